/** Languages that are read. */
export type Lang = "vi" | "en";

/** What a figure is. The last three are labels: they name or rank, and are no core figures. */
export type Kind =
  | "count" | "ratio" | "percent" | "multiple" | "money" | "measure" | "duration" | "age" | "score"
  | "date" | "time" | "period"
  | "ordinal" | "reference" | "identifier";

/** The direction of a change whose amount the figure is. */
export type Change = "up" | "down";

/** How the text limits the number. */
export type Bound = "about" | "over" | "under" | "atLeast" | "atMost";

/** The claim that a check tests. */
export type CheckKind =
  | "share" | "base" | "part" | "sum" | "hundred" | "change" | "difference" | "times" | "mean" | "convert" | "rate"
  | "span" | "list" | "range" | "calendar" | "weekday" | "repeat";

/** The outcome of a check; `rounded`: true only if the printed numbers are themselves roundings. */
export type Status = "agrees" | "rounded" | "differs" | "implies";

/** Settings of `analyze`. */
export interface Options {
  /** The language; left out, the text decides, paragraph by paragraph. */
  lang?: Lang | null | undefined;
  /** The day of publication, `YYYY-MM-DD`, which completes dates such as `2/7`. */
  published?: string | null | undefined;
  /** Whether each figure tells which readings were refused. */
  explain?: boolean;
}

/** One figure. A field that has nothing to say is missing. Positions are UTF-16 code units. */
export interface Figure {
  /** 1, 2, 3 … in reading order. */
  id: number;
  kind: Kind;
  /** The span exactly as written: `text.slice(start, end)`. */
  text: string;
  start: number;
  end: number;
  /** The number, exact, in machine form: `3953`, `99.4`. Never pass it through `Number` but to draw it. */
  value?: string;
  /** The upper end of a range, or the second number of a score. */
  valueTo?: string;
  /** The whole of a ratio. */
  of?: string;
  /** `%`, `pp`, ISO 4217, UCUM, `x` or the word; a rate appends `/` and what it is per. */
  unit?: string;
  /** The noun phrase that is counted, as written. */
  counted?: string;
  /** Where `counted` starts. */
  countedStart?: number;
  /** In a table: the head of its column, as written. */
  header?: string;
  change?: Change;
  bound?: Bound;
  /** EDTF (ISO 8601-2). */
  date?: string;
  /** EDTF date that governs the figure in its clause. */
  asOf?: string;
  /** Which of the report's sentences, from 0. */
  sentence: number;
  /** There where the decision was close: another reading, unit or noun came near, and a reader should look. */
  doubt?: boolean;
  /** The rule that read it. */
  rule: string;
  /** The words that led to the reading. */
  cues?: string[];
  /** Readings that were refused, with the reason; only if `explain` asks for it. */
  refused?: string[];
}

/** A figure as the page gives it back: perhaps corrected, remarked on, linked to the original. */
export interface EditedFigure extends Figure {
  /** Whether the reader corrected it by hand. */
  edited?: boolean;
  /** The reader's remark. */
  note?: string;
  /** A link to the very words in the original. */
  link?: string;
  /** The sentence that it stands in, for the outputs that quote it. */
  passage?: string;
}

/** One relation between figures that the text itself claims. */
export interface Check {
  check: CheckKind;
  status: Status;
  /** Ids of the figures that take part, the claim last. */
  figures: number[];
  /** What the text claims, as a machine number with its unit; empty where nothing is claimed. */
  claimed: string;
  /** What the arithmetic gives, as a machine number with its unit. */
  computed: string;
  /** The sentence that says it. */
  note: Partial<Record<Lang, string>>;
}

/** What was found in one article. */
export interface Report {
  /** The language of most of the text. */
  lang: string;
  /** Sorted by place, not overlapping. */
  figures: Figure[];
  /** In the order of their first figure. */
  checks: Check[];
  /** How many times something is told again with the same number. */
  repeats: number;
  /** Start and end of each sentence. */
  sentences: [start: number, end: number][];
}

/** How the outputs are written. */
export interface OutputOptions {
  /** Whom CSV is for: programs, or people with a spreadsheet. Default `data`. */
  flavour?: "data" | "spreadsheet";
  /** Between the cells of CSV; `auto` is the one that spreadsheets expect beside this decimal mark. Default `comma`. */
  delimiter?: "auto" | "comma" | "semicolon" | "tab";
  /** Before the decimals. Default `point`. */
  decimal?: "point" | "comma";
  /** Whether CSV begins with the byte order mark by which Excel knows UTF-8. Default true. */
  bom?: boolean;
  /** Only these kinds; left out, the core kinds (and the labels, if `labels`). */
  kinds?: readonly Kind[] | null | undefined;
  /** Whether labels are rows too. Default false. */
  labels?: boolean;
  /** Language of check notes, headings and joining words. Default `vi`. */
  lang?: Lang | null | undefined;
  /** Whether the name of the rule is a column. Default false. */
  rule?: boolean;
}

