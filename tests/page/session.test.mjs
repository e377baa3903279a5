// @ts-check
// A session as a file: the article with all that was done with it goes on elsewhere; what is damaged is told, and harms nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Chromium } from "./desk.mjs";

/** @typedef {Awaited<ReturnType<Chromium["open"]>>} Desk */
/** @type {Chromium} */
let browser;
before(async () => {
  browser = await Chromium.start();
});
after(() => browser.stop());

const ARTICLE = "Bản Lác thêm 12 nhà sàn\n\nTính đến 2/7, 30/40 hộ (chiếm 80%) đón khách; 1.250 lượt người đã tới.";

/** Opens a file as the reader does. @param {Desk} desk @param {string} name @param {string | Buffer} content */
const open = (desk, name, content) => desk.page.setInputFiles("#file", { name, mimeType: "application/json", buffer: Buffer.from(content) });

/** The figures that are not for the file. @param {Desk} desk */
const left = (desk) => desk.run(() => [...document.querySelectorAll("tbody tr")].filter((row) => row.querySelector("input")?.checked === false).map((row) => row.querySelector(".row-button")?.textContent));

/** The session of the article after some work. @param {Desk} desk */
async function worked(desk) {
  await desk.paste(ARTICLE);
  await desk.click("#about-open");
  await desk.page.fill("#address", "https://bao.example/ban-lac");
  await desk.page.fill("#published", "2020-07-03");
  await desk.settle();
  await desk.run(() => [...document.querySelectorAll("tbody tr")].find((row) => row.textContent?.includes("1.250"))?.querySelector("input")?.click());
  await desk.until(() => document.querySelector("#failures .check-dismiss, #failures button:not([hidden])"));
  await desk.keepFiles();
  await desk.click("#more");
  await desk.run(() => [...document.querySelectorAll("#take-menu > button")].find((button) => button.textContent?.includes(".json"))?.dispatchEvent(new MouseEvent("click")));
  return (await desk.lastFile()).toString();
}

for (const edition of /** @type {const} */ (["site", "single"])) {
  test(`${edition}: a session saved on one machine goes on on another, and is a step back away`, async () => {
    const desk = await browser.open({ edition });
    const other = await browser.open({ edition });
    try {
      const session = await worked(desk);
      assert.match(session, /^\{\n "format": "solieu-session"/);
      await other.paste("Một bài khác có 5 xã.");
      await open(other, "ban-lac.json", session);
      await other.until(() => document.querySelector("#text")?.textContent?.includes("Bản Lác"));
      await other.settle();
      assert.deepEqual(await left(other), ["1.250"]);
      assert.equal(await other.run(() => /** @type {HTMLInputElement} */ (document.querySelector("#published")).value), "2020-07-03");
      assert.equal(await other.run(() => /** @type {HTMLInputElement} */ (document.querySelector("#address")).value), "https://bao.example/ban-lac");
      await other.run(() => document.body.focus());
      await other.page.locator("#text").focus();
      await other.press("Control+z");
      await other.until(() => document.querySelector("#text")?.textContent?.includes("Một bài khác"));
      desk.assertSilentConsole();
      other.assertSilentConsole();
    } finally {
      await desk.close();
      await other.close();
    }
  });
}

test("sessions that are damaged, foreign or hostile are told or taken for what they are", async () => {
  const desk = await browser.open();
  try {
    await desk.paste("Xã có 120 hộ.");
    for (const content of ['{"format": "solieu-session", "version": 1, "article": {"text": 5}}', '{"format": "solieu-session", "version": 99, "article": {"text": "Có 5 hộ."}}', '{"format": "solieu-session", "article"']) {
      await open(desk, "hong.json", content);
      await desk.until(() => /phiên làm việc “hong\.json” bị hỏng/.test(document.getElementById("notice")?.textContent ?? ""));
      assert.match(await desk.text("#text"), /120 hộ/, "the open article is as it was");
      await desk.run(() => void (/** @type {HTMLElement} */ (document.getElementById("notice")).textContent = ""));
    }
    // Only what fits is taken over.
    const anchors = [{ key: "x", start: -1, end: 9e9 }, { key: 1, start: 3, end: 2 }, null, 7, { key: 2, start: 6, end: 9, words: "120", hand: { out: "yes", note: { a: 1 }, correction: { kind: "toString", value: 5, unit: "<b>km</b>", change: "sideways" } } }];
    await open(desk, "la.json", JSON.stringify({ format: "solieu-session", version: 1, article: { text: "Xã có 120 hộ, 7 thôn.", about: { address: "javascript:alert(1)", published: "mai", articleLang: "__proto__" }, anchors, dismissed: "?", sums: [{ sign: "^" }], view: { tab: "constructor", tints: ["x"], narrows: 3, search: {}, sort: [], group: null }, __proto__: { polluted: true } } }));
    await desk.until(() => document.querySelector("#text")?.textContent?.includes("7 thôn"));
    await desk.settle();
    assert.deepEqual(await left(desk), []);
    assert.equal(await desk.run(() => document.querySelectorAll("tbody b:not(.in-sentence b)").length), 0);
    assert.equal(await desk.run(() => "polluted" in {}), false);
    // Other JSON is a text like any other.
    await open(desk, "khac.json", '{"so": "Có 15 người"}');
    await desk.until(() => document.querySelector("#text")?.textContent?.includes("15 người"));
    desk.assertSilentConsole();
  } finally {
    await desk.close();
  }
});
