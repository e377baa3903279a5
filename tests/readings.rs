//! What is read, and what must not be: one case a line, `text => figures`.
//!
//! A figure is written `kind text value…`, with `→` before the upper end of a range, `/` before the whole of a ratio,
//! `u=` unit, `#` counted, `Δ` change, `~` bound, `@` date. A field that a case does not name is not looked at; the
//! figures must be all that are read, labels included. An empty right side asks that nothing is read.

use solieu::output::{FigureRecord, PositionEncoding};
use solieu::{Bound, Change, Options, analyze};

fn show(figure: &FigureRecord) -> String {
    let mut line = format!("{} {}", figure.kind.map_or("", |kind| kind.name()), figure.text);
    let mut add = |mark: &str, text: Option<&str>| {
        if let Some(text) = text {
            line.push_str(&format!(" {mark}{text}"));
        }
    };
    add("=", figure.value.as_deref());
    add("→", figure.value_to.as_deref());
    add("/", figure.of.as_deref());
    add("u=", figure.unit.as_deref());
    add("#", figure.counted.as_deref());
    add("Δ", figure.change.map(|change| if change == Change::Up { "up" } else { "down" }));
    add(
        "~",
        figure.bound.map(|bound| match bound {
            Bound::About => "about",
            Bound::Over => "over",
            Bound::Under => "under",
            Bound::AtLeast => "atLeast",
            Bound::AtMost => "atMost",
        }),
    );
    add("@", figure.date.as_deref());
    line
}

/// Whether the line `got` has every part of `wanted`, in order.
fn covers(got: &str, wanted: &str) -> bool {
    let mut rest = got;
    wanted.split(" | ").all(|part| match rest.find(part) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    })
}

fn check(table: &str, options: &Options) {
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (text, wanted) = line.split_once(" =>").expect("a case has an arrow");
        let got: Vec<String> =
            analyze(text, options).to_records(text, PositionEncoding::Utf32).figures.iter().map(show).collect();
        let wanted: Vec<&str> = wanted.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
        let fits = got.len() == wanted.len() && got.iter().zip(&wanted).all(|(got, wanted)| covers(got, wanted));
        if !fits {
            wrong.push(format!("{text}\n    wanted {wanted:?}\n    got    {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn vietnamese() {
    check(include_str!("readings/vi.txt"), &Options { lang: Some("vi".into()), ..Options::default() });
}

#[test]
fn english() {
    check(include_str!("readings/en.txt"), &Options { lang: Some("en".into()), ..Options::default() });
}

#[test]
fn publication_completes_dates() {
    let options = Options { lang: Some("vi".into()), published: Some("2020-07-03".into()), ..Options::default() };
    check(
        "Hội nghị diễn ra sáng 2/7. => date 2/7 | @2020-07-02
Chợ họp ngày 28. => date ngày 28 | @2020-06-28
Xã thu ngân sách 6 tháng đầu năm đúng kế hoạch. => period 6 tháng đầu năm | @2020-01/2020-06
Lễ hội mở ngày 12/12. => date ngày 12/12 | @2020-12-12",
        &options,
    );
}
