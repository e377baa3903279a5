// The word for the limit of a figure: about, over, under.
import type { LimitWords } from "../engine/protocol.ts";
import { language, t } from "../i18n/index.ts";
import { limitKey, type Figure } from "../model/records.ts";

const known = new Map<string, LimitWords[1]>();

/** Takes in the articles' own words for limits. */
export function learnLimits(limits: readonly LimitWords[]): void {
  for (const [key, words] of limits) known.set(key, words);
}

/** The word for the limit of a figure; nearly and less than are two claims, of which the article's own word is told. */
export function limitOf({ bound, cues }: Figure): string {
  if (bound === undefined) return "";
  const own = bound === "under" && cues !== undefined ? known.get(limitKey(cues))?.[language()] : undefined;
  return own?.toLocaleLowerCase(language()) ?? t(`bound.${bound}`);
}