/** Finds every figure of `text` and checks its arithmetic. Throws only for options of a wrong type. */
export function analyze(text: string, options?: Options | null): Report;

/** What a reader does to the figure at a place: it is this one (corrected or added), or, without one, left out. */
export interface Edit {
  /** UTF-16 code units. */
  start: number;
  end: number;
  /** As it should be; `text` and its positions count for nothing. Its `id` is kept, 0 asks for a new one. */
  figure?: Partial<EditedFigure> | null;
}

/** The checks that `analyze` makes of `text` with the same options, made again with the figures as the reader has them. */
export function recheck(
  text: string,
  edits: readonly Edit[],
  options?: Options | null,
): { checks: Check[]; repeats: number };

/**
 * An article that is read again while it is edited: only lines that changed are read, and the report is the one that
 * `analyze` gives of the whole text.
 */
export class Session {
  constructor();
  /** What `analyze` gives. */
  analyze(text: string, options?: Options | null): Report;
  /** Gives its memory back; what is freed is used no more. */
  free(): void;
}

/** CSV (RFC 4180) of figures whose positions are UTF-16 units of `text`; its own offsets are code points. */
export function toCsv(
  text: string,
  figures: readonly EditedFigure[],
  checks: readonly Check[],
  options?: OutputOptions | null,
): string;

/** What `toTable` makes: a spreadsheet's clipboard, a table for word processors, a Markdown table, a line for each figure. */
export type TableFormat = "tsv" | "html" | "markdown" | "sentences";

/** The figures in a form for copying. `delimiter` and `bom` have no say here. */
export function toTable(
  format: TableFormat,
  text: string,
  figures: readonly EditedFigure[],
  checks: readonly Check[],
  options?: OutputOptions | null,
): string;

/** A cell of a sheet; numbers and dates in machine form. `quoted` is text that a spreadsheet would change if it stood bare. */
export type SheetCell = { type: "empty" } | { type: "text" | "quoted" | "number" | "percent" | "date"; value: string };

/** A sheet: headings, and rows of typed cells. */
export interface Sheet {
  headings: string[];
  rows: SheetCell[][];
}

/** The figures, or the checks, as a sheet. */
export function toSheet(
  of: "figures" | "checks",
  text: string,
  figures: readonly EditedFigure[],
  checks: readonly Check[],
  options?: OutputOptions | null,
): Sheet;

/** A unit as it is printed behind a number; `one` asks for the form beside 1. */
export function writeUnit(code: string, kind: Kind | undefined, one: boolean, lang: string): string;

/** A number that a reader typed, as it was understood; all in machine form. */
export interface TypedNumber {
  value: string;
  /** The unit, if one was typed behind it. */
  unit?: string;
  /** What may have been meant instead. */
  other?: string;
}

/** What `typed` says, read as in an article of that language; `undefined` where it is not one number. */
export function readNumber(typed: string, lang: string): TypedNumber | undefined;

/** A large number with its power of ten in a word: `176.63` `tỷ`. */
export interface ShortNumber {
  value: string;
  scale: string;
}

/** The number with its power of ten in a word, where that loses nothing; else `undefined`. */
export function shorten(value: string, lang: string): ShortNumber | undefined;

/** What figures come to together, as machine numbers; what says nothing is missing. */
export interface Tally {
  sum?: string;
  low?: string;
  high?: string;
  /** The unit of these three. */
  unit?: string;
  /** How far the least and the greatest lie apart, and the unit of that. */
  difference?: string;
  differenceUnit?: string;
  /** The lesser of two in percent of the greater. */
  share?: string;
}

/** What `figures` come to; `chosen` says that a reader chose them, and vouches that they belong together. */
export function tally(figures: readonly Partial<EditedFigure>[], chosen: boolean): Tally;

/** An amount in another unit. */
export interface Converted {
  value: string;
  unit: string;
  /** Whether nothing was rounded. */
  exact: boolean;
}

/** An amount in a unit that other readers know (acres in hectares, barrels in litres); `undefined` where none is told. */
export function convert(value: string, unit: string): Converted | undefined;

/** Of the `cues` of a figure the word that keeps it under its number, in the language `lang`. */
export function wordForUnder(cues: string[], lang: string): string | undefined;

/** A sum of the reader's own, done: its result, and whether that is what was claimed. */
export interface Reckoned {
  result: string;
  status?: "agrees" | "differs";
}

/** `left` and `right` under a sign; `%` is `left` in percent of `right`. `undefined` where that is no sum. */
export function reckon(left: string, sign: "+" | "-" | "*" | "/" | "%", right: string, claim?: string): Reckoned | undefined;

/**
 * A machine number in words, with its unit as it is said; `undefined` where `value` is no number. A unit that is no
 * known code is said as it is written, so an age in Vietnamese may be given `tuổi` in place of `a`.
 */
export function spell(value: string, unit: string | null | undefined, lang: Lang): string | undefined;

/** The version of the core. */
export function version(): string;
