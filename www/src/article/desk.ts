// Ways to bring an article: a file, a drop, a sample; and what the reader may tell about it.
import { byId, settled } from "../dom.ts";
import { t } from "../i18n/index.ts";
import { readSession } from "../keep/session.ts";
import { emit, on, openArticle, replaceArticle, room, tell } from "../model/room.ts";
import { notify, quieten, toast } from "../notice.ts";
import en from "../../samples/en.txt";
import vi from "../../samples/vi.txt";
import { startDay } from "./day.ts";
import { read, stopReading } from "./reading.ts";

const SAMPLES: Record<string, string> = { vi, en };
const LARGEST = 20;
const MEGABYTE = 1_000_000;

/** Puts another article on the desk; the keyboard goes on from there. The one before it is a step back. */
export function replaceText(text: string): void {
  quieten();
  if (text !== room.draft) replaceArticle(text);
  byId(text === "" ? "editor" : "text").focus({ preventScroll: true });
}

/** Puts what the clipboard holds on the desk; where the browser does not show it, the reader pastes it with the keyboard. */
async function pasteAnother(): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => undefined);
  if (text === undefined) toast(t("bring.keys"));
  else if (text.trim() === "") toast(t("bring.nothing"));
  else replaceText(text);
}

/** Puts the text of a file on the desk, or the session that it holds. */
function openText(text: string, name: string): void {
  const session = readSession(text);
  if (session === "broken") notify(t("file.broken", { name }));
  else if (session) {
    quieten();
    openArticle(session);
  } else replaceText(text);
}

async function openFile(file: File): Promise<void> {
  if (file.size > LARGEST * MEGABYTE) {
    notify(t("file.large", { name: file.name, n: LARGEST }));
    return;
  }
  const text = decode(await file.arrayBuffer());
  if (text === undefined) notify(t("file.unreadable", { name: file.name }));
  else if (text.trim() === "") notify(t("file.empty", { name: file.name }));
  else openText(text, file.name);
}

/** The text of a file in UTF-8 or UTF-16, or nothing if it is no text. */
function decode(bytes: ArrayBuffer): string | undefined {
  const start = new Uint8Array(bytes.slice(0, 2));
  const label = start[0] === 0xff && start[1] === 0xfe ? "utf-16le" : start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes("\u0000") ? undefined : text;
  } catch {
    return undefined;
  }
}

function startFiles(): void {
  const input = byId<HTMLInputElement>("file");
  byId("open").addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) void openFile(file);
    input.value = "";
  });
  const side = document.body;
  let depth = 0;
  const over = (isOver: boolean): void => {
    side.classList.toggle("dropping", isOver);
    side.dataset["drop"] = t("drop");
  };
  side.addEventListener("dragenter", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    depth++;
    over(true);
  });
  side.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) over(false);
  });
  side.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  side.addEventListener("drop", (event) => {
    depth = 0;
    over(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void openFile(file);
  });
}

function startAbout(): void {
  const form = byId<HTMLFormElement>("about");
  const open = byId("about-open");
  open.addEventListener("click", () => {
    form.hidden = !form.hidden;
    open.setAttribute("aria-expanded", String(!form.hidden));
    if (!form.hidden) byId("address").focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  const address = byId<HTMLInputElement>("address");
  const published = byId<HTMLInputElement>("published");
  const lang = byId<HTMLSelectElement>("article-lang");
  const linksSoon = settled(() => emit("hand"), 200);
  address.addEventListener("input", () => {
    tell({ address: address.value.trim() });
    linksSoon();
  });
  startDay(byId<HTMLInputElement>("day"));
  byId("day-pick").addEventListener("click", () => published.showPicker());
  published.addEventListener("change", () => tell({ published: published.value }));
  lang.addEventListener("change", () => tell({ articleLang: lang.value as typeof room.articleLang }));
  const fill = (): void => {
    // What is being typed is left as it is.
    if (address.value.trim() !== room.address) address.value = room.address;
    if (published.value !== room.published) published.value = room.published;
    lang.value = room.articleLang;
  };
  /** What the core was told when it last read. */
  let told = "";
  const askedOf = (): string => [room.published, room.articleLang].join();
  on("another", () => {
    fill();
    told = askedOf();
  });
  on("told", () => {
    fill();
    if (told !== askedOf()) read();
    told = askedOf();
  });
}

export function startDesk(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-sample]");
    const sample = button && SAMPLES[button.dataset["sample"] ?? ""];
    if (!sample) return;
    button.closest<HTMLElement>("[popover]")?.hidePopover();
    replaceText(sample);
  });
  byId("clear").addEventListener("click", () => replaceText(""));
  const menu = byId("bring-menu");
  menu.addEventListener("beforetoggle", () => (menu.querySelector<HTMLElement>("[data-brings=recent]")!.hidden = byId("recent").hidden));
  menu.addEventListener("click", (event) => {
    const brings = (event.target as Element).closest<HTMLElement>("[data-brings]")?.dataset["brings"];
    if (!brings) return;
    menu.hidePopover();
    if (brings === "file") byId("file").click();
    else if (brings === "recent") byId("recent-menu").showPopover();
    else void pasteAnother();
  });
  byId("cancel").addEventListener("click", stopReading);
  startFiles();
  startAbout();
}
