// @ts-check
// Where the keyboard goes: to marks that are seen, into the card and back, and what it does at a row.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./desk.mjs";

const TEXT = "Đại hội XIII họp.\n\nHuyện có 120 hộ, giảm 15 hộ, và 3 xã.";

inEachBrowser((browser) => {
  /** @param {string} name @param {(desk: import("./desk.mjs").Desk & Record<string, any>) => Promise<void>} task */
  function withText(name, task) {
    test(name, async () => {
      const desk = await browser.open();
      try {
        await desk.paste(TEXT);
        await task(desk);
        desk.assertSilentConsole();
      } finally {
        await desk.close();
      }
    });
  }
  const focused = (/** @type {import("./desk.mjs").Desk} */ desk) => desk.run(() => document.activeElement?.textContent ?? "");

  withText("the first stop in the article is the first mark that is shown", async (desk) => {
    const stops = () => desk.run(() => [...document.querySelectorAll('#text a[tabindex="0"]')].map((link) => link.textContent));
    assert.deepEqual(await stops(), ["120"]);
    await desk.click('#legend [data-tint="label"]');
    assert.deepEqual(await stops(), ["XIII"]);
    await desk.click('#legend [data-tint="label"]');
    await desk.click('#legend [data-tint="amount"]');
    assert.deepEqual(await stops(), []);
  });

  withText("Tab goes into the card after Enter and after n, round in it, and Escape comes back to the figure", async (desk) => {
    const inCard = () => desk.run(() => document.activeElement?.closest("#card") !== null);
    await desk.run(() => /** @type {HTMLElement} */ (document.querySelector('#text a[tabindex="0"]')).focus());
    await desk.press("Enter");
    await desk.until(() => document.querySelector("#card:popover-open") !== null);
    await desk.until(() => document.activeElement?.closest("#card") !== null);
    await desk.press("n");
    await desk.until(() => document.querySelector("#card-title")?.textContent === "15");
    for (let step = 0; step < 12; step++) {
      await desk.press("Tab");
      assert.equal(await inCard(), true, `step ${step}: ${await focused(desk)}`);
    }
    await desk.press("Escape");
    await desk.until(() => document.querySelector("#card:popover-open") === null && document.activeElement?.closest("mark")?.textContent === "15");
    // Opened with the mouse, stepped with the keyboard.
    await desk.run(() => document.querySelector("#text mark.chosen")?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 })));
    await desk.until(() => document.querySelector("#card:popover-open") !== null);
    await desk.press("n");
    await desk.until(() => document.querySelector("#card-title")?.textContent === "3");
    await desk.press("Tab");
    assert.equal(await inCard(), true);
  });

  withText("Enter on a row opens its card, Escape comes back to the row, Space leaves it out and brings it back", async (desk) => {
    const row = () => desk.run(() => document.activeElement?.closest("tbody tr")?.querySelector(".row-button")?.textContent);
    await desk.run(() => /** @type {HTMLElement} */ (document.querySelector('tbody .row-button[tabindex="0"]')).focus());
    await desk.press("ArrowDown");
    await desk.until(() => document.activeElement?.textContent === "15");
    await desk.press("Enter");
    await desk.until(() => document.querySelector("#card:popover-open") !== null);
    assert.equal(await desk.text("#card-title"), "15");
    await desk.press("Escape");
    await desk.until(() => document.querySelector("#card:popover-open") === null && document.activeElement?.closest("tbody tr")?.querySelector(".row-button")?.textContent === "15");
    await desk.press(" ");
    await desk.until(() => document.querySelectorAll("tbody tr.out").length === 1);
    assert.equal(await desk.run(() => document.querySelector("tbody tr.out .row-button")?.textContent), "15");
    await desk.press(" ");
    await desk.until(() => document.querySelectorAll("tbody tr.out").length === 0);
    assert.equal(await row(), "15");
  });
});
