//! The rules of reading: each is a row beside its code, and this is their order.

use super::{amounts, dates, labels};
use crate::figures::{Candidate, Scene};
use crate::text::lexicon::Lexicon;
use crate::text::token::TokenKind;

/// A rule of reading, as a row beside its code.
#[derive(Debug)]
pub struct RuleRow {
    /// What it reads, in a few words; no two rows share it.
    pub name: &'static str,
    /// What it needs of a language: a switch of its grammar, or rows of its tables.
    pub needs: fn(&Lexicon) -> bool,
    /// What stands where it begins.
    pub opens: Opens,
    /// Reads at a lexeme: nothing where the rule does not fit.
    pub read: fn(&Scene, usize) -> Option<Candidate>,
    /// What it must read.
    pub examples: &'static [Example],
    /// What looks like it and must be read by another rule, or by none.
    pub counter_examples: &'static [Example],
}

/// A language (BCP 47), and a sentence with what is read in it: `text => figures`, as in `tests/readings`.
pub type Example = (&'static str, &'static str);

impl RuleRow {
    /// What the rule reads at `at`, where `open` begins.
    #[inline]
    #[must_use]
    pub fn propose(&self, scene: &Scene, at: usize, open: Opens) -> Option<Candidate> {
        if !self.opens.meets(open) || !(self.needs)(scene.line.lexicon) {
            return None;
        }
        (self.read)(scene, at)
    }
}

/// A rule that every language can have.
pub(crate) const ANY: fn(&Lexicon) -> bool = |_| true;

/// What can stand at a place, as a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opens(u8);

impl Opens {
    /// A run of digits.
    pub const DIGITS: Self = Self(1);
    /// A word or a phrase of the tables.
    pub const WORD: Self = Self(2);
    /// A sign.
    pub const SIGN: Self = Self(4);
    /// A numeral in whatever form.
    pub const NUMERAL: Self = Self(8);
    /// Anything.
    pub const ANY: Self = Self(15);

    /// Either of two.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two have something in common.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What stands at `at`.
    #[inline]
    #[must_use]
    pub fn at(scene: &Scene, at: usize) -> Self {
        let kind = match scene.line.get(at).kind {
            TokenKind::Digits => Self::DIGITS,
            TokenKind::Word => Self::WORD,
            TokenKind::Sign => Self::SIGN,
        };
        if scene.numeral(at).is_some() { kind.or(Self::NUMERAL) } else { kind }
    }
}

const fn row(name: &'static str, read: fn(&Scene, usize) -> Option<Candidate>) -> RuleRow {
    RuleRow { name, needs: ANY, opens: Opens::ANY, read, examples: &[], counter_examples: &[] }
}

/// The rules, the most particular first.
pub static RULES: &[&RuleRow] = &[
    &row("number beyond any value", amounts::beyond::read),
    &row("mark of a list", labels::name::list_mark),
    &row("fixed phrase", labels::name::fixed),
    &row("part of a year with its letter", dates::lettered::read),
    &row("date with the name of its month", dates::month_names::read),
    &row("mark behind its word", amounts::scale_word::read),
    &row("degrees", amounts::degrees::read),
    &row("document", labels::document::read),
    &row("name", labels::name::read),
    &row("address", labels::address::street),
    &row("date", dates::calendar::read),
    &row("time of a race", dates::race_time::read),
    &row("clock time", dates::clock::read),
    &row("age", amounts::age::read),
    &row("version", labels::codes::version),
    &row("one of a series", labels::series::read),
    &row("score", amounts::score::read),
    &row("fraction before its whole", amounts::fraction::read),
    &row("half of a unit", amounts::amount::half_of_unit),
    &row("ratio", amounts::ratio::read),
    &row("multiple", amounts::multiple::multiple),
    &row("rank", labels::rank::read),
    &row("amount", amounts::amount::read),
];

/// Takes note that a rule's candidate was taken, for the tests of its examples.
#[inline]
pub(crate) fn took(row: &'static RuleRow) {
    #[cfg(test)]
    TAKEN.with_borrow_mut(|taken| taken.push(row.name));
    #[cfg(not(test))]
    let _ = row;
}

#[cfg(test)]
thread_local! {
    /// The names of the rules whose candidates were taken on this thread.
    pub(crate) static TAKEN: std::cell::RefCell<Vec<&'static str>> = const { std::cell::RefCell::new(Vec::new()) };
}
