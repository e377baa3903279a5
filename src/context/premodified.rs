//! Counted things and changes in a language whose modifiers precede their noun.

use super::clause::{Clause, Topic};
use crate::figures::{Placed, Scene};
use crate::lang::{NumeralPart, Quantity, Sense, Side};
use crate::phrases::noun_phrase;
use crate::phrases::premodified;
use crate::report::{Bound, Change, Group, Kind, Span};

/// How many words may stand between a verb of change and its amount.
const REACH: usize = 6;

/// The same with `by` before the amount.
const FAR: usize = 16;

/// What the figure with index `at` counts.
pub(super) fn counted(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let this = &found[at];
    let span = |(first, end)| scene.line.span(first, end);
    let behind = noun_phrase(scene, this.end).map(span);
    match this.figure.kind {
        // `one place`: behind a single one a plain verb is a noun.
        Kind::Count if behind.is_none() && is_single(scene, this) => Some(span((this.end, this.end + 1))),
        Kind::Count => aged_whole(scene, found, at)
            .or(behind)
            .or_else(|| elided(scene, found, at))
            .or_else(|| against(scene, found, at))
            .or_else(|| level(scene, found, at))
            .or_else(|| titled(scene, this)),
        // `halved its debt`, but `losses halved in May`
        Kind::Ratio if scene.line.has(this.first, Sense::Halves) => object(scene, this).or_else(|| about(scene, found, at)),
        Kind::Ratio => behind.or_else(|| beyond(scene, found, at)).or_else(|| about(scene, found, at)),
        Kind::Ordinal => this.noun.map(span).or(behind).or(None),
        // `double the quota`: what is held against it, and not the yardstick.
        Kind::Multiple if is_yardstick(scene, this) => about(scene, found, at),
        Kind::Percent | Kind::Multiple => share(scene, found, at),
        // `a $5m grant`, `the UK's £3bn rebate`: the noun that the amount modifies.
        // `a three-minute silence`, `four months of sales`
        Kind::Duration => {
            let of = scene.same_line(this.end) && scene.line.has(this.end, Sense::Number(NumeralPart::Of));
            let hyphen =
                this.end > this.first + 2 && scene.line.sign(this.end - 2) == b'-' && scene.line.is_word(this.end - 1);
            behind.filter(|_| of || hyphen)
        }
        Kind::Money | Kind::Measure if modifies(scene, this) => behind,
        Kind::Money | Kind::Measure if added(scene, this) => None,
        Kind::Money if !in_bracket(scene, found, at) && is_paid(scene, found, at) => bought(scene, found, at),
        Kind::Money | Kind::Measure if in_bracket(scene, found, at) => bracketed(scene, found, at),
        Kind::Money | Kind::Measure => about(scene, found, at),
        _ => None,
    }
}

/// Whether what a multiple is of follows, behind an article.
fn is_yardstick(scene: &Scene, this: &Placed) -> bool {
    let led = |sense: &Sense| matches!(sense, Sense::Determiner | Sense::Possessive | Sense::Demonstrative);
    scene.same_line(this.end) && scene.line.any(this.end, led) && multiplies(scene, this).is_none()
}

/// Whether a bracket opens right before the figure, or the last one in it stands there.
fn in_bracket(scene: &Scene, found: &[Placed], at: usize) -> bool {
    bracketed(scene, found, at).is_some()
        || at > 0
            && scene.line.sign(found[at].first.wrapping_sub(1)) == b'('
            && found[at - 1].end + 1 == found[at].first
}

/// Whether the amount is the object of a verb of paying or getting.
fn is_paid(scene: &Scene, found: &[Placed], at: usize) -> bool {
    Clause::before(scene, found, found[at].first).governor().is_some_and(|verb| scene.line.has(verb, Sense::Pays))
}

