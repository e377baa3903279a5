// The drawings, by Observable Plot. This module is loaded when the view is first opened.
import { axisX, barX, dot, lineY, plot, rect as rectOf, ruleX, ruleY, text as textMark } from "@observablehq/plot";
import { formatDate } from "../format/date.ts";
import { locale } from "../i18n/index.ts";
import { FONT, innerHeight, innerWidth, widthOf, wrap, type Format, type Palette } from "./frame.ts";
import type { Form, Item } from "./sets.ts";

/** A part of a drawing, with its words. */
export interface Part extends Item {
  label: string;
  /** The value as it is written. */
  written: string;
}

/** What a drawing is to look like. */
export interface Look {
  format: Format;
  palette: Palette;
  /** The part that stands out; the others go soft. */
  highlight: Part | undefined;
}

/** Plot brings a style element, which the page's policy refuses; and a picture has one name, that of the whole. */
function finish(drawing: Element): SVGSVGElement {
  const svg = (drawing.matches("svg") ? drawing : drawing.querySelector("svg")) as SVGSVGElement;
  for (const style of svg.querySelectorAll("style")) style.remove();
  svg.removeAttribute("class");
  for (const part of svg.querySelectorAll("[aria-label], [aria-description], [aria-hidden]")) for (const name of ["aria-label", "aria-description", "aria-hidden"]) part.removeAttribute(name);
  return svg;
}

const common = ({ format: { width, letters }, palette }: Look) => ({
  width: innerWidth(width),
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  style: { background: "none", color: palette.ink, fontSize: `${letters}px`, fontFamily: FONT },
});

/** Rises and falls differ in colour only where both are there. */
function colours(parts: readonly Part[], { palette, highlight }: Look): (part: Part) => string {
  const diverge = parts.some(({ value }) => value < 0) && parts.some(({ value }) => value > 0);
  return (part) => {
    if (highlight && part !== highlight) return palette.faint;
    return diverge ? (part.value < 0 ? palette.fall : palette.rise) : palette.accent;
  };
}

/** Names each rectangle or dot of a drawing after its part, for whoever presses it. */
function tag(svg: SVGSVGElement, selector: string, parts: readonly Part[]): void {
  [...svg.querySelectorAll(selector)].forEach((shape, index) => {
    const part = parts[index];
    if (part) shape.setAttribute("data-figure", String(part.figure.id));
  });
}

/** Bars with their names before them, or above them where it is narrow, and their values at their ends. */
function bars(given: readonly Part[], look: Look): SVGSVGElement {
  const { letters } = look.format;
  const width = innerWidth(look.format.width);
  // All of one sign grow rightwards: that they are falls the words say.
  const diverge = given.some(({ value }) => value < 0) && given.some(({ value }) => value > 0);
  const parts = diverge ? [...given] : given.map((part) => ({ ...part, value: Math.abs(part.value) }));
  const original = new Map(parts.map((part, index) => [part, given[index]!]));
  const isAbove = look.format.width < 500;
  const gap = letters * 0.6;
  const widest = isAbove ? width : Math.min(width * 0.42, Math.max(...parts.map(({ label }) => widthOf(label, letters))));
  const labels = parts.map(({ label }) => wrap(label, widest, letters, 2));
  const rows = Math.max(...labels.map(({ length }) => length));
  const line = letters * 1.25;
  // Where there is height to fill, bars are thicker.
  const stretch = Math.min(2.2, Math.max(1, innerHeight(look.format.height) / (parts.length * (Math.max(rows * line, letters * 1.7) + gap))));
  const bar = letters * 1.7 * stretch;
  const row = isAbove ? rows * line + bar + gap * 1.6 : Math.max(rows * line, bar) + gap * stretch;
  const left = isAbove ? 0 : widest + gap;
  const number = Math.max(...parts.map(({ written }) => widthOf(written, letters))) + letters * 0.6;
  const [low, high] = [Math.min(0, ...parts.map(({ value }) => value)), Math.max(0, ...parts.map(({ value }) => value))];
  const sides = Number(low < 0) + Number(high > 0) || 1;
  const room = ((high - low || 1) * number) / Math.max(number, width - left - sides * number);
  const middle = isAbove ? row - bar / 2 - gap / 2 : row / 2;
  const colour = colours(given, look);
  const at = (_part: Part, index: number): number => index;
  const value = { x: "value", y: at, text: "written", fill: look.palette.ink, dy: middle - row / 2 } as const;
  const names = { y: at, text: (_part: Part, index: number) => labels[index]?.join("\n") ?? "", fill: look.palette.ink, lineHeight: 1.25 } as const;
  const svg = finish(
    plot({
      ...common(look),
      height: Math.ceil(parts.length * row),
      marginLeft: left,
      x: { axis: null, domain: [low < 0 ? low - room : 0, high > 0 ? high + room : 0] },
      y: { axis: null, domain: parts.map((_, index) => index), padding: 0 },
      marks: [
        barX(parts, { x: "value", y: at, fill: (part: Part) => colour(original.get(part) ?? part), insetTop: middle - bar / 2, insetBottom: row - middle - bar / 2 }),
        textMark(parts, { ...value, textAnchor: "start", dx: letters * 0.4, filter: (part: Part) => part.value >= 0 }),
        textMark(parts, { ...value, textAnchor: "end", dx: -letters * 0.4, filter: (part: Part) => part.value < 0 }),
        isAbove
          ? textMark(parts, { ...names, frameAnchor: "left", textAnchor: "start", lineAnchor: "top", dy: -row / 2 + gap * 0.3 })
          : textMark(parts, { ...names, frameAnchor: "left", textAnchor: "end", dx: -gap }),
        ...(isAbove ? [] : [ruleX([0], { stroke: look.palette.ink })]),
      ],
    }),
  );
  tag(svg, "rect", given);
  return svg;
}

