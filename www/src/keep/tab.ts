// The desk of this tab: kept through a reload, a way back and a crash, gone when the tab is closed.
import { History } from "../model/history.ts";
import type { Article } from "../model/article.ts";

const KEY = "solieu.desk";
const TEXT = "solieu.desk.text";
/** A shape that another build wrote is not read. */
const SHAPE = 2;
/** More than this many characters no browser keeps. */
export const LARGEST = 4_000_000;

interface Kept {
  shape: number;
  /** How long the text is that belongs to it. */
  length: number;
  article: Article;
  past: History["past"];
  future: History["future"];
}

/** The desk without the text of its article, as text; with its history where there is room for it. */
function written({ article, past, future }: History): string | undefined {
  const room = LARGEST - article.text.length;
  if (room < 0) return undefined;
  const plain = { ...article, text: "" };
  const whole = JSON.stringify({ shape: SHAPE, length: article.text.length, article: plain, past, future } satisfies Kept);
  if (whole.length <= room) return whole;
  // Former articles take the room, and the steps before them are theirs.
  const from = past.findLastIndex((step) => step.is === "article") + 1;
  const short = JSON.stringify({ shape: SHAPE, length: article.text.length, article: plain, past: past.slice(from), future: [] } satisfies Kept);
  return short.length <= room ? short : undefined;
}

/** The text as it was last kept: a long one takes a while, and most steps leave it as it is. */
let keptText: string | undefined;

/** Keeps the desk. Where that fails nothing is kept: an older state must not come back in its place. */
export function keepTab(history: History): boolean {
  const { text } = history.article;
  try {
    const rest = written(history);
    if (rest !== undefined) {
      if (text !== keptText) sessionStorage.setItem(TEXT, text);
      keptText = text;
      sessionStorage.setItem(KEY, rest);
      return true;
    }
  } catch {
    // No room, or a browser that keeps nothing.
  }
  forgetTab();
  return false;
}

/** Keeps nothing of the desk. */
export function forgetTab(): void {
  keptText = undefined;
  try {
    for (const key of [KEY, TEXT]) sessionStorage.removeItem(key);
  } catch {
    // Nothing could be kept.
  }
}

function isArticle(value: unknown): value is Article {
  const article = value as Article;
  return typeof article?.text === "string" && typeof article.id === "string" && typeof article.about?.address === "string" && Array.isArray(article.anchors) && Array.isArray(article.dismissed) && Array.isArray(article.view?.tints) && Array.isArray(article.view.narrows);
}

/** The desk as it was kept, if it was. */
export function keptTab(): History | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Kept | null;
    if (kept?.shape !== SHAPE || !isArticle(kept.article) || !Array.isArray(kept.past) || !Array.isArray(kept.future)) return undefined;
    const text = sessionStorage.getItem(TEXT) ?? "";
    if (text.length !== kept.length) return undefined;
    const history = new History({ ...kept.article, text });
    history.past = kept.past;
    history.future = kept.future;
    return history;
  } catch {
    return undefined;
  }
}
