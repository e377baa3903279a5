// What the page says about what was just done: politely to all, and in a line with a way back where there is one.
import { byId, h } from "./dom.ts";
import { t } from "./i18n/index.ts";

/** Says something to screen readers. */
export function say(text: string): void {
  byId("status").textContent = text;
}

const CONFIRMATION = 6000;
let timer = 0;

/** Shows a line above the article; with an action it offers a button. A passing one goes by itself. */
export function notify(text: string, action?: { label: string; run(): void }, passing = false): void {
  const notice = byId("notice");
  clearTimeout(timer);
  const close = (): void => {
    notice.hidden = true;
  };
  notice.replaceChildren(
    h("span", null, text),
    ...(action ? [" ", h("button", { type: "button", on: { click: () => {
      close();
      action.run();
    } } }, action.label)] : []),
    " ",
    h("button", { type: "button", class: "quiet", on: { click: close } }, t("dismiss")),
  );
  notice.hidden = false;
  if (passing) timer = setTimeout(close, CONFIRMATION) as unknown as number;
}

/** Takes the line away. */
export function quieten(): void {
  byId("notice").hidden = true;
}
