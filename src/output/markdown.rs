//! A Markdown table (GitHub Flavored Markdown) for notes, issues and chats.

use std::fmt::Write;

use super::options::OutputOptions;
use super::record::{CheckRecord, FigureRecord};
use super::table::{self, Column};
use super::{dates, limit, units};

/// The columns that a table for reading may have, each with its place in
/// [`Captions::headings`](crate::lang::spoken::Captions).
const COLUMNS: [Column; 11] = [
    Column::Figure,
    Column::Counted,
    Column::Change,
    Column::Bound,
    Column::Value,
    Column::ValueTo,
    Column::Of,
    Column::Unit,
    Column::Date,
    Column::AsOf,
    Column::CheckNote,
];

/// The table, with headings in the reader's language and without the columns that are empty.
#[must_use]
pub fn to_markdown(figures: &[FigureRecord], checks: &[CheckRecord], options: &OutputOptions) -> String {
    let captions = &options.spoken().captions;
    let rows: Vec<[String; COLUMNS.len()]> = table::shown(figures, options)
        .map(|figure| {
            COLUMNS.map(|column| match column {
                Column::Change => captions.change(figure.change).to_owned(),
                Column::Bound => escape(limit::words(figure, options.lang(), captions)),
                Column::Unit => {
                    let unit = figure.unit.as_deref().unwrap_or("");
                    escape(&units::written(unit, figure.kind, false, options.lang()))
                }
                Column::Date => escape(&written(figure.date.as_deref(), options)),
                Column::AsOf => escape(&written(figure.as_of.as_deref(), options)),
                _ => escape(table::cell(figure, checks, column, options).as_str()),
            })
        })
        .collect();
    let used: Vec<usize> = (0..COLUMNS.len()).filter(|&at| rows.iter().any(|row| !row[at].is_empty())).collect();
    let mut out = String::new();
    if used.is_empty() {
        return out;
    }
    write_row(&mut out, used.iter().map(|&at| captions.headings[at]));
    write_row(&mut out, used.iter().map(|&at| if is_number(COLUMNS[at]) { "---:" } else { "---" }));
    for row in &rows {
        write_row(&mut out, used.iter().map(|&at| row[at].as_str()));
    }
    out
}

fn written(date: Option<&str>, options: &OutputOptions) -> String {
    date.map_or_else(String::new, |date| dates::written(date, options.lang()))
}

const fn is_number(column: Column) -> bool {
    matches!(column, Column::Value | Column::ValueTo | Column::Of)
}

fn write_row<'c>(out: &mut String, cells: impl Iterator<Item = &'c str>) {
    for cell in cells {
        let _ = write!(out, "| {cell} ");
    }
    out.push_str("|\n");
}

/// The content as plain text: nothing in it is markup, neither Markdown's nor HTML's, and it stays on one line.
fn escape(content: &str) -> String {
    let mut out = String::new();
    for char in content.chars() {
        match char {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '!' | '#' => out.extend(['\\', char]),
            '\n' | '\r' | '\t' => out.push(' '),
            char => out.push(char),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Bound, Change, Kind};

    fn figures() -> Vec<FigureRecord> {
        let fall = FigureRecord {
            id: 1,
            kind: Some(Kind::Count),
            text: "1.250".into(),
            value: Some("1250".into()),
            counted: Some("hộ".into()),
            change: Some(Change::Down),
            bound: Some(Bound::AtLeast),
            ..FigureRecord::default()
        };
        let label = FigureRecord { id: 2, kind: Some(Kind::Ordinal), text: "XII".into(), ..FigureRecord::default() };
        vec![fall, label]
    }

    #[test]
    fn columns_that_are_empty_are_left_out() {
        let expected = "| Con số | Đếm gì | Tăng/giảm | Mức | Giá trị |\n\
                        | --- | --- | --- | --- | ---: |\n\
                        | 1.250 | hộ | giảm | ít nhất | 1250 |\n";
        assert_eq!(to_markdown(&figures(), &[], &OutputOptions::default()), expected);
    }

    #[test]
    fn words_are_those_of_the_reader() {
        let options = OutputOptions { lang: Some("en".into()), labels: true, ..OutputOptions::default() };
        let table = to_markdown(&figures(), &[], &options);
        assert!(table.starts_with("| Figure | Counts | Change | Bound | Value |\n"), "{table}");
        assert!(table.contains("| 1.250 | hộ | down | at least | 1250 |\n| XII |  |  |  |  |\n"), "{table}");
    }

    #[test]
    fn nothing_to_show_is_an_empty_text() {
        assert_eq!(to_markdown(&[], &[], &OutputOptions::default()), "");
    }

    #[test]
    fn markup_is_shown_and_not_obeyed() {
        assert_eq!(
            escape("a|b\n<b>*x*</b> [y](z) `c` \\ ~~d~~"),
            "a\\|b &lt;b&gt;\\*x\\*&lt;/b&gt; \\[y\\](z) \\`c\\` \\\\ \\~\\~d\\~\\~"
        );
    }
}
