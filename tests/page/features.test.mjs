// @ts-check
// Every feature of the ledger and the article, one by one, in Chromium and Firefox.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./desk.mjs";

const TINTS = ["amount", "share", "money", "time", "label"];

inEachBrowser((browser) => {
  /**
   * A test with the sample on the desk and a console that stays silent.
   * @param {string} name
   * @param {(desk: import("./desk.mjs").Desk & Record<string, any>) => Promise<void>} task
   * @param {import("./desk.mjs").Setting} [setting]
   */
  function withSample(name, task, setting = {}) {
    test(name, async () => {
      const desk = await browser.open(setting);
      try {
        await desk.sample(setting.lang ?? "vi");
        await task(desk);
        desk.assertSilentConsole();
      } finally {
        await desk.close();
      }
    });
  }

  withSample("the legend counts its groups and shows or hides them, in table and article", async (desk) => {
    const counts = await desk.run(() => Object.fromEntries([...document.querySelectorAll("#legend [data-tint]")].map((chip) => [/** @type {HTMLElement} */ (chip).dataset["tint"], Number(chip.querySelector(".count")?.textContent)])));
    for (const tint of TINTS) assert.equal(counts[tint], await desk.run((t) => document.querySelectorAll(`#text mark[data-tint="${t}"]`).length, tint), tint);
    const before = await desk.rowCount();
    await desk.click('#legend [data-tint="money"]');
    await desk.settle();
    assert.equal(await desk.rowCount(), before - (counts["money"] ?? 0));
    assert.equal(await desk.run(() => getComputedStyle(/** @type {Element} */ (document.querySelector('#text mark[data-tint="money"]'))).textDecorationLine), "none");
    await desk.click('#legend [data-tint="label"]');
    await desk.settle();
    assert.equal(await desk.rowCount(), before - (counts["money"] ?? 0) + (counts["label"] ?? 0));
  });

  withSample("kinds are named at the marks on demand", async (desk) => {
    const content = () => desk.run(() => getComputedStyle(/** @type {Element} */ (document.querySelector('#text mark[data-tint="money"]')), "::after").content);
    assert.equal(await content(), "none");
    await desk.click("#columns");
    await desk.click('#columns-menu input[value="words"]');
    // Chromium tells the word, Firefox where it comes from.
    assert.match(await content(), /tiền|attr\(data-word\)/);
    assert.equal(await desk.run(() => /** @type {HTMLElement} */ (document.querySelector('#text mark[data-tint="money"]')).dataset["word"]), "tiền");
  });

  withSample("the search finds words without their marks", async (desk) => {
    const all = await desk.rowCount();
    await desk.click("#search");
    await desk.type("chi bo");
    await desk.until((n) => document.querySelector(".ledger-table")?.getAttribute("aria-rowcount") !== String(n + 1), all);
    await desk.settle();
    const found = await desk.run(() => [...document.querySelectorAll(".ledger-table tbody tr:not(.spacer)")].map((row) => row.textContent ?? ""));
    assert.ok(found.length > 0 && found.length < all);
    // A figure is found by its own words and by those of its sentence.
    assert.ok(found.some((row) => /chi bộ/i.test(row)));
    assert.ok(found.some((row) => row.includes("ngày 30/4")));
    await desk.press("End");
    await desk.type(" không có ở đâu");
    await desk.until(() => document.getElementById("nothing")?.checkVisibility());
    await desk.click("#show-all");
    await desk.until((n) => Number(document.querySelector(".ledger-table")?.getAttribute("aria-rowcount")) > n, all);
    assert.equal(await desk.run(() => /** @type {HTMLInputElement} */ (document.getElementById("search")).value), "");
  });

  withSample("every column sorts both ways and back", async (desk) => {
    const order = await desk.rows();
    const sorted = () => desk.run(() => document.querySelector('th[data-column="value"]')?.getAttribute("aria-sort"));
    /** Values in their order, by unit: unlike things are not set against each other. */
    const values = () => desk.run(() => {
      /** @type {Record<string, number[]>} */
      const groups = {};
      for (const row of document.querySelectorAll("tbody tr")) {
        const whole = row.querySelector(".cell-value .whole")?.textContent ?? "";
        if (/^[\d.]+$/.test(whole)) (groups[row.querySelector(".cell-value .unit")?.textContent ?? ""] ??= []).push(Number(whole.replaceAll(".", "") + (row.querySelector(".cell-value .fraction")?.textContent ?? "").replace(",", ".")));
      }
      return Object.values(groups);
    });
    await desk.click('th[data-column="value"] button');
    assert.equal(await sorted(), "ascending");
    const rising = await values();
    assert.ok(rising.length > 2);
    for (const group of rising) assert.deepEqual(group, group.toSorted((a, b) => a - b));
    await desk.click('th[data-column="value"] button');
    assert.equal(await sorted(), "descending");
    const falling = await values();
    for (const group of falling) assert.deepEqual(group, group.toSorted((a, b) => b - a));
    await desk.click('th[data-column="value"] button');
    assert.equal(await sorted(), null);
    assert.deepEqual(await desk.rows(), order);
    for (const column of await desk.run(() => [...document.querySelectorAll("thead th[data-column]:has(button)")].map((head) => /** @type {HTMLElement} */ (head).dataset["column"]))) {
      await desk.click(`th[data-column="${column}"] button`);
      assert.equal(await desk.run((c) => document.querySelector(`th[data-column="${c}"]`)?.getAttribute("aria-sort"), column), "ascending");
    }
  });

  withSample("columns can be hidden and asked for, and that is remembered", async (desk) => {
    const shown = () => desk.run(() => [...document.querySelectorAll("thead th[data-column]")].map((head) => /** @type {HTMLElement} */ (head).dataset["column"]));
    assert.ok((await shown()).includes("date"));
    assert.ok(!(await shown()).includes("kind"));
    await desk.click("#columns");
    await desk.click('#columns-menu input[value="date"]');
    await desk.click('#columns-menu input[value="kind"]');
    assert.ok(!(await shown()).includes("date"));
    assert.ok((await shown()).includes("kind"));
    await /** @type {any} */ (desk.page).reload();
    await desk.until(() => document.querySelector("thead th[data-column]") !== null);
    await desk.settle();
    assert.ok(!(await shown()).includes("date"));
  });

  withSample("rows are grouped by kind and by what is counted, and groups close", async (desk) => {
    const all = await desk.rowCount();
    await desk.choose("#group", "kind");
    await desk.settle();
    const groups = await desk.run(() => document.querySelectorAll("tbody tr.group").length);
    assert.ok(groups > 1);
    assert.ok((await desk.rowCount()) > all);
    await desk.click("tbody tr.group button");
    assert.equal(await desk.run(() => document.querySelector("tbody tr.group button")?.getAttribute("aria-expanded")), "false");
    await desk.choose("#group", "counted");
    await desk.settle();
    assert.ok(await desk.run(() => [...document.querySelectorAll("tbody tr.group")].some((row) => /chi bộ/.test(row.textContent ?? ""))));
    for (let group = 0; group < 40 && (await desk.run(() => document.querySelector('tbody button[aria-expanded="true"]') !== null)); group++) await desk.click('tbody button[aria-expanded="true"]');
    const names = await desk.run(() => [...document.querySelectorAll("tbody tr.group")].map((row) => row.textContent ?? ""));
    assert.match(names.at(-1) ?? "", /Chưa rõ của gì/);
    assert.equal(names.filter((name) => /Chưa rõ/.test(name)).length, 1);
    await desk.choose("#group", "");
    await desk.settle();
    assert.equal(await desk.rowCount(), all);
  });

  withSample("a row is left out and brought back, and the download follows", async (desk) => {
    const taken = () => desk.run(() => Number(document.querySelector("#csv .count")?.textContent));
    const before = await taken();
    await desk.click("tbody tr:nth-child(3) .keep input");
    assert.equal(await taken(), before - 1);
    assert.equal(await desk.run(() => document.querySelectorAll("#text mark.out").length), 1);
    assert.equal(await desk.run(() => document.querySelectorAll("tbody tr.out").length), 1);
    assert.equal(await desk.text('#legend [data-narrow="out"] .count'), "1");
    await desk.click("tbody tr:nth-child(3) .keep input");
    assert.equal(await taken(), before);
    assert.equal(await desk.run(() => document.querySelectorAll(".out").length), 0);
  });

  withSample("a figure is corrected by hand, shown as such, carried into the CSV, and put back", async (desk) => {
    await desk.keepFiles();
    await desk.click("tbody tr:nth-child(3) .more-button");
    await desk.click("#card .card-correct");
    await desk.run(() => {
      const form = /** @type {HTMLFormElement} */ (document.querySelector(".card-form"));
      /** @type {HTMLInputElement} */ (form.elements.namedItem("value")).value = "ba mươi mấy";
      form.requestSubmit();
    });
    await desk.until(() => /3\.953/.test(document.getElementById("card-typed")?.textContent ?? ""));
    await desk.run(() => {
      const form = /** @type {HTMLFormElement} */ (document.querySelector(".card-form"));
      /** @type {HTMLInputElement} */ (form.elements.namedItem("value")).value = "1.234.567,5";
      /** @type {HTMLInputElement} */ (form.elements.namedItem("counted")).value = "thứ thử";
      form.requestSubmit();
    });
    await desk.until(() => document.querySelector("tbody .tag") !== null);
    assert.equal(await desk.text('#legend [data-narrow="edited"] .count'), "1");
    await desk.press("Escape");
    await desk.click("#csv");
    const csv = (await desk.lastFile()).toString();
    assert.match(csv, /1234567,5/);
    assert.match(csv, /thứ thử/);
    assert.match(csv, /đã sửa/);
    await desk.click("tbody tr:nth-child(3) .more-button");
    await desk.click("#card .card-correct");
    await desk.run(() => /** @type {HTMLElement | null} */ (document.querySelectorAll(".card-form button")[1])?.click());
    await desk.until(() => !document.querySelector("tbody .tag"));
  });

  withSample("the card tells the value in digits and in words, the reading's reasons, and steps on", async (desk) => {
    await desk.run(() => [...document.querySelectorAll("#text mark")].find((mark) => mark.textContent === "47")?.querySelector("a")?.click());
    await desk.until(() => document.querySelector("#card .spoken")?.textContent);
    assert.equal(await desk.text("#card .digits"), "47");
    assert.match(await desk.text("#card .spoken"), /bốn mươi bảy phòng/);
    assert.match(await desk.text("#card"), /giảm/);
    await desk.click("#card summary");
    await desk.until(() => (document.querySelector("#card details dd")?.textContent ?? "").length > 2);
    assert.equal(await desk.run(() => document.querySelector("#card details code")), null, "no jargon");
    await desk.run(() => /** @type {HTMLElement} */ ([...document.querySelectorAll(".card-steps button")].at(-1)).click());
    await desk.until(() => document.querySelector("#card-title")?.textContent !== "47");
    const next = await desk.text("#card-title");
    assert.equal(await desk.run(() => document.querySelector("#text mark.chosen")?.firstElementChild?.textContent), next);
    await desk.run(() => /** @type {HTMLElement} */ (document.querySelectorAll("#card .card-actions button")[1]).click());
    await desk.until(() => document.querySelector("#text mark.chosen.out") !== null);
  });

  withSample("checks are listed with the failing ones first, and light all their figures", async (desk) => {
    const failing = await desk.run(() => document.querySelectorAll("#failures .check.differs").length);
    assert.ok(failing >= 1);
    assert.match(await desk.text("#failures"), /87,5/);
    await desk.click("#failures .check button");
    await desk.until(() => document.querySelectorAll("#text mark.lit").length >= 2);
    assert.deepEqual(
      await desk.run(() => [...document.querySelectorAll("#text mark.lit")].map((mark) => mark.firstElementChild?.textContent)),
      ["42/48", "89,5%"],
    );
    await desk.click("#tab-checks");
    for (const [badge = "", note = ""] of await desk.run(() => [...document.querySelectorAll("#view-checks .check")].map((check) => [".status", ".check-note"].map((part) => check.querySelector(part)?.textContent ?? "")))) {
      assert.ok(badge !== "" && note !== "" && !/: (khớp|lệch)$/.test(note), note);
    }
    const order = await desk.run(() => [...document.querySelectorAll("#view-checks .check")].map((check) => ["differs", "agrees", "rounded", "implies"].findIndex((name) => check.classList.contains(name))));
    assert.ok(order.length > failing);
    assert.deepEqual(order, order.toSorted());
  });

  withSample("n and p step through the figures, and can be switched off", async (desk) => {
    const chosen = () => desk.run(() => document.querySelector("#text mark.chosen")?.firstElementChild?.textContent);
    const shown = await desk.run(() => [...document.querySelectorAll('#text mark:not([data-tint="label"])')].map((mark) => mark.firstElementChild?.textContent));
    await desk.press("n");
    assert.equal(await chosen(), shown[0]);
    await desk.press("n");
    await desk.press("n");
    await desk.press("p");
    assert.equal(await chosen(), shown[1]);
    await desk.click("#settings-open");
    await desk.click("#setting-shortcuts");
    await desk.press("Escape");
    await desk.press("n");
    assert.equal(await chosen(), shown[1]);
  });

  withSample("shares have bars in their cells", async (desk) => {
    const width = await desk.run(() => {
      const row = [...document.querySelectorAll("tbody tr")].find((element) => element.querySelector(".row-button")?.textContent === "118/125");
      const part = /** @type {HTMLElement | null | undefined} */ (row?.querySelector(".bar-part"));
      return part?.style.inlineSize;
    });
    assert.equal(width, "94.4%");
  });

  withSample("a chart is drawn, told as a table too, and saved as SVG and PNG", async (desk) => {
    await desk.keepFiles();
    await desk.click("#tab-compare");
    await desk.until(() => document.querySelector("#view-compare svg.drawing") !== null);
    assert.equal(await desk.run(() => [...document.querySelectorAll("#view-compare svg.drawing")].every((svg) => svg.getAttribute("role") === "img" && svg.getAttribute("aria-label"))), true);
    assert.equal(await desk.run(() => document.querySelectorAll("#view-compare .chart-parts tbody tr").length), 3);
    await desk.run(() => document.querySelector("#view-compare rect[data-figure]")?.dispatchEvent(new MouseEvent("click", { bubbles: true })));
    await desk.until(() => document.querySelector("#text mark.chosen") !== null);
    await desk.click("#view-compare .picture-tools button:first-child");
    assert.match((await desk.lastFile()).toString(), /^<svg[^>]+xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    await desk.click("#view-compare .picture-tools button:nth-child(2)");
    await desk.until(() => /** @type {any} */ (window).keptFiles.some((/** @type {Blob} */ file) => file.type === "image/png"));
  });

  withSample("with the article's address each row links to its own words, and the CSV carries the link", async (desk) => {
    await desk.keepFiles();
    await desk.click("#about-open");
    await desk.click("#address");
    await desk.type("https://bao.example/tin?id=7#cu");
    await desk.run(() => [...document.querySelectorAll("#text mark a")].find((mark) => mark.textContent === "312")?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })));
    await desk.until(() => document.querySelector("#card a[href]") !== null);
    const link = await desk.run(() => document.querySelector("#card a[href]")?.getAttribute("href") ?? "");
    assert.match(link, /^https:\/\/bao\.example\/tin\?id=7#:~:text=.*312/);
    assert.equal(await desk.run(() => document.querySelector("#card a[href]")?.getAttribute("rel")), "noopener noreferrer");
    await desk.click("#csv");
    const csv = (await desk.lastFile()).toString();
    assert.ok(csv.includes("https://bao.example/tin?id=7#:~:text="));
  });

  withSample("language and theme switch in place and are remembered", async (desk) => {
    await desk.click("#language");
    assert.equal(await desk.run(() => document.documentElement.lang), "en");
    assert.match(await desk.text("#tab-table"), /Table/);
    assert.equal(await desk.text('th[data-column="counted"] button'), "Of what");
    assert.equal(await desk.run(() => document.getElementById("text")?.lang), "vi");
    await desk.click("#theme");
    await desk.click("#theme");
    assert.equal(await desk.run(() => getComputedStyle(document.documentElement).colorScheme), "dark");
    await /** @type {any} */ (desk.page).reload();
    assert.equal(await desk.run(() => document.documentElement.lang), "en");
    assert.equal(await desk.run(() => document.documentElement.dataset["theme"]), "dark");
    assert.equal(await desk.text("#open"), "Open a file");
  });
});
