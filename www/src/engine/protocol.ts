// What the page and the worker that runs the core say to each other.
import type { Lang, Options, OutputOptions, TableFormat } from "../../../src/wasm.d.ts";
import type { Taken } from "../model/records.ts";
import type { Revision } from "../model/revision.ts";

export type { Revision, Taken };
export type { Lang, Options, OutputOptions, TableFormat };

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
  | { type: "spell"; id: number; value: string; unit: string | null; lang: Lang }
  | { type: "number"; id: number; typed: string; lang: Lang }
  | { type: "version"; id: number };

export type Answer =
  | { id: number; type: "analyze"; revision: Revision }
  | { id: number; type: "text"; text: string }
  | { id: number; type: "number"; number: TypedNumber | undefined }
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
