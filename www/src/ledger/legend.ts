// The chips over the table, each with its count: groups of kinds, shown or hidden in table and article, and what narrows
// the table down.
import { byId, h, setText } from "../dom.ts";
import { locale, t } from "../i18n/index.ts";
import { emit, on, room } from "../model/room.ts";
import { TINTS, type Tint } from "../model/records.ts";
import { NAMES, narrowed, NARROWS, press } from "./narrow.ts";
import { table } from "./table.ts";

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

function write({ button, name, count }: Chip, words: string, n: number, isPressed: boolean, isHidden = n === 0 && !isPressed): void {
  // Writing the same again would have the browser style the chips anew.
  if (button.hidden !== isHidden) button.hidden = isHidden;
  if (button.getAttribute("aria-pressed") !== String(isPressed)) button.setAttribute("aria-pressed", String(isPressed));
  setText(name, words);
  setText(count, n.toLocaleString(locale()));
}

function entitle(button: HTMLElement, words: string): void {
  if (button.title !== words) button.title = words;
}

/** Where there is little room the chips wait behind a button. */
function startFolding(): void {
  const open = byId("narrow");
  open.addEventListener("click", () => {
    const isOpen = byId("filters").classList.toggle("open");
    open.setAttribute("aria-expanded", String(isOpen));
  });
}

export function startLegend(): void {
  startFolding();
  const legend = byId("legend");
  const groups = new Map(TINTS.map((tint) => [tint, chip({ "data-tint": tint }, (event) => toggle(tint, (event as MouseEvent).altKey))] as const));
  const narrows = new Map(NARROWS.map((name) => [name, chip({ "data-narrow": name }, () => {
    press(name);
    emit("filter");
  })] as const));
  legend.append(...[...groups.values()].map(({ button }) => button), h("span", { class: "narrows" }, ...[...narrows.values()].map(({ button }) => button)));
  const draw = (): void => {
    const counted = table.overview;
    for (const [tint, made] of groups) {
      const isOn = room.tints.has(tint);
      const n = counted?.tints.get(tint) ?? 0;
      write(made, t(`tint.${tint}`), n, isOn, n === 0);
      entitle(made.button, tint === "amount" ? `${t("tint.amount.note")}. ${t(isOn ? "legend.on" : "legend.off")}` : t(isOn ? "legend.on" : "legend.off"));
    }
    const pressed = narrowed();
    for (const [name, made] of narrows) {
      entitle(made.button, t(NAMES[name]));
      write(made, t(NAMES[name]), counted?.narrows.get(name) ?? 0, pressed.has(name));
    }
    byId("filters").hidden = room.figures.length === 0;
  };
  for (const event of ["rows", "language"] as const) on(event, draw);
  draw();
}
