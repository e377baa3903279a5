// What can be done with several rows at once: a bar at the foot of the table tells what they come to, and does it.
import { copySentences } from "../card/copy.ts";
import { chartFigures } from "../compare/compare.ts";
import { byId, h, type Child } from "../dom.ts";
import * as engine from "../engine/client.ts";
import type { Tally } from "../engine/protocol.ts";
import { tellNumber } from "../format/number.ts";
import { amount } from "../format/unit.ts";
import { t } from "../i18n/index.ts";
import { choose, effective, isOut, on, pick, room, setOut } from "../model/room.ts";
import type { Figure } from "../model/records.ts";
import { sumForm } from "./sum.ts";

/** The number of a figure without its unit. */
function numberOf(figure: Figure): string {
  return tellNumber(effective(figure).value ?? "");
}

/** What the figures come to, in words. */
function wordsOf({ sum, unit, difference, differenceUnit, share }: Tally, figures: readonly Figure[]): string[] {
  const [lesser, greater] = figures.toSorted((a, b) => Number(effective(a).value) - Number(effective(b).value));
  return [
    sum !== undefined && t("picked.sum", { value: amount(sum, unit) }),
    difference !== undefined && difference !== "0" && t("picked.difference", { value: amount(difference, differenceUnit) }),
    share !== undefined && lesser && greater && `${numberOf(lesser)}/${numberOf(greater)} = ${amount(share, "%")}`,
  ].filter((part) => part !== false && part !== undefined);
}

let turn = 0;

/** Draws the bar for what is picked now. */
async function draw(): Promise<void> {
  const mine = ++turn;
  const bar = byId("picked");
  const figures = room.picked;
  const isWanted = figures.length > 1;
  // Nothing of other figures stands beside these.
  if (!isWanted) {
    bar.hidden = true;
    bar.replaceChildren();
    return;
  }
  const [tally] = await engine.tally([figures.map(effective)], true).catch(() => []);
  if (mine !== turn) return;
  const isKept = bar.contains(document.activeElement);
  const button = (key: "picked.out" | "picked.back" | "picked.copy" | "picked.chart" | "picked.check", run: () => void): HTMLElement => h("button", { type: "button", class: "quiet", "data-does": key, on: { click: run } }, t(key));
  const parts: Child[] = (tally ? wordsOf(tally, figures) : []).map((words) => h("span", null, words));
  const areOut = figures.every(isOut);
  bar.replaceChildren(
    h("p", { class: "picked-words", role: "status" }, h("strong", null, t("picked", { n: figures.length })), ...parts),
    h("div", { class: "picked-does" },
      button(areOut ? "picked.back" : "picked.out", () => setOut(figures, !areOut)),
      button("picked.copy", () => void copySentences(figures)),
      button("picked.chart", () => chartFigures(figures)),
      button("picked.check", () => openSum(figures)),
      h("button", { type: "button", class: "quiet", "aria-label": t("picked.none"), title: t("picked.none"), on: { click: () => {
        const last = room.chosen;
        pick([]);
        choose(last, "table");
      } } }, "×")),
  );
  bar.hidden = false;
  if (isKept) bar.querySelector<HTMLElement>("button")?.focus();
}

/** Opens the line in which the reader does a sum of their own, begun with these figures. */
export function openSum(figures: readonly Figure[]): void {
  const bar = byId("picked");
  bar.querySelector("form")?.remove();
  const form = sumForm(figures, () => {
    form.remove();
    if (room.picked.length < 2) bar.hidden = true;
    else bar.querySelector<HTMLElement>('[data-does="picked.check"]')?.focus();
  });
  bar.append(form);
  bar.hidden = false;
  form.querySelector<HTMLElement>("input, select")?.focus();
}

export function startPicked(): void {
  const redraw = (): void => {
    // A sum that is being typed is not taken away under the hand.
    if (!byId("picked").querySelector("form")) void draw();
  };
  on("picked", () => void draw());
  for (const event of ["hand", "language", "another"] as const) on(event, redraw);
}
