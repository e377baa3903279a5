//! CSV: what is written is what a reader of CSV gets back.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use solieu::output::guard::unguard;
use solieu::output::table::{Cell, Column, cell, columns, shown};
use solieu::output::{CheckRecord, DecimalMark, Delimiter, FigureRecord, OutputOptions, csv::to_csv};
use solieu::{Bound, Change, CheckKind, Kind, Status};

const HEADER: &str = "id,kind,figure,value,value_to,of,unit,counted,change,bound,date,as_of,check,check_note,sentence,sentence_no,start,end";

fn figure(id: u32, kind: Kind, text: &str) -> FigureRecord {
    FigureRecord { id, kind: Some(kind), text: text.into(), ..FigureRecord::default() }
}

fn share(status: Status, figures: &[u32], vi: &str) -> CheckRecord {
    CheckRecord {
        check: CheckKind::Share,
        status,
        figures: figures.to_vec(),
        claimed: "75 %".into(),
        computed: "80 %".into(),
        note: BTreeMap::from([("vi".into(), vi.into()), ("en".into(), "it is not".into())]),
    }
}

fn sample() -> (Vec<FigureRecord>, Vec<CheckRecord>) {
    let whole = FigureRecord {
        value: Some("40".into()),
        of: Some("50".into()),
        counted: Some("trường, lớp".into()),
        bound: Some(Bound::AtLeast),
        as_of: Some("2021-05-04".into()),
        sentence: 2,
        start: 10,
        end: 15,
        ..figure(1, Kind::Ratio, "40/50")
    };
    let claim = FigureRecord {
        value: Some("-75.5".into()),
        unit: Some("%".into()),
        change: Some(Change::Down),
        start: 20,
        end: 25,
        ..figure(2, Kind::Percent, "-75,5%")
    };
    let label = FigureRecord { value: Some("13".into()), ..figure(3, Kind::Ordinal, "XIII") };
    (vec![whole, claim, label], vec![share(Status::Differs, &[1, 2], "40 trên 50 là 80 %, không phải 75,5 %")])
}

#[test]
fn the_file_is_rfc_4180_with_a_mark_for_excel() {
    let (figures, checks) = sample();
    let note = "\"40 trên 50 là 80 %, không phải 75,5 %\"";
    let expected = format!(
        "\u{feff}{HEADER}\r\n\
         1,ratio,40/50,40,,50,,\"trường, lớp\",,atLeast,,2021-05-04,share differs,{note},,3,10,15\r\n\
         2,percent,\"-75,5%\",-75.5,,,%,,down,,,,share differs,{note},,1,20,25\r\n"
    );
    assert_eq!(to_csv(&figures, &checks, &OutputOptions::default()), expected);
}

#[test]
fn spreadsheets_of_other_countries_are_served() {
    let (figures, checks) = sample();
    let options = OutputOptions {
        delimiter: Delimiter::Semicolon,
        decimal: DecimalMark::Comma,
        bom: false,
        kinds: Some(vec![Kind::Percent]),
        lang: Some("en".into()),
        ..OutputOptions::default()
    };
    let expected = format!(
        "{}\r\n2;percent;-75,5%;-75,5;;;%;;down;;;;share differs;it is not;;1;20;25\r\n",
        HEADER.replace(',', ";")
    );
    assert_eq!(to_csv(&figures, &checks, &options), expected);
}

#[test]
fn columns_for_what_the_reader_added_appear_when_they_are_needed() {
    let (mut figures, _) = sample();
    figures[0].edited = true;
    figures[1].link = Some("https://news.example/a#:~:text=75".into());
    let options = OutputOptions { rule: true, bom: false, ..OutputOptions::default() };
    let file = to_csv(&figures, &[], &options);
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines[0], format!("{HEADER},edited,link,rule"));
    assert!(lines[1].ends_with(",,3,10,15,yes,,"), "{}", lines[1]);
    assert!(lines[2].ends_with(",,1,20,25,,https://news.example/a#:~:text=75,"), "{}", lines[2]);
    // What belongs to a row that is not shown makes no column.
    figures[2].note = Some("tên đại hội".into());
    assert!(to_csv(&figures, &[], &options).starts_with(&format!("{HEADER},edited,link,rule\r\n")));
    let labels = OutputOptions { labels: true, ..options };
    assert!(to_csv(&figures, &[], &labels).starts_with(&format!("{HEADER},edited,note,link,rule\r\n")));
}

#[test]
fn a_sentence_is_told_whole_and_heads_of_tables_come_last() {
    let (mut figures, _) = sample();
    figures[0].passage = Some("Có 40/50 trường, lớp.".into());
    figures[1].header = Some("Tăng (%)".into());
    let file = to_csv(&figures, &[], &OutputOptions { bom: false, ..OutputOptions::default() });
    let lines: Vec<&str> = file.lines().collect();
    assert_eq!(lines[0], format!("{HEADER},header"));
    assert!(lines[1].ends_with("\"Có 40/50 trường, lớp.\",3,10,15,"), "{}", lines[1]);
    assert!(lines[2].ends_with(",1,20,25,Tăng (%)"), "{}", lines[2]);
}

