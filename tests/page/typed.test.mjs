// @ts-check
// A number typed by hand means what it means in the reader's language, and the page says what it understood.
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

const ARTICLE = { vi: "Huyện có 74 hộ, giảm 1.250 người.", en: "The council has 74 homes and 1,250 people fewer." };

/**
 * Opens the form at the figure and types over its value.
 * @param {Desk} desk
 * @param {string} figure
 * @param {string} typed
 */
async function correct(desk, figure, typed) {
  await desk.run((words) => /** @type {HTMLElement} */ ([...document.querySelectorAll("#text mark a")].find((mark) => mark.textContent === words)).click(), figure);
  await desk.click("#card .card-correct");
  await desk.page.fill('#card input[name="value"]', typed);
  await desk.until((t) => (document.getElementById("card-typed")?.textContent ?? "") !== "" || t === "", typed);
}

/** @param {Desk} desk */
const save = async (desk) => {
  await desk.press("Enter");
  await desk.until(() => document.querySelector("#card .card-head .tag") !== null);
  await desk.press("Escape");
};

/** The value of the corrected figure in the data that is taken away. @param {Desk} desk */
const valueTaken = (desk) => desk.text("tbody tr:has(.tag) .cell-value");

for (const [lang, typed, line, value] of /** @type {const} */ ([
  ["vi", "3.953", "= 3.953 · ba nghìn chín trăm năm mươi ba hay 3,953?", "3.953"],
  ["en", "3,953", "= 3,953 · three thousand nine hundred and fifty-three or 3.953?", "3,953"],
  ["vi", "3,9 nghìn", "= 3.900 · ba nghìn chín trăm", "3.900"],
  ["vi", "1,2 tỷ", "= 1.200.000.000 · một tỷ hai trăm triệu", "1,2tỷ"],
  ["en", "99.4", "= 99.4 · ninety-nine point four", "99.4"],
  ["vi", "1.23", "= 1,23 · một phẩy hai ba hay 123?", "1,23"],
])) {
  test(`${lang}: ${typed} is ${value}`, async () => {
    const desk = await browser.open({ lang });
    try {
      await desk.paste(ARTICLE[lang]);
      await correct(desk, "74", typed);
      await desk.until((wanted) => document.getElementById("card-typed")?.textContent === wanted, line);
      await save(desk);
      assert.ok((await valueTaken(desk)).startsWith(value), await valueTaken(desk));
      desk.assertSilentConsole();
    } finally {
      await desk.close();
    }
  });
}

test("the other reading is one press away", async () => {
  const desk = await browser.open();
  try {
    await desk.paste(ARTICLE.vi);
    await correct(desk, "74", "1.234");
    await desk.click("#card-typed button");
    await desk.until(() => document.getElementById("card-typed")?.textContent === "= 1,234 · một phẩy hai ba bốn");
    await save(desk);
    assert.match(await valueTaken(desk), /^1,234/);
  } finally {
    await desk.close();
  }
});

test("what is no number is told with examples, and nothing is saved", async () => {
  const desk = await browser.open();
  try {
    await desk.paste(ARTICLE.vi);
    await correct(desk, "74", "hai mươi mấy");
    await desk.until(() => /Chưa hiểu “hai mươi mấy”.*3\.953 · 99,4 · 1,2 tỷ/.test(document.getElementById("card-typed")?.textContent ?? ""));
    await desk.press("Enter");
    await desk.until(() => document.querySelector('#card input[name="value"][aria-invalid="true"]') !== null);
    assert.equal(await desk.run(() => document.querySelector("#card .card-head .tag")), null);
  } finally {
    await desk.close();
  }
});

test("the field begins with the value as the table shows it, and saving it so changes nothing", async () => {
  for (const [lang, words, shown] of /** @type {const} */ ([["vi", "1.250", "1.250"], ["en", "1,250", "1,250"]])) {
    const desk = await browser.open({ lang });
    try {
      await desk.paste(ARTICLE[lang]);
      await desk.run((text) => /** @type {HTMLElement} */ ([...document.querySelectorAll("#text mark a")].find((mark) => mark.textContent === text)).click(), words);
      await desk.click("#card .card-correct");
      assert.equal(await desk.run(() => /** @type {HTMLInputElement} */ (document.querySelector('#card input[name="value"]')).value), shown);
      await desk.press("Enter");
      await desk.until(() => document.querySelector("#card .card-form")?.checkVisibility() === false);
      assert.equal(await desk.run(() => document.querySelector(".tag")), null);
    } finally {
      await desk.close();
    }
  }
});
