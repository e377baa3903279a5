//! Vietnamese.

mod abbreviations;
pub mod checks;
mod classifiers;
mod common;
mod cues;
mod currencies;
mod dates;
mod function;
mod labels;
mod nouns;
mod numerals;
mod quantity;
mod shields;
mod titled;
mod units;
mod unmarked;
mod verbs;

use super::{Grammar, Language, Tables, world};

/// Vietnamese, as newspapers write it.
pub const LANGUAGE: Language = Language {
    tag: "vi",
    // Unicode: Latin Extended Additional keeps U+1EA0 to U+1EF9 for Vietnamese; then the horn, the hook above and the dot
    // below of NFD.
    letters: &[
        ('\u{1EA0}', '\u{1EF9}'),
        ('Ă', 'ă'),
        ('Đ', 'đ'),
        ('Ơ', 'ơ'),
        ('Ư', 'ư'),
        ('\u{31B}', '\u{31B}'),
        ('\u{309}', '\u{309}'),
        ('\u{323}', '\u{323}'),
    ],
    marks: (b'.', b','),
    unmarked: &unmarked::WORDS,
    grammar: Grammar {
        head_first: true,
        numbers_name: true,
        cue_leads_times: true,
        comparatives_limit: true,
        age_word_is_unit: true,
        words_lead_dates: true,
        pairs_estimate: true,
        units_name_places: true,
        foreign_words_show: true,
        syllables: true,
        day_first: true,
        short_dates: true,
        bare_scales: true,
        tail_fills_next_place: true,
        own_currency: Some("VND"),
        own_heat: Some("Cel"),
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
        labels::ROWS,
        classifiers::ROWS,
        function::ROWS,
        titled::ROWS,
        verbs::ROWS,
        quantity::ROWS,
        shields::ROWS,
        nouns::ROWS,
        abbreviations::ROWS,
        common::ROWS,
        units::ROWS,
        currencies::ROWS,
        world::currencies::ROWS,
        world::units::ROWS,
    ],
};
