// The left side: the article for reading, and the same article for editing in the same place.
import { byId, isCalm, isNarrow, oncePerFrame } from "../dom.ts";
import { t } from "../i18n/index.ts";
import { choose, emit, isShown, light, on, room, typed } from "../model/room.ts";
import { settings } from "../model/settings.ts";
import { dressAll, figureAt, follow, markAt, offsetInView, paint } from "./paint.ts";
import { read } from "./reading.ts";

/** Beyond this many characters the marks are not drawn behind the text while it is edited. */
const LARGE = 300_000;

const paper = byId("paper");
const side = paper.parentElement!;
const sheet = byId("sheet");
const article = byId("text");
const editor = byId<HTMLTextAreaElement>("editor");
const edit = byId<HTMLButtonElement>("edit");
let isEditing = true;

/** Whether the article is open for editing. */
export function editing(): boolean {
  return isEditing;
}

/** Opens the article for editing, or for reading. */
export function setEditing(wanted: boolean): void {
  const isEmpty = editor.value === "";
  const offset = isEmpty || !wanted ? 0 : offsetInView((isNarrow() ? side : paper).getBoundingClientRect());
  arrange(wanted || isEmpty);
  if (wanted && !isEmpty) {
    editor.focus({ preventScroll: true });
    editor.setSelectionRange(offset, offset);
  }
}

/** Opens the article for editing with these words of it selected. */
export function editAt(start: number, end: number): void {
  setEditing(true);
  // A text area gives every line end as LF.
  const lost = (offset: number): number => room.text.slice(0, offset).split("\r\n").length - 1;
  editor.focus();
  editor.setSelectionRange(start - lost(start), end - lost(end));
  const mark = markAt(room.figures.find((figure) => figure.start === start));
  (mark ?? editor).scrollIntoView({ block: mark ? "center" : "nearest" });
}

/** Shows what belongs to an article that is edited or read, empty or not. */
function arrange(next: boolean): void {
  const isEmpty = editor.value === "";
  isEditing = next;
  sheet.classList.toggle("editing", next);
  sheet.classList.toggle("large", room.text.length > LARGE);
  sheet.classList.toggle("empty", isEmpty);
  byId("welcome").hidden = !isEmpty;
  byId("clear").hidden = isEmpty;
  edit.hidden = isEmpty;
  editor.hidden = !next;
  article.inert = next;
  edit.dataset["t"] = next ? "edit.done" : "edit";
  edit.textContent = t(next ? "edit.done" : "edit");
}

/** Marks that are chosen or lit now. */
let dressed: HTMLElement[] = [];

function dressChoice(): void {
  for (const mark of dressed) mark.classList.remove("chosen", "lit");
  dressed = [];
  const add = (mark: HTMLElement | undefined, name: string): void => {
    if (!mark) return;
    mark.classList.add(name);
    dressed.push(mark);
  };
  for (const figure of room.lit) add(markAt(figure), "lit");
  const chosen = markAt(room.chosen);
  add(chosen, "chosen");
  setStop(room.chosen && isShown(room.chosen) ? chosen : undefined);
}

/** The first mark that is one to see: those of hidden groups are plain text. */
function firstShown(): HTMLElement | undefined {
  return markAt(room.figures.find((figure) => isShown(figure) && markAt(figure)?.isConnected));
}

/** The one mark that the Tab key stops at; the arrow keys go on from there. */
let stop: Element | null | undefined;

function setStop(mark: HTMLElement | undefined): void {
  const next = (mark ?? firstShown())?.firstElementChild;
  if (stop === next) return;
  stop?.setAttribute("tabindex", "-1");
  next?.setAttribute("tabindex", "0");
  stop = next;
}

/** Brings the mark of a figure into view. */
export function showMark(mark: HTMLElement | undefined): void {
  mark?.scrollIntoView({ block: "center", behavior: isCalm() ? "auto" : "smooth" });
}

function moveAmongMarks(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const here = figureAt(event.target);
  if (!step || !here) return;
  event.preventDefault();
  let at = room.figures.indexOf(here) + step;
  while (room.figures[at] && !isShown(room.figures[at]!)) at += step;
  const next = room.figures[at];
  if (!next) return;
  choose(next, "article");
  (markAt(next)?.firstElementChild as HTMLElement | null)?.focus();
}

