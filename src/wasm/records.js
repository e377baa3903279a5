// @ts-check
// The records of a report, of the pieces that `records.rs` sends: see there for the order of the numbers.

/** @typedef {import("../../pkg/solieu.js").Report} Report */
/** @typedef {import("../../pkg/solieu.js").Figure} Figure */

/**
 * @param {string} text the article
 * @param {string} lang
 * @param {any[]} strings
 * @param {Uint32Array} numbers
 * @param {Report["checks"]} checks
 * @returns {Report}
 */
export function records(text, lang, strings, numbers, checks) {
  let at = 0;
  const next = () => /** @type {number} */ (numbers[at++]);
  const string = () => strings[next()];
  const words = () => text.slice(next(), next());

  /** @returns {Figure} */
  function figure() {
    const id = next();
    const start = next();
    const end = next();
    /** @type {Partial<Figure>} */
    const record = { id, kind: string(), text: text.slice(start, end), start, end };
    const value = next();
    if (value) record.value = strings[value];
    const valueTo = next();
    if (valueTo) record.valueTo = strings[valueTo];
    const of = next();
    if (of) record.of = strings[of];
    const unit = next();
    if (unit) record.unit = strings[unit];
    const countedStart = next();
    const countedEnd = next();
    if (countedEnd) {
      record.counted = text.slice(countedStart, countedEnd);
      record.countedStart = countedStart;
    }
    const headerStart = next();
    const headerEnd = next();
    if (headerEnd) record.header = text.slice(headerStart, headerEnd);
    const change = next();
    if (change) record.change = strings[change];
    const bound = next();
    if (bound) record.bound = strings[bound];
    const date = next();
    if (date) record.date = strings[date];
    const asOf = next();
    if (asOf) record.asOf = strings[asOf];
    record.sentence = next();
    if (next()) record.doubt = true;
    record.rule = string();
    const cues = next();
    const refused = next();
    if (cues) record.cues = Array.from({ length: cues }, words);
    if (refused) record.refused = Array.from({ length: refused }, string);
    return /** @type {Figure} */ (record);
  }

  const repeats = next();
  const figures = Array.from({ length: next() }, figure);
  /** @type {Report["sentences"]} */
  const sentences = [];
  while (at < numbers.length) sentences.push([next(), next()]);
  return { lang: /** @type {Report["lang"]} */ (lang), figures, checks, repeats, sentences };
}
