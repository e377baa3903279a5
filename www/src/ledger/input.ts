// What a hand does in the rows: one click chooses, Ctrl and Shift pick several, ticks say what goes into the file.
import { choose, checksOf, figuresOf, isOut, light, pick, room, setOut } from "../model/room.ts";
import type { Figure } from "../model/records.ts";
import { oncePerFrame } from "../dom.ts";
import { isOpen } from "./badges.ts";
import { figureOfRow, groupOfRow } from "./rows.ts";
import { startRowSwipes } from "./swipe.ts";
import { table } from "./table.ts";

let openCard: (anchor: HTMLElement, isByKey: boolean) => void = () => {};
/** Where a stretch of rows begins that Shift picks or ticks. */
let pickedFrom: Figure | undefined;
let tickedFrom: Figure | undefined;

/** The figures of the rows between two, both included. */
function between(from: Figure | undefined, to: Figure): Figure[] {
  const all = table.figuresInOrder();
  const [a, b] = [from ? all.indexOf(from) : -1, all.indexOf(to)];
  return a < 0 ? [to] : all.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Picks one row more, or one less. */
function toggle(figure: Figure): void {
  pickedFrom = figure;
  pick(room.picked.includes(figure) ? room.picked.filter((other) => other !== figure) : [...room.picked, figure]);
}

function focusRow(figure: Figure): void {
  table.show(figure, true);
  requestAnimationFrame(() => table.rowOf(figure)?.querySelector<HTMLElement>(".row-button")?.focus({ preventScroll: true }));
}

function step(from: Figure | undefined, by: number, isPicking: boolean): void {
  const all = table.figuresInOrder();
  const here = from ? all.indexOf(from) : -1;
  const next = all[Math.max(0, Math.min(all.length - 1, here + by))];
  if (!next) return;
  if (isPicking) {
    pickedFrom ??= from;
    pick(between(pickedFrom, next));
  } else {
    choose(next, "table");
    pickedFrom = next;
  }
  focusRow(next);
}

/** Enter tells how the figure of a row was read, the space bar leaves it out of the file or brings it back, with Ctrl it picks. */
function pressRow(event: KeyboardEvent): boolean {
  const button = (event.target as Element).closest<HTMLElement>(".row-button");
  const figure = figureOfRow(button);
  if (!button || !figure || event.metaKey || event.altKey) return false;
  if (event.key === " " && event.ctrlKey) toggle(figure);
  else if (event.ctrlKey) return false;
  else if (event.key === " ") setOut([figure], !isOut(figure));
  else if (event.key === "Escape" && room.picked.length > 1) pick([]);
  else if (event.key === "Enter") {
    choose(figure, "table");
    openCard(button, true);
  } else return false;
  return true;
}

function onKey(event: KeyboardEvent): void {
  if (pressRow(event)) {
    event.preventDefault();
    return;
  }
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }[event.key];
  if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || !(event.target as Element).closest("tbody tr:not(.group)")) return;
  event.preventDefault();
  step(figureOfRow(event.target as Element), by, event.shiftKey);
}

function tick(figure: Figure, isTicked: boolean, isStretch: boolean): void {
  setOut(isStretch ? between(tickedFrom, figure) : [figure], !isTicked);
  tickedFrom = figure;
}

function onClick(event: MouseEvent): void {
  const target = event.target as Element;
  const group = groupOfRow(target);
  if (group && target instanceof HTMLInputElement) {
    setOut(group.rows.map(({ origin }) => origin), !target.checked);
    return;
  }
  const figure = figureOfRow(target);
  if (!figure || target.closest("a")) return;
  if (target instanceof HTMLInputElement) tick(figure, target.checked, event.shiftKey);
  else if (target.closest(".keep")) return;
  else if (event.ctrlKey || event.metaKey) toggle(figure);
  else if (event.shiftKey) pick(between(pickedFrom ?? room.chosen, figure));
  else if (target.closest(".check-button")) {
    const check = checksOf(figure).filter(isOpen)[0];
    choose(figure, "table");
    if (check) light(figuresOf(check));
  } else {
    choose(figure, "table");
    pickedFrom = figure;
    const more = target.closest<HTMLElement>(".more-button");
    if (more) openCard(more, more.matches(":focus-visible"));
  }
}

/** A long touch picks a row; then every touch picks another one. */
function pickByTouch(event: Event): void {
  const figure = figureOfRow(event.target as Element);
  if (!figure || (event as PointerEvent).pointerType !== "touch") return;
  event.preventDefault();
  toggle(figure);
}

/** Prepares what hands do in the rows; `card` opens the card of the chosen figure. */
export function startInput(card: typeof openCard): void {
  openCard = card;
  const { body } = table;
  body.addEventListener("click", onClick);
  body.addEventListener("keydown", onKey);
  body.addEventListener("contextmenu", pickByTouch);
  startRowSwipes(body);
  // Shift is for stretches of rows, not of letters.
  body.addEventListener("pointerdown", (event) => {
    if (event.shiftKey) document.getSelection()?.removeAllRanges();
    body.classList.toggle("picking", event.shiftKey);
  });
  // The space bar would press the row's button as well.
  body.addEventListener("keyup", (event) => {
    if (event.key === " " && (event.target as Element).matches(".row-button")) event.preventDefault();
  });
  let hovered: Figure | undefined;
  const preview = oncePerFrame(() => light(hovered ? [hovered] : []));
  const hover = (event: Event): void => {
    const figure = event.type === "pointerleave" ? undefined : figureOfRow(event.target as Element);
    if (figure === hovered) return;
    hovered = figure;
    preview();
  };
  body.addEventListener("pointerover", hover);
  body.addEventListener("pointerleave", hover);
}
