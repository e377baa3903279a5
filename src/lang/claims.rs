//! What a language knows of claims: the phrases that tie one figure to another, and the sentences that a check says.
//!
//! A phrase is written as newspapers print it, in lower case, words and marks set apart by one space; letter case, tone
//! placement and Unicode form do not matter when matching.

use std::ops::Deref;
use std::sync::OnceLock;

use super::{Row, Sense};

/// Phrases that do the same work: those of a language's own tables that have a sense, and others that link figures only.
#[derive(Debug)]
pub struct Phrases {
    rows: &'static [Row],
    has: fn(&Sense) -> bool,
    forms: &'static [&'static str],
    folded: OnceLock<Folded>,
}

impl Phrases {
    /// A list of phrases.
    #[must_use]
    pub const fn new(forms: &'static [&'static str]) -> Self {
        Self::of(&[], |_| false, forms)
    }

    /// The phrases that `rows` have with a sense, and more.
    #[must_use]
    pub const fn of(rows: &'static [Row], has: fn(&Sense) -> bool, forms: &'static [&'static str]) -> Self {
        Self { rows, has, forms, folded: OnceLock::new() }
    }

    /// The phrases as `fold` writes them, the longest first.
    pub fn folded(&self, fold: fn(&str) -> String) -> &Folded {
        self.folded.get_or_init(|| {
            let of_rows =
                self.rows.iter().filter(|(_, sense)| (self.has)(sense)).flat_map(|(forms, _)| forms.split('|'));
            let from: Vec<&str> = self.starts();
            // What ends in the word of a first level (`tăng từ`) leads to that level.
            let leads =
                |form: &&str| from.iter().any(|word| form.strip_suffix(word).is_some_and(|form| form.ends_with(' ')));
            let forms = of_rows.map(|form| form.trim().trim_start_matches('=')).filter(|form| !leads(form));
            let mut folded: Vec<String> = forms.chain(self.forms.iter().copied()).map(fold).collect();
            folded.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
            folded.retain(|phrase| !phrase.is_empty());
            folded.dedup();
            Folded::new(folded)
        })
    }

    /// The words of the tables that begin a first level.
    fn starts(&self) -> Vec<&'static str> {
        let from = self.rows.iter().filter(|(_, sense)| matches!(sense, Sense::From));
        from.flat_map(|(forms, _)| forms.split('|')).collect()
    }
}

/// Phrases as they are matched, the longest first. A phrase is looked for only where its first or last word stands, which
/// the hashes of those words tell.
#[derive(Debug)]
pub struct Folded {
    phrases: Vec<String>,
    starts: Edges,
    ends: Edges,
}

impl Folded {
    fn new(phrases: Vec<String>) -> Self {
        let starts = Edges::new(phrases.iter().map(|phrase| phrase.split(' ').next().unwrap_or("")));
        let ends = Edges::new(phrases.iter().map(|phrase| phrase.rsplit(' ').next().unwrap_or("")));
        Self { phrases, starts, ends }
    }

    /// Whether one of the phrases may begin with the word that has this hash.
    #[inline]
    #[must_use]
    pub const fn may_start(&self, word: u32) -> bool {
        self.starts.may(word)
    }

    /// The phrases that may begin with the word that has this hash, the longest first.
    #[inline]
    pub fn starting(&self, word: u32) -> impl Iterator<Item = &str> {
        self.starts.of(word).iter().map(|(_, at)| self.phrases[*at as usize].as_str())
    }

    /// The phrases that may end with the word that has this hash, the longest first.
    #[inline]
    pub fn ending(&self, word: u32) -> impl Iterator<Item = &str> {
        self.ends.of(word).iter().map(|(_, at)| self.phrases[*at as usize].as_str())
    }
}

impl Deref for Folded {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.phrases
    }
}

/// The first or the last words of phrases.
#[derive(Debug)]
struct Edges {
    /// A bit for each hash: most words of a text have none.
    bits: [u64; SLOTS],
    /// The hash of each phrase's word and the phrase's place, sorted.
    words: Vec<(u32, u32)>,
}

