// The few things that the page remembers of how a reader works, in this browser only. Articles are kept elsewhere.
import type { OutputOptions } from "../../../src/wasm.d.ts";

export type Theme = "system" | "light" | "dark";

export interface Settings {
  lang?: "vi" | "en";
  theme: Theme;
  /** How high rows are; by the width of the window where the reader did not say. */
  density: "auto" | "compact" | "roomy";
  /** How figures are taken away as CSV. */
  sheet: { flavour: "spreadsheet" | "data"; delimiter: NonNullable<OutputOptions["delimiter"]>; decimal: NonNullable<OutputOptions["decimal"]> };
  /** Whether the report and the marked article say figures in words too. */
  spoken: boolean;
  /** Columns that the reader hid or asked for; the others show themselves when they hold something. */
  columns: Record<string, boolean>;
  /** Whether large numbers end in a word (`176,63 tỷ`) or have all their digits. */
  numbers: "short" | "full";
  words: boolean;
  shortcuts: boolean;
  remember: boolean;
}

const SETTINGS = "solieu.settings";

/** The single file shares its storage with every other local file, so nothing of it outlives the tab. */
export function store(): Storage {
  return SINGLE ? sessionStorage : localStorage;
}

/** How spreadsheets write decimals on this machine, whatever the language of the page. */
function decimalOfMachine(): Settings["sheet"]["decimal"] {
  return new Intl.NumberFormat(navigator.language).formatToParts(0.5).some(({ type, value }) => type === "decimal" && value === ",") ? "comma" : "point";
}

function defaults(): Settings {
  return {
    theme: "system",
    density: "auto",
    sheet: { flavour: "spreadsheet", delimiter: "auto", decimal: decimalOfMachine() },
    spoken: false,
    columns: {},
    numbers: "short",
    words: false,
    shortcuts: true,
    remember: false,
  };
}

/** What a setting may be, where not every value of its type will do. */
const CHOICES: Record<string, readonly unknown[]> = {
  lang: ["vi", "en"],
  theme: ["system", "light", "dark"],
  density: ["auto", "compact", "roomy"],
  delimiter: ["auto", "comma", "semicolon", "tab"],
  numbers: ["short", "full"],
  decimal: ["point", "comma"],
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
    else if (choices ? choices.includes(value) : name in into && typeof value === typeof usual) into[name] = value;
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
