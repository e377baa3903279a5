//! Rises and falls: an amount behind a word of change, but not a level that is reached.

use super::premodified;
use crate::figures::{Placed, Scene};
use crate::lang::{Sense, Side};
use crate::phrases;
use crate::report::{Change, Group, Kind};

/// Sets the change of the figure with index `at`.
pub(super) fn read(scene: &Scene, found: &mut [Placed], at: usize) {
    let kind = found[at].figure.kind;
    if kind.group() != Group::Quantity || matches!(kind, Kind::Score | Kind::Age) {
        return;
    }
    let own = scene.line.language().grammar.head_first;
    let cue = if own {
        before(scene, found, at).or_else(|| behind(scene, found, at))
    } else {
        premodified::change(scene, found, at)
    };
    let cue = cue.or_else(|| shared(scene, found, at));
    if let Some((change, word)) = cue {
        let figure = &mut found[at].figure;
        figure.change = Some(change);
        figure.cues.extend(word.map(|word| scene.line.get(word).span()));
    }
}

/// A word of change before the figure: `giảm 960`, `tăng khoảng 5%`, `giảm tới gần 3`.
fn before(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let line = scene.line;
    let this = &found[at];
    let floor = at.checked_sub(1).map_or(0, |before| found[before].end);
    let mut word = this.first;
    // `giảm tỷ lệ hộ nghèo là 2,9%`: the amount of the change of a quantity.
    let told = word > floor && line.has(word - 1, Sense::Copula) && line.has(word - 1, Sense::Verb);
    word -= usize::from(told);
    while word > floor && word > 0 && this.first - word < if told { 10 } else { 5 } && scene.same_line(word) {
        word -= 1;
        let change = line.find(word, |sense| match sense {
            Sense::Change(change, Side::Before) => Some(*change),
            _ => None,
        });
        // `giảm từ 10` is a level, `giảm từ 10 - 15%` the amount of the change.
        if change.is_some() && line.has(word, Sense::Level) && this.figure.value_to.is_none() {
            return None;
        }
        if change.is_some() {
            // `Giá tăng 3 ngày liên tiếp`: a length of time behind a word of change tells how long.
            let lasts = this.figure.kind == Kind::Duration
                && ((scene.is_noun(this.end) && !line.is_capital(this.end)) || line.has(word, Sense::QuantityWord));
            let quantity = line.any(word + 1, |sense| matches!(sense, Sense::QuantityNoun | Sense::AmountNoun));
            return change.filter(|_| !lasts && (!told || quantity)).map(|change| (change, Some(word)));
        }
        let through = line.any(word, |sense| {
            matches!(
                sense,
                Sense::Bound(..) | Sense::AmountNoun | Sense::CurrencySign(_) | Sense::To | Sense::Determiner
            )
        });
        // `tăng lợi nhuận 50%`, `tăng thuế hàng trăm tỷ đồng`
        let object = matches!(this.figure.kind, Kind::Percent | Kind::Money)
            && (told || this.first - word <= 4)
            && scene.is_noun(word)
            && (told || !line.has(word, Sense::QuantityWord))
            && (told || this.figure.kind == Kind::Percent || !line.has(word, Sense::PriceNoun));
        if !(through || object) || line.has(word, Sense::Level) {
            return None;
        }
    }
    None
}

/// A noun of change behind the figure: `an $8.7bn drop`.
fn behind(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let end = found[at].end;
    if !scene.same_line(end) {
        return None;
    }
    let change = scene.line.find(end, |sense| match sense {
        Sense::Change(change, Side::After) => Some(*change),
        _ => None,
    })?;
    Some((change, Some(end)))
}

/// A list under one word of change: `giảm 3 chi cục và 36 phòng`.
fn shared(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let line = scene.line;
    let this = &found[at];
    let last = &found[at.checked_sub(1)?];
    let change = last.figure.change?;
    if last.figure.kind != this.figure.kind || last.figure.sentence != this.figure.sentence {
        return None;
    }
    // Only the noun that the one before counts, and a joint, stand between.
    let after = phrases::noun_phrase(scene, last.end).map_or(last.end, |(_, end)| end);
    let joint = line.sign(after) == b',' || line.has(after, Sense::And);
    let direct = after + 1 == this.first
        || (after + 2 == this.first && line.any(after + 1, |sense| matches!(sense, Sense::And | Sense::Bound(..))));
    (joint && direct).then_some((change, None))
}
