// The ledger's table: a native table of which only the rows in view exist.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualizerOptions } from "@tanstack/virtual-core";
import { byId, h, isCalm, isNarrow, oncePerFrame } from "../dom.ts";
import { locale, t } from "../i18n/index.ts";
import { choose, isOut, light, on, room, setOut } from "../model/room.ts";
import { settings } from "../model/settings.ts";
import type { Figure } from "../model/records.ts";
import { columnName, columns, COLUMNS, rowOf, type Column, type ColumnId } from "./columns.ts";
import { createLedger, filterNow, type Ledger, type LedgerRow } from "./model.ts";
import { fit, SIDES, wishes, type Wishes } from "./widths.ts";

/** Heights of a row, in `rem`; ledger.css says the same. */
const ROW = 2.25;
const TOUCH_ROW = 2.75;
const OVERSCAN = 8;
const HIDDEN_AT_FIRST: readonly ColumnId[] = ["kind"];

const box = byId("table-box");
const head = h("tr");
const body = h("tbody");
const caption = h("caption", { class: "hidden" });
const columnGroup = h("colgroup");
const table = h("table", { class: "ledger-table" }, caption, columnGroup, h("thead", null, head), body);

let linkOf: (figure: Figure) => string | undefined = () => undefined;
let openCard: (anchor: HTMLElement) => void = () => {};
let cols: Column[] = [];
let wished: Wishes = { widths: new Map(), usual: new Map(), dated: 0, fraction: 0 };
let shown: ColumnId[] = [];
let crowdedOut: ColumnId[] = [];
/** The height of a row, in CSS pixels. */
let height = 0;
let ledger: Ledger;
let rows: LedgerRow[] = [];
let indexOf = new Map<Figure, number>();
const rowFigure = new WeakMap<Element, Figure>();

const options = (): VirtualizerOptions<HTMLElement, HTMLElement> => ({
  count: rows.length,
  getScrollElement: () => box,
  estimateSize: () => height,
  overscan: OVERSCAN,
  scrollPaddingStart: height * 2,
  scrollPaddingEnd: height * 2,
  scrollToFn: elementScroll,
  observeElementRect,
  observeElementOffset,
  onChange: () => isLaidOut && drawRows(),
});
/** Whether columns and rows are as the model has them; until then there is nothing to draw. */
let isLaidOut = false;
let windowed: Virtualizer<HTMLElement, HTMLElement>;

/** Whether a column is shown: as the reader wished, else if it holds anything. */
function isColumnShown(column: Column, data: readonly LedgerRow[]): boolean {
  const wish = settings.columns[column.id];
  if (column.id === "link") return room.address !== "" && wish !== false;
  if (wish !== undefined) return wish;
  if (HIDDEN_AT_FIRST.includes(column.id)) return false;
  return column.id === "text" || data.some((row) => column.sortBy(row.original) !== undefined);
}

/** The columns that are on show, and those that are wanted and find no room. */
export function shownColumns(): { shown: readonly ColumnId[]; crowdedOut: readonly ColumnId[] } {
  return { shown, crowdedOut };
}

/** Builds the model anew from the room's figures. */
function rebuild(): void {
  cols = columns(linkOf);
  const before = ledger?.store.state;
  const data = room.figures.map(rowOf);
  wished = wishes(cols, data);
  ledger = createLedger(cols, data);
  if (before) {
    ledger.setSorting(before.sorting);
    ledger.setGrouping(before.grouping);
    ledger.setExpanded(before.expanded);
  }
  refresh();
}

/** Shows the model's rows as they are now sorted, filtered and grouped. */
export function refresh(): void {
  ledger.setGlobalFilter(filterNow());
  const data = ledger.getCoreRowModel().rows;
  ledger.setColumnVisibility(Object.fromEntries(cols.map((column) => [column.id, isColumnShown(column, data)])));
  rows = ledger.getRowModel().rows;
  indexOf = new Map(rows.flatMap((row, index) => (row.getIsGrouped() ? [] : [[row.original.origin, index] as const])));
  byId("nothing").hidden = rows.length > 0;
  byId("preview").hidden = room.read;
  byId("nothing-text").textContent = t(!room.read ? "nothing" : room.figures.length === 0 ? "nothing.found" : "nothing.shown");
  byId("show-all").hidden = room.figures.length === 0;
  box.hidden = rows.length === 0;
  layOut();
}

