// @ts-check
/**
 * Lighthouse over the built site, as a phone and as a desk: `cargo xtask build --release && npm run lighthouse`.
 * The files are served compressed, as any careful server does. It stands apart from the tests because its figure for
 * performance is one of a quiet machine.
 */
import { readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { quiet, root, whereChromium } from "../support/browser.mjs";

const FLOORS = { performance: 0.99, accessibility: 1, "best-practices": 1, seo: 1 };
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", wasm: "application/wasm", svg: "image/svg+xml", png: "image/png", webmanifest: "application/manifest+json", txt: "text/plain" };

/** @type {Map<string, Buffer>} */
const packed = new Map();
const server = http.createServer(async (request, response) => {
  const name = (request.url ?? "/").replace(/^\//, "").replace(/\?.*$/, "") || "index.html";
  try {
    const body = packed.get(name) ?? brotliCompressSync(await readFile(path.join(root, "dist", path.normalize(name))));
    packed.set(name, body);
    const type = TYPES[/** @type {keyof typeof TYPES} */ (name.split(".").at(-1) ?? "")] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-encoding": "br", "cache-control": "no-cache" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
let hasFailed = false;
for (const [form, config] of /** @type {const} */ ([["phone", undefined], ["desk", desktopConfig]])) {
  const chrome = await launch({ chromePath: whereChromium(), chromeFlags: ["--headless", ...quiet] });
  const result = await lighthouse(`http://127.0.0.1:${port}/`, { port: chrome.port, logLevel: "error" }, config);
  chrome.kill();
  for (const [name, floor] of Object.entries(FLOORS)) {
    const score = result?.lhr.categories[name]?.score ?? 0;
    hasFailed ||= score < floor;
    console.log(`${form}: ${name} ${Math.round(score * 100)}`);
  }
  for (const audit of Object.values(result?.lhr.audits ?? {})) {
    if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative") console.log(`  ${audit.id}: ${audit.displayValue ?? audit.title}`);
  }
}
server.close();
process.exitCode = hasFailed ? 1 : 0;
