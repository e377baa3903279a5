// The report on paper.
import { byId } from "../dom.ts";
import { settings } from "../model/settings.ts";
import { spokenWords } from "./files.ts";
import { makeReport, type Spoken } from "./report.ts";

let spoken: Spoken | undefined;

/** Opens the browser's print dialog over the report, with the figures in words where they are asked for. */
export async function printReport(): Promise<void> {
  spoken = await spokenWords().catch(() => undefined);
  print();
}

/** Prepares the report whenever something is printed. */
export function startPrint(): void {
  addEventListener("beforeprint", () => byId("print").replaceChildren(makeReport(spoken)));
  addEventListener("afterprint", () => {
    byId("print").replaceChildren();
    spoken = undefined;
  });
  // The browser's own key would print before the words are there.
  addEventListener("keydown", (event) => {
    if (!settings.spoken || event.key.toLowerCase() !== "p" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void printReport();
  });
}
