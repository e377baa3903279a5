// The state of the page: the article, its figures, what the reader changed by hand, and what is chosen.
import { settled } from "../dom.ts";
import { revise } from "../engine/revision.ts";
import type { Revision, Taken } from "../engine/protocol.ts";
import { tintOf, type Check, type Figure, type Kind, type Tint } from "./records.ts";

/** What the reader corrected at a figure. */
export type Correction = Partial<Pick<Figure, "value" | "unit" | "counted">>;

/** Where a choice was made, so that the other side moves to it and this one stays. */
export type Origin = "article" | "table" | "checks" | "keys" | "card";

interface Events {
  /** The article has new figures. */
  report: undefined;
  /** The ledger is to show the report: at once, or when the typing pauses where there are many figures. */
  ledger: undefined;
  /** Figures were left out, brought back or corrected. */
  hand: undefined;
  /** Another figure is chosen, or none. */
  chosen: Origin;
  /** Other figures are lit without being chosen. */
  lit: undefined;
  /** What the table shows has changed. */
  filter: undefined;
  /** Another article lies on the desk: what was told about the one before is not meant for it. */
  another: undefined;
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

/** The groups that are shown until the reader says otherwise. */
export const USUAL_TINTS: readonly Tint[] = ["amount", "share", "money", "time"];

/** What the reader told about an article. */
export interface About {
  /** Where it stands in the web; empty where that is not told. */
  address: string;
  /** The day of publication, `YYYY-MM-DD`, or empty. */
  published: string;
  /** The language to read it in; empty where the text decides. */
  articleLang: "" | "vi" | "en";
}

/** How it stands with the figures of the article: there is none, it is being read, it was read, or why it was not. */
export type Reading = "empty" | "reading" | "read" | "stopped" | "failed" | "missing";

/** What is on the desk. `text`, `figures` and `checks` always belong together: where there is no reading there are no figures. */
export const room = {
  /** The text that the figures are of. */
  text: "",
  /** The newest text, as the reader has it before them; the reading of it may be under way. */
  draft: "",
  reading: "empty" as Reading,
  lang: "vi",
  address: "",
  published: "",
  articleLang: "" as About["articleLang"],
  figures: [] as Figure[],
  checks: [] as Check[],
  read: false,
  chosen: undefined as Figure | undefined,
  lit: new Set<Figure>(),
  tints: new Set<Tint>(USUAL_TINTS),
  search: "",
};

const out = new Set<Figure>();
const corrections = new Map<Figure, Correction>();

/** Whether the reader left the figure out. */
export function isOut(figure: Figure): boolean {
  return out.has(figure);
}

export function setOut(figures: Iterable<Figure>, isLeftOut: boolean): void {
  for (const figure of figures) isLeftOut ? out.add(figure) : out.delete(figure);
  emit("hand");
}

export function correctionOf(figure: Figure): Correction | undefined {
  return corrections.get(figure);
}

/** Corrects a figure by hand; without a correction it is as it was read. */
export function correct(figure: Figure, correction: Correction | undefined): void {
  if (correction && Object.keys(correction).length > 0) corrections.set(figure, correction);
  else corrections.delete(figure);
  emit("hand");
}

/** How much the reader did by hand. */
export function byHand(): { out: number; corrected: number } {
  return { out: out.size, corrected: corrections.size };
}

/** The figure with the reader's corrections in it. */
export function effective(figure: Figure): Figure {
  const correction = corrections.get(figure);
  return correction ? { ...figure, ...correction, edited: true } : figure;
}

/** Whether the figure is of a kind that the legend shows. */
export function isShown(figure: Figure): boolean {
  return room.tints.has(tintOf(figure.kind));
}

function isTaken(figure: Figure, kinds: readonly Kind[]): boolean {
  return !out.has(figure) && kinds.includes(figure.kind);
}

/** How many figures are to be taken away. */
export function countTaken(kinds: readonly Kind[]): number {
  return room.figures.reduce((sum, figure) => sum + Number(isTaken(figure, kinds)), 0);
}

/** The report as it is to be taken away: kinds that were asked for, without what was left out, corrections made. */
export function taken(kinds: readonly Kind[], withLink: (figure: Figure) => string | undefined): Taken {
  const figures = room.figures
    .filter((figure) => isTaken(figure, kinds))
    .map((figure) => {
      const link = withLink(figure);
      return link === undefined ? effective(figure) : { ...effective(figure), link };
    });
  return { text: room.text, figures, checks: room.checks };
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

/** Beyond this many figures the ledger waits for a pause in the typing. */
const MANY = 300;
const PAUSE = 300;
const ledgerSoon = settled(() => {
  if (performance.now() - lastTyped < PAUSE) ledgerSoon();
  else emit("ledger");
}, PAUSE);
let lastTyped = -Infinity;

/** The reader is typing: a long ledger waits until they pause. */
export function noteTyping(): void {
  lastTyped = performance.now();
}

/** The figures of a check. */
export function figuresOf(check: Check): Figure[] {
  return check.figures.map((id) => room.figures[id - 1]).filter((figure) => figure !== undefined);
}

/** What the reader did by hand stays with a figure that was read again: the nearest one of the same words. */
function carryOver(fresh: Figure[], gone: Set<Figure>): void {
  const free = new Set(fresh);
  for (const old of gone) {
    if (!out.has(old) && !corrections.has(old)) continue;
    let best: Figure | undefined;
    for (const figure of free) {
      if (figure.text !== old.text || figure.kind !== old.kind) continue;
      if (!best || Math.abs(figure.start - old.start) < Math.abs(best.start - old.start)) best = figure;
    }
    const correction = corrections.get(old);
    if (best) {
      free.delete(best);
      if (out.has(old)) out.add(best);
      if (correction) corrections.set(best, correction);
      if (room.chosen === old) room.chosen = best;
    }
    out.delete(old);
    corrections.delete(old);
  }
}

/** What the core read last, which its next revision starts from. */
let base: Figure[] = [];

/** Takes in what the core read in `text`. */
export function takeReport(text: string, revision: Revision): void {
  const before = base;
  const gone = new Set(before.slice(revision.kept, before.length - revision.moved));
  const isRead = text.trim() !== "";
  const isNews = isAnother || !room.read || gone.size > 0 || revision.fresh.length > 0 || revision.checks !== undefined || room.read !== isRead || room.lang !== revision.lang || room.address !== "";
  base = revise(before, revision);
  baseChecks = revision.checks ?? baseChecks;
  carryOver(revision.fresh, gone);
  if (room.chosen && gone.has(room.chosen)) room.chosen = undefined;
  room.lang = revision.lang;
  hold(text, base, baseChecks, isRead ? "read" : "empty");
  emit("report");
  // Words between the figures concern the ledger only where links quote them.
  if (isNews && room.figures.length > MANY && !isAnother) ledgerSoon();
  else if (isNews) emit("ledger");
  isAnother = false;
}

let baseChecks: Check[] = [];

function hold(text: string, figures: Figure[], checks: Check[], reading: Reading): void {
  room.text = text;
  room.figures = figures;
  if (room.checks !== checks) {
    room.checks = checks;
    indexChecks();
  }
  room.reading = reading;
  room.read = reading === "read";
  room.lit.clear();
}

/** There is no reading of the newest text, or none yet: it is shown plain, and nothing of another text beside it. */
export function standUnread(reading: Exclude<Reading, "read" | "empty">): void {
  const isNews = room.text !== room.draft || room.figures.length > 0 || room.reading !== reading;
  hold(room.draft, [], [], room.draft.trim() === "" ? "empty" : reading);
  if (!isNews) return;
  room.chosen = undefined;
  emit("report");
  emit("ledger");
}

let isAnother = false;

const NOTHING_TOLD: About = { address: "", published: "", articleLang: "" };

/** What the reader told about the article on the desk. */
export function aboutNow(): About {
  return { address: room.address, published: room.published, articleLang: room.articleLang };
}

/** Another article: nothing done by hand at the one before, told about it or filtered in it is meant for this one. */
export function startAnew(about: About = NOTHING_TOLD): void {
  isAnother = true;
  out.clear();
  corrections.clear();
  room.chosen = undefined;
  room.lit.clear();
  Object.assign(room, about);
  room.search = "";
  room.tints = new Set(USUAL_TINTS);
  emit("another");
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
