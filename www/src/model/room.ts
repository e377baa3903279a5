// The state of the page: what lies on the desk, what the core read in it, what the reader did with it, and what is chosen.
// Everything else reads the state through these functions; what is done by hand goes through them into one history.
import { isWorkedOn, newArticle, NOTHING_TOLD, USUAL_TINTS, type About, type Anchor, type Article, type Correction, type Hand, type View } from "./article.ts";
import { History, tidy, type Did, type Step } from "./history.ts";
import { matchAnchors, moveAnchors } from "./places.ts";
import { tintOf, type Check, type Figure, type Kind, type Tint } from "./records.ts";
import { revise, type Revision } from "./revision.ts";
import { settled } from "./settled.ts";

export { USUAL_TINTS, type About, type Correction } from "./article.ts";
export type { Did, Step } from "./history.ts";

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

/** How it stands with the figures of the article: there is none, it is being read, it was read, or why it was not. */
export type Reading = "empty" | "reading" | "read" | "stopped" | "failed" | "missing";

let history = new History();

/** What is on the desk. `text`, `figures` and `checks` always belong together: where there is no reading there are no figures. */
export const room = {
  /** The name under which the article is remembered. */
  get id(): string {
    return history.article.id;
  },
  /** The text that the figures are of. */
  text: "",
  /** The newest text, as the reader has it before them; the reading of it may be under way. */
  get draft(): string {
    return history.article.text;
  },
  reading: "empty" as Reading,
  lang: "vi",
  get address(): string {
    return history.article.about.address;
  },
  get published(): string {
    return history.article.about.published;
  },
  get articleLang(): About["articleLang"] {
    return history.article.about.articleLang;
  },
  figures: [] as Figure[],
  checks: [] as Check[],
  read: false,
  chosen: undefined as Figure | undefined,
  lit: new Set<Figure>(),
  tints: new Set<Tint>(USUAL_TINTS),
  search: "",
  /** What the table is narrowed down to, by the names of its chips. */
  narrows: new Set<string>(),
  /** The open tab of the ledger. */
  tab: "table",
  /** The column that the table is sorted by, with a `-` before it downwards; empty for the order of the text. */
  sort: "",
  /** The column that the table is grouped by; empty for none. */
  group: "",
  /** How far down the article is, in CSS pixels. */
  scroll: 0,
};

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

function indexHands(): void {
  hands = new Map();
  placeHands();
}

/** The figure with this id. */
export function figureById(id: number): Figure | undefined {
  return addedByKey.size === 0 ? room.figures[id - 1] : room.figures.find((figure) => figure.id === id);
}

