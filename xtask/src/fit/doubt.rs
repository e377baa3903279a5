//! The weights by which the core tells doubtful figures.
//!
//! Rows of the open gold sets are right or wrong; a regression over the features that `--explain` tells gives each feature
//! its weight. What a fold of articles scores that was not fitted on is printed beside what all score that were.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use super::logistic::{Row, Sign};
use super::{Article, FOLDS, index, lines, logistic};
use crate::eval::pairs::{differs, figures, is_core, pair_up};
use crate::eval::reader::{Reader, rows};

/// The share of figures that may be told doubtful.
const DOUBTFUL: f64 = 0.1;
/// How strongly weights are held near nought.
const RIDGE: f64 = 2.0;

/// Fits and prints.
///
/// # Errors
/// If the command line fails.
pub(super) fn run(articles: &[Article], reader: &Reader) -> Result<()> {
    let mut names: Vec<String> = Vec::new();
    let mut all: Vec<Row> = Vec::new();
    let lines = lines(articles.iter().map(|article| &article.gold));
    let answers: Vec<Value> = rows(&reader.read_explained("doubt", &lines)?)?;
    for (number, (article, read)) in articles.iter().zip(&answers).enumerate() {
        let (gold, read) = (figures(&article.gold), figures(read));
        let partner = pair_up(&gold, &read);
        for (figure, partner) in read.iter().zip(partner).filter(|(figure, _)| is_core(figure)) {
            let features = figure["features"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let features = features.filter(|name| !name.contains(" a count: "));
            let features = features.map(|name| index(&mut names, name)).collect();
            let wrong = partner.is_none_or(|gold| !is_core(gold) || differs(gold, figure));
            all.push(Row { article: number, features, positive: wrong });
        }
    }
    let weights = fit(&all.iter().collect::<Vec<_>>(), names.len());
    let threshold = threshold(&all.iter().collect::<Vec<_>>(), &weights);
    print_weights(&names, &all, &weights);
    println!("\nthreshold {threshold}");
    let rows: Vec<&Row> = all.iter().collect();
    tell("fitted on all", &judge(&rows, &weights, threshold));
    let mut held_out = Judged::default();
    for fold in 0..FOLDS {
        let train: Vec<&Row> = all.iter().filter(|row| row.article % FOLDS != fold).collect();
        let test: Vec<&Row> = all.iter().filter(|row| row.article % FOLDS == fold).collect();
        let weights = fit(&train, names.len());
        held_out.add(&judge(&test, &weights, self::threshold(&train, &weights)));
    }
    tell("cross-validated", &held_out);
    Ok(())
}

#[derive(Default)]
struct Judged {
    rows: usize,
    wrong: usize,
    told: usize,
    told_wrong: usize,
}

impl Judged {
    fn add(&mut self, other: &Self) {
        self.rows += other.rows;
        self.wrong += other.wrong;
        self.told += other.told;
        self.told_wrong += other.told_wrong;
    }
}

#[expect(clippy::cast_precision_loss, reason = "some thousand rows")]
fn tell(name: &str, judged: &Judged) {
    let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    println!(
        "{name}: {} of {} rows doubtful ({:.1} %); they hold {} of {} wrong ones ({:.1} %)",
        judged.told,
        judged.rows,
        share(judged.told, judged.rows),
        judged.told_wrong,
        judged.wrong,
        share(judged.told_wrong, judged.wrong),
    );
}

fn judge(rows: &[&Row], weights: &[i32], threshold: i32) -> Judged {
    let mut judged = Judged { rows: rows.len(), ..Judged::default() };
    for row in rows {
        let told = row.sum(weights) >= threshold;
        judged.wrong += usize::from(row.positive);
        judged.told += usize::from(told);
        judged.told_wrong += usize::from(told && row.positive);
    }
    judged
}

/// The least sum that no more than the doubtful share of rows reaches.
#[expect(clippy::cast_precision_loss, reason = "some thousand rows")]
fn threshold(rows: &[&Row], weights: &[i32]) -> i32 {
    let mut sums: Vec<i32> = rows.iter().map(|row| row.sum(weights)).collect();
    sums.sort_unstable_by(|a, b| b.cmp(a));
    let most = (rows.len() as f64 * DOUBTFUL) as usize;
    sums.get(most).map_or(i32::MAX, |sum| sum + 1)
}

fn fit(rows: &[&Row], features: usize) -> Vec<i32> {
    logistic::fit(rows, &vec![Sign::Any; features], RIDGE, true)
}

fn print_weights(names: &[String], all: &[Row], weights: &[i32]) {
    let mut by_name: BTreeMap<&str, (usize, usize, i32)> = BTreeMap::new();
    for (feature, name) in names.iter().enumerate() {
        let having = || all.iter().filter(move |row| row.features.contains(&feature));
        by_name.insert(name, (having().count(), having().filter(|row| row.positive).count(), weights[feature]));
    }
    println!("{:28} {:>6} {:>6} {:>7}", "feature", "rows", "wrong", "weight");
    for (name, (rows, wrong, weight)) in by_name {
        println!("{name:28} {rows:>6} {wrong:>6} {weight:>7}");
    }
}
