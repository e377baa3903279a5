//! English.

mod abbreviations;
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

use super::{Grammar, Language, world};

/// English, as newspapers write it.
pub const LANGUAGE: Language = Language {
    tag: "en",
    tables: &[
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
    marks: (b',', b'.'),
    grammar: Grammar { head_first: false, day_first: true, tail_fills_next_place: false },
};

#[cfg(test)]
mod tests {
    use super::LANGUAGE;
    use std::collections::HashSet;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn rows_are_in_lower_case_nfc_and_stand_once() {
        for table in LANGUAGE.tables {
            let mut seen = HashSet::new();
            for (forms, sense) in *table {
                for form in forms.split('|') {
                    assert!(!form.is_empty() && form.trim() == form, "{form:?} of {sense:?}");
                    assert!(form.nfc().eq(form.chars()), "{form} is not in NFC");
                    let exact = form.len() > 1 && form.starts_with('=');
                    assert!(exact || form.to_lowercase() == form, "{form} is not in lower case");
                    assert!(seen.insert((form, format!("{sense:?}"))), "{form} stands twice as {sense:?}");
                }
            }
        }
    }
}
