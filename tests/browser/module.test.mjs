// @ts-check
// The built package, pkg/, in real browsers: what it says there is what it says in Node.js.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { launchChromium, launchFirefox, serveFolder } from "../support/browser.mjs";

const TEXT = "😀 Toàn huyện có 1.445/1.454 tổ chức (chiếm 99,4%), giảm 15 hộ so với ngày 2/7/2020.";

/** @type {Awaited<ReturnType<typeof serveFolder>>} */
let server;
/** @type {import("../../pkg/solieu.js").Report} */
let expected;
before(async () => {
  server = await serveFolder("pkg");
  const solieu = await import("../../pkg/solieu.js");
  await solieu.default({ module_or_path: await readFile(new URL("../../pkg/solieu_bg.wasm", import.meta.url)) });
  expected = solieu.analyze(TEXT);
  assert.ok(expected.figures.length >= 4);
});
after(() => server.close());

/** Runs in the browser: `init()` without arguments finds the module beside its script. @param {string} text */
const analyze = async (text) => {
  // @ts-ignore the path is one of the served folder
  const solieu = await import("/solieu.js");
  await solieu.default();
  return solieu.analyze(text);
};

test("Chromium gives the same report", async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    assert.deepEqual(await page.evaluate(analyze, TEXT), expected);
  } finally {
    await browser.close();
  }
});

test("Firefox gives the same report", async () => {
  const browser = await launchFirefox();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    assert.deepEqual(await page.evaluate(analyze, TEXT), expected);
  } finally {
    await browser.close();
  }
});
