//! Counted things and changes in a language whose modifiers precede their noun.

use crate::figures::{Placed, Scene};
use crate::lang::{NumeralPart, Sense, Side};
use crate::phrases::noun_phrase;
use crate::phrases::premodified;
use crate::report::{Change, Kind, Span};

/// How many words may stand between a verb of change and its amount.
const REACH: usize = 6;

/// What the figure with index `at` counts.
pub(super) fn counted(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let this = &found[at];
    let span = |(first, end)| scene.line.span(first, end);
    let behind = noun_phrase(scene, this.end).map(span);
    match this.figure.kind {
        Kind::Count => behind.or_else(|| elided(scene, found, at)),
        Kind::Ratio => behind.or_else(|| near(found, at, 3)),
        Kind::Ordinal => this.noun.map(span).or(behind).or(None),
        Kind::Percent | Kind::Multiple => {
            let taken = behind.filter(|_| !is_change_noun(scene, this.end));
            taken
                .or_else(|| bracketed(scene, found, at))
                .or_else(|| object(scene, this))
                .or_else(|| subject(scene, found, at))
        }
        // `a $5m grant`, `the UK's £3bn rebate`: the noun that the amount modifies.
        Kind::Money | Kind::Measure if modifies(scene, this) => behind,
        Kind::Money | Kind::Measure if added(scene, this) => None,
        Kind::Money | Kind::Measure => bracketed(scene, found, at).or_else(|| subject(scene, found, at)),
        _ => None,
    }
}

/// Whether an amount stands between an article or an owner and its noun.
fn modifies(scene: &Scene, this: &Placed) -> bool {
    let led = scene.line.any(this.first.wrapping_sub(1), |sense| {
        matches!(sense, Sense::Determiner | Sense::Possessive | Sense::Number(NumeralPart::Article))
    });
    led && scene.same_line(this.first) && scene.is_noun(this.end)
}

/// `£2m for the pier and £1m for boats`: behind `and` an amount is not of the noun before it.
fn added(scene: &Scene, this: &Placed) -> bool {
    scene.same_line(this.first) && scene.line.has(this.first.wrapping_sub(1), Sense::And)
}

/// Whether the noun behind a percentage only names the change (`a 5% rise in sales`).
fn is_change_noun(scene: &Scene, at: usize) -> bool {
    scene.line.any(at, |sense| matches!(sense, Sense::Change(..)))
}

/// A figure in brackets is about what the one before it is about.
fn bracketed(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let this = &found[at];
    let open = this.first.wrapping_sub(1);
    if scene.line.sign(open) != b'(' {
        return None;
    }
    found[..at].iter().rev().take(2).find(|before| before.figure.sentence == this.figure.sentence)?.figure.counted
}

/// `with 17 at …, and 22 at …`: the noun that the number before in the same sentence counts, where only a place follows.
fn elided(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let this = &found[at];
    let place = scene.same_line(this.end) && scene.line.has(this.end, Sense::Preposition);
    let led = scene.line.any(this.first.wrapping_sub(1), |sense| {
        matches!(sense, Sense::And | Sense::Preposition | Sense::Level | Sense::From | Sense::To | Sense::Or)
    }) || scene.line.sign(this.first.wrapping_sub(1)) == b',';
    if !(place && led) {
        return None;
    }
    // `80 workers at two pits, with 17 at the port`: the number before the same preposition, where there is one.
    let word = scene.line.text_at(this.end);
    let alike = found[..at]
        .iter()
        .rev()
        .take_while(|before| before.figure.sentence == this.figure.sentence)
        .take(3)
        .filter(|before| before.figure.kind == Kind::Count)
        .find(|before| noun_phrase(scene, before.end).is_some_and(|(_, end)| scene.line.text_at(end) == word));
    alike.map_or_else(|| near(found, at, 3), |before| before.figure.counted)
}

/// What one of the last `reach` figures in the same sentence counts.
fn near(found: &[Placed], at: usize, reach: usize) -> Option<Span> {
    let this = &found[at];
    found[..at]
        .iter()
        .rev()
        .take_while(|before| before.figure.sentence == this.figure.sentence)
        .take(reach)
        .find(|before| matches!(before.figure.kind, Kind::Count | Kind::Ratio | Kind::Percent))?
        .figure
        .counted
}

/// `cut emissions 42.6 per cent`: the noun between a verb of change and the amount.
fn object(scene: &Scene, this: &Placed) -> Option<Span> {
    let (_, verb) = verb_before(scene, this.first)?;
    let mut first = verb + 1;
    while first < this.first
        && scene.line.any(first, |s| matches!(s, Sense::Determiner | Sense::Possessive | Sense::Demonstrative))
    {
        first += 1;
    }
    let (first, end) = premodified::phrase(scene, first)?;
    (end <= this.first).then(|| scene.line.span(first, end))
}

