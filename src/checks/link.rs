//! What words stand between two figures.
//!
//! A gap is folded into words and marks, each with one space about it, so that a phrase is found by plain search and
//! only at word boundaries: `" , chiếm khoảng "`.

use std::rc::Rc;

use crate::lang::claims::Phrases;
use crate::report::Span;
use crate::text::fold::Key;
use crate::text::token::{digit, is_ignorable, is_letter, letter_at, plain_sign};

/// The folded words between two places of the text. What is cut from a gap is a stretch of it: nothing is copied.
#[derive(Clone, Debug)]
pub(super) struct Gap {
    folded: Rc<String>,
    /// Where its words are: from the space before the first to the space behind the last; one space if there are none.
    start: usize,
    end: usize,
}

impl PartialEq for Gap {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

/// Words and marks of `text`, each folded, set apart by one space.
pub(super) fn fold(text: &str) -> String {
    let mut words = Vec::with_capacity(text.len() + 4);
    fold_into(&mut words, text, usize::MAX);
    string(words)
}

/// Keys are whole letters, so what is folded always is a string.
fn string(words: Vec<u8>) -> String {
    String::from_utf8(words).unwrap_or_default()
}

/// Appends the first `most` words and marks of `text`.
fn fold_into(words: &mut Vec<u8>, text: &str, most: usize) {
    let mut key = Key::default();
    let mut class = Class::Space;
    let (mut at, mut count) = (0, 0);
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let marked = key.push_marked(bytes, at);
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
                words.push(b' ');
            }
            count += 1;
        }
        class = next;
        if next == Class::Word {
            match letter {
                Some(letter) if letter.is_ascii() => key.push_ascii(letter as u8),
                Some(letter) => key.push_char(letter),
                None => {}
            }
            // Most of a word is plain letters.
            while let Some(byte) = bytes.get(at) {
                if byte.is_ascii_alphabetic() {
                    key.push_ascii(*byte);
                    at += 1;
                } else if let Some((length, _)) = key.push_marked(bytes, at) {
                    at += length;
                } else {
                    break;
                }
            }
            continue;
        }
        let Some(letter) = letter else { continue };
        match (next, digit(letter)) {
            (Class::Digits, Some(digit)) => words.push(digit),
            (Class::Mark, _) => words.extend_from_slice(plain_sign(letter).encode_utf8(&mut [0; 4]).as_bytes()),
            _ => {}
        }
    }
    if class == Class::Word {
        finish(&mut key, words);
    }
}

/// Whether any of the phrases may begin with the first word of `text`: where none does, more words need not be folded.
/// `word` is room for it.
pub(super) fn may_start(text: &str, phrases: &[&Phrases], word: &mut Vec<u8>) -> bool {
    word.clear();
    fold_into(word, text, 1);
    word.push(b' ');
    phrases.iter().any(|phrases| phrases.folded(fold).may_start(word))
}

/// `text` without its first `count` words and marks.
pub(super) fn behind_words(text: &str, count: usize) -> &str {
    let mut last = Class::Space;
    let mut begun = 0;
    for (at, letter) in text.char_indices() {
        let Some(class) = Class::of(letter) else { continue };
        if class.begins_behind(last) {
            if begun == count {
                return &text[at..];
            }
            begun += 1;
        }
        last = class;
    }
    ""
}

