// What the reader did by hand, at the figures that the core reads by now.
import type { Anchor, Correction, Hand } from "./article.ts";
import { matchAnchors, moveAnchors } from "./places.ts";
import { tintOf, type Figure, type Kind } from "./records.ts";
import { desk, room } from "./state.ts";

/** What the reader did at each figure, and which part of it still fits its words. */
let hands = new Map<Figure, { anchor: Anchor; correction: Correction | undefined; isStale: boolean }>();

const NUMBERS = ["value", "valueTo", "of", "date"] as const;

/** A correction without the numbers: what stays right when the figure's words change. */
function withoutNumbers(correction: Correction): Correction | undefined {
  const rest = { ...correction };
  for (const field of NUMBERS) delete rest[field];
  return Object.keys(rest).length > 0 ? rest : undefined;
}

/** The figures that the reader added, by the keys of their anchors: the same objects as long as they stay. */
let addedByKey = new Map<number, Figure>();

/** The figures of the reading with those that the reader added, in the order of the text. */
function withAdded(read: Figure[], placed: readonly Anchor[]): Figure[] {
  const before = addedByKey;
  addedByKey = new Map();
  const taken = new Set([...hands.values()].map(({ anchor }) => anchor.key));
  const added: Figure[] = [];
  for (const { key, start, end, hand } of placed) {
    // Words that the core reads by now are a figure of its own, and the fields a correction of it.
    if (!hand.added || start === end || taken.has(key)) continue;
    const figure = before.get(key) ?? ({ rule: "added" } as Figure);
    // The ids of the reading stay what they are: the checks name them.
    Object.assign(figure, { id: read.length + added.length + 1, kind: hand.correction?.kind ?? "count", text: room.text.slice(start, end), start, end, sentence: -1 });
    addedByKey.set(key, figure);
    added.push(figure);
  }
  return added.length === 0 ? read : [...read, ...added].sort((a, b) => a.start - b.start);
}

/** Puts what was done by hand at the figures that there are now. */
export function indexHands(): void {
  hands = new Map();
  placeHands();
}

/** The added figure of an anchor. */
export function figureAdded({ key }: Anchor): Figure | undefined {
  return addedByKey.get(key);
}

/** Another article has come: figures that were added to the one before are none of it. */
export function forgetAdded(): void {
  addedByKey = new Map();
}

/** The key of the anchor at a figure, if anything was ever done at it. */
export function keyAt(figure: Figure): number | undefined {
  return hands.get(figure)?.anchor.key;
}

/** What was done by hand at a figure. */
export function handAt(figure: Figure): Hand | undefined {
  return hands.get(figure)?.anchor.hand;
}

/** The figure with this id. */
export function figureById(id: number): Figure | undefined {
  return addedByKey.size === 0 ? room.figures[id - 1] : room.figures.find((figure) => figure.id === id);
}

function placeHands(): void {
  const { anchors } = desk.history.article;
  const read = room.read ? desk.base.figures : [];
  room.figures = read;
  if (anchors.length === 0 || !room.read) return;
  // While the newest text is not read yet, the figures stand in an older one.
  const isNewest = room.text === room.draft;
  const placed = isNewest ? anchors : anchors.map((anchor) => ({ ...anchor }));
  if (!isNewest) moveAnchors(placed, room.draft, room.text);
  const original = isNewest ? undefined : new Map(placed.map((copy, index) => [copy, anchors[index]!]));
  for (const [figure, found] of matchAnchors(read, placed)) {
    const anchor = original?.get(found) ?? found;
    if (isNewest) [anchor.start, anchor.end] = [figure.start, figure.end];
    const { correction } = anchor.hand;
    const isStale = correction !== undefined && figure.text !== anchor.words && NUMBERS.some((field) => correction[field] !== undefined);
    hands.set(figure, { anchor, correction: correction && figure.text !== anchor.words ? withoutNumbers(correction) : correction, isStale });
  }
  room.figures = withAdded(read, placed);
  const byKey = new Map(anchors.map((anchor) => [anchor.key, anchor]));
  for (const [key, figure] of addedByKey) {
    const anchor = byKey.get(key)!;
    const isStale = figure.text !== anchor.words && NUMBERS.some((field) => anchor.hand.correction?.[field] !== undefined);
    hands.set(figure, { anchor, correction: figure.text === anchor.words ? (anchor.hand.correction ?? {}) : (withoutNumbers(anchor.hand.correction ?? {}) ?? {}), isStale });
  }
}

