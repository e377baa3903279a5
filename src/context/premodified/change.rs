//! Rises and falls in a language whose modifiers precede their noun.

use super::{FAR, REACH, is_change_noun, modifies};
use crate::context::clause::Clause;
use crate::figures::{Placed, Scene};
use crate::lang::{NumeralPart, Sense, Side};
use crate::phrases::{noun_phrase, premodified};
use crate::report::{Bound, Change, Group, Kind};

/// The change whose amount the figure with index `at` is.
pub(in crate::context) fn change(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let this = &found[at];
    let line = scene.line;
    if this.figure.kind == Kind::Duration {
        return None;
    }
    if line.has(this.first, Sense::Halves) {
        return Some((Change::Down, Some(this.first)));
    }
    if let Some(change) = multiplies(scene, this) {
        return Some((change, Some(this.first)));
    }
    if let Some((change, verb)) = verb_before(scene, this.first).or_else(|| verb_over_object(scene, found, at)) {
        // `it raised the 5,000 seats`: a number that is known already is no amount of change.
        let known = this.figure.kind == Kind::Count
            && scene.same_line(this.first)
            && line.prev(this.first).any(|s| matches!(s, Sense::Determiner | Sense::Possessive))
            && !line.prev(this.first).any(|s| matches!(s, Sense::Number(_) | Sense::Bound(..)));
        let often = this.figure.kind == Kind::Count && line.has(this.end, Sense::Times);
        // `it raised $5m`, `it picked up two prizes`: getting is none.
        let gets = matches!(this.figure.kind, Kind::Money | Kind::Count)
            && line.has(verb, Sense::Pays)
            && !has_object(scene, verb, this.first);
        // `it offers up 12 wines`: `up` belongs to a verb that is none of change.
        let particle = this.figure.kind == Kind::Count && is_particle(scene, verb);
        let sized = sizes_noun(scene, this) || sizes_object(scene, verb, this.first);
        return (!known && !often && !gets && !particle && !sized).then_some((change, Some(verb)));
    }
    // `closed 16% down at 4.67`
    let amount = matches!(this.figure.kind, Kind::Percent | Kind::Money);
    if amount && line.has(this.end, Sense::Preposition) && scene.same_line(this.end) {
        let level = line.any(this.end + 1, |s| matches!(s, Sense::At | Sense::Level)) || line.sign(this.end + 1) != 0;
        let ends = level && !line.has(this.end + 1, Sense::To) || !scene.same_line(this.end + 1);
        if let Some(change) = before(scene, this.end).filter(|_| ends) {
            return Some((change, Some(this.end)));
        }
    }
    // `a 5 per cent pay rise`, `an $8.7bn drop`
    let mut word = this.end + usize::from(line.sign(this.end) == b'-' && line.glued(this.end));
    while word < this.end + 4
        && (premodified::is_noun(scene, word)
            || after(scene, word).is_some()
            || line.any(word, |s| matches!(s, Sense::Comparison)))
    {
        if let Some(change) = after(scene, word).filter(|_| names_change(scene, this, word)) {
            // `337,000 jobs added`
            let amount =
                matches!(this.figure.kind, Kind::Percent | Kind::Money | Kind::Measure | Kind::Multiple | Kind::Ratio)
                    || word == this.end
                    || premodified::is_participle(scene, word);
            return (amount && line.is_word(word)).then_some((change, Some(word)));
        }
        word += 1;
    }
    if line.sign(this.first) == b'+' && matches!(this.figure.kind, Kind::Percent | Kind::Money | Kind::Measure) {
        return Some((Change::Up, None));
    }
    passive(scene, this)
        .or_else(|| restated(scene, found, at))
        .or_else(|| converted(scene, found, at))
        .or_else(|| rate(scene, found, at))
}

/// Whether a noun stands between the verb and the amount that begins at `first`, which is the verb's object: all but what
/// an article and the number hold (`an incredible £40,000`).
fn has_object(scene: &Scene, verb: usize, first: usize) -> bool {
    let line = scene.line;
    let article = |at: &usize| line.has(*at, Sense::Number(NumeralPart::Article));
    let end = (verb + 1..first).rev().find(article).unwrap_or(first);
    (verb + 1..end).any(|word| line.has(word, Sense::AmountJoint) || premodified::is_noun(scene, word))
}

