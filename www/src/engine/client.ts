// The page's side of the worker: one article is being read at a time, and only the newest text waits behind it.
import type { Answer, Check, Converted, Edit, Lang, Options, OutputOptions, Reckoned, Request, Revision, Sheet, Sign, Start, Started, TableFormat, Taken, Tally, TypedNumber, Words, Worth } from "./protocol.ts";
import { learnNumbers } from "../format/number.ts";
import { learnLimits } from "../format/limit.ts";
import { learnUnits } from "../format/unit.ts";
import type { Figure } from "../model/records.ts";
import { ownScript } from "./trusted.ts";

type Unsent<T> = T extends Request ? Omit<T, "id"> : never;
interface Waiting {
  /** Figures that came ahead of the answer. */
  parts?: Figure[][];
  resolve(answer: Answer): void;
  reject(reason: Error): void;
}

/** The core could not be loaded or started: nothing that is asked of it will work. */
export class EngineMissing extends Error {}
/** The core broke off while it worked. A fresh one stands ready; the article is untouched. */
export class EngineFailed extends Error {}
/** The worker is gone without a word, perhaps before it was asked. */
export class EngineGone extends EngineFailed {}
/** The reader stopped the work. */
export class EngineStopped extends Error {}

/** A worker with the core in it, and all that is asked of it. */
interface Engine {
  /** The worker, once the core has started in it. */
  ready: Promise<Worker>;
  isReady: boolean;
  waiting: Map<number, Waiting>;
  /** Ends the worker; everything that was asked of it comes to nothing, for this reason. */
  end(reason: Error): void;
}

let engine: Engine | undefined;
let nextId = 1;

/** Where the module is; in the edition of one file, the module itself. */
async function source(): Promise<Omit<Start, "type" | "lock">> {
  if (!SINGLE) return { address: new URL(WASM, document.baseURI).href };
  return { base64: (await import("virtual:wasm")).default };
}

/**
 * A worker that dies in silence, as one does when the browser is out of memory, sends no event; but the lock that it held
 * is free again.
 */
function watch(lock: string, lost: () => void): void {
  // A page without locks (an old browser, an address without TLS) learns of such an end by the reader's patience.
  navigator.locks?.request(lock, lost).catch(() => {});
}

async function start(own: Engine, ending: Promise<never>): Promise<Worker> {
  const [module, { default: script }] = await Promise.race([Promise.all([source(), import("virtual:worker")]), ending]);
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(ownScript(url));
  URL.revokeObjectURL(url);
  void ending.catch(() => worker.terminate());
  const lock = `solieu-${crypto.randomUUID()}`;
  const started = new Promise<void>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Started>) => (data.type === "started" ? resolve() : reject(new EngineMissing(data.message))), { once: true });
    worker.addEventListener("error", (event) => reject(new EngineMissing(event.message)), { once: true });
  });
  worker.postMessage({ type: "start", lock, ...module } satisfies Start);
  await Promise.race([started, ending]);
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const asked = own.waiting.get(data.id);
    if (data.type === "part") {
      (asked ? (asked.parts ??= []) : []).push(data.figures);
      return;
    }
    if (data.type === "failed") {
      own.end(new EngineFailed(data.message));
      return;
    }
    own.waiting.delete(data.id);
    if (data.type === "analyze" && asked?.parts) data.revision.fresh = [...asked.parts.flat(), ...data.revision.fresh];
    asked?.resolve(data);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    own.end(new EngineFailed(event.message));
  });
  watch(lock, () => own.end(new EngineGone("the worker is gone")));
  own.isReady = true;
  return worker;
}

/** A new engine. After a failure the memory of the core cannot be trusted: the worker goes, the next request starts another. */
function launch(): Engine {
  let ended = (_reason: Error): void => {};
  const ending = new Promise<never>((_resolve, reject) => (ended = reject));
  ending.catch(() => {});
  const own = {
    isReady: false,
    waiting: new Map<number, Waiting>(),
    end: (reason: Error) => {
      if (engine === own) engine = undefined;
      ended(reason);
      const all = [...own.waiting.values()];
      own.waiting.clear();
      for (const { reject } of all) reject(reason);
    },
  } as Engine;
  own.ready = start(own, ending).catch((error: unknown) => {
    const reason = error instanceof EngineStopped || error instanceof EngineMissing ? error : new EngineMissing(String(error));
    own.end(reason);
    throw reason;
  });
  return own;
}

/** Loads and starts the core ahead of the first request. */
export function prepare(): Promise<unknown> {
  return (engine ??= launch()).ready;
}

