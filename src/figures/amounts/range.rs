//! Ranges: the high end behind a number, and the unit and scale that both ends share.

use crate::decimal::{Decimal, shift, whole};
use crate::figures::Scene;
use crate::figures::amounts::amount::{Amount, bracketed_twin, currency_sign, sign_power};
use crate::figures::amounts::unit::unit;
use crate::lang::Sense;
use crate::numerals::{Form, Numeral};
use crate::report::Kind;
use crate::text::token::Case;

/// Adds the high end of a range, if one follows.
pub(crate) fn range(scene: &Scene, amount: &mut Amount, low: &Numeral) {
    let line = scene.line;
    if amount.to.is_some() {
        return;
    }
    let mut joint = amount.end;
    let low_unit = unit(scene, joint).filter(|written| written.kind != Kind::Duration || !line.has(joint, Sense::Hour));
    if let Some(written) = &low_unit {
        joint = written.end;
    }
    if !scene.same_line(joint) {
        return;
    }
    let tilde = line.sign(joint) == b'~' && line.glued(joint) && line.glued(joint + 1);
    // `50÷100 mm`, as forecasts and drawings print it.
    let divided = line.text_at(joint) == "÷" && line.glued(joint) && line.glued(joint + 1);
    let dash = line.sign(joint) == b'-' || tilde || divided;
    let before = amount.first.wrapping_sub(1);
    let to = line.has(joint, Sense::To);
    let or = line.has(joint, Sense::Or);
    let opens = line.has(before, Sense::From) && !line.has(before, Sense::Among) || line.has(before, Sense::Between);
    let between = line.has(joint, Sense::And) && opens;
    if !(dash || to || or || between) || to && is_change(scene, origin(scene, before)) {
        return;
    }
    let mut second = joint + 1;
    // `2,5 - gần 5 triệu đồng`
    second += usize::from(dash && line.any(second, |sense| matches!(sense, Sense::Bound(..))));
    let sign = currency_sign(scene, second);
    // `1,234.56 or $3.5bn`: a sign before the second number alone is not of both.
    if sign.is_some() && amount.sign.is_none() && low_unit.is_none() && !between {
        return;
    }
    second += usize::from(sign.is_some());
    let Some(high) = scene.numeral(second).filter(|_| scene.same_line(second)) else { return };
    if matches!(high.form, Form::Roman | Form::Rank)
        || high.beyond
        || high.to.is_some()
        || (high.several != low.several)
    {
        return;
    }
    // A range in words and digits mixed is none; `1-2-3` is a chain.
    let mixes = line.language().grammar.mixed_numerals;
    if !mixes && (high.form == Form::Words) != (low.form == Form::Words) && !(low_unit.is_some()) {
        return;
    }
    // So is `19 - 27 - 44`.
    let behind = line.sign(high.end) == b'-' && line.is_digits(high.end + 1) && scene.same_line(high.end);
    let chained = line.sign(before) == b'-' && line.prev(before).is_digits() && scene.same_line(amount.first);
    if dash && (behind && (line.glued(high.end) || low_unit.is_none()) || chained && low_unit.is_none()) {
        return;
    }
    let mut end = bracketed_twin(scene, high);
    let power = sign_power(scene, end, amount.sign.is_some() || sign.is_some());
    let high_value = shift(&high.value, power.into());
    end += usize::from(power > 0);
    let mut value = amount.value.clone();
    let high_unit = unit(scene, end);
    // `£50bn - 14% higher`: money and another amount are two.
    if amount.sign.is_some() && high_unit.as_ref().is_some_and(|unit| unit.kind != Kind::Money) {
        return;
    }
    // `at 39 percent to 32 percent`: a fall with the unit at both ends is two levels.
    let falls = to && high.value < low.value && line.language().grammar.to_is_level;
    if falls && low_unit.is_some() && high_unit.is_some() {
        return;
    }
    match (&low_unit, &high_unit) {
        // Both ends name a unit: it must be the same one.
        (Some(low), Some(high)) if !high.code.starts_with(low.code.as_str()) => return,
        (Some(_), None) => return,
        // `ba hay bốn người` shares its noun; `3 hoặc tăng` does not come here.
        _ => {}
    }
    if low_unit.is_none() {
        let shared = if power > 0 { power } else { high.power };
        let low_mantissa = &low.value;
        let high_mantissa = shift(&high.value, -i64::from(high.power));
        if shared > 0 && low.power == 0 && amount.value == low.value && *low_mantissa <= high_mantissa {
            value = shift(&value, shared.into());
        }
    }
    // A fall in a range of bare numbers is no range but two numbers (a score, a list); a unit makes it one.
    if high_value < value && high_unit.is_none() {
        return;
    }
    // `tăng 5 đến 2021`: a date behind `đến`.
    if to && high.plain && high.small().is_some_and(|year| (1900..2100).contains(&year)) && high_unit.is_none() {
        return;
    }
    let own_unit = low_unit.as_ref().is_some_and(|unit| !unit.code.starts_with('%')) || amount.sign.is_some();
    if to && line.has(joint, Sense::Level) && is_reached(scene, amount.first, own_unit, &value, &high_value) {
        return;
    }
    amount.value = value;
    amount.to = Some(high_value);
    amount.end = end;
    amount.sign = amount.sign.or(sign);
    amount.low_unit = low_unit;
    amount.doubtful = false;
}

