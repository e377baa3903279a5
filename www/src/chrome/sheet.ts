// On a phone the ledger is a sheet from below: a line to peek at, half the screen, or nearly all of it.
import { byId, isNarrow } from "../dom.ts";
import { t } from "../i18n/index.ts";
import { on, room } from "../model/room.ts";

type Height = "peek" | "half" | "full";
const HEIGHTS: readonly Height[] = ["peek", "half", "full"];
let height: Height = "peek";

/** Sets how far the sheet is open. */
export function setSheet(next: Height): void {
  height = next;
  document.body.dataset["sheet"] = next;
  const grip = byId("grip");
  grip.setAttribute("aria-expanded", String(next !== "peek"));
  grip.dataset["tLabel"] = next === "full" ? "sheet.close" : "sheet.open";
  grip.setAttribute("aria-label", t(next === "full" ? "sheet.close" : "sheet.open"));
}

const SWIPE = 24;

export function startSheet(): void {
  const grip = byId("grip");
  let from: number | undefined;
  let swiped = false;
  grip.addEventListener("pointerdown", (event) => {
    from = event.clientY;
    swiped = false;
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener("pointerup", (event) => {
    const by = from === undefined ? 0 : from - event.clientY;
    from = undefined;
    if (Math.abs(by) < SWIPE) return;
    swiped = true;
    const index = HEIGHTS.indexOf(height) + (by > 0 ? 1 : -1);
    setSheet(HEIGHTS[Math.max(0, Math.min(HEIGHTS.length - 1, index))]!);
  });
  grip.addEventListener("click", () => {
    if (swiped) return;
    setSheet(HEIGHTS[(HEIGHTS.indexOf(height) + 1) % HEIGHTS.length]!);
  });
  on("chosen", (origin) => {
    document.body.classList.toggle("choosing", room.chosen !== undefined);
    if (isNarrow() && room.chosen && origin === "article" && height === "peek") setSheet("half");
    // The article must be seen behind the sheet when a row is chosen.
    if (isNarrow() && room.chosen && (origin === "table" || origin === "checks") && height === "full") setSheet("half");
  });
}
