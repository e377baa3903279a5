/** What makes one text of another: at `at`, `gone` was taken out and `came` put in. */
export interface Difference {
  at: number;
  gone: string;
  came: string;
}

/** The shortest single edit from `before` to `after`. */
export function difference(before: string, after: string): Difference {
  const least = Math.min(before.length, after.length);
  let front = 0;
  while (front < least && before.charCodeAt(front) === after.charCodeAt(front)) front++;
  let back = 0;
  while (back < least - front && before.charCodeAt(before.length - 1 - back) === after.charCodeAt(after.length - 1 - back)) back++;
  return { at: front, gone: before.slice(front, before.length - back), came: after.slice(front, after.length - back) };
}
