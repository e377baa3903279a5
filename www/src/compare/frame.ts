// A drawing with the words around it, as a picture that can stand in a paper: of a fixed width, in named fonts.
export const FONT = '"Noto Sans", "Segoe UI", Roboto, Arial, sans-serif';
const NS = "http://www.w3.org/2000/svg";

/** The colours of a picture. */
export interface Palette {
  paper: string;
  ink: string;
  soft: string;
  faint: string;
  accent: string;
  rise: string;
  fall: string;
}

/** Paper and ink, as pictures are saved whatever the screen shows. */
export const LIGHT: Palette = { paper: "#ffffff", ink: "#1b1b1f", soft: "#55545b", faint: "#b9b5ab", accent: "#0a5560", rise: "#1f6a3a", fall: "#96410b" };
/** The same on a dark screen. */
export const DARK: Palette = { paper: "#17171a", ink: "#e9e7e1", soft: "#aeacb4", faint: "#55545b", accent: "#7fd0d8", rise: "#8ed6a4", fall: "#f3ae7c" };

/** The sizes that a picture can have: in CSS pixels that are drawn, and as the file says it. */
export const SIZES = {
  one: { width: 208, letters: 9, file: "55mm", scale: 300 / 96 },
  two: { width: 435, letters: 11, file: "115mm", scale: 300 / 96 },
  web: { width: 640, letters: 13, file: "640", scale: 2 },
  square: { width: 540, height: 540, letters: 17, file: "1080", scale: 2 },
} as const;
export type Size = keyof typeof SIZES;

/** A size: in CSS pixels, with the size of its letters, and as the file says it. */
export interface Format {
  width: number;
  height?: number;
  letters: number;
  file: string;
}

let brush: CanvasRenderingContext2D | null | undefined;

/** How wide a text is, in CSS pixels. */
export function widthOf(text: string, size: number, weight = 400): number {
  brush ??= document.createElement("canvas").getContext("2d");
  if (!brush) return text.length * size * 0.6;
  brush.font = `${weight} ${size}px ${FONT}`;
  return brush.measureText(text).width;
}

/** A text in lines of at most this width; what finds no room in the last ends in an ellipsis. */
export function wrap(text: string, width: number, size: number, most = Infinity, weight = 400): string[] {
  const lines: string[] = [];
  let line = "";
  const fits = (words: string): boolean => widthOf(words, size, weight) <= width;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer) || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  const kept = lines.slice(0, most);
  const last = kept.length - 1;
  let end = lines.length > kept.length ? `${kept[last]}…` : (kept[last] ?? "");
  while (last >= 0 && !fits(end) && end.length > 2) end = `${end.replace(/…$/, "").slice(0, -1).trimEnd()}…`;
  if (last >= 0) kept[last] = end;
  return kept;
}

function element<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number>, text = ""): SVGElementTagNameMap[K] {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== "") made.textContent = text;
  return made;
}

const PAD = 12;

/** The width that the drawing itself has within a picture. */
export function innerWidth(width: number): number {
  return width - 2 * PAD;
}

/** So much of a picture of a given height the words around the drawing take, at the most. */
export function innerHeight(height: number | undefined): number {
  return (height ?? 0) * 0.68;
}

export interface Lines {
  title: string;
  subtitle: string;
  source: string;
  byline: string;
}

/** A picture: the words above, the drawing, the words below. */
export function frame(drawing: SVGSVGElement, lines: Lines, palette: Palette, { width, height, letters, file }: Format, name: string): SVGSVGElement {
  const room = innerWidth(width);
  const parts: SVGElement[] = [];
  let y = PAD;
  const write = (text: string, size: number, colour: string, weight = 400): void => {
    for (const line of wrap(text, room, size, Infinity, weight)) {
      y += size * 1.3;
      parts.push(element("text", { x: PAD, y: (y - size * 0.3).toFixed(1), fill: colour, "font-size": size, "font-weight": weight }, line));
    }
  };
  write(lines.title, Math.round(letters * 1.35), palette.ink, 700);
  write(lines.subtitle, letters, palette.soft);
  if (y > PAD) y += letters * 0.8;
  const inner = Number(drawing.getAttribute("height"));
  const foot = [lines.source, lines.byline].filter(Boolean);
  const footSize = Math.max(8, letters - 2);
  const footHeight = foot.flatMap((line) => wrap(line, room, footSize)).length * footSize * 1.3 + (foot.length > 0 ? letters * 0.8 : 0) + PAD;
  const whole = Math.max(height ?? 0, Math.ceil(y + inner + footHeight));
  // In a picture of a given height the drawing stands in the middle of its room.
  drawing.setAttribute("x", String(PAD));
  drawing.setAttribute("y", (y + (whole - y - inner - footHeight) / 2).toFixed(1));
  drawing.setAttribute("overflow", "visible");
  // As attributes, which every program for drawings reads.
  drawing.setAttribute("fill", palette.ink);
  drawing.setAttribute("font-family", FONT);
  drawing.setAttribute("font-size", String(letters));
  drawing.removeAttribute("style");
  parts.push(drawing);
  y = whole - footHeight + (foot.length > 0 ? letters * 0.8 : 0);
  for (const line of foot) write(line, footSize, palette.soft);
  const ratio = whole / width;
  const unit = /[a-z]+$/.exec(file)?.[0] ?? "";
  const svg = element("svg", {
    xmlns: NS,
    class: "drawing",
    role: "img",
    "aria-label": name,
    width: file,
    height: `${(Number.parseFloat(file) * ratio).toFixed(unit === "" ? 0 : 2)}${unit}`,
    viewBox: `0 0 ${width} ${whole}`,
    "font-family": FONT,
  });
  svg.append(element("rect", { width, height: whole, fill: palette.paper }), ...parts);
  return svg;
}
