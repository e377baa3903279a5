use std::collections::BTreeSet;

use super::evidence::{FEATURES, Sign};
use super::weights::Weights;
use crate::{Kind, Options, analyze};

fn read(text: &str) -> Vec<(Kind, String)> {
    let report = analyze(text, &Options { lang: Some("vi".into()), ..Options::default() });
    report.figures.iter().map(|figure| (figure.kind, figure.span.of(text).to_owned())).collect()
}

fn read_as(kind: Kind, words: &str) -> (Kind, String) {
    (kind, words.to_owned())
}

#[test]
fn features_have_names_of_their_own_reasons_and_weights_of_their_sign() {
    let names: BTreeSet<_> = FEATURES.iter().map(|feature| feature.name).collect();
    assert_eq!(names.len(), FEATURES.len());
    for feature in FEATURES {
        assert!(!feature.reason.is_empty());
        let (side, fits) = match feature.sign {
            Sign::For => ("for a count: ", feature.weight >= 0),
            Sign::Against => ("against a count: ", feature.weight <= 0),
        };
        assert!(feature.name.starts_with(side) && fits, "{}: {}", feature.name, feature.weight);
    }
}

#[test]
fn a_capital_before_the_number_never_speaks_for_a_count() {
    let of_capitals = ["a capital before", "a foreign name before", "initials before", "between capitals"];
    for name in of_capitals {
        let feature = FEATURES.iter().find(|feature| feature.name == format!("against a count: {name}"));
        assert!(feature.is_some_and(|feature| feature.sign == Sign::Against && feature.weight <= 0), "{name}");
    }
}

#[test]
fn a_noun_behind_the_number_never_speaks_against_a_count() {
    for name in ["a noun behind", "a noun phrase behind", "a classifier behind"] {
        let feature = FEATURES.iter().find(|feature| feature.name == format!("for a count: {name}"));
        assert!(feature.is_some_and(|feature| feature.sign == Sign::For && feature.weight >= 0), "{name}");
    }
}

#[test]
fn the_number_of_a_name_is_no_count_and_that_of_things_is() {
    assert_eq!(read("Xã có 25 máy bơm."), [read_as(Kind::Count, "25")]);
    assert!(read("Anh chạy chiếc Ninja 1000 màu xám.").iter().all(|(kind, _)| *kind != Kind::Count));
    assert_eq!(read("Cả hai đã về nhà."), [read_as(Kind::Count, "hai")]);
}

#[test]
fn a_date_wins_over_the_amount_that_took_its_first_word() {
    let figures = read("Xe phải qua kiểm định theo Nghị định 86 năm 2014.");
    assert!(figures.contains(&read_as(Kind::Date, "năm 2014")), "{figures:?}");
    assert!(figures.iter().all(|(kind, _)| *kind != Kind::Duration), "{figures:?}");
    // Without anything that the number could belong to it is a length of time.
    assert_eq!(read("Dự án kéo dài 6 năm.")[0], read_as(Kind::Duration, "6 năm"));
    assert!(read("Chị mang thai 9 tháng 10 ngày.").contains(&read_as(Kind::Duration, "9 tháng")));
}

#[test]
fn numbers_in_a_bracket_behind_a_number_are_its_parts() {
    let counts = |text| read(text).iter().filter(|(kind, _)| *kind == Kind::Count).count();
    assert_eq!(counts("Đội bóng đã đá 8 trận (hòa 4, thua 4)."), 3);
    assert_eq!(counts("Đội có 2 cầu thủ bị đau (số 4, số 7)."), 1);
    // A stretch of years behind a length of time says when it was.
    assert_eq!(read("Kế hoạch 5 năm 2016-2020 đã xong.")[0], read_as(Kind::Duration, "5 năm"));
}

#[test]
fn a_number_alone_is_a_count() {
    for text in ["1000", "147451", "một nghìn lẻ một", "-25037"] {
        assert_eq!(read(text), [read_as(Kind::Count, text)]);
    }
}

#[test]
fn one_reading_wins_over_two_pieces_of_it() {
    assert_eq!(read("Hội họp từ 9-15h."), [read_as(Kind::Duration, "9-15h")]);
    assert_eq!(read("Họp ngày 2/9/2020."), [read_as(Kind::Date, "ngày 2/9/2020")]);
}

#[test]
fn sums_are_told_where_they_are_asked_for() {
    let text = "Xã có 25 máy bơm.";
    let told = analyze(text, &Options { explain: true, ..Options::default() });
    let [count, other] = told.figures[0].sums[..] else { panic!("{:?}", told.figures[0].sums) };
    assert!(count.0 == "count" && count.1 > other.1 && other.0 == "no figure");
    assert!(analyze(text, &Options::default()).figures[0].sums.is_empty());
}

#[test]
fn weights_are_read_by_the_names_of_their_features() {
    let none = Weights::parse("-40 for a count: a number\n").expect("a weight and a feature");
    let options = Options { weights: Some(Box::leak(Box::new(none))), ..Options::default() };
    assert!(analyze("Xã có 25 máy bơm.", &options).figures.is_empty());
    for wrong in ["40", "x for a count: a number", "4 for a count: nothing such"] {
        assert!(Weights::parse(wrong).is_err(), "{wrong}");
    }
}
