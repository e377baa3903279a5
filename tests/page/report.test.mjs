// @ts-check
// The marked article as a file of its own, the report on paper, what menus show of it, and the sheet by which a phone shares.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { Chromium } from "./desk.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** @typedef {Awaited<ReturnType<Chromium["open"]>>} Desk */
/** @type {Chromium} */
let browser;
/** @type {string} */
let folder;
before(async () => {
  browser = await Chromium.start();
  folder = await mkdtemp(path.join(os.tmpdir(), "report-"));
});
after(async () => {
  await browser.stop();
  await rm(folder, { recursive: true });
});

const ARTICLE = {
  vi: "Bản Mòn dời 3 xóm khỏi bờ suối\n\nTính đến ngày 2/7, 30/40 hộ (chiếm 80%) đã dọn tới chỗ ở mới.\n\nMỗi hộ được giúp 1,5 triệu đồng, gồm 1 triệu đồng tiền xe và 0,5 triệu đồng tiền ăn. Quyết định 12/QĐ-UBND nói rõ điều này.",
  en: "Village moves 3 hamlets away from the river\n\nSo far 30 of the 40 households, or 80%, have moved.\n\nEach was given $1.5m, of which $1m for the truck and $0.5m for food.",
};

/** Chooses from a menu by its words. @param {Desk} desk @param {string} menu @param {string} words */
async function choose(desk, menu, words) {
  await desk.click(`[popovertarget="${menu}"]`);
  await desk.run(([id, text]) => /** @type {HTMLElement} */ ([...document.querySelectorAll(`#${id} > button`)].find((button) => button.textContent?.includes(/** @type {string} */ (text)))).click(), [menu, words]);
}

/** The marked article of a text, as a file. @param {Desk} desk @param {string} [name] */
async function exported(desk, name = "marked.html") {
  await desk.keepFiles();
  await choose(desk, "take-menu", "HTML");
  const file = path.join(folder, name);
  await writeFile(file, await desk.lastFile());
  return file;
}

/**
 * Opens a file in a fresh profile and tells what it asks for, says and does.
 * @param {string} file
 * @param {(page: import("playwright-core").Page) => Promise<void>} task
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function opened(file, task, options = {}) {
  const context = await browser.browser.newContext(options);
  const page = await context.newPage();
  /** @type {string[]} */
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("dialog", (dialog) => (said.push(`dialog: ${dialog.message()}`), void dialog.dismiss()));
  page.on("request", (request) => request.url() !== pathToFileURL(file).href && said.push(`request: ${request.url()}`));
  try {
    await page.goto(pathToFileURL(file).href);
    await task(page);
    assert.deepEqual(said, []);
  } finally {
    await context.close();
  }
}

