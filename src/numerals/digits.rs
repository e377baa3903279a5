//! Numbers in digits: which mark groups thousands and which begins the decimals.
//!
//! The text decides. A number that can be read in one way only is read that way whatever the language; such numbers
//! tell how the same author writes the doubtful ones; where the article has none, its language decides.

use crate::decimal::{Decimal, exact_part, from_digits};
use crate::lang::{Language, Sense};
use crate::text::lexeme::Cut;
use crate::text::token::Gap;

/// How the article writes numbers: the mark of thousands and the decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Groups thousands.
    pub group: u8,
    /// Begins the decimals.
    pub decimal: u8,
}

/// What numbers that can be read in one way only tell of how they are written: as the language writes, or the other way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    own: u32,
    against: u32,
}

impl Evidence {
    /// What the numbers of a line tell.
    #[must_use]
    pub fn of(cut: &Cut) -> Self {
        let mut evidence = Self::default();
        let (_, decimal) = cut.language().marks;
        let mut at = 0;
        while at < cut.len() {
            if !cut.is_digits(at) {
                at += 1;
                continue;
            }
            let chain = Chain::at(cut, at);
            match chain.evidence(cut) {
                Some(mark) if mark == decimal => evidence.own += 1,
                Some(_) => evidence.against += 1,
                None => {}
            }
            at = chain.end;
        }
        evidence
    }

    /// Takes another line's in.
    pub const fn add(&mut self, other: Self) {
        self.own += other.own;
        self.against += other.against;
    }
}

impl Style {
    /// The style of a language, or the other one where the article's own numbers in that language speak for it.
    #[must_use]
    pub const fn of(language: &Language, evidence: Evidence) -> Self {
        let (group, decimal) = language.marks;
        let own = Self { group, decimal };
        if evidence.against >= 2 && evidence.against > evidence.own { own.other() } else { own }
    }

    const fn other(self) -> Self {
        Self { group: self.decimal, decimal: self.group }
    }
}

/// Runs of digits joined by single points or commas without a gap.
struct Chain {
    /// The first run; a mark and a run follow in turn.
    first: usize,
    marks: [u8; MAX_RUNS - 1],
    count: usize,
    end: usize,
}

/// The most runs that are looked at; longer chains are lists, not numbers.
const MAX_RUNS: usize = 14;

impl Chain {
    fn at(cut: &Cut, first: usize) -> Self {
        let mut chain = Self { first, marks: [0; MAX_RUNS - 1], count: 0, end: first + 1 };
        while chain.count + 1 < MAX_RUNS {
            let mark = cut.sign(chain.end);
            if !matches!(mark, b'.' | b',') || !cut.glued(chain.end) {
                break;
            }
            if !cut.is_digits(chain.end + 1) || !cut.glued(chain.end + 1) {
                break;
            }
            chain.marks[chain.count] = mark;
            chain.count += 1;
            chain.end += 2;
        }
        chain
    }

    /// The marks between the runs.
    fn marks(&self) -> &[u8] {
        &self.marks[..self.count]
    }

    /// The lexeme of a run.
    const fn run(&self, run: usize) -> usize {
        self.first + 2 * run
    }

    fn len_of(&self, cut: &Cut, run: usize) -> usize {
        cut.get(self.run(run)).digits.into()
    }

    /// Whether the runs from the second on up to `last` are groups of three behind a first of one to three digits.
    fn grouped(&self, cut: &Cut, last: usize) -> bool {
        let first = self.len_of(cut, 0);
        (1..=3).contains(&first)
            && !(cut.text_at(self.run(0)).starts_with('0'))
            && (1..=last).all(|run| self.len_of(cut, run) == 3)
    }

    /// The last run of the whole part of a number grouped as in India, by two digits above the thousands:
    /// `12,34,567.89`.
    fn grouped_by_two(&self, cut: &Cut, style: Style) -> Option<usize> {
        let decimals = self.marks().last() == Some(&style.decimal);
        let last = self.count - usize::from(decimals);
        let groups = self.marks()[..last].iter().all(|mark| *mark == style.group);
        let fits = last >= 2
            && groups
            && (1..=2).contains(&self.len_of(cut, 0))
            && !cut.text_at(self.run(0)).starts_with('0')
            && (1..last).all(|run| self.len_of(cut, run) == 2)
            && self.len_of(cut, last) == 3;
        fits.then_some(last)
    }

