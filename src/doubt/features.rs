//! What makes a reading doubtful, or sure: one row each.

#![allow(clippy::redundant_closure_for_method_calls, reason = "a method of `View` does not fit the lifetimes of a row")]

use crate::figures::{Placed, Scene};
use crate::lang::Sense;
use crate::report::{Figure, Kind};
use crate::text::token::TokenKind;

/// What a feature looks at: a figure among those of its line.
#[derive(Clone, Copy, Debug)]
pub struct View<'v, 'c, 'a> {
    /// The line.
    pub scene: &'v Scene<'c, 'a>,
    /// Its figures.
    pub found: &'v [Placed],
    /// Which of them.
    pub at: usize,
}

/// A trait of a reading.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    /// Its name, as `--explain` and `cargo xtask fit` print it.
    pub name: &'static str,
    /// How much it speaks for doubt; below zero it speaks for the reading.
    pub weight: i8,
    /// Why it should.
    #[cfg(test)]
    pub reason: &'static str,
    /// Whether the figure has it.
    pub holds: fn(&View) -> bool,
}

const fn row(name: &'static str, weight: i8, reason: &'static str, holds: fn(&View) -> bool) -> Feature {
    #[cfg(not(test))]
    let _ = reason;
    Feature {
        name,
        weight,
        #[cfg(test)]
        reason,
        holds,
    }
}

/// How near the sums of a contest are that is close. Of bare numbers in articles that the weights of the decision were not
/// fitted on, one in three within it is read wrong, and one in a hundred beyond.
const NEAR: i32 = 26;

/// All features. The weights are those that `cargo xtask fit` gave before the readings were tuned to the sets that it fits
/// on: what is left wrong there since is no longer like what is wrong in other articles.
pub const FEATURES: &[Feature] = &[
    row("count", 13, "a number that no unit makes sure", |v| v.kind(Kind::Count)),
    row("ratio", 14, "a fraction may be a date, a share or a score", |v| v.kind(Kind::Ratio)),
    row("percent", 8, "what a percentage is of may stand far away", |v| v.kind(Kind::Percent)),
    row("multiple", 15, "so many times may be occasions", |v| v.kind(Kind::Multiple)),
    row("money", -1, "a currency makes a reading sure", |v| v.kind(Kind::Money)),
    row("measure", 1, "words of units have other meanings", |v| v.kind(Kind::Measure)),
    row("duration", 4, "a length of time may be a point of time", |v| v.kind(Kind::Duration)),
    row("age", -5, "a word for age makes a reading sure", |v| v.kind(Kind::Age)),
    row("score", 0, "a pair may be a range", |v| v.kind(Kind::Score)),
    row("date", -10, "what a calendar's words make is sure", |v| v.kind(Kind::Date)),
    row("time", 2, "an hour may be a length of time", |v| v.kind(Kind::Time)),
    row("period", -7, "a stretch may be two dates", |v| v.kind(Kind::Period)),
    row("counts nothing", 25, "a count of nothing may be a name or a rank", |v| {
        v.kind(Kind::Count) && v.figure().counted.is_none()
    }),
    row("close contest", 15, "what speaks against it came near to what speaks for it", |v| {
        v.placed().margin.is_some_and(|margin| margin <= NEAR)
    }),
    row("share of nothing", 23, "a share says what it is of", |v| {
        matches!(v.figure().kind, Kind::Percent | Kind::Ratio) && v.figure().counted.is_none()
    }),
    row("counted right behind", -10, "the noun behind a number is nearly always what it counts", |v| {
        v.counted_behind()
    }),
    row("counted far before", -2, "a subject over other words may be another", |v| v.counted_distance() > 40),
    row("counted before", 0, "a noun before the number is a guess", |v| v.counted_distance() > 0 && !v.ratio_like()),
    row("share counted before", 8, "the subject of a share is a guess", |v| v.counted_distance() > 0 && v.ratio_like()),
    row("counted long", -2, "a long phrase may hold too much", |v| v.counted_len() > 40),
    row("counted one word", -2, "a single syllable may be half of the noun", |v| {
        let len = v.counted_len();
        len > 0 && len <= 5
    }),
    row("counted a name", 1, "names are seldom counted", |v| v.counted_capital()),
    row("changed", 8, "a rise or fall has a subject", |v| v.figure().change.is_some()),
    row("change near", 5, "a word of change stands near that was not taken", |v| {
        v.figure().change.is_none() && v.amount() && v.before(5, |sense| matches!(sense, Sense::Change(..)))
    }),
    row("bounded", 2, "a limit may be a preposition", |v| v.figure().bound.is_some()),
    row("limit near", 5, "a word of limit stands near that was not taken", |v| {
        v.figure().bound.is_none() && v.before(3, |sense| matches!(sense, Sense::Bound(..)))
    }),
    row("level", 6, "a level that is reached may be stress or ceiling", |v| {
        v.before(3, |sense| matches!(sense, Sense::Level))
    }),
    row("comparison", 3, "a comparison is no change", |v| v.before(3, |sense| matches!(sense, Sense::Comparison))),
    row("in words", -9, "words for numbers are other words as well", |v| v.in_words()),
    row("one word for one", 7, "an article is seldom a number", |v| v.in_words() && v.value_is("1")),
    row("range", -7, "a range may be a code or a date", |v| v.figure().value_to.is_some()),
    row("glued", 3, "a careless copy glued words to it", |v| v.glued()),
    row("name before", 6, "a number behind a name may belong to it", |v| v.capital_before()),
    row("name behind", 1, "a name behind a number is seldom counted", |v| v.capital_behind()),
    row("unknown before", 6, "a word that no table has led to it", |v| v.unknown(v.placed().first.wrapping_sub(1))),
    row("unknown behind", 3, "a word that no table has follows it", |v| v.unknown(v.placed().end)),
    row("in brackets", 4, "what stands in brackets has its subject outside", |v| v.sign_before(b'(')),
    row("behind a comma", -2, "a number in a list shares what others have", |v| v.sign_before(b',')),
    row("joined", -5, "a member of a list shares what others have", |v| {
        v.before(1, |sense| matches!(sense, Sense::And | Sense::Or))
    }),
    row("figure close before", 2, "two numbers side by side may be one", |v| v.neighbour() <= 1),
    row("figure near before", 0, "numbers near each other share nouns and units", |v| v.neighbour() <= 4),
    row("alone in its line", -1, "a line of its own has no other words to go by", |v| v.found.len() == 1),
    row("many in its line", 4, "tables and lists leave words out", |v| v.found.len() > 12),
    row("short line", -3, "headings leave words out", |v| v.scene.line.len() < 14),
    row("plain year", 0, "four digits may be a year, a count or a model", |v| {
        v.kind(Kind::Date) && v.text().len() == 4 && v.text().bytes().all(|byte| byte.is_ascii_digit())
    }),
    row("slash", -3, "a slash joins dates, fractions and codes", |v| {
        v.text().contains('/') && v.figure().unit.is_none()
    }),
    row("rate", 2, "what a rate is per may be left outside", |v| {
        v.figure().unit.as_deref().is_some_and(|unit| unit.contains('/'))
    }),
    row("unit as a word", 0, "a unit without a code may be a noun", |v| {
        v.kind(Kind::Measure) && v.figure().unit.as_deref().is_some_and(|unit| !unit.is_ascii())
    }),
    row("dollar", 3, "a dollar sign does not say whose", |v| v.text().contains('$')),
    row("scale word", -5, "a scale makes an amount sure", |v| {
        v.figure().value.is_some() && v.text().contains(' ') && v.amount()
    }),
    row("modifier first", 7, "a language whose nouns stand behind", |v| !v.scene.line.language().grammar.head_first),
];

