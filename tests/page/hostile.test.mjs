// @ts-check
// Hostile lines wherever a text can come in, in both browsers: nothing of them runs, nothing becomes markup, nobody is
// asked for anything. SOLIEU_HOSTILE names a folder of more lines (.json arrays of strings, .txt by lines).
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { inEachBrowser } from "./desk.mjs";

/** What is tried always; each calls `ran` if a browser takes it for more than words. */
const LINES = [
  "<script>ran(1)</script>",
  '<img src=x onerror="ran(2)">',
  '"><svg/onload=ran(3)>',
  "<iframe srcdoc=\"<script>parent.ran(4)</script>\"></iframe>",
  "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=ran(5)&gt;\">",
  "javascript:ran(6)//",
  "data:text/html,<script>ran(7)</script>",
  "</textarea><script>ran(8)</script>",
  "</title></style></script><script>ran(9)</script>",
  "<details open ontoggle=ran(10)>",
  "<a href=\"javascript:ran(11)\" autofocus onfocus=ran(11)>12 người</a>",
  "<form action=javascript:ran(12)><input type=submit autofocus onfocus=ran(12)></form>",
  "<link rel=stylesheet href=http://127.0.0.1:9/a.css><style>@import 'http://127.0.0.1:9/b.css';</style>",
  "<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'>",
  "<base href=http://127.0.0.1:9/>",
  "{{constructor.constructor('ran(13)')()}} ${ran(14)} #{ran(15)} <%= ran(16) %>",
  "\u202egnp.exe 12 \u2066người\u2069 \u0000 \ufffe",
  "=HYPERLINK(\"http://127.0.0.1:9/\";\"12\")",
  "__proto__ constructor toString 5 người",
  "Ｓｃｒｉｐｔ＜img src=x onerror=ran(17)＞",
];

/** The lines of a folder, if one is named. */
function more() {
  const folder = process.env.SOLIEU_HOSTILE;
  if (!folder) return [];
  assert.ok(existsSync(folder), `SOLIEU_HOSTILE names no folder: ${folder}`);
  /** @param {unknown} value @returns {string[]} */
  const strings = (value) => (typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(strings) : []);
  return readdirSync(folder).flatMap((name) => {
    const text = readFileSync(path.join(folder, name), "utf8");
    return name.endsWith(".json") ? strings(JSON.parse(text)) : text.split("\n");
  });
}

const lines = [...LINES, ...more()].filter((line) => line.trim() !== "");

/** Before the page's own scripts: whatever runs is counted, by the names that such lines call. */
function watch() {
  const seen = /** @type {any} */ (window);
  seen.whatRan = [];
  for (const name of ["ran", "alert", "confirm", "prompt", "print", "open"]) {
    seen[name] = (/** @type {unknown[]} */ ...words) => {
      seen.whatRan.push(`${name}(${words.join(", ")})`);
      return null;
    };
  }
}

/** What no page of ours has, and every element that could act. */
const actors = () =>
  [...document.querySelectorAll("iframe, object, embed, base, form[action], form:not([class]), frame, applet, portal, math, [onerror], [onload], [onclick], [onfocus], [ontoggle], [srcdoc], link[rel=stylesheet], meta[http-equiv=refresh], a[href^='javascript:' i], a[href^='data:' i], img[src=x], #text script, #ledger script, #card script")].map(
    (element) => element.outerHTML.slice(0, 200),
  );

/** @param {import("./desk.mjs").Desk & Record<string, any>} desk @param {string} where */
async function nothingRan(desk, where) {
  const ran = await desk.run(() => /** @type {any} */ (window).whatRan);
  assert.deepEqual(ran, [], where);
  assert.deepEqual(await desk.run(actors), [], where);
  assert.equal(await desk.run(() => location.href), desk.address, where);
}

