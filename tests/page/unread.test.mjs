// @ts-check
// Where an article could not be read, nothing of another one stands beside it: its text is shown plain, the page says what
// happened, and tries again when it is asked to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./desk.mjs";

/** @typedef {import("./desk.mjs").Desk & Record<string, any>} Desk */

const FIRST = "Xã Một có 120 hộ nghèo và 45 hộ khá.";
const SECOND = "Xã Hai có 77 giếng nước,\nđào trong 8 ngày.";
const SECOND_MARKS = ["77", "8 ngày"];

/** Workers that go wrong as `window.fault` says. */
function faultyWorkers() {
  const page = /** @type {any} */ (window);
  const Whole = page.Worker;
  page.fault = "";
  page.workers = [];
  page.held = [];
  page.Worker = class extends Whole {
    /** @param {string} url */
    constructor(url) {
      super(url);
      page.workers.push(this);
    }
    /** @param {any} message */
    postMessage(message) {
      const send = (/** @type {any} */ changed) => super.postMessage({ ...message, ...changed });
      if (message.type === "start") {
        if (page.fault === "missing") send({ address: new URL("nowhere.wasm", document.baseURI).href, base64: undefined });
        else if (page.fault === "broken") send({ address: undefined, base64: "AGFzbQ" });
        else if (page.fault === "slow module") page.held.push(() => send({}));
        else send({});
      } else if (message.type !== "analyze") send({});
      else if (page.fault === "trap") send({ text: 7 });
      else if (page.fault === "event") setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "unreachable", cancelable: true })));
      else if (page.fault === "silence") this.terminate();
      else if (page.fault !== "slow reading") send({});
    }
  };
}

/** @param {Desk} desk @param {string} fault */
const setFault = (desk, fault) => desk.run((f) => void (/** @type {any} */ (window).fault = f), fault);

/** The worker goes without a word, as it does when the browser is out of memory. @param {Desk} desk */
const killWorker = (desk) => desk.run(() => /** @type {any} */ (window).workers.at(-1).terminate());

/** What can be seen or taken of an article. @param {Desk} desk */
const inSight = (desk) =>
  desk.run(() => ({
    text: [...document.querySelectorAll("#text p")].map((line) => line.textContent).join("\n"),
    marks: document.querySelectorAll("#text mark").length,
    rows: document.querySelectorAll(".ledger-table tbody .row-button").length,
    table: document.getElementById("table-box")?.checkVisibility() ?? false,
    take: document.getElementById("csv")?.checkVisibility() ?? false,
    failures: document.getElementById("failures")?.checkVisibility() ?? false,
  }));

/** @param {string} text */
const plain = (text) => ({ text, marks: 0, rows: 0, table: false, take: false, failures: false });

/** What the page says of it. @param {Desk} desk @param {RegExp} words */
const notice = (desk, words) => desk.until((w) => document.getElementById("notice")?.checkVisibility() && new RegExp(w).test(document.getElementById("notice")?.textContent ?? ""), words.source);

/** The reader tries again, and all is well. @param {Desk} desk @param {string[]} marks */
async function again(desk, marks) {
  await setFault(desk, "");
  await desk.click("#notice button");
  await desk.until(() => document.querySelector("#text mark") !== null);
  await desk.settle();
  assert.deepEqual(await desk.marks(), marks);
  assert.deepEqual(await desk.rows(), marks);
  assert.equal(await desk.run(() => document.getElementById("notice")?.checkVisibility()), false);
}

/** The faults, and what is said of each. */
const FAULTS = /** @type {const} */ ([
  { fault: "trap", words: /gặp lỗi giữa chừng/ },
  { fault: "event", words: /gặp lỗi giữa chừng/ },
  { fault: "silence", words: /gặp lỗi giữa chừng/ },
  { fault: "missing", words: /Chưa tải được bộ đọc số/, fresh: true },
  { fault: "broken", words: /Chưa tải được bộ đọc số/, fresh: true },
]);

