//! Ordinals of languages that put them before their noun: `third seed`, `the 10th year`; and places told by a bare
//! number: `the last four`.

use super::{Reading, Scene};
use crate::lang::Sense;
use crate::numerals::Form;
use crate::report::Kind;

/// Reads an ordinal at `at`.
pub(super) fn read(scene: &Scene, at: usize) -> Option<Reading> {
    let numeral = scene.numeral(at)?;
    let cut = scene.cut;
    if cut.language().grammar.head_first {
        return None;
    }
    if numeral.form == Form::Rank {
        let end = numeral.end;
        // A rank that is also an adverb (`first introduced`) ranks nothing.
        let ranks = cut.is_digits(at)
            || numeral.small() != Some(1)
            || scene.same_line(end) && (scene.is_noun(end) || cut.sign(end) == b'-' || cut.has(end, Sense::Adverb))
            || led(scene, at);
        // `was first reorganised`: before a participle that no noun follows it tells when.
        let word = scene.cut.text_at(end);
        let participle = cut.language().grammar.endings.participle.iter().any(|ending| word.ends_with(ending));
        let adverb = numeral.small() == Some(1) && participle && scene.same_line(end) && !scene.is_noun(end + 1);
        // `for a second`: the unit of time.
        let article = cut.has(at.wrapping_sub(1), Sense::Number(crate::lang::Numeral::Article)) && scene.same_line(at);
        let unit = cut.any(at, |sense| matches!(sense, Sense::Unit(..))) && !scene.is_noun(end);
        if !ranks || !cut.is_digits(at) && (adverb || article && unit) {
            return Some(Reading { found: Vec::new(), end });
        }
        let mut found = scene.found(Kind::Ordinal, at, end, "rank");
        found.figure.value = Some(numeral.value.clone());
        return Some(Reading { found: vec![found], end });
    }
    // `the last four`: a round of a competition, where nothing is counted behind.
    let relative = cut.has(at.wrapping_sub(1), Sense::Relative(-1)) && scene.same_line(at);
    let determined = cut.has(at.wrapping_sub(2), Sense::Determiner);
    let goes_on = cut.sign(numeral.end) == b'-'
        || cut.any(numeral.end, |sense| matches!(sense, Sense::Or | Sense::And | Sense::To));
    let alone = !goes_on
        && !(scene.same_line(numeral.end)
            && (scene.is_noun(numeral.end) || super::unit::unit(scene, numeral.end).is_some()));
    if relative && determined && alone && numeral.small().is_some_and(|number| (2..100).contains(&number)) {
        let mut found = scene.found(Kind::Ordinal, at, numeral.end, "last so many");
        found.figure.value = Some(numeral.value.clone());
        return Some(Reading { end: numeral.end, found: vec![found] });
    }
    None
}

fn led(scene: &Scene, at: usize) -> bool {
    scene.same_line(at)
        && scene.cut.any(at.wrapping_sub(1), |sense| {
            matches!(sense, Sense::Determiner | Sense::Preposition | Sense::Series(_) | Sense::Verb | Sense::Possessive)
        })
}
