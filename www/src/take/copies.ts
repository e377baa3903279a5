// What is copied, and how it begins.
import * as engine from "../engine/client.ts";
import type { TableFormat } from "../engine/protocol.ts";
import { t, type Key } from "../i18n/index.ts";
import { noteOf } from "../ledger/badges.ts";
import { checksInOrder } from "../ledger/checks.ts";
import { sumWords } from "../ledger/sum.ts";
import { sums } from "../model/room.ts";
import { notify, toast } from "../notice.ts";
import { firstTaken, options } from "./files.ts";
import { takenNow } from "./taken.ts";

/** Something that can be copied. */
export interface Copy {
  key: Key;
  copy(): Promise<void>;
  begins(): Promise<string>;
}

/** Puts texts of several types on the clipboard; they may still be in the making. */
export async function write(parts: Record<string, Promise<Blob> | Blob>, done: string): Promise<void> {
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    toast(done);
  } catch {
    notify(t("copy.failed"));
  }
}

const blob = async (type: string, text: Promise<string>): Promise<Blob> => new Blob([await text], { type });

/** As a table for word processors and content systems, and as cells for spreadsheets. */
async function copyTable(): Promise<void> {
  const taken = takenNow();
  await write(
    { "text/html": blob("text/html", engine.toTable(taken, "html", options())), "text/plain": blob("text/plain", engine.toTable(taken, "tsv", options())) },
    t("copy.done", { n: taken.figures.length }),
  );
}

async function copyText(format: TableFormat): Promise<void> {
  const taken = takenNow();
  await write({ "text/plain": blob("text/plain", engine.toTable(taken, format, options())) }, t("copy.done", { n: taken.figures.length }));
}

const checkLines = (): string[] => [
  ...checksInOrder().map((check) => `${t(`status.${check.status}`)}: ${noteOf(check)}`),
  ...sums().map((sum) => [t("sum.title"), sum.status && t(`status.${sum.status}`), sumWords(sum)].filter(Boolean).join(": ")),
];

async function copyChecks(): Promise<void> {
  const lines = checkLines();
  await write({ "text/plain": new Blob([`${lines.join("\n")}\n`], { type: "text/plain" }) }, t("copy.checks.done", { n: lines.length }));
}

/** All that can be copied now. */
export function copies(): Copy[] {
  const text = (key: Key, format: TableFormat): Copy => ({ key, copy: () => copyText(format), begins: () => engine.toTable(firstTaken(), format, options()) });
  return [
    { key: "copy.table", copy: copyTable, begins: async () => (await engine.toTable(firstTaken(), "tsv", options())).replaceAll("\t", " | ") },
    text("copy.list", "sentences"),
    text("copy.markdown", "markdown"),
    ...(checkLines().length > 0 ? [{ key: "copy.checks", copy: copyChecks, begins: async () => checkLines().join("\n") } satisfies Copy] : []),
  ];
}
