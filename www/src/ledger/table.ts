// The ledger's table: a native table of which only the rows in view exist.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualizerOptions } from "@tanstack/virtual-core";
import { byId, h, isCalm, isNarrow, oncePerFrame, setText } from "../dom.ts";
import { language, t } from "../i18n/index.ts";
import { checksOf, choose, emit, figuresOf, isOut, isShown, light, on, room, setOut } from "../model/room.ts";
import { settings } from "../model/settings.ts";
import type { Figure } from "../model/records.ts";
import { isOpen } from "./badges.ts";
import { columnName, COLUMNS, columns, forgetRows, holds, partsOf, rowOf, wordsOf, type Column, type ColumnId, type Row } from "./columns.ts";
import { createLedger, rowsInOrder, searchNow, type Ledger, type LedgerRow } from "./model.ts";
import { isLetThrough } from "./narrow.ts";
import { dressRow, drawView, figureOfRow, type Frame } from "./rows.ts";
import { fit, heightOf, isRoomy, rootSize, rowHeight, SIDES, unitHeight, wishes, type Wishes } from "./widths.ts";

const OVERSCAN = 8;
const HIDDEN_AT_FIRST: readonly ColumnId[] = ["kind", "sentence"];
/** A column stands by itself where at least so many of the rows need it. */
const SHARE = 0.1;

const box = byId("table-box");
const head = h("tr");
const body = h("tbody");
const caption = h("caption", { class: "hidden" });
const columnGroup = h("colgroup");
const table = h("table", { class: "ledger-table" }, caption, columnGroup, h("thead", null, head), body);

let openCard: (anchor: HTMLElement, isByKey: boolean) => void = () => {};
let cols: Column[] = [];
let wished: Wishes = { widths: new Map(), least: 0, fraction: 0, unit: 0 };
let shown: ColumnId[] = [];
let crowdedOut: ColumnId[] = [];
/** The height of a row of one line, and the width of the figures' own words, in CSS pixels. */
let height = 0;
let textWidth = 0;
let ledger: Ledger;
/** The rows of all figures, whether the legend shows them or not. */
let all: Row[] = [];
let rows: LedgerRow[] = [];
let indexOf = new Map<Figure, number>();

