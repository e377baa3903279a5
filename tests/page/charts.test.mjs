// @ts-check
// Charts that a paper could print: only figures that belong together, named by what tells them apart, with the words around
// them, in the sizes of papers, always light as a file.
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

const ARTICLE = `Hợp tác xã Mường Lai bán hàng đi bốn tỉnh

Năm nay, đồ gỗ tăng 12,3%, gạo tăng 25,6%, còn chè giảm 10,3% và mật ong giảm 8,6%.

Trong số 1.200 thợ, 45% ở Nghệ An, 35% ở Hà Tĩnh và 20% ở nơi khác. Doanh thu đi từ 90 tỷ đồng năm 2018 lên 120 tỷ đồng năm 2020, tăng 33,3%. Quỹ chi 18 tỷ đồng, gồm 9 tỷ đồng mua máy, 6 tỷ đồng làm đường và 3 tỷ đồng dựng kho.

Ngày 2/1/2020, cầu mới vào bản thông xe. Ngày 15/3/2020 thợ khởi công xưởng sấy ở xã Nam Lai. Đến ngày 20/9/2020 hồ chứa nước thứ hai đầy nước. Có 21 điểm bán, 1 kho lạnh, 9 xe tải.`;

/**
 * @param {string} name
 * @param {(desk: Desk) => Promise<void>} task
 * @param {import("./desk.mjs").Setting} [setting]
 * @param {string} [article]
 */
function withCharts(name, task, setting = {}, article = ARTICLE) {
  test(name, async () => {
    const desk = await browser.open(setting);
    try {
      await desk.paste(article);
      await desk.keepFiles();
      await desk.click("#tab-compare");
      await desk.until(() => /** @type {HTMLElement | null} */ (document.querySelector("#view-compare svg.drawing, #view-compare > .note"))?.textContent?.startsWith("Đang tải") === false);
      await task(desk);
      desk.assertSilentConsole();
    } finally {
      await desk.close();
    }
  });
}

/** The sets on offer: their names by their keys. @param {Desk} desk */
const sets = (desk) => desk.run(() => [...document.querySelectorAll("#chart-set option")].map((option) => [/** @type {HTMLOptionElement} */ (option).value, option.textContent ?? ""]));

/** Draws the set whose key begins so. @param {Desk} desk @param {string} kind @param {number} n how many figures */
async function show(desk, kind, n) {
  const found = (await sets(desk)).find(([key, name]) => key?.startsWith(kind) && name?.includes(` ${n} số`));
  assert.ok(found, `no ${kind} of ${n} among ${JSON.stringify(await sets(desk))}`);
  await desk.choose("#chart-set", /** @type {string} */ (found[0]));
  await desk.until((key) => /** @type {HTMLSelectElement} */ (document.querySelector("#chart-set"))?.value === key, found[0]);
}

/** The words of the drawing. @param {Desk} desk @returns {Promise<string[]>} */
const words = (desk) => desk.run(() => [...document.querySelectorAll(".chart svg.drawing text")].map((text) => (text.querySelector("tspan") ? [...text.querySelectorAll("tspan")].map((line) => line.textContent).join(" ") : (text.textContent ?? ""))));

withCharts("only figures of one unit and one thing are offered, never numbers without a unit as one heap", async (desk) => {
  const offered = await sets(desk);
  assert.deepEqual(offered.map(([key]) => key?.split(" ")[0]).sort(), ["bars", "events", "stack", "stack", "steps"]);
  for (const [, name] of offered) assert.match(name ?? "", /· \d số$/);
  const all = await desk.run((keys) => keys.flatMap((key) => key.split(" ")[1]?.split(",") ?? []), offered.map(([key]) => key ?? ""));
  assert.equal(all.length, new Set(all).size, `a figure is drawn twice: ${JSON.stringify(offered)}`);
});

