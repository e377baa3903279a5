//! A language needs nothing but its tables: a small Indonesian, built here from data alone, is read and told from the
//! languages of the crate.

use solieu::lang::{
    Grammar, Language, NumeralPart as N, Quantity, Row,
    Sense::{self, *},
    Side, Tables, claims, en, unmarked, vi, world,
};
use solieu::{Bound, Change, Figure, Kind, Options, Reader};

const NUMERALS: &[Row] = &[
    ("satu", Number(N::Digit(1))),
    ("dua", Number(N::Digit(2))),
    ("tiga", Number(N::Digit(3))),
    ("empat", Number(N::Digit(4))),
    ("lima", Number(N::Digit(5))),
    ("puluh", Number(N::TimesTen)),
    ("ratus", Number(N::Power(2))),
    ("ribu", Number(N::Power(3))),
    ("juta", Number(N::Power(6))),
    ("miliar", Number(N::Power(9))),
];

const WORDS: &[Row] = &[
    ("januari", MonthName(1)),
    ("juli", MonthName(7)),
    ("tahun", Unit("a", Quantity::Time)),
    ("persen", Percent),
    ("rupiah", Currency("IDR")),
    ("rp", CurrencySign("IDR")),
    ("turun", Sense::Change(Change::Down, Side::Before)),
    ("naik", Sense::Change(Change::Up, Side::Before)),
    ("sekitar", Sense::Bound(Bound::About, Side::Before)),
    ("lebih dari", Sense::Bound(Bound::Over, Side::Before)),
    ("menjadi", Level),
    ("sampai", To),
    ("dan", And),
    ("di|pada|dari|dengan|untuk", Preposition),
    ("yang", Conjunction),
    ("ini|itu", Demonstrative),
    ("dan|yang|di|pada|ini|itu|dengan|untuk|adalah|dalam|tidak|akan|juga|tahun", Common),
];

static INDONESIAN: Language = Language {
    tag: "id",
    letters: &[],
    marks: (b'.', b','),
    unmarked: &unmarked::Unmarked::NONE,
    grammar: Grammar { head_first: true, day_first: true, short_dates: true, ..Grammar::PLAIN },
    claims: &claims::NONE,
};

const TABLES: Tables =
    Tables { language: &INDONESIAN, rows: &[NUMERALS, WORDS, world::currencies::ROWS, world::units::ROWS] };

fn read(text: &str) -> Vec<Figure> {
    let reader = Reader::new(&[vi::TABLES, en::TABLES, TABLES]);
    let report = reader.analyze(text, &Options::default());
    assert_eq!(report.lang, "id", "{text}");
    report.figures
}

/// Text, kind, value, unit, date of the figures of a text.
type Expected<'a> = (&'a str, Kind, &'a str, &'a str, &'a str);

#[test]
fn a_language_is_read_from_its_tables_alone() {
    let cases: [(&str, &[Expected]); 5] = [
        (
            "Pada tahun ini ada 3.953 pekerja di kota itu, turun 12,5 persen.",
            &[("3.953", Kind::Count, "3953", "", ""), ("12,5 persen", Kind::Percent, "12.5", "%", "")],
        ),
        (
            "Dana itu adalah 4,5 miliar rupiah untuk dua ratus lima puluh desa.",
            &[
                ("4,5 miliar rupiah", Kind::Money, "4500000000", "IDR", ""),
                ("dua ratus lima puluh", Kind::Count, "250", "", ""),
            ],
        ),
        ("Rapat itu akan di kota ini pada 2 Juli 2020.", &[("2 Juli 2020", Kind::Date, "", "", "2020-07-02")]),
        ("Harga yang di pasar ini naik Rp 500 dan tidak turun.", &[("Rp 500", Kind::Money, "500", "IDR", "")]),
        ("Proyek ini akan selesai dalam tiga tahun dengan dana itu.", &[("tiga tahun", Kind::Duration, "3", "a", "")]),
    ];
    for (text, expected) in cases {
        let figures = read(text);
        let got: Vec<_> = figures
            .iter()
            .map(|figure| {
                let value = figure.value.as_ref().map(solieu::decimal::plain).unwrap_or_default();
                let unit = figure.unit.clone().unwrap_or_default();
                (figure.span.of(text), figure.kind, value, unit, figure.date.clone().unwrap_or_default())
            })
            .collect();
        let got: Vec<Expected> =
            got.iter().map(|(t, k, v, u, d)| (*t, *k, v.as_str(), u.as_str(), d.as_str())).collect();
        assert_eq!(got, expected, "{text}");
    }
}

#[test]
fn changes_bounds_and_counted_things_follow_the_tables() {
    let text = "Di kota ini ada sekitar 1.200 rumah yang tidak dan naik 4 persen pada tahun itu.";
    let figures = read(text);
    assert_eq!(figures.len(), 2);
    assert_eq!(figures[0].bound, Some(Bound::About));
    assert_eq!(figures[0].counted.map(|span| span.of(text)), Some("rumah"));
    assert_eq!(figures[1].change, Some(Change::Up));
}

#[test]
fn every_paragraph_is_read_in_its_own_language() {
    let text = "Di kota ini ada 3.953 rumah yang tidak dan akan dengan itu.\n\
                The council said that it had sold 3,953 houses, which is more than in the year before.\n\
                Toàn huyện có 3.953 hộ, và các xã cũng đã có số người như năm trước.";
    let reader = Reader::new(&[vi::TABLES, en::TABLES, TABLES]);
    let report = reader.analyze(text, &Options::default());
    let values: Vec<_> = report
        .figures
        .iter()
        .filter(|figure| figure.kind == Kind::Count)
        .map(|figure| (figure.span.of(text), figure.value.as_ref().map(solieu::decimal::plain).unwrap_or_default()))
        .collect();
    let expected =
        [("3.953", "3953"), ("3,953", "3953"), ("3.953", "3953")].map(|(text, value)| (text, value.to_owned()));
    assert_eq!(values, expected);
}
