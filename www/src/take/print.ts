// The report on paper.
import { byId } from "../dom.ts";
import { makeReport, type Spoken } from "./report.ts";

let spoken: Spoken | undefined;

/** Opens the browser's print dialog over the report, with the figures in words where they are asked for. */
export function printReport(words: Spoken): void {
  spoken = words;
  print();
}

/** Prepares the report whenever something is printed. */
export function startPrint(): void {
  addEventListener("beforeprint", () => byId("print").replaceChildren(makeReport(spoken)));
  addEventListener("afterprint", () => {
    byId("print").replaceChildren();
    spoken = undefined;
  });
}
