//! The figures as a sheet for people: headings and words in their language, values that are typed, and no text that a
//! spreadsheet would take for a date, a number or a formula.

use serde::Serialize;

use super::guard::guard;
use super::options::{DecimalMark, OutputOptions};
use super::record::{CheckRecord, FigureRecord};
use super::table::{is_decimal, shown};
use super::{dates, limit, units};
use crate::lang::written::{Written, written_or_first};
use crate::report::{CheckKind, Kind, Status};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "type", content = "value")]
pub enum SheetCell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// The figure as it is written in the article.
    Quoted(String),
    /// A machine number that a spreadsheet holds without loss.
    Number(String),
    /// A share in percent, as a machine number of its own scale (`99.4`).
    Percent(String),
    /// A whole date, `YYYY-MM-DD`.
    Date(String),
}

/// A sheet with headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// The headings.
    pub headings: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<SheetCell>>,
}

/// So many digits a spreadsheet keeps of a number (IEEE 754 double precision).
const DIGITS: usize = 15;

/// The sheet of the figures. Columns that nothing stands in are left out, but for the first ones.
#[must_use]
pub fn of_figures(figures: &[FigureRecord], checks: &[CheckRecord], options: &OutputOptions) -> Sheet {
    let words = written_or_first(options.lang());
    let rows: Vec<_> = shown(figures, options).map(|figure| row(figure, checks, words, options)).collect();
    keep_used(&words.headings, &rows, 8)
}

/// The sheet of the checks: outcome, what they say, the figures.
#[must_use]
pub fn of_checks(figures: &[FigureRecord], checks: &[CheckRecord], options: &OutputOptions) -> Sheet {
    let words = written_or_first(options.lang());
    let rows = checks.iter().map(|check| {
        let own = figures.iter().filter(|figure| check.figures.contains(&figure.id));
        let quoted: Vec<_> = own.map(|figure| format!("“{}”", figure.text)).collect();
        vec![text(status(check.status, words)), text(check.note_in(options.lang())), text(&quoted.join(" · "))]
    });
    Sheet { headings: vec![words.headings[10], words.headings[11], words.headings[0]], rows: rows.collect() }
}

fn keep_used(headings: &[&'static str], rows: &[Vec<SheetCell>], standing: usize) -> Sheet {
    let is_used = |at: usize| at < standing || rows.iter().any(|row| row[at] != SheetCell::Empty);
    let used: Vec<usize> = (0..headings.len()).filter(|&at| is_used(at)).collect();
    Sheet {
        headings: used.iter().map(|&at| headings[at]).collect(),
        rows: rows.iter().map(|row| used.iter().map(|&at| row[at].clone()).collect()).collect(),
    }
}

fn text(content: &str) -> SheetCell {
    if content.is_empty() { SheetCell::Empty } else { SheetCell::Text(content.to_owned()) }
}

fn optional(content: Option<&str>) -> SheetCell {
    content.map_or(SheetCell::Empty, text)
}

fn number(content: Option<&str>) -> SheetCell {
    match content {
        Some(number) if is_decimal(number) && number.bytes().filter(u8::is_ascii_digit).count() <= DIGITS => {
            SheetCell::Number(number.to_owned())
        }
        other => optional(other),
    }
}

fn row(figure: &FigureRecord, checks: &[CheckRecord], words: &Written, options: &OutputOptions) -> Vec<SheetCell> {
    let captions = &options.spoken().captions;
    let is_one = matches!(figure.value.as_deref(), Some("1" | "-1"));
    let unit = figure.unit.as_deref().map(|unit| units::written(unit, figure.kind, is_one, words.tag));
    let value = match number(figure.value.as_deref()) {
        SheetCell::Number(value) if figure.unit.as_deref() == Some("%") => SheetCell::Percent(value),
        other => other,
    };
    let (said, notes): (Vec<_>, Vec<_>) = checks
        .iter()
        .filter(|check| check.figures.contains(&figure.id) && !is_plain_repeat(check))
        .map(|check| (status(check.status, words), check.note_in(options.lang())))
        .unzip();
    let corrected = if figure.edited { words.corrected } else { "" };
    let note: Vec<_> = notes.into_iter().chain([figure.note.as_deref().unwrap_or(""), corrected]).collect();
    vec![
        SheetCell::Quoted(figure.text.clone()),
        optional(figure.counted.as_deref()),
        text(captions.change(figure.change)),
        text(limit::words(figure, words.tag, captions)),
        value,
        number(figure.value_to.as_deref()),
        number(figure.of.as_deref()),
        optional(unit.as_deref()),
        optional(figure.kind.and_then(|kind| kind_name(kind, words))),
        date(figure.date.as_deref().or(figure.as_of.as_deref()), words),
        text(&deduplicated(said).join("; ")),
        text(note.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join(" · ").as_str()),
        optional(figure.header.as_deref()),
        optional(figure.passage.as_deref()),
        if figure.paragraph == 0 { SheetCell::Empty } else { SheetCell::Number(figure.paragraph.to_string()) },
        optional(figure.link.as_deref()),
    ]
}

/// The same number told twice is no sum that was done.
fn is_plain_repeat(check: &CheckRecord) -> bool {
    check.check == CheckKind::Repeat && check.status != Status::Differs
}

fn deduplicated(mut said: Vec<&'static str>) -> Vec<&'static str> {
    said.dedup();
    said
}

fn date(edtf: Option<&str>, words: &Written) -> SheetCell {
    match edtf {
        Some(edtf) if dates::is_whole(edtf) => SheetCell::Date(edtf.to_owned()),
        Some(edtf) if edtf.len() == 4 && edtf.bytes().all(|byte| byte.is_ascii_digit()) => {
            SheetCell::Number(edtf.to_owned())
        }
        Some(edtf) => text(&dates::written(edtf, words.tag)),
        None => SheetCell::Empty,
    }
}

/// The name of a kind in words.
fn kind_name(kind: Kind, words: &Written) -> Option<&'static str> {
    Kind::ALL.iter().position(|other| *other == kind).map(|at| words.kinds[at])
}

/// An outcome in words.
fn status(status: Status, words: &Written) -> &'static str {
    words.statuses[Status::ALL.iter().position(|other| *other == status).unwrap_or(0)]
}

