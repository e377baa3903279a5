//! Numbers said aloud are read back by the core to the same value.

use proptest::prelude::*;
use solieu::output::spell;

/// The values of the figures of `text`.
fn read(text: &str, lang: &str) -> Vec<String> {
    let options = solieu::Options { lang: Some(lang.into()), ..solieu::Options::default() };
    let figures = solieu::analyze(text, &options).figures;
    figures.iter().filter_map(|figure| figure.value.as_ref().map(solieu::decimal::plain)).collect()
}

/// Whole numbers of every length alike.
fn number() -> impl Strategy<Value = u64> {
    (1u32..=15).prop_flat_map(|digits| 10u64.pow(digits - 1)..10u64.pow(digits)).prop_filter("an article", |n| *n > 1)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn vietnamese_is_read_back(number in number()) {
        let words = spell(&number.to_string(), None, "vi").unwrap();
        prop_assert_eq!(read(&format!("Ở đây có {words} người."), "vi"), [number.to_string()], "{}", words);
    }

    #[test]
    fn english_is_read_back(number in number()) {
        let words = spell(&number.to_string(), None, "en").unwrap();
        prop_assert_eq!(read(&format!("We counted {words} people."), "en"), [number.to_string()], "{}", words);
    }
}
