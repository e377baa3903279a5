// @ts-check
/**
 * Takes the pictures of the documentation into docs/screenshots/: `cargo xtask build --release && npm run screenshots`.
 * Desk, tablet and phone, light and dark, in both languages, each in the state that its name tells.
 */
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../support/browser.mjs";
import { Chromium } from "./desk.mjs";

const folder = process.env["SOLIEU_PICTURES"] ?? path.join(root, "docs", "screenshots");

/** @typedef {Awaited<ReturnType<Chromium["open"]>>} Desk */
/** @type {Record<string, { setting: import("./desk.mjs").Setting, reach: (desk: Desk) => Promise<unknown> }>} */
const PICTURES = {
  "desk-empty-light": { setting: {}, reach: async () => {} },
  "desk-light": { setting: {}, reach: (desk) => desk.sample("vi") },
  "desk-dark": { setting: { dark: true }, reach: (desk) => desk.sample("vi") },
  "desk-english-light": { setting: { lang: "en" }, reach: (desk) => desk.sample("en") },
  "desk-card-light": { setting: {}, reach: (desk) => openCard(desk, "118/125") },
  "desk-compare-dark": { setting: { dark: true }, reach: (desk) => openCompare(desk) },
  "desk-take-light": {
    setting: {},
    reach: async (desk) => {
      await desk.sample("vi");
      await desk.click("#more");
      await desk.until(() => document.querySelector("#take-menu .begins span") !== null);
    },
  },
  "marked-article-light": { setting: {}, reach: (desk) => openMarked(desk) },
  "desk-editing-light": {
    setting: {},
    reach: async (desk) => {
      await desk.sample("vi");
      await desk.click("#edit");
    },
  },
  "tablet-light": { setting: { width: 1024, height: 768 }, reach: (desk) => desk.sample("vi") },
  "phone-empty-light": { setting: { width: 390, height: 844, touch: true }, reach: async () => {} },
  "phone-light": { setting: { width: 390, height: 844, touch: true }, reach: (desk) => desk.sample("vi") },
  "phone-row-light": { setting: { width: 390, height: 844, touch: true }, reach: (desk) => chooseMark(desk, "312") },
  "phone-row-dark": { setting: { width: 390, height: 844, touch: true, dark: true }, reach: (desk) => chooseMark(desk, "312") },
  "phone-card-light": {
    setting: { width: 390, height: 844, touch: true },
    reach: async (desk) => {
      await chooseMark(desk, "118/125");
      await desk.until(() => document.querySelector("#card:popover-open .spoken")?.textContent);
    },
  },
  "phone-full-light": {
    setting: { width: 390, height: 844, touch: true },
    reach: async (desk) => {
      await desk.sample("vi");
      await desk.click("#grip");
      await desk.click("#grip");
    },
  },
};

/** @param {Desk} desk @param {string} words */
async function chooseMark(desk, words) {
  await desk.sample("vi");
  await desk.run((w) => [...document.querySelectorAll("#text mark")].find((mark) => mark.textContent === w)?.querySelector("a")?.click(), words);
}

/** @param {Desk} desk @param {string} words */
async function openCard(desk, words) {
  await chooseMark(desk, words);
  await desk.until(() => document.querySelector("#card:popover-open .spoken")?.textContent);
  await desk.click("#card summary");
}

/** @param {Desk} desk */
async function openCompare(desk) {
  await desk.sample("vi");
  await desk.click("#tab-compare");
  await desk.until(() => document.querySelector("svg.drawing") !== null);
}

/** Opens the marked article in the place of the page. @param {Desk} desk */
async function openMarked(desk) {
  await desk.sample("vi");
  await desk.keepFiles();
  await desk.click("#more");
  await desk.run(() => [...document.querySelectorAll("#take-menu > button")].find((button) => button.textContent?.includes("HTML"))?.dispatchEvent(new MouseEvent("click")));
  const file = path.join(await mkdtemp(path.join(os.tmpdir(), "marked-")), "marked.html");
  await writeFile(file, await desk.lastFile());
  await desk.page.goto(pathToFileURL(file).href);
  await desk.page.hover("#mark-8 a");
}

await mkdir(folder, { recursive: true });
const browser = await Chromium.start();
for (const [name, { setting, reach }] of Object.entries(PICTURES)) {
  const desk = await browser.open(setting);
  await reach(desk);
  if (name !== "marked-article-light") await desk.settle();
  await desk.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await desk.page.screenshot({ path: path.join(folder, `${name}.png`) });
  await desk.close();
  console.log(`docs/screenshots/${name}.png`);
}
await browser.stop();
