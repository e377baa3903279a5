// @ts-check
// The checks after the reader's hand, through the built package, pkg/, in Node.js.
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

// A letter of two UTF-16 units stands first, so that an offset counted otherwise would miss.
const TEXT = "🌾 Xã có 120 hộ, gồm 70 hộ nghèo và 60 hộ cận nghèo.";
const at = TEXT.indexOf("60");
const options = { lang: /** @type {const} */ ("vi") };

test("without edits the checks are those of the text", () => {
  const { checks } = solieu.analyze(TEXT, options);
  assert.deepEqual(solieu.recheck(TEXT, [], options).checks, checks);
  assert.equal(checks[0]?.status, "differs");
});

test("a figure that the reader corrects makes the sum agree, and keeps its id", () => {
  const misread = solieu.analyze(TEXT, options).figures.find(({ start }) => start === at);
  assert.ok(misread);
  const edits = [{ start: at, end: at + 2, figure: { ...misread, value: "50" } }];
  const { checks } = solieu.recheck(TEXT, edits, options);
  assert.equal(checks[0]?.status, "agrees");
  assert.ok(checks[0]?.figures.includes(misread.id));
});

test("a figure that the reader leaves out claims nothing", () => {
  assert.deepEqual(solieu.recheck(TEXT, [{ start: at, end: at + 2 }], options).checks, []);
});

test("edits of a wrong type are refused with a reason", () => {
  // @ts-expect-error
  assert.throws(() => solieu.recheck(TEXT, [{ start: "a" }], options), /invalid type|expected/);
});
