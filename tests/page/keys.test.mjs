// @ts-check
// Single keys do what the list of keys says, and nothing while one types or when they are switched off.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./desk.mjs";

/** @typedef {import("./desk.mjs").Desk & Record<string, any>} Desk */

inEachBrowser((browser) => {
  /** @param {string} name @param {(desk: Desk) => Promise<void>} task */
  function withSample(name, task) {
    test(name, async () => {
      const desk = await browser.open();
      try {
        await desk.sample("vi");
        await desk.run(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
        await task(desk);
        desk.assertSilentConsole();
      } finally {
        await desk.close();
      }
    });
  }
  const chosen = (/** @type {Desk} */ desk) => desk.run(() => document.querySelector("#text mark.chosen")?.firstElementChild?.textContent ?? "");

  withSample("x leaves the chosen figure out and brings it back, e corrects it, c copies it as a sentence", async (desk) => {
    await desk.press("n");
    const words = await chosen(desk);
    assert.notEqual(words, "");
    await desk.press("x");
    assert.deepEqual(await desk.run(() => [...document.querySelectorAll("#text mark.out")].map((mark) => mark.firstElementChild?.textContent)), [words]);
    await desk.press("x");
    assert.equal(await desk.run(() => document.querySelectorAll("#text mark.out").length), 0);
    await desk.run(() => {
      navigator.clipboard.write = async ([item]) => void (/** @type {any} */ (window).copied = await (await item?.getType("text/plain"))?.text());
    });
    await desk.press("c");
    assert.ok((await desk.until(() => /** @type {any} */ (window).copied)).includes(words));
    await desk.press("e");
    await desk.until(() => document.querySelector("#card:popover-open") !== null && document.activeElement?.closest("#card") !== null);
    assert.equal(await desk.text("#card-title"), words);
    // The first Escape leaves the form; in the card itself the arrow keys step.
    await desk.press("Escape");
    await desk.run(() => document.getElementById("card")?.focus());
    await desk.press("ArrowRight");
    await desk.until((w) => document.querySelector("#card:popover-open #card-title")?.textContent !== w, words);
    await desk.press("ArrowLeft");
    await desk.until((w) => document.querySelector("#card:popover-open #card-title")?.textContent === w, words);
  });

  withSample("f shows what does not match, 1 2 3 open the views, g groups, / searches", async (desk) => {
    await desk.press("f");
    await desk.until(() => document.querySelectorAll("#text mark.lit").length >= 2);
    for (const [key, tab] of [["2", "checks"], ["3", "compare"], ["1", "table"]]) {
      await desk.run(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
      await desk.press(/** @type {string} */ (key));
      assert.equal(await desk.run((t) => document.getElementById(`tab-${t}`)?.getAttribute("aria-selected"), tab), "true");
    }
    await desk.press("g");
    await desk.until(() => document.querySelector(".ledger-table tr.group") !== null);
    await desk.press("/");
    await desk.until(() => document.activeElement?.id === "search");
    // Now they are letters.
    await desk.type("nx2");
    assert.equal(await desk.run(() => /** @type {HTMLInputElement} */ (document.getElementById("search")).value), "nx2");
    assert.equal(await desk.run(() => document.querySelectorAll("#text mark.out").length), 0);
  });

  withSample("the question mark and the word in the header tell all keys; switched off they do nothing", async (desk) => {
    await desk.press("?");
    await desk.until(() => document.querySelector("#help[open]") !== null);
    assert.ok((await desk.run(() => document.querySelectorAll("#help kbd").length)) > 12);
    await desk.press("x");
    await desk.press("Escape");
    await desk.click("#help-open");
    await desk.until(() => document.querySelector("#help[open]") !== null);
    await desk.press("Escape");
    await desk.click("#settings-open");
    await desk.click("#setting-shortcuts");
    await desk.press("Escape");
    await desk.press("n");
    await desk.press("?");
    assert.equal(await chosen(desk), "");
    assert.equal(await desk.run(() => document.querySelector("#help[open]")), null);
  });
});
