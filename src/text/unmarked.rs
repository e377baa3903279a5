//! Words beside numbers in a line that is typed without marks: `dat 1,2 trieu dong` is cut as `đạt 1,2 triệu đồng`.
//!
//! This is diacritic restoration, kept to the closed classes that stand beside numbers, which their neighbour decides.

use super::fold::Key;
use super::token::{Gap, Token, TokenKind};
use super::vocabulary::Vocabulary;
use crate::lang::unmarked::Unmarked;

/// The fewest such words in a line that is held to be typed without marks.
const FEWEST: usize = 2;

/// Gives the words of a line that are typed without marks the words that they stand for; a line with a letter that is
/// marked, or with fewer of them than two, stays as it is.
pub(crate) fn restore(text: &str, tokens: &mut [Token], unmarked: &Unmarked, words: &mut impl Vocabulary) {
    if unmarked.behind.is_empty() || !text.is_ascii() {
        return;
    }
    let number = |token: &Token| token.kind == TokenKind::Digits;
    let mut found: Vec<(usize, &str)> = Vec::new();
    let mut beside = false;
    for (at, token) in tokens.iter().enumerate() {
        let word = (beside && token.gap != Gap::Line).then(|| marked(text, token, unmarked.behind)).flatten();
        found.extend(word.map(|word| (at, word)));
        beside = number(token) || word.is_some();
    }
    beside = false;
    let mut gap = Gap::Line;
    for (at, token) in tokens.iter().enumerate().rev() {
        let word = (beside && gap == Gap::Space).then(|| marked(text, token, unmarked.before)).flatten();
        found.extend(word.map(|word| (at, word)));
        beside = number(token) || word.is_some();
        gap = token.gap;
    }
    if found.len() < FEWEST {
        return;
    }
    for (at, word) in found {
        let mut key = Key::default();
        word.chars().for_each(
            |letter| {
                if letter.is_ascii() { key.push_ascii(letter as u8) } else { key.push_char(letter) }
            },
        );
        if key.finish().is_some() {
            tokens[at].word = words.word(&key);
        }
    }
}

/// The word that a token without marks stands for.
fn marked(text: &str, token: &Token, list: &[(&str, &'static str)]) -> Option<&'static str> {
    let spelling = text.get(token.start as usize..token.end as usize).filter(|_| token.kind == TokenKind::Word)?;
    list.iter().find(|(bare, _)| spelling.eq_ignore_ascii_case(bare)).map(|(_, word)| *word)
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use crate::lang::vi;

    #[test]
    fn each_is_its_word_without_marks() {
        for (bare, word) in vi::LANGUAGE.unmarked.behind.iter().chain(vi::LANGUAGE.unmarked.before) {
            let letters: Vec<u8> = fold(word).into_iter().filter(u8::is_ascii_lowercase).collect();
            assert_eq!(bare.as_bytes(), letters);
        }
    }
}
