// A sum of the reader's own: two numbers, a sign, and what they are to give. The core does it; it is kept with the checks.
import { byId, h } from "../dom.ts";
import * as engine from "../engine/client.ts";
import type { Sign } from "../engine/protocol.ts";
import { tellNumber } from "../format/number.ts";
import { language, t } from "../i18n/index.ts";
import { addSum, effective, type Sum } from "../model/room.ts";
import type { Figure } from "../model/records.ts";

const SIGNS: readonly (readonly [Sign, string])[] = [["+", "+"], ["-", "−"], ["*", "×"], ["/", "÷"], ["%", "%"]];

/** A sum as it is written in a line. */
export function sumWords({ left, sign, right, claim, result }: Sum): string {
  const [a, b] = [tellNumber(left), tellNumber(right)];
  const does = sign === "%" ? t("sum.percent", { left: a, right: b }) : `${a} ${SIGNS.find(([one]) => one === sign)![1]} ${b}`;
  const gives = `${tellNumber(result)}${sign === "%" ? "%" : ""}`;
  return claim === "" ? `${does} = ${gives}` : t("sum.claimed", { sum: `${does} = ${gives}`, claim: `${tellNumber(claim)}${sign === "%" ? "%" : ""}` });
}

/** The sum that a hand most likely wants of these: a lesser number in percent of a greater one, of three whether two give the third. */
function begin(figures: readonly Figure[]): { left: string; right: string; claim: string; sign: Sign } {
  const values = figures.map((figure) => effective(figure)).flatMap(({ value, of }) => (value === undefined ? [] : of === undefined ? [value] : [value, of]));
  const [left = "", right = "", claim = ""] = values.length === 2 ? values.toSorted((a, b) => Number(a) - Number(b)) : values;
  return { left, right, claim, sign: values.length === 2 ? "%" : "+" };
}

/** The line; `close` is called when it is done with. */
export function sumForm(figures: readonly Figure[], close: () => void): HTMLFormElement {
  const start = begin(figures);
  const field = (name: "left" | "right" | "claim"): HTMLInputElement => h("input", { type: "text", name, value: start[name] === "" ? "" : tellNumber(start[name]), "aria-label": t(`sum.${name}`), placeholder: name === "claim" ? "?" : "", inputmode: "decimal", autocomplete: "off", spellcheck: "false", size: 8 }) as HTMLInputElement;
  const [left, right, claim] = [field("left"), field("right"), field("claim")];
  const sign = h("select", { "aria-label": t("sum.sign") }, ...SIGNS.map(([value, words]) => h("option", { value }, words)));
  sign.value = start.sign;
  const line = h("p", { class: "sum-line", role: "status" });
  /** A number as it was typed, in machine form; nothing typed is nothing, and what is no number is undefined. */
  const numberOf = async (input: HTMLInputElement): Promise<string | undefined> => {
    const typed = input.value.trim();
    return typed === "" ? "" : (await engine.readNumber(typed.replace(/\s*%$/, ""), language()))?.value;
  };
  let turn = 0;
  const reckon = async (): Promise<Omit<Sum, "keys"> | undefined> => {
    const mine = ++turn;
    const inputs = [left, right, claim] as const;
    const numbers = await Promise.all(inputs.map(numberOf));
    if (mine !== turn) return undefined;
    inputs.forEach((input, index) => (numbers[index] === undefined ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid")));
    const wrong = inputs.find((_input, index) => numbers[index] === undefined);
    const [a = "", b = "", c = ""] = numbers;
    if (wrong) line.textContent = t("card.value.unclear", { typed: wrong.value.trim() });
    if (wrong || a === "" || b === "") {
      if (!wrong) line.textContent = "";
      return undefined;
    }
    const done = await engine.reckon(a, sign.value as Sign, b, c);
    if (mine !== turn) return undefined;
    if (!done) {
      line.textContent = t("sum.none");
      return undefined;
    }
    const sum = { left: a, sign: sign.value as Sign, right: b, claim: c, ...done };
    line.replaceChildren(`= ${tellNumber(done.result)}${sum.sign === "%" ? "%" : ""}`, ...(done.status ? [" ", h("span", { class: `status ${done.status}` }, `${done.status === "agrees" ? "✓" : "✗"} ${t(`status.${done.status}`)}`)] : []));
    return sum;
  };
  const form = h(
    "form",
    { class: "sum", novalidate: true, "aria-label": t("picked.check") },
    left, sign, right, h("span", null, "="), claim,
    h("button", { type: "submit" }, t("sum.keep")),
    h("button", { type: "button", class: "quiet", on: { click: close } }, t("card.cancel")),
    line,
  );
  form.addEventListener("input", () => void reckon().catch(() => {}));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void reckon().then((sum) => {
      if (!sum) {
        (form.querySelector<HTMLElement>("[aria-invalid]") ?? [left, right].find((input) => input.value.trim() === "") ?? left).focus();
        return;
      }
      addSum(sum, figures);
      close();
      byId("tab-checks").click();
    }).catch(() => (line.textContent = t("engine.failed")));
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  });
  void reckon().catch(() => {});
  return form;
}