/// Where the last `most` words and marks of `text` begin.
fn last_words(text: &str, most: usize) -> usize {
    if most == usize::MAX {
        return 0;
    }
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
fn finish(key: &mut Key, words: &mut Vec<u8>) {
    words.extend_from_slice(key.finish().unwrap_or(b"_"));
    *key = Key::default();
}

/// Whether `phrase`, which is not empty, stands at the start of `tail` as whole words.
#[inline]
fn begins(tail: &[u8], phrase: &str) -> bool {
    let phrase = phrase.as_bytes();
    tail.first() == phrase.first() && tail.get(phrase.len()) == Some(&b' ') && tail.starts_with(phrase)
}

/// Whether `phrase`, which is not empty, stands at the end of `words` as whole words.
#[inline]
fn ends(words: &[u8], phrase: &[u8]) -> bool {
    let Some(before) = words.len().checked_sub(phrase.len() + 2) else { return false };
    words[words.len() - 2] == phrase[phrase.len() - 1]
        && words[before] == b' '
        && words[before + 1..].starts_with(phrase)
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
        let mut words = Vec::with_capacity(text.len().min(most.saturating_mul(8)) + 6);
        words.push(b' ');
        fold_into(&mut words, text, most);
        if words.len() > 1 {
            words.push(b' ');
        }
        Self::new(string(words))
    }

    fn new(folded: String) -> Self {
        Self { start: 0, end: folded.len(), folded: Rc::new(folded) }
    }

    /// The last `most` words and marks of `text`.
    pub(super) fn last_of(text: &str, most: usize) -> Self {
        Self::of(&text[last_words(text, most)..])
    }

    /// Words that are folded already.
    pub(super) fn folded(words: &str) -> Self {
        Self::new(if words.is_empty() { " ".to_owned() } else { format!(" {words} ") })
    }

    fn text(&self) -> &str {
        self.folded.get(self.start..self.end).unwrap_or(" ")
    }

    fn bytes(&self) -> &[u8] {
        self.text().as_bytes()
    }

    /// What stands between two bytes of it, each a space.
    fn cut(&self, start: usize, end: usize) -> Self {
        Self { folded: Rc::clone(&self.folded), start: self.start + start, end: self.start + end }
    }

    /// Where the space before the word or mark at place `count` is; that at the end if it has not so many.
    fn space(&self, count: usize) -> usize {
        let spaces = self.bytes().iter().enumerate().filter(|(_, byte)| **byte == b' ');
        spaces.map(|(at, _)| at).nth(count).unwrap_or(self.end - self.start - 1)
    }

    /// Whether nothing is left.
    pub(super) fn is_empty(&self) -> bool {
        self.end - self.start < 2
    }

    /// How many words and marks.
    pub(super) fn len(&self) -> usize {
        self.bytes().split(|byte| *byte == b' ').count() - 2
    }

    /// The words and marks.
    pub(super) fn words(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.text().split_ascii_whitespace()
    }

    /// The words but marks, numbers and fillers.
    pub(super) fn said<'g>(&'g self, fillers: &'g Phrases) -> impl Iterator<Item = &'g str> {
        let folded = fillers.folded(fold);
        let bytes = self.bytes();
        let mut behind = 0;
        self.words().filter(move |word| {
            let at = behind + 1;
            behind = at + word.len();
            word.starts_with(char::is_alphabetic)
                && !(folded.may_start(&bytes[at..]) && folded.iter().any(|filler| filler == word))
        })
    }

    /// Whether the mark stands in it.
    pub(super) fn has_mark(&self, mark: char) -> bool {
        self.mark(|found| found == mark).is_some()
    }

    /// Where the first of the marks stands that `is` tells.
    fn mark(&self, is: impl Fn(char) -> bool) -> Option<usize> {
        let text = self.text();
        self.marks().find(|&at| text[at..].starts_with(&is))
    }

    /// Where words of one letter or mark stand.
    fn marks(&self) -> impl DoubleEndedIterator<Item = usize> {
        let bytes = self.bytes();
        let single = move |at: &usize| {
            let behind = match bytes[*at] {
                b' ' => return false,
                0..0x80 => 1,
                0x80..0xE0 => 2,
                0xE0..0xF0 => 3,
                _ => 4,
            };
            bytes[at - 1] == b' ' && bytes.get(at + behind) == Some(&b' ')
        };
        (1..bytes.len()).filter(single)
    }

    /// Whether any of the phrases stands in it.
    pub(super) fn has(&self, phrases: &Phrases) -> bool {
        self.find(phrases).is_some()
    }

    /// Where the first of the phrases stands.
    fn find(&self, phrases: &Phrases) -> Option<usize> {
        let folded = phrases.folded(fold);
        let bytes = self.bytes();
        let mut starts = (1..bytes.len()).filter(|&at| bytes[at - 1] == b' ' && folded.may_start(&bytes[at..]));
        starts.find(|&at| folded.iter().any(|phrase| begins(&bytes[at..], phrase)))
    }

    fn strip_one(&mut self, phrase: &str) -> bool {
        let found = ends(self.bytes(), phrase.as_bytes());
        if found {
            self.end -= phrase.len() + 1;
        }
        found
    }

    /// Takes the longest of the phrases that ends it off its end.
    pub(super) fn strip(&mut self, phrases: &Phrases) -> bool {
        let folded = phrases.folded(fold);
        let bytes = self.bytes();
        let found = folded.may_end(bytes).then(|| folded.iter().find(|phrase| ends(bytes, phrase.as_bytes())));
        let Some(phrase) = found.flatten() else { return false };
        self.end -= phrase.len() + 1;
        true
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
        self.start_of(phrases).is_some()
    }

    /// How long the longest of the phrases is that starts it.
    fn start_of(&self, phrases: &Phrases) -> Option<usize> {
        let folded = phrases.folded(fold);
        let bytes = &self.bytes()[1..];
        let found = folded.may_start(bytes).then(|| folded.iter().find(|phrase| begins(bytes, phrase)))?;
        found.map(String::len)
    }

    /// Whether its first word or mark is `mark`.
    pub(super) fn starts_with_mark(&self, mark: char) -> bool {
        self.mark(|found| found == mark) == Some(1)
    }

    /// Only its first `count` words and marks.
    pub(super) fn first(&self, count: usize) -> Self {
        self.cut(0, self.space(count) + 1)
    }

    /// Only its last `count` words and marks.
    pub(super) fn last(&self, count: usize) -> Self {
        let skipped = self.len().saturating_sub(count);
        self.skip(skipped)
    }

    /// Without its first `count` words and marks.
    pub(super) fn skip(&self, count: usize) -> Self {
        self.cut(self.space(count), self.end - self.start)
    }

    /// Takes the longest of the phrases that starts it off its start.
    pub(super) fn strip_start(&mut self, phrases: &Phrases) -> bool {
        let Some(length) = self.start_of(phrases) else { return false };
        self.start += length + 1;
        true
    }

    /// Its two sides, cut at the first `mark`.
    pub(super) fn split_mark(&self, mark: char) -> Option<(Self, Self)> {
        let at = self.mark(|found| found == mark)?;
        Some((self.cut(0, at), self.cut(at + mark.len_utf8(), self.end - self.start)))
    }

    /// What stands behind the last of the marks in it.
    pub(super) fn behind_mark(&self, marks: &[char]) -> Option<Self> {
        let text = self.text();
        let at = self.marks().rfind(|&at| text[at..].starts_with(marks))?;
        Some(self.cut(at + 1, self.end - self.start))
    }

    /// What stands before the first of the marks; all of it if there is none.
    pub(super) fn until_any(&self, marks: &[char]) -> Self {
        self.cut(0, self.mark(|found| marks.contains(&found)).unwrap_or(self.end - self.start))
    }

    /// What stands behind the last of the phrases in it.
    pub(super) fn behind(&self, phrases: &Phrases) -> Option<Self> {
        let folded = phrases.folded(fold);
        let bytes = self.bytes();
        let starts = (1..bytes.len()).filter(|&at| bytes[at - 1] == b' ' && folded.may_start(&bytes[at..]));
        let ends = |at| Some(at + folded.iter().find(|phrase| begins(&bytes[at..], phrase))?.len());
        starts.filter_map(ends).max().map(|end| self.cut(end, self.end - self.start))
    }

    /// What stands before the first of the phrases in it.
    pub(super) fn ahead(&self, phrases: &Phrases) -> Option<Self> {
        self.find(phrases).map(|start| self.cut(0, start))
    }

    /// Whether it speaks of one thing: no more than `limit` words, no barrier, no comma, colon or bracket.
    pub(super) fn is_clear(&self, barriers: &Phrases, limit: usize) -> bool {
        let mark = |letter: char| matches!(letter, ',' | ':' | '(' | ')' | ';' | '?');
        self.len() <= limit && self.mark(mark).is_none() && !self.has(barriers)
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
        assert_eq!(behind_words(" gồm: Lê,Mai", 2), "Lê,Mai");
        assert_eq!(behind_words("gồm", 2), "");
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
