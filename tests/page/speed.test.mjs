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

/** A frame at 60 Hz, in milliseconds. */
const FRAME = 16;
/** Longer than the page waits for a pause in the typing, and than what it then does. */
const PAUSE = 700;

/**
 * What each of these keys costs, the update of the ledger in the pause behind it included.
 * @param {Awaited<ReturnType<Chromium["open"]>>} desk
 * @param {string[]} keys
 */
async function costs(desk, keys) {
  const watch = await stopwatch(desk);
  const each = [];
  for (const key of keys) {
    await watch.start();
    await desk.press(key);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    each.push((await watch.stop()).all);
  }
  return each;
}

/** What the work itself takes: on a machine that others use too, caches are cold and keys cost more. @param {number[]} each */
const least = (each) => Math.min(...each);
/** @param {number[]} each */
const median = (each) => each.toSorted((a, b) => a - b)[each.length >> 1] ?? Infinity;
/** How much more than the work itself the usual key may cost on such a machine. */
const BUSY = 1.5;

test("a keystroke in an article of 100 KB costs less than a frame, with the update of the ledger in the pause behind it", async (context) => {
  const desk = await browser.open();
  try {
    await desk.paste(textOf(100_000));
    await desk.until(() => document.querySelectorAll("mark").length > 1000);
    await desk.click("#edit");
    await desk.press("Control+Home");
    await desk.type("Có 7 người dân. ");
    for (let letter = 0; letter < 12; letter++) await desk.press("ArrowLeft");
    await desk.settle();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    await desk.run(() => {
      const long = /** @type {any} */ (window).longTasks = /** @type {number[]} */ ([]);
      new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    });
    assert.equal(await desk.text("tbody .row-button"), "7");
    const grown = await costs(desk, ["1"]);
    assert.equal(await desk.text("tbody .row-button"), "71", "the ledger is up to date after the pause");
    const figure = [...grown, ...(await costs(desk, ["Backspace", "2", "Backspace", "3", "Backspace", "4", "Backspace"]))];
    await desk.press("Control+Home");
    await desk.type("5 ");
    await desk.press("ArrowLeft");
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    const rows = await desk.rowCount();
    const gone = await costs(desk, ["Backspace"]);
    assert.equal(await desk.rowCount(), rows - 1, "a figure goes");
    const another = [...gone, ...(await costs(desk, ["5", "Backspace", "5", "Backspace", "5"]))];
    await desk.press("Control+End");
    const prose = await costs(desk, ["a", "b", "c", "d", "e", "f", "g", "h"]);
    for (const [what, each] of /** @type {const} */ ([["within a figure", figure], ["of a figure that comes or goes", another], ["in prose", prose]])) {
      context.diagnostic(`a key ${what} costs ${median(each).toFixed(1)} ms: ${each.map((one) => one.toFixed(1)).join(" ")}`);
      assert.ok(least(each) < FRAME && median(each) < FRAME * BUSY, `${what} ${each} ms`);
    }
    const long = await desk.run(() => /** @type {any} */ (window).longTasks);
    assert.ok(Math.max(0, ...long) < 50 * PATIENCE, `tasks of ${long} ms by the clock on the wall`);
  } finally {
    await desk.close();
  }
});

