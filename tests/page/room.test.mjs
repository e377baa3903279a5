// @ts-check
// The room itself: article and ledger find each other, in both browsers, both languages and both editions.
import assert from "node:assert/strict";
import { everywhere } from "./desk.mjs";

everywhere("the sample is read, marks and rows find each other", async (desk, { lang, width }) => {
  assert.equal(await desk.run(() => document.documentElement.lang), lang);
  await desk.sample(lang);
  assert.equal(await desk.run(() => document.getElementById("text")?.lang), lang);

  // Labels are hidden at first; all else that is marked is a row, with the same words in the same order.
  const shown = await desk.run(() => [...document.querySelectorAll('#text mark:not([data-tint="label"])')].map((mark) => mark.firstElementChild?.textContent));
  assert.ok(shown.length >= 25, `${shown.length} figures`);
  assert.equal(await desk.rowCount(), shown.length);
  const rows = await desk.rows();
  assert.deepEqual(rows, shown.slice(0, rows.length));
  assert.match(await desk.text("#summary"), new RegExp(`(^| · )${shown.length} `));

  // A mark finds its row.
  const words = await desk.run(() => {
    const mark = document.querySelectorAll('#text mark:not([data-tint="label"])')[6];
    mark?.scrollIntoView({ block: "center" });
    const link = /** @type {HTMLElement | null | undefined} */ (mark?.firstElementChild);
    link?.click();
    return link?.textContent;
  });
  await desk.until(() => document.querySelector("#card:popover-open #card-title") !== null);
  assert.equal(await desk.text("#card-title"), words);
  if (width < 500) {
    // A phone's card leaves the mark in sight, and the sheet has the row.
    const [mark, card] = await desk.run(() => [document.querySelector("#text mark.chosen"), document.getElementById("card")].map((part) => /** @type {Element} */ (part).getBoundingClientRect().toJSON()));
    assert.ok(mark.bottom <= card.top && card.height < 0.45 * 844, JSON.stringify([mark, card]));
    await desk.press("Escape");
    await desk.run(() => document.getElementById("grip")?.click());
  } else await desk.press("Escape");
  await desk.until((w) => [...document.querySelectorAll("tbody tr.chosen .row-button")].some((button) => button.textContent === w && button.checkVisibility()), words);

  // A row finds its mark.
  const other = await desk.run(() => {
    const button = /** @type {HTMLElement | undefined} */ (document.querySelectorAll("tbody .row-button")[3]);
    button?.click();
    return button?.textContent;
  });
  await desk.until((w) => {
    const mark = document.querySelector("#text mark.chosen");
    const box = mark?.getBoundingClientRect();
    return mark?.firstElementChild?.textContent === w && box && box.top >= 0 && box.bottom <= innerHeight;
  }, other);
  assert.equal(await desk.run(() => document.querySelectorAll("#text mark.chosen").length), 1);

  // Nothing but the table scrolls sideways.
  assert.equal(await desk.run(() => document.documentElement.scrollWidth <= innerWidth), true);
});
