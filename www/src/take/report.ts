// The article as a report, for paper and as a file of its own: where it is from, what fails, the article with numbered
// marks, and the table. It is made of elements and text nodes, so that nothing of the article is ever read as markup.
import { h, type Child } from "../dom.ts";
import { formatDate } from "../format/date.ts";
import { locale, t } from "../i18n/index.ts";
import { noteOf, SIGN, statusBadge } from "../ledger/badges.ts";
import { checksInOrder } from "../ledger/checks.ts";
import { columnName, partsOf, rowOf, type Row } from "../ledger/columns.ts";
import { sumWords } from "../ledger/sum.ts";
import { beside, figuresOf, kindOf, room, sums, type Sum } from "../model/room.ts";
import { tintOf, type Check, type Figure } from "../model/records.ts";
import { webAddress } from "./fragment.ts";
import { headline, isHeadlined } from "./name.ts";
import { chosenFigures } from "./taken.ts";

/** What figures are in words, by figure. */
export type Spoken = ReadonlyMap<Figure, string>;

/** A figure in the report, with its number there. */
interface Numbered {
  n: number;
  row: Row;
}

function valueOf(row: Row): string {
  const { before, whole, fraction, unit } = partsOf(row);
  return [before, whole + fraction, unit].filter(Boolean).join(" ");
}

/** The day of a figure, or the one that governs it. */
function whenOf({ date, asOf }: Figure): string {
  if (date !== undefined) return formatDate(date);
  return asOf === undefined ? "" : t("date.asOf", { date: formatDate(asOf) });
}

/** A row in one line: of what, how much, when, and how it was checked. */
function lineOf({ row }: Numbered): string {
  const checks = row.checks.map((check) => `${SIGN[check.status]} ${noteOf(check)}`);
  return [row.figure.counted, valueOf(row), whenOf(row.figure), ...checks, row.figure.note].filter(Boolean).join(" · ");
}

function mark(numbered: Numbered, words: string): HTMLElement {
  const { n, row } = numbered;
  return h("mark", { id: `mark-${n}`, "data-tint": tintOf(kindOf(row.origin)) }, h("a", { href: `#row-${n}`, "data-n": String(n), "data-row": lineOf(numbered) }, words));
}

/** A stretch of the article with its marks. */
function marked(start: number, end: number, figures: readonly Numbered[]): Child[] {
  const parts: Child[] = [];
  let at = start;
  for (const numbered of figures) {
    const { origin } = numbered.row;
    if (origin.start < at || origin.start >= end) continue;
    const stop = Math.min(origin.end, end);
    parts.push(room.text.slice(at, origin.start), mark(numbered, room.text.slice(origin.start, stop)));
    at = stop;
  }
  return [...parts, room.text.slice(at, end)];
}

