//! Whether two numbers in two sentences are of one thing: the words that they share, and what tells them apart.

use std::collections::BTreeSet;
use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;

use super::article::{ALL, Article};
use super::link::Gap;
use crate::report::{Figure, Span};
use crate::text::token::is_letter;

/// How many words right behind two figures, within their sentences, are the same.
pub(super) fn shared_noun(article: &Article, first: &Figure, later: &Figure) -> usize {
    let (one, other) = (article.after(first, MOST), article.after(later, MOST));
    one.words()
        .zip(other.words())
        .take_while(|(one, other)| one == other && (one.starts_with(char::is_alphabetic) || *one == "-"))
        .count()
}

/// The most words of a noun that are looked at.
const MOST: usize = 8;

/// Whether a name, a code, a date or another figure stands in the sentence of one figure and not in that of the other.
pub(super) fn told_apart(article: &Article, first: &Figure, later: &Figure) -> bool {
    marks(article, first) != marks(article, later)
}

/// The names, codes and other figures of a figure's sentence.
pub(super) fn marks<'t>(article: &Article<'t>, figure: &Figure) -> BTreeSet<&'t str> {
    let span = article.sentence(figure);
    let sentence = span.of(article.text);
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let mut at = 0;
    for word in sentence.split(|letter: char| !is_letter(letter) && !letter.is_ascii_digit()) {
        let start = word.as_ptr() as usize - sentence.as_ptr() as usize;
        let place = Span::new(span.start + start as u32, span.start + (start + word.len()) as u32);
        let name =
            word.chars().any(char::is_uppercase) && at > 0 || word.contains(|letter: char| letter.is_ascii_digit());
        at += usize::from(!word.is_empty());
        if name && !figure.span.overlaps(place) {
            found.insert(word);
        }
    }
    found
}

/// Words that are said about a figure, each once, as their hashes: how many two figures share is all that is asked.
#[derive(Debug)]
pub(super) struct Words(Vec<u64>);

impl Words {
    fn new(article: &Article, figure: &Figure, gaps: &[Gap]) -> Self {
        let fillers = &article.claims(figure).fillers;
        let said = gaps.iter().flat_map(|gap| gap.said(fillers));
        let mut hashes: Vec<u64> = said.map(|word| FxBuildHasher.hash_one(word)).collect();
        hashes.sort_unstable();
        hashes.dedup();
        Self(hashes)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// How many are among the others.
    pub(super) fn shared(&self, other: &Self) -> usize {
        self.0.iter().filter(|word| other.0.binary_search(word).is_ok()).count()
    }
}

/// The words of a figure's sentence that say something: without marks, its number and those around numbers that only
/// join.
pub(super) fn words(article: &Article, figure: &Figure) -> Words {
    Words::new(article, figure, &[article.before(figure, ALL), article.after(figure, ALL)])
}

/// The words within a few of a figure, in its sentence.
pub(super) fn near_words(article: &Article, figure: &Figure) -> Words {
    Words::new(article, figure, &[article.before(figure, NEAR), article.after(figure, NEAR)])
}

/// How many words on each side are near.
const NEAR: usize = 9;
