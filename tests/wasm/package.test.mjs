// @ts-check
// The built package, pkg/, in Node.js.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const folder = new URL("../../pkg/", import.meta.url);

test("the module can be instantiated from its bytes", async () => {
  const package_ = await import(new URL("solieu.js", folder).href);
  const module = await readFile(new URL("solieu_bg.wasm", folder));
  const exports = await package_.default({ module_or_path: module });
  assert.ok(exports);
});
