// The core in its own thread. The page makes this worker from a blob, so that it stays under the page's policy.
import * as core from "solieu-glue";
import { NOTHING, unitKey, type Figure, type Report } from "../model/records.ts";
import type { Answer, Request, Start, Started, Taken, UnitWords } from "./protocol.ts";
import { compare } from "../model/revision.ts";

let session: core.Session | undefined;
let before: Report = NOTHING;
let beforeText = "";

/** Units that the page has been told. */
const told = new Set<string>();

/** The units of these figures in words, as far as the page does not know them. */
function newUnits(figures: readonly Figure[]): UnitWords[] {
  const found: UnitWords[] = [];
  for (const { unit, kind } of figures) {
    const key = unitKey(unit ?? "", kind);
    if (unit === undefined || told.has(key)) continue;
    told.add(key);
    const words = (lang: string): [string, string] => [core.writeUnit(unit, kind, true, lang), core.writeUnit(unit, kind, false, lang)];
    found.push([key, { vi: words("vi"), en: words("en") }]);
  }
  return found;
}

/** The figures with the sentences that they stand in. */
function withPassages({ text, figures }: Taken): readonly Figure[] {
  if (text !== beforeText) return figures.map((figure) => ({ ...figure, sentence: Math.max(0, figure.sentence) }));
  return figures.map((read) => {
    // Of a figure that the reader added the place alone is known.
    const figure = read.sentence >= 0 ? read : { ...read, sentence: Math.max(0, before.sentences.findLastIndex(([start]) => start <= read.start)) };
    const [start, end] = before.sentences[figure.sentence] ?? [figure.start, figure.end];
    return { ...figure, passage: text.slice(start, end).trim() };
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
      return { id, type: "analyze", revision: { ...revision, milliseconds: performance.now() - started }, units: newUnits(revision.fresh) };
    }
    case "csv":
      return { id, type: "text", text: core.toCsv(request.taken.text, withPassages(request.taken), request.taken.checks, request.options) };
    case "table":
      return { id, type: "text", text: core.toTable(request.format, request.taken.text, withPassages(request.taken), request.taken.checks, request.options) };
    case "sheet":
      return { id, type: "sheet", sheet: core.toSheet(request.of, request.taken.text, withPassages(request.taken), request.taken.checks, request.options) };
    case "spell":
      return { id, type: "text", text: core.spell(request.value, request.unit, request.lang) ?? "" };
    case "number":
      return { id, type: "number", number: core.readNumber(request.typed, request.lang) };
    case "recheck":
      return { id, type: "checks", checks: core.recheck(request.text, request.edits, request.options).checks };
    case "words": {
      const { figures } = core.analyze(request.text, request.options);
      return { id, type: "figures", figures, units: newUnits(figures) };
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
