//! Sentences: lines, cut at full stops that are no decimal marks, no abbreviations and no initials.

use super::lexeme::LexedLine;
use super::token::{Case, Gap, TokenKind};
use crate::lang::Sense;
use crate::report::Span;

/// The sentences of the article, in order; every lexeme is in one.
#[must_use]
pub fn sentences(cut: &LexedLine) -> Vec<Span> {
    let mut found = Vec::new();
    let mut first = 0;
    for at in 0..cut.len() {
        if at > first && cut.begins_line(at) {
            found.push(cut.span(first, at));
            first = at;
        }
        if ends_sentence(cut, at) {
            let mut end = at + 1;
            // Closing marks belong to the sentence that they close.
            while matches!(cut.sign(end), b'"' | b'\'' | b')' | b']' | b'.' | b'!' | b'?') && cut.glued(end) {
                end += 1;
            }
            if end > first {
                found.push(cut.span(first, end));
                first = end;
            }
        }
    }
    if first < cut.len() {
        found.push(cut.span(first, cut.len()));
    }
    found
}

/// Joins sentences that a span goes over: the full stop inside a figure (`ĐT. 5`) ends no sentence. Both are in order.
pub fn join(sentences: &mut Vec<Span>, spans: impl Iterator<Item = Span>) {
    let mut spans = spans.peekable();
    sentences.dedup_by(|next, joined| {
        while spans.next_if(|span| span.end <= next.start).is_some() {}
        let over = spans.peek().is_some_and(|span| span.start < next.start);
        if over {
            joined.end = next.end;
        }
        over
    });
}

/// Whether the sign at `at` ends a sentence.
#[must_use]
pub fn ends_sentence(cut: &LexedLine, at: usize) -> bool {
    let mark = cut.sign(at);
    let ellipsis = || cut.get(at).kind == TokenKind::Sign && mark == 0 && cut.text_at(at) == "…";
    if !(matches!(mark, b'.' | b'!' | b'?') || ellipsis()) {
        return false;
    }
    let mut next = at + 1;
    while matches!(cut.sign(next), b'"' | b'\'' | b')' | b']' | b'.' | b'!' | b'?') && cut.glued(next) {
        next += 1;
    }
    if next >= cut.len() || cut.begins_line(next) {
        return true;
    }
    if mark == b'.' && at > 0 && cut.glued(at) {
        let word = cut.get(at - 1);
        // A title, a shortened word or an initial.
        if cut.has(at - 1, Sense::Abbreviation) || (word.len() == 1 && word.case == Case::Capital) {
            return false;
        }
    }
    let opener = matches!(cut.sign(next), b'"' | b'(' | b'[' | b'\'' | b'-');
    let after = if opener { next + 1 } else { next };
    // `trả lời... (đạt 77%)`: a bracket in lower case goes on with the sentence.
    let starts = cut.is_capital(after) || cut.is_digits(after) || opener && cut.sign(next) != b'(';
    match cut.gap(next) {
        Gap::None => {
            // A lost space: only between a word in lower case and one that starts with a capital.
            mark != 0
                && !opener
                && cut.get(next).case == Case::Capital
                && cut.is_word(at.wrapping_sub(1))
                && cut.before(at, 1).case == Case::Lower
                && cut.before(at, 1).len() > 1
        }
        _ => starts,
    }
}

/// The index of the sentence that holds byte `at`.
#[must_use]
pub fn sentence_at(sentences: &[Span], at: u32) -> u32 {
    sentences.partition_point(|sentence| sentence.end <= at).min(sentences.len().saturating_sub(1)) as u32
}
