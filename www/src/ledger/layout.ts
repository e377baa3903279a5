// Which columns the table shows, and how wide they and how high the rows are.
import { isNarrow } from "../dom.ts";
import { settings } from "../model/settings.ts";
import { through, type Work } from "../slices.ts";
import { holds, partsOf, wordsOf, type Column, type ColumnId, type Row } from "./columns.ts";
import { isGroup, type Item } from "./order.ts";
import { fit, groupHeight, heightOf, rootSize, rowHeight, SIDES, unitHeight, type Wishes } from "./widths.ts";

const HIDDEN_AT_FIRST: readonly ColumnId[] = ["kind"];
/** A column stands by itself where at least so many of the rows need it. */
const SHARE = 0.1;
/** Of longer tables so many rows are looked at, taken evenly. */
const LOOKED_AT = 2000;
/** The table has no width of its own while its view is closed. */
const LIKELY_WIDTH = 700;

/** A narrower table, in `rem`, has one column of two lines, wherever it stands. */
const TIGHT = 26;

/** The columns on show, and how much room they have; all in CSS pixels. */
export interface Layout {
  /** From the left to the right, with their widths. */
  widths: ReadonlyMap<ColumnId, number>;
  /** Columns that are wanted and find no room. */
  crowdedOut: readonly ColumnId[];
  /** The columns of ticks and of what more there is. */
  sides: { keep: number; more: number };
  /** The height of a row of one line. */
  height: number;
}

/** Whether a column is shown: as the reader wished, else if it holds anything. */
function isColumnShown(column: Column, looked: readonly Row[]): boolean {
  if (column.id === "phone") return false;
  const wish = settings.columns[column.id];
  if (wish !== undefined) return wish;
  // On a wide screen the sentence makes rows understandable that say little by themselves.
  if (column.id === "sentence") return matchMedia("(width >= 106.25rem)").matches;
  if (HIDDEN_AT_FIRST.includes(column.id)) return false;
  if (column.id === "text" || column.id === "counted" || column.id === "value") return true;
  const holding = looked.filter((row) => holds(column, row)).length;
  return holding > 0 && (column.id === "check" || holding >= looked.length * SHARE);
}

/** The columns that the rows of the shown groups ask for. */
export function wantedColumns(columns: readonly Column[], rows: readonly Row[]): ColumnId[] {
  const step = Math.ceil(rows.length / LOOKED_AT);
  const looked = step > 1 ? rows.filter((_row, index) => index % step === 0) : rows;
  return columns.filter((column) => isColumnShown(column, looked)).map(({ id }) => id);
}

/** Gives the columns that are wanted the room that there is in a box of this width. */
export function layOut(wanted: readonly ColumnId[], wished: Wishes, boxWidth: number): Layout {
  const rem = rootSize();
  const room = boxWidth || LIKELY_WIDTH;
  const isPhone = isNarrow() || room < TIGHT * rem;
  const height = rowHeight(isPhone);
  if (isPhone) {
    const sides = { keep: SIDES.keep * rem, more: SIDES.phone * rem };
    return { widths: new Map([["phone", room - sides.keep - sides.more]]), crowdedOut: [], sides, height };
  }
  const widths = fit(wanted, wished, (id) => settings.columns[id] === true, room);
  return { widths, crowdedOut: wanted.filter((id) => !widths.has(id)), sides: { keep: SIDES.keep * rem, more: SIDES.more * rem }, height };
}

/** How high each item is. */
export function* heightsOf(items: readonly Item[], text: Column, { widths, height }: Layout, unitWidth: number): Work<Float32Array> {
  const heights = new Float32Array(items.length).fill(height);
  const width = widths.get("text");
  const heads = groupHeight();
  if (width !== undefined || items.some(isGroup)) {
    yield* through(items, (item, index) => {
      if (isGroup(item)) heights[index] = heads;
      else if (width !== undefined) heights[index] = Math.max(heightOf(wordsOf(text, item), width, height), unitHeight(partsOf(item).unit, unitWidth));
    });
  }
  return heights;
}
