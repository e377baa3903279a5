// The sentences of the article, as the core cuts them.
import type { Figure } from "./records.ts";
import { lastUpTo } from "./spans.ts";
import { desk, room } from "./state.ts";

/** Start and end of the sentence that a place stands in; the place itself where there is none. */
function sentenceAt(place: number): [start: number, end: number] {
  const { sentences } = desk.base;
  const at = lastUpTo(place, sentences.length / 2, (index) => sentences[2 * index]!);
  const [start, end] = [sentences[2 * at] ?? place, sentences[2 * at + 1] ?? place];
  return end > place ? [start, end] : [place, place];
}

/** What stands before and behind a figure in its sentence. */
export function beside({ start, end }: Figure): [before: string, behind: string] {
  const [from, to] = sentenceAt(start);
  return [room.text.slice(from, start).trimStart(), room.text.slice(end, Math.max(end, to)).trimEnd()];
}

let paragraphs: { text: string; starts: Uint32Array } | undefined;

/** Where the lines of the article start that are not blank. */
function paragraphStarts(): Uint32Array {
  if (paragraphs?.text !== room.text) {
    const starts = [...room.text.matchAll(/^.*\S.*$/gm)].map(({ index }) => index);
    paragraphs = { text: room.text, starts: Uint32Array.from(starts) };
  }
  return paragraphs.starts;
}

/** Which paragraph a figure stands in, from 1; lines that are blank are none. */
export function paragraphOf({ start }: Figure): number {
  const starts = paragraphStarts();
  return Math.max(1, lastUpTo(start, starts.length, (index) => starts[index]!) + 1);
}
