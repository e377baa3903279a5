// @ts-check
// What leaves the page: two flavours of CSV, a workbook, tables for the clipboard; each opens as what it is.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { Chromium } from "./desk.mjs";

/** @typedef {Awaited<ReturnType<Chromium["open"]>>} Desk */
/** @type {Chromium} */
let browser;
before(async () => {
  browser = await Chromium.start();
});
after(() => browser.stop());

const ARTICLE = {
  vi: "Xã sáp nhập 4/4 chi bộ\n\nTính đến 2/7, xã có 3.953 người, hơn 99,4% đã khai báo.\n\nNgày 2/7/2020, ông Minh 52 tuổi nhận 1,5 triệu đồng; giá tăng 0,5 điểm phần trăm, đường dài 12 km và 7 tháng thi công theo Nghị quyết 37.",
  en: "Parish merges 4 of 4 branches\n\nThe parish has 3,953 people, 99.4% of them registered.\n\nOn 2 July 2020, Mr Lee, 52, was paid $1.5m; the road is 12 km long.",
};

/**
 * @param {string} name
 * @param {(desk: Desk) => Promise<void>} task
 * @param {import("./desk.mjs").Setting} [setting]
 */
function withArticle(name, task, setting = {}) {
  test(name, async () => {
    const desk = await browser.open(setting);
    try {
      await desk.paste(ARTICLE[setting.lang ?? "vi"]);
      await desk.keepFiles();
      await task(desk);
      desk.assertSilentConsole();
    } finally {
      await desk.close();
    }
  });
}

/** The rows of a CSV by its headings. @param {string} csv @param {string} [delimiter] @returns {any[]} */
const records = (csv, delimiter = ",") => parse(csv, { bom: true, delimiter, columns: true });

/** Chooses from a menu by its words. @param {Desk} desk @param {string} menu @param {string} words */
async function choose(desk, menu, words) {
  await desk.click(`[popovertarget="${menu}"]`);
  await desk.run(([id, text]) => /** @type {HTMLElement} */ ([...document.querySelectorAll(`#${id} > button`)].find((button) => button.textContent?.includes(/** @type {string} */ (text)))).click(), [menu, words]);
}

withArticle("the first button gives the sheet that this machine's spreadsheet opens right", async (desk) => {
  const download = desk.page.waitForEvent("download");
  await desk.click("#csv");
  assert.match((await download).suggestedFilename(), /^xa-sap-nhap-4-4-chi-bo-\d{4}-\d\d-\d\d\.csv$/);
  const csv = (await desk.lastFile()).toString();
  assert.equal(csv.codePointAt(0), 0xfeff);
  const rows = records(csv, ";");
  const row = (/** @type {string} */ figure) => rows.find((other) => other["Số trong bài"] === `“${figure}”`);
  assert.equal(row("4/4")["Giá trị"], "4");
  assert.equal(row("99,4%")["Giá trị"], "99,4");
  assert.equal(row("99,4%")["Chừng mực"], "hơn");
  assert.equal(row("52 tuổi")["Đơn vị"], "tuổi");
  assert.equal(row("7 tháng")["Đơn vị"], "tháng");
  assert.equal(row("1,5 triệu đồng")["Đơn vị"], "đồng");
  assert.equal(row("0,5 điểm phần trăm")["Đơn vị"], "điểm phần trăm");
  assert.equal(row("2/7")["Thời điểm"], "“2/7”");
  assert.equal(row("Ngày 2/7/2020")["Thời điểm"], "2020-07-02");
  assert.match(row("3.953")["Câu"], /^Tính đến 2\/7, xã có 3\.953 người/);
  assert.equal(row("3.953")["Đoạn"], "2");
  await desk.until(() => /Đã tải xa-sap-nhap/.test(document.getElementById("toast")?.textContent ?? ""));
});

withArticle("where numbers are written with points the sheet has commas between its columns", async (desk) => {
  await desk.click("#csv");
  const rows = records((await desk.lastFile()).toString());
  const share = rows.find((row) => row["In the text"] === "“99.4%”");
  assert.equal(share["Value"], "99.4");
  assert.ok(rows.some((row) => row["When"] === "2020-07-02"));
}, { lang: "en" });

withArticle("the data flavour has codes, sentences and places, and the choice is remembered", async (desk) => {
  await choose(desk, "take-menu", "CSV cho dữ liệu");
  const csv = (await desk.lastFile()).toString();
  const rows = records(csv);
  assert.equal(csv.slice(1).split("\r\n")[0], "id,kind,figure,value,value_to,of,unit,counted,change,bound,date,as_of,check,check_note,sentence,sentence_no,start,end");
  const age = rows.find((row) => row.figure === "52 tuổi");
  assert.deepEqual([age.unit, age.kind, age.value], ["a", "age", "52"]);
  assert.match(age.sentence, /^Ngày 2\/7\/2020, ông Minh 52 tuổi/);
  assert.equal(age.sentence_no, "3");
  await desk.page.reload();
  await desk.until(() => document.querySelector("#csv") !== null);
  await desk.paste(ARTICLE.vi);
  await desk.keepFiles();
  await desk.click("#csv");
  assert.match((await desk.lastFile()).toString(), /^\ufeffid,kind/);
});

