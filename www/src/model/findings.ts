// The findings of the checks: which figures they are of, and which of them the reader wants to hear no more of.
import { figureById, keyAt } from "./hands.ts";
import type { Check, Figure } from "./records.ts";
import { desk, room } from "./state.ts";

const NONE: Check[] = [];
let checksById = new Map<number, Check[]>();

/** The checks that a figure takes part in. */
export function checksOf(figure: Figure): Check[] {
  return checksById.get(figure.id) ?? NONE;
}

/** Takes in which figures the checks of the room are of. */
export function indexChecks(): void {
  checksById = new Map();
  for (const check of room.checks) {
    for (const id of check.figures) {
      const list = checksById.get(id);
      if (list) list.push(check);
      else checksById.set(id, [check]);
    }
  }
}

/** The figures of a check. */
export function figuresOf(check: Check): Figure[] {
  return check.figures.map(figureById).filter((figure) => figure !== undefined);
}

/** Whether the reader has seen this finding and wants to hear no more of it. It is another one where its figures read otherwise. */
export function isDismissed(check: Check): boolean {
  const { dismissed } = desk.history.article;
  if (dismissed.length === 0) return false;
  const figures = figuresOf(check);
  const keys = figures.map((figure) => keyAt(figure)).join();
  return dismissed.some((one) => one.check === check.check && one.keys.join() === keys && one.words.every((words, index) => words === figures[index]!.text));
}
