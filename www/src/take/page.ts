// The marked article as one HTML file that opens by itself: nothing runs in it, nothing is loaded, and its policy says so.
import { hash, style } from "virtual:report";
import { h } from "../dom.ts";

/** The file around a report. Texts are in it as the browser writes text nodes. */
export function makePage(report: HTMLElement, title: string, lang: string): string {
  const head = [
    h("meta", { charset: "utf-8" }),
    h("meta", { "http-equiv": "Content-Security-Policy", content: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'` }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("meta", { name: "referrer", content: "no-referrer" }),
    h("title", null, title),
  ];
  const written = head.map((element) => element.outerHTML).join("\n");
  return `<!doctype html>\n<html lang="${lang}">\n<head>\n${written}\n<style>${style}</style>\n</head>\n<body>\n${report.outerHTML}\n</body>\n</html>\n`;
}
