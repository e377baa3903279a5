//! Contexts that a naive reader gets wrong, with what the contract makes of each.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::count::Count;
use super::reader::{Article, Figure, Reader, rows, shown};
use super::{Scores, stem};

#[derive(Debug, Deserialize)]
struct Row {
    context: String,
    focus: String,
    trap: String,
    correct: String,
}

/// What must be read in the focus of each row, in the order of the file.
///
/// A figure is `kind` or `kind|kind`, then `field=value` for what matters; all that are named, in this order, must be
/// there, and no other figure that a reader comes for. `label` is any kind of label; `none` is nothing but labels.
const EXPECTED: [&str; 68] = [
    "period date=XXXX-12/XXXX-03",
    "ordinal value=6",
    "count value=1 to=2",
    "ratio|money value=2477000000000 of=10825000000000",
    "count value=3; label|score|measure value=10",
    "period date=2018-01-01/2018-01-15",
    "duration value=2.5 unit=h",
    "duration value=120 unit=min; duration value=45 unit=min; duration value=95 unit=min",
    "date date=XXXX-06",
    "score value=7 to=6; score value=7 to=3; score value=5 to=7; score value=6 to=1",
    "label; label",
    "none",
    "none",
    "period date=XXXX-12-06/XXXX-12-08",
    "period date=XXXX-01/XXXX-02",
    "label",
    "none",
    "label",
    "label",
    "period date=2017-03/2017-04",
    "ratio value=1 of=2000 | identifier",
    "none",
    "date date=2012-35",
    "measure value=1.56 unit=m",
    "duration value=9 unit=mo | period",
    "label",
    "duration value=7 unit=a",
    "none",
    "multiple|count value=3 to=4",
    "ratio value=60 of=63",
    "count value=3",
    "ratio value=8 of=11",
    "label",
    "measure value=21 unit=km; measure value=42 unit=km",
    "date date=XXXX-10-29",
    "percent value=-0.43 | percent value=0.43 change=down",
    "reference",
    "none",
    "measure|count value=1920; measure|count value=1080",
    "none",
    "count value=13000",
    "label",
    "date date=2015",
    "duration value=5 to=15 unit=a",
    "duration value=7.41 unit=h",
    "ordinal value=8 to=9",
    "money value=1800 to=1900 unit=VND/quả",
    "label",
    "date date=2011-07",
    "count value=380000",
    "multiple value=1.5",
    "label; label; label; label; label",
    "score value=0 to=0",
    "count value=149000000; duration value=20 unit=a",
    "label",
    "date|period | none",
    "duration value=1 to=5 unit=a",
    "reference",
    "period date=2013-10/2014-02",
    "duration value=4 unit=a",
    "none",
    "reference",
    "count value=2",
    "money value=15000000",
    "period date=XXXX-06-21/XXXX-06-24",
    "label",
    "label",
    "money value=17995000 unit=USD",
];

/// Reads and scores the corpus.
///
/// # Errors
/// If the file has another form or the command line fails.
pub(super) fn score(file: &Path, reader: &Reader) -> Result<Scores> {
    let rows: Vec<Row> = rows(file)?;
    ensure!(rows.len() == EXPECTED.len(), "{} has other rows than were judged: {}", file.display(), rows.len());
    let articles = rows.iter().map(|row| Article { lang: Some("vi"), text: &row.context, ..Article::default() });
    let answers = reader.read("traps_vi", articles)?;
    let mut count = Count::default();
    for (n, (row, figures)) in rows.iter().zip(answers).enumerate() {
        let at = row.context.find(&row.focus).context("the focus stands in its context")?;
        let start = row.context[..at].chars().count();
        let end = start + row.focus.chars().count();
        let found: Vec<Figure> = figures.into_iter().filter(|figure| figure.overlaps(start, end)).collect();
        count.add("read right", is_as_expected(EXPECTED[n], &found), || {
            format!("{n} `{}` ({}) is {}: {}", row.focus, row.trap, row.correct, shown(&found))
        });
    }
    Ok(Scores { corpus: stem(file), measures: count.measures(), interval: None, misses: count.misses })
}

/// Whether what was found fits one of the readings, which are set apart by ` | `.
fn is_as_expected(expected: &str, found: &[Figure]) -> bool {
    expected.split(" | ").any(|reading| {
        let core = || found.iter().filter(|figure| !figure.is_label());
        if reading == "none" {
            return core().next().is_none();
        }
        let wanted: Vec<&str> = reading.split("; ").collect();
        let mut left = found.iter();
        // In order, with only labels passed over.
        wanted.iter().all(|wanted| {
            left.by_ref()
                .find(|figure| fits(wanted, figure) || !figure.is_label())
                .is_some_and(|figure| fits(wanted, figure))
        }) && left.all(Figure::is_label)
    })
}

fn fits(wanted: &str, figure: &Figure) -> bool {
    let mut parts = wanted.split(' ');
    let kinds = parts.next().unwrap_or_default();
    let is_kind = kinds.split('|').any(|kind| kind == figure.kind || kind == "label" && figure.is_label());
    is_kind
        && parts.all(|part| {
            let Some((field, value)) = part.split_once('=') else { return false };
            let got = match field {
                "value" => &figure.value,
                "to" => &figure.value_to,
                "of" => &figure.of,
                "unit" => &figure.unit,
                "change" => &figure.change,
                "date" => &figure.date,
                _ => return false,
            };
            got.as_deref() == Some(value)
        })
}

#[cfg(test)]
mod tests {
    use super::{EXPECTED, Figure, is_as_expected};

    fn figure(kind: &str, value: &str) -> Figure {
        Figure { kind: kind.to_owned(), value: Some(value.to_owned()), ..Figure::default() }
    }

    /// (expected, found, whether that is right)
    #[test]
    fn readings() {
        let [one, two, label] = [figure("count", "1"), figure("count", "2"), figure("ordinal", "6")];
        let cases: [(&str, &[&Figure], bool); 9] = [
            ("none", &[], true),
            ("none", &[&label], true),
            ("none", &[&one], false),
            ("count value=1", &[&one], true),
            ("count value=1", &[&label, &one], true),
            ("count value=1", &[&one, &two], false),
            ("count value=1; count value=2", &[&one, &two], true),
            ("label", &[&label], true),
            ("money | count|ratio value=2", &[&two], true),
        ];
        for (expected, found, right) in cases {
            let found: Vec<Figure> = found.iter().copied().cloned().collect();
            assert_eq!(is_as_expected(expected, &found), right, "{expected}");
        }
    }

    #[test]
    fn every_expectation_names_known_kinds_and_fields() {
        let words = EXPECTED.iter().flat_map(|reading| reading.split([' ', ';', '|']));
        for word in words.filter(|word| !word.is_empty()) {
            let known = match word.split_once('=') {
                Some((field, value)) => {
                    ["value", "to", "of", "unit", "change", "date"].contains(&field) && !value.is_empty()
                }
                None => [
                    "none",
                    "label",
                    "count",
                    "ratio",
                    "percent",
                    "multiple",
                    "money",
                    "measure",
                    "duration",
                    "age",
                    "score",
                    "date",
                    "time",
                    "period",
                    "ordinal",
                    "reference",
                    "identifier",
                ]
                .contains(&word),
            };
            assert!(known, "{word}");
        }
    }
}
