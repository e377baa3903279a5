// The words of the page in the reader's language, and numbers as their locale writes them.
import { en } from "./en.ts";
import { vi, type Key, type Message } from "./vi.ts";

export type { Key } from "./vi.ts";
export type Lang = "vi" | "en";

const WORDS: Record<Lang, Record<Key, Message>> = { vi, en };
let lang: Lang = document.documentElement.lang === "en" ? "en" : "vi";

/** The language of the page. */
export function language(): Lang {
  return lang;
}

/** The reader's locale within the language of the page: an Australian reads English dates the Australian way. */
export function locale(): string {
  return (locales[lang] ??= navigator.languages.find((tag) => tag.split("-")[0] === lang) ?? lang);
}
const locales: Partial<Record<Lang, string>> = {};

/** The text under `key`. A parameter `n` is a number: it chooses the plural form and is written by the locale. */
export function t(key: Key, parameters: Record<string, string | number> = {}): string {
  const message = WORDS[lang][key];
  if (typeof message === "string" && !message.includes("{")) return message;
  const n = parameters["n"];
  const form = typeof message === "string" ? message : message[pluralForm(Number(n ?? 0))];
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined ? whole : typeof value === "number" ? value.toLocaleString(locale()) : value;
  });
}

const plurals: Partial<Record<Lang, Intl.PluralRules>> = {};

function pluralForm(n: number): "one" | "other" {
  return (plurals[lang] ??= new Intl.PluralRules(lang)).select(n) === "one" ? "one" : "other";
}

const ATTRIBUTES = { t: null, tLabel: "aria-label", tPlaceholder: "placeholder", tTitle: "title" } as const;

/** Writes the words of the page into every element below `root` that names a key. */
export function translate(root: ParentNode = document): void {
  for (const [name, attribute] of Object.entries(ATTRIBUTES)) {
    const selector = `[data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}]`;
    for (const element of root.querySelectorAll<HTMLElement>(selector)) {
      const text = t(element.dataset[name] as Key);
      if (attribute) element.setAttribute(attribute, text);
      else if (element.textContent !== text) element.textContent = text;
    }
  }
}

/** Changes the language of the page. */
export function setLanguage(next: Lang): void {
  lang = next;
  document.documentElement.lang = next;
  translate();
}
