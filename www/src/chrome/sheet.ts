// On a phone the ledger is a sheet from below: a line to peek at, half the screen, or nearly all of it.
import { byId, isNarrow } from "../dom.ts";
import { t } from "../i18n/index.ts";
import { on, room } from "../model/room.ts";
import { onSwipe } from "./swipe.ts";

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

export function startSheet(): void {
  const at = (): number => HEIGHTS.indexOf(height);
  onSwipe(
    byId("grip"),
    (way) => setSheet(HEIGHTS[Math.max(0, Math.min(HEIGHTS.length - 1, at() + way))]!),
    () => setSheet(HEIGHTS[(at() + 1) % HEIGHTS.length]!),
  );
  on("chosen", (origin) => {
    document.body.classList.toggle("choosing", room.chosen !== undefined);
    // The article must be seen behind the sheet when a row is chosen.
    if (isNarrow() && room.chosen && (origin === "table" || origin === "checks") && height === "full") setSheet("half");
  });
}
