// Everything that the page can do, found by its name: Ctrl+K.
import { byId, h } from "../dom.ts";
import { t, type Key } from "../i18n/index.ts";
import { folded } from "../ledger/search.ts";
import { redo, room, undo } from "../model/room.ts";
import { copies } from "../take/copies.ts";

interface Command {
  name: string;
  /** The key that does the same. */
  key?: string | undefined;
  run(): void;
}

const press = (id: string) => (): void => byId(id).click();
const isThere = (id: string): boolean => byId(id).checkVisibility({ visibilityProperty: true }) || byId(id).closest("[popover]") !== null;

/** The menu opens after the dialog is gone. */
const later = (run: () => void) => (): void => void setTimeout(run);

function chooseGroup(name: string): void {
  const select = byId<HTMLSelectElement>("group");
  select.value = name;
  select.dispatchEvent(new Event("change", { bubbles: true }));
}

/** What can be done now. `keys` are the single keys and what they do. */
function commands(keys: Record<string, () => void>): Command[] {
  const byKey = (key: string, name: Key): Command => ({ name: t(name), key, run: () => keys[key]!() });
  const button = (id: string, name: Key): Command[] => (isThere(id) ? [{ name: t(name), run: later(press(id)) }] : []);
  const sentence = (command: Command): Command => ({ ...command, name: command.name.charAt(0).toLocaleUpperCase() + command.name.slice(1) });
  const onChosen = room.chosen ? [byKey("e", "keys.correct"), byKey("x", "keys.keep"), byKey("m", "keys.note"), byKey("c", "keys.copy")] : [];
  const onArticle = room.figures.length > 0
    ? [
        byKey("/", "keys.search"),
        ...(["table", "checks", "compare"] as const).map((view, index) => ({ name: `${t("view.open")} ${t(`view.${view}`)}`, key: String(index + 1), run: () => keys[String(index + 1)]!() })),
        ...(["", "counted", "kind", "paragraph"] as const).map((name) => ({ name: `${t("group")}: ${t(name === "" ? "group.none" : `group.${name}`)}`, key: "g", run: () => chooseGroup(name) })),
        byKey("n", "card.next"), byKey("p", "card.previous"), byKey("f", "keys.failure"),
        { name: t("csv"), run: press("csv") },
        { name: t("more"), run: later(press("more")) },
        ...copies().map(({ key, copy }) => ({ name: t(key), run: () => void copy() })),
      ]
    : [];
  return [
    ...onChosen,
    ...onArticle,
    ...button("edit", byId("edit").dataset["t"] === "edit.done" ? "edit.done" : "edit"),
    ...button("clear", "clear"),
    { name: t("open"), run: press("file") },
    ...button("about-open", "about"),
    { name: t("undo"), key: "Ctrl Z", run: undo },
    { name: t("redo"), key: "Ctrl Shift Z", run: redo },
    { name: t("language.other"), run: press("language") },
    { name: t("theme"), run: press("theme") },
    { name: t("settings"), run: later(press("settings-open")) },
    { name: t("keys.title"), key: "?", run: () => keys["?"]!() },
  ].map(sentence);
}

function open(keys: Record<string, () => void>): void {
  const dialog = byId<HTMLDialogElement>("commands");
  const all = commands(keys);
  const list = h("ul", { id: "commands-list", role: "listbox", "aria-label": t("commands") });
  const field = h("input", { type: "text", role: "combobox", "aria-expanded": "true", "aria-controls": "commands-list", "aria-label": t("commands"), placeholder: t("commands.find"), autocomplete: "off", spellcheck: "false" });
  let shown: Command[] = [];
  let at = 0;
  const run = (command: Command | undefined): void => {
    dialog.close();
    command?.run();
  };
  const draw = (): void => {
    const search = folded(field.value.trim());
    shown = all.filter(({ name }) => folded(name).includes(search));
    at = Math.max(0, Math.min(at, shown.length - 1));
    list.replaceChildren(...shown.map((command, index) => h("li", { role: "option", id: `command-${index}`, "aria-selected": String(index === at), on: { click: () => run(command) } }, h("span", null, command.name), command.key !== undefined && h("kbd", null, command.key))));
    if (shown.length === 0) {
      field.removeAttribute("aria-activedescendant");
      list.replaceChildren(h("li", { class: "note", role: "option", "aria-disabled": "true", "aria-selected": "false" }, t("commands.none")));
      return;
    }
    field.setAttribute("aria-activedescendant", `command-${at}`);
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };
  field.addEventListener("input", () => {
    at = 0;
    draw();
  });
  field.addEventListener("keydown", (event) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" && !event.isComposing) run(shown[at]);
    else if (by) {
      at = (at + by + shown.length) % Math.max(1, shown.length);
      draw();
    } else return;
    event.preventDefault();
  });
  dialog.replaceChildren(h("h2", { id: "commands-title", class: "hidden" }, t("commands")), field, list);
  dialog.showModal();
  draw();
}

/** Opens the list with Ctrl+K, in text fields too; a touch outside closes it. */
export function startCommands(keys: Record<string, () => void>): void {
  const dialog = byId<HTMLDialogElement>("commands");
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (document.querySelector("dialog[open]")) return;
    event.preventDefault();
    for (const menu of document.querySelectorAll<HTMLElement>(".menu:popover-open")) menu.hidePopover();
    open(keys);
  });
}
