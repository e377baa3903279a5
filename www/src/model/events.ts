// What happens on the page, by name, and who listens.
import type { Step } from "./history.ts";

/** Where a choice was made, so that the other side moves to it and this one stays. */
export type Origin = "article" | "table" | "checks" | "keys" | "card";

interface Events {
  /** The article has new figures. */
  report: undefined;
  /** The ledger is to show the report: at once, or when the typing pauses where there are many figures. */
  ledger: undefined;
  /** Figures were left out, brought back, corrected or remarked on; findings were dismissed or restored. */
  hand: undefined;
  /** Another figure is chosen, or none. */
  chosen: Origin;
  /** Several figures are picked, or no longer. */
  picked: undefined;
  /** The rows of the table are those of the report, and counted. */
  rows: undefined;
  /** Other figures are lit without being chosen. */
  lit: undefined;
  /** What the table shows has changed: groups, search, order. */
  filter: undefined;
  /** Another article lies on the desk, with all that was done with it, or nothing. */
  another: undefined;
  /** What is told about the article has changed. */
  told: undefined;
  /** A step was done, taken back or done again. */
  step: { step: Step; way: "done" | "undone" | "redone" };
  /** Something that is kept has changed. */
  changed: undefined;
  /** The language of the page has changed. */
  language: undefined;
}

const target = new EventTarget();

/** Calls `listener` at every event of this name. */
export function on<K extends keyof Events>(name: K, listener: (detail: Events[K]) => void): void {
  target.addEventListener(name, (event) => listener((event as CustomEvent<Events[K]>).detail));
}

export function emit<K extends keyof Events>(name: K, ...[detail]: Events[K] extends undefined ? [] : [Events[K]]): void {
  target.dispatchEvent(new CustomEvent(name, { detail }));
}
