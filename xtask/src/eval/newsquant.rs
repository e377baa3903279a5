//! `NewsQuant`, scored by the `newsquant.py` that lies in `../eval` beside its folder, and once more without what our
//! contract does not count.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::reader::{Article, Figure, Reader, rows, shown};
use super::{Measure, Scores, stem};
use crate::shell;

#[derive(Debug, Deserialize)]
struct Row {
    text: String,
    quantities: Vec<Quantity>,
}

#[derive(Debug, Deserialize)]
struct Quantity {
    value: String,
    unit: String,
    normalized_unit: String,
    change: String,
}

/// Reads and scores the corpus.
///
/// # Errors
/// If Python or the script is missing or fails.
pub(super) fn score(file: &Path, reader: &Reader) -> Result<Scores> {
    let mut measures = plain(file, reader)?;
    let rows: Vec<Row> = rows(file)?;
    let articles = rows.iter().map(|row| Article { lang: Some("en"), text: &row.text, ..Article::default() });
    let answers = reader.read("newsquant_en.ours", articles)?;
    let mut misses = Vec::new();
    let (mut gold, mut found, mut values, mut changes) = (0, 0, 0, 0);
    for (row, figures) in rows.iter().zip(&answers) {
        let (mut wanted, mut left_out) = (Vec::new(), Vec::new());
        for quantity in row.quantities.iter().filter(|quantity| !numbers(&quantity.value).is_empty()) {
            match not_ours(row, quantity).or_else(|| split_otherwise(row, quantity, figures)) {
                None => wanted.push((numbers(&quantity.value), quantity.change.as_str())),
                Some(reason) => {
                    left_out.extend(numbers(&quantity.value));
                    misses
                        .push(format!("  left out, {reason}: {} {} in `{}`", quantity.value, quantity.unit, row.text));
                }
            }
        }
        // What we make of a quantity that is left out is left out as well.
        let ours: Vec<(Vec<String>, &str)> = figures
            .iter()
            .filter(|figure| is_quantity(figure))
            .map(|figure| (value(figure), figure))
            .filter(|(value, _)| !value.iter().all(|number| left_out.contains(number)))
            // Results, ages behind a name and times that were run (`1:36.6`) are figures here; there they are seldom
            // annotated.
            .filter(|(value, figure)| {
                let run = figure.kind == "duration" && figure.text.contains(':');
                !(run || matches!(figure.kind.as_str(), "score" | "age"))
                    || wanted.iter().any(|(number, _)| number == value)
            })
            .map(|(value, figure)| {
                let said = changes_by_contract(&row.text, figure);
                let theirs = wanted.iter().find(|(number, change)| *number == value && said.contains(change));
                let change = theirs.map_or(said[0], |(_, change)| change);
                (value, change)
            })
            .collect();
        let same_values = overlap(wanted.iter().map(|(value, _)| value), ours.iter().map(|(value, _)| value));
        let same_changes = overlap(wanted.iter(), ours.iter());
        if same_changes < wanted.len() || same_changes < ours.len() {
            misses.push(format!("  {wanted:?} in `{}`: {}", row.text, shown(figures)));
        }
        gold += wanted.len();
        found += ours.len();
        values += same_values;
        changes += same_changes;
    }
    measures.push(f1("value f1 by the contract", values, gold + found));
    measures.push(f1("change f1 by the contract", changes, gold + found));
    Ok(Scores { corpus: stem(file), measures, interval: None, misses })
}

/// What the script says: precision, recall and F1 over all of it.
fn plain(file: &Path, reader: &Reader) -> Result<Vec<Measure>> {
    let script = file.parent().context("a file lies in a folder")?.join("../eval/newsquant.py");
    if !script.is_file() {
        bail!("{} is missing: NewsQuant is scored by it", script.display());
    }
    let python = || {
        which::which("python3").map(Command::new).context(
            "python3 is missing: NewsQuant is scored by a script; install Python 3 and run this again, \
             or name other corpora with --only",
        )
    };
    let articles = shell::output(python()?.arg(&script).arg("articles").arg(file))?;
    let answer = reader.read_lines("newsquant_en", &articles)?;
    let report = shell::output(python()?.arg(&script).arg("score").arg(file).arg(answer))?;
    // A line is `value   precision 0.9 recall 0.9 f1 0.9`.
    let mut measures = Vec::new();
    for line in report.lines() {
        let mut words = line.split_whitespace();
        let Some(what) = words.next() else { continue };
        while let (Some(name), Some(value)) = (words.next(), words.next()) {
            measures.push(Measure {
                name: format!("{what} {name}"),
                value: value.parse().ok(),
                of: None,
                is_count: false,
            });
        }
    }
    Ok(measures)
}

/// Why the contract does not count a quantity, or counts it otherwise.
fn not_ours(row: &Row, quantity: &Quantity) -> Option<&'static str> {
    let text = row.text.to_lowercase();
    let numbers = numbers(&quantity.value);
    let number = |n: usize| numbers.get(n).and_then(|number| number.parse::<f64>().ok());
    if quantity.normalized_unit == "generation wireless" {
        return Some("a number in a name");
    }
    if numbers.as_slice() == ["1"] && text.contains("one of") && !quantity.unit.contains('%') {
        return Some("`one of` is no number of things");
    }
    let round = ["dozens of", "tens of", "hundreds of", "thousands of", "millions of", "billions of"];
    if let (Some(from), Some(to)) = (number(0), number(1)) {
        if to >= from * 9.0 && round.iter().any(|words| text.contains(words)) {
            return Some("a round plural is its lower end with the bound `about`");
        }
        let is_score = text.contains(&format!("{from}-{to}"));
        if !is_score && (to < from || from == 0.0 && text.contains(" 0 to ")) {
            return Some("a change from one level to another is two figures");
        }
    }
    None
}

