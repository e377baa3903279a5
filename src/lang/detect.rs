//! Which language each line is in, told by the frequent words of the languages' own tables and by the letters that only
//! one of them has.
//!
//! A line with too little of them to tell is in the language of the article. Known languages only are told apart, so
//! counting their own words and letters needs no model and no data beside the tables that are there anyway.
//!
//! Beside libraries that do nothing else (`whichlang` 0.1.1; `whatlang` 0.18.0, told to choose between the two languages),
//! on the paragraphs of 400 Vietnamese and 80 English news articles, right answers in percent and bytes of WebAssembly:
//!
//! |                                    | here  | whichlang | whatlang |
//! | ---------------------------------- | ----- | --------- | -------- |
//! | paragraphs alone                   | 98.7  | 98.3      | 99.7     |
//! | their first ten words              | 98.7  | 98.0      | 99.7     |
//! | their first five words             | 98.5  | 95.6      | 99.4     |
//! | Vietnamese without any marks       | 87.0  | 89.4      | 98.0     |
//! | paragraphs of mixed articles       | 99.8  | 98.7      | 99.9     |
//! | size by brotli                     | 551   | 236 179   | 65 001   |
//!
//! The best of them gains a point on a line alone and a third of a point within an article, for most of the size of the
//! whole core, so the tables stay. `cargo run -p xtask --features detectors -- detect FOLDER` measures it again on a
//! folder with `news_vi.jsonl` and `news_en.jsonl`.

use crate::text::lexicon::Lexicon;
use crate::text::token::{Token, TokenKind};

/// How many bytes of a line are looked at: enough words to tell, little enough to stay fast.
const LOOK: u32 = 320;
/// So many are enough where a letter was seen that only one language has.
const ENOUGH: u32 = 160;

/// What a word is worth that is frequent in one language, or has a letter of its own.
const WORD: u32 = 8;

/// How many words without a letter of any other language's own a line needs to speak for the languages that have none.
const PLAIN_WORDS: usize = 3;

/// By language: how much the start of a line speaks for it. `text` is the line that was cut into `tokens`.
#[must_use]
pub fn hits(text: &str, tokens: &[Token], lexicons: &[Lexicon]) -> Vec<u32> {
    let seen = tokens.partition_point(|token| token.end <= LOOK);
    let mut hits = vec![0; lexicons.len()];
    let (mut words, mut marked) = (0, false);
    for token in tokens[..seen].iter().filter(|token| token.kind == TokenKind::Word) {
        if marked && token.end > ENOUGH {
            break;
        }
        words += 1;
        let word = text.get(token.start as usize..token.end as usize).unwrap_or_default();
        for (hits, lexicon) in hits.iter_mut().zip(lexicons) {
            let common = lexicon.is_common(token.word);
            let own = !(common && marked) && !word.is_ascii() && word.chars().any(|letter| is_own(lexicon, letter));
            marked |= own;
            *hits += if own || common { WORD } else { 0 };
        }
    }
    // A line without any of a language's own letters is hardly in it.
    let lettered = |lexicon: &Lexicon| !lexicon.language.letters.is_empty();
    if words >= PLAIN_WORDS && !marked && lexicons.iter().any(lettered) {
        for (hits, _) in hits.iter_mut().zip(lexicons).filter(|(_, lexicon)| !lettered(lexicon)) {
            *hits += 1;
        }
    }
    hits
}

fn is_own(lexicon: &Lexicon, letter: char) -> bool {
    lexicon.language.letters.iter().any(|(from, to)| (*from..=*to).contains(&letter))
}

/// The language of an article by the hits of all its lines.
#[must_use]
pub fn main(totals: &[u32]) -> usize {
    best(totals, 0)
}

/// The language of a line in an article whose language is `main`.
#[must_use]
pub fn language(hits: &[u32], main: usize) -> usize {
    let other = best(hits, main);
    let sure = hits[other] >= 3 * WORD && hits[other] > 2 * hits[main];
    if sure { other } else { main }
}

/// The index of the largest number; of equals the one at `first`, else the earliest.
fn best(numbers: &[u32], first: usize) -> usize {
    (0..numbers.len()).fold(first, |best, at| if numbers[at] > numbers[best] { at } else { best })
}
