// A figure that was missed: who selects its words in the article is offered to add it. The core reads the selection.
import { openCard, editCard } from "../card/card.ts";
import { h } from "../dom.ts";
import * as engine from "../engine/client.ts";
import { t } from "../i18n/index.ts";
import { add, choose, emit, figureWithin, isShown, kindOf, on, room, type Correction } from "../model/room.ts";
import { settled } from "../model/settled.ts";
import { tintOf, type Figure } from "../model/records.ts";
import { say } from "../notice.ts";
import { markAt, placeOf } from "./paint.ts";

/** Of longer selections nobody means one figure. */
const LONGEST = 80;
const FIELDS = ["kind", "value", "valueTo", "of", "unit", "counted", "change", "bound", "date", "asOf"] as const;

interface Selected {
  start: number;
  end: number;
  words: string;
  /** What the core reads in them, if it is one figure. */
  figure?: Figure;
}

/** The selected words of the article, if a figure could stand there. */
function selection(): { start: number; end: number; words: string; range: Range } | undefined {
  const chosen = getSelection();
  if (!chosen || chosen.isCollapsed || chosen.rangeCount === 0 || !room.read || room.text !== room.draft) return undefined;
  const range = chosen.getRangeAt(0);
  const [from, to] = [placeOf(range.startContainer, range.startOffset), placeOf(range.endContainer, range.endOffset)];
  if (from === undefined || to === undefined || to - from > LONGEST) return undefined;
  const raw = room.text.slice(from, to);
  const words = raw.trim();
  const start = from + raw.indexOf(words);
  const end = start + words.length;
  if (words === "" || /[\r\n]/.test(words) || figureWithin(start, end)) return undefined;
  return { start, end, words, range };
}

/** The selection with what the core reads in it. */
async function readSelection(): Promise<(Selected & { range: Range }) | undefined> {
  const found = selection();
  if (!found) return undefined;
  const figures = await engine.readWords(found.words, { lang: room.lang === "en" ? "en" : "vi", ...(room.published === "" ? {} : { published: room.published }) });
  const figure = figures.length === 1 ? figures[0] : undefined;
  return figure ? { ...found, figure } : found;
}

function addFigure({ start, end, words, figure }: Selected): void {
  const fields: Record<string, unknown> = {};
  if (figure) for (const name of FIELDS) if (figure[name] !== undefined) fields[name] = figure[name];
  const added = figure ? add(start + figure.start, start + figure.end, fields as Correction) : add(start, end, {});
  if (!added) return;
  getSelection()?.removeAllRanges();
  if (!isShown(added)) {
    room.tints.add(tintOf(kindOf(added)));
    emit("filter");
  }
  choose(added, "article");
  const mark = markAt(added);
  if (!mark) return;
  openCard(mark, true);
  if (figure) return;
  editCard("value");
  say(t("card.unread", { text: words }));
}

/** Adds what is selected, by key. */
export function addSelected(): void {
  void readSelection().then((found) => found && addFigure(found)).catch(() => {});
}

export function startSelect(): void {
  let offered: Selected | undefined;
  const button = h("button", { type: "button", id: "add", class: "add", hidden: true });
  document.body.append(button);
  const hide = (): void => {
    if (!button.hidden) button.hidden = true;
    offered = undefined;
  };
  const offer = settled(() => {
    void readSelection().then((found) => {
      hide();
      // Most selections are to be copied: words without a digit or number are not spoken of, but the key adds them too.
      if (!found || (!found.figure && !/\d/.test(found.words))) return;
      offered = found;
      button.textContent = `+ ${t("card.add")}`;
      const at = found.range.getBoundingClientRect();
      button.hidden = false;
      const { offsetWidth: width, offsetHeight: height } = button;
      const below = at.bottom + 6;
      button.style.inset = `${below + height < innerHeight ? below : at.top - height - 6}px auto auto ${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
    }).catch(hide);
  }, 200);
  document.addEventListener("selectionchange", () => {
    if (selection()) offer();
    else hide();
  });
  // A press on the button must not take the selection away.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    const found = offered;
    hide();
    if (found) addFigure(found);
  });
  addEventListener("scroll", hide, { capture: true, passive: true });
  on("another", hide);
}
