// The words of a drawing: what its parts are called, its title, its unit, where it is from.
import { formatDate } from "../format/date.ts";
import { unitName } from "../format/unit.ts";
import { t } from "../i18n/index.ts";
import { beside, room } from "../model/room.ts";
import type { Figure } from "../model/records.ts";
import { webAddress } from "../take/fragment.ts";
import { headline } from "../take/name.ts";
import { eventOf, type Chart } from "./sets.ts";

/** The lines of text around a drawing. */
export interface Words {
  title: string;
  subtitle: string;
  source: string;
  byline: string;
}

const split = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);

/** The words that all texts end with; none of the texts is only that. */
function commonEnd(texts: readonly string[]): string[] {
  const lists = texts.map(split);
  const [first = []] = lists;
  let n = 0;
  while (n < Math.min(...lists.map(({ length }) => length)) - 1 && lists.every((words) => words.at(-1 - n) === first.at(-1 - n))) n++;
  return n === 0 ? [] : first.slice(-n);
}

/** The values as the article writes them, without the words that all of them share: those stand in the subtitle. */
export function valuesOf({ items }: Chart): { values: string[]; unit: string } {
  const texts = items.map(({ figure }) => figure.text);
  const end = commonEnd(texts);
  const values = texts.map((text) => (end.length === 0 ? text : split(text).slice(0, -end.length).join(" ")));
  const unit = items[0]?.figure.unit ?? "";
  return { values, unit: end.length > 0 ? end.join(" ") : texts.every((text) => text.includes("%")) ? "" : unitName(unit) };
}

