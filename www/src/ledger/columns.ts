// The columns of the ledger: what each holds, how it sorts and what its cells look like.
import { h, type Child } from "../dom.ts";
import { formatDate } from "../format/date.ts";
import { approximate, formatNumber, splitCompact, splitNumber, type Parts } from "../format/number.ts";
import { limitOf } from "../format/limit.ts";
import { unitOf } from "../format/unit.ts";
import { t, type Key } from "../i18n/index.ts";
import { beside, checksOf, correctionOf, effective, isStale, room } from "../model/room.ts";
import { settings } from "../model/settings.ts";
import { tintOf, type Check, type Figure } from "../model/records.ts";
import { ARROW, isOpen, noteOf, SIGN } from "./badges.ts";
import { folded, quoteHit, withHits } from "./search.ts";

export const COLUMNS = ["text", "counted", "value", "date", "check", "sentence", "kind"] as const;
/** On a phone a row is one cell of two lines. */
export type ColumnId = (typeof COLUMNS)[number] | "phone";

/** A row: the figure with the reader's corrections, and its checks. */
export interface Row {
  /** The figure as the room holds it. */
  origin: Figure;
  figure: Figure;
  checks: Check[];
  /** The words of its cells, as far as they were asked for. */
  said: Partial<Record<ColumnId, string>>;
  /** The parts of its value, once they were asked for. */
  parts?: Shown;
  /** All its words as the search takes them, once it was searched. */
  folded?: string;
}

/** What the cells of a row are drawn for. */
export interface Frame {
  shown: readonly ColumnId[];
  /** What is searched for, to be marked. */
  search: string;
  /** Whether the head of its group says already what the figure is of. */
  isHeaded: boolean;
}

/** What a row tells of its checks. */
function outcomes(checks: readonly Check[]): string {
  return checks.map((check) => check.status + noteOf(check)).join();
}

let made = new WeakMap<Figure, { row: Row; correction: unknown }>();

/** The row of a figure: the same one as long as it says the same. */
export function rowOf(origin: Figure): Row {
  const correction = correctionOf(origin);
  const checks = checksOf(origin).filter(isOpen);
  const known = made.get(origin);
  if (known && known.correction === correction && outcomes(known.row.checks) === outcomes(checks)) {
    const { id, start, end } = origin;
    // What is typed before a corrected figure moves it too.
    if (known.row.figure !== origin) Object.assign(known.row.figure, { id, start, end });
    return known.row;
  }
  const row: Row = { origin, figure: effective(origin), checks, said: {} };
  made.set(origin, { row, correction });
  return row;
}

/** After a change of language every row says something else. */
export function forgetRows(): void {
  made = new WeakMap();
}

/** What a cell says, as plain text. */
export function wordsOf(column: Column, row: Row): string {
  return (row.said[column.id] ??= column.words(row) ?? "");
}

/** Whether a cell says anything. */
export function holds(column: Column, row: Row): boolean {
  return column.id === "date" ? row.figure.date !== undefined || row.figure.asOf !== undefined : wordsOf(column, row) !== "";
}

export interface Column {
  id: ColumnId;
  /** What the column sorts by; `undefined` sorts last. */
  sortBy(row: Row): string | number | undefined;
  /** What its cell says, as plain text: the search and the width of the column go by it. */
  words(row: Row): string | undefined;
  /** What its cell looks like, if not just its words. */
  cell?(row: Row, frame: Frame): Child[];
}

/** A value as it is shown: what stands before the number in words, the number in its two parts, its unit. */
export interface Shown extends Parts {
  before: string;
  unit: string;
}

const ORDER = { differs: 0, rounded: 1, implies: 2, agrees: 3 } as const;

/** The check of a row that matters most: one that differs before one that implies before one that agrees. */
function gravest(row: Row): Check | undefined {
  return row.checks.toSorted((a, b) => ORDER[a.status] - ORDER[b.status])[0];
}

/** The value as the reader's locale writes it, cut at the decimal mark that the column lines up by. */
function valueParts(figure: Figure): Parts {
  const { value, of, valueTo } = figure;
  if (value === undefined) return { whole: "", fraction: "" };
  const other = of ?? valueTo;
  if (other === undefined) return settings.numbers === "full" ? splitNumber(value) : splitCompact(value);
  const first = formatNumber(value);
  const { whole, fraction } = splitNumber(other);
  if (of !== undefined) return { whole: `${first}/${whole}`, fraction };
  return { whole: figure.kind === "score" ? t("value.score", { left: first, right: whole }) : `${first}–${whole}`, fraction };
}

