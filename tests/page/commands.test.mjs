// @ts-check
// All commands by name, and what is copied of one figure.
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

/** @param {string} name @param {(desk: Desk) => Promise<void>} task @param {import("./desk.mjs").Setting} [setting] */
const withText = (name, task, setting = {}) =>
  test(name, async () => {
    const desk = await browser.open(setting);
    try {
      await desk.paste("Xã có 120 hộ nghèo.\n\nTrong đó 30 hộ ở bản xa, chiếm 24%.");
      await task(desk);
      desk.assertSilentConsole();
    } finally {
      await desk.close();
    }
  });

/** @param {Desk} desk */
const names = (desk) => desk.run(() => [...document.querySelectorAll("#commands [role=option] > span")].map((one) => one.textContent));

withText("Ctrl+K lists what can be done now; typing finds it without marks, Enter does it", async (desk) => {
  await desk.press("Control+k");
  await desk.until(() => document.querySelector("#commands[open]") !== null);
  const all = await names(desk);
  assert.ok(all.includes("Tải CSV") && all.includes("Hoàn tác") && all.includes("Xem Kiểm tra"), all.join(", "));
  assert.ok(!all.includes("Sửa số đang chọn"), "no figure is chosen");
  await desk.type("kiem tra");
  await desk.until(() => document.querySelectorAll("#commands [role=option]").length <= 3);
  assert.equal(await desk.run(() => document.activeElement?.getAttribute("aria-activedescendant")), "command-0");
  await desk.press("Enter");
  await desk.until(() => document.querySelector("#commands[open]") === null && document.getElementById("tab-checks")?.getAttribute("aria-selected") === "true");
  await desk.press("Control+k");
  await desk.type("xyz");
  await desk.until(() => /Không có lệnh nào như vậy/.test(document.querySelector("#commands")?.textContent ?? ""));
  await desk.press("Enter");
  await desk.press("Control+k");
  await desk.type("menu");
  await desk.press("Escape");
  await desk.press("Control+k");
  await desk.type("nhom theo: loai");
  await desk.press("Enter");
  await desk.press("1");
  await desk.until(() => document.querySelector(".ledger-table tr.group") !== null);
});

withText("with a figure chosen its commands come first, and open menus give way", async (desk) => {
  await desk.press("n");
  await desk.click("#columns");
  await desk.press("Control+k");
  await desk.until(() => document.querySelector("#commands[open]") !== null);
  assert.equal(await desk.run(() => document.querySelector(".menu:popover-open")), null);
  assert.equal((await names(desk))[0], "Sửa số đang chọn");
  await desk.press("Enter");
  await desk.until(() => document.activeElement?.matches('#card input[name="value"]'));
});

withText("the card copies its sentence, and the report of a misreading with nothing else of the article", async (desk) => {
  await desk.run(() => /** @type {HTMLElement} */ ([...document.querySelectorAll("#text mark a")].find((mark) => mark.textContent === "30")).click());
  await desk.click('#card [data-part="copy"]');
  await desk.until(() => /Đã sao chép 1 số/.test(document.getElementById("toast")?.textContent ?? ""));
  assert.match(await desk.run(() => navigator.clipboard.readText()), /^30 hộ/);
  await desk.click("#card .card-correct");
  await desk.run(() => {
    const form = /** @type {HTMLFormElement} */ (document.querySelector("#card form"));
    /** @type {HTMLInputElement} */ (form.elements.namedItem("counted")).value = "hộ ở bản xa";
    form.requestSubmit();
  });
  await desk.until(() => document.querySelector("#card .card-head .tag") !== null);
  await desk.click('#card [data-part="fault"]');
  await desk.until(() => /Đã chép báo lỗi/.test(document.getElementById("toast")?.textContent ?? ""));
  const fault = await desk.run(() => navigator.clipboard.readText());
  assert.match(fault, /^Số Liệu \d+\.\d+\.\d+\nTrong đó \[30\] hộ ở bản xa, chiếm 24%\.\n\nMáy đọc:\nkind: count\nvalue: 30\ncounted: /);
  assert.match(fault, /\n\nĐúng ra:\ncounted: hộ ở bản xa\n$/);
  assert.doesNotMatch(fault, /120/);
});