/** Gives the columns that are wanted the room that there is; those without room wait in the menu of columns. */
function layOut(): void {
  isLaidOut = false;
  height = rowHeight();
  const wanted = cols.map(({ id }) => id).filter((id) => ledger.getColumn(id)?.getIsVisible());
  const widths = fit(wanted, wished, (id) => settings.columns[id] === true, box.clientWidth || LIKELY_WIDTH);
  shown = [...widths.keys()];
  crowdedOut = wanted.filter((id) => !widths.has(id));
  const rem = rootSize();
  const column = (width: number): HTMLElement => {
    const element = h("col");
    element.style.inlineSize = `${width}px`;
    return element;
  };
  columnGroup.replaceChildren(column(SIDES.keep * rem), ...[...widths.values()].map(column), column(SIDES.more * rem));
  table.style.inlineSize = `${[...widths.values()].reduce((sum, width) => sum + width, (SIDES.keep + SIDES.more) * rem)}px`;
  table.style.setProperty("--fraction", `${wished.fraction}px`);
  const button = byId("columns");
  delete button.dataset["t"];
  button.textContent = crowdedOut.length === 0 ? t("columns") : t("columns.crowded", { n: crowdedOut.length });
  drawHead();
  windowed.setOptions(options());
  windowed._willUpdate();
  windowed.measure();
  isLaidOut = true;
  drawRows();
}

/** The table has no width of its own while its view is closed. */
const LIKELY_WIDTH = 700;

function rootSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The height of a row: as high as a fingertip where fingers point. */
function rowHeight(): number {
  return rootSize() * (isNarrow() || matchMedia("(pointer: coarse)").matches ? TOUCH_ROW : ROW);
}

function drawHead(): void {
  caption.textContent = t("table.caption");
  const kept = document.activeElement?.closest("th")?.dataset["column"];
  head.replaceChildren(
    h("th", { scope: "col", class: "keep" }, h("span", { class: "hidden" }, t("column.keep"))),
    ...shown.map((id) => {
      const column = ledger.getColumn(id)!;
      const sorted = column.getIsSorted();
      const name = columnName(id);
      return h(
        "th",
        { scope: "col", class: `cell-${id}`, "data-column": id, "aria-sort": sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : undefined },
        id === "link"
          ? name
          : h("button", { type: "button", title: t("column.sort", { column: name }), on: { click: () => sortBy(id) } }, name, h("span", { class: "arrow", "aria-hidden": "true" }, sorted === "asc" ? "↑" : sorted === "desc" ? "↓" : "")),
      );
    }),
    h("th", { scope: "col", class: "more" }, h("span", { class: "hidden" }, t("more_about", { text: "" }).trim())),
  );
  if (kept) head.querySelector<HTMLElement>(`[data-column="${kept}"] button`)?.focus();
  table.setAttribute("aria-colcount", String(shown.length + 2));
}

function sortBy(id: ColumnId): void {
  const now = ledger.store.state.sorting[0];
  ledger.setSorting(now?.id !== id ? [{ id, desc: false }] : now.desc ? [] : [{ id, desc: true }]);
  refresh();
}

/** Groups the rows by a column, or not at all. */
export function groupBy(id: string): void {
  ledger.setGrouping(id === "" ? [] : [id]);
  ledger.setExpanded(true);
  refresh();
}

function spacer(height: number): HTMLElement {
  const row = h("tr", { class: "spacer", "aria-hidden": "true" }, h("td", { colspan: shown.length + 2 }));
  row.style.blockSize = `${height}px`;
  return row;
}

function groupRow(row: LedgerRow): HTMLElement {
  const isOpen = row.getIsExpanded();
  const name = String(row.getGroupingValue(row.groupingColumnId!));
  const toggle = (): void => {
    row.toggleExpanded();
    refresh();
  };
  return h("tr", { class: "group" }, h("th", { scope: "colgroup", colspan: shown.length + 2 }, h("button", { type: "button", "aria-expanded": String(isOpen), on: { click: toggle } }, h("span", { class: "arrow", "aria-hidden": "true" }, isOpen ? "▾" : "▸"), ` ${name} `, h("span", { class: "count" }, row.subRows.length.toLocaleString(locale())))));
}

function figureRow(row: LedgerRow, index: number): HTMLElement {
  const { origin, figure } = row.original;
  const out = isOut(origin);
  const keep = h("input", { type: "checkbox", tabindex: "-1", "aria-label": t("keep", { text: figure.text }) });
  keep.checked = !out;
  const element = h(
    "tr",
    { "aria-rowindex": index + 2, class: out ? "out" : undefined, "data-id": origin.id },
    h("td", { class: "keep" }, h("label", null, keep)),
    ...shown.map((id) => {
      const column = cols.find((other) => other.id === id)!;
      return h(id === "text" ? "th" : "td", { scope: id === "text" ? "row" : undefined, class: `cell-${id}` }, ...(column.cell?.(row.original, shown) ?? [words(column, row)]));
    }),
    h("td", { class: "more" }, h("button", { type: "button", class: "quiet more-button", tabindex: "-1", "aria-label": t("more_about", { text: figure.text }), title: t("more_about", { text: figure.text }) }, "⋯")),
  );
  rowFigure.set(element, origin);
  dressRow(element, origin);
  return element;
}

/** A cell of plain words, with all of them in its tooltip where it is cut. */
function words(column: Column, row: LedgerRow): HTMLElement | undefined {
  const text = column.words(row.original);
  return text ? h("span", { title: text }, text) : undefined;
}

