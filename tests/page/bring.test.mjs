// @ts-check
// Bringing another article, telling its day, and editing one that is very long.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./desk.mjs";

/** @typedef {import("./desk.mjs").Desk & Record<string, any>} Desk */

const ARTICLE = "Sáng 2/7, xã có 120 hộ nghèo. Ngày 15/3 khởi công.";

inEachBrowser((browser) => {
  for (const width of [1440, 1024, 390]) {
    test(`at ${width} px every way to bring another article is there while one is open`, async () => {
      const desk = await browser.open({ width, height: 844 });
      try {
        await desk.paste(ARTICLE);
        await desk.click("#bring");
        const names = await desk.run(() => [...document.querySelectorAll("#bring-menu:popover-open button")].filter((button) => button.checkVisibility()).map((button) => button.textContent));
        assert.deepEqual(names, ["Dán bài khác", "Mở tệp", "Bài mẫu tiếng Việt", "Bài mẫu tiếng Anh"]);
        await desk.click('#bring-menu [data-sample="en"]');
        await desk.until(() => document.getElementById("text")?.lang === "en");
        desk.assertSilentConsole();
      } finally {
        await desk.close();
      }
    });
  }

  test("the day of publication is typed in the order of the page's language; what is no day is said so and lost to nobody", async () => {
    const desk = await browser.open();
    try {
      await desk.paste(ARTICLE);
      await desk.until(() => /2 mốc thời gian thiếu năm/.test(document.getElementById("year")?.textContent ?? ""));
      const line = () => desk.run(() => /** @type {HTMLInputElement} */ (document.getElementById("year-day")).placeholder);
      assert.equal(await line(), "2/7/năm", "the day that the article names");
      const type = (/** @type {string} */ id, /** @type {string} */ words) =>
        desk.run(([i, w]) => {
          const field = /** @type {HTMLInputElement} */ (document.getElementById(/** @type {string} */ (i)));
          field.value = /** @type {string} */ (w);
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }, [id, words]);
      await type("year-day", "31/2/2020");
      assert.deepEqual(await desk.run(() => ["aria-invalid", "value"].map((name) => { const field = /** @type {any} */ (document.getElementById("year-day")); return field.getAttribute(name) ?? field.value; })), ["true", "31/2/2020"]);
      assert.match(await desk.run(() => /** @type {HTMLInputElement} */ (document.getElementById("year-day")).validationMessage), /ngày\/tháng\/năm/);
      await type("year-day", "3/7/2020");
      await desk.until(() => document.getElementById("year")?.hidden);
      assert.deepEqual(await desk.run(() => ["day", "published"].map((id) => /** @type {HTMLInputElement} */ (document.getElementById(id)).value)), ["3/7/2020", "2020-07-03"]);
      await desk.click("#about-open");
      await type("day", "");
      await desk.until(() => !document.getElementById("year")?.hidden);
      await type("day", "2021-12-24");
      await desk.until(() => /** @type {HTMLInputElement} */ (document.getElementById("day")).value === "24/12/2021");
      desk.assertSilentConsole();
    } finally {
      await desk.close();
    }
  });

  test("of an article too long to be marked while it is edited the page says so, and the field fills the room", async () => {
    const desk = await browser.open();
    try {
      await desk.paste(`Có 7 hộ. ${"Cả làng ra đồng từ sớm, nắng lên mới về. ".repeat(12)}\n`.repeat(620));
      await desk.click("#edit");
      await desk.until(() => document.querySelector(".large-note")?.checkVisibility());
      const [paper, editor] = await desk.run(() => ["paper", "editor"].map((id) => document.getElementById(id)?.getBoundingClientRect().toJSON()));
      assert.ok(editor.height > 0.75 * paper.height, `${editor.height} of ${paper.height}`);
      await desk.click("#edit");
      assert.equal(await desk.run(() => document.querySelector(".large-note")?.checkVisibility()), false);
    } finally {
      await desk.close();
    }
  });
});
