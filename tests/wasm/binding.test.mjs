// @ts-check
// What JavaScript gets from the core: plain objects, UTF-16 offsets, clear errors.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import solieu from "../support/package.mjs";

/** @typedef {import("../../pkg/solieu.js").Figure} Figure */

const ARTICLE =
  "🐟 Xã có 120 hộ, trong đó 30 hộ nghèo (chiếm 25%).\r\n" +
  "🐟 Tính đến ngày 2/7/2020, cả huyện giảm hơn 5,5% so với năm 2019; thu 1,2 tỷ đồng, đạt 40/50 chỉ tiêu của khóa XII.";

/** @param {string} text @param {readonly Figure[]} figures */
function assertOffsetsHold(text, figures) {
  let end = 0;
  for (const figure of figures) {
    assert.ok(figure.start >= end, "sorted, not overlapping");
    assert.equal(text.slice(figure.start, figure.end), figure.text);
    if (figure.counted !== undefined) {
      assert.ok(figure.countedStart !== undefined && text.startsWith(figure.counted, figure.countedStart));
    }
    end = figure.end;
  }
}

test("the version is the crate's", async () => {
  const manifest = await readFile(new URL("../../Cargo.toml", import.meta.url), "utf8");
  assert.equal(solieu.version(), /^version = "(.*)"$/m.exec(manifest)?.[1]);
});

test("a session gives the report that the text has by itself", () => {
  const session = new solieu.Session();
  const other = ARTICLE.replace("120 hộ", "1.250 hộ");
  for (const text of [ARTICLE, other, `${other}\n${ARTICLE}`, "", ARTICLE]) {
    for (const options of [undefined, { published: "2021-05-12", explain: true }]) {
      assert.deepEqual(session.analyze(text, options), solieu.analyze(text, options));
    }
  }
  session.free();
});

test("a report is plain data with UTF-16 offsets", () => {
  const report = solieu.analyze(ARTICLE);
  assert.deepEqual(structuredClone(report), report);
  assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
  assert.equal(report.lang, "vi");
  assert.ok(report.figures.length >= 8, JSON.stringify(report.figures.map((figure) => figure.text)));
  assertOffsetsHold(ARTICLE, report.figures);
  for (const [start, end] of report.sentences) {
    assert.ok(start < end && ARTICLE.slice(start, end).trim() !== "");
  }
  const [first] = report.figures;
  assert.ok(first);
  assert.deepEqual(
    { kind: first.kind, text: first.text, value: first.value, counted: first.counted, start: first.start },
    { kind: "count", text: "120", value: "120", counted: "hộ", start: ARTICLE.indexOf("120") },
  );
  assert.ok(!("change" in first) && !("bound" in first) && !("date" in first), "an empty field is left out");
});

test("every figure has exactly the fields of its type", () => {
  const known = new Set(
    "id kind text start end value valueTo of unit counted countedStart header change bound date asOf sentence doubt rule cues refused"
      .split(" "),
  );
  const { figures, checks } = solieu.analyze(ARTICLE, { explain: true });
  for (const figure of figures) {
    for (const key of ["id", "kind", "text", "start", "end", "sentence", "rule"]) assert.ok(key in figure, key);
    for (const key of Object.keys(figure)) assert.ok(known.has(key), key);
    for (const key of /** @type {const} */ (["value", "valueTo", "of"])) {
      if (key in figure) assert.match(figure[key] ?? "", /^-?\d+(\.\d+)?$/);
    }
  }
  for (const check of checks) {
    assert.deepEqual(Object.keys(check).sort(), ["check", "claimed", "computed", "figures", "note", "status"]);
  }
});

test("the module tells what the command line tells", async () => {
  // No character of these takes two UTF-16 units, so that code points and units are the same.
  const samples = ["vi", "en"].map((lang) => readFile(new URL(`../../www/samples/${lang}.txt`, import.meta.url), "utf8"));
  const text = [ARTICLE.replaceAll("🐟 ", ""), ...(await Promise.all(samples))].join("\n\n");
  const root = fileURLToPath(new URL("../..", import.meta.url));
  for (const [options, flags] of /** @type {const} */ ([[{}, []], [{ explain: true }, ["--explain"]]])) {
    const command = ["run", "--quiet", "--", "--format", "jsonl", ...flags];
    const { stdout, stderr } = spawnSync("cargo", command, { cwd: root, input: text, encoding: "utf8" });
    assert.notEqual(stdout, "", stderr);
    const { figures, checks } = JSON.parse(stdout);
    const report = solieu.analyze(text, options);
    assert.ok(figures.length > 40 && checks.length > 3);
    // What a reading was weighed by is told on the command line alone.
    assert.deepEqual(report.figures, figures.map((/** @type {any} */ { features: _features, sums: _sums, ...figure }) => figure));
    assert.deepEqual(report.checks, checks);
  }
});

