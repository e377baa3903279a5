/** Which of `count` spans, sorted by their starts, is the last that starts at `place` or before; -1 for none. */
export function lastUpTo(place: number, count: number, startOf: (index: number) => number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
