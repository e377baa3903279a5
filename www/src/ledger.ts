// The ledger and all that works on figures: its parts are started here, and those that must know of each other introduced.
import { closeCard, openCard, startCard } from "./card/card.ts";
import { startSelect } from "./article/select.ts";
import { startRecheck } from "./article/recheck.ts";
import { startKeys } from "./chrome/keys.ts";
import { breath } from "./dom.ts";
import { drawCompare, startCompare } from "./compare/compare.ts";
import { startChecks } from "./ledger/checks.ts";
import { startFailures } from "./ledger/failures.ts";
import { startFinders, startFoot } from "./ledger/finders.ts";
import { startPicked } from "./ledger/picked.ts";
import { startLegend } from "./ledger/legend.ts";
import { startSummary } from "./ledger/summary.ts";
import { startInput } from "./ledger/input.ts";
import { table } from "./ledger/table.ts";
import { startViews } from "./ledger/views.ts";
import { startYear } from "./ledger/year.ts";
import { emit, room } from "./model/room.ts";
import type { Figure } from "./model/records.ts";
import { startPrint } from "./take/print.ts";
import { startTake } from "./take/take.ts";

export { closeCard, openCard };

/** Starts the ledger, a part at a time so that nothing else waits; `markAt` finds the mark of a figure. */
export async function startLedger(markAt: (figure: Figure) => HTMLElement | undefined): Promise<void> {
  const parts: (() => void)[] = [
    () => startCard(markAt),
    () => {
      startFinders();
      startFoot();
      startLegend();
      startSummary();
    },
    () => {
      table.start();
      startInput(openCard);
      startPicked();
    },
    () => {
      const drawChecks = startChecks();
      startFailures();
      startYear();
      startViews(() => {
        drawChecks();
        drawCompare();
      });
    },
    () => {
      startCompare();
      startRecheck();
      startSelect();
      startTake();
      startPrint();
      startKeys();
    },
  ];
  for (const start of parts) {
    start();
    await breath();
  }
  // An article may have been read before.
  if (room.read) emit("ledger");
}
