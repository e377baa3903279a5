// The view of charts: what to draw, the drawing, and its words, which are the reader's to change.
import { byId, h, isNarrow, settled } from "../dom.ts";
import { t, type Key } from "../i18n/index.ts";
import { showView, view } from "../ledger/views.ts";
import { choose, figureById, on, room } from "../model/room.ts";
import type { Figure } from "../model/records.ts";
import { notify, toast } from "../notice.ts";
import { download } from "../take/download.ts";
import type { Part } from "./draw.ts";
import { DARK, frame, LIGHT, SIZES, type Palette, type Size } from "./frame.ts";
import { copyPicture, pngFile, svgFile } from "./save.ts";
import { chartOf, charts, happened, type Chart, type Form } from "./sets.ts";
import { areNamed, labelsOf, nameOf, valuesOf, wordsOf, type Words } from "./words.ts";

type Order = "size" | "text";

/** What the reader did to a drawing. */
interface Made {
  form?: Form;
  order?: Order;
  highlight?: number;
  labels: Map<number, string>;
  words: Partial<Words>;
}

const box = byId("view-compare");
let drawing: typeof import("./draw.ts") | undefined;
/** What was made of each set, by its key, while the article stays. */
let made = new Map<string, Made>();
/** The set on show, by its key, and the set that the reader chose in the table. */
let shown: string | undefined;
let picked: Chart | undefined;
let size: Size = isNarrow() ? "two" : "web";
/** Who draws has one name, whatever is drawn. */
let byline = "";

function madeOf({ key }: Chart): Made {
  const known = made.get(key) ?? { labels: new Map(), words: {} };
  made.set(key, known);
  return known;
}

