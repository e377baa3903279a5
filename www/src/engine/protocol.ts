// What the page and the worker that runs the core say to each other.
import type { Check, Converted, Edit, EditedFigure, Lang, Options, OutputOptions, Reckoned, Sheet, SheetCell, ShortNumber, TableFormat, Tally, TypedNumber } from "../../../src/wasm.d.ts";
import type { Figure, Taken } from "../model/records.ts";
import type { Revision } from "../model/revision.ts";

export type { Revision, Taken };
export type { Check, Converted, Edit, Lang, Options, OutputOptions, Reckoned, Sheet, SheetCell, ShortNumber, TableFormat, Tally, TypedNumber };

/** A unit in words: its key, and by language how it is written beside 1 and beside other numbers. */
export type UnitWords = [key: string, words: Record<Lang, [one: string, many: string]>];

/** A large number, and by language how it is shortened; languages that leave it as it is are missing. */
export type NumberWords = [value: string, words: Partial<Record<Lang, ShortNumber>>];

/** What the page is to know of new figures: the words for their units and their large numbers. */
export interface Words {
  units: UnitWords[];
  numbers: NumberWords[];
  /** By the cues of a figure: the article's own word that keeps it under its number. */
  limits: LimitWords[];
}

/** The cues of a figure, and by languages the one that keeps it under its number. */
export type LimitWords = [key: string, words: Partial<Record<Lang, string>>];

/** What a figure is worth, without its words. */
export type Worth = Pick<EditedFigure, "kind" | "value" | "valueTo" | "of" | "unit" | "counted" | "change">;

/** The signs of the reader's own sums. */
export type Sign = "+" | "-" | "*" | "/" | "%";

export type Request =
  | { type: "analyze"; id: number; text: string; options: Options }
  | { type: "csv"; id: number; taken: Taken; options: OutputOptions }
  | { type: "table"; id: number; taken: Taken; format: TableFormat; options: OutputOptions }
  | { type: "sheet"; id: number; taken: Taken; of: "figures" | "checks"; options: OutputOptions }
  | { type: "spell"; id: number; value: string; unit: string | null; lang: Lang }
  | { type: "number"; id: number; typed: string; lang: Lang }
  | { type: "recheck"; id: number; text: string; edits: Edit[]; options: Options }
  | { type: "words"; id: number; text: string; options: Options }
  | { type: "tally"; id: number; groups: Worth[][]; chosen: boolean }
  | { type: "reckon"; id: number; left: string; sign: Sign; right: string; claim: string }
  | { type: "convert"; id: number; value: string; unit: string }
  | { type: "version"; id: number };

export type Answer =
  /** Figures of a revision that come before it, in their order. */
  | { id: number; type: "part"; figures: Figure[] }
  | { id: number; type: "analyze"; revision: Revision; words: Words }
  | { id: number; type: "text"; text: string }
  | { id: number; type: "sheet"; sheet: Sheet }
  | { id: number; type: "number"; number: TypedNumber | undefined; words: Words }
  | { id: number; type: "checks"; checks: Check[] }
  | { id: number; type: "figures"; figures: Figure[]; words: Words }
  | { id: number; type: "tallies"; tallies: Tally[]; words: Words }
  | { id: number; type: "reckoned"; reckoned: Reckoned | undefined; words: Words }
  | { id: number; type: "converted"; converted: Converted | undefined; words: Words }
  | { id: number; type: "failed"; message: string };

/** What the page tells a new worker first: where the module is, or the module itself in base64. */
export interface Start {
  type: "start";
  /** The name of the lock that the worker is to hold while it lives. */
  lock: string;
  address?: string;
  base64?: string;
}

/** What a new worker answers when it can work, or why it cannot. */
export type Started = { type: "started" } | { type: "missing"; message: string };
