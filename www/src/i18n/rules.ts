// What the core's rules, and its reasons to refuse a reading, say in the reader's language.

/** The core's own name, as `--explain` prints it, and what it says. */
export const RULES: Record<string, { vi: string; en: string }> = {
  count: { vi: "số đếm", en: "a count" },
  "half of a scale": { vi: "một nửa của nghìn, triệu, tỷ", en: "half of a thousand, million or billion" },
  "fraction of a scale": { vi: "một phần của nghìn, triệu, tỷ", en: "a part of a thousand, million or billion" },
  once: { vi: "từ chỉ một hay hai lần", en: "a word for one or two times" },
  measure: { vi: "số kèm đơn vị đo", en: "a number with its unit" },
  "compound unit": { vi: "số đo nói bằng hai đơn vị", en: "a measure told in two units" },
  "part of a unit": { vi: "một phần của đơn vị đo", en: "a part of a unit" },
  "fraction of a unit": { vi: "phân số kèm đơn vị", en: "a fraction with its unit" },
  "whole and fraction": { vi: "số nguyên kèm phân số", en: "a whole number with a fraction" },
  "shared unit": { vi: "đơn vị ghi một lần cho nhiều số", en: "a unit written once for several numbers" },
  percent: { vi: "số phần trăm", en: "a percentage" },
  money: { vi: "số tiền kèm đơn vị tiền", en: "a number with its currency" },
  "price without its currency": { vi: "giá không ghi đơn vị tiền", en: "a price that names no currency" },
  duration: { vi: "khoảng thời gian", en: "a length of time" },
  "time that was run": { vi: "thành tích tính bằng thời gian", en: "the time of a race" },
  age: { vi: "tuổi", en: "an age" },
  "age behind a name": { vi: "tuổi ghi sau tên người", en: "an age behind a name" },
  "age behind its word": { vi: "tuổi ghi sau từ chỉ tuổi", en: "an age behind a word that leads to one" },
  "years that one has": { vi: "tuổi nói theo số năm", en: "an age told by one's years" },
  multiple: { vi: "số lần", en: "a number of times" },
  "multiple word": { vi: "từ chỉ số lần", en: "a word for a number of times" },
  ratio: { vi: "phần trên tổng", en: "a part of a whole" },
  fraction: { vi: "phân số", en: "a fraction" },
  "fraction in words": { vi: "phân số viết bằng chữ", en: "a fraction in words" },
  half: { vi: "một nửa", en: "a half" },
  "so many among": { vi: "bấy nhiêu trong số bấy nhiêu", en: "so many out of so many" },
  "rate to a round number": { vi: "tỉ suất trên một số tròn", en: "a rate to a round number" },
  score: { vi: "tỉ số của trận đấu", en: "the score of a match" },
  "score: no word of a match is near, and something is counted or the pair rises": {
    vi: "tỉ số của trận đấu: gần đó không có từ nào nói về trận đấu, mà lại có thứ được đếm hoặc số sau lớn hơn số trước",
    en: "the score of a match: no word of a match is near, and something is counted or the pair rises",
  },
  date: { vi: "ngày, tháng hoặc năm", en: "a day, month or year" },
  "date in a list": { vi: "ngày trong một loạt ngày", en: "a date in a list of dates" },
  "year in a list": { vi: "năm trong một loạt năm", en: "a year in a list of years" },
  "date from to": { vi: "từ ngày này đến ngày kia", en: "from one date to another" },
  "years from to": { vi: "từ năm này đến năm kia", en: "from one year to another" },
  "months of a year": { vi: "mấy tháng, quý hoặc nửa năm", en: "months, quarters or halves of a year" },
  "date: nothing before it leads to one, or something is counted behind it": {
    vi: "ngày tháng: phía trước không có từ nào dẫn đến ngày, hoặc phía sau có thứ được đếm",
    en: "a date: nothing before it leads to one, or something is counted behind it",
  },
  "clock time": { vi: "giờ trong ngày", en: "a time of the day" },
  "clock time: no word puts it at a point of the day": {
    vi: "giờ trong ngày: không có từ nào cho thấy đó là một thời điểm",
    en: "a time of the day: no word puts it at a point of the day",
  },
  rank: { vi: "thứ bậc", en: "a rank" },
  "last so many": { vi: "bấy nhiêu cái cuối hoặc đầu", en: "the last or first so many" },
  "one of a series": { vi: "số thứ tự trong một loạt", en: "one of a series" },
  document: { vi: "văn bản, điều khoản", en: "a document or its clause" },
  "century in a name": { vi: "thế kỷ trong tên riêng", en: "a century in a name" },
  name: { vi: "tên riêng có số", en: "a name that has a number" },
  "name with a number": { vi: "tên riêng kèm số", en: "a name with a number behind it" },
  "name with two numbers": { vi: "tên riêng kèm hai số", en: "a name with two numbers" },
  road: { vi: "đường, cây số trên đường", en: "a road or a place on it" },
  version: { vi: "số phiên bản", en: "a version" },
  address: { vi: "địa chỉ", en: "an address" },
  code: { vi: "mã số", en: "a code" },
  "letters and digits": { vi: "chữ và số liền nhau", en: "letters and digits in one" },
  formation: { vi: "sơ đồ đội hình", en: "a formation of players" },
  formula: { vi: "công thức hóa học", en: "a chemical formula" },
  phone: { vi: "số điện thoại", en: "a phone number" },
  "international phone": { vi: "số điện thoại quốc tế", en: "an international phone number" },
  hotline: { vi: "số tổng đài", en: "a hotline" },
  plate: { vi: "biển số xe", en: "a number plate" },
  "inspection centre": { vi: "trung tâm đăng kiểm", en: "a centre for the inspection of vehicles" },
  "IPv4 address": { vi: "địa chỉ IP", en: "an IP address" },
  ISBN: { vi: "mã sách ISBN", en: "the ISBN of a book" },
  "British postcode": { vi: "mã bưu chính Anh", en: "a British postcode" },
  "amount: the word is no number here": { vi: "số lượng: từ này ở đây không phải là số", en: "an amount: the word is no number here" },
};

/** A refused reading, as the core tells it: the words that were looked at, and the name of the rule or reason. */
export function partsOf(refused: string): { words: string; name: string } {
  const name = Object.keys(RULES)
    .filter((other) => refused.endsWith(`: ${other}`))
    .reduce((longest, other) => (other.length > longest.length ? other : longest), "");
  return name === "" ? { words: "", name: refused } : { words: refused.slice(0, -name.length - 2), name };
}
