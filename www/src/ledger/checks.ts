// The article's own arithmetic, in lists: what does not match, what matches, what fits if rounded, what is only implied.
import { editAt } from "../article/pane.ts";
import { copyFinding } from "../card/copy.ts";
import { setSheet } from "../chrome/sheet.ts";
import { byId, h, isNarrow } from "../dom.ts";
import { language, locale, t, type Key } from "../i18n/index.ts";
import { choose, dropSum, figuresOf, figuresOfSum, isDismissed, light, on, room, setDismissed, sums, type Sum } from "../model/room.ts";
import type { Check } from "../model/records.ts";
import { isOpen, isTold, noteOf, SIGN, statusBadge } from "./badges.ts";
import { shine } from "./failures.ts";
import { sumWords } from "./sum.ts";
import { view } from "./views.ts";

const ORDER = { differs: 0, agrees: 1, rounded: 2, implies: 3 } as const;
const LISTS = ["differs", "agrees", "rounded", "implies"] as const;

/** All checks that are told, those that fail first. */
export function checksInOrder(): Check[] {
  return room.checks.filter(isOpen).toSorted((a, b) => ORDER[a.status] - ORDER[b.status]);
}

/** The figures of a check as they are written. */
function wordsOf(check: Check): string {
  return figuresOf(check).map((figure) => figure.text).join(" · ");
}

/** Puts the claim of a finding under the hand, to be mended. */
function mend(check: Check): void {
  const claim = figuresOf(check).at(-1);
  if (!claim) return;
  // On a phone the sheet lies over the article.
  if (isNarrow()) setSheet("peek");
  editAt(claim.start, claim.end);
}

/** What can be done about a finding. */
function steps(check: Check): HTMLElement {
  const step = (key: Key, run: () => void): HTMLElement => h("button", { type: "button", class: "quiet check-step", "data-does": key, on: { click: run } }, t(key));
  const isSeen = isDismissed(check);
  return h("span", { class: "check-steps" },
    ...(isSeen ? [] : [step("check.mend", () => mend(check)), step("check.copy", () => void copyFinding(check))]),
    h("button", { type: "button", class: "quiet check-step check-dismiss", on: { click: () => setDismissed(check, !isSeen) } }, t(isSeen ? "check.restore" : "check.dismiss")));
}

/** One check: its sentence, its kind, and its figures as they are written. Choosing it shows them in the article. */
function checkItem(check: Check, isHeaded: boolean): HTMLElement {
  return h(
    "li",
    { class: `check ${check.status}` },
    h(
      "button",
      { type: "button", on: { click: () => shine(check) } },
      // Under a heading that tells the outcome a sign is enough.
      isHeaded ? h("span", { class: `status ${check.status}`, "aria-hidden": "true" }, SIGN[check.status]) : statusBadge(check.status),
      h("span", { class: "check-note" }, noteOf(check)),
      h("span", { class: "check-figures" }, t(`check.${check.check}` as Key), ": ", h("span", { translate: "no" }, wordsOf(check))),
    ),
    check.status === "differs" && steps(check),
  );
}

/** A sum of the reader's own. Choosing it shows the figures that it was begun with. */
function sumItem(sum: Sum): HTMLElement {
  const show = (): void => {
    const figures = figuresOfSum(sum);
    choose(figures.at(-1), "checks");
    light(figures);
  };
  const status = sum.status ?? "implies";
  return h("li", { class: `check own ${status}` },
    h("button", { type: "button", on: { click: show } },
      h("span", { class: `status ${status}` }, h("span", { "aria-hidden": "true" }, SIGN[status]), sum.status && h("span", { class: "hidden" }, t(`status.${sum.status}`))),
      h("span", { class: "check-note" }, sumWords(sum))),
    h("button", { type: "button", class: "quiet check-dismiss", on: { click: () => dropSum(sum) } }, t("sum.drop")));
}

/** The checks as a list. */
export function checkList(checks: readonly Check[], isHeaded = false): HTMLElement {
  return h("ul", { class: "checks" }, ...checks.map((check) => checkItem(check, isHeaded)));
}

/** Prepares tab and lists; gives back what draws the lists when their view is opened. */
export function startChecks(): () => void {
  const box = byId("view-checks");
  const tab = byId("tab-checks");
  const drawView = (): void => {
    if (view() !== "checks") return;
    const all = checksInOrder();
    const dismissed = room.checks.filter((check) => isTold(check) && isDismissed(check));
    // What was put aside is still wrong: nothing is said against it.
    const word = dismissed.length > 0 ? null : all.length === 0 ? t("checks.none") : all.every(({ status }) => status !== "differs") ? t("checks.some") : null;
    const lists = LISTS.flatMap((status) => {
      const own = all.filter((check) => check.status === status);
      return own.length === 0 ? [] : [h("section", null, h("h3", { class: "list-head" }, t(`checks.${status}`), " ", h("span", { class: "count" }, own.length.toLocaleString(locale()))), checkList(own, true))];
    });
    if (dismissed.length > 0) lists.push(h("section", { class: "dismissed" }, h("h3", { class: "list-head" }, t("checks.dismissed"), " ", h("span", { class: "count" }, dismissed.length.toLocaleString(locale()))), checkList(dismissed, true)));
    if (sums().length > 0) lists.push(h("section", { class: "own-sums" }, h("h3", { class: "list-head" }, t("sum.title"), " ", h("span", { class: "count" }, sums().length.toLocaleString(locale()))), h("ul", { class: "checks" }, ...sums().map(sumItem))));
    const kept = box.contains(document.activeElement);
    box.replaceChildren(...(word ? [h("p", { class: "note" }, word)] : []), ...lists, h("p", { class: "note" }, t("checks.scope")));
    // The button that was pressed is gone with its finding.
    if (kept) (box.querySelector<HTMLElement>(".check button") ?? tab).focus({ preventScroll: true });
  };
  const draw = (): void => {
    byId("views").hidden = room.figures.length === 0;
    const all = checksInOrder();
    const key = [language(), ...all.map((check) => check.status + check.claimed + check.computed + wordsOf(check)), room.checks.length, ...sums().map((sum) => JSON.stringify(sum))].join("\n");
    if (drawn === key) return;
    drawn = key;
    drawView();
    const counts = LISTS.filter((status) => status !== "implies").map((status) => [status, all.filter((check) => check.status === status).length] as const);
    const badges = counts.filter(([, n]) => n > 0).map(([status, n]) => h("span", { class: `count status ${status}`, title: t(`checks.${status}`) }, ` ${{ differs: "✗", agrees: "✓", rounded: "~" }[status]}${n.toLocaleString(locale())}`));
    tab.replaceChildren(t("view.checks"), ...badges);
    delete tab.dataset["t"];
  };
  let drawn = "";
  on("ledger", draw);
  on("hand", draw);
  on("language", draw);
  return drawView;
}
