//! What words stand between two figures.
//!
//! A gap is folded into words and marks, each with one space about it, so that a phrase is found by plain search and
//! only at word boundaries: `" , chiếm khoảng "`.

use std::rc::Rc;

use crate::lang::claims::{Phrases, hash};
use crate::report::Span;
use crate::text::fold::Key;
use crate::text::token::{digit, is_ignorable, is_letter, letter_at, plain_sign};

/// A stretch of folded words: what is cut from a gap is of the same words, nothing is copied.
#[derive(Clone, Debug)]
pub(super) struct Gap {
    words: Rc<Words>,
    /// The place of its first word and that behind its last.
    first: usize,
    last: usize,
}

impl PartialEq for Gap {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

/// Folded words, each with one space about it.
#[derive(Debug)]
struct Words {
    text: String,
    /// Where each begins and its hash; behind them the end of the text.
    places: Vec<(u32, u32)>,
}

impl Words {
    /// The first `most` words and marks of `text`; `sources` is told where each begins and ends in it.
    fn of(text: &str, most: usize, mut sources: impl FnMut(Edge, usize)) -> Self {
        let room = text.len().min(most.saturating_mul(8));
        let mut words = Vec::with_capacity(room + 6);
        let mut places = Vec::with_capacity(room / 3 + 2);
        words.push(b' ');
        fold_into(&mut words, text, most, |edge, source, folded| {
            if edge == Edge::Begin {
                places.push((folded as u32, 0));
            }
            sources(edge, source);
        });
        if words.len() > 1 {
            words.push(b' ');
        }
        Self::new(string(words), places)
    }

    fn new(text: String, mut places: Vec<(u32, u32)>) -> Self {
        places.push((text.len() as u32, 0));
        for at in 1..places.len() {
            let (start, end) = (places[at - 1].0 as usize, places[at].0 as usize);
            places[at - 1].1 = hash(&text.as_bytes()[start..end - 1]);
        }
        Self { text, places }
    }
}

/// The folded words of one sentence, from which the gaps in it are cut.
#[derive(Debug)]
pub(super) struct Sentence {
    span: Span,
    words: Rc<Words>,
    /// Where each word begins and ends in the article.
    sources: Vec<(u32, u32)>,
}

impl Sentence {
    /// The words of the sentence at `span` of `text`.
    pub(super) fn new(text: &str, span: Span) -> Self {
        let sentence = span.of(text);
        let mut sources: Vec<(u32, u32)> = Vec::with_capacity(sentence.len() / 3 + 1);
        let words = Words::of(sentence, usize::MAX, |edge, source| {
            let at = span.start + source as u32;
            match (edge, sources.last_mut()) {
                (Edge::End, Some(last)) => last.1 = at,
                _ => sources.push((at, at)),
            }
        });
        Self { span, words: Rc::new(words), sources }
    }

    /// The words from byte `start` to byte `end` of the article; `None` where one of them cuts a word or is not in the
    /// sentence.
    pub(super) fn gap(&self, start: u32, end: u32) -> Option<Gap> {
        let end = end.max(start);
        if start < self.span.start || end > self.span.end {
            return None;
        }
        let first = self.sources.partition_point(|(_, word_end)| *word_end <= start);
        let last = self.sources.partition_point(|(word, _)| *word < end).max(first);
        let cut = first < last && (self.sources[first].0 < start || self.sources[last - 1].1 > end);
        let within = first == last && self.sources.get(first).is_some_and(|(word, _)| *word < start);
        (!cut && !within).then(|| Gap { words: Rc::clone(&self.words), first, last })
    }

    /// Where a gap of this sentence begins and ends in the article; `None` if it is empty.
    pub(super) fn source(&self, gap: &Gap) -> Option<Span> {
        let (first, last) = (self.sources.get(gap.first)?, self.sources.get(gap.last.checked_sub(1)?)?);
        (gap.first < gap.last).then(|| Span::new(first.0, last.1))
    }
}

/// An edge of a word in the text that is folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edge {
    Begin,
    End,
}

