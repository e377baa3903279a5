//! What a figure counts: the noun phrase as written.

use super::premodified;
use super::quantity::quantity;
use super::share::percent;
use super::subject::subject;
use crate::decimal::{Decimal, whole as whole_number};
use crate::figures::{Placed, Scene};
use crate::lang::{Sense, Side};
use crate::phrases::noun_phrase;
use crate::report::{Group, Kind, Span};
use crate::rule::Rule;

/// Sets what the figure with index `at` counts.
pub(super) fn read(scene: &Scene, found: &mut [Placed], at: usize) {
    let this = &found[at];
    if !scene.line.language().grammar.head_first {
        found[at].figure.counted = premodified::counted(scene, found, at);
        return;
    }
    let counted = match this.figure.kind {
        Kind::Count => behind(scene, this)
            .or_else(|| whole(scene, this))
            .or_else(|| elided(scene, found, at))
            .or_else(|| level(scene, found, at)),
        Kind::Ratio => behind(scene, this).or_else(|| whole(scene, this)).or_else(|| neighbour(scene, found, at)),
        Kind::Percent => percent(scene, found, at),
        Kind::Ordinal => this.noun.map(|(first, end)| scene.line.span(first, end)).or_else(|| holder(scene, found, at)),
        Kind::Money | Kind::Measure | Kind::Multiple => quantity(scene, found, at),
        Kind::Duration => penalty(scene, this),
        _ => None,
    };
    found[at].figure.counted = counted.map(|span| unglued(scene, span));
}

/// `7 năm tù giam`, `án tù 7 năm`: the sentence that a length of time is of. Alone before it, the word is part of a verb.
fn penalty(scene: &Scene, this: &Placed) -> Option<Span> {
    let line = scene.line;
    let behind = Some(this.end).filter(|&at| scene.same_line(at) && line.has(at, Sense::Penalty));
    let named = |at: &usize| line.has(*at, Sense::Penalty) && line.get(*at).tokens > 1 && scene.same_line(this.first);
    let at = behind.or_else(|| this.first.checked_sub(1).filter(named))?;
    Some(line.span(at, at + 1))
}

/// Up to where a careless copy glued the next word on, which a capital inside a word with marks shows: `đội viênĐề án`
/// counts `đội viên`.
fn unglued(scene: &Scene, span: Span) -> Span {
    let (mut lower, mut marked) = (false, false);
    for (at, letter) in span.of(scene.line.text).char_indices() {
        if !letter.is_alphabetic() {
            (lower, marked) = (false, false);
            continue;
        }
        marked |= !letter.is_ascii();
        if lower && marked && letter.is_uppercase() {
            return Span::new(span.start, span.start + at as u32);
        }
        lower = letter.is_lowercase();
    }
    span
}

/// Numbers of a list that share their unit or noun take what the last of them counts: `từ 4,8 lên 5,3% GDP`.
/// A count takes what the level that it moves to counts, or the other of two guesses: `từ 4 lên 8 bệnh viện`, `4, 5 xe`.
pub(super) fn share_back(scene: &Scene, found: &mut [Placed]) {
    // `kích thước 160x200x10cm`: what the first is of, the others are too.
    for at in 1..found.len() {
        let (before, after) = found.split_at_mut(at);
        let (Some(this), Some(next)) = (before.last(), after.first_mut()) else { continue };
        let shared = this.figure.rule == Rule::SharedUnit && this.figure.kind == next.figure.kind;
        if shared && this.end + 1 == next.first && next.figure.counted.is_none() && scene.line.is_word(this.end) {
            next.figure.counted = this.figure.counted;
        }
    }
    for at in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(at);
        let (Some(this), Some(next)) = (before.last_mut(), after.first()) else { continue };
        let alike = this.figure.kind == next.figure.kind && this.figure.rule == next.figure.rule;
        if alike && this.figure.rule == Rule::SharedUnit && next.figure.counted.is_some() && this.end + 2 >= next.first
        {
            this.figure.counted = next.figure.counted;
        }
        let counts =
            this.figure.kind == Kind::Count && next.figure.kind == Kind::Count && this.figure.counted.is_none();
        let near = next.figure.counted.is_some() && this.figure.sentence == next.figure.sentence;
        if counts && near && (moves(scene, this, next) || guesses(scene, this, next)) {
            this.figure.counted = next.figure.counted;
        }
    }
}

/// `từ 401 xuống còn 208 đơn vị`: a level behind `từ` and the level that it moves to, with nothing else between.
fn moves(scene: &Scene, this: &Placed, next: &Placed) -> bool {
    let line = scene.line;
    let between = this.end..next.first;
    let only = |word: usize| line.any(word, |sense| matches!(sense, Sense::Level | Sense::Bound(_, Side::Before)));
    !line.language().grammar.to_is_level
        && !between.is_empty()
        && between.len() <= 3
        && line.has(this.end, Sense::Level)
        && between.clone().all(only)
        && line.prev(this.first).any(|sense| matches!(sense, Sense::From | Sense::Level | Sense::Bound(..)))
}

/// `khoảng 4, 5 xe`: two small numbers of which the second is the next.
fn guesses(scene: &Scene, this: &Placed, next: &Placed) -> bool {
    let follows = |(low, high): (&Decimal, &Decimal)| *high == low + whole_number(1) && *low < whole_number(10);
    this.end + 1 == next.first
        && scene.line.sign(this.end) == b','
        && scene.line.language().grammar.pairs_estimate
        && this.figure.value.as_ref().zip(next.figure.value.as_ref()).is_some_and(follows)
}

