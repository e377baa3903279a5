//! What a figure counts: the noun phrase as written.

use super::phrase::{noun_phrase, noun_phrase_before};
use crate::figures::{Found, Scene};
use crate::lang::{Sense, Side};
use crate::report::{Kind, Span};

/// Sets what the figure with index `at` counts.
pub(super) fn read(scene: &Scene, found: &mut [Found], at: usize) {
    let this = &found[at];
    let counted = match this.figure.kind {
        Kind::Count => behind(scene, this),
        Kind::Ratio => behind(scene, this).or_else(|| neighbour(found, at)),
        Kind::Percent => percent(scene, found, at),
        Kind::Ordinal => this.noun.map(|(first, end)| scene.cut.span(first, end)).or_else(|| holder(scene, found, at)),
        Kind::Money | Kind::Measure | Kind::Multiple => quantity(scene, found, at),
        _ => None,
    };
    found[at].figure.counted = counted;
}

/// Numbers of a list that share their unit or noun take what the last of them counts: `từ 4,8 lên 5,3% GDP`.
pub(super) fn share_back(found: &mut [Found]) {
    for at in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(at);
        let (Some(this), Some(next)) = (before.last_mut(), after.first()) else { continue };
        let alike = this.figure.kind == next.figure.kind && this.figure.rule == next.figure.rule;
        if alike && this.figure.rule == "shared unit" && this.figure.counted.is_none() && this.end + 2 >= next.first {
            this.figure.counted = next.figure.counted;
        }
    }
}

fn behind(scene: &Scene, this: &Found) -> Option<Span> {
    noun_phrase(scene, this.end).map(|(first, end)| scene.cut.span(first, end))
}

/// What the figure before counts, in the same sentence.
fn neighbour(found: &[Found], at: usize) -> Option<Span> {
    let sentence = found[at].figure.sentence;
    found[..at]
        .iter()
        .rev()
        .take_while(|before| before.figure.sentence == sentence)
        .take(3)
        .find(|before| matches!(before.figure.kind, Kind::Count | Kind::Ratio | Kind::Percent))
        .and_then(|before| before.figure.counted)
}

fn percent(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    let this = &found[at];
    let cut = scene.cut;
    if let Some(span) = behind(scene, this) {
        return Some(span);
    }
    let before = this.first.wrapping_sub(1);
    if cut.sign(before) == b'(' {
        return neighbour(found, at);
    }
    if this.figure.change.is_some() {
        return subject(scene, found, at).or_else(|| neighbour(found, at));
    }
    neighbour(found, at).or_else(|| subject(scene, found, at))
}

/// The noun phrase that the verb before the figure is about: `Giá vàng … giảm 1,4%`.
fn subject(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    let cut = scene.cut;
    let this = &found[at];
    let floor = at.checked_sub(1).map_or(0, |before| found[before].end);
    let mut end = this.first;
    // Back over the verb, its adverbs and the words of limit.
    while end > floor && scene.same_line(end) {
        let word = end - 1;
        let passed = cut.any(word, |sense| {
            matches!(
                sense,
                Sense::Change(_, Side::Before) | Sense::Bound(..) | Sense::Adverb | Sense::Verb | Sense::Level | Sense::AmountNoun
            )
        });
        if !passed {
            break;
        }
        end = word;
    }
    let (first, last) = noun_phrase_before(scene, end, floor)?;
    Some(cut.span(first, last))
}

/// The one that holds a place: `Chelsea đang đứng thứ 12`.
fn holder(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    subject(scene, found, at)
}

/// The quantity that is measured or the thing that is priced.
fn quantity(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    let this = &found[at];
    if this.figure.kind == Kind::Money {
        // `2 tỷ đồng phí cho thuê`
        if let Some((first, end)) = noun_phrase(scene, this.end) {
            if !scene.cut.any(first, |sense| matches!(sense, Sense::Titled)) {
                return Some(scene.cut.span(first, end));
            }
        }
    }
    subject(scene, found, at)
}
