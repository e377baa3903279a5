// Exact decimal strings as the reader's locale writes them. No value becomes a floating-point number on the way.
import { language, locale } from "../i18n/index.ts";

/** A number in two parts that meet at the decimal mark. */
export interface Parts {
  whole: string;
  fraction: string;
  /** A power of ten in a word. */
  scale?: string;
}

const MAX_DIGITS = 100;
let formatter: { for: string; format: Intl.NumberFormat } | undefined;

function numberFormat(): Intl.NumberFormat {
  const wanted = locale();
  if (formatter?.for !== wanted) {
    formatter = { for: wanted, format: new Intl.NumberFormat(wanted, { maximumFractionDigits: MAX_DIGITS }) };
  }
  return formatter.format;
}

/** `3953` as `3.953` or `3,953`; what is no number comes back as it is. */
export function formatNumber(value: string): string {
  return /^-?\d+(\.\d+)?$/.test(value) ? withGroups(value) : value;
}

function withGroups(value: string): string {
  // A string argument is formatted digit by digit, whatever its length.
  return numberFormat().format(value as unknown as number);
}

/** Powers of ten that are said in a word, largest first. */
const SCALES = { vi: [[9, "tỷ"], [6, "triệu"]], en: [[12, "trillion"], [9, "billion"], [6, "million"]] } as const;
/** A shortened number keeps at most so many decimals, and is never rounded. */
const SHORT_DECIMALS = 3;

/** A large number with its power of ten in a word, where that loses nothing: `176630000000` is `176,63` `tỷ`. */
export function shorten(value: string): { value: string; scale: string } | undefined {
  const found = /^(-?)(\d+)$/.exec(value);
  if (!found) return undefined;
  const [, sign = "", digits = ""] = found;
  for (const [power, scale] of SCALES[language()]) {
    if (digits.length <= power) continue;
    const fraction = digits.slice(-power).replace(/0+$/, "");
    if (fraction.length > SHORT_DECIMALS) return undefined;
    return { value: `${sign}${digits.slice(0, -power)}${fraction === "" ? "" : `.${fraction}`}`, scale };
  }
  return undefined;
}

/** A large number cut at its decimal mark, with its power of ten in a word behind. */
export function splitCompact(value: string): Parts {
  const short = shorten(value);
  if (!short) return splitNumber(value);
  const { whole, fraction } = splitNumber(short.value);
  return { whole, fraction, scale: short.scale };
}

/** The number cut at its decimal mark, for columns that line up there. */
export function splitNumber(value: string): Parts {
  const text = formatNumber(value);
  const digits = value.includes(".") ? value.length - value.indexOf(".") : 0;
  return digits === 0 ? { whole: text, fraction: "" } : { whole: text.slice(0, -digits), fraction: text.slice(-digits) };
}

/** A decimal string for comparing and drawing only; never shown. */
export function approximate(value: string | undefined): number {
  return value === undefined || value === "" ? Number.NaN : Number(value);
}
