// The few things that the page remembers of how a reader works, in this browser only. Articles are kept elsewhere.
import { KINDS, type Kind } from "./records.ts";
import type { OutputOptions } from "../engine/protocol.ts";

export type Theme = "system" | "light" | "dark";

export interface Settings {
  lang?: "vi" | "en";
  theme: Theme;
  csv: { delimiter: NonNullable<OutputOptions["delimiter"]>; decimal: NonNullable<OutputOptions["decimal"]>; kinds: Kind[] };
  /** How high rows are; by the width of the window where the reader did not say. */
  density: "auto" | "compact" | "roomy";
  /** How figures are taken away as CSV. */
  sheet: { flavour: "spreadsheet" | "data"; delimiter: NonNullable<OutputOptions["delimiter"]>; decimal: NonNullable<OutputOptions["decimal"]> };
  /** Whether the report and the marked article say figures in words too. */
  spoken: boolean;
  /** Columns that the reader hid or asked for; the others show themselves when they hold something. */
  columns: Record<string, boolean>;
  words: boolean;
  shortcuts: boolean;
  remember: boolean;
}

const SETTINGS = "solieu.settings";
const LABELS: readonly Kind[] = ["ordinal", "reference", "identifier"];

/** The single file shares its storage with every other local file, so nothing of it outlives the tab. */
export function store(): Storage {
  return SINGLE ? sessionStorage : localStorage;
}

/** What separates cells and decimals where spreadsheets write numbers as this machine does, whatever its language. */
function marksOfMachine(): Pick<Settings["sheet"], "delimiter" | "decimal"> {
  const mark = new Intl.NumberFormat(navigator.language).formatToParts(0.5).find(({ type }) => type === "decimal")?.value;
  return mark === "," ? { delimiter: "semicolon", decimal: "comma" } : { delimiter: "comma", decimal: "point" };
}

function defaults(): Settings {
  return {
    theme: "system",
    csv: { delimiter: "comma", decimal: "point", kinds: KINDS.filter((kind) => !LABELS.includes(kind)) },
    density: "auto",
    sheet: { flavour: "spreadsheet", ...marksOfMachine() },
    spoken: false,
    columns: {},
    words: false,
    shortcuts: true,
    remember: false,
  };
}

/** What a setting may be, where not every value of its type will do. */
const CHOICES: Record<string, readonly unknown[]> = {
  lang: ["vi", "en"],
  theme: ["system", "light", "dark"],
  delimiter: ["comma", "semicolon", "tab"],
  decimal: ["point", "comma"],
  kinds: KINDS,
  flavour: ["spreadsheet", "data"],
};

type Fields = Record<string, unknown>;

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Takes over what fits from what was stored: another build, or another hand, may have written it. */
function takeOver(into: Fields, kept: unknown): void {
  if (!isRecord(kept)) return;
  for (const [name, value] of Object.entries(kept)) {
    const usual = into[name];
    const choices = CHOICES[name];
    if (name === "columns" && isRecord(value)) into[name] = Object.fromEntries(Object.entries(value).filter(([, isShown]) => typeof isShown === "boolean"));
    else if (isRecord(usual)) takeOver(usual, value);
    else if (Array.isArray(usual)) {
      if (Array.isArray(value) && choices) into[name] = choices.filter((choice) => value.includes(choice));
    } else if (choices ? choices.includes(value) : name in into && typeof value === typeof usual) into[name] = value;
  }
}

function stored(): unknown {
  try {
    return JSON.parse(store().getItem(SETTINGS) ?? "{}");
  } catch {
    return {};
  }
}

function read(): Settings {
  const fresh = defaults();
  takeOver(fresh as unknown as Fields, stored());
  return fresh;
}

export const settings: Settings = read();
/** The settings as this tab and the others last had them in common. */
let common = JSON.stringify(settings);

/** Keeps what was changed here since; what another tab changed, or forgot, in the meantime stays so. */
export function keepSettings(): void {
  const now = read() as unknown as Fields;
  const before = JSON.parse(common) as Fields;
  for (const [name, value] of Object.entries(settings)) if (JSON.stringify(value) !== JSON.stringify(before[name])) now[name] = value;
  adopt(now as unknown as Settings);
  try {
    store().setItem(SETTINGS, JSON.stringify(settings));
  } catch {
    // No room, or a browser that keeps nothing: the page works without.
  }
}

function adopt(next: Settings): void {
  delete settings.lang;
  Object.assign(settings, next);
  common = JSON.stringify(settings);
}

/** Takes over what another tab has changed. */
export function readSettings(): void {
  adopt(read());
}

/** Whether articles are to be remembered on this device, as the last tab to say so has it. */
export function isRemembering(): boolean {
  return !SINGLE && read().remember;
}

/** Goes back to the defaults and keeps nothing of the settings. */
export function forgetSettings(): void {
  try {
    store().removeItem(SETTINGS);
  } catch {
    // Nothing could be kept.
  }
  adopt(defaults());
}
