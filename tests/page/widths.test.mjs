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

  test("no date is told as machines write it", async () => {
    for (const [lang, text, dates] of /** @type {const} */ ([
      ["vi", "Thập niên 1990 xã có 300 hộ. Ngày 21 có thêm 20 hộ. Quý 2 có thêm 30 hộ.", ["thập niên 1990", "ngày 21", "quý 2"]],
      ["en", "In the 1990s the town had 300 homes. It added 20 homes in the second quarter.", ["1990s", "Q2"]],
    ])) {
      const desk = await browser.open({ lang, width: 1440 });
      try {
        await desk.paste(text);
        const told = await desk.run(() => [...document.querySelectorAll(".ledger-table tbody .cell-date")].map((cell) => cell.textContent ?? "").filter(Boolean));
        for (const date of dates) assert.ok(told.some((words) => words.startsWith(date)), `${date} in ${told}`);
        assert.deepEqual(told.filter((words) => /X/.test(words)), []);
      } finally {
        await desk.close();
      }
    }
  });

  test("on a phone a long number keeps its unit, and what it is of gives way", async () => {
    const desk = await browser.open({ width: 390, height: 844 });
    try {
      await desk.paste("Lượng thuốc nổ đã dùng là 340.000-360.000 tấn. Kho chứa 12 tấn.");
      await desk.run(() => void (document.body.dataset["sheet"] = "full"));
      await desk.settle();
      const values = await desk.run(() => [...document.querySelectorAll(".phone-value")].map((value) => [value.textContent, value.scrollWidth - value.clientWidth]));
      assert.deepEqual(values, [["340.000–360.000 tấn", 0], ["12 tấn", 0]]);
    } finally {
      await desk.close();
    }
  });

  test("at 1024 px the search stands in the line of the last chips", async () => {
    const desk = await browser.open({ width: 1024, height: 768 });
    try {
      await desk.paste("Ngày 2/7 xã có 300 hộ, tăng 5%, giảm 12 hộ, chi 3 triệu đồng theo Nghị quyết 37. Trong 125 hộ, 50 hộ (chiếm 60%) đã nhận.");
      const places = await desk.run(() => {
        const top = (/** @type {Element} */ part) => Math.round(part.getBoundingClientRect().top + part.getBoundingClientRect().height / 2);
        return { chips: [...new Set([...document.querySelectorAll("#legend button")].filter((chip) => chip.checkVisibility()).map(top))], search: top(/** @type {Element} */ (document.getElementById("search"))) };
      });
      assert.equal(places.chips.length, 2, "the article has chips for two lines");
      assert.ok(Math.abs(places.search - /** @type {number} */ (places.chips.at(-1))) < 3, JSON.stringify(places));
    } finally {
      await desk.close();
    }
  });

  test("at 1366 × 768 px the rows have the room, with a failure and dates without a year above them; other views have no filters", async () => {
    const desk = await browser.open({ width: 1366, height: 768 });
    try {
      await desk.paste(`Ngày 2/7 xã họp. Trong số 125 hộ, 50 hộ (chiếm 60%) đã nhận tiền.\n\n${Array.from({ length: 30 }, (_, n) => `Thôn ${n + 1} có ${100 + n} hộ nghèo.`).join("\n\n")}`);
      const seen = await desk.run(() => {
        const box = /** @type {Element} */ (document.getElementById("table-box")).getBoundingClientRect();
        const head = /** @type {Element} */ (document.querySelector(".ledger-table thead")).getBoundingClientRect();
        const rows = [...document.querySelectorAll("tbody tr")].map((row) => row.getBoundingClientRect()).filter((row) => row.height > 0 && row.top >= head.bottom - 1 && row.bottom <= Math.min(box.bottom, innerHeight) + 1);
        const above = head.top - /** @type {Element} */ (document.getElementById("ledger")).getBoundingClientRect().top;
        return { above, rows: rows.length, warned: document.getElementById("failures")?.checkVisibility(), asked: document.getElementById("year")?.checkVisibility() };
      });
      assert.deepEqual([seen.warned, seen.asked], [true, true]);
      // Tabs, two lines of chips and search, the failure, the dates: 48, 76, 48 and 48 px at most.
      assert.ok(seen.above <= 220 && seen.rows >= 8, `${seen.above} px above ${seen.rows} rows`);
      for (const view of ["#tab-checks", "#tab-compare"]) {
        await desk.click(view);
        await desk.settle();
        assert.deepEqual(await desk.run(() => ["filters", "failures", "year"].filter((id) => document.getElementById(id)?.checkVisibility())), []);
      }
    } finally {
      await desk.close();
    }
  });
});