    /// The decimal mark that this number proves, if it can be read in one way only and stands where a number stands.
    fn evidence(&self, cut: &Cut) -> Option<u8> {
        let other = |mark| if mark == b'.' { b',' } else { b'.' };
        match self.marks() {
            [] => None,
            [mark] => {
                let amount = cut.any(self.end, |sense| {
                    matches!(
                        sense,
                        Sense::Percent
                            | Sense::Unit(..)
                            | Sense::Currency(_)
                            | Sense::Number(crate::lang::Numeral::Power(_))
                    )
                });
                if self.len_of(cut, 1) != 3 && amount {
                    Some(*mark)
                } else if self.len_of(cut, 1) == 3 && cut.text_at(self.run(1)).bytes().all(|byte| byte == b'0') {
                    Some(other(*mark))
                } else {
                    None
                }
            }
            [marks @ .., last] => {
                let same = marks.iter().all(|mark| mark == &marks[0]);
                if same && *last == marks[0] && self.grouped(cut, self.count) {
                    Some(other(*last))
                } else if same && *last != marks[0] && self.grouped(cut, self.count - 1) {
                    Some(*last)
                } else {
                    None
                }
            }
        }
    }

    /// Value of the runs `0..=whole` as the whole part and the run after it, if any, as decimals.
    fn value(&self, cut: &Cut, whole: usize, decimals: bool) -> Option<Decimal> {
        let last = whole + usize::from(decimals);
        let scale = if decimals { self.len_of(cut, last) as i64 } else { 0 };
        from_digits((0..=last).flat_map(|run| cut.digits(self.run(run))), scale)
    }
}

/// Whether the mark at `at` begins the decimals of a number whose whole part is left out: `,77`, `.08`, `$.50`.
#[must_use]
pub fn leads_decimals(cut: &Cut, at: usize) -> bool {
    if !matches!(cut.sign(at), b'.' | b',') || !cut.is_digits(at + 1) || !cut.glued(at + 1) {
        return false;
    }
    let before = at.wrapping_sub(1);
    let led = at == 0
        || cut.begins_line(at)
        || matches!(cut.sign(before), b'-' | b'+' | b'(' | b'~' | b'=' | b'<' | b'>')
        || cut.any(before, |sense| {
            matches!(
                sense,
                Sense::Bound(..)
                    | Sense::Change(..)
                    | Sense::Level
                    | Sense::From
                    | Sense::To
                    | Sense::AmountJoint
                    | Sense::CurrencySign(_)
            )
        }) && (!cut.glued(at) || !cut.is_word(before));
    let chained = matches!(cut.sign(at + 2), b'.' | b',' | b'/') && cut.glued(at + 2) && cut.is_digits(at + 3);
    led && !chained
}

