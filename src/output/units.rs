//! Units as they are printed behind a number: `52 tuổi`, `7,1 triệu ha`, `60 km/giờ`.

use crate::lang::world;
use crate::lang::written::{Written, written_or_first};
use crate::report::Kind;

/// The unit `code` of a figure of this kind in words and symbols of the language `lang` (`vi`, `en`; else the first).
/// `one` asks for the form beside 1. Of a rate each part is written by itself; what has no row stays as it is.
#[must_use]
pub fn written(code: &str, kind: Option<Kind>, one: bool, lang: &str) -> String {
    let words = written_or_first(lang);
    let ages = if kind == Some(Kind::Age) { words.ages } else { &[] };
    if let Some(whole) = pick(ages, code, one).or_else(|| pick(words.units, code, one)) {
        return whole.to_owned();
    }
    let mut parts = code.split('/').enumerate();
    let first = parts.next().map_or("", |(_, part)| part_of(words, part, one));
    parts.fold(first.to_owned(), |rate, (_, part)| format!("{rate}/{}", part_of(words, part, true)))
}

fn part_of<'c>(words: &Written, code: &'c str, one: bool) -> &'c str
where
    'static: 'c,
{
    pick(words.units, code, one)
        .or_else(|| world::written::UNITS.iter().find(|row| row.0 == code).map(|row| row.1))
        .unwrap_or(code)
}

fn pick(rows: &[(&str, &'static str, &'static str)], code: &str, one: bool) -> Option<&'static str> {
    rows.iter().find(|row| row.0 == code).map(|&(_, single, many)| if one { single } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{self, Row, Sense};

    #[test]
    fn units_read_as_papers_print_them() {
        let many = |code, lang| written(code, None, false, lang);
        assert_eq!(many("mo", "vi"), "tháng");
        assert_eq!(written("a", Some(Kind::Age), false, "vi"), "tuổi");
        assert_eq!(written("a", Some(Kind::Duration), false, "vi"), "năm");
        assert_eq!(written("a", Some(Kind::Age), true, "en"), "year");
        assert_eq!(many("har", "vi"), "ha");
        assert_eq!(many("m3", "en"), "m³");
        assert_eq!(many("km/h", "vi"), "km/giờ");
        assert_eq!(many("km/h", "en"), "km/h");
        assert_eq!(many("[mi_i]/h", "vi"), "dặm/giờ");
        assert_eq!(many("VND/lượng", "vi"), "đồng/lượng");
        assert_eq!(many("VND/cp", "vi"), "đồng/cổ phiếu");
        assert_eq!(many("USD", "vi"), "USD");
        assert_eq!(many("pp", "en"), "percentage points");
        assert_eq!(many("people/km2", "en"), "people/km²");
        assert_eq!(many("sào", "vi"), "sào");
        assert_eq!(many("", "en"), "");
    }

    /// Every unit that a table of the core names, with the forms by which articles write it.
    fn units() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
        let tables: Vec<&'static [Row]> = [lang::vi::TABLES.rows, lang::en::TABLES.rows].concat();
        tables.into_iter().flatten().filter_map(|&(forms, sense)| match sense {
            Sense::Unit(code, _) => Some((code, forms.split('|').map(|form| form.trim_start_matches('=')).collect())),
            _ => None,
        })
    }

    #[test]
    fn every_unit_that_the_core_can_give_is_written_in_both_languages() {
        // A row without a code is a word that a unit may stand beside, and never a figure's own.
        let all: Vec<_> = units().filter(|(code, _)| !code.is_empty()).collect();
        assert!(all.len() > 150, "{} units", all.len());
        for (code, _) in &all {
            // A code that papers print themselves needs no row.
            let is_printed = all
                .iter()
                .filter(|(other, _)| other == code)
                .any(|(_, forms)| forms.iter().any(|form| form.eq_ignore_ascii_case(code)) || !code.is_ascii());
            for lang in ["vi", "en"] {
                for one in [true, false] {
                    let words = written(code, None, one, lang);
                    assert!(!words.contains(['[', ']', '_']), "{code} in {lang}: {words}");
                    assert!(!words.ends_with(|char: char| char.is_ascii_digit()), "{code} in {lang}: {words}");
                    let symbols = ["A", "K", "N", "J", "ms", "Mbps", "Gbps", "pm", "AU", "Richter"];
                    assert!(words != *code || is_printed || symbols.contains(code), "{code} has no words in {lang}");
                }
            }
        }
        for code in ["a", "mo", "wk", "d", "h", "min", "s", "x", "pp"] {
            for lang in ["vi", "en"] {
                assert!(written(code, None, false, lang).chars().count() > 2, "{code} in {lang}");
            }
        }
    }
}
