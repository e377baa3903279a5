// One history of steps over the article on the desk. Typing is none of them: the text area undoes its own.
import { moveAnchors } from "./places.ts";
import { isTouched, newArticle, type About, type Anchor, type Article, type Dismissed, type Hand, type Sum } from "./article.ts";

/** What a step did, as the page tells it. */
export type Did = "out" | "none" | "back" | "correct" | "reset" | "note" | "add" | "drop" | "about" | "dismiss" | "restore" | "sum" | "unsum" | "replace" | "clear";

interface Named {
  did: Did;
  /** Over how many figures or findings. */
  n: number;
  /** The words of the figure, where it is one. */
  words: string;
}

/** One step, with what it takes to go back and forth. */
export type Step = Named & (
  | { is: "hand"; changes: { key: number; before: Hand; after: Hand }[] }
  | { is: "about"; before: About; after: About }
  | { is: "dismissed"; before: Dismissed[]; after: Dismissed[] }
  | { is: "sums"; before: Sum[]; after: Sum[] }
  | { is: "article"; before: Article; after: Article }
);

/** So many steps are kept, and so many characters of articles in them. */
const STEPS = 200;
const CHARACTERS = 40_000_000;

/** What lies on the desk and how it came to be so. */
export class History {
  article: Article;
  past: Step[] = [];
  future: Step[] = [];

  constructor(article: Article = newArticle("")) {
    this.article = article;
  }

  /** The text was edited: what was done stays with its places. This is no step. */
  edit(text: string): void {
    moveAnchors(this.article.anchors, this.article.text, text);
    this.article.text = text;
  }

  /** A new anchor at this place. */
  anchor(start: number, end: number, words: string): Anchor {
    const anchor: Anchor = { key: this.article.nextKey++, start, end, words, hand: {} };
    this.article.anchors.push(anchor);
    return anchor;
  }

  /** Does something by hand at some anchors. */
  setHands(did: Did, changes: readonly { anchor: Anchor; after: Hand; words: string }[]): void {
    if (changes.length === 0) return;
    const made = changes.map(({ anchor, after, words }) => {
      const before = anchor.hand;
      anchor.hand = after;
      anchor.words = words;
      return { key: anchor.key, before, after };
    });
    this.#add({ is: "hand", did, n: made.length, words: changes.length === 1 ? changes[0]!.words : "", changes: made });
  }

  /** Tells something about the article. Further words to the same field belong to the same step. */
  tell(about: Partial<About>): void {
    const before = this.article.about;
    const after = { ...before, ...about };
    const changed = fieldsThatDiffer(before, after);
    if (changed === "") return;
    this.article.about = after;
    const last = this.past.at(-1);
    if (last?.is === "about" && this.future.length === 0 && fieldsThatDiffer(last.before, last.after) === changed && changed === "address") last.after = after;
    else this.#add({ is: "about", did: "about", n: 1, words: "", before, after });
  }

  /** Sets the findings that the reader wants to hear no more of. */
  setDismissed(did: "dismiss" | "restore", after: Dismissed[]): void {
    const before = this.article.dismissed;
    this.article.dismissed = after;
    this.#add({ is: "dismissed", did, n: 1, words: "", before, after });
  }

  /** Sets the reader's own sums. */
  setSums(did: "sum" | "unsum", after: Sum[]): void {
    const before = this.article.sums ?? [];
    this.article.sums = after;
    this.#add({ is: "sums", did, n: 1, words: "", before, after });
  }

  /** Puts another article on the desk. */
  replace(article: Article): void {
    const before = this.article;
    this.article = article;
    if (before.text !== "") this.#add({ is: "article", did: article.text === "" ? "clear" : "replace", n: 1, words: "", before, after: article });
  }

  /** Takes the last step back, and says which it was. */
  undo(): Step | undefined {
    const step = this.past.pop();
    if (!step) return undefined;
    this.#go(step, "before");
    this.future.push(step);
    return step;
  }

  /** Does the step again that was taken back last. */
  redo(): Step | undefined {
    const step = this.future.pop();
    if (!step) return undefined;
    this.#go(step, "after");
    this.past.push(step);
    return step;
  }

  #go(step: Step, to: "before" | "after"): void {
    switch (step.is) {
      case "hand": {
        const anchors = new Map(this.article.anchors.map((anchor) => [anchor.key, anchor]));
        for (const change of step.changes) {
          const anchor = anchors.get(change.key);
          if (anchor) anchor.hand = change[to];
        }
        break;
      }
      case "about":
        this.article.about = step[to];
        break;
      case "dismissed":
        this.article.dismissed = step[to];
        break;
      case "sums":
        this.article.sums = step[to];
        break;
      case "article":
        // Typing and looking around since then belong to the article that goes.
        step[to === "before" ? "after" : "before"] = this.article;
        this.article = step[to];
    }
  }

  #add(step: Step): void {
    this.past.push(step);
    this.future = [];
    let characters = 0;
    let from = this.past.length;
    while (from > 0 && this.past.length - from < STEPS && characters <= CHARACTERS) {
      const next = this.past[--from]!;
      if (next.is === "article") characters += next.before.text.length;
    }
    this.past.splice(0, from);
  }
}

function fieldsThatDiffer(a: About, b: About): string {
  return (Object.keys(a) as (keyof About)[]).filter((field) => a[field] !== b[field]).join();
}

/** Anchors at which nothing is done any more and which no step names need not be kept. */
export function tidy(history: History): void {
  const named = new Set<number>();
  for (const step of [...history.past, ...history.future]) if (step.is === "hand") for (const { key } of step.changes) named.add(key);
  for (const { keys } of [...history.article.dismissed, ...(history.article.sums ?? [])]) for (const key of keys) named.add(key);
  history.article.anchors = history.article.anchors.filter(({ key, hand }) => named.has(key) || isTouched(hand));
}
