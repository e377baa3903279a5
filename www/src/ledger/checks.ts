// The article's own arithmetic: what fails is said first and loudest, then the list of all checks.
import { byId, h } from "../dom.ts";
import { language, locale, t, type Key } from "../i18n/index.ts";
import { choose, figuresOf, light, on, room } from "../model/room.ts";
import type { Check } from "../model/records.ts";
import { statusBadge } from "./badges.ts";
import { view } from "./views.ts";

const ORDER = { differs: 0, rounded: 1, implies: 2, agrees: 3 } as const;

/** All checks, those that fail first. */
export function checksInOrder(): Check[] {
  return room.checks.toSorted((a, b) => ORDER[a.status] - ORDER[b.status]);
}

/** The sentence that says a check in the reader's language, without the word of its outcome: the badge says that. */
export function noteOf(check: Check): string {
  const note = check.note[language()] ?? Object.values(check.note)[0] ?? "";
  const outcome = `: ${t(`status.${check.status}`)}`;
  return note.endsWith(outcome) ? note.slice(0, -outcome.length) : note;
}

/** The figures of a check as they are written. */
function wordsOf(check: Check): string {
  return figuresOf(check).map((figure) => figure.text).join(" · ");
}

/** One check: its sentence, its kind, and its figures as they are written. Choosing it shows them in the article. */
function checkItem(check: Check, isFailure = false): HTMLElement {
  const shine = (): void => {
    const figures = figuresOf(check);
    choose(figures.at(-1), "checks");
    light(figures);
  };
  return h(
    "li",
    { class: `check ${check.status}` },
    h(
      "button",
      { type: "button", on: { click: shine } },
      // Under the title of the failures the sentence alone says enough.
      isFailure ? null : statusBadge(check.status),
      h("span", { class: "check-note" }, noteOf(check)),
      h("span", { class: "check-figures" }, t(`check.${check.check}` as Key), ": ", h("span", { translate: "no" }, wordsOf(check))),
    ),
  );
}

/** The checks as a list. */
export function checkList(checks: readonly Check[]): HTMLElement {
  return h("ul", { class: "checks" }, ...checks.map((check) => checkItem(check)));
}

/** So many failures are told above the table; the rest are in the list. */
const FIRST = 20;

/** Prepares failures and list; gives back what draws the list when its view is opened. */
export function startChecks(): () => void {
  const box = byId("view-checks");
  const failures = byId("failures");
  const tab = byId("tab-checks");
  const drawView = (): void => {
    if (view() !== "checks") return;
    const all = checksInOrder();
    const isFine = all.every(({ status }) => status !== "differs");
    const word = all.length === 0 ? t("checks.none") : isFine ? t("checks.some") : null;
    box.replaceChildren(...(word ? [h("p", { class: "note" }, word)] : []), checkList(all));
  };
  /** What the failures and the tab were last drawn for. */
  let drawn: { checks: readonly Check[]; words: string } | undefined;
  const draw = (): void => {
    byId("views").hidden = room.figures.length === 0;
    const words = [language(), ...room.checks.map(wordsOf)].join("\n");
    if (drawn?.checks === room.checks && drawn.words === words) return;
    drawn = { checks: room.checks, words };
    const all = checksInOrder();
    const failed = all.filter(({ status }) => status === "differs");
    failures.hidden = failed.length === 0;
    failures.replaceChildren(...(failed.length > 0 ? [h("h3", null, h("span", { "aria-hidden": "true" }, "✗ "), t("failures.title", { n: failed.length })), h("ul", { class: "checks" }, ...failed.slice(0, FIRST).map((check) => checkItem(check, true)))] : []));
    drawView();
    tab.replaceChildren(t("view.checks"), ...(all.length > 0 ? [" ", h("span", { class: "count" }, all.length.toLocaleString(locale()))] : []));
    delete tab.dataset["t"];
  };
  on("ledger", draw);
  on("language", draw);
  return drawView;
}
