// From the text to the room's report: the newest text is read as soon as the one before it is done.
import * as engine from "../engine/client.ts";
import type { Key } from "../i18n/index.ts";
import { room, standUnread, takeReport } from "../model/room.ts";

interface Hooks {
  /** Work begins that may take long, or is done. */
  busy(isBusy: boolean, text: string): void;
  /** Something went wrong; the text is safe. */
  trouble(message: Key): void;
  /** A report has come. */
  done(milliseconds: number): void;
}

let hooks: Hooks = { busy() {}, trouble() {}, done() {} };
let isWanted = false;
let isReading = false;

export function onReading(given: Hooks): void {
  hooks = given;
}

/** What the reader told of the article, for the core. */
export function told(): { lang?: "vi" | "en"; published?: string } {
  return { ...(room.articleLang === "" ? {} : { lang: room.articleLang }), ...(room.published === "" ? {} : { published: room.published }) };
}

/** Reads the newest text; while another reading is under way, after it. */
export function read(): void {
  isWanted = true;
  if (!isReading) void readOn();
}

/** Breaks off the reading. */
export function stopReading(): void {
  isWanted = false;
  engine.stop();
}

/** A reading that takes longer leaves nothing of the text before it in sight. */
const SLOW = 1000;

/** The text at which a worker was found gone. */
let goneBefore: string | undefined;

async function readOn(): Promise<void> {
  isReading = true;
  try {
    while (isWanted) {
      const text = room.draft;
      isWanted = false;
      hooks.busy(true, text);
      const slow = setTimeout(() => standUnread("reading"), SLOW);
      try {
        const revision = await engine.analyze(text, { explain: true, ...told() });
        takeReport(text, revision);
        hooks.done(revision.milliseconds);
        goneBefore = undefined;
      } catch (error) {
        // A worker may have died while it had nothing to do: another one tries the same text once.
        if (error instanceof engine.EngineGone && goneBefore !== text) {
          goneBefore = text;
          isWanted = true;
          continue;
        }
        const reason = reasonOf(error);
        standUnread(reason);
        hooks.trouble(WORDS[reason]);
      } finally {
        clearTimeout(slow);
      }
    }
  } finally {
    isReading = false;
    hooks.busy(false, room.draft);
  }
}

const WORDS = { stopped: "stopped", missing: "engine.missing", failed: "engine.failed" } as const satisfies Record<string, Key>;

function reasonOf(error: unknown): keyof typeof WORDS {
  if (error instanceof engine.EngineStopped) return "stopped";
  return error instanceof engine.EngineMissing ? "missing" : "failed";
}