/** Batches of lines, each with a figure, so that marks, rows and cards are made of them. @param {number} size */
function articles(size) {
  /** @type {string[]} */
  const found = [];
  for (let at = 0; at < lines.length; at += size) {
    found.push(lines.slice(at, at + size).map((line, place) => `${line} có ${place + 12} người`).join("\n"));
  }
  return found;
}

inEachBrowser((browser) => {
  test("hostile lines pasted, plain and rich, stay words", async () => {
    const desk = await browser.open({ before: watch });
    try {
      for (const [at, article] of articles(200).entries()) {
        await desk.paste(article);
        await nothingRan(desk, `plain, ${at}`);
        await desk.run(() => /** @type {HTMLElement | null} */ (document.querySelector("#text mark [role=button], #text mark a, #text mark button"))?.click());
        await nothingRan(desk, `card, ${at}`);
        await desk.press("Escape");
        await desk.run(() => document.getElementById("clear")?.click());
        await desk.until(() => document.querySelector("mark") === null);
        await desk.run((html) => {
          const editor = /** @type {HTMLTextAreaElement} */ (document.getElementById("editor"));
          editor.focus();
          const data = new DataTransfer();
          data.setData("text/html", html);
          data.setData("text/plain", "Có 12 người ở đây.");
          editor.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }, `<div>${article}</div>`);
        await nothingRan(desk, `rich, ${at}`);
        await desk.run(() => document.getElementById("clear")?.click());
      }
    } finally {
      await desk.close();
    }
  });

  test("hostile files, names of files, titles and addresses stay words", async () => {
    const desk = await browser.open({ before: watch });
    try {
      await desk.run(
        ([text, names]) => {
          const data = new DataTransfer();
          for (const name of names ?? []) data.items.add(new File([text], name, { type: "text/plain" }));
          const target = document.getElementById("ledger");
          for (const type of ["dragenter", "dragover", "drop"]) target?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        /** @type {[string, string[]]} */ ([// A file with a zero byte is no text, and is told so.
          (articles(lines.length)[0] ?? "").replace(/[\0\ufffe]/g, " ").slice(0, 200_000), [`${LINES[1]}.txt`]]),
      );
      await desk.until(() => document.querySelector("mark") !== null);
      await desk.settle();
      await nothingRan(desk, "file");
      await desk.run((all) => {
        for (const line of all) {
          for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("#address, #search, #day, #published"))) {
            input.value = line;
            for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
          }
        }
      }, lines.slice(0, 300));
      await desk.run(() => {
        const address = /** @type {HTMLInputElement} */ (document.getElementById("address"));
        address.value = "javascript:ran(99)";
        for (const type of ["input", "change"]) address.dispatchEvent(new Event(type, { bubbles: true }));
      });
      await nothingRan(desk, "address");
    } finally {
      await desk.close();
    }
  });

  test("hostile links and stored settings are taken for what they are", async () => {
    const desk = await browser.open({ before: watch });
    try {
      const address = desk.address;
      for (const line of LINES) {
        await desk.run((hash) => {
          for (const name of ["text", "t", "a", "s", "article", "link"]) location.hash = `${name}=${encodeURIComponent(hash)}`;
          location.hash = hash;
          history.replaceState(null, "", location.pathname);
        }, line);
      }
      desk.address = await desk.run(() => location.href);
      await nothingRan(desk, "link");
      await desk.run((all) => {
        for (const key of Object.keys(localStorage)) localStorage.setItem(key, all[0] ?? "");
        for (const [at, line] of all.entries()) localStorage.setItem(`solieu${at}`, line);
        for (const key of ["solieu", "settings", "article", "lang", "theme"]) localStorage.setItem(key, all[1] ?? "");
      }, LINES);
      await /** @type {any} */ (desk.page).goto(address);
      desk.address = address;
      await desk.paste("Có 12 người và 5 xe.");
      assert.equal((await desk.marks()).length, 2);
      await nothingRan(desk, "storage");
    } finally {
      await desk.close();
    }
  });
});
