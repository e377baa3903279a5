// How wide each column is and which of them find room. Widths come of the words of all rows, not of those in view: nothing
// moves while one scrolls, and no word is cut while there is room for it.
import { isNarrow } from "../dom.ts";
import { columnName, partsOf, wordsOf, type Column, type ColumnId, type Row } from "./columns.ts";

/** What the value's cell or the figure's own words can say as well: these go before a usual text is cut, the first first. */
const SPARE: readonly ColumnId[] = ["bound", "date", "unit"];
/** These go where even short texts find no room. */
const LAST_TO_GO: readonly ColumnId[] = ["value", "change", "check"];
/** Columns that may be narrower than their words, which then end in an ellipsis; those of a figure wrap. In `rem`. */
const LEAST: Partial<Record<ColumnId, number>> = { text: 6.5, counted: 6, unit: 5, date: 6.75 };
const MOST: Partial<Record<ColumnId, number>> = { text: 14, counted: 16, unit: 8, date: 15, value: 16 };
/** The two narrow columns at the sides: keep and more; in `rem`. */
export const SIDES = { keep: 2.75, more: 2.25 };

/** So many of the longest texts of a column are measured; the longest in letters is not always the widest. */
const CANDIDATES = 4;

/** Heights of a row, in `rem`; ledger.css says the same. */
const ROW = 2.25;
const TOUCH_ROW = 2.75;

export function rootSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The height of a row of one line: as high as a fingertip where fingers point. */
export function rowHeight(): number {
  return rootSize() * (isNarrow() || matchMedia("(pointer: coarse)").matches ? TOUCH_ROW : ROW);
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

/** The share of a column's texts that is shown whole before another column is given room for its rare long ones. */
const USUAL = 0.85;

/** What the columns want, in CSS pixels. */
export interface Wishes {
  /** So much that no text is cut. */
  widths: ReadonlyMap<ColumnId, number>;
  /** So much that most texts are not. */
  usual: ReadonlyMap<ColumnId, number>;
  /** The width of the column of values where it says the dates too. */
  dated: number;
  /** The room that every value leaves behind its decimal mark, so that the marks stand in one line. */
  fraction: number;
}

/** A value with more digits behind its decimal mark than this stands out to the left. */
const LONGEST_FRACTION = 6;

/** Of longer tables so many rows are looked at, taken evenly: a rare long text may then be cut, and is told whole on hover. */
const LOOKED_AT = 2000;

/** A text that is at least as long as the usual share of all. */
function usualOf(texts: readonly string[]): string[] {
  const counts: number[] = [];
  for (const { length } of texts) counts[length] = (counts[length] ?? 0) + 1;
  let shorter = Math.floor(texts.length * USUAL);
  const length = counts.findIndex((count = 0) => (shorter -= count) < 0);
  return texts.filter((text) => text.length === length).slice(0, 1);
}

/** The widths that the columns want. */
export function wishes(columns: readonly Column[], all: readonly Row[]): Wishes {
  const step = Math.ceil(all.length / LOOKED_AT);
  const rows = step > 1 ? all.filter((_row, index) => index % step === 0) : all;
  const { rem, sans, serif } = fontsNow();
  const cellFont = (id: ColumnId): string => (id === "text" ? `${rem}px ${serif}` : `${id === "check" ? 600 : 400} ${0.875 * rem}px ${sans}`);
  const padding = 0.75 * rem;
  const fractions = rows.map((row) => partsOf(row).fraction).filter((text) => text.length <= LONGEST_FRACTION);
  const fraction = Math.max(0, ...longest(fractions).map((text) => widthOf(text, cellFont("value"))));
  const usual = new Map<ColumnId, number>();
  const widths = new Map<ColumnId, number>();
  for (const column of columns) {
    const { id } = column;
    const texts = rows.map((row) => wordsOf(column, row)).filter(Boolean);
    const heads = columnName(id).split(" ").map((word) => widthOf(word, `600 ${0.8125 * rem}px ${sans}`));
    const more = padding + (id === "text" ? 0.5 * rem : id === "value" ? fraction : 0) + 2;
    const whole = (inside: readonly string[]): number => {
      const cells = inside.map((text) => widthOf(text, cellFont(id)));
      return Math.min((MOST[id] ?? Infinity) * rem, Math.ceil(Math.max(0, ...cells, ...heads) + more));
    };
    widths.set(id, whole(longest(texts)));
    usual.set(id, id in LEAST ? whole(usualOf(texts)) : widths.get(id)!);
  }
  const date = columns.find(({ id }) => id === "date");
  const dates = rows.map((row) => (date && row.figure.value === undefined && row.figure.date !== undefined ? wordsOf(date, row) : ""));
  const dated = Math.max(0, ...longest(dates).map((text) => widthOf(text, cellFont("value")))) + fraction + padding + 2;
  return { widths, usual, dated, fraction };
}

/** The columns that find room in `width` pixels, with what each is given. Those that the reader asked for stay. */
export function fit(wanted: readonly ColumnId[], wishes: Wishes, asked: (id: ColumnId) => boolean, width: number): Map<ColumnId, number> {
  const { rem } = fontsNow();
  let shown = [...wanted];
  const room = width - (SIDES.keep + SIDES.more) * rem;
  const natural = (id: ColumnId): number => Math.max(wishes.widths.get(id) ?? 0, id === "value" && !shown.includes("date") ? wishes.dated : 0);
  const least = (id: ColumnId): number => Math.min(natural(id), (LEAST[id] ?? Infinity) * rem);
  const usual = (id: ColumnId): number => Math.max(least(id), Math.min(natural(id), wishes.usual.get(id) ?? 0));
  const sum = (of: (id: ColumnId) => number): number => shown.reduce((all, id) => all + of(id), 0);
  for (const [ids, of] of [[SPARE, usual], [LAST_TO_GO, least]] as const) {
    for (const id of ids) if (sum(of) > room && !asked(id)) shown = shown.filter((other) => other !== id);
  }
  const given = new Map(shown.map((id) => [id, least(id)]));
  let rest = room - sum(least);
  const need = (id: ColumnId): number => natural(id) - given.get(id)!;
  const grow = (id: ColumnId, wish: number): void => {
    const more = Math.max(0, Math.min(rest, wish - given.get(id)!));
    given.set(id, given.get(id)! + more);
    rest -= more;
  };
  for (const id of shown) grow(id, usual(id));
  // The figure as it is written comes first: what else is cut is told whole on hover.
  if (shown.includes("text")) grow("text", natural("text"));
  for (const id of shown.toSorted((a, b) => need(a) - need(b))) grow(id, natural(id));
  if (rest > 0) for (const id of shown) given.set(id, given.get(id)! + rest / shown.length);
  return given;
}
