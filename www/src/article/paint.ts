// The article with its figures marked. Every text of it becomes a text node; only paragraphs that changed are made anew.
import { h } from "../dom.ts";
import { t } from "../i18n/index.ts";
import { difference } from "../model/difference.ts";
import { isDoubtful, isNoFigure, isOut, kindOf, room } from "../model/room.ts";
import { tintOf, type Figure } from "../model/records.ts";

/** A figure within its line: a half-open stretch of it. */
interface Place {
  from: number;
  to: number;
}

/** A line of the article with its figures. `key` is all that its looks depend on. */
interface Line {
  text: string;
  figures: Figure[];
  places: Place[];
  key: string;
}

/** A line as it is on the page. */
interface Painted extends Line {
  element: HTMLElement;
}

const figureOf = new WeakMap<Element, Figure>();
const markOf = new WeakMap<Figure, HTMLElement>();
let painted: Painted[] = [];
/** The text whose lines are painted. */
let paintedText = "";

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

function lineOf(text: string, figures: Figure[], places: Place[]): Line {
  let key = text;
  figures.forEach(({ kind }, index) => (key += `\u0000${places[index]!.from},${places[index]!.to},${kind}`));
  return { text, figures, places, key };
}

function makeMark(): HTMLElement {
  return h("mark", null, h("a", { href: "#ledger", tabindex: "-1" }, ""));
}

/** Makes a mark stand for a figure, with these words in it. */
function setMark(mark: HTMLElement, figure: Figure, text: string): void {
  const link = mark.firstElementChild!;
  if (link.textContent !== text) link.textContent = text;
  mark.classList.toggle("short", text.length <= SHORT);
  figureOf.set(mark, figure);
  markOf.set(figure, mark);
  dress(mark, figure);
}

/** Gives a mark what can change without the text: its tint, its kind in a word, whether it was left out. */
function dress(mark: HTMLElement, figure: Figure): void {
  const kind = kindOf(figure);
  const word = isDoubtful(figure) ? `${t(`kind.${kind}`)}, ${t("narrow.doubt")}` : t(`kind.${kind}`);
  const tint = tintOf(kind);
  mark.classList.toggle("out", isOut(figure));
  mark.classList.toggle("none", isNoFigure(figure));
  mark.classList.toggle("doubtful", isDoubtful(figure));
  if (mark.dataset["word"] === word && mark.dataset["tint"] === tint) return;
  mark.dataset["word"] = word;
  mark.dataset["tint"] = tint;
  mark.firstElementChild!.setAttribute("aria-description", word);
}

/** The pieces of a line in their order: words between figures, and figures. */
function piecesOf({ text, figures, places }: Line): { text: string; figure?: Figure }[] {
  const pieces: { text: string; figure?: Figure }[] = [];
  let at = 0;
  figures.forEach((figure, index) => {
    const from = Math.max(places[index]!.from, at);
    const to = Math.min(places[index]!.to, text.length);
    if (to <= from) return;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: text.slice(from, to), figure });
    at = to;
  });
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** Writes a line into its element. Where words and marks follow each other as before, only those that differ are touched. */
function fillLine(element: HTMLElement, line: Line): void {
  const pieces = piecesOf(line);
  const nodes = [...element.childNodes];
  const fits = pieces.length > 0 && nodes.length === pieces.length && pieces.every(({ figure }, index) => nodes[index]!.nodeName === (figure ? "MARK" : "#text"));
  const next = fits ? nodes : pieces.map(({ figure }) => (figure ? makeMark() : document.createTextNode("")));
  pieces.forEach(({ text, figure }, index) => {
    const node = next[index]!;
    if (figure) setMark(node as HTMLElement, figure, text);
    else if (node.nodeValue !== text) node.nodeValue = text;
  });
  // An empty line keeps its height while the article is edited.
  if (!fits) element.replaceChildren(...(next.length > 0 ? next : [h("br")]));
  element.classList.toggle("blank", line.text.trim() === "");
}

/** The lines of the article with the figures of each; a figure that runs over a line's end is marked in its first. */
function* linesOf(text: string, figures: readonly Figure[]): Generator<Line> {
  let next = 0;
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const own: Figure[] = [];
    for (let figure = figures[next]; figure && figure.start < Math.max(end, start + 1); figure = figures[++next]) own.push(figure);
    const from = start;
    const line = text.slice(start, text[end - 1] === "\r" && end > start ? end - 1 : end);
    yield lineOf(line, own, own.map((figure) => ({ from: figure.start - from, to: figure.end - from })));
    start = end + 1;
  }
}

