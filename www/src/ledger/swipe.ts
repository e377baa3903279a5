// A row is swiped to the left to leave it out of the file, or to bring it back.
import { isOut, setOut } from "../model/room.ts";
import { t } from "../i18n/index.ts";
import { figureOfRow } from "./rows.ts";

/** So far a row is drawn before it counts, and so far a finger may stray up or down; in CSS pixels. */
const FAR = 72;
const STRAY = 24;
/** A row is not drawn further than this. */
const MOST = 120;

export function startRowSwipes(body: HTMLElement): void {
  let begun: { row: HTMLElement; x: number; y: number; pointer: number; isSwipe: boolean } | undefined;
  const end = (): void => {
    if (begun) {
      begun.row.style.removeProperty("translate");
      delete begun.row.dataset["swipe"];
    }
    begun = undefined;
  };
  body.addEventListener("pointerdown", (event) => {
    const row = (event.target as Element).closest<HTMLElement>("tr");
    if (event.pointerType !== "touch" || !row || !figureOfRow(row)) return;
    begun = { row, x: event.clientX, y: event.clientY, pointer: event.pointerId, isSwipe: false };
  });
  body.addEventListener("pointermove", (event) => {
    if (!begun || event.pointerId !== begun.pointer) return;
    const [left, down] = [begun.x - event.clientX, Math.abs(event.clientY - begun.y)];
    if (!begun.isSwipe && (down > STRAY || left < STRAY / 2)) return;
    begun.isSwipe = true;
    begun.row.style.translate = `${-Math.max(0, Math.min(MOST, left))}px`;
    const figure = figureOfRow(begun.row);
    if (figure && left > FAR) begun.row.dataset["swipe"] = t(isOut(figure) ? "picked.back" : "picked.out");
    else delete begun.row.dataset["swipe"];
  });
  body.addEventListener("pointerup", () => {
    const figure = begun?.row.dataset["swipe"] === undefined ? undefined : figureOfRow(begun.row);
    end();
    if (figure) setOut([figure], !isOut(figure));
  });
  body.addEventListener("pointercancel", end);
}
