// @ts-check
// Every step is told with a way back, and is taken back and done again by the keys, in one history.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./desk.mjs";

/** @typedef {import("./desk.mjs").Desk & Record<string, any>} Desk */

const FIRST = "Sáng 2/7, xã Một có 1.250 hộ nghèo và 45 hộ khá.";
const SECOND = "Xã Hai có 77 giếng nước.";

/** Keys that are held and pressed, as a reader does. @param {Desk} desk @param {string[]} held @param {string} key */
async function chord(desk, held, key) {
  for (const one of held) await desk.page.keyboard.down(/** @type {any} */ (one));
  await desk.press(key);
  for (const one of held) await desk.page.keyboard.up(/** @type {any} */ (one));
}
/** @param {Desk} desk */
const undo = (desk) => chord(desk, ["Control"], "z");
/** @param {Desk} desk */
const redo = (desk) => chord(desk, ["Control", "Shift"], "Z");

/** @param {Desk} desk @param {RegExp} words */
const toast = (desk, words) => desk.until((w) => document.querySelector("#toast:popover-open") && new RegExp(w).test(document.getElementById("toast")?.textContent ?? ""), words.source);

/** @param {Desk} desk */
const out = (desk) => desk.run(() => [...document.querySelectorAll("#text mark.out")].map((mark) => mark.textContent));
/** @param {Desk} desk */
const tags = (desk) => desk.run(() => document.querySelectorAll("tbody .tag").length);
/** @param {Desk} desk */
const editor = (desk) => desk.run(() => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).value);

/** Corrects a figure by the form of its card. @param {Desk} desk @param {string} words @param {Record<string, string>} fields */
async function correct(desk, words, fields) {
  await desk.run((w) => [...document.querySelectorAll("tbody tr")].find((row) => row.querySelector(".row-button")?.textContent === w)?.querySelector(/** @type {any} */ (".more-button"))?.click(), words);
  await desk.click("#card .card-correct");
  await desk.run((f) => {
    const form = /** @type {HTMLFormElement} */ (document.querySelector("#card form"));
    for (const [name, value] of Object.entries(f)) /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value = value;
    form.requestSubmit();
  }, fields);
  await desk.until(() => document.querySelector("tbody .tag") !== null);
  await desk.press("Escape");
}

/** Leaves the row of a figure out. @param {Desk} desk @param {string} words */
const leaveOut = (desk, words) => desk.run((w) => [...document.querySelectorAll("tbody tr")].find((row) => row.querySelector(".row-button")?.textContent === w)?.querySelector(/** @type {any} */ (".keep input"))?.click(), words);

/** The row of a figure, all its words. @param {Desk} desk @param {string} words */
const row = (desk, words) => desk.run((w) => [...document.querySelectorAll("tbody tr")].find((one) => one.querySelector(".row-button")?.textContent === w)?.textContent ?? "", words);

