// Exact decimal strings as the reader's locale writes them. No value becomes a floating-point number on the way.
import { locale } from "../i18n/index.ts";

/** A number in two parts that meet at the decimal mark. */
export interface Parts {
  whole: string;
  fraction: string;
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
