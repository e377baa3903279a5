// Taking the figures away: the button, the menu of files beside it, and the menu of what is copied.
import { byId, h, setText } from "../dom.ts";
import { locale, t } from "../i18n/index.ts";
import { on, room } from "../model/room.ts";
import { keepSettings, settings } from "../model/settings.ts";
import { notify, toast } from "../notice.ts";
import { copies } from "./copies.ts";
import { canShare, download } from "./download.ts";
import { csvFile, FILES, type FileKind } from "./files.ts";
import { choice, entries, fill } from "./menu.ts";
import { printReport } from "./print.ts";
import { chosenFigures, takeAll, takesAll } from "./taken.ts";

/** Whether files go to other programs by the device's own sheet, where it takes them. */
let wantsShare = false;

async function hand(file: File, isShared = wantsShare): Promise<void> {
  if (isShared && canShare(file)) {
    try {
      await navigator.share({ files: [file], title: file.name });
      return;
    } catch (error) {
      // Who thinks better of it has done nothing wrong. Where the device refuses, the file is saved all the same.
      if ((error as Error).name === "AbortError") return;
    }
  }
  download(file);
  toast(t("take.done", { name: file.name }));
}

/** Makes a file and hands it to the reader. */
async function save(make: () => Promise<File>, isShared = wantsShare): Promise<void> {
  try {
    await hand(await make(), isShared);
  } catch (error) {
    console.error(error);
    notify(t("take.failed"));
  }
}

/** Which figures: those on show, or all; only where that is not the same. */
function scope(menu: string): HTMLElement[] {
  const [shown, all] = [chosenFigures(false).length, chosenFigures(true).length];
  if (shown === all) return [];
  const values = { shown: t("take.shown", { n: shown }), all: t("take.all", { n: all }) };
  const chosen = (value: string): void => {
    takeAll(value === "all");
    drawAll();
  };
  return [choice(`scope-${menu}`, "take.scope", values, takesAll() ? "all" : "shown", chosen)];
}

/** Whether files are kept or handed on; only on devices that can do either. */
function way(): HTMLElement[] {
  if (!FILES.some(({ extension, type }) => canShare(new File([""], `a.${extension}`, { type })))) return [];
  const chosen = (value: string): void => {
    wantsShare = value === "share";
    drawAll();
  };
  return [choice("way", "take.way", { save: t("take.save"), share: t("share") }, wantsShare ? "share" : "save", chosen)];
}

function drawButton(): void {
  const button = byId<HTMLButtonElement>("csv");
  const n = chosenFigures().length;
  byId("take").hidden = room.figures.length === 0;
  delete button.dataset["t"];
  if (!button.querySelector(".count")) button.replaceChildren(h("span", { class: "take-name" }), " ", h("span", { class: "count" }));
  setText(button.querySelector(".take-name")!, t(wantsShare ? "csv.share" : "csv"));
  setText(button.querySelector(".count")!, n.toLocaleString(locale()));
  button.disabled = n === 0;
  button.title = n === 0 ? t("csv.empty") : t(settings.sheet.flavour === "data" ? "csv.data.note" : "csv.sheet.note");
}

function take({ flavour, make }: FileKind): void {
  if (flavour) {
    settings.sheet.flavour = flavour;
    keepSettings();
    drawButton();
  }
  void save(make);
}

/** Changes how sheets are written, and keeps it. */
function change(task: () => void): void {
  task();
  keepSettings();
  drawAll();
}

function drawFiles(): void {
  const { sheet } = settings;
  const spoken = h("input", { type: "checkbox", name: "spoken", value: "spoken", checked: settings.spoken });
  spoken.addEventListener("change", () => change(() => (settings.spoken = spoken.checked)));
  fill(
    byId("take-menu"),
    ...scope("files"),
    ...way(),
    ...entries("take-menu", [
      ...FILES.map((file) => ({ ...file, run: () => take(file) })),
      { key: "print", run: () => void printReport() },
    ]),
    h("h2", null, t("report.options")),
    h("label", null, spoken, " ", t("report.spoken")),
    h("h2", null, t("csv.options")),
    choice("delimiter", "csv.delimiter", { auto: t("csv.auto"), comma: t("csv.comma"), semicolon: t("csv.semicolon"), tab: t("csv.tab") }, sheet.delimiter, (value) => change(() => (sheet.delimiter = value))),
    choice("decimal", "csv.decimal", { point: t("csv.point"), comma: t("csv.decimal.comma") }, sheet.decimal, (value) => change(() => (sheet.decimal = value))),
    sheet.delimiter === "comma" && sheet.decimal === "comma" && h("p", { class: "note" }, t("csv.clash")),
  );
}

function drawCopies(): void {
  fill(byId("copy-menu"), ...scope("copies"), ...entries("copy-menu", copies().map(({ key, copy, begins }) => ({ key, run: () => void copy(), begins }))));
}

/** Draws the button, and the menu that is open. */
function drawAll(): void {
  drawButton();
  if (byId("take-menu").matches(":popover-open")) drawFiles();
  if (byId("copy-menu").matches(":popover-open")) drawCopies();
}

export function startTake(): void {
  byId("csv").addEventListener("click", () => void save(() => csvFile(settings.sheet.flavour)));
  // In the hand the natural way out is another program.
  byId("share").addEventListener("click", () => void save(() => csvFile(settings.sheet.flavour), true));
  byId("share").hidden = !canShare(new File([""], "a.csv", { type: "text/csv" }));
  for (const [menu, draw] of [["take-menu", drawFiles], ["copy-menu", drawCopies]] as const) {
    byId(menu).addEventListener("beforetoggle", (event) => {
      if ((event as ToggleEvent).newState === "open") draw();
    });
  }
  for (const event of ["another", "filter"] as const) on(event, () => takeAll(false));
  for (const event of ["rows", "language"] as const) on(event, drawButton);
}
