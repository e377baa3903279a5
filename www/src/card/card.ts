// The card at a mark: how a figure was read, said in full, and what the reader can do about it.
import { byId, h, isCalm, isNarrow, type Child } from "../dom.ts";
import * as engine from "../engine/client.ts";
import { onSwipe } from "../chrome/swipe.ts";
import { formatDate } from "../format/date.ts";
import { limitOf } from "../format/limit.ts";
import { formatNumber } from "../format/number.ts";
import { inWords } from "../format/spoken.ts";
import { amount, unitOf } from "../format/unit.ts";
import { language, t } from "../i18n/index.ts";
import { checkList } from "../ledger/checks.ts";
import { changeBadge, isOpen } from "../ledger/badges.ts";
import { linkTo } from "../take/fragment.ts";
import { beside, checksOf, choose, correct, correctionOf, drop, effective, isAdded, isDoubtful, isNoFigure, isShown, on, remark, remarkOn, room, setNoFigure, type Correction } from "../model/room.ts";
import { tintOf, type Figure } from "../model/records.ts";
import { copyFault, copySentences } from "./copy.ts";
import { correctionForm } from "./correct.ts";
import { focusCard, startCardFocus } from "./focus.ts";

const card = byId("card");
let anchor: HTMLElement | undefined;
let shown: Figure | undefined;

function line(name: string, ...value: (Child | Child[])[]): HTMLElement[] {
  return [h("dt", null, name), h("dd", null, ...value.flat())];
}

function valueText(figure: Figure): string {
  const value = formatNumber(figure.value ?? "");
  if (figure.of !== undefined) return t("value.of", { part: value, whole: formatNumber(figure.of) });
  if (figure.valueTo === undefined) return value;
  const other = formatNumber(figure.valueTo);
  return figure.kind === "score" ? t("value.score", { left: value, right: other }) : t("value.range", { low: value, high: other });
}

/** The number in words of the article's language, with what it counts: how a reporter checks a reading. */
async function spoken(figure: Figure, place: HTMLElement): Promise<void> {
  if (figure.value === undefined) return;
  const words = await inWords(figure);
  if (words === "") place.previousElementSibling?.remove();
  else place.textContent = words;
}

/** The amount in a unit that other readers know; a soft line that stands only where there is one. */
async function elsewhere(figure: Figure, place: HTMLElement): Promise<void> {
  if (figure.value === undefined || figure.unit === undefined || figure.valueTo !== undefined || figure.of !== undefined) return;
  const converted = await engine.convert(figure.value, figure.unit);
  if (converted) place.replaceChildren(`${converted.exact ? "=" : "≈"} ${amount(converted.value, converted.unit)}`);
}

/** What the card tells; a press on a fact opens its field in the form. */
function facts(figure: Figure, edit: (field: string) => void): HTMLElement {
  const words = h("dd", { class: "spoken", lang: room.lang });
  const other = h("dd", { class: "elsewhere" });
  const fact = (field: "value" | "unit" | "counted" | "change" | "bound" | "date" | "asOf" | "kind", ...value: Child[]): HTMLElement[] => {
    const name = t(`card.${field}`);
    return line(name, h("button", { type: "button", class: "fact", title: t("card.edit", { field: name.toLocaleLowerCase(language()) }), on: { click: () => edit(field) } }, ...value));
  };
  const list = h(
    "dl",
    null,
    ...(figure.value === undefined || figure.kind === "reference" || figure.kind === "identifier" ? [] : [...fact("value", h("span", { class: "digits" }, valueText(figure))), h("dt", null, t("card.words")), words]),
    ...(figure.unit === undefined ? [] : [...fact("unit", unitOf(figure)), other]),
    ...(figure.counted === undefined ? [] : fact("counted", h("span", { lang: room.lang, translate: "no" }, figure.counted))),
    ...(figure.change === undefined ? [] : fact("change", changeBadge(figure.change))),
    ...(figure.bound === undefined ? [] : fact("bound", limitOf(figure))),
    ...(figure.date === undefined ? [] : fact("date", formatDate(figure.date))),
    ...(figure.asOf === undefined ? [] : fact("asOf", formatDate(figure.asOf))),
    ...fact("kind", t(`kind.${figure.kind}`)),
  );
  elsewhere(figure, other).then(() => other.isConnected && place(), () => {});
  // A core that cannot say a number leaves the line empty; the digits are there.
  spoken(figure, words).catch(() => words.previousElementSibling?.remove());
  return list;
}

