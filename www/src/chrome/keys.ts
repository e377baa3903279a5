// Single keys that work on the figures; they can be switched off (WCAG 2.2, 2.1.4).
import { markAt } from "../article/paint.ts";
import { openCard } from "../card/card.ts";
import { copySentences } from "../card/copy.ts";
import { byId } from "../dom.ts";
import { shine } from "../ledger/failures.ts";
import { choose, isDismissed, isOut, room, setOut } from "../model/room.ts";
import { settings } from "../model/settings.ts";
import { tintOf, type Check } from "../model/records.ts";
import { toast } from "../notice.ts";
import { addSelected } from "../article/select.ts";
import { startCommands } from "./commands.ts";
import { openHelp } from "./help.ts";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
}

/** The next figure of a shown group, from the chosen one on; after the last comes the first. */
function step(by: 1 | -1): void {
  const shown = room.figures.filter((figure) => room.tints.has(tintOf(figure.kind)));
  if (shown.length === 0) return;
  const here = room.chosen ? shown.indexOf(room.chosen) : by > 0 ? -1 : 0;
  choose(shown[(here + by + shown.length) % shown.length], "keys");
}

/** Opens the card of the chosen figure and begins to correct it. */
function correctChosen(): void {
  const at = markAt(room.chosen);
  if (!at) return;
  openCard(at, true);
  document.querySelector<HTMLElement>("#card .card-correct")?.click();
}

/** Opens the card of the chosen figure at its note. */
function noteOnChosen(): void {
  const at = markAt(room.chosen);
  if (!at) return;
  openCard(at, true);
  document.querySelector<HTMLElement>("#card .card-note")?.focus();
}

let failure: Check | undefined;

/** Shows the next finding that does not match; after the last comes the first. */
function nextFailure(): void {
  const failed = room.checks.filter((check) => check.status === "differs" && !isDismissed(check));
  failure = failed[(failed.indexOf(failure!) + 1) % failed.length];
  if (failure) shine(failure);
}

/** Groups the rows by the next way there is. */
function nextGroup(): void {
  const select = byId<HTMLSelectElement>("group");
  select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  toast(select.selectedOptions[0]?.textContent ?? "");
}

function openView(name: "table" | "checks" | "compare"): void {
  if (byId("tab-table").checkVisibility()) byId(`tab-${name}`).click();
}

/** What single keys do. */
export const DOES: Record<string, () => void> = {
  n: () => step(1),
  p: () => step(-1),
  x: () => room.picked.length > 0 && setOut(room.picked, !room.picked.every(isOut)),
  e: correctChosen,
  c: () => {
    const figures = room.picked.length > 1 ? room.picked : room.chosen ? [room.chosen] : [];
    if (figures.length > 0) void copySentences(figures);
  },
  m: noteOnChosen,
  "+": addSelected,
  f: nextFailure,
  g: () => room.read && nextGroup(),
  1: () => openView("table"),
  2: () => openView("checks"),
  3: () => openView("compare"),
  "/": () => {
    openView("table");
    byId("search").focus();
  },
  "?": openHelp,
};

export function startKeys(): void {
  startCommands(DOES);
  document.addEventListener("keydown", (event) => {
    if (!settings.shortcuts || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open], .menu:popover-open")) return;
    const does = Object.hasOwn(DOES, event.key) ? DOES[event.key] : undefined;
    if (!does) return;
    event.preventDefault();
    does();
  });
}