/** Shows which groups are marked, and whether with their kind in a word. */
export function dressGroups(): void {
  sheet.dataset["tints"] = [...room.tints].join(" ");
  sheet.classList.toggle("words", settings.words);
}

/** Prepares the article; `openCard` opens the card at a mark, `pasted` takes in a text that replaces all. */
export function startPane(openCard: (anchor: HTMLElement, isByKey: boolean) => void, pasted: (text: string) => void): void {
  const repaint = (): void => {
    sheet.classList.toggle("large", room.text.length > LARGE);
    if (!(isEditing && room.text.length > LARGE)) {
      paint(article);
      if (room.draft !== room.text) follow(room.draft);
    }
    dressChoice();
  };
  editor.addEventListener("input", () => {
    // The article as it is typed; a text area gives every line end as LF.
    typed(editor.value);
    if (room.draft.length <= LARGE) follow(room.draft);
    read();
    if (byId("welcome").hidden === (editor.value === "")) arrange(true);
  });
  document.addEventListener("paste", (event) => {
    const target = event.target as Element;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.trim() === "" || (target !== editor && target.matches("input, textarea"))) return;
    // Within an article that is being edited a paste is an edit like any other.
    const replacesAll = editor.selectionStart === 0 && editor.selectionEnd === editor.value.length;
    if (target === editor && !replacesAll) return;
    event.preventDefault();
    pasted(text);
  });
  edit.addEventListener("click", () => {
    if (isEditing && room.text.length > LARGE) paint(article);
    setEditing(!isEditing);
  });
  article.addEventListener("click", (event) => {
    const figure = figureAt(event.target);
    if (!figure) return;
    event.preventDefault();
    choose(figure, "article");
    const mark = markAt(figure);
    if (mark) openCard(mark, false);
  });
  article.addEventListener("keydown", (event) => {
    const figure = event.key === "Enter" ? figureAt(event.target) : undefined;
    const mark = markAt(figure);
    if (!figure || !mark) {
      moveAmongMarks(event);
      return;
    }
    event.preventDefault();
    choose(figure, "article");
    openCard(mark, true);
  });
  article.addEventListener("dblclick", (event) => {
    if (!figureAt(event.target)) setEditing(true);
  });
  const preview = oncePerFrame(() => light(hovered ? [hovered] : []));
  let hovered = undefined as ReturnType<typeof figureAt>;
  const hover = (event: Event): void => {
    const figure = event.type === "pointerleave" ? undefined : figureAt(event.target);
    if (figure === hovered) return;
    hovered = figure;
    preview();
  };
  article.addEventListener("pointerover", hover);
  article.addEventListener("pointerleave", hover);
  on("report", repaint);
  on("lit", dressChoice);
  on("hand", () => {
    dressAll(article);
  });
  on("language", () => dressAll(article));
  on("another", () => {
    lay();
    dressGroups();
    read();
  });
  for (const box of [paper, side]) {
    box.addEventListener("scroll", () => {
      room.scroll = (isNarrow() ? side : paper).scrollTop;
      emit("changed");
    }, { passive: true });
  }
  on("filter", () => {
    dressGroups();
    setStop(room.chosen && isShown(room.chosen) ? markAt(room.chosen) : undefined);
  });
  on("chosen", (origin) => {
    dressChoice();
    const mark = markAt(room.chosen);
    // Enter then tells how the figure was read; who steps on from the card stays in it.
    if (origin === "keys" && !document.activeElement?.closest("[popover]")) (mark?.firstElementChild as HTMLElement | undefined)?.focus({ preventScroll: true });
    if (origin !== "article") showMark(mark);
  });
  dressGroups();
  setEditing(true);
}

/** Shows the article that has come to the desk, for reading. What undoes it is the page's history, not the text area's. */
function lay(): void {
  // Out of sight it need not be laid out.
  editor.hidden = true;
  if (editor.value !== room.draft.replace(/\r\n?/g, "\n")) editor.value = room.draft;
  setEditing(false);
  paper.scrollTop = room.scroll;
  side.scrollTop = room.scroll;
}
