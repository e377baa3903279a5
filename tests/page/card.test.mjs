// @ts-check
// What the reader does with a figure in its card, what is added by hand, and what the checks make of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inEachBrowser } from "./desk.mjs";

/** @typedef {import("./desk.mjs").Desk & Record<string, any>} Desk */

const SUM = "Xã có 120 hộ, gồm 70 hộ nghèo và 60 hộ cận nghèo. Cả 2 bên đã ký.";

/** @param {Desk} desk @param {string} words */
const openCard = async (desk, words) => {
  await desk.run((w) => /** @type {HTMLElement} */ ([...document.querySelectorAll("#text mark a")].find((mark) => mark.textContent === w)).click(), words);
  await desk.until((w) => document.querySelector("#card:popover-open #card-title")?.textContent === w, words);
};

/** Fills fields of the open form and saves. @param {Desk} desk @param {Record<string, string>} fields */
const fill = (desk, fields) =>
  desk.run((f) => {
    const form = /** @type {HTMLFormElement} */ (document.querySelector("#card form"));
    for (const [name, value] of Object.entries(f)) /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value = value;
    form.requestSubmit();
  }, fields);

/** Selects words of the article. @param {Desk} desk @param {string} words */
const select = (desk, words) =>
  desk.run((w) => {
    const texts = document.createTreeWalker(/** @type {Node} */ (document.getElementById("text")), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = /** @type {Text} */ (texts.currentNode);
      const at = node.data.indexOf(w);
      if (at < 0 || node.parentElement?.closest("mark")) continue;
      /** @type {Selection} */ (getSelection()).setBaseAndExtent(node, at, node, at + w.length);
      return;
    }
    throw new Error(`no “${w}” outside of figures`);
  }, words);

/** Takes the last step back, or does it again. @param {Desk} desk @param {boolean} [isRedo] */
const undo = async (desk, isRedo = false) => {
  const keyboard = /** @type {any} */ (desk.page).keyboard;
  await keyboard.down("Control");
  await keyboard.press(isRedo ? "y" : "z");
  await keyboard.up("Control");
};

/** The fields of the form that hold something. @param {Desk} desk */
const facts = (desk) => desk.run(() => [...document.querySelectorAll("#card dl:first-of-type .fact")].map((fact) => fact.textContent));

