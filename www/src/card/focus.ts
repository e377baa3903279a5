// Where the keyboard is while the card is open: Tab goes into the card and round in it, Escape back to the figure.

const STOPS = "button:enabled, input:enabled, select, textarea, summary, a[href]";

function stops(card: HTMLElement): HTMLElement[] {
  return [...card.querySelectorAll<HTMLElement>(STOPS)].filter((element) => element.checkVisibility());
}

/** Gives the keyboard to the open card as a whole; the next Tab goes to its first button. */
export function focusCard(card: HTMLElement): void {
  card.focus({ preventScroll: true });
}

/**
 * Keeps the Tab key in the open card, from whatever figure it was opened or stepped to; `home` is where the keyboard goes
 * back to when the card is closed from within. Where nothing is typed the arrow keys `step` from figure to figure.
 */
export function startCardFocus(card: HTMLElement, home: () => HTMLElement | undefined, step: (by: 1 | -1) => void): void {
  card.tabIndex = -1;
  const isOpen = (): boolean => card.matches(":popover-open");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || event.ctrlKey || event.metaKey || event.altKey || !isOpen()) return;
    const active = document.activeElement;
    const all = stops(card);
    const at = active instanceof HTMLElement ? all.indexOf(active) : -1;
    // Only from the card itself and from figures: who has gone elsewhere with the mouse is let go.
    if (at < 0 && active !== card && !active?.closest("mark, tbody tr, body:not(:has(:focus))")) return;
    const next = event.shiftKey ? (at <= 0 ? all.length - 1 : at - 1) : (at + 1) % all.length;
    event.preventDefault();
    all[next]?.focus();
  });
  card.addEventListener("keydown", (event) => {
    const by = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key as "ArrowRight" | "ArrowLeft"];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || (event.target as Element).matches("input, textarea, select")) return;
    event.preventDefault();
    step(by);
  });
  card.addEventListener("beforetoggle", (event) => {
    if ((event as ToggleEvent).newState !== "closed" || !card.contains(document.activeElement)) return;
    const to = home();
    // The browser itself goes back to where the card was opened, which may be another figure by now.
    setTimeout(() => {
      if (!to?.closest("tr, mark")?.contains(document.activeElement)) to?.focus({ preventScroll: true });
    });
  });
}
