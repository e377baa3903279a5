// How wide each column is and which of them find room. Widths come of the words of all rows, not of those in view: nothing
// moves while one scrolls, and no word is cut while there is room for it.
import { t } from "../i18n/index.ts";
import { settings } from "../model/settings.ts";
import { columnName, isYearless, partsOf, wordsOf, type Column, type ColumnId, type Row } from "./columns.ts";

/** Widths in `rem`: a figure's words wrap, what it is of takes what is left, a number keeps its unit. */
const TEXT = { least: 6, most: 9.75, longest: 14 };
const COUNTED = { least: 6, wanted: 12.5, besideDates: 11 };
/** In a box this wide, in `rem`, dates have a column before what is counted has all that it wants. */
const WIDE = 40;
const MOST: Partial<Record<ColumnId, number>> = { value: 15, date: 8.5, kind: 9 };
const CHECK = 2.25;
/** Below this a sentence says nothing. */
const SENTENCE = 14;
/** These go, the first first, before what a figure is of has less room than it wants. */
const SPARE: readonly ColumnId[] = ["sentence", "kind", "date"];
/** The two narrow columns at the sides: keep and more; in `rem`. */
export const SIDES = { keep: 2.75, more: 2.25, phone: 3 };

/** So many of the longest texts of a column are measured; the longest in letters is not always the widest. */
const CANDIDATES = 4;

/** Heights of a row, in `rem`; ledger.css says the same. */
const ROW = 2.25;
const ROOMY_ROW = 3.25;
const PHONE_ROW = 3.75;

export function rootSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Whether there is room for a second line in each row. */
export function isRoomy(): boolean {
  return settings.density === "roomy" || (settings.density === "auto" && matchMedia("(width >= 85rem)").matches) || matchMedia("(pointer: coarse)").matches;
}

/** The height of a row of one figure: as high as a fingertip where fingers point. */
export function rowHeight(isPhone: boolean): number {
  return rootSize() * (isPhone ? PHONE_ROW : isRoomy() ? ROOMY_ROW : ROW);
}

/** The height of the head of a group. */
export function groupHeight(): number {
  return rootSize() * (matchMedia("(pointer: coarse)").matches ? ROOMY_ROW : ROW);
}

interface Fonts {
  rem: number;
  sans: string;
  serif: string;
}

const pencil = document.createElement("canvas").getContext("2d");

let fonts: Fonts | undefined;

/** The fonts of the page; asked for once a task, for many texts. */
function fontsNow(): Fonts {
  if (fonts) return fonts;
  const style = getComputedStyle(document.documentElement);
  queueMicrotask(() => (fonts = undefined));
  return (fonts = { rem: Number.parseFloat(style.fontSize), sans: style.getPropertyValue("--sans"), serif: style.getPropertyValue("--serif") });
}

/** By font: the widths of texts. The same few hundred are asked for again and again. */
const measured = new Map<string, Map<string, number>>();
const MOST_MEASURED = 20_000;

function widthOf(text: string, font: string): number {
  if (!pencil) return text.length * 8;
  let widths = measured.get(font);
  if (!widths || widths.size > MOST_MEASURED) measured.set(font, (widths = new Map()));
  let width = widths.get(text);
  if (width === undefined) {
    pencil.font = font;
    widths.set(text, (width = pencil.measureText(text).width));
  }
  return width;
}

/** A line of a figure's words, and what stands above and below them; ledger.css says the same, in `rem`. */
const LINE = 1.25;
const LEADING = 0.8125;
/** What stands beside a figure's words in its cell, in `rem`. */
const BESIDE = 1.25;

/** How high a row is whose figure's words have `width` pixels; `least` is the height of a row of one line. */
export function heightOf(text: string, width: number, least: number): number {
  const { rem, serif } = fontsNow();
  const font = `${rem}px ${serif}`;
  const room = width - BESIDE * rem;
  if (text.length * rem <= room || widthOf(text, font) <= room) return least;
  let lines = 1;
  let used = 0;
  const gap = widthOf(" ", font);
  for (const word of text.split(/\s+/)) {
    const wide = widthOf(word, font);
    if (used > 0 && used + gap + wide <= room) used += gap + wide;
    else {
      lines += Number(used > 0) + Math.floor(wide / room);
      used = wide % room;
    }
  }
  return Math.max(least, (lines * LINE + LEADING) * rem);
}

/** A line of a unit, and what stands above and below it, in `rem`; ledger.css says the same. */
const UNIT_LINE = 1.05;
const UNIT_LEADING = 0.375;

/** How high a row is for a unit that wraps in `width` pixels. */
export function unitHeight(unit: string, width: number): number {
  if (unit === "") return 0;
  const { rem, sans } = fontsNow();
  const font = `400 ${0.875 * rem}px ${sans}`;
  if (widthOf(unit, font) <= width) return 0;
  let lines = 1;
  let used = 0;
  for (const word of unit.split(/(?<=[\s/])/)) {
    const wide = widthOf(word.trimEnd(), font);
    if (used > 0 && used + wide > width) {
      lines++;
      used = 0;
    }
    used += widthOf(word, font);
  }
  return (lines * UNIT_LINE + UNIT_LEADING) * rem;
}

function longest(texts: Iterable<string | undefined>): string[] {
  const found: string[] = [];
  for (const text of texts) {
    if (!text) continue;
    const least = found.at(-1);
    if (found.length === CANDIDATES && least !== undefined && text.length <= least.length) continue;
    if (found.includes(text)) continue;
    found.push(text);
    found.sort((a, b) => b.length - a.length);
    found.length = Math.min(found.length, CANDIDATES);
  }
  return found;
}

