// What the page and the worker that runs the core say to each other.
import type { Check, Edit, Lang, Options, OutputOptions as CoreOptions, TableFormat as CoreFormat } from "../../../src/wasm.d.ts";
import type { Figure, Taken } from "../model/records.ts";
import type { Revision } from "../model/revision.ts";

export type { Revision, Taken };
export type { Check, Edit, Lang, Options };

/** What the core makes tables in. */
export type TableFormat = CoreFormat | "html";

/** A cell of a sheet; numbers and dates in machine form. */
export type SheetCell = { type: "empty" } | { type: "text" | "quoted" | "number" | "percent" | "date"; value: string };

/** A sheet: headings, and rows of typed cells. */
export interface Sheet {
  headings: string[];
  rows: SheetCell[][];
}

/** How the core writes tables. */
export interface OutputOptions extends CoreOptions {
  /** Whom CSV is for: programs, or people with a spreadsheet. */
  flavour?: "data" | "spreadsheet";
}

/** A unit in words: its key, and by language how it is written beside 1 and beside other numbers. */
export type UnitWords = [key: string, words: Record<Lang, [one: string, many: string]>];

/** A number that the reader typed, as the core understood it; all in machine form. */
export interface TypedNumber {
  value: string;
  /** The unit, if one was typed behind it. */
  unit?: string;
  /** What may have been meant instead. */
  other?: string;
}

export type Request =
  | { type: "analyze"; id: number; text: string; options: Options }
  | { type: "csv"; id: number; taken: Taken; options: OutputOptions }
  | { type: "table"; id: number; taken: Taken; format: TableFormat; options: OutputOptions }
  | { type: "sheet"; id: number; taken: Taken; of: "figures" | "checks"; options: OutputOptions }
  | { type: "spell"; id: number; value: string; unit: string | null; lang: Lang }
  | { type: "number"; id: number; typed: string; lang: Lang }
  | { type: "recheck"; id: number; text: string; edits: Edit[]; options: Options }
  | { type: "words"; id: number; text: string; options: Options }
  | { type: "version"; id: number };

export type Answer =
  /** Figures of a revision that come before it, in their order. */
  | { id: number; type: "part"; figures: Figure[] }
  | { id: number; type: "analyze"; revision: Revision; units: UnitWords[] }
  | { id: number; type: "text"; text: string }
  | { id: number; type: "sheet"; sheet: Sheet }
  | { id: number; type: "number"; number: TypedNumber | undefined }
  | { id: number; type: "checks"; checks: Check[] }
  | { id: number; type: "figures"; figures: Figure[]; units: UnitWords[] }
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