/// `from the current $5`: the word that the article and an adjective stand behind, else `before`.
fn origin(scene: &Scene, before: usize) -> usize {
    let line = scene.line;
    let article = before
        .checked_sub(1)
        .filter(|&article| line.has(article, Sense::Determiner) && line.get(before).case == Case::Lower);
    article.and_then(|article| article.checked_sub(1)).filter(|&from| line.has(from, Sense::From)).unwrap_or(before)
}

/// How many times as much as its change a level is, where no unit tells the two apart.
const LEVEL_OF_CHANGE: i64 = 4;

/// `lost $2 to $43.25`, `rose 206,900 to 4.64 million`: behind a verb of change the number before `to` is the amount of
/// the change and the one behind it the level reached. With `by` between (`to cut costs by $3m to $4m`) they are a range,
/// as they are where one unit serves both (`to grow 3 to 5%`).
fn is_reached(scene: &Scene, first: usize, own_unit: bool, low: &Decimal, high: &Decimal) -> bool {
    let line = scene.line;
    let through = |sense: &Sense| {
        matches!(sense, Sense::Bound(..) | Sense::Determiner | Sense::CurrencySign(_) | Sense::AmountJoint)
    };
    let mut word = first;
    let mut joined = false;
    while word > 0 && first - word < 5 && scene.same_line(word) {
        word -= 1;
        if line.any(word, |sense| matches!(sense, Sense::Change(_, crate::lang::Side::Before))) {
            let far = *high >= low * whole(LEVEL_OF_CHANGE);
            return if joined { far && own_unit } else { far || own_unit };
        }
        joined |= line.has(word, Sense::AmountJoint);
        // `a higher than expected 17,000`
        let described = line.has(word, Sense::Comparison) || crate::phrases::premodified::is_participle(scene, word);
        if !(described || line.any(word, through)) {
            return false;
        }
    }
    false
}

/// Whether `from … to …`, whose first word stands at `from`, tells a change from one level to another: a verb of change
/// or of movement stands before it in its clause.
fn is_change(scene: &Scene, from: usize) -> bool {
    let line = scene.line;
    if !line.language().grammar.to_is_level
        || !line.has(from, Sense::From)
        || line.any(from, |sense| matches!(sense, Sense::Number(_)))
    {
        return false;
    }
    (from.saturating_sub(9)..from)
        .rev()
        .take_while(|&at| !matches!(line.sign(at), b'.' | b';' | b'!' | b'?') && scene.same_line(at + 1))
        .any(|at| line.any(at, |sense| matches!(sense, Sense::Change(..) | Sense::Moves)))
}
