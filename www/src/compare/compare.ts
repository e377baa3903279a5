// The view that sets figures of one unit side by side, and the dates on a line; each drawing is a table too.
import { byId, h, settled } from "../dom.ts";
import { formatDate } from "../format/date.ts";
import { formatNumber } from "../format/number.ts";
import { unitName as nameOfUnit } from "../format/unit.ts";
import { t, type Key } from "../i18n/index.ts";
import { view } from "../ledger/views.ts";
import { choose, figureById, on } from "../model/room.ts";
import type { Figure } from "../model/records.ts";
import { comparables, moments, type Comparable, type Item } from "./data.ts";
import { savePng, saveSvg } from "./save.ts";

const box = byId("view-compare");
let chosen: string | undefined;

function valueOf({ figure }: Item): string {
  const value = formatNumber(figure.value ?? "");
  if (figure.of !== undefined) return t("value.of", { part: value, whole: formatNumber(figure.of) });
  return figure.valueTo === undefined ? value : t("value.range", { low: value, high: formatNumber(figure.valueTo) });
}

function table(rows: (readonly [string, string])[], heads: [Key, Key]): HTMLElement {
  return h(
    "details",
    { class: "as-table" },
    h("summary", null, t("compare.table")),
    h(
      "table",
      null,
      h("thead", null, h("tr", null, ...heads.map((head) => h("th", { scope: "col" }, t(head))))),
      h("tbody", null, ...rows.map(([name, value]) => h("tr", null, h("th", { scope: "row" }, name), h("td", null, value)))),
    ),
  );
}

function picture(title: string, svg: SVGSVGElement, tableOf: HTMLElement): HTMLElement {
  svg.setAttribute("role", "img");
  return h(
    "figure",
    null,
    h("figcaption", null, title),
    svg,
    h(
      "div",
      { class: "picture-tools" },
      h("button", { type: "button", class: "quiet", on: { click: () => saveSvg(svg) } }, t("compare.svg")),
      h("button", { type: "button", class: "quiet", on: { click: () => void savePng(svg) } }, t("compare.png")),
    ),
    tableOf,
  );
}

function unitName({ unit }: Comparable): string {
  return unit.startsWith("#") ? unit.slice(1) : nameOfUnit(unit);
}

function chooser(groups: Comparable[], group: Comparable): HTMLElement {
  const select = h("select", { id: "compare-unit" }, ...groups.map((other) => h("option", { value: other.unit }, `${unitName(other)} (${other.levels.length + other.changes.length})`)));
  select.value = group.unit;
  select.addEventListener("change", () => {
    chosen = select.value;
    void draw().then(() => byId("compare-unit").focus());
  });
  return h("label", { class: "compare-choice" }, `${t("compare.choose")} `, select);
}

let turn = 0;
/** The width of the last drawing. */
let drawn = 0;

function widthNow(): number {
  return Math.max(280, Math.min(760, box.clientWidth - 48));
}

/** Draws the view. What is drawn while another drawing was asked for is thrown away. */
async function draw(): Promise<void> {
  const mine = ++turn;
  if (box.childElementCount === 0) box.replaceChildren(h("p", { class: "note" }, t("compare.loading")));
  let drawing: typeof import("./draw.ts");
  try {
    drawing = await import("./draw.ts");
  } catch {
    box.replaceChildren(h("p", { class: "note" }, t("compare.failed")));
    return;
  }
  if (mine !== turn) return;
  const width = widthNow();
  drawn = width;
  const parts: HTMLElement[] = [];
  const groups = comparables();
  const group = groups.find(({ unit }) => unit === chosen) ?? groups[0];
  if (group) {
    parts.push(chooser(groups, group));
    for (const [key, items] of [["compare.levels", group.levels], ["compare.changes", group.changes]] as const) {
      if (items.length < 2) continue;
      const title = `${t(key)}, ${unitName(group)}`;
      const rows = items.map((item) => [item.label, `${item.figure.change ? `${t(`change.${item.figure.change}`)} ` : ""}${valueOf(item)}`] as const);
      parts.push(picture(title, drawing.drawBars(items, title, width, ({ figure }) => choose(figureById(figure.id), "table")), table(rows, ["column.text", "column.value"])));
    }
  } else parts.push(h("p", { class: "note" }, t("compare.none")));
  const { placed, open } = moments();
  if (placed.length > 0) {
    const rows = placed.map(({ figure }) => [figure.text, formatDate(figure.date ?? "")] as const);
    parts.push(picture(t("compare.dates"), drawing.drawDates(placed, t("compare.dates"), width), table(rows, ["column.text", "column.date"])));
  }
  if (open.length > 0) parts.push(h("p", { class: "note" }, t("compare.undated", { dates: open.map((figure: Figure) => figure.text).join(", ") })));
  box.replaceChildren(...parts);
}

/** Draws the view if it is open. */
export function drawCompare(): void {
  if (view() === "compare") void draw();
}

export function startCompare(): void {
  const soon = settled(drawCompare, 150);
  for (const event of ["ledger", "hand", "language"] as const) on(event, soon);
  new ResizeObserver(() => box.clientWidth > 0 && widthNow() !== drawn && soon()).observe(box);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", soon);
  new MutationObserver(soon).observe(document.documentElement, { attributeFilter: ["data-theme"] });
}
