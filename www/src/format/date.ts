// EDTF dates as the reader's locale writes them. What cannot be said in words stays as it is.
import { language, locale } from "../i18n/index.ts";

const QUARTER = { vi: (q: number, y: string) => `quý ${q}/${y}`, en: (q: number, y: string) => `Q${q} ${y}` };
const HALF = { vi: (h: number, y: string) => `nửa ${h === 1 ? "đầu" : "cuối"} ${y}`, en: (h: number, y: string) => `H${h} ${y}` };

function format(year: string, month: string, day: string | undefined, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(0);
  // The fourth year of the century stands in where the year is unknown: it has a 29 February.
  date.setUTCFullYear(year === "XXXX" ? 2024 : Number(year), Number(month) - 1, day === undefined ? 1 : Number(day));
  return formatterFor(options).format(date);
}

/** A formatter takes long to make: each is kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [locale(), options.year, options.month, options.day].join();
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC" });
  formatters.set(key, made);
  return made;
}

function exists(month: string, day = "01"): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

/** One EDTF point (`2020-01-02`, `XXXX-07`, `2020-33`, `T14:30`) or interval (`2015/2020`) in words. */
export function formatDate(edtf: string): string {
  const key = `${locale()} ${edtf}`;
  let words = said.get(key);
  if (words === undefined) {
    if (said.size > MOST_SAID) said.clear();
    words = inWords(edtf);
    said.set(key, words);
  }
  return words;
}

/** Dates that were put in words; an article names few of them, and often. */
const said = new Map<string, string>();
const MOST_SAID = 5000;

function inWords(edtf: string): string {
  const [from, to] = edtf.split("/");
  if (from && to) return `${formatDate(from)} – ${formatDate(to)}`;
  const part = /^(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf);
  if (!part) return edtf.startsWith("T") ? edtf.slice(1) : edtf;
  const [, year = "", month, day] = part;
  if (month === undefined) return year;
  const season = Number(month);
  if (season >= 33 && season <= 36) return QUARTER[language()](season - 32, year);
  if (season >= 40 && season <= 41) return HALF[language()](season - 39, year);
  if (!exists(month, day)) return edtf;
  const known: Intl.DateTimeFormatOptions = year === "XXXX" ? {} : { year: "numeric" };
  if (day === undefined) return format(year, month, day, { ...known, month: year === "XXXX" ? "long" : "numeric" });
  return format(year, month, day, { ...known, month: language() === "vi" ? "numeric" : "short", day: "numeric" });
}

/** The first instant of an EDTF point, in milliseconds, for drawing; `undefined` where the year is open. */
export function instantOf(edtf: string): number | undefined {
  const part = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(edtf);
  if (!part) return undefined;
  const [, year = "", month = "01", day = "01"] = part;
  const season = Number(month);
  const first = season >= 33 && season <= 36 ? (season - 33) * 3 : season >= 40 && season <= 41 ? (season - 40) * 6 : season - 1;
  if (first > 11) return undefined;
  return Date.UTC(Number(year), first, Number(day));
}
