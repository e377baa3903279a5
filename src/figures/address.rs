//! Addresses of languages that put the number before the street: `14 Mill Road`, `358 El Camino Way`.

use super::{Reading, Scene};
use crate::lang::Sense;
use crate::report::Kind;

/// The most words in the name of a street.
const WORDS: usize = 4;

/// Reads a number with the street behind it.
pub(super) fn read(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    if !cut.is_digits(at) || cut.language().grammar.head_first {
        return None;
    }
    let numeral = scene.numeral(at).filter(|numeral| numeral.plain && numeral.end == at + 1)?;
    let number = numeral.small().filter(|number| *number > 0)?;
    // `in 2019 Wall Street fell`
    let year = (1900..2100).contains(&number) && cut.has(at.wrapping_sub(1), Sense::At);
    let mut end = at + 1;
    while end <= at + WORDS && scene.same_line(end) && cut.is_capital(end) && cut.is_word(end) {
        end += 1;
        let street = end > at + 2 && cut.has(end - 1, Sense::StreetWord);
        // `500 Wall Street bankers` are counted.
        let counted = scene.is_noun(end) && !cut.is_capital(end);
        if street && !year && !counted && !cut.has(end, Sense::StreetWord) {
            let found = scene.found(Kind::Identifier, at, end, "address");
            return Some(Reading { found: vec![found], end });
        }
    }
    None
}
