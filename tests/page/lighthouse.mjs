// @ts-check
/**
 * Lighthouse over the built site, as a phone and as a desk: `cargo xtask build --release && npm run lighthouse`.
 * The files are served compressed, as any careful server does. Each is measured several times (SOLIEU_RUNS, else 3) and
 * the median counts. It stands apart from the tests because its figure for performance is one of a quiet machine.
 */
import { readdir, readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { dist, quiet, whereChromium } from "../support/browser.mjs";

const RUNS = Number(process.env["SOLIEU_RUNS"] ?? 3);
const FLOORS = { performance: 0.99, accessibility: 1, "best-practices": 1, seo: 1 };
const METRICS = ["first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time", "cumulative-layout-shift"];
const TYPES = { html: "text/html; charset=utf-8", js: "text/javascript", css: "text/css", wasm: "application/wasm", svg: "image/svg+xml", png: "image/png", webmanifest: "application/manifest+json", txt: "text/plain" };

/** The files of the site, packed before the first is asked for. @type {Map<string, Buffer>} */
const packed = new Map();
for (const name of await readdir(dist)) packed.set(name, brotliCompressSync(await readFile(path.join(dist, name))));

const server = http.createServer((request, response) => {
  const name = (request.url ?? "/").replace(/^\//, "").replace(/\?.*$/, "") || "index.html";
  const body = packed.get(name);
  if (!body) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[/** @type {keyof typeof TYPES} */ (name.split(".").at(-1) ?? "")] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type, "content-encoding": "br", "cache-control": "no-cache" }).end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @param {typeof desktopConfig | undefined} config */
async function measure(config) {
  const chrome = await launch({ chromePath: whereChromium(), chromeFlags: ["--headless", ...quiet] });
  try {
    const result = await lighthouse(`http://127.0.0.1:${port}/`, { port: chrome.port, logLevel: "error" }, config);
    if (!result) throw new Error("Lighthouse gave no result");
    return result.lhr;
  } finally {
    chrome.kill();
  }
}

let hasFailed = false;
for (const [form, config] of /** @type {const} */ ([["phone", undefined], ["desk", desktopConfig]])) {
  const results = [];
  for (let run = 0; run < RUNS; run++) results.push(await measure(config));
  for (const [name, floor] of Object.entries(FLOORS)) {
    const scores = results.map(({ categories }) => categories[name]?.score ?? 0);
    hasFailed ||= median(scores) < floor;
    console.log(`${form}: ${name} ${Math.round(median(scores) * 100)} (${scores.map((score) => Math.round(score * 100)).join(", ")})`);
  }
  for (const name of METRICS) console.log(`  ${name}: ${results.map(({ audits }) => audits[name]?.displayValue).join(", ")}`);
  for (const audit of Object.values(results[0]?.audits ?? {})) {
    if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== "informative" && !METRICS.includes(audit.id)) console.log(`  ${audit.id}: ${audit.displayValue ?? audit.title}`);
  }
}
server.close();
process.exitCode = hasFailed ? 1 : 0;
