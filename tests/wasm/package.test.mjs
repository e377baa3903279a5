// @ts-check
// The built package, pkg/, in Node.js.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";

/** @typedef {typeof import("../../pkg/solieu.js")} Package */

const folder = new URL("../../pkg/", import.meta.url);
/** @type {Package} */
let solieu;
before(async () => {
  solieu = await import(new URL("solieu.js", folder).href);
  await solieu.default({ module_or_path: await readFile(new URL("solieu_bg.wasm", folder)) });
});

const TEXT = "Toàn huyện có 120 hộ, giảm 15 hộ so với năm 2019.";

test("a sentence is read, with its values, counted things and directions", () => {
  const { lang, figures } = solieu.analyze(TEXT);
  assert.equal(lang, "vi");
  assert.deepEqual(
    figures.map(({ kind, text, value, counted, change, date }) => ({ kind, text, value, counted, change, date })),
    [
      { kind: "count", text: "120", value: "120", counted: "hộ", change: undefined, date: undefined },
      { kind: "count", text: "15", value: "15", counted: "hộ", change: "down", date: undefined },
      { kind: "date", text: "năm 2019", value: undefined, counted: undefined, change: undefined, date: "2019" },
    ],
  );
});

test("offsets are UTF-16 units of the very string that was given, whatever stands before", () => {
  const before = ["", "😀🇻🇳 ", "Đà Nẵng ".normalize("NFD"), "a\r\n\r\n", "\u00ad\u200b", "\ud800 "];
  for (const prefix of before) {
    const text = prefix + TEXT;
    const { figures, sentences } = solieu.analyze(text, { lang: "vi" });
    assert.equal(figures.length, 3, JSON.stringify(prefix));
    for (const figure of figures) assert.equal(text.slice(figure.start, figure.end), figure.text);
    for (const { counted, countedStart } of figures) {
      if (counted && countedStart !== undefined) assert.ok(text.startsWith(counted, countedStart));
    }
    for (const [start, end] of sentences) assert.ok(0 <= start && start < end && end <= text.length);
  }
});

test("the day of publication completes dates", () => {
  const date = (/** @type {string | null} */ published) =>
    solieu.analyze("Sáng 2/7, lễ khai mạc diễn ra.", { lang: "vi", published }).figures[0]?.date;
  assert.equal(date(null), "XXXX-07-02");
  assert.equal(date("2020-07-20"), "2020-07-02");
});

test("any text has a report", () => {
  for (const text of ["", " \n\t", "không có gì", "1".repeat(10_000), "(".repeat(1000), "\u0301", "\ufeff1", "﷽".repeat(99)]) {
    const { figures, checks } = solieu.analyze(text);
    assert.ok(Array.isArray(figures) && Array.isArray(checks));
  }
});

test("options of a wrong type are refused with a reason", () => {
  assert.throws(() => solieu.analyze(TEXT, /** @type {any} */ ({ lang: 5 })), /./);
  // The instance is as good as before.
  assert.equal(solieu.analyze(TEXT).figures.length, 3);
});

test("figures become CSV with a byte order mark and CRLF", () => {
  const { figures, checks } = solieu.analyze(TEXT);
  const csv = solieu.toCsv(TEXT, figures, checks);
  assert.ok(csv.startsWith("\ufeffid,kind,figure,value,"));
  const lines = csv.split("\r\n");
  assert.equal(lines.length, 1 + figures.length + 1);
  assert.match(lines[2] ?? "", /^2,count,15,15,/);
});

test("the version is that of Cargo.toml", async () => {
  const manifest = await readFile(new URL("../Cargo.toml", folder), "utf8");
  assert.equal(solieu.version(), /^version = "(.+)"$/m.exec(manifest)?.[1]);
});
