//! Figures: what each numeral is (an amount, a date, a part of a name), with its span, its unit and its kind.
//!
//! The text is walked once. At each place the readers are asked in turn, the most particular first; the first that
//! reads something takes it. A reader sees the lexemes and numerals and looks back no further than what an earlier
//! reader took.

mod address;
mod age;
mod amount;
mod calendar;
mod clock;
mod codes;
mod compound;
mod document;
mod doubt;
mod fraction;
mod joined_dates;
mod lap;
mod month_names;
mod multiple;
mod name;
mod numeric_dates;
pub mod pattern;
mod point;
pub mod premodified;
mod quarters;
mod range;
mod rank;
mod ratio;
mod score;
mod season;
mod series;
mod shared;
mod spoken_clock;
mod times;
mod unit;
mod written;
mod year_words;

use std::cell::RefCell;

use crate::lang::Sense;
use crate::numerals::{Numeral, Style};
use crate::report::{Figure, Kind, Refused, Span};
use crate::text::lexeme::Cut;
use crate::text::token::{Gap, SMALL_DIGITS, TokenKind};

pub use point::Day;

/// A figure with its place among the lexemes, for the stages that look around it.
#[derive(Clone, Debug)]
pub struct Found {
    /// The figure.
    pub figure: Figure,
    /// Its first lexeme.
    pub first: usize,
    /// One past its last lexeme.
    pub end: usize,
    /// The noun that a label or a fraction already named, as lexemes.
    pub noun: Option<(usize, usize)>,
}

/// What a reader took: up to `end`, with no figure where the number is none.
#[derive(Debug, Default)]
pub struct Reading {
    /// The figures, in order.
    pub found: Vec<Found>,
    /// One past the last lexeme that was read.
    pub end: usize,
}

/// What the article tells of each of its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// How it writes numbers in the language of the line.
    pub style: Style,
    /// Whether its dates in digits have the day first; `None` where none of them tells.
    pub day_first: Option<bool>,
    /// The day of publication, if it was given.
    pub published: Option<Day>,
    /// Whether the line is the whole article.
    pub sole: bool,
    /// Whether refused readings are told.
    pub explain: bool,
}

/// What the readers see.
#[derive(Debug)]
pub struct Scene<'c, 'a> {
    /// The lexemes.
    pub cut: &'c Cut<'a>,
    /// The numerals.
    pub numerals: &'c [Numeral],
    /// By lexeme: the numeral that starts there, plus one.
    starts: Vec<u32>,
    /// How the article writes numbers.
    pub style: Style,
    /// Whether the text's own dates in digits have the day first; `None` where none of them tells.
    pub day_first: Option<bool>,
    /// The day of publication, if it was given.
    pub published: Option<Day>,
    /// Whether the line is the whole article.
    pub sole: bool,
    /// The first lexeme that no earlier reader took.
    pub floor: usize,
    /// What readers refused since the last figure, if that is asked for.
    refused: Option<RefCell<Vec<Refused>>>,
}

impl<'c, 'a> Scene<'c, 'a> {
    /// What the readers see of a line.
    #[must_use]
    pub fn new(cut: &'c Cut<'a>, numerals: &'c [Numeral], setting: Setting) -> Self {
        let mut starts = vec![0; cut.len()];
        for (index, numeral) in numerals.iter().enumerate() {
            starts[numeral.first] = index as u32 + 1;
        }
        let Setting { style, day_first, published, sole, explain } = setting;
        let refused = explain.then(RefCell::default);
        Self { cut, numerals, starts, style, day_first, published, sole, floor: 0, refused }
    }

    /// Takes note that the lexemes from `first` to `end` were not read in some way, for `reason`.
    pub fn refuse(&self, first: usize, end: usize, reason: &'static str) {
        if let Some(refused) = &self.refused {
            let refusal = Refused { span: self.cut.span(first, end), reason };
            let mut refused = refused.borrow_mut();
            if !refused.contains(&refusal) {
                refused.push(refusal);
            }
        }
    }

