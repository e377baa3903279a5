//! Numbers in digits: which mark groups thousands and which begins the decimals.
//!
//! The text decides. A number that can be read in one way only is read that way whatever the language; such numbers
//! tell how the same author writes the doubtful ones; where the article has none, its language decides.

use super::{Form, Numeral, goes_on};
use crate::decimal::{Decimal, MAX_DIGITS, exact_part, from_digits};
use crate::lang::{Language, NumeralPart, Sense};
use crate::text::lexeme::LexedLine;
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
    pub fn of(line: &LexedLine) -> Self {
        let mut evidence = Self::default();
        let (_, decimal) = line.language().marks;
        let mut at = 0;
        while at < line.len() {
            if !line.is_digits(at) {
                at += 1;
                continue;
            }
            let chain = Chain::at(line, at);
            match chain.evidence(line) {
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

/// The most runs that are looked at; longer chains are no numbers.
const MAX_RUNS: usize = 32;

impl Chain {
    fn at(line: &LexedLine, first: usize) -> Self {
        let mut chain = Self { first, marks: [0; MAX_RUNS - 1], count: 0, end: first + 1 };
        while chain.count + 1 < MAX_RUNS {
            let mark = line.sign(chain.end);
            if !matches!(mark, b'.' | b',') || !line.glued(chain.end) {
                break;
            }
            if !line.is_digits(chain.end + 1) || !line.glued(chain.end + 1) {
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

    fn len_of(&self, line: &LexedLine, run: usize) -> usize {
        line.get(self.run(run)).digits.into()
    }

    /// Whether the runs from the second on up to `last` are groups of three behind a first of one to three digits.
    fn grouped(&self, line: &LexedLine, last: usize) -> bool {
        let first = self.len_of(line, 0);
        (1..=3).contains(&first)
            && !(line.text_at(self.run(0)).starts_with('0'))
            && (1..=last).all(|run| self.len_of(line, run) == 3)
    }

    /// The last run of the whole part of a number grouped as in India, by two digits above the thousands:
    /// `12,34,567.89`.
    fn grouped_by_two(&self, line: &LexedLine, style: Style) -> Option<usize> {
        let decimals = self.marks().last() == Some(&style.decimal);
        let last = self.count - usize::from(decimals);
        let groups = self.marks()[..last].iter().all(|mark| *mark == style.group);
        let fits = last >= 2
            && groups
            && (1..=2).contains(&self.len_of(line, 0))
            && !line.text_at(self.run(0)).starts_with('0')
            && (1..last).all(|run| self.len_of(line, run) == 2)
            && self.len_of(line, last) == 3;
        fits.then_some(last)
    }

    /// The decimal mark that this number proves, if it can be read in one way only and stands where a number stands.
    fn evidence(&self, line: &LexedLine) -> Option<u8> {
        let other = |mark| if mark == b'.' { b',' } else { b'.' };
        match self.marks() {
            [] => None,
            [mark] => {
                let amount = line.any(self.end, |sense| {
                    matches!(
                        sense,
                        Sense::Percent
                            | Sense::Unit(..)
                            | Sense::Currency(_)
                            | Sense::Number(crate::lang::NumeralPart::Power(_))
                    )
                });
                if self.len_of(line, 1) != 3 && amount {
                    Some(*mark)
                } else if self.len_of(line, 1) == 3 && line.text_at(self.run(1)).bytes().all(|byte| byte == b'0') {
                    Some(other(*mark))
                } else {
                    None
                }
            }
            [marks @ .., last] => {
                let same = marks.iter().all(|mark| mark == &marks[0]);
                if same && *last == marks[0] && self.grouped(line, self.count) {
                    Some(other(*last))
                } else if same && *last != marks[0] && self.grouped(line, self.count - 1) {
                    Some(*last)
                } else {
                    None
                }
            }
        }
    }

    /// Value of the runs `0..=whole` as the whole part and the run after it, if any, as decimals.
    fn value(&self, line: &LexedLine, whole: usize, decimals: bool) -> Option<Decimal> {
        let last = whole + usize::from(decimals);
        let scale = if decimals { self.len_of(line, last) as i64 } else { 0 };
        from_digits((0..=last).flat_map(|run| line.digits(self.run(run))), scale)
    }
}

/// Whether the mark at `at` begins the decimals of a number whose whole part is left out: `,77`, `.08`, `$.50`.
#[must_use]
pub fn leads_decimals(line: &LexedLine, at: usize) -> bool {
    if !matches!(line.sign(at), b'.' | b',') || !line.is_digits(at + 1) || !line.glued(at + 1) {
        return false;
    }
    let before = at.wrapping_sub(1);
    let led = at == 0
        || line.begins_line(at)
        || matches!(line.sign(before), b'-' | b'+' | b'(' | b'~' | b'=' | b'<' | b'>')
        || line.any(before, |sense| {
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
        }) && (!line.glued(at) || !line.is_word(before))
        // `costs ,89 euros`: set apart from the word before, and with a unit behind.
        || line.sign(at) == b','
            && !line.glued(at)
            && line.is_word(before)
            && line.any(at + 2, |sense| matches!(sense, Sense::Percent | Sense::Unit(..) | Sense::Currency(_)));
    let chained = matches!(line.sign(at + 2), b'.' | b',' | b'/') && line.glued(at + 2) && line.is_digits(at + 3);
    led && !chained
}

/// The part of one that stands behind a whole number which ends at `end`, and its end: `2 1/4`, `10½`. Only where it is
/// an exact decimal, and no word before makes the whole number one of the calendar or of a series.
#[must_use]
pub fn read_mixed(line: &LexedLine, at: usize, end: usize) -> Option<(Decimal, usize)> {
    if line.gap(end) == Gap::Line || end >= line.len() {
        return None;
    }
    if let Some((part, of)) = vulgar(line.text_at(end)) {
        return Some((exact_part(part, of)?, end + 1));
    }
    let small = |at: usize| {
        let short = line.is_digits(at) && line.digits(at).count() <= 2;
        short.then(|| line.digits(at).fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0')))
    };
    let led = line.prev(at).any(|sense| {
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
    let whole = small(at).filter(|_| end == at + 1 && !led && line.gap(end) == Gap::Space)?;
    let (part, of) = (small(end)?, small(end + 2)?);
    let slash = line.sign(end + 1) == b'/' && line.glued(end + 1) && line.glued(end + 2);
    let chained = line.glued(end + 3) && (line.sign(end + 3) == b'/' || line.is_word(end + 3));
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
pub fn decimals(line: &LexedLine, at: usize) -> Option<Decimal> {
    from_digits(line.digits(at), line.get(at).digits.into())
}

/// A number in digits at `at`: its value, one past its last lexeme, and whether it is one run without a mark.
#[must_use]
pub fn read_digits(line: &LexedLine, at: usize, style: Style) -> Option<(Decimal, usize, bool)> {
    let (value, end, plain) = read_marked(line, at, style)?;
    match super::exponent::exponent(line, at, end) {
        Some((power, end)) => Some((crate::decimal::shift(&value, power?), end, false)),
        None => Some((value, end, plain)),
    }
}

/// A number in digits that is larger or longer than any that is carried: `1e9999`, forty digits, fourteen groups of three.
pub(super) fn beyond(line: &LexedLine, at: usize, style: Style) -> Option<Numeral> {
    let number = read_marked(line, at, style).map(|(_, end, _)| end);
    let power = super::exponent::exponent(line, at, number.unwrap_or(at + 1));
    let mut end = match power {
        Some((None, end)) => end,
        Some((Some(_), _)) => return None,
        None => {
            let chain = Chain::at(line, at);
            let grouped = chain.count > 0 && chain.grouped(line, chain.count);
            let end = match spaced(line, at, style) {
                Some((.., end)) => end,
                None if grouped => chain.end,
                None => at + 1,
            };
            let digits: usize = (at..end).map(|run| usize::from(line.get(run).digits)).sum();
            (digits > MAX_DIGITS).then_some(end)?
        }
    };
    while goes_on(line, end) && matches!(super::part(line, end), Some(NumeralPart::Power(3..))) {
        end += 1;
    }
    Some(Numeral { end, beyond: true, ..super::bare(at, 0, Form::Digits) })
}

/// A number in digits with its marks.
fn read_marked(line: &LexedLine, at: usize, style: Style) -> Option<(Decimal, usize, bool)> {
    if leads_decimals(line, at) {
        return Some((decimals(line, at + 1)?, at + 2, false));
    }
    if let Some(end) = set_apart(line, at, style) {
        return Some((from_digits((at..end).flat_map(|run| line.digits(run)), 0)?, end, false));
    }
    let chain = Chain::at(line, at);
    let single = |chain: &Chain| Some((chain.value(line, 0, false)?, chain.run(0) + 1, true));
    match chain.marks() {
        [] => {
            if let Some((digits, scale, end)) = spaced(line, at, style) {
                return Some((from_digits(digits, scale)?, end, false));
            }
            single(&chain)
        }
        [mark] => {
            let three = chain.len_of(line, 1) == 3;
            let zeros = line.text_at(chain.run(1)).bytes().all(|byte| byte == b'0');
            let groups = three && chain.grouped(line, 1) && (*mark == style.group || zeros);
            if !groups && !three && is_list(line, &chain, at) {
                return single(&chain);
            }
            let value = if groups { chain.value(line, 1, false)? } else { chain.value(line, 0, true)? };
            Some((value, chain.end, false))
        }
        [marks @ .., last] => {
            let count = chain.count;
            let same = marks.iter().all(|mark| mark == &marks[0]);
            if same && *last == marks[0] && chain.grouped(line, count) {
                Some((chain.value(line, count, false)?, chain.end, false))
            } else if same && *last != marks[0] && chain.grouped(line, count - 1) {
                Some((chain.value(line, count - 1, true)?, chain.end, false))
            } else if let Some(whole) = chain.grouped_by_two(line, style) {
                Some((chain.value(line, whole, whole < count)?, chain.end, false))
            } else {
                single(&chain)
            }
        }
    }
}

/// The end of a whole number whose thousands an apostrophe sets apart, as in Switzerland (`12'500`), or a grouping mark
/// that a scan has set apart itself (`25 . 000 đồng`): there only hundreds of something that follows.
fn set_apart(line: &LexedLine, at: usize, style: Style) -> Option<usize> {
    let first = line.get(at);
    let mark = line.sign(at + 1);
    // `1'11'459` is the time of a lap.
    let apostrophe = mark == b'\'' && line.glued(at + 1) && !(line.glued(at) && line.prev(at).sign() == mark);
    let scanned = mark == style.group && line.gap(at + 1) == Gap::Space;
    if !(apostrophe || scanned) || first.digits > 3 || line.text_at(at).starts_with('0') {
        return None;
    }
    let gap = if apostrophe { Gap::None } else { Gap::Space };
    let mut end = at + 1;
    while line.sign(end) == mark
        && line.gap(end) == gap
        && line.is_digits(end + 1)
        && line.gap(end + 1) == gap
        && line.get(end + 1).digits == 3
        && end - at < MAX_GROUPS
    {
        end += 2;
    }
    let unit = || {
        let amount = |sense: &Sense| {
            matches!(
                sense,
                Sense::Percent | Sense::Unit(..) | Sense::Currency(_) | Sense::Number(NumeralPart::Power(_))
            )
        };
        line.text_at(end - 1).ends_with("00") && goes_on(line, end) && line.any(end, amount)
    };
    let free = !(line.glued(end) && (line.is_word(end) || line.is_digits(end)));
    (end > at + 1 && if apostrophe { free } else { unit() }).then_some(end)
}

/// Whether two runs set apart by the grouping mark are two numbers of a list (`1,2 and 3`), not a decimal.
fn is_list(line: &LexedLine, chain: &Chain, at: usize) -> bool {
    // The last of `1,2,3,4,8` goes on a list that began before it.
    let goes_on =
        line.prev(at).sign() == b',' && line.glued(at) && line.glued(at - 1) && line.prev(at).prev().is_digits();
    let amount = |sense: &Sense| matches!(sense, Sense::Percent | Sense::Unit(..) | Sense::Currency(_));
    line.sign(chain.end - 2) == b','
        && !line.any(chain.end, amount)
        && (goes_on || line.prev(at).any(|sense| matches!(sense, Sense::Series(_))))
}

/// The most groups set apart by spaces that are looked at.
const MAX_GROUPS: usize = 40;

/// Thousands set apart by spaces: `1 445`, `12 500 000`, `1 234,5`: their digits, how many are decimals, and their end.
fn spaced(line: &LexedLine, at: usize, style: Style) -> Option<(Vec<u8>, i64, usize)> {
    let len = |at: usize| line.get(at).len();
    let goes_on = line.is_digits(at + 1) && line.gap(at + 1) == Gap::Space;
    if !goes_on || len(at) > 3 || line.text_at(at).starts_with('0') || glued_word(line, at) {
        return None;
    }
    // After a word that names one of a series, a month or a day, the first number is its own.
    if line.prev(at).any(|sense| {
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
    let mut digits: Vec<u8> = line.digits(at).collect();
    while line.is_digits(end) && line.gap(end) == Gap::Space && len(end) == 3 && end - at < MAX_GROUPS {
        digits.extend(line.digits(end));
        end += 1;
    }
    if end == at + 1 || (line.is_digits(end) && line.gap(end) == Gap::Space) || line.sign(end) == b'/' {
        return None;
    }
    let mut scale = 0;
    if line.sign(end) == style.decimal && line.glued(end) && line.is_digits(end + 1) && line.glued(end + 1) {
        let before = digits.len();
        digits.extend(line.digits(end + 1));
        scale = (digits.len() - before) as i64;
        end += 2;
    }
    Some((digits, scale, end))
}

fn glued_word(line: &LexedLine, at: usize) -> bool {
    line.glued(at) && line.prev(at).is_word()
}