/** The words for the core's rules come when a reader first asks why. */
async function fillReasons(list: HTMLElement, figure: Figure): Promise<void> {
  const { RULES, partsOf } = await import("../i18n/rules.ts");
  // Plain words alone; a rule that has none yet is told by the core's own name.
  const rule = (name: string): Child[] => [RULES[name]?.[language()] ?? h("code", { lang: "en", translate: "no" }, name.split(":")[0])];
  const quoted = (words: string): HTMLElement => h("span", { lang: room.lang, translate: "no" }, `“${words}”`);
  const cues = figure.cues ?? [];
  const refused = (figure.refused ?? []).map(partsOf).map(({ words, name }) => h("span", { class: "refused" }, ...(words === "" ? [] : [quoted(words), ": "]), ...rule(name)));
  list.replaceChildren(
    ...line(t("card.rule"), ...rule(figure.rule)),
    ...(cues.length === 0 ? [] : line(t("card.cues"), ...cues.flatMap((cue, index) => [index > 0 && ", ", quoted(cue)]))),
    ...(refused.length === 0 ? [] : line(t("card.refused"), ...refused)),
  );
}

function reasons(figure: Figure): HTMLElement {
  const list = h("dl");
  const fill = (): void => void fillReasons(list, figure).then(place, () => list.replaceChildren(...line(t("card.rule"), h("code", { lang: "en", translate: "no" }, figure.rule))));
  return h("details", { on: { toggle: fill } }, h("summary", null, t("card.why")), list);
}

function neighbour(by: number): Figure | undefined {
  let at = (shown ? room.figures.indexOf(shown) : -1) + by;
  while (room.figures[at] && !isShown(room.figures[at]!)) at += by;
  return room.figures[at];
}

/** The sentence of a figure, the figure marked in it. */
function sentence(figure: Figure): HTMLElement {
  const [before, behind] = beside(figure);
  return h("p", { class: "card-sentence", lang: room.lang, translate: "no" }, before, h("b", null, figure.text), behind);
}

/** The reader's remark, in a line that grows. */
function noteField(origin: Figure): HTMLElement {
  const field = h("textarea", { class: "card-note", rows: "1", "aria-label": t("card.note"), placeholder: t("card.note.empty"), spellcheck: "false" });
  field.value = remarkOn(origin);
  const keep = (): void => {
    if (room.figures.includes(origin)) remark(origin, field.value.trim());
  };
  field.addEventListener("change", keep);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    keep();
    card.focus({ preventScroll: true });
  });
  return field;
}

/** Shows all of the card on a phone, or a third of the screen of it. */
function setWhole(isWhole: boolean): void {
  card.classList.toggle("whole", isWhole);
  card.querySelector(".card-grip")?.setAttribute("aria-expanded", String(isWhole));
}

/** Where a phone's card is pulled up and down. */
function cardGrip(): HTMLElement {
  const isWhole = (): boolean => card.classList.contains("whole");
  const grip = h("button", { type: "button", class: "card-grip", "aria-label": t("card.whole"), "aria-expanded": String(isWhole()) });
  onSwipe(grip, (way) => (way < 0 && !isWhole() ? card.hidePopover() : setWhole(way > 0)), () => setWhole(!isWhole()));
  return grip;
}

/** Opens the form at one of its fields. */
let beginEdit: (field: string) => void = () => {};

