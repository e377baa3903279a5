// @ts-check
/**
 * What the tests need to stand in a real browser: the two browsers and a server for the built page.
 *
 * `cargo xtask test` names the browsers' programs in SOLIEU_CHROMIUM and SOLIEU_FIREFOX. Run by hand, a test
 * looks for them on the path: `cargo xtask build && node --test tests/page/*.test.mjs`.
 */
import { accessSync, constants } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { chromium } from "playwright-core";
import puppeteer from "puppeteer-core";

/** The top folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where the built page lies: `dist/`, or the folder that SOLIEU_DIST names. */
export const dist = resolve(root, process.env["SOLIEU_DIST"] ?? "dist");

/**
 * Flags that keep Chromium from talking to anybody but the page, and let it run as root and without a graphics card.
 */
export const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where Chromium is. */
export function whereChromium() {
  return program("SOLIEU_CHROMIUM", ["chromium", "chromium-browser", "google-chrome"]);
}

/**
 * A fresh Chromium with an empty profile, driven by Playwright. Close it in the end.
 * @param {import("playwright-core").LaunchOptions} [options]
 */
export function launchChromium(options = {}) {
  return chromium.launch({ executablePath: whereChromium(), headless: true, ...options, args: [...quiet, ...(options.args ?? [])] });
}

/**
 * A fresh Firefox with an empty profile, driven by Puppeteer over WebDriver BiDi. Close it in the end.
 * @param {import("puppeteer-core").LaunchOptions} [options]
 */
export function launchFirefox(options = {}) {
  const executablePath = program("SOLIEU_FIREFOX", ["firefox-esr", "firefox"]);
  return puppeteer.launch({ browser: "firefox", executablePath, headless: true, ...options });
}

/**
 * Serves a folder of the repository on a free port of this machine and keeps a log of what was asked for.
 * @param {string} [folder]
 */
export async function serveFolder(folder = "dist") {
  const context = await esbuild.context({});
  /** @type {{ method: string, path: string, status: number }[]} */
  const requests = [];
  const { port } = await context.serve({
    servedir: resolve(root, folder),
    host: "127.0.0.1",
    onRequest: ({ method, path, status }) => requests.push({ method, path, status }),
  });
  return { url: `http://127.0.0.1:${port}/`, requests, close: () => context.dispose() };
}

/** Serves the built site. */
export const serveDist = () => serveFolder(dist);

/**
 * @param {string} variable
 * @param {string[]} names
 */
function program(variable, names) {
  const named = process.env[variable];
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder; the next may have it.
    }
  }
  throw new Error(`no ${names[0]} on the path: run \`cargo xtask test\`, or name its program in ${variable}`);
}
