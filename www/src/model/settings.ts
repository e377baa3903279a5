// The few things that the page remembers, in this browser only.
import { KINDS, type Kind } from "./records.ts";
import type { OutputOptions } from "../engine/protocol.ts";

export type Theme = "system" | "light" | "dark";

export interface Settings {
  lang?: "vi" | "en";
  theme: Theme;
  csv: { delimiter: NonNullable<OutputOptions["delimiter"]>; decimal: NonNullable<OutputOptions["decimal"]>; kinds: Kind[] };
  /** Columns that the reader hid or asked for; the others show themselves when they hold something. */
  columns: Record<string, boolean>;
  words: boolean;
  shortcuts: boolean;
  remember: boolean;
}

const SETTINGS = "solieu.settings";
const TEXT = "solieu.text";
const LABELS: readonly Kind[] = ["ordinal", "reference", "identifier"];

function defaults(): Settings {
  return {
    theme: "system",
    csv: { delimiter: "comma", decimal: "point", kinds: KINDS.filter((kind) => !LABELS.includes(kind)) },
    columns: {},
    words: false,
    shortcuts: true,
    remember: false,
  };
}

function read(): Settings {
  const usual = defaults();
  try {
    const kept = JSON.parse(localStorage.getItem(SETTINGS) ?? "{}") as Partial<Settings>;
    return { ...usual, ...kept, csv: { ...usual.csv, ...kept.csv }, columns: { ...kept.columns } };
  } catch {
    return usual;
  }
}

export const settings: Settings = read();

function put(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // No room, or a browser that keeps nothing: the page works without.
  }
}

/** Keeps the settings as they are now. */
export function keepSettings(): void {
  put(SETTINGS, JSON.stringify(settings));
}

/** Keeps the article, if the reader said so; otherwise sees to it that none is kept. */
export function keepText(text: string): void {
  put(TEXT, settings.remember && text !== "" ? text : null);
}

/** The article of the last visit, if the reader had it remembered. */
export function keptText(): string {
  try {
    return settings.remember ? (localStorage.getItem(TEXT) ?? "") : "";
  } catch {
    return "";
  }
}

/** Forgets everything on this device and goes back to the defaults. */
export function forget(): void {
  put(SETTINGS, null);
  put(TEXT, null);
  Object.assign(settings, defaults());
  delete settings.lang;
}
