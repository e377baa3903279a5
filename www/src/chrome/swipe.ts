// Swipes up and down at a grip.

/** Shorter ones are presses. */
const LEAST = 24;

/** Tells of swipes at `grip`; `swiped` is given 1 for up and -1 for down, `pressed` is a press without a swipe. */
export function onSwipe(grip: HTMLElement, swiped: (way: 1 | -1) => void, pressed: () => void): void {
  let from: number | undefined;
  let isSwipe = false;
  grip.addEventListener("pointerdown", (event) => {
    from = event.clientY;
    isSwipe = false;
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener("pointerup", (event) => {
    const by = from === undefined ? 0 : from - event.clientY;
    from = undefined;
    if (Math.abs(by) < LEAST) return;
    isSwipe = true;
    swiped(by > 0 ? 1 : -1);
  });
  grip.addEventListener("click", () => isSwipe || pressed());
}
