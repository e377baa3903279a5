// What is taken away: the figures that the table shows, or all of them, without what was left out and with what was
// corrected.
import { shownFigures } from "../ledger/table.ts";
import { effective, isOut, room } from "../model/room.ts";
import type { Figure, Taken } from "../model/records.ts";
import { linkTo } from "./fragment.ts";

let wantsAll = false;

/** Whether all figures are asked for, those too that the table does not show. */
export function takesAll(): boolean {
  return wantsAll;
}

export function takeAll(all: boolean): void {
  wantsAll = all;
}

/** The figures that are not left out: all, or those that the table shows. */
export function chosenFigures(all = wantsAll): Figure[] {
  return (all ? room.figures : shownFigures()).filter((figure) => !isOut(figure));
}

/** The report as it is to be taken away, or its first figures alone. */
export function takenNow(most = Infinity): Taken {
  const figures = chosenFigures().slice(0, most).map((figure) => {
    const link = linkTo(figure);
    return link === undefined ? effective(figure) : { ...effective(figure), link };
  });
  return { text: room.text, figures, checks: room.checks };
}
