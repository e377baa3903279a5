//! Multiples of languages that tell them by what follows: `three times as many`, `10-fold`; and `once` as a number.

use crate::decimal::whole;
use crate::figures::amounts::amount::{Amount, amount, fill};
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::{NumeralPart, Quantity, Sense};
use crate::report::Kind;
use crate::rule::Rule;

/// A multiple is told by what follows or by a verb of change; other times are counted.
pub(crate) static TIMES: RuleRow = RuleRow {
    name: "multiple told by what follows",
    needs: Some(|lexicon| !lexicon.language.grammar.cue_leads_times),
    opens: Opens::NUMERAL.or(Opens::PHRASE).or(Opens::SIGN),
    read: times,
    examples: Examples::of(&[
        ("en", "It is three times as big. => multiple three times =3 u=x"),
        ("en", "Output grew 10-fold. => multiple 10-fold =10"),
    ]),
    counter_examples: Examples::of(&[("en", "She met him four times. => count four")]),
};

fn times(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let amount = amount(scene, at)?;
    let hyphen = line.sign(amount.end) == b'-' && line.glued(amount.end) && line.glued(amount.end + 1);
    let word = amount.end + usize::from(hyphen);
    // `two-time champion`: so many times that somebody was.
    if hyphen && line.has(word, Sense::TimeNoun) && amount.to.is_none() {
        return counted(scene, at, &amount);
    }
    if !line.has(word, Sense::Times) || !scene.same_line(word) || amount.sign.is_some() {
        return None;
    }
    let behind = word + 1;
    let determined = line.has(behind, Sense::Determiner)
        && !line.has(behind, Sense::Number(NumeralPart::Article))
        && !line.has(behind, Sense::Demonstrative);
    // `four-times finalist` counts; `a ten-times increase` and `10-fold` multiply.
    let compared = |sense: &Sense| matches!(sense, Sense::Comparison | Sense::TimesCue | Sense::Change(..));
    let compound = hyphen && (!line.text_at(word).ends_with('s') || line.any(behind, compared));
    let mut verb = at.wrapping_sub(1);
    if line.any(verb, |sense| matches!(sense, Sense::Bound(..) | Sense::AmountJoint)) {
        verb = verb.wrapping_sub(1);
    }
    let led = compound
        || line.has(verb, Sense::TimesVerb)
        || determined && !hyphen
        || line.any(behind, |sense| {
            matches!(sense, Sense::Comparison | Sense::TimesCue | Sense::Bound(crate::report::Bound::Over, _))
        })
        // `as much as`
        || line.has(behind, Sense::Level) && line.any(behind, |sense| matches!(sense, Sense::Bound(..)))
        || !hyphen && multiplies(scene, verb);
    if hyphen && !led {
        return counted(scene, at, &amount);
    }
    if !led {
        return None;
    }
    let mut found = scene.found(Kind::Multiple, at, behind, Rule::Multiple);
    found.figure.unit = Some("x".to_owned());
    fill(&mut found, &amount, 0);
    Some(Candidate { found: vec![found], end: behind })
}

/// Whether so many times behind the verb at `at` tell how much, and not how often: `grew three times`, but `lost three
/// times`, `was raised three times`.
fn multiplies(scene: &Scene, at: usize) -> bool {
    let up = |sense: &Sense| matches!(sense, Sense::Change(crate::report::Change::Up, _));
    scene.line.any(at, up) && !scene.line.has(at, Sense::Pays)
}

fn counted(scene: &Scene, at: usize, amount: &Amount) -> Option<Candidate> {
    let mut found = scene.found(Kind::Count, at, amount.end, Rule::Count);
    fill(&mut found, amount, 0);
    Some(Candidate { end: found.end, found: vec![found] })
}

/// `hit the bar twice,`, `twice a week`: an adverb of times that compares nothing: neither a comparison nor a thing with
/// its article follows, and no change and no limit leads to it.
pub(crate) fn is_frequency(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let next = at + 1;
    let before = at.wrapping_sub(1);
    let grows = |sense: &Sense| matches!(sense, Sense::Change(..) | Sense::Bound(..) | Sense::Moves | Sense::Copula);
    if line.any(before, grows) {
        return false;
    }
    let time = |at: usize| line.any(at, |sense| matches!(sense, Sense::Unit(_, Quantity::Time)));
    if !scene.same_line(next) || line.sign(next) != 0 {
        return line.sign(next) != b'-';
    }
    if line.any(next, |sense| matches!(sense, Sense::Per | Sense::Number(NumeralPart::Article))) {
        return time(next + 1);
    }
    let compares = |sense: &Sense| {
        matches!(
            sense,
            Sense::Determiner
                | Sense::Possessive
                | Sense::TimesCue
                | Sense::Comparison
                | Sense::QuantityNoun
                | Sense::AmountNoun
        )
    };
    let past = line.any(next, |sense| matches!(sense, Sense::Relative(-1 | 1)));
    past || !line.any(next, compares) && !scene.is_noun(next) && scene.numeral(next).is_none()
}

/// `he only broke me once`: counts where a number of times is set against it in the sentence.
pub(crate) fn once(scene: &Scene, at: usize) -> Candidate {
    let line = scene.line;
    let ends = |at: usize| matches!(line.sign(at), b'.' | b'!' | b'?');
    let before = (at.saturating_sub(16)..at).rev().take_while(|&at| !ends(at)).any(|at| line.has(at, Sense::Times));
    let behind = (at + 1..(at + 16).min(line.len())).take_while(|&at| !ends(at)).any(|at| line.has(at, Sense::Times));
    if !(before || behind) {
        return Candidate { found: Vec::new(), end: at + 1 };
    }
    let mut found = scene.found(Kind::Count, at, at + 1, Rule::Once);
    found.figure.value = Some(whole(1));
    Candidate { found: vec![found], end: at + 1 }
}
