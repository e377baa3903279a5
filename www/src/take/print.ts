// A clean report for paper: where the article is from, what fails, the article with numbered marks, and the table.
import { byId, h, type Child } from "../dom.ts";
import { formatDate } from "../format/date.ts";
import { locale, t } from "../i18n/index.ts";
import { noteOf, statusBadge } from "../ledger/badges.ts";
import { checksInOrder } from "../ledger/checks.ts";
import { columnName, partsOf, rowOf } from "../ledger/columns.ts";
import { summary } from "../ledger/summary.ts";
import { effective, isOut, isShown, room } from "../model/room.ts";
import type { Figure, Tint } from "../model/records.ts";
import { webAddress } from "./fragment.ts";
import { headline } from "./name.ts";

function figureRow(origin: Figure): HTMLElement {
  const row = rowOf(origin);
  const { before, whole, fraction, unit } = partsOf(row);
  const { figure, checks } = row;
  const when = figure.date === undefined ? (figure.asOf === undefined ? "" : t("date.asOf", { date: formatDate(figure.asOf) })) : formatDate(figure.date);
  const told = checks.flatMap((check, index): Child[] => [index > 0 && h("br"), statusBadge(check.status)]);
  return h(
    "tr",
    null,
    h("td", { class: "print-id" }, String(figure.id)),
    h("th", { scope: "row" }, figure.text, figure.edited === true && ` (${t("edited")})`),
    h("td", null, figure.counted),
    h("td", { class: "cell-value" }, [before, whole + fraction, unit].filter(Boolean).join(" ")),
    h("td", null, when),
    h("td", null, ...told),
    h("td", null, figure.note),
  );
}

/** Where the article is from: its link and its day. */
function source(): Child {
  const address = webAddress(room.address);
  const day = room.published === "" ? "" : formatDate(room.published);
  if (address === undefined && day === "") return null;
  return h("p", { class: "print-source" }, address !== undefined && h("a", { href: address }, address), address !== undefined && day !== "" && ", ", day);
}

/** The article with its marks, each with the number of its row. */
function article(): HTMLElement {
  const copy = byId("text").cloneNode(true) as HTMLElement;
  copy.removeAttribute("id");
  copy.inert = false;
  copy.querySelector(".headline")?.remove();
  const marks = [...copy.querySelectorAll<HTMLElement>("mark")];
  marks.forEach((mark, index) => {
    // A group that the legend hides is plain text on paper too.
    if (!room.tints.has(mark.dataset["tint"] as Tint)) mark.replaceWith(mark.textContent ?? "");
    else mark.after(h("sup", null, String(index + 1)));
  });
  for (const link of copy.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return copy;
}

function fill(): void {
  const figures = room.figures.filter((figure) => !isOut(figure) && isShown(figure));
  const checks = checksInOrder();
  const hasNotes = figures.some((figure) => effective(figure).note !== undefined);
  const columns = ["text", "counted", "value", "date", "check"] as const;
  byId("print").replaceChildren(
    h("h1", { translate: "no", lang: room.lang }, headline()),
    ...[source()].filter((part): part is HTMLElement => part instanceof HTMLElement),
    h("p", { class: "print-summary" }, summary()),
    ...(checks.length === 0 ? [] : [h("h2", null, t("print.checks")), h("ul", null, ...checks.map((check) => h("li", null, statusBadge(check.status), " ", noteOf(check))))]),
    h("h2", null, t("print.article")),
    article(),
    h("h2", null, t("print.figures")),
    h(
      "table",
      { class: hasNotes ? undefined : "no-notes" },
      h("thead", null, h("tr", null, h("th", { class: "print-id" }), ...columns.map((id) => h("th", { scope: "col", class: `cell-${id}` }, columnName(id))), h("th", { scope: "col" }, t("print.note")))),
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
