//! Texts of a length that no article has: nothing is dropped, nothing overflows.

use solieu::{Options, analyze};

fn read(text: &str, lang: &str) -> solieu::Report {
    analyze(text, &Options { lang: Some(lang.into()), ..Options::default() })
}

#[test]
fn every_figure_of_an_endless_sentence_is_read() {
    for unit in ["12 người, ", "tăng 5% ", "10 triệu đồng; ", "3 km, ", "5/8 "] {
        let text = unit.repeat(5_000);
        assert_eq!(read(&text, "vi").figures.len(), 5_000, "{unit:?}");
    }
}

#[test]
fn clauses_of_thousands_of_words_are_read() {
    for unit in [" rose", " about", " nhà", " và", " của", " chín", " giảm", " (", " gồm", " lớp"] {
        for (before, behind) in [("", " 12 người"), ("12 người", ""), ("12 người", " 13 xe"), ("tăng 5% ", " còn 7")]
        {
            for lang in ["vi", "en"] {
                let text = format!("{before}{}{behind}", unit.repeat(1_000));
                let report = read(&text, lang);
                assert!(!report.figures.is_empty(), "{unit:?}");
            }
        }
    }
}