/** Whether the core is loaded and started. */
export function isReady(): boolean {
  return engine?.isReady ?? false;
}

async function ask(request: Unsent<Request>): Promise<Answer> {
  const asked = (engine ??= launch());
  const worker = await asked.ready;
  if (asked !== engine) throw new EngineStopped();
  const id = nextId++;
  return new Promise((resolve, reject) => {
    asked.waiting.set(id, { resolve, reject });
    worker.postMessage({ ...request, id });
  });
}

async function askText(request: Unsent<Request>): Promise<string> {
  const answer = await ask(request);
  if (answer.type !== "text") throw new EngineFailed("an answer of another kind");
  return answer.text;
}

/** Takes in words for units, large numbers and limits. */
function learn({ units, numbers, limits }: Words): void {
  learnUnits(units);
  learnLimits(limits);
  learnNumbers(numbers);
}

/** Reads an article. The revision starts from the one before it, so every one of them is to be used, in order. */
export async function analyze(text: string, options: Options): Promise<Revision> {
  const answer = await ask({ type: "analyze", text, options });
  if (answer.type !== "analyze") throw new EngineFailed("an answer of another kind");
  learn(answer.words);
  return answer.revision;
}

/** Breaks off whatever is being done, the loading of the core too. */
export function stop(): void {
  engine?.end(new EngineStopped());
}

/** The figures as CSV. */
export function toCsv(taken: Taken, options: OutputOptions): Promise<string> {
  return askText({ type: "csv", taken, options });
}

/** The figures as a table or a list to paste elsewhere. */
export function toTable(taken: Taken, format: TableFormat, options: OutputOptions): Promise<string> {
  return askText({ type: "table", taken, format, options });
}

/** The figures, or the checks, as a sheet with typed cells. */
export async function toSheet(taken: Taken, of: "figures" | "checks", options: OutputOptions): Promise<Sheet> {
  const answer = await ask({ type: "sheet", taken, of, options });
  if (answer.type !== "sheet") throw new EngineFailed("an answer of another kind");
  return answer.sheet;
}

/** A number in words with its unit; empty where it cannot be said. */
export function spell(value: string, unit: string | undefined, lang: string): Promise<string> {
  return askText({ type: "spell", value, unit: unit ?? null, lang: lang === "en" ? "en" : "vi" });
}

/** A number that the reader typed in the language `lang`; nothing where it is not one number. */
export async function readNumber(typed: string, lang: Lang): Promise<TypedNumber | undefined> {
  const answer = await ask({ type: "number", typed, lang });
  if (answer.type !== "number") throw new EngineFailed("an answer of another kind");
  learn(answer.words);
  return answer.number;
}

/** What the figures of each group come to; `chosen` says that a reader chose them. */
export async function tally(groups: readonly (readonly Figure[])[], chosen: boolean): Promise<Tally[]> {
  const worth = ({ kind, value, valueTo, of, unit, counted, change }: Figure): Worth => ({ kind, value, valueTo, of, unit, counted, change });
  const answer = await ask({ type: "tally", groups: groups.map((group) => group.map(worth)), chosen });
  if (answer.type !== "tallies") throw new EngineFailed("an answer of another kind");
  learn(answer.words);
  return answer.tallies;
}

/** A sum of the reader's own; nothing where it is none. */
export async function reckon(left: string, sign: Sign, right: string, claim: string): Promise<Reckoned | undefined> {
  const answer = await ask({ type: "reckon", left, sign, right, claim });
  if (answer.type !== "reckoned") throw new EngineFailed("an answer of another kind");
  learn(answer.words);
  return answer.reckoned;
}

/** An amount in a unit that other readers know; nothing where none is told. */
export async function convert(value: string, unit: string): Promise<Converted | undefined> {
  const answer = await ask({ type: "convert", value, unit });
  if (answer.type !== "converted") throw new EngineFailed("an answer of another kind");
  learn(answer.words);
  return answer.converted;
}

/** The checks of an article, made again with the figures as the reader has them. */
export async function recheck(text: string, edits: Edit[], options: Options): Promise<Check[]> {
  const answer = await ask({ type: "recheck", text, edits, options });
  if (answer.type !== "checks") throw new EngineFailed("an answer of another kind");
  return answer.checks;
}

/** What the core reads in a few words by themselves. */
export async function readWords(text: string, options: Options): Promise<Figure[]> {
  const answer = await ask({ type: "words", text, options });
  if (answer.type !== "figures") throw new EngineFailed("an answer of another kind");
  learn(answer.words);
  return answer.figures;
}

/** The version of the core. */
export function version(): Promise<string> {
  return askText({ type: "version" });
}
