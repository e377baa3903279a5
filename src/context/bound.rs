//! Limits: `khoảng 20`, `hơn 20`, `20 người trở lên`.

use crate::figures::{Placed, Scene};
use crate::lang::{Sense, Side};
use crate::phrases;
use crate::report::{Bound, Group, Kind};

/// Sets the bound of the figure with index `at`.
pub(super) fn read(scene: &Scene, found: &mut [Placed], at: usize) {
    let this = &found[at];
    let kind = this.figure.kind;
    if kind.group() == Group::Label || matches!(kind, Kind::Score | Kind::Period) || this.figure.bound.is_some() {
        return;
    }
    let line = scene.line;
    let mut bound = None;
    let mut cue = None;
    let floor = at.checked_sub(1).map_or(0, |before| found[before].end);
    // The nearer of two limits counts; words that only measure out the amount may stand between.
    let mut word = this.first;
    while bound.is_none() && word > floor && word > 0 && this.first - word < 3 && scene.same_line(word) {
        word -= 1;
        bound = line.find(word, |sense| match sense {
            Sense::Bound(bound, Side::Before) => Some(*bound),
            _ => None,
        });
        cue = Some(word);
        if bound.is_none()
            && !line.any(word, |sense| matches!(sense, Sense::From | Sense::AmountNoun | Sense::CurrencySign(_)))
        {
            break;
        }
    }
    // `giao dịch trên 2 mã này`: on those two, not over two.
    if bound == Some(Bound::Over) && cue.is_some_and(|cue| line.has(cue, Sense::Among)) {
        let end = phrases::noun_phrase(scene, this.end).map_or(this.end, |(_, end)| end);
        let pointed = kind == Kind::Count && scene.same_line(end) && line.has(end, Sense::Demonstrative);
        bound = bound.filter(|_| !pointed || line.any(end, |sense| matches!(sense, Sense::Adverb)));
    }
    if bound == Some(Bound::Over) && cue.is_some_and(|cue| is_rate_base(scene, cue, this)) {
        bound = None;
    }
    // `đi trên hai xe máy`, `lúa trên một ha`: so few are a place.
    if bound == Some(Bound::Over) && cue.is_some_and(|cue| is_place(scene, cue, &found[at])) {
        bound = None;
    }
    if bound.is_some() && cue.is_some_and(|cue| compares(scene, cue, &found[at])) {
        bound = None;
    }
    // `hơn 14h`, `gần 9h`: of time points, clock times alone are more or less.
    let clock = kind == Kind::Time && matches!(bound, Some(Bound::Over | Bound::Under));
    if kind.group() == Group::Time && bound != Some(Bound::About) && !clock {
        bound = None;
    }
    if bound == Some(Bound::AtMost) && cue.is_some_and(|cue| !is_ceiling(scene, found, at, cue)) {
        bound = None;
    }
    if bound.is_some() && cue.is_some_and(|cue| says_when(scene, cue, this)) {
        bound = None;
    }
    if bound.is_none() && kind.group() == Group::Quantity {
        cue = estimate(scene, found, at);
        bound = cue.map(|_| Bound::About);
    }
    let behind = [this.end, phrases::noun_phrase(scene, this.end).map_or(this.end, |(_, end)| end)];
    for end in behind {
        if kind.group() == Group::Time || !scene.same_line(end) {
            break;
        }
        // `12 founders plus 20 countries`: a joint is no limit.
        if line.has(end, Sense::And) && (scene.numeral(end + 1).is_some() || scene.is_noun(end + 1)) {
            continue;
        }
        if let Some(after) = line.find(end, |sense| match sense {
            Sense::Bound(bound, Side::After) => Some(*bound),
            _ => None,
        }) {
            bound = Some(after);
            cue = Some(end);
            break;
        }
    }
    if let Some(bound) = bound {
        let figure = &mut found[at].figure;
        figure.bound = Some(bound);
        figure.cues.extend(cue.map(|cue| line.get(cue).span()));
    }
}

/// Whether a word of limit that is a preposition too (`trên`) tells a place: before fewer than ten things that no other
/// preposition leads to, or before one of a unit.
fn is_place(scene: &Scene, cue: usize, this: &Placed) -> bool {
    let line = scene.line;
    let word = line.has(cue, Sense::Among) && line.has(cue, Sense::Preposition) && cue + 1 == this.first;
    let few = this.figure.value.as_ref().is_some_and(|value| *value < crate::decimal::whole(10));
    let led = cue > 0 && scene.same_line(cue) && line.any(cue - 1, |s| matches!(s, Sense::Preposition | Sense::Level));
    let things = this.figure.kind == Kind::Count && phrases::noun_phrase(scene, this.end).is_some() && !led;
    let one =
        scene.numeral(this.first).is_some_and(|numeral| numeral.is_bare_word() && line.has(this.first, Sense::Per));
    word && few && (things || this.figure.kind == Kind::Measure && one)
}

/// Whether a word of limit that is a preposition too (`trên`) leads to what a rate is per: a power of ten of things behind a
/// noun, with the level of the rate behind them (`số ca trên 1 triệu dân là 450`).
fn is_rate_base(scene: &Scene, cue: usize, this: &Placed) -> bool {
    let line = scene.line;
    let word = line.has(cue, Sense::Among) && line.has(cue, Sense::Preposition) && cue + 1 == this.first;
    // `người chết trên 1 triệu dân`, but `có trên 1 triệu dân`
    let tells = |sense: &Sense| {
        matches!(
            sense,
            Sense::Auxiliary | Sense::Copula | Sense::Level | Sense::Adverb | Sense::Preposition | Sense::Change(..)
        )
    };
    let named = cue > 0 && scene.same_line(cue) && line.is_word(cue - 1) && !line.any(cue - 1, tells);
    if !word || this.figure.kind != Kind::Count || !named {
        return false;
    }
    let Some((_, end)) = phrases::noun_phrase(scene, this.end) else { return false };
    let power = |power| crate::decimal::shift(&crate::decimal::whole(1), power);
    let round = this.figure.value.as_ref().is_some_and(|value| (2..7).any(|it| *value == power(it)));
    let level = line.any(end, |sense| matches!(sense, Sense::Copula | Sense::Level | Sense::Auxiliary));
    round && level && scene.same_line(end)
}