function shownValue(figure: Figure): Shown {
  const { change, bound } = figure;
  // Of dates and labels the words say all.
  if (tintOf(figure.kind) === "time" || (tintOf(figure.kind) === "label" && figure.kind !== "ordinal")) return { before: "", whole: "", fraction: "", unit: "" };
  const words = [change && `${ARROW[change]} ${t(`change.${change}`)}`, bound && figure.value !== undefined && limitOf(figure)];
  const { whole, fraction, scale = "" } = valueParts(figure);
  const unit = [scale, figure.value === undefined ? "" : unitOf(figure)].filter(Boolean).join(" ");
  return { before: words.filter(Boolean).join(" "), whole, fraction, unit };
}

/** The same of a row, which keeps them. */
export function partsOf(row: Row): Shown {
  return (row.parts ??= shownValue(row.figure));
}

/** A unit that may go on in another line behind each stroke. */
function breakable(unit: string): Child[] {
  return unit.split(/(?<=\/)/).flatMap((part, index) => (index === 0 ? [part] : [h("wbr"), part]));
}

/** A row on a phone: of what and how much in the first line, as it is written and when in the second. */
function phoneCell(row: Row, frame: Frame): Child[] {
  const { figure } = row;
  const { before, whole, fraction, unit } = partsOf(row);
  const when = dateText(figure);
  const isTime = tintOf(figure.kind) === "time";
  const check = gravest(row);
  const value = isTime ? when : [whole + fraction, unit].filter(Boolean).join(" ");
  return [
    h("span", { class: "phone-line" },
      h("span", { class: figure.counted === undefined ? "phone-of around" : "phone-of", translate: "no", lang: room.lang }, ...withHits(foundIn(row, frame.search) ?? figure.counted ?? around(figure), frame.search)),
      h("span", { class: "phone-value" }, value)),
    h("span", { class: "phone-line phone-more" },
      h("button", { type: "button", class: "row-button", tabindex: "-1", "data-tint": tintOf(figure.kind), "aria-description": t(`kind.${figure.kind}`), translate: "no" }, ...withHits(figure.text, frame.search)),
      h("span", { class: figure.change ? `phone-said change ${figure.change}` : "phone-said" }, before),
      tag(row),
      !isTime && when !== "" && h("span", { class: "phone-when" }, when, isYearless(figure) && ` · ${t("date.year")}`),
      check && h("span", { class: `status ${check.status}`, title: noteOf(check) }, SIGN[check.status])),
  ];
}

/** The word for a row that was corrected, or whose number is to be corrected again because its words were typed into. */
function tagOf({ origin, figure }: Row): string {
  if (isStale(origin)) return t("edited.again");
  return figure.edited ? t("edited") : "";
}

function tag(row: Row): Child {
  const words = tagOf(row);
  return words !== "" && h("span", { class: "tag" }, words);
}

function valueCell(row: Row): Child[] {
  const { before, whole, fraction, unit } = partsOf(row);
  if (whole === "" && before === "") return [];
  const { change } = row.figure;
  return [
    h("span", { class: "value" },
      before !== "" && h("span", { class: change ? `before change ${change}` : "before" }, before),
      h("span", { class: "number" }, h("span", { class: "whole" }, whole), h("span", { class: "fraction" }, fraction)),
      h("span", { class: "unit" }, ...breakable(unit))),
    bar(row.figure),
  ];
}

/** A share of a whole as a bar; other figures have none. */
function bar(figure: Figure): Child {
  const isShare = figure.kind === "ratio" || (figure.kind === "percent" && figure.unit === "%" && !figure.change);
  if (!isShare || figure.valueTo !== undefined) return null;
  const part = approximate(figure.value) / (figure.of === undefined ? 100 : approximate(figure.of));
  if (!(part >= 0 && part <= 1)) return null;
  const filled = h("span", { class: "bar-part" });
  filled.style.inlineSize = `${(part * 100).toFixed(2)}%`;
  return h("span", { class: "bar-whole", "aria-hidden": "true" }, filled);
}

/** The date of a figure, its own or the one that governs it. */
function dateText(figure: Figure): string {
  if (figure.date !== undefined) return formatDate(figure.date);
  return figure.asOf === undefined ? "" : formatDate(figure.asOf);
}

/** Whether a date lacks its year, so that nobody can tell when it was. */
export function isYearless({ date, asOf }: Figure): boolean {
  return (date ?? asOf)?.startsWith("XXXX-") === true;
}

function dateCell(row: Row): Child[] {
  const words = dateText(row.figure);
  if (words === "") return [];
  const name = row.figure.date === undefined ? t("date.asOf", { date: words }) : words;
  return [h("span", { title: name }, words), isYearless(row.figure) && h("span", { class: "no-year" }, ` · ${t("date.year")}`)];
}

/** What stands where nothing says what a figure is of: the words beside it. */
function around(figure: Figure): string {
  const words = (part: string): string[] => part.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [left, right] = beside(figure);
  const before = words(left).slice(-4);
  const after = words(right).slice(0, 3);
  return [before.length > 0 && `…${before.join(" ")}`, "…", after.length > 0 && `${after.join(" ").replace(/[,:]$/, "")}…`].filter(Boolean).join(" ");
}

