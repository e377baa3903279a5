// All keys of the page, in a dialog that `?` opens and in the settings.
import { byId, h } from "../dom.ts";
import { t, type Key } from "../i18n/index.ts";

/** The keys, and what they do. A name with a dot is a word of the page. */
const KEYS: readonly (readonly [keys: readonly string[], does: Key])[] = [
  [["n", "p"], "keys.step"],
  [["↑", "↓"], "keys.rows"],
  [["Enter"], "keys.open"],
  [["x", "key.space"], "keys.keep"],
  [["e"], "keys.correct"],
  [["c"], "keys.copy"],
  [["m"], "keys.note"],
  [["+"], "keys.add"],
  [["f"], "keys.failure"],
  [["g"], "keys.group"],
  [["1", "2", "3"], "keys.views"],
  [["/"], "keys.search"],
  [["Ctrl click", "Shift ↓"], "keys.pick"],
  [["Ctrl K"], "keys.commands"],
  [["Ctrl Z"], "undo"],
  [["Ctrl Shift Z"], "redo"],
  [["?"], "keys.help"],
];

/** The list of keys. */
export function keyList(): HTMLElement {
  return h("dl", { class: "keys" }, ...KEYS.flatMap(([keys, does]) => [
    h("dt", null, ...keys.flatMap((name, index) => [index > 0 && " ", h("kbd", null, name.includes(".") ? t(name as Key) : name)])),
    h("dd", null, t(does)),
  ]));
}

/** Opens the dialog that tells the keys. */
export function openHelp(): void {
  const dialog = byId<HTMLDialogElement>("help");
  dialog.replaceChildren(
    // It begins at its head: the button at its foot would have a low window scrolled past the first keys.
    h("h2", { id: "help-title", tabindex: -1, autofocus: true }, t("keys.title")),
    keyList(),
    h("div", { class: "card-actions" }, h("button", { type: "button", class: "primary", on: { click: () => dialog.close() } }, t("settings.close"))),
  );
  dialog.showModal();
}

export function startHelp(): void {
  byId("help-open").addEventListener("click", openHelp);
}
