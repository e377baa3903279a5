// The line between article and ledger on a tablet that is held upright: dragged, or moved with the arrow keys.
import { byId } from "../dom.ts";

/** How much of the height the article may take, in percent. */
const LEAST = 15;
const MOST = 75;
const USUAL = 42;
const STEP = 4;

export function startDivider(): void {
  const divider = byId("divider");
  const desk = divider.parentElement!;
  let now = USUAL;
  const set = (percent: number): void => {
    now = Math.min(MOST, Math.max(LEAST, percent));
    desk.style.setProperty("--split", `${now}%`);
    divider.setAttribute("aria-valuenow", String(Math.round(now)));
  };
  divider.addEventListener("pointerdown", (event) => divider.setPointerCapture(event.pointerId));
  divider.addEventListener("pointermove", (event) => {
    if (!divider.hasPointerCapture(event.pointerId)) return;
    const { top, height } = desk.getBoundingClientRect();
    set(((event.clientY - top) / height) * 100);
  });
  divider.addEventListener("dblclick", () => set(USUAL));
  divider.addEventListener("keydown", (event) => {
    const to = { ArrowUp: now - STEP, ArrowDown: now + STEP, Home: LEAST, End: MOST }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  });
}
