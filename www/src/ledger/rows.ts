// The rows of the table that are in view, as elements. One that still says the same stays as it is.
import { h, setText } from "../dom.ts";
import { language, locale, t } from "../i18n/index.ts";
import type { Figure } from "../model/records.ts";
import { isNoFigure, isOut, room } from "../model/room.ts";
import { wordsOf, type Column, type ColumnId, type Frame, type Row } from "./columns.ts";
import { isGroup, type Group, type Item } from "./order.ts";
import { tallyOf, tallyWords } from "./tallies.ts";

/** What rows are made for. */
export interface Setting extends Pick<Frame, "shown" | "search"> {
  columns: readonly Column[];
  /** Rows whose head says already what they are of. */
  headed: ReadonlySet<Row>;
  toggle(group: Group): void;
}

interface Made {
  key: string;
  element: HTMLElement;
}

const rowFigure = new WeakMap<Element, Figure>();
const rowGroup = new WeakMap<Element, Group>();
let drawn = new Map<Row | string, Made>();

/** The figure of the row that an element stands in. */
export function figureOfRow(element: Element | null | undefined): Figure | undefined {
  const row = element?.closest("tr");
  return row ? rowFigure.get(row) : undefined;
}

function makeGroup(group: Group, setting: Setting): HTMLElement {
  const { name, isOpen, rows } = group;
  const button = h(
    "button",
    { type: "button", "aria-expanded": String(isOpen), on: { click: () => setting.toggle(group) } },
    h("span", { class: "arrow", "aria-hidden": "true" }, isOpen ? "▾" : "▸"),
    ` ${name} `,
    h("span", { class: "count" }, rows.length.toLocaleString(locale())),
  );
  const element = h(
    "tr",
    { class: "group", "data-group": group.key },
    h("td", { class: "keep" }, h("label", { title: t("keep.note") }, h("input", { type: "checkbox", "aria-label": t("keep.group", { text: name }) }))),
    h("th", { scope: "colgroup", colspan: setting.shown.length + 1 }, button, h("span", { class: "tally" })),
  );
  rowGroup.set(element, group);
  return element;
}

function makeFigure(row: Row, { columns, shown, search, headed }: Setting): HTMLElement {
  const { origin, figure } = row;
  const about = t("more_about", { text: figure.text });
  const frame: Frame = { shown, search, isHeaded: headed.has(row) };
  const cell = (id: ColumnId): HTMLElement => {
    const column = columns.find((other) => other.id === id)!;
    return h(id === "text" || id === "phone" ? "th" : "td", { scope: id === "text" || id === "phone" ? "row" : undefined, class: `cell-${id}` }, ...(column.cell?.(row, frame) ?? [plain(wordsOf(column, row))]));
  };
  const element = h(
    "tr",
    null,
    h("td", { class: "keep" }, h("label", { title: t("keep.note") }, h("input", { type: "checkbox", tabindex: "-1", "aria-label": t("keep", { text: figure.text }) }))),
    ...shown.map(cell),
    h("td", { class: "more" }, h("button", { type: "button", class: "quiet more-button", tabindex: "-1", "aria-label": about, title: about }, "⋯")),
  );
  rowFigure.set(element, origin);
  return element;
}

/** The group that an element stands in the head of. */
export function groupOfRow(element: Element | null | undefined): Group | undefined {
  const row = element?.closest("tr");
  return row ? rowGroup.get(row) : undefined;
}

/** A cell of plain words, with all of them in its tooltip where it is cut. */
function plain(text: string): HTMLElement | undefined {
  return text ? h("span", { title: text }, text) : undefined;
}

/** The element of an item, made anew only if it says something else than when it was last in view. */
function elementFor(item: Item, setting: Setting): [Row | string, Made] {
  const { shown, search, headed } = setting;
  // Where a figure stands among the others is told by dressing its row: one that comes before it changes no other row.
  const [id, key] = isGroup(item) ? [item.key, [language(), shown.length, item.isOpen, item.rows.length].join(" ")] : [item, [language(), headed.has(item), search, ...shown].join(" ")];
  const known = drawn.get(id);
  if (known?.key !== key) return [id, { key, element: isGroup(item) ? makeGroup(item, setting) : makeFigure(item, setting) }];
  if (isGroup(item)) rowGroup.set(known.element, item);
  return [id, known];
}

