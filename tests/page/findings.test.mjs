// @ts-check
// What does not match, each with its next step: seen, mended in the article, put aside, copied as a note.
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

const ARTICLE = "Tin làng\r\n\r\nCó 118/125 hộ (chiếm 84,4%) đã đóng quỹ.\r\n\r\nChợ có 1.445/1.454 sạp (chiếm 97,4%) mở cửa. Quỹ có 176.630.000.000 đồng.";

/** @param {string} name @param {(desk: Desk) => Promise<void>} task @param {import("./desk.mjs").Setting} [setting] */
const withText = (name, task, setting = {}) =>
  test(name, async () => {
    const desk = await browser.open(setting);
    try {
      await desk.paste(ARTICLE);
      await task(desk);
      desk.assertSilentConsole();
    } finally {
      await desk.close();
    }
  });

withText("in the strip: one after the other, put aside with a way back, all of them", async (desk) => {
  await desk.until(() => /1\/2/.test(document.getElementById("failures")?.textContent ?? ""));
  await desk.click("#failures .failures-all");
  assert.equal(await desk.run(() => document.querySelectorAll("#view-checks .check.differs").length), 2);
  await desk.click("#tab-table");
  await desk.click("#failures .failures-dismiss");
  await desk.until(() => !/1\/2/.test(document.getElementById("failures")?.textContent ?? "") && /1\.445/.test(document.getElementById("failures")?.textContent ?? ""));
  await desk.until(() => document.activeElement?.closest("#failures") !== null);
  await desk.click("#toast button");
  await desk.until(() => /1\/2/.test(document.getElementById("failures")?.textContent ?? ""));
});

for (const [width, height] of /** @type {[number, number][]} */ ([[1440, 900], [390, 844]])) {
  withText(`at ${width} px the number that is claimed is put under the hand, and the article is read again`, async (desk) => {
    if (width < 500) await desk.run(() => void (document.body.dataset["sheet"] = "full"));
    await desk.click("#tab-checks");
    await desk.run(() => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#view-checks [data-does="check.mend"]')])[1]?.click());
    await desk.until(() => document.activeElement?.id === "editor");
    assert.equal(await desk.run(() => getSelection()?.toString() || /** @type {HTMLTextAreaElement} */ (document.activeElement).value.slice(/** @type {any} */ (document.activeElement).selectionStart, /** @type {any} */ (document.activeElement).selectionEnd)), "97,4%");
    await desk.type("99,4%");
    await desk.until(() => document.querySelectorAll("#view-checks .check.differs").length === 1);
  }, { width, height });
}

withText("a finding is copied with the paragraph where it stands", async (desk) => {
  await desk.click("#tab-checks");
  await desk.run(() => /** @type {HTMLElement[]} */ ([...document.querySelectorAll('#view-checks [data-does="check.copy"]')])[1]?.click());
  await desk.until(() => /Đã chép ghi chú/.test(document.getElementById("toast")?.textContent ?? ""));
  assert.match(await desk.run(() => navigator.clipboard.readText()), /^Đoạn 3: 1\.445 trên 1\.454 là 99,381%, bài ghi 97,4%$/);
});

withText("large numbers are short or have all their digits, as the reader wants them", async (desk) => {
  const value = () => desk.run(() => [...document.querySelectorAll(".ledger-table tbody tr")].at(-1)?.querySelector(".cell-value")?.textContent);
  assert.equal(await value(), "176,63tỷ đồng");
  await desk.click("#columns");
  await desk.click('#columns-menu input[name="numbers"][value="full"]');
  await desk.until(() => [...document.querySelectorAll(".ledger-table tbody tr")].at(-1)?.querySelector(".cell-value")?.textContent === "176.630.000.000đồng");
});

withText("kinds are left out of table and files, and say so at the foot", async (desk) => {
  const rows = await desk.rowCount();
  await desk.click("#columns");
  await desk.click('#columns-menu input[value="kind-percent"]');
  await desk.until((n) => Number(document.querySelector(".ledger-table")?.getAttribute("aria-rowcount")) === n - 2 + 1, rows);
  assert.equal(await desk.text("#csv .count"), String(rows - 2));
  await desk.press("Escape");
  await /** @type {any} */ (desk.page).reload();
  await desk.settle();
  assert.match(await desk.text("#foot"), new RegExp(`^Đang hiện ${rows - 2} trong ${rows} số`));
  await desk.click("#foot button");
  await desk.until((n) => document.querySelector("#csv .count")?.textContent === String(n), rows);
});

withText("on a wide screen rows tell their sentence", async (desk) => {
  await desk.until(() => document.querySelector('th[data-column="sentence"]') !== null);
  assert.match(await desk.text(".ledger-table tbody .in-sentence"), /Có 118\/125 hộ/);
}, { width: 1920, height: 1080 });
