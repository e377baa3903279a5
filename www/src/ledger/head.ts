// The heads of the columns: their names, by which the rows are sorted, and the box that ticks all rows on show.
import { h } from "../dom.ts";
import { language, t } from "../i18n/index.ts";
import { isOut, room, setOut } from "../model/room.ts";
import type { Figure } from "../model/records.ts";
import { columnName, type ColumnId } from "./columns.ts";

/** What the head was last drawn for. */
const drawnFor = new WeakMap<HTMLElement, string>();

function heading(id: ColumnId, sort: (id: ColumnId) => void): HTMLElement {
  if (id === "phone") return h("th", { scope: "col", class: "cell-phone" }, h("span", { class: "hidden" }, t("column.text")));
  const name = columnName(id);
  const way = room.sort === id ? "ascending" : room.sort === `-${id}` ? "descending" : undefined;
  return h(
    "th",
    { scope: "col", class: `cell-${id}`, "data-column": id, "aria-sort": way },
    id === "sentence" || id === "check"
      ? h("span", { class: id === "check" ? "hidden" : undefined }, name)
      : h("button", { type: "button", title: t("column.sort", { column: name }), on: { click: () => sort(id) } }, name, h("span", { class: "arrow", "aria-hidden": "true" }, way === "ascending" ? "↑" : way === "descending" ? "↓" : "")),
  );
}

/** Draws the heads into their row; `shownFigures` are those that the box ticks. */
export function drawHead(head: HTMLElement, shown: readonly ColumnId[], sort: (id: ColumnId) => void, shownFigures: () => Figure[]): void {
  const key = [language(), room.sort, ...shown].join(" ");
  if (drawnFor.get(head) === key) return;
  drawnFor.set(head, key);
  const kept = document.activeElement?.closest("th")?.dataset["column"];
  const box = h("input", { type: "checkbox", "aria-label": t("keep.all"), on: { click: () => setOut(shownFigures(), !box.checked) } });
  head.replaceChildren(
    h("th", { scope: "col", class: "keep" }, h("label", { title: `${t("keep.all")}. ${t("keep.note")}` }, box)),
    ...shown.map((id) => heading(id, sort)),
    h("th", { scope: "col", class: "more" }, h("span", { class: "hidden" }, t("more_about", { text: "" }).trim())),
  );
  if (kept) head.querySelector<HTMLElement>(`[data-column="${kept}"] button`)?.focus();
}

/** Says by the box of the head whether all of these figures are taken, none or some. */
export function dressHead(head: HTMLElement, figures: readonly Figure[]): void {
  const box = head.querySelector<HTMLInputElement>(".keep input");
  if (!box) return;
  const out = figures.reduce((sum, figure) => sum + Number(isOut(figure)), 0);
  box.checked = out < figures.length;
  box.indeterminate = out > 0 && out < figures.length;
}
