//! What a share is of, or a change in percent.

use super::counted::{behind, neighbour, whole};
use super::subject::{floor, is_quantity, lexemes, shared_subject, subject, things};
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
    if let Some(span) = behind(scene, this).or_else(|| of(scene, this)).or_else(|| shared(scene, found, at)) {
        return Some(span);
    }
    // `số vụ có thương vong chỉ là 1% trong tổng số …`: what has the share is named.
    let told = things(scene, verb_start(scene, this.first), floor(found, at));
    // `số người đã tiêm ít nhất 1 mũi đạt 95%`: the number before is in what tells which of them.
    let within = || {
        let before = at.checked_sub(1).map(|before| &found[before]).filter(|it| it.figure.kind == Kind::Count)?;
        let verb = verb_start(scene, this.first);
        let object = noun_phrase(scene, before.end).is_some_and(|(_, end)| end == verb && verb < this.first);
        let span = things(scene, verb, 0).filter(|_| object)?;
        let change = before.figure.change.is_some();
        (!change && lexemes(scene, span).end < before.first).then_some(span)
    };
    if let Some(span) = told.or_else(|| whole(scene, this)).or_else(within) {
        return Some(span);
    }
    if this.figure.change.is_some() && bracket.is_none() {
        // A clause without a subject of its own goes on about what was told before.
        let shared = || shared_subject(scene, this.first, sentence_start(scene, this.first));
        if let Some(span) = subject(scene, found, at).or_else(|| previous_quantity(scene, found, at)).or_else(shared) {
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
        // `45% số phiếu, … đảng A (21%), đảng B (13%)`: the whole was named for all.
        if let Some(span) = whole_before(scene, found, at) {
            return Some(span);
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
    let led = |span: &Span| {
        let before = lexemes(scene, *span).start.wrapping_sub(1);
        line.has(before, Sense::Verb) || line.sign(before) == b','
    };
    if let Some(span) = parallel(scene, found, at) {
        return Some(span);
    }
    // `ông A đạt tỷ lệ 66%`: the share of a person.
    let person = span.filter(|span| lone(span) && led(span)).and_then(|span| {
        let (first, end) = noun_phrase_before(scene, lexemes(scene, span).start - 1, floor(found, at))?;
        line.has(first, Sense::Titled).then(|| line.span(first, end))
    });
    if person.is_some() {
        return person;
    }
    let share = span.filter(|span| lone(span) && led(span)).and_then(|_| neighbour(scene, found, at));
    share
        .or(span)
        .or_else(|| neighbour(scene, found, at))
        .or_else(|| subject(scene, found, at))
        .or_else(|| previous_quantity(scene, found, at).filter(|_| begins_with_verb(scene, this.first)))
}

/// The first byte of the sentence that lexeme `at` stands in, as far as its clause can reach.
fn sentence_start(scene: &Scene, at: usize) -> u32 {
    let mut first = at;
    while first > 0
        && !scene.line.begins_line(first)
        && !crate::text::sentence::ends_sentence(scene.line, first - 1)
        && at - first < 96
    {
        first -= 1;
    }
    scene.line.get(first).start
}

/// `tăng 23 điểm, hiện đạt 3%`: only the verb and its adverbs stand between a comma and the figure.
fn begins_with_verb(scene: &Scene, first: usize) -> bool {
    let start = verb_start(scene, first);
    start < first && scene.line.prev(start).sign() == b','
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
    let reached = scene.line.prev(word).has(Sense::Level) && it.figure.change.is_none();
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

/// The noun that `về` or `của` leads on to behind the figure: `10% về khối lượng`, `48% của chủ sở hữu`.
fn of(scene: &Scene, this: &Placed) -> Option<Span> {
    let line = scene.line;
    // `con số 11% của hãng`: a number of another's.
    let own = line.prev(this.first).has(Sense::AmountNoun);
    let leads = line.has(this.end, Sense::Names) && scene.same_line(this.end) && !own;
    let (first, end) = noun_phrase(scene, this.end + 1).filter(|_| leads)?;
    (!line.is_capital(first) && !line.any(first, |s| matches!(s, Sense::Titled))).then(|| line.span(first, end))
}

/// `59% và 7% thị phần`: numbers that `và` or commas join share the noun behind the last.
fn shared(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    for (this, next) in found[at..].iter().zip(&found[at + 1..]).take(4) {
        let joint = line.sign(this.end) == b',' || line.has(this.end, Sense::And);
        let alike = this.figure.kind == next.figure.kind && this.figure.unit == next.figure.unit;
        if !(joint && alike && this.end + 1 == next.first) {
            return None;
        }
        if let Some(span) = behind(scene, next) {
            return Some(span);
        }
    }
    None
}

/// Where the verb, its adverbs and the words of limit begin that lead to the figure at `first`.
fn verb_start(scene: &Scene, first: usize) -> usize {
    let mut word = first;
    let leads = |sense: &Sense| {
        matches!(
            sense,
            Sense::Bound(..)
                | Sense::Level
                | Sense::Adverb
                | Sense::Copula
                | Sense::Auxiliary
                | Sense::To
                | Sense::Change(..)
        )
    };
    while word > 0 && scene.same_line(word) && scene.line.any(word - 1, leads) {
        word -= 1;
    }
    word
}

/// The whole that a share earlier in the sentence names, where no other noun stands before a bracket but who has each.
fn whole_before(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let sentence = found[at].figure.sentence;
    let shares = found[..at].iter().rev().take_while(|it| it.figure.sentence == sentence);
    let whole = |it: &&Placed| it.figure.kind == Kind::Percent && it.figure.change.is_none();
    let first = shares.filter(whole).find(|it| behind(scene, it).is_some())?;
    first.figure.counted
}

/// `A góp 25% vốn, B góp 15%`: the same verb before the share names the same whole.
fn parallel(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let verb = |it: &Placed| {
        let mut word = it.first;
        while word > 0 && line.any(word - 1, |sense| matches!(sense, Sense::Bound(_, Side::Before))) {
            word -= 1;
        }
        let verb = word.checked_sub(1)?;
        (line.has(verb, Sense::Verb) && !line.has(verb, Sense::Auxiliary) && scene.same_line(word))
            .then(|| line.text_at(verb))
    };
    let this = &found[at];
    let own = verb(this)?;
    let mut before = found[..at].iter().rev().take_while(|it| it.figure.sentence == this.figure.sentence);
    let last = before.find(|it| it.figure.kind == Kind::Percent)?;
    last.figure.counted.filter(|_| last.figure.change.is_none() && verb(last) == Some(own))
}