/// Words and marks of `text`, each folded, set apart by one space.
pub(super) fn fold(text: &str) -> String {
    let mut words = Vec::with_capacity(text.len() + 4);
    fold_into(&mut words, text, usize::MAX, |_, _, _| {});
    string(words)
}

/// Keys are whole letters, so what is folded always is a string.
fn string(words: Vec<u8>) -> String {
    String::from_utf8(words).unwrap_or_default()
}

/// Appends the first `most` words and marks of `text`; `edge` is told where each begins and ends in `text`, and how much
/// is written there.
fn fold_into(words: &mut Vec<u8>, text: &str, most: usize, mut edge: impl FnMut(Edge, usize, usize)) {
    let mut key = Key::default();
    let mut class = Class::Space;
    let (mut at, mut count) = (0, 0);
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let here = at;
        let marked = key.push_marked(bytes, at);
        let letter = if marked.is_some() { None } else { Some(letter_at(text, at)) };
        at += marked.map_or_else(|| letter.map_or(1, char::len_utf8), |(length, _)| length);
        let Some(next) = letter.map_or(Some(Class::Word), Class::of) else { continue };
        if class == Class::Word && next != Class::Word {
            finish(&mut key, words);
        }
        let begins = next.begins_behind(class);
        if class != Class::Space && (begins || next == Class::Space) {
            edge(Edge::End, here, words.len());
        }
        if begins {
            if count == most {
                return;
            }
            if count > 0 {
                words.push(b' ');
            }
            edge(Edge::Begin, here, words.len());
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
    if class != Class::Space {
        edge(Edge::End, bytes.len(), words.len());
    }
}

/// Whether any of the phrases may begin with the first word of `text`: where none does, more words need not be folded.
/// `room` is for it.
pub(super) fn may_start(text: &str, phrases: &[&Phrases], room: &mut Vec<u8>) -> bool {
    let word = first_word(text, room);
    phrases.iter().any(|phrases| may_start_with(word, phrases))
}

/// The hash of the first word of `text`; `room` is for the word.
pub(super) fn first_word(text: &str, room: &mut Vec<u8>) -> u32 {
    room.clear();
    fold_into(room, text, 1, |_, _, _| {});
    hash(room)
}

/// Whether any of the phrases may begin with the word of this hash.
pub(super) fn may_start_with(word: u32, phrases: &Phrases) -> bool {
    phrases.folded(fold).may_start(word)
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
        Self::new(Words::of(text, most, |_, _| {}))
    }

    fn new(words: Words) -> Self {
        Self { first: 0, last: words.places.len() - 1, words: Rc::new(words) }
    }

    /// The last `most` words and marks of `text`.
    pub(super) fn last_of(text: &str, most: usize) -> Self {
        Self::of(&text[last_words(text, most)..])
    }

    /// Words that are folded already.
    pub(super) fn folded(words: &str) -> Self {
        let mut places = Vec::with_capacity(words.len() / 3 + 2);
        if words.is_empty() {
            return Self::new(Words::new(" ".to_owned(), places));
        }
        places.push((1, 0));
        places.extend(words.bytes().zip(2..).filter(|(byte, _)| *byte == b' ').map(|(_, at)| (at, 0)));
        Self::new(Words::new(format!(" {words} "), places))
    }

    /// Where the word at place `at` begins, or the end of the text.
    fn start(&self, at: usize) -> usize {
        self.words.places[at].0 as usize
    }

    fn text(&self) -> &str {
        self.words.text.get(self.start(self.first) - 1..self.start(self.last)).unwrap_or(" ")
    }

    fn bytes(&self) -> &[u8] {
        &self.words.text.as_bytes()[self.start(self.first) - 1..self.start(self.last)]
    }

    /// The words set apart by spaces, and none about them.
    pub(super) fn joined(&self) -> &str {
        self.text().get(1..).and_then(|text| text.strip_suffix(' ')).unwrap_or("")
    }

    /// The bytes from the word at place `at` on.
    fn tail(&self, at: usize) -> &[u8] {
        &self.words.text.as_bytes()[self.start(at)..self.start(self.last)]
    }

    /// The word at place `at`.
    fn word(&self, at: usize) -> &str {
        &self.words.text[self.start(at)..self.start(at + 1) - 1]
    }

    /// The hash of the word at place `at`.
    fn hash(&self, at: usize) -> u32 {
        self.words.places[at].1
    }

    /// What stands between two places.
    fn cut(&self, first: usize, last: usize) -> Self {
        Self { words: Rc::clone(&self.words), first, last }
    }

    /// Whether nothing is left.
    pub(super) const fn is_empty(&self) -> bool {
        self.first == self.last
    }

    /// How many words and marks.
    pub(super) const fn len(&self) -> usize {
        self.last - self.first
    }

    /// The words and marks.
    pub(super) fn words(&self) -> impl DoubleEndedIterator<Item = &str> {
        (self.first..self.last).map(|at| self.word(at))
    }

    /// The words but marks, numbers and fillers.
    pub(super) fn said<'g>(&'g self, fillers: &'g Phrases) -> impl Iterator<Item = &'g str> {
        let folded = fillers.folded(fold);
        (self.first..self.last).map(|at| (at, self.word(at))).filter_map(move |(at, word)| {
            let said =
                word.starts_with(char::is_alphabetic) && !folded.starting(self.hash(at)).any(|filler| filler == word);
            said.then_some(word)
        })
    }

    /// Whether the mark stands in it.
    pub(super) fn has_mark(&self, mark: char) -> bool {
        self.mark(|found| found == mark).is_some()
    }

    /// The place of the first of the marks that `is` tells.
    fn mark(&self, is: impl Fn(char) -> bool) -> Option<usize> {
        self.marks().find(|(_, mark)| is(*mark)).map(|(at, _)| at)
    }

    /// The words of one letter or mark, with their places.
    fn marks(&self) -> impl DoubleEndedIterator<Item = (usize, char)> {
        let places = &self.words.places[self.first..=self.last];
        places.windows(2).enumerate().filter_map(|(at, places)| {
            let (start, end) = (places[0].0 as usize, places[1].0 as usize - 1);
            if end - start > 4 {
                return None;
            }
            let bytes = self.words.text.as_bytes();
            if end - start == 1 {
                return Some((self.first + at, char::from(bytes[start])));
            }
            // One letter of several bytes.
            let single = bytes[start] >= 0x80 && bytes[start + 1..end].iter().all(|byte| byte & 0xC0 == 0x80);
            let letter = if single { self.words.text[start..end].chars().next() } else { None };
            letter.map(|letter| (self.first + at, letter))
        })
    }

    /// Whether any of the phrases stands in it.
    pub(super) fn has(&self, phrases: &Phrases) -> bool {
        self.find(phrases).is_some()
    }

    /// The place of the first of the phrases.
    fn find(&self, phrases: &Phrases) -> Option<usize> {
        let folded = phrases.folded(fold);
        let starts = |at: &usize| {
            let word = self.hash(*at);
            folded.may_start(word) && folded.starting(word).any(|phrase| begins(self.tail(*at), phrase))
        };
        (self.first..self.last).find(starts)
    }

    /// Takes the longest of the phrases that ends it off its end.
    pub(super) fn strip(&mut self, phrases: &Phrases) -> bool {
        if self.is_empty() {
            return false;
        }
        let folded = phrases.folded(fold);
        let bytes = self.bytes();
        let found = folded.ending(self.hash(self.last - 1)).find(|phrase| ends(bytes, phrase.as_bytes()));
        let Some(phrase) = found else { return false };
        self.last -= count(phrase);
        true
    }

    /// Takes any number of the phrases off its end.
    pub(super) fn strip_all(&mut self, phrases: &Phrases) {
        while self.strip(phrases) {}
    }

    /// Takes a mark off its end.
    pub(super) fn strip_mark(&mut self, mark: char) -> bool {
        let found = !self.is_empty() && self.word(self.last - 1) == mark.encode_utf8(&mut [0; 4]);
        self.last -= usize::from(found);
        found
    }

    /// Whether it starts with one of the phrases.
    pub(super) fn starts_with(&self, phrases: &Phrases) -> bool {
        self.start_of(phrases, self.first).is_some()
    }

    /// How many words the longest of the phrases has that starts at place `at`.
    fn start_of(&self, phrases: &Phrases, at: usize) -> Option<usize> {
        if at >= self.last {
            return None;
        }
        let folded = phrases.folded(fold);
        folded.starting(self.hash(at)).find(|phrase| begins(self.tail(at), phrase)).map(count)
    }

    /// Whether its first word or mark is `mark`.
    pub(super) fn starts_with_mark(&self, mark: char) -> bool {
        !self.is_empty() && self.word(self.first) == mark.encode_utf8(&mut [0; 4])
    }

    /// Only its first `count` words and marks.
    pub(super) fn first(&self, count: usize) -> Self {
        self.cut(self.first, self.first + self.len().min(count))
    }

    /// Only its last `count` words and marks.
    pub(super) fn last(&self, count: usize) -> Self {
        self.cut(self.last - self.len().min(count), self.last)
    }

    /// Without its first `count` words and marks.
    pub(super) fn skip(&self, count: usize) -> Self {
        self.cut(self.first + self.len().min(count), self.last)
    }

    /// Takes the longest of the phrases that starts it off its start.
    pub(super) fn strip_start(&mut self, phrases: &Phrases) -> bool {
        let Some(count) = self.start_of(phrases, self.first) else { return false };
        self.first += count;
        true
    }

    /// Its two sides, cut at the first `mark`.
    pub(super) fn split_mark(&self, mark: char) -> Option<(Self, Self)> {
        let at = self.mark(|found| found == mark)?;
        Some((self.cut(self.first, at), self.cut(at + 1, self.last)))
    }

    /// What stands behind the last of the marks in it.
    pub(super) fn behind_mark(&self, marks: &[char]) -> Option<Self> {
        let (at, _) = self.marks().rfind(|(_, mark)| marks.contains(mark))?;
        Some(self.cut(at + 1, self.last))
    }

    /// What stands before the first of the marks; all of it if there is none.
    pub(super) fn until_any(&self, marks: &[char]) -> Self {
        self.cut(self.first, self.mark(|found| marks.contains(&found)).unwrap_or(self.last))
    }

    /// What stands behind the last of the phrases in it.
    pub(super) fn behind(&self, phrases: &Phrases) -> Option<Self> {
        let ends = |at| self.start_of(phrases, at).map(|count| at + count);
        (self.first..self.last).filter_map(ends).max().map(|end| self.cut(end, self.last))
    }

    /// What stands before the first of the phrases in it.
    pub(super) fn ahead(&self, phrases: &Phrases) -> Option<Self> {
        self.find(phrases).map(|at| self.cut(self.first, at))
    }

    /// Whether it speaks of one thing: no more than `limit` words, no barrier, no comma, colon or bracket.
    pub(super) fn is_clear(&self, barriers: &Phrases, limit: usize) -> bool {
        let mark = |letter: char| matches!(letter, ',' | ':' | '(' | ')' | ';' | '?');
        self.len() <= limit && self.mark(mark).is_none() && !self.has(barriers)
    }
}

/// How many words and marks a phrase has.
fn count(phrase: &str) -> usize {
    phrase.bytes().filter(|byte| *byte == b' ').count() + 1
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
        // What is cut from a sentence is what is folded alone, wherever it is cut.
        let text = "Hoà, (CHIẾM\u{200b} khoảng) 7.5% và 3km² năm nay.";
        let sentence = Sentence::new(text, Span::new(0, text.len() as u32));
        let places: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
        let mut cuts = 0;
        for start in &places {
            for end in places.iter().filter(|end| *end >= start) {
                let (start, end) = (*start as u32, *end as u32);
                if let Some(gap) = sentence.gap(start, end) {
                    assert_eq!(gap, Gap::between(text, start, end), "{start} to {end}");
                    assert_eq!(gap.joined(), fold(&text[start as usize..end as usize]));
                    cuts += 1;
                }
            }
        }
        assert!(cuts > 200, "{cuts}");
        // A key writes `ă` with a bracket; that is no mark.
        assert!(!Gap::of("năm").has_mark('(') && Gap::of("năm (").has_mark('('));
    }
}
