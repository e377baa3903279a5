//! Multiples of languages that tell them by what follows: `three times as many`, `10-fold`; and `once` as a number.

use crate::decimal::whole;
use crate::figures::amounts::amount::{amount, fill};
use crate::figures::{Candidate, Scene};
use crate::lang::{NumeralPart, Sense};
use crate::report::Kind;

/// `three times as many`, `2.5 times higher`, `grew 10-fold`: a multiple is told by what follows or by a verb of change;
/// other times are counted (`four times`).
pub(crate) fn times(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let amount = amount(scene, at)?;
    let hyphen = line.sign(amount.end) == b'-' && line.glued(amount.end) && line.glued(amount.end + 1);
    let word = amount.end + usize::from(hyphen);
    if !line.has(word, Sense::Times) || !scene.same_line(word) || amount.sign.is_some() {
        return None;
    }
    let behind = word + 1;
    let determined = line.has(behind, Sense::Determiner)
        && !line.has(behind, Sense::Number(NumeralPart::Article))
        && !line.has(behind, Sense::Demonstrative);
    let led = hyphen
        || determined
        || line.any(behind, |sense| {
            matches!(sense, Sense::Comparison | Sense::TimesCue | Sense::Bound(crate::report::Bound::Over, _))
        })
        || (1..4).any(|back| line.any(at.wrapping_sub(back), |sense| matches!(sense, Sense::Change(..))));
    if !led {
        return None;
    }
    let mut found = scene.found(Kind::Multiple, at, behind, "multiple");
    found.figure.unit = Some("x".to_owned());
    fill(&mut found, &amount, 0);
    Some(Candidate { found: vec![found], end: behind })
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
    let mut found = scene.found(Kind::Count, at, at + 1, "once");
    found.figure.value = Some(whole(1));
    Candidate { found: vec![found], end: at + 1 }
}