/** The lines that have words, each with its place. */
function lines(): { start: number; end: number }[] {
  return [...room.text.matchAll(/[^\r\n]+/g)].filter(([line]) => line.trim() !== "").map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

/** Where the article is from: its link and its day. */
function source(): Child {
  const address = webAddress(room.address);
  const day = room.published === "" ? "" : formatDate(room.published);
  if (address === undefined && day === "") return null;
  return h("p", { class: "report-source" }, address !== undefined && h("a", { href: address, rel: "noreferrer" }, address), address !== undefined && day !== "" && ", ", day);
}

/** The sentences that a check is about. */
function sentencesOf(check: Check): HTMLElement[] {
  const said = new Set(figuresOf(check).map((figure) => {
    const [before, behind] = beside(figure);
    return (before + figure.text + behind).trim();
  }));
  return [...said].map((sentence) => h("p", { class: "report-said", translate: "no", lang: room.lang }, sentence));
}

function failures(checks: readonly Check[]): HTMLElement[] {
  if (checks.length === 0) return [];
  return [h("section", { class: "report-failures" }, h("h2", null, t("failures.title", { n: checks.length })), h("ol", null, ...checks.map((check) => h("li", null, h("p", { class: "status differs" }, noteOf(check)), ...sentencesOf(check)))))];
}

function tableRow({ n, row }: Numbered, columns: readonly Column[]): HTMLElement {
  return h("tr", { id: `row-${n}` }, h("td", { class: "n" }, h("a", { href: `#mark-${n}` }, String(n))), ...columns.map(({ id, cell }) => h(id === "text" ? "th" : "td", { class: `in-${id}`, scope: id === "text" ? "row" : undefined, translate: id === "text" || id === "counted" ? "no" : undefined }, ...cell(row))));
}

/** A column of the table; one that has nothing to say is left out. */
interface Column {
  id: string;
  name: string;
  cell(row: Row): Child[];
  /** Whether it is left out where all its cells are empty. */
  mayGo?: boolean;
}

function columnsOf(spoken: Spoken): Column[] {
  return [
    { id: "text", name: columnName("text"), cell: ({ figure }) => [figure.text, figure.edited === true && h("span", { class: "report-tag" }, ` (${t("edited")})`)] },
    { id: "counted", name: columnName("counted"), cell: ({ figure }) => [figure.counted ?? ""] },
    { id: "value", name: columnName("value"), cell: (row) => [valueOf(row)] },
    { id: "spoken", name: t("card.words"), cell: ({ origin }) => [spoken.get(origin) ?? ""], mayGo: true },
    { id: "date", name: columnName("date"), cell: ({ figure }) => [whenOf(figure)], mayGo: true },
    { id: "check", name: columnName("check"), cell: ({ checks }) => checks.map((check) => h("div", null, statusBadge(check.status))), mayGo: true },
    { id: "note", name: t("print.note"), cell: ({ figure }) => [figure.note ?? ""], mayGo: true },
  ];
}

function table(figures: readonly Numbered[], spoken: Spoken): HTMLElement {
  const isEmpty = (cell: Child[]): boolean => cell.every((child) => child === "" || child === false || child === null || child === undefined);
  const columns = columnsOf(spoken).filter(({ cell, mayGo }) => mayGo !== true || figures.some(({ row }) => !isEmpty(cell(row))));
  return h(
    "div",
    { class: "report-table", role: "region", tabindex: "0", "aria-label": t("print.figures") },
    h(
      "table",
      null,
      h("thead", null, h("tr", null, h("th", { class: "n", scope: "col" }, h("span", { class: "hidden" }, t("print.number"))), ...columns.map(({ id, name }) => h("th", { scope: "col", class: `in-${id}` }, name)))),
      h("tbody", null, ...figures.map((figure) => tableRow(figure, columns))),
    ),
  );
}

/** A sum that the reader did. */
function sumItem(sum: Sum): HTMLElement {
  return h("li", null, `${t("sum.title")}: `, ...(sum.status ? [statusBadge(sum.status), ": "] : []), sumWords(sum));
}

/** The figures of the report, as the table shows them or all, numbered in the order of the text. */
export function reported(): Figure[] {
  return chosenFigures().toSorted((a, b) => a.start - b.start);
}

/** What the article is called: its headline, or how it begins. */
export function titleOf(): string {
  const first = headline();
  return first.length <= LONGEST_TITLE ? first : `${first.slice(0, first.lastIndexOf(" ", LONGEST_TITLE))}…`;
}
const LONGEST_TITLE = 160;

/** The report. `spoken` has the figures in words, where they are asked for. */
export function makeReport(spoken: Spoken = new Map()): HTMLElement {
  const figures = reported().map((origin, index): Numbered => ({ n: index + 1, row: rowOf(origin) }));
  const checks = checksInOrder();
  const differing = checks.filter(({ status }) => status === "differs");
  const others = checks.filter(({ status }) => status !== "differs");
  const [first, ...rest] = lines();
  const title = isHeadlined() && first ? marked(first.start, first.end, figures) : [titleOf()];
  const body = isHeadlined() ? rest : [first, ...rest];
  return h(
    "main",
    { class: "report" },
    h("h1", { translate: "no", lang: room.lang }, ...title),
    source(),
    h("p", { class: "report-summary" }, [t("summary.figures", { n: figures.length }), differing.length > 0 && t("summary.differs", { n: differing.length })].filter(Boolean).join(" · ")),
    ...failures(differing),
    h("h2", null, t("print.article")),
    h("article", { translate: "no", lang: room.lang }, ...body.filter((line) => line !== undefined).map(({ start, end }) => h("p", { class: room.text.slice(start, end).includes("\t") ? "report-cells" : undefined }, ...marked(start, end, figures)))),
    h("h2", null, t("print.figures")),
    table(figures, spoken),
    ...(others.length === 0 && sums().length === 0 ? [] : [h("h2", null, t("print.checks")), h("ul", { class: "report-checks" }, ...others.map((check) => h("li", null, statusBadge(check.status), ": ", noteOf(check))), ...sums().map(sumItem))]),
    h("p", { class: "report-made" }, t("print.made", { date: new Date().toLocaleDateString(locale()) })),
  );
}
