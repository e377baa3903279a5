// @ts-check
/** The page in a browser, with one set of verbs for Chromium (Playwright) and Firefox (Puppeteer over BiDi). */
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { dist, launchChromium, launchFirefox, serveDist } from "../support/browser.mjs";

/** @typedef {import("playwright-core").Page} ChromiumPage */
/** @typedef {import("puppeteer-core").Page} FirefoxPage */
/** @typedef {"vi" | "en"} Lang */
/** @typedef {{ width?: number, height?: number, lang?: Lang, dark?: boolean, edition?: "site" | "single", touch?: boolean, before?: () => void }} Setting */

export const LOCALES = { vi: "vi-VN", en: "en-GB" };
const PATIENCE = 10_000;

/** One page on the desk of one browser. What the console says is kept in `said`; it is to be empty in the end. */
export class Desk {
  /**
   * @param {ChromiumPage | FirefoxPage} page
   * @param {string} address
   */
  constructor(page, address) {
    this.page = page;
    this.address = address;
    /** @type {string[]} */
    this.said = [];
    const anyPage = /** @type {any} */ (page);
    anyPage.on("console", (/** @type {any} */ message) => this.said.push(`${message.type()}: ${message.text()}`));
    anyPage.on("pageerror", (/** @type {Error} */ error) => this.said.push(`error: ${error.stack ?? error}`));
  }

  /**
   * Runs a function in the page.
   * @template T, A
   * @param {(argument: A) => T} task
   * @param {A} [argument]
   * @returns {Promise<Awaited<T>>}
   */
  run(task, argument) {
    return /** @type {any} */ (this.page).evaluate(task, argument);
  }