/// Words of bits about the edges of phrases.
const SLOTS: usize = 16;

impl Edges {
    fn new<'w>(edges: impl Iterator<Item = &'w str>) -> Self {
        let mut words: Vec<(u32, u32)> = edges.zip(0..).map(|(word, at)| (hash(word.as_bytes()), at)).collect();
        words.sort_unstable();
        let mut bits = [0; SLOTS];
        for (word, _) in &words {
            let (slot, bit) = slot(*word);
            bits[slot] |= bit;
        }
        Self { bits, words }
    }

    #[inline]
    const fn may(&self, word: u32) -> bool {
        let (slot, bit) = slot(word);
        self.bits[slot] & bit != 0
    }

    /// The phrases at whose edge a word with this hash stands.
    #[inline]
    fn of(&self, word: u32) -> &[(u32, u32)] {
        if !self.may(word) {
            return &[];
        }
        let first = self.words.partition_point(|(edge, _)| *edge < word);
        let count = self.words[first..].iter().take_while(|(edge, _)| *edge == word).count();
        &self.words[first..first + count]
    }
}

/// The hash of a folded word.
#[inline]
#[must_use]
pub fn hash(word: &[u8]) -> u32 {
    word.iter().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// The bit of a hash.
#[inline]
const fn slot(word: u32) -> (usize, u64) {
    let mixed = word ^ word >> 16;
    ((mixed >> 6) as usize & (SLOTS - 1), 1 << (mixed & 63))
}

/// Phrases of one language that link figures.
#[derive(Debug)]
pub struct Claims {
    /// Endings of plural nouns; none where words do not change.
    pub plural: &'static [&'static str],
    /// Between a number of things and the amount of each: `of` in `12 rows of 38 seats`.
    pub with_each: Phrases,
    /// Of an amount for each year, month, week, day, hour: `mỗi năm`, `/ tháng`, `a day`.
    pub for_each_time: [Phrases; 5],
    /// Says that an amount is for each of what was told: `bình quân`, `mật độ`.
    pub mean: Phrases,
    /// Says the same amount for another length of time: `tương đương`, `tính ra`.
    pub amounts_to: Phrases,
    /// Before the gap between two levels: `chênh lệch`.
    pub gap: Phrases,
    /// Of the two prices of one thing: `mua - bán`.
    pub both_ways: Phrases,
    /// Before how much one level is above another: `cao hơn`.
    pub above: Phrases,
    /// Before how much one is below another: `thấp hơn`.
    pub below: Phrases,
    /// Before the share of those whom the share before leaves: `còn`, `while`.
    pub still: Phrases,
    /// Behind a share of those whom no other share has: `chưa quyết`, `undecided`.
    pub leaves: Phrases,
    /// Joins the last name of a row: `và`, `and`.
    pub list_and: Phrases,
    /// Leads from a number of things to all their names: `gồm`, `là`.
    pub naming: Phrases,
    /// The same words where they lead to no names: `được cho là`.
    pub no_naming: Phrases,
    /// Stands in a row of what are no names, or not all: `nhất là`, `such as`.
    pub no_names: Phrases,
    /// Leads from a length of time to its ends: `từ`, `giai đoạn`.
    pub span_from: Phrases,
    /// Leads from two ends to their length: `tức`, `lasting`.
    pub span_again: Phrases,
    /// Before or behind a length of time that is not the one between the ends beside it: `sau`, `thêm`.
    pub no_span: Phrases,
    /// Words that number things, the first to the eighth: `thứ nhất`, `một là`, `firstly`.
    pub ordinals: [Phrases; 8],
    /// Nouns of those who are named with their ages: `người`, `suspects`.
    pub people: Phrases,
    /// Before the year in which somebody was born: `sinh năm`.
    pub born: Phrases,
    /// Before the age that somebody reached: `thọ`.
    pub lived: Phrases,
    /// Begin the name of a region: `tây nguyên`, `miền`.
    pub regions: Phrases,
    /// Nouns of what has a name each: `tỉnh`, `mã`, `cities`.
    pub named_singly: Phrases,
    /// Nouns of what happens in years that can be listed: `lần`, `times`.
    pub occasions: Phrases,
    /// Between a number and its share of a whole: `chiếm`, `accounting for`.
    pub share: Phrases,
    /// Between a number and how much of a whole or plan it reaches: `đạt`, `reaching`.
    pub reach: Phrases,
    /// Says the same in another way: `tương đương`, `or`.
    pub equal: Phrases,
    /// May stand right before a number without changing what it says: `khoảng`, `about`.
    pub fillers: Phrases,
    /// Tells that a share is of each thing's own: `có tỷ lệ`.
    pub own_rate: Phrases,
    /// Names a plan or a whole that an amount is a share of: `dự toán`, `the target`.
    pub plan: Phrases,
    /// Between a part and its whole: `trong tổng số`, `of the`.
    pub among: Phrases,
    /// The same where it can mean nothing else: `out of`.
    pub among_all: Phrases,
    /// Before a whole that stands ahead of its part: `trong`, `of`.
    pub of_whole: Phrases,
    /// Between a whole and one part of it: `trong đó`, `including`.
    pub including: Phrases,
    /// Between a total and all of its parts: `gồm`, `comprising`.
    pub comprising: Phrases,
    /// Between persons and the sorts that they are of: `với`, `with`.
    pub with: Phrases,
    /// Of those words that lead to all parts, such as are also said of some: `bao gồm`.
    pub loosely: Phrases,
    /// Before the last part of a total: `còn lại`, `the rest`.
    pub rest: Phrases,
    /// Joins the last part of a list: `và`, `and`.
    pub and: Phrases,
    /// Before a total behind its parts: `tổng cộng`, `a total of`.
    pub total: Phrases,
    /// Behind such a total: `in total`.
    pub total_after: Phrases,
    /// Between an amount and those who share it: `cho`, `to`.
    pub given_to: Phrases,
    /// Tells that a list goes on: `v.v.`, `and others`.
    pub more: Phrases,
    /// Behind these another thing is spoken of; no link reaches over them.
    pub barriers: Phrases,
    /// A rise: `tăng`, `rose`.
    pub up: Phrases,
    /// A fall: `giảm`, `fell`.
    pub down: Phrases,
    /// Words for a limit from above: `gần`, `chưa đến`, `nearly`.
    pub under: Phrases,
    /// Before the first of two levels: `từ`, `from`.
    pub from: Phrases,
    /// Before the second: `lên`, `xuống còn`, `to`.
    pub to: Phrases,
    /// Begins a clause that says what a total has come to: `đưa`, `bringing`.
    pub raising: Phrases,
    /// Of the later of two levels: `nay`, `now`.
    pub now: Phrases,
    /// Says that numbers are of the things before them, one by one: `lần lượt`, `respectively`.
    pub in_turn: Phrases,
    /// Before how much one level is from another, where the words before name the level: `hơn`, `kém`.
    pub beyond: Phrases,
    /// Between a change and the level that a price closed at: `chốt ở`, `at`.
    pub closing: Phrases,
    /// Between a new level or a change and what it is measured against: `so với`, `from`.
    pub versus: Phrases,
    /// Between a date and the level of that date: `đạt`, `là`.
    pub level_of: Phrases,
    /// Of one of many: `mỗi`, `each`.
    pub each: Phrases,
    /// Behind an amount, says that it is for each of what was told: `apiece`.
    pub apiece: Phrases,
    /// Says that there are so many: `có`.
    pub having: Phrases,
    /// Before a part that may be more than its whole: `huyết áp`, `kế hoạch`.
    pub no_part: Phrases,
    /// Between the two ends of a range: `đến`.
    pub range_joints: Phrases,
    /// Before a range that may run down: `giảm`, `from`.
    pub falling: Phrases,
    /// The weekdays, Monday first.
    pub weekdays: [Phrases; 7],
    /// Before a word for a weekday that is none: `xếp thứ tư`.
    pub no_weekday: Phrases,
    /// Begin a date and say that a day is meant: `ngày`.
    pub day_words: Phrases,
    /// May stand between a weekday and its date: `ngày`.
    pub weekday_joints: Phrases,
    /// Nouns so general that their parts are counted by other nouns: `người`, `đơn vị`, `people`.
    pub general: Phrases,
    /// Words for persons, by which parts of any number of people are counted: `em`, `nam`, `women`.
    pub persons: Phrases,
    /// Of another time than the sentence speaks of: `năm trước`, `last year`.
    pub other_time: Phrases,
    /// Tells that a change is for each year or other stretch of time: `bình quân`, `a year`.
    pub yearly: Phrases,
    /// Says that a number is a multiple of another: `gấp`, `times`.
    pub fold: Phrases,
    /// Before a multiple that adds to what there was (`tăng 2 lần`), or takes it as it is (`gấp 2 lần`).
    pub by_times: Phrases,
}

