//! Multiples of languages that tell them by what follows: `three times as many`, `10-fold`; and `once` as a number.

use super::amount::{amount, fill};
use super::{Reading, Scene};
use crate::decimal::whole;
use crate::lang::{Numeral as Part, Sense};
use crate::report::Kind;

/// `three times as many`, `2.5 times higher`, `grew 10-fold`: a multiple is told by what follows or by a verb of change;
/// other times are counted (`four times`).
pub(super) fn times(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let amount = amount(scene, at)?;
    let hyphen = cut.sign(amount.end) == b'-' && cut.glued(amount.end) && cut.glued(amount.end + 1);
    let word = amount.end + usize::from(hyphen);
    if !cut.has(word, Sense::Times) || !scene.same_line(word) || amount.sign.is_some() {
        return None;
    }
    let behind = word + 1;
    let determined = cut.has(behind, Sense::Determiner)
        && !cut.has(behind, Sense::Number(Part::Article))
        && !cut.has(behind, Sense::Demonstrative);
    let led = hyphen
        || determined
        || cut.any(behind, |sense| {
            matches!(sense, Sense::Comparison | Sense::TimesCue | Sense::Bound(crate::report::Bound::Over, _))
        })
        || (1..4).any(|back| cut.any(at.wrapping_sub(back), |sense| matches!(sense, Sense::Change(..))));
    if !led {
        return None;
    }
    let mut found = scene.found(Kind::Multiple, at, behind, "multiple");
    found.figure.unit = Some("x".to_owned());
    fill(&mut found, &amount, 0);
    Some(Reading { found: vec![found], end: behind })
}

/// `he only broke me once`: counts where a number of times is set against it in the sentence.
pub(super) fn once(scene: &Scene, at: usize) -> Reading {
    let cut = scene.cut;
    let ends = |at: usize| matches!(cut.sign(at), b'.' | b'!' | b'?');
    let before = (at.saturating_sub(16)..at).rev().take_while(|&at| !ends(at)).any(|at| cut.has(at, Sense::Times));
    let behind = (at + 1..(at + 16).min(cut.len())).take_while(|&at| !ends(at)).any(|at| cut.has(at, Sense::Times));
    if !(before || behind) {
        return Reading { found: Vec::new(), end: at + 1 };
    }
    let mut found = scene.found(Kind::Count, at, at + 1, "once");
    found.figure.value = Some(whole(1));
    Reading { found: vec![found], end: at + 1 }
}
