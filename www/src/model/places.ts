// How places of a text move while it is edited.
import type { Anchor } from "./article.ts";
import { difference, type Difference } from "./difference.ts";
import type { Figure } from "./records.ts";

/** Puts an anchor where its words stand in what came to `at`, or says that they do not. */
function findWords(anchor: Anchor, at: number, came: string): boolean {
  const found = came.indexOf(anchor.words);
  if (found < 0) return false;
  anchor.start = at + found;
  anchor.end = anchor.start + anchor.words.length;
  return true;
}

/** Moves an anchor whose words were all deleted. Where they come back, whole or letter by letter, it is filled again. */
function moveEmpty(anchor: Anchor, { at, gone, came }: Difference): void {
  const place = anchor.start;
  if (place < at) return;
  if (place > at + gone.length) anchor.start = place + came.length - gone.length;
  else {
    anchor.start = at;
    if (findWords(anchor, at, came)) return;
    if (came !== "" && anchor.words.includes(came)) {
      anchor.end = at + came.length;
      return;
    }
  }
  anchor.end = anchor.start;
}

/** Moves an anchor through one edit. Of one that is edited inside, what stayed is kept. */
function move(anchor: Anchor, edit: Difference): void {
  const { at, gone, came } = edit;
  const end = at + gone.length;
  const shift = came.length - gone.length;
  const { start: from, end: to } = anchor;
  if (from === to) moveEmpty(anchor, edit);
  else if (at >= to) return;
  else if (end <= from) {
    anchor.start = from + shift;
    anchor.end = to + shift;
  } else if (at <= from && end >= to) {
    // All its words went. Written over, they are the same figure still; gone with what stood around them, they are not.
    if (findWords(anchor, at, came)) return;
    anchor.start = at;
    anchor.end = from === at && to === end ? at + came.length : at;
  } else {
    anchor.start = at < from ? at + came.length : from;
    anchor.end = end <= to ? to + shift : at;
  }
}

/** Moves the anchors from `before` to `after`. A text area gives every line end as LF. */
export function moveAnchors(anchors: Anchor[], before: string, after: string): void {
  if (anchors.length === 0 || before === after) return;
  let from = before;
  if (before.includes("\r") && !after.includes("\r")) {
    from = before.replace(/\r\n?/g, "\n");
    const returns = [...before.matchAll(/\r\n/g)].map(({ index }) => index);
    /** How many units went before this offset of `before`. */
    const lost = (offset: number): number => {
      let [low, high] = [0, returns.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (returns[middle]! < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    for (const anchor of anchors) {
      anchor.start -= lost(anchor.start);
      anchor.end -= lost(anchor.end);
    }
  }
  const edit = difference(from, after);
  for (const anchor of anchors) move(anchor, edit);
}

/** The first figure that ends behind `offset`; figures are sorted and do not overlap. */
function figureBehind(figures: readonly Figure[], offset: number): Figure | undefined {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return figures[low];
}

/** Which figure stands at each anchor. Where two come together in one figure, the one with its very words stays. */
export function matchAnchors(figures: readonly Figure[], anchors: readonly Anchor[]): Map<Figure, Anchor> {
  const matched = new Map<Figure, Anchor>();
  for (const anchor of anchors) {
    const figure = anchor.start < anchor.end ? figureBehind(figures, anchor.start) : undefined;
    if (!figure || figure.start >= anchor.end) continue;
    const other = matched.get(figure);
    if (!other || (other.words !== figure.text && anchor.words === figure.text)) matched.set(figure, anchor);
  }
  return matched;
}
