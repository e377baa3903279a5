// What can be set side by side: figures of one unit, rises and falls apart from levels, and dates that have a year.
import { instantOf } from "../format/date.ts";
import { approximate } from "../format/number.ts";
import { effective, isOut, room } from "../model/room.ts";
import { tintOf, type Figure } from "../model/records.ts";

export interface Item {
  figure: Figure;
  label: string;
  value: number;
}

/** Figures that can stand on one axis: of one unit, or counts of one thing. */
export interface Comparable {
  /** The unit, or of plain counts what is counted behind a `#`. */
  unit: string;
  levels: Item[];
  changes: Item[];
}

const LABEL = 34;

/** What a figure is of; its own words stand at the bar. Where that is not told, the words before it in the text. */
function labelOf(figure: Figure): string {
  const before = room.text.slice(room.text.lastIndexOf("\n", figure.start - 1) + 1, figure.start).trim().split(/\s+/).slice(-5).join(" ");
  const words = figure.counted ?? (before === "" ? figure.text : `…${before}`);
  return words.length <= LABEL ? words : `${words.slice(0, LABEL - 1).trimEnd()}…`;
}

/** A figure on its axis: a share as percent, a fall below nought. */
function itemOf(figure: Figure): Item {
  const part = approximate(figure.value);
  const value = figure.of === undefined ? part : (part / approximate(figure.of)) * 100;
  return { figure, label: labelOf(figure), value: figure.change === "down" ? -Math.abs(value) : value };
}

function unitOf(figure: Figure): string {
  return figure.of === undefined ? (figure.unit ?? "") : "%";
}

/** The units of which there are at least two figures, those with most figures first. */
export function comparables(): Comparable[] {
  const units = new Map<string, Comparable>();
  for (const origin of room.figures) {
    const tint = tintOf(origin.kind);
    if (isOut(origin) || tint === "time" || tint === "label" || origin.kind === "score") continue;
    const item = itemOf(effective(origin));
    if (!Number.isFinite(item.value)) continue;
    const counted = item.figure.counted?.toLowerCase();
    const unit = unitOf(item.figure) || (counted === undefined ? "" : `#${counted}`);
    // Counts of unlike things stand on no axis together.
    if (unit === "") continue;
    const group = units.get(unit) ?? { unit, levels: [], changes: [] };
    group[item.figure.change ? "changes" : "levels"].push(item);
    units.set(unit, group);
  }
  const longest = (a: Item, b: Item): number => Math.abs(b.value) - Math.abs(a.value);
  for (const { levels, changes } of units.values()) {
    levels.sort(longest);
    changes.sort(longest);
  }
  const size = ({ levels, changes }: Comparable): number => levels.length + changes.length;
  return [...units.values()].filter(({ levels, changes }) => Math.max(levels.length, changes.length) > 1).toSorted((a, b) => size(b) - size(a));
}

export interface Moment {
  figure: Figure;
  from: Date;
  to: Date;
}

/** Fewer dates than that tell nothing that the text does not. */
const FEWEST_DATES = 3;

/** The dates that can be placed on a line, and those whose year is open. */
export function moments(): { placed: Moment[]; open: Figure[] } {
  const placed: Moment[] = [];
  const open: Figure[] = [];
  const seen = new Set<string>();
  for (const figure of room.figures) {
    if (isOut(figure) || tintOf(figure.kind) !== "time" || figure.date === undefined || figure.kind === "time") continue;
    const [first = "", last = first] = figure.date.split("/");
    const from = instantOf(first);
    const to = instantOf(last);
    if (from === undefined || to === undefined) open.push(figure);
    else if (!seen.has(figure.date)) {
      // The same day told again is the same point.
      seen.add(figure.date);
      placed.push({ figure, from: new Date(from), to: new Date(to) });
    }
  }
  return { placed: placed.length < FEWEST_DATES ? [] : placed, open };
}