/// Whether a spreadsheet could take a text for a date or a number: digits, and at most two words beside them (`2 July`,
/// `tháng 6/2020`).
fn could_turn(content: &str) -> bool {
    let words = content.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty());
    content.contains(|char: char| char.is_numeric()) && words.count() <= 2
}

/// A cell as CSV holds it for a spreadsheet.
#[must_use]
pub(super) fn as_csv(cell: &SheetCell, mark: DecimalMark) -> String {
    let decimal = |number: &str| match mark {
        DecimalMark::Point => number.to_owned(),
        DecimalMark::Comma => number.replace('.', ","),
    };
    match cell {
        SheetCell::Empty => String::new(),
        SheetCell::Quoted(content) => format!("“{content}”"),
        SheetCell::Text(content) => {
            if could_turn(content) {
                format!("“{content}”")
            } else {
                guard(content).into_owned()
            }
        }
        SheetCell::Number(number) | SheetCell::Percent(number) => decimal(number),
        SheetCell::Date(date) => date.clone(),
    }
}

/// The sheet as a table of HTML, for the clipboard: word processors and content systems take it as a table.
#[must_use]
pub fn to_html(sheet: &Sheet, mark: DecimalMark) -> String {
    let row = |tag: &str, cells: &mut dyn Iterator<Item = String>| {
        let cells = cells.map(|cell| format!("<{tag}>{}</{tag}>", escape(&cell))).collect::<Vec<_>>();
        format!("<tr>{}</tr>", cells.concat())
    };
    let head = row("th", &mut sheet.headings.iter().map(|heading| (*heading).to_owned()));
    let body: String =
        sheet.rows.iter().map(|cells| row("td", &mut cells.iter().map(|cell| as_csv(cell, mark)))).collect();
    format!("<table><thead>{head}</thead><tbody>{body}</tbody></table>")
}

