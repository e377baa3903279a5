// A drawing as a file of its own: SVG as it is, or PNG at twice its size.
import { download } from "../take/download.ts";
import { fileName } from "../take/name.ts";

const SCALE = 2;
const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** The drawing as a document that needs nothing of the page. */
function standalone(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.style.fontFamily = FONT;
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", getComputedStyle(document.body.querySelector(".side-article")!).backgroundColor);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

export function saveSvg(svg: SVGSVGElement): void {
  download(new File([standalone(svg)], fileName("svg"), { type: "image/svg+xml" }));
}

export async function savePng(svg: SVGSVGElement): Promise<void> {
  const url = URL.createObjectURL(new Blob([standalone(svg)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = svg.width.baseVal.value * SCALE;
    canvas.height = svg.height.baseVal.value * SCALE;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob) download(new File([blob], fileName("png"), { type: "image/png" }));
  } finally {
    URL.revokeObjectURL(url);
  }
}