/** Whether the figure is left out of what is taken away: by itself, or because it is no figure. */
export function isOut(figure: Figure): boolean {
  const hand = hands.get(figure)?.anchor.hand;
  return hand?.out === true || hand?.noFigure === true;
}

/** Whether the reader said that it is no figure: no check counts it. */
export function isNoFigure(figure: Figure): boolean {
  return hands.get(figure)?.anchor.hand.noFigure === true;
}

/** What the reader corrected at a figure, as far as it still fits. */
export function correctionOf(figure: Figure): Correction | undefined {
  return hands.get(figure)?.correction;
}

/** Whether a value was corrected whose figure now reads otherwise, so that it is to be corrected again. */
export function isStale(figure: Figure): boolean {
  return hands.get(figure)?.isStale === true;
}

/** Whether the reader added the figure. */
export function isAdded(figure: Figure): boolean {
  return figure.rule === "added";
}

/** The kind of a figure, as the reader has it. */
export function kindOf(figure: Figure): Kind {
  return correctionOf(figure)?.kind ?? figure.kind;
}

/** Whether a reader should look at the figure: the decision was close, and nothing was corrected yet. */
export function isDoubtful(figure: Figure): boolean {
  return figure.doubt === true && correctionOf(figure) === undefined;
}

/** The reader's remark on a figure. */
export function remarkOn(figure: Figure): string {
  return hands.get(figure)?.anchor.hand.note ?? "";
}

/** The anchor of a figure; a new one where nothing was done at it yet. */
export function anchorOf(figure: Figure): Anchor {
  return hands.get(figure)?.anchor ?? desk.history.anchor(figure.start, figure.end, figure.text);
}

/** The first figure that these places share a letter with. */
export function figureWithin(start: number, end: number): Figure | undefined {
  return room.figures.find((figure) => figure.start < end && figure.end > start);
}

/** A figure as the reader has it, at its place in the text; without one it is left out. */
export interface Edit {
  start: number;
  end: number;
  figure?: Figure;
}

/** What the reader does to the figures, as far as it concerns the checks. */
export function edits(): Edit[] {
  const all: Edit[] = [];
  for (const [figure, { anchor, correction }] of hands) {
    const { start, end } = figure;
    if (anchor.hand.noFigure) all.push({ start, end });
    else if (correction) {
      const { edited: _, note: __, ...plain } = effective(figure);
      all.push({ start, end, figure: { ...plain, sentence: Math.max(0, figure.sentence) } });
    }
  }
  return all.sort((a, b) => a.start - b.start);
}

/** How much the reader did by hand. */
export function byHand(): { out: number; corrected: number } {
  let [out, corrected] = [0, 0];
  for (const { anchor, correction } of hands.values()) {
    out += Number(anchor.hand.out === true || anchor.hand.noFigure === true);
    corrected += Number(correction !== undefined || anchor.hand.added === true);
  }
  return { out, corrected };
}

/** The figure with the reader's corrections and remark in it. */
export function effective(figure: Figure): Figure {
  const hand = hands.get(figure);
  if (!hand) return figure;
  const note = hand.anchor.hand.note;
  if (!hand.correction && note === undefined) return figure;
  const whole: Record<string, unknown> = { ...figure, ...hand.correction, ...(hand.correction ? { edited: true } : {}), ...(note === undefined ? {} : { note }) };
  // An empty field was taken away.
  for (const field of Object.keys(hand.correction ?? {})) if (whole[field] === "") delete whole[field];
  if (hand.correction) delete whole["doubt"];
  return whole as unknown as Figure;
}

/** Whether the figure is of a kind that the legend shows. */
export function isShown(figure: Figure): boolean {
  return room.tints.has(tintOf(kindOf(figure)));
}
