//! Ordinals of languages that put them before their noun: `third seed`, `the 10th year`; and places told by a bare
//! number: `the last four`.

use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::numerals::Form;
use crate::report::Kind;
use crate::rule::Rule;

/// A rank before its noun, in words or digits.
pub(crate) static RANK: RuleRow = RuleRow {
    name: "rank before its noun",
    needs: Some(|lexicon| lexicon.language.grammar.ranks_lead),
    opens: Opens::NUMERAL,
    read: rank,
    examples: Examples::of(&[
        ("en", "He is the third seed. => ordinal third"),
        ("en", "It was the 10th year of drought. => ordinal 10th"),
    ]),
    counter_examples: Examples::of(&[("en", "A third of the hens died. => ratio A third")]),
};

fn rank(scene: &Scene, at: usize) -> Option<Candidate> {
    let numeral = scene.numeral(at).filter(|numeral| numeral.form == Form::Rank)?;
    let line = scene.line;
    let end = numeral.end;
    // A rank that is also an adverb (`first introduced`) ranks nothing.
    let ranks = line.is_digits(at)
        || numeral.small() != Some(1)
        || scene.same_line(end) && (scene.is_noun(end) || line.sign(end) == b'-' || line.has(end, Sense::Adverb))
        || led(scene, at);
    // `was first reorganised`: before a participle that no noun follows it tells when.
    let word = scene.line.text_at(end);
    let participle = line.language().grammar.endings.participle.iter().any(|ending| word.ends_with(ending));
    let adverb = numeral.small() == Some(1) && participle && scene.same_line(end) && !scene.is_noun(end + 1);
    // `for a second`: the unit of time.
    let article = line.prev(at).has(Sense::Number(crate::lang::NumeralPart::Article)) && scene.same_line(at);
    let unit = line.any(at, |sense| matches!(sense, Sense::Unit(..))) && !scene.is_noun(end);
    if !ranks || !line.is_digits(at) && (adverb || article && unit) {
        return Some(Candidate { found: Vec::new(), end });
    }
    let mut found = scene.found(Kind::Ordinal, at, end, Rule::Rank);
    found.figure.value = Some(numeral.value.clone());
    Some(Candidate { found: vec![found], end })
}

/// A round of a competition told by how many are left, where nothing is counted behind.
pub(crate) static LAST: RuleRow = RuleRow {
    name: "last so many",
    needs: Some(|lexicon| lexicon.language.grammar.ranks_lead),
    opens: Opens::NUMERAL,
    read: last,
    examples: Examples::of(&[("en", "They reached the last four. => ordinal four =4")]),
    counter_examples: Examples::of(&[("en", "The last four boats left. => count four | #boats")]),
};

fn last(scene: &Scene, at: usize) -> Option<Candidate> {
    let numeral = scene.numeral(at)?;
    let line = scene.line;
    let relative = line.prev(at).has(Sense::Relative(-1)) && scene.same_line(at);
    let determined = line.prev(at).prev().has(Sense::Determiner);
    let goes_on = line.sign(numeral.end) == b'-'
        || line.any(numeral.end, |sense| matches!(sense, Sense::Or | Sense::And | Sense::To));
    let alone = !goes_on
        && !(scene.same_line(numeral.end)
            && (scene.is_noun(numeral.end) || crate::figures::amounts::unit::unit(scene, numeral.end).is_some()));
    if relative && determined && alone && numeral.small().is_some_and(|number| (2..100).contains(&number)) {
        let mut found = scene.found(Kind::Ordinal, at, numeral.end, Rule::LastSoMany);
        found.figure.value = Some(numeral.value.clone());
        return Some(Candidate { end: numeral.end, found: vec![found] });
    }
    None
}

fn led(scene: &Scene, at: usize) -> bool {
    scene.same_line(at)
        && scene.line.prev(at).any(|sense| {
            matches!(sense, Sense::Determiner | Sense::Preposition | Sense::Series(_) | Sense::Verb | Sense::Possessive)
        })
}
