// @ts-check
// Small windows: a phone in the hand, on its side, and a tablet held upright.
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

/** @param {string} name @param {[number, number]} size @param {(desk: Desk) => Promise<void>} task @param {() => void} [prepare] */
const inSize = (name, [width, height], task, prepare) =>
  test(name, async () => {
    const desk = await browser.open({ width, height, touch: true, ...(prepare ? { before: prepare } : {}) });
    try {
      await desk.sample("vi");
      await task(desk);
      desk.assertSilentConsole();
    } finally {
      await desk.close();
    }
  });

/** @param {Desk} desk @param {string} selector @returns {Promise<DOMRect>} */
const box = (desk, selector) => desk.run((s) => /** @type {Element} */ (document.querySelector(s)).getBoundingClientRect().toJSON(), selector);

/** Draws a finger over the screen. @param {Desk} desk @param {[number, number]} from @param {[number, number]} to */
async function swipe(desk, from, to) {
  const session = await desk.context.newCDPSession(desk.page);
  const point = (/** @type {number} */ share) => [{ x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: point(0) });
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: point(share) });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

inSize("a touch on a mark opens the card over the foot of the screen, the next touch the next one, a swipe all of it or none", [390, 844], async (desk) => {
  const touch = async (/** @type {number} */ n) => {
    const at = await desk.run((index) => {
      const mark = /** @type {Element} */ (document.querySelectorAll('#text mark:not([data-tint="label"])')[index]);
      mark.scrollIntoView({ block: "start" });
      return mark.getBoundingClientRect().toJSON();
    }, n);
    await desk.page.touchscreen.tap(at.x + at.width / 2, at.y + at.height / 2);
    return desk.run((index) => document.querySelectorAll('#text mark:not([data-tint="label"])')[index]?.firstElementChild?.textContent, n);
  };
  const first = await touch(3);
  await desk.until((words) => document.querySelector("#card:popover-open #card-title")?.textContent === words, first);
  assert.ok((await box(desk, "#card")).height < 0.4 * 844);
  const second = await touch(4);
  await desk.until((words) => document.querySelector("#card:popover-open #card-title")?.textContent === words, second);
  const grip = await box(desk, ".card-grip");
  await swipe(desk, [grip.x + 30, grip.y + 10], [grip.x + 30, grip.y - 120]);
  await desk.until(() => document.querySelector("#card.whole") !== null);
  assert.ok((await box(desk, "#card")).height > 0.4 * 844);
  const higher = await box(desk, ".card-grip");
  for (let times = 0; times < 2; times++) await swipe(desk, [higher.x + 30, (await box(desk, ".card-grip")).y + 10], [higher.x + 30, 800]);
  await desk.until(() => document.querySelector("#card:popover-open") === null);
});

inSize("a row is swiped away, and back; a long touch picks rows", [390, 844], async (desk) => {
  await desk.run(() => void (document.body.dataset["sheet"] = "full"));
  await desk.settle();
  const at = await box(desk, ".ledger-table tbody tr:nth-child(3)");
  await swipe(desk, [at.x + 250, at.y + 20], [at.x + 60, at.y + 24]);
  await desk.until(() => document.querySelector(".ledger-table tbody tr:nth-child(3).out") !== null);
  await swipe(desk, [at.x + 250, at.y + 20], [at.x + 60, at.y + 24]);
  await desk.until(() => document.querySelector(".ledger-table tbody tr.out") === null);
  for (const row of [3, 4]) {
    await desk.run((n) => document.querySelector(`.ledger-table tbody tr:nth-child(${n}) .row-button`)?.dispatchEvent(new PointerEvent("contextmenu", { bubbles: true, cancelable: true, pointerType: "touch" })), row);
  }
  await desk.until(() => document.querySelector("#picked:not([hidden])") !== null);
});

inSize("the full sheet has its rows within reach: chips wait behind a button, no head stands over the rows", [390, 844], async (desk) => {
  await desk.run(() => void (document.body.dataset["sheet"] = "full"));
  await desk.settle();
  assert.ok((await box(desk, ".ledger-table tbody tr")).top < 440, "the first row");
  assert.equal(await desk.run(() => document.querySelector("#legend button")?.checkVisibility()), false);
  await desk.click("#narrow");
  await desk.click('#legend [data-tint="money"]');
  assert.equal(await desk.run(() => document.getElementById("narrow")?.getAttribute("aria-expanded")), "true");
});

inSize("the way to other programs stands in the peeking sheet where the device has one", [390, 844], async (desk) => {
  await desk.until(() => document.querySelector("#share")?.checkVisibility());
  const share = await box(desk, "#share");
  assert.ok(share.height >= 44 && share.bottom <= 844);
  await desk.click("#share");
  await desk.until(() => /\.csv$/.test(/** @type {any} */ (window).shared ?? ""));
}, () => {
  navigator.canShare = () => true;
  navigator.share = async ({ files } = {}) => void (/** @type {any} */ (window).shared = files?.[0]?.name);
});

inSize("a tablet held upright has one pane above the other, and the line between them moves", [768, 1024], async (desk) => {
  const [article, ledger] = [await box(desk, ".side-article"), await box(desk, "#ledger")];
  assert.ok(article.bottom <= ledger.top && ledger.height > 400 && article.height > 300, JSON.stringify([article, ledger]));
  assert.ok((await desk.run(() => document.querySelectorAll("thead th").length)) > 3, "the table of a desk");
  const line = await box(desk, "#divider");
  await desk.page.mouse.move(380, line.y + 8);
  await desk.page.mouse.down();
  await desk.page.mouse.move(380, line.y - 140, { steps: 4 });
  await desk.page.mouse.up();
  const higher = await box(desk, "#divider");
  assert.ok(Math.abs(line.y - 148 - higher.y) < 20, `${line.y} to ${higher.y}`);
  await desk.run(() => document.getElementById("divider")?.focus());
  await desk.press("ArrowDown");
  assert.ok((await box(desk, "#divider")).y > higher.y);
});

for (const [width, height] of /** @type {[number, number][]} */ ([[844, 390], [932, 430], [667, 375], [740, 360]])) {
  inSize(`a phone on its side, ${width} by ${height}: the header is one line, rows are in sight`, [width, height], async (desk) => {
    assert.ok((await box(desk, ".top")).height < 64);
    const rows = await desk.run(() => [...document.querySelectorAll(".ledger-table tbody tr")].filter((row) => row.getBoundingClientRect().top < innerHeight && row.checkVisibility({ visibilityProperty: true })).length);
    assert.ok(rows >= 2, `${rows} rows`);
    assert.equal(await desk.run(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
}