/** The parts of a drawing in its order. */
function partsOf(chart: Chart): Part[] {
  const { labels, order = "size" } = madeOf(chart);
  const own = labelsOf(chart);
  const { values } = valuesOf(chart);
  const parts = chart.items.map((item, index): Part => ({ ...item, label: labels.get(item.figure.id) ?? own[index] ?? "", written: values[index] ?? item.figure.text }));
  const isTimed = formOf(chart) === "events" || formOf(chart) === "steps";
  return order === "text" || isTimed ? parts : parts.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

function formOf(chart: Chart): Form {
  const { form } = madeOf(chart);
  return form && chart.forms.includes(form) ? form : chart.forms[0];
}

function linesOf(chart: Chart): Words {
  return { ...wordsOf(chart), byline, ...madeOf(chart).words };
}

/** The picture, as it is on the screen or, always light, as a file. */
function picture(chart: Chart, palette: Palette, isFile: boolean): SVGSVGElement {
  const { [size]: format } = SIZES;
  const parts = partsOf(chart);
  const highlight = parts.find(({ figure }) => figure.id === madeOf(chart).highlight);
  const lines = linesOf(chart);
  const body = drawing!.draw(formOf(chart), parts, { format, palette, highlight });
  return frame(body, lines, palette, { ...format, file: isFile ? format.file : String(format.width) }, [lines.title || nameOf(chart), lines.subtitle].filter(Boolean).join(", "));
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}

function drawPicture(chart: Chart): void {
  const place = box.querySelector(".chart");
  const svg = picture(chart, isDark() ? DARK : LIGHT, false);
  for (const shape of svg.querySelectorAll<SVGElement>("[data-figure]")) {
    shape.style.cursor = "pointer";
    shape.addEventListener("click", () => choose(figureById(Number(shape.dataset["figure"])), "table"));
  }
  // A press on a name goes to where it is written.
  partsOf(chart).forEach(({ label }, index) => {
    for (const name of svg.querySelectorAll<SVGTextElement>("svg text")) {
      if (!isNameIn(name, label)) continue;
      name.style.cursor = "text";
      name.addEventListener("click", () => box.querySelector<HTMLInputElement>(`.chart-parts tbody tr:nth-child(${index + 1}) input`)?.focus());
    }
  });
  place?.replaceChildren(svg);
}

/** Whether a text of a drawing is, or ends in, this name, perhaps cut. */
function isNameIn(text: SVGTextElement, label: string): boolean {
  const lines = [...text.querySelectorAll("tspan")].map(({ textContent }) => textContent ?? "");
  const said = (lines.length > 0 ? lines.join(" ") : (text.textContent ?? "")).replace(/…$/, "");
  return said !== "" && label !== "" && (label.startsWith(said) || said.endsWith(` ${label}`));
}

function choice<T extends string>(id: string, key: Key, values: readonly (readonly [T, string])[], now: T, chosen: (value: T) => void): HTMLElement {
  const select = h("select", { id }, ...values.map(([value, words]) => h("option", { value }, words)));
  select.value = now;
  select.addEventListener("change", () => chosen(select.value as T));
  return h("label", { class: "chart-choice" }, `${t(key)} `, select);
}

/** What is drawn, how, in which order and size. */
function choices(chart: Chart, all: readonly Chart[]): HTMLElement {
  const own = madeOf(chart);
  const again = (id: string) => (): void => {
    drawNow();
    document.getElementById(id)?.focus();
  };
  const isSorted = formOf(chart) === "bars" || formOf(chart) === "stack";
  return h(
    "div",
    { class: "chart-choices" },
    choice("chart-set", "compare.set", all.map((one) => [one.key, t("compare.set.name", { name: nameOf(one), n: one.items.length })] as const), chart.key, (key) => {
      shown = key;
      again("chart-set")();
    }),
    chart.forms.length > 1 && choice("chart-form", "compare.form", chart.forms.map((form) => [form, t(`compare.form.${form}`)] as const), formOf(chart), (form) => {
      own.form = form;
      again("chart-form")();
    }),
    isSorted && choice("chart-order", "order", [["size", t("compare.order.size")], ["text", t("compare.order.text")]], own.order ?? "size", (order) => {
      own.order = order;
      again("chart-order")();
    }),
    choice("chart-size", "compare.size", (Object.keys(SIZES) as Size[]).map((one) => [one, t(`compare.size.${one}`)] as const), size, (one) => {
      size = one;
      again("chart-size")();
    }),
  );
}

async function save(make: () => File | Promise<File>): Promise<void> {
  try {
    const file = await make();
    download(file);
    toast(t("take.done", { name: file.name }));
  } catch (error) {
    console.error(error);
    notify(t("take.failed"));
  }
}

function tools(chart: Chart): HTMLElement {
  const file = (): SVGSVGElement => picture(chart, LIGHT, true);
  const button = (key: Key, run: () => void): HTMLElement => h("button", { type: "button", class: "quiet", on: { click: run } }, t(key));
  return h(
    "div",
    { class: "picture-tools" },
    button("compare.svg", () => void save(() => svgFile(file()))),
    button("compare.png", () => void save(() => pngFile(file(), SIZES[size].scale))),
    button("compare.copy", () => void copyPicture(file(), SIZES[size].scale)),
  );
}

/** The four lines of text around the drawing. */
function fields(chart: Chart): HTMLElement {
  const lines = linesOf(chart);
  const field = (name: keyof Words): HTMLElement => {
    const input = h("input", { type: "text", id: `chart-${name}`, value: lines[name], autocomplete: "off", placeholder: t(`compare.${name}.empty`) });
    input.addEventListener("input", () => {
      if (name === "byline") byline = input.value;
      else madeOf(chart).words[name] = input.value;
      drawPicture(chart);
    });
    return h("label", null, h("span", null, t(`compare.${name}`)), input);
  };
  return h("div", { class: "chart-words", role: "group", "aria-label": t("compare.words") }, field("title"), field("subtitle"), field("source"), field("byline"));
}

/** The parts as a table: their names, which can be changed, their values, and which of them stands out. */
function partsTable(chart: Chart): HTMLElement {
  const own = madeOf(chart);
  const rows = partsOf(chart).map((part) => {
    const { id } = part.figure;
    const label = h("input", { type: "text", value: part.label, "aria-label": t("compare.label.of", { text: part.figure.text }), autocomplete: "off" });
    label.addEventListener("input", () => {
      own.labels.set(id, label.value);
      drawPicture(chart);
    });
    const star = h("input", { type: "checkbox", name: "highlight", checked: own.highlight === id, "aria-label": t("compare.highlight.of", { text: part.figure.text }) });
    star.addEventListener("change", () => {
      if (star.checked) own.highlight = id;
      else delete own.highlight;
      for (const other of table.querySelectorAll<HTMLInputElement>('[name="highlight"]')) other.checked = other === star && star.checked;
      drawPicture(chart);
    });
    return h("tr", null, h("td", null, label), h("th", { scope: "row", translate: "no" }, part.figure.text), h("td", { class: "chart-star" }, star));
  });
  const table = h(
    "table",
    { class: "chart-parts" },
    h("caption", null, t("compare.parts")),
    h("thead", null, h("tr", null, ...(["compare.label", "column.text", "compare.highlight"] as const).map((key) => h("th", { scope: "col" }, t(key))))),
    h("tbody", null, ...rows),
  );
  return table;
}

/** The sets that can be drawn, the reader's own first. */
function sets(): Chart[] {
  const offered = charts(areNamed);
  return picked ? [picked, ...offered.filter(({ key }) => key !== picked?.key)] : offered;
}

/** What the view was last drawn for: what is typed into it is not drawn away by a report that says the same. */
let drawnFor = "";

function drawNow(): void {
  const all = sets();
  const chart = all.find(({ key }) => key === shown) ?? all[0];
  const { open } = happened();
  const undated = open.length > 0 && chart?.forms[0] === "events" && h("p", { class: "note" }, t("compare.undated", { dates: open.map((figure) => figure.text).join(", ") }));
  if (!chart) {
    box.replaceChildren(h("p", { class: "note" }, t("compare.none")));
    return;
  }
  const kept = box.scrollTop;
  box.replaceChildren(choices(chart, all), h("div", { class: "chart-desk" }, h("div", null, h("figure", { class: "chart" }), tools(chart)), h("div", null, fields(chart), partsTable(chart))), ...(undated ? [undated] : []));
  drawPicture(chart);
  box.scrollTop = kept;
}

/** All that the view depends on. */
function state(): string {
  return JSON.stringify([document.documentElement.lang, isDark(), sets().map((chart) => [chart.key, ...chart.items.map(({ figure, value }) => [figure.text, value, figure.counted])]), room.address, room.published]);
}

async function draw(isForced = false): Promise<void> {
  if (!drawing) {
    if (box.childElementCount === 0) box.replaceChildren(h("p", { class: "note" }, t("compare.loading")));
    try {
      drawing = await import("./draw.ts");
    } catch {
      box.replaceChildren(h("p", { class: "note" }, t("compare.failed")));
      return;
    }
  }
  const now = state();
  if (!isForced && now === drawnFor) return;
  drawnFor = now;
  drawNow();
}

/** Draws the view if it is open. */
export function drawCompare(): void {
  if (view() === "compare") void draw();
}

/** Draws figures that the reader chose; says so if they are not of one unit. */
export function chartFigures(figures: readonly Figure[]): void {
  const chart = chartOf(figures);
  if (!chart) {
    notify(t("compare.unlike"));
    return;
  }
  picked = chart;
  shown = chart.key;
  showView("compare");
  void draw(true);
}

export function startCompare(): void {
  const soon = settled(drawCompare, 150);
  for (const event of ["ledger", "hand", "filter", "told", "language"] as const) on(event, soon);
  on("another", () => {
    made = new Map();
    shown = undefined;
    picked = undefined;
    drawnFor = "";
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", soon);
  new MutationObserver(soon).observe(document.documentElement, { attributeFilter: ["data-theme"] });
}