withArticle("marks of the sheet can be chosen and are remembered", async (desk) => {
  await desk.click("#more");
  await desk.click('#take-menu input[value="comma"][name="delimiter"]');
  assert.match(await desk.text("#take-menu"), /Nên chọn dấu chấm phẩy/);
  await desk.click('#take-menu input[value="point"]');
  await desk.press("Escape");
  await desk.click("#csv");
  const rows = records((await desk.lastFile()).toString());
  assert.ok(rows.some((row) => row["Giá trị"] === "99.4"));
});

withArticle("the table and the files have one filter, and all figures are one choice away", async (desk) => {
  const count = () => desk.run(() => Number(document.querySelector("#csv .count")?.textContent));
  assert.equal(await count(), await desk.rowCount());
  await desk.page.fill("#search", "người");
  await desk.until((all) => Number(document.querySelector("#csv .count")?.textContent) < all, await count());
  const few = await count();
  assert.equal(few, await desk.rowCount());
  await desk.click("#csv");
  assert.equal(records((await desk.lastFile()).toString(), ";").length, few);
  await desk.click("#more");
  assert.match(await desk.text("#take-menu"), /\d số đang hiện.*Tất cả \d+ số/);
  await desk.click('#take-menu input[value="all"]');
  await desk.press("Escape");
  assert.equal(await count(), (await desk.marks()).length);
  await desk.click("#csv");
  await desk.until(() => /** @type {any} */ (window).keptFiles.length === 2);
  assert.equal(records((await desk.lastFile()).toString(), ";").length, (await desk.marks()).length);
  await desk.page.fill("#search", "");
  await desk.click('#legend [data-tint="time"]');
  await desk.settle();
  assert.equal(await count(), await desk.rowCount());
});

for (const edition of /** @type {const} */ (["site", "single"])) {
  withArticle(`${edition}: the workbook has typed cells, a head that stays, and the article`, async (desk) => {
    await choose(desk, "take-menu", ".xlsx");
    const parts = unzipSync(new Uint8Array(await desk.lastFile()));
    const part = (/** @type {string} */ name) => new TextDecoder().decode(parts[name]);
    assert.match(part("xl/workbook.xml"), /name="Số liệu"[\s\S]*name="Bài báo"/);
    const sheet = part("xl/worksheets/sheet1.xml");
    assert.match(sheet, /<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    assert.match(sheet, /<v>0\.994<\/v>/);
    assert.match(sheet, /<v>44014<\/v>/, "2 July 2020 is a date");
    assert.match(sheet, /<v>3953<\/v>/);
    assert.match(part("xl/styles.xml"), /0\.0%/);
    assert.match(part("xl/sharedStrings.xml"), /<t[^>]*>4\/4<\/t>/, "a figure stands as it is written, as text");
    await desk.until(() => /\.xlsx/.test(document.getElementById("toast")?.textContent ?? ""));
  }, { edition });
}

test("a long article makes a workbook under the page's policy too", async () => {
  const desk = await browser.open();
  try {
    await desk.paste(Array.from({ length: 1500 }, (_, n) => `Xã số ${n + 1} có ${1000 + n} hộ nghèo và ${n + 2} hộ khá giả vào năm 2020.`).join("\n"));
    await desk.keepFiles();
    await choose(desk, "take-menu", ".xlsx");
    const parts = unzipSync(new Uint8Array(await desk.lastFile()));
    assert.ok((parts["xl/worksheets/sheet1.xml"]?.length ?? 0) > 160_000);
    desk.assertSilentConsole();
  } finally {
    await desk.close();
  }
});

withArticle("a table goes to the clipboard as HTML and as text, lists and checks as text, and dates in them are a reader's", async (desk) => {
  const clipboard = () => desk.run(async () => {
    const [item] = await navigator.clipboard.read();
    return Object.fromEntries(await Promise.all((item?.types ?? []).map(async (type) => [type, await (await /** @type {ClipboardItem} */ (item).getType(type)).text()])));
  });
  const copied = async (/** @type {string} */ words) => {
    await choose(desk, "copy-menu", words);
    await desk.until(() => /Đã sao chép/.test(document.getElementById("toast")?.textContent ?? ""));
    await desk.run(() => void (/** @type {HTMLElement} */ (document.getElementById("toast")).textContent = ""));
    return clipboard();
  };
  const table = await copied("Sao chép bảng");
  assert.match(table["text/html"] ?? "", /<td>“99,4%”<\/td>/);
  assert.match(table["text/plain"] ?? "", /^Số trong bài\tCủa gì/);
  const list = (await copied("gạch đầu dòng"))["text/plain"] ?? "";
  assert.match(list, /3\.953 người \(tính đến 2\/7\)/);
  assert.doesNotMatch(list, /XXXX/);
  assert.doesNotMatch(list, /^2\/7$/m);
  const markdown = (await copied("Markdown"))["text/plain"] ?? "";
  assert.match(markdown, /^\|.*\n\| ?:?-/m);
  assert.doesNotMatch(markdown, /XXXX/);
});