/** Where the search found nothing but the sentence: its words, quoted where the hit is. */
function foundIn({ figure }: Row, search: string): string | undefined {
  if (search === "" || folded([figure.counted, figure.text, figure.value].join("\n")).includes(search)) return undefined;
  return quoteHit(beside(figure).join(figure.text), search);
}

function countedCell(row: Row, { shown, search, isHeaded }: Frame): Child[] {
  const { figure } = row;
  const found = foundIn(row, search);
  if (found !== undefined) return [h("span", { class: "around", translate: "no", lang: room.lang }, ...withHits(found, search))];
  const when = shown.includes("date") ? "" : dateText(figure);
  const kind = tintOf(figure.kind);
  return [
    figure.counted === undefined || isHeaded
      ? h("span", { class: "around", translate: "no", lang: room.lang }, kind === "time" && when !== "" ? `${when}${isYearless(figure) ? ` · ${t("date.year")}` : ""}` : around(figure))
      : h("span", { class: "counted", translate: "no", lang: room.lang, title: figure.counted }, ...withHits(figure.counted, search)),
    when !== "" && kind !== "time" && h("span", { class: "when" }, figure.date === undefined ? t("date.asOf", { date: when }) : when, isYearless(figure) && ` · ${t("date.year")}`),
  ];
}

/** The sentence of a figure, the figure in it in bold; a long one from shortly before it. */
function sentenceCell({ figure }: Row, { search }: Frame): Child[] {
  const [before, behind] = beside(figure);
  const cut = before.length > LEAD ? `…${before.slice(before.indexOf(" ", before.length - LEAD) + 1)}` : before;
  return [h("span", { class: "in-sentence", translate: "no", lang: room.lang, title: before + figure.text + behind }, ...withHits(cut, search), h("b", null, figure.text), ...withHits(behind, search))];
}

/** So much of a sentence is shown before its figure. */
const LEAD = 60;

/** The words of a row, for the search: its own, those of its sentence, and the value as machines write it. */
export function plainText(columns: readonly Column[], row: Row): string {
  const { figure } = row;
  return [figure.value, t(`kind.${figure.kind}`), beside(figure).join(figure.text), ...row.checks.map((check) => t(`status.${check.status}`)), ...columns.map((column) => wordsOf(column, row))].join("\n");
}

/** The columns. */
export function columns(): Column[] {
  return [
    {
      id: "text",
      sortBy: ({ figure }) => figure.start,
      words: (row) => [row.figure.text, tagOf(row)].filter(Boolean).join(" "),
      cell: (row, { search }) => {
        const { kind, text } = row.figure;
        return [h("button", { type: "button", class: "row-button", tabindex: "-1", "data-tint": tintOf(kind), "aria-description": t(`kind.${kind}`), title: text, translate: "no" }, ...withHits(text, search)), tag(row)];
      },
    },
    {
      id: "counted",
      sortBy: ({ figure }) => figure.counted,
      words: ({ figure }) => figure.counted,
      cell: countedCell,
    },
    {
      id: "value",
      sortBy: ({ figure }) => {
        const value = approximate(figure.value) / (figure.of === undefined ? 1 : approximate(figure.of));
        return Number.isNaN(value) ? undefined : value;
      },
      words: (row) => {
        const { before, whole, fraction, unit } = partsOf(row);
        return [before, whole + fraction, unit].filter(Boolean).join(" ");
      },
      cell: valueCell,
    },
    { id: "date", sortBy: ({ figure }) => figure.date ?? figure.asOf, words: ({ figure }) => dateText(figure), cell: dateCell },
    {
      id: "check",
      sortBy: (row) => {
        const check = gravest(row);
        return check && ORDER[check.status];
      },
      words: (row) => {
        const check = gravest(row);
        return check && "✓";
      },
      cell: (row) => {
        const check = gravest(row);
        if (!check) return [];
        const words = `${t(`status.${check.status}`)}: ${noteOf(check)}`;
        return [h("button", { type: "button", class: `check-button status ${check.status}`, tabindex: "-1", title: words, "aria-label": words }, SIGN[check.status])];
      },
    },
    { id: "sentence", sortBy: ({ figure }) => figure.start, words: () => "", cell: sentenceCell },
    { id: "kind", sortBy: ({ figure }) => t(`kind.${figure.kind}`), words: ({ figure }) => t(`kind.${figure.kind}`) },
    { id: "phone", sortBy: ({ figure }) => figure.start, words: () => "", cell: phoneCell },
  ];
}

/** The name of a column in the reader's language. */
export function columnName(id: ColumnId): string {
  return t(`column.${id}` as Key);
}
