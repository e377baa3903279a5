// What is counted of all rows, in one walk over them: for chips, summary and the lines about dates.
import { isNoFigure, isOut, isShown, kindOf } from "../model/room.ts";
import { tintOf, type Kind, type Tint } from "../model/records.ts";
import { through, type Work } from "../slices.ts";
import { isYearless, type Row } from "./columns.ts";
import { fits, NARROWS, type Narrow } from "./narrow.ts";

export interface Overview {
  tints: ReadonlyMap<Tint, number>;
  kinds: ReadonlyMap<Kind, number>;
  /** How many rows of the shown groups a chip would let through. */
  narrows: ReadonlyMap<Narrow, number>;
  /** Figures that are no labels and are not left out, and those of them that rise and fall. */
  told: number;
  up: number;
  down: number;
  /** Dates without a year. */
  yearless: number;
}

/** Counts all rows. */
export function* surveyed(rows: readonly Row[]): Work<Overview> {
  const tints = new Map<Tint, number>();
  const kinds = new Map<Kind, number>();
  const narrows = new Map<Narrow, number>(NARROWS.map((name) => [name, 0]));
  let [told, up, down, yearless] = [0, 0, 0, 0];
  yield* through(rows, (row) => {
    const { origin, figure } = row;
    const kind = kindOf(origin);
    const tint = tintOf(kind);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    tints.set(tint, (tints.get(tint) ?? 0) + 1);
    yearless += Number(isYearless(figure) && !isNoFigure(origin));
    if (isShown(origin)) for (const name of NARROWS) if (fits(name, row)) narrows.set(name, narrows.get(name)! + 1);
    if (tint === "label" || isOut(origin)) return;
    told++;
    up += Number(figure.change === "up");
    down += Number(figure.change === "down");
  });
  return { tints, kinds, narrows, told, up, down, yearless };
}