/** What axe finds. @param {import("playwright-core").Page} page */
async function findings(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: `${axe};0` });
  const { result } = await session.send("Runtime.evaluate", {
    expression: 'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((found) => JSON.stringify(found.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.target.join(" ")).slice(0, 4).join(" | "))))',
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.parse(result.value);
}

/** The words of the article in a file, spaces folded. @param {import("playwright-core").Page} page */
const words = (page) => page.evaluate(() => [document.querySelector("h1"), ...document.querySelectorAll("article p")].map((part) => part?.textContent ?? "").join(" ").replace(/\s+/g, " ").trim());

for (const edition of /** @type {const} */ (["site", "single"])) {
  for (const lang of /** @type {const} */ (["vi", "en"])) {
    test(`${edition}, ${lang}: the marked article opens by itself, with the figures marked and the table below`, async () => {
      const desk = await browser.open({ edition, lang });
      try {
        await desk.paste(ARTICLE[lang]);
        await desk.click("#about-open");
        await desk.page.fill("#address", "https://example.org/bai?a=1&b=2");
        await desk.page.fill("#published", "2020-07-03");
        await desk.settle();
        const rows = await desk.rowCount();
        const file = await exported(desk, `${edition}-${lang}.html`);
        desk.assertSilentConsole();
        for (const options of [{ viewport: { width: 1440, height: 900 } }, { viewport: { width: 1024, height: 768 }, colorScheme: /** @type {const} */ ("dark") }, { viewport: { width: 390, height: 844 } }]) {
          await opened(file, async (page) => {
            assert.equal(await words(page), ARTICLE[lang].replace(/\s+/g, " "));
            const made = await page.evaluate(() => ({
              title: document.title,
              scripts: document.scripts.length,
              source: /** @type {HTMLAnchorElement} */ (document.querySelector(".report-source a")).href,
              marks: [...document.querySelectorAll("mark a")].map((link) => [link.textContent, document.querySelector(`${link.getAttribute("href")} th`)?.textContent]),
              rows: document.querySelectorAll("tbody tr").length,
              failure: document.querySelector(".report-failures")?.textContent ?? "",
              order: [...document.querySelectorAll(".report-failures, article, table")].map((part) => part.localName),
              paper: getComputedStyle(document.documentElement).backgroundColor,
              wide: document.documentElement.scrollWidth - innerWidth,
            }));
            assert.equal(made.title, ARTICLE[lang].split("\n")[0]);
            assert.equal(made.scripts, 0);
            assert.equal(made.source, "https://example.org/bai?a=1&b=2");
            assert.equal(made.rows, rows);
            assert.equal(made.marks.length, rows);
            for (const [mark, row] of made.marks) assert.equal(mark, row);
            assert.match(made.failure, /75\s?%.*80\s?%/s);
            assert.match(made.failure, lang === "vi" ? /30\/40 hộ \(chiếm 80%\) đã dọn/ : /30 of the 40 households, or 80%/);
            assert.deepEqual(made.order, ["section", "article", "table"]);
            assert.equal(made.paper, options.colorScheme === "dark" ? "rgb(23, 23, 26)" : "rgb(252, 251, 248)");
            assert.ok(made.wide <= 0, "nothing scrolls sideways but the table");
            await page.hover("mark a");
            assert.match(await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector("mark a")), "::before").content), lang === "vi" ? /xóm/ : /hamlets/);
            assert.deepEqual(await findings(page), []);
          }, options);
        }
      } finally {
        await desk.close();
      }
    });
  }
}

const HOSTILE = [
  "Bài 1 </title><script>alert(1)</script>",
  '<img src=x onerror="alert(2)"> có 12 người, "><svg/onload=alert(3)> 45 hộ',
  "</style><style>*{display:none}</style> 13 xã <!-- 14 --> ]]> 15 thôn",
  "</article></main></body></html> 16 bản <iframe srcdoc='<script>alert(4)</script>'></iframe>",
  "&lt;b&gt;17 người&lt;/b&gt; &#60;script&#62; <a href=javascript:alert(5)>18 hộ</a>",
  "<textarea></textarea><noscript><p title=\"</noscript><img src=x onerror=alert(6)>\"> 19 cây",
  "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(7)&gt;\"> 20 con",
].join("\n");

test("hostile articles and addresses stay text in the marked article", async () => {
  const desk = await browser.open();
  try {
    await desk.paste(HOSTILE);
    await desk.click("#about-open");
    await desk.page.fill("#address", "javascript:alert(8)");
    await desk.settle();
    const file = await exported(desk, "hostile.html");
    await opened(file, async (page) => {
      assert.equal(await words(page), HOSTILE.replace(/\s+/g, " "));
      const foreign = await page.evaluate(() => [...document.querySelectorAll("script, img, svg, iframe, math, textarea, noscript, object, embed, form, [onerror], [onload], [src], [style]")].map((element) => element.outerHTML));
      assert.deepEqual(foreign, []);
      assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "").filter((href) => !href.startsWith("#"))), []);
      assert.equal(await page.evaluate(() => document.styleSheets.length), 1);
      // The looks come through the file's own policy, and only they.
      assert.notEqual(await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector("mark"))).backgroundColor), "rgb(255, 255, 0)");
      assert.match(await page.evaluate(() => document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? ""), /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/);
    });
  } finally {
    await desk.close();
  }
});

test("the report says numbers in words where they are asked for, and takes what the table shows", async () => {
  const desk = await browser.open();
  try {
    await desk.paste(ARTICLE.vi);
    await desk.click('#legend [data-tint="money"]');
    await desk.click("#more");
    await desk.click('#take-menu input[name="spoken"]');
    await desk.press("Escape");
    const file = await exported(desk, "spoken.html");
    await opened(file, async (page) => {
      const rows = await page.evaluate(() => [...document.querySelectorAll("tbody tr")].map((row) => row.textContent ?? ""));
      assert.ok(rows.some((row) => row.includes("ba mươi trên bốn mươi hộ")), rows.join("\n"));
      assert.ok(rows.every((row) => !row.includes("triệu")), "a hidden group is not taken");
      assert.equal(await page.evaluate(() => document.querySelectorAll('mark[data-tint="money"]').length), 0);
    });
    // The browser's own key for printing waits for them too.
    await desk.run(() => void (window.print = () => dispatchEvent(new Event("beforeprint"))));
    await desk.press("Control+p");
    await desk.until(() => document.querySelector("#print tbody")?.textContent?.includes("ba mươi trên bốn mươi hộ"));
    await desk.page.reload();
    await desk.until(() => document.querySelector("#more")?.checkVisibility());
    await desk.click("#more");
    assert.equal(await desk.run(() => /** @type {HTMLInputElement} */ (document.querySelector('#take-menu input[name="spoken"]')).checked), true, "the choice is remembered");
  } finally {
    await desk.close();
  }
});

