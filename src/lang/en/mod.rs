//! English.

mod abbreviations;
pub mod checks;
mod classifiers;
mod common;
mod cues;
mod currencies;
mod dates;
mod dollars;
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
    unmarked: &super::unmarked::Unmarked::NONE,
    grammar: Grammar {
        ranks_lead: true,
        scores_modify: true,
        house_leads_street: true,
        fractions_lead: true,
        to_is_level: true,
        bare_ages: true,
        bare_years: true,
        spoken_years: true,
        minutes_lead: true,
        mixed_numerals: true,
        loose_scales: true,
        bare_cents: true,
        hyphenated_units: true,
        glued_belongs: true,
        dashed_dockets: true,
        endings: Endings {
            plural: &["s"],
            singular: &["ss", "us", "is", "ous"],
            participle: &["ed", "ing"],
            present: &["ing"],
            adverb: &["ly"],
        },
        ..Grammar::PLAIN
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
        dollars::ROWS,
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
