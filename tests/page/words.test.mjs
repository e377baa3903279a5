// @ts-check
// The words of the page: both languages complete, with the same places for values.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "../support/browser.mjs";

/** @param {string} lang @returns {Promise<Record<string, string | { one: string, other: string }>>} */
async function words(lang) {
  const { outputFiles } = await esbuild.build({ entryPoints: [path.join(root, `www/src/i18n/${lang}.ts`)], bundle: true, write: false, format: "esm" });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
  return module[lang];
}

const vi = await words("vi");
const en = await words("en");

/** @param {string | { one: string, other: string } | undefined} message */
const forms = (message) => (typeof message === "string" ? [message] : [message?.one ?? "", message?.other ?? ""]);

test("both languages have the same texts", () => {
  assert.deepEqual(Object.keys(en), Object.keys(vi));
});

test("each text has the same places for values in both, and none is empty", () => {
  const places = (/** @type {string} */ text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const key of Object.keys(vi)) {
    for (const form of [...forms(vi[key]), ...forms(en[key])]) {
      assert.notEqual(form.trim(), "", key);
      assert.deepEqual(places(form), places(forms(vi[key])[0] ?? ""), key);
    }
  }
});

test("no text shouts", () => {
  for (const [key, message] of [...Object.entries(vi), ...Object.entries(en)]) for (const form of forms(message)) assert.doesNotMatch(form, /!/, key);
});

test("every text is used", async () => {
  const files = (await readdir(path.join(root, "www"), { recursive: true })).filter((name) => /\.(ts|html)$/.test(name) && !/i18n[\\/](vi|en)\.ts$/.test(name));
  const source = (await Promise.all(files.map((name) => readFile(path.join(root, "www", name), "utf8")))).join("\n");
  // Keys that are put together, such as `kind.${kind}`, are known by their first part.
  const composed = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, prefix]) => prefix ?? "");
  const unused = Object.keys(vi).filter((key) => !source.includes(`"${key}"`) && !composed.some((prefix) => key.startsWith(prefix)));
  assert.deepEqual(unused, []);
});

test("the core ends the sentence of a check in a word that the page knows, so that the page can leave it out", async () => {
  for (const [lang, texts] of /** @type {const} */ ([["vi", vi], ["en", en]])) {
    const source = await readFile(path.join(root, `src/lang/${lang}/checks.rs`), "utf8");
    const outcomes = [...source.matchAll(/^ {4}(\w+): ".*: ([^"{}]+)",$/gm)].map(([, name, word]) => [name, word]);
    assert.ok(outcomes.length >= 4, `${outcomes.length} sentences`);
    // That numbers fit only if they are rounded is said in full.
    for (const [name, word] of outcomes) if (name !== "if_rounded") assert.equal(word, texts[name === "agrees" ? "outcome.agrees" : "outcome.differs"], `${lang}, ${name}`);
  }
});
