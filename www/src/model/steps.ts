// Everything that the reader does by hand, each a step of one history.
import { newArticle, NOTHING_TOLD, isWorkedOn, type About, type Article, type Correction, type Hand, type Sum, type View } from "./article.ts";
import { dropGone } from "./choice.ts";
import { emit } from "./events.ts";
import { figuresOf, isDismissed } from "./findings.ts";
import { anchorOf, figureAdded, figureWithin, handAt, indexHands, isAdded, isNoFigure, isOut, keyAt, remarkOn } from "./hands.ts";
import { tidy, type Did, type History, type Step } from "./history.ts";
import type { Check, Figure } from "./records.ts";
import { arrive, noteTyping } from "./reports.ts";
import { desk, room } from "./state.ts";

/** Does something to the hand at some figures, as one step. */
function byStep(did: Did, figures: Iterable<Figure>, change: (hand: Hand) => Hand): void {
  const changes = [...figures].map((figure) => {
    const anchor = anchorOf(figure);
    return { anchor, after: change(anchor.hand), words: figure.text };
  });
  if (changes.length === 0) return;
  desk.history.setHands(did, changes);
  stepped("done", desk.history.past.at(-1)!);
}

/** Leaves figures out of what is taken away, or brings them back: one step. The checks go on counting them. */
export function setOut(figures: Iterable<Figure>, isLeftOut: boolean): void {
  byStep(isLeftOut ? "out" : "back", [...figures].filter((figure) => isOut(figure) !== isLeftOut), ({ out: _, noFigure: __, ...rest }) => (isLeftOut ? { ...rest, out: true } : rest));
}

/** Says that something is no figure, so that no check counts it either, or that it is one: one step. */
export function setNoFigure(figure: Figure, isNone: boolean): void {
  if (isNoFigure(figure) === isNone) return;
  byStep(isNone ? "none" : "back", [figure], ({ out: _, noFigure: __, ...rest }) => (isNone ? { ...rest, noFigure: true } : rest));
}

/** Corrects a figure by hand; without a correction it is as it was read. One step. */
export function correct(figure: Figure, correction: Correction | undefined): void {
  const isSome = correction !== undefined && Object.keys(correction).length > 0;
  if (!isSome && !handAt(figure)?.correction) return;
  byStep(isSome ? "correct" : "reset", [figure], ({ correction: _, ...rest }) => (isSome ? { ...rest, correction } : rest));
}

/** Remarks on a figure; an empty remark takes it away. One step. */
export function remark(figure: Figure, note: string): void {
  if (remarkOn(figure) === note) return;
  byStep("note", [figure], ({ note: _, ...rest }) => (note === "" ? rest : { ...rest, note }));
}

/** Adds a figure that was not read: one step. */
export function add(start: number, end: number, fields: Correction): Figure | undefined {
  if (room.text !== room.draft || start >= end || figureWithin(start, end)) return undefined;
  const words = room.text.slice(start, end);
  const anchor = desk.history.anchor(start, end, words);
  desk.history.setHands("add", [{ anchor, after: { added: true, correction: fields }, words }]);
  stepped("done", desk.history.past.at(-1)!);
  return figureAdded(anchor);
}

/** Takes an added figure away again: one step. */
export function drop(figure: Figure): void {
  if (isAdded(figure)) byStep("drop", [figure], () => ({}));
}

/** Dismisses a finding, or brings it back: one step. */
export function setDismissed(check: Check, isSeen: boolean): void {
  if (isDismissed(check) === isSeen) return;
  const figures = figuresOf(check);
  const keys = figures.map((figure) => anchorOf(figure).key);
  const others = desk.history.article.dismissed.filter((one) => one.check !== check.check || one.keys.join() !== keys.join());
  desk.history.setDismissed(isSeen ? "dismiss" : "restore", isSeen ? [...others, { check: check.check, keys, words: figures.map(({ text }) => text) }] : others);
  stepped("done", desk.history.past.at(-1)!);
}

/** The reader's own sums. */
export function sums(): readonly Sum[] {
  return desk.history.article.sums ?? [];
}

/** Keeps a sum of the reader's own, begun with these figures: one step. */
export function addSum(sum: Omit<Sum, "keys">, figures: readonly Figure[]): void {
  desk.history.setSums("sum", [...sums(), { ...sum, keys: figures.map((figure) => anchorOf(figure).key) }]);
  stepped("done", desk.history.past.at(-1)!);
}

/** Drops a sum: one step. */
export function dropSum(sum: Sum): void {
  desk.history.setSums("unsum", sums().filter((other) => other !== sum));
  stepped("done", desk.history.past.at(-1)!);
}

/** The figures that a sum was begun with, as far as they are still there. */
export function figuresOfSum({ keys }: Sum): Figure[] {
  return room.figures.filter((figure) => keys.includes(keyAt(figure) ?? -1));
}

/** Tells something about the article: one step. */
export function tell(about: Partial<About>): void {
  const before = desk.history.article.about;
  desk.history.tell(about);
  if (desk.history.article.about !== before) stepped("done", desk.history.past.at(-1)!);
}

/** The reader typed: `text` is the newest. The figures are those of the text before until it is read. */
export function typed(text: string): void {
  desk.history.edit(text);
  noteTyping();
  emit("changed");
}

/** Takes the last step back; says whether there was one. */
export function undo(): boolean {
  const step = desk.history.undo();
  if (step) stepped("undone", step);
  return step !== undefined;
}

/** Does the step again that was taken back last. */
export function redo(): boolean {
  const step = desk.history.redo();
  if (step) stepped("redone", step);
  return step !== undefined;
}

/** The step that `undo` would take back. */
export function lastStep(): Step | undefined {
  return desk.history.past.at(-1);
}

/** The step that `redo` would do. */
export function nextStep(): Step | undefined {
  return desk.history.future.at(-1);
}

function stepped(way: "done" | "undone" | "redone", step: Step): void {
  if (step.is === "article") arrive();
  else if (step.is === "about") emit("told");
  else {
    const before = room.figures;
    indexHands();
    const isOther = before.length !== room.figures.length || before.some((figure, index) => figure !== room.figures[index]);
    if (isOther) dropGone();
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
  const steps = desk.history.past.length;
  desk.history.replace(article);
  if (desk.history.past.length > steps) stepped("done", desk.history.past.at(-1)!);
  else {
    arrive();
    emit("changed");
  }
}

/** Everything about the article on the desk, ready to be kept. */
export function deskNow(): History {
  keepView();
  tidy(desk.history);
  return desk.history;
}

/** Puts the desk back as it was kept. */
export function restoreDesk(kept: History): void {
  desk.history = kept;
  arrive();
}

/** The article on the desk, with all that was done with it. */
export function articleNow(): Article {
  return desk.history.article;
}

/** Puts an article on the desk that was worked on before: a step like any other article. */
export function openArticle(article: Article): void {
  keepView();
  desk.history.replace(article);
  arrive();
  emit("changed");
}

function keepView(): void {
  const view: View = { tab: room.tab, tints: [...room.tints], narrows: [...room.narrows], search: room.search, sort: room.sort, group: room.group, scroll: room.scroll };
  desk.history.article.view = view;
}

/** Whether anything was done by hand with the article on the desk. */
export function isHandled(): boolean {
  return isWorkedOn(desk.history.article);
}
