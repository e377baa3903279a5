// What is chosen and lit.
import { emit, type Origin } from "./events.ts";
import type { Figure } from "./records.ts";
import { room } from "./state.ts";

/** Chooses a figure, or none. */
export function choose(figure: Figure | undefined, origin: Origin): void {
  room.chosen = figure;
  room.lit.clear();
  emit("chosen", origin);
}

/** Lights some figures without choosing one. */
export function light(figures: Iterable<Figure>): void {
  room.lit = new Set(figures);
  emit("lit");
}