test("options may be left out, empty or null, and say so when they are wrong", () => {
  const plain = solieu.analyze(ARTICLE);
  for (const options of [undefined, null, {}, { lang: null, published: undefined }]) {
    assert.deepEqual(solieu.analyze(ARTICLE, options), plain);
  }
  assert.throws(() => solieu.analyze(ARTICLE, /** @type {any} */ ({ explain: "yes" })), /expected a boolean/);
  assert.throws(() => solieu.toCsv("", [], [], /** @type {any} */ ({ delimiter: "dot" })), /unknown variant `dot`/);
  assert.throws(() => solieu.toTable(/** @type {any} */ ("rtf"), "", [], []), /tsv, html, markdown, sentences/);
});

test("lone surrogates neither panic nor shift offsets", () => {
  for (const lone of ["\ud83d", "\udc1f", "\udc1f\ud83d"]) {
    const text = `${lone} Xã có 120 hộ${lone}, giảm 15${lone} hộ nghèo 🐟 so với 30 hộ.`;
    const { figures } = solieu.analyze(text);
    assert.ok(figures.length >= 3);
    assertOffsetsHold(text, figures);
  }
});

test("any text has a report", () => {
  const units = ["1", ".", ",", "/", " ", "\n", "\r", "tỷ ", "%", "năm", "\u0301", "\0", "\ud83d", "\udc1f", "﻿", "−", "＄"];
  let state = 12345;
  for (let round = 0; round < 300; round++) {
    let text = "";
    for (let length = round % 40; length > 0; length--) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      text += units[(state >>> 16) % units.length];
    }
    for (const figure of solieu.analyze(text).figures) {
      assert.equal(figure.text, text.slice(figure.start, figure.end), JSON.stringify(text));
    }
  }
});

test("the CSV begins with the mark and counts code points", () => {
  const { figures, checks } = solieu.analyze(ARTICLE);
  const csv = solieu.toCsv(ARTICLE, figures, checks);
  assert.equal(csv.charCodeAt(0), 0xfeff);
  const [header, first] = csv.slice(1).split("\r\n");
  assert.equal(
    header,
    "id,kind,figure,value,value_to,of,unit,counted,change,bound,date,as_of,check,check_note,sentence,sentence_no,start,end",
  );
  const start = [...ARTICLE.slice(0, ARTICLE.indexOf("120"))].length;
  assert.ok(first?.startsWith("1,count,120,120,,,,hộ,") && first.endsWith(`,,1,${start},${start + 3}`), first);
  const core = figures.filter((figure) => !["ordinal", "reference", "identifier"].includes(figure.kind));
  assert.ok(core.length < figures.length);
  assert.equal(csv.trimEnd().split("\r\n").length, core.length + 1);
  const all = solieu.toCsv(ARTICLE, figures, checks, { labels: true, bom: false, delimiter: "semicolon" });
  assert.equal(all.trimEnd().split("\r\n").length, figures.length + 1);
  assert.ok(all.startsWith("id;kind;figure;"));
});

test("what the reader corrected goes out, the arguments stay as they were", () => {
  const { figures, checks } = solieu.analyze(ARTICLE);
  const [first, ...others] = figures;
  assert.ok(first);
  const link = "https://news.example/a#:~:text=120";
  const edited = [{ ...first, value: "-21.5", counted: "=1+1", edited: true, note: "đếm lại", link }, ...others];
  const before = structuredClone(edited);
  const [header, row] = solieu.toCsv(ARTICLE, edited, checks, { decimal: "comma", delimiter: "semicolon" })
    .split("\r\n");
  assert.ok(header?.endsWith(";start;end;edited;note;link"));
  assert.ok(row?.startsWith("1;count;120;-21,5;;;;'=1+1;") && row.endsWith(`;yes;đếm lại;${link}`), row);
  assert.deepEqual(edited, before);
});

test("figures are copied as a table, as Markdown and as sentences", () => {
  const { figures, checks } = solieu.analyze(ARTICLE);
  const tsv = solieu.toTable("tsv", ARTICLE, figures, checks);
  assert.ok(tsv.startsWith("Số trong bài\tCủa gì\t"));
  const lines = solieu.toTable("sentences", ARTICLE, figures, checks).trimEnd().split("\n");
  assert.equal(lines[0], "120 hộ");
  assert.ok(lines.some((line) => line.includes("giảm hơn 5,5%")), lines.join("\n"));
  const english = solieu.toTable("markdown", ARTICLE, figures, checks, { lang: "en" }).split("\n");
  assert.ok(english[0]?.startsWith("| Figure | Counts |"), english[0]);
  assert.ok(english.some((line) => line.includes("| down | over |")), english.join("\n"));
});

