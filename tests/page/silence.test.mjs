// @ts-check
// Nothing leaves the machine: a server that logs sees no request after the page has loaded, and the page asks nobody else.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Chromium } from "./desk.mjs";

/** @type {Chromium} */
let browser;
before(async () => {
  browser = await Chromium.start();
});
after(() => browser.stop());

/** Uses everything that the page has. @param {Awaited<ReturnType<Chromium["open"]>>} desk */
async function useEverything(desk) {
  await desk.sample("vi");
  await desk.run(() => /** @type {HTMLElement} */ (document.querySelector("#text mark a")).click());
  await desk.press("Escape");
  await desk.click("#csv");
  for (const view of ["checks", "compare"]) await desk.click(`#tab-${view}`);
  await desk.until(() => document.querySelector("svg.drawing") !== null);
  await desk.click("#edit");
  await desk.type("Thêm 45 hộ tại https://theo-doi.example/anh.png ");
  await desk.settle();
  await desk.click("#language");
  await desk.click("#about-open");
  await desk.click("#address");
  await desk.type("https://bao.example/tin");
  await desk.settle();
}

test("the site edition asks only its own server, and nothing at all once it is kept", async () => {
  const desk = await browser.open();
  try {
    await desk.run(() => navigator.serviceWorker.ready.then(() => true));
    await desk.until(() => navigator.serviceWorker.controller !== null);
    // What the page asked for before it was kept has come.
    await desk.settle();
    const before = browser.server.requests.length;
    assert.ok(before > 0);
    /** @type {string[]} */
    const asked = [];
    desk.context.on("request", (request) => asked.push(request.url()));
    await useEverything(desk);
    assert.equal(browser.server.requests.length, before, JSON.stringify(browser.server.requests.slice(before)));
    const foreign = asked.filter((url) => !url.startsWith(browser.server.url) && !url.startsWith("blob:"));
    assert.deepEqual(foreign, []);
    desk.assertSilentConsole();
  } finally {
    await desk.close();
  }
});

test("the single file asks nobody for anything", async () => {
  const desk = await browser.open({ edition: "single" });
  try {
    /** @type {string[]} */
    const asked = [];
    desk.context.on("request", (request) => asked.push(request.url()));
    await useEverything(desk);
    assert.deepEqual(asked.filter((url) => !url.startsWith("blob:")), []);
    desk.assertSilentConsole();
  } finally {
    await desk.close();
  }
});

for (const edition of /** @type {const} */ (["site", "single"])) {
  test(`${edition}: no control asks anybody for anything`, async () => {
    const desk = await browser.open({
      edition,
      before: () => {
        // What would wait for a hand outside the page.
        window.print = () => {};
        window.confirm = () => true;
        HTMLInputElement.prototype.showPicker = () => {};
      },
    });
    try {
      /** @type {string[]} */
      const asked = [];
      const own = (/** @type {string} */ url) => url.startsWith("blob:") || url.startsWith("data:") || (edition === "single" ? url === desk.address : url.startsWith(browser.server.url));
      desk.context.on("request", (request) => asked.push(request.url()));
      desk.context.on("page", (page) => asked.push(`a new page: ${page.url()}`));
      await desk.sample("vi");
      /** @type {Set<string>} */
      const pressed = new Set();
      const views = ["tab-table", "tab-compare", "tab-checks", "tab-table"];
      // What a control opens has controls of its own; where a round presses nothing new, all are pressed.
      for (let round = 0; round < 300; round++) {
        const names = await desk.run((known) => {
          const name = (/** @type {Element} */ element) => element.id || [element.tagName, element.className, element.getAttribute("data-t"), element.getAttribute("name"), element.closest("[id]")?.id].join("|");
          const controls = [...document.querySelectorAll("button, summary, select, input[type=checkbox], input[type=radio], [role=button], [role=menuitem], [role=tab], [role=option]")];
          // What takes the article away comes last.
          const late = (/** @type {Element} */ control) => Number(control.matches("#clear, #tab-checks, #tab-compare, #edit, #open, #samples, #bring, #recent, .welcome *, .menu *, dialog *"));
          const open = controls.filter((control) => control.checkVisibility() && !control.matches(":disabled") && !known.includes(name(control))).sort((one, other) => late(one) - late(other));
          /** @type {string[]} */
          const now = [];
          for (const control of open) {
            if (now.includes(name(control)) || !control.isConnected) continue;
            now.push(name(control));
            if (control instanceof HTMLSelectElement) {
              for (const option of control.options) {
                control.value = option.value;
                control.dispatchEvent(new Event("change", { bubbles: true }));
              }
            } else /** @type {HTMLElement} */ (control).click();
            // One that opens something shows what is to be pressed next.
            if (now.length > 0 || document.querySelector("dialog[open], :popover-open")) break;
          }
          return now;
        }, [...pressed]);
        for (const name of names) pressed.add(name);
        await desk.run(() => new Promise((resolve) => setTimeout(resolve, 40)));
        if (names.length === 0) {
          // What is open hides nothing more: closed, and once more from the start, with an article.
          await desk.press("Escape");
          if (await desk.run(() => document.querySelector("mark") === null && document.querySelector(".welcome [data-sample]")?.checkVisibility())) await desk.sample("vi");
          else if (views.length > 0) await desk.run((view) => document.getElementById(view ?? "")?.click(), views.pop());
          else break;
        }
      }
      assert.ok(pressed.size > 40, `${pressed.size} controls: ${[...pressed].join(" ")}`);
      assert.deepEqual(asked.filter((url) => !own(url)), []);
      // Links lead out only where the reader follows them; none is followed by itself.
      assert.equal(desk.page.url().split("#")[0], desk.address);
    } finally {
      await desk.close();
    }
  });
}

test("the policy lets nothing out even if a script tried", async () => {
  const desk = await browser.open({ edition: "single" });
  try {
    const outcome = await desk.run(() => fetch("http://127.0.0.1:9/").then(() => "sent", () => "refused"));
    assert.equal(outcome, "refused");
    assert.ok(desk.said.some((line) => /Content Security Policy/.test(line)), desk.said.join("\n"));
  } finally {
    await desk.close();
  }
});

test("after the first visit the site works without a network, and can be installed", async () => {
  const own = await Chromium.start();
  const desk = await own.open();
  try {
    await desk.until(() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null));
    const manifest = await desk.run(() => fetch("manifest.webmanifest").then((answer) => answer.json()));
    assert.equal(manifest.display, "standalone");
    assert.ok(manifest.icons.some((/** @type {any} */ icon) => icon.sizes === "512x512"));
    await desk.context.setOffline(true);
    await own.server.close();
    await desk.page.reload();
    await desk.sample("vi");
    assert.ok((await desk.marks()).length > 25);
    await desk.click("#tab-compare");
    await desk.until(() => document.querySelector("svg.drawing") !== null);
  } finally {
    await desk.close();
    await own.browser.close();
  }
});
