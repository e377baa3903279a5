//! What words stand between two figures.
//!
//! A gap is folded into words and marks, each with one space about it, so that a phrase is found by plain search and
//! only at word boundaries: `" , chiếm khoảng "`.

use crate::lang::claims::Phrases;
use crate::report::Span;
use crate::text::fold::Key;
use crate::text::token::{digit, is_ignorable, is_letter, letter_at, plain_sign};

/// The folded words between two places of the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Gap {
    words: String,
}

/// Words and marks of `text`, each folded, set apart by one space.
pub(super) fn fold(text: &str) -> String {
    let mut words = String::with_capacity(text.len() + 4);
    fold_into(&mut words, text, usize::MAX);
    words
}

/// Appends the first `most` words and marks of `text`.
fn fold_into(words: &mut String, text: &str, most: usize) {
    let mut key = Key::default();
    let mut class = Class::Space;
    let (mut at, mut count) = (0, 0);
    while at < text.len() {
        let marked = key.push_marked(text.as_bytes(), at);
        let letter = if marked.is_some() { None } else { Some(letter_at(text, at)) };
        at += marked.map_or_else(|| letter.map_or(1, char::len_utf8), |(length, _)| length);
        let Some(next) = letter.map_or(Some(Class::Word), Class::of) else { continue };
        if class == Class::Word && next != Class::Word {
            finish(&mut key, words);
        }
        if next.begins_behind(class) {
            if count == most {
                return;
            }
            if count > 0 {
                words.push(' ');
            }
            count += 1;
        }
        class = next;
        let Some(letter) = letter else { continue };
        match (next, digit(letter)) {
            (Class::Word, _) if letter.is_ascii() => key.push_ascii(letter as u8),
            (Class::Word, _) => key.push_char(letter),
            (Class::Digits, Some(digit)) => words.push(char::from(digit)),
            (Class::Mark, _) => words.push(plain_sign(letter)),
            _ => {}
        }
    }
    if class == Class::Word {
        finish(&mut key, words);
    }
}

/// Where the last `most` words and marks of `text` begin.
fn last_words(text: &str, most: usize) -> usize {
    let mut behind = Class::Space;
    let mut count = 0;
    for (at, letter) in text.char_indices().rev() {
        let Some(class) = Class::of(letter) else { continue };
        if class.begins_behind(behind) {
            if count == most {
                return at + letter.len_utf8();
            }
            count += 1;
        }
        behind = class;
    }
    0
}

/// What a word of a gap is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Word,
    Digits,
    Mark,
}

impl Class {
    /// Nothing for what stands within a word unseen.
    fn of(letter: char) -> Option<Self> {
        Some(match letter {
            'a'..='z' | 'A'..='Z' | '\u{300}'..='\u{36F}' => Self::Word,
            _ if is_ignorable(letter) => return None,
            _ if letter.is_whitespace() => Self::Space,
            _ if is_letter(letter) => Self::Word,
            _ if digit(letter).is_some() => Self::Digits,
            _ => Self::Mark,
        })
    }

    /// Whether a word or mark begins where this follows `last`; read backwards, whether one ends.
    fn begins_behind(self, last: Self) -> bool {
        self != Self::Space && (self != last || self == Self::Mark)
    }
}

/// Writes the word under construction. One that is longer than any phrase's words is kept as a word of no phrase.
fn finish(key: &mut Key, words: &mut String) {
    let word = key.finish().and_then(|word| std::str::from_utf8(word).ok()).unwrap_or("_");
    words.push_str(word);
    *key = Key::default();
}

/// Whether `phrase`, which is not empty, stands at the start of `tail` as whole words.
#[inline]
fn begins(tail: &[u8], phrase: &str) -> bool {
    let phrase = phrase.as_bytes();
    tail.first() == phrase.first() && tail.get(phrase.len()) == Some(&b' ') && tail.starts_with(phrase)
}

impl Gap {
    /// The words of `text` from byte `start` to byte `end`.
    pub(super) fn between(text: &str, start: u32, end: u32) -> Self {
        Self::of(Span::new(start, end.max(start)).of(text))
    }

