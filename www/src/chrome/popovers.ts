// While a menu lies over the page, what lies beneath is out of reach: no half-covered button is touched by mistake, and the
// Tab key stays in the menu. Escape, a choice or a touch outside closes it. The card leaves the article in reach, so that
// the next figure is one touch away.
import { isNarrow } from "../dom.ts";

/** What is spoken must stay in reach of screen readers. */
const SPOKEN: readonly string[] = ["status", "notice", "toast"];
let stilled: HTMLElement[] = [];

function mute(element: HTMLElement): void {
  if (element.inert || SPOKEN.includes(element.id) || element.matches("h1")) return;
  // The page keeps its name.
  if (element.querySelector("h1")) {
    for (const part of element.children) if (part instanceof HTMLElement) mute(part);
    return;
  }
  element.inert = true;
  stilled.push(element);
}

function still(over: HTMLElement): void {
  for (let node = over; node !== document.body && node.parentElement; node = node.parentElement) {
    for (const other of node.parentElement.children) if (other !== node && other instanceof HTMLElement) mute(other);
  }
}

function release(): void {
  for (const element of stilled) element.inert = false;
  stilled = [];
}

const EDGE = 8;

/** Puts a menu under the button that opened it, its end at the button's end where it would leave the screen. */
function place(menu: HTMLElement): void {
  menu.style.removeProperty("inset");
  const button = document.querySelector(`[popovertarget="${menu.id}"]`);
  if (isNarrow() || !button) return;
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = at.left + width + EDGE <= innerWidth ? at.left : at.right - width;
  const top = Math.min(at.bottom, innerHeight - height - EDGE);
  menu.style.inset = `${Math.max(0, top)}px auto auto ${Math.max(EDGE, left)}px`;
}

const FIRST = "button:enabled, input, select";

export function startPopovers(): void {
  // Neither event bubbles.
  document.addEventListener("beforetoggle", (event) => {
    if ((event as ToggleEvent).newState === "closed" && event.target instanceof HTMLElement && event.target.popover && event.target.id !== "toast") release();
  }, true);
  document.addEventListener("toggle", (event) => {
    const over = event.target;
    if (!(over instanceof HTMLElement) || !over.matches("[popover]:popover-open")) return;
    if (over.id === "toast" || over.id === "card") return;
    place(over);
    still(over);
    if (!over.contains(document.activeElement)) over.querySelector<HTMLElement>(FIRST)?.focus({ preventScroll: true });
  }, true);
}