function draw(origin: Figure): void {
  shown = origin;
  const figure = effective(origin);
  const out = isNoFigure(origin);
  const checks = checksOf(origin).filter(isOpen);
  const link = linkTo(origin);
  const go = (by: number) => (): void => {
    const next = neighbour(by);
    if (next) choose(next, "card");
  };
  const isOwn = isAdded(origin);
  const again = (): void => {
    draw(origin);
    card.querySelector<HTMLElement>(".card-correct")?.focus();
  };
  const before = correctionOf(origin);
  const form = correctionForm(figure, before !== undefined && !isOwn, (correction) => {
    // What was corrected before stays so; what is as it was read is no correction.
    const whole = correction && Object.fromEntries(Object.entries({ ...before, ...correction }).filter(([name, value]) => isOwn || value !== String(origin[name as keyof Figure] ?? "")));
    if (!isOwn || correction) correct(origin, whole as Correction | undefined);
    again();
  }, again);
  const told = facts(figure, (field) => beginEdit(field));
  const openForm = h("button", { type: "button", class: "card-correct", on: { click: () => beginEdit("value") } }, t("card.correct"));
  beginEdit = (field) => {
    setWhole(true);
    told.hidden = true;
    form.hidden = false;
    openForm.disabled = true;
    const input = form.elements.namedItem(field) as HTMLInputElement | HTMLSelectElement | null;
    input?.focus();
    if (input instanceof HTMLInputElement) input.select();
    place();
  };
  const part = card.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset["part"] : undefined;
  card.replaceChildren(
    h(
      "div",
      { class: "card-head" },
      cardGrip(),
      h("h2", { id: "card-title", lang: room.lang, translate: "no", "data-tint": tintOf(figure.kind) }, figure.text),
      h(
        "div",
        { class: "card-kind" },
        h("p", null, t(`kind.${figure.kind}`), figure.edited === true && h("span", { class: "tag" }, t(isOwn ? "card.added" : "edited"))),
        h("span", { class: "card-steps" },
          h("button", { type: "button", class: "quiet", "data-part": "previous", disabled: !neighbour(-1), on: { click: go(-1) } }, t("card.previous")),
          h("button", { type: "button", class: "quiet", "data-part": "next", disabled: !neighbour(1), on: { click: go(1) } }, t("card.next"))),
      ),
      h("button", { type: "button", class: "quiet card-close", "aria-label": t("card.close"), title: t("card.close"), on: { click: () => card.hidePopover() } }, "×"),
    ),
    ...(isDoubtful(origin) ? [h("p", { class: "card-doubt" }, t("card.doubt"))] : []),
    sentence(figure),
    told,
    form,
    ...(checks.length > 0 ? [checkList(checks)] : []),
    ...(isOwn ? [] : [reasons(figure)]),
    noteField(origin),
    h(
      "div",
      { class: "card-actions" },
      openForm,
      isOwn ? h("button", { type: "button", "data-part": "out", on: { click: () => drop(origin) } }, t("card.drop")) : h("button", { type: "button", "data-part": "out", on: { click: () => {
        setNoFigure(origin, !out);
        draw(origin);
      } } }, t(out ? "card.back" : "card.out")),
      h("button", { type: "button", class: "quiet", "data-part": "copy", on: { click: () => void copySentences([origin]) } }, t("card.copy")),
      !isOwn && h("button", { type: "button", class: "quiet", "data-part": "fault", title: t("fault.note"), on: { click: () => void copyFault(origin) } }, t("fault.copy")),
      link && !isOwn && h("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, t("link.open")),
    ),
  );
  // The button that was pressed is another one now; at an end of the article it is of no more use.
  if (part) (card.querySelector<HTMLElement>(`[data-part="${part}"]:enabled`) ?? card.querySelector<HTMLElement>(".card-close"))?.focus();
  place();
}

const GAP = 6;
const EDGE = 8;

/** Where the sentence of a figure stands on the screen. */
function sentenceBox(mark: HTMLElement): DOMRect | undefined {
  const line = mark.closest("p");
  if (!line || !shown) return undefined;
  const [before, behind] = beside(shown);
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEndBefore(mark);
  const at = range.toString().length;
  const [from, to] = [at - before.length, at + shown.text.length + behind.length];
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let place = 0;
  let isBegun = false;
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    if (!isBegun && from < place + node.length) {
      range.setStart(node, Math.max(0, from - place));
      isBegun = true;
    }
    range.setEnd(node, Math.min(node.length, Math.max(0, to - place)));
    place += node.length;
    if (place >= to) break;
  }
  return range.getBoundingClientRect();
}

/**
 * Puts the card where it leaves the sentence in sight: beside the article, over the ledger, if it was opened in the article
 * and there is room; else below the sentence or above it. On a phone it stands at the bottom.
 */