test("a sum of the reader's own stands among the checks of the report", async () => {
  const desk = await browser.open();
  try {
    await desk.paste(ARTICLE.vi);
    for (const [index, words] of ["1 triệu đồng", "0,5 triệu đồng"].entries()) await desk.run(([text, isFirst]) => [...document.querySelectorAll("tbody .row-button")].find((button) => button.textContent === text)?.dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: isFirst !== true })), [words, index === 0]);
    await desk.click('#picked [data-does="picked.check"]');
    await desk.choose("#picked form select", "+");
    await desk.until(() => /1\.500\.000|1,5 triệu/.test(document.querySelector("#picked .sum-line")?.textContent ?? ""));
    await desk.run(() => document.querySelector("#picked form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
    await desk.settle();
    const file = await exported(desk, "sum.html");
    await opened(file, async (page) => {
      assert.match(await page.evaluate(() => document.querySelector(".report-checks")?.textContent ?? ""), /500\.000.*\+.*=|0,5 triệu.*\+.*=/);
    });
  } finally {
    await desk.close();
  }
});

test("on paper: headline, source, what does not match, the article with numbered marks, the table, nothing else", async () => {
  const desk = await browser.open({ dark: true });
  try {
    await desk.paste(ARTICLE.vi);
    await desk.click("#about-open");
    await desk.page.fill("#address", "https://example.org/bai");
    await desk.page.fill("#published", "2020-07-03");
    await desk.settle();
    await desk.page.emulateMedia({ media: "print" });
    await desk.run(() => dispatchEvent(new Event("beforeprint")));
    const made = await desk.run(() => ({
      shown: [...document.body.children].filter((part) => part.checkVisibility()).map((part) => part.id),
      order: [...document.querySelectorAll("#print :is(h1, .report-source, .report-summary, .report-failures, article, table)")].map((part) => part.className || part.localName),
      source: document.querySelector("#print .report-source")?.textContent,
      summary: document.querySelector("#print .report-summary")?.textContent,
      numbers: [...document.querySelectorAll("#print mark a")].map((link) => getComputedStyle(link, "::after").content),
      head: [...document.querySelectorAll("#print thead th")].map((cell) => cell.textContent),
      failure: getComputedStyle(/** @type {Element} */ (document.querySelector("#print .report-failures .status"))).color,
      tint: getComputedStyle(/** @type {Element} */ (document.querySelector("#print mark"))).backgroundColor,
    }));
    assert.deepEqual(made.shown, ["print"]);
    assert.deepEqual(made.order, ["h1", "report-source", "report-summary", "report-failures", "article", "table"]);
    assert.equal(made.source, "https://example.org/bai, 3/7/2020");
    assert.match(made.summary ?? "", /^\d+ con số · 1 không khớp$/);
    assert.deepEqual(made.numbers, made.numbers.map((_, index) => `"${index + 1}"`));
    assert.deepEqual(made.head.slice(1), ["Số trong bài", "Của gì", "Giá trị", "Thời điểm", "Kiểm tra"]);
    assert.equal(made.failure, "rgb(161, 32, 26)", "paper is light, whatever the screen is");
    assert.notEqual(made.tint, "rgba(0, 0, 0, 0)");
    const paper = await desk.page.pdf({ format: "A4" });
    assert.match(paper.toString("latin1"), /\/URI \(https:\/\/example\.org\/bai\)/, "the source is a link on paper too");
    desk.assertSilentConsole();
  } finally {
    await desk.close();
  }
});

