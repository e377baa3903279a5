// A line where dates lack their year: with the day of publication they would be complete.
import { startDay } from "../article/day.ts";
import { byId, h, setText } from "../dom.ts";
import { dayPattern } from "../format/date.ts";
import { t } from "../i18n/index.ts";
import { on, room } from "../model/room.ts";
import { table } from "./table.ts";

/** A day without its year, in EDTF. */
const OPEN_DAY = /^XXXX-(\d\d)-(\d\d)$/;

export function startYear(): void {
  const line = byId("year");
  let isDismissed = false;
  const words = h("span");
  const name = h("span");
  const field = h("input", { type: "text", id: "year-day", inputmode: "numeric", autocomplete: "off" });
  const dismiss = h("button", { type: "button", class: "quiet", on: { click: () => {
    isDismissed = true;
    draw();
  } } });
  line.append(words, h("label", null, name, " ", field), dismiss);
  startDay(field);
  const draw = (): void => {
    const n = room.published === "" ? (table.overview?.yearless ?? 0) : 0;
    const isHidden = n === 0 || isDismissed;
    if (line.hidden !== isHidden) line.hidden = isHidden;
    if (isHidden) return;
    setText(words, t("year.line", { n }));
    setText(name, t("about.published"));
    setText(dismiss, t("year.dismiss"));
    // The day that the text names is most likely the one of publication.
    const figure = room.figures.find(({ date, asOf }) => OPEN_DAY.test(date ?? asOf ?? ""));
    const open = OPEN_DAY.exec(figure?.date ?? figure?.asOf ?? "");
    field.placeholder = dayPattern(open ? { month: Number(open[1]), day: Number(open[2]) } : {});
  };
  on("another", () => (isDismissed = false));
  for (const event of ["rows", "told", "language"] as const) on(event, draw);
}
