// What the menus of the ways out are made of: entries, choices, and at the foot the first lines of what an entry gives.
import { byId, h } from "../dom.ts";
import { t, type Key } from "../i18n/index.ts";

/** An entry of a menu. */
export interface Entry {
  key: Key;
  note?: Key | undefined;
  flavour?: string | undefined;
  run(): void;
  /** How that begins which it gives. */
  begins?(): Promise<string>;
}

/** So many lines are shown of what an entry gives. */
const LINES = 2;
let asked = 0;

function show(foot: HTMLElement, begins: () => Promise<string>): void {
  const mine = ++asked;
  begins().then(
    (text) => mine === asked && foot.replaceChildren(...text.split(/\r?\n/).filter(Boolean).slice(0, LINES).map((line) => h("span", null, line))),
    () => mine === asked && foot.replaceChildren(),
  );
}

/** The entries, and the foot that shows how the one begins that is pointed at, at first the first. */
export function entries(menu: string, all: readonly Entry[]): HTMLElement[] {
  const foot = h("p", { class: "begins", translate: "no", "aria-hidden": "true" });
  const first = all.find(({ begins }) => begins !== undefined);
  const buttons = all.map(({ key, note, flavour, run, begins }) => {
    const preview = (): void => {
      if (begins) show(foot, begins);
    };
    const click = (): void => {
      byId(menu).hidePopover();
      run();
    };
    return h("button", { type: "button", "data-flavour": flavour, on: { click, pointerenter: preview, focus: preview } }, h("span", null, t(key)), note && h("span", { class: "note" }, t(note)));
  });
  if (first?.begins) show(foot, first.begins);
  return [...buttons, foot];
}

/** A choice of one among few. */
export function choice<T extends string>(name: string, key: Key, values: Record<T, string>, now: T, chosen: (value: T) => void): HTMLElement {
  return h(
    "fieldset",
    null,
    h("legend", null, t(key)),
    ...(Object.entries(values) as [T, string][]).map(([value, words]) => {
      const input = h("input", { type: "radio", name, value, checked: value === now });
      input.addEventListener("change", () => chosen(value));
      return h("label", null, input, " ", words);
    }),
  );
}

/** Draws a menu anew without losing the place of the keyboard in it. */
export function fill(menu: HTMLElement, ...children: (HTMLElement | false)[]): void {
  const focused = document.activeElement as HTMLInputElement | null;
  const again = menu.contains(focused) && focused?.name ? `[name="${focused.name}"][value="${focused.value}"]` : undefined;
  menu.replaceChildren(...children.filter((child) => child !== false));
  if (again) menu.querySelector<HTMLElement>(again)?.focus();
}