  /**
   * Waits until a function of the page gives something true, and gives it back.
   * @template T, A
   * @param {(argument: A) => T} task
   * @param {A} [argument]
   * @returns {Promise<NonNullable<Awaited<T>>>}
   */
  async until(task, argument) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await this.run(task, argument);
      if (found) return /** @type {any} */ (found);
      if (Date.now() > end) assert.fail(`waited in vain for ${task} with ${JSON.stringify(argument)}; the console said ${this.said.join("\n") || "nothing"}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** @param {string} selector */
  async click(selector) {
    await this.until((s) => document.querySelector(s)?.checkVisibility(), selector);
    await /** @type {any} */ (this.page).click(selector);
  }

  /** @param {string} key */
  press(key) {
    return this.page.keyboard.press(/** @type {any} */ (key));
  }

  /** @param {string} text */
  type(text) {
    return this.page.keyboard.type(text);
  }

  /** The words of an element. @param {string} selector */
  text(selector) {
    return this.run((s) => document.querySelector(s)?.textContent ?? "", selector);
  }

  /** @param {string} selector @param {string} value */
  choose(selector, value) {
    return this.run(
      ([s, v]) => {
        const select = /** @type {HTMLSelectElement} */ (document.querySelector(/** @type {string} */ (s)));
        select.value = /** @type {string} */ (v);
        select.dispatchEvent(new Event("change", { bubbles: true }));
        select.dispatchEvent(new Event("input", { bubbles: true }));
      },
      [selector, value],
    );
  }

  /** Pastes a text into the empty page, as the clipboard brings it. @param {string} text @param {boolean} [wait] */
  async paste(text, wait = true) {
    await this.run((t) => {
      const editor = /** @type {HTMLTextAreaElement} */ (document.getElementById("editor"));
      editor.focus();
      editor.select();
      const data = new DataTransfer();
      data.setData("text/plain", t);
      // Firefox takes the text of an event that a script makes under names of its own.
      const event = /** @type {ClipboardEventInit} */ ({ clipboardData: data, dataType: "text/plain", data: t, bubbles: true, cancelable: true });
      editor.dispatchEvent(new ClipboardEvent("paste", event));
    }, text);
    if (wait) await this.settle();
  }

  /** Puts a built-in sample on the desk. @param {Lang} lang */
  async sample(lang) {
    await this.click(`.welcome [data-sample="${lang}"]`);
    await this.until(() => document.querySelector("mark") !== null);
    await this.settle();
  }

  /** Waits until the page has read what it was given and drawn it. */
  async settle() {
    await this.run(() => new Promise((resolve) => setTimeout(resolve, 150)));
    await this.until(() => !document.querySelector("#ledger[aria-busy=true]") && document.querySelector("#legend button") !== null);
    await this.run(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  /** How many rows the table has, those out of view too. */
  rowCount() {
    return this.run(() => Number(document.querySelector(".ledger-table")?.getAttribute("aria-rowcount") ?? 1) - 1);
  }

  /** The words of all marks that are shown. */
  marks() {
    return this.run(() => [...document.querySelectorAll("#text mark")].map((mark) => mark.firstElementChild?.textContent ?? ""));
  }

  /** The first cells of the rows in view. */
  rows() {
    return this.run(() => [...document.querySelectorAll("tbody .row-button")].map((button) => button.textContent ?? ""));
  }

  /** From now on every file that the page makes is kept, and its download goes on as ever. */
  async keepFiles() {
    await this.run(() => {
      const kept = /** @type {any} */ (window).keptFiles = /** @type {Blob[]} */ ([]);
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        // The core's own script is no file for the reader.
        if (blob instanceof Blob && blob.type !== "text/javascript") kept.push(blob);
        return make(/** @type {Blob} */ (blob));
      };
    });
  }

  /** The last file that the page made, as bytes. @returns {Promise<Buffer>} */
  async lastFile() {
    const base64 = await this.until(async () => {
      const blob = /** @type {any} */ (window).keptFiles.at(-1);
      if (!blob) return "";
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = "";
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    });
    return Buffer.from(base64, "base64");
  }

  /** Nothing may be said on the console. */
  assertSilentConsole() {
    assert.deepEqual(this.said, []);
  }
}

/** A browser with the built page, in both editions. */
export class Chromium {
  static async start() {
    return new Chromium(await serveDist(), await launchChromium());
  }

  /**
   * @param {Awaited<ReturnType<typeof serveDist>>} server
   * @param {import("playwright-core").Browser} browser
   */
  constructor(server, browser) {
    this.server = server;
    this.browser = browser;
  }

  /** A fresh profile with the page in it. @param {Setting} [setting] */
  async open(setting = {}) {
    const context = await this.browser.newContext({
      viewport: { width: setting.width ?? 1440, height: setting.height ?? 900 },
      locale: LOCALES[setting.lang ?? "vi"],
      colorScheme: setting.dark ? "dark" : "light",
      hasTouch: setting.touch ?? false,
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const desk = new Desk(page, address(this.server.url, setting));
    if (setting.before) await page.addInitScript(setting.before);
    await page.goto(desk.address);
    return Object.assign(desk, { page, context, close: () => context.close() });
  }

  async stop() {
    await this.browser.close();
    await this.server.close();
  }
}

/** The same in Firefox. */
export class Firefox {
  static async start() {
    return new Firefox(await serveDist());
  }

  /** @param {Awaited<ReturnType<typeof serveDist>>} server */
  constructor(server) {
    this.server = server;
  }
  /** @type {Map<Lang, Promise<import("puppeteer-core").Browser>>} */
  browsers = new Map();

  /** @param {Setting} [setting] */
  async open(setting = {}) {
    const lang = setting.lang ?? "vi";
    const launched = this.browsers.get(lang) ?? launchFirefox({ extraPrefsFirefox: { "intl.accept_languages": LOCALES[lang], "ui.prefersReducedMotion": 1 } });
    this.browsers.set(lang, launched);
    const context = await (await launched).createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: setting.width ?? 1440, height: setting.height ?? 900 });
    const desk = new Desk(page, address(this.server.url, setting));
    if (setting.before) await page.evaluateOnNewDocument(setting.before);
    await page.goto(desk.address);
    return Object.assign(desk, { page, context, close: () => context.close() });
  }

  async stop() {
    for (const browser of this.browsers.values()) await (await browser).close();
    await this.server.close();
  }
}

/** @param {string} url @param {Setting} setting */
function address(url, setting) {
  return setting.edition === "single" ? pathToFileURL(path.join(dist, "solieu.html")).href : url;
}

/**
 * Registers tests for each browser, in a suite of its own.
 * @param {(browser: { open: (setting?: Setting) => Promise<Desk & Record<string, any>> }) => void} register
 */
export function inEachBrowser(register) {
  for (const Browser of [Chromium, Firefox]) {
    describe(Browser.name, () => {
      /** @type {Chromium | Firefox} */
      let browser;
      before(async () => {
        browser = await Browser.start();
      });
      after(() => browser.stop());
      register({ open: (setting) => browser.open(setting) });
    });
  }
}

/**
 * Registers a test for each browser, edition, language and width, with a console that stays silent.
 * @param {string} name
 * @param {(desk: Desk & Record<string, any>, setting: { edition: "site" | "single", lang: Lang, width: number }) => Promise<void>} task
 */
export function everywhere(name, task) {
  inEachBrowser((browser) => {
    for (const edition of /** @type {const} */ (["site", "single"])) {
      for (const lang of /** @type {const} */ (["vi", "en"])) {
        for (const width of [1440, 1024, 390]) {
          test(`${edition}, ${lang}, ${width} px: ${name}`, async () => {
            const desk = await browser.open({ edition, lang, width, height: width < 500 ? 844 : 900 });
            try {
              await task(desk, { edition, lang, width });
              desk.assertSilentConsole();
            } finally {
              await desk.close();
            }
          });
        }
      }
    }
  });
}
