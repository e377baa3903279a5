//! Numerals: every number that the text states, in digits, in words, mixed, or in Roman numerals, as an exact value.
//!
//! What a numeral counts, or whether it is a date or part of a name, is decided by the stage after this one.

mod digits;
mod exponent;
mod places;
mod ranks;
mod roman;
mod scales;
mod words;

pub use digits::{Evidence, Style, decimals, read_digits, vulgar};
pub use roman::roman;

use crate::decimal::Decimal;
use crate::lang::{NumeralPart, Sense};
use crate::text::lexeme::LexedLine;
use crate::text::token::{Case, Gap, TokenKind};

/// How a numeral is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `3.953`
    Digits,
    /// `ba nghìn`
    Words,
    /// `4,5 triệu`
    Mixed,
    /// `XIII`
    Roman,
    /// `third`, `21st`, `twenty-first`: a place in an order.
    Rank,
}

/// A number that the text states.
#[derive(Clone, Debug)]
pub struct Numeral {
    /// Its first lexeme.
    pub first: usize,
    /// One past its last lexeme.
    pub end: usize,
    /// The value.
    pub value: Decimal,
    /// The upper value of an approximate pair (`ba bốn`).
    pub to: Option<Decimal>,
    /// How it is written.
    pub form: Form,
    /// The power of ten of the scale words behind its digits, which a number before it may share.
    pub power: u8,
    /// It stands for an unknown number of its scale (`hàng trăm`).
    pub several: bool,
    /// It is one run of digits without any mark in it.
    pub plain: bool,
    /// It has more digits, or a larger power of ten, than is carried: its value is nought and means nothing.
    pub beyond: bool,
}

impl Numeral {
    /// The value as a small whole number, if it is one written without a mark.
    #[must_use]
    pub fn small(&self) -> Option<u32> {
        crate::decimal::small(&self.value)
    }

    /// Whether it is one number word.
    #[must_use]
    pub fn is_bare_word(&self) -> bool {
        self.form == Form::Words && self.end == self.first + 1
    }
}

/// All numerals of a line, in order.
#[must_use]
pub fn find(line: &LexedLine, style: Style) -> Vec<Numeral> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.len() {
        match read(line, at, style) {
            Some(numeral) => {
                at = numeral.end;
                found.push(numeral);
            }
            None => at += 1,
        }
    }
    found
}

fn read(line: &LexedLine, at: usize, style: Style) -> Option<Numeral> {
    let lexeme = line.get(at);
    match lexeme.kind {
        TokenKind::Digits => ranks::suffixed(line, at)
            .or_else(|| words::read(line, at, style))
            .or_else(|| digits::beyond(line, at, style)),
        // What opens no figure is no number word and no rank.
        TokenKind::Word if lexeme.case == Case::Lower && !line.opens(at) => {
            let first = line.text.as_bytes().get(lexeme.start as usize);
            if first.is_some_and(|byte| b"ivxlcdm".contains(byte)) { read_small_roman(line, at) } else { None }
        }
        TokenKind::Word => {
            if line.any(at, |sense| matches!(sense, Sense::Number(_))) {
                if let Some(numeral) = words::read(line, at, style) {
                    return Some(ranks::ranked(line, &numeral).unwrap_or(numeral));
                }
            }
            let led = || line.prev(at).any(|sense| matches!(sense, Sense::Series(_) | Sense::WeekdayMark));
            if let Some(rank) = line
                .find(at, |sense| if let Sense::Rank(rank) = sense { Some(*rank) } else { None })
                .filter(|_| line.language().grammar.ranks_lead || led())
            {
                let form = if line.language().grammar.ranks_lead { Form::Rank } else { Form::Words };
                return Some(bare(at, rank.into(), form));
            }
            if let Some(scaled) = ranks::scaled(line, at) {
                return Some(scaled);
            }
            if lexeme.case == Case::Lower {
                return read_small_roman(line, at);
            }
            if lexeme.len() > LONGEST_ROMAN {
                return None;
            }
            Some(bare(at, roman(line.text_at(at))?, Form::Roman))
        }
        TokenKind::Sign if digits::leads_decimals(line, at) => words::read(line, at, style),
        TokenKind::Sign => None,
    }
}

/// The letters of 3888, the longest.
const LONGEST_ROMAN: u32 = 15;

/// A Roman numeral in lower case: behind a word that names one of a series, an article, a century or a year, and with no
/// word behind it that it might belong to (`khoản vi phạm`).
fn read_small_roman(line: &LexedLine, at: usize) -> Option<Numeral> {
    let led = |sense: &Sense| matches!(sense, Sense::Series(_) | Sense::Clause | Sense::Century | Sense::Year);
    if !goes_on(line, at) || line.glued(at) || !line.prev(at).any(led) || line.get(at).len() > LONGEST_ROMAN {
        return None;
    }
    let free = !goes_on(line, at + 1)
        || !line.is_word(at + 1)
        || line.any(at + 1, |sense| led(sense) || matches!(sense, Sense::Preposition | Sense::Document | Sense::Day));
    let text = line.text_at(at);
    let small = text.bytes().all(|byte| byte.is_ascii_lowercase());
    (free && small).then(|| Some(bare(at, roman(&text.to_ascii_uppercase())?, Form::Roman)))?
}

fn bare(at: usize, value: u32, form: Form) -> Numeral {
    Numeral {
        first: at,
        end: at + 1,
        value: Decimal::from(value),
        to: None,
        form,
        power: 0,
        several: false,
        plain: false,
        beyond: false,
    }
}

/// The part of a numeral that the lexeme at `at` can be.
fn part(line: &LexedLine, at: usize) -> Option<NumeralPart> {
    line.find(at, |sense| if let Sense::Number(part) = sense { Some(*part) } else { None })
}

/// Whether the lexeme at `at` goes on with the one before it: in the same line.
fn goes_on(line: &LexedLine, at: usize) -> bool {
    at < line.len() && line.gap(at) != Gap::Line
}
