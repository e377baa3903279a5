// @ts-check
// Nothing that the reader typed or did is lost: through a reload, a way back, a failed reading, the last second; and what
// cannot be kept is said, and does not bring an older article back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./desk.mjs";

/** @typedef {import("./desk.mjs").Desk & Record<string, any>} Desk */

const FIRST = "Sáng 2/7, xã Một có 1.250 hộ nghèo. Xã này còn 45 hộ khá.";
const SECOND = "Xã Hai có 77 giếng nước.";

/** @param {Desk} desk */
const editor = (desk) => desk.run(() => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).value);
/** @param {Desk} desk */
const reload = (desk) => /** @type {any} */ (desk.page).reload();
/** @param {Desk} desk @param {number} n */
const marked = (desk, n) => desk.until((count) => document.querySelectorAll("#text mark").length === count, n);
/** Whether closing the page would be asked about. @param {Desk} desk */
const asks = (desk) => desk.run(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
/** @param {Desk} desk */
async function rememberArticles(desk) {
  await desk.click("#settings-open");
  await desk.click("#setting-remember");
  await desk.press("Escape");
}
/** The titles on the empty desk. @param {Desk} desk */
const recent = (desk) => desk.run(() => [...document.querySelectorAll("#welcome-recent .recent-title")].map((title) => title.textContent ?? ""));
/** Another tab of the same browser. @param {Desk} desk @returns {Promise<Desk>} */
async function anotherTab(desk) {
  const page = await desk.context.newPage();
  await page.goto(desk.address);
  return Object.assign(Object.create(Object.getPrototypeOf(desk)), { ...desk, page, said: [] });
}

inEachBrowser((browser) => {
  /** @param {string} name @param {(desk: Desk) => Promise<void>} task @param {import("./desk.mjs").Setting} [setting] */
  function withPage(name, task, setting) {
    test(name, async () => {
      const desk = await browser.open(setting);
      try {
        await task(desk);
        desk.assertSilentConsole();
      } finally {
        await desk.close();
      }
    });
  }

  for (const edition of /** @type {const} */ (["site", "single"])) {
    withPage(`${edition}: a reload brings the article, what was told about it, what was done with it, and the way it was looked at`, async (desk) => {
      await desk.paste(FIRST);
      await desk.run(() => /** @type {any} */ ([...document.querySelectorAll("tbody tr")].find((row) => row.querySelector(".row-button")?.textContent === "45"))?.querySelector(".keep input").click());
      await desk.click("#about-open");
      await desk.click("#address");
      await desk.type("https://bao.example/hai");
      await desk.run(() => {
        const date = /** @type {HTMLInputElement} */ (document.getElementById("published"));
        date.value = "2020-07-05";
        date.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await desk.click('#legend [data-tint="time"]');
      await desk.click("#search");
      await desk.type("45");
      await desk.until(() => document.querySelectorAll("tbody .row-button").length === 1);
      await reload(desk);
      await marked(desk, 3);
      await desk.settle();
      assert.equal(await editor(desk), FIRST);
      assert.deepEqual(await desk.rows(), ["45"]);
      assert.deepEqual(await desk.run(() => [...document.querySelectorAll("#text mark.out")].map((mark) => mark.textContent)), ["45"]);
      assert.deepEqual(await desk.run(() => ["address", "published", "search"].map((id) => /** @type {HTMLInputElement} */ (document.getElementById(id)).value)), ["https://bao.example/hai", "2020-07-05", "45"]);
      assert.equal(await desk.run(() => document.querySelector('#legend [data-tint="time"]')?.getAttribute("aria-pressed")), "false");
      assert.equal(await asks(desk), false);
      // The tab, the order and the groups of the table come along.
      await desk.run(() => document.querySelector('th[data-column="value"] button')?.dispatchEvent(new MouseEvent("click", { bubbles: true })));
      await desk.choose("#group", "kind");
      await desk.click("#tab-checks");
      await reload(desk);
      await marked(desk, 3);
      await desk.settle();
      assert.equal(await desk.run(() => document.getElementById("tab-checks")?.getAttribute("aria-selected")), "true");
      await desk.run(() => document.getElementById("tab-table")?.click());
      await desk.until(() => document.querySelector('th[data-column="value"]')?.getAttribute("aria-sort") === "ascending");
      assert.equal(await desk.run(() => /** @type {HTMLSelectElement} */ (document.getElementById("group")).value), "kind");
      // The history came along.
      await desk.run(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
      await desk.page.keyboard.down("Control");
      for (let times = 0; times < 3; times++) await desk.press("z");
      await desk.page.keyboard.up("Control");
      await desk.until(() => document.querySelectorAll("#text mark.out").length === 0);
    }, { edition });
  }

  withPage("what was typed in the last moment before a reload is there", async (desk) => {
    await desk.click("#editor");
    await desk.type("Có 12 hộ");
    await reload(desk);
    await marked(desk, 1);
    assert.equal(await editor(desk), "Có 12 hộ");
  });

  withPage("going to another page and back brings all of it", async (desk) => {
    await desk.paste(FIRST);
    await desk.page.goto("about:blank");
    await desk.page.goBack();
    await marked(desk, 3);
    assert.equal(await editor(desk), FIRST);
  });

  withPage("a text that could not be read is kept like any other", async (desk) => {
    await desk.run(() => {
      const send = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (/** @type {any} */ message) {
        send.call(this, message.type === "analyze" ? { ...message, text: 7 } : message);
      };
    });
    await desk.paste(SECOND, false);
    await desk.until(() => document.getElementById("notice")?.checkVisibility());
    await reload(desk);
    await marked(desk, 1);
    assert.equal(await editor(desk), SECOND);
  });

  withPage("where nothing can be kept the page says so, asks before it is closed, and brings no older article back", async (desk) => {
    await desk.paste(FIRST);
    await desk.until(() => JSON.stringify(sessionStorage).includes("1.250"));
    assert.equal(await asks(desk), false);
    await desk.run(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await desk.paste(SECOND);
    await desk.until(() => /sẽ mất bài/.test(document.getElementById("notice")?.textContent ?? ""));
    assert.equal(await asks(desk), true);
    assert.deepEqual(await desk.marks(), ["77"]);
    desk.page.on("dialog", (/** @type {any} */ dialog) => void dialog.accept());
    await reload(desk);
    await desk.until(() => document.getElementById("welcome")?.checkVisibility());
    assert.equal(await editor(desk), "");
  });

  withPage("articles are remembered only if the reader says so, with what was done; one or all are forgotten", async (desk) => {
    await desk.paste(FIRST);
    await desk.settle();
    assert.equal(await desk.run(() => indexedDB.databases().then((all) => all.length)), 0);
    await rememberArticles(desk);
    await desk.run(() => /** @type {any} */ ([...document.querySelectorAll("tbody tr")].find((row) => row.querySelector(".row-button")?.textContent === "45"))?.querySelector(".keep input").click());
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await desk.paste(SECOND);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const other = await anotherTab(desk);
    await other.until(() => document.querySelectorAll("#welcome-recent li").length === 2);
    assert.deepEqual(await recent(other), [SECOND, FIRST]);
    assert.match(await other.text("#welcome-recent"), /3 con số/);
    await other.click("#welcome-recent li:nth-child(2) .recent-open");
    await marked(other, 3);
    assert.deepEqual(await other.run(() => [...document.querySelectorAll("#text mark.out")].map((mark) => mark.textContent)), ["45"]);
    await other.click("#clear");
    await other.until(() => document.querySelectorAll("#welcome-recent li").length === 2);
    await other.click("#welcome-recent li:first-child .quiet");
    await other.until(() => document.querySelectorAll("#welcome-recent li").length === 1);
    await other.page.close();
  });

  withPage("what was typed in the last second before a tab is closed is among the recent articles", async (desk) => {
    await rememberArticles(desk);
    const other = await anotherTab(desk);
    await other.click("#editor");
    await other.type("Có 12 hộ");
    // Closed as a reader closes it, with all that the page does then.
    await other.page.goto("about:blank");
    await other.page.close();
    await reload(desk);
    await desk.until(() => document.querySelector("#welcome-recent .recent-title")?.textContent === "Có 12 hộ");
  });

  withPage("a device without room says so, and remembers no older state of the article", async (desk) => {
    await rememberArticles(desk);
    await desk.paste(FIRST);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await desk.run(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await desk.click("#edit");
    await desk.type("Thêm 9. ");
    await desk.until(() => /không còn chỗ/.test(document.getElementById("notice")?.textContent ?? ""));
    const other = await anotherTab(desk);
    await other.settle().catch(() => {});
    assert.deepEqual(await recent(other), []);
    await other.page.close();
  });

  withPage("deleting what is saved deletes it in every open tab, and no tab brings it back", async (desk) => {
    await rememberArticles(desk);
    const other = await anotherTab(desk);
    await other.paste(SECOND);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await desk.click("#settings-open");
    await desk.click("#settings .card-actions button:nth-child(2)");
    await desk.until(() => /Đã xóa/.test(document.getElementById("toast")?.textContent ?? ""));
    assert.equal(await other.run(() => sessionStorage.length), 0);
    // The other tab works on: a setting is changed, a letter typed.
    await other.run(() => document.getElementById("theme")?.click());
    await other.click("#edit");
    await other.type("Thêm 9. ");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(await other.run(() => JSON.parse(localStorage.getItem("solieu.settings") ?? "{}").remember ?? false), false);
    assert.deepEqual(await other.run(() => indexedDB.databases().then((all) => all.map(({ name }) => name))), []);
    assert.equal(await other.run(() => JSON.stringify(localStorage).includes("giếng")), false);
    await other.page.close();
    await reload(desk);
    await desk.settle().catch(() => {});
    assert.deepEqual(await recent(desk), []);
  });

  withPage("in the single file nothing outlives the tab, and the page says so", async (desk) => {
    await desk.paste(FIRST);
    await desk.click("#theme");
    await desk.click("#settings-open");
    assert.equal(await desk.run(() => document.getElementById("setting-remember")), null);
    assert.match(await desk.text("#settings"), /chỉ được giữ trong thẻ đang mở/);
    assert.equal(await desk.run(() => localStorage.length), 0);
    assert.deepEqual(await desk.run(() => indexedDB.databases().then((all) => all.length)), 0);
  }, { edition: "single" });

  for (const stored of ["null", "[]", '"x"', "7", "{", '{"theme":5,"csv":7,"columns":null,"lang":{"a":1},"words":"yes"}', '{"theme":"sepia","csv":{"delimiter":"pipe","kinds":[1,"money"]},"columns":{"unit":"no"},"lang":"fr"}']) {
    withPage(`settings that do not fit do not stop the page: ${stored}`, async (desk) => {
      await desk.settle();
      await desk.run((s) => localStorage.setItem("solieu.settings", s), stored);
      await reload(desk);
      await desk.sample("vi");
      assert.ok((await desk.marks()).length > 20);
      await desk.click("#more");
      await desk.press("Escape");
      await desk.click("#settings-open");
      await desk.press("Escape");
      await desk.click("#theme");
      assert.equal(await desk.run(() => JSON.parse(localStorage.getItem("solieu.settings") ?? "{}").theme), "light");
    });
  }
});
