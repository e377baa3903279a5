// What can be drawn: figures of one unit that belong together, because they are of one thing, stand in one sentence, add up
// to a whole or tell one change; figures that the reader chose; and what happened when.
import { instantOf } from "../format/date.ts";
import { approximate } from "../format/number.ts";
import { beside, effective, figuresOf, room } from "../model/room.ts";
import { tintOf, type Figure } from "../model/records.ts";
import { chosenFigures } from "../take/taken.ts";

/** How a set can be drawn. */
export type Form = "bars" | "stack" | "steps" | "events";

export interface Item {
  /** The figure as the reader has it. */
  figure: Figure;
  /** On the axis: a share as percent, a fall below nought. */
  value: number;
}

/** Figures for one drawing. */
export interface Chart {
  /** By this what the reader did to the drawing is kept while the article stays. */
  key: string;
  items: Item[];
  /** The ways to draw it, the best first. */
  forms: [Form, ...Form[]];
  /** What all of it is of, where one thing is told. */
  counted?: string;
  /** The whole that the items are the parts of. */
  whole?: Figure;
}

/** Fewer figures tell nothing that the text does not, and more are no picture. */
const FEWEST = 3;
const MOST = 40;

function unitOf(figure: Figure): string {
  return figure.of === undefined ? (figure.unit ?? "") : "%";
}

function itemOf(figure: Figure): Item {
  const part = approximate(figure.value);
  const value = figure.of === undefined ? part : (part / approximate(figure.of)) * 100;
  return { figure, value: figure.change === "down" ? -Math.abs(value) : value };
}

/** Whether a figure is an amount that has a place on an axis. */
function isAmount({ kind, value, valueTo }: Figure): boolean {
  const tint = tintOf(kind);
  return tint !== "time" && tint !== "label" && kind !== "score" && valueTo === undefined && Number.isFinite(approximate(value));
}

const keyOf = (form: Form, figures: readonly Figure[]): string => `${form} ${figures.map(({ id }) => id).join()}`;

function chart(figures: readonly Figure[], forms: Chart["forms"], whole?: Figure): Chart {
  const names = new Set(figures.map(({ counted }) => counted?.toLowerCase()));
  const counted = names.size === 1 ? figures[0]?.counted : undefined;
  return { key: keyOf(forms[0], figures), items: figures.map(itemOf), forms, ...(counted === undefined ? {} : { counted }), ...(whole ? { whole } : {}) };
}

/** Puts figures together by a key; those without one stand alone. */
function together(figures: readonly Figure[], key: (figure: Figure) => string | undefined): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = key(figure);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(figure);
    else groups.set(name, [figure]);
  }
  return [...groups.values()];
}

/** Levels and amounts of change do not stand on one axis. */
const sideOf = ({ change }: Figure): string => (change === undefined ? "level" : "change");

/** Parts and their whole, as sums in the article have them. */
function wholes(shown: ReadonlySet<Figure>): Chart[] {
  return room.checks.flatMap((check) => {
    const figures = figuresOf(check);
    const whole = figures.at(-1);
    const parts = figures.slice(0, -1);
    if (check.check !== "sum" || check.status === "differs" || !whole || parts.length < 2 || !figures.every((figure) => shown.has(figure))) return [];
    const effectives = parts.map(effective);
    return effectives.every(isAmount) && new Set(effectives.map(unitOf)).size === 1 ? [chart(effectives, ["stack", "bars"], effective(whole))] : [];
  });
}

/** Two levels and the change between them. */
function changes(shown: ReadonlySet<Figure>): Chart[] {
  return room.checks.flatMap((check) => {
    const levels = figuresOf(check).slice(0, -1).filter((figure) => shown.has(figure)).map(effective);
    const isPair = check.check === "change" && check.status !== "differs" && levels.length === 2 && levels.every((figure) => isAmount(figure) && figure.change === undefined);
    return isPair && new Set(levels.map(unitOf)).size === 1 ? [chart(levels, ["steps", "bars"])] : [];
  });
}

/** Shares of one sentence that make a hundred together. */
const isWhole = (figures: readonly Figure[]): boolean => figures.every((figure) => unitOf(figure) === "%" && figure.change === undefined) && Math.abs(figures.reduce((sum, figure) => sum + itemOf(figure).value, 0) - 100) < 0.05;

