// Taking the figures away: the button, the menu of files beside it, and the menu of what is copied.
import { byId, h, setText } from "../dom.ts";
import * as engine from "../engine/client.ts";
import type { OutputOptions, TableFormat } from "../engine/protocol.ts";
import { language, locale, t, type Key } from "../i18n/index.ts";
import { noteOf } from "../ledger/badges.ts";
import { checksInOrder } from "../ledger/checks.ts";
import { on, room } from "../model/room.ts";
import { KINDS } from "../model/records.ts";
import { keepSettings, settings, type Settings } from "../model/settings.ts";
import { notify, toast } from "../notice.ts";
import { canShare, download } from "./download.ts";
import { fileName } from "./name.ts";
import { printReport } from "./print.ts";
import { chosenFigures, takeAll, takenNow, takesAll } from "./taken.ts";

type Flavour = Settings["sheet"]["flavour"];

/** What the core is told: the figures were chosen before. */
function options(): OutputOptions {
  return { decimal: settings.sheet.decimal, kinds: KINDS, lang: language() };
}

async function csvFile(flavour: Flavour): Promise<File> {
  const marks: OutputOptions = flavour === "data" ? { delimiter: "comma", decimal: "point" } : settings.sheet;
  const csv = await engine.toCsv(takenNow(), { ...options(), ...marks, flavour });
  return new File([csv], fileName(marks.delimiter === "tab" ? "tsv" : "csv"), { type: "text/csv;charset=utf-8" });
}

async function workbook(): Promise<File> {
  const taken = takenNow();
  const [{ makeWorkbook }, figures, checks] = await Promise.all([import("./excel.ts"), engine.toSheet(taken, "figures", options()), engine.toSheet(taken, "checks", options())]);
  const tables = [{ name: t("sheet.figures"), table: figures }, { name: t("sheet.checks"), table: checks }];
  const book = await makeWorkbook(tables, { name: t("sheet.article"), text: room.text });
  return new File([book], fileName("xlsx"), { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
}

/** Makes a file and hands it to the reader, saying its name. */
async function save(make: () => Promise<File>): Promise<void> {
  try {
    const file = await make();
    download(file);
    toast(t("take.done", { name: file.name }));
  } catch (error) {
    console.error(error);
    notify(t("take.failed"));
  }
}

async function share(): Promise<void> {
  try {
    await navigator.share({ files: [await csvFile("spreadsheet")] });
  } catch (error) {
    // Who thinks better of it has done nothing wrong.
    if ((error as Error).name !== "AbortError") notify(t("take.failed"));
  }
}

async function write(parts: Record<string, string>, done: string): Promise<void> {
  try {
    const blobs = Object.fromEntries(Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })]));
    await navigator.clipboard.write([new ClipboardItem(blobs)]);
    toast(done);
  } catch {
    notify(t("copy.failed"));
  }
}

/** As a table for word processors and content systems, and as cells for spreadsheets. */
async function copyTable(): Promise<void> {
  const taken = takenNow();
  const [html, plain] = await Promise.all([engine.toTable(taken, "html", options()), engine.toTable(taken, "tsv", options())]);
  await write({ "text/html": html, "text/plain": plain }, t("copy.done", { n: taken.figures.length }));
}

async function copyText(format: TableFormat): Promise<void> {
  const taken = takenNow();
  await write({ "text/plain": await engine.toTable(taken, format, options()) }, t("copy.done", { n: taken.figures.length }));
}

async function copyChecks(): Promise<void> {
  const lines = checksInOrder().map((check) => `${t(`status.${check.status}`)}: ${noteOf(check)}`);
  await write({ "text/plain": `${lines.join("\n")}\n` }, t("copy.checks.done", { n: lines.length }));
}

function choice<T extends string>(name: string, legend: Key, values: Record<T, string>, current: T, chosen: (value: T) => void): HTMLElement {
  return h(
    "fieldset",
    null,
    h("legend", null, t(legend)),
    ...(Object.entries(values) as [T, string][]).map(([value, words]) => {
      const input = h("input", { type: "radio", name, value });
      input.checked = value === current;
      input.addEventListener("change", () => {
        chosen(value);
        keepSettings();
        drawFiles();
        drawButton();
      });
      return h("label", null, input, " ", words);
    }),
  );
}

