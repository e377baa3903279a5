//! English.

use super::{Grammar, Language, world};

/// English, as newspapers write it.
pub const LANGUAGE: Language = Language {
    tag: "en",
    tables: &[world::currencies::ROWS, world::units::ROWS],
    marks: (b',', b'.'),
    grammar: Grammar { head_first: false, day_first: true, tail_fills_next_place: false },
};
