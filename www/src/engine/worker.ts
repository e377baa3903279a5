// The core in its own thread. The page makes this worker from a blob, so that it stays under the page's policy.
import * as core from "solieu-glue";
import { limitKey, NOTHING, unitKey, type Figure, type Report } from "../model/records.ts";
import type { Answer, Request, Start, Started, Taken, UnitWords, Words } from "./protocol.ts";
import { compare } from "../model/revision.ts";
import { lastUpTo } from "../model/spans.ts";

let session: core.Session | undefined;
let before: Report = NOTHING;
let beforeText = "";

/** Units and large numbers that the page has been told. */
const told = new Set<string>();

function unitWords(unit: string, kind: Figure["kind"] | undefined): UnitWords[1] {
  const words = (lang: string): [string, string] => [core.writeUnit(unit, kind, true, lang), core.writeUnit(unit, kind, false, lang)];
  return { vi: words("vi"), en: words("en") };
}

/** The words for units and large numbers, as far as the page does not know them. */
function newWords(units: Iterable<readonly [unit: string | undefined, kind?: Figure["kind"]]>, values: Iterable<string | undefined>): Words {
  const words: Words = { units: [], numbers: [], limits: [] };
  for (const [unit, kind] of units) {
    if (unit === undefined) continue;
    const key = unitKey(unit, kind);
    if (told.has(key)) continue;
    told.add(key);
    words.units.push([key, unitWords(unit, kind)]);
  }
  for (const value of values) {
    if (value === undefined || value.length < LEAST || told.has(`=${value}`)) continue;
    told.add(`=${value}`);
    const [vi, en] = [core.shorten(value, "vi"), core.shorten(value, "en")];
    if (vi ?? en) words.numbers.push([value, { ...(vi && { vi }), ...(en && { en }) }]);
  }
  return words;
}

/** No shorter number has a word. */
const LEAST = 7;

function wordsOf(figures: readonly Figure[]): Words {
  const words = newWords(figures.map(({ unit, kind }) => [unit, kind] as const), figures.map(({ value }) => value));
  for (const { bound, cues } of figures) {
    if (bound !== "under" || cues === undefined) continue;
    const key = limitKey(cues);
    if (told.has(`<${key}`)) continue;
    told.add(`<${key}`);
    const [vi, en] = [core.wordForUnder(cues, "vi"), core.wordForUnder(cues, "en")];
    if (vi ?? en) words.limits.push([key, { ...(vi && { vi }), ...(en && { en }) }]);
  }
  return words;
}

/** The figures with the sentences that they stand in. An edit before a figure moves it to another sentence without a word. */
function withPassages({ text, figures }: Taken): readonly Figure[] {
  if (text !== beforeText) return figures.map((figure) => ({ ...figure, sentence: Math.max(0, figure.sentence) }));
  const { sentences } = before;
  return figures.map((figure) => {
    const sentence = Math.max(0, lastUpTo(figure.start, sentences.length, (index) => sentences[index]![0]));
    const [start, end] = sentences[sentence] ?? [figure.start, figure.end];
    return { ...figure, sentence, passage: text.slice(start, end).trim() };
  });
}

function answer(request: Request): Answer {
  const { id } = request;
  switch (request.type) {
    case "analyze": {
      const started = performance.now();
      session ??= new core.Session();
      const report = session.analyze(request.text, request.options);
      const revision = compare(before, beforeText.length, report, request.text.length);
      before = report;
      beforeText = request.text;
      return { id, type: "analyze", revision: { ...revision, milliseconds: performance.now() - started }, words: wordsOf(revision.fresh) };
    }
    case "csv":
      return { id, type: "text", text: core.toCsv(request.taken.text, withPassages(request.taken), request.taken.checks, request.options) };
    case "table":
      return { id, type: "text", text: core.toTable(request.format, request.taken.text, withPassages(request.taken), request.taken.checks, request.options) };
    case "sheet":
      return { id, type: "sheet", sheet: core.toSheet(request.of, request.taken.text, withPassages(request.taken), request.taken.checks, request.options) };
    case "spell":
      return { id, type: "text", text: core.spell(request.value, request.unit, request.lang) ?? "" };
    case "number": {
      const number = core.readNumber(request.typed, request.lang);
      return { id, type: "number", number, words: newWords([[number?.unit]], [number?.value, number?.other]) };
    }
    case "tally": {
      const tallies = request.groups.map((group) => core.tally(group, request.chosen));
      const words = newWords(tallies.flatMap(({ unit, differenceUnit }) => [[unit], [differenceUnit]] as const), tallies.flatMap(({ sum, low, high, difference }) => [sum, low, high, difference]));
      return { id, type: "tallies", tallies, words };
    }
    case "reckon": {
      const reckoned = core.reckon(request.left, request.sign, request.right, request.claim === "" ? undefined : request.claim);
      return { id, type: "reckoned", reckoned, words: newWords([], [request.left, request.right, request.claim, reckoned?.result]) };
    }
    case "convert": {
      const converted = core.convert(request.value, request.unit);
      return { id, type: "converted", converted, words: newWords([[converted?.unit]], [converted?.value]) };
    }
    case "recheck":
      return { id, type: "checks", checks: core.recheck(request.text, request.edits, request.options).checks };
    case "words": {
      const { figures } = core.analyze(request.text, request.options);
      return { id, type: "figures", figures, words: wordsOf(figures) };
    }
    case "version":
      return { id, type: "text", text: core.version() };
  }
}

/** Holds a lock for as long as this worker lives, so that the page learns of its end. */
function hold(name: string): Promise<void> {
  return new Promise((resolve) => {
    const kept = navigator.locks?.request(name, () => {
      resolve();
      return new Promise(() => {});
    });
    if (kept) kept.catch(() => resolve());
    else resolve();
  });
}

/** Compiles here, so that the page's thread has no part in it. */
async function start({ address, base64, lock }: Start): Promise<Started> {
  try {
    await hold(lock);
    const module = address === undefined
      ? await WebAssembly.compile(Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0)))
      : await WebAssembly.compileStreaming(fetch(address));
    core.initSync({ module });
    return { type: "started" };
  } catch (error) {
    return { type: "missing", message: String(error) };
  }
}

/** So many figures go over at once: the page takes them in between two answers to its reader. */
const PART = 4000;

function send(answered: Answer): void {
  if (answered.type === "analyze") {
    const { fresh } = answered.revision;
    const last = Math.max(0, Math.ceil(fresh.length / PART) - 1) * PART;
    for (let from = 0; from < last; from += PART) self.postMessage({ id: answered.id, type: "part", figures: fresh.slice(from, from + PART) } satisfies Answer);
    self.postMessage({ ...answered, revision: { ...answered.revision, fresh: fresh.slice(last) } });
  } else self.postMessage(answered);
}

self.addEventListener("message", ({ data }: MessageEvent<Request | Start>) => {
  if (data.type === "start") {
    void start(data).then((outcome) => self.postMessage(outcome));
    return;
  }
  try {
    send(answer(data));
  } catch (error) {
    self.postMessage({ id: data.id, type: "failed", message: String(error) } satisfies Answer);
  }
});