test("menus show at their foot how that begins which is pointed at", async () => {
  const desk = await browser.open();
  try {
    await desk.paste(ARTICLE.vi);
    const foot = (/** @type {string} */ menu) => desk.run((id) => [...document.querySelectorAll(`#${id} .begins span`)].map((line) => line.textContent), menu);
    const begins = (/** @type {string} */ menu, /** @type {RegExp} */ pattern) => desk.until(([id, source]) => new RegExp(source ?? "", "u").test([...document.querySelectorAll(`#${id} .begins span`)].map((line) => line.textContent).join("\n")), [menu, pattern.source]);
    await desk.click("#more");
    await begins("take-menu", /^Số trong bài;Của gì/);
    assert.equal((await foot("take-menu")).length, 2);
    await desk.page.hover('#take-menu [data-flavour="data"]');
    await begins("take-menu", /^id,kind,figure/);
    await desk.page.focus("#take-menu > button:nth-of-type(4)");
    await begins("take-menu", /^Bản Mòn dời 3 xóm/);
    await desk.press("Escape");
    await desk.click("#copy");
    await begins("copy-menu", /^Số trong bài \| Của gì/);
    await desk.page.hover("#copy-menu > button:nth-of-type(2)");
    await begins("copy-menu", /^3 xóm.*\n.*30\/40/);
    await desk.page.hover("#copy-menu > button:nth-of-type(4)");
    await begins("copy-menu", /không khớp: .*75/);
    desk.assertSilentConsole();
  } finally {
    await desk.close();
  }
});

test("a phone hands files to other programs by its own sheet, and saves those that it cannot hand on", async () => {
  const desk = await browser.open({
    width: 390,
    height: 844,
    touch: true,
    before: () => {
      const page = /** @type {any} */ (window);
      page.shared = [];
      Object.assign(navigator, {
        canShare: (/** @type {{ files: File[] }} */ { files }) => files.every(({ type }) => !type.includes("sheet")),
        share: async (/** @type {{ files: File[] }} */ { files }) => void page.shared.push(...files.map(({ name }) => name)),
      });
    },
  });
  try {
    await desk.paste(ARTICLE.vi);
    assert.deepEqual(await desk.run(() => [...document.querySelectorAll("#take > *")].filter((way) => way.checkVisibility()).map((way) => way.id)), ["share"], "the closed sheet offers one way out");
    await desk.click("#share");
    await desk.until(() => /** @type {any} */ (window).shared.length === 1);
    await desk.run(() => void /** @type {any} */ (window).shared.splice(0));
    await desk.click("#grip");
    await desk.settle();
    const covered = await desk.run(() => [...document.querySelectorAll("#take button")].filter((button) => button.checkVisibility()).filter((button) => {
      const { left, width, bottom } = button.getBoundingClientRect();
      return !button.contains(document.elementFromPoint(left + width / 2, bottom - 4));
    }).map(({ id }) => id));
    assert.deepEqual(covered, [], "the half open sheet does not press its buttons flat");
    await desk.click("#more");
    await desk.click('#take-menu input[name="way"][value="share"]');
    await desk.press("Escape");
    assert.match(await desk.text("#csv"), /^Chia sẻ CSV/);
    await desk.click("#csv");
    await desk.until(() => /** @type {any} */ (window).shared.length === 1);
    await choose(desk, "take-menu", "HTML");
    await desk.until(() => /** @type {any} */ (window).shared.length === 2);
    const names = await desk.run(() => /** @type {any} */ (window).shared);
    assert.match(names.join(), /^ban-mon-doi-3-xom-khoi-bo-suoi-[\d-]+\.csv,ban-mon-doi-3-xom-khoi-bo-suoi-[\d-]+\.html$/);
    const download = desk.page.waitForEvent("download");
    await choose(desk, "take-menu", ".xlsx");
    assert.match((await download).suggestedFilename(), /\.xlsx$/);
    // What the device refuses is saved; what the reader breaks off is not.
    await desk.run(() => Object.assign(navigator, { share: () => Promise.reject(new DOMException("late", "NotAllowedError")) }));
    const saved = desk.page.waitForEvent("download");
    await desk.click("#csv");
    assert.match((await saved).suggestedFilename(), /\.csv$/);
    await desk.keepFiles();
    await desk.run(() => Object.assign(navigator, { share: () => Promise.reject(new DOMException("no", "AbortError")) }));
    await desk.click("#csv");
    await desk.settle();
    assert.equal(await desk.run(() => /** @type {any} */ (window).keptFiles.length), 0);
    desk.assertSilentConsole();
  } finally {
    await desk.close();
  }
});
