//! Counted things and changes in a language whose modifiers precede their noun.

mod change;

pub(super) use change::change;
use change::{before, multiplies, verb_before};

use super::clause::{Clause, Topic};
use crate::figures::{Placed, Scene};
use crate::lang::{NumeralPart, Quantity, Sense, Series};
use crate::phrases::noun_phrase;
use crate::phrases::premodified;
use crate::report::{Group, Kind, Span};

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
        Kind::Ratio if scene.line.has(this.first, Sense::Halves) => {
            object(scene, this).or_else(|| about(scene, found, at))
        }
        Kind::Ratio => behind.or_else(|| beyond(scene, found, at)).or_else(|| about(scene, found, at)),
        Kind::Ordinal if is_placed(scene, this) => about(scene, found, at),
        Kind::Ordinal => this.noun.map(span).or(behind),
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
        Kind::Money | Kind::Measure => held_against(scene, found, at).or_else(|| about(scene, found, at)),
        _ => None,
    }
}

/// `ranked seventh`: behind the verb a rank is its subject's.
fn is_placed(scene: &Scene, this: &Placed) -> bool {
    let line = scene.line;
    let verb = this.first.wrapping_sub(1);
    let ranks = line.any(verb, |sense| matches!(sense, Sense::Series(Series::Rank))) && line.has(verb, Sense::Verb);
    ranks && scene.same_line(this.first) && noun_phrase(scene, this.end).is_none()
}

/// `income was $5m, or 9% of sales, against $4m`: what the last amount of the kind is of that this one is held against, over
/// shares of something else between them.
fn held_against(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let this = &found[at];
    let line = scene.line;
    let lead = this.first.checked_sub(1).filter(|&lead| line.sign(lead.wrapping_sub(1)) == b',')?;
    let held = line.has(lead, Sense::Comparison) && line.has(lead, Sense::Preposition);
    let share = found[..at].last().filter(|it| held && it.figure.kind == Kind::Percent)?;
    let before = found[..at - 1].last()?;
    let joined = before.end + 2 == share.first
        && line.sign(before.end) == b','
        && line.has(before.end + 1, Sense::Or)
        && before.figure.kind == this.figure.kind
        && before.figure.unit == this.figure.unit;
    before.figure.counted.filter(|_| joined)
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
    let behind =
        noun_phrase(scene, this.end).filter(|&(first, end)| !(end == first + 1 && line.has(first, Sense::Overall)));
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
    let noun = verb_before(scene, this.first)
        .is_some_and(|(_, verb)| change::noun_of_change(scene, verb).is_some() || line.has(verb, Sense::ChangeOf));
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
    // `in London` tells a place, `in a year` a time.
    let place = line.is_capital(noun) && end == noun + 1;
    let time = line.any(end - 1, |sense| matches!(sense, Sense::Unit(_, Quantity::Time)));
    (!place && !time).then_some((first, end))
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
    let led = scene
        .line
        .prev(this.first)
        .any(|sense| matches!(sense, Sense::Determiner | Sense::Possessive | Sense::Number(NumeralPart::Article)));
    led && scene.same_line(this.first) && scene.is_noun(this.end)
}

/// `£2m for the pier and £1m for boats`: behind `and` an amount is not of the noun before it.
fn added(scene: &Scene, this: &Placed) -> bool {
    scene.same_line(this.first) && scene.line.prev(this.first).has(Sense::And)
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
    let led = scene.line.prev(this.first).any(|sense| {
        matches!(sense, Sense::And | Sense::Preposition | Sense::Level | Sense::From | Sense::To | Sense::Or)
    }) || scene.line.prev(this.first).sign() == b',';
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
