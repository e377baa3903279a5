// The article with all that was done with it, as a file that another day or another machine goes on from.
import { newArticle, newId, type Anchor, type Article, type Correction, type Dismissed, type Hand, type Sum } from "../model/article.ts";
import { KINDS, TINTS } from "../model/records.ts";

const FORMAT = "solieu-session";
const VERSION = 1;

/** The file, as text. */
export function writeSession(article: Article): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, article }, undefined, 1)}\n`;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : []);
const keys = (value: unknown): number[] => (Array.isArray(value) ? value.filter((one): one is number => Number.isSafeInteger(one)) : []);

/** The value if it is one of these. */
function oneOf<T>(value: unknown, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

/** The fields that have a value. */
function filled<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

const TEXTS = ["value", "valueTo", "of", "unit", "counted", "date", "asOf"] as const;

function correctionOf(value: unknown): Correction | undefined {
  if (!isFields(value)) return undefined;
  const told = TEXTS.map((name) => [name, typeof value[name] === "string" ? value[name] : undefined]);
  return filled({
    ...Object.fromEntries(told),
    kind: oneOf(value["kind"], KINDS),
    change: oneOf(value["change"], ["up", "down", ""] as const),
    bound: oneOf(value["bound"], ["about", "over", "under", "atLeast", "atMost", ""] as const),
  }) as Correction;
}

function handOf(value: unknown): Hand {
  const hand = isFields(value) ? value : {};
  const isSet = (name: string): true | undefined => (hand[name] === true ? true : undefined);
  const note = text(hand["note"]);
  return filled({ out: isSet("out"), noFigure: isSet("noFigure"), added: isSet("added"), note: note === "" ? undefined : note, correction: correctionOf(hand["correction"]) }) as Hand;
}

function anchorsOf(value: unknown, length: number): Anchor[] {
  const found = list(value).flatMap(({ key, start, end, words, hand }): Anchor[] => {
    const [at, from, to] = keys([key, start, end]);
    const isPlace = at !== undefined && from !== undefined && to !== undefined && at > 0 && from >= 0 && from <= to && to <= length;
    return isPlace ? [{ key: at, start: from, end: to, words: text(words), hand: handOf(hand) }] : [];
  });
  return [...new Map(found.map((anchor) => [anchor.key, anchor])).values()].sort((a, b) => a.start - b.start);
}

function sumsOf(value: unknown): Sum[] {
  return list(value).flatMap((sum): Sum[] => {
    const sign = oneOf(sum["sign"], ["+", "-", "*", "/", "%"] as const);
    const status = oneOf(sum["status"], ["agrees", "differs"] as const);
    return sign === undefined ? [] : [filled({ left: text(sum["left"]), sign, right: text(sum["right"]), claim: text(sum["claim"]), result: text(sum["result"]), status, keys: keys(sum["keys"]) })];
  });
}

/**
 * The article that a file holds: nothing where the text is something else, `broken` where it is such a file and cannot be
 * read. What is in it is another hand's: only what fits is taken over.
 */
export function readSession(content: string): Article | "broken" | undefined {
  if (!content.trimStart().startsWith("{") || !content.includes(`"${FORMAT}"`)) return undefined;
  let file: unknown;
  try {
    file = JSON.parse(content);
  } catch {
    return "broken";
  }
  if (!isFields(file) || file["format"] !== FORMAT) return undefined;
  const kept = file["article"];
  if (file["version"] !== VERSION || !isFields(kept) || typeof kept["text"] !== "string") return "broken";
  const article = newArticle(kept["text"]);
  const about = isFields(kept["about"]) ? kept["about"] : {};
  const published = text(about["published"]);
  article.about = { address: text(about["address"]), published: /^\d{4}-\d\d-\d\d$/.test(published) ? published : "", articleLang: oneOf(about["articleLang"], ["vi", "en"] as const) ?? "" };
  article.anchors = anchorsOf(kept["anchors"], article.text.length);
  article.dismissed = list(kept["dismissed"]).map((one): Dismissed => ({ check: text(one["check"]), keys: keys(one["keys"]), words: texts(one["words"]) }));
  const sums = sumsOf(kept["sums"]);
  if (sums.length > 0) article.sums = sums;
  const view = isFields(kept["view"]) ? kept["view"] : {};
  const tints = TINTS.filter((tint) => texts(view["tints"]).includes(tint));
  article.view = {
    ...article.view,
    tab: oneOf(view["tab"], ["table", "checks", "compare"]) ?? "table",
    tints: tints.length > 0 ? tints : article.view.tints,
    search: text(view["search"]),
    sort: text(view["sort"]),
    group: text(view["group"]),
  };
  article.nextKey = Math.max(0, ...article.anchors.map(({ key }) => key)) + 1;
  return { ...article, id: newId() };
}
