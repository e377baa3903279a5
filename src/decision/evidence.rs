//! What speaks for a bare number being a count, and what against it: one row each.
//!
//! A count says how many there are of something. A number without a unit may as well tell which of a series is meant, be
//! part of a name, or be no number at all. No single trait decides that; each has a weight, and their sum does.

#![allow(clippy::redundant_closure_for_method_calls, reason = "a method of `View` does not fit the lifetimes of a row")]

use crate::figures::Scene;
use crate::lang::Sense;
use crate::numerals::{Form, Numeral};
use crate::phrases::{ends_phrase, noun_phrase};
use crate::report::Kind;
use crate::rule::Rule;
use crate::text::lexicon::EntryId;
use crate::text::token::Case;

/// What a feature looks at: a number that is read as a count, among the words of its line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'v, 'c, 'a> {
    /// The line.
    pub(crate) scene: &'v Scene<'c, 'a>,
    /// The first lexeme of the number.
    pub(crate) first: usize,
    /// One past its last.
    pub(crate) end: usize,
    /// The numeral that it begins with.
    pub(crate) numeral: &'c Numeral,
    /// Whether it has two ends.
    pub(crate) range: bool,
    /// The label that it could be instead: its rule.
    pub(crate) label: Option<(Kind, Rule)>,
    /// Whether it is a word that is seldom a number, and nothing shows that it is one here.
    pub(crate) homograph: bool,
}

/// Which way a trait can speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// For a count alone.
    For,
    /// Against it alone.
    Against,
}

/// A trait of a number.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    /// Its name, as `--explain` and `cargo xtask fit` print it.
    pub name: &'static str,
    /// Which way it can speak; `cargo xtask fit` gives no weight of the other sign.
    pub sign: Sign,
    /// Its weight: above nought for a count, below against.
    pub weight: i16,
    /// Why it has its sign.
    #[cfg(test)]
    pub reason: &'static str,
    pub(crate) holds: fn(&View) -> bool,
}

const fn pro(name: &'static str, weight: i16, reason: &'static str, holds: fn(&View) -> bool) -> Feature {
    #[cfg(not(test))]
    let _ = reason;
    Feature {
        name,
        sign: Sign::For,
        weight,
        #[cfg(test)]
        reason,
        holds,
    }
}

const fn con(name: &'static str, weight: i16, reason: &'static str, holds: fn(&View) -> bool) -> Feature {
    #[cfg(not(test))]
    let _ = reason;
    Feature {
        name,
        sign: Sign::Against,
        weight,
        #[cfg(test)]
        reason,
        holds,
    }
}