/** The chosen figures as one set, if they have one unit. */
export function chartOf(figures: readonly Figure[]): Chart | undefined {
  const own = figures.map(effective).filter(isAmount);
  if (own.length < 2 || own.length < figures.length || new Set(own.map(unitOf)).size > 1) return undefined;
  return chart(own, isWhole(own) ? ["stack", "bars"] : own.length === 2 ? ["steps", "bars"] : ["bars"]);
}

/** Where the paragraph of a figure begins: what an article counts in one noun here and there does not belong together. */
const paragraphOf = ({ start }: Figure): number => room.text.lastIndexOf("\n", start);

/** The sets that the article offers, among the figures that the table shows; those with most figures first; `areNamed` tells whether their parts have names of their own. */
export function charts(areNamed: (chart: Chart) => boolean): Chart[] {
  const origins = chosenFigures(false);
  const shown = new Set(origins);
  const amounts = origins.map(effective).filter(isAmount);
  const summed = wholes(shown);
  // A whole does not stand beside its parts, whether they come to it or not.
  const totals = new Set(room.checks.filter(({ check }) => check === "sum").map(({ figures }) => figures.at(-1)));
  const byThing = together(amounts, (figure) => figure.counted && [unitOf(figure), sideOf(figure), figure.counted.toLowerCase(), ...(unitOf(figure) === "" ? [paragraphOf(figure)] : [])].join("\n"));
  // Of plain counts in one sentence nobody knows whether they go together.
  const bySentence = together(amounts, (figure) => (unitOf(figure) === "" || totals.has(figure.id) ? undefined : [unitOf(figure), sideOf(figure), figure.sentence].join("\n")));
  const found = [
    ...summed,
    ...[...byThing, ...bySentence].filter(({ length }) => length >= FEWEST && length <= MOST).map((figures) => chart(figures, isWhole(figures) ? ["stack", "bars"] : ["bars"])),
    ...changes(shown),
  ];
  const seen = new Set<string>();
  const unlike = found.filter(({ items }) => {
    const key = items.map(({ figure }) => figure.id).join();
    return !seen.has(key) && seen.add(key);
  });
  const { events } = happened();
  // A set whose parts nobody could tell apart by their names is none.
  const named = unlike.filter((one) => areNamed(one));
  return [...named.toSorted((a, b) => b.items.length - a.items.length), ...(events ? [events] : [])];
}

/** So many words of a sentence name an event. */
const WORDS = 6;
/** So many words may stand before a date that opens its sentence (`On`, `Đến`). */
const OPENING = 2;

/**
 * The words of an event: those behind a date that opens its sentence, or the first of one that a date closes. A date in
 * the middle is that of a paper or of another thing that is only mentioned.
 */
export function eventOf(figure: Figure): string {
  const words = (part: string): string[] => part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [before, behind] = beside(figure);
  const [first, after] = [words(before), words(behind)];
  const own = first.length <= OPENING ? after : after.length === 0 ? first.slice(0, -1) : [];
  if (own.length < 3) return "";
  return `${own.slice(0, WORDS).join(" ").replace(/[,;:.]$/, "")}${own.length > WORDS ? "…" : ""}`;
}

/** Dates on which something happened, each once, and the dates whose year is open. A bare year, and a day as of which something is told, is no event. */
export function happened(): { events: Chart | undefined; open: Figure[] } {
  const placed = new Map<string, Figure>();
  const open: Figure[] = [];
  const governing = new Set(room.figures.map(({ asOf }) => asOf));
  for (const origin of chosenFigures(false)) {
    const figure = effective(origin);
    if (figure.kind !== "date" || figure.date === undefined || !figure.date.includes("-") || governing.has(figure.date)) continue;
    if (instantOf(figure.date) === undefined) open.push(figure);
    else if (eventOf(figure) !== "" && !placed.has(figure.date)) placed.set(figure.date, figure);
  }
  const items = [...placed.values()].map((figure) => ({ figure, value: instantOf(figure.date ?? "") ?? 0 })).toSorted((a, b) => a.value - b.value);
  return { events: items.length < FEWEST || items.length > MOST ? undefined : { key: keyOf("events", items.map(({ figure }) => figure)), items, forms: ["events"] }, open };
}