inEachBrowser((browser) => {
  /** @param {string} name @param {(desk: Desk) => Promise<void>} task @param {import("./desk.mjs").Setting} [setting] */
  function withFirst(name, task, setting) {
    test(name, async () => {
      const desk = await browser.open(setting);
      try {
        await desk.paste(FIRST);
        await task(desk);
        desk.assertSilentConsole();
      } finally {
        await desk.close();
      }
    });
  }

  withFirst("a figure left out is told with a way back, and the keys go back and forth", async (desk) => {
    const before = await desk.run(() => JSON.stringify([...document.querySelectorAll("#paper, #take, #text p, .ledger-table, .bar")].map((element) => element.getBoundingClientRect())));
    await leaveOut(desk, "45");
    await toast(desk, /Đã bỏ “45”/);
    assert.equal(await desk.run(() => JSON.stringify([...document.querySelectorAll("#paper, #take, #text p, .ledger-table, .bar")].map((element) => element.getBoundingClientRect()))), before, "nothing moves");
    await desk.click("#toast button");
    assert.deepEqual(await out(desk), []);
    await toast(desk, /Đã hoàn tác/);
    await redo(desk);
    assert.deepEqual(await out(desk), ["45"]);
    await undo(desk);
    assert.deepEqual(await out(desk), []);
  });

  withFirst("a correction is taken back and done again", async (desk) => {
    await correct(desk, "45", { value: "46", counted: "hộ giàu" });
    await toast(desk, /Đã sửa “45”/);
    assert.match(await row(desk, "45"), /hộ giàu/);
    await undo(desk);
    assert.equal(await tags(desk), 0);
    assert.doesNotMatch(await row(desk, "45"), /hộ giàu/);
    await redo(desk);
    assert.match(await row(desk, "45"), /hộ giàu/);
  });

  withFirst("the former article comes back whole, with all that was done by hand, and goes again", async (desk) => {
    await correct(desk, "45", { counted: "hộ giàu" });
    await leaveOut(desk, "1.250");
    await desk.click("#about-open");
    await desk.click("#address");
    await desk.type("https://bao.example/hai");
    await desk.run(() => {
      const date = /** @type {HTMLInputElement} */ (document.getElementById("published"));
      date.value = "2020-07-05";
      date.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await desk.until(() => /2020/.test(document.getElementById("table-box")?.textContent ?? ""));
    await desk.paste(SECOND);
    await toast(desk, /Đã thay bài.*Mở lại bài trước/);
    assert.deepEqual(await desk.marks(), ["77"]);
    assert.equal(await tags(desk), 0);
    await undo(desk);
    await desk.until(() => document.querySelectorAll("#text mark").length === 3);
    await desk.settle();
    assert.equal(await editor(desk), FIRST);
    assert.deepEqual(await out(desk), ["1.250"]);
    assert.match(await row(desk, "45"), /hộ giàu/);
    assert.deepEqual(await desk.run(() => ["address", "published"].map((id) => /** @type {HTMLInputElement} */ (document.getElementById(id)).value)), ["https://bao.example/hai", "2020-07-05"]);
    assert.match(await desk.text("#table-box"), /2020/);
    await redo(desk);
    await desk.until(() => document.querySelector("#text mark")?.textContent === "77");
    assert.deepEqual(await out(desk), []);
    // The steps of the former article are still there behind it.
    await undo(desk);
    await undo(desk);
    await desk.until(() => /** @type {HTMLInputElement} */ (document.getElementById("published")).value === "");
  });

  withFirst("in the editor the keys undo what was typed, then that the article came, and never empty the first one", async (desk) => {
    await desk.paste(SECOND);
    await desk.click("#edit");
    await desk.run(() => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).setSelectionRange(0, 0));
    await desk.type("9 ");
    assert.equal(await editor(desk), `9 ${SECOND}`);
    for (let times = 0; times < 4 && (await editor(desk)) !== SECOND; times++) await undo(desk);
    assert.equal(await editor(desk), SECOND);
    await undo(desk);
    await desk.until((t) => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).value === t, FIRST);
    await desk.settle();
    await desk.click("#edit");
    for (let times = 0; times < 3; times++) {
      await undo(desk);
      await desk.settle();
    }
    assert.equal(await editor(desk), FIRST);
    assert.equal((await desk.marks()).length, 3);
  });

  withFirst("a correction stays with its place while its figure is typed into; only the number waits for the words it was for", async (desk) => {
    await correct(desk, "45", { value: "46", counted: "hộ khá giả" });
    await desk.click("#edit");
    await desk.run((at) => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).setSelectionRange(at, at), FIRST.indexOf("45") + 1);
    await desk.type("7");
    await desk.until(() => document.querySelector(".ledger-table tbody")?.textContent?.includes("475"));
    await desk.settle();
    const typed = await row(desk, "475");
    assert.match(typed, /hộ khá giả/);
    assert.doesNotMatch(typed, /46/);
    assert.match(typed, /sửa lại\?/);
    await undo(desk);
    await desk.until(() => !document.querySelector(".ledger-table tbody")?.textContent?.includes("475"));
    await desk.settle();
    assert.match(await row(desk, "45"), /46.*hộ khá giả|hộ khá giả.*46/);
  });

  withFirst("the toast of an article that was worked on stays longer, another comes in its place", async (desk) => {
    await leaveOut(desk, "45");
    await desk.paste(SECOND);
    await new Promise((resolve) => setTimeout(resolve, 8000));
    await toast(desk, /Mở lại bài trước/);
    await leaveOut(desk, "77");
    await toast(desk, /^Đã bỏ “77”/);
    await desk.until(() => document.querySelector("#toast:popover-open") === null);
  });

  withFirst("over a phone's sheet the toast is seen and reached", async (desk) => {
    await desk.run(() => document.getElementById("grip")?.click());
    await desk.until(() => document.querySelector("tbody .keep input")?.checkVisibility());
    await leaveOut(desk, "45");
    await toast(desk, /Đã bỏ/);
    await desk.click("#toast button");
    assert.deepEqual(await out(desk), []);
  }, { width: 390, height: 844 });
});
