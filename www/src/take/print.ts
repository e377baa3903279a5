// A clean report for paper: the article with its marks, the checks, and every row of the table.
import { byId, h } from "../dom.ts";
import { formatDate } from "../format/date.ts";
import { formatNumber } from "../format/number.ts";
import { locale, t } from "../i18n/index.ts";
import { checksInOrder, noteOf } from "../ledger/checks.ts";
import { statusBadge } from "../ledger/badges.ts";
import { summary } from "../ledger/summary.ts";
import { effective, isOut, isShown, room } from "../model/room.ts";
import type { Figure, Tint } from "../model/records.ts";

function figureRow(figure: Figure): HTMLElement {
  const value = figure.of === undefined ? formatNumber(figure.value ?? "") : t("value.of", { part: formatNumber(figure.value ?? ""), whole: formatNumber(figure.of) });
  const upTo = figure.valueTo === undefined ? "" : ` – ${formatNumber(figure.valueTo)}`;
  const bound = figure.bound === undefined ? "" : `${t(`bound.${figure.bound}`)} `;
  const asOf = figure.asOf === undefined ? "" : t("date.asOf", { date: formatDate(figure.asOf) });
  return h(
    "tr",
    null,
    h("th", { scope: "row" }, figure.text, figure.edited === true && ` (${t("edited")})`),
    h("td", null, figure.counted),
    h("td", null, figure.change && t(`change.${figure.change}`)),
    h("td", { class: "cell-value" }, bound + value + upTo),
    h("td", null, figure.unit),
    h("td", null, figure.date === undefined ? asOf : formatDate(figure.date)),
  );
}

function fill(): void {
  const figures = room.figures.filter((figure) => !isOut(figure) && isShown(figure)).map(effective);
  const checks = checksInOrder();
  const article = byId("text").cloneNode(true) as HTMLElement;
  article.removeAttribute("id");
  article.inert = false;
  // A group that the legend hides is plain text on paper too.
  for (const mark of article.querySelectorAll<HTMLElement>("mark")) if (!room.tints.has(mark.dataset["tint"] as Tint)) mark.replaceWith(mark.textContent ?? "");
  for (const link of article.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  byId("print").replaceChildren(
    h("p", { class: "print-summary" }, summary()),
    ...(room.address === "" ? [] : [h("p", null, room.address)]),
    ...(checks.length === 0 ? [] : [h("h2", null, t("print.checks")), h("ul", null, ...checks.map((check) => h("li", null, statusBadge(check.status), " ", noteOf(check))))]),
    h("h2", null, t("print.article")),
    article,
    h("h2", null, t("print.figures")),
    h(
      "table",
      null,
      h("thead", null, h("tr", null, ...(["text", "counted", "change", "value", "unit", "date"] as const).map((id) => h("th", { scope: "col", class: `cell-${id}` }, t(`column.${id}`))))),
      h("tbody", null, ...figures.map(figureRow)),
    ),
    h("p", { class: "note" }, t("print.made", { date: new Date().toLocaleDateString(locale()) })),
  );
}

/** Opens the browser's print dialog over the report. */
export function printReport(): void {
  print();
}

/** Prepares the report whenever something is printed. */
export function startPrint(): void {
  addEventListener("beforeprint", fill);
  addEventListener("afterprint", () => byId("print").replaceChildren());
}