withCharts("bars are named by what tells them apart, with their values as written, the longest first or as in the article", async (desk) => {
  await show(desk, "bars", 4);
  const said = await words(desk);
  for (const word of ["gạo", "đồ gỗ", "chè", "mật ong", "25,6%", "12,3%", "10,3%", "8,6%"]) assert.ok(said.includes(word), `${word} is none of ${said.join(" | ")}`);
  assert.ok(said.every((word) => !/\d/.test(word) || /^[\d,]+%$/.test(word) || word.includes("bốn")), "no label repeats a number");
  const order = () => desk.run(() => [...document.querySelectorAll(".chart-parts th[scope=row]")].map((cell) => cell.textContent));
  assert.deepEqual(await order(), ["25,6%", "12,3%", "10,3%", "8,6%"]);
  await desk.choose("#chart-order", "text");
  assert.deepEqual(await order(), ["12,3%", "25,6%", "10,3%", "8,6%"]);
  // Rises to one side, falls to the other, each with its colour.
  const bars = await desk.run(() => [...document.querySelectorAll(".chart rect[data-figure]")].map((bar) => [Number(bar.getAttribute("x")), bar.getAttribute("fill")]));
  assert.equal(new Set(bars.map(([, fill]) => fill)).size, 2);
  assert.equal(new Set(bars.map(([x]) => x)).size, 3);
  await desk.run(() => document.querySelector(".chart rect[data-figure]")?.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  await desk.until(() => /12,3%/.test(document.querySelector("#text mark.chosen")?.textContent ?? ""));
});

withCharts("falls alone grow rightwards in one colour", async (desk) => {
  await show(desk, "bars", 3);
  const bars = await desk.run(() => [...document.querySelectorAll(".chart rect[data-figure]")].map((bar) => [bar.getAttribute("x"), bar.getAttribute("fill"), Number(bar.getAttribute("width"))]));
  assert.equal(bars.length, 3);
  assert.equal(new Set(bars.map(([x, fill]) => `${x} ${fill}`)).size, 1);
  assert.ok(Number(bars[0]?.[2]) > Number(bars[2]?.[2]), "the longest first");
  assert.deepEqual(await desk.run(() => [...document.querySelectorAll(".chart-parts th[scope=row]")].map((cell) => cell.textContent)), ["9%", "7%", "5%"]);
}, {}, "Giá nông sản\n\nTuần qua, ngô giảm 5%, sắn giảm 9% và lạc giảm 7%.");

withCharts("parts of a whole are one bar, a change is two points, values without the unit that all share", async (desk) => {
  const parts = (await sets(desk)).filter(([key]) => key?.startsWith("stack")).map(([, name]) => name);
  assert.ok(parts.some((name) => name?.includes("18 tỷ đồng")), parts.join());
  await desk.choose("#chart-set", (await sets(desk)).find(([, name]) => name?.includes("18 tỷ đồng"))?.[0] ?? "");
  await desk.until(() => document.querySelectorAll(".chart rect[data-figure]").length === 3);
  const said = await words(desk);
  for (const word of ["Tỷ đồng", "9  mua máy", "6  làm đường", "3  dựng kho"]) assert.ok(said.some((one) => one.replace(/\s+/g, " ") === word.replace(/\s+/g, " ")), `${word} is none of ${said.join(" | ")}`);
  await show(desk, "steps", 2);
  const steps = await words(desk);
  for (const word of ["90", "120", "năm 2018", "năm 2020"]) assert.ok(steps.includes(word), `${word} is none of ${steps.join(" | ")}`);
  assert.equal(await desk.run(() => document.querySelectorAll(".chart circle[data-figure]").length), 2);
});

withCharts("the timeline has events, each with the words of its sentence, one dot a date, and no bare years", async (desk) => {
  await show(desk, "events", 3);
  const said = await words(desk);
  for (const word of ["2/1/2020: cầu mới vào bản thông xe", "15/3/2020: thợ khởi công xưởng sấy ở…"]) assert.ok(said.includes(word), `${word} is none of ${said.join(" | ")}`);
  assert.equal(await desk.run(() => document.querySelectorAll(".chart circle[data-figure]").length), 3);
  assert.ok(!said.some((word) => word.startsWith("2018")));
});

withCharts("title, subtitle, source and byline are the reader's to write, names of bars too, and one bar can stand out", async (desk) => {
  await desk.click("#tab-table");
  await desk.click("#about-open");
  await desk.page.fill("#address", "https://www.bao.example/tin/1");
  await desk.page.fill("#published", "2020-07-03");
  await desk.settle();
  await desk.click("#tab-compare");
  await show(desk, "bars", 4);
  await desk.until(() => /Nguồn: bao\.example, 3\/7\/2020/.test(document.querySelector(".chart")?.textContent ?? ""));
  assert.equal(await desk.run(() => /** @type {HTMLInputElement} */ (document.querySelector("#chart-title")).value), "Hợp tác xã Mường Lai bán hàng đi bốn tỉnh");
  await desk.page.fill("#chart-title", "Gạo lên, chè xuống");
  await desk.page.fill("#chart-byline", "Đồ họa: Lan");
  await desk.page.fill(".chart-parts tbody tr:nth-child(2) input[type=text]", "Bàn ghế gỗ");
  await desk.run(() => [...document.querySelectorAll(".chart svg svg text")].find((text) => text.textContent === "chè")?.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  assert.equal(await desk.run(() => /** @type {HTMLInputElement} */ (document.activeElement).value), "chè", "a press on a name goes to where it is written");
  const said = await words(desk);
  for (const word of ["Gạo lên, chè xuống", "Đồ họa: Lan", "Bàn ghế gỗ"]) assert.ok(said.includes(word), `${word} is none of ${said.join(" | ")}`);
  assert.match(await desk.run(() => document.querySelector(".chart svg")?.getAttribute("aria-label") ?? ""), /^Gạo lên/);
  await desk.click(".chart-parts tbody tr:nth-child(3) input[name=highlight]");
  const fills = await desk.run(() => [...document.querySelectorAll(".chart rect[data-figure]")].map((bar) => bar.getAttribute("fill")));
  assert.equal(new Set(fills.filter((_, index) => index !== 2)).size, 1, "the others go soft");
  assert.notEqual(fills[2], fills[0]);
  // What was written stays while the article does, and goes with it.
  await desk.click("#tab-table");
  await desk.click("#tab-compare");
  assert.ok((await words(desk)).includes("Bàn ghế gỗ"));
});

for (const dark of [false, true]) {
  withCharts(`on a ${dark ? "dark" : "light"} screen files are light, in the size and the fonts that they name`, async (desk) => {
    await show(desk, "bars", 4);
    for (const [size, width, pixels] of /** @type {const} */ ([["one", "55mm", 650], ["two", "115mm", 1359], ["web", "640", 1280], ["square", "1080", 1080]])) {
      await desk.choose("#chart-size", size);
      await desk.run(() => void /** @type {any} */ (window).keptFiles.splice(0));
      await desk.click(".picture-tools button:nth-child(1)");
      const svg = (await desk.lastFile()).toString();
      assert.match(svg, /^<svg[^>]+xmlns="http:\/\/www.w3.org\/2000\/svg"/);
      assert.match(svg, new RegExp(`^<svg[^>]+ width="${width}"`));
      assert.match(svg, /font-family="&quot;Noto Sans&quot;/);
      assert.match(svg, /<rect[^>]+fill="#ffffff"/);
      assert.doesNotMatch(svg, /#17171a|#e9e7e1|var\(|currentColor|light-dark/);
      await desk.run(() => void /** @type {any} */ (window).keptFiles.splice(0));
      await desk.click(".picture-tools button:nth-child(2)");
      await desk.until(() => /** @type {any} */ (window).keptFiles.some((/** @type {Blob} */ file) => file.type === "image/png"));
      const png = await desk.lastFile();
      assert.equal(png.subarray(1, 4).toString(), "PNG");
      assert.equal(png.readUInt32BE(16), pixels);
      if (size === "square") assert.equal(png.readUInt32BE(20), pixels);
    }
    await desk.click(".picture-tools button:nth-child(3)");
    await desk.until(() => /Đã chép ảnh/.test(document.getElementById("toast")?.textContent ?? ""));
    assert.deepEqual(await desk.run(async () => (await navigator.clipboard.read())[0]?.types), ["image/png"]);
  }, { dark });
}

withCharts("no word of a drawing is cut at its edge, at any width of window and in any size", async (desk) => {
  for (const [key] of await sets(desk)) {
    await desk.choose("#chart-set", key ?? "");
    for (const size of ["one", "two", "web", "square"]) {
      await desk.choose("#chart-size", size);
      const outside = await desk.run(() => {
        const svg = /** @type {SVGSVGElement} */ (document.querySelector(".chart svg.drawing"));
        const whole = svg.getBoundingClientRect();
        return [...svg.querySelectorAll("text")].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0 && (box.left < whole.left - 1 || box.right > whole.right + 1 || box.bottom > whole.bottom + 1)).map(({ words }) => words);
      });
      assert.deepEqual(outside, [], `${key}, ${size}`);
    }
  }
}, { width: 1024, height: 768 });

withCharts("the filter of the table and what is left out hold for charts too", async (desk) => {
  await show(desk, "bars", 4);
  await desk.click("#tab-table");
  await desk.click('#legend [data-tint="share"]');
  await desk.click("#tab-compare");
  await desk.until(() => ![...document.querySelectorAll("#chart-set option")].some((option) => /** @type {HTMLOptionElement} */ (option).value.startsWith("bars")));
  await desk.click("#tab-table");
  await desk.click('#legend [data-tint="share"]');
  await desk.run(() => [...document.querySelectorAll("tbody tr")].find((row) => row.textContent?.includes("25,6%"))?.querySelector("input")?.click());
  await desk.click("#tab-compare");
  await show(desk, "bars", 3);
});

withCharts("an article without such figures says how to draw some", async (desk) => {
  assert.match(await desk.text("#view-compare"), /cùng đơn vị, cùng đối tượng/);
}, {}, "Xã Nam Lai\n\nXã có 21 điểm bán, 1 kho lạnh, 9 xe tải và 4.536 hộ.");

withCharts("figures that are picked in the table are drawn if they have one unit", async (desk) => {
  const pick = async (/** @type {string[]} */ ...texts) => {
    await desk.click("#tab-table");
    await desk.settle();
    for (const [index, text] of texts.entries()) {
      await desk.run(([words, isFirst]) => [...document.querySelectorAll("tbody tr")].find((row) => row.querySelector(".row-button")?.textContent === words)?.querySelector(".row-button")?.dispatchEvent(new MouseEvent("click", { bubbles: true, ctrlKey: isFirst !== true })), [text, index === 0]);
    }
    // What the bar tells of these rows comes from the core.
    await desk.settle();
    await desk.click('#picked [data-does="picked.chart"]');
  };
  await pick("12,3%", "45%");
  await desk.until(() => document.querySelectorAll(".chart [data-figure]").length === 2);
  assert.deepEqual(await desk.run(() => [...document.querySelectorAll(".chart-parts th[scope=row]")].map((cell) => cell.textContent)), ["12,3%", "45%"]);
  await pick("12,3%", "9 tỷ đồng");
  await desk.until(() => /không cùng đơn vị/.test(document.getElementById("notice")?.textContent ?? ""));
});

withCharts("where nothing names the parts, or a date is only mentioned, nothing is offered", async (desk) => {
  assert.deepEqual(await sets(desk), []);
}, {}, "Doanh thu của hợp tác xã\n\nQuý này doanh thu đạt 5 tỷ đồng. Vụ mùa tốt, doanh thu đã đạt 7 tỷ đồng. Khách đông hơn nên doanh thu lên 9 tỷ đồng.\n\nHợp tác xã làm theo Quyết định ngày 2/1/2020 của huyện, Kế hoạch ngày 5/3/2020 của xã và Thông báo ngày 7/8/2020 của tỉnh.");

withCharts("a whole does not stand beside its parts, even where they do not come to it; labels follow the amounts in English", async (desk) => {
  assert.deepEqual((await sets(desk)).map(([key]) => key?.split(" ")[0]), ["bars"]);
  const said = await words(desk);
  for (const word of ["new boats", "the pier", "ticket machines", "£3.1", "£1.9", "£1.2", "Million"]) assert.ok(said.includes(word), `${word} is none of ${said.join(" | ")}`);
}, { lang: "en" }, "Ferry town\n\nThe town paid £6.9 million: £3.1 million for new boats, £1.9 million for the pier and £1.2 million for ticket machines.");
