// Single keys that step through the figures; they can be switched off (WCAG 2.2, 2.1.4).
import { choose, room } from "../model/room.ts";
import { settings } from "../model/settings.ts";
import { tintOf } from "../model/records.ts";

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

export function startKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (!settings.shortcuts || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else return;
    event.preventDefault();
  });
}