    /// The numeral that starts at lexeme `at`.
    #[inline]
    #[must_use]
    pub fn numeral(&self, at: usize) -> Option<&'c Numeral> {
        let index = *self.starts.get(at)?;
        self.numerals.get((index as usize).checked_sub(1)?)
    }

    /// The whole number of at most four digits that is written at `at`, and how many digits it has.
    #[must_use]
    pub fn int(&self, at: usize) -> Option<(u32, usize)> {
        if !self.cut.is_digits(at) {
            return None;
        }
        let lexeme = self.cut.get(at);
        (lexeme.digits <= SMALL_DIGITS).then_some((lexeme.number.into(), lexeme.digits.into()))
    }

    /// Whether the lexeme at `at` is in the same line as the one before.
    #[inline]
    #[must_use]
    pub fn same_line(&self, at: usize) -> bool {
        at < self.cut.len() && self.cut.gap(at) != Gap::Line
    }

    /// A figure over the lexemes from `first` to `end`.
    #[must_use]
    pub fn found(&self, kind: Kind, first: usize, end: usize, rule: &'static str) -> Found {
        Found { figure: Figure::new(kind, self.cut.span(first, end), rule), first, end, noun: None }
    }

    /// Whether the lexeme at `at` can begin a noun: a word that ends no noun phrase and is no cue.
    #[must_use]
    pub fn is_noun(&self, at: usize) -> bool {
        if !self.cut.language().grammar.head_first {
            return premodified::is_noun(self, at);
        }
        self.same_line(at)
            && self.cut.is_word(at)
            && self.numeral(at).is_none_or(|numeral| numeral.is_bare_word() && self.cut.senses(at).len() > 1)
            && !self.cut.any(at, |sense| ends_phrase(*sense))
    }
}

/// The order of day and month that the first date in digits with a number above 12 shows: `25/07/2020`.
#[must_use]
pub fn day_first(cut: &Cut) -> Option<bool> {
    let number = |at: usize| cut.text_at(at).parse::<u32>().ok().filter(|_| cut.is_digits(at));
    let slash = |at: usize| cut.sign(at) == b'/' && cut.glued(at) && cut.glued(at + 1);
    (0..cut.len()).filter(|&at| slash(at) && slash(at + 2)).find_map(|at| {
        let (first, second, year) = (number(at.checked_sub(1)?)?, number(at + 1)?, number(at + 3)?);
        let date = (1..=31).contains(&first) && (1..=31).contains(&second) && year > 0 && (first > 12) != (second > 12);
        date.then_some(first > 12)
    })
}

/// Whether a word of this sense ends a noun phrase before it.
#[must_use]
pub const fn ends_phrase(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Verb
            | Sense::Preposition
            | Sense::Conjunction
            | Sense::Demonstrative
            | Sense::Adverb
            | Sense::Pronoun
            | Sense::Bound(..)
            | Sense::Change(..)
            | Sense::Level
            | Sense::Comparison
            | Sense::From
            | Sense::To
            | Sense::And
            | Sense::Or
            | Sense::Among
            | Sense::At
            | Sense::AsOf
            | Sense::Relative(_)
            | Sense::Day
            | Sense::Per
            | Sense::All
    )
}

type Reader = fn(&Scene, usize) -> Option<Reading>;

/// The readers, the most particular first.
const READERS: [Reader; 18] = [
    name::list_mark,
    name::fixed,
    month_names::read,
    document::read,
    name::read,
    address::street,
    calendar::read,
    lap::read,
    clock::read,
    age::read,
    series::read,
    score::read,
    fraction::read,
    amount::half_of_unit,
    ratio::read,
    multiple::multiple,
    rank::read,
    amount::read,
];

/// The most figures that are read in a sentence. One with more is data that lost its line ends; what goes on behind them
/// up to its end is left, so that no text takes long.
const MOST: usize = 2_000;

