//! Marks and scales whose word stands before the number: `điểm 10`, `SPF 50`, `size 9`, `a magnitude 7.1 earthquake`. The
//! word is the unit and is inside where it stands right before; past a verb or a bracket (`SPF là 2,4`) it is not.

use crate::figures::amounts::unit::unit;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::numerals::Form;
use crate::report::Kind;
use crate::rule::Rule;

/// A mark at its word, or at the number where a verb or a bracket stands between.
pub(crate) static SCALE_WORD: RuleRow = RuleRow {
    name: "mark behind its word",
    needs: None,
    opens: Opens::PHRASE.or(Opens::NUMERAL),
    read,
    examples: Examples::of(&[
        ("vi", "Kem này có SPF 50. => measure SPF 50 =50 u=SPF"),
        ("en", "A magnitude 7.1 quake hit the port. => measure magnitude 7.1 =7.1"),
    ]),
    counter_examples: Examples::of(&[
        ("vi", "Em được 50 điểm. => measure 50 điểm"),
        ("vi", "Anh sút dứt điểm 8 lần. => count 8"),
    ]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    if let Some(code) = word(scene, at) {
        let hyphen = scene.line.sign(at + 1) == b'-' && scene.line.glued(at + 1) && scene.line.glued(at + 2);
        let number = at + 1 + usize::from(hyphen);
        if scene.numeral(number).is_some() {
            return marked(scene, at, number, code);
        }
        return None;
    }
    let copula = at.checked_sub(1).filter(|&copula| scene.line.has(copula, Sense::Copula))?;
    let code = word(scene, copula.checked_sub(1)?)?;
    marked(scene, at, at, code)
}

/// The unit that the word at `at` is, before its number.
fn word<'a>(scene: &Scene<'_, 'a>, at: usize) -> Option<&'a str> {
    let code = scene.line.find(at, |sense| if let Sense::UnitBefore(code) = sense { Some(*code) } else { None })?;
    Some(if code.is_empty() { scene.line.text_at(at) } else { code })
}

fn marked(scene: &Scene, at: usize, number: usize, code: &str) -> Option<Candidate> {
    let line = scene.line;
    let numeral = scene.numeral(number).filter(|_| scene.same_line(number))?;
    let end = numeral.end;
    let digits = numeral.form == Form::Digits && numeral.to.is_none();
    let chained = line.glued(end)
        && (line.is_word(end) || matches!(line.sign(end), b'/' | b'-' | b':' | b'.' | b',') && line.is_digits(end + 1));
    // A unit word behind its own number, or at a place or a clause of a law, is no mark.
    let before = at.wrapping_sub(1);
    let own = at != number && (scene.numeral(before).is_some() || line.is_digits(before));
    let place = at != number
        && line.language().grammar.units_name_places
        && line.any(at, |sense| matches!(sense, Sense::Unit(..)))
        && (!scene.same_line(at)
            || line.is_capital(at)
            || line
                .any(before, |sense| matches!(sense, Sense::Preposition | Sense::At | Sense::Determiner | Sense::Per))
            || line.any(end, |sense| matches!(sense, Sense::Clause | Sense::And) || *sense == Sense::NumberMark)
            || line.sign(end) == b'(');
    // What follows is not counted, where modifiers follow their noun.
    let counts = scene.same_line(end)
        && line.language().grammar.head_first
        && scene.is_noun(end)
        && !line.is_capital(end)
        && !line.any(end, |sense| matches!(sense, Sense::Series(_) | Sense::Titled | Sense::Stretch));
    // `dứt điểm 8 lần` counts the times.
    let times = line.has(end, Sense::Times) && scene.same_line(end);
    if !digits || chained || own || place || counts || times || unit(scene, end).is_some() {
        return None;
    }
    let kind = if code == "x" { Kind::Multiple } else { Kind::Measure };
    let mut found = scene.found(kind, at, end, Rule::MarkBehindWord);
    found.figure.value = Some(numeral.value.clone());
    found.figure.unit = Some(code.to_owned());
    Some(Candidate { found: vec![found], end })
}
