//! A place in a line that knows where the line ends.

use super::lexeme::LexedLine;
use crate::lang::Sense;

/// A lexeme of a line, or nothing past either end of it, of which every question is answered with no.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'l, 'a> {
    line: &'l LexedLine<'a>,
    /// The lexeme; past the line for nothing.
    at: usize,
}

/// No lexeme of any line.
const NOTHING: usize = usize::MAX;

impl<'l, 'a> Cursor<'l, 'a> {
    /// The place of the lexeme `at`.
    #[inline]
    #[must_use]
    pub const fn new(line: &'l LexedLine<'a>, at: usize) -> Self {
        Self { line, at }
    }

    /// The index of its lexeme; nothing past the ends of the line.
    #[inline]
    #[must_use]
    pub fn index(self) -> Option<usize> {
        (self.at < self.line.len()).then_some(self.at)
    }

    /// The place before.
    #[inline]
    #[must_use]
    pub const fn prev(self) -> Self {
        let at = match self.at {
            0 | NOTHING => NOTHING,
            at => at - 1,
        };
        Self { at, ..self }
    }

    /// The place behind.
    #[inline]
    #[must_use]
    pub const fn next(self) -> Self {
        Self { at: self.at.saturating_add(1), ..self }
    }

    /// Whether the lexeme has the sense.
    #[inline]
    #[must_use]
    pub fn has(self, sense: Sense) -> bool {
        self.line.has(self.at, sense)
    }

    /// Whether the lexeme has a sense that fits.
    #[inline]
    pub fn any(self, fits: impl FnMut(&Sense) -> bool) -> bool {
        self.line.any(self.at, fits)
    }

    /// The first sense of the lexeme of which `pick` makes something.
    #[inline]
    pub fn find<T>(self, pick: impl FnMut(&Sense) -> Option<T>) -> Option<T> {
        self.line.find(self.at, pick)
    }

    /// The senses of the lexeme.
    #[inline]
    #[must_use]
    pub fn senses(self) -> &'a [Sense] {
        self.line.senses(self.at)
    }

    /// The ASCII sign, 0 if it is none.
    #[inline]
    #[must_use]
    pub fn sign(self) -> u8 {
        self.line.sign(self.at)
    }

    /// Whether the lexeme is a word or phrase.
    #[inline]
    #[must_use]
    pub fn is_word(self) -> bool {
        self.line.is_word(self.at)
    }

    /// Whether the lexeme is a run of digits.
    #[inline]
    #[must_use]
    pub fn is_digits(self) -> bool {
        self.line.is_digits(self.at)
    }

    /// Whether the lexeme is written with a capital.
    #[inline]
    #[must_use]
    pub fn is_capital(self) -> bool {
        self.line.is_capital(self.at)
    }

    /// Whether the lexeme is glued to the one before.
    #[inline]
    #[must_use]
    pub fn glued(self) -> bool {
        self.line.glued(self.at)
    }

    /// Its text; empty past the ends.
    #[must_use]
    pub fn text(self) -> &'a str {
        self.line.text_at(self.at)
    }
}

#[cfg(test)]
mod tests {
    use crate::lang::{Sense, vi};
    use crate::text::lexeme::{LexedLine, cut};
    use crate::text::lexicon::Lexicon;
    use crate::text::token::tokenize;
    use crate::text::vocabulary::{WordLookup, Words};

    #[test]
    fn it_stops_at_the_ends_of_its_line() {
        let mut words = Words::default();
        let lexicon = Lexicon::new(&vi::TABLES, &mut words);
        let text = "năm 12";
        let (mut tokens, mut lexemes) = (Vec::new(), Vec::new());
        tokenize(text, &mut WordLookup::new(&words), &mut tokens);
        cut(text, &tokens, &lexicon, &mut lexemes);
        let line = LexedLine { text, lexemes: &lexemes, lexicon: &lexicon };
        let year = line.prev(1);
        assert!(year.has(Sense::Year) && year.index() == Some(0) && year.next().is_digits());
        for nothing in [year.prev(), year.prev().prev(), year.next().next(), year.prev().next()] {
            assert_eq!(nothing.index(), None);
            assert!(!nothing.is_word() && !nothing.glued() && !nothing.any(|_| true) && nothing.text().is_empty());
        }
    }
}
