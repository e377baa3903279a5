//! The weights of the decision whether a bare number is a count.
//!
//! Every bare number of the gold articles is read as a count, with what speaks for it and against it; those where the gold
//! has a figure are counts, the others labels or nothing. Judgements on numbers of other articles come from
//! `tests/decision/counts.tsv`, for texts that lie in `../data` beside the gold.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::logistic::{Row, Sign, fit, support};
use super::{Article, FOLDS, index, lines};
use crate::eval::pairs::{figures, is_core, pair_up};
use crate::eval::reader::{Reader, rows};

/// How strongly weights are held near nought.
const RIDGE: f64 = 0.5;
/// What features that speak for a count begin with, and those that speak against it.
const SIDES: [&str; 2] = ["for a count: ", "against a count: "];
/// What a count has before any evidence where no label could take its number, as `src/decision/contest.rs` gives it.
const GAIN: i32 = 6;
/// Weights under which every bare number is a count.
const ALL_COUNT: &str = "32000 for a count: a number\n";
/// Judgements on numbers of articles without annotation: file, id, first code point, verdict.
const JUDGED: &str = "tests/decision/counts.tsv";

/// What the weights are fitted on.
#[derive(Debug, Default)]
pub(crate) struct Cases {
    names: Vec<String>,
    signs: Vec<Sign>,
    /// Of the gold articles, by their number.
    gold: Vec<Row>,
    /// Of other articles, numbered after those of the gold.
    judged: Vec<Row>,
    /// What each case of the gold is, for the table: a count or another core figure, a name, a series, nothing.
    families: Vec<&'static str>,
}

impl Cases {
    /// The bare numbers of the gold articles, and those that were judged elsewhere.
    ///
    /// # Errors
    /// If the command line fails.
    pub(crate) fn of(folder: &Path, articles: &[Article], reader: &Reader) -> Result<Self> {
        let mut cases = Self::default();
        let lines = lines(articles.iter().map(|article| &article.gold));
        let answers: Vec<Value> = rows(&reader.read_weighed("cases", &lines, ALL_COUNT, true)?)?;
        for (number, (article, answer)) in articles.iter().zip(&answers).enumerate() {
            let (gold, read) = (figures(&article.gold), figures(answer));
            let partner = pair_up(&gold, &read);
            for (figure, partner) in read.iter().zip(partner) {
                let family = match partner.map(|gold| gold["kind"].as_str().unwrap_or_default()) {
                    None => "nothing",
                    Some("identifier" | "reference") => "name",
                    Some("ordinal") => "series",
                    Some("count") => "count",
                    Some(_) => "other figure",
                };
                if let Some(row) = cases.row(number, figure, partner.is_some_and(is_core)) {
                    cases.gold.push(row);
                    cases.families.push(family);
                }
            }
        }
        cases.judge(folder, articles.len(), reader)?;
        Ok(cases)
    }

    /// Adds the judged numbers.
    fn judge(&mut self, folder: &Path, mut article: usize, reader: &Reader) -> Result<()> {
        let Ok(list) = std::fs::read_to_string(JUDGED) else { return Ok(()) };
        let mut files: BTreeMap<&str, HashMap<&str, Vec<(i64, bool)>>> = BTreeMap::new();
        for line in list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let cells: Vec<&str> = line.split('\t').collect();
            let [file, id, start, verdict] = cells[..] else { anyhow::bail!("{JUDGED}: '{line}' has not four cells") };
            let start = start.parse().with_context(|| format!("{JUDGED}: '{start}' is no position"))?;
            files.entry(file).or_default().entry(id).or_default().push((start, verdict == "count"));
        }
        for (file, judged) in files {
            let path = folder.join("../data").join(file).with_extension("jsonl");
            if !path.is_file() {
                println!("{} is missing: what was judged there is left out", path.display());
                continue;
            }
            let texts: Vec<Value> = rows(&path)?;
            let texts: Vec<&Value> =
                texts.iter().filter(|text| text["id"].as_str().is_some_and(|id| judged.contains_key(id))).collect();
            let lines = lines(&texts);
            let answers: Vec<Value> = rows(&reader.read_weighed("judged", &lines, ALL_COUNT, true)?)?;
            for (text, answer) in texts.iter().zip(&answers) {
                for (start, counts) in &judged[text["id"].as_str().unwrap_or_default()] {
                    let at = |figure: &&Value| figure["start"].as_i64() == Some(*start);
                    let row =
                        figures(answer).into_iter().find(at).and_then(|figure| self.row(article, figure, *counts));
                    self.judged.extend(row);
                }
                article += 1;
            }
        }
        Ok(())
    }

    /// The case of a figure, if it is a bare number.
    fn row(&mut self, article: usize, figure: &Value, positive: bool) -> Option<Row> {
        let seen = figure["features"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let seen: Vec<&str> = seen.filter(|name| SIDES.iter().any(|side| name.starts_with(side))).collect();
        let features = seen.iter().map(|name| index(&mut self.names, name)).collect();
        let known = self.signs.len();
        self.signs.extend(
            self.names[known..]
                .iter()
                .map(|name| if name.starts_with(SIDES[0]) { Sign::AboveNought } else { Sign::BelowNought }),
        );
        (!seen.is_empty()).then_some(Row { article, features, positive })
    }

    /// What a case has before any evidence.
    fn gain(&self, row: &Row) -> i32 {
        let label = row.features.iter().any(|&feature| self.names[feature].contains("could be "));
        if label { 0 } else { GAIN }
    }

    /// Whether a case is a count under some weights.
    fn counts(&self, row: &Row, weights: &[i32]) -> bool {
        self.gain(row) + row.sum(weights) > 0
    }

    /// The weights fitted on all cases but those of the gold articles for which `held_out` is true, as the command line
    /// takes them.
    pub(crate) fn weights(&self, held_out: impl Fn(usize) -> bool) -> String {
        let weights = self.fit(held_out);
        lines(self.names.iter().zip(weights).map(|(name, weight)| format!("{weight} {name}")))
    }

    fn fit(&self, held_out: impl Fn(usize) -> bool) -> Vec<i32> {
        let rows: Vec<&Row> = self.gold.iter().filter(|row| !held_out(row.article)).chain(&self.judged).collect();
        fit(&rows, &self.signs, RIDGE, false)
    }
}

