//! Duckling's Vietnamese corpora: a phrase and the value that it must have.

use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::count::Count;
use super::reader::{Article, Figure, Reader, rows, same, shown};
use super::{Scores, stem};

#[derive(Debug, Deserialize)]
struct Row {
    dimension: String,
    expected: String,
    text: String,
    value: Option<f64>,
    unit: Option<String>,
    from: Option<serde_json::Value>,
    to: Option<serde_json::Value>,
    at: Option<String>,
    grain: Option<String>,
}

/// The day on which the corpus says that it is read.
const TODAY: &str = "2017-02-02";

/// Reads and scores the corpus. Phrases of time that are relative to the day of reading are listed, not counted.
///
/// # Errors
/// If the file has another form or the command line fails.
pub(super) fn score(file: &Path, reader: &Reader) -> Result<Scores> {
    let rows: Vec<Row> = rows(file)?;
    let articles = rows.iter().map(|row| Article {
        lang: Some("vi"),
        published: (row.dimension == "Time").then_some(TODAY),
        text: &row.text,
        ..Article::default()
    });
    let answers = reader.read("duckling_vi", articles)?;
    let mut count = Count::default();
    let mut relative = Vec::new();
    for (row, figures) in rows.iter().zip(&answers) {
        let good = match row.dimension.as_str() {
            "Time" if row.expected == "NONE" => figures.is_empty(),
            "Time" if !is_absolute(row) => {
                relative.push(row.text.as_str());
                continue;
            }
            "Time" => has_time(row, figures),
            "AmountOfMoney" => figures.iter().any(|figure| is_money(row, figure)),
            _ => figures.iter().any(|figure| figure.number() == row.value),
        };
        count.add(&row.dimension, good, || format!("`{}` is {}: {}", row.text, row.expected, shown(figures)));
    }
    let mut misses = std::mem::take(&mut count.misses);
    misses.push(format!("  held to be relative ({}): {}", relative.len(), relative.join(" | ")));
    Ok(Scores { corpus: stem(file), measures: count.measures(), interval: None, misses })
}

/// Value, currency and bound. Duckling does not tell `under` from `atMost`, nor `over` from `atLeast`.
fn is_money(row: &Row, figure: &Figure) -> bool {
    let unit = match row.unit.as_deref() {
        Some("Dollar" | "Cent") => "USD",
        Some("Pound") => "GBP",
        Some(code) => code,
        None => return false,
    };
    let scale = if row.unit.as_deref() == Some("Cent") { 100.0 } else { 1.0 };
    let end = |value: &Option<serde_json::Value>| value.as_ref().and_then(serde_json::Value::as_f64);
    let value_to = figure.value_to.as_ref().and_then(|value| value.parse::<f64>().ok());
    let bound = figure.bound.as_deref();
    let is = |expected: f64, got: Option<f64>| got.is_some_and(|got| same(got, expected / scale));
    figure.kind == "money"
        && figure.unit.as_deref() == Some(unit)
        && match (row.value, end(&row.from), end(&row.to)) {
            (Some(value), ..) => is(value, figure.number()) && bound.is_none(),
            (None, Some(from), Some(to)) => is(from, figure.number()) && is(to, value_to),
            (None, Some(from), None) => is(from, figure.number()) && matches!(bound, Some("over" | "atLeast")),
            (None, None, Some(to)) => is(to, figure.number()) && matches!(bound, Some("under" | "atMost")),
            _ => false,
        }
}

/// Whether the phrase names a calendar point, a clock time or a quarter by its number.
fn is_absolute(row: &Row) -> bool {
    let words: Vec<&str> = row.text.split_whitespace().collect();
    let numbered = words.windows(2).any(|pair| {
        let is_number = |word: &str| {
            word.starts_with(|c: char| c.is_ascii_digit())
                || ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"].contains(&word)
        };
        ["tháng", "quý"].contains(&pair[0]) && is_number(pair[1])
    });
    let slashed = row.text.contains('/');
    let clock =
        row.at.is_some() && is_clock(row) && words.iter().any(|word| word.contains(is_digit) || *word == "rưỡi");
    // The first day or week of a month is computed from what is named.
    (numbered || slashed || clock) && !row.text.contains("đầu tiên")
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn is_clock(row: &Row) -> bool {
    matches!(row.grain.as_deref(), Some("Hour" | "Minute" | "Second"))
}

/// Whether a figure has the date or the clock time, and for a clock time on a named date both.
fn has_time(row: &Row, figures: &[Figure]) -> bool {
    let Some(at) = row.at.as_deref() else { return false };
    let (date, time) = at.split_at(at.find('T').unwrap_or(at.len()));
    // Where the year is left out Duckling takes the next such day; a reader of news may take the last.
    let is_date = |got: &str, expected: &str| {
        let last_year = expected.get(..4).and_then(|year| year.parse::<u32>().ok()).map_or(0, |year| year - 1);
        let names_year = row.text.contains(&expected[..4]) || row.text.matches('/').count() > 1;
        got == expected || (!names_year && got == format!("{last_year}{}", &expected[4..]))
    };
    let has_date =
        |expected: &str| figures.iter().filter_map(|figure| figure.date.as_deref()).any(|got| is_date(got, expected));
    let month = || date[5..7].parse::<u32>().unwrap_or(1);
    match row.grain.as_deref() {
        Some("Day") => has_date(date),
        Some("Month") => has_date(&date[..7]),
        Some("Quarter") => has_date(&format!("{}-{}", &date[..4], 33 + (month() - 1) / 3)),
        Some("Year") => has_date(&date[..4]),
        _ => {
            let clock = figures.iter().any(|figure| {
                figure
                    .date
                    .as_deref()
                    .and_then(|date| date.split_once('T'))
                    .is_some_and(|(_, got)| same_clock(row, got, &time[1..]))
            });
            clock && (date == TODAY || !row.text.contains("ngày 2") || has_date(date))
        }
    }
}

/// Whether `got` (`14`, `14:30`) is the clock time `expected` (`14:30:00`). Without a word for the part of the day
/// Duckling takes the next such time, which may be twelve hours later than what is written; a zone is not applied here.
fn same_clock(row: &Row, got: &str, expected: &str) -> bool {
    let minutes = |clock: &str| {
        let mut parts = clock.split(':').map(|part| part.parse::<u32>().unwrap_or(0));
        let (hour, minute) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
        hour * 60 + minute
    };
    let (got, mut expected) = (minutes(got), minutes(expected));
    if row.text.ends_with("CET") {
        // The corpus is read at −02:00, three hours behind.
        expected += 180;
    }
    let has_part = ["sáng", "trưa", "chiều", "tối", "pm"].iter().any(|part| row.text.contains(part));
    got == expected || (!has_part && got % 720 == expected % 720)
}
