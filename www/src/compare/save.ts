// A picture as a file: SVG as it is, PNG by its pixels; and on the clipboard.
import { t } from "../i18n/index.ts";
import { write } from "../take/copies.ts";
import { fileName } from "../take/name.ts";

export function svgFile(svg: SVGSVGElement): File {
  return new File([new XMLSerializer().serializeToString(svg)], fileName("svg"), { type: "image/svg+xml" });
}

/** The picture in pixels, so many for each that it is drawn in. */
export async function pngFile(svg: SVGSVGElement, scale: number): Promise<File> {
  const url = URL.createObjectURL(svgFile(svg));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { width, height } = svg.viewBox.baseVal;
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error("the picture is too large for this browser");
    return new File([blob], fileName("png"), { type: "image/png" });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Puts the picture on the clipboard. */
export function copyPicture(svg: SVGSVGElement, scale: number): Promise<void> {
  return write({ "image/png": pngFile(svg, scale) }, t("compare.copied"));
}
