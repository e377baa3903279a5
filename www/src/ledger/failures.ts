// What does not match, said first and loudest, in one line: one failure after the other.
import { byId, h, type Child } from "../dom.ts";
import { language, locale, t } from "../i18n/index.ts";
import { choose, figuresOf, isDismissed, light, on, room, setDismissed } from "../model/room.ts";
import type { Check } from "../model/records.ts";
import { isOpen, noteOf } from "./badges.ts";
import { checksInOrder } from "./checks.ts";

let failed: Check[] = [];
let at = 0;

/** Shows the figures of a check in the article. */
export function shine(check: Check): void {
  const figures = figuresOf(check);
  choose(figures.at(-1), "checks");
  light(figures);
}

function step(by: number): void {
  at = (at + by + failed.length) % failed.length;
  draw();
  shine(failed[at]!);
  byId("failures").querySelector<HTMLElement>(by > 0 ? ".next" : ".previous")?.focus();
}

function draw(): void {
  const box = byId("failures");
  const check = failed[at];
  box.hidden = !check;
  if (!check) {
    box.replaceChildren();
    return;
  }
  const arrow = (by: 1 | -1): HTMLElement => {
    const name = t(by > 0 ? "failures.next" : "failures.previous");
    return h("button", { type: "button", class: `quiet ${by > 0 ? "next" : "previous"}`, "aria-label": name, title: name, on: { click: () => step(by) } }, by > 0 ? "›" : "‹");
  };
  const count = t("failures.title", { n: failed.length });
  const parts: Child[] = [
    h("h3", { class: "hidden" }, count),
    h("ul", { class: "checks" }, h("li", { class: "check differs" }, h("button", { type: "button", title: t("failures.show"), on: { click: () => shine(check) } }, h("span", { "aria-hidden": "true" }, "✗ "), h("span", { class: "check-note" }, noteOf(check))))),
    h("button", { type: "button", class: "quiet failures-dismiss", on: { click: () => {
      setDismissed(check, true);
      (byId("failures").querySelector<HTMLElement>(".check button") ?? byId("tab-checks")).focus({ preventScroll: true });
    } } }, t("check.dismiss")),
    failed.length > 1 && h("button", { type: "button", class: "quiet failures-all", on: { click: () => byId("tab-checks").click() } }, t("failures.all", { n: failed.length })),
    ...(failed.length > 1 ? [h("span", { class: "failures-steps" }, h("span", { class: "count", title: count }, `${(at + 1).toLocaleString(locale())}/${failed.length.toLocaleString(locale())}`), arrow(-1), arrow(1))] : []),
  ];
  box.replaceChildren(...parts.filter((part): part is HTMLElement => part instanceof HTMLElement));
}

export function startFailures(): void {
  let drawn: { checks: readonly Check[]; words: string } | undefined;
  const update = (): void => {
    const words = [language(), ...room.checks.map((check) => `${isDismissed(check)} ${figuresOf(check).map(({ text }) => text).join(" ")}`)].join("\n");
    if (drawn?.checks === room.checks && drawn.words === words) return;
    drawn = { checks: room.checks, words };
    failed = checksInOrder().filter((check) => check.status === "differs" && isOpen(check));
    at = Math.min(at, Math.max(0, failed.length - 1));
    draw();
  };
  on("another", () => (at = 0));
  on("ledger", update);
  on("hand", update);
  on("language", update);
}