/// All features, in the order in which weights are told.
pub const FEATURES: &[Feature] = &[
    pro("for a count: a number", 5, "most numbers without a unit are counts", |_| true),
    pro("for a count: a noun behind", 11, "what is counted follows its number", |v| v.noun_behind()),
    pro("for a count: a noun phrase behind", 23, "what is counted is a noun phrase", |v| {
        noun_phrase(v.scene, v.end).is_some()
    }),
    pro("for a count: a classifier behind", 4, "a classifier asks for a number", |v| {
        v.behind(|sense| matches!(sense, Sense::Classifier | Sense::Titled | Sense::PluralNoun)) && !v.capital_behind()
    }),
    pro("for a count: thousands set apart", 16, "names and places in an order are seldom that large", |v| {
        v.numeral.form == Form::Digits && !v.numeral.plain && v.numeral.end >= v.numeral.first + 3
    }),
    pro("for a count: with a scale", 21, "names have no thousands and millions in words", |v| {
        v.numeral.power > 0 || v.numeral.several
    }),
    pro("for a count: two ends", 23, "how many there are can be known roughly, a name cannot", |v| v.range),
    pro("for a count: several words", 3, "a numeral of several words is no other word", |v| {
        v.numeral.form == Form::Words && v.numeral.end > v.numeral.first + 1
    }),
    pro("for a count: a limit before", 8, "only an amount is limited", |v| {
        v.before(|sense| matches!(sense, Sense::Bound(..) | Sense::Between))
    }),
    pro("for a count: a change before", 4, "only an amount rises or falls", |v| {
        v.before(|sense| matches!(sense, Sense::Change(..) | Sense::Moves | Sense::AmountJoint))
    }),
    pro("for a count: a level before", 0, "what reaches a level is an amount", |v| {
        v.before(|sense| matches!(sense, Sense::Level | Sense::Comparison))
    }),
    pro("for a count: a copula before", 0, "what something is said to be is an amount or a place", |v| {
        v.before(|sense| matches!(sense, Sense::Copula))
    }),
    pro("for a count: a verb before", 3, "verbs take objects, which are counted", |v| {
        v.before(|sense| matches!(sense, Sense::Verb | Sense::Governs))
    }),
    pro("for a count: a word for amounts before", 12, "a word for a number of things is told by a number", |v| {
        v.before(|sense| matches!(sense, Sense::AmountNoun | Sense::QuantityNoun | Sense::Share))
    }),
    pro("for a count: a word for amounts in the clause", 2, "the clause tells an amount", |v| {
        v.near(7, |sense| {
            matches!(sense, Sense::AmountNoun | Sense::QuantityNoun | Sense::Share | Sense::Level | Sense::Change(..))
        })
    }),
    pro("for a count: a verb in the clause", 0, "a sentence tells how many, a heading or a name does not", |v| {
        v.near(4, |sense| matches!(sense, Sense::Verb | Sense::Auxiliary))
    }),
    pro("for a count: a range or a part before", 2, "ends of ranges and parts of a whole are amounts", |v| {
        v.before(|sense| matches!(sense, Sense::From | Sense::To | Sense::Among | Sense::All))
    }),
    pro("for a count: a determiner before", 1, "an article and a possessive open a noun phrase, and its number", |v| {
        v.before(|sense| matches!(sense, Sense::Determiner | Sense::Possessive | Sense::Per))
    }),
    pro("for a count: a preposition before", 2, "a preposition opens a noun phrase, and its number", |v| {
        v.before(|sense| matches!(sense, Sense::Preposition))
    }),
    pro("for a count: an adverb before", 0, "adverbs of focus stand before amounts", |v| {
        v.before(|sense| matches!(sense, Sense::Adverb))
    }),
    pro("for a count: joined to another number", 0, "numbers in a row are of one sort", |v| v.joined()),
    pro("for a count: a verb behind", 1, "so many of them did something", |v| {
        v.behind(|sense| matches!(sense, Sense::Verb | Sense::Auxiliary | Sense::Copula))
    }),
    pro("for a count: a whole behind", 10, "so many of a whole", |v| v.part_behind()),
    pro(
        "for a count: in a bracket behind a number",
        31,
        "what so many of a number of things did stands in a bracket behind it",
        |v| v.part_in_bracket(),
    ),
    pro("for a count: where modifiers precede", 9, "behind its noun a number seldom tells which one", |v| {
        !v.modifiers_follow()
    }),
    pro("for a count: a name before, a known noun behind", 0, "a name can be of who has so many", |v| {
        v.capital_before() && v.noun_behind() && v.scene.line.get(v.end).entry != EntryId::NONE
    }),
    pro("for a count: a name before, a classifier behind", 0, "a classifier asks for a number", |v| {
        v.capital_before() && v.behind(|sense| matches!(sense, Sense::Classifier | Sense::Titled))
    }),
    pro("for a count: all of them", 23, "both and all stand before a number of things", |v| {
        v.before(|sense| matches!(sense, Sense::All))
    }),
    pro("for a count: a level near", 2, "what reaches a level is an amount", |v| {
        v.near(3, |sense| matches!(sense, Sense::Level))
    }),
    con("against a count: a capital before", -19, "a number behind a name is part of it", |v| v.capital_before()),
    con("against a count: a capital before, no noun behind", 0, "nothing but the name is left to it", |v| {
        v.capital_before() && !v.noun_behind()
    }),
    con("against a count: a capital before digits", -25, "names hold their numbers in digits", |v| {
        v.capital_before() && v.numeral.form == Form::Digits
    }),
    con("against a count: one of unknown many", -19, "one of several is a pronoun", |v| {
        v.digits(1) && v.numeral.small() == Some(1) && v.part_behind() && v.scene.numeral(v.end + 1).is_none()
    }),
    con("against a count: between dashes", -16, "numbers between dashes are drawn, dialled or measured", |v| {
        let dash = |at: usize| v.scene.line.sign(at) == b'-' || matches!(v.scene.line.text_at(at), "–" | "—");
        v.first >= 2 && dash(v.first - 1) && v.scene.line.is_digits(v.first - 2) && !v.noun_behind()
    }),
    con("against a count: behind numbers in a row", -18, "numbers without a word between them are a table", |v| {
        v.scene.line.is_digits(v.first.wrapping_sub(1)) && v.scene.same_line(v.first)
    }),
    con("against a count: the mark of a list behind", 0, "lists mark their items by numbers", |v| {
        let line = v.scene.line;
        let mark = line.glued(v.end) && !line.glued(v.end + 1) && matches!(line.sign(v.end), b'/' | b')' | b'.');
        mark && v.scene.same_line(v.end + 1) && line.is_capital(v.end + 1)
    }),
    con("against a count: a letter behind a sign", -3, "letters and digits in one are a code", |v| {
        let line = v.scene.line;
        line.glued(v.end) && line.glued(v.end + 1) && line.sign(v.end) == b'-' && line.is_word(v.end + 1)
    }),
    con("against a count: a word with a copula behind", -8, "words for numbers open the points of a list", |v| {
        v.numeral.form == Form::Words && v.behind(|sense| matches!(sense, Sense::Copula))
    }),
    con("against a count: one word, no noun behind", -9, "words for numbers are other words as well", |v| {
        v.numeral.is_bare_word()
            && !v.noun_behind()
            && !v.part_behind()
            && !v.before(|sense| matches!(sense, Sense::All))
    }),
    con("against a count: a foreign name before", 0, "products and bodies with foreign names are numbered", |v| {
        v.capital_before() && v.unknown(v.first.wrapping_sub(1))
    }),
    con("against a count: initials before", 0, "initials with a number are a code", |v| {
        v.word_before() && v.scene.line.before(v.first, 1).case == Case::Upper
    }),
    con("against a count: a noun before", -8, "where modifiers follow, a number behind a noun tells which one", |v| {
        v.noun_before() && v.modifiers_follow()
    }),
    con("against a count: a noun before, none behind", -7, "nothing is left to be counted", |v| {
        v.noun_before() && v.modifiers_follow() && !v.noun_behind() && !v.part_behind()
    }),
    con("against a count: an unknown word before", -1, "a word of no class that leads to amounts", |v| {
        v.unknown(v.first.wrapping_sub(1)) && !v.capital_before()
    }),
    con("against a count: a number mark before", -13, "the mark says which one", |v| {
        v.before(|sense| matches!(sense, Sense::NumberMark | Sense::CodeWord))
    }),
    con("against a count: a series before", -11, "the things of a series have numbers of their own", |v| {
        v.before(|sense| matches!(sense, Sense::Series(_) | Sense::NameWord | Sense::RoadWord))
    }),
    con("against a count: a document before", 0, "documents and their parts are numbered", |v| {
        v.before(|sense| matches!(sense, Sense::Document | Sense::Clause))
    }),
    con("against a count: a word of the calendar before", 0, "days, months and years are numbered", |v| {
        v.before(|sense| {
            matches!(
                sense,
                Sense::Day | Sense::Month | Sense::Year | Sense::Quarter | Sense::MonthName(_) | Sense::Weekday(_)
            )
        })
    }),
    con("against a count: the clause ends behind, nothing leads", -6, "nothing is left to be counted", |v| {
        v.ends() && !v.led()
    }),
    con("against a count: nothing behind can be counted", -2, "nothing is left to be counted", |v| {
        !v.noun_behind() && !v.capital_behind() && !v.part_behind()
    }),
    con("against a count: a capital behind", -7, "names are seldom counted", |v| v.capital_behind()),
    con("against a count: between capitals", -3, "the number is inside a name", |v| {
        v.capital_before() && v.capital_behind()
    }),
    con("against a count: glued to a word before", 0, "letters and digits in one are a code", |v| {
        v.scene.line.glued(v.first) && v.scene.line.is_word(v.first.wrapping_sub(1))
    }),
    con("against a count: glued to a word behind", -8, "letters and digits in one are a code", |v| {
        v.scene.line.glued(v.end) && v.scene.line.is_word(v.end)
    }),
    con(
        "against a count: a sign glued before",
        -20,
        "a sign inside a word makes a code, a date or a score of it",
        |v| {
            let line = v.scene.line;
            let sign = line.sign(v.first.wrapping_sub(1));
            line.glued(v.first) && matches!(sign, b'-' | b'/' | b'#' | b'.' | b':' | b'_' | b'@' | b'+' | b'&')
        },
    ),
    con(
        "against a count: a sign glued behind",
        -4,
        "a sign inside a word makes a code, a date or a score of it",
        |v| {
            let line = v.scene.line;
            let inside = line.glued(v.end) && line.glued(v.end + 1);
            inside && matches!(line.sign(v.end), b'-' | b'/' | b'.' | b':' | b'_' | b'@' | b'+' | b'&' | b'=')
        },
    ),
    con("against a count: as a year is written", 0, "four digits near today are mostly a year", |v| {
        v.digits(4) && v.numeral.small().is_some_and(|year| (1900..2060).contains(&year))
    }),
    con("against a count: four digits or more in a row", -26, "large counts have their thousands set apart", |v| {
        v.numeral.form == Form::Digits && v.numeral.plain && v.scene.line.get(v.numeral.first).digits >= 4
    }),
    con("against a count: a nought first", 0, "nobody counts with a nought before", |v| {
        v.numeral.form == Form::Digits && v.scene.line.text_at(v.numeral.first).starts_with('0')
    }),
    con("against a count: a digit or two", 0, "things of a series are few", |v| v.digits(1) || v.digits(2)),
    con("against a count: decimals", -3, "things are counted in whole numbers", |v| {
        v.numeral.power == 0 && v.numeral.form == Form::Digits && v.numeral.value.as_bigint_and_exponent().1 > 0
    }),
    con("against a count: all of a bracket", -11, "a number in brackets of its own tells who or which", |v| {
        v.scene.line.sign(v.first.wrapping_sub(1)) == b'(' && v.scene.line.sign(v.end) == b')'
    }),
    con("against a count: first in its line", 0, "lists and headings have marks", |v| {
        v.scene.line.begins_line(v.first) || v.first == 0
    }),
    con("against a count: could be a name", -16, "a name can hold a number", |v| {
        v.label.is_some_and(|(kind, rule)| kind == Kind::Identifier && rule == Rule::NameWithNumber)
    }),
    con("against a count: could be one of a series", -17, "a number can tell which one is meant", |v| {
        v.label.is_some_and(|(kind, _)| kind == Kind::Ordinal)
    }),
    con("against a count: could be a code", -7, "a number can be a code", |v| {
        v.label.is_some_and(|(kind, rule)| kind == Kind::Identifier && rule != Rule::NameWithNumber)
    }),
    con("against a count: seldom a number", -70, "a word that is mostly another word", |v| v.homograph),
    con("against a count: one word", -1, "words for numbers are other words as well", |v| v.numeral.is_bare_word()),
];

