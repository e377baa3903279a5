// Chips that narrow the table down to the rows of which a number speaks: rises, falls, failures, dates without a year, and
// what the reader did by hand.
import { correctionOf, isDoubtful, isOut, kindOf, room } from "../model/room.ts";
import type { Kind } from "../model/records.ts";
import type { Key } from "../i18n/index.ts";
import { isYearless, type Row } from "./columns.ts";

export const NARROWS = ["up", "down", "differs", "doubt", "yearless", "edited", "out"] as const;
export type Narrow = (typeof NARROWS)[number];

const FITS: Record<Narrow, (row: Row) => boolean> = {
  up: ({ figure }) => figure.change === "up",
  down: ({ figure }) => figure.change === "down",
  differs: ({ checks }) => checks.some(({ status }) => status === "differs"),
  doubt: ({ origin }) => isDoubtful(origin),
  yearless: ({ figure }) => room.published === "" && isYearless(figure),
  edited: ({ origin }) => correctionOf(origin) !== undefined,
  out: ({ origin }) => isOut(origin),
};

/** The words of the chips. */
export const NAMES: Record<Narrow, Key> = { up: "change.up", down: "change.down", differs: "status.differs", doubt: "narrow.doubt", yearless: "narrow.yearless", edited: "narrow.edited", out: "narrow.out" };

/** The chips that are pressed. */
export function narrowed(): ReadonlySet<Narrow> {
  return new Set(NARROWS.filter((name) => room.narrows.has(name)));
}

export function press(name: Narrow): void {
  if (!room.narrows.delete(name)) room.narrows.add(name);
}

export function widen(): void {
  room.narrows.clear();
}

/** Whether a row is one of those that a chip counts. */
export function fits(name: Narrow, row: Row): boolean {
  return FITS[name](row);
}

/** Under this name a kind is kept among what narrows the table down. */
const without = (kind: Kind): string => `without ${kind}`;

/** Whether figures of a kind are shown, where their group is. */
export function isKindShown(kind: Kind): boolean {
  return !room.narrows.has(without(kind));
}

/** Shows figures of a kind, or leaves them out. */
export function showKind(kind: Kind, isShown: boolean): void {
  if (isShown) room.narrows.delete(without(kind));
  else room.narrows.add(without(kind));
}

/** Whether the pressed chips, and the kinds that are left out, let a row through. */
export function isLetThrough(row: Row): boolean {
  return room.narrows.size === 0 || (isKindShown(kindOf(row.origin)) && NARROWS.every((name) => !room.narrows.has(name) || FITS[name](row)));
}