/** A whole as one bar, its parts named below in their order. */
function stack(parts: readonly Part[], look: Look): SVGSVGElement {
  const { letters } = look.format;
  const width = innerWidth(look.format.width);
  const total = parts.reduce((sum, { value }) => sum + value, 0) || 1;
  const bar = letters * 2.6;
  let before = 0;
  const pieces = parts.map((part, index) => {
    const from = before;
    before += part.value;
    return { ...part, from, to: before, index };
  });
  const shade = (index: number): number => 1 - (0.62 * index) / Math.max(1, parts.length - 1);
  const fill = (index: number): string => (look.highlight && parts[index] !== look.highlight ? look.palette.faint : look.palette.accent);
  const words = pieces.map(({ label, written }) => wrap(`${written}  ${label}`, width - letters * 1.6, letters, 2));
  const heights = words.map((lines) => lines.length * letters * 1.25 + letters * 0.5);
  const tops = heights.map((_, index) => bar + letters * 1.2 + heights.slice(0, index).reduce((sum, one) => sum + one, 0));
  const height = Math.ceil(bar + letters * 1.2 + heights.reduce((sum, one) => sum + one, 0));
  const line = { frameAnchor: "top-left", textAnchor: "start", lineAnchor: "top", fill: look.palette.ink, lineHeight: 1.25 } as const;
  const svg = finish(
    plot({
      ...common(look),
      height,
      x: { axis: null, domain: [0, total] },
      y: { axis: null, domain: [0, height], range: [0, height] },
      marks: [
        ...pieces.map((piece) => barOf(piece, { y1: 0, y2: bar, fill: fill(piece.index), opacity: shade(piece.index), paper: look.palette.paper })),
        ...pieces.map(({ index }) => dot([0], { frameAnchor: "top-left", symbol: "square", r: letters * 0.45, dx: letters * 0.5, dy: tops[index]! + letters * 0.6, fill: fill(index), fillOpacity: shade(index) })),
        ...pieces.map(({ index }) => textMark([0], { ...line, text: () => words[index]!.join("\n"), dx: letters * 1.5, dy: tops[index]! })),
      ],
    }),
  );
  tag(svg, "rect", parts);
  return svg;
}

function barOf({ from, to }: { from: number; to: number }, { y1, y2, fill, opacity, paper }: { y1: number; y2: number; fill: string; opacity: number; paper: string }) {
  return rectOf([{ from, to }], { x1: "from", x2: "to", y1: () => y1, y2: () => y2, fill, fillOpacity: opacity, stroke: paper });
}