/** Which figures: those on show, or all; only where that is not the same. */
function scope(menu: string): HTMLElement[] {
  const [shown, all] = [chosenFigures(false).length, chosenFigures(true).length];
  if (shown === all) return [];
  const values = { shown: t("take.shown", { n: shown }), all: t("take.all", { n: all }) };
  return [choice(`scope-${menu}`, "take.scope", values, takesAll() ? "all" : "shown", (value) => takeAll(value === "all"))];
}

function drawButton(): void {
  const button = byId<HTMLButtonElement>("csv");
  const n = chosenFigures().length;
  byId("take").hidden = room.figures.length === 0;
  delete button.dataset["t"];
  if (!button.querySelector(".count")) button.replaceChildren(h("span", { class: "take-name" }), " ", h("span", { class: "count" }));
  setText(button.querySelector(".take-name")!, t("csv"));
  setText(button.querySelector(".count")!, n.toLocaleString(locale()));
  button.disabled = n === 0;
  button.title = n === 0 ? t("csv.empty") : t(settings.sheet.flavour === "data" ? "csv.data.note" : "csv.sheet.note");
}

function item(menu: string, key: Key, note: Key | undefined, run: () => void, flavour?: Flavour): HTMLElement {
  return h("button", { type: "button", "data-flavour": flavour, on: { click: () => {
    byId(menu).hidePopover();
    run();
  } } }, h("span", null, t(key)), note && h("span", { class: "note" }, t(note)));
}

function csv(flavour: Flavour): void {
  settings.sheet.flavour = flavour;
  keepSettings();
  drawButton();
  void save(() => csvFile(flavour));
}

/** Draws a menu anew without losing the place of the keyboard in it. */
function fill(menu: HTMLElement, ...children: (HTMLElement | false)[]): void {
  const focused = document.activeElement as HTMLInputElement | null;
  const again = menu.contains(focused) && focused?.name ? `[name="${focused.name}"][value="${focused.value}"]` : undefined;
  menu.replaceChildren(...children.filter((child) => child !== false));
  if (again) menu.querySelector<HTMLElement>(again)?.focus();
}

function drawFiles(): void {
  const { sheet } = settings;
  const probe = new File([""], "a.csv", { type: "text/csv" });
  fill(
    byId("take-menu"),
    ...scope("files"),
    item("take-menu", "csv.sheet", "csv.sheet.note", () => csv("spreadsheet"), "spreadsheet"),
    item("take-menu", "csv.data", "csv.data.note", () => csv("data"), "data"),
    item("take-menu", "xlsx", "xlsx.note", () => void save(workbook)),
    item("take-menu", "print", undefined, printReport),
    canShare(probe) && item("take-menu", "share", undefined, () => void share()),
    h("h2", null, t("csv.options")),
    choice("delimiter", "csv.delimiter", { comma: t("csv.comma"), semicolon: t("csv.semicolon"), tab: t("csv.tab") }, sheet.delimiter, (value) => (sheet.delimiter = value)),
    choice("decimal", "csv.decimal", { point: t("csv.point"), comma: t("csv.decimal.comma") }, sheet.decimal, (value) => (sheet.decimal = value)),
    sheet.delimiter === "comma" && sheet.decimal === "comma" && h("p", { class: "note" }, t("csv.clash")),
  );
}

function drawCopies(): void {
  fill(
    byId("copy-menu"),
    ...scope("copies"),
    item("copy-menu", "copy.table", undefined, () => void copyTable()),
    item("copy-menu", "copy.list", undefined, () => void copyText("sentences")),
    item("copy-menu", "copy.markdown", undefined, () => void copyText("markdown")),
    room.checks.length > 0 && item("copy-menu", "copy.checks", undefined, () => void copyChecks()),
  );
}

export function startTake(): void {
  byId("csv").addEventListener("click", () => void save(() => csvFile(settings.sheet.flavour)));
  for (const [menu, draw] of [["take-menu", drawFiles], ["copy-menu", drawCopies]] as const) {
    byId(menu).addEventListener("beforetoggle", (event) => {
      if ((event as ToggleEvent).newState === "open") draw();
    });
  }
  for (const event of ["another", "filter"] as const) on(event, () => takeAll(false));
  for (const event of ["ledger", "hand", "filter", "language"] as const) on(event, drawButton);
}