/// What is bought or funded with an amount that is paid: `spends $2m on ferries`, `($1.6m) for the pier`.
fn bought(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let mut end = found[at].end;
    // Over the conversions in brackets.
    while line.sign(end) == b'(' && scene.same_line(end) {
        end = (end..end + 12).find(|&word| line.sign(word) == b')')? + 1;
    }
    let leads = line.has(end, Sense::Preposition)
        && !line.any(end, |s| matches!(s, Sense::To | Sense::From | Sense::Bound(..) | Sense::Conjunction));
    if !leads || !scene.same_line(end) {
        return None;
    }
    let mut first = end + 1;
    while line.any(first, |s| matches!(s, Sense::Determiner | Sense::Possessive | Sense::Demonstrative)) {
        first += 1;
    }
    let at_place = line.has(end, Sense::At) && !line.any(end, |s| matches!(s, Sense::Among | Sense::DateLead));
    let (first, end) = premodified::phrase(scene, first)?;
    let place = at_place || line.is_capital(first) && end == first + 1;
    let time = line.any(first, |s| matches!(s, Sense::Unit(_, Quantity::Time) | Sense::Part24(_)));
    (!place && !time).then(|| line.span(first, end))
}

/// Whether a word that is a verb elsewhere stands behind a single one.
fn is_single(scene: &Scene, this: &Placed) -> bool {
    let plain = |sense: &Sense| matches!(sense, Sense::Copula | Sense::Modal | Sense::Preposition | Sense::Adverb);
    this.figure.value.as_ref().is_some_and(|value| *value == crate::decimal::whole(1))
        && this.figure.value_to.is_none()
        && scene.same_line(this.end)
        && scene.line.has(this.end, Sense::Verb)
        && !scene.line.any(this.end, plain)
        && !premodified::is_participle(scene, this.end)
        && !premodified::is_plural(scene, this.end)
}

/// What a percentage or a multiple is of.
fn share(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let this = &found[at];
    let span = |(first, end)| line.span(first, end);
    // `grew 2% overall last year`: alone the word is an adverb.
    let behind = noun_phrase(scene, this.end)
        .filter(|&(first, end)| !(end == first + 1 && line.has(first, Sense::Overall)));
    if let Some(people) = aged_whole(scene, found, at) {
        return Some(people);
    }
    if behind.is_none() && is_subject(scene, this) {
        return answered(scene, found, at);
    }
    // `a 5% rise in sales`, `a better-than-expected 8% jump`
    let change = behind.filter(|&(_, end)| is_change_noun(scene, end - 1));
    if let Some((first, end)) = behind.filter(|_| change.is_none()) {
        return Some(line.span(first, end));
    }
    if let Some(shared) = coordinated(scene, found, at).filter(|_| behind.is_none()) {
        return Some(shared);
    }
    let bare = change.is_none_or(|(first, end)| (first..end).all(|word| is_change_noun(scene, word)));
    // `a rise of 5% in sales` has its noun behind too.
    let noun = verb_before(scene, this.first).is_some_and(|(_, verb)| is_change_noun(scene, verb));
    let inside = match change {
        Some((_, end)) => inside(scene, end),
        None if noun => inside(scene, this.end),
        None => None,
    };
    if let Some(noun) = inside {
        return Some(span(noun));
    }
    if let Some(phrase) = change.filter(|_| !bare) {
        return Some(span(phrase));
    }
    bracketed(scene, found, at)
        .or_else(|| beyond(scene, found, at))
        .or_else(|| change.and_then(|_| compared(scene, found, at)))
        .or_else(|| against(scene, found, at))
        .or_else(|| about(scene, found, at))
}

/// `81% of 16 to 20-year-olds`, `500 21-year-olds`: people told by their age are the whole.
fn aged_whole(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let end = found[at].end;
    let of = usize::from(scene.line.has(end, Sense::Number(NumeralPart::Of)));
    let next = found.get(at + 1).filter(|next| next.figure.kind == Kind::Age && next.first == end + of)?;
    let people = scene.same_line(next.first) && premodified::is_plural(scene, next.end - 1);
    people.then_some(next.figure.span)
}

