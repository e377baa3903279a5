// Links to the very words of a figure in the original, by text fragments (https://wicg.github.io/scroll-to-text-fragment/).
import { room } from "../model/room.ts";
import type { Figure } from "../model/records.ts";

const AROUND = 4;

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\s+/g, " ").trim()).replaceAll("-", "%2D");
}

/** The words beside a figure within its line, as many as make the place plain. */
function lastWords(text: string): string {
  return text.split(/\s+/).filter(Boolean).slice(-AROUND).join(" ");
}
function firstWords(text: string): string {
  return text.split(/\s+/).filter(Boolean).slice(0, AROUND).join(" ");
}

/** The address of a web page, or nothing if what was typed is none. */
export function webAddress(typed: string): string | undefined {
  if (!URL.canParse(typed.trim())) return undefined;
  const url = new URL(typed.trim());
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  url.hash = "";
  return url.href;
}

/** The address of a figure's own words on the original page. */
export function linkTo(figure: Figure): string | undefined {
  const page = webAddress(room.address);
  if (!page) return undefined;
  const { text } = room;
  const lineStart = text.lastIndexOf("\n", figure.start - 1) + 1;
  const lineEnd = text.indexOf("\n", figure.end);
  const before = text.slice(lineStart, figure.start);
  const after = text.slice(figure.end, lineEnd < 0 ? text.length : lineEnd);
  // Prefix and suffix are whole words; one that is glued to the figure would not be found.
  const prefix = /\s$/.test(before) || before === "" ? encode(lastWords(before)) : "";
  const suffix = /^\s/.test(after) || after === "" ? encode(firstWords(after)) : "";
  return `${page}#:~:text=${prefix === "" ? "" : `${prefix}-,`}${encode(figure.text)}${suffix === "" ? "" : `,-${suffix}`}`;
}
