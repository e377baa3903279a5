//! Tokens: words, runs of digits, single signs.
//!
//! A letter and a digit are never in one token, so a number glued to a word by a careless copy is found; what stood
//! between two tokens is kept as the [`Gap`] of the second.

use super::fold::Key;
use super::vocabulary::{Spelling, Vocabulary, WordId};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with their combining marks.
    Word,
    /// Digits.
    Digits,
    /// One other character.
    Sign,
}

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing: glued to the token before.
    None,
    /// White space within a line.
    Space,
    /// A line end, or the start of the text.
    Line,
}

/// The letter case of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No capital first.
    Lower,
    /// The first letter is a capital.
    Capital,
    /// All letters are capitals, at least two.
    Upper,
}

/// The smallest piece of text.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// The word in the language's lexicon, or [`WordId::UNKNOWN`].
    pub word: WordId,
    /// What it is made of.
    pub kind: TokenKind,
    /// What stands before it.
    pub gap: Gap,
    /// Its letter case.
    pub case: Case,
    /// How many digits it has, up to 255.
    pub digits: u8,
    /// The number that the digits are, if they are at most [`SMALL_DIGITS`].
    pub number: u16,
}

/// The most digits whose number a token tells by itself.
pub const SMALL_DIGITS: u8 = 4;

/// Characters that are drawn as nothing and stand inside a word or a number.
#[must_use]
pub const fn is_ignorable(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// The ASCII sign that a dash, a wide sign or a typographic sign stands for.
#[must_use]
pub const fn plain_sign(sign: char) -> char {
    match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{2018}' | '\u{2019}' | '\u{2032}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{AB}' | '\u{BB}' | '\u{2033}' => '"',
        '\u{D7}' => 'x',
        // The wide forms of the ASCII signs.
        '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF5E}' => {
            match char::from_u32(sign as u32 - 0xFEE0) {
                Some(plain) => plain,
                None => sign,
            }
        }
        _ => sign,
    }
}

/// The digit that `letter` is, ASCII or wide.
#[must_use]
pub const fn digit(letter: char) -> Option<u8> {
    match letter {
        '0'..='9' => Some(letter as u8),
        '\u{FF10}'..='\u{FF19}' => Some((letter as u32 - 0xFF10) as u8 + b'0'),
        _ => None,
    }
}

/// [`char::is_alphabetic`], without a search for the blocks of Latin letters that Vietnamese is written in.
#[inline]
#[must_use]
pub fn is_letter(letter: char) -> bool {
    match letter {
        '\0'..='\u{7F}' => letter.is_ascii_alphabetic(),
        '\u{C0}'..='\u{24F}' => !matches!(letter, '\u{D7}' | '\u{F7}'),
        '\u{1E00}'..='\u{1EFF}' => true,
        _ => letter.is_alphabetic(),
    }
}

#[inline]
fn is_word(letter: char) -> bool {
    is_letter(letter) || matches!(letter, '\u{300}'..='\u{36F}' | '²' | '³')
}

/// The letter that begins at byte `at`, without decoding where it is ASCII.
#[inline]
#[must_use]
pub fn letter_at(text: &str, at: usize) -> char {
    match text.as_bytes().get(at) {
        Some(&byte) if byte < 0x80 => char::from(byte),
        _ => text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' '),
    }
}

