//! Ages without a unit: behind a name between commas (`Hynde, 53,`), behind a word of age (`aged 45`, `aged 18 to 34`),
//! and years that somebody has (`despite his 69 years`).

use super::{Reading, Scene, unit};
use crate::lang::{Quantity, Sense};
use crate::numerals::Form;
use crate::report::Kind;

/// The oldest that a person is taken to be.
const OLDEST: u32 = 122;

/// Reads an age at `at`.
pub(super) fn read(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let numeral = scene.numeral(at)?;
    let years = numeral.small().filter(|years| *years <= OLDEST && numeral.to.is_none())?;
    if !scene.same_line(at) || matches!(numeral.form, Form::Roman | Form::Rank) || cut.language().grammar.head_first {
        return None;
    }
    let end = numeral.end;
    if own_years(scene, at, end) {
        return age(scene, at, end + 1, "years that one has");
    }
    if unit::unit(scene, end).is_some() {
        return None;
    }
    if let Some(reading) = cued(scene, at) {
        return Some(reading);
    }
    let name = at.checked_sub(2)?;
    let apposed = cut.sign(at.wrapping_sub(1)) == b','
        && (cut.is_digits(at) && numeral.plain || numeral.is_bare_word() && cut.sign(end) == b',')
        && years >= 1
        && cut.is_word(name)
        && cut.is_capital(name)
        && scene.same_line(name + 1)
        && !cut.any(name, |sense| {
            matches!(sense, Sense::MonthName(_) | Sense::Weekday(_) | Sense::Series(_) | Sense::NameWord)
        });
    let closed = !scene.same_line(end)
        || matches!(cut.sign(end), b',' | b'.' | b';' | b':' | b')' | b'"' | b'!' | b'?')
            && !(cut.glued(end + 1) && cut.is_digits(end + 1))
        || cut.any(end, |sense| matches!(sense, Sense::Conjunction | Sense::Verb));
    (apposed && closed && !in_a_list(scene, at, end)).then(|| age(scene, at, end, "age behind a name"))?
}

fn age(scene: &Scene, first: usize, end: usize, rule: &'static str) -> Option<Reading> {
    let mut found = scene.found(Kind::Age, first, end, rule);
    found.figure.value = scene.numeral(first).map(|numeral| numeral.value.clone());
    found.figure.unit = Some("a".to_owned());
    Some(Reading { found: vec![found], end })
}

/// `aged 45`, `aged 18 to 34`, `aged between 18 and 34`, `ages 5-11`.
fn cued(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let mut word = at.checked_sub(1)?;
    let between = cut.has(word, Sense::From);
    while at - word < 4
        && cut.any(word, |sense| matches!(sense, Sense::From | Sense::Bound(..) | Sense::Preposition))
        && !cut.has(word, Sense::AgeCue)
    {
        word = word.checked_sub(1)?;
    }
    let led = cut.has(word, Sense::AgeCue) && scene.same_line(at);
    let numeral = scene.numeral(at).filter(|_| led)?;
    // A verb that may tell an age (`turned 40`) counts where nothing is counted behind it.
    if scene.is_noun(numeral.end)
        && !cut.any(word, |sense| matches!(sense, Sense::Determiner))
        && cut.has(word, Sense::Verb)
    {
        return None;
    }
    let mut reading = age(scene, at, numeral.end, "age behind its word")?;
    let joint = numeral.end;
    let joins = cut.sign(joint) == b'-' || cut.has(joint, Sense::To) || (between && cut.has(joint, Sense::And));
    if let Some(high) =
        scene.numeral(joint + 1).filter(|high| joins && scene.same_line(joint + 1) && high.value > numeral.value)
    {
        if unit::unit(scene, high.end).is_none() {
            let found = reading.found.first_mut()?;
            found.figure.value_to = Some(high.value.clone());
            found.figure.span = cut.span(at, high.end);
            found.end = high.end;
            reading.end = high.end;
        }
    }
    Some(reading)
}

/// `despite his 69 years`: an owner before, nothing behind.
fn own_years(scene: &Scene, at: usize, end: usize) -> bool {
    let cut = scene.cut;
    cut.has(at.wrapping_sub(1), Sense::Possessive)
        && cut.has(at.wrapping_sub(1), Sense::Determiner)
        && cut.has(end, Sense::Unit("a", Quantity::Time))
        && (!scene.same_line(end + 1) || matches!(cut.sign(end + 1), b',' | b'.' | b';'))
}

/// Whether other bare numbers between commas stand beside it.
fn in_a_list(scene: &Scene, at: usize, end: usize) -> bool {
    let cut = scene.cut;
    cut.sign(end) == b',' && cut.is_digits(end + 1) && scene.same_line(end + 1)
        || cut.is_digits(at.wrapping_sub(3)) && cut.sign(at.wrapping_sub(4)) == b','
}
