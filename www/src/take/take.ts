// Taking the figures away: the CSV button, the menu beside it, and the clipboard.
import { byId, h } from "../dom.ts";
import * as engine from "../engine/client.ts";
import type { TableFormat, Taken } from "../engine/protocol.ts";
import { language, locale, t, type Key } from "../i18n/index.ts";
import { countTaken, on, room, taken } from "../model/room.ts";
import { KINDS, type Kind } from "../model/records.ts";
import { keepSettings, settings } from "../model/settings.ts";
import { notify, say, toast } from "../notice.ts";
import { dated, download } from "./download.ts";
import { linkTo } from "./fragment.ts";
import { printReport } from "./print.ts";

function takenNow(): Taken {
  return taken(settings.csv.kinds, linkTo);
}

async function downloadCsv(): Promise<void> {
  const report = takenNow();
  const { delimiter, decimal, kinds } = settings.csv;
  const csv = await engine.toCsv(report, { delimiter, decimal, kinds, labels: true, lang: language() });
  download(dated(t("csv.name"), delimiter === "tab" ? "tsv" : "csv"), "text/csv;charset=utf-8", csv);
  say(t("csv.done", { n: report.figures.length }));
}

async function copy(format: TableFormat): Promise<void> {
  const report = takenNow();
  try {
    const { decimal, kinds } = settings.csv;
    await navigator.clipboard.writeText(await engine.toTable(report, format, { decimal, kinds, labels: true, lang: language() }));
    toast(t("copy.done", { n: report.figures.length }));
  } catch {
    notify(t("copy.failed"));
  }
}

function choice<T extends string>(name: string, legend: Key, values: Record<T, Key>, current: T, chosen: (value: T) => void): HTMLElement {
  return h(
    "fieldset",
    null,
    h("legend", null, t(legend)),
    ...(Object.entries(values) as [T, Key][]).map(([value, key]) => {
      const input = h("input", { type: "radio", name, value });
      input.checked = value === current;
      input.addEventListener("change", () => {
        chosen(value);
        keepSettings();
        draw();
      });
      return h("label", null, input, " ", t(key));
    }),
  );
}

function kindChoice(): HTMLElement {
  const present = KINDS.filter((kind) => room.figures.some((figure) => figure.kind === kind) || settings.csv.kinds.includes(kind));
  return h(
    "fieldset",
    { class: "kinds" },
    h("legend", null, t("csv.kinds")),
    ...present.map((kind) => {
      const input = h("input", { type: "checkbox", name: "kind", value: kind });
      input.checked = settings.csv.kinds.includes(kind);
      input.addEventListener("change", () => setKind(kind, input.checked));
      return h("label", null, input, " ", t(`kind.${kind}`));
    }),
  );
}

function setKind(kind: Kind, isWanted: boolean): void {
  settings.csv.kinds = KINDS.filter((other) => (other === kind ? isWanted : settings.csv.kinds.includes(other)));
  keepSettings();
  drawButton();
}

function drawButton(): void {
  const button = byId<HTMLButtonElement>("csv");
  const n = countTaken(settings.csv.kinds);
  byId("take").hidden = room.figures.length === 0;
  const count = n.toLocaleString(locale());
  if (button.textContent === `${t("csv")} ${count}`) return;
  delete button.dataset["t"];
  button.replaceChildren(t("csv"), " ", h("span", { class: "count" }, count));
  button.disabled = n === 0;
  button.title = n === 0 ? t("csv.empty") : "";
}

function menuButton(key: Key, run: () => void): HTMLElement {
  return h("button", { type: "button", on: { click: () => {
    byId("take-menu").hidePopover();
    run();
  } } }, t(key));
}

function draw(): void {
  const { csv } = settings;
  const focused = document.activeElement as HTMLInputElement | null;
  const again = focused?.closest("#take-menu") ? `[name="${focused.name}"][value="${focused.value}"]` : undefined;
  byId("take-menu").replaceChildren(
    menuButton("copy.sheet", () => void copy("tsv")),
    menuButton("copy.markdown", () => void copy("markdown")),
    menuButton("copy.list", () => void copy("sentences")),
    menuButton("print", () => printReport()),
    h("h2", null, t("csv.options")),
    choice("delimiter", "csv.delimiter", { comma: "csv.comma", semicolon: "csv.semicolon", tab: "csv.tab" }, csv.delimiter, (value) => (csv.delimiter = value)),
    choice("decimal", "csv.decimal", { point: "csv.point", comma: "csv.decimal.comma" }, csv.decimal, (value) => (csv.decimal = value)),
    ...(csv.delimiter === "comma" && csv.decimal === "comma" ? [h("p", { class: "note" }, t("csv.clash"))] : []),
    kindChoice(),
  );
  if (again) byId("take-menu").querySelector<HTMLElement>(again)?.focus();
}

export function startTake(): void {
  byId("csv").addEventListener("click", () => void downloadCsv().catch(() => notify(t("engine.failed"))));
  byId("take-menu").addEventListener("beforetoggle", (event) => {
    if ((event as ToggleEvent).newState === "open") draw();
  });
  for (const event of ["ledger", "hand", "language"] as const) on(event, drawButton);
}
