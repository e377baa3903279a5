// What the search takes for the same, and where it stands in a text.
import { h, type Child } from "../dom.ts";

/** Text without its marks and in small letters, so that a search for `can bo` finds `cán bộ`. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}

/** The stretches of a text that a folded search finds. */
function hits(text: string, search: string): [from: number, to: number][] {
  // Where each letter of the folded text came from.
  const places: number[] = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(at)!);
    const part = folded(letter);
    for (let index = 0; index < part.length; index++) places.push(at);
    plain += part;
    at += letter.length;
  }
  places.push(text.length);
  const found: [number, number][] = [];
  for (let at = plain.indexOf(search); at >= 0; at = plain.indexOf(search, at + search.length)) {
    let to = places[at + search.length]!;
    // Marks that stand behind their letter belong to it.
    while (to < text.length && /\p{M}/u.test(text[to]!)) to++;
    found.push([places[at]!, to]);
  }
  return found;
}

/** A text with what is searched for marked in it. */
export function withHits(text: string, search: string): Child[] {
  if (search === "" || text === "") return [text];
  const parts: Child[] = [];
  let at = 0;
  for (const [from, to] of hits(text, search)) {
    parts.push(text.slice(at, from), h("span", { class: "hit" }, text.slice(from, to)));
    at = to;
  }
  return [...parts, text.slice(at)];
}

/** So much stands before a hit that is quoted. */
const LEAD = 16;

/** The first place of a longer text that is searched for, quoted with the words beside it. */
export function quoteHit(text: string, search: string): string | undefined {
  const first = search === "" ? undefined : hits(text, search)[0];
  if (!first) return undefined;
  const [from] = first;
  if (from <= LEAD) return text;
  return `…${text.slice(text.indexOf(" ", from - LEAD) + 1)}`;
}
