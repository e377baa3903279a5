// @ts-check
// Texts as they come: hostile, odd, long, empty; and files. Whatever comes in, nothing of it runs and nothing is lost.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { parse } from "csv-parse/sync";
import { root } from "../support/browser.mjs";
import { Chromium } from "./desk.mjs";

/** @type {Chromium} */
let browser;
before(async () => {
  browser = await Chromium.start();
});
after(() => browser.stop());

/**
 * @param {string} name
 * @param {(desk: Awaited<ReturnType<Chromium["open"]>>) => Promise<void>} task
 * @param {import("./desk.mjs").Setting} [setting]
 */
function withPage(name, task, setting) {
  test(name, async () => {
    const desk = await browser.open(setting);
    try {
      await task(desk);
      desk.assertSilentConsole();
    } finally {
      await desk.close();
    }
  });
}

/** The CSV that the command line makes of a text. @param {string} text */
function csvByCommandLine(text) {
  const { stdout, status, stderr } = spawnSync("cargo", ["run", "--quiet", "--bin", "solieu", "--", "--format", "csv"], { cwd: root, input: text, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** @param {string} csv */
const cells = (csv) => parse(csv, { bom: true, relax_column_count: true });

const TEXTS = {
  "line ends of Windows": "Tiêu đề thử\r\n\r\nCó 120 hộ, giảm 15 hộ.\r\nNgày 2/7/2020, 1.445/1.454 tổ chức (chiếm 99,4%) đã xong.\r\n",
  "decomposed letters": "Huyện có 3.953 người, chiếm tỷ lệ 8,3%, tăng 1,2 triệu đồng.".normalize("NFD"),
  "emoji before the figures": "👩‍👩‍👧 🇻🇳 😀😀 Có 120 hộ và 45 tuổi, 😀 3 tỷ đồng.",
  "markup": "<script>alert(120)</script> <img src=x onerror=alert(45)> có 120 người & 5 xe, <b>3 tỷ đồng</b>",
  "formulas": "=1+2 có 120 hộ. @SUM(A1) 45 tuổi. +84 là 3 xe; -5 độ C.",
};

for (const [name, text] of Object.entries(TEXTS)) {
  withPage(`${name}: the CSV of the page is that of the command line, cell by cell`, async (desk) => {
    await desk.keepFiles();
    await desk.paste(text);
    assert.ok((await desk.marks()).length > 0);
    const download = desk.page.waitForEvent("download");
    await desk.click("#more");
    await desk.click('#take-menu [data-flavour="data"]');
    assert.match((await download).suggestedFilename(), /^[a-z0-9-]+-\d{4}-\d\d-\d\d\.csv$/);
    const ours = (await desk.lastFile()).toString();
    assert.equal(ours.codePointAt(0), 0xfeff);
    assert.ok(ours.includes("\r\n"));
    assert.deepEqual(cells(ours), cells(csvByCommandLine(text)));
    // The marks are the very characters of the text.
    const shown = await desk.run(() => [...document.querySelectorAll("#text p")].map((line) => line.textContent).join("\n"));
    assert.equal(shown, text.replaceAll("\r\n", "\n"));
  });
}

withPage("markup stays text: no element of an article comes to be, nothing runs", async (desk) => {
  await desk.run(() => {
    /** @type {any} */ (window).ran = 0;
    window.alert = () => void (/** @type {any} */ (window).ran++);
  });
  await desk.paste(TEXTS.markup);
  for (const view of ["checks", "compare", "table"]) await desk.click(`#tab-${view}`);
  await desk.run(() => /** @type {HTMLElement} */ (document.querySelector("#text mark a")).click());
  await desk.run(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await desk.run(() => document.querySelectorAll("#text :not(p, mark, a, br), #print script, #print img, table img, #card img").length), 0);
  assert.equal(await desk.run(() => /** @type {any} */ (window).ran), 0);
});

withPage("empty, blank and figureless texts are met with a word, not an empty table", async (desk) => {
  assert.match(await desk.text("#nothing-text"), /sẽ hiện ở đây/);
  await desk.click("#editor");
  await desk.type("   ");
  await desk.settle();
  assert.match(await desk.text("#nothing-text"), /sẽ hiện ở đây/);
  assert.equal(await desk.run(() => document.getElementById("take")?.checkVisibility()), false);
  await desk.paste("Trời hôm nay đẹp lắm.");
  assert.match(await desk.text("#nothing-text"), /không có con số nào/);
  assert.equal(await desk.run(() => document.querySelector("#table-box")?.checkVisibility()), false);
});

withPage("typing is read as it goes, undo works, and what was done by hand stays", async (desk) => {
  await desk.paste("Có 120 hộ nghèo.\n\nCó 45 hộ khá.");
  await desk.run(() => /** @type {HTMLElement} */ (document.querySelector("tbody .keep input")).click());
  await desk.click("#edit");
  await desk.press("Control+Home");
  await desk.type("Năm nay thêm 7 trường. ");
  await desk.settle();
  assert.deepEqual((await desk.marks()).slice(-3), ["7", "120", "45"]);
  assert.deepEqual(await desk.run(() => [...document.querySelectorAll("#text mark.out")].map((mark) => mark.firstElementChild?.textContent)), ["120"]);
  const typed = await desk.run(() => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).value);
  assert.ok(typed.startsWith("Năm nay thêm 7 trường. Có"));
  for (let times = 0; times < 40; times++) await desk.press("Control+z");
  await desk.settle();
  const undone = await desk.run(() => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).value);
  assert.notEqual(undone, typed);
  await desk.run(() => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).value);
});

