// The columns of the ledger: what each holds, how it sorts and what its cells look like.
import { h, type Child } from "../dom.ts";
import { formatDate } from "../format/date.ts";
import { approximate, formatNumber, splitNumber, type Parts } from "../format/number.ts";
import { t, type Key } from "../i18n/index.ts";
import { checksOf, correctionOf, effective } from "../model/room.ts";
import { tintOf, type Check, type Figure } from "../model/records.ts";
import { changeBadge, statusBadge } from "./badges.ts";

export const COLUMNS = ["text", "counted", "change", "value", "unit", "date", "check", "bound", "kind", "link"] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** A row: the figure with the reader's corrections, and its checks. */
export interface Row {
  /** The figure as the room holds it. */
  origin: Figure;
  figure: Figure;
  checks: Check[];
  /** The words of its cells, as far as they were asked for. */
  said: Partial<Record<ColumnId, string>>;
  /** The parts of its value, once they were asked for. */
  parts?: Parts;
}

/** What a row tells of its checks. */
function outcomes(checks: readonly Check[]): string {
  return checks.map(({ status }) => status).join();
}

let made = new WeakMap<Figure, { row: Row; correction: unknown }>();

/** The row of a figure: the same one as long as it says the same. */
export function rowOf(origin: Figure): Row {
  const correction = correctionOf(origin);
  const checks = checksOf(origin);
  const known = made.get(origin);
  if (known && known.correction === correction && outcomes(known.row.checks) === outcomes(checks)) return known.row;
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
  return column.id !== "link" && wordsOf(column, row) !== "";
}

export interface Column {
  id: ColumnId;
  /** What the column sorts by; `undefined` sorts last. */
  sortBy(row: Row): string | number | undefined;
  /** What its cell says, as plain text: the search and the width of the column go by it. */
  words(row: Row): string | undefined;
  /** What its cell looks like, if not just its words. `shown` are the columns on show. */
  cell?(row: Row, shown: readonly ColumnId[]): Child[];
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
  if (other === undefined) return splitNumber(value);
  const first = formatNumber(value);
  const { whole, fraction } = splitNumber(other);
  if (of !== undefined) return { whole: `${first} / ${whole}`, fraction };
  return { whole: figure.kind === "score" ? t("value.score", { left: first, right: whole }) : t("value.range", { low: first, high: whole }), fraction };
}

/** The same of a row, which keeps them. */
export function partsOf(row: Row): Parts {
  return (row.parts ??= valueParts(row.figure));
}

const BOUND_SIGN = { about: "≈", over: ">", under: "<", atLeast: "≥", atMost: "≤" } as const;

/** A bound as a sign, where its own column finds no room. */
function boundSign(bound: NonNullable<Figure["bound"]>): HTMLElement {
  const word = t(`bound.${bound}`);
  return h("span", { class: "bound", title: word }, h("span", { "aria-hidden": "true" }, `${BOUND_SIGN[bound]} `), h("span", { class: "hidden" }, `${word} `));
}

/** The value; where the columns of dates or bounds find no room it says these too. */
function valueCell(row: Row, shown: readonly ColumnId[]): Child[] {
  const { figure } = row;
  const { value, date, bound } = figure;
  const isDate = value === undefined && date !== undefined && !shown.includes("date");
  if (value === undefined && !isDate) return [];
  const { whole, fraction } = isDate ? { whole: formatDate(date), fraction: "" } : partsOf(row);
  return [bound && !shown.includes("bound") && boundSign(bound), h("span", { class: "whole" }, whole), h("span", { class: "fraction" }, fraction), isDate ? null : bar(figure)];
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

function dateText(figure: Figure): string {
  if (figure.date !== undefined) return formatDate(figure.date);
  return figure.asOf === undefined ? "" : t("date.asOf", { date: formatDate(figure.asOf) });
}

/** The words of a row, for the search: those of every column, and the value as machines write it. */
export function plainText(columns: readonly Column[], row: Row): string {
  return [row.figure.value, ...row.checks.map((check) => t(`status.${check.status}`)), ...columns.map((column) => wordsOf(column, row))].join("\n");
}

/** The columns; `linkOf` gives the address of a figure's words in the original, if the reader told where it is. */
export function columns(linkOf: (figure: Figure) => string | undefined): Column[] {
  return [
    {
      id: "text",
      sortBy: ({ figure }) => figure.start,
      words: ({ figure }) => (figure.edited ? `${figure.text} ${t("edited")}` : figure.text),
      cell: ({ figure }) => [
        h("button", { type: "button", class: "row-button", tabindex: "-1", "data-tint": tintOf(figure.kind), "aria-description": t(`kind.${figure.kind}`), title: figure.text, translate: "no" }, figure.text),
        figure.edited && h("span", { class: "tag" }, t("edited")),
      ],
    },
    {
      id: "counted",
      sortBy: ({ figure }) => figure.counted,
      words: ({ figure }) => figure.counted,
      cell: ({ figure }) => [figure.counted && h("span", { translate: "no", title: figure.counted }, figure.counted)],
    },
    {
      id: "change",
      sortBy: ({ figure }) => figure.change,
      words: ({ figure }) => figure.change && `↑ ${t(`change.${figure.change}`)}`,
      cell: ({ figure }) => [figure.change && changeBadge(figure.change)],
    },
    {
      id: "value",
      sortBy: ({ figure }) => {
        const value = approximate(figure.value) / (figure.of === undefined ? 1 : approximate(figure.of));
        return Number.isNaN(value) ? undefined : value;
      },
      words: (row) => (row.figure.bound === undefined ? "" : `${BOUND_SIGN[row.figure.bound]} `) + partsOf(row).whole,
      cell: valueCell,
    },
    { id: "unit", sortBy: ({ figure }) => figure.unit, words: ({ figure }) => figure.unit },
    { id: "date", sortBy: ({ figure }) => figure.date ?? figure.asOf, words: ({ figure }) => dateText(figure) },
    {
      id: "check",
      sortBy: (row) => {
        const check = gravest(row);
        return check && ORDER[check.status];
      },
      words: (row) => {
        const check = gravest(row);
        return check && `✓ ${t(`status.${check.status}`)}`;
      },
      cell: (row) => {
        const check = gravest(row);
        return [check && statusBadge(check.status)];
      },
    },
    { id: "bound", sortBy: ({ figure }) => figure.bound, words: ({ figure }) => figure.bound && t(`bound.${figure.bound}`) },
    { id: "kind", sortBy: ({ figure }) => t(`kind.${figure.kind}`), words: ({ figure }) => t(`kind.${figure.kind}`) },
    {
      id: "link",
      sortBy: () => undefined,
      words: () => t("link.word"),
      cell: ({ figure }) => {
        const address = linkOf(figure);
        return [address && h("a", { href: address, target: "_blank", rel: "noopener noreferrer", tabindex: "-1", "aria-label": t("link.open", { text: figure.text }) }, t("link.word"))];
      },
    },
  ];
}

/** The name of a column in the reader's language. */
export function columnName(id: ColumnId): string {
  return t(`column.${id}` as Key);
}
