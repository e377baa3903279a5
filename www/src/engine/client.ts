// The page's side of the worker: one article is being read at a time, and only the newest text waits behind it.
import type { Answer, Lang, Options, OutputOptions, Request, Revision, Start, Started, TableFormat, Taken, TypedNumber } from "./protocol.ts";
import { ownScript } from "./trusted.ts";

type Unsent<T> = T extends Request ? Omit<T, "id"> : never;
interface Waiting {
  resolve(answer: Answer): void;
  reject(reason: Error): void;
}

/** The core could not be loaded or started: nothing that is asked of it will work. */
export class EngineMissing extends Error {}
/** The core broke off while it worked. A fresh one stands ready; the article is untouched. */
export class EngineFailed extends Error {}
/** The reader stopped the work. */
export class EngineStopped extends Error {}

let worker: Promise<Worker> | undefined;
let nextId = 1;
const waiting = new Map<number, Waiting>();

/** Where the module is; in the edition of one file, the module itself. */
async function source(): Promise<Omit<Start, "type">> {
  if (!SINGLE) return { address: new URL("solieu.wasm", document.baseURI).href };
  return { base64: (await import("virtual:wasm")).default };
}

async function start(): Promise<Worker> {
  const [module, { default: script }] = await Promise.all([source(), import("virtual:worker")]);
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const made = new Worker(ownScript(url));
  URL.revokeObjectURL(url);
  await new Promise<void>((resolve, reject) => {
    made.addEventListener("message", ({ data }: MessageEvent<Started>) => (data.type === "started" ? resolve() : reject(new Error(data.message))), { once: true });
    made.addEventListener("error", (event) => reject(new Error(event.message)), { once: true });
    made.postMessage({ type: "start", ...module } satisfies Start);
  });
  made.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.type !== "failed") asked?.resolve(data);
    else fail(new EngineFailed(data.message), asked);
  });
  made.addEventListener("error", (event) => {
    event.preventDefault();
    fail(new EngineFailed(event.message));
  });
  return made;
}

/** After a failure the memory of the core cannot be trusted: the worker goes, the next request starts another. */
function fail(reason: Error, first?: Waiting): void {
  const all = [...(first ? [first] : []), ...waiting.values()];
  waiting.clear();
  void worker?.then((old) => old.terminate());
  worker = undefined;
  for (const { reject } of all) reject(reason);
}

/** Loads and starts the core ahead of the first request. */
export function prepare(): Promise<unknown> {
  worker ??= start().catch((error: unknown) => {
    worker = undefined;
    throw new EngineMissing(String(error));
  });
  return worker;
}

async function ask(request: Unsent<Request>): Promise<Answer> {
  await prepare();
  const ready = await worker!;
  const id = nextId++;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    ready.postMessage({ ...request, id });
  });
}

async function askText(request: Unsent<Request>): Promise<string> {
  const answer = await ask(request);
  if (answer.type !== "text") throw new EngineFailed("an answer of another kind");
  return answer.text;
}

/** Reads an article. The revision starts from the one before it, so every one of them is to be used, in order. */
export async function analyze(text: string, options: Options): Promise<Revision> {
  const answer = await ask({ type: "analyze", text, options });
  if (answer.type !== "analyze") throw new EngineFailed("an answer of another kind");
  return answer.revision;
}

/** Breaks off whatever is being done. */
export function stop(): void {
  fail(new EngineStopped());
}

/** The figures as CSV. */
export function toCsv(taken: Taken, options: OutputOptions): Promise<string> {
  return askText({ type: "csv", taken, options });
}

/** The figures as a table or a list to paste elsewhere. */
export function toTable(taken: Taken, format: TableFormat, options: OutputOptions): Promise<string> {
  return askText({ type: "table", taken, format, options });
}

/** A number in words with its unit; empty where it cannot be said. */
export function spell(value: string, unit: string | undefined, lang: string): Promise<string> {
  return askText({ type: "spell", value, unit: unit ?? null, lang: lang === "en" ? "en" : "vi" });
}

/** A number that the reader typed in the language `lang`; nothing where it is not one number. */
export async function readNumber(typed: string, lang: Lang): Promise<TypedNumber | undefined> {
  const answer = await ask({ type: "number", typed, lang });
  if (answer.type !== "number") throw new EngineFailed("an answer of another kind");
  return answer.number;
}

/** The version of the core. */
export function version(): Promise<string> {
  return askText({ type: "version" });
}
