// What the page says about what was just done. A line above the article stays until it is read; a toast goes by itself and
// moves nothing; what only screen readers need is said to them alone.
import { byId, h } from "./dom.ts";
import { t } from "./i18n/index.ts";

/** Something that the reader can do about what is said. */
export interface Action {
  label: string;
  run(): void;
}

/** Says something to screen readers. */
export function say(text: string): void {
  byId("status").textContent = text;
}

function button({ label, run }: Action, close: () => void): HTMLElement {
  return h("button", { type: "button", on: { click: () => {
    close();
    run();
  } } }, label);
}

/** Shows a line above the article, for what is wrong and lasts; with an action it offers a button. */
export function notify(text: string, action?: Action): void {
  const notice = byId("notice");
  const close = (): void => {
    notice.hidden = true;
  };
  notice.replaceChildren(
    h("span", null, text),
    ...(action ? [" ", button(action, close)] : []),
    " ",
    h("button", { type: "button", class: "quiet", on: { click: close } }, t("dismiss")),
  );
  notice.hidden = false;
}

/** Takes the line away. */
export function quieten(): void {
  byId("notice").hidden = true;
}

/** So long a toast stays, in milliseconds; longer while the pointer or the keyboard is in it. */
const PASSING = 6000;
/** Where hand work would be missed. */
export const LONGER = 15_000;
let timer = 0;

/** Says what was done, at the foot of the page, one thing at a time; with an action it offers a way back. */
export function toast(text: string, action?: Action, stay = PASSING): void {
  const box = byId("toast");
  const close = (): void => {
    clearTimeout(timer);
    if (box.matches(":popover-open")) box.hidePopover();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (box.matches(":hover, :focus-within") ? wait() : close()), stay) as unknown as number;
  };
  say(text);
  box.replaceChildren(h("span", null, text), ...(action ? [" ", button(action, close)] : []));
  // Shown anew it lies over whatever was opened since.
  if (box.matches(":popover-open")) box.hidePopover();
  box.showPopover();
  wait();
}
