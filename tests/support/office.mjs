// @ts-check
/**
 * Sheets as LibreOffice reads them, without its windows: a file is opened under a locale, as a reader there opens it, and
 * written again as flat XML, in which every cell tells its type.
 */
import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The locales, with the numbers that Windows gives them (MS-LCID). */
const LOCALES = { "vi-VN": 1066, "en-US": 1033 };
/** @typedef {keyof typeof LOCALES} Locale */
/** @typedef {{ type: string, value: string, text: string }} Cell */
/** @typedef {{ sheets: { name: string, rows: Cell[][] }[], formulas: number, references: string[] }} Book */

/** LibreOffice's program, if there is one: SOLIEU_SOFFICE, or what is found on the path. */
export function whereOffice() {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const candidates = [process.env["SOLIEU_SOFFICE"] ?? "", ...["soffice", "libreoffice"].flatMap((name) => folders.map((folder) => path.join(folder, name)))];
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return file !== "";
    } catch {
      return false;
    }
  });
}

/**
 * Opens files under a locale and writes them into `out` as flat XML. `separator` is that of CSV; with it every cell is
 * taken for a number or a date that could be one, which is more than LibreOffice does unasked.
 * @param {string} office
 * @param {Locale} locale
 * @param {readonly string[]} files
 * @param {string} out
 * @param {string} [separator]
 */
export async function convert(office, locale, files, out, separator) {
  const profile = path.join(out, `profile-${locale}`);
  await mkdir(path.join(profile, "user"), { recursive: true });
  await writeFile(
    path.join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>`,
  );
  // Separator, quote, UTF-8, first line, columns as they are, language, quoted fields are no texts, special numbers are found.
  const filter = separator === undefined ? [] : [`--infilter=CSV:${separator.codePointAt(0)},34,76,1,,${LOCALES[locale]},false,true`];
  await run(office, ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile).href}`, ...filter, "--convert-to", "fods", "--outdir", out, ...files], { timeout: 100_000 });
}

/**
 * What stands in a flat file. A browser takes the XML apart.
 * @param {import("playwright-core").Page} page
 * @param {string} file
 * @returns {Promise<Book>}
 */
export async function readBook(page, file) {
  return page.evaluate((xml) => {
    const book = new DOMParser().parseFromString(xml, "application/xml");
    const repeats = (/** @type {Element} */ element, /** @type {string} */ what) => Number(element.getAttribute(`table:number-${what}-repeated`) ?? 1);
    const sheets = [...book.getElementsByTagName("table:table")].map((table) => {
      /** @type {Cell[][]} */
      const rows = [];
      for (const row of table.getElementsByTagName("table:table-row")) {
        /** @type {Cell[]} */
        const cells = [];
        for (const cell of row.getElementsByTagName("table:table-cell")) {
          const type = cell.getAttribute("office:value-type") ?? "empty";
          const text = [...cell.getElementsByTagName("text:p")].map((line) => line.textContent ?? "").join("\n");
          const value = cell.getAttribute("office:value") ?? cell.getAttribute("office:date-value") ?? text;
          // Empty cells to the end of the sheet are one that is repeated thousands of times.
          for (let n = Math.min(repeats(cell, "columns"), 64); n > 0; n--) cells.push({ type, value, text });
        }
        while (cells.at(-1)?.type === "empty") cells.pop();
        if (repeats(row, "rows") === 1 || cells.length > 0) rows.push(cells);
      }
      while (rows.at(-1)?.length === 0) rows.pop();
      return { name: table.getAttribute("table:name") ?? "", rows };
    });
    const all = [...book.getElementsByTagName("*")];
    return {
      sheets,
      formulas: all.filter((element) => element.hasAttribute("table:formula")).length,
      references: all.map((element) => element.getAttribute("xlink:href") ?? "").filter((href) => href !== ""),
    };
  }, await readFile(file, "utf8"));
}
