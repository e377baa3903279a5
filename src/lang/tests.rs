//! What holds for every table of every language.

use std::collections::HashSet;

use unicode_normalization::is_nfc;

use super::{Tables, en, vi};

/// Every form of a language with its table's place, its form and its sense.
fn forms(language: &Tables) -> impl Iterator<Item = (usize, &'static str, String)> {
    language.rows.iter().enumerate().flat_map(|(table, rows)| {
        rows.iter().flat_map(move |(forms, sense)| {
            let sense = format!("{sense:?}");
            forms.split('|').map(move |form| (table, form, sense.clone()))
        })
    })
}

#[test]
fn forms_are_nfc_and_lower_case_unless_exact() {
    for language in [vi::TABLES, en::TABLES] {
        for (table, form, sense) in forms(&language) {
            let at = format!("{} table {table}: {form:?} {sense}", language.language.tag);
            assert!(is_nfc(form), "not NFC: {at}");
            assert!(!form.is_empty() && form.trim() == form && !form.contains("  "), "stray space: {at}");
            if !form.starts_with('=') || form == "=" {
                assert_eq!(form, form.to_lowercase(), "not lower case: {at}");
            }
        }
    }
}

#[test]
fn no_table_says_a_thing_twice() {
    for language in [vi::TABLES, en::TABLES] {
        let mut seen = HashSet::new();
        for (table, form, sense) in forms(&language) {
            let at = format!("{} table {table}: {form:?} {sense}", language.language.tag);
            assert!(seen.insert((table, form, sense)), "twice: {at}");
        }
    }
}
