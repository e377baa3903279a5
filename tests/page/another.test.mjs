// @ts-check
// Another article begins with nothing of the one before; that one comes back with what was told about it.
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

const FIRST = "Sáng 2/7, huyện có 120 hộ.";
const SECOND = "Ngày 21/5, xăng tăng 350 đồng, xã có 45 hộ.";

/** @param {string} name @param {(desk: Desk) => Promise<void>} task */
function withFirst(name, task) {
  test(name, async () => {
    const desk = await browser.open();
    try {
      await desk.paste(FIRST);
      await desk.click("#about-open");
      await desk.page.fill("#address", "https://bao.example/hai-thang-bay");
      await desk.page.fill("#published", "2020-07-05");
      await desk.until(() => /2020/.test(document.querySelector("#table-box")?.textContent ?? ""));
      await task(desk);
      desk.assertSilentConsole();
    } finally {
      await desk.close();
    }
  });
}

/** @param {Desk} desk */
const told = (desk) => desk.run(() => ["address", "published", "article-lang"].map((id) => /** @type {HTMLInputElement} */ (document.getElementById(id)).value));

/** @type {Record<string, (desk: Desk) => Promise<void>>} */
const WAYS = {
  "after New article": async (desk) => {
    await desk.click("#clear");
    await desk.paste(SECOND);
  },
  "pasted over": (desk) => desk.paste(SECOND),
  "dropped as a file": async (desk) => {
    await desk.run((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "moi.txt", { type: "text/plain" }));
      for (const type of ["dragenter", "dragover", "drop"]) document.getElementById("ledger")?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, SECOND);
    await desk.until(() => /350/.test(document.querySelector("#text mark + * , #text")?.textContent ?? "") && document.querySelectorAll("#text mark").length === 3);
    await desk.settle();
  },
};

for (const [way, bring] of Object.entries(WAYS)) {
  withFirst(`an article ${way} has no date and no address of the one before`, async (desk) => {
    await bring(desk);
    assert.deepEqual(await told(desk), ["", "", ""]);
    const table = await desk.text("#table-box");
    assert.match(table, /21\/5/);
    assert.doesNotMatch(table, /2020/);
    assert.equal(await desk.run(() => document.querySelector("#table-box a[href]")), null);
  });
}

withFirst("the former article comes back with its date and address", async (desk) => {
  await desk.click("#clear");
  await desk.click("#toast button");
  await desk.until(() => /2020/.test(document.querySelector("#table-box")?.textContent ?? ""));
  assert.deepEqual(await told(desk), ["https://bao.example/hai-thang-bay", "2020-07-05", ""]);
});

withFirst("search and hidden groups of one article do not empty the next", async (desk) => {
  await desk.click('#legend [data-tint="time"]');
  await desk.page.fill("#search", "120");
  await desk.until(() => document.querySelectorAll("#table-box tbody tr:not(.spacer)").length === 1);
  await desk.click("#clear");
  await desk.paste(SECOND);
  assert.equal(await desk.rowCount(), 3);
  assert.equal(await desk.run(() => /** @type {HTMLInputElement} */ (document.getElementById("search")).value), "");
  assert.equal(await desk.run(() => document.querySelector('#legend [data-tint="time"]')?.getAttribute("aria-pressed")), "true");
  assert.notEqual(await desk.run(() => getComputedStyle(/** @type {Element} */ (document.querySelector('#text mark[data-tint="time"]'))).textDecorationLine), "none");
});