withPage("the marks lie under the very letters while the article is edited", async (desk) => {
  await desk.sample("vi");
  await desk.click("#edit");
  const [article, editor] = await desk.run(() => ["text", "editor"].map((id) => {
    const element = /** @type {HTMLElement} */ (document.getElementById(id));
    const style = getComputedStyle(element);
    return { box: { ...element.getBoundingClientRect().toJSON() }, font: style.font, wrap: style.whiteSpace, scroll: element.scrollHeight, client: element.clientHeight };
  }));
  assert.equal(article?.font, editor?.font);
  assert.deepEqual(article?.box, editor?.box);
  assert.equal(editor?.scroll, editor?.client);
});

withPage("another article puts the first aside, and it can be had back", async (desk) => {
  await desk.paste("Có 120 hộ nghèo.");
  await desk.click("#clear");
  await desk.settle();
  assert.equal(await desk.rowCount(), 0);
  await desk.click("#toast button");
  await desk.until(() => document.querySelector("mark") !== null);
  assert.deepEqual(await desk.marks(), ["120"]);
});

describe("files", () => {
  /** @type {string} */
  let folder;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "solieu-"));
  });
  after(() => rm(folder, { recursive: true }));

  withPage("a text file is opened; one that is no text is refused and the article stays", async (desk) => {
    const good = path.join(folder, "bai.txt");
    const bad = path.join(folder, "anh.txt");
    await writeFile(good, "\ufeffCó 120 hộ nghèo.");
    await writeFile(bad, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    await desk.page.setInputFiles("#file", good);
    await desk.until(() => document.querySelector("mark") !== null);
    assert.deepEqual(await desk.marks(), ["120"]);
    await desk.page.setInputFiles("#file", bad);
    await desk.until(() => /anh\.txt/.test(document.getElementById("notice")?.textContent ?? ""));
    assert.deepEqual(await desk.marks(), ["120"]);
    await writeFile(bad, " \n");
    await desk.page.setInputFiles("#file", bad);
    await desk.until(() => /không có chữ nào/.test(document.getElementById("notice")?.textContent ?? ""));
    assert.deepEqual(await desk.marks(), ["120"]);
  });

  withPage("a file is dropped anywhere", async (desk) => {
    await desk.run(() => {
      const data = new DataTransfer();
      data.items.add(new File(["Có 45 hộ khá."], "tha.txt", { type: "text/plain" }));
      for (const type of ["dragenter", "dragover", "drop"]) document.getElementById("ledger")?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await desk.until(() => document.querySelector("mark") !== null);
    assert.deepEqual(await desk.marks(), ["45"]);
    assert.equal(await desk.run(() => document.body.classList.contains("dropping")), false);
  });
});

withPage("the print view holds summary, checks, article and every row", async (desk) => {
  await desk.sample("vi");
  const rows = await desk.rowCount();
  await desk.page.emulateMedia({ media: "print" });
  await desk.run(() => window.dispatchEvent(new Event("beforeprint")));
  assert.equal(await desk.run(() => document.querySelectorAll("#print tbody tr").length), rows);
  assert.equal(await desk.run(() => document.querySelector("#print article mark")?.checkVisibility()), true);
  assert.equal(await desk.run(() => document.querySelector(".desk")?.checkVisibility()), false);
  assert.match(await desk.text("#print"), /87,5/);
  const printed = await desk.run(() => [...document.querySelectorAll("#print tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent).join("|")));
  assert.ok(printed.map((row) => row.replace(/^\d+/, "10")).includes("10|118/125|chi bộ|118/125|tính đến 30/4|✓ khớp"), "a date that governs a figure is told as such");
  assert.ok(printed.some((row) => /^\d+\|26,4 tỷ đồng mỗi năm\|.*\|.*khoảng 26,4 tỷ đồng\/năm/.test(row)), "a limit goes with its value");
  assert.ok((await desk.page.pdf()).length > 10_000);
});

withPage("the publication date completes dates", async (desk) => {
  await desk.paste("Ngày 2/7, huyện có 120 hộ.");
  await desk.click("#about-open");
  await desk.page.fill("#published", "2020-07-05");
  await desk.until(() => /2020/.test(document.querySelector("tbody .cell-date")?.textContent ?? ""));
});

withPage("without a core that runs, the page says so and keeps the text", async (desk) => {
  await desk.until(() => /chưa|không/i.test(document.getElementById("notice")?.textContent ?? ""));
  assert.match(await desk.text("#notice"), /vẫn còn nguyên/);
  await desk.click("#editor");
  await desk.type("Có 120 hộ");
  assert.equal(await desk.run(() => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).value), "Có 120 hộ");
}, {
  before: () => {
    // A worker that is told to take something else for the core.
    const Whole = /** @type {any} */ (window.Worker);
    /** @type {any} */ (window).Worker = class extends Whole {
      /** @param {any} message */
      postMessage(message) {
        super.postMessage(message.type === "start" ? { type: "start", base64: "AGFzbQ" } : message);
      }
    };
  },
});

withPage("a core that breaks off loses nothing, and the next reading works", async (desk) => {
  await desk.until(() => document.querySelector("#ledger") !== null);
  await desk.paste("Có 120 hộ nghèo.");
  await desk.until(() => document.getElementById("notice")?.checkVisibility());
  assert.match(await desk.text("#notice"), /vẫn còn nguyên/);
  await desk.click("#notice button");
  await desk.until(() => document.querySelector("mark") !== null);
  assert.deepEqual(await desk.marks(), ["120"]);
}, {
  before: () => {
    // The first worker breaks at its first reading; the ones after it are whole.
    const Whole = /** @type {any} */ (window.Worker);
    let first = true;
    /** @type {any} */ (window).Worker = class extends Whole {
      /** @param {any} message */
      postMessage(message) {
        if (first && message.type === "analyze") {
          first = false;
          setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "unreachable", cancelable: true })));
        } else super.postMessage(message);
      }
    };
  },
});

withPage("long work shows how far it is and can be stopped", async (desk) => {
  await desk.paste(`${"Có 120 hộ nghèo. ".repeat(5000)}`, false);
  await desk.until(() => document.getElementById("busy")?.checkVisibility());
  // The core may still be loading.
  await desk.until(() => /\d+\s?%/.test(document.getElementById("busy-text")?.textContent ?? ""));
  await desk.click("#cancel");
  await desk.until(() => /Đã dừng/.test(document.getElementById("notice")?.textContent ?? ""));
  assert.ok(await desk.run(() => /** @type {HTMLTextAreaElement} */ (document.getElementById("editor")).value.length > 80_000));
}, {
  before: () => {
    const Whole = /** @type {any} */ (window.Worker);
    /** @type {any} */ (window).Worker = class extends Whole {
      /** @param {any} message */
      postMessage(message) {
        if (message.type !== "analyze") super.postMessage(message);
      }
    };
  },
});
