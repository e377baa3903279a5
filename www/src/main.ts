// The page up to the first article: the frame, the place to paste, and what reads. The ledger comes when the browser is
// idle or the reader reaches for the page, whichever is first, so that nothing stands before the first paint.
import { markAt } from "./article/paint.ts";
import { startPane } from "./article/pane.ts";
import { learn, showBusy } from "./article/progress.ts";
import { onReading, read } from "./article/reading.ts";
import { replaceText, startDesk } from "./article/desk.ts";
import { startChrome } from "./chrome/chrome.ts";
import { startDivider } from "./chrome/divider.ts";
import { startPopovers } from "./chrome/popovers.ts";
import { startSheet } from "./chrome/sheet.ts";
import { breath, byId, whenIdle } from "./dom.ts";
import { EngineMissing, EngineStopped, prepare } from "./engine/client.ts";
import { ownScript } from "./engine/trusted.ts";
import { t, translate } from "./i18n/index.ts";
import { startPreview } from "./ledger/preview.ts";
import { on, room } from "./model/room.ts";
import { startKeeping } from "./keep/keep.ts";
import { startSteps } from "./chrome/steps.ts";
import { notify, quieten } from "./notice.ts";

translate();
let troubled = false;
onReading({
  busy: (isBusy, text) => {
    byId("ledger").setAttribute("aria-busy", String(isBusy));
    showBusy(isBusy, text);
  },
  trouble: (message) => {
    troubled = true;
    notify(t(message), { label: t("retry"), run: tryAgain });
  },
  done: (milliseconds) => {
    if (troubled) quieten();
    troubled = false;
    learn(room.draft.length, milliseconds);
  },
});

let ledger: Promise<typeof import("./ledger.ts")> | undefined;

/** Brings the ledger, once. */
function bringLedger(): Promise<typeof import("./ledger.ts")> {
  ledger ??= import("./ledger.ts").then(
    async (made) => {
      await breath();
      await made.startLedger(markAt);
      if (!SINGLE) (await import("./article/recent.ts")).startRecent();
      return made;
    },
    (error: unknown) => {
      ledger = undefined;
      throw error;
    },
  );
  return ledger;
}

let telling: ReturnType<typeof setTimeout> | undefined;

function missing(reason: unknown): void {
  if (reason instanceof EngineStopped) return;
  if (!(reason instanceof EngineMissing)) {
    // A part of the page did not come: the network, or a newer build in its place on the server.
    // A page that is being left gives up its imports before it is gone: of that nothing is told, as its timers end with it.
    clearTimeout(telling);
    telling = setTimeout(() => {
      console.error(reason);
      notify(t("part.missing"), { label: t("reload"), run: () => location.reload() });
    }, 500);
    return;
  }
  troubled = true;
  notify(t("engine.missing"), { label: t("retry"), run: tryAgain });
}

function tryAgain(): void {
  bringNow();
  if (room.draft !== "") read();
}

const REACHING = ["pointerdown", "keydown", "paste", "dragenter"] as const;

/** The reader reaches for the page: everything at once. */
function bringNow(): void {
  for (const name of REACHING) removeEventListener(name, bringNow, true);
  Promise.all([bringLedger(), prepare()]).catch(missing);
}

/** Nobody waits: one after the other, each when the browser is idle. */
function bringSoon(): void {
  bringLedger().then(() => whenIdle(() => void prepare().catch(missing)), missing);
}

startChrome();
startPane((mark, isByKey) => void bringLedger().then(({ openCard }) => openCard(mark, isByKey)), replaceText);
startDesk();
startPreview();
startSheet();
startDivider();
startPopovers();
startSteps();
startKeeping();
on("language", quieten);
on("report", () => void bringLedger().catch(missing));

for (const name of REACHING) addEventListener(name, bringNow, { capture: true, passive: true });

function settle(): void {
  whenIdle(bringSoon);
  const build = document.querySelector<HTMLMetaElement>("meta[name=build]")?.content;
  // As long as this tab is open, the files of its build are kept.
  if (build) void navigator.locks?.request(`solieu-${build}`, { mode: "shared" }, () => new Promise(() => {})).catch(() => {});
  if (!SINGLE && "serviceWorker" in navigator && location.protocol.startsWith("http")) {
    // Where the browser keeps no service worker (a private window), the page works while there is a network.
    whenIdle(() => navigator.serviceWorker.register(ownScript("sw.js")).catch(() => {}));
  }
}
if (document.readyState === "complete") settle();
else addEventListener("load", settle);