/// No phrases: a language that links its figures by signs alone.
pub static NONE: Claims = Claims {
    plural: &[],
    with_each: Phrases::new(&[]),
    for_each_time: [const { Phrases::new(&[]) }; 5],
    mean: Phrases::new(&[]),
    amounts_to: Phrases::new(&[]),
    gap: Phrases::new(&[]),
    both_ways: Phrases::new(&[]),
    above: Phrases::new(&[]),
    below: Phrases::new(&[]),
    still: Phrases::new(&[]),
    leaves: Phrases::new(&[]),
    list_and: Phrases::new(&[]),
    naming: Phrases::new(&[]),
    no_naming: Phrases::new(&[]),
    no_names: Phrases::new(&[]),
    span_from: Phrases::new(&[]),
    span_again: Phrases::new(&[]),
    no_span: Phrases::new(&[]),
    ordinals: [const { Phrases::new(&[]) }; 8],
    people: Phrases::new(&[]),
    born: Phrases::new(&[]),
    lived: Phrases::new(&[]),
    regions: Phrases::new(&[]),
    named_singly: Phrases::new(&[]),
    occasions: Phrases::new(&[]),
    day_words: Phrases::new(&[]),
    no_weekday: Phrases::new(&[]),
    share: Phrases::new(&[]),
    own_rate: Phrases::new(&[]),
    plan: Phrases::new(&[]),
    reach: Phrases::new(&[]),
    equal: Phrases::new(&[]),
    fillers: Phrases::new(&[]),
    among: Phrases::new(&[]),
    among_all: Phrases::new(&[]),
    of_whole: Phrases::new(&[]),
    including: Phrases::new(&[]),
    comprising: Phrases::new(&[]),
    with: Phrases::new(&[]),
    loosely: Phrases::new(&[]),
    rest: Phrases::new(&[]),
    and: Phrases::new(&[]),
    total: Phrases::new(&[]),
    total_after: Phrases::new(&[]),
    given_to: Phrases::new(&[]),
    more: Phrases::new(&[]),
    barriers: Phrases::new(&[]),
    up: Phrases::new(&[]),
    down: Phrases::new(&[]),
    under: Phrases::new(&[]),
    from: Phrases::new(&[]),
    to: Phrases::new(&[]),
    raising: Phrases::new(&[]),
    now: Phrases::new(&[]),
    in_turn: Phrases::new(&[]),
    beyond: Phrases::new(&[]),
    closing: Phrases::new(&[]),
    versus: Phrases::new(&[]),
    level_of: Phrases::new(&[]),
    each: Phrases::new(&[]),
    apiece: Phrases::new(&[]),
    having: Phrases::new(&[]),
    no_part: Phrases::new(&[]),
    range_joints: Phrases::new(&[]),
    falling: Phrases::new(&[]),
    weekdays: [const { Phrases::new(&[]) }; 7],
    weekday_joints: Phrases::new(&[]),
    general: Phrases::new(&[]),
    persons: Phrases::new(&[]),
    other_time: Phrases::new(&[]),
    yearly: Phrases::new(&[]),
    fold: Phrases::new(&[]),
    by_times: Phrases::new(&[]),
};