function placeHands(): void {
  const { anchors } = history.article;
  const read = room.read ? base.figures : [];
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

/** Whether the reader left the figure out. */
export function isOut(figure: Figure): boolean {
  return hands.get(figure)?.anchor.hand.out === true;
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

function anchorOf(figure: Figure): Anchor {
  return hands.get(figure)?.anchor ?? history.anchor(figure.start, figure.end, figure.text);
}

/** Does something to the hand at some figures, as one step. */
function byStep(did: Did, figures: Iterable<Figure>, change: (hand: Hand) => Hand): void {
  const changes = [...figures].map((figure) => {
    const anchor = anchorOf(figure);
    return { anchor, after: change(anchor.hand), words: figure.text };
  });
  if (changes.length === 0) return;
  history.setHands(did, changes);
  stepped("done", history.past.at(-1)!);
}

/** Leaves figures out of what is taken away, or brings them back: one step. */
export function setOut(figures: Iterable<Figure>, isLeftOut: boolean): void {
  byStep(isLeftOut ? "out" : "back", [...figures].filter((figure) => isOut(figure) !== isLeftOut), ({ out: _, ...rest }) => (isLeftOut ? { ...rest, out: true } : rest));
}

/** Corrects a figure by hand; without a correction it is as it was read. One step. */
export function correct(figure: Figure, correction: Correction | undefined): void {
  const isSome = correction !== undefined && Object.keys(correction).length > 0;
  if (!isSome && !hands.get(figure)?.anchor.hand.correction) return;
  byStep(isSome ? "correct" : "reset", [figure], ({ correction: _, ...rest }) => (isSome ? { ...rest, correction } : rest));
}

/** Remarks on a figure; an empty remark takes it away. One step. */
export function remark(figure: Figure, note: string): void {
  if (remarkOn(figure) === note) return;
  byStep("note", [figure], ({ note: _, ...rest }) => (note === "" ? rest : { ...rest, note }));
}

/** The first figure that these places share a letter with. */
export function figureWithin(start: number, end: number): Figure | undefined {
  return room.figures.find((figure) => figure.start < end && figure.end > start);
}

/** Adds a figure that was not read: one step. */
export function add(start: number, end: number, fields: Correction): Figure | undefined {
  if (room.text !== room.draft || start >= end || figureWithin(start, end)) return undefined;
  const words = room.text.slice(start, end);
  const anchor = history.anchor(start, end, words);
  history.setHands("add", [{ anchor, after: { added: true, correction: fields }, words }]);
  stepped("done", history.past.at(-1)!);
  return addedByKey.get(anchor.key);
}

/** Takes an added figure away again: one step. */
export function drop(figure: Figure): void {
  if (isAdded(figure)) byStep("drop", [figure], () => ({}));
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
    if (anchor.hand.out) all.push({ start, end });
    else if (correction) {
      const { edited: _, note: __, ...plain } = effective(figure);
      all.push({ start, end, figure: { ...plain, sentence: Math.max(0, figure.sentence) } });
    }
  }
  return all.sort((a, b) => a.start - b.start);
}

/** The checks as they were made again with what the reader did; without any, those of the reading. */
export function takeChecks(checks: Check[] = base.checks): void {
  if (!room.read || room.checks === checks) return;
  room.checks = checks;
  indexChecks();
  emit("ledger");
}

/** How much the reader did by hand. */
export function byHand(): { out: number; corrected: number } {
  let [out, corrected] = [0, 0];
  for (const { anchor, correction } of hands.values()) {
    out += Number(anchor.hand.out === true);
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

const NONE: Check[] = [];
let checksById = new Map<number, Check[]>();

/** The checks that a figure takes part in. */
export function checksOf(figure: Figure): Check[] {
  return checksById.get(figure.id) ?? NONE;
}

function indexChecks(): void {
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
  const { dismissed } = history.article;
  if (dismissed.length === 0) return false;
  const figures = figuresOf(check);
  const keys = figures.map((figure) => hands.get(figure)?.anchor.key).join();
  return dismissed.some((one) => one.check === check.check && one.keys.join() === keys && one.words.every((words, index) => words === figures[index]!.text));
}

/** Dismisses a finding, or brings it back: one step. */
export function setDismissed(check: Check, isSeen: boolean): void {
  if (isDismissed(check) === isSeen) return;
  const figures = figuresOf(check);
  const keys = figures.map((figure) => anchorOf(figure).key);
  const others = history.article.dismissed.filter((one) => one.check !== check.check || one.keys.join() !== keys.join());
  history.setDismissed(isSeen ? "dismiss" : "restore", isSeen ? [...others, { check: check.check, keys, words: figures.map(({ text }) => text) }] : others);
  stepped("done", history.past.at(-1)!);
}

/** Tells something about the article: one step. */
export function tell(about: Partial<About>): void {
  const before = history.article.about;
  history.tell(about);
  if (history.article.about !== before) stepped("done", history.past.at(-1)!);
}

/** The reader typed: `text` is the newest. The figures are those of the text before until it is read. */
export function typed(text: string): void {
  history.edit(text);
  lastTyped = performance.now();
  emit("changed");
}

/** Takes the last step back; says whether there was one. */
export function undo(): boolean {
  const step = history.undo();
  if (step) stepped("undone", step);
  return step !== undefined;
}

/** Does the step again that was taken back last. */
export function redo(): boolean {
  const step = history.redo();
  if (step) stepped("redone", step);
  return step !== undefined;
}

/** The step that `undo` would take back. */
export function lastStep(): Step | undefined {
  return history.past.at(-1);
}

/** The step that `redo` would do. */
export function nextStep(): Step | undefined {
  return history.future.at(-1);
}

function stepped(way: "done" | "undone" | "redone", step: Step): void {
  if (step.is === "article") arrive();
  else if (step.is === "about") emit("told");
  else {
    const before = room.figures;
    indexHands();
    const isOther = before.length !== room.figures.length || before.some((figure, index) => figure !== room.figures[index]);
    if (isOther && room.chosen && !room.figures.includes(room.chosen)) room.chosen = undefined;
    if (isOther) emit("report");
    emit("hand");
    if (isOther) emit("ledger");
  }
  emit("step", { step, way });
  emit("changed");
}

/** Puts another article on the desk: a step that is taken back whole. */
export function replaceArticle(text: string, about: Partial<About> = {}): void {
  keepView();
  const article = newArticle(text);
  article.about = { ...NOTHING_TOLD, ...about };
  const steps = history.past.length;
  history.replace(article);
  if (history.past.length > steps) stepped("done", history.past.at(-1)!);
  else {
    arrive();
    emit("changed");
  }
}

/** Everything about the article on the desk, ready to be kept. */
export function deskNow(): History {
  keepView();
  tidy(history);
  return history;
}

/** Puts the desk back as it was kept. */
export function restoreDesk(kept: History): void {
  history = kept;
  arrive();
}

/** The article on the desk, with all that was done with it. */
export function articleNow(): Article {
  return history.article;
}

/** Puts an article on the desk that was worked on before: a step like any other article. */
export function openArticle(article: Article): void {
  keepView();
  history.replace(article);
  arrive();
  emit("changed");
}

function keepView(): void {
  const view: View = { tab: room.tab, tints: [...room.tints], narrows: [...room.narrows], search: room.search, sort: room.sort, group: room.group, scroll: room.scroll };
  history.article.view = view;
}

/** The article of the history lies on the desk now, and nothing of another one. */
function arrive(): void {
  const { tints, narrows, ...view } = history.article.view;
  room.tints = new Set(tints);
  room.narrows = new Set(narrows);
  Object.assign(room, view);
  room.chosen = undefined;
  addedByKey = new Map();
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

/** What the core read last, which its next revision starts from. */
let base: { figures: Figure[]; checks: Check[] } = { figures: [], checks: [] };
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
  const before = base.figures;
  const gone = new Set(before.slice(revision.kept, before.length - revision.moved));
  const isRead = text.trim() !== "";
  const isNews = isAnother || room.read !== isRead || gone.size > 0 || revision.fresh.length > 0 || revision.checks !== undefined || room.lang !== revision.lang || room.address !== "";
  base = { figures: revise(before, revision), checks: revision.checks ?? base.checks };
  if (room.chosen && gone.has(room.chosen)) room.chosen = sameAgain(room.chosen, revision.fresh);
  room.lang = revision.lang;
  hold(text, base.checks, isRead ? "read" : "empty");
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
  emit("report");
  emit("ledger");
}

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

/** Whether anything was done by hand with the article on the desk. */
export function isHandled(): boolean {
  return isWorkedOn(history.article);
}
