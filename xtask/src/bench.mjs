// @ts-check
// Times the built package, pkg/, in Node.js: node bench.mjs SOLIEU.JS SOLIEU_BG.WASM FILE…
// Prints a line of JSON: for each file the best time in milliseconds of `analyze`, and of the floor: moving the text
// into memory of the module's kind and looking at every byte.
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [glue = "", wasm = "", ...files] = process.argv.slice(2);
/** @type {typeof import("../../pkg/solieu.js")} */
const solieu = await import(pathToFileURL(glue).href);
await solieu.default({ module_or_path: await readFile(wasm) });
const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));

// (module (memory (export "memory") 1) (func (export "sum") (param i32) (result i32) …)): adds up the first N bytes.
const floor = new WebAssembly.Instance(
  new WebAssembly.Module(
    new Uint8Array([
      0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 127, 1, 127, 3, 2, 1, 0, 5, 3, 1, 0, 1, 7, 16, 2, 6, 109, 101, 109, 111,
      114, 121, 2, 0, 3, 115, 117, 109, 0, 0, 10, 40, 1, 38, 1, 2, 127, 2, 64, 3, 64, 32, 1, 32, 0, 79, 13, 1, 32, 2, 32, 1,
      45, 0, 0, 106, 33, 2, 32, 1, 65, 1, 106, 33, 1, 12, 0, 11, 11, 32, 2, 11,
    ]),
  ),
).exports;
const memory = /** @type {WebAssembly.Memory} */ (floor.memory);
const sum = /** @type {(length: number) => number} */ (floor.sum);
const encoder = new TextEncoder();

/** @param {string} text */
function move(text) {
  const missing = text.length * 3 - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65536));
  const { written } = encoder.encodeInto(text, new Uint8Array(memory.buffer));
  return sum(written);
}

/** @param {() => unknown} run */
function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

// Files are read in turn, round after round, so that what else the machine does meanwhile hits them all.
const [ROUNDS, TIME] = [20, 8000];
const times = texts.map(() => ({ floor: Infinity, analyze: Infinity }));
const start = performance.now();
for (let round = 0; round < ROUNDS && performance.now() - start < TIME; round += 1) {
  texts.forEach((text, index) => {
    const best = /** @type {typeof times[number]} */ (times[index]);
    best.floor = Math.min(best.floor, time(() => move(text)));
    best.analyze = Math.min(best.analyze, time(() => solieu.analyze(text)));
  });
}
console.log(JSON.stringify(times));
