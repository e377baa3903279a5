// The columns of the ledger: what each holds, how it sorts and what its cells look like.
import { h, type Child } from "../dom.ts";
import { formatDate } from "../format/date.ts";
import { approximate, formatNumber, splitNumber } from "../format/number.ts";
import { t, type Key } from "../i18n/index.ts";
import { checksOf, effective } from "../model/room.ts";
import { tintOf, type Check, type Figure } from "../model/records.ts";

export const COLUMNS = ["text", "counted", "change", "value", "unit", "date", "check", "bound", "kind", "link"] as const;
export type ColumnId = (typeof COLUMNS)[number];

/** A row: the figure with the reader's corrections, and its checks. */
export interface Row {
  /** The figure as the room holds it. */
  origin: Figure;
  figure: Figure;
  checks: Check[];
}

export function rowOf(origin: Figure): Row {
  return { origin, figure: effective(origin), checks: checksOf(origin) };
}

export interface Column {
  id: ColumnId;
  /** What the column sorts by; `undefined` sorts last. */
  sortBy(row: Row): string | number | undefined;
  cell(row: Row): Child[];
}

const ORDER = { differs: 0, implies: 1, agrees: 2 } as const;
const SIGN = { agrees: "✓", differs: "✗", implies: "≈" } as const;
const ARROW = { up: "↑", down: "↓" } as const;

/** The check of a row that matters most: one that differs before one that implies before one that agrees. */
function gravest(row: Row): Check | undefined {
  return row.checks.toSorted((a, b) => ORDER[a.status] - ORDER[b.status])[0];
}

/** A check's outcome as a shape and a word. */
export function statusBadge(status: Check["status"]): HTMLElement {
  return h("span", { class: `status ${status}` }, h("span", { "aria-hidden": "true" }, SIGN[status]), ` ${t(`status.${status}`)}`);
}

/** A rise or fall as an arrow and a word. */
export function changeBadge(change: NonNullable<Figure["change"]>): HTMLElement {
  return h("span", { class: `change ${change}` }, h("span", { "aria-hidden": "true" }, ARROW[change]), ` ${t(`change.${change}`)}`);
}

function numberCell(figure: Figure): Child[] {
  const { value } = figure;
  if (value === undefined) return [];
  if (figure.of !== undefined) return [h("span", { class: "pair" }, t("value.of", { part: formatNumber(value), whole: formatNumber(figure.of) })), bar(figure)];
  if (figure.valueTo !== undefined) {
    const [low, high] = [formatNumber(value), formatNumber(figure.valueTo)];
    const text = figure.kind === "score" ? t("value.score", { left: low, right: high }) : t("value.range", { low, high });
    return [h("span", { class: "pair" }, text)];
  }
  const { whole, fraction } = splitNumber(value);
  return [h("span", { class: "whole" }, whole), h("span", { class: "fraction" }, fraction), bar(figure)];
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

/** The words of a figure, as text that sorts and is searched. */
export function plainText(row: Row): string {
  const { figure } = row;
  return [
    figure.text, figure.counted, figure.value, figure.unit, t(`kind.${figure.kind}`), dateText(figure),
    figure.change && t(`change.${figure.change}`), figure.bound && t(`bound.${figure.bound}`), ...row.checks.map((check) => t(`status.${check.status}`)),
  ].join("\n");
}

/** The columns; `linkOf` gives the address of a figure's words in the original, if the reader told where it is. */
export function columns(linkOf: (figure: Figure) => string | undefined): Column[] {
  return [
    {
      id: "text",
      sortBy: ({ figure }) => figure.start,
      cell: ({ figure }) => [
        h("button", { type: "button", class: "row-button", tabindex: "-1", "data-tint": tintOf(figure.kind), "aria-description": t(`kind.${figure.kind}`), translate: "no" }, figure.text),
        figure.edited && h("span", { class: "tag" }, t("edited")),
      ],
    },
    { id: "counted", sortBy: ({ figure }) => figure.counted, cell: ({ figure }) => [figure.counted && h("span", { translate: "no" }, figure.counted)] },
    { id: "change", sortBy: ({ figure }) => figure.change, cell: ({ figure }) => [figure.change && changeBadge(figure.change)] },
    {
      id: "value",
      sortBy: ({ figure }) => {
        const value = approximate(figure.value) / (figure.of === undefined ? 1 : approximate(figure.of));
        return Number.isNaN(value) ? undefined : value;
      },
      cell: ({ figure }) => numberCell(figure),
    },
    { id: "unit", sortBy: ({ figure }) => figure.unit, cell: ({ figure }) => [figure.unit] },
    { id: "date", sortBy: ({ figure }) => figure.date ?? figure.asOf, cell: ({ figure }) => [dateText(figure)] },
    {
      id: "check",
      sortBy: (row) => {
        const check = gravest(row);
        return check && ORDER[check.status];
      },
      cell: (row) => {
        const check = gravest(row);
        return [check && statusBadge(check.status)];
      },
    },
    { id: "bound", sortBy: ({ figure }) => figure.bound, cell: ({ figure }) => [figure.bound && t(`bound.${figure.bound}`)] },
    { id: "kind", sortBy: ({ figure }) => t(`kind.${figure.kind}`), cell: ({ figure }) => [t(`kind.${figure.kind}`)] },
    {
      id: "link",
      sortBy: () => undefined,
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
