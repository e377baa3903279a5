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
    expression: `axe.run(document, { rules: { "target-size": { enabled: true } }, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((found) => JSON.stringify(found.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.target.join(" ") + " " + (node.any[0]?.message ?? node.failureSummary)).slice(0, 4).join(" | "))))`,
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
  "rows picked, a sum of one's own": async (desk) => {
    await desk.run(() => [...document.querySelectorAll("tbody .row-button")].slice(0, 3).forEach((row) => row.dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: true }))));
    await desk.run(async () => {
      while (!document.querySelector('[data-does="picked.check"]')) await new Promise((resolve) => setTimeout(resolve, 20));
      /** @type {HTMLElement} */ (document.querySelector('[data-does="picked.check"]')).click();
      const form = /** @type {HTMLFormElement} */ (document.querySelector("#picked form"));
      for (const [name, value] of [["left", "3"], ["right", "4"], ["claim", "80"]]) /** @type {HTMLInputElement} */ (form.elements.namedItem(name ?? "")).value = value ?? "";
      form.dispatchEvent(new Event("input", { bubbles: true }));
    });
  },
  "searched": async (desk) => {
    await desk.run(() => {
      /** @type {HTMLFormElement} */ (document.querySelector("#picked form")).requestSubmit();
    });
    await desk.until(() => document.querySelector("#view-checks .own-sums") !== null);
    await desk.run(() => {
      document.getElementById("tab-table")?.click();
      const search = /** @type {HTMLInputElement} */ (document.getElementById("search"));
      search.value = "n";
      search.dispatchEvent(new Event("input"));
    });
    await desk.until(() => document.querySelector(".hit") !== null);
    await desk.run(() => document.getElementById("narrow")?.click());
  },
  "checks open": (desk) => desk.run(() => /** @type {HTMLElement} */ (document.getElementById("tab-checks")).click()),
  "comparison open": async (desk) => {
    await desk.run(() => /** @type {HTMLElement} */ (document.getElementById("tab-compare")).click());
    await desk.until(() => document.querySelector("svg.drawing") !== null);
  },
  "menu open": async (desk) => {
    await desk.run(() => /** @type {HTMLElement} */ (document.getElementById("take-menu")).showPopover());
  },
  "copies open": async (desk) => {
    await desk.press("Escape");
    await desk.run(() => /** @type {HTMLElement} */ (document.getElementById("copy-menu")).showPopover());
  },
  "display open": async (desk) => {
    await desk.press("Escape");
    await desk.run(() => {
      document.getElementById("tab-table")?.click();
      /** @type {HTMLElement} */ (document.getElementById("columns-menu")).showPopover();
    });
  },
  "ways to bring open": async (desk) => {
    await desk.press("Escape");
    await desk.run(() => /** @type {HTMLElement} */ (document.getElementById("bring-menu")).showPopover());
  },
  "commands open": async (desk) => {
    await desk.press("Escape");
    await desk.press("Control+k");
    await desk.until(() => document.querySelector("#commands[open]") !== null);
  },
  "settings open": async (desk) => {
    await desk.press("Escape");
    await desk.run(() => /** @type {HTMLElement} */ (document.getElementById("settings-open")).click());
  },
  "keys open": async (desk) => {
    await desk.press("Escape");
    await desk.run(() => /** @type {HTMLElement} */ (document.getElementById("help-open")).click());
  },
  editing: async (desk) => {
    await desk.press("Escape");
    await desk.run(() => {
      /** @type {HTMLElement} */ (document.getElementById("edit")).click();
      /** @type {HTMLElement} */ (document.getElementById("about-open")).click();
    });
  },
};

for (const [width, height, dark, lang, edition] of /** @type {const} */ ([[1440, 900, false, "vi", "site"], [1440, 900, true, "en", "single"], [1024, 768, false, "en", "site"], [390, 844, true, "vi", "single"], [390, 844, false, "en", "site"]])) {
  test(`${edition}: axe finds nothing at ${width} px, ${dark ? "dark" : "light"}, ${lang}`, async () => {
    const desk = await browser.open({ width, height, dark, lang, edition });
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
    assert.equal(await desk.run(() => document.activeElement?.matches(".check-button, .more-button")), true);
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

/** Controls that are smaller than `least` pixels in either direction. @param {Desk} desk @param {number} least @param {string} within */
function tooSmall(desk, least, within) {
  return desk.run(([size, root]) => {
    const elements = [...document.querySelectorAll("button, select, summary, input:not([type=file])")];
    return elements.filter((element) => element.closest(String(root)) && element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]")).map((element) => {
      // A row is chosen wherever it is touched, a box is ticked anywhere in its label.
      const { width, height } = (element.closest(".row-button") ? element.closest("tr") : element.closest("label, .keep, .more") ?? element)?.getBoundingClientRect() ?? { width: 0, height: 0 };
      return { name: element.id || element.className || element.tagName, width, height };
    }).filter(({ width, height }) => width < Number(size) - 0.5 || height < Number(size) - 0.5);
  }, /** @type {const} */ ([least, within]));
}

test("targets are at least 24 px, and 44 px on a phone", async () => {
  const desk = await browser.open();
  try {
    await desk.sample("vi");
    assert.deepEqual(await tooSmall(desk, 24, "body"), []);
  } finally {
    await desk.close();
  }
  const phone = await browser.open({ width: 390, height: 844, touch: true });
  try {
    await phone.sample("vi");
    assert.deepEqual(await tooSmall(phone, 44, ".side-article"), []);
    for (let times = 0; times < 2; times++) await phone.click("#grip");
    await phone.settle();
    assert.deepEqual(await tooSmall(phone, 44, ".side-ledger > :not(#view-table)"), []);
    assert.deepEqual(await tooSmall(phone, 36, "#view-table"), []);
    await phone.click("tbody tr:nth-child(3) .more-button");
    await phone.until(() => document.querySelector("#card:popover-open .card-correct") !== null);
    assert.deepEqual(await tooSmall(phone, 44, "#card"), []);
    await phone.click("#card .card-correct");
    assert.deepEqual(await tooSmall(phone, 44, "#card"), []);
    // The first leaves the form, the second the card.
    await phone.press("Escape");
    await phone.press("Escape");
    await phone.click("#more");
    assert.deepEqual(await tooSmall(phone, 44, "#take-menu"), []);
  } finally {
    await phone.close();
  }
});

test("an open menu takes the focus, keeps it, and gives it back", async () => {
  const desk = await browser.open();
  try {
    await desk.sample("vi");
    for (const [button, menu] of /** @type {const} */ ([["more", "take-menu"], ["columns", "columns-menu"], ["bring", "bring-menu"]])) {
      await desk.run((id) => /** @type {HTMLElement} */ (document.getElementById(id)).focus(), button);
      await desk.press("Enter");
      await desk.until((id) => document.getElementById(id)?.contains(document.activeElement), menu);
      // It opens at its button, within the screen.
      const [at, box] = await desk.run((ids) => ids.map((id) => document.getElementById(id)?.getBoundingClientRect().toJSON()), [button, menu]);
      assert.ok(box.left >= 0 && box.right <= 1440 && box.bottom <= 900 && box.left <= at.right && box.right >= at.left, menu);
      await desk.press("Escape");
      await desk.until((id) => document.activeElement?.id === id, button);
      assert.equal(await desk.run(() => document.querySelectorAll("[inert]").length), 0);
    }
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