impl View<'_, '_, '_> {
    fn before(&self, fits: fn(&Sense) -> bool) -> bool {
        self.scene.same_line(self.first) && self.scene.line.any(self.first.wrapping_sub(1), fits)
    }

    fn behind(&self, fits: fn(&Sense) -> bool) -> bool {
        self.scene.same_line(self.end) && self.scene.line.any(self.end, fits)
    }

    /// Whether a word of the clause, at most so many lexemes before, has a sense that fits.
    fn near(&self, most: usize, fits: fn(&Sense) -> bool) -> bool {
        let line = self.scene.line;
        let stops = |at: usize| matches!(line.sign(at), b'.' | b';' | b':' | b'!' | b'?' | b'(' | b')');
        (self.first.saturating_sub(most)..self.first)
            .rev()
            .take_while(|&at| self.scene.same_line(at + 1) && !stops(at))
            .any(|at| line.any(at, fits))
    }

    fn modifiers_follow(&self) -> bool {
        self.scene.line.language().grammar.head_first
    }

    fn word_before(&self) -> bool {
        self.scene.same_line(self.first) && self.scene.line.is_word(self.first.wrapping_sub(1))
    }

    pub(crate) fn noun_before(&self) -> bool {
        self.word_before() && self.first > 0 && {
            let before = self.first - 1;
            let line = self.scene.line;
            !line.is_capital(before)
                && self.scene.numeral(before).is_none()
                && !line.any(before, |sense| ends_phrase(*sense) || matches!(sense, Sense::Copula | Sense::Determiner))
        }
    }

    fn noun_behind(&self) -> bool {
        self.scene.is_noun(self.end) && !self.scene.line.is_capital(self.end)
    }

    /// Whether a whole follows that it is a part of.
    fn part_behind(&self) -> bool {
        self.behind(|sense| matches!(sense, Sense::Among))
    }

    pub(crate) fn capital_before(&self) -> bool {
        let (line, before) = (self.scene.line, self.first.wrapping_sub(1));
        self.word_before()
            && line.is_capital(before)
            && !self.opens_sentence(before)
            && !line.any(before, |sense| ends_phrase(*sense))
    }

    fn capital_behind(&self) -> bool {
        self.scene.same_line(self.end) && self.scene.line.is_word(self.end) && self.scene.line.is_capital(self.end)
    }

    fn opens_sentence(&self, at: usize) -> bool {
        let line = self.scene.line;
        at == 0 || line.begins_line(at) || matches!(line.sign(at - 1), b'.' | b'!' | b'?' | b':' | b'"')
    }

    fn unknown(&self, at: usize) -> bool {
        self.scene.line.is_word(at) && self.scene.line.get(at).entry == EntryId::NONE && self.scene.same_line(at + 1)
    }

    fn digits(&self, count: u8) -> bool {
        let Numeral { form, plain, first, end, .. } = *self.numeral;
        form == Form::Digits && plain && end == first + 1 && self.scene.line.get(first).digits == count
    }

    /// Whether the number behind or before the joint at its side is of the same form.
    fn joined(&self) -> bool {
        let (scene, line) = (self.scene, self.scene.line);
        let joint = |at: usize| line.sign(at) == b',' || line.any(at, |sense| matches!(sense, Sense::And | Sense::Or));
        let behind = joint(self.end) && scene.numeral(self.end + 1).is_some_and(|it| it.form == self.numeral.form);
        let before = self.first >= 2 && joint(self.first - 1) && scene.floor == self.first - 1;
        behind || before
    }

    /// `8 trận (hòa 4, thua 4)`: whether it is one of several numbers in a bracket that a number stands before, of things
    /// that did something.
    fn part_in_bracket(&self) -> bool {
        let (scene, line) = (self.scene, self.scene.line);
        let inside = |at: &usize| scene.same_line(*at) && !matches!(line.sign(*at), b'(' | b')' | b'.');
        let open = (self.first.saturating_sub(12)..self.first).rev().find(|at| !inside(at));
        let close = (self.end..self.end + 12).find(|at| !inside(at));
        let (Some(open), Some(close)) = (open, close) else { return false };
        let parts = (open + 1..close).filter(|&at| scene.numeral(at).is_some());
        let does = |at: usize| line.any(at - 1, |sense| matches!(sense, Sense::Verb | Sense::Governs));
        line.sign(open) == b'('
            && line.sign(close) == b')'
            && parts.clone().count() > 1
            && parts.clone().any(does)
            && scene.same_line(open)
            && (open.saturating_sub(5)..open).any(|at| scene.numeral(at).is_some())
    }

    fn ends(&self) -> bool {
        let line = self.scene.line;
        !self.scene.same_line(self.end)
            || matches!(line.sign(self.end), b'.' | b',' | b';' | b':' | b')' | b'!' | b'?' | b'"')
    }

    /// Whether the word before leads to an amount.
    fn led(&self) -> bool {
        self.before(|sense| {
            ends_phrase(*sense)
                || matches!(sense, Sense::Copula | Sense::AmountNoun | Sense::QuantityNoun | Sense::Moves)
        })
    }
}
