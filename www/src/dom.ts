// Elements from data. Texts always become text nodes: nothing here parses HTML.

/** What an element can be given: attributes, `on` listeners, and `data`. `false` and `undefined` leave one out. */
export interface Props {
  class?: string | undefined;
  on?: Record<string, (event: Event) => void>;
  [attribute: string]: unknown;
}
export type Child = Node | string | false | null | undefined;

/** A new element with its attributes, listeners and children. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props?: Props | null, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === false || value === null) continue;
    if (name === "on") {
      for (const [type, listener] of Object.entries(value as NonNullable<Props["on"]>)) element.addEventListener(type, listener);
    } else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== false && child !== null && child !== undefined) element.append(child);
  return element;
}

/** Gives an element these words. Writing the same words again would have the browser lay out its surroundings anew. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** The element of the page with this id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element #${id}`);
  return element as T;
}

/** Whether the reader asked for little movement. */
export function isCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** A window for a phone; the style sheets say the same. */
const NARROW = "(width < 40rem), (width < 52rem) and (height < 20rem), (width < 43.75rem) and (height >= 26rem), (width < 52rem) and (26rem <= height < 56.25rem)";

/** Whether the page is laid out for a phone: article below, ledger as a sheet over it. */
export function isNarrow(): boolean {
  return matchMedia(NARROW).matches;
}

/** Calls `task` once in the next frame, however often it is asked for. */
export function oncePerFrame(task: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      task();
    });
  };
}

export { settled } from "./model/settled.ts";

/** Calls `task` when the browser has nothing better to do. */
export function whenIdle(task: () => void): void {
  // Safari has no such callback.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task, 200);
}

/** Lets the browser answer the reader before the work goes on. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
