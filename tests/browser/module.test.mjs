// @ts-check
// The built package, pkg/, in real browsers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launchChromium, launchFirefox, serveFolder } from "../support/browser.mjs";

/** @type {Awaited<ReturnType<typeof serveFolder>>} */
let server;
before(async () => {
  server = await serveFolder("pkg");
});
after(() => server.close());

/** Runs in the browser: true when `init()` without arguments found the module beside its script. */
const load = async () => {
  // @ts-ignore the path is one of the page, not of this file
  const { default: init } = await import("/solieu.js");
  return (await init()).memory instanceof WebAssembly.Memory;
};

test("Chromium loads the module by its default path", async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    assert.equal(await page.evaluate(load), true);
  } finally {
    await browser.close();
  }
});

test("Firefox loads the module by its default path", async () => {
  const browser = await launchFirefox();
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    assert.equal(await page.evaluate(load), true);
  } finally {
    await browser.close();
  }
});
