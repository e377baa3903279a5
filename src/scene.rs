//! What the readers of a line see, and what they make: lexemes, numerals and what the article tells of the line.

use std::cell::{Cell, RefCell};

use crate::decision::weights::Weights;
use crate::figures::{ArticleUnits, Day};
use crate::numerals::{Numeral, Style};
use crate::phrases::{ends_phrase, premodified};
use crate::report::{Figure, Kind, Refused};
use crate::rule::{Reason, Rule};
use crate::text::lexeme::LexedLine;
use crate::text::token::{Gap, SMALL_DIGITS};

/// A figure with its place among the lexemes, for the stages that look around it.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The figure.
    pub figure: Figure,
    /// Its first lexeme.
    pub first: usize,
    /// One past its last lexeme.
    pub end: usize,
    /// The noun that a label or a fraction already named, as lexemes.
    pub noun: Option<(usize, usize)>,
    /// Where readings of the number contested, how far the sum of the one taken lies from that of the next.
    pub margin: Option<i32>,
}

/// What a reader took: up to `end`, with no figure where the number is none.
#[derive(Debug, Default)]
pub struct Candidate {
    /// The figures, in order.
    pub found: Vec<Placed>,
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
    /// The weights of the evidence.
    pub weights: &'static Weights,
    /// What the article tells of its units.
    pub units: ArticleUnits,
}

/// What the readers see.
#[derive(Debug)]
pub struct Scene<'c, 'a> {
    /// The lexemes.
    pub line: &'c LexedLine<'a>,
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
    /// The weights of the evidence.
    pub weights: &'static Weights,
    /// What the article tells of its units.
    units: ArticleUnits,
    /// Whether that was asked for.
    pub(crate) asked: Cell<bool>,
    /// The first lexeme that no earlier reader took.
    pub floor: usize,
    /// What readers refused since the last figure, if that is asked for.
    pub(crate) refused: Option<RefCell<Vec<Refused>>>,
}

impl<'c, 'a> Scene<'c, 'a> {
    /// What the readers see of a line.
    #[must_use]
    pub fn new(line: &'c LexedLine<'a>, numerals: &'c [Numeral], setting: Setting) -> Self {
        let mut starts = vec![0; line.len()];
        for (index, numeral) in numerals.iter().enumerate() {
            starts[numeral.first] = index as u32 + 1;
        }
        let Setting { style, day_first, published, sole, explain, units, weights } = setting;
        let refused = explain.then(RefCell::default);
        let asked = Cell::new(false);
        Self { line, numerals, starts, style, day_first, published, sole, units, weights, asked, floor: 0, refused }
    }

    /// What the article tells of its units.
    pub fn article_units(&self) -> ArticleUnits {
        self.asked.set(true);
        self.units
    }

    /// Takes note that the lexemes from `first` to `end` were not read in some way, for `reason`.
    pub fn refuse(&self, first: usize, end: usize, reason: impl Into<Reason>) {
        if let Some(refused) = &self.refused {
            let refusal = Refused { span: self.line.span(first, end), reason: reason.into() };
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
        if !self.line.is_digits(at) {
            return None;
        }
        let lexeme = self.line.get(at);
        (lexeme.digits <= SMALL_DIGITS).then_some((lexeme.number.into(), lexeme.digits.into()))
    }

    /// Whether the lexeme at `at` is in the same line as the one before.
    #[inline]
    #[must_use]
    pub fn same_line(&self, at: usize) -> bool {
        at < self.line.len() && self.line.gap(at) != Gap::Line
    }

    /// A figure over the lexemes from `first` to `end`.
    #[must_use]
    pub fn found(&self, kind: Kind, first: usize, end: usize, rule: Rule) -> Placed {
        Placed { figure: Figure::new(kind, self.line.span(first, end), rule), first, end, noun: None, margin: None }
    }

    /// Whether the lexeme at `at` can begin a noun: a word that ends no noun phrase and is no cue.
    #[must_use]
    pub fn is_noun(&self, at: usize) -> bool {
        if !self.line.language().grammar.head_first {
            return premodified::is_noun(self, at);
        }
        self.same_line(at)
            && self.line.is_word(at)
            && self.numeral(at).is_none_or(|numeral| numeral.is_bare_word() && self.line.senses(at).len() > 1)
            && !self.line.any(at, |sense| ends_phrase(*sense))
    }
}