/// `it cut the 5% rate`, `it erased a 20-point deficit`: behind an article or an owner the amount is the size of a thing,
/// unless the thing is a change.
fn sizes_noun(scene: &Scene, this: &Placed) -> bool {
    let noun = this.end + usize::from(scene.line.sign(this.end) == b'-' && scene.line.glued(this.end));
    matches!(this.figure.kind, Kind::Percent | Kind::Money | Kind::Measure)
        && modifies(scene, this)
        && !is_change_noun(scene, noun)
}

/// `it cut its workforce of 5,000 by a third`: the number is the size of the verb's object.
fn sizes_object(scene: &Scene, verb: usize, first: usize) -> bool {
    let line = scene.line;
    let measured = |at: &usize| {
        line.any(*at, |s| matches!(s, Sense::Bound(..) | Sense::Determiner | Sense::CurrencySign(_) | Sense::Adverb))
    };
    let of =
        (verb + 2..first).rev().find(|at| !measured(at)).filter(|&at| line.has(at, Sense::Number(NumeralPart::Of)));
    of.is_some_and(|of| {
        let noun = of - 1;
        let amount = |sense: &Sense| matches!(sense, Sense::AmountNoun | Sense::Change(..) | Sense::Number(_));
        premodified::is_noun(scene, noun) && !line.any(noun, amount)
    })
}

/// Whether a word that can name a change does: `a loss of $5m` is an amount of money, `the rooms were 5% dearer` and
/// `5% higher` behind a verb of being compare.
fn names_change(scene: &Scene, this: &Placed, word: usize) -> bool {
    let line = scene.line;
    if this.figure.kind == Kind::Money && line.has(word, Sense::PriceNoun) {
        return false;
    }
    !(word == this.end && line.has(word, Sense::Comparison)) || ends_at_level(scene, this.first)
}

/// `closed 15 points higher`, `ended the day 2% lower`: a verb whose clause tells where a level ends, with at most a time
/// between.
fn ends_at_level(scene: &Scene, first: usize) -> bool {
    let line = scene.line;
    let mut word = first;
    while word > 0 && first - word < 5 && scene.same_line(word) {
        word -= 1;
        if premodified::is_participle(scene, word) || line.has(word, Sense::Moves) {
            return !line.any(word, |s| matches!(s, Sense::Copula));
        }
        let time = |s: &Sense| {
            matches!(
                s,
                Sense::Unit(_, crate::lang::Quantity::Time)
                    | Sense::Determiner
                    | Sense::Bound(..)
                    | Sense::Adverb
                    | Sense::CurrencySign(_)
                    | Sense::Part24(_)
            )
        };
        if !line.any(word, time) {
            return false;
        }
    }
    false
}

/// A verb that multiplies: `doubled`, `to double aid`; `double the rate` compares.
pub(super) fn multiplies(scene: &Scene, this: &Placed) -> Option<Change> {
    let line = scene.line;
    let before = this.first.wrapping_sub(1);
    if this.figure.kind != Kind::Multiple || this.end != this.first + 1 || line.has(this.first, Sense::Adverb) {
        return None;
    }
    let verb = premodified::is_participle(scene, this.first)
        || scene.same_line(this.first)
            && line.any(before, |s| matches!(s, Sense::Verb | Sense::To))
            && !line.any(before, |s| matches!(s, Sense::Copula));
    verb.then_some(Change::Up)
}

/// `$1bn (£530m)`: the change that a conversion in brackets says once more.
fn converted(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let this = &found[at];
    let last = &found[at.checked_sub(1)?];
    let amount = |it: &Placed| matches!(it.figure.kind, Kind::Money | Kind::Measure);
    let bracket = last.end + 1 == this.first && scene.line.sign(last.end) == b'(';
    (bracket && amount(this) && amount(last)).then_some((last.figure.change?, None))
}

/// The level of a rate of growth: `growth in output was 11%`.
fn rate(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let this = &found[at];
    if this.figure.kind != Kind::Percent || noun_phrase(scene, this.end).is_some() {
        return None;
    }
    let noun = Clause::before(scene, found, this.first).change_noun()?;
    // `a fall to 2%` leads to a level of something else.
    let moves = is_level(scene, this.first);
    (!moves || scene.line.has(noun, Sense::QuantityNoun)).then_some((noun_of_change(scene, noun)?, Some(noun)))
}

