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
    /// What it needs of a language: a switch of its grammar, or rows of its tables; nothing where every language has it.
    pub needs: Option<fn(&Lexicon) -> bool>,
    /// What stands where it begins.
    pub opens: Opens,
    /// Reads at a lexeme: nothing where the rule does not fit.
    pub read: fn(&Scene, usize) -> Option<Candidate>,
    /// What it must read.
    pub examples: Examples,
    /// What looks like it and must be read by another rule, or by none.
    pub counter_examples: Examples,
}

/// A language (BCP 47), and a sentence with what is read in it: `text => figures`, as in `tests/readings`.
pub type Example = (&'static str, &'static str);

/// Examples of a rule. They are told to the tests alone, so that no build carries them.
#[derive(Clone, Copy, Debug)]
pub struct Examples(#[cfg(test)] pub(crate) &'static [Example]);

impl Examples {
    /// These examples.
    #[must_use]
    pub const fn of(examples: &'static [Example]) -> Self {
        #[cfg(not(test))]
        let _ = examples;
        Self(
            #[cfg(test)]
            examples,
        )
    }
}

impl RuleRow {
    /// What the rule reads at `at`, where the language has what it needs.
    #[inline]
    #[must_use]
    pub fn propose(&self, scene: &Scene, at: usize) -> Option<Candidate> {
        if self.needs.is_some_and(|has| !has(scene.line.lexicon)) {
            return None;
        }
        (self.read)(scene, at)
    }
}

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
    /// A phrase of the tables that can begin a figure.
    pub const PHRASE: Self = Self(16);

    /// How many of these there are.
    const KINDS: usize = 5;

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
        let numeral = if scene.numeral(at).is_some() { kind.or(Self::NUMERAL) } else { kind };
        if scene.line.opens(at) { numeral.or(Self::PHRASE) } else { numeral }
    }
}

/// The rules, the most particular first.
pub static RULES: &[&RuleRow] = &[
    &amounts::beyond::BEYOND,
    &labels::name::LIST_MARK,
    &labels::name::FIXED,
    &dates::lettered::LETTERED,
    &dates::month_names::DAYS_BEFORE_MONTH,
    &dates::month_names::FROM_MONTH,
    &dates::quarters::MONTHS,
    &dates::quarters::QUARTER,
    &dates::bare_years::DECADES,
    &dates::bare_years::DECADE,
    &dates::bare_years::ERA,
    &dates::bare_years::SHORT_YEAR,
    &dates::bare_years::COORDINATED_YEARS,
    &dates::bare_years::CENTURY,
    &dates::bare_years::FISCAL_YEAR,
    &dates::bare_years::ROUND_AGE,
    &dates::year_words::YEAR_WORDS,
    &dates::month_names::WEEKDAY_DAY,
    &dates::bare_years::YEAR,
    &amounts::scale_word::SCALE_WORD,
    &amounts::degrees::POSITION,
    &amounts::degrees::HEAT,
    &labels::document::CLAUSE,
    &labels::document::DOCUMENT,
    &labels::document::DOCUMENT_CODE,
    &labels::name::ROAD,
    &labels::name::NAMED,
    &labels::codes::CODE,
    &labels::codes::LETTERED_PLACE,
    &labels::address::HOUSE,
    &labels::codes::FORMULA,
    &labels::codes::FUSED,
    &labels::codes::FORMATION,
    &labels::codes::DRAWN,
    &labels::name::NOUN_VERSION,
    &labels::name::PRODUCT,
    &labels::address::STREET,
    &dates::weekday::WEEKDAY,
    &dates::calendar::MONTHS_OF_YEAR,
    &dates::season::YEARS,
    &dates::shared_tail::SHARED_TAIL,
    &dates::calendar::DATE,
    &dates::race_time::RACE_TIME,
    &dates::spoken_clock::SPOKEN_CLOCK,
    &dates::clock::CLOCK,
    &amounts::age::AGE,
    &labels::codes::VERSION,
    &labels::series::SERIES,
    &amounts::score::SCORE,
    &amounts::fraction::FRACTION,
    &amounts::amount::HALF_OF_UNIT,
    &amounts::ratio::VULGAR,
    &amounts::ratio::SLASH,
    &amounts::ratio::ONE_OF_RANK,
    &amounts::ratio::PARTS_IN_WORDS,
    &amounts::ratio::AMONG,
    &amounts::ratio::PER_ROUND_NUMBER,
    &amounts::ratio::HALF,
    &amounts::multiple::MULTIPLE_WORD,
    &amounts::times::TIMES,
    &amounts::multiple::MULTIPLE,
    &labels::rank::RANK,
    &labels::rank::LAST,
    &amounts::amount::AMOUNT,
];

/// The rules that can begin where `open` stands, in their order.
pub fn open_to(open: Opens) -> impl Iterator<Item = &'static RuleRow> {
    let mut left = BY_OPENS[usize::from(open.0)];
    std::iter::from_fn(move || {
        let next = RULES.get(left.trailing_zeros() as usize)?;
        left &= left - 1;
        Some(*next)
    })
}

/// By what stands at a place: a bit for each of the rules that can begin there.
static BY_OPENS: [u128; 1 << Opens::KINDS] = {
    let mut sets = [0; 1 << Opens::KINDS];
    let mut rule = 0;
    while rule < RULES.len() {
        let mut open = 0;
        while open < sets.len() {
            if RULES[rule].opens.meets(Opens(open as u8)) {
                sets[open] |= 1 << rule;
            }
            open += 1;
        }
        rule += 1;
    }
    sets
};

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

#[cfg(test)]
mod tests;