/// Whether a share is the subject of what follows behind `that` or `with`: `a poll found that 59% wanted more`, `with 40%
/// choosing this`.
fn is_subject(scene: &Scene, this: &Placed) -> bool {
    let line = scene.line;
    let mut word = this.first;
    while word > 0 && scene.same_line(word) && line.any(word - 1, |s| matches!(s, Sense::Bound(..) | Sense::Adverb)) {
        word -= 1;
    }
    let lead = word.wrapping_sub(1);
    let that = line.has(lead, Sense::Conjunction) && line.has(lead, Sense::Demonstrative);
    let with = line.has(lead, Sense::Accompanies);
    let verb = line.has(this.end, Sense::Verb) || premodified::is_participle(scene, this.end);
    let object = premodified::is_present_participle(scene, this.end)
        && line.any(this.end + 1, |s| matches!(s, Sense::Determiner | Sense::Demonstrative | Sense::Pronoun));
    let told = verb && !scene.is_noun(this.end + 1);
    this.figure.kind == Kind::Percent
        && scene.same_line(word)
        && scene.same_line(this.end)
        && (that && told || with && object)
        && !is_change_noun(scene, this.end)
}

/// Who is asked in the sentence: what its first number of people or things counts.
fn answered(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let this = &found[at];
    let sentence = found[..at].iter().rev().take_while(|before| before.figure.sentence == this.figure.sentence);
    let counts = |before: &&Placed| matches!(before.figure.kind, Kind::Count | Kind::Ratio);
    let asked = sentence.filter(counts).last()?;
    noun_phrase(scene, asked.end).and(asked.figure.counted)
}

/// `8% and 6% of emissions`: the whole behind the last of coordinated shares is that of all.
fn coordinated(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let next = found.get(at + 1).filter(|next| next.figure.kind == Kind::Percent)?;
    let joint = found[at].end;
    let joined = line.any(joint, |s| matches!(s, Sense::And | Sense::Or)) || line.sign(joint) == b',';
    let of = line.has(next.end, Sense::Number(NumeralPart::Of)) && scene.same_line(next.end);
    let direct = joined && next.first == joint + 1 && scene.same_line(joint + 1);
    noun_phrase(scene, next.end).filter(|_| direct && of).map(|(first, end)| line.span(first, end))
}

/// The noun that a change is in: `in` and its noun phrase at `at`, with a month before it (`in December sales`).
fn inside(scene: &Scene, at: usize) -> Option<(usize, usize)> {
    let line = scene.line;
    if !line.has(at, Sense::Among) || !line.has(at, Sense::At) || !scene.same_line(at) {
        return None;
    }
    let mut first = at + 1;
    while line.any(first, |sense| matches!(sense, Sense::Determiner | Sense::Possessive | Sense::Demonstrative)) {
        first += 1;
    }
    let month = line.any(first, |sense| matches!(sense, Sense::MonthName(_))) && scene.same_line(first);
    // `in the final three months`
    let (noun, end) =
        premodified::phrase(scene, first + usize::from(month)).filter(|&(_, end)| scene.numeral(end).is_none())?;
    // `in London` tells a place.
    let place = line.is_capital(noun) && end == noun + 1;
    (!place).then_some((first, end))
}

/// `a third — 31% — of new investors`: the noun behind an insertion that the figure stands before or in.
fn beyond(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let mark = |at: usize| matches!(line.sign(at), b'-' | b',' | b'(' | b')');
    let end = found[at].end;
    if !mark(end) || !scene.same_line(end) {
        return None;
    }
    let behind = found.get(at + 1).filter(|next| next.first == end + 1 && mark(next.end)).map_or(end, |next| next.end);
    let of = behind + 1;
    let noun = line.has(of, Sense::Number(NumeralPart::Of)) && scene.same_line(of);
    noun.then(|| noun_phrase(scene, of)).flatten().map(|(first, end)| line.span(first, end))
}

