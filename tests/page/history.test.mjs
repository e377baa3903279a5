// @ts-check
// The model of the page without a page: places that move with the text, and one history of steps.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import path from "node:path";
import { build } from "esbuild";
import { root } from "../support/browser.mjs";

/** @typedef {import("../../www/src/model/article.ts").Anchor} Anchor */
/** @type {typeof import("../../www/src/model/history.ts") & typeof import("../../www/src/model/places.ts") & typeof import("../../www/src/model/article.ts")} */
let model;
before(async () => {
  const folder = path.join(root, "www", "src", "model");
  const contents = ["history", "places", "article"].map((name) => `export * from "./${name}.ts";`).join("\n");
  const { outputFiles } = await build({ stdin: { contents, resolveDir: folder, loader: "ts" }, bundle: true, format: "esm", write: false });
  model = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
});

/** Where the words of an anchor stand after edits. @param {string} words @param {string[]} texts */
function follow(words, ...texts) {
  const [first = ""] = texts;
  const start = first.indexOf(words);
  const history = new model.History(model.newArticle(first));
  const anchor = history.anchor(start, start + words.length, words);
  for (const text of texts.slice(1)) history.edit(text);
  return history.article.text.slice(anchor.start, anchor.end);
}

test("a place moves with what is typed before it, and stays for what is typed behind", () => {
  assert.equal(follow("120", "Có 120 hộ.", "Nay có 120 hộ."), "120");
  assert.equal(follow("120", "Có 120 hộ.", "Có 120 hộ nghèo."), "120");
  assert.equal(follow("120", "Có 120 hộ.", "Có 7 và 120 hộ."), "120");
});

test("a place that is typed into holds what is left of it", () => {
  assert.equal(follow("1.250", "Có 1.250 hộ.", "Có 1.2950 hộ."), "1.2950");
  assert.equal(follow("1.250", "Có 1.250 hộ.", "Có 1.20 hộ."), "1.20");
  assert.equal(follow("120", "Có 120 hộ.", "Có 77 hộ."), "77");
});

test("a place whose words went is filled again where they come back, and not by others", () => {
  assert.equal(follow("120", "Có 120 hộ.", "Có  hộ."), "");
  assert.equal(follow("120", "Có 120 hộ.", "Có  hộ.", "Có 120 hộ."), "120");
  assert.equal(follow("120", "Có 120 hộ. Hết.", "Hết.", "Có 120 hộ. Hết."), "120");
  assert.equal(follow("120", "Có 120 hộ. Hết.", "Hết.", "Xã 45 có. Hết."), "");
});

test("line ends of Windows become those of a text area, and places move with them", () => {
  assert.equal(follow("120", "Một\r\nHai\r\nCó 120 hộ.\r\n", "Một\nHai\nCó 120 hộ!\n"), "120");
  assert.equal(follow("120", "Một\r\nHai\r\nCó 120 hộ.\r\nBa", "Xong\nMột\nHai\nCó 120 hộ.\nBa"), "120");
});

test("places stay in the text through any edits", () => {
  // A small generator of the same numbers each time.
  let seed = 7;
  const random = (/** @type {number} */ below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let run = 0; run < 200; run++) {
    let text = "Xã có 120 hộ, 45 hộ khá, 8 ngày, 3,5 tỷ đồng.";
    const history = new model.History(model.newArticle(text));
    for (const { index, 0: words } of text.matchAll(/\d[\d,]*/g)) history.anchor(index, index + words.length, words);
    for (let step = 0; step < 12; step++) {
      const from = random(text.length + 1);
      const to = Math.min(text.length, from + random(6));
      text = text.slice(0, from) + ["", "9", "hộ ", "\n", "120"][random(5)] + text.slice(to);
      history.edit(text);
      for (const { start, end } of history.article.anchors) assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} in ${JSON.stringify(text)}`);
    }
  }
});

test("every step is taken back and done again, over one history", () => {
  const history = new model.History(model.newArticle("Có 120 hộ, 45 xã."));
  const [first, second] = [history.anchor(3, 6, "120"), history.anchor(11, 13, "45")];
  const states = [JSON.stringify(history.article)];
  const note = () => states.push(JSON.stringify(history.article));
  history.setHands("out", [first, second].map((anchor) => ({ anchor, after: { out: true }, words: anchor.words })));
  note();
  history.setHands("correct", [{ anchor: second, after: { out: true, correction: { value: "46" } }, words: "45" }]);
  note();
  history.tell({ published: "2020-07-05" });
  note();
  history.setDismissed("dismiss", [{ check: "sum", keys: [1, 2], words: ["120", "45"] }]);
  note();
  history.replace(model.newArticle("Bài khác."));
  note();
  for (let at = states.length - 2; at >= 0; at--) {
    assert.ok(history.undo());
    assert.equal(JSON.stringify(history.article), states[at]);
  }
  assert.equal(history.undo(), undefined);
  for (let at = 1; at < states.length; at++) {
    assert.ok(history.redo());
    assert.equal(JSON.stringify(history.article), states[at]);
  }
  assert.equal(history.redo(), undefined);
});

test("what was typed since an article came goes with it and comes back with it", () => {
  const history = new model.History(model.newArticle("Bài một."));
  history.replace(model.newArticle("Bài hai."));
  history.edit("Bài hai, thêm chữ.");
  history.undo();
  assert.equal(history.article.text, "Bài một.");
  history.redo();
  assert.equal(history.article.text, "Bài hai, thêm chữ.");
});

test("letters typed into the address are one step; a new step ends what could be done again", () => {
  const history = new model.History(model.newArticle("Có 120 hộ."));
  for (const address of ["h", "ht", "https://bao.example/"]) history.tell({ address });
  assert.equal(history.past.length, 1);
  history.undo();
  assert.equal(history.article.about.address, "");
  history.tell({ published: "2020-01-01" });
  assert.equal(history.redo(), undefined);
});

test("anchors at which nothing is done are let go, unless a step names them", () => {
  const history = new model.History(model.newArticle("Có 120 hộ, 45 xã."));
  history.anchor(3, 6, "120");
  const named = history.anchor(11, 13, "45");
  history.setHands("out", [{ anchor: named, after: { out: true }, words: "45" }]);
  history.undo();
  model.tidy(history);
  assert.deepEqual(history.article.anchors.map(({ key }) => key), [named.key]);
});
