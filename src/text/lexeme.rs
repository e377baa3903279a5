//! Lexemes: the text cut into the longest phrases that a language's tables know, and single tokens between them.

use std::mem::discriminant;

use super::cursor::Cursor;
use super::lexicon::{EntryId, Lexicon};
use super::token::{Case, Gap, Token, TokenKind, digit, letter_at, plain_sign};
use super::vocabulary::WordId;
use crate::lang::{Language, Sense};
use crate::report::Span;

/// A phrase of a table, or a token that is in none.
#[derive(Clone, Copy, Debug)]
pub struct Lexeme {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Its senses, in the lexicon of its language.
    pub entry: EntryId,
    /// Its (first) word.
    pub word: WordId,
    /// What it is made of; a phrase of several tokens counts as a word.
    pub kind: TokenKind,
    /// What stands before it.
    pub gap: Gap,
    /// The letter case of its first word.
    pub case: Case,
    /// The ASCII sign that it stands for, 0 if it is no single sign.
    pub sign: u8,
    /// How many tokens it takes.
    pub tokens: u8,
    /// How many digits it has, up to 255, if it is a run of digits.
    pub digits: u8,
    /// The number that they are, if they are at most [`SMALL_DIGITS`](super::token::SMALL_DIGITS).
    pub number: u16,
}

impl Lexeme {
    /// Its place.
    #[must_use]
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }

    /// How many bytes it takes.
    #[must_use]
    pub const fn len(&self) -> u32 {
        self.end - self.start
    }

    /// Whether it stands past either end of the text.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.end == self.start
    }
}

/// What stands past either end of the text.
const EDGE: Lexeme = Lexeme {
    start: 0,
    end: 0,
    entry: EntryId::NONE,
    word: WordId::UNKNOWN,
    kind: TokenKind::Sign,
    gap: Gap::Line,
    case: Case::Lower,
    sign: 0,
    tokens: 0,
    digits: 0,
    number: 0,
};

/// A line of an article, cut into lexemes.
#[derive(Clone, Copy, Debug)]
pub struct LexedLine<'a> {
    /// The line.
    pub text: &'a str,
    /// The lexemes, in order.
    pub lexemes: &'a [Lexeme],
    /// The lexicon of its language.
    pub lexicon: &'a Lexicon,
}

/// The most tokens of a chain of digits and signs (`24-6-8-9`) that are read; a longer one is a code or a drawing, and
/// one lexeme that fits nothing.
const MAX_CHAIN: usize = 63;

/// How many tokens the chain of runs of digits, each glued to the next by one sign, takes that begins `tokens`.
fn chain(tokens: &[Token]) -> usize {
    let glued = |token: &Token, kind| token.kind == kind && token.gap == Gap::None;
    let mut length = usize::from(tokens.first().is_some_and(|token| token.kind == TokenKind::Digits));
    while length > 0
        && tokens.get(length).is_some_and(|token| glued(token, TokenKind::Sign))
        && tokens.get(length + 1).is_some_and(|token| glued(token, TokenKind::Digits))
    {
        length += 2;
    }
    length
}

/// Cuts a line into lexemes by the lexicon of its language and appends them.
pub fn cut(text: &str, tokens: &[Token], lexicon: &Lexicon, lexemes: &mut Vec<Lexeme>) {
    let mut at = 0;
    while at < tokens.len() {
        let first = tokens[at];
        let chain = chain(&tokens[at..]);
        if chain > MAX_CHAIN {
            let end = tokens[at + chain - 1].end;
            let Token { start, gap, .. } = first;
            lexemes.push(Lexeme { start, end, gap, tokens: 1, ..EDGE });
            at += chain;
            continue;
        }
        let (taken, entry) = lexicon.longest(text, &tokens[at..]);
        let last = tokens[at + taken - 1];
        let sign = if first.kind == TokenKind::Sign && taken == 1 {
            let sign = plain_sign(letter_at(text, first.start as usize));
            if sign.is_ascii() { sign as u8 } else { 0 }
        } else {
            0
        };
        lexemes.push(Lexeme {
            start: first.start,
            end: last.end,
            entry,
            word: first.word,
            kind: if taken > 1 { TokenKind::Word } else { first.kind },
            gap: first.gap,
            case: first.case,
            sign,
            tokens: taken as u8,
            digits: if taken > 1 { 0 } else { first.digits },
            number: first.number,
        });
        at += taken;
    }
}

