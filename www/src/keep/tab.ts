// The desk of this tab: kept through a reload, a way back and a crash, gone when the tab is closed.
import { History } from "../model/history.ts";
import type { Article } from "../model/article.ts";

const KEY = "solieu.desk";
/** A shape that another build wrote is not read. */
const SHAPE = 1;
/** More than this many characters no browser keeps. */
export const LARGEST = 4_000_000;

interface Kept {
  shape: number;
  article: Article;
  past: History["past"];
  future: History["future"];
}

/** The desk as text; with its history where there is room for it. */
function written({ article, past, future }: History): string | undefined {
  if (article.text.length > LARGEST) return undefined;
  const whole = JSON.stringify({ shape: SHAPE, article, past, future } satisfies Kept);
  if (whole.length <= LARGEST) return whole;
  // Former articles take the room, and the steps before them are theirs.
  const from = past.findLastIndex((step) => step.is === "article") + 1;
  const short = JSON.stringify({ shape: SHAPE, article, past: past.slice(from), future: [] } satisfies Kept);
  return short.length <= LARGEST ? short : undefined;
}

/** Keeps the desk. Where that fails nothing is kept: an older state must not come back in its place. */
export function keepTab(history: History): boolean {
  try {
    const text = written(history);
    if (text !== undefined) {
      sessionStorage.setItem(KEY, text);
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
  try {
    sessionStorage.removeItem(KEY);
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
    const history = new History(kept.article);
    history.past = kept.past;
    history.future = kept.future;
    return history;
  } catch {
    return undefined;
  }
}