/** Two levels and the way between them. */
function steps(parts: readonly Part[], look: Look): SVGSVGElement {
  const { letters } = look.format;
  const width = innerWidth(look.format.width);
  const side = Math.min(width * 0.36, Math.max(...parts.flatMap(({ label, written }) => [widthOf(written, letters, 700), Math.min(widthOf(label, letters), width * 0.3)])) + letters);
  const labels = parts.map(({ label }) => wrap(label, side - letters * 0.5, letters, 3));
  const values = parts.map(({ value }) => value);
  const least = Math.min(0, ...values);
  const colour = look.palette.accent;
  const at = (_part: Part, index: number): number => index;
  const names = (index: number) => ({ x: () => index, y: "value", dx: (index === 0 ? -1 : 1) * letters * 0.7, textAnchor: index === 0 ? "end" : "start", fill: look.palette.ink } as const);
  const svg = finish(
    plot({
      ...common(look),
      height: Math.round(Math.max(width * 0.42, innerHeight(look.format.height) * 0.8)),
      marginLeft: side,
      marginRight: side,
      marginTop: letters * 2,
      marginBottom: letters * 4,
      x: { axis: null, domain: [0, 1] },
      y: { axis: null, domain: [least, Math.max(...values)] },
      marks: [
        ruleY([0], { stroke: look.palette.faint }),
        lineY(parts, { x: at, y: "value", stroke: colour, strokeWidth: 2.5 }),
        dot(parts, { x: at, y: "value", r: 4.5, fill: colour }),
        ...[0, 1].flatMap((index) => [
          textMark([parts[index]!], { ...names(index), text: "written", fontWeight: 700 }),
          textMark([parts[index]!], { ...names(index), text: () => labels[index]!.join("\n"), lineAnchor: "top", dy: letters * 0.9, lineHeight: 1.25, fill: look.palette.soft }),
        ]),
      ],
    }),
  );
  tag(svg, "circle", parts);
  return svg;
}

/** What happened when: a dot for each date, and beside it the date and the words of its sentence. */
function events(parts: readonly Part[], look: Look): SVGSVGElement {
  const { letters } = look.format;
  const width = innerWidth(look.format.width);
  const words = parts.map(({ figure, label }) => wrap(`${formatDate(figure.date ?? "")}: ${label}`, width * 0.62, letters, 3));
  const row = Math.max(...words.map(({ length }) => length)) * letters * 1.25 + letters * 0.6;
  const height = (_part: Part, index: number): number => index + 0.5;
  const middle = (parts[0]!.value + parts.at(-1)!.value) / 2;
  const data = parts.map((part, index) => ({ ...part, when: new Date(part.value), index, isLate: part.value > middle }));
  const line = { x: "when", lineHeight: 1.25, fill: look.palette.ink, stroke: look.palette.paper, strokeWidth: 4 } as const;
  const colour = (part: Part): string => (look.highlight && look.highlight.figure !== part.figure ? look.palette.faint : look.palette.accent);
  const svg = finish(
    plot({
      ...common(look),
      height: Math.ceil(parts.length * row + letters * 2.4),
      marginLeft: letters,
      marginRight: letters,
      marginBottom: letters * 2.4,
      x: { type: "utc" },
      y: { domain: [0, parts.length], axis: null, reverse: true },
      marks: [
        axisX({ color: look.palette.soft, label: null, tickSize: 3, tickFormat: (date: Date) => date.toLocaleDateString(locale(), { year: "numeric", month: "numeric", timeZone: "UTC" }), ticks: Math.max(2, Math.round(width / (letters * 10))) }),
        ruleX(data, { x: "when", y1: height, y2: parts.length, stroke: look.palette.faint, strokeOpacity: 0.6 }),
        dot(data, { x: "when", y: height, r: 4.5, fill: colour }),
        ...[false, true].map((isLate) => textMark(data.filter((one) => one.isLate === isLate), { ...line, y: ({ index }: { index: number }) => index + 0.5, text: ({ index }: { index: number }) => words[index]!.join("\n"), textAnchor: isLate ? "end" : "start", dx: isLate ? -10 : 10 })),
      ],
    }),
  );
  tag(svg, "circle", parts);
  return svg;
}

const DRAWINGS: Record<Form, (parts: readonly Part[], look: Look) => SVGSVGElement> = { bars, stack, steps, events };

/** Draws parts in a form, without the words around them. */
export function draw(form: Form, parts: readonly Part[], look: Look): SVGSVGElement {
  return DRAWINGS[form](parts, look);
}