/** Points the marks of a line that stayed to the figures of the new report. */
function adopt(line: Painted, figures: Figure[]): void {
  if (figures.every((figure, index) => figure === line.figures[index])) return;
  line.figures = figures;
  fillLine(line.element, line);
}

/** Beyond this many characters an article is painted in slices, so that the page answers in between. */
const SLICED = 1_500_000;
/** So long a slice may take, in milliseconds, and so many lines have a box of their own, so that only those in view are laid out. */
const SLICE = 12;
const BOX = 200;
/** The painting under way: another one ends it. */
let painting = 0;

function paintInSlices(article: HTMLElement): void {
  const own = ++painting;
  const lines = linesOf(room.text, room.figures);
  painted = [];
  paintedText = room.text;
  const old = [...article.childNodes];
  let box = h("div", { class: "box" });
  const slice = (): void => {
    if (own !== painting) return;
    const end = performance.now() + SLICE;
    // What was painted before goes box by box too.
    while (old.length > 0 && performance.now() < end) old.pop()!.remove();
    while (old.length === 0 && performance.now() < end) {
      const { value, done } = lines.next();
      if (done) return;
      const element = h("p");
      fillLine(element, value);
      if (painted.length % BOX === 0) {
        box = h("div", { class: "box" });
        article.append(box);
      }
      box.append(element);
      painted.push({ ...value, element });
    }
    setTimeout(slice);
  };
  slice();
}

/** Paints the room's article into `article`, making anew only the lines between the first and the last change. */
export function paint(article: HTMLElement): void {
  // Setting it to the same again would have the whole article styled anew.
  if (article.lang !== room.lang) article.lang = room.lang;
  article.classList.toggle("long", room.text.length > LONG);
  if (room.text.length > SLICED) {
    paintInSlices(article);
    return;
  }
  painting++;
  // Lines that stand in boxes begin anew.
  if (article.querySelector(":scope > .box")) {
    article.replaceChildren();
    painted = [];
  }
  const lines = [...linesOf(room.text, room.figures)];
  const least = Math.min(lines.length, painted.length);
  let front = 0;
  while (front < least && lines[front]!.key === painted[front]!.key) front++;
  let back = 0;
  while (back < least - front && lines[lines.length - 1 - back]!.key === painted[painted.length - 1 - back]!.key) back++;

  const gone = painted.slice(front, painted.length - back);
  const fresh = lines.slice(front, lines.length - back).map((line, index): Painted => {
    const element = gone[index]?.element ?? h("p");
    fillLine(element, line);
    return { ...line, element };
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
  paintedText = room.text;
  markHeadline(lines);
}

/**
 * Follows what is typed within one line before the core has read it, so that the marks lie under their words in the same
 * frame. A figure that is typed into keeps its mark; the report that comes says whether it still is one.
 */
export function follow(text: string): void {
  const { at, gone, came } = difference(paintedText, text);
  if (/[\r\n]/.test(gone + came) || paintedText.includes("\r")) return;
  let start = 0;
  const line = painted.find(({ text: { length } }) => start + length >= at || ((start += length + 1), false));
  if (!line) return;
  const from = at - start;
  const shift = came.length - gone.length;
  const moved = (offset: number, isPast: boolean): number => (isPast ? Math.max(from, offset + shift) : offset);
  const grows = gone === "" && /^\d/.test(came);
  const places = line.places.map((place) => ({
    from: moved(place.from, place.from >= from + gone.length),
    to: moved(place.to, place.to > from || (grows && place.to === from)),
  }));
  Object.assign(line, lineOf(line.text.slice(0, from) + came + line.text.slice(from + gone.length), line.figures, places));
  fillLine(line.element, line);
  paintedText = text;
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

/** The offset in the text of a place in the painted article. */
export function placeOf(node: Node, offset: number): number | undefined {
  const element = (node instanceof Element ? node : node.parentElement)?.closest("#text p");
  const index = painted.findIndex((line) => line.element === element);
  if (!element || index < 0 || paintedText !== room.text) return undefined;
  let start = 0;
  for (let line = 0; line < index; line++) start = room.text.indexOf("\n", start) + 1;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return start + range.toString().length;
}

/** Where the line that stands at the top of `view` starts in the text. */
export function offsetInView(view: DOMRect): number {
  let [low, high] = [0, painted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (painted[middle]!.element.getBoundingClientRect().bottom > view.top + 1) high = middle;
    else low = middle + 1;
  }
  return painted.slice(0, low).reduce((sum, { text }) => sum + text.length + 1, 0);
}
