// What is copied of single figures: what they say as sentences, and a report of a misreading for who can mend it.
import * as engine from "../engine/client.ts";
import { language, t } from "../i18n/index.ts";
import { noteOf } from "../ledger/badges.ts";
import { beside, effective, figuresOf, paragraphOf, room } from "../model/room.ts";
import { KINDS, type Check, type Figure } from "../model/records.ts";
import { notify, toast } from "../notice.ts";

async function put(text: Promise<string>, done: string): Promise<void> {
  try {
    // The browser allows copying for a moment after the press: it is asked at once, and the text may still be in the making.
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": text.then((words) => new Blob([words], { type: "text/plain" })) })]);
    toast(done);
  } catch {
    notify(t("copy.failed"));
  }
}

/** Copies what figures say, as sentences. */
export async function copySentences(figures: readonly Figure[]): Promise<void> {
  const sentences = engine.toTable({ text: room.text, figures: figures.map(effective), checks: room.checks }, "sentences", { kinds: KINDS, lang: language() });
  // Of a date alone there is no sentence to make.
  await put(sentences.then((text) => text.trim() || figures.map(({ text: words }) => words).join("\n")), t("copy.done", { n: figures.length }));
}

/** Copies what a finding says, with where it stands, as a note to a colleague. */
export async function copyFinding(check: Check): Promise<void> {
  const claim = figuresOf(check).at(-1);
  const note = claim ? t("check.copied", { n: paragraphOf(claim), note: noteOf(check) }) : noteOf(check);
  await put(Promise.resolve(note), t("check.copy.done"));
}

const TOLD = ["kind", "value", "valueTo", "of", "unit", "counted", "change", "bound", "date", "asOf", "rule"] as const;

/** How a figure was read, with its sentence: all that is needed to mend a misreading, and nothing else of the article. */
async function faultOf(figure: Figure): Promise<string> {
  const [before, behind] = beside(figure);
  const now = effective(figure);
  const fields = TOLD.filter((name) => figure[name] !== undefined).map((name) => `${name}: ${String(figure[name])}`);
  const meant = TOLD.filter((name) => now[name] !== figure[name]).map((name) => `${name}: ${String(now[name] ?? "")}`);
  const cues = figure.cues?.length ? [`cues: ${figure.cues.join(", ")}`] : [];
  const part = (name: string, lines: string[]): string[] => (lines.length === 0 ? [] : ["", name, ...lines]);
  return [
    `Số Liệu ${await engine.version()}`,
    `${before}[${figure.text}]${behind}`,
    ...part(t("fault.read"), [...fields, ...cues]),
    ...part(t("fault.meant"), [...meant, ...(now.note ? [now.note] : [])]),
  ].join("\n") + "\n";
}

/** Copies the report of a misreading. Nothing is sent. */
export async function copyFault(figure: Figure): Promise<void> {
  await put(faultOf(figure), t("fault.done"));
}