/// The part of one that stands behind a whole number which ends at `end`, and its end: `2 1/4`, `10½`. Only where it is
/// an exact decimal, and no word before makes the whole number one of the calendar or of a series.
#[must_use]
pub fn read_mixed(cut: &Cut, at: usize, end: usize) -> Option<(Decimal, usize)> {
    if cut.gap(end) == Gap::Line || end >= cut.len() {
        return None;
    }
    if let Some((part, of)) = vulgar(cut.text_at(end)) {
        return Some((exact_part(part, of)?, end + 1));
    }
    let small = |at: usize| {
        let short = cut.is_digits(at) && cut.digits(at).count() <= 2;
        short.then(|| cut.digits(at).fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0')))
    };
    let led = cut.any(at.wrapping_sub(1), |sense| {
        matches!(
            sense,
            Sense::Day
                | Sense::Month
                | Sense::Year
                | Sense::MonthName(_)
                | Sense::Hour
                | Sense::Series(_)
                | Sense::Clause
                | Sense::NumberMark
                | Sense::At
        )
    });
    let whole = small(at).filter(|_| end == at + 1 && !led && cut.gap(end) == Gap::Space)?;
    let (part, of) = (small(end)?, small(end + 2)?);
    let slash = cut.sign(end + 1) == b'/' && cut.glued(end + 1) && cut.glued(end + 2);
    let chained = cut.glued(end + 3) && (cut.sign(end + 3) == b'/' || cut.is_word(end + 3));
    (slash && !chained && part > 0 && part < of && of <= 16 && whole > 0).then_some(())?;
    Some((exact_part(part, of)?, end + 3))
}

/// The parts of a fraction that is one character.
#[must_use]
pub fn vulgar(text: &str) -> Option<(u32, u32)> {
    let mut letters = text.chars();
    let found = match letters.next()? {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    letters.next().is_none().then_some(found)
}

/// What the digits at `at` are worth behind a decimal mark: `25` is 0.25.
#[must_use]
pub fn decimals(cut: &Cut, at: usize) -> Option<Decimal> {
    from_digits(cut.digits(at), cut.get(at).digits.into())
}

/// A number in digits at `at`: its value, one past its last lexeme, and whether it is one run without a mark.
#[must_use]
pub fn read_digits(cut: &Cut, at: usize, style: Style) -> Option<(Decimal, usize, bool)> {
    let (value, end, plain) = read_marked(cut, at, style)?;
    match super::exponent::exponent(cut, at, end) {
        Some((power, end)) => Some((crate::decimal::shift(&value, power), end, false)),
        None => Some((value, end, plain)),
    }
}

/// A number in digits with its marks.
fn read_marked(cut: &Cut, at: usize, style: Style) -> Option<(Decimal, usize, bool)> {
    if leads_decimals(cut, at) {
        return Some((decimals(cut, at + 1)?, at + 2, false));
    }
    let chain = Chain::at(cut, at);
    let single = |chain: &Chain| Some((chain.value(cut, 0, false)?, chain.run(0) + 1, true));
    match chain.marks() {
        [] => {
            if let Some(spaced) = read_spaced(cut, at, style) {
                return Some(spaced);
            }
            single(&chain)
        }
        [mark] => {
            let three = chain.len_of(cut, 1) == 3;
            let zeros = cut.text_at(chain.run(1)).bytes().all(|byte| byte == b'0');
            let groups = three && chain.grouped(cut, 1) && (*mark == style.group || zeros);
            if !groups && !three && is_list(cut, &chain, at) {
                return single(&chain);
            }
            let value = if groups { chain.value(cut, 1, false)? } else { chain.value(cut, 0, true)? };
            Some((value, chain.end, false))
        }
        [marks @ .., last] => {
            let count = chain.count;
            let same = marks.iter().all(|mark| mark == &marks[0]);
            if same && *last == marks[0] && chain.grouped(cut, count) {
                Some((chain.value(cut, count, false)?, chain.end, false))
            } else if same && *last != marks[0] && chain.grouped(cut, count - 1) {
                Some((chain.value(cut, count - 1, true)?, chain.end, false))
            } else if let Some(whole) = chain.grouped_by_two(cut, style) {
                Some((chain.value(cut, whole, whole < count)?, chain.end, false))
            } else {
                single(&chain)
            }
        }
    }
}

/// Whether two runs set apart by the grouping mark are two numbers of a list (`1,2 and 3`), not a decimal.
fn is_list(cut: &Cut, chain: &Chain, at: usize) -> bool {
    // The last of `1,2,3,4,8` goes on a list that began before it.
    let goes_on =
        cut.sign(at.wrapping_sub(1)) == b',' && cut.glued(at) && cut.glued(at - 1) && cut.is_digits(at.wrapping_sub(2));
    cut.sign(chain.end - 2) == b','
        && (goes_on || cut.any(at.wrapping_sub(1), |sense| matches!(sense, Sense::Series(_))))
}

/// Thousands set apart by spaces: `1 445`, `12 500 000`, `1 234,5`.
fn read_spaced(cut: &Cut, at: usize, style: Style) -> Option<(Decimal, usize, bool)> {
    let len = |at: usize| cut.get(at).len();
    let goes_on = cut.is_digits(at + 1) && cut.gap(at + 1) == Gap::Space;
    if !goes_on || len(at) > 3 || cut.text_at(at).starts_with('0') || glued_word(cut, at) {
        return None;
    }
    // After a word that names one of a series, a month or a day, the first number is its own.
    if cut.any(at.wrapping_sub(1), |sense| {
        matches!(
            sense,
            Sense::Series(_)
                | Sense::Month
                | Sense::MonthName(_)
                | Sense::Day
                | Sense::Clause
                | Sense::NumberMark
                | Sense::CodeWord
                | Sense::RoadWord
                | Sense::Quarter
        )
    }) {
        return None;
    }
    let mut end = at + 1;
    let mut digits: Vec<u8> = cut.digits(at).collect();
    while cut.is_digits(end) && cut.gap(end) == Gap::Space && len(end) == 3 && digits.len() < 36 {
        digits.extend(cut.digits(end));
        end += 1;
    }
    if end == at + 1 || (cut.is_digits(end) && cut.gap(end) == Gap::Space) || cut.sign(end) == b'/' {
        return None;
    }
    let mut scale = 0;
    if cut.sign(end) == style.decimal && cut.glued(end) && cut.is_digits(end + 1) && cut.glued(end + 1) {
        let before = digits.len();
        digits.extend(cut.digits(end + 1));
        scale = (digits.len() - before) as i64;
        end += 2;
    }
    Some((from_digits(digits, scale)?, end, false))
}

fn glued_word(cut: &Cut, at: usize) -> bool {
    cut.glued(at) && cut.is_word(at.wrapping_sub(1))
}
