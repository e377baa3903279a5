// Exact decimal strings as the reader's locale writes them. No value becomes a floating-point number on the way.
import type { NumberWords, ShortNumber } from "../engine/protocol.ts";
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

const shortened = new Map<string, NumberWords[1]>();

/** Takes in how large numbers are shortened. */
export function learnNumbers(numbers: readonly NumberWords[]): void {
  for (const [value, words] of numbers) shortened.set(value, words);
}

/** A large number with its power of ten in a word, as the core shortens it: `176630000000` is `176,63` `tỷ`. */
export function shorten(value: string): ShortNumber | undefined {
  return shortened.get(value)?.[language()];
}

/** A number as it is told in a line: shortened where that loses nothing. */
export function tellNumber(value: string): string {
  const short = shorten(value);
  return short ? `${formatNumber(short.value)} ${short.scale}` : formatNumber(value);
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