    /// The words of `text`.
    pub(super) fn of(text: &str) -> Self {
        Self::first_of(text, usize::MAX)
    }

    /// The first `most` words and marks of `text`.
    pub(super) fn first_of(text: &str, most: usize) -> Self {
        let mut words = String::with_capacity(text.len().min(most.saturating_mul(8)) + 6);
        words.push(' ');
        fold_into(&mut words, text, most);
        words.push(' ');
        Self { words }
    }

    /// The last `most` words and marks of `text`.
    pub(super) fn last_of(text: &str, most: usize) -> Self {
        Self::of(&text[last_words(text, most)..])
    }

    /// Words that are folded already.
    pub(super) fn folded(words: &str) -> Self {
        Self { words: format!(" {words} ") }
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
    }

    /// How many words and marks.
    pub(super) fn len(&self) -> usize {
        self.words.split_ascii_whitespace().count()
    }

    /// The words and marks.
    pub(super) fn words(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.words.split_ascii_whitespace()
    }

    /// Whether the mark stands in it.
    pub(super) fn has_mark(&self, mark: char) -> bool {
        self.words().any(|word| word.len() == mark.len_utf8() && word.starts_with(mark))
    }

    /// Whether any of the phrases stands in it.
    pub(super) fn has(&self, phrases: &Phrases) -> bool {
        let folded = phrases.folded(fold);
        self.tails().any(|(_, tail)| folded.iter().any(|phrase| begins(tail, phrase)))
    }

    /// What stands from each of its words and marks on, with the byte where that is.
    fn tails(&self) -> impl DoubleEndedIterator<Item = (usize, &[u8])> {
        let words = self.words.as_bytes();
        let starts = (1..words.len()).filter(|&at| words[at - 1] == b' ' && words[at] != b' ');
        starts.map(|at| (at, &words[at..]))
    }

    fn strip_one(&mut self, phrase: &str) -> bool {
        let rest = self.words.strip_suffix(' ').and_then(|words| words.strip_suffix(phrase));
        let Some(rest) = rest.filter(|rest| rest.ends_with(' ') && !phrase.is_empty()) else { return false };
        let len = rest.len();
        self.words.truncate(len);
        true
    }

    /// Takes the longest of the phrases that ends it off its end.
    pub(super) fn strip(&mut self, phrases: &Phrases) -> bool {
        // Most phrases end in another letter.
        let last = self.words.trim_end().as_bytes().last().copied();
        phrases.folded(fold).iter().any(|phrase| phrase.as_bytes().last().copied() == last && self.strip_one(phrase))
    }

    /// Takes any number of the phrases off its end.
    pub(super) fn strip_all(&mut self, phrases: &Phrases) {
        while self.strip(phrases) {}
    }

    /// Takes a mark off its end.
    pub(super) fn strip_mark(&mut self, mark: char) -> bool {
        self.strip_one(mark.encode_utf8(&mut [0; 4]))
    }

    /// Whether it starts with one of the phrases.
    pub(super) fn starts_with(&self, phrases: &Phrases) -> bool {
        phrases
            .folded(fold)
            .iter()
            .any(|phrase| self.words[1..].strip_prefix(phrase.as_str()).is_some_and(|rest| rest.starts_with(' ')))
    }

    /// Whether its first word or mark is `mark`.
    pub(super) fn starts_with_mark(&self, mark: char) -> bool {
        self.words().next().is_some_and(|word| word.len() == mark.len_utf8() && word.starts_with(mark))
    }

    /// Only its first `count` words and marks.
    pub(super) fn first(&self, count: usize) -> Self {
        let mut words = String::from(" ");
        for word in self.words().take(count) {
            words.push_str(word);
            words.push(' ');
        }
        Self { words }
    }

    /// Only its last `count` words and marks.
    pub(super) fn last(&self, count: usize) -> Self {
        let skipped = self.len().saturating_sub(count);
        self.skip(skipped)
    }

