// The day of publication as it is typed: in the order of the page's language, whatever the browser's own is.
import { dayPattern, readDay, writeDay } from "../format/date.ts";
import { t } from "../i18n/index.ts";
import { on, room, tell } from "../model/room.ts";

/** Makes a text field one for the day of publication; what is wrong is told by its own words and by `aria-invalid`. */
export function startDay(field: HTMLInputElement): void {
  const fill = (): void => {
    field.placeholder = dayPattern();
    if (document.activeElement !== field || readDay(field.value) !== room.published) field.value = room.published === "" ? "" : writeDay(room.published);
    field.removeAttribute("aria-invalid");
    field.setCustomValidity("");
  };
  field.addEventListener("change", () => {
    const typed = field.value.trim();
    const day = typed === "" ? "" : readDay(typed);
    const words = day === undefined ? t("date.unread", { pattern: dayPattern() }) : "";
    field.setCustomValidity(words);
    field.toggleAttribute("aria-invalid", false);
    if (day === undefined) {
      field.setAttribute("aria-invalid", "true");
      field.reportValidity();
    } else tell({ published: day });
  });
  for (const event of ["another", "told", "language"] as const) on(event, fill);
  fill();
}
