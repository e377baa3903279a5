// The ledger's table: a native table of which only the rows in view exist. Long ones are worked out in slices.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer, type VirtualizerOptions } from "@tanstack/virtual-core";
import { byId, h, isCalm, oncePerFrame, setText } from "../dom.ts";
import { t } from "../i18n/index.ts";
import { emit, isShown, on, room } from "../model/room.ts";
import type { Figure } from "../model/records.ts";
import { atOnce, inSlices, through, type Work } from "../slices.ts";
import { columns, forgetRows, rowOf, type Column, type ColumnId, type Row } from "./columns.ts";
import { dressHead, drawHead } from "./head.ts";
import { heightsOf, layOut, wantedColumns, type Layout } from "./layout.ts";
import { arranged, isGroup, NOTHING_SHOWN, searchNow, type Group, type Item, type Order } from "./order.ts";
import { surveyed, type Overview } from "./overview.ts";
import { dressRow, drawView, figureOfRow } from "./rows.ts";
import { askTallies } from "./tallies.ts";
import { isRoomy, wishes, type Wishes } from "./widths.ts";

const OVERSCAN = 8;
/** Of more figures the rows are worked out in slices. */
const MANY = 6000;

/** How much of the table is to be worked out again: with new rows, in another order, with other widths. */
type From = "rows" | "order" | "widths";
const ORDER_OF_WORK: readonly From[] = ["rows", "order", "widths"];

class Table {
  readonly #head = h("tr");
  readonly body = h("tbody");
  readonly #caption = h("caption", { class: "hidden" });
  readonly #columnGroup = h("colgroup");
  readonly #element = h("table", { class: "ledger-table" }, this.#caption, this.#columnGroup, h("thead", null, this.#head), this.body);
  readonly #box = byId("table-box");

  /** The rows of all figures, whether the filters show them or not. */
  #rows: Row[] = [];
  #columns: Column[] = [];
  #wished: Wishes = { widths: new Map(), least: 0, fraction: 0, unit: 0 };
  #wanted: ColumnId[] = [];
  #overview: Overview | undefined;
  #order: Order = NOTHING_SHOWN;
  #layout: Layout = { widths: new Map(), crowdedOut: [], sides: { keep: 0, more: 0 }, height: 0 };
  #heights: Float32Array = new Float32Array();
  /** Groups that the reader closed. */
  #closed = new Set<string>();
  /** The work under way, and how it is broken off. */
  #pending: { work: Work<void>; from: From; stop(): void; tell(): void } | undefined;
  /** Whether there is nothing to draw yet, because columns and rows do not belong together. */
  #isUnsettled = true;
  readonly #windowed = new Virtualizer<HTMLElement, HTMLElement>(this.#options());