/// Whether the cue compares two things (`A cao hơn B`) and is no limit: it does not begin its clause, or a share follows
/// (`rẻ hơn 10%`).
fn compares(scene: &Scene, cue: usize, this: &Placed) -> bool {
    let line = scene.line;
    let kind = this.figure.kind;
    // `mát hơn 4 độ C`
    if kind == Kind::Measure && cue > 0 && line.has(cue - 1, Sense::HeatCue) && line.has(cue, Sense::Comparison) {
        return true;
    }
    if !line.language().grammar.comparatives_limit || !line.has(cue, Sense::Comparison) {
        return false;
    }
    let before = cue.wrapping_sub(1);
    let begins = cue == 0
        || line.begins_line(cue)
        || matches!(line.sign(before), b',' | b';' | b':' | b'(' | b'.')
        || line.any(before, |sense| matches!(sense, Sense::PriceNoun));
    // `dài hơn 4 km` tells a size, unless it is held against another (`dài hơn 4 km so với …`).
    let against = scene.same_line(this.end) && line.has(this.end, Sense::Comparison);
    let size = kind == Kind::Measure && line.any(cue, |sense| matches!(sense, Sense::QuantityWord));
    against || !(begins || size) || matches!(kind, Kind::Percent | Kind::Multiple)
}

/// Whether a word such as `lên đến` names the ceiling of a quantity, or only stresses a size. Words of limit (`tối đa`)
/// always do; the others where the quantity is the most that can be (`tầm bắn lên đến 398 km`) or the clause tells what
/// may be (`có thể bị phạt lên đến 20 triệu đồng`).
fn is_ceiling(scene: &Scene, found: &[Placed], at: usize, cue: usize) -> bool {
    let line = scene.line;
    let stress = line.any(cue, |sense| matches!(sense, Sense::Level));
    !stress
        || found[at].figure.kind == Kind::Measure && line.prev(cue).has(Sense::Capacity)
        || is_possible(scene, found, at)
        || has_floor(scene, found, at)
}

/// Whether the next amount is the floor of the same scale: `lương lên đến 40 triệu đồng, thấp nhất là 7 triệu đồng`.
fn has_floor(scene: &Scene, found: &[Placed], at: usize) -> bool {
    let this = &found[at];
    let Some(next) = found.get(at + 1) else { return false };
    let alike = next.figure.kind == this.figure.kind && next.figure.sentence == this.figure.sentence;
    let near = this.end.max(next.first.saturating_sub(2))..next.first;
    let floor = |word: usize| scene.line.has(word, Sense::Bound(Bound::AtLeast, Side::Before));
    alike && near.into_iter().any(floor)
}

/// Whether the clause of the figure tells what may be or will be.
fn is_possible(scene: &Scene, found: &[Placed], at: usize) -> bool {
    let line = scene.line;
    let this = &found[at];
    let ends = |word: usize| {
        matches!(line.sign(word), b',' | b';' | b':' | b'.' | b'(' | b')' | b'"')
            || line.has(word, Sense::Conjunction)
            // `fell as much as 9% after it said …`
            || line.has(word, Sense::Preposition) && line.has(word + 1, Sense::Pronoun)
    };
    let floor = at.checked_sub(1).map_or(0, |before| found[before].end);
    let before = (floor..this.first).rev().take(CLAUSE).take_while(|&word| !ends(word) && scene.same_line(word + 1));
    let limit = found.get(at + 1).map_or(line.len(), |next| next.first);
    let behind = (this.end..limit).take(CLAUSE).take_while(|&word| !ends(word) && scene.same_line(word));
    before.chain(behind).any(|word| line.has(word, Sense::Modal))
}

/// How far a word that governs its clause is looked for, in lexemes.
const CLAUSE: usize = 16;

/// `it paid £900m over 15 years`: behind what is told a length of time says when, and is no more than its number.
fn says_when(scene: &Scene, cue: usize, this: &Placed) -> bool {
    let line = scene.line;
    let before = cue.wrapping_sub(1);
    let told = line.is_digits(before)
        || line.sign(before) == b')'
        || scene.is_noun(before)
        || line.any(before, |sense| matches!(sense, Sense::Unit(..) | Sense::Currency(_) | Sense::Number(_)));
    this.figure.kind == Kind::Duration && line.has(cue, Sense::Throughout) && scene.same_line(cue) && told
}

/// The word of estimate whose clause has its first number in the figure: `ước tính khối lượng đạt 102 nghìn tấn`.
fn estimate(scene: &Scene, found: &[Placed], at: usize) -> Option<usize> {
    let line = scene.line;
    let this = &found[at];
    let before = found[..at].iter().rev().find(|before| before.figure.kind.group() == Group::Quantity);
    let floor = before.map_or(0, |before| before.end);
    let ends = |word: usize| matches!(line.sign(word), b',' | b';' | b':' | b'.' | b'(' | b')' | b'"');
    let mut clause =
        (floor..this.first).rev().take(2 * CLAUSE).take_while(|&word| !ends(word) && scene.same_line(word + 1));
    clause.find(|&word| line.has(word, Sense::Bound(Bound::About, Side::Before)) && line.has(word, Sense::Verb))
}