/// Fits and prints.
///
/// # Errors
/// If the command line fails.
pub(super) fn run(folder: &Path, articles: &[Article], reader: &Reader) -> Result<()> {
    let cases = Cases::of(folder, articles, reader)?;
    let weights = cases.fit(|_| false);
    let all: Vec<&Row> = cases.gold.iter().chain(&cases.judged).collect();
    let support = support(&all, &cases.signs);
    let families: BTreeSet<&str> = cases.families.iter().copied().collect();
    print!("{:50} {:>6} {:>6} {:>7} {:>9}", "is a bare number a count?", "rows", "counts", "weight", "articles");
    for family in &families {
        print!(" {family:>13}");
    }
    println!("   (won-lost by it)");
    let mut order: Vec<usize> = (0..cases.names.len()).collect();
    order.sort_by_key(|&feature| (-weights[feature], &cases.names[feature]));
    for feature in order {
        let having = || all.iter().filter(move |row| row.features.contains(&feature));
        let (rows, counts) = (having().count(), having().filter(|row| row.positive).count());
        print!("{:50} {rows:>6} {counts:>6} {:>7} {:>9}", cases.names[feature], weights[feature], support[feature]);
        for family in &families {
            let (won, lost) = changes(&cases, &weights, feature, family);
            print!(" {:>13}", if won + lost == 0 { String::new() } else { format!("{won}-{lost}") });
        }
        println!("{}", if support[feature] < 2 { "   refused: one article or none supports it" } else { "" });
    }
    let wrong =
        |rows: &[Row], weights: &[i32]| rows.iter().filter(|row| (cases.counts(row, weights)) != row.positive).count();
    println!("fitted on all: {} of {} wrong", wrong(&cases.gold, &weights), cases.gold.len());
    println!("  of those judged elsewhere: {} of {}", wrong(&cases.judged, &weights), cases.judged.len());
    let mut held = (0, 0);
    for fold in 0..FOLDS {
        let train: Vec<&Row> = all.iter().copied().filter(|row| row.article % FOLDS != fold).collect();
        let weights = fit(&train, &cases.signs, RIDGE, false);
        for row in all.iter().filter(|row| row.article % FOLDS == fold) {
            let counts = cases.counts(row, &weights);
            held.0 += usize::from(counts && !row.positive);
            held.1 += usize::from(!counts && row.positive);
        }
    }
    println!("cross-validated over all: {} read that are none, {} not read, of {}", held.0, held.1, all.len());
    Ok(())
}

/// How many decisions of a family a feature makes right, and how many wrong.
fn changes(cases: &Cases, weights: &[i32], feature: usize, family: &str) -> (usize, usize) {
    let of = cases.gold.iter().zip(&cases.families);
    let of = of.filter(|(row, other)| **other == family && row.features.contains(&feature));
    let mut changed = (0, 0);
    for (row, _) in of {
        let with = cases.counts(row, weights);
        let without = cases.gain(row) + row.sum(weights) - weights[feature] > 0;
        changed.0 += usize::from(with != without && with == row.positive);
        changed.1 += usize::from(with != without && with != row.positive);
    }
    changed
}