function dressRow(element: HTMLElement, figure: Figure): void {
  const isChosen = room.chosen === figure;
  element.classList.toggle("chosen", isChosen);
  element.classList.toggle("lit", room.lit.has(figure));
  element.querySelector(".row-button")?.setAttribute("aria-current", String(isChosen));
  const stop = room.chosen && indexOf.has(room.chosen) ? isChosen : element.dataset["id"] === firstId();
  for (const part of element.querySelectorAll("button, input, a")) part.setAttribute("tabindex", stop ? "0" : "-1");
}

/** Without a choice the first row is where the Tab key stops. */
function firstId(): string {
  const first = rows.find((row) => !row.getIsGrouped());
  return first ? String(first.original.origin.id) : "";
}

/** Where the focus is within the rows, so that drawing them again does not lose it. */
function focusInRows(): { figure: Figure; selector: string } | undefined {
  const active = document.activeElement;
  const row = active?.closest("tr");
  const figure = row && rowFigure.get(row);
  if (!figure || !active) return undefined;
  return { figure, selector: active.matches("input") ? "input" : active.matches(".more-button") ? ".more-button" : active.matches("a") ? "a" : ".row-button" };
}

function drawRows(): void {
  const items = windowed.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  const focus = focusInRows();
  table.setAttribute("aria-rowcount", String(rows.length + 1));
  body.replaceChildren(
    ...(first && first.start > 0 ? [spacer(first.start)] : []),
    ...items.map(({ index }) => {
      const row = rows[index]!;
      return row.getIsGrouped() ? groupRow(row) : figureRow(row, index);
    }),
    ...(last ? [spacer(windowed.getTotalSize() - last.end)] : []),
  );
  if (focus) elementOf(focus.figure)?.querySelector<HTMLElement>(focus.selector)?.focus({ preventScroll: true });
}

function elementOf(figure: Figure): HTMLElement | undefined {
  for (const row of body.children) if (rowFigure.get(row) === figure) return row as HTMLElement;
  return undefined;
}

/** Brings the row of a figure into view. */
export function showRow(figure: Figure | undefined): void {
  const index = figure && indexOf.get(figure);
  if (index === undefined) return;
  windowed.scrollToIndex(index, { align: "auto", behavior: isCalm() ? "auto" : "smooth" });
}

function dressRows(): void {
  for (const row of body.children) {
    const figure = rowFigure.get(row);
    if (figure) dressRow(row as HTMLElement, figure);
  }
}

/** The figures in the order of the table. */
export function figuresInOrder(): Figure[] {
  return rows.filter((row) => !row.getIsGrouped()).map((row) => row.original.origin);
}

function step(by: number): void {
  const order = figuresInOrder();
  const here = room.chosen ? order.indexOf(room.chosen) : -1;
  const next = order[Math.max(0, Math.min(order.length - 1, here + by))];
  if (!next) return;
  choose(next, "table");
  const index = indexOf.get(next);
  if (index !== undefined) windowed.scrollToIndex(index, { align: "auto" });
  requestAnimationFrame(() => elementOf(next)?.querySelector<HTMLElement>(".row-button")?.focus({ preventScroll: true }));
}

function onKey(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }[event.key];
  if (by === undefined || !(event.target as Element).closest("tbody tr:not(.group)")) return;
  event.preventDefault();
  step(by);
}

function onClick(event: Event): void {
  const target = event.target as Element;
  const element = target.closest("tr");
  const figure = element ? rowFigure.get(element) : undefined;
  if (!element || !figure || target.closest("a")) return;
  if (target instanceof HTMLInputElement) {
    setOut([figure], !target.checked);
    return;
  }
  if (target.closest(".keep")) return;
  choose(figure, "table");
  const more = target.closest<HTMLElement>(".more-button");
  if (more) openCard(more);
}

/** Prepares the table. `link` gives addresses in the original, `card` opens the card of the chosen figure. */
export function startTable(link: typeof linkOf, card: typeof openCard): void {
  linkOf = link;
  openCard = card;
  box.append(table);
  windowed = new Virtualizer(options());
  windowed._didMount();
  body.addEventListener("click", onClick);
  body.addEventListener("keydown", onKey);
  let hovered: Figure | undefined;
  const preview = oncePerFrame(() => light(hovered ? [hovered] : []));
  const hover = (event: Event): void => {
    const row = event.type === "pointerleave" ? null : (event.target as Element).closest("tr");
    const figure = row ? rowFigure.get(row) : undefined;
    if (figure === hovered) return;
    hovered = figure;
    preview();
  };
  body.addEventListener("pointerover", hover);
  body.addEventListener("pointerleave", hover);
  let width = 0;
  const relay = oncePerFrame(() => {
    if (box.clientWidth === width || box.clientWidth === 0) return;
    width = box.clientWidth;
    layOut();
  });
  new ResizeObserver(relay).observe(box);
  on("ledger", rebuild);
  on("language", rebuild);
  on("hand", rebuild);
  on("filter", refresh);
  on("lit", dressRows);
  on("chosen", (origin) => {
    dressRows();
    if (origin !== "table") showRow(room.chosen);
  });
  rebuild();
}

export { COLUMNS };