  start(): void {
    this.#box.append(this.#element);
    this.#windowed._didMount();
    let width = 0;
    const relay = oncePerFrame(() => {
      if (this.#box.clientWidth === width || this.#box.clientWidth === 0) return;
      width = this.#box.clientWidth;
      this.update("widths");
    });
    new ResizeObserver(relay).observe(this.#box);
    on("another", () => this.#closed.clear());
    for (const event of ["ledger", "hand"] as const) on(event, () => this.update("rows"));
    on("filter", () => this.update("order"));
    on("language", () => this.#rebuild());
    on("lit", () => this.dress());
    on("picked", () => this.dress());
    on("chosen", (origin) => {
      this.dress();
      if (origin !== "table") this.show(room.chosen);
    });
    this.#rebuild();
  }

  /** All words in the language of the page. */
  #rebuild(): void {
    forgetRows();
    this.#columns = columns();
    this.update("rows");
  }

  /** Works the table out again, in slices where it is long. What was under way is begun anew. */
  update(from: From): void {
    const before = this.#pending;
    before?.stop();
    const first = before && ORDER_OF_WORK.indexOf(before.from) < ORDER_OF_WORK.indexOf(from) ? before.from : from;
    const work = this.#work(first);
    this.#pending = undefined;
    // Told when the work is over: who listens may ask for the rows.
    const tell = (): void => {
      if (first !== "widths") emit("rows");
    };
    if (room.figures.length <= MANY) {
      atOnce(work);
      tell();
      return;
    }
    const pending = { work, from: first, stop: (): void => {}, tell };
    this.#pending = pending;
    pending.stop = inSlices(work, () => {
      if (this.#pending === pending) this.#pending = undefined;
      setTimeout(tell);
    });
  }

  /** Brings what is under way to its end, for who needs the rows now. */
  #finish(): void {
    const pending = this.#pending;
    if (!pending) return;
    pending.stop();
    this.#pending = undefined;
    atOnce(pending.work);
    pending.tell();
  }

  *#work(from: From): Work<void> {
    const isLong = room.figures.length > MANY;
    if (from === "rows") {
      const rows: Row[] = [];
      yield* through(room.figures, (figure) => void rows.push(rowOf(figure)));
      this.#rows = rows;
      this.#wished = wishes(this.#columns, rows);
      if (isLong) yield;
    }
    if (from !== "widths") {
      this.#overview = yield* surveyed(this.#rows);
      this.#wanted = wantedColumns(this.#columns, this.#rows.filter(({ origin }) => isShown(origin)));
      if (isLong) yield;
      this.#order = yield* arranged(this.#rows, this.#columns, this.#closed);
      this.#tellNothing();
    }
    const layout = layOut(this.#wanted, this.#wished, this.#box.clientWidth);
    this.#heights = yield* heightsOf(this.#order.items, this.#columns[0]!, layout, this.#wished.unit);
    this.#isUnsettled = true;
    this.#layout = layout;
    this.#dressTable();
    this.#windowed.setOptions(this.#options());
    this.#windowed._willUpdate();
    this.#windowed.measure();
    this.#isUnsettled = false;
    this.#draw();
  }

  /** What stands in place of a table without rows. */
  #tellNothing(): void {
    const isEmpty = this.#order.items.length === 0;
    byId("nothing").hidden = !isEmpty;
    byId("preview").hidden = room.reading !== "empty";
    setText(byId("nothing-text"), t(room.reading === "empty" ? "nothing" : room.reading === "reading" ? "nothing.reading" : !room.read ? "nothing.unread" : room.figures.length === 0 ? "nothing.found" : "nothing.shown"));
    byId("show-all").hidden = room.figures.length === 0;
    this.#box.hidden = isEmpty;
  }

  #dressTable(): void {
    const { widths, sides } = this.#layout;
    const all = [sides.keep, ...widths.values(), sides.more];
    if (all.join() !== this.#columnGroup.dataset["widths"]) {
      this.#columnGroup.dataset["widths"] = all.join();
      this.#columnGroup.replaceChildren(...all.map((width) => {
        const column = h("col");
        column.style.inlineSize = `${width}px`;
        return column;
      }));
    }
    const { style, classList } = this.#element;
    style.inlineSize = `${all.reduce((sum, width) => sum + width, 0)}px`;
    style.setProperty("--fraction", `${this.#wished.fraction}px`);
    style.setProperty("--unit", `${this.#wished.unit}px`);
    const isPhone = widths.has("phone");
    classList.toggle("phone", isPhone);
    classList.toggle("roomy", isRoomy() && !isPhone);
    setText(this.#caption, t("table.caption"));
    this.#element.setAttribute("aria-colcount", String(widths.size + 2));
    this.#element.setAttribute("aria-rowcount", String(this.#order.items.length + 1));
    drawHead(this.#head, [...widths.keys()], (id) => this.#sortBy(id), () => this.figures());
    dressHead(this.#head, this.#order.figures);
  }

  #options(): VirtualizerOptions<HTMLElement, HTMLElement> {
    return {
      count: this.#order.items.length,
      getScrollElement: () => this.#box,
      estimateSize: (index) => this.#heights[index] ?? this.#layout.height,
      overscan: OVERSCAN,
      scrollPaddingStart: this.#layout.height * 2,
      scrollPaddingEnd: this.#layout.height * 2,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#isUnsettled || this.#draw(),
    };
  }

  #draw(): void {
    const { items, headed } = this.#order;
    const inView = this.#windowed.getVirtualItems().filter(({ index }) => index < items.length);
    const last = inView.at(-1);
    const rows = inView.map(({ index }) => ({ item: items[index]!, index, isApart: this.#isApart(index) }));
    const setting = {
      columns: this.#columns,
      shown: [...this.#layout.widths.keys()],
      search: searchNow(),
      headed,
      toggle: (group: Group) => this.#toggle(group),
    };
    drawView(this.body, { rows, before: inView[0]?.start ?? 0, behind: last ? this.#windowed.getTotalSize() - last.end : 0 }, setting, this.#stop());
    const groups = rows.map(({ item }) => item).filter(isGroup);
    if (groups.length > 0) void askTallies(groups, () => this.dress()).catch(() => {});
  }

  /** Whether a row, sorted by value, is the first of its unit. */
  #isApart(index: number): boolean {
    const [before, here] = [this.#order.items[index - 1], this.#order.items[index]];
    return /^-?value$/.test(room.sort) && before !== undefined && here !== undefined && !isGroup(before) && !isGroup(here) && before.figure.unit !== here.figure.unit;
  }

  #toggle(group: Group): void {
    if (!this.#closed.delete(group.key)) this.#closed.add(group.key);
    this.update("order");
  }

  #sortBy(id: ColumnId): void {
    this.sort(room.sort === id ? `-${id}` : room.sort === `-${id}` ? "" : id);
  }

  /** Sorts by a column, downwards behind a `-`; an empty name gives the order of reading back. */
  sort(name: string): void {
    room.sort = name;
    this.update("order");
    emit("changed");
  }

  /** Groups the rows, or not at all. */
  group(name: string): void {
    room.group = name;
    this.#closed.clear();
    this.update("order");
    emit("changed");
  }

  /** The figure whose row the Tab key stops at: the chosen one, else the first. */
  #stop(): Figure | undefined {
    if (room.chosen && this.#order.indexOf.has(room.chosen)) return room.chosen;
    return this.#order.items.find((item): item is Row => !isGroup(item))?.origin;
  }

  /** Shows which rows are chosen, picked, lit and left out. */
  dress(): void {
    const stop = this.#stop();
    for (const row of this.body.children) dressRow(row as HTMLElement, stop);
  }

  /** Brings the row of a figure into view. */
  show(figure: Figure | undefined, isSudden = isCalm()): void {
    const index = figure && this.#order.indexOf.get(figure);
    if (index !== undefined) this.#windowed.scrollToIndex(index, { align: "auto", behavior: isSudden ? "auto" : "smooth" });
  }

  /** The row of a figure, if it is in view. */
  rowOf(figure: Figure): HTMLElement | undefined {
    return [...this.body.children].find((row): row is HTMLElement => figureOfRow(row) === figure);
  }

  /** The figures that the filters let through, in reading order, whether their groups are open or not. */
  figures(): Figure[] {
    this.#finish();
    return this.#order.figures;
  }

  /** The figures of the rows from top to bottom. */
  figuresInOrder(): Figure[] {
    this.#finish();
    return this.#order.items.filter((item: Item): item is Row => !isGroup(item)).map(({ origin }) => origin);
  }

  /** What is counted of all rows, as of the last update. */
  get overview(): Overview | undefined {
    return this.#overview;
  }

  /** The columns that are on show, and those that are wanted and find no room. */
  get columns(): { shown: readonly ColumnId[]; crowdedOut: readonly ColumnId[] } {
    return { shown: [...this.#layout.widths.keys()], crowdedOut: this.#layout.crowdedOut };
  }
}

export const table = new Table();

/** The figures that the filters let through, in reading order. */
export function shownFigures(): Figure[] {
  return table.figures();
}
