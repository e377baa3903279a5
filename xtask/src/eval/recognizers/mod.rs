//! The English specifications of Microsoft's Recognizers-Text.

use std::path::Path;

use anyhow::Result;
use serde::Deserialize;
use serde_json::Value;

use super::count::Count;
use super::reader::{Article, Figure, Reader, rows, same, shown};
use super::{Measure, Scores, stem};

mod left_out;
mod timex;
mod units;

use left_out::left_out;
use units::{parts, units};

#[derive(Debug, Deserialize)]
struct Row {
    model: String,
    input: String,
    not_supported: String,
    results: Vec<Entity>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Entity {
    text: Option<String>,
    start: Option<usize>,
    /// Inclusive.
    end: Option<usize>,
    type_name: Option<String>,
    #[serde(default)]
    resolution: Value,
}

/// Reads and scores the corpus: of the entities that at least one implementation supports and that the contract knows,
/// how many a figure at the same place has the same value and unit, by model.
///
/// # Errors
/// If the file has another form or the command line fails.
pub(super) fn score(file: &Path, reader: &Reader) -> Result<Scores> {
    let rows: Vec<Row> = rows(file)?;
    let articles = rows.iter().map(|row| Article { lang: Some("en"), text: &row.input, ..Article::default() });
    let answers = reader.read("recognizers_en", articles)?;
    let (mut count, mut without) = (Count::default(), Count::default());
    for (row, figures) in rows.iter().zip(&answers) {
        if row.not_supported.contains("dotnet") {
            continue;
        }
        for entity in &row.results {
            let (Some(text), Some(start), Some(end)) = (&entity.text, entity.start, entity.end) else { continue };
            let (start, end) = (code_points(&row.input, start), code_points(&row.input, end + 1));
            let found: Vec<Figure> = figures.iter().filter(|figure| figure.overlaps(start, end)).cloned().collect();
            let text_before: String = row.input.chars().take(start).collect();
            let text_behind: String = row.input.chars().skip(end).collect();
            let place = Place { before: &text_before, text: &text.to_lowercase(), behind: &text_behind };
            let good = match left_out(&row.model, entity, &place) {
                None => is_right(&row.model, entity, &found),
                Some(reason) => {
                    without.add(&format!("{}: {reason}", row.model), true, String::new);
                    continue;
                }
            };
            let Some(good) = good else {
                without.add(
                    &format!(
                        "{}: the answer names no number and no point of the calendar (a bare unit, a weekday)",
                        row.model
                    ),
                    true,
                    String::new,
                );
                continue;
            };
            count.add(&row.model, good, || {
                format!("`{text}` in `{}` is {}: {}", row.input, entity.resolution, shown(&found))
            });
        }
    }
    let mut measures = count.measures();
    measures.extend(without.measures().into_iter().map(|share| Measure {
        name: format!("left out, {}", share.name),
        value: share.of.map(|(_, all)| f64::from(u32::try_from(all).unwrap_or(u32::MAX))),
        of: None,
        is_count: true,
    }));
    Ok(Scores { corpus: stem(file), measures, interval: None, misses: count.misses })
}

/// An entity where it stands.
struct Place<'t> {
    before: &'t str,
    /// In lower case.
    text: &'t str,
    behind: &'t str,
}

/// The offset in code points of an offset in UTF-16 units.
fn code_points(text: &str, units: usize) -> usize {
    let mut left = units;
    text.chars()
        .take_while(|c| {
            let inside = left > 0;
            left = left.saturating_sub(c.len_utf16());
            inside
        })
        .count()
}

/// Whether one of the figures is what the entity says; `None` where the corpus gives nothing to compare.
fn is_right(model: &str, entity: &Entity, found: &[Figure]) -> Option<bool> {
    let field = |name: &str| entity.resolution.get(name).and_then(Value::as_str);
    let number = || field("value").and_then(|value| value.trim_end_matches('%').parse::<f64>().ok());
    // The corpus gives fifteen digits.
    let close = |a: f64, b: f64| same(a, b) || (a - b).abs() <= 1e-12 * a.abs().max(b.abs());
    let has = |value: f64, units: &[&str]| {
        found.iter().any(|figure| {
            let scales: &[f64] = if units.contains(&"cent") { &[1.0, 0.01] } else { &[1.0] };
            let unit = figure.unit.as_deref().unwrap_or_default();
            let known = |unit: &str| {
                units.iter().any(|known| unit == *known || unit.starts_with(&format!("{known}/"))) || units.is_empty()
            };
            // A range is one figure: either end of it is a number of the corpus.
            let to = figure.value_to.as_ref().and_then(|to| to.parse::<f64>().ok());
            figure.number().into_iter().chain(to).any(|number| {
                known(unit) && scales.iter().any(|scale| close(number, value * scale))
                    || parts(unit, units).is_some_and(|parts| close(number, value * parts))
            })
        })
    };
    match model {
        "DateTimeModel" => is_time(entity, found),
        "NumberRangeModel" => range(field("value")?, found),
        "NumberModel" | "OrdinalModel" => Some(has(number()?, &[])),
        "PercentModel" => Some(has(number()?, &["%"])),
        _ => {
            let units =
                field("isoCurrency").map_or_else(|| units(field("unit").unwrap_or_default()), |code| vec![code]);
            Some(has(number()?, &units))
        }
    }
}

/// A range `(2,10)`, `[30,)`, `(,500]`: both ends, or the bound that the open side names.
fn range(text: &str, found: &[Figure]) -> Option<bool> {
    let inner = text.get(1..text.len().checked_sub(1)?)?;
    let (from, to) = inner.split_once(',')?;
    let end = |text: &str| text.parse::<f64>().ok();
    let has = |value: f64, bounds: [&str; 2]| {
        found.iter().any(|figure| {
            figure.number().is_some_and(|number| same(number, value))
                && figure.bound.as_deref().is_some_and(|bound| bounds.contains(&bound))
        })
    };
    let (over, under) = (["over", "atLeast"], ["under", "atMost"]);
    Some(match (end(from), end(to)) {
        (Some(from), Some(to)) => {
            let both = found.iter().any(|figure| {
                let value_to = figure.value_to.as_ref().and_then(|value| value.parse::<f64>().ok());
                figure.number().is_some_and(|number| same(number, from)) && value_to.is_some_and(|got| same(got, to))
            });
            both || has(from, over) && has(to, under)
        }
        (Some(from), None) => has(from, over),
        (None, Some(to)) => has(to, under),
        (None, None) => return None,
    })
}

/// Whether the figures name the date, the clock time or the period.
fn is_time(entity: &Entity, found: &[Figure]) -> Option<bool> {
    let values = entity.resolution.get("values")?.as_array()?;
    let timexes = values.iter().filter_map(|value| value.get("timex").and_then(Value::as_str));
    let mut wanted: Vec<timex::Stretch> = timexes.filter_map(timex::parse).collect();
    // `Tuesday the eleventh`: the corpus takes the year from the day of reading.
    let text = entity.text.as_deref()?;
    let year_said = text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    if WEEKDAYS.iter().any(|day| text.to_lowercase().starts_with(day)) && !year_said {
        wanted.iter_mut().for_each(timex::Stretch::forget_year);
    }
    if wanted.is_empty() {
        return None;
    }
    let ours: Vec<&str> = found.iter().filter_map(|figure| figure.date.as_deref()).collect();
    Some(wanted.iter().any(|wanted| timex::is_said(wanted, &ours)))
}

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
