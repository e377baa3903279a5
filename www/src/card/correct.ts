// The form with which the reader corrects a figure, every field of it.
import { h } from "../dom.ts";
import * as engine from "../engine/client.ts";
import type { TypedNumber } from "../engine/protocol.ts";
import { formatNumber } from "../format/number.ts";
import { language, t, type Key } from "../i18n/index.ts";
import type { Correction } from "../model/room.ts";
import { KINDS, type Figure } from "../model/records.ts";

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

const BOUNDS = ["about", "over", "under", "atLeast", "atMost"] as const;

type Field = HTMLInputElement | HTMLSelectElement;

function selectOf(name: string, options: readonly (readonly [value: string, words: string])[], now: string): HTMLSelectElement {
  const select = h("select", { name }, ...options.map(([value, words]) => h("option", { value }, words)));
  select.value = now;
  return select;
}

/** Whether a text is a date as machines write it: a year, month or day, an interval, a time. */
const isDate = (text: string): boolean => text === "" || text.split("/").every((part) => /^(?:(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?)?(?:T\d\d(?::\d\d)*)?$/.test(part));

/** A form over `figure`, in the place of what the card tells; `done` is given the correction, or nothing to go back to the reading. */
export function correctionForm(figure: Figure, isCorrected: boolean, done: (correction: Correction | undefined) => void, cancel: () => void): HTMLFormElement {
  const numbers: Record<string, string> = { value: formatNumber(figure.value ?? ""), valueTo: formatNumber(figure.valueTo ?? ""), of: formatNumber(figure.of ?? "") };
  const input = (name: string, value: string, more: Record<string, string> = {}): HTMLInputElement => h("input", { name, type: "text", autocomplete: "off", spellcheck: "false", value, ...more });
  const dateField = figure.date === undefined && figure.asOf !== undefined ? "asOf" : "date";
  const fields = {
    value: input("value", numbers["value"]!, { "aria-describedby": "card-typed" }),
    valueTo: input("valueTo", numbers["valueTo"]!),
    of: input("of", numbers["of"]!),
    unit: input("unit", figure.unit ?? ""),
    counted: input("counted", figure.counted ?? ""),
    change: selectOf("change", [["", t("card.change.none")], ["up", t("change.up")], ["down", t("change.down")]], figure.change ?? ""),
    bound: selectOf("bound", [["", t("card.bound.none")], ...BOUNDS.map((bound) => [bound, t(`bound.${bound}`)] as const)], figure.bound ?? ""),
    date: input(dateField, figure[dateField] ?? "", { placeholder: "2020-07-21" }),
    kind: selectOf("kind", KINDS.map((kind) => [kind, t(`kind.${kind}`)] as const), figure.kind),
  };
  const { line, draw } = livingLine(fields.value, figure);
  const trouble = h("p", { class: "error", role: "alert" });
  const label = (name: keyof typeof fields): HTMLElement => h("label", null, h("span", null, t(`card.${name === "date" ? dateField : name}` as Key)), fields[name] as Field);
  const form = h(
    "form",
    { class: "card-form", novalidate: true, hidden: true },
    label("value"), line,
    ...(["valueTo", "of", "unit", "counted", "change", "bound", "date", "kind"] as const).map(label),
    trouble,
    h("div", { class: "form-actions" },
      h("button", { type: "submit", class: "primary" }, t("card.save")),
      isCorrected && h("button", { type: "button", on: { click: () => done(undefined) } }, t("card.reset")),
      h("button", { type: "button", class: "quiet", on: { click: cancel } }, t("card.cancel"))),
  );
  const refuse = (field: HTMLInputElement, words: string): void => {
    trouble.replaceChildren(words);
    field.setAttribute("aria-invalid", "true");
    field.focus();
  };
  const save = async (): Promise<void> => {
    trouble.replaceChildren();
    for (const field of Object.values(fields)) field.removeAttribute("aria-invalid");
    const read = await readValue(fields.value.value.trim(), figure);
    if (!read) {
      await draw();
      fields.value.setAttribute("aria-invalid", "true");
      fields.value.focus();
      return;
    }
    const now: Record<string, string> = { value: read.value };
    for (const name of ["valueTo", "of"] as const) {
      const typed = fields[name].value.trim();
      const number = typed === numbers[name] ? { value: figure[name] ?? "" } : typed === "" ? { value: "" } : await engine.readNumber(typed, language());
      if (!number) return refuse(fields[name], t("card.value.unclear", { typed }));
      now[name] = number.value;
    }
    const date = fields.date.value.trim();
    if (!isDate(date)) return refuse(fields.date, t("card.date.unclear"));
    // A unit that was typed behind the number is meant, unless another was typed in its own field.
    if (read.unit !== undefined && fields.unit.value === (figure.unit ?? "")) fields.unit.value = read.unit;
    Object.assign(now, { unit: fields.unit.value.trim(), counted: fields.counted.value.trim(), change: fields.change.value, bound: fields.bound.value, [dateField]: date, kind: fields.kind.value });
    const correction: Record<string, string> = {};
    for (const [name, value] of Object.entries(now)) if (value !== String(figure[name as keyof Figure] ?? "")) correction[name] = value;
    done(correction as Correction);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save().catch(() => line.replaceChildren(t("engine.failed")));
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    // The form alone is left; the card stays.
    event.preventDefault();
    event.stopPropagation();
    cancel();
  });
  return form;
}
