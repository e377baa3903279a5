//! Degrees by sign and letter: `104F (40C)`, and positions on the globe, `32°34'S`.

use crate::decimal::whole;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::report::Kind;
use crate::rule::Rule;

/// How many lexemes before or behind a number a word for heat may stand.
const REACH: usize = 10;

/// A letter stuck to a number, where a word for heat is near or the other scale stands beside it.
pub(crate) static HEAT: RuleRow = RuleRow {
    name: "degrees of heat by a letter",
    needs: None,
    opens: Opens::DIGITS.or(Opens::SIGN),
    read: heat,
    examples: Examples::of(&[("en", "Temperatures hit 104F (40C). => measure 104F =104; measure 40C =40 u=Cel")]),
    counter_examples: Examples::of(&[("en", "The 40C bus is late. => identifier 40C")]),
};

fn heat(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    // `-30C`
    if line.sign(at) == b'-' && line.glued(at + 1) && line.is_digits(at + 1) {
        return heat(scene, at + 1).filter(|reading| reading.found.first().is_some_and(|found| found.first == at));
    }
    let letter = |number: usize| {
        let unit = |sense: &Sense| if let Sense::HeatLetter(code) = sense { Some(*code) } else { None };
        line.find(number + 1, unit).filter(|_| line.is_digits(number) && line.glued(number + 1))
    };
    let code = letter(at)?;
    let end = at + 2;
    let free = !line.glued(end) || matches!(line.sign(end), b'.' | b',' | b')' | b';' | b'-');
    let digits = line.get(at).digits <= 3 && !(line.glued(at) && line.prev(at).is_word());
    let twin = line.sign(end) == b'(' && letter(end + 1).is_some_and(|other| other != code)
        || line.prev(at).sign() == b'(' && at > 2 && letter(at - 3).is_some_and(|other| other != code);
    let near = (at.saturating_sub(REACH)..(end + REACH / 2).min(line.len())).any(|word| line.has(word, Sense::HeatCue));
    if !(free && digits && (twin || near)) {
        return None;
    }
    let minus = at.checked_sub(1).filter(|&sign| line.sign(sign) == b'-' && line.glued(at) && !line.glued(sign));
    let value = scene.numeral(at)?.value.clone();
    let mut found = scene.found(Kind::Measure, minus.unwrap_or(at), end, Rule::Measure);
    found.figure.value = Some(if minus.is_some() { -value } else { value });
    found.figure.unit = Some(code.to_owned());
    Some(Candidate { found: vec![found], end })
}

/// A place on the globe, in minutes of arc, since few positions are decimals of a degree.
pub(crate) static POSITION: RuleRow = RuleRow {
    name: "position on the globe",
    needs: None,
    opens: Opens::DIGITS,
    read: position,
    examples: Examples::of(&[("en", "The wreck lies at 32°34'S. => measure 32°34'S =1954 u='")]),
    counter_examples: Examples::of(&[("en", "It was 32°C at noon. => measure 32°C =32 u=Cel")]),
};

fn position(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let (degrees, _) = scene.int(at).filter(|(degrees, _)| *degrees <= 180)?;
    let (minutes @ 0..60, _) = scene.int(at + 2)? else { return None };
    let sign = matches!(line.text_at(at + 1), "°" | "º" | "˚") && line.glued(at + 1) && line.glued(at + 2);
    let prime = line.sign(at + 3) == b'\'' && line.glued(at + 3);
    let side = line.has(at + 4, Sense::Compass) && line.glued(at + 4) && line.text_at(at + 4).chars().count() == 1;
    // A prime and an S look like the ending of an owner.
    let owner = line.has(at + 3, Sense::Possessive) && line.glued(at + 3) && line.text_at(at + 3).ends_with('S');
    if !(sign && (prime && side || owner)) {
        return None;
    }
    let end = at + if owner { 4 } else { 5 };
    let mut found = scene.found(Kind::Measure, at, end, Rule::CompoundUnit);
    found.figure.value = Some(whole((degrees * 60 + minutes).into()));
    found.figure.unit = Some("'".to_owned());
    Some(Candidate { found: vec![found], end })
}
