// The files that are taken away, each with what its first lines say.
import * as engine from "../engine/client.ts";
import type { OutputOptions, Sheet } from "../engine/protocol.ts";
import { inWords } from "../format/spoken.ts";
import { language, t, type Key } from "../i18n/index.ts";
import { writeSession } from "../keep/session.ts";
import { articleNow, effective, room } from "../model/room.ts";
import { KINDS, type Figure, type Taken } from "../model/records.ts";
import { settings, type Settings } from "../model/settings.ts";
import { fileName } from "./name.ts";
import { makeReport, reported, titleOf, type Spoken } from "./report.ts";
import { takenNow } from "./taken.ts";

export type Flavour = Settings["sheet"]["flavour"];

/** A file that can be had. */
export interface FileKind {
  key: Key;
  note?: Key;
  /** What tells the device whether it can be handed to other programs. */
  extension: string;
  type: string;
  flavour?: Flavour;
  make(): Promise<File>;
  /** Its first lines. */
  begins(): Promise<string>;
}

/** What the core is told: the figures were chosen before. */
export function options(): OutputOptions {
  return { decimal: settings.sheet.decimal, kinds: KINDS, lang: language() };
}

/** So many figures are enough for two lines, although not each makes one. */
const FIRST = 12;

/** The first figures alone, for what is only looked at. */
export function firstTaken(): Taken {
  return takenNow(FIRST);
}

function file(extension: string, type: string, content: BlobPart): File {
  return new File([content], fileName(extension), { type });
}

const CSV = "text/csv;charset=utf-8";

function csvText(taken: Taken, flavour: Flavour): Promise<string> {
  const marks: OutputOptions = flavour === "data" ? { delimiter: "comma", decimal: "point" } : settings.sheet;
  return engine.toCsv(taken, { ...options(), ...marks, flavour });
}

function csvExtension(flavour: Flavour): string {
  return flavour === "spreadsheet" && settings.sheet.delimiter === "tab" ? "tsv" : "csv";
}

export async function csvFile(flavour: Flavour): Promise<File> {
  return file(csvExtension(flavour), CSV, await csvText(takenNow(), flavour));
}

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function workbook(): Promise<File> {
  const taken = takenNow();
  const [{ makeWorkbook }, figures, checks] = await Promise.all([import("./excel.ts"), engine.toSheet(taken, "figures", options()), engine.toSheet(taken, "checks", options())]);
  const tables = [{ name: t("sheet.figures"), table: figures }, { name: t("sheet.checks"), table: checks }];
  return file("xlsx", WORKBOOK, await makeWorkbook(tables, { name: t("sheet.article"), text: room.text }));
}

/** The first rows of a sheet, cells apart by strokes. */
function firstRows({ headings, rows }: Sheet): string {
  const row = rows[0]?.map((cell) => (cell.type === "empty" ? "" : cell.value)) ?? [];
  return [headings, row].map((cells) => cells.join(" | ")).join("\n");
}

/** The figures of the report in words, if they are asked for. */
export async function spokenWords(): Promise<Spoken> {
  if (!settings.spoken) return new Map();
  const figures = reported();
  const words = await Promise.all(figures.map((figure: Figure) => inWords(effective(figure))));
  return new Map(figures.map((figure, index) => [figure, words[index] ?? ""]));
}

async function markedArticle(): Promise<File> {
  const [{ makePage }, spoken] = await Promise.all([import("./page.ts"), spokenWords()]);
  return file("html", "text/html", makePage(makeReport(spoken), titleOf(), language()));
}

async function firstLines(flavour: Flavour): Promise<string> {
  return (await csvText(firstTaken(), flavour)).replace(/^\ufeff/, "");
}

export const FILES: readonly FileKind[] = [
  { key: "csv.sheet", note: "csv.sheet.note", extension: "csv", type: CSV, flavour: "spreadsheet", make: () => csvFile("spreadsheet"), begins: () => firstLines("spreadsheet") },
  { key: "csv.data", note: "csv.data.note", extension: "csv", type: CSV, flavour: "data", make: () => csvFile("data"), begins: () => firstLines("data") },
  { key: "xlsx", note: "xlsx.note", extension: "xlsx", type: WORKBOOK, make: workbook, begins: async () => firstRows(await engine.toSheet(firstTaken(), "figures", options())) },
  { key: "html", note: "html.note", extension: "html", type: "text/html", make: markedArticle, begins: async () => `${titleOf()}\n${t("summary.figures", { n: reported().length })}` },
  { key: "session", note: "session.note", extension: "json", type: "application/json", make: async () => file("json", "application/json", writeSession(articleNow())), begins: async () => `${titleOf()}\n${t("session.begins", { n: room.figures.length })}` },
];
