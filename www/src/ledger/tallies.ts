// What the figures of a group come to together, as the core reckons it: asked for groups that are in view.
import * as engine from "../engine/client.ts";
import type { Tally } from "../engine/protocol.ts";
import { tellNumber } from "../format/number.ts";
import { amount } from "../format/unit.ts";
import { t } from "../i18n/index.ts";
import type { Group } from "./order.ts";

/** By group: what was asked for, and what came of it. Groups are made anew with every order of the rows. */
const known = new WeakMap<Group, Tally | "asked">();
/** What groups of the same rows came to before, so that nothing flickers while one types. */
const byRows = new Map<string, Tally>();
const MOST = 500;

function rowsKey({ key, rows }: Group): string {
  return `${key} ${rows.map(({ figure }) => `${figure.value} ${figure.unit} ${figure.change ?? ""}`).join()}`;
}

/** What is known of a group by now. */
export function tallyOf(group: Group): Tally | undefined {
  const tally = known.get(group);
  return tally === "asked" ? undefined : tally;
}

/** Asks for what these groups come to, and calls `done` if any of it is news. */
export async function askTallies(groups: readonly Group[], done: () => void): Promise<void> {
  const asked = groups.filter((group) => group.sort === "named" && !known.has(group));
  const fresh: Group[] = [];
  for (const group of asked) {
    const before = byRows.get(rowsKey(group));
    known.set(group, before ?? "asked");
    if (!before) fresh.push(group);
  }
  if (fresh.length > 0) {
    const tallies = await engine.tally(fresh.map(({ rows }) => rows.map(({ figure }) => figure)), false);
    if (byRows.size > MOST) byRows.clear();
    fresh.forEach((group, index) => {
      known.set(group, tallies[index]!);
      byRows.set(rowsKey(group), tallies[index]!);
    });
  }
  if (asked.length > 0) done();
}

/** A tally in words, for the head of a group. */
export function tallyWords(tally: Tally | undefined): string {
  if (!tally) return "";
  const { sum, low, high, unit } = tally;
  const parts = [
    sum !== undefined && t("tally.sum", { value: amount(sum, unit) }),
    low !== undefined && high !== undefined && low !== high && t("tally.range", { low: tellNumber(low), high: amount(high, sum === undefined ? unit : undefined) }),
  ];
  return parts.filter(Boolean).join(" · ");
}
