/** What makes one text of another: at `at`, `gone` was taken out and `came` put in. */
export interface Difference {
  at: number;
  gone: string;
  came: string;
}

/** How many units, of at most `most`, are the same; `same` compares a stretch of them, many at once being quicker. */
function shared(most: number, same: (from: number, to: number) => boolean): number {
  let known = 0;
  for (let step = 4096; step >= 1; step = step === 1 ? 0 : step / 64) {
    while (known + step <= most && same(known, known + step)) known += step;
  }
  return known;
}

/** The shortest single edit from `before` to `after`. */
export function difference(before: string, after: string): Difference {
  const least = Math.min(before.length, after.length);
  const front = shared(least, (from, to) => before.slice(from, to) === after.slice(from, to));
  const back = shared(least - front, (from, to) => before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from));
  return { at: front, gone: before.slice(front, before.length - back), came: after.slice(front, after.length - back) };
}
