// The page: every part is started here, and the parts that must know of each other are introduced.
import { closeCard, openCard, startCard } from "./card/card.ts";
import { startChrome } from "./chrome/chrome.ts";
import { startKeys } from "./chrome/keys.ts";
import { startSheet } from "./chrome/sheet.ts";
import { markAt } from "./article/paint.ts";
import { replaceByHand, startPane } from "./article/pane.ts";
import { learn, showBusy } from "./article/progress.ts";
import { onReading, readAgain } from "./article/reading.ts";
import { replaceText, startDesk } from "./article/desk.ts";
import { drawCompare, startCompare } from "./compare/compare.ts";
import { byId, isNarrow } from "./dom.ts";
import { prepare } from "./engine/client.ts";
import { ownScript } from "./engine/trusted.ts";
import { t, translate } from "./i18n/index.ts";
import { startChecks } from "./ledger/checks.ts";
import { startFinders } from "./ledger/finders.ts";
import { startLegend } from "./ledger/legend.ts";
import { startPreview } from "./ledger/preview.ts";
import { startSummary } from "./ledger/summary.ts";
import { startTable } from "./ledger/table.ts";
import { startViews } from "./ledger/views.ts";
import { on, room } from "./model/room.ts";
import { keptText } from "./model/settings.ts";
import { notify, quieten } from "./notice.ts";
import { linkTo } from "./take/fragment.ts";
import { startPrint } from "./take/print.ts";
import { startTake } from "./take/take.ts";

translate();
let troubled = false;
onReading({
  busy: (isBusy, text) => {
    byId("ledger").setAttribute("aria-busy", String(isBusy));
    showBusy(isBusy, text);
  },
  trouble: (message) => {
    troubled = true;
    notify(t(message), { label: t("retry"), run: readAgain });
  },
  done: (milliseconds) => {
    if (troubled) quieten();
    troubled = false;
    learn(room.text.length, milliseconds);
  },
});
startChrome();
// On a phone a chosen mark opens the sheet at its row; the card is one tap further.
startPane((mark) => (isNarrow() ? closeCard() : openCard(mark)), replaceText);
startDesk();
startCard(markAt);
startFinders();
startTable(linkTo, openCard);
startLegend();
startSummary();
const drawChecks = startChecks();
startViews(() => {
  drawChecks();
  drawCompare();
});
startCompare();
startTake();
startPreview();
startPrint();
startSheet();
startKeys();
on("language", quieten);

// The core comes after the first paint, unless an article is there to be read before.
const load = (): void => void prepare().catch(() => notify(t("engine.missing")));
if (document.readyState === "complete") load();
else addEventListener("load", () => setTimeout(load));
const kept = keptText();
if (kept !== "") replaceByHand(kept);

if (!SINGLE && "serviceWorker" in navigator && location.protocol.startsWith("http")) {
  // Where the browser keeps no service worker (a private window), the page works while there is a network.
  navigator.serviceWorker.register(ownScript("sw.js")).catch(() => {});
}