/** What the columns want, in CSS pixels. */
export interface Wishes {
  /** So much that no text is cut. */
  widths: ReadonlyMap<ColumnId, number>;
  /** So narrow the figures' own words may be: none of them is broken. */
  least: number;
  /** The room that every value leaves behind its decimal mark, and for its unit, so that the marks stand in one line. */
  fraction: number;
  unit: number;
}

/** A value with more digits behind its decimal mark than this stands out to the left. */
const LONGEST_FRACTION = 6;
/** A longer unit wraps, in `rem`. */
const LONGEST_UNIT = 5.75;

/** Of longer tables so many rows are looked at, taken evenly: a rare long text may then be cut, and is told whole on hover. */
const LOOKED_AT = 2000;

/** The share of figures that are shown in one line before other columns are given room for rare long ones. */
const USUAL = 0.85;

/** A text that is at least as long as the usual share of all. */
function usualOf(texts: readonly string[]): string {
  const sorted = texts.toSorted((a, b) => a.length - b.length);
  return sorted[Math.floor(texts.length * USUAL)] ?? sorted.at(-1) ?? "";
}

/** The widths that the columns want. */
export function wishes(columns: readonly Column[], all: readonly Row[]): Wishes {
  const step = Math.ceil(all.length / LOOKED_AT);
  const rows = step > 1 ? all.filter((_row, index) => index % step === 0) : all;
  const { rem, sans, serif } = fontsNow();
  const [small, figures] = [`400 ${0.875 * rem}px ${sans}`, `${rem}px ${serif}`];
  const padding = 0.75 * rem;
  const widest = (texts: Iterable<string | undefined>, font: string): number => Math.max(0, ...longest(texts).map((text) => widthOf(text, font)));
  const parts = rows.map(partsOf);
  const fraction = widest(parts.map((part) => part.fraction).filter((text) => text.length <= LONGEST_FRACTION), small);
  const unit = Math.min(LONGEST_UNIT * rem, widest(parts.map((part) => part.unit), small) + 2);
  const widths = new Map<ColumnId, number>();
  let least = TEXT.least * rem;
  for (const column of columns) {
    const { id } = column;
    if (id === "phone") continue;
    const head = Math.max(...columnName(id).split(" ").map((word) => widthOf(word, `600 ${0.8125 * rem}px ${sans}`)));
    const words = (): string[] => rows.map((row) => wordsOf(column, row)).filter(Boolean);
    let inside = 0;
    if (id === "text") {
      const texts = words();
      const word = widest(texts.flatMap((text) => text.split(/\s+/)), figures);
      least = Math.max(least, Math.min(TEXT.longest * rem, word) + BESIDE * rem + 2);
      const line = Math.min(TEXT.most * rem - padding, widthOf(usualOf(texts), figures));
      inside = Math.min(TEXT.longest * rem, Math.max(word, line)) + 0.5 * rem;
    } else if (id === "value") {
      // Words before a number may stand in two lines.
      const lines = parts.flatMap(({ before, whole }) => (before === "" ? [whole] : before.split(/(?<!^[↑↓]) /).map((word) => `${word} ${whole}`)));
      inside = widest(lines, small) + fraction + unit + 0.75 * rem;
    }
    else if (id === "counted") inside = widest(words(), small);
    else if (id === "check") inside = CHECK * rem - padding;
    else if (id === "date") inside = widest(rows.map((row) => wordsOf(column, row) && `${wordsOf(column, row)}${isYearless(row.figure) ? ` · ${t("date.year")}` : ""}`), small);
    else if (id === "sentence") inside = SENTENCE * rem;
    else inside = widest(words(), small);
    widths.set(id, Math.min((MOST[id] ?? Infinity) * rem, Math.ceil(Math.max(inside, id === "check" ? 0 : head) + padding + 2)));
  }
  return { widths, least, fraction, unit };
}

/** The columns that find room in `width` pixels, with what each is given. Those that the reader asked for stay. */
export function fit(asking: readonly ColumnId[], wishes: Wishes, asked: (id: ColumnId) => boolean, width: number): Map<ColumnId, number> {
  const { rem } = fontsNow();
  const wanted = width > WIDE * rem ? COUNTED.besideDates : COUNTED.wanted;
  let shown = [...asking];
  const room = width - (SIDES.keep + SIDES.more) * rem;
  const natural = (id: ColumnId): number => wishes.widths.get(id) ?? 0;
  const fixed = (): number => shown.filter((id) => id !== "counted" && id !== "sentence").reduce((sum, id) => sum + natural(id), 0);
  const wish = (): number => (shown.includes("counted") ? Math.min(natural("counted"), wanted * rem) : 0) + (shown.includes("sentence") ? SENTENCE * rem : 0);
  for (const id of SPARE) if (fixed() + wish() > room && !asked(id)) shown = shown.filter((other) => other !== id);
  const given = new Map(shown.map((id) => [id, natural(id)]));
  let rest = room - fixed();
  const least = shown.includes("counted") ? wanted * rem : 0;
  // A figure's own words wrap before what it is of is cut.
  if (rest < least && shown.includes("text")) {
    const narrower = Math.max(wishes.least, natural("text") - (least - rest));
    rest += natural("text") - Math.min(natural("text"), narrower);
    given.set("text", Math.min(natural("text"), narrower));
  }
  if (shown.includes("sentence")) {
    const counted = Math.min(natural("counted"), Math.max(wanted * rem, rest * 0.4));
    given.set("counted", counted);
    given.set("sentence", Math.max(SENTENCE * rem, rest - counted));
  } else if (shown.includes("counted")) given.set("counted", Math.max(COUNTED.least * rem, rest));
  else if (rest > 0) for (const id of shown) given.set(id, given.get(id)! + rest / shown.length);
  return given;
}
