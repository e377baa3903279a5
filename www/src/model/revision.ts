// What changed between two reports, so that a keystroke moves a few records and not thousands.
import { NOTHING, type Check, type Figure, type Report } from "./records.ts";

/** A new report told by what it shares with the one before: figures kept in front, figures kept behind and moved. */
export interface Revision {
  lang: string;
  kept: number;
  fresh: Figure[];
  moved: number;
  shift: number;
  /** The checks, if any of them is another one than before. */
  checks?: Check[];
  /** Start and end of each sentence, one behind the other. */
  sentences: Uint32Array;
  milliseconds: number;
}

const FIELDS = [
  "kind", "text", "value", "valueTo", "of", "unit", "counted", "change", "bound", "date", "asOf", "rule", "doubt",
] as const satisfies readonly (keyof Figure)[];

function same(a: Figure, b: Figure, shift: number): boolean {
  return a.start + shift === b.start && a.end + shift === b.end && FIELDS.every((field) => a[field] === b[field]);
}

/** Says `after` in terms of `before`; the lengths are those of their texts. */
export function compare(before: Report, beforeLength: number, after: Report, afterLength: number): Omit<Revision, "milliseconds"> {
  const old = before.figures;
  const now = after.figures;
  const least = Math.min(old.length, now.length);
  let kept = 0;
  while (kept < least && same(old[kept]!, now[kept]!, 0)) kept++;
  const shift = afterLength - beforeLength;
  let moved = 0;
  while (moved < least - kept && same(old[old.length - 1 - moved]!, now[now.length - 1 - moved]!, shift)) moved++;
  return {
    lang: after.lang,
    kept,
    fresh: now.slice(kept, now.length - moved),
    moved,
    shift,
    ...(before !== NOTHING && JSON.stringify(before.checks) === JSON.stringify(after.checks) ? {} : { checks: after.checks }),
    sentences: Uint32Array.from(after.sentences.flat()),
  };
}

/** The figures after `revision`. Those that stayed are the same objects, moved in place. */
export function revise(figures: Figure[], revision: Revision): Figure[] {
  const behind = revision.moved === 0 ? [] : figures.slice(-revision.moved);
  for (const figure of behind) {
    figure.start += revision.shift;
    figure.end += revision.shift;
    if (figure.countedStart !== undefined) figure.countedStart += revision.shift;
  }
  const all = [...figures.slice(0, revision.kept), ...revision.fresh, ...behind];
  all.forEach((figure, index) => (figure.id = index + 1));
  return all;
}
