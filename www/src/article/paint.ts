// The article with its figures marked. Every text of it becomes a text node; only paragraphs that changed are made anew.
import { h } from "../dom.ts";
import { t } from "../i18n/index.ts";
import { isOut, room } from "../model/room.ts";
import { tintOf, type Figure } from "../model/records.ts";

/** A line of the article as it is on the page. `key` is all that its looks depend on. */
interface Painted {
  key: string;
  element: HTMLElement;
  figures: Figure[];
}

const figureOf = new WeakMap<Element, Figure>();
const markOf = new WeakMap<Figure, HTMLElement>();
let painted: Painted[] = [];

/** Beyond this many characters a paragraph far from view is laid out only when it comes near. */
const LONG = 60_000;
const HEADLINE = 160;
/** A figure of so many characters is not broken at the end of a line. */
const SHORT = 14;

/** The figure that a node inside a mark stands for. */
export function figureAt(node: EventTarget | null): Figure | undefined {
  const mark = node instanceof Element ? node.closest("mark") : null;
  return mark ? figureOf.get(mark) : undefined;
}

/** The mark of a figure, if it is on the page. */
export function markAt(figure: Figure | undefined): HTMLElement | undefined {
  return figure && markOf.get(figure);
}

function keyOf(line: string, start: number, figures: Figure[]): string {
  let key = line;
  for (const figure of figures) key += `\u0000${figure.start - start},${figure.end - start},${figure.kind}`;
  return key;
}

function makeMark(figure: Figure, text: string): HTMLElement {
  const link = h("a", { href: "#ledger", tabindex: "-1" }, text);
  const mark = h("mark", { "data-tint": tintOf(figure.kind), class: text.length <= SHORT ? "short" : undefined }, link);
  figureOf.set(mark, figure);
  dress(mark, figure);
  return mark;
}

/** Gives a mark what can change without the text: its kind in a word, whether it was left out. */
function dress(mark: HTMLElement, figure: Figure): void {
  const word = t(`kind.${figure.kind}`);
  mark.dataset["word"] = word;
  mark.classList.toggle("out", isOut(figure));
  mark.firstElementChild?.setAttribute("aria-description", word);
}

function fillLine(element: HTMLElement, line: string, start: number, figures: Figure[]): void {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const figure of figures) {
    const from = Math.max(figure.start - start, at);
    const to = Math.min(figure.end - start, line.length);
    if (to <= from) continue;
    if (from > at) nodes.push(line.slice(at, from));
    const mark = makeMark(figure, line.slice(from, to));
    markOf.set(figure, mark);
    nodes.push(mark);
    at = to;
  }
  if (at < line.length) nodes.push(line.slice(at));
  // An empty line keeps its height while the article is edited.
  if (nodes.length === 0) nodes.push(h("br"));
  element.replaceChildren(...nodes);
}

interface Line {
  text: string;
  start: number;
  figures: Figure[];
  key: string;
}

/** The lines of the article with the figures of each; a figure that runs over a line's end is marked in its first. */
function linesOf(text: string, figures: readonly Figure[]): Line[] {
  const lines: Line[] = [];
  let next = 0;
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const own: Figure[] = [];
    for (let figure = figures[next]; figure && figure.start < Math.max(end, start + 1); figure = figures[++next]) own.push(figure);
    const line = text.slice(start, text[end - 1] === "\r" && end > start ? end - 1 : end);
    lines.push({ text: line, start, figures: own, key: keyOf(line, start, own) });
    start = end + 1;
  }
  return lines;
}

/** Points the marks of a line that stayed to the figures of the new report. */
function adopt(line: Painted, figures: Figure[]): void {
  if (figures.every((figure, index) => figure === line.figures[index])) return;
  const marks = line.element.querySelectorAll("mark");
  figures.forEach((figure, index) => {
    const mark = marks[index];
    if (!mark) return;
    figureOf.set(mark, figure);
    markOf.set(figure, mark);
    dress(mark, figure);
  });
  line.figures = figures;
}

/** Paints the room's article into `article`, making anew only the lines between the first and the last change. */
export function paint(article: HTMLElement): void {
  const lines = linesOf(room.text, room.figures);
  const least = Math.min(lines.length, painted.length);
  let front = 0;
  while (front < least && lines[front]!.key === painted[front]!.key) front++;
  let back = 0;
  while (back < least - front && lines[lines.length - 1 - back]!.key === painted[painted.length - 1 - back]!.key) back++;

  const gone = painted.slice(front, painted.length - back);
  const fresh = lines.slice(front, lines.length - back).map((line, index): Painted => {
    const element = gone[index]?.element ?? h("p");
    fillLine(element, line.text, line.start, line.figures);
    element.classList.toggle("blank", line.text.trim() === "");
    return { key: line.key, element, figures: line.figures };
  });
  for (const { element } of gone.slice(fresh.length)) element.remove();
  const added = fresh.slice(gone.length).map(({ element }) => element);
  const before = painted[painted.length - back]?.element ?? null;
  const fragment = document.createDocumentFragment();
  fragment.append(...added);
  article.insertBefore(fragment, before);

  const kept = [...painted.slice(0, front), ...fresh, ...painted.slice(painted.length - back)];
  kept.forEach((line, index) => adopt(line, lines[index]!.figures));
  painted = kept;
  // Setting it to the same again would have the whole article styled anew.
  if (article.lang !== room.lang) article.lang = room.lang;
  article.classList.toggle("long", room.text.length > LONG);
  markHeadline(lines);
}

/** A short first line with a blank one or the end of the text behind it is the headline. */
function markHeadline(lines: Line[]): void {
  const first = lines[0]?.text.trim() ?? "";
  const is = lines.length > 1 && first !== "" && first.length <= HEADLINE && !/[.…:;,]$/.test(first);
  painted.forEach(({ element }, index) => {
    if (index === 0) element.classList.toggle("headline", is);
    else if (index < 3) element.classList.remove("headline");
  });
}

/** Dresses all marks again, after a change of language or by hand. */
export function dressAll(article: HTMLElement): void {
  for (const mark of article.querySelectorAll<HTMLElement>("mark")) {
    const figure = figureOf.get(mark);
    if (figure) dress(mark, figure);
  }
}

/** Where the line that stands at the top of `view` starts in the text. */
export function offsetInView(view: DOMRect): number {
  let offset = 0;
  for (const { element, key } of painted) {
    if (element.getBoundingClientRect().bottom > view.top + 1) return offset;
    const end = key.indexOf("\u0000");
    offset += (end < 0 ? key.length : end) + 1;
  }
  return offset;
}