/// How a language prints a number.
#[derive(Debug)]
pub struct Print {
    /// BCP 47 tag, by which units are written.
    pub tag: &'static str,
    /// Groups thousands.
    pub group: char,
    /// The decimal mark.
    pub decimal: char,
    /// What stands behind a percentage.
    pub percent: &'static str,
    /// What stands behind percentage points.
    pub points: &'static str,
    /// What stands behind a multiple.
    pub times: &'static str,
    /// Words for large powers of ten, the largest first.
    pub scales: &'static [(u32, &'static str)],
    /// The weekdays, Monday first.
    pub weekdays: [&'static str; 7],
    /// A number between two ends: `{lo}`, `{hi}`.
    pub between: &'static str,
    /// A number with its bound: about, over, under, at least, at most, each with `{n}`.
    pub bounds: [&'static str; 5],
    /// A change: a rise and a fall, each with `{n}`.
    pub changes: [&'static str; 2],
}

/// A sentence for each thing that a check can say, with `{names}` to be filled.
#[derive(Debug)]
pub struct Notes {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// How numbers are printed.
    pub print: Print,
    /// Ends a sentence whose claim holds: `{text}`.
    pub agrees: &'static str,
    /// Ends a sentence whose claim does not hold: `{text}`, `{claim}`.
    pub differs: &'static str,
    /// Ends a sentence that says two things that should be one: `{text}`.
    pub unlike: &'static str,
    /// A claim that is true only if the printed numbers are roundings: `{text}`, `{claim}`.
    pub if_rounded: &'static str,
    /// Put behind an exact value that the text rounds: `{claim}`.
    pub rounded: &'static str,
    /// Put behind an exact value that lies where the bound of the claim reaches: `{claim}`.
    pub within: &'static str,
    /// `{a}` of `{b}` is `{exact}`.
    pub share: &'static str,
    /// `{a}` of `{b}`, which sentence `{n}` states, is `{exact}`.
    pub share_stated: &'static str,
    /// `{a}` beside a fraction in words.
    pub fraction: &'static str,
    /// `{a}` at `{b}` implies a whole of `{exact}`.
    pub base: &'static str,
    /// `{a}` is more than its whole `{b}`.
    pub part: &'static str,
    /// The parts `{list}` make `{exact}`.
    pub sum: &'static str,
    /// From `{a}` to `{b}` in `{n}` years is a rise of `{exact}` a year.
    pub yearly_rise: &'static str,
    /// The same of a fall.
    pub yearly_fall: &'static str,
    /// From `{a}` to `{b}` is a rise of `{exact}`.
    pub rise: &'static str,
    /// From `{a}` to `{b}` is a fall of `{exact}`.
    pub fall: &'static str,
    /// `{a}` is `{exact}` times `{b}`.
    pub times: &'static str,
    /// `{a}` times `{b}` is `{exact}`.
    pub product: &'static str,
    /// `{a}` is `{exact}`.
    pub convert: &'static str,
    /// `{a}` for `{b}` implies a rate of `{exact}`.
    pub rate: &'static str,
    /// The low end `{a}` is above the high end `{b}`.
    pub range: &'static str,
    /// There is no day `{a}`.
    pub calendar: &'static str,
    /// `{a}` is a `{exact}`.
    pub weekday: &'static str,
    /// `{a}` divided by `{b}` is `{exact}`.
    pub mean: &'static str,
    /// `{a}` and `{b}` are `{exact}` apart.
    pub difference: &'static str,
    /// The ends of `{a}` are `{exact}` apart.
    pub difference_of_range: &'static str,
    /// At the rate of `{a}` for `{b}`, `{c}` is `{exact}`.
    pub rates: &'static str,
    /// `{a}` is `{exact}` long.
    pub span: &'static str,
    /// From the year `{a}` to the year `{b}` is `{exact}`.
    pub span_years: &'static str,
    /// The same with both ends counted.
    pub span_counted: &'static str,
    /// `{a}` is `{b}` long, and `{exact}` with both ends counted.
    pub span_both: &'static str,
    /// `{a}` is between `{b}` and `{c}` long.
    pub span_between: &'static str,
    /// `{a}` names `{exact}` things.
    pub list: &'static str,
    /// The same thing twice: `{a}`, `{b}`.
    pub repeat: &'static str,
}
