// What is chosen and lit.
import { emit, type Origin } from "./events.ts";
import type { Figure } from "./records.ts";
import { room } from "./state.ts";

/** Chooses a figure, or none. */
export function choose(figure: Figure | undefined, origin: Origin): void {
  room.chosen = figure;
  room.lit.clear();
  const wasPicking = room.picked.length > 1;
  room.picked = figure ? [figure] : [];
  emit("chosen", origin);
  if (wasPicking) emit("picked");
}

/** Picks several figures, to do something with them together; the last of them is chosen. */
export function pick(figures: readonly Figure[]): void {
  room.picked = [...figures];
  const last = figures.at(-1);
  if (last && last !== room.chosen) {
    room.chosen = last;
    emit("chosen", "table");
  }
  room.lit = new Set(figures.length > 1 ? figures : []);
  emit("lit");
  emit("picked");
}

/** Figures that are gone are not chosen any more. */
export function dropGone(): void {
  const all = new Set(room.figures);
  const isThere = (figure: Figure): boolean => all.has(figure);
  if (room.chosen && !isThere(room.chosen)) room.chosen = undefined;
  if (room.picked.length === 0 || room.picked.every(isThere)) return;
  room.picked = room.picked.filter(isThere);
  emit("picked");
}

/** Lights some figures without choosing one. */
export function light(figures: Iterable<Figure>): void {
  room.lit = new Set(figures);
  emit("lit");
}
