// Nothing that the reader did is lost: the desk is kept with its tab and, if the reader said so, on this device.
import { t } from "../i18n/index.ts";
import { deskNow, on, restoreDesk, room } from "../model/room.ts";
import { forgetSettings, isRemembering, readSettings } from "../model/settings.ts";
import { settled } from "../model/settled.ts";
import { notify } from "../notice.ts";
import { rememberNow, type Remembered } from "./last.ts";
import { forgetTab, keepTab, keptTab } from "./tab.ts";

const SOON = 300;
const LATER = 1000;

let isDirty = false;
/** Whether the list on this device has an older state than the desk. */
let isBehind = false;
/** Whether the desk is kept as it is, so that a reload brings all of it. */
let isKept = true;
/** The article of which was said that it cannot be kept. */
let told = "";

/** What a list tells of the article on the desk. */
function rememberedNow(): Remembered {
  const { article } = deskNow();
  const title = (article.text.match(/\S.*/)?.[0] ?? "").slice(0, 160);
  return { id: article.id, at: Date.now(), title, figures: room.figures.length, differs: room.checks.filter(({ status }) => status === "differs").length, article };
}

function askBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

function keep(): void {
  if (!isDirty) return;
  isDirty = false;
  const desk = deskNow();
  isKept = keepTab(desk);
  // Only where closing would lose something: a page with such a listener is not kept for the way back.
  if (isKept) removeEventListener("beforeunload", askBeforeClosing);
  else if (room.draft !== "") addEventListener("beforeunload", askBeforeClosing);
  if (isKept || told === desk.article.id || room.draft === "") return;
  told = desk.article.id;
  notify(t("keep.failed"));
}

const keepSoon = settled(keep, SOON);

async function rememberIt(): Promise<void> {
  if (!isRemembering() || room.draft.trim() === "") return;
  isBehind = false;
  const one = structuredClone(rememberedNow());
  const { remember } = await list();
  if (!(await remember(one).catch(() => false)) && isRemembering()) notify(t("keep.full"));
  tellOthers("remembered");
}

/** The list comes when it is needed first: most readers have none. */
const list = (): Promise<typeof import("./recent.ts")> => import("./recent.ts");

const rememberSoon = settled(() => void rememberIt().catch(() => {}), LATER);

/** What the tabs of this browser tell each other. */
type Word = "forget" | "remembered";
const others = !SINGLE && "BroadcastChannel" in globalThis ? new BroadcastChannel("solieu") : undefined;

function tellOthers(word: Word): void {
  others?.postMessage(word);
  for (const listener of listeners) listener(word);
}

const listeners: ((word: Word) => void)[] = [];

/** Calls `listener` when something was remembered or everything forgotten, in whichever tab. */
export function onKept(listener: (word: Word) => void): void {
  listeners.push(listener);
}

/** What this tab knows is forgotten; the article on its desk stays before the reader. */
function forgetHere(): void {
  isDirty = false;
  isBehind = false;
  forgetTab();
  forgetSettings();
}

/** Forgets everything, in every open tab. */
export async function forgetEverything(): Promise<void> {
  forgetHere();
  tellOthers("forget");
  if (!SINGLE) await (await list()).forgetAll();
}

/** Remembers the article on the desk from now on, or forgets it. */
export function rememberOrNot(): void {
  if (isRemembering()) void rememberIt();
  else void list().then(({ forgetAll }) => forgetAll()).then(() => tellOthers("remembered"), () => {});
}

/** The page is left: what was done in the last second is kept too. */
function leave(): void {
  keep();
  if (isBehind && isRemembering() && room.draft.trim() !== "") rememberNow(rememberedNow());
}

/** Begins to keep the desk; before that, puts back what was kept. */
export function startKeeping(): void {
  const kept = keptTab();
  if (kept) restoreDesk(kept);
  for (const event of ["changed", "filter"] as const) {
    on(event, () => {
      isDirty = true;
      isBehind = true;
      keepSoon();
      rememberSoon();
    });
  }
  // What a list tells of the article is known when it was read.
  on("ledger", () => room.read && rememberSoon());
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
  others?.addEventListener("message", ({ data }: MessageEvent<Word>) => {
    if (data === "forget") forgetHere();
    for (const listener of listeners) listener(data);
  });
  addEventListener("storage", readSettings);
  addEventListener("pageshow", (event) => event.persisted && readSettings());
  if (isRemembering()) void list().then(({ settleLast }) => settleLast()).then(() => tellOthers("remembered"), () => {});
}
