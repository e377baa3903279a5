//! What a share is of, or a change in percent.

use super::counted::{behind, neighbour, whole};
use super::subject::{floor, is_quantity, lexemes, subject};
use crate::figures::{Placed, Scene};
use crate::lang::{Sense, Side};
use crate::phrases::noun_phrase;
use crate::phrases::noun_phrase_before;
use crate::report::{Group, Kind, Span};

pub(super) fn percent(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let this = &found[at];
    let line = scene.line;
    // `(99,4%)`, `(chiếm tỷ lệ 8,3%)`: what stands in a bracket is about the number before it.
    let bracket = (1..=4)
        .map_while(|back| this.first.checked_sub(back))
        .take_while(|&word| line.sign(word) == b'(' || (line.is_word(word) && scene.numeral(word).is_none()))
        .find(|&word| line.sign(word) == b'(');
    if let Some(span) = behind(scene, this).or_else(|| whole(scene, this)) {
        return Some(span);
    }
    if this.figure.change.is_some() && bracket.is_none() {
        // A clause without a subject of its own goes on about what was told before.
        if let Some(span) = subject(scene, found, at).or_else(|| previous_quantity(scene, found, at)) {
            return Some(span);
        }
    }
    let before = |word: usize| {
        let (first, end) = noun_phrase_before(scene, word, floor(found, at))?;
        // `cao hơn mức 6%`: a word for an amount alone names nothing.
        let named = (first..end).any(|word| !line.any(word, |sense| matches!(sense, Sense::AmountNoun)));
        named.then(|| line.span(first, end))
    };
    if let Some(bracket) = bracket {
        // `(thuế thu nhập 10%)`: named within the bracket.
        let named = before(this.first).filter(|span| {
            let own = lexemes(scene, *span);
            own.start > bracket && !own.into_iter().all(|word| is_quantity(scene, word))
        });
        if named.is_some() {
            return named;
        }
        if let Some(beside) = at.checked_sub(1).map(|before| &found[before]).filter(|it| reaches(scene, it, bracket)) {
            return previous_quantity(scene, found, at).filter(|_| beside.figure.counted.is_some());
        }
        // `biển (61%) và núi (59%)`, `ngành: gạo (9%); cà phê, tiêu (5%)`: each share has its own.
        if let Some(span) = listed(scene, bracket, floor(found, at)) {
            return Some(span);
        }
        let own = || before(bracket);
        let in_turn = at > 0 && found[at - 1].figure.kind == Kind::Percent && line.sign(found[at - 1].end) == b')';
        return if in_turn {
            own().or_else(|| neighbour(scene, found, at))
        } else {
            neighbour(scene, found, at).or_else(own)
        };
    }
    let span = before(this.first);
    // `có 800 thí sinh, đạt tỷ lệ 99%`: the word for a share alone names nothing where a number stands before it.
    let lone = |span: &Span| lexemes(scene, *span).len() == 1 && is_quantity(scene, lexemes(scene, *span).start);
    let led = |span: &Span| line.has(lexemes(scene, *span).start.wrapping_sub(1), Sense::Verb);
    let share = span.filter(|span| lone(span) && led(span)).and_then(|_| neighbour(scene, found, at));
    share.or(span).or_else(|| neighbour(scene, found, at)).or_else(|| subject(scene, found, at))
}

/// What a change is of that goes on from the quantity before, over shares of something else (`đạt 9 tỷ đồng, bằng 52%
/// dự toán và tăng 20%`): its subject where it is a level (`khách quốc tế đạt 8 triệu lượt, tăng 9%`), with the word for its
/// price, since a percentage is of that: `giá vàng … 1.918 USD, giảm 1,4%`.
fn previous_quantity(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let share =
        |it: &Placed| it.figure.kind == Kind::Percent && it.figure.change.is_none() && behind(scene, it).is_some();
    let quantity =
        |&it: &usize| found[it].figure.kind.group() == Group::Quantity && found[it].figure.kind != Kind::Duration;
    let before = (0..at).rev().filter(quantity).find(|&it| !share(&found[it]))?;
    let it = &found[before];
    if it.figure.sentence != found[at].figure.sentence {
        return None;
    }
    let mut word = it.first;
    while word > 0 && scene.line.any(word - 1, |sense| matches!(sense, Sense::Bound(_, Side::Before))) {
        word -= 1;
    }
    let reached = scene.line.has(word.wrapping_sub(1), Sense::Level) && it.figure.change.is_none();
    if it.figure.kind == Kind::Count && reached {
        if let Some(span) = subject(scene, found, before) {
            return Some(span);
        }
    }
    let span = it.figure.counted?;
    let word = lexemes(scene, span).start.wrapping_sub(1);
    let priced = scene.line.has(word, Sense::PriceNoun) && scene.same_line(word + 1);
    Some(if priced { Span::new(scene.line.get(word).start, span.end) } else { span })
}

/// Whether an amount, or the noun that it counts, ends where a bracket opens: `9 đơn vị (34,6%)`.
fn reaches(scene: &Scene, amount: &Placed, bracket: usize) -> bool {
    let noun = || noun_phrase(scene, amount.end).map(|(_, end)| end);
    amount.figure.kind.group() == Group::Quantity && (amount.end == bracket || noun() == Some(bracket))
}

/// The noun phrase before a bracket that is one of a list: behind a stop of any kind, or `và`. Where semicolons set the
/// list out, commas join the nouns of one member (`cà phê, tiêu (5%);`).
fn listed(scene: &Scene, bracket: usize, floor: usize) -> Option<Span> {
    let line = scene.line;
    let (first, _) = noun_phrase_before(scene, bracket, floor)?;
    let stop = |at: usize| matches!(line.sign(at), b';' | b':');
    let before = first.wrapping_sub(1);
    if !(stop(before) || line.sign(before) == b',' || line.has(before, Sense::And) || line.begins_line(first)) {
        return None;
    }
    let mut start = first;
    while start > floor + 1 && line.sign(start - 1) == b',' {
        let Some((member, _)) = noun_phrase_before(scene, start - 1, floor) else { break };
        start = member;
    }
    let member = if stop(start.wrapping_sub(1)) { start } else { first };
    Some(line.span(member, bracket))
}
