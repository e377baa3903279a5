// The form with which the reader corrects a figure: value, unit and what it counts.
import { h } from "../dom.ts";
import { t, type Key } from "../i18n/index.ts";
import type { Correction } from "../model/room.ts";
import type { Figure } from "../model/records.ts";

const FIELDS = ["value", "unit", "counted"] as const;

/** What the reader typed as a machine number, in whichever way they write numbers; `undefined` if it is none. */
export function machineNumber(typed: string): string | undefined {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-");
  const marks = text.replace(/[^.,]/g, "");
  let plain = text;
  if (marks.includes(".") && marks.includes(",")) {
    const decimal = marks.at(-1)!;
    plain = text.replaceAll(decimal === "." ? "," : ".", "").replace(decimal, ".");
  } else if (marks.length > 1) plain = text.replaceAll(marks[0]!, "");
  else plain = text.replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

/** A form over `figure`; `done` is given the correction, or nothing to go back to the reading. */
export function correctionForm(figure: Figure, isCorrected: boolean, done: (correction: Correction | undefined) => void): HTMLFormElement {
  const inputs = FIELDS.map((field) =>
    h("input", { name: field, type: "text", autocomplete: "off", spellcheck: "false", value: figure[field] ?? "", inputmode: field === "value" ? "decimal" : undefined }),
  );
  const error = h("p", { class: "error", role: "alert", id: "card-error" });
  const form = h(
    "form",
    { class: "card-form", novalidate: true, hidden: true },
    ...FIELDS.map((field, index) => h("label", null, h("span", null, t(`card.${field}` as Key)), inputs[index]!)),
    error,
    h(
      "div",
      { class: "card-actions" },
      h("button", { type: "submit", class: "primary" }, t("card.save")),
      isCorrected && h("button", { type: "button", on: { click: () => done(undefined) } }, t("card.reset")),
      h("button", { type: "button", class: "quiet", on: { click: () => {
        form.hidden = true;
        (form.previousElementSibling?.querySelector("[hidden]") as HTMLElement | null)?.removeAttribute("hidden");
      } } }, t("card.cancel")),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [value, unit, counted] = inputs.map((input) => input.value.trim()) as [string, string, string];
    const number = value === "" ? "" : machineNumber(value);
    if (number === undefined) {
      error.textContent = t("card.value.bad");
      inputs[0]!.setAttribute("aria-invalid", "true");
      inputs[0]!.setAttribute("aria-describedby", "card-error");
      inputs[0]!.focus();
      return;
    }
    const typed: Record<(typeof FIELDS)[number], string> = { value: number, unit, counted };
    const correction: Correction = {};
    for (const field of FIELDS) if (typed[field] !== (figure[field] ?? "")) correction[field] = typed[field];
    done(Object.keys(correction).length === 0 && !isCorrected ? undefined : { ...correction });
  });
  return form;
}