inEachBrowser((browser) => {
  /** @param {string} name @param {(desk: Desk) => Promise<void>} task @param {string} [text] */
  const withText = (name, task, text = SUM) =>
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

  withText("every field is corrected in its place: a press on a fact opens it, Escape gives it back, the card stays", async (desk) => {
    await openCard(desk, "70");
    await desk.click('#card .fact:has(.digits)');
    await desk.until(() => document.activeElement?.matches('#card input[name="value"]'));
    assert.equal(await desk.run(() => document.querySelector("#card .digits")?.checkVisibility()), false, "nothing stands twice");
    await desk.press("Escape");
    await desk.until(() => document.querySelector("#card .digits")?.checkVisibility());
    assert.equal(await desk.run(() => document.querySelector("#card:popover-open") !== null), true);
    await desk.click("#card .card-correct");
    await fill(desk, { value: "71", valueTo: "75", unit: "hộ", counted: "hộ rất nghèo", change: "down", bound: "about", date: "2020-07", kind: "percent" });
    await desk.until(() => document.querySelector("#card .card-head .tag") !== null);
    assert.deepEqual(await facts(desk), ["71 đến 75", "hộ", "hộ rất nghèo", "↓ giảm", "khoảng", "7/2020", "phần trăm"]);
    await desk.until(() => [...document.querySelectorAll("#text mark")].find((mark) => mark.textContent === "70")?.getAttribute("data-tint") === "share");
    await desk.click("#card .card-correct");
    await fill(desk, { value: "70", valueTo: "", unit: "", counted: "hộ nghèo", change: "", bound: "", date: "", kind: "count" });
    await desk.until(() => document.querySelector("#card .card-head .tag") === null);
  });

  withText("a date that is none is refused with an example", async (desk) => {
    await openCard(desk, "70");
    await desk.click("#card .card-correct");
    await fill(desk, { date: "tháng Bảy" });
    await desk.until(() => /2020-07-21/.test(document.querySelector("#card .error[role=alert]")?.textContent ?? ""));
    await desk.until(() => document.activeElement?.matches('#card input[name="date"][aria-invalid="true"]'));
  });

  withText("a note is written with the key m, kept with Enter, and undone as a step", async (desk) => {
    await openCard(desk, "70");
    await desk.press("m");
    await desk.until(() => document.activeElement?.matches("#card .card-note"));
    await desk.type("hỏi lại xã");
    await desk.press("Enter");
    await desk.press("Escape");
    await openCard(desk, "60");
    assert.equal(await desk.run(() => /** @type {HTMLTextAreaElement} */ (document.querySelector("#card .card-note")).value), "");
    await openCard(desk, "70");
    assert.equal(await desk.run(() => /** @type {HTMLTextAreaElement} */ (document.querySelector("#card .card-note")).value), "hỏi lại xã");
    await undo(desk);
    await desk.until(() => /** @type {HTMLTextAreaElement} */ (document.querySelector("#card .card-note")).value === "");
  });

  withText("the card leaves the sentence in sight that it speaks of", async (desk) => {
    const page = /** @type {any} */ (desk.page);
    for (const width of [1440, 1024]) {
      const size = { width, height: 900 };
      await (page.setViewportSize ? page.setViewportSize(size) : page.setViewport(size));
      await openCard(desk, "60");
      await desk.run(() => new Promise((resolve) => setTimeout(resolve, 400)));
      const overlap = await desk.run(() => {
        const card = /** @type {HTMLElement} */ (document.getElementById("card")).getBoundingClientRect();
        return [...document.querySelectorAll("#text mark")].filter((mark) => {
          const box = mark.getBoundingClientRect();
          return box.left < card.right && box.right > card.left && box.top < card.bottom && box.bottom > card.top;
        }).length;
      });
      assert.equal(overlap, 0, `${width} px`);
      await desk.press("Escape");
    }
  }, `${SUM}\n\nNăm trước xã có 150 hộ.\n\nThôn Một có 45 hộ, thôn Hai có 35 hộ, thôn Ba có 40 hộ.`);

  withText("the checks are made again after a correction, and again when it is undone", async (desk) => {
    await desk.until(() => /130/.test(document.getElementById("failures")?.textContent ?? ""));
    await openCard(desk, "60");
    await desk.click("#card .card-correct");
    await fill(desk, { value: "50" });
    await desk.until(() => document.getElementById("failures")?.hidden);
    await desk.press("Escape");
    await undo(desk);
    await desk.until(() => !document.getElementById("failures")?.hidden);
  });

  withText("a finding is dismissed and brought back, in the list, the strip and the summary", async (desk) => {
    await desk.click("#tab-checks");
    await desk.click("#view-checks .check-dismiss");
    await desk.until(() => document.getElementById("failures")?.hidden && document.querySelector("#view-checks .dismissed .check") !== null);
    assert.doesNotMatch(await desk.text("#tab-checks"), /✗/);
    assert.doesNotMatch(await desk.text("#summary"), /không khớp/);
    assert.doesNotMatch(await desk.text("#view-checks .note"), /Không thấy chỗ sai/);
    await desk.click("#view-checks .dismissed .check-dismiss");
    await desk.until(() => document.querySelector("#view-checks .dismissed") === null && /✗1/.test(document.getElementById("tab-checks")?.textContent ?? ""));
  });

  withText("words that the core cannot read are added with an empty card; that is undone, done again, dropped", async (desk) => {
    const before = await desk.rowCount();
    await select(desk, "2 bên");
    await desk.press("+");
    await desk.until(() => document.querySelector("#card:popover-open") !== null);
    await desk.until((n) => Number(document.querySelector(".ledger-table")?.getAttribute("aria-rowcount")) - 1 === n, before + 1);
    await desk.until(() => document.activeElement?.matches("#card input"));
    await fill(desk, { value: "30" });
    await desk.until(() => document.querySelector("#card .digits")?.textContent === "30");
    assert.deepEqual(await desk.marks(), ["120", "70", "60", "2 bên"]);
    await desk.press("Escape");
    // What the checks name, and what the arrow keys step to, is still the same.
    await desk.click("#failures .check button");
    assert.deepEqual(await desk.run(() => [...document.querySelectorAll("#text mark.lit")].map((mark) => mark.textContent).toSorted()), ["120", "60", "70"]);
    await desk.keepFiles();
    await desk.click("#csv");
    assert.match((await desk.lastFile()).toString(), /2 bên/);
    await undo(desk);
    await undo(desk);
    await desk.until((n) => Number(document.querySelector(".ledger-table")?.getAttribute("aria-rowcount")) - 1 === n, before);
    await undo(desk, true);
    await desk.until((n) => Number(document.querySelector(".ledger-table")?.getAttribute("aria-rowcount")) - 1 === n, before + 1);
    await openCard(desk, "2 bên");
    await desk.click('#card [data-part="out"]');
    await desk.until((n) => Number(document.querySelector(".ledger-table")?.getAttribute("aria-rowcount")) - 1 === n, before);
    assert.deepEqual(await desk.marks(), ["120", "70", "60"]);
  });

  withText("a missed figure is selected and added by the button beside it, as the core reads it", async (desk) => {
    assert.deepEqual(await desk.marks(), ["7"]);
    await select(desk, "2");
    await desk.click("#add");
    await desk.until(() => document.querySelector("#card:popover-open .digits")?.textContent === "2");
    assert.deepEqual(await desk.marks(), ["2", "7"]);
    assert.equal(await desk.text("#card .card-head .tag"), "tự thêm");
    await desk.click('#card [data-part="next"]');
    await desk.until(() => document.querySelector("#card-title")?.textContent === "7");
    await select(desk, "vui vẻ");
    await desk.run(() => new Promise((resolve) => setTimeout(resolve, 500)));
    assert.equal(await desk.run(() => document.getElementById("add")?.hidden), true, "words to be copied are left in peace");
  }, "Cả 2 bên vui vẻ gặp nhau ở 7 huyện.");

  withText("nearly and less than are told in the article's own word, in the table and in the card", async (desk) => {
    const before = await desk.run(() => [...document.querySelectorAll("tbody .cell-value .before")].map((words) => words.textContent));
    assert.deepEqual(before, ["gần", "chưa đến"]);
    await openCard(desk, "300");
    assert.ok((await facts(desk)).includes("gần"));
    await openCard(desk, "20");
    assert.ok((await facts(desk)).includes("chưa đến"));
    // A limit that the reader chooses is told in the page's words.
    await desk.click("#card .card-correct");
    await fill(desk, { bound: "over" });
    await desk.until(() => [...document.querySelectorAll("#card .fact")].some((fact) => fact.textContent === "hơn"));
  }, "Xã có gần 300 hộ và chưa đến 20 thôn.");

  withText("an amount is told in a unit that other readers know, softly below its own", async (desk) => {
    /** @param {string} words */
    const other = async (words) => {
      await openCard(desk, words);
      return desk.until(() => document.querySelector("#card .elsewhere")?.textContent);
    };
    assert.equal(await other("250 ha"), "= 2,5 km²");
    assert.equal(await other("100 dặm"), "≈ 161 km");
    await openCard(desk, "12");
    await desk.until(() => document.querySelector("#card .spoken")?.textContent);
    assert.equal(await desk.run(() => [...document.querySelectorAll("#card .elsewhere")].some((line) => line.checkVisibility())), false);
  }, "Cháy 250 ha rừng, cách biển 100 dặm, 12 người bị thương.");

  withText("a close reading is told quietly: an outline, a word in the card, a chip that filters; corrected, it is settled", async (desk) => {
    const doubtful = () => desk.run(() => [...document.querySelectorAll("#text mark.doubtful")].map((mark) => mark.textContent));
    assert.deepEqual(await doubtful(), ["3-5"]);
    assert.equal(await desk.run(() => getComputedStyle(/** @type {Element} */ (document.querySelector("#text mark.doubtful"))).outlineStyle), "dotted");
    assert.equal(await desk.text('#legend [data-narrow="doubt"] .count'), "1");
    await desk.click('#legend [data-narrow="doubt"]');
    await desk.until(() => document.querySelectorAll("tbody .row-button").length === 1);
    assert.deepEqual(await desk.rows(), ["3-5"]);
    await desk.click('#legend [data-narrow="doubt"]');
    await openCard(desk, "hai ngày");
    assert.equal(await desk.run(() => document.querySelector("#card .card-doubt")), null);
    await openCard(desk, "3-5");
    assert.match(await desk.text("#card .card-doubt"), /nên xem lại/);
    await desk.click("#card .card-correct");
    await fill(desk, { kind: "count", value: "3", valueTo: "6" });
    await desk.until(() => document.querySelector("#text mark.doubtful, #card .card-doubt") === null);
    assert.equal(await desk.run(() => document.querySelector('#legend [data-narrow="doubt"]')?.checkVisibility()), false);
  }, "Kết quả là 3-5 sau hai ngày.");
});