impl<'a> LexedLine<'a> {
    /// How many lexemes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lexemes.len()
    }

    /// Whether the lexemes from `first` to `end` are the whole line.
    #[must_use]
    pub fn is_whole(&self, first: usize, end: usize) -> bool {
        first == 0 && end >= self.len()
    }

    /// The decimal digits of the lexeme at `at`, as ASCII.
    pub fn digits(&self, at: usize) -> impl Iterator<Item = u8> + use<'a> {
        self.text_at(at).chars().filter_map(digit)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lexemes.is_empty()
    }

    /// The lexeme at `at`; past the end (and before the start, which wraps) one that fits nothing.
    #[inline]
    #[must_use]
    pub fn get(&self, at: usize) -> &Lexeme {
        self.lexemes.get(at).unwrap_or(&EDGE)
    }

    /// The lexeme `back` places before `at`.
    #[inline]
    #[must_use]
    pub fn before(&self, at: usize, back: usize) -> &Lexeme {
        self.get(at.wrapping_sub(back))
    }

    /// The place before the lexeme `at`.
    #[inline]
    #[must_use]
    pub const fn prev(&self, at: usize) -> Cursor<'_, 'a> {
        Cursor::new(self, at).prev()
    }

    /// The language of the line.
    #[inline]
    #[must_use]
    pub fn language(&self) -> &'static Language {
        self.lexicon.language
    }

    /// The senses of the lexeme at `at`.
    #[inline]
    #[must_use]
    pub fn senses(&self, at: usize) -> &'a [Sense] {
        self.lexicon.senses(self.get(at).entry)
    }

    /// Whether a sense of the lexeme at `at` can begin a figure.
    #[inline]
    #[must_use]
    pub fn opens(&self, at: usize) -> bool {
        self.lexicon.opens(self.get(at).entry)
    }

    /// The first sense at `at` of which `pick` makes something.
    #[inline]
    pub fn find<T>(&self, at: usize, pick: impl FnMut(&Sense) -> Option<T>) -> Option<T> {
        self.senses(at).iter().find_map(pick)
    }

    /// Whether the lexeme at `at` has the sense.
    #[inline]
    #[must_use]
    pub fn has(&self, at: usize, sense: Sense) -> bool {
        let same = discriminant(&sense);
        self.senses(at).iter().any(|other| discriminant(other) == same && *other == sense)
    }

    /// Whether the lexeme at `at` has a sense that fits.
    #[inline]
    pub fn any(&self, at: usize, fits: impl FnMut(&Sense) -> bool) -> bool {
        self.senses(at).iter().any(fits)
    }

    /// The ASCII sign at `at`, 0 if there is none.
    #[inline]
    #[must_use]
    pub fn sign(&self, at: usize) -> u8 {
        self.get(at).sign
    }

    /// What stands before the lexeme at `at`.
    #[inline]
    #[must_use]
    pub fn gap(&self, at: usize) -> Gap {
        self.get(at).gap
    }

    /// Whether the lexeme at `at` is there and glued to the one before.
    #[inline]
    #[must_use]
    pub fn glued(&self, at: usize) -> bool {
        at < self.len() && self.get(at).gap == Gap::None
    }

    /// The text of the lexeme at `at`.
    #[must_use]
    pub fn text_at(&self, at: usize) -> &'a str {
        self.get(at).span().of(self.text)
    }

    /// The span from the lexeme `first` to just before the lexeme `end`.
    #[must_use]
    pub fn span(&self, first: usize, end: usize) -> Span {
        Span::new(self.get(first).start, self.before(end, 1).end)
    }

    /// Whether the lexeme at `at` is a run of digits.
    #[inline]
    #[must_use]
    pub fn is_digits(&self, at: usize) -> bool {
        at < self.len() && self.get(at).kind == TokenKind::Digits
    }

    /// Whether the lexeme at `at` is a word or phrase.
    #[inline]
    #[must_use]
    pub fn is_word(&self, at: usize) -> bool {
        at < self.len() && self.get(at).kind == TokenKind::Word
    }

    /// Whether the lexeme at `at` is written with a capital.
    #[must_use]
    pub fn is_capital(&self, at: usize) -> bool {
        at < self.len() && self.get(at).case != Case::Lower
    }

    /// Whether the lexeme at `at` begins a line.
    #[must_use]
    pub fn begins_line(&self, at: usize) -> bool {
        at < self.len() && self.get(at).gap == Gap::Line
    }
}
