//! Vietnamese.

pub mod checks;
mod cues;
mod currencies;
mod dates;
mod labels;
mod numerals;
mod units;

use super::{Grammar, Language, world};

/// Vietnamese, as newspapers write it.
pub const LANGUAGE: Language = Language {
    tag: "vi",
    tables: &[
        numerals::ROWS,
        dates::ROWS,
        cues::ROWS,
        labels::ROWS,
        units::ROWS,
        currencies::ROWS,
        world::currencies::ROWS,
        world::units::ROWS,
    ],
    marks: (b'.', b','),
    grammar: Grammar { head_first: true, day_first: true, tail_fills_next_place: true },
};
