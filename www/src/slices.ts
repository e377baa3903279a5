// Long work a slice at a time, so that the page answers its reader in between.

/** Work that can be put aside at every `yield`. */
export type Work<T> = Generator<void, T>;

/** So long a slice takes, in milliseconds. */
const SLICE = 12;

/** Does all of it at once. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does it in slices, the first of them now, and hands the result to `done`; gives back what breaks it off. */
export function inSlices<T>(work: Work<T>, done: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = (): void => {
    const end = performance.now() + SLICE;
    do {
      const step = work.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(slice);
  };
  slice();
  return () => clearTimeout(timer);
}

/** So many items are gone through between two looks at the clock. */
const STRIDE = 250;

/** Goes through a list, giving way now and then. */
export function* through<T>(list: readonly T[], task: (item: T, index: number) => void): Work<void> {
  for (let index = 0; index < list.length; index++) {
    if (index % STRIDE === STRIDE - 1) yield;
    task(list[index]!, index);
  }
}

/** So many items are sorted in one go. */
const RUN = 2000;

/** The list sorted, equal items in the order in which they came: short runs by the browser, then merged. */
export function* sorted<T>(list: readonly T[], compare: (a: T, b: T) => number): Work<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < list.length; from += RUN) {
    runs.push(list.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(runs[at + 1] ? yield* merge(runs[at]!, runs[at + 1]!, compare) : runs[at]!);
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Work<T[]> {
  const all: T[] = [];
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    all.push(compare(b[right]!, a[left]!) < 0 ? b[right++]! : a[left++]!);
    if (all.length % STRIDE === 0) yield;
  }
  for (; left < a.length; left++) all.push(a[left]!);
  for (; right < b.length; right++) all.push(b[right]!);
  return all;
}