impl View<'_, '_, '_> {
    fn placed(&self) -> &Placed {
        &self.found[self.at]
    }

    fn figure(&self) -> &Figure {
        &self.placed().figure
    }

    fn text(&self) -> &str {
        self.figure().span.of(self.scene.line.text)
    }

    fn kind(&self, kind: Kind) -> bool {
        self.figure().kind == kind
    }

    fn amount(&self) -> bool {
        !matches!(self.figure().kind, Kind::Date | Kind::Time | Kind::Period | Kind::Score)
    }

    fn ratio_like(&self) -> bool {
        matches!(self.figure().kind, Kind::Percent | Kind::Ratio)
    }

    fn value_is(&self, value: &str) -> bool {
        self.figure().value.as_ref().is_some_and(|own| own.to_string() == value)
    }

    fn in_words(&self) -> bool {
        !self.text().bytes().any(|byte| byte.is_ascii_digit())
    }

    /// How many bytes before the figure what it counts ends; 0 where it is not before.
    fn counted_distance(&self) -> u32 {
        self.scored().map_or(0, |span| self.figure().span.start.saturating_sub(span.end))
    }

    fn counted_len(&self) -> u32 {
        self.scored().map_or(0, |span| span.end - span.start)
    }

    /// What is counted, of the kinds that a reader counts by it.
    fn scored(&self) -> Option<crate::report::Span> {
        self.figure().counted.filter(|_| self.ratio_like() || self.kind(Kind::Count))
    }

    fn counted_behind(&self) -> bool {
        self.scored()
            .is_some_and(|span| span.start >= self.figure().span.end && span.start - self.figure().span.end <= 2)
    }

    fn counted_capital(&self) -> bool {
        self.scored().is_some_and(|span| span.of(self.scene.line.text).starts_with(char::is_uppercase))
    }

    /// Whether one of the `most` lexemes before the figure has a sense that fits.
    fn before(&self, most: usize, fits: fn(&Sense) -> bool) -> bool {
        let first = self.placed().first;
        (first.saturating_sub(most)..first).any(|at| self.scene.line.any(at, fits))
    }

    fn sign_before(&self, sign: u8) -> bool {
        self.scene.line.sign(self.placed().first.wrapping_sub(1)) == sign
    }

    fn glued(&self) -> bool {
        let line = self.scene.line;
        let Placed { first, end, .. } = *self.placed();
        let word = |at: usize| line.get(at).kind == TokenKind::Word;
        line.glued(first) && word(first.wrapping_sub(1)) || line.glued(end) && word(end)
    }

    fn capital_before(&self) -> bool {
        let before = self.placed().first.wrapping_sub(1);
        self.scene.line.is_word(before) && self.scene.line.is_capital(before)
    }

    fn capital_behind(&self) -> bool {
        let end = self.placed().end;
        self.scene.line.is_word(end) && self.scene.line.is_capital(end)
    }

    fn unknown(&self, at: usize) -> bool {
        self.scene.line.is_word(at) && self.scene.line.senses(at).is_empty()
    }

    /// How many lexemes stand between the figure and the one before it.
    fn neighbour(&self) -> usize {
        let before = self.at.checked_sub(1).map(|before| self.found[before].end);
        before.map_or(usize::MAX, |end| self.placed().first.saturating_sub(end))
    }
}