test("while one types, the marks lie under their words in the same frame", async () => {
  const desk = await browser.open();
  try {
    await desk.paste("Có 312 người và 47 nhà ở xã A.\n\nHết 5 ngày.");
    await desk.click("#edit");
    await desk.press("Control+Home");
    const told = await desk.run(() => {
      const editor = /** @type {HTMLTextAreaElement} */ (document.getElementById("editor"));
      const article = /** @type {HTMLElement} */ (document.getElementById("text"));
      /** @param {number} from @param {number} to @param {string} text */
      const type = (from, to, text) => {
        editor.setRangeText(text, from, to, "end");
        editor.dispatchEvent(new InputEvent("input", { bubbles: true }));
        return [[...article.children].map((line) => line.textContent).join("\n"), [...article.querySelectorAll("mark")].map((mark) => mark.textContent).join("|")];
      };
      return [type(0, 0, "Hôm nay "), type(14, 14, "5"), type(12, 12, "x"), type(11, 26, ""), type(0, 0, "9 ")];
    });
    assert.deepEqual(told, [
      ["Hôm nay Có 312 người và 47 nhà ở xã A.\n\nHết 5 ngày.", "312|47|5 ngày"],
      ["Hôm nay Có 3125 người và 47 nhà ở xã A.\n\nHết 5 ngày.", "3125|47|5 ngày"],
      ["Hôm nay Có 3x125 người và 47 nhà ở xã A.\n\nHết 5 ngày.", "3x125|47|5 ngày"],
      ["Hôm nay Có 47 nhà ở xã A.\n\nHết 5 ngày.", "47|5 ngày"],
      ["9 Hôm nay Có 47 nhà ở xã A.\n\nHết 5 ngày.", "47|5 ngày"],
    ]);
    await desk.settle();
    assert.deepEqual(await desk.marks(), ["9", "47", "5 ngày"]);
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
    // How high rows are is for the screen to say: half of the way is about half of the rows, and the end is the last row.
    const scroll = (/** @type {number} */ share) => desk.run((s) => {
      const box = /** @type {HTMLElement} */ (document.getElementById("table-box"));
      box.scrollTop = s * (box.scrollHeight - box.clientHeight);
    }, share);
    const count = await desk.rowCount();
    await scroll(0.5);
    await desk.until((n) => {
      const places = [...document.querySelectorAll(".ledger-table tbody tr[aria-rowindex]")].map((row) => Number(row.getAttribute("aria-rowindex")));
      return Math.min(...places) > 0.4 * n && Math.max(...places) < 0.6 * n;
    }, count);
    await scroll(1);
    await desk.until((n) => document.querySelector(".ledger-table tbody")?.lastElementChild?.getAttribute("aria-rowindex") === String(n + 1), count);
    assert.ok((await desk.run(() => document.querySelectorAll(".ledger-table tbody tr").length)) < 100);
  } finally {
    await desk.close();
  }
});

test("many lines pasted at once cost what as many characters in few lines cost", async (context) => {
  const line = "Trong năm qua xã đã làm được nhiều việc, người dân đi lại đỡ vất vả hơn trước.".padEnd(80, ".");
  const [few, many] = [Array.from({ length: 200 }, () => line.repeat(10)), Array.from({ length: 2000 }, () => line)].map((lines) => lines.join("\n"));
  /** @type {number[]} */
  const spent = [];
  for (const text of [few ?? "", many ?? ""]) {
    const desk = await browser.open();
    try {
      await desk.paste("Có 120 hộ nghèo.");
      await desk.click("#edit");
      const watch = await stopwatch(desk);
      await desk.paste(text);
      spent.push((await watch.stop()).all);
      const shown = () => desk.run(() => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).value);
      assert.equal(await shown(), text);
      // What was there before is a step back.
      await desk.run(() => /** @type {HTMLElement | null} */ (document.activeElement)?.blur());
      await desk.press("Control+z");
      assert.equal(await shown(), "Có 120 hộ nghèo.");
    } finally {
      await desk.close();
    }
  }
  context.diagnostic(`200 lines of 800 characters: ${spent[0]?.toFixed(0)} ms, 2 000 lines of 80: ${spent[1]?.toFixed(0)} ms`);
  assert.ok((spent[1] ?? Infinity) < 4 * (spent[0] ?? 0) + 100, `${spent} ms`);
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

test("a very long article is painted in slices, its figures come in parts, and another takes its place at once", async () => {
  const desk = await browser.open();
  try {
    const text = textOf(1_800_000);
    await desk.run(() => {
      const counts = /** @type {any} */ (window).counts = /** @type {number[]} */ ([]);
      new MutationObserver(() => counts.push(document.querySelectorAll("#text mark").length)).observe(/** @type {Element} */ (document.getElementById("text")), { childList: true });
    });
    await desk.paste(text, false);
    const lines = text.split("\n").length;
    await desk.until((n) => document.querySelectorAll("#text p").length === n && document.querySelectorAll("#text mark").length > 20_000, lines);
    const counts = await desk.run(() => /** @type {number[]} */ (/** @type {any} */ (window).counts).filter((n) => n > 0));
    assert.ok(counts.length > 5 && (counts[0] ?? Infinity) < (counts.at(-1) ?? 0) / 5, `${counts}`);
    assert.equal(await desk.run(() => [...document.querySelectorAll("#text p")].map((line) => line.textContent).join("\n")), text);
    await desk.paste(text.slice(3), false);
    await desk.until(() => document.querySelectorAll("#text mark").length > 10);
    await desk.paste("Có 120 hộ.");
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(await desk.marks(), ["120"]);
    assert.equal(await desk.text("#text"), "Có 120 hộ.");
  } finally {
    await desk.close();
  }
});