const options = (): VirtualizerOptions<HTMLElement, HTMLElement> => ({
  count: rows.length,
  getScrollElement: () => box,
  estimateSize: (index) => {
    const row = rows[index];
    if (!row || row.getIsGrouped() || shown[0] === "phone") return height;
    return Math.max(heightOf(wordsOf(cols[0]!, row.original), textWidth, height), unitHeight(partsOf(row.original).unit, wished.unit));
  },
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
function isColumnShown(column: Column, visible: readonly Row[]): boolean {
  if (column.id === "phone") return false;
  const wish = settings.columns[column.id];
  if (wish !== undefined) return wish;
  if (HIDDEN_AT_FIRST.includes(column.id)) return false;
  if (column.id === "text" || column.id === "counted" || column.id === "value") return true;
  const holding = visible.filter((row) => holds(column, row)).length;
  return holding > 0 && (column.id === "check" || holding >= visible.length * SHARE);
}

/** The columns that are on show, and those that are wanted and find no room. */
export function shownColumns(): { shown: readonly ColumnId[]; crowdedOut: readonly ColumnId[] } {
  return { shown, crowdedOut };
}

/** Gives the table the room's figures. */
function update(): void {
  all = room.figures.map(rowOf);
  wished = wishes(cols, all);
  refresh();
}

/** Builds the model anew, with all words in the language of the page. */
function rebuild(): void {
  forgetRows();
  cols = columns();
  const before = ledger?.store.state;
  all = room.figures.map(rowOf);
  wished = wishes(cols, all);
  ledger = createLedger(cols, []);
  arrange();
  if (before) ledger.setExpanded(before.expanded);
  refresh();
}

/** Shows the model's rows as they are now sorted, filtered and grouped. */
export function refresh(): void {
  // Whole groups of kinds are left out before the model, whose filter takes several times as long.
  const data = all.filter((row) => isShown(row.figure) && isLetThrough(row));
  ledger.setOptions((before) => ({ ...before, data }));
  ledger.setGlobalFilter(searchNow());
  const visible = all.filter(({ figure }) => isShown(figure));
  ledger.setColumnVisibility(Object.fromEntries(cols.map((column) => [column.id, isColumnShown(column, visible)])));
  rows = rowsInOrder(ledger);
  indexOf = new Map();
  rows.forEach((row, index) => row.getIsGrouped() || indexOf.set(row.original.origin, index));
  byId("nothing").hidden = rows.length > 0;
  byId("preview").hidden = room.reading !== "empty";
  setText(byId("nothing-text"), t(room.reading === "empty" ? "nothing" : room.reading === "reading" ? "nothing.reading" : !room.read ? "nothing.unread" : room.figures.length === 0 ? "nothing.found" : "nothing.shown"));
  byId("show-all").hidden = room.figures.length === 0;
  box.hidden = rows.length === 0;
  layOut();
}

/** Gives the columns that are wanted the room that there is; those without room wait in the menu of columns. */
function layOut(): void {
  isLaidOut = false;
  height = rowHeight();
  const wanted = cols.map(({ id }) => id).filter((id) => ledger.getColumn(id)?.getIsVisible());
  const room = box.clientWidth || LIKELY_WIDTH;
  const widths = isNarrow() ? new Map<ColumnId, number>([["phone", room - (SIDES.keep + SIDES.phone) * rootSize()]]) : fit(wanted, wished, (id) => settings.columns[id] === true, room);
  shown = [...widths.keys()];
  textWidth = widths.get("text") ?? 0;
  crowdedOut = isNarrow() ? [] : wanted.filter((id) => !widths.has(id));
  table.classList.toggle("phone", isNarrow());
  const rem = rootSize();
  const column = (width: number): HTMLElement => {
    const element = h("col");
    element.style.inlineSize = `${width}px`;
    return element;
  };
  const more = (isNarrow() ? SIDES.phone : SIDES.more) * rem;
  const given = [SIDES.keep * rem, ...widths.values(), more];
  if (given.join() !== widthsNow) columnGroup.replaceChildren(...given.map(column));
  widthsNow = given.join();
  table.style.inlineSize = `${[...widths.values()].reduce((sum, width) => sum + width, SIDES.keep * rem + more)}px`;
  table.style.setProperty("--fraction", `${wished.fraction}px`);
  table.style.setProperty("--unit", `${wished.unit}px`);
  table.classList.toggle("roomy", isRoomy() && !isNarrow());
  drawHead();
  windowed.setOptions(options());
  windowed._willUpdate();
  windowed.measure();
  isLaidOut = true;
  drawRows();
}

/** The widths that the columns have. */
let widthsNow = "";
/** The table has no width of its own while its view is closed. */
const LIKELY_WIDTH = 700;

/** What the head was last drawn for. */
let headNow = "";

function drawHead(): void {
  const key = [language(), ...shown, JSON.stringify(ledger.store.state.sorting)].join(" ");
  if (key === headNow) return;
  headNow = key;
  caption.textContent = t("table.caption");
  const kept = document.activeElement?.closest("th")?.dataset["column"];
  head.replaceChildren(
    h("th", { scope: "col", class: "keep" }, h("span", { class: "hidden" }, t("column.keep"))),
    ...shown.map((id) => {
      if (id === "phone") return h("th", { scope: "col", class: "cell-phone" }, h("span", { class: "hidden" }, t("column.text")));
      const column = ledger.getColumn(id)!;
      const sorted = column.getIsSorted();
      const name = columnName(id);
      return h(
        "th",
        { scope: "col", class: `cell-${id}`, "data-column": id, "aria-sort": sorted === "asc" ? "ascending" : sorted === "desc" ? "descending" : undefined },
        id === "sentence" || id === "check"
          ? h("span", { class: id === "check" ? "hidden" : undefined }, name)
          : h("button", { type: "button", title: t("column.sort", { column: name }), on: { click: () => sortBy(id) } }, name, h("span", { class: "arrow", "aria-hidden": "true" }, sorted === "asc" ? "↑" : sorted === "desc" ? "↓" : "")),
      );
    }),
    h("th", { scope: "col", class: "more" }, h("span", { class: "hidden" }, t("more_about", { text: "" }).trim())),
  );
  if (kept) head.querySelector<HTMLElement>(`[data-column="${kept}"] button`)?.focus();
  table.setAttribute("aria-colcount", String(shown.length + 2));
}

/** Sorts by a column, downwards behind a `-`; an empty name gives the order of reading back. */
export function orderBy(name: string): void {
  room.sort = name;
  arrange();
  refresh();
  emit("changed");
}

function sortBy(id: ColumnId): void {
  const now = ledger.store.state.sorting[0];
  orderBy(now?.id !== id ? id : now.desc ? "" : `-${id}`);
}

const isColumn = (name: string): boolean => (COLUMNS as readonly string[]).includes(name);

/** Sorts and groups as the article is to be looked at. */
function arrange(): void {
  const id = room.sort.replace(/^-/, "");
  ledger.setSorting(isColumn(id) ? [{ id, desc: room.sort.startsWith("-") }] : []);
  ledger.setGrouping(isColumn(room.group) ? [room.group] : []);
  ledger.setExpanded(true);
}

/** Groups the rows by a column, or not at all. */
export function groupBy(id: string): void {
  room.group = id;
  arrange();
  refresh();
  emit("changed");
}

const frame = (): Frame => ({
  columns: cols,
  shown,
  toggle: (group) => {
    group.toggleExpanded();
    refresh();
  },
});

/** The figure whose row the Tab key stops at: the chosen one, else the first. */
function stopFigure(): Figure | undefined {
  return room.chosen && indexOf.has(room.chosen) ? room.chosen : rows.find((row) => !row.getIsGrouped())?.original.origin;
}

function drawRows(): void {
  const items = windowed.getVirtualItems();
  table.setAttribute("aria-rowcount", String(rows.length + 1));
  const last = items.at(-1);
  const inView = items.map(({ index }) => ({ row: rows[index]!, index }));
  drawView(body, { rows: inView, before: items[0]?.start ?? 0, behind: last ? windowed.getTotalSize() - last.end : 0 }, frame(), stopFigure());
}

function elementOf(figure: Figure): HTMLElement | undefined {
  for (const row of body.children) if (figureOfRow(row) === figure) return row as HTMLElement;
  return undefined;
}

/** Brings the row of a figure into view. */
export function showRow(figure: Figure | undefined): void {
  const index = figure && indexOf.get(figure);
  if (index === undefined) return;
  windowed.scrollToIndex(index, { align: "auto", behavior: isCalm() ? "auto" : "smooth" });
}

function dressRows(): void {
  const stop = stopFigure();
  for (const row of body.children) dressRow(row as HTMLElement, stop);
}

/** The figures that the filters let through, in reading order, whether their groups are open or not. */
export function shownFigures(): Figure[] {
  return ledger.getFilteredRowModel().rows.map((row) => row.original.origin);
}

/** The figures in the order of the table. */
export function figuresInOrder(): Figure[] {
  return rows.filter((row) => !row.getIsGrouped()).map((row) => row.original.origin);
}

function step(from: Figure | undefined, by: number): void {
  const order = figuresInOrder();
  const here = from ? order.indexOf(from) : -1;
  const next = order[Math.max(0, Math.min(order.length - 1, here + by))];
  if (!next) return;
  choose(next, "table");
  const index = indexOf.get(next);
  if (index !== undefined) windowed.scrollToIndex(index, { align: "auto" });
  requestAnimationFrame(() => elementOf(next)?.querySelector<HTMLElement>(".row-button")?.focus({ preventScroll: true }));
}

/** Enter tells how the figure of a row was read, the space bar leaves it out or brings it back. */
function pressRow(event: KeyboardEvent): boolean {
  const button = (event.target as Element).closest<HTMLElement>(".row-button");
  const figure = figureOfRow(button);
  if (!button || !figure || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === " ") setOut([figure], !isOut(figure));
  else if (event.key === "Enter") {
    choose(figure, "table");
    openCard(button, true);
  } else return false;
  return true;
}

function onKey(event: KeyboardEvent): void {
  if (pressRow(event)) {
    event.preventDefault();
    return;
  }
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }[event.key];
  if (by === undefined || !(event.target as Element).closest("tbody tr:not(.group)")) return;
  event.preventDefault();
  step(figureOfRow(event.target as Element), by);
}

function onClick(event: Event): void {
  const target = event.target as Element;
  const figure = figureOfRow(target);
  if (!figure || target.closest("a")) return;
  if (target instanceof HTMLInputElement) {
    setOut([figure], !target.checked);
    return;
  }
  if (target.closest(".keep")) return;
  if (target.closest(".check-button")) {
    const check = checksOf(figure).filter(isOpen)[0];
    choose(figure, "table");
    if (check) light(figuresOf(check));
    return;
  }
  choose(figure, "table");
  const more = target.closest<HTMLElement>(".more-button");
  if (more) openCard(more, more.matches(":focus-visible"));
}

/** Prepares the table; `card` opens the card of the chosen figure. */
export function startTable(card: typeof openCard): void {
  openCard = card;
  box.append(table);
  windowed = new Virtualizer(options());
  windowed._didMount();
  body.addEventListener("click", onClick);
  body.addEventListener("keydown", onKey);
  // The space bar would press the row's button as well.
  body.addEventListener("keyup", (event) => {
    if (event.key === " " && (event.target as Element).matches(".row-button")) event.preventDefault();
  });
  let hovered: Figure | undefined;
  const preview = oncePerFrame(() => light(hovered ? [hovered] : []));
  const hover = (event: Event): void => {
    const figure = event.type === "pointerleave" ? undefined : figureOfRow(event.target as Element);
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
  on("another", arrange);
  on("ledger", update);
  on("language", rebuild);
  on("hand", update);
  on("filter", refresh);
  on("lit", dressRows);
  on("chosen", (origin) => {
    dressRows();
    if (origin !== "table") showRow(room.chosen);
  });
  rebuild();
}