/** Gives the head of a group what is known of its rows by now. */
function dressGroup(element: HTMLElement, group: Group): void {
  const box = element.querySelector<HTMLInputElement>(".keep input")!;
  const out = group.rows.reduce((sum, { origin }) => sum + Number(isOut(origin)), 0);
  box.checked = out < group.rows.length;
  box.indeterminate = out > 0 && out < group.rows.length;
  setText(element.querySelector(".tally")!, tallyWords(tallyOf(group)));
}

/** Gives a row what can change without its words. */
export function dressRow(element: HTMLElement, stop: Figure | undefined): void {
  const group = rowGroup.get(element);
  if (group) dressGroup(element, group);
  const figure = rowFigure.get(element);
  if (!figure) return;
  const isOutNow = isOut(figure);
  const isChosen = room.chosen === figure;
  if (element.dataset["id"] !== String(figure.id)) element.dataset["id"] = String(figure.id);
  element.classList.toggle("out", isOutNow);
  element.classList.toggle("none", isNoFigure(figure));
  element.classList.toggle("chosen", isChosen);
  element.classList.toggle("picked", room.picked.length > 1 && room.picked.includes(figure));
  element.classList.toggle("lit", room.lit.has(figure));
  element.querySelector<HTMLInputElement>(".keep input")!.checked = !isOutNow;
  const button = element.querySelector(".row-button")!;
  const tabIndex = figure === stop ? 0 : -1;
  if (button.getAttribute("aria-current") === String(isChosen) && (button as HTMLElement).tabIndex === tabIndex) return;
  button.setAttribute("aria-current", String(isChosen));
  for (const part of element.querySelectorAll<HTMLElement>("button, input, a")) part.tabIndex = tabIndex;
}

const above = h("tr", { class: "spacer", "aria-hidden": "true" }, h("td"));
const below = h("tr", { class: "spacer", "aria-hidden": "true" }, h("td"));

function spacer(element: HTMLElement, height: number, span: number): HTMLElement[] {
  if (height <= 0) return [];
  element.style.blockSize = `${height}px`;
  element.firstElementChild!.setAttribute("colspan", String(span));
  return [element];
}

/** What is in view: rows of the model with their places, and the room above and below them. */
export interface View {
  rows: readonly { item: Item; index: number; isApart: boolean }[];
  before: number;
  behind: number;
}

/** Where the focus is within the rows, so that drawing them again does not lose it. */
function focusIn(body: HTMLElement): (() => void) | undefined {
  const active = document.activeElement;
  const row = active?.closest("tr");
  if (!active || !row || !body.contains(row)) return undefined;
  const figure = rowFigure.get(row);
  const group = row.dataset["group"];
  const selector = ["input", ".more-button", "a"].find((other) => active.matches(other)) ?? "button";
  return () => {
    if (document.activeElement === active && active.isConnected) return;
    const now = [...body.children].find((other) => (figure ? rowFigure.get(other) === figure : (other as HTMLElement).dataset["group"] === group));
    now?.querySelector<HTMLElement>(figure && selector === "button" ? ".row-button" : selector)?.focus({ preventScroll: true });
  };
}

/** Draws what is in view into `body`; `stop` is the figure whose row the Tab key stops at. */
export function drawView(body: HTMLElement, view: View, setting: Setting, stop: Figure | undefined): void {
  const refocus = focusIn(body);
  const next: typeof drawn = new Map();
  const span = setting.shown.length + 2;
  const elements = view.rows.map(({ item, index, isApart }) => {
    const [id, made] = elementFor(item, setting);
    made.element.classList.toggle("apart", isApart);
    next.set(id, made);
    const place = String(index + 2);
    if (made.element.getAttribute("aria-rowindex") !== place) made.element.setAttribute("aria-rowindex", place);
    dressRow(made.element, stop);
    return made.element;
  });
  drawn = next;
  put(body, [...spacer(above, view.before, span), ...elements, ...spacer(below, view.behind, span)]);
  refocus?.();
}

/** Makes `wanted` the children of `body`, moving none that is in its place. */
function put(body: HTMLElement, wanted: readonly HTMLElement[]): void {
  const stay = new Set<Element>(wanted);
  for (const child of [...body.children]) if (!stay.has(child)) child.remove();
  let at = body.firstElementChild;
  for (const element of wanted) {
    if (element === at) at = at.nextElementSibling;
    else body.insertBefore(element, at);
  }
}
