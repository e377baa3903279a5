//! Which language each line is in, told by the frequent words of the languages' own tables.
//!
//! A line with too few of them to tell is in the language of the article. Known languages only are told apart, so
//! counting their own frequent words needs no model and no data beside the tables that are there anyway.

use crate::text::lexicon::Lexicon;
use crate::text::token::Token;

/// How many bytes of a line are looked at: enough words to tell, little enough to stay fast.
const LOOK: u32 = 320;

/// By language: how many of its frequent words stand at the start of a line.
#[must_use]
pub fn hits(tokens: &[Token], lexicons: &[Lexicon]) -> Vec<u32> {
    let seen = tokens.partition_point(|token| token.end <= LOOK);
    let hits = |lexicon: &Lexicon| tokens[..seen].iter().filter(|token| lexicon.is_common(token.word)).count() as u32;
    lexicons.iter().map(hits).collect()
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
    let sure = hits[other] >= 3 && hits[other] > 2 * hits[main];
    if sure { other } else { main }
}

/// The index of the largest number; of equals the one at `first`, else the earliest.
fn best(numbers: &[u32], first: usize) -> usize {
    (0..numbers.len()).fold(first, |best, at| if numbers[at] > numbers[best] { at } else { best })
}
