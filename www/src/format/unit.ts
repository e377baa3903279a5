// Units as they are printed behind a number, in the words that the core knows.
import type { UnitWords } from "../engine/protocol.ts";
import { language } from "../i18n/index.ts";
import { unitKey, type Figure } from "../model/records.ts";
import { tellNumber } from "./number.ts";

const known = new Map<string, UnitWords[1]>();

/** Takes in words for units. */
export function learnUnits(units: readonly UnitWords[]): void {
  for (const [key, words] of units) known.set(key, words);
}

/** The unit of a figure in the language of the page; what the reader typed stays as they typed it. */
export function unitOf(figure: Figure): string {
  if (figure.unit === undefined) return "";
  const words = known.get(unitKey(figure.unit, figure.kind)) ?? known.get(figure.unit);
  return words?.[language()][figure.value === "1" ? 0 : 1] ?? figure.unit;
}

/** The unit without a number, as a heading or in a list. */
export function unitName(unit: string): string {
  return known.get(unit)?.[language()][1] ?? unit;
}

/** A number with its unit, as it is told in a line. */
export function amount(value: string, unit: string | undefined): string {
  const number = tellNumber(value);
  return unit === undefined ? number : `${number}${unit === "%" ? "" : " "}${unitName(unit)}`;
}
