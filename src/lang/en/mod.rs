//! English.

mod abbreviations;
pub mod checks;
mod classifiers;
mod common;
mod cues;
mod currencies;
mod dates;
mod function;
mod labels;
mod numerals;
mod quantity;
mod shields;
mod titled;
mod units;
mod verbs;

use super::{Endings, Grammar, Language, Tables, world};

/// English, as newspapers write it.
pub const LANGUAGE: Language = Language {
    tag: "en",
    letters: &[],
    marks: (b',', b'.'),
    grammar: Grammar {
        head_first: false,
        day_first: false,
        short_dates: false,
        bare_scales: false,
        tail_fills_next_place: false,
        own_currency: None,
        endings: Endings {
            plural: &["s"],
            singular: &["ss", "us", "is", "ous"],
            participle: &["ed", "ing"],
            present: &["ing"],
            adverb: &["ly"],
        },
    },
    claims: &checks::CLAIMS,
};

/// Its tables.
pub const TABLES: Tables = Tables {
    language: &LANGUAGE,
    rows: &[
        numerals::ROWS,
        dates::ROWS,
        cues::ROWS,
        units::ROWS,
        currencies::ROWS,
        labels::ROWS,
        classifiers::ROWS,
        titled::ROWS,
        quantity::ROWS,
        verbs::ROWS,
        function::ROWS,
        shields::ROWS,
        abbreviations::ROWS,
        common::ROWS,
        world::currencies::ROWS,
        world::units::ROWS,
    ],
};
