// @ts-check
// Every rule of the core, and every reason to refuse a reading, is told in both languages of the page.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
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

/** Texts in the source of the readers that are no names of rules: units, and pieces of dates. */
const OTHERS = new Set("% XXXX 0 5 Cel [ft_i] [in_i] a cm d dm h km m min mm mo pp s wk x × identifier OUT_DIR CARGO_PKG_VERSION".split(" "));

/** The texts in quotes of a Rust file, without its comments and tests. @param {string} source */
function textsOf(source) {
  const code = source.split("#[cfg(test)]")[0] ?? "";
  const tokens = code.matchAll(/\/\/[^\n]*|b?'(?:\\.|[^'\\\n])'|"((?:\\.|[^"\\])*)"/g);
  return [...tokens].flatMap(([, text]) => (text === undefined ? [] : [text]));
}

test("every name of a rule in the source of the readers is told", () => {
  const folder = join(root, "src/figures");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".rs") && !file.endsWith("tests.rs"));
  const texts = files.flatMap((file) => textsOf(readFileSync(join(folder, file), "utf8")));
  const names = texts.filter((text) => /^[a-z](?!\{)/i.test(text) && !OTHERS.has(text));
  assert.ok(names.length > 60, `${names.length} names`);
  assert.deepEqual([...new Set(names)].filter((name) => !isTold(name)), []);
});

test("every name of a pattern is told", () => {
  for (const lang of ["world", "vi"]) {
    const names = readFileSync(join(root, `src/lang/${lang}/patterns.tsv`), "utf8").split("\n").filter((row) => row !== "" && !row.startsWith("#")).map((row) => row.split("\t"));
    assert.ok(names.length > 3, lang);
    assert.deepEqual(names.filter(([kind, name]) => kind === "identifier" && !isTold(name ?? "")), []);
  }
});

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