/// Cuts `text` and appends the tokens.
pub fn tokenize<V: Vocabulary>(text: &str, vocabulary: &mut V, tokens: &mut Vec<Token>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut gap = Gap::Line;
    while at < bytes.len() {
        let start = at;
        let byte = bytes[at];
        match byte {
            b' ' | b'\t' => {
                at += 1;
                gap = gap.max(Gap::Space);
                continue;
            }
            b'\n' | b'\r' => {
                at += 1;
                gap = Gap::Line;
                continue;
            }
            _ => {}
        }
        // A word that was seen before needs no look at its letters.
        let end = run_end(bytes, at);
        let spelling = Spelling::of(bytes, at, end);
        if let Some((word, case)) = spelling.and_then(|spelling| vocabulary.recall(spelling)) {
            at = end;
            let (start, end) = (start as u32, at as u32);
            tokens.push(Token { start, end, word, kind: TokenKind::Word, gap, case, digits: 0, number: 0 });
            gap = Gap::None;
            continue;
        }
        let letter = letter_at(text, at);
        if letter.is_whitespace() || (is_ignorable(letter) && gap != Gap::None) {
            at += letter.len_utf8();
            gap = gap.max(if matches!(letter, '\u{2028}' | '\u{2029}' | '\u{85}') { Gap::Line } else { Gap::Space });
            continue;
        }
        let (kind, word, case);
        let (mut digits, mut number) = (0, 0);
        if digit(letter).is_some() {
            (at, word, digits, number) = scan_digits(text, at, vocabulary);
            kind = TokenKind::Digits;
            case = Case::Lower;
        } else if is_word(letter) {
            (at, word, case) = scan_word(text, at, vocabulary);
            kind = TokenKind::Word;
            if let Some(spelling) = spelling.filter(|_| at == end) {
                vocabulary.remember(spelling, word, case);
            }
        } else {
            at += letter.len_utf8();
            word = vocabulary.sign(plain_sign(letter));
            kind = TokenKind::Sign;
            case = Case::Lower;
        }
        tokens.push(Token { start: start as u32, end: at as u32, word, kind, gap, case, digits, number });
        gap = Gap::None;
    }
}

/// The longest run that is looked at for a spelling; what is longer is none.
const LONGEST_RUN: usize = 64;

/// The end of the run of ASCII letters, and of anything that is not ASCII, that begins at byte `at`; a run that is too
/// long for a spelling is not followed to its end.
#[inline]
fn run_end(bytes: &[u8], at: usize) -> usize {
    let inside = |byte: &u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    let near = &bytes[at..bytes.len().min(at + LONGEST_RUN)];
    near.iter().position(|byte| !inside(byte)).map_or(at + near.len(), |length| at + length)
}

/// The end of the run of digits at byte `start`, its word, how many digits there are, and their number.
fn scan_digits<V: Vocabulary>(text: &str, start: usize, vocabulary: &mut V) -> (usize, WordId, u8, u16) {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut key = Key::default();
    let mut end = start;
    let (mut digits, mut number) = (0_u8, 0);
    while at < bytes.len() {
        let letter = letter_at(text, at);
        if let Some(digit) = digit(letter) {
            key.push_ascii(digit);
            digits = digits.saturating_add(1);
            if digits <= SMALL_DIGITS {
                number = number * 10 + u16::from(digit - b'0');
            }
            at += letter.len_utf8();
            end = at;
        } else if is_ignorable(letter) {
            at += letter.len_utf8();
        } else {
            break;
        }
    }
    // Only short runs can be part of a phrase (`24/7`, `m2`).
    let word = if end - start <= 4 { known(key, vocabulary) } else { WordId::UNKNOWN };
    (end, word, digits, number)
}

fn scan_word<V: Vocabulary>(text: &str, start: usize, vocabulary: &mut V) -> (usize, WordId, Case) {
    let bytes = text.as_bytes();
    let mut key = Key::default();
    let mut at = start;
    let mut end = start;
    // Capitals are counted as long as there is nothing else.
    let (mut letters, mut capitals, mut first) = (0u32, 0u32, false);
    while let Some(&byte) = bytes.get(at) {
        let capital;
        if byte.is_ascii_alphabetic() {
            key.push_ascii(byte);
            capital = byte.is_ascii_uppercase();
            at += 1;
        } else if byte < 0x80 {
            break;
        } else if let Some((length, is_capital)) = key.push_marked(bytes, at) {
            capital = is_capital;
            at += length;
        } else {
            let letter = letter_at(text, at);
            if is_ignorable(letter) {
                at += letter.len_utf8();
                continue;
            }
            if !is_word(letter) {
                break;
            }
            key.push_char(letter);
            at += letter.len_utf8();
            if matches!(letter, '\u{300}'..='\u{36F}') {
                end = at;
                continue;
            }
            capital = letter.is_uppercase();
        }
        if capital && capitals == letters {
            first |= letters == 0;
            capitals += 1;
        }
        letters += 1;
        end = at;
    }
    let case = if letters >= 2 && capitals == letters {
        Case::Upper
    } else if first {
        Case::Capital
    } else {
        Case::Lower
    };
    (end, known(key, vocabulary), case)
}

/// The word that a key stands for.
#[inline]
fn known<V: Vocabulary>(mut key: Key, vocabulary: &mut V) -> WordId {
    if key.finish().is_some() { vocabulary.word(&key) } else { WordId::UNKNOWN }
}
