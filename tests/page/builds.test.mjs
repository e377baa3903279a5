// @ts-check
// A tab that outlives a new build keeps the parts of its own; the next visit has the new one, and the old one is let go.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { launchChromium, root, serveFolder } from "../support/browser.mjs";
import { Chromium } from "./desk.mjs";

/** @type {string} */
let folder;
/** @type {Chromium} */
let browser;

/** Builds the site into the folder that is served; the two ways give every part another name. @param {string[]} how */
const build = (...how) =>
  promisify(execFile)("node", [path.join(root, "www/build.mjs"), "--wasm", path.join(root, "pkg/solieu_bg.wasm"), "--glue", path.join(root, "pkg/solieu.js"), "--out", folder, "--edition", "site", ...how]);

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "solieu-builds-"));
  await build("--release");
  browser = new Chromium(await serveFolder(path.relative(root, folder)), await launchChromium());
});
after(async () => {
  await browser.stop();
  await rm(folder, { recursive: true });
});

test("a tab that was opened with an older build goes on working, and the next visit has the new build", async () => {
  const desk = await browser.open();
  try {
    const buildOf = () => desk.run(() => document.querySelector("meta[name=build]")?.getAttribute("content") ?? "");
    const kept = () => desk.run(() => caches.keys());
    const first = await buildOf();
    assert.match(first, /^[0-9a-f]{16}$/);
    await desk.until(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null));
    assert.deepEqual(await kept(), [`solieu-${first}`]);
    await build();
    await desk.run(() => navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => true));
    await desk.until(() => caches.keys().then((all) => all.length === 2));
    await desk.until(() => navigator.serviceWorker.ready.then(({ active, installing, waiting }) => active?.state === "activated" && !installing && !waiting));
    // What is used now was not loaded before: the drawing, the words for the rules.
    await desk.sample("vi");
    await desk.run(() => /** @type {HTMLElement} */ (document.querySelector("#text mark a")).click());
    await desk.click("#card summary");
    await desk.until(() => (document.querySelector("#card details dd")?.textContent ?? "").length > 2);
    await desk.press("Escape");
    await desk.click("#tab-compare");
    await desk.until(() => document.querySelector("#view-compare svg.drawing") !== null);
    // The next visit.
    await desk.page.reload();
    await desk.until(() => document.querySelector("#text mark") !== null);
    const second = await buildOf();
    assert.notEqual(second, first);
    await desk.page.reload();
    await desk.until((name) => caches.keys().then((all) => all.join() === name), `solieu-${second}`);
    desk.assertSilentConsole();
  } finally {
    await desk.close();
  }
});
