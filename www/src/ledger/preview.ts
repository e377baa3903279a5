// What the empty ledger shows: one sentence, and the rows that come of it.
import { byId, h } from "../dom.ts";
import { t } from "../i18n/index.ts";
import { on } from "../model/room.ts";
import type { Tint } from "../model/records.ts";
import { changeBadge, statusBadge } from "./badges.ts";

const PLACES: Record<string, { text: () => string; tint: Tint; counted: () => string; end: () => HTMLElement }> = {
  a: { text: () => "312", tint: "amount", counted: () => t("preview.people"), end: () => changeBadge("down") },
  b: { text: () => t("preview.ratio"), tint: "share", counted: () => t("preview.branches"), end: () => statusBadge("agrees") },
  c: { text: () => t("preview.percent"), tint: "share", counted: () => t("preview.branches"), end: () => statusBadge("agrees") },
};

function draw(): void {
  const parts = t("preview.sentence").split(/(\{[abc]\})/);
  const sentence = parts.map((part) => {
    const place = PLACES[part.slice(1, 2)];
    return place && /^\{.\}$/.test(part) ? h("span", { class: "preview-mark", "data-tint": place.tint }, place.text()) : part;
  });
  const rows = Object.values(PLACES).map(({ text, tint, counted, end }) =>
    h("tr", null, h("th", { scope: "row" }, h("span", { class: "preview-mark", "data-tint": tint }, text())), h("td", null, counted()), h("td", null, end())),
  );
  byId("preview").replaceChildren(h("figcaption", null, t("preview.title")), h("p", { class: "preview-sentence" }, ...sentence), h("table", null, h("tbody", null, ...rows)));
}

export function startPreview(): void {
  on("language", draw);
  draw();
}
