// The frame of the page: language, theme, and the settings.
import { byId, h } from "../dom.ts";
import * as engine from "../engine/client.ts";
import { language, setLanguage, t, type Lang } from "../i18n/index.ts";
import { forgetEverything, onKept, rememberOrNot } from "../keep/keep.ts";
import { emit } from "../model/room.ts";
import { keyList, startHelp } from "./help.ts";
import { keepSettings, settings, type Theme } from "../model/settings.ts";
import { toast } from "../notice.ts";

const THEMES: readonly Theme[] = ["system", "light", "dark"];

function applyTheme(): void {
  const root = document.documentElement;
  if (settings.theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = settings.theme;
  const button = byId("theme");
  button.dataset["t"] = `theme.${settings.theme}`;
  button.textContent = t(`theme.${settings.theme}`);
}

function switchLanguage(next: Lang): void {
  settings.lang = next;
  keepSettings();
  setLanguage(next);
  dressLanguage();
  emit("language");
}

function dressLanguage(): void {
  byId("language").lang = language() === "vi" ? "en" : "vi";
  const [first, other] = [byId("welcome-sample"), byId("welcome-other")];
  first.dataset["sample"] = language();
  other.dataset["sample"] = language() === "vi" ? "en" : "vi";
}

function setTheme(theme: Theme): void {
  settings.theme = theme;
  keepSettings();
  applyTheme();
}

/** The theme, where the header has no room for its button. */
function themes(): HTMLElement {
  const select = h("select", { id: "setting-theme" }, ...THEMES.map((theme) => h("option", { value: theme }, t(`theme.${theme}`))));
  select.value = settings.theme;
  select.addEventListener("change", () => setTheme(select.value as Theme));
  return h("label", { class: "setting-theme" }, h("span", { class: "hidden" }, t("theme")), select);
}

function tick(key: "settings.shortcuts" | "settings.remember", name: "shortcuts" | "remember"): HTMLElement {
  const input = h("input", { type: "checkbox", id: `setting-${name}` });
  input.checked = settings[name];
  input.addEventListener("change", () => {
    settings[name] = input.checked;
    keepSettings();
    if (name === "remember") rememberOrNot();
  });
  return h("label", null, input, " ", t(key));
}

function drawSettings(dialog: HTMLDialogElement): void {
  const number = h("span");
  engine.version().then((version) => (number.textContent = t("settings.version", { version })), () => {});
  dialog.replaceChildren(...[
    h("h2", { id: "settings-title" }, t("settings.title")),
    themes(),
    tick("settings.shortcuts", "shortcuts"),
    // Any other local file could read what a single file keeps.
    !SINGLE && tick("settings.remember", "remember"),
    h("p", { class: "note" }, t(SINGLE ? "settings.note.single" : "settings.note")),
    h("h3", null, t("keys.title")),
    keyList(),
    h(
      "div",
      { class: "card-actions" },
      h("button", { type: "button", class: "primary", on: { click: () => dialog.close() } }, t("settings.close")),
      h("button", { type: "button", on: { click: () => {
        dialog.close();
        void forgetEverything().then(() => toast(t("settings.forgotten")), () => toast(t("settings.forgotten")));
      } } }, t("settings.forget")),
      h("span", { class: "note" }, number),
    ),
  ].filter((part) => part !== false));
}

export function startChrome(): void {
  onKept((word) => {
    if (word !== "forget") return;
    applyTheme();
    emit("filter");
  });
  byId("language").addEventListener("click", () => switchLanguage(language() === "vi" ? "en" : "vi"));
  byId("theme").addEventListener("click", () => {
    setTheme(THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length]!);
  });
  startHelp();
  const dialog = byId<HTMLDialogElement>("settings");
  byId("settings-open").addEventListener("click", () => {
    drawSettings(dialog);
    dialog.showModal();
  });
  applyTheme();
  dressLanguage();
}
