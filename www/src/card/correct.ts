// The form with which the reader corrects a figure: value, unit and what it counts.
import { h } from "../dom.ts";
import * as engine from "../engine/client.ts";
import type { TypedNumber } from "../engine/protocol.ts";
import { formatNumber } from "../format/number.ts";
import { language, t, type Key } from "../i18n/index.ts";
import type { Correction } from "../model/room.ts";
import type { Figure } from "../model/records.ts";

const FIELDS = ["value", "unit", "counted"] as const;

/** What the reader typed, read by the core; the number that stood in the field stays what it was. */
async function readValue(typed: string, figure: Figure): Promise<TypedNumber | undefined> {
  if (typed === "") return { value: "" };
  const before = figure.value ?? "";
  return typed === formatNumber(before) ? { value: before } : engine.readNumber(typed, language());
}

/** The line under the field: what was understood, in digits and in words, and what else may have been meant. */
function livingLine(input: HTMLInputElement, figure: Figure): { line: HTMLElement; draw: () => Promise<void> } {
  const line = h("p", { class: "typed", id: "card-typed", role: "status" });
  let turn = 0;
  const draw = async (): Promise<void> => {
    const mine = ++turn;
    const typed = input.value.trim();
    const read = await readValue(typed, figure);
    const words = read?.value ? await engine.spell(read.value, undefined, language()) : "";
    // Another letter may have been typed meanwhile.
    if (mine !== turn) return;
    input.removeAttribute("aria-invalid");
    line.classList.toggle("error", !read);
    if (!read) {
      line.replaceChildren(t("card.value.unclear", { typed }));
      return;
    }
    const other = read.value === chosen ? undefined : read.other;
    line.replaceChildren(
      ...(read.value === "" ? [] : [`= ${formatNumber(read.value)}${words === "" ? "" : ` · ${words}`}`]),
      ...(other === undefined ? [] : [" ", h("button", { type: "button", class: "link", on: { click: () => {
        input.value = formatNumber(other);
        input.focus();
        // What was chosen is meant: it is not asked about again.
        chosen = other;
        void draw();
      } } }, t("card.value.other", { value: formatNumber(other) }))]),
    );
  };
  let chosen: string | undefined;
  input.addEventListener("input", () => void draw().catch(() => line.replaceChildren()));
  return { line, draw };
}

/** A form over `figure`; `done` is given the correction, or nothing to go back to the reading. */
export function correctionForm(figure: Figure, isCorrected: boolean, done: (correction: Correction | undefined) => void): HTMLFormElement {
  const written: Record<(typeof FIELDS)[number], string> = { value: formatNumber(figure.value ?? ""), unit: figure.unit ?? "", counted: figure.counted ?? "" };
  const inputs = FIELDS.map((field) =>
    h("input", { name: field, type: "text", autocomplete: "off", spellcheck: "false", value: written[field], "aria-describedby": field === "value" ? "card-typed" : undefined }),
  );
  const [value, unit] = inputs as [HTMLInputElement, HTMLInputElement, HTMLInputElement];
  const { line, draw } = livingLine(value, figure);
  const form = h(
    "form",
    { class: "card-form", novalidate: true, hidden: true },
    ...FIELDS.flatMap((field, index) => [h("label", null, h("span", null, t(`card.${field}` as Key)), inputs[index]!), ...(field === "value" ? [line] : [])]),
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
  const save = async (): Promise<void> => {
    const read = await readValue(value.value.trim(), figure);
    if (!read) {
      await draw();
      value.setAttribute("aria-invalid", "true");
      value.focus();
      return;
    }
    // A unit that was typed behind the number is meant, unless another was typed in its own field.
    if (read.unit !== undefined && unit.value === written.unit) unit.value = read.unit;
    const typed = { value: read.value, unit: unit.value.trim(), counted: inputs[2]!.value.trim() };
    const correction: Correction = {};
    for (const field of FIELDS) if (typed[field] !== (figure[field] ?? "")) correction[field] = typed[field];
    done(Object.keys(correction).length === 0 && !isCorrected ? undefined : { ...correction });
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save().catch(() => line.replaceChildren(t("engine.failed")));
  });
  return form;
}
