// @ts-check
// Usable by everybody: axe finds nothing in any state, the keyboard reaches everything, large text and small screens lose nothing.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { Chromium } from "./desk.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** @type {Chromium} */
let browser;
before(async () => {
  browser = await Chromium.start();
});
after(() => browser.stop());

/** @typedef {Awaited<ReturnType<Chromium["open"]>>} Desk */

/** @param {Desk} desk @param {string} state */
async function assertAccessible(desk, state) {
  await desk.settle();
  const session = await desk.context.newCDPSession(desk.page);
  // Evaluated from outside the page: its own policy allows no such script.
  await session.send("Runtime.evaluate", { expression: `${axe};0` });
  const { result } = await session.send("Runtime.evaluate", {
    // axe takes controls that lie beneath an open popover for neighbours of those on it; sizes have a test of their own.
    expression: `axe.run(document, { rules: { "target-size": { enabled: !document.querySelector(":popover-open") } }, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((found) => JSON.stringify(found.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.target.join(" ") + " " + (node.any[0]?.message ?? node.failureSummary)).slice(0, 4).join(" | "))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  assert.deepEqual(JSON.parse(result.value), [], state);
}

/** Every state that the page has. @type {Record<string, (desk: Desk) => Promise<unknown>>} */
const STATES = {
  empty: async () => {},
  "sample for reading": (desk) => desk.sample("vi"),
  "labels shown, kinds named": async (desk) => {
    await desk.run(() => {
      document.querySelector("#legend .plain")?.dispatchEvent(new MouseEvent("click"));
      document.querySelector('#legend [data-tint="label"]')?.dispatchEvent(new MouseEvent("click"));
    });
  },
  "a row left out": (desk) => desk.run(() => /** @type {HTMLElement} */ (document.querySelector("tbody .keep input")).click()),
  "card open": async (desk) => {
    await desk.run(() => /** @type {HTMLElement} */ (document.querySelectorAll("tbody .more-button")[2]).click());
    await desk.run(() => /** @type {HTMLElement} */ (document.querySelector("#card summary")).click());
  },
  "correction form": async (desk) => {
    await desk.run(() => /** @type {HTMLElement} */ (document.querySelector("#card .card-correct")).click());
  },
  grouped: async (desk) => {
    await desk.press("Escape");
    await desk.choose("#group", "kind");
  },
  "checks open": (desk) => desk.run(() => /** @type {HTMLElement} */ (document.getElementById("tab-checks")).click()),
  "comparison open": async (desk) => {
    await desk.run(() => /** @type {HTMLElement} */ (document.getElementById("tab-compare")).click());
    await desk.until(() => document.querySelector("svg.drawing") !== null);
  },
  "menu open": async (desk) => {
    await desk.run(() => /** @type {HTMLElement} */ (document.getElementById("take-menu")).showPopover());
  },
  "settings open": async (desk) => {
    await desk.press("Escape");
    await desk.run(() => /** @type {HTMLElement} */ (document.getElementById("settings-open")).click());
  },
  editing: async (desk) => {
    await desk.press("Escape");
    await desk.run(() => {
      /** @type {HTMLElement} */ (document.getElementById("edit")).click();
      /** @type {HTMLElement} */ (document.getElementById("about-open")).click();
    });
  },
};

for (const [width, height, dark, lang] of /** @type {const} */ ([[1440, 900, false, "vi"], [1440, 900, true, "en"], [1024, 768, false, "en"], [390, 844, true, "vi"], [390, 844, false, "en"]])) {
  test(`axe finds nothing at ${width} px, ${dark ? "dark" : "light"}, ${lang}`, async () => {
    const desk = await browser.open({ width, height, dark, lang });
    try {
      for (const [state, reach] of Object.entries(STATES)) {
        await reach(desk);
        if (width < 500 && state === "sample for reading") for (let times = 0; times < 2; times++) await desk.run(() => /** @type {HTMLElement} */ (document.getElementById("grip")).click());
        await assertAccessible(desk, state);
      }
    } finally {
      await desk.close();
    }
  });
}

test("the keyboard alone goes from an empty page to a downloaded CSV", async () => {
  const desk = await browser.open();
  try {
    const tabTo = async (/** @type {string} */ selector) => {
      for (let times = 0; times < 60; times++) {
        await desk.press("Tab");
        if (await desk.run((s) => document.activeElement?.matches(s), selector)) return;
      }
      assert.fail(`the Tab key does not reach ${selector}`);
    };
    await desk.press("Tab");
    assert.equal(await desk.run(() => document.activeElement?.className), "skip");
    await tabTo("#editor");
    await desk.type("Tính đến ngày 2/7/2020, có 118/125 chi bộ (chiếm 94,4%) và 42/48 trường (chiếm 89,5%).");
    await desk.settle();
    await desk.run(() => /** @type {HTMLElement} */ (document.getElementById("edit")).focus());
    await desk.press("Enter");
    await tabTo("#text mark a");
    await desk.press("ArrowRight");
    const marked = await desk.run(() => document.activeElement?.textContent);
    assert.equal(await desk.run(() => document.querySelector("tbody tr.chosen .row-button")?.textContent), marked);
    assert.ok(await desk.run(() => getComputedStyle(/** @type {Element} */ (document.activeElement)).outlineStyle !== "none"));
    await desk.press("Enter");
    await desk.until(() => document.querySelector("#card:popover-open") !== null);
    await tabTo("#card .card-close");
    await desk.press("Escape");
    assert.equal(await desk.run(() => document.querySelector("#card:popover-open") === null), true);
    await tabTo("#csv");
    const download = desk.page.waitForEvent("download");
    await desk.press("Enter");
    await download;
    await tabTo("tbody tr.chosen .row-button");
    await desk.press("ArrowDown");
    await desk.until(() => document.activeElement?.closest("tr.chosen") !== null && document.activeElement?.matches(".row-button"));
    await desk.press("Tab");
    assert.equal(await desk.run(() => document.activeElement?.matches(".more-button, a")), true);
    desk.assertSilentConsole();
  } finally {
    await desk.close();
  }
});

test("at 320 px and with text twice as large nothing is lost or scrolls sideways", async () => {
  for (const [width, height, size] of /** @type {const} */ ([[320, 640, "100%"], [390, 844, "200%"], [1024, 768, "200%"]])) {
    const desk = await browser.open({ width, height });
    try {
      await desk.run((s) => void (document.documentElement.style.fontSize = s), size);
      await desk.sample("vi");
      assert.equal(await desk.run(() => document.documentElement.scrollWidth <= innerWidth), true, `${width} ${size}`);
      // Every control of the frame lies within the screen's width.
      const outside = await desk.run(() => [...document.querySelectorAll(".top button, .bar button, .take button")].filter((button) => button.checkVisibility() && (button.getBoundingClientRect().right > innerWidth + 1 || button.getBoundingClientRect().left < -1)).map((button) => button.id));
      assert.deepEqual(outside, [], `${width} ${size}`);
    } finally {
      await desk.close();
    }
  }
});

test("targets are at least 24 px", async () => {
  const desk = await browser.open();
  try {
    await desk.sample("vi");
    const small = await desk.run(() => [...document.querySelectorAll("button, select, input:not([type=file])")].filter((element) => element.checkVisibility()).map((element) => {
      const { width, height } = (element.closest("label, .keep") ?? element).getBoundingClientRect();
      return { name: element.id || element.className || element.tagName, width, height };
    }).filter(({ width, height }) => width < 24 || height < 24));
    assert.deepEqual(small, []);
  } finally {
    await desk.close();
  }
});

test("forced colours keep marks and chosen rows apart from plain text", async () => {
  const desk = await browser.open();
  try {
    await desk.page.emulateMedia({ forcedColors: "active" });
    await desk.sample("vi");
    const [mark, plain] = await desk.run(() => [getComputedStyle(/** @type {Element} */ (document.querySelector('#text mark[data-tint="money"]'))).backgroundColor, getComputedStyle(/** @type {Element} */ (document.querySelector("#text p"))).backgroundColor]);
    assert.notEqual(mark, plain);
  } finally {
    await desk.close();
  }
});
