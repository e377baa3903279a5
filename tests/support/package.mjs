// @ts-check
// The built package, ready to be called in Node.js. SOLIEU_PKG names its main module where that is not pkg/solieu.js.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const named = process.env.SOLIEU_PKG;
const main = named ? pathToFileURL(named) : new URL("../../pkg/solieu.js", import.meta.url);

/** @type {typeof import("../../pkg/solieu.js")} */
const solieu = await import(main.href);
await solieu.default({ module_or_path: await readFile(new URL("solieu_bg.wasm", main)) });

export default solieu;