inEachBrowser((browser) => {
  /** @param {string} name @param {(desk: Desk) => Promise<void>} task @param {import("./desk.mjs").Setting} [setting] */
  function withFirst(name, task, setting = {}) {
    test(name, async () => {
      const desk = await browser.open({ before: faultyWorkers, ...setting });
      try {
        await desk.paste(FIRST);
        assert.deepEqual(await desk.marks(), ["120", "45"]);
        await task(desk);
      } finally {
        await desk.close();
      }
    });
  }

  for (const { fault, words, ...rest } of FAULTS) {
    withFirst(`${fault}: the next article stands plain and alone, and is read when one tries again`, async (desk) => {
      // A worker that is to be loaded anew: the one before it died while it had nothing to do.
      if ("fresh" in rest) await killWorker(desk);
      await setFault(desk, fault);
      await desk.paste(SECOND, false);
      await notice(desk, words);
      assert.match(await desk.text("#notice"), /vẫn còn nguyên/);
      assert.deepEqual(await inSight(desk), plain(SECOND));
      assert.match(await desk.text("#nothing-text"), /chưa được đọc/);
      assert.match(await desk.text("#summary"), /chưa được đọc/);
      await again(desk, SECOND_MARKS);
    });
  }

  withFirst("slow: as long as an article is being read, nothing of the one before is in sight; stopped, it stands plain", async (desk) => {
    await setFault(desk, "slow reading");
    await desk.paste(SECOND, false);
    await desk.until(() => document.getElementById("busy")?.checkVisibility());
    assert.deepEqual(await inSight(desk), plain(SECOND));
    assert.match(await desk.text("#nothing-text"), /Đang đọc/);
    await desk.click("#cancel");
    await notice(desk, /Đã dừng/);
    assert.deepEqual(await inSight(desk), plain(SECOND));
    await again(desk, SECOND_MARKS);
  });

  withFirst("a module that does not come can be given up, and is fetched again", async (desk) => {
    await killWorker(desk);
    await setFault(desk, "slow module");
    await desk.paste(SECOND, false);
    await desk.until(() => document.getElementById("busy")?.checkVisibility());
    assert.match(await desk.text("#busy-text"), /Đang tải bộ đọc số/);
    assert.deepEqual(await inSight(desk), plain(SECOND));
    await desk.click("#cancel");
    await notice(desk, /Đã dừng/);
    assert.equal(await desk.run(() => document.getElementById("busy")?.checkVisibility()), false);
    assert.deepEqual(await inSight(desk), plain(SECOND));
    await again(desk, SECOND_MARKS);
  });

  withFirst("a keystroke that cannot be read leaves no figures of the text before it", async (desk) => {
    await desk.click("#edit");
    await desk.press("End");
    await setFault(desk, "trap");
    await desk.type(" Thêm 9.");
    await notice(desk, /gặp lỗi giữa chừng/);
    // Every key was read in vain.
    await desk.until(() => !document.querySelector("#ledger[aria-busy=true]") && document.querySelectorAll("#text mark").length === 0);
    const typed = await desk.run(() => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).value);
    assert.deepEqual(await inSight(desk), plain(typed));
    await again(desk, typed.startsWith(FIRST) ? ["120", "45", "9"] : ["9", "120", "45"]);
  });

  withFirst("a reading of a keystroke that takes long hides the figures of the text before it", async (desk) => {
    await desk.click("#edit");
    await setFault(desk, "slow reading");
    await desk.type("6 ");
    await desk.until(() => document.querySelectorAll("#text mark").length === 0);
    assert.equal((await inSight(desk)).take, false);
    await desk.click("#cancel");
    await notice(desk, /Đã dừng/);
    await again(desk, ["6", "120", "45"]);
  });

  withFirst("a worker that dies while it has nothing to do is not missed", async (desk) => {
    await killWorker(desk);
    await desk.paste(SECOND);
    await desk.until(() => document.querySelector("#text mark") !== null);
    await desk.settle();
    assert.deepEqual(await desk.marks(), SECOND_MARKS);
    desk.assertSilentConsole();
  });

  withFirst("in the single file a worker that dies in silence is noticed too", async (desk) => {
    await setFault(desk, "silence");
    await desk.paste(SECOND, false);
    await notice(desk, /gặp lỗi giữa chừng/);
    assert.deepEqual(await inSight(desk), plain(SECOND));
    await again(desk, SECOND_MARKS);
  }, { edition: "single" });
});