/// `4 vết thương: 1 ở bụng, 2 ở sườn`: what the number before counts, where only a place follows.
fn elided(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let this = &found[at];
    let place = line.has(this.end, Sense::Preposition) && scene.same_line(this.end) && !line.has(this.end, Sense::To);
    let before = this.first.wrapping_sub(1);
    let listed = matches!(line.sign(before), b',' | b':' | b';' | b'(') || line.has(before, Sense::And);
    let named = named_member(scene, this);
    let last = found[..at].iter().rev().take_while(|it| it.figure.sentence == this.figure.sentence);
    let last = last.take(3).find(|it| it.figure.kind == Kind::Count)?;
    last.figure.counted.filter(|_| place && listed || named)
}

/// `Huế có 5 ca, Vinh là 3, Đà Nẵng 2`: whether only a name and its verb stand between the joint of a list and the number.
fn named_member(scene: &Scene, this: &Placed) -> bool {
    let line = scene.line;
    let ends = !scene.same_line(this.end)
        || matches!(line.sign(this.end), b',' | b'.' | b';' | b')')
        || line.has(this.end, Sense::And);
    let mut word = this.first;
    while word > 0 && line.any(word - 1, |s| matches!(s, Sense::Copula | Sense::Bound(_, Side::Before))) {
        word -= 1;
    }
    let name = word;
    while word > 0 && name - word < 5 && scene.same_line(word) && line.is_word(word - 1) && line.is_capital(word - 1) {
        word -= 1;
    }
    let joint = word.wrapping_sub(1);
    let listed = scene.same_line(word) && (matches!(line.sign(joint), b',' | b';') || line.has(joint, Sense::And));
    ends && word < name && listed
}

/// A number that no noun follows is the level of the things that are counted before it: `tổng số ca mắc lên 484`,
/// `chỉ tiêu tuyển sinh là 63.440`, `8 ca, so với 7`.
fn level(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let this = &found[at];
    let mut end = this.first;
    while end > 0 && scene.same_line(end) && line.any(end - 1, |s| matches!(s, Sense::Bound(_, Side::Before))) {
        end -= 1;
    }
    let lead = end.checked_sub(1).filter(|_| scene.same_line(end))?;
    if line.has(lead, Sense::Comparison) && line.has(lead, Sense::Preposition) {
        let last = found[..at].iter().rev().find(|it| it.figure.kind == Kind::Count)?;
        return last.figure.counted.filter(|_| last.figure.sentence == this.figure.sentence);
    }
    if !line.any(lead, |s| matches!(s, Sense::Level | Sense::Copula)) {
        return None;
    }
    let floor = super::subject::floor(found, at);
    number_of(scene, lead, floor)
}

/// The things of a number that is named in the clause before lexeme `end` (`số ca mắc`), or the quota or need itself.
fn number_of(scene: &Scene, end: usize, floor: usize) -> Option<Span> {
    let line = scene.line;
    let mut word = end;
    while word > floor && end - word < 24 && scene.same_line(word) {
        word -= 1;
        if matches!(line.sign(word), b'.' | b';' | b':' | b',' | b'(' | b'"') || line.has(word, Sense::Conjunction) {
            return None;
        }
        let number = line.has(word, Sense::Share) && line.has(word, Sense::AmountNoun);
        let quota = line.has(word, Sense::QuantityNoun);
        let begins = word == floor || !super::subject::is_nominal(scene, word - 1);
        if !((number || quota) && begins) {
            continue;
        }
        let first = word + usize::from(number);
        let nominal = |at: usize| super::subject::is_nominal(scene, at) || super::subject::is_inner_verb(scene, at);
        let stop = (first..end).find(|&at| !nominal(at)).unwrap_or(end);
        return (first < stop).then(|| line.span(first, stop));
    }
    None
}

pub(super) fn behind(scene: &Scene, this: &Placed) -> Option<Span> {
    noun_phrase(scene, this.end).map(|(first, end)| scene.line.span(first, end))
}

/// `61% trong tổng số 1.000 doanh nghiệp`: what the whole is made of that the share is taken from.
pub(super) fn whole(scene: &Scene, this: &Placed) -> Option<Span> {
    let line = scene.line;
    let joint = this.end;
    // One word alone (`trong`, `trên`) more often tells a place or a time.
    if !line.has(joint, Sense::Among) || line.get(joint).tokens < 2 || !scene.same_line(joint) {
        return None;
    }
    let mut number = joint + 1;
    while line.any(number, |sense| matches!(sense, Sense::Bound(_, Side::Before))) {
        number += 1;
    }
    let noun = scene.numeral(number).map_or(joint + 1, |numeral| numeral.end);
    noun_phrase(scene, noun).map(|(first, end)| line.span(first, end))
}

/// What the figure before counts, in the same sentence.
pub(super) fn neighbour(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let sentence = found[at].figure.sentence;
    let open = |before: &Placed| (before.end..found[at].first).all(|word| scene.line.sign(word) != b';');
    found[..at]
        .iter()
        .rev()
        .take_while(|before| before.figure.sentence == sentence)
        .take(3)
        .find(|before| matches!(before.figure.kind, Kind::Count | Kind::Ratio | Kind::Percent))
        .filter(|before| open(before))
        .and_then(|before| before.figure.counted)
}

/// What the quantity right before is about, in the same sentence.
pub(super) fn counted_before(found: &[Placed], at: usize) -> Option<Span> {
    let before = found[..at].iter().rev().find(|before| before.figure.kind.group() == Group::Quantity)?;
    before.figure.counted.filter(|_| before.figure.sentence == found[at].figure.sentence)
}

/// The one that holds a place: `Chelsea đang đứng thứ 12`.
fn holder(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    subject(scene, found, at)
}
