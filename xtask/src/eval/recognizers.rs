//! The English specifications of Microsoft's Recognizers-Text.

use std::path::Path;

use anyhow::Result;
use serde::Deserialize;
use serde_json::Value;

use super::count::Count;
use super::reader::{Article, Figure, Reader, rows, same, shown};
use super::{Scores, stem, timex};

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
    let mut count = Count::default();
    for (row, figures) in rows.iter().zip(&answers) {
        if row.not_supported.contains("dotnet") {
            continue;
        }
        for entity in &row.results {
            let (Some(text), Some(start), Some(end)) = (&entity.text, entity.start, entity.end) else { continue };
            let (start, end) = (code_points(&row.input, start), code_points(&row.input, end + 1));
            let found: Vec<Figure> = figures.iter().filter(|figure| figure.overlaps(start, end)).cloned().collect();
            let Some(good) = is_right(&row.model, entity, &found) else { continue };
            count.add(&row.model, good, || {
                format!("`{text}` in `{}` is {}: {}", row.input, entity.resolution, shown(&found))
            });
        }
    }
    Ok(Scores { corpus: stem(file), measures: count.measures(), misses: count.misses })
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

/// Whether one of the figures is what the entity says; `None` where the contract has no such thing.
fn is_right(model: &str, entity: &Entity, found: &[Figure]) -> Option<bool> {
    let field = |name: &str| entity.resolution.get(name).and_then(Value::as_str);
    let number = || field("value").and_then(|value| value.trim_end_matches('%').parse::<f64>().ok());
    // The corpus gives fifteen digits.
    let close = |a: f64, b: f64| same(a, b) || (a - b).abs() <= 1e-12 * a.abs().max(b.abs());
    let has = |value: f64, units: &[&str]| {
        found.iter().any(|figure| {
            let scales: &[f64] = if units.contains(&"cent") { &[1.0, 0.01] } else { &[1.0] };
            let unit = figure.unit.as_deref().unwrap_or_default();
            figure.number().is_some_and(|number| scales.iter().any(|scale| close(number, value * scale)))
                && (units.is_empty()
                    || units.iter().any(|known| unit == *known || unit.starts_with(&format!("{known}/"))))
        })
    };
    match model {
        "DateTimeModel" => is_time(entity, found),
        "NumberRangeModel" => range(field("value")?, found),
        "OrdinalModel" if field("relativeTo") != Some("start") => None,
        "NumberModel" | "OrdinalModel" => Some(has(number()?, &[])),
        "PercentModel" => Some(has(number()?, &["%"])),
        _ => {
            let units =
                field("isoCurrency").map_or_else(|| units(field("unit").unwrap_or_default()), |code| vec![code]);
            Some(has(number()?, &units))
        }
    }
}

/// The codes that the contract gives to a unit of the corpus; none where any unit will do.
fn units(name: &str) -> Vec<&'static str> {
    match name {
        "Dollar" => vec!["USD"],
        "Cent" | "Sen" | "Penny" => vec!["cent", "USD", "GBP", "MYR", "¢"],
        "Pence" => vec!["cent", "GBP"],
        "Rupee" => vec!["INR"],
        "Franc" => vec!["CHF", "FRF", "XAF"],
        "Bitcoin" => vec!["BTC", "XBT", "bitcoin", "bitcoins"],
        "Pound" => vec!["GBP", "[lb_av]"],
        "C" => vec!["Cel"],
        "F" => vec!["[degF]"],
        "Degree" => vec!["deg", "Cel", "[degF]"],
        "Year" => vec!["a"],
        "Month" => vec!["mo"],
        "Week" => vec!["wk"],
        "Day" => vec!["d"],
        "Milliliter" => vec!["mL"],
        "Inch" => vec!["[in_i]"],
        "Foot" => vec!["[ft_i]"],
        "Mile" => vec!["[mi_i]"],
        "Ounce" => vec!["[oz_av]"],
        "Acre" => vec!["[acr_us]", "[acr_br]"],
        "Gallon" => vec!["[gal_us]", "[gal_br]"],
        "Cubic foot" => vec!["[cft_i]"],
        "Square meter" => vec!["m2"],
        "Square kilometer" => vec!["km2"],
        "Ton" | "Metric ton" => vec!["t", "[ston_av]", "[lton_av]"],
        "Bit" => vec!["bit"],
        "Megabit" => vec!["Mbit", "MBy"],
        "Megabyte" => vec!["MBy"],
        "Mile per hour" => vec!["[mi_i]/h", "mph"],
        "Kilometer per hour" => vec!["km/h"],
        "Meter" => vec!["m"],
        "Kilometer" => vec!["km"],
        "Millimeter" => vec!["mm"],
        "Decimeter" => vec!["dm"],
        "Picometer" => vec!["pm"],
        "Kilogram" => vec!["kg"],
        "Gram" => vec!["g"],
        "Microgram" => vec!["ug"],
        "Barrel" => vec!["[bbl_us]"],
        "Tablespoon" => vec!["[tbs_us]"],
        "Teaspoon" => vec!["[tsp_us]"],
        "Cup" => vec!["[cup_us]"],
        _ => Vec::new(),
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

/// Words that make a phrase depend on the day of reading, or that name no point of the calendar.
const RELATIVE: &[&str] = &[
    "ago",
    "after next",
    "beginning",
    "businessday",
    "christmas",
    "coming",
    "current",
    "day",
    "days",
    "decade",
    "decades",
    "early",
    "earlier",
    "easter",
    "end",
    "fall",
    "following",
    "fortnight",
    "from now",
    "halloween",
    "hence",
    "hours",
    "last",
    "late",
    "later",
    "mid",
    "middle",
    "midnight",
    "minutes",
    "months",
    "new year",
    "next",
    "noon",
    "noonish",
    "now",
    "previous",
    "quarters",
    "season",
    "since",
    "spring",
    "summer",
    "the month",
    "the year",
    "this",
    "thanksgiving",
    "to date",
    "today",
    "tmr",
    "tmrw",
    "tomorrow",
    "tonight",
    "upcoming",
    "week",
    "weekend",
    "weeks",
    "winter",
    "within",
    "years",
    "yesterday",
];

/// Whether the figures name the date, the clock time or the period; `None` where the phrase is relative.
fn is_time(entity: &Entity, found: &[Figure]) -> Option<bool> {
    let type_name = entity.type_name.as_deref()?.strip_prefix("datetimeV2.")?;
    if !["date", "time", "daterange", "timerange", "datetime", "datetimerange"].contains(&type_name) {
        return None;
    }
    let text = format!(" {} ", entity.text.as_deref()?.to_lowercase().replace(|c: char| !c.is_alphanumeric(), " "));
    // `half past nine` is a clock time, `the past nine months` is relative.
    let past = type_name != "time" && text.contains(" past ");
    if past || RELATIVE.iter().any(|word| text.contains(&format!(" {word} "))) {
        return None;
    }
    let values = entity.resolution.get("values")?.as_array()?;
    let timexes = values.iter().filter_map(|value| value.get("timex").and_then(Value::as_str));
    let wanted: Vec<timex::Stretch> = timexes.filter_map(timex::parse).collect();
    if wanted.is_empty() {
        return None;
    }
    let ours: Vec<&str> = found.iter().filter_map(|figure| figure.date.as_deref()).collect();
    Some(wanted.iter().any(|wanted| timex::is_said(wanted, &ours)))
}
