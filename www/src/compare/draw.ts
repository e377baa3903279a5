// The drawings, by Observable Plot. This module is loaded when the view is first opened.
import { axisX, axisY, barX, dot, plot, ruleX, ruleY, text as textMark } from "@observablehq/plot";
import { formatDate } from "../format/date.ts";
import { locale } from "../i18n/index.ts";
import type { Item, Moment } from "./data.ts";

const ROW = 30;
const HALF_ROW = 0.5;
const MARGIN_RIGHT = 12;
/** So many pixels a number in words takes beside its bar. */
const NUMBER = 110;

/** The colour that a custom property of the page has now, as a saved picture needs it. */
function colour(name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** Plot brings a style element, which the page's policy refuses; compare.css says the same. */
function finish(drawing: Element): SVGSVGElement {
  const svg = (drawing.matches("svg") ? drawing : drawing.querySelector("svg")) as SVGSVGElement;
  for (const style of svg.querySelectorAll("style")) style.remove();
  // A picture has one name: that of the whole.
  for (const part of svg.querySelectorAll("[aria-label], [aria-description]")) {
    part.removeAttribute("aria-label");
    part.removeAttribute("aria-description");
  }
  return svg;
}

/** Bars of figures of one unit, the longest first; `pressed` is told which bar was. */
export function drawBars(items: readonly Item[], name: string, width: number, pressed: (item: Item) => void): SVGSVGElement {
  const ink = colour("ink");
  const values = items.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const marginLeft = Math.min(230, width * 0.4);
  // Room beside the longest bar, on each side that has bars, for its number.
  const sides = Number(low < 0) + Number(high > 0) || 1;
  const length = width - marginLeft - MARGIN_RIGHT;
  const room = ((high - low || 1) * NUMBER) / Math.max(NUMBER, length - sides * NUMBER);
  const svg = finish(
    plot({
      ariaLabel: name,
      className: "drawing",
      width,
      height: items.length * ROW + 12,
      marginTop: 6,
      marginBottom: 6,
      marginLeft,
      marginRight: MARGIN_RIGHT,
      style: { background: "none", color: ink, fontSize: "13px", fontFamily: "inherit" },
      x: { axis: null, domain: [low < 0 ? low - room : 0, high > 0 ? high + room : 0] },
      y: { domain: items.map((_, index) => index), padding: 0.28 },
      marks: [
        axisY({ tickFormat: (index: number) => items[index]?.label ?? "", tickSize: 0, label: null, lineWidth: marginLeft / 13, textOverflow: "ellipsis" }),
        barX(items, { x: "value", y: (_item: Item, index: number) => index, fill: (item: Item) => colour(item.figure.change === "up" ? "rise" : item.figure.change === "down" ? "fall" : "accent"), fillOpacity: 0.85 }),
        textMark(items, { x: "value", y: (_item: Item, index: number) => index, text: (item: Item) => item.figure.text, textAnchor: "start", dx: 5, filter: (item: Item) => item.value >= 0, fill: ink }),
        textMark(items, { x: "value", y: (_item: Item, index: number) => index, text: (item: Item) => item.figure.text, textAnchor: "end", dx: -5, filter: (item: Item) => item.value < 0, fill: ink }),
        ruleX([0], { stroke: ink }),
      ],
    }),
  );
  svg.querySelectorAll("rect").forEach((bar, index) => {
    const item = items[index];
    if (!item) return;
    bar.style.cursor = "pointer";
    bar.addEventListener("click", () => pressed(item));
  });
  return svg;
}

/** Dates on a line, each on its own height so that their words do not meet. */
export function drawDates(moments: readonly Moment[], name: string, width: number): SVGSVGElement {
  const line = colour("time-line");
  const ink = colour("ink");
  const ordered = moments.toSorted((a, b) => a.from.getTime() - b.from.getTime());
  const height = (_moment: Moment, index: number): number => index + HALF_ROW;
  const words = (moment: Moment): string => formatDate(moment.figure.date ?? "");
  const middle = ((ordered[0]?.from.getTime() ?? 0) + (ordered.at(-1)?.to.getTime() ?? 0)) / 2;
  const isLate = (moment: Moment): boolean => moment.from.getTime() > middle;
  return finish(
    plot({
      ariaLabel: name,
      className: "drawing",
      width,
      height: ordered.length * ROW + 40,
      marginLeft: 16,
      marginRight: 16,
      style: { background: "none", color: ink, fontSize: "13px", fontFamily: "inherit" },
      x: { type: "utc", inset: 12 },
      y: { domain: [0, ordered.length], axis: null, reverse: true },
      marks: [
        axisX({ color: colour("soft"), label: null, tickFormat: (date: Date) => date.toLocaleDateString(locale(), { year: "numeric", month: "numeric", timeZone: "UTC" }), ticks: Math.max(2, Math.round(width / 140)) }),
        ruleX(ordered, { x: "from", y1: height, y2: ordered.length, stroke: line, strokeOpacity: 0.35 }),
        ruleY(ordered, { x1: "from", x2: "to", y: height, stroke: line, strokeWidth: 4 }),
        dot(ordered, { x: "from", y: height, r: 4.5, fill: line }),
        dot(ordered, { x: "to", y: height, r: 4.5, fill: line }),
        textMark(ordered, { x: "to", y: height, text: words, textAnchor: "start", dx: 10, fill: ink, filter: (moment: Moment) => !isLate(moment) }),
        textMark(ordered, { x: "from", y: height, text: words, textAnchor: "end", dx: -10, fill: ink, filter: isLate }),
      ],
    }),
  );
}
