// An article and what the reader did with it, as plain data: no page, no core and no figures, only places in the text.
import type { Figure, Kind, Tint } from "./records.ts";

/** What the reader told about an article. */
export interface About {
  /** Where it stands in the web; empty where that is not told. */
  address: string;
  /** The day of publication, `YYYY-MM-DD`, or empty. */
  published: string;
  /** The language to read it in; empty where the text decides. */
  articleLang: "" | "vi" | "en";
}

/** What the reader corrected at a figure. An empty text takes a field away. */
export type Correction = Partial<Pick<Figure, "value" | "valueTo" | "of" | "unit" | "counted" | "date" | "asOf">> & {
  kind?: Kind;
  change?: Figure["change"] | "";
  bound?: Figure["bound"] | "";
};

/** What the reader did by hand at one place of the text. */
export interface Hand {
  /** Left out of what is taken away; the checks count it all the same. */
  out?: true;
  /** No figure at all: neither taken away nor counted by any check. */
  noFigure?: true;
  correction?: Correction;
  note?: string;
  /** The reader added a figure here that was not read; its fields are in `correction`. */
  added?: true;
}

/** A place of the text that something was done at. It moves as the text is edited. */
export interface Anchor {
  key: number;
  /** Half-open, in UTF-16 units. Empty where its words were deleted. */
  start: number;
  end: number;
  /** The words of the figure when something was last done at it. */
  words: string;
  hand: Hand;
}

/** A finding that the reader has seen and wants to hear no more of. */
export interface Dismissed {
  /** The name of the check. */
  check: string;
  /** The keys of the anchors of its figures. */
  keys: number[];
  /** The figures as they were written; a finding over other words is another one. */
  words: string[];
}

/** A sum that the reader did, in machine numbers. */
export interface Sum {
  left: string;
  sign: "+" | "-" | "*" | "/" | "%";
  right: string;
  /** What it was held against; empty for nothing. */
  claim: string;
  result: string;
  /** Whether the claim is what it gives; missing where nothing was claimed. */
  status?: "agrees" | "differs" | undefined;
  /** The keys of the anchors of the figures that it was begun with. */
  keys: number[];
}

/** How the reader looks at an article. */
export interface View {
  /** The open tab of the ledger. */
  tab: string;
  tints: Tint[];
  /** What the table is narrowed down to. */
  narrows: string[];
  search: string;
  /** The columns that the table is sorted and grouped by; empty for none. A `-` before the name sorts downwards. */
  sort: string;
  group: string;
  /** How far down the article is, in CSS pixels. */
  scroll: number;
}

/** An article with all that the reader did with it. */
export interface Article {
  /** The name under which it is remembered. */
  id: string;
  text: string;
  about: About;
  anchors: Anchor[];
  dismissed: Dismissed[];
  /** The reader's own sums. */
  sums?: Sum[];
  view: View;
  nextKey: number;
}

export const NOTHING_TOLD: About = { address: "", published: "", articleLang: "" };

/** The groups that are shown until the reader says otherwise. */
export const USUAL_TINTS: readonly Tint[] = ["amount", "share", "money", "time"];

/** A name that nothing else has. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) => part.toString(36)).join("-");
}

/** An article that nothing was done with yet. */
export function newArticle(text: string): Article {
  return {
    id: newId(), text, about: { ...NOTHING_TOLD }, anchors: [], dismissed: [], nextKey: 1,
    view: { tab: "table", tints: [...USUAL_TINTS], narrows: [], search: "", sort: "", group: "", scroll: 0 },
  };
}

/** Whether anything was done here by hand. */
export function isTouched({ out, noFigure, correction, note, added }: Hand): boolean {
  return out === true || noFigure === true || correction !== undefined || (note ?? "") !== "" || added === true;
}

/** Whether the reader did any work by hand that would be missed. */
export function isWorkedOn(article: Article): boolean {
  return article.dismissed.length > 0 || (article.sums ?? []).length > 0 || article.anchors.some(({ hand }) => isTouched(hand));
}
