// The chips over the table, each with its count: groups of kinds, shown or hidden in table and article, and what narrows
// the table down.
import { byId, h, setText } from "../dom.ts";
import { locale, t } from "../i18n/index.ts";
import { emit, on, room } from "../model/room.ts";
import { TINTS, tintOf, type Tint } from "../model/records.ts";
import { rowOf } from "./columns.ts";
import { fits, NAMES, narrowed, NARROWS, press } from "./narrow.ts";

/** One group is shown or hidden; with Alt it alone is shown. */
function toggle(tint: Tint, alone: boolean): void {
  if (alone) room.tints = new Set([tint]);
  else if (!room.tints.delete(tint)) room.tints.add(tint);
  emit("filter");
}

interface Chip {
  button: HTMLElement;
  name: HTMLElement;
  count: HTMLElement;
}

function chip(attributes: Record<string, string>, click: (event: Event) => void): Chip {
  const name = h("span", { class: "legend-name" });
  const count = h("span", { class: "count" });
  return { button: h("button", { type: "button", class: "chip", ...attributes, on: { click } }, name, " ", count), name, count };
}

function write({ button, name, count }: Chip, words: string, n: number, isPressed: boolean): void {
  button.hidden = n === 0 && !isPressed;
  button.setAttribute("aria-pressed", String(isPressed));
  setText(name, words);
  setText(count, n.toLocaleString(locale()));
}

export function startLegend(): void {
  const legend = byId("legend");
  const groups = new Map(TINTS.map((tint) => [tint, chip({ "data-tint": tint }, (event) => toggle(tint, (event as MouseEvent).altKey))] as const));
  const narrows = new Map(NARROWS.map((name) => [name, chip({ "data-narrow": name }, () => {
    press(name);
    emit("filter");
  })] as const));
  legend.append(...[...groups.values()].map(({ button }) => button), h("span", { class: "narrows" }, ...[...narrows.values()].map(({ button }) => button)));
  const draw = (): void => {
    for (const [tint, made] of groups) {
      const isOn = room.tints.has(tint);
      write(made, t(`tint.${tint}`), room.figures.reduce((sum, figure) => sum + Number(tintOf(figure.kind) === tint), 0), isOn);
      made.button.title = tint === "amount" ? `${t("tint.amount.note")}. ${t(isOn ? "legend.on" : "legend.off")}` : t(isOn ? "legend.on" : "legend.off");
      if (made.count.textContent === "0") made.button.hidden = true;
    }
    const rows = room.figures.filter((figure) => room.tints.has(tintOf(figure.kind))).map(rowOf);
    for (const [name, made] of narrows) made.button.title = t(NAMES[name]);
    for (const [name, made] of narrows) write(made, t(NAMES[name]), rows.reduce((sum, row) => sum + Number(fits(name, row)), 0), narrowed().has(name));
    byId("filters").hidden = room.figures.length === 0;
  };
  for (const event of ["another", "ledger", "filter", "hand", "language"] as const) on(event, draw);
  draw();
}