/// The subject of the clause before the figure.
fn subject(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let this = &found[at];
    let line = scene.line;
    let changes = verb_before(scene, this.first).map(|(_, verb)| verb);
    let agrees = agreeing_verb(scene, this).filter(|_| changes.is_none());
    let whole = premodified::before(scene, changes.unwrap_or(this.first));
    let phrase = match (whole, agrees) {
        (Some((first, _)), Some(verb)) if first >= verb => premodified::before(scene, verb),
        (Some((first, end)), Some(verb)) => Some((first, verb.min(end))),
        _ => whole,
    };
    if let Some((first, end)) = phrase {
        return Some(line.span(first, end));
    }
    // `…, or 12% in dollars`: the clause before goes on.
    near(found, at, 1)
}

/// The verb in no table that stands right before the number and agrees with the noun before it, one of them with an
/// ending and the other without: `the room needs 2 litres`, `rooms cost 80 euros`.
/// Of money a noun of an amount is the verb or leaves what is priced before it: `the bridge cost $5m`.
fn agreeing_verb(scene: &Scene, this: &Placed) -> Option<usize> {
    let line = scene.line;
    let mut verb = this.first.checked_sub(1)?;
    while verb > 0 && line.any(verb, |sense| matches!(sense, Sense::Bound(..) | Sense::Adverb)) {
        verb -= 1;
    }
    let noun = verb.checked_sub(1)?;
    let fits = scene.same_line(verb) && premodified::is_noun(scene, verb) && premodified::is_noun_word(scene, noun);
    let plural = |at: usize| premodified::is_plural(scene, at);
    let third_person = plural(verb) && !plural(noun) && !line.is_capital(verb);
    let priced = this.figure.kind == Kind::Money && line.has(verb, Sense::AmountNoun);
    (fits && (third_person || priced)).then_some(verb)
}

/// The change whose amount the figure with index `at` is.
pub(super) fn change(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let this = &found[at];
    let line = scene.line;
    if this.figure.kind == Kind::Duration {
        return None;
    }
    if let Some((change, verb)) = verb_before(scene, this.first) {
        return Some((change, Some(verb)));
    }
    // `a 5 per cent pay rise`, `an $8.7bn drop`
    let mut word = this.end + usize::from(line.sign(this.end) == b'-' && line.glued(this.end));
    while word < this.end + 4
        && (premodified::is_noun(scene, word)
            || after(scene, word).is_some()
            || line.any(word, |s| matches!(s, Sense::Comparison)))
    {
        if let Some(change) = after(scene, word) {
            let amount =
                matches!(this.figure.kind, Kind::Percent | Kind::Money | Kind::Measure | Kind::Multiple | Kind::Ratio)
                    || word == this.end;
            return (amount && line.is_word(word)).then_some((change, Some(word)));
        }
        word += 1;
    }
    if line.sign(this.first) == b'+' && matches!(this.figure.kind, Kind::Percent | Kind::Money | Kind::Measure) {
        return Some((Change::Up, None));
    }
    passive(scene, this).or_else(|| restated(scene, found, at))
}

/// `fell 190 points, or 0.6%`: the change before, said once more in another unit.
fn restated(scene: &Scene, found: &[Placed], at: usize) -> Option<(Change, Option<usize>)> {
    let line = scene.line;
    let this = &found[at];
    let last = &found[at.checked_sub(1)?];
    let change = last.figure.change.filter(|_| last.figure.sentence == this.figure.sentence)?;
    let mut joint = noun_phrase(scene, last.end).map_or(last.end, |(_, end)| end);
    joint += usize::from(line.sign(joint) == b',');
    let direct =
        joint + 1 == this.first || joint + 2 == this.first && line.any(joint + 1, |s| matches!(s, Sense::Bound(..)));
    (line.has(joint, Sense::Or) && direct).then_some((change, None))
}

fn after(scene: &Scene, at: usize) -> Option<Change> {
    scene.same_line(at).then(|| {
        scene.line.find(at, |sense| if let Sense::Change(change, Side::After) = sense { Some(*change) } else { None })
    })?
}

fn before(scene: &Scene, at: usize) -> Option<Change> {
    scene.line.find(at, |sense| if let Sense::Change(change, Side::Before) = sense { Some(*change) } else { None })
}

/// The verb of change before lexeme `first`, with at most its object, `by` and words of limit between.
fn verb_before(scene: &Scene, first: usize) -> Option<(Change, usize)> {
    let line = scene.line;
    let mut word = first;
    let mut object = false;
    while word > 0 && first - word < REACH && scene.same_line(word) {
        word -= 1;
        if let Some(change) = before(scene, word) {
            // A noun of change right behind an article is none (`the rise`), unless `of` leads on to the amount.
            return (!object || !line.any(word, |sense| matches!(sense, Sense::Comparison))).then_some((change, word));
        }
        if line.any(word, |sense| matches!(sense, Sense::Level))
            && !line.any(word, |sense| matches!(sense, Sense::Bound(..)))
        {
            return None;
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
        }) || is_joint_of_amount(scene, word);
        if !(through || noun) {
            return None;
        }
        object |= noun;
    }
    None
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
