// What the core gives, as the page holds it. Offsets are UTF-16 code units, as in JavaScript strings.
import type { Check, EditedFigure, Report } from "../../../src/wasm.d.ts";

export const KINDS = [
  "count", "ratio", "percent", "multiple", "money", "measure", "duration", "age", "score",
  "date", "time", "period", "ordinal", "reference", "identifier",
] as const;
export type Kind = (typeof KINDS)[number];

/** The five tints of the page. */
export const TINTS = ["amount", "share", "money", "time", "label"] as const;
export type Tint = (typeof TINTS)[number];

const TINT_OF: Partial<Record<Kind, Tint>> = {
  ratio: "share", percent: "share", money: "money", date: "time", time: "time", period: "time",
  ordinal: "label", reference: "label", identifier: "label",
};

/** The tint that a kind is shown in. */
export function tintOf(kind: Kind): Tint {
  return TINT_OF[kind] ?? "amount";
}

/** Under this key a unit is told in words: an age is said in other words than a length of time. */
export function unitKey(unit: string, kind?: Kind): string {
  return kind === "age" ? `${kind} ${unit}` : unit;
}

/** Under this key the article's own word for a limit is kept. */
export function limitKey(cues: readonly string[]): string {
  return cues.join("\n");
}

/** A figure, perhaps corrected by the reader or linked to the original. */
export type Figure = EditedFigure;
export type { Check, Report };

/** What is to be taken away. */
export interface Taken {
  text: string;
  figures: readonly Figure[];
  checks: readonly Check[];
}

export const NOTHING: Report = { lang: "vi", figures: [], checks: [], repeats: 0, sentences: [] };
