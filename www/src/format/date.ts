// EDTF dates as the reader's locale writes them. What cannot be said in words stays as it is.
import { language, locale, t } from "../i18n/index.ts";

/** A quarter, a half, a decade, a day; without the year where nobody told it. */
const QUARTER = { vi: (q: number, y?: string) => `quý ${q}${y ? `/${y}` : ""}`, en: (q: number, y?: string) => `Q${q}${y ? ` ${y}` : ""}` };
const HALF = { vi: (h: number, y?: string) => `nửa ${h === 1 ? "đầu" : "cuối"} năm${y ? ` ${y}` : ""}`, en: (h: number, y?: string) => (y ? `H${h} ${y}` : `${h === 1 ? "first" : "second"} half`) };
const DECADE = { vi: (y: string) => `thập niên ${y}`, en: (y: string) => `${y}s` };
const DAY = { vi: (d: number) => `ngày ${d}`, en: (d: number) => `day ${d}` };

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
  const [date = "", time] = edtf.split("T");
  if (time !== undefined) return date === "" ? time : `${formatDate(date)} ${time}`;
  const decade = /^(\d{3})X$/.exec(edtf)?.[1];
  if (decade !== undefined) return DECADE[language()](`${decade}0`);
  const part = /^(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d))?)?$/.exec(edtf);
  if (!part) return edtf;
  const [, year = "", month, day] = part;
  if (month === undefined) return year;
  if (month === "XX") return year === "XXXX" && exists("01", day) && day !== undefined ? DAY[language()](Number(day)) : edtf;
  const season = Number(month);
  const told = year === "XXXX" ? undefined : year;
  if (season >= 33 && season <= 36) return QUARTER[language()](season - 32, told);
  if (season >= 40 && season <= 41) return HALF[language()](season - 39, told);
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

/** In which order the locale writes day, month and year in digits. */
function digitOrder(): ("day" | "month" | "year")[] {
  const parts = new Intl.DateTimeFormat(locale(), { day: "numeric", month: "numeric", year: "numeric" }).formatToParts(0);
  return parts.map(({ type }) => type).filter((type): type is "day" | "month" | "year" => type === "day" || type === "month" || type === "year");
}

/** How a day is typed here: `d/m/yyyy`, with what is known of it in place of the letters. */
export function dayPattern(known: { day?: number; month?: number } = {}): string {
  const letters = { day: known.day?.toString() ?? t("date.d"), month: known.month?.toString() ?? t("date.m"), year: t("date.yyyy") };
  return digitOrder().map((part) => letters[part]).join("/");
}

/** A day `YYYY-MM-DD` in digits as the locale writes it. */
export function writeDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (date === "") return day;
  const numbers = { day: String(Number(date)), month: String(Number(month)), year };
  return digitOrder().map((part) => numbers[part]).join("/");
}

/** The day that was typed in digits, in the order of the locale or with the year first; nothing where it is no day. */
export function readDay(typed: string): string | undefined {
  const numbers = /^(\d{1,4})[\s./-]+(\d{1,2})[\s./-]+(\d{1,4})$/.exec(typed.trim())?.slice(1);
  if (!numbers) return undefined;
  const order = numbers[0]!.length === 4 ? (["year", "month", "day"] as const) : digitOrder();
  const told = Object.fromEntries(order.map((part, index) => [part, Number(numbers[index])])) as Record<"day" | "month" | "year", number>;
  if (told.year < 1000) return undefined;
  const date = new Date(Date.UTC(told.year, told.month - 1, told.day));
  return date.getUTCMonth() === told.month - 1 && date.getUTCDate() === told.day ? date.toISOString().slice(0, 10) : undefined;
}
