// The small signs of the ledger: a shape and a word, with colour as the third sign; and what checks say.
import { h } from "../dom.ts";
import { language, t } from "../i18n/index.ts";
import { isDismissed } from "../model/room.ts";
import type { Check, Figure } from "../model/records.ts";

export const SIGN = { agrees: "✓", rounded: "~", differs: "✗", implies: "≈" } as const;
export const ARROW = { up: "↑", down: "↓" } as const;

/** A check's outcome as a shape and a word. */
export function statusBadge(status: Check["status"]): HTMLElement {
  return h("span", { class: `status ${status}` }, h("span", { "aria-hidden": "true" }, SIGN[status]), ` ${t(`status.${status}`)}`);
}

/** A rise or fall as an arrow and a word. */
export function changeBadge(change: NonNullable<Figure["change"]>): HTMLElement {
  return h("span", { class: `change ${change}` }, h("span", { "aria-hidden": "true" }, ARROW[change]), ` ${t(`change.${change}`)}`);
}

/** Whether a check is one to tell: that a number is told twice alike is no sum that was done. */
export function isTold(check: Check): boolean {
  return check.check !== "repeat" || check.status === "differs";
}

/** Whether a check is to be told, and the reader has not put it aside. */
export function isOpen(check: Check): boolean {
  return isTold(check) && !isDismissed(check);
}

/** The sentence that says a check in the reader's language, without the word of its outcome: the badge says that. */
export function noteOf(check: Check): string {
  const note = check.note[language()] ?? Object.values(check.note)[0] ?? "";
  const outcome = `: ${t(check.status === "agrees" ? "outcome.agrees" : "outcome.differs")}`;
  return note.endsWith(outcome) ? note.slice(0, -outcome.length) : note;
}
