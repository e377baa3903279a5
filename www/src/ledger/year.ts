// A line where dates lack their year: with the day of publication they would be complete.
import { byId, h } from "../dom.ts";
import { t } from "../i18n/index.ts";
import { on, room } from "../model/room.ts";
import { table } from "./table.ts";

let isDismissed = false;

function draw(): void {
  const line = byId("year");
  const n = room.published === "" ? (table.overview?.yearless ?? 0) : 0;
  line.hidden = n === 0 || isDismissed;
  if (line.hidden) return;
  const ask = (): void => {
    const form = byId("about");
    if (form.hidden) byId("about-open").click();
    byId("published").focus();
  };
  line.replaceChildren(
    h("span", null, t("year.line", { n })),
    h("button", { type: "button", on: { click: ask } }, t("year.set")),
    h("button", { type: "button", class: "quiet", on: { click: () => {
      isDismissed = true;
      draw();
    } } }, t("year.dismiss")),
  );
}

export function startYear(): void {
  on("another", () => (isDismissed = false));
  on("rows", draw);
  on("language", draw);
}
