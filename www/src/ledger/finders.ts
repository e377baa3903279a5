// Finding rows: the search, and the menu of how the table is shown.
import { byId, h, settled, type Child } from "../dom.ts";
import { locale, t, type Key } from "../i18n/index.ts";
import { emit, on, room, USUAL_TINTS } from "../model/room.ts";
import { KINDS, tintOf } from "../model/records.ts";
import { keepSettings, settings } from "../model/settings.ts";
import { columnName, COLUMNS, forgetRows } from "./columns.ts";
import { isKindShown, showKind, widen } from "./narrow.ts";
import { table } from "./table.ts";

function tick(name: string, words: string, isOn: boolean, changed: (isOn: boolean) => void): HTMLElement {
  const input = h("input", { type: "checkbox", value: name });
  input.checked = isOn;
  input.addEventListener("change", () => {
    changed(input.checked);
    keepSettings();
  });
  return h("label", null, input, " ", words);
}

/** A choice among few, each in words. */
function choice<T extends string>(name: string, legend: Key, choices: readonly (readonly [T, Key])[], now: T, chosen: (value: T) => void): HTMLElement {
  return h("fieldset", null, h("legend", null, t(legend)), ...choices.map(([value, key]) => {
    const input = h("input", { type: "radio", name, value });
    input.checked = value === now;
    input.addEventListener("change", () => {
      chosen(value);
      keepSettings();
    });
    return h("label", null, input, " ", t(key));
  }));
}

function density(): HTMLElement {
  return choice("density", "density", [["auto", "density.auto"], ["compact", "density.compact"], ["roomy", "density.roomy"]], settings.density, (value) => {
    settings.density = value;
    table.update("order");
  });
}

/** The kinds of the shown groups, each to be left out of table and files; nothing where there is but one. */
function kinds(): HTMLElement | undefined {
  const counts = table.overview?.kinds;
  const there = KINDS.filter((kind) => (counts?.get(kind) ?? 0) > 0 && room.tints.has(tintOf(kind)));
  if (there.length < 2) return undefined;
  return h("fieldset", { class: "kinds" }, h("legend", null, t("kinds.shown")), ...there.map((kind) =>
    tick(`kind-${kind}`, `${t(`kind.${kind}`)} ${counts!.get(kind)!.toLocaleString(locale())}`, isKindShown(kind), (isOn) => {
      showKind(kind, isOn);
      emit("filter");
    })));
}

function numbers(): HTMLElement {
  return choice("numbers", "numbers", [["short", "numbers.short"], ["full", "numbers.full"]], settings.numbers, (value) => {
    settings.numbers = value;
    // Rows keep what they say.
    forgetRows();
    table.update("rows");
  });
}

/** The order of the rows: a phone has no heads of columns to press. */
function order(): HTMLElement {
  const select = h("select", { id: "order" }, h("option", { value: "" }, t("order.reading")), ...(["counted", "value", "-value", "date"] as const).map((name) => h("option", { value: name }, `${columnName(name === "-value" ? "value" : name)}${name === "value" ? " ↑" : name === "-value" ? " ↓" : ""}`)));
  select.value = room.sort;
  select.addEventListener("change", () => table.sort(select.value));
  return h("label", { class: "group-by" }, h("span", null, t("order")), select);
}

function drawDisplay(): void {
  const { shown, crowdedOut } = table.columns;
  const columns: Child[] = COLUMNS.filter((id) => id !== "text").map((id) =>
    tick(id, columnName(id), shown.includes(id), (isOn) => {
      settings.columns[id] = isOn;
      table.update("order");
    }),
  );
  byId("columns-list").replaceChildren(
    order(),
    !shown.includes("phone") ? h("fieldset", null, h("legend", null, t("columns")), ...(crowdedOut.length > 0 ? [h("p", { class: "note" }, t("columns.note"))] : []), ...columns) : "",
    shown.includes("phone") ? "" : density(),
    numbers(),
    kinds() ?? "",
    tick("words", t("legend.words"), settings.words, (isOn) => {
      settings.words = isOn;
      emit("filter");
    }),
  );
}

/** Whether the table shows less than it does by itself. */
function isNarrowed(): boolean {
  return room.search.trim() !== "" || room.narrows.size > 0 || USUAL_TINTS.some((tint) => !room.tints.has(tint));
}

/** The line at the foot of the table that says what is filtered, and the way out. */
function drawFoot(): void {
  const all = room.figures.length;
  const n = isNarrowed() ? table.figures().length : all;
  const foot = byId("foot");
  foot.hidden = !isNarrowed() || n === 0 || all === 0;
  if (!foot.hidden) foot.replaceChildren(h("span", null, t("foot", { n, all: all.toLocaleString(locale()) })), h("button", { type: "button", class: "quiet", on: { click: clearFilters } }, t("show.all")));
}

function clearFilters(): void {
  byId<HTMLInputElement>("search").value = "";
  room.search = "";
  widen();
  for (const tint of USUAL_TINTS) room.tints.add(tint);
  emit("filter");
  byId("search").focus();
}

export function startFinders(): void {
  const search = byId<HTMLInputElement>("search");
  search.addEventListener("input", settled(() => {
    room.search = search.value;
    emit("filter");
  }, 80));
  const group = byId<HTMLSelectElement>("group");
  group.addEventListener("change", () => table.group(group.value));
  /** As the article was looked at before. */
  const fill = (): void => {
    search.value = room.search;
    group.value = room.group;
  };
  on("another", fill);
  fill();
  byId("columns-menu").addEventListener("beforetoggle", (event) => {
    if ((event as ToggleEvent).newState === "open") drawDisplay();
  });
  const all = h("button", { type: "button", id: "show-all", "data-t": "show.all", hidden: true }, t("show.all"));
  all.addEventListener("click", clearFilters);
  byId("nothing").append(all);
  on("language", () => byId("columns-menu").hidePopover());
}

/** Follows what the table shows; after the table itself. */
export function startFoot(): void {
  for (const event of ["rows", "language"] as const) on(event, drawFoot);
}