/// `less than the 4% rise a year earlier`: what the change before it in the sentence is of.
fn compared(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let this = &found[at];
    let last = found[..at].iter().rev().take_while(|last| last.figure.sentence == this.figure.sentence);
    let last = last.take(3).find(|last| last.figure.kind == this.figure.kind && last.figure.change.is_some())?;
    let against = (last.end..this.first)
        .any(|word| scene.line.any(word, |sense| matches!(sense, Sense::Comparison | Sense::Bound(..))));
    last.figure.counted.filter(|_| against)
}

/// `6% of rents as opposed to 7%`: what the figure before counts that this one is held against.
fn against(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let this = &found[at];
    let last = found[..at].iter().rev().find(|last| last.figure.kind.group() == Group::Quantity)?;
    let alike = last.figure.kind == this.figure.kind && last.figure.sentence == this.figure.sentence;
    let mut word = this.first;
    while word > last.end && line.any(word - 1, |sense| matches!(sense, Sense::Bound(..) | Sense::Determiner)) {
        word -= 1;
    }
    let held = word > last.end && line.has(word - 1, Sense::Comparison) && line.has(word - 1, Sense::Preposition);
    last.figure.counted.filter(|_| alike && held)
}

/// What the clause before the figure is about.
fn about(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    // `rooms cost 80 euros`
    let end = agreeing_verb(scene, &found[at]).unwrap_or(found[at].first);
    match Clause::before(scene, found, end).topic()? {
        Topic::Noun(first, end) => Some(scene.line.span(named(scene, first), end)),
        Topic::Figure(index) => found[index].figure.counted,
    }
}

/// Where the things begin that a phrase gives the number of: `number of jobs` counts jobs.
fn named(scene: &Scene, first: usize) -> usize {
    let number =
        |at: &usize| scene.line.has(*at, Sense::NumberMark) && scene.line.has(*at + 1, Sense::Number(NumeralPart::Of));
    (first..first + 3).find(number).map_or(first, |number| number + 2)
}

/// A count that no noun follows is a level: of the quantity that moves to it (`jobs rose to 5,000`) or that `of` leads
/// from (`pre-orders of 2,000`).
fn level(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let this = &found[at];
    let mut word = this.first;
    while word > 0
        && scene.same_line(word)
        && line.any(word - 1, |sense| matches!(sense, Sense::Bound(..) | Sense::Determiner | Sense::Adverb))
    {
        word -= 1;
    }
    let lead = word.checked_sub(1).filter(|_| scene.same_line(word))?;
    // `the bottom of the two`: they are told before.
    let known = line.has(word, Sense::Determiner) && !line.has(word, Sense::Number(NumeralPart::Article));
    if known && line.has(lead, Sense::Number(NumeralPart::Of)) {
        return None;
    }
    let led = line.any(lead, |sense| {
        matches!(sense, Sense::Level | Sense::From | Sense::To | Sense::Comparison | Sense::Number(NumeralPart::Of))
    });
    if !led {
        return None;
    }
    let clause = Clause::before(scene, found, this.first);
    let (first, end) = match clause.topic()? {
        Topic::Noun(first, end) => (first, end),
        Topic::Figure(index) => return found[index].figure.counted,
    };
    let things = named(scene, first);
    let tally = line.has(end - 1, Sense::Tally)
        || (first..end).any(|at| line.has(at, Sense::Tally) && line.has(at + 1, Sense::Number(NumeralPart::Of)));
    let counts = things > first || premodified::counts(scene, things, end) || tally;
    (counts || line.has(lead, Sense::Number(NumeralPart::Of))).then(|| line.span(things, end))
}