/// Whether `to` or `from` leads to the amount at `first`.
fn is_level(scene: &Scene, first: usize) -> bool {
    let mut word = first;
    while word > 0 && scene.line.any(word - 1, |s| matches!(s, Sense::Bound(..) | Sense::Determiner | Sense::Adverb)) {
        word -= 1;
    }
    scene.line.prev(word).any(|s| matches!(s, Sense::To | Sense::From))
}

/// `they lifted forecasts for the harvest by 30%`: the verb before an object of any length, where `by` leads to the amount.
fn verb_over_object(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, usize)> {
    let line = scene.line;
    let mut word = found[at].first;
    while word > 0
        && scene.same_line(word)
        && found[at].first - word < 8
        && !line.has(word - 1, Sense::AmountJoint)
        && (line.any(word - 1, |s| {
            matches!(
                s,
                Sense::Bound(..) | Sense::Determiner | Sense::AmountNoun | Sense::CurrencySign(_) | Sense::Number(_)
            )
        }) || premodified::is_noun(scene, word - 1)
            || line.sign(word - 1) == b'-'
            || line.sign(word) == b'-' && line.glued(word)
            || line.prev(word).prev().sign() == b'-' && line.glued(word - 1))
    {
        word -= 1;
    }
    let by = word.checked_sub(1).filter(|&by| line.has(by, Sense::AmountJoint) && scene.same_line(word))?;
    // `helped by 5%` has an agent.
    if premodified::is_participle(scene, by.wrapping_sub(1)) && before(scene, by.wrapping_sub(1)).is_none() {
        return None;
    }
    // `cut its crew of 900 by a third`: past the size of the object.
    let sizes = |it: &Placed| line.prev(it.first).has(Sense::Number(NumeralPart::Of));
    let amounts = |it: &&Placed| it.figure.kind.group() == Group::Quantity && !sizes(it);
    let floor = found[..at].iter().rev().find(amounts).map_or(0, |it| it.end);
    let mut word = by;
    while word > floor && by - word < FAR && scene.same_line(word) {
        word -= 1;
        if let Some(change) = before(scene, word).filter(|_| !line.has(word, Sense::Preposition)) {
            return Some((change, word));
        }
        let closed = matches!(line.sign(word), b',' | b';' | b':' | b'(' | b')' | b'.')
            || line.has(word, Sense::Conjunction) && !line.has(word, Sense::Preposition)
            || line.has(word, Sense::Level) && !line.has(word, Sense::Preposition);
        if closed {
            return None;
        }
    }
    None
}

/// The change before, said once more: `fell 190 points, or 0.6%`, `cut 1,200 jobs - a fifth of the total`, or of another
/// place behind the same preposition: `up 5% in Spain and 3% in France`.
fn restated(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let line = scene.line;
    let this = &found[at];
    let last = &found[at.checked_sub(1)?];
    let change = last.figure.change.filter(|_| last.figure.sentence == this.figure.sentence)?;
    let mut lead = this.first;
    while lead > last.end && line.any(lead - 1, |s| matches!(s, Sense::Bound(..) | Sense::AmountJoint)) {
        lead -= 1;
    }
    let joint = lead.checked_sub(1)?;
    let place = line.has(this.end, Sense::Preposition) && line.text_at(this.end) == line.text_at(last.end);
    if place && last.figure.kind == this.figure.kind && (line.has(joint, Sense::And) || line.sign(joint) == b',') {
        return Some((change, None));
    }
    let noun = noun_phrase(scene, last.end).map_or(last.end, |(_, end)| end);
    let comma = noun + usize::from(line.sign(noun) == b',');
    let part = matches!(this.figure.kind, Kind::Ratio | Kind::Percent);
    let again = line.has(joint, Sense::Or) && comma == joint || line.sign(joint) == b'-' && part && noun == joint;
    again.then_some((change, None))
}

fn after(scene: &Scene, at: usize) -> Option<Change> {
    if scene.same_line(at) { noun_of_change(scene, at) } else { None }
}

pub(super) fn noun_of_change(scene: &Scene, at: usize) -> Option<Change> {
    scene.line.find(at, |sense| if let Sense::Change(change, Side::After) = sense { Some(*change) } else { None })
}

pub(super) fn before(scene: &Scene, at: usize) -> Option<Change> {
    scene.line.find(at, |sense| if let Sense::Change(change, Side::Before) = sense { Some(*change) } else { None })
}

