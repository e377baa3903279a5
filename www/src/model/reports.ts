// What the core reads, as it comes: its figures take the place of those before.
import { emit } from "./events.ts";
import { indexChecks } from "./findings.ts";
import { forgetAdded, indexHands } from "./hands.ts";
import type { Check, Figure } from "./records.ts";
import { revise, type Revision } from "./revision.ts";
import { settled } from "./settled.ts";
import { desk, room, type Reading } from "./state.ts";

/** The article of the history lies on the desk now, and nothing of another one. */
export function arrive(): void {
  const { tints, narrows, ...view } = desk.history.article.view;
  room.tints = new Set(tints);
  room.narrows = new Set(narrows);
  Object.assign(room, view);
  room.chosen = undefined;
  room.picked = [];
  forgetAdded();
  isAnother = true;
  standUnread("reading");
  emit("another");
}

/** Beyond this many figures the ledger waits for a pause in the typing. */
const MANY = 300;
const PAUSE = 300;
const ledgerSoon = settled(() => {
  if (performance.now() - lastTyped < PAUSE) ledgerSoon();
  else emit("ledger");
}, PAUSE);
let lastTyped = -Infinity;

/** The reader is typing: what need not be seen at once waits for a pause. */
export function noteTyping(): void {
  lastTyped = performance.now();
}

/** Whether the report to come is the first of its article. */
let isAnother = false;

/** The figure that stands for one that was read again: the nearest one of the same words. */
function sameAgain(old: Figure, fresh: readonly Figure[]): Figure | undefined {
  let best: Figure | undefined;
  for (const figure of fresh) {
    if (figure.text !== old.text || figure.kind !== old.kind) continue;
    if (!best || Math.abs(figure.start - old.start) < Math.abs(best.start - old.start)) best = figure;
  }
  return best;
}

/** Takes in what the core read in `text`. */
export function takeReport(text: string, revision: Revision): void {
  const before = desk.base.figures;
  const gone = new Set(before.slice(revision.kept, before.length - revision.moved));
  const isRead = text.trim() !== "";
  const isNews = isAnother || room.read !== isRead || gone.size > 0 || revision.fresh.length > 0 || revision.checks !== undefined || room.lang !== revision.lang || room.address !== "";
  desk.base = { figures: revise(before, revision), checks: revision.checks ?? desk.base.checks, sentences: revision.sentences };
  if (room.chosen && gone.has(room.chosen)) room.chosen = sameAgain(room.chosen, revision.fresh);
  if (room.picked.some((figure) => gone.has(figure))) room.picked = room.picked.flatMap((figure) => (gone.has(figure) ? (sameAgain(figure, revision.fresh) ?? []) : [figure]));
  room.lang = revision.lang;
  hold(text, desk.base.checks, isRead ? "read" : "empty");
  emit("report");
  // Words between the figures concern the ledger only where links quote them.
  if (isNews && room.figures.length > MANY && !isAnother) ledgerSoon();
  else if (isNews) emit("ledger");
  isAnother = false;
}

function hold(text: string, checks: Check[], reading: Reading): void {
  room.text = text;
  if (room.checks !== checks) {
    room.checks = checks;
    indexChecks();
  }
  room.reading = reading;
  room.read = reading === "read";
  indexHands();
  room.lit.clear();
}

/** There is no reading of the newest text, or none yet: it is shown plain, and nothing of another text beside it. */
export function standUnread(reading: Exclude<Reading, "read" | "empty">): void {
  const isNews = room.text !== room.draft || room.figures.length > 0 || room.reading !== reading;
  hold(room.draft, [], room.draft.trim() === "" ? "empty" : reading);
  if (!isNews) return;
  room.chosen = undefined;
  room.picked = [];
  emit("report");
  emit("ledger");
}

/** The checks as they were made again with what the reader did; without any, those of the reading. */
export function takeChecks(checks: Check[] = desk.base.checks): void {
  if (!room.read || room.checks === checks) return;
  room.checks = checks;
  indexChecks();
  emit("ledger");
}