/// All figures of the line, in order.
#[must_use]
pub fn find(scene: &mut Scene, labels: &[Label], sentences: &[Span]) -> Vec<Found> {
    let cut = scene.cut;
    let (mut sentence, mut before) = (Span::default(), 0);
    let mut found: Vec<Found> = Vec::new();
    let mut labels = labels.iter().peekable();
    let mut at = 0;
    while at < cut.len() {
        // What a pattern has taken is no reader's.
        while labels.peek().is_some_and(|label| label.span.end <= cut.get(at).start) {
            labels.next();
        }
        if let Some(label) = labels.peek() {
            if label.span.start < cut.get(at).end {
                let first = at;
                while at < cut.len() && cut.get(at).start < label.span.end {
                    at += 1;
                }
                if let Some(kind) = label.kind {
                    let mut figure = Figure::new(kind, label.span, label.rule);
                    figure.value.clone_from(&label.value);
                    found.push(Found { figure, first, end: at, noun: None });
                }
                scene.floor = at;
                continue;
            }
        }
        if !starts_something(scene, at) {
            at += 1;
            continue;
        }
        let place = cut.get(at).start;
        if place >= sentence.end {
            let next = sentences.partition_point(|sentence| sentence.end <= place);
            sentence = sentences.get(next).copied().unwrap_or(Span::new(place, u32::MAX));
            before = found.len();
        }
        if found.len() - before >= MOST {
            at = cut.lexemes.partition_point(|lexeme| lexeme.start < sentence.end);
            continue;
        }
        let stop = labels.peek().map_or(u32::MAX, |label| label.span.start);
        match READERS.iter().find_map(|reader| reader(scene, at)) {
            Some(mut reading) if reading.end > at && cut.before(reading.end, 1).end <= stop => {
                explain(scene, at, &mut reading);
                at = reading.end;
                scene.floor = at;
                found.extend(reading.found);
            }
            _ => at += 1,
        }
    }
    found
}

/// Tells the figures of a reading which others were refused for it: those that a rule turned down, and those of the
/// readers that come after the one that read it.
fn explain(scene: &Scene, at: usize, reading: &mut Reading) {
    let Some(refused) = &scene.refused else { return };
    for other in READERS.iter().filter_map(|reader| reader(scene, at)).flat_map(|other| other.found) {
        let figure = &other.figure;
        if !reading.found.iter().any(|found| found.figure.span == figure.span && found.figure.kind == figure.kind) {
            scene.refuse(other.first, other.end, figure.rule);
        }
    }
    let mut refused = std::mem::take(&mut *refused.borrow_mut());
    for found in &mut reading.found {
        let span = found.figure.span;
        let overlaps = |other: &Refused| other.span.start < span.end && span.start < other.span.end;
        found.figure.refused.extend(refused.iter().copied().filter(overlaps));
        refused.retain(|other| !overlaps(other));
    }
}

/// A span that a pattern took before the readers.
#[derive(Clone, Debug)]
pub struct Label {
    /// Where it is.
    pub span: Span,
    /// What it is; nothing for an address on the web.
    pub kind: Option<Kind>,
    /// The number in it, if it states one.
    pub value: Option<crate::decimal::Decimal>,
    /// The rule's name.
    pub rule: &'static str,
}

/// The unit whose word leads to a year: `the year 2008`.
const YEARS: Sense = Sense::Unit("a", crate::lang::Quantity::Time);

fn starts_something(scene: &Scene, at: usize) -> bool {
    let cut = scene.cut;
    let number = |at: usize| cut.is_digits(at);
    match cut.get(at).kind {
        TokenKind::Digits => true,
        TokenKind::Sign => {
            cut.opens(at)
                || scene.numeral(at).is_some()
                || matches!(cut.sign(at), b'-' | b'+') && scene.numeral(at + 1).is_some()
                || cut.sign(at) == 0 && crate::numerals::vulgar(cut.text_at(at)).is_some()
        }
        TokenKind::Word => {
            cut.opens(at)
                || scene.numeral(at).is_some()
                || number(at + 1) && (cut.is_capital(at) || cut.sign(at + 2) == b'.' || cut.has(at, YEARS))
                || number(at + 2) && (cut.sign(at + 3) == b'.' || cut.is_capital(at) && cut.sign(at + 1) == b'-')
        }
    }
}