    /// Without its first `count` words and marks.
    pub(super) fn skip(&self, count: usize) -> Self {
        let mut words = String::from(" ");
        for word in self.words().skip(count) {
            words.push_str(word);
            words.push(' ');
        }
        Self { words }
    }

    /// Takes the longest of the phrases that starts it off its start.
    pub(super) fn strip_start(&mut self, phrases: &Phrases) -> bool {
        let found = phrases.folded(fold).iter().find(|phrase| {
            !phrase.is_empty()
                && self.words[1..].strip_prefix(phrase.as_str()).is_some_and(|rest| rest.starts_with(' '))
        });
        let Some(phrase) = found else { return false };
        self.words.drain(..=phrase.len());
        true
    }

    /// Its two sides, cut at the first `mark`.
    pub(super) fn split_mark(&self, mark: char) -> Option<(Self, Self)> {
        let sign = mark.encode_utf8(&mut [0; 4]).to_owned();
        let at = self.words().position(|word| word == sign)?;
        Some((self.first(at), self.skip(at + 1)))
    }

    /// What stands behind the last of the marks in it.
    pub(super) fn behind_mark(&self, marks: &[char]) -> Option<Self> {
        let is_mark = |word: &str| marks.iter().any(|mark| word.len() == 1 && word.starts_with(*mark));
        let words: Vec<&str> = self.words().collect();
        let at = words.iter().rposition(|word| is_mark(word))?;
        Some(self.skip(at + 1))
    }

    /// What stands before the first of the marks; all of it if there is none.
    pub(super) fn until_any(&self, marks: &[char]) -> Self {
        let is_mark = |word: &str| marks.iter().any(|mark| word.len() == 1 && word.starts_with(*mark));
        let count = self.words().position(is_mark).unwrap_or_else(|| self.len());
        self.first(count)
    }

    /// What stands behind the last of the phrases in it.
    pub(super) fn behind(&self, phrases: &Phrases) -> Option<Self> {
        let ends = |(at, tail)| {
            let phrase = phrases.folded(fold).iter().find(|phrase| begins(tail, phrase))?;
            Some(at + phrase.len())
        };
        self.tails().filter_map(ends).max().map(|end| Self { words: self.words[end..].to_owned() })
    }

    /// What stands before the first of the phrases in it.
    pub(super) fn ahead(&self, phrases: &Phrases) -> Option<Self> {
        let folded = phrases.folded(fold);
        let (start, _) = self.tails().find(|(_, tail)| folded.iter().any(|phrase| begins(tail, phrase)))?;
        Some(Self { words: self.words[..start].to_owned() })
    }

    /// Whether it speaks of one thing: no more than `limit` words, no barrier, no comma, colon or bracket.
    pub(super) fn is_clear(&self, barriers: &Phrases, limit: usize) -> bool {
        let mark = |word: &str| matches!(word, "," | ":" | "(" | ")" | ";" | "?");
        self.len() <= limit && !self.words().any(mark) && !self.has(barriers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_words_and_marks() {
        assert_eq!(fold("Hoà (CHIẾM  7.5"), "hoa1 ( chie^m2 7 . 5");
        let phrases = Phrases::new(&["chiếm", "chiếm tỷ lệ"]);
        let mut gap = Gap::of(" biên chế, chiếm tỷ lệ ");
        assert!(gap.strip(&phrases) && gap.strip_mark(','));
        assert_eq!(gap, Gap::of("biên chế"));
        assert!(!Gap::of("chiếmđóng").has(&phrases));
        for most in 0..9 {
            let text = " biên chế, (chiếm) 7\u{200b}.5% ";
            assert_eq!(
                Gap::first_of(text, most).words().collect::<Vec<_>>(),
                Gap::of(text).first(most).words().collect::<Vec<_>>()
            );
            assert_eq!(
                Gap::last_of(text, most).words().collect::<Vec<_>>(),
                Gap::of(text).last(most).words().collect::<Vec<_>>()
            );
        }
        // A key writes `ă` with a bracket; that is no mark.
        assert!(!Gap::of("năm").has_mark('(') && Gap::of("năm (").has_mark('('));
    }
}
