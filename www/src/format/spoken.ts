// Figures said aloud, in the language of the article.
import * as engine from "../engine/client.ts";
import { t } from "../i18n/index.ts";
import { room } from "../model/room.ts";
import type { Figure } from "../model/records.ts";

const PAIRS = {
  of: (part: string, whole: string) => t("value.of", { part, whole }),
  range: (low: string, high: string) => t("value.range", { low, high }),
  score: (left: string, right: string) => `${left} – ${right}`,
};

/** A figure in words, with what it counts; empty where it cannot be said. */
export async function inWords(figure: Figure): Promise<string> {
  const { kind, value, of, unit, valueTo, counted } = figure;
  if (value === undefined) return "";
  const isPair = of !== undefined || valueTo !== undefined;
  const first = await engine.spell(value, isPair ? undefined : unit, room.lang);
  if (first === "") return "";
  const words = isPair ? PAIRS[of !== undefined ? "of" : kind === "score" ? "score" : "range"](first, await engine.spell(of ?? valueTo ?? "", unit, room.lang)) : first;
  return (kind === "count" || kind === "ratio") && counted !== undefined ? `${words} ${counted}` : words;
}
