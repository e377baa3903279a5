// @ts-check
// Rows that are picked together, groups with what they come to, and where the search found something.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./desk.mjs";

/** @typedef {import("./desk.mjs").Desk & Record<string, any>} Desk */

const ARTICLE = `Xã có 4.453 thợ mộc, trước kia 463 thợ mộc, sau này 8.396 thợ mộc.

Chợ có 1.445/1.454 hộ đã đóng phí, đạt 97,4%. Năm ngoái thu 90 tỷ đồng, năm nay thu 120 tỷ đồng.`;

inEachBrowser((browser) => {
  /** @param {string} name @param {(desk: Desk) => Promise<void>} task @param {string} [text] */
  const withText = (name, task, text = ARTICLE) =>
    test(name, async () => {
      const desk = await browser.open();
      try {
        await desk.paste(text);
        await task(desk);
        desk.assertSilentConsole();
      } finally {
        await desk.close();
      }
    });

  /** Presses the row of a figure, with keys held. @param {Desk} desk @param {string} words @param {MouseEventInit} [keys] */
  const press = (desk, words, keys = {}) =>
    desk.run(([w, k]) => {
      const row = [...document.querySelectorAll("tbody .row-button")].find((button) => button.textContent === w);
      row?.dispatchEvent(new MouseEvent("click", { bubbles: true, .../** @type {MouseEventInit} */ (k) }));
    }, /** @type {const} */ ([words, keys]));

  /** @param {Desk} desk @param {RegExp} words */
  const bar = (desk, words) => desk.until((w) => new RegExp(w).test(document.querySelector("#picked:not([hidden]) .picked-words")?.textContent ?? ""), words.source);

  withText("two and more rows are told together: their sum, how far they lie apart, the share of one in the other", async (desk) => {
    await press(desk, "4.453");
    assert.equal(await desk.run(() => document.getElementById("picked")?.hidden), true, "one row is no company");
    await press(desk, "8.396", { ctrlKey: true });
    await bar(desk, /2 số.*Tổng 12\.849.*Chênh 3\.943.*4\.453\/8\.396 = 53,04%/);
    await press(desk, "4.453");
    await desk.until(() => document.getElementById("picked")?.hidden);
    await press(desk, "8.396", { shiftKey: true });
    await bar(desk, /3 số.*Tổng 13\.312.*Chênh 7\.933/);
    assert.equal(await desk.run(() => document.querySelectorAll("#text mark.lit").length), 3, "they are lit in the article");
    assert.equal(await desk.run(() => document.querySelectorAll("tbody tr.picked").length), 3);
  });

  withText("unlike things are not summed, percentages are apart by points", async (desk) => {
    await press(desk, "90 tỷ đồng");
    await press(desk, "4.453", { ctrlKey: true });
    await bar(desk, /^2 số$/);
    await press(desk, "90 tỷ đồng");
    await press(desk, "120 tỷ đồng", { ctrlKey: true });
    await bar(desk, /Tổng 210 tỷ đồng.*Chênh 30 tỷ đồng.*90 tỷ\/120 tỷ = 75%/);
  });

  withText("picked rows are left out in one step that is undone, and drawn", async (desk) => {
    await press(desk, "4.453");
    await press(desk, "8.396", { shiftKey: true });
    await desk.click('#picked [data-does="picked.out"]');
    await desk.until(() => document.querySelectorAll("tbody tr.out").length === 3);
    await desk.click("#toast button");
    await desk.until(() => document.querySelectorAll("tbody tr.out").length === 0);
    await bar(desk, /3 số/);
    await desk.click('#picked [data-does="picked.chart"]');
    await desk.until(() => document.querySelectorAll("#view-compare svg.drawing rect").length >= 3);
  });

  withText("with the keyboard: Shift and arrows pick a stretch, Escape lets go", async (desk) => {
    await press(desk, "4.453");
    await desk.run(() => /** @type {HTMLElement} */ (document.querySelector("tbody tr.chosen .row-button")).focus());
    const keyboard = /** @type {any} */ (desk.page).keyboard;
    await keyboard.down("Shift");
    await desk.press("ArrowDown");
    await keyboard.up("Shift");
    await bar(desk, /2 số.*Tổng 4\.916/);
    await desk.until(() => document.activeElement?.textContent === "463");
    await desk.press("Escape");
    await desk.until(() => document.getElementById("picked")?.hidden);
  });

  withText("a reader's own sum is done exactly, kept with the checks, undone and gone with its article", async (desk) => {
    await press(desk, "90 tỷ đồng");
    await press(desk, "120 tỷ đồng", { ctrlKey: true });
    await desk.click('#picked [data-does="picked.check"]');
    await desk.until(() => document.querySelector("#picked .sum-line")?.textContent === "= 75%");
    /** @param {Record<string, string>} fields */
    const fill = (fields) =>
      desk.run((f) => {
        const form = /** @type {HTMLFormElement} */ (document.querySelector("#picked form"));
        for (const [name, value] of Object.entries(f)) /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value = value;
        form.dispatchEvent(new Event("input", { bubbles: true }));
      }, fields);
    await fill({ right: "hai mươi mấy" });
    await desk.until(() => /Chưa hiểu “hai mươi mấy”/.test(document.querySelector("#picked .sum-line")?.textContent ?? ""));
    await fill({ right: "3,4 triệu", claim: "26" });
    await desk.choose("#picked select", "/");
    await fill({});
    await desk.until(() => /^= 26\.470,5882352941 ✗ không khớp$/.test(document.querySelector("#picked .sum-line")?.textContent ?? ""));
    await fill({ claim: "26.471" });
    await desk.until(() => /✓ khớp$/.test(document.querySelector("#picked .sum-line")?.textContent ?? ""));
    await desk.run(() => /** @type {HTMLFormElement} */ (document.querySelector("#picked form")).requestSubmit());
    await desk.until(() => document.querySelector("#view-checks .own-sums .check.agrees") !== null);
    assert.match(await desk.text("#view-checks .own-sums .check-note"), /90 tỷ ÷ 3,4 triệu = 26\.470,5882352941; so với 26\.471/);
    await desk.click("#view-checks .own-sums .check button");
    assert.deepEqual(await desk.run(() => [...document.querySelectorAll("#text mark.lit")].map((mark) => mark.textContent)), ["90 tỷ đồng", "120 tỷ đồng"]);
    await desk.click("#view-checks .own-sums .check-dismiss");
    await desk.until(() => document.querySelector("#view-checks .own-sums") === null);
    await desk.click("#toast button");
    await desk.until(() => document.querySelector("#view-checks .own-sums") !== null);
    await desk.paste("Có 3 nhà.");
    await desk.click("#tab-checks");
    assert.equal(await desk.run(() => document.querySelector("#view-checks .own-sums")), null);
  });

  withText("groups tell what they come to, are ticked whole, and those of one row stand together", async (desk) => {
    await desk.choose("#group", "counted");
    const groups = () => desk.run(() => [...document.querySelectorAll("tbody tr.group")].map((row) => (row.textContent ?? "").replace(/^▾ /, "")));
    await desk.until(() => /tổng/.test(document.querySelector("tbody tr.group .tally")?.textContent ?? ""));
    const names = await groups();
    assert.equal(names[0], "thợ mộc 3tổng 13.312 · từ 463 đến 8.396");
    assert.equal(names.filter((name) => /^Chỉ có một số \d/.test(name)).length, 1, JSON.stringify(names));
    assert.ok(names.every((name) => !/ 1$/.test(name) || /^Ch/.test(name)), JSON.stringify(names));
    // What the head says is not said again in its rows.
    assert.equal(await desk.run(() => document.querySelector("tbody tr.group + tr")?.querySelector(".counted")), null);
    await desk.click("tbody tr.group .keep input");
    await desk.until(() => document.querySelectorAll("tbody tr.out").length === 3);
    assert.equal(await desk.run(() => /** @type {HTMLInputElement} */ (document.querySelector("thead .keep input")).indeterminate), true);
    await desk.click("thead .keep input");
    await desk.until(() => document.querySelectorAll(".ledger-table tbody tr:not(.group, .out)").length === 0);
    await desk.click("thead .keep input");
    await desk.until(() => document.querySelectorAll("tbody tr.out").length === 0);
    await desk.choose("#group", "paragraph");
    await desk.until(() => /^▾ Đoạn 1/.test(document.querySelector("tbody tr.group button")?.textContent ?? ""));
    assert.equal((await groups()).length, 2);
  }, ARTICLE.replace("Năm ngoái thu 90 tỷ đồng, năm nay thu 120 tỷ đồng.", "Có 6 ngựa, 5 bò."));

  withText("what is searched for is marked in the row, or quoted from its sentence", async (desk) => {
    const search = (/** @type {string} */ words) =>
      desk.run((w) => {
        const field = /** @type {HTMLInputElement} */ (document.getElementById("search"));
        field.value = w;
        field.dispatchEvent(new Event("input"));
      }, words);
    await search("tho moc");
    await desk.until(() => document.querySelectorAll("tbody .hit").length === 3);
    assert.deepEqual(await desk.run(() => [...document.querySelectorAll("tbody .hit")].map((hit) => hit.textContent)), ["thợ mộc", "thợ mộc", "thợ mộc"]);
    await search("dong phi");
    await desk.until(() => document.querySelector("tbody .hit")?.textContent === "đóng phí");
    assert.match(await desk.text("tbody .cell-counted"), /hộ đã đóng phí/);
    await search("");
    await desk.until(() => document.querySelectorAll("tbody .hit").length === 0);
  });

  withText("a tick is for the file alone; what is no figure is none to the checks either", async (desk) => {
    await desk.until(() => !document.getElementById("failures")?.hidden);
    await desk.run(() => /** @type {HTMLElement} */ ([...document.querySelectorAll("tbody tr")].find((row) => /97,4%/.test(row.textContent ?? ""))?.querySelector(".keep input")).click());
    await desk.until(() => document.querySelector("#text mark.out") !== null);
    assert.match(await desk.text("#toast"), /khỏi tệp; phép kiểm vẫn tính/);
    assert.match(await desk.run(() => /** @type {HTMLElement} */ (document.querySelector("tbody .keep label")).title), /phép kiểm vẫn tính/);
    await desk.run(() => new Promise((resolve) => setTimeout(resolve, 400)));
    assert.equal(await desk.run(() => document.getElementById("failures")?.hidden), false);
    await desk.run(() => /** @type {HTMLElement} */ ([...document.querySelectorAll("#text mark a")].find((mark) => mark.textContent === "97,4%")).click());
    await desk.click('#card [data-part="out"]');
    await desk.until(() => document.getElementById("failures")?.hidden && document.querySelector("#text mark.none") !== null);
    await desk.click('#card [data-part="out"]');
    await desk.until(() => !document.getElementById("failures")?.hidden && document.querySelector("#text mark.out") === null);
  });
});
