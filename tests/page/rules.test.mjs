// @ts-check
// Rules of the core, and reasons to refuse a reading, are told in both languages of the page. That none is left out is a
// test of the core, tests/told.rs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import * as esbuild from "esbuild";
import { root } from "../support/browser.mjs";
import solieu from "../support/package.mjs";

/** @type {typeof import("../../www/src/i18n/rules.ts").RULES} */
let rules;
before(async () => {
  const { outputFiles } = await esbuild.build({ entryPoints: [join(root, "www/src/i18n/rules.ts")], bundle: true, format: "esm", write: false });
  ({ RULES: rules } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`));
});

/** @param {string} name */
const isTold = (name) => Object.hasOwn(rules, name);

test("what the core says of its own examples is told, in the words of both languages", () => {
  let seen = 0;
  for (const lang of /** @type {const} */ (["vi", "en"])) {
    const { figures } = solieu.analyze(readFileSync(join(root, `tests/readings/${lang}.txt`), "utf8"), { lang, explain: true });
    for (const { rule, refused = [] } of figures) {
      seen++;
      assert.ok(isTold(rule), rule);
      for (const reading of refused) assert.ok(Object.keys(rules).some((name) => reading.endsWith(`: ${name}`)), reading);
    }
  }
  assert.ok(seen > 300, `${seen} figures`);
  for (const [name, words] of Object.entries(rules)) {
    assert.deepEqual(Object.keys(words), ["vi", "en"], name);
    assert.ok(words.vi.length > 1 && words.en.length > 1 && words.vi !== words.en, name);
  }
});