function place(): void {
  card.classList.toggle("docked", isNarrow());
  card.style.removeProperty("inset");
  card.style.removeProperty("max-block-size");
  if (!anchor) return;
  if (isNarrow()) {
    // The mark comes out from under the card.
    if (anchor.matches("mark") && anchor.getBoundingClientRect().bottom > innerHeight - card.offsetHeight - EDGE) anchor.scrollIntoView({ block: "center", behavior: isCalm() ? "auto" : "smooth" });
    return;
  }
  const paper = byId("paper").getBoundingClientRect();
  const [ceiling, floor] = [Math.max(0, paper.top) + EDGE, Math.min(innerHeight, paper.bottom) - EDGE];
  card.style.maxBlockSize = `${floor - ceiling}px`;
  const at = [...anchor.getClientRects()].at(-1) ?? anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const box = (anchor.isConnected && sentenceBox(anchor)) || at;
  const over = Math.max(paper.left + EDGE, Math.min(at.left, paper.right - width - EDGE));
  const isBelow = box.bottom + GAP + height <= floor;
  const isAbove = box.top - GAP - height >= ceiling;
  const isBeside = paper.right + EDGE + width <= innerWidth && (home === "article" || (!isBelow && !isAbove));
  const left = isBeside ? paper.right + EDGE : over;
  const top = isBeside ? at.top : isBelow ? box.bottom + GAP : isAbove ? box.top - GAP - height : at.bottom + GAP + height <= floor ? at.bottom + GAP : at.top - height - GAP;
  card.style.inset = `${Math.max(ceiling, Math.min(top, floor - height))}px auto auto ${left}px`;
}

let anchorOf: (figure: Figure) => HTMLElement | undefined = () => undefined;
/** The article moves to the mark in the meantime. */
const MOVE = 250;

/**
 * Opens the card of the chosen figure at its mark; `at` stands in for a mark that is not on the page, and is where the
 * keyboard goes back to. `isByKey` gives the keyboard to the card.
 */
export function openCard(at: HTMLElement, isByKey = false): void {
  if (!room.chosen) return;
  home = at.closest("tr") ? undefined : "article";
  anchor = anchorOf(room.chosen) ?? at;
  // With its source the Tab key goes from the mark, or the row's button, into the card.
  if (!card.matches(":popover-open")) (card as { showPopover(options?: { source: HTMLElement }): void }).showPopover({ source: at.querySelector("a") ?? at });
  draw(room.chosen);
  if (isByKey) focusCard(card);
  setTimeout(place, MOVE);
}

/** On which side the card was opened. */
let home: "article" | undefined;

/** The mark, or the row's button, of the figure in the card. */
function homeNow(): HTMLElement | undefined {
  if (!room.chosen) return undefined;
  if (home === "article") return anchorOf(room.chosen)?.querySelector("a") ?? undefined;
  return document.querySelector<HTMLElement>(`tbody tr[data-id="${room.chosen.id}"] .row-button`) ?? undefined;
}

/** Opens the form of the open card at one of its fields. */
export function editCard(field: string): void {
  beginEdit(field);
}

export function closeCard(): void {
  if (card.matches(":popover-open")) card.hidePopover();
}

/** Prepares the card; `markOf` finds the mark of a figure. */
export function startCard(markOf: typeof anchorOf): void {
  anchorOf = markOf;
  startCardFocus(card, homeNow, (by) => {
    const next = neighbour(by);
    if (next) choose(next, "card");
  });
  card.addEventListener("toggle", (event) => {
    if ((event as ToggleEvent).newState !== "closed") return;
    shown = undefined;
    setWhole(false);
  });
  on("chosen", (origin) => {
    if (!card.matches(":popover-open")) return;
    if (origin === "checks" || !room.chosen) {
      closeCard();
      return;
    }
    if (origin === "card" || origin === "keys") {
      anchor = anchorOf(room.chosen) ?? anchor;
      draw(room.chosen);
      setTimeout(place, MOVE);
    }
  });
  on("report", () => {
    if (shown && !room.figures.includes(shown)) closeCard();
  });
  // What was undone, or done in the table, shows here too, unless something is being typed.
  on("hand", () => {
    if (!shown || !card.matches(":popover-open") || !room.figures.includes(shown)) return;
    if (card.querySelector(".card-form:not([hidden])") || document.activeElement?.matches("#card .card-note")) return;
    draw(shown);
  });
  on("language", closeCard);
  addEventListener("resize", () => card.matches(":popover-open") && place());
}
