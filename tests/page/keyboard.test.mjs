// @ts-check
// The whole way without a mouse: paste, step, read, correct, leave out, bring back, compare, download.
import assert from "node:assert/strict";
import { everywhere } from "./desk.mjs";

const ARTICLE = { vi: "Xã có 120 hộ, giảm 15 hộ.\n\nThu 1,2 tỷ đồng và 900 triệu đồng.", en: "The village has 120 homes, 15 fewer.\n\nIt took £1.2m and £900,000." };

everywhere("an article is read and taken away by keyboard alone", async (desk, { lang, width }) => {
  const focused = () => desk.run(() => document.activeElement?.id || document.activeElement?.className || document.activeElement?.textContent || "");
  /** Goes on with Tab until the focus is where it is wanted. @param {string} selector */
  const tabTo = async (selector) => {
    for (let step = 0; step < 60; step++) {
      if (await desk.run((s) => document.activeElement?.matches(s), selector)) return;
      await desk.press("Tab");
    }
    assert.fail(`Tab does not come to ${selector}, but to ${await focused()}`);
  };
  await desk.paste(ARTICLE[lang]);
  assert.equal(await focused(), "text", "the way goes on from the article");
  await tabTo("#text mark a");
  await desk.press("n");
  await desk.press("n");
  const second = (await desk.marks())[1];
  assert.equal(await focused(), second, "a step takes the focus along");
  await desk.press("Enter");
  await desk.until(() => document.querySelector("#card:popover-open #card-title") !== null);
  assert.equal(await desk.text("#card-title"), second);
  await tabTo("#card .card-correct");
  await desk.press("Enter");
  await desk.until(() => document.activeElement?.matches('#card input[name="value"]'));
  await desk.press("End");
  await desk.type("0");
  await desk.press("Enter");
  await desk.until(() => document.querySelector("#card .card-head .tag") !== null);
  await desk.press("Escape");
  await desk.until(() => document.querySelector("#card:popover-open") === null);
  // A key that goes down on a row and up on the one drawn in its place presses nothing.
  await desk.settle();
  const kept = Number(await desk.text("#csv .count"));
  if (width < 500) {
    await tabTo("#grip");
    await desk.press("Enter");
    await desk.until(() => document.querySelector("tbody tr.chosen .keep input")?.checkVisibility());
  }
  await tabTo("tbody tr.chosen .keep input");
  await desk.settle();
  await desk.type(" ");
  await desk.until((n) => document.querySelector("#csv .count")?.textContent === String(n - 1), kept);
  await desk.type(" ");
  await desk.until((n) => document.querySelector("#csv .count")?.textContent === String(n), kept);
  await desk.run(() => document.getElementById("tab-table")?.focus());
  await desk.press("ArrowRight");
  await desk.press("ArrowRight");
  await desk.until(() => document.querySelector("#view-compare :is(svg.drawing, .note)") !== null);
  await desk.keepFiles();
  // Firefox tells of a download in a panel that takes the focus, even that of the next page; the file itself is kept.
  await desk.run(() => void (HTMLAnchorElement.prototype.click = () => {}));
  await desk.run(() => document.getElementById("csv")?.focus());
  await desk.press("Enter");
  assert.match((await desk.lastFile()).toString("utf8"), /[,;]150[,;]/);
});
