//! Pairs of a written and a spoken side that must be read to the same value (of NVIDIA's text processing).

use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::count::Count;
use super::reader::{Article, Figure, Reader, rows, shown};
use super::{Scores, stem};

#[derive(Debug, Deserialize)]
struct Row {
    class: String,
    written: String,
    spoken: String,
    direction: String,
}

/// The classes whose values can be compared.
const CLASSES: [&str; 10] =
    ["cardinal", "decimal", "fraction", "money", "measure", "ordinal", "range", "roman", "date", "time"];

/// Reads and scores the corpus.
///
/// # Errors
/// If the file has another form or the command line fails.
pub(super) fn score(file: &Path, reader: &Reader) -> Result<Scores> {
    let mut rows: Vec<Row> = rows(file)?;
    // A pair whose sides are the same tells nothing.
    rows.retain(|row| CLASSES.contains(&row.class.as_str()) && row.written.trim() != row.spoken.trim());
    for row in rows.iter_mut().filter(|row| row.direction == "itn" && row.class != "date" && row.class != "time") {
        row.written = with_decimal_commas(&row.written);
    }
    let side = |text| Article { lang: Some("vi"), text, ..Article::default() };
    let written = reader.read("nemo_vi.written", rows.iter().map(|row| side(&row.written)))?;
    let spoken = reader.read("nemo_vi.spoken", rows.iter().map(|row| side(&row.spoken)))?;
    let mut count = Count::default();
    for ((row, written), spoken) in rows.iter().zip(&written).zip(&spoken) {
        let (a, b) = (values(row, written), values(row, spoken));
        // A bare weekday is no figure on either side.
        let good = a == b && (!a.is_empty() || is_weekday(row));
        count.add(&row.class, good, || {
            format!("`{}` is {} but `{}` is {}", row.written, shown(written), row.spoken, shown(spoken))
        });
    }
    let mut measures = count.measures();
    measures.push(count.total("all"));
    Ok(Scores { corpus: stem(file), measures, interval: None, misses: count.misses })
}

/// The written side of direction `itn` marks decimals by a point.
fn with_decimal_commas(text: &str) -> String {
    let bytes = text.as_bytes();
    let is_digit = |place: Option<usize>| place.and_then(|n| bytes.get(n)).is_some_and(u8::is_ascii_digit);
    let is_decimal = |n: usize, c| c == '.' && is_digit(n.checked_sub(1)) && is_digit(Some(n + 1));
    text.char_indices().map(|(n, c)| if is_decimal(n, c) { ',' } else { c }).collect()
}

fn is_weekday(row: &Row) -> bool {
    row.class == "ordinal"
        && ('2'..='7').any(|day| row.written.contains(&format!("thứ {day}")) && row.written.len() < 40)
}

/// What is compared: the numbers with their units, or the dates. Out of any context `9:30` and `chín giờ rưỡi` may each
/// be a clock time or a stretch of time, so that both are taken as seconds.
fn values(row: &Row, figures: &[Figure]) -> Vec<String> {
    let value = |figure: &Figure| {
        if row.class == "time"
            && let Some(seconds) = seconds(figure)
        {
            return format!("{seconds} s");
        }
        let number = figure.number().map(|number| format!("{number}")).unwrap_or_default();
        let part = |field: &Option<String>| field.clone().unwrap_or_default();
        format!("{number} {} {} {}", part(&figure.value_to), part(&figure.unit), part(&figure.date))
    };
    figures.iter().map(value).collect()
}

fn seconds(figure: &Figure) -> Option<f64> {
    if let Some(clock) =
        figure.date.as_deref().and_then(|date| date.strip_prefix('T')).filter(|clock| !clock.contains('/'))
    {
        let parts = clock.split(':').map(|part| part.parse::<f64>().unwrap_or(0.0));
        return Some(parts.zip([3600.0, 60.0, 1.0]).map(|(part, weight)| part * weight).sum());
    }
    let weight = match figure.unit.as_deref()? {
        "h" => 3600.0,
        "min" => 60.0,
        "s" => 1.0,
        _ => return None,
    };
    Some((figure.number()? * weight).round())
}

#[cfg(test)]
mod tests {
    use super::with_decimal_commas;

    #[test]
    fn only_points_between_digits_are_decimal() {
        for (text, expected) in [("60.240 m.", "60,240 m."), ("1.5 triệu", "1,5 triệu"), ("a.b", "a.b"), ("5.", "5.")]
        {
            assert_eq!(with_decimal_commas(text), expected);
        }
    }
}
