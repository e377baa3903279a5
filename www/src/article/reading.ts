// From the text to the room's report: the newest text is read as soon as the one before it is done.
import * as engine from "../engine/client.ts";
import type { Key } from "../i18n/index.ts";
import { room, startAnew, takeReport, type About } from "../model/room.ts";
import { keepText } from "../model/settings.ts";
import { settled } from "../dom.ts";

interface Hooks {
  /** Work begins that may take long, or is done. */
  busy(isBusy: boolean, text: string): void;
  /** Something went wrong; the text is safe. */
  trouble(message: Key): void;
  /** A report has come. */
  done(milliseconds: number): void;
}

let hooks: Hooks = { busy() {}, trouble() {}, done() {} };
let wanted: string | undefined;
let isReading = false;

export function onReading(given: Hooks): void {
  hooks = given;
}

const keepSoon = settled(() => keepText(room.text), 800);

/** Reads another article, about which `about` is told. */
export function readAnother(text: string, about?: About): void {
  startAnew(about);
  read(text);
}

/** Reads `text`; while another reading is under way, after it. */
export function read(text: string): void {
  wanted = text;
  if (!isReading) void readOn();
}

/** Reads the same article again, under other options or after a failure. */
export function readAgain(): void {
  read(wanted ?? room.text);
}

/** Breaks off the reading. */
export function stopReading(): void {
  wanted = undefined;
  engine.stop();
}

async function readOn(): Promise<void> {
  isReading = true;
  try {
    while (wanted !== undefined) {
      const text = wanted;
      wanted = undefined;
      hooks.busy(true, text);
      try {
        const revision = await engine.analyze(text, {
          explain: true,
          ...(room.articleLang === "" ? {} : { lang: room.articleLang }),
          ...(room.published === "" ? {} : { published: room.published }),
        });
        takeReport(text, revision);
        keepSoon();
        hooks.done(revision.milliseconds);
      } catch (error) {
        room.text = text;
        hooks.trouble(messageOf(error));
      }
    }
  } finally {
    isReading = false;
    hooks.busy(false, room.text);
  }
}

function messageOf(error: unknown): Key {
  if (error instanceof engine.EngineStopped) return "stopped";
  return error instanceof engine.EngineMissing ? "engine.missing" : "engine.failed";
}
