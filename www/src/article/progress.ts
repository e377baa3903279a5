// How far a long reading is. The core answers in one piece, so the share done is judged by the speed of readings before.
import { byId, setText } from "../dom.ts";
import { isReady } from "../engine/client.ts";
import { locale, t } from "../i18n/index.ts";

/** Readings that take less show nothing. */
const PATIENCE = 400;
const MOST = 0.95;

/** Characters a millisecond; learned from each reading. A cautious guess before the first. */
let speed = 2000;
let began = 0;
let length = 0;
let timer = 0;

/** Learns from a reading that took so long. */
export function learn(characters: number, milliseconds: number): void {
  if (characters > 20_000 && milliseconds > 0) speed = characters / milliseconds;
}

function draw(): void {
  const bar = byId<HTMLProgressElement>("progress");
  if (isReady()) {
    const done = Math.min(MOST, (performance.now() - began) / (length / speed));
    bar.value = done;
    setText(byId("busy-text"), t("busy.text", { percent: done.toLocaleString(locale(), { style: "percent" }) }));
  } else {
    // How long a network takes nobody can tell.
    began = performance.now();
    bar.removeAttribute("value");
    setText(byId("busy-text"), t("busy.loading"));
  }
  byId("busy").hidden = false;
  timer = setTimeout(draw, 100) as unknown as number;
}

/** Begins or ends the work on a text. */
export function showBusy(isBusy: boolean, text: string): void {
  clearTimeout(timer);
  if (!isBusy) {
    byId("busy").hidden = true;
    return;
  }
  began = performance.now();
  length = text.length;
  timer = setTimeout(draw, PATIENCE) as unknown as number;
}
