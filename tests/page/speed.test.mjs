// @ts-check
// How quick the page is. The limits hold on a busy machine too: they are several times what a quiet one needs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Chromium } from "./desk.mjs";

/** @type {Chromium} */
let browser;
before(async () => {
  browser = await Chromium.start();
});
after(() => browser.stop());

const PARAGRAPH =
  "Tính đến ngày 2/7/2020, toàn huyện có 118/125 chi bộ (chiếm 94,4%) đã sắp xếp xong, giảm 47 phòng và 312 cán bộ, bớt chi khoảng 26,4 tỷ đồng so với năm 2019. " +
  "Lãnh đạo huyện cho rằng việc sắp xếp đã giúp bộ máy gọn hơn, người dân đỡ phải đi lại nhiều lần khi làm thủ tục, còn cán bộ thì rõ việc và rõ trách nhiệm của mình. " +
  "Tuy vậy nơi làm việc của nhiều đơn vị vẫn chật, đường vào các bản vùng cao còn khó đi trong mùa mưa, và việc chuyển hồ sơ giấy sang hồ sơ số chưa theo kịp yêu cầu. " +
  "Huyện đề nghị tỉnh sớm hướng dẫn việc sử dụng các trụ sở dôi dư, tránh để hư hỏng và lãng phí.";

/** A text of about so many characters, with figures as close as in the news. @param {number} length */
function textOf(length) {
  const paragraph = `${PARAGRAPH}\n\n`;
  return paragraph.repeat(Math.ceil(length / paragraph.length));
}

/** How much longer than on a quiet machine things may take here. */
const PATIENCE = Number(process.env["SOLIEU_SLOW"] ?? 3);

/**
 * What the page's thread works, in milliseconds of its own time: waiting for a shared machine does not count.
 * @param {Awaited<ReturnType<Chromium["open"]>>} desk
 */
async function stopwatch(desk) {
  const session = await desk.context.newCDPSession(desk.page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const now = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const all = Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
    return { script: all["ScriptDuration"] ?? 0, layout: all["LayoutDuration"] ?? 0, style: all["RecalcStyleDuration"] ?? 0 };
  };
  let start = await now();
  return {
    start: async () => void (start = await now()),
    stop: async () => {
      const end = await now();
      const spent = { script: end.script - start.script, layout: end.layout - start.layout, style: end.style - start.style };
      return { ...spent, all: spent.script + spent.layout + spent.style };
    },
  };
}

/** @param {Record<string, number>} spent */
const tell = (spent) => Object.entries(spent).map(([name, value]) => `${name} ${value.toFixed(1)} ms`).join(", ");

test("a keystroke in an article of 100 KB costs the page's thread less than a frame", async (context) => {
  const desk = await browser.open();
  try {
    await desk.paste(textOf(100_000));
    await desk.until(() => document.querySelectorAll("mark").length > 1000);
    await desk.click("#edit");
    await desk.press("Control+Home");
    await desk.type("Có 7 ");
    await desk.settle();
    const watch = await stopwatch(desk);
    const KEYS = 20;
    for (let key = 0; key < KEYS; key++) {
      await desk.type("a");
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    const { all } = await watch.stop();
    context.diagnostic(`a keystroke costs ${(all / KEYS).toFixed(1)} ms`);
    assert.ok(all / KEYS < 16, `${all / KEYS} ms`);
  } finally {
    await desk.close();
  }
});

test("a table of 5 000 rows sorts, filters and scrolls quickly, with few rows in the document", async (context) => {
  const desk = await browser.open();
  try {
    await desk.paste(textOf(480_000));
    await desk.until(() => Number(document.querySelector(".ledger-table")?.getAttribute("aria-rowcount")) > 5000);
    const watch = await stopwatch(desk);
    for (const [what, selector] of /** @type {const} */ ([["sort", 'th[data-column="value"] button'], ["filter", '#legend [data-tint="money"]']])) {
      await watch.start();
      await desk.run((s) => {
        /** @type {HTMLElement} */ (document.querySelector(s)).click();
        void (/** @type {HTMLElement} */ (document.getElementById("table-box")).offsetHeight);
      }, selector);
      const spent = await watch.stop();
      context.diagnostic(`${what}: ${tell(spent)}`);
      assert.ok(spent.all < 100 * PATIENCE, `${what} ${spent.all} ms`);
    }
    assert.ok((await desk.run(() => document.querySelectorAll(".ledger-table tbody tr").length)) < 100);
    await desk.run(() => void (/** @type {HTMLElement} */ (document.getElementById("table-box")).scrollTop = 100_000));
    await desk.until(() => Number(document.querySelector(".ledger-table tbody tr[aria-rowindex]")?.getAttribute("aria-rowindex")) > 2000);
  } finally {
    await desk.close();
  }
});

test("a text of 1 MB is read off the page's thread", async (context) => {
  const desk = await browser.open();
  try {
    const watch = await stopwatch(desk);
    await desk.paste(textOf(1_000_000), false);
    await desk.until(() => document.querySelectorAll("mark").length > 10_000);
    await desk.settle();
    const spent = await watch.stop();
    context.diagnostic(tell(spent));
    assert.ok(spent.all < 1000 * PATIENCE, `${spent.all} ms`);
  } finally {
    await desk.close();
  }
});
