// @ts-check
// The table in the room that it has: figures whole, rows as high as their words, the head in sight.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./desk.mjs";

const SIZES = /** @type {const} */ ([[1440, 900], [1024, 900], [390, 844], [320, 640], [320, 256]]);

inEachBrowser((browser) => {
  for (const [width, height] of SIZES) {
    for (const lang of /** @type {const} */ (["vi", "en"])) {
      test(`nothing of a figure is hidden at ${width} px, and the head stays over the rows: ${lang}`, async () => {
        const desk = await browser.open({ width, height, lang });
        try {
          await desk.sample(lang);
          if (width < 500) await desk.run(() => void (document.body.dataset["sheet"] = "full"));
          await desk.settle();
          const cut = await desk.run(() => [...document.querySelectorAll(".ledger-table .cell-text, .row-button")].filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => part.textContent));
          assert.deepEqual(cut, []);
          await desk.run(() => {
            const box = /** @type {HTMLElement} */ (document.getElementById("table-box"));
            box.scrollTop = box.scrollHeight;
          });
          await desk.settle();
          const places = await desk.run(() => {
            const box = /** @type {HTMLElement} */ (document.getElementById("table-box"));
            const bottom = box.getBoundingClientRect().top + box.clientTop + box.clientHeight;
            const last = /** @type {Element} */ ([...document.querySelectorAll(".ledger-table tbody tr")].at(-1)).getBoundingClientRect();
            const heads = [...document.querySelectorAll(".ledger-table thead th")].filter((head) => head.checkVisibility()).map((head) => Math.round(head.getBoundingClientRect().top - box.getBoundingClientRect().top));
            return { left: last.bottom - bottom, heads: [...new Set(heads)] };
          });
          // What is reckoned for rows out of view is what they take in view: the end of the table is the end of the box.
          assert.ok(Math.abs(places.left) < 2, `${places.left} px`);
          // A phone's rows say themselves what stands in them.
          assert.deepEqual(places.heads, width < 500 ? [] : [0]);
          desk.assertSilentConsole();
        } finally {
          await desk.close();
        }
      });
    }
  }

  for (const width of [1440, 1366]) {
    test(`that a date lacks its year is said whole at ${width} px`, async () => {
      const desk = await browser.open({ width });
      try {
        await desk.paste("Tháng 12 xã có 300 hộ.\n\nTháng 11 xã có 200 hộ.\n\nNgày 21/10 có thêm 20 hộ.");
        const cells = await desk.run(() => [...document.querySelectorAll(".ledger-table tbody .cell-date")].map((cell) => [cell.textContent, cell.scrollWidth - cell.clientWidth]));
        assert.deepEqual(cells.filter(([words]) => words !== "").map(([words]) => words), ["Tháng 12 · năm?", "Tháng 11 · năm?", "21/10 · năm?"]);
        assert.deepEqual(cells.filter(([, over]) => Number(over) > 0), []);
        const field = await desk.run(() => {
          const input = /** @type {HTMLInputElement} */ (document.querySelector("#year input"));
          return input.scrollWidth - input.clientWidth;
        });
        assert.ok(field <= 0, `the example in the field is cut by ${field} px`);
      } finally {
        await desk.close();
      }
    });
  }
});
