// The small signs of the ledger: a shape and a word, with colour as the third sign.
import { h } from "../dom.ts";
import { t } from "../i18n/index.ts";
import type { Check, Figure } from "../model/records.ts";

const SIGN = { agrees: "✓", rounded: "~", differs: "✗", implies: "≈" } as const;
const ARROW = { up: "↑", down: "↓" } as const;

/** A check's outcome as a shape and a word. */
export function statusBadge(status: Check["status"]): HTMLElement {
  return h("span", { class: `status ${status}` }, h("span", { "aria-hidden": "true" }, SIGN[status]), ` ${t(`status.${status}`)}`);
}

/** A rise or fall as an arrow and a word. */
export function changeBadge(change: NonNullable<Figure["change"]>): HTMLElement {
  return h("span", { class: `change ${change}` }, h("span", { "aria-hidden": "true" }, ARROW[change]), ` ${t(`change.${change}`)}`);
}