test("markup in an article is no markup in Markdown", () => {
  const figure = { ...solieu.analyze("Có 5 hộ.").figures[0], counted: "<img src=x onerror=alert(1)> [a](javascript:1) | *b*\nc" };
  const row = solieu.toTable("markdown", "Có 5 hộ.", [/** @type {Figure} */ (figure)], []).split("\n")[2];
  assert.equal(row, "| 5 | &lt;img src=x onerror=alert(1)&gt; \\[a\\](javascript:1) \\| \\*b\\* c | 5 |");
});

test("numbers are said aloud", () => {
  assert.equal(solieu.spell("3953", null, "vi"), "ba nghìn chín trăm năm mươi ba");
  assert.equal(solieu.spell("99.4", "%", "vi"), "chín mươi chín phẩy bốn phần trăm");
  assert.equal(solieu.spell("3953", undefined, "en"), "three thousand nine hundred and fifty-three");
  assert.equal(solieu.spell("2", "VND/người", "vi"), "hai đồng mỗi người");
  assert.equal(solieu.spell("ba", null, "vi"), undefined);
});

test("amounts are told in another unit, and nearly is told from less than", () => {
  assert.deepEqual(solieu.convert("250", "har"), { value: "2.5", unit: "km2", exact: true });
  assert.equal(solieu.convert("250", "USD"), undefined);
  assert.equal(solieu.wordForUnder(["giảm", "gần"], "vi"), "gần");
  assert.equal(solieu.wordForUnder(["hơn"], "vi"), undefined);
});

test("figures are told together, a reader's own sum is done, large numbers are shortened", () => {
  const { figures } = solieu.analyze("Xã có 120 hộ ở bản trên và 30 hộ ở bản dưới.");
  assert.deepEqual(solieu.tally(figures, true), { sum: "150", low: "30", high: "120", difference: "90", share: "25.00" });
  assert.deepEqual(solieu.tally([], true), {});
  assert.deepEqual(solieu.reckon("1445", "%", "1454", "99.4"), { result: "99.3810178817", status: "agrees" });
  assert.deepEqual(solieu.reckon("0.1", "+", "0.2"), { result: "0.3" });
  assert.equal(solieu.reckon("1", "/", "0"), undefined);
  assert.deepEqual(solieu.shorten("176630000000", "vi"), { value: "176.63", scale: "tỷ" });
  assert.equal(solieu.shorten("8396", "en"), undefined);
});

test("a number that a reader types is read, a unit is written, a sheet has typed cells", () => {
  assert.deepEqual(solieu.readNumber("3.953", "vi"), { value: "3953", other: "3.953" });
  assert.equal(solieu.readNumber("hai mươi mấy", "vi"), undefined);
  assert.equal(solieu.writeUnit("mo", "duration", false, "vi"), "tháng");
  const { figures, checks } = solieu.analyze(ARTICLE);
  const sheet = solieu.toSheet("figures", ARTICLE, figures, checks, { lang: "en" });
  assert.ok(sheet.headings.length > 4 && sheet.rows.length > 4 && sheet.rows[0]?.some(({ type }) => type === "number"));
});

test("between the cells stands what a spreadsheet expects beside the decimal mark, unless it is named", () => {
  const { figures, checks } = solieu.analyze(ARTICLE);
  assert.ok(solieu.toCsv(ARTICLE, figures, checks, { delimiter: "auto", decimal: "comma" }).includes("id;kind;"));
  assert.ok(solieu.toCsv(ARTICLE, figures, checks, { delimiter: "auto", decimal: "point" }).includes("id,kind,"));
});

test("the declarations tell every function and no other", async () => {
  const named = process.env.SOLIEU_PKG;
  const folder = named ? new URL(".", `file://${named}`) : new URL("../../pkg/", import.meta.url);
  const types = await readFile(new URL("solieu.d.ts", folder), "utf8");
  for (const name of ["analyze", "recheck", "toCsv", "toTable", "toSheet", "spell", "readNumber", "writeUnit", "shorten", "tally", "reckon", "version"]) {
    assert.equal(types.match(new RegExp(`export function ${name}\\(`, "g"))?.length, 1, name);
    assert.equal(typeof solieu[/** @type {"version"} */ (name)], "function");
  }
  assert.ok(!/\bany\b/.test(types.slice(0, types.indexOf("InitInput"))), "no type is left open");
});
