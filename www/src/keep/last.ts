// The state of the last moment: a database takes longer than a page has that is being closed, so it waits here until the
// next visit takes it into the list of remembered articles.
import type { Article } from "../model/article.ts";

/** A remembered article, and what a list tells of it. */
export interface Remembered {
  id: string;
  /** When it was last worked on, in milliseconds since 1970. */
  at: number;
  title: string;
  figures: number;
  /** How many findings do not match. */
  differs: number;
  article: Article;
}

const LAST = "solieu.last";
const LARGEST = 2_000_000;

/** Keeps the state of the last moment, at once. */
export function rememberNow(one: Remembered): void {
  try {
    const text = JSON.stringify(one);
    if (text.length <= LARGEST) localStorage.setItem(LAST, text);
  } catch {
    // No room: the database has the state of a second ago.
  }
}

/** The state of the last moment, if one waits; it waits no longer. */
export function takeLast(): Remembered | undefined {
  try {
    const last = JSON.parse(localStorage.getItem(LAST) ?? "null") as Remembered | null;
    localStorage.removeItem(LAST);
    // Where earlier builds kept one article.
    localStorage.removeItem("solieu.text");
    return typeof last?.id === "string" && typeof last.article?.text === "string" ? last : undefined;
  } catch {
    return undefined;
  }
}