/// The verb of change before lexeme `first`, with at most its object, `by` and words of limit between.
pub(super) fn verb_before(scene: &Scene, first: usize) -> Option<(Change, usize)> {
    let line = scene.line;
    let mut word = first;
    let mut object = false;
    while word > 0 && first - word < REACH && scene.same_line(word) {
        word -= 1;
        if let Some(change) = before(scene, word) {
            // `speeds boosted up to 75 Mbps`: over an object `up to` leads to a level.
            let reached = object && (word + 1..first).any(|at| is_ceiling_of_level(scene, at));
            let compares = object && line.any(word, |sense| matches!(sense, Sense::Comparison));
            return (!compares && !reached).then_some((change, word));
        }
        // `grew at an annual rate of 2%` tells how fast, and no level.
        let pace = line.has(word, Sense::At)
            && !object
            && (word + 1..first).any(|at| line.has(at, Sense::AmountNoun))
            && (word + 1..first).any(|at| line.has(at, Sense::Number(NumeralPart::Of)));
        if line.any(word, |sense| matches!(sense, Sense::Level)) && !is_stress(scene, word) && !pace {
            return None;
        }
        if pace {
            continue;
        }
        let noun = premodified::is_noun(scene, word);
        let through = line.any(word, |sense| {
            matches!(
                sense,
                Sense::Bound(..)
                    | Sense::Determiner
                    | Sense::Adverb
                    | Sense::AmountNoun
                    | Sense::CurrencySign(_)
                    | Sense::Number(NumeralPart::Article)
                    | Sense::Possessive
                    | Sense::Relative(_)
            )
        }) || is_joint_of_amount(scene, word)
            // `rose a higher than expected 1,700`
            || line.has(word, Sense::Comparison) && line.get(word).tokens > 1 && object;
        if !(through || noun) {
            return None;
        }
        object |= noun && !line.has(word, Sense::AmountNoun);
    }
    None
}

/// `as much as`: a limit of the amount itself, and no level.
fn is_stress(scene: &Scene, at: usize) -> bool {
    scene.line.any(at, |sense| matches!(sense, Sense::Bound(Bound::AtMost, _)))
}

/// `up to`
fn is_ceiling_of_level(scene: &Scene, at: usize) -> bool {
    is_stress(scene, at) && scene.line.has(at, Sense::To)
}

/// Whether `up` or `down` at `at` belongs to the verb right before it.
fn is_particle(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let verb = at.wrapping_sub(1);
    let modal = at.wrapping_sub(2);
    let participle = premodified::is_participle(scene, verb) && before(scene, verb).is_none();
    let auxiliary = scene.same_line(verb)
        && line.any(modal, |s| matches!(s, Sense::Verb | Sense::To))
        && !line.any(modal, |s| matches!(s, Sense::Copula))
        && !premodified::is_participle(scene, modal)
        && line.is_word(verb)
        && !premodified::is_plural(scene, verb)
        && premodified::is_noun(scene, verb);
    // `shot down five planes`
    let irregular = line.has(verb, Sense::Verb) && !line.any(verb, |s| matches!(s, Sense::Copula | Sense::Change(..)));
    line.has(at, Sense::Preposition)
        && scene.same_line(at)
        && line.is_word(verb)
        && !line.has(verb, Sense::Moves)
        && (participle || auxiliary || irregular)
}

/// `by` or `of` between a word of change and its amount.
fn is_joint_of_amount(scene: &Scene, at: usize) -> bool {
    scene.line.has(at, Sense::Number(NumeralPart::Of)) || scene.line.has(at, Sense::AmountJoint)
}

/// `157,000 new jobs were added`: a passive behind the counted noun.
fn passive(scene: &Scene, this: &Placed) -> Option<(Change, Option<usize>)> {
    let line = scene.line;
    let mut word = noun_phrase(scene, this.end)?.1;
    let mut verbs = 0;
    while verbs < 3 && scene.same_line(word) && line.has(word, Sense::Verb) && before(scene, word).is_none() {
        word += 1;
        verbs += 1;
    }
    let change =
        before(scene, word).filter(|_| verbs > 0 && scene.same_line(word) && premodified::is_past(scene, word))?;
    let amount_behind =
        scene.numeral(word + 1).is_some() || is_joint_of_amount(scene, word + 1) || line.has(word + 1, Sense::Level);
    (!amount_behind).then_some((change, Some(word)))
}