/// Why the contract cuts the numbers of a quantity into figures otherwise than `NewsQuant` does.
fn split_otherwise(row: &Row, quantity: &Quantity, figures: &[Figure]) -> Option<&'static str> {
    let theirs = numbers(&quantity.value);
    let ours: Vec<Vec<String>> = figures.iter().filter(|figure| is_quantity(figure)).map(value).collect();
    match theirs.as_slice() {
        [from, to] => {
            let both = [from, to].iter().all(|number| ours.contains(&vec![(*number).clone()]));
            let level = row.text.contains(" to ");
            (both && level).then_some("a change from one level to another is two figures")
        }
        [one] => {
            let range = ours.iter().any(|ours| ours.len() == 2 && ours.contains(one));
            let other_end = row.quantities.iter().any(|other| {
                let other = numbers(&other.value);
                other.len() == 1
                    && other[0] != *one
                    && ours.iter().any(|ours| ours.len() == 2 && ours.contains(one) && ours.contains(&other[0]))
            });
            (range && other_end).then_some("two ends of a range are one figure")
        }
        _ => None,
    }
}

fn is_quantity(figure: &Figure) -> bool {
    !figure.is_label() && !matches!(figure.kind.as_str(), "date" | "time" | "period") && figure.value.is_some()
}

/// Six digits of a number, as the script takes them.
fn canonical(number: f64) -> String {
    format!("{number:.5e}").parse::<f64>().map(|number| number.to_string()).unwrap_or_default()
}

/// The numbers of a gold value: `4-5` is two of them.
fn numbers(value: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut rest = value;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = &rest[start..];
        let mut end = rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(rest.len());
        if rest[end..].starts_with(['e', 'E']) {
            let exponent = &rest[end + 1..];
            let digits = exponent.trim_start_matches(['+', '-']);
            let length = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
            end += 1 + (exponent.len() - digits.len()) + length;
        }
        parts.extend(rest[..end].trim_end_matches('.').parse().ok().map(canonical));
        rest = &rest[end..];
    }
    parts
}

fn value(figure: &Figure) -> Vec<String> {
    let to = figure.value_to.as_ref().filter(|_| figure.of.is_none()).and_then(|value| value.parse::<f64>().ok());
    figure.number().into_iter().chain(to).map(|number| canonical(number.abs())).collect()
}

/// What `NewsQuant`'s one field may say of a figure, by the contract, our own reading first: it has one field where a
/// figure has a change and a bound (`up about 19%`); `nearly` is about in it and under here; it keeps a change on the
/// level that is reached (`rose to 6.7%`) and a bound on a conversion in brackets, where the contract has neither.
fn changes_by_contract<'f>(text: &str, figure: &'f Figure) -> Vec<&'f str> {
    let before: String = text.chars().take(figure.start).collect::<String>().to_lowercase();
    let mut said = Vec::new();
    said.extend(figure.change.as_deref());
    said.extend(match figure.bound.as_deref() {
        Some("about") => Some("~"),
        Some("over" | "atLeast") => Some(">"),
        Some("under" | "atMost") => Some("<"),
        _ => None,
    });
    if said == ["<"] && ["nearly ", "almost "].iter().any(|word| before.ends_with(word)) {
        said.push("~");
    }
    if said.is_empty() {
        said.push("=");
        if before.ends_with(" to ") || before.ends_with(" at ") {
            said.extend(["up", "down"]);
        }
        if before.ends_with('(') {
            said.extend(["~", ">", "<"]);
        }
    }
    said
}

/// How many members two bags share.
fn overlap<T: std::hash::Hash + Eq>(a: impl Iterator<Item = T>, b: impl Iterator<Item = T>) -> usize {
    let mut bag: HashMap<T, usize> = HashMap::new();
    a.for_each(|member| *bag.entry(member).or_default() += 1);
    b.filter(|member| bag.get_mut(member).is_some_and(|left| left.checked_sub(1).map(|less| *left = less).is_some()))
        .count()
}

#[expect(clippy::cast_precision_loss, reason = "some hundred quantities")]
fn f1(name: &str, both: usize, sum: usize) -> Measure {
    let value = (sum > 0).then(|| 2.0 * both as f64 / sum as f64);
    Measure { name: name.to_owned(), value, of: None, is_count: false }
}

#[cfg(test)]
mod tests {
    use super::{numbers, overlap};

    #[test]
    fn gold_values() {
        let cases: [(&str, &[&str]); 5] = [
            ("4-5", &["4", "5"]),
            ("2408000000.0", &["2408000000"]),
            ("-5.0", &["5"]),
            ("1e-05", &["0.00001"]),
            ("-", &[]),
        ];
        for (value, expected) in cases {
            assert_eq!(numbers(value), expected, "{value}");
        }
    }

    #[test]
    fn bags_share_each_member_as_often_as_both_have_it() {
        assert_eq!(overlap([1, 1, 2].iter(), [1, 1, 1, 3].iter()), 2);
    }
}
