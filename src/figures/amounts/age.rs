//! Ages without a unit: behind a name between commas (`Hynde, 53,`), behind a word of age (`aged 45`, `aged 18 to 34`),
//! and years that somebody has (`despite his 69 years`).

use crate::figures::amounts::unit;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::{Quantity, Sense, Side};
use crate::numerals::{Form, Numeral};
use crate::report::{Bound, Kind};
use crate::rule::Rule;
use crate::text::token::Case;

/// The oldest that a person is taken to be.
const OLDEST: u32 = 122;

/// An age that has no unit.
pub(crate) static AGE: RuleRow = RuleRow {
    name: "age without a unit",
    needs: Some(|lexicon| lexicon.language.grammar.bare_ages),
    opens: Opens::NUMERAL,
    read,
    examples: Examples::of(&[
        ("en", "Hynde, 53, sang last. => age 53 =53 u=a"),
        ("en", "She is 22. => age 22 =22"),
        ("en", "It is for those aged 18 to 34. => age 18 to 34 =18 →34"),
        ("en", "He rows despite his 69 years. => age 69 years"),
        ("en", "Loans to the over-65s fell. => age 65s | ~over"),
    ]),
    counter_examples: Examples::of(&[("en", "She has 22 boats. => count 22 | #boats")]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let numeral = scene.numeral(at)?;
    if let Some(reading) = second_unit(scene, at, numeral.end) {
        return Some(reading);
    }
    let years = numeral.small().filter(|years| *years <= OLDEST && numeral.to.is_none())?;
    if !scene.same_line(at) || matches!(numeral.form, Form::Roman | Form::Rank) {
        return None;
    }
    let end = numeral.end;
    if let Some(reading) = class(scene, at, end) {
        return Some(reading);
    }
    if own_years(scene, at, end) {
        return age(scene, at, end + 1, Rule::YearsOfOne);
    }
    if unit::unit(scene, end).is_some() {
        return None;
    }
    if let Some(reading) = cued(scene, at) {
        return Some(reading);
    }
    if let Some(reading) = of_person(scene, at, numeral) {
        return Some(reading);
    }
    let name = at.checked_sub(2)?;
    let apposed = line.prev(at).sign() == b','
        && (line.is_digits(at) && numeral.plain || numeral.is_bare_word() && line.sign(end) == b',')
        && years >= 1
        && line.is_word(name)
        && line.is_capital(name)
        && scene.same_line(name + 1)
        && !line.any(name, |sense| {
            matches!(sense, Sense::MonthName(_) | Sense::Weekday(_) | Sense::Series(_) | Sense::NameWord)
        });
    let closed = !scene.same_line(end)
        || matches!(line.sign(end), b',' | b'.' | b';' | b':' | b')' | b'"' | b'!' | b'?')
            && !(line.glued(end + 1) && line.is_digits(end + 1))
        || line.any(end, |sense| matches!(sense, Sense::Conjunction | Sense::Verb));
    (apposed && closed && !in_a_list(scene, at, end)).then(|| age(scene, at, end, Rule::AgeBehindName))?
}

/// `she is 22.`, `you're 22`, `Kim was 12 in 1976 when …`, `Now 24, she …`: a bare number said of a person by a verb for
/// being, or set between commas behind a word for now. Nothing may follow that it could count.
fn of_person(scene: &Scene, at: usize, numeral: &Numeral) -> Option<Candidate> {
    let line = scene.line;
    let end = numeral.end;
    let small = numeral.form == Form::Digits && numeral.plain || numeral.small().is_some_and(|years| years > 9);
    let mut word = at.checked_sub(1)?;
    if !small || numeral.small()? == 0 || line.glued(at) {
        return None;
    }
    let now = line.has(word, Sense::Now);
    if now && matches!(line.sign(end), b',' | b')') && !(line.glued(end + 1) && line.is_digits(end + 1)) {
        let apart = !scene.same_line(word)
            || word > 0 && matches!(line.sign(word - 1), b',' | b'(' | b'.' | b'"') && scene.same_line(word);
        if apart {
            return age(scene, at, end, Rule::AgeOfPerson);
        }
    }
    let limited = line.any(word, |sense| matches!(sense, Sense::Bound(..)));
    let ends = !scene.same_line(end)
        || !scene.is_noun(end) && scene.numeral(end).is_none() && !matches!(line.sign(end), b'%' | b'-' | b'/');
    // `people under 55`
    if limited && ends && word > 0 && line.has(word - 1, Sense::People) && line.has(word, Sense::Preposition) {
        return age(scene, at, end, Rule::AgeOfPerson);
    }
    // `At 12, he was …`
    let opens = !scene.same_line(word) || word > 0 && matches!(line.sign(word - 1), b'.' | b'"' | b'!' | b'?');
    if opens && line.has(word, Sense::At) && line.sign(end) == b',' && line.has(end + 1, Sense::Person) {
        return age(scene, at, end, Rule::AgeOfPerson);
    }
    if now || limited {
        word = word.checked_sub(1)?;
    }
    let copula = line.has(word, Sense::Copula) && scene.same_line(at) && word > 0 && scene.same_line(word);
    if !copula {
        return None;
    }
    let subject = word - 1;
    let person = line.has(subject, Sense::Person);
    let name = line.is_capital(subject) && line.is_word(subject) && line.senses(subject).is_empty();
    let stops = !scene.same_line(end)
        || matches!(line.sign(end), b',' | b'.' | b';' | b':' | b')' | b'"' | b'!' | b'?')
            && !(line.glued(end) && line.glued(end + 1) && line.is_digits(end + 1));
    let when = line.any(end, |sense| matches!(sense, Sense::Conjunction)) && !line.is_digits(end + 1);
    let year = crate::figures::dates::written_date::year_number(scene, end + 1).is_some() && line.has(end, Sense::At);
    let fits = if person { stops || when || year } else { name && (year || when && !line.has(end, Sense::And)) };
    if fits { age(scene, at, end, Rule::AgeOfPerson) } else { None }
}

fn age(scene: &Scene, first: usize, end: usize, rule: Rule) -> Option<Candidate> {
    let mut found = scene.found(Kind::Age, first, end, rule);
    found.figure.value = scene.numeral(first).map(|numeral| numeral.value.clone());
    found.figure.unit = Some("a".to_owned());
    Some(Candidate { found: vec![found], end })
}

/// `aged 45`, `aged 18 to 34`, `aged between 18 and 34`, `ages 5-11`.
fn cued(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let mut word = at.checked_sub(1)?;
    let between = line.has(word, Sense::From) || line.has(word, Sense::Between);
    while at - word < 4
        && line.any(word, |sense| matches!(sense, Sense::From | Sense::Bound(..) | Sense::Preposition))
        && !line.has(word, Sense::AgeCue)
    {
        word = word.checked_sub(1)?;
    }
    // `aged 11 and 7`, `aged 12, 13 and 15`
    let listed = |at: usize| {
        let joined = line.has(at, Sense::And) || line.sign(at) == b',';
        joined && at > 0 && line.is_digits(at - 1) && scene.numeral(at - 1).is_some_and(|numeral| numeral.plain)
    };
    if listed(at - 1) && line.is_digits(at) && !between {
        let mut before = at - 2;
        while before > 2 && at - before < 8 && listed(before - 1) {
            before -= 2;
        }
        word = before.checked_sub(1)?;
    }
    let led = line.has(word, Sense::AgeCue) && scene.same_line(at);
    let numeral = scene.numeral(at).filter(|_| led)?;
    // A verb that may tell an age (`turned 40`) counts where nothing is counted behind it.
    if scene.is_noun(numeral.end)
        && !line.any(word, |sense| matches!(sense, Sense::Determiner))
        && line.has(word, Sense::Verb)
    {
        return None;
    }
    let mut reading = age(scene, at, numeral.end, Rule::AgeBehindWord)?;
    let joint = numeral.end;
    let joins = line.sign(joint) == b'-' || line.has(joint, Sense::To) || (between && line.has(joint, Sense::And));
    if let Some(high) =
        scene.numeral(joint + 1).filter(|high| joins && scene.same_line(joint + 1) && high.value > numeral.value)
    {
        if unit::unit(scene, high.end).is_none() {
            let found = reading.found.first_mut()?;
            found.figure.value_to = Some(high.value.clone());
            found.figure.span = line.span(at, high.end);
            found.end = high.end;
            reading.end = high.end;
        }
    }
    Some(reading)
}

/// `aged 18 years and 185 days`: what an age has in another unit.
fn second_unit(scene: &Scene, at: usize, end: usize) -> Option<Candidate> {
    let line = scene.line;
    let cue = at.checked_sub(4).filter(|&cue| line.has(cue, Sense::AgeCue) && scene.same_line(at))?;
    let time = line.any(at - 2, |sense| matches!(sense, Sense::Unit(_, Quantity::Time)));
    let joined = line.has(at - 1, Sense::And) && time && scene.numeral(cue + 1).is_some();
    let own = unit::unit(scene, end).filter(|own| joined && own.kind == Kind::Duration)?;
    let mut reading = age(scene, at, own.end, Rule::AgeBehindWord)?;
    reading.found.first_mut()?.figure.unit = Some(own.code);
    Some(reading)
}

/// `the over-65s`, `under-16s`: people by their age.
fn class(scene: &Scene, at: usize, end: usize) -> Option<Candidate> {
    let line = scene.line;
    let limit = at.checked_sub(2).filter(|&limit| {
        let hyphen = line.sign(at - 1) == b'-' && line.glued(at - 1) && line.glued(at);
        hyphen && line.get(limit).case == Case::Lower
    })?;
    let bound = line.find(limit, |sense| match sense {
        Sense::Bound(bound, Side::Before) => Some(*bound),
        _ => None,
    })?;
    if !line.has(end, Sense::DecadeMark) || !line.glued(end) {
        // `the under-21 side`: the name of a class of players.
        let named = bound == Bound::Under && line.is_digits(at) && end == at + 1 && unit::unit(scene, end).is_none();
        return named.then(|| crate::figures::labels::name::identifier(scene, limit, end, Rule::NameWithNumber));
    }
    let mut reading = age(scene, at, end + 1, Rule::AgeClass)?;
    reading.found.first_mut()?.figure.bound = Some(bound);
    Some(reading)
}

/// `despite his 69 years`: an owner before, nothing behind.
fn own_years(scene: &Scene, at: usize, end: usize) -> bool {
    let line = scene.line;
    line.prev(at).has(Sense::Possessive)
        && line.prev(at).has(Sense::Determiner)
        && line.has(end, Sense::Unit("a", Quantity::Time))
        && (!scene.same_line(end + 1) || matches!(line.sign(end + 1), b',' | b'.' | b';'))
}

/// Whether other bare numbers between commas stand beside it.
fn in_a_list(scene: &Scene, at: usize, end: usize) -> bool {
    let line = scene.line;
    line.sign(end) == b',' && line.is_digits(end + 1) && scene.same_line(end + 1)
        || line.prev(at).prev().prev().is_digits() && line.prev(at).prev().prev().prev().sign() == b','
}