/// `Attendance: 12,836`: the name of a number of people or things that a colon sets before it.
fn titled(scene: &Scene, this: &Placed) -> Option<Span> {
    let line = scene.line;
    let colon = this.first.checked_sub(1).filter(|&at| line.sign(at) == b':' && scene.same_line(this.first))?;
    let name = colon.checked_sub(1).filter(|&name| line.has(name, Sense::Tally) && scene.same_line(colon));
    if let Some(name) = name {
        return Some(line.span(name, colon));
    }
    // `Theft cases in Rajgarh (2023): 20`: things that a line begins with, and nothing but where and when between.
    let begin = (colon.saturating_sub(16)..colon).rev().find(|&at| at == 0 || line.begins_line(at))?;
    let (first, end) = premodified::phrase_until(scene, begin, colon)?;
    let told = (end..colon).any(|at| line.any(at, |s| matches!(s, Sense::Verb | Sense::Conjunction | Sense::Pronoun)));
    (!told && premodified::counts(scene, first, end)).then(|| line.span(first, end))
}

/// The object right behind a verb that is a figure: `halving global poverty`.
fn object(scene: &Scene, this: &Placed) -> Option<Span> {
    let line = scene.line;
    let mut first = this.end;
    while line.any(first, |s| matches!(s, Sense::Determiner | Sense::Possessive)) {
        first += 1;
    }
    premodified::phrase(scene, first).map(|(first, end)| line.span(first, end))
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
    // `($3bn; £2bn)`
    let next = at > 0 && found[at - 1].end == open && matches!(scene.line.sign(open), b';' | b',');
    if next && scene.line.sign(found[at - 1].first.wrapping_sub(1)) == b'(' {
        return found[at - 1].figure.counted;
    }
    if scene.line.sign(open) != b'(' {
        return None;
    }
    found[..at].iter().rev().take(2).find(|before| before.figure.sentence == this.figure.sentence)?.figure.counted
}

/// `with 17 at …, and 22 at …`: the noun that the number before in the same sentence counts, where only a place follows.
fn elided(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let this = &found[at];
    let place = scene.same_line(this.end)
        && scene.line.any(this.end, |sense| matches!(sense, Sense::Preposition | Sense::Adverb));
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
    let fits = scene.same_line(verb)
        && before(scene, noun).is_none()
        && premodified::is_noun(scene, verb)
        && premodified::is_noun_word(scene, noun);
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
            && line.any(this.first.wrapping_sub(1), |s| matches!(s, Sense::Determiner | Sense::Possessive))
            && !line.any(this.first.wrapping_sub(1), |s| matches!(s, Sense::Number(_) | Sense::Bound(..)));
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
    let of = (verb + 2..first)
        .rev()
        .find(|at| !measured(at))
        .filter(|&at| line.has(at, Sense::Number(NumeralPart::Of)));
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
fn multiplies(scene: &Scene, this: &Placed) -> Option<Change> {
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
    scene.line.any(word.wrapping_sub(1), |s| matches!(s, Sense::To | Sense::From))
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
            || line.sign(word.wrapping_sub(2)) == b'-' && line.glued(word - 1))
    {
        word -= 1;
    }
    let by = word.checked_sub(1).filter(|&by| line.has(by, Sense::AmountJoint) && scene.same_line(word))?;
    // `helped by 5%` has an agent.
    if premodified::is_participle(scene, by.wrapping_sub(1)) && before(scene, by.wrapping_sub(1)).is_none() {
        return None;
    }
    // `cut its crew of 900 by a third`: past the size of the object.
    let sizes = |it: &Placed| line.has(it.first.wrapping_sub(1), Sense::Number(NumeralPart::Of));
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

fn noun_of_change(scene: &Scene, at: usize) -> Option<Change> {
    scene.line.find(at, |sense| if let Sense::Change(change, Side::After) = sense { Some(*change) } else { None })
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
        }) || is_joint_of_amount(scene, word);
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
