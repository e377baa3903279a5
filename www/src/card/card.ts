// The card at a mark: how a figure was read, said in full, and what the reader can do about it.
import { byId, h, isNarrow, type Child } from "../dom.ts";
import * as engine from "../engine/client.ts";
import { formatDate } from "../format/date.ts";
import { formatNumber } from "../format/number.ts";
import { unitOf } from "../format/unit.ts";
import { language, t } from "../i18n/index.ts";
import { checkList } from "../ledger/checks.ts";
import { changeBadge, isTold } from "../ledger/badges.ts";
import { linkTo } from "../take/fragment.ts";
import { checksOf, choose, correct, correctionOf, effective, isOut, on, room, setOut } from "../model/room.ts";
import { tintOf, type Figure } from "../model/records.ts";
import { say } from "../notice.ts";
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
  const { kind, of, unit, valueTo } = figure;
  const isPair = of !== undefined || valueTo !== undefined;
  const first = await engine.spell(figure.value, isPair ? undefined : unit, room.lang);
  const second = isPair ? await engine.spell(of ?? valueTo ?? "", unit, room.lang) : "";
  const words = isPair ? PAIRS[of !== undefined ? "of" : kind === "score" ? "score" : "range"](first, second) : first;
  if (first === "") place.previousElementSibling?.remove();
  else place.textContent = (kind === "count" || kind === "ratio") && figure.counted !== undefined ? `${words} ${figure.counted}` : words;
}

const PAIRS = {
  of: (part: string, whole: string) => t("value.of", { part, whole }),
  range: (low: string, high: string) => t("value.range", { low, high }),
  score: (left: string, right: string) => `${left} – ${right}`,
};

function facts(figure: Figure): HTMLElement {
  const words = h("dd", { class: "spoken", lang: room.lang });
  const list = h(
    "dl",
    null,
    ...(figure.value === undefined || figure.kind === "reference" || figure.kind === "identifier" ? [] : [...line(t("card.value"), h("span", { class: "digits" }, valueText(figure))), h("dt", null, t("card.words")), words]),
    ...(figure.unit === undefined ? [] : line(t("card.unit"), unitOf(figure), unitOf(figure) !== figure.unit && [" ", h("code", null, figure.unit)])),
    ...(figure.counted === undefined ? [] : line(t("card.counted"), h("span", { lang: room.lang, translate: "no" }, figure.counted))),
    ...(figure.change === undefined ? [] : line(t("card.change"), changeBadge(figure.change))),
    ...(figure.bound === undefined ? [] : line(t("card.bound"), t(`bound.${figure.bound}`))),
    ...(figure.date === undefined ? [] : line(t("card.date"), formatDate(figure.date), " ", h("code", null, figure.date))),
    ...(figure.asOf === undefined ? [] : line(t("card.asOf"), formatDate(figure.asOf))),
  );
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
  let id = (shown?.id ?? 0) + by;
  while (room.figures[id - 1] && !room.tints.has(tintOf(room.figures[id - 1]!.kind))) id += by;
  return room.figures[id - 1];
}

function draw(origin: Figure): void {
  shown = origin;
  const figure = effective(origin);
  const out = isOut(origin);
  const checks = checksOf(origin).filter(isTold);
  const link = linkTo(origin);
  const go = (by: number) => (): void => {
    const next = neighbour(by);
    if (next) choose(next, "card");
  };
  const form = correctionForm(figure, correctionOf(origin) !== undefined, (correction) => {
    correct(origin, correction);
    draw(origin);
    card.querySelector<HTMLElement>(".card-correct")?.focus();
  });
  const openForm = h("button", { type: "button", class: "card-correct", on: { click: () => {
    form.hidden = false;
    openForm.hidden = true;
    form.querySelector("input")?.focus();
  } } }, t("card.correct"));
  const part = card.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset["part"] : undefined;
  card.replaceChildren(
    h(
      "div",
      { class: "card-head" },
      h("h2", { id: "card-title", lang: room.lang, translate: "no", "data-tint": tintOf(figure.kind) }, figure.text),
      h(
        "div",
        { class: "card-kind" },
        h("p", null, t(`kind.${figure.kind}`), figure.edited === true && h("span", { class: "tag" }, t("edited"))),
        h("span", { class: "card-steps" },
          h("button", { type: "button", class: "quiet", "data-part": "previous", disabled: !neighbour(-1), on: { click: go(-1) } }, t("card.previous")),
          h("button", { type: "button", class: "quiet", "data-part": "next", disabled: !neighbour(1), on: { click: go(1) } }, t("card.next"))),
      ),
      h("button", { type: "button", class: "quiet card-close", "aria-label": t("card.close"), title: t("card.close"), on: { click: () => card.hidePopover() } }, "×"),
    ),
    facts(figure),
    ...(checks.length > 0 ? [checkList(checks)] : []),
    reasons(figure),
    h(
      "div",
      { class: "card-actions" },
      openForm,
      h("button", { type: "button", "data-part": "out", on: { click: () => {
        setOut([origin], !out);
        say(t(out ? "card.back.done" : "card.out.done", { text: figure.text }));
        draw(origin);
      } } }, t(out ? "card.back" : "card.out")),
      link && h("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, t("link.open")),
    ),
    form,
  );
  // The button that was pressed is another one now; at an end of the article it is of no more use.
  if (part) (card.querySelector<HTMLElement>(`[data-part="${part}"]:enabled`) ?? card.querySelector<HTMLElement>(".card-close"))?.focus();
  place();
}

const GAP = 6;
const EDGE = 8;

/** Puts the card under its mark, or above where there is no room, always over the article; on a phone at the bottom. */
function place(): void {
  card.classList.toggle("docked", isNarrow());
  card.style.removeProperty("inset");
  card.style.removeProperty("max-block-size");
  if (isNarrow() || !anchor) return;
  const paper = byId("paper").getBoundingClientRect();
  const [ceiling, floor] = [Math.max(0, paper.top) + EDGE, Math.min(innerHeight, paper.bottom) - EDGE];
  card.style.maxBlockSize = `${floor - ceiling}px`;
  const at = [...anchor.getClientRects()].at(-1) ?? anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(paper.left + EDGE, Math.min(at.left, paper.right - width - EDGE));
  const below = at.bottom + GAP;
  const top = below + height <= floor ? below : at.top - height - GAP;
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

export function closeCard(): void {
  if (card.matches(":popover-open")) card.hidePopover();
}

/** Prepares the card; `markOf` finds the mark of a figure. */
export function startCard(markOf: typeof anchorOf): void {
  anchorOf = markOf;
  startCardFocus(card, homeNow);
  card.addEventListener("toggle", (event) => {
    if ((event as ToggleEvent).newState === "closed") shown = undefined;
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
  on("language", closeCard);
  addEventListener("resize", () => card.matches(":popover-open") && place());
}