fn escape(content: &str) -> String {
    content.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{Bound, Change};

    fn sample() -> (Vec<FigureRecord>, Vec<CheckRecord>) {
        let share = FigureRecord {
            id: 1,
            kind: Some(Kind::Ratio),
            text: "4/4".into(),
            value: Some("4".into()),
            of: Some("4".into()),
            counted: Some("chi bộ".into()),
            passage: Some("Có 4/4 chi bộ (100%) xong.".into()),
            paragraph: 2,
            ..FigureRecord::default()
        };
        let percent = FigureRecord {
            id: 2,
            kind: Some(Kind::Percent),
            text: "99,4%".into(),
            value: Some("99.4".into()),
            unit: Some("%".into()),
            as_of: Some("XXXX-07-02".into()),
            bound: Some(Bound::Over),
            change: Some(Change::Up),
            ..FigureRecord::default()
        };
        let age = FigureRecord {
            id: 3,
            kind: Some(Kind::Age),
            text: "52 tuổi".into(),
            value: Some("52".into()),
            unit: Some("a".into()),
            date: Some("2020-07-02".into()),
            counted: Some("=1+1".into()),
            edited: true,
            ..FigureRecord::default()
        };
        let check = CheckRecord {
            check: CheckKind::Share,
            status: Status::Differs,
            figures: vec![1, 2],
            claimed: String::new(),
            computed: String::new(),
            note: BTreeMap::from([("vi".into(), "4 trên 4 là 100%, bài ghi 99,4%".into())]),
        };
        (vec![share, percent, age], vec![check])
    }

    #[test]
    fn cells_are_typed_and_columns_without_words_are_left_out() {
        let (figures, checks) = sample();
        let sheet = of_figures(&figures, &checks, &OutputOptions::default());
        assert_eq!(
            sheet.headings,
            [
                "Số trong bài",
                "Của gì",
                "Tăng/giảm",
                "Chừng mực",
                "Giá trị",
                "Đến",
                "Trên tổng",
                "Đơn vị",
                "Loại",
                "Thời điểm",
                "Kiểm tra",
                "Ghi chú",
                "Câu",
                "Đoạn"
            ]
        );
        assert_eq!(sheet.rows[1][4], SheetCell::Percent("99.4".into()));
        assert_eq!(sheet.rows[1][9], SheetCell::Text("2/7".into()));
        assert_eq!(sheet.rows[2][9], SheetCell::Date("2020-07-02".into()));
        assert_eq!(sheet.rows[2][7], SheetCell::Text("tuổi".into()));
        assert_eq!(sheet.rows[0][10], SheetCell::Text("không khớp".into()));
        assert_eq!(sheet.rows[2][11], SheetCell::Text("đã sửa".into()));
    }

    #[test]
    fn nothing_that_a_spreadsheet_would_change_stands_bare() {
        let (figures, checks) = sample();
        let sheet = of_figures(&figures, &checks, &OutputOptions::default());
        let csv: Vec<Vec<String>> =
            sheet.rows.iter().map(|row| row.iter().map(|cell| as_csv(cell, DecimalMark::Comma)).collect()).collect();
        assert_eq!(csv[0][0], "“4/4”");
        assert_eq!(csv[1][4], "99,4");
        assert_eq!(csv[1][9], "“2/7”");
        assert_eq!(csv[2][9], "2020-07-02");
        assert_eq!(csv[2][1], "'=1+1".replace('\'', "“") + "”");
        assert_eq!(as_csv(&SheetCell::Text("=cmd|calc".into()), DecimalMark::Point), "'=cmd|calc");
        for plain in ["chi bộ", "30 trên 120 là 25%, bài ghi 26%", "hai xã miền núi 14"] {
            assert_eq!(as_csv(&SheetCell::Text(plain.into()), DecimalMark::Point), plain);
        }
        for turned in ["2 July", "tháng 6/2020", "4/4", "3.953", "12 km", "U23"] {
            assert_eq!(as_csv(&SheetCell::Text(turned.into()), DecimalMark::Point), format!("“{turned}”"));
        }
    }

    #[test]
    fn a_number_of_more_digits_than_a_spreadsheet_keeps_is_text() {
        assert_eq!(number(Some("1234567890123456")), SheetCell::Text("1234567890123456".into()));
        assert_eq!(number(Some("123456789012345")), SheetCell::Number("123456789012345".into()));
        assert_eq!(number(Some("ba")), SheetCell::Text("ba".into()));
    }

    #[test]
    fn the_table_for_the_clipboard_holds_no_markup_of_the_article() {
        let figure = FigureRecord { id: 1, text: "<b>1</b>".into(), ..FigureRecord::default() };
        let html = to_html(&of_figures(&[figure], &[], &OutputOptions::default()), DecimalMark::Comma);
        assert!(html.contains("<td>“&lt;b&gt;1&lt;/b&gt;”</td>"), "{html}");
    }
}
