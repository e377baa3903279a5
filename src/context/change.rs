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
        before(scene, found, at)
            .or_else(|| behind(scene, found, at))
            .or_else(|| signed(scene, found, at))
            .or_else(|| again(scene, found, at))
            .or_else(|| rate(scene, found, at))
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
            // `lùi 20 m`, `mất 3 giờ`: moving and taking time are none.
            let moves =
                line.has(word, Sense::QuantityWord) && this.figure.kind == Kind::Measure && line.has(word, Sense::Verb);
            // `trừ 10 điểm` takes off, `trừ hai huyện` and `trừ chi phí 2 tỷ đồng` leave out.
            let leaves_out = line.has(word, Sense::Preposition)
                && (this.figure.kind == Kind::Count
                    || (word + 1..this.first).any(|word| !line.any(word, |s| matches!(s, Sense::Bound(..)))));
            return change
                .filter(|_| !lasts && !moves && !leaves_out && (!told || quantity))
                .map(|change| (change, Some(word)));
        }
        // `tăng tỷ giá thêm 10 đồng`
        let joint = line.has(word, Sense::AmountJoint);
        if joint && word > floor {
            if let Some((change, word)) = moved(scene, word, floor) {
                return Some((change, Some(word)));
            }
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

/// The word of change before the noun that stands before the joint at `joint`.
fn moved(scene: &Scene, joint: usize, floor: usize) -> Option<(Change, usize)> {
    let line = scene.line;
    let mut word = joint;
    while word > floor && joint - word < 6 && scene.same_line(word) {
        word -= 1;
        let change = line.find(word, |sense| match sense {
            Sense::Change(change, Side::Before) => Some(*change),
            _ => None,
        });
        if let Some(change) = change {
            return Some((change, word));
        }
        if !scene.is_noun(word) {
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

/// A plus before an amount: `+101 USD`.
fn signed(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let this = &found[at];
    let amount = matches!(this.figure.kind, Kind::Percent | Kind::Money | Kind::Measure);
    (amount && scene.line.sign(this.first) == b'+').then_some((Change::Up, None))
}

/// The change before, said once more in another unit: `giảm 6%, tương đương 180 triệu USD`, `tăng 2% (3 USD)`.
fn again(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let line = scene.line;
    let this = &found[at];
    let last = &found[at.checked_sub(1)?];
    let change = last.figure.change.filter(|_| last.figure.sentence == this.figure.sentence)?;
    let amount = |it: &Placed| {
        matches!(it.figure.kind, Kind::Percent | Kind::Money | Kind::Measure | Kind::Count)
            && it.figure.kind.group() == Group::Quantity
    };
    let start = phrases::noun_phrase(scene, last.end).map_or(last.end, |(_, end)| end);
    let mut joint = start;
    joint += usize::from(matches!(line.sign(joint), b',' | b'('));
    let mut equal = line.sign(start) == b'(';
    while joint < this.first
        && line.any(joint, |s| matches!(s, Sense::Copula | Sense::Bound(_, Side::Before) | Sense::Or))
    {
        equal |= line.has(joint, Sense::Copula) && line.get(joint).tokens > 1 || line.has(joint, Sense::Or);
        joint += 1;
    }
    let other = last.figure.kind != this.figure.kind || last.figure.unit != this.figure.unit;
    (amount(last) && amount(this) && other && equal && joint == this.first).then_some((change, None))
}

/// How far a word for a rate of growth may stand before its level, in lexemes.
const GROWTH: usize = 16;

/// The level of a rate of growth: `tốc độ tăng trưởng của cả vùng là 4%`.
fn rate(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let line = scene.line;
    let this = &found[at];
    if this.figure.kind != Kind::Percent || phrases::noun_phrase(scene, this.end).is_some() {
        return None;
    }
    let floor = found[..at].iter().rev().find(|it| it.figure.kind.group() == Group::Quantity).map_or(0, |it| it.end);
    let mut clause = (floor..this.first).rev().take(GROWTH).take_while(|&word| {
        !matches!(line.sign(word), b',' | b';' | b':' | b'.' | b'(' | b')')
            && !line.has(word, Sense::Conjunction)
            && scene.same_line(word + 1)
    });
    let mut compared = false;
    let word = clause.find(|&word| {
        compared |= line.has(word, Sense::Comparison);
        line.has(word, Sense::Growth)
    })?;
    // `đóng góp cho tăng trưởng là 30%` is no rate.
    let before = word.wrapping_sub(1);
    let inside = line.has(before, Sense::Preposition) && !line.has(before, Sense::Comparison);
    (!inside && !compared).then_some((Change::Up, Some(word)))
}