#[test]
fn several_checks_share_a_cell() {
    let (figures, mut checks) = sample();
    checks.push(share(Status::Agrees, &[1], "đúng."));
    let file = to_csv(&figures, &checks, &OutputOptions::default());
    assert!(file.contains(",share differs; share agrees,"), "{file}");
}

#[test]
fn no_figures_leave_the_header() {
    assert_eq!(to_csv(&[], &[], &OutputOptions::default()), format!("\u{feff}{HEADER}\r\n"));
}

#[test]
fn a_value_that_the_reader_spoiled_is_text() {
    let edited = FigureRecord { value: Some("=1+1".into()), edited: true, ..figure(1, Kind::Count, "5") };
    assert!(to_csv(&[edited], &[], &OutputOptions::default()).contains("1,count,5,'=1+1,"));
}

/// Text that would like to get out of its cell.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("=".to_owned()),
        Just("+".to_owned()),
        Just("-".to_owned()),
        Just("@SUM(A1)".to_owned()),
        Just("'".to_owned()),
        Just("\"".to_owned()),
        Just(",".to_owned()),
        Just(";".to_owned()),
        Just("\t".to_owned()),
        Just("\r\n".to_owned()),
        Just("\u{feff}".to_owned()),
        Just(" ".to_owned()),
        Just("１２".to_owned()),
        Just("＝1".to_owned()),
        "[0-9]{1,3}",
        "\\PC{0,4}",
    ];
    vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn decimal() -> impl Strategy<Value = String> {
    "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,6})?"
}

prop_compose! {
    fn any_figure()(
        (id, sentence, start) in (1u32..9, 0u32..99, 0u32..9999),
        kind in option::of(proptest::sample::select(Kind::ALL.to_vec())),
        text in hostile(),
        value in option::of(prop_oneof![decimal(), hostile()]),
        value_to in option::of(decimal()),
        (unit, counted, note, link) in (option::of(hostile()), option::of(hostile()), option::of(hostile()), option::of(hostile())),
        edited in any::<bool>(),
    ) -> FigureRecord {
        FigureRecord {
            id, kind, text, start, end: start + 1, value, value_to, unit, counted, sentence, note, link, edited,
            ..FigureRecord::default()
        }
    }
}

prop_compose! {
    fn any_check()(figures in vec(1u32..9, 1..4), vi in hostile()) -> CheckRecord {
        share(Status::Implies, &figures, &vi)
    }
}

prop_compose! {
    fn any_options()(
        delimiter in proptest::sample::select(vec![Delimiter::Auto, Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab]),
        decimal in proptest::sample::select(vec![DecimalMark::Point, DecimalMark::Comma]),
        (bom, labels, rule) in any::<(bool, bool, bool)>(),
    ) -> OutputOptions {
        OutputOptions { delimiter, decimal, bom, labels, rule, ..OutputOptions::default() }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_csv_reader_gets_the_records_back(
        figures in vec(any_figure(), 0..6),
        checks in vec(any_check(), 0..3),
        options in any_options(),
    ) {
        let file = to_csv(&figures, &checks, &options);
        prop_assert_eq!(file.starts_with('\u{feff}'), options.bom);
        // A separator that is not chosen is the one that the decimal mark leaves free.
        let delimiter = match (options.delimiter, options.decimal) {
            (Delimiter::Comma, _) | (Delimiter::Auto, DecimalMark::Point) => b',',
            (Delimiter::Semicolon, _) | (Delimiter::Auto, DecimalMark::Comma) => b';',
            (Delimiter::Tab, _) => b'\t',
        };
        let body = if options.bom { &file['\u{feff}'.len_utf8()..] } else { &file };
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(body.as_bytes());
        let columns = columns(&figures, &options);
        let headers: Vec<_> = columns.iter().map(|column| column.header()).collect();
        prop_assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>(), headers);
        let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
        prop_assert_eq!(rows.len(), shown(&figures, &options).count());
        for (row, figure) in rows.iter().zip(shown(&figures, &options)) {
            for (read, &column) in row.iter().zip(&columns) {
                match cell(figure, &checks, column, &options) {
                    Cell::Number(number) => prop_assert_eq!(read, number),
                    written => {
                        prop_assert_eq!(unguard(read), written.as_str());
                        prop_assert!(is_inert(read), "{:?}", read);
                    }
                }
                if column == Column::Value && options.decimal == DecimalMark::Point {
                    prop_assert_eq!(unguard(read), figure.value.as_deref().unwrap_or(""));
                }
            }
        }
    }
}

/// Whether no spreadsheet runs the cell, told without the guard's own code.
fn is_inert(cell: &str) -> bool {
    let seen = cell.trim_start_matches(|char: char| char.is_whitespace() || char.is_control() || char == '\u{feff}');
    let number = cell.strip_prefix(['-', '+']).unwrap_or("");
    !seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || number.starts_with(|char: char| char.is_ascii_digit())
            && number.chars().all(|char| char.is_ascii_digit() || ".,% \u{a0}".contains(char))
}
