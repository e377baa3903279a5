// What is on the desk. The modules of this folder alone write it.
import { USUAL_TINTS, type About } from "./article.ts";
import { History } from "./history.ts";
import type { Check, Figure, Tint } from "./records.ts";

/** How it stands with the figures of the article: there is none, it is being read, it was read, or why it was not. */
export type Reading = "empty" | "reading" | "read" | "stopped" | "failed" | "missing";

/** The article with its history, and what the core read in it last, which its next revision starts from. */
export const desk = {
  history: new History(),
  base: { figures: [] as Figure[], checks: [] as Check[], sentences: new Uint32Array() as Uint32Array },
};

/** What is on the desk. `text`, `figures` and `checks` always belong together: where there is no reading there are no figures. */
export const room = {
  /** The name under which the article is remembered. */
  get id(): string {
    return desk.history.article.id;
  },
  /** The text that the figures are of. */
  text: "",
  /** The newest text, as the reader has it before them; the reading of it may be under way. */
  get draft(): string {
    return desk.history.article.text;
  },
  reading: "empty" as Reading,
  lang: "vi",
  get address(): string {
    return desk.history.article.about.address;
  },
  get published(): string {
    return desk.history.article.about.published;
  },
  get articleLang(): About["articleLang"] {
    return desk.history.article.about.articleLang;
  },
  figures: [] as Figure[],
  checks: [] as Check[],
  read: false,
  chosen: undefined as Figure | undefined,
  /** The figures to do something with together: more than one only where the reader picked them. */
  picked: [] as Figure[],
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
