// Names of files: the headline of the article and its day.
import { t } from "../i18n/index.ts";
import { room } from "../model/room.ts";

const LONGEST = 60;

/** Words as file names and addresses have them: small Latin letters and digits with hyphens between. */
export function slug(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
  let name = "";
  for (const word of words) {
    if (name.length + word.length + 1 > LONGEST) break;
    name += name === "" ? word : `-${word}`;
  }
  return name || (words[0]?.slice(0, LONGEST) ?? "");
}

function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The first line of the article that has words. */
export function headline(): string {
  return /\S[^\r\n]*/.exec(room.text)?.[0].trimEnd() ?? "";
}

/** A longer first line is a paragraph. */
const LONGEST_HEADLINE = 160;

/** Whether the first line is a headline: short, without a mark at its end, and something behind it. */
export function isHeadlined(): boolean {
  const first = headline();
  return first !== "" && first.length <= LONGEST_HEADLINE && !/[.…:;,]$/.test(first) && room.text.trim().length > first.trim().length;
}

/** The name of a file about the article: `gia-xang-dau-giam-2021-05-21.csv`; its day is that of the article, else today. */
export function fileName(extension: string): string {
  return `${slug(headline()) || t("csv.name")}-${room.published || today()}.${extension}`;
}