const LONGEST = 60;
const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST))}…`);

/** The words that join the last two of a list, in the language of the article. */
function joins(): string[] {
  const parts = new Intl.ListFormat(room.lang, { type: "conjunction" }).formatToParts(["a", "b"]);
  return parts.filter(({ type }) => type === "literal").flatMap(({ value }) => split(value));
}

/** A few words without a joining word at their ends. */
function bare(words: readonly string[]): string {
  const joining = joins();
  const own = words.filter((word, index) => !((index === 0 || index === words.length - 1) && joining.includes(word.toLowerCase())));
  return own.join(" ");
}

const PAUSE = /[,;:()–—“”"]|\s-\s/;

/** What stands between a figure and the figures beside it, up to the next mark of punctuation: before it, and behind it. */
function sides(figure: Figure): [before: string, behind: string] {
  const [before, behind] = beside(figure);
  const index = room.figures.findIndex(({ start }) => start === figure.start);
  const [left, right] = [room.figures[index - 1], room.figures[index + 1]];
  const lead = left && figure.start - left.end < before.length ? before.slice(before.length - Math.max(0, figure.start - left.end)) : before;
  const rest = right && right.start - figure.end < behind.length ? behind.slice(0, Math.max(0, right.start - figure.end)) : behind;
  return [bare(split(lead.split(PAUSE).at(-1) ?? "").slice(-6)), bare(split(rest.split(PAUSE)[0]?.replace(/[.!?]$/, "") ?? "").slice(0, 6))];
}

/** Words without what is counted at their beginning or end: all parts are of it. */
function without(counted: string | undefined, words: string): string {
  if (counted === undefined) return words;
  const [own, noun] = [words.toLowerCase(), counted.toLowerCase()];
  if (own === noun) return "";
  if (own.startsWith(`${noun} `)) return words.slice(noun.length).trim();
  return own.endsWith(` ${noun}`) ? words.slice(0, -noun.length).trim() : words;
}

/** The words that lead up to each figure; where some have none, those that follow all of them. */
function clausesOf(figures: readonly Figure[], counted: string | undefined): string[] {
  const all = figures.map((figure) => sides(figure).map((side) => without(counted, side)) as [string, string]);
  const isBehind = all.some(([before]) => before === "") && all.every(([, behind]) => behind !== "");
  return all.map(([before, behind]) => (isBehind ? behind : before));
}

/** So many letters may stand between a figure and the date that tells it from others: `90 in 2018`. */
const NEAR = 8;

/** When a figure is of: its own date, or one right beside it. */
function whenOf(figure: Figure): string | undefined {
  const date = figure.date ?? figure.asOf;
  if (date !== undefined) return formatDate(date);
  const index = room.figures.findIndex(({ start }) => start === figure.start);
  const [left, right] = [room.figures[index - 1], room.figures[index + 1]];
  const isDate = (other: Figure | undefined): other is Figure => other !== undefined && other.kind === "date" && other.sentence === figure.sentence;
  if (isDate(right) && right.start - figure.end <= NEAR) return right.text;
  return isDate(left) && figure.start - left.end <= NEAR ? left.text : undefined;
}

/** Texts without the words that all of them begin or end with. */
function apart(texts: readonly string[]): string[] {
  const ends = commonEnd(texts);
  const rest = texts.map((text) => (ends.length === 0 ? split(text) : split(text).slice(0, -ends.length)));
  const begins = commonEnd(rest.map((words) => words.toReversed().join(" ")));
  return rest.map((words) => words.slice(begins.length).join(" "));
}

const areApart = (texts: readonly (string | undefined)[]): texts is string[] => texts.every((text) => text !== undefined && text !== "") && new Set(texts).size === texts.length;

/** What tells the parts of a drawing apart: what they are of, else when, else the words before them. */
export function labelsOf(chart: Chart): string[] {
  const figures = chart.items.map(({ figure }) => figure);
  if (chart.forms[0] === "events") return figures.map(eventOf);
  const counted = figures.map((figure) => figure.counted);
  if (areApart(counted)) return counted.map(cut);
  const dates = figures.map(whenOf);
  if (areApart(dates)) return dates;
  return apart(clausesOf(figures, chart.counted)).map(cut);
}

/**
 * Whether the parts of a drawing have names that tell them apart. Words before figures do so within one sentence, where they
 * are said in one way; from sentence to sentence they are chance.
 */
export function areNamed(chart: Chart): boolean {
  const figures = chart.items.map(({ figure }) => figure);
  const isOneSentence = new Set(figures.map(({ sentence }) => sentence)).size === 1;
  return areApart(labelsOf(chart)) && (isOneSentence || areApart(figures.map(({ counted }) => counted)) || areApart(figures.map(whenOf)));
}

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/** The date that governs all figures of a drawing. */
function common(figures: readonly Figure[]): string {
  const dates = new Set(figures.map(({ asOf }) => asOf));
  const [date] = dates;
  return dates.size === 1 && date !== undefined ? formatDate(date) : "";
}

/** How a set is called in the list of sets. */
export function nameOf(chart: Chart): string {
  if (chart.forms[0] === "events") return t("compare.dates");
  if (chart.counted !== undefined) return capital(chart.counted);
  if (chart.whole) return [capital(chart.whole.counted ?? ""), chart.whole.text].filter(Boolean).join(" ");
  const first = chart.items[0]?.figure;
  const words = first ? split(beside(first).join(first.text)).slice(0, 5).join(" ") : "";
  return `“${words.replace(/[,;:.]$/, "")}…”`;
}

/** The words of a drawing as long as the reader does not write others. */
export function wordsOf(chart: Chart): Words {
  const figures = chart.items.map(({ figure }) => figure);
  const address = webAddress(room.address);
  const day = room.published === "" ? "" : formatDate(room.published);
  const from = [address === undefined ? "" : new URL(address).hostname.replace(/^www\./, ""), day].filter(Boolean).join(", ");
  const date = common(figures);
  const isEvents = chart.forms[0] === "events";
  return {
    title: !isEvents && (chart.counted ?? chart.whole?.counted) !== undefined ? capital(chart.counted ?? chart.whole?.counted ?? "") : cut(headline()),
    subtitle: isEvents ? "" : [capital(valuesOf(chart).unit), date && t("date.asOf", { date })].filter(Boolean).join(", "),
    source: from === "" ? "" : t("compare.source.from", { source: from }),
    byline: "",
  };
}
