// @ts-check
// Nothing leaves the machine: a server that logs sees no request after the page has loaded, and the page asks nobody else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Chromium } from "./desk.mjs";

/** @type {Chromium} */
let browser;
before(async () => {
  browser = await Chromium.start();
});
after(() => browser.stop());

/** Uses everything that the page has. @param {Awaited<ReturnType<Chromium["open"]>>} desk */
async function useEverything(desk) {
  await desk.sample("vi");
  await desk.run(() => /** @type {HTMLElement} */ (document.querySelector("#text mark a")).click());
  await desk.press("Escape");
  await desk.click("#csv");
  for (const view of ["checks", "compare"]) await desk.click(`#tab-${view}`);
  await desk.until(() => document.querySelector("svg.drawing") !== null);
  await desk.click("#edit");
  await desk.type("Thêm 45 hộ tại https://theo-doi.example/anh.png ");
  await desk.settle();
  await desk.click("#language");
  await desk.click("#about-open");
  await desk.click("#address");
  await desk.type("https://bao.example/tin");
  await desk.settle();
}

test("the site edition asks only its own server, and nothing at all once it is kept", async () => {
  const desk = await browser.open();
  try {
    await desk.run(() => navigator.serviceWorker.ready.then(() => true));
    await desk.until(() => navigator.serviceWorker.controller !== null);
    // What the page asked for before it was kept has come.
    await desk.settle();
    const before = browser.server.requests.length;
    assert.ok(before > 0);
    /** @type {string[]} */
    const asked = [];
    desk.context.on("request", (request) => asked.push(request.url()));
    await useEverything(desk);
    assert.equal(browser.server.requests.length, before, JSON.stringify(browser.server.requests.slice(before)));
    const foreign = asked.filter((url) => !url.startsWith(browser.server.url) && !url.startsWith("blob:"));
    assert.deepEqual(foreign, []);
    desk.assertSilentConsole();
  } finally {
    await desk.close();
  }
});

test("the single file asks nobody for anything", async () => {
  const desk = await browser.open({ edition: "single" });
  try {
    /** @type {string[]} */
    const asked = [];
    desk.context.on("request", (request) => asked.push(request.url()));
    await useEverything(desk);
    assert.deepEqual(asked.filter((url) => !url.startsWith("blob:")), []);
    desk.assertSilentConsole();
  } finally {
    await desk.close();
  }
});

test("the policy lets nothing out even if a script tried", async () => {
  const desk = await browser.open({ edition: "single" });
  try {
    const outcome = await desk.run(() => fetch("http://127.0.0.1:9/").then(() => "sent", () => "refused"));
    assert.equal(outcome, "refused");
    assert.ok(desk.said.some((line) => /Content Security Policy/.test(line)), desk.said.join("\n"));
  } finally {
    await desk.close();
  }
});

test("after the first visit the site works without a network, and can be installed", async () => {
  const own = await Chromium.start();
  const desk = await own.open();
  try {
    await desk.until(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null));
    const manifest = await desk.run(() => fetch("manifest.webmanifest").then((answer) => answer.json()));
    assert.equal(manifest.display, "standalone");
    assert.ok(manifest.icons.some((/** @type {any} */ icon) => icon.sizes === "512x512"));
    await desk.context.setOffline(true);
    await own.server.close();
    await desk.page.reload();
    await desk.sample("vi");
    assert.ok((await desk.marks()).length > 25);
    await desk.click("#tab-compare");
    await desk.until(() => document.querySelector("svg.drawing") !== null);
  } finally {
    await desk.close();
    await own.browser.close();
  }
});
