//! Which language each paragraph is in, told by the frequent words of the languages' own tables.
//!
//! A paragraph with too few of them to tell is in the language of the article. Known languages only are told apart, so
//! counting their own frequent words needs no model and no data beside the tables that are there anyway.

use crate::text::lexicon::Lexicon;

/// How many bytes of a paragraph are looked at: enough words to tell, little enough to stay fast.
const LOOK: usize = 320;

/// A stretch of lines in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// The index of its lexicon.
    pub language: usize,
}

/// The languages of `text`: the index of the one that most of it is in, and its stretches, which cover the text.
#[must_use]
pub fn detect(text: &str, lexicons: &[Lexicon]) -> (usize, Vec<Stretch>) {
    let mut tokens = Vec::new();
    let mut lines = Vec::new();
    let mut totals = vec![0; lexicons.len()];
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut end = line.len().min(LOOK);
        while !line.is_char_boundary(end) {
            end -= 1;
        }
        let hits: Vec<usize> = lexicons
            .iter()
            .map(|lexicon| {
                tokens.clear();
                lexicon.tokenize(&line[..end], 0, &mut tokens);
                tokens.iter().filter(|token| lexicon.is_common(token.word)).count()
            })
            .collect();
        for (total, hit) in totals.iter_mut().zip(&hits) {
            *total += hit;
        }
        lines.push((start, start + line.len(), hits));
        start += line.len();
    }
    let main = best(&totals, 0);
    let mut stretches: Vec<Stretch> = Vec::new();
    for (start, end, hits) in lines {
        let other = best(&hits, main);
        let sure = hits[other] >= 3 && hits[other] > 2 * hits[main];
        let language = if sure { other } else { main };
        match stretches.last_mut() {
            Some(last) if last.language == language => last.end = end,
            _ => stretches.push(Stretch { start, end, language }),
        }
    }
    (main, stretches)
}

/// The index of the largest number; of equals the one at `first`, else the earliest.
fn best(numbers: &[usize], first: usize) -> usize {
    (0..numbers.len()).fold(first, |best, at| if numbers[at] > numbers[best] { at } else { best })
}
