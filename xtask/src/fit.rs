//! `cargo xtask fit FOLDER`: fits the weights by which the core tells doubtful figures, and says what they are worth.
//!
//! Rows of the open gold sets are right or wrong; a logistic regression over the features that `--explain` tells gives
//! each feature its weight. The loss is convex, so there is one answer. What a fold of articles scores that was not
//! fitted on is printed beside what all score that were.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::eval::is_blind;
use crate::eval::reader::{Reader, rows};

/// How many parts the articles are split into for cross-validation.
const FOLDS: usize = 10;
/// The share of figures that may be told doubtful.
const DOUBTFUL: f64 = 0.1;
/// How strongly weights are held near zero.
const RIDGE: f64 = 2.0;
/// What a weight of one is multiplied with before it is rounded.
const SCALE: f64 = 10.0;

/// A figure that was read in a gold article.
struct Row {
    article: usize,
    features: Vec<usize>,
    wrong: bool,
}

/// Fits and prints.
///
/// # Errors
/// If there is no open gold set or the command line fails.
pub(crate) fn run(folder: &Path) -> Result<ExitCode> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .with_context(|| format!("cannot read the folder {}", folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.sort();
    let open = |file: &PathBuf| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        name.starts_with("dev") && file.extension().is_some_and(|ending| ending == "jsonl") && !is_blind(file)
    };
    files.retain(open);
    if files.is_empty() {
        bail!("there is no gold set dev*.jsonl in {}", folder.display());
    }
    let reader = Reader::build()?;
    let mut names: Vec<String> = Vec::new();
    let mut all: Vec<Row> = Vec::new();
    let mut articles = 0;
    for file in &files {
        let gold: Vec<Value> = rows(file)?;
        let read: Vec<Value> = rows(&reader.read_explained(file)?)?;
        for (gold, read) in gold.iter().zip(&read) {
            let (gold, read) = (figures(gold), figures(read));
            let partner = pair_up(&gold, &read);
            for (figure, partner) in read.iter().zip(partner).filter(|(figure, _)| is_core(figure)) {
                let features = figure["features"].as_array().into_iter().flatten().filter_map(Value::as_str);
                let features = features.map(|name| index(&mut names, name)).collect();
                let wrong = partner.is_none_or(|gold| !is_core(gold) || differs(gold, figure));
                all.push(Row { article: articles, features, wrong });
            }
            articles += 1;
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
    Ok(ExitCode::SUCCESS)
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
        let told = sum(row, weights) >= threshold;
        judged.wrong += usize::from(row.wrong);
        judged.told += usize::from(told);
        judged.told_wrong += usize::from(told && row.wrong);
    }
    judged
}

fn sum(row: &Row, weights: &[i32]) -> i32 {
    row.features.iter().map(|&feature| weights[feature]).sum()
}

/// The least sum that no more than the doubtful share of rows reaches.
#[expect(clippy::cast_precision_loss, reason = "some thousand rows")]
fn threshold(rows: &[&Row], weights: &[i32]) -> i32 {
    let mut sums: Vec<i32> = rows.iter().map(|row| sum(row, weights)).collect();
    sums.sort_unstable_by(|a, b| b.cmp(a));
    let most = (rows.len() as f64 * DOUBTFUL) as usize;
    sums.get(most).map_or(i32::MAX, |sum| sum + 1)
}

/// Integer weights by Newton's steps along each weight in turn. A feature whose wrong rows come from one article alone
/// gets none.
fn fit(rows: &[&Row], features: usize) -> Vec<i32> {
    let mut support: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); features];
    for row in rows.iter().filter(|row| row.wrong) {
        for &feature in &row.features {
            support[feature].insert(row.article);
        }
    }
    let mut weights = vec![0.0_f64; features + 1];
    let mut sums = vec![0.0_f64; rows.len()];
    let having: Vec<Vec<usize>> = (0..features)
        .map(|feature| (0..rows.len()).filter(|&row| rows[row].features.contains(&feature)).collect())
        .collect();
    let everything: Vec<usize> = (0..rows.len()).collect();
    for _ in 0..60 {
        for feature in 0..=features {
            if feature < features && support[feature].len() < 2 {
                continue;
            }
            let members = having.get(feature).unwrap_or(&everything);
            let ridge = if feature < features { RIDGE } else { 0.0 };
            let (mut slope, mut bend) = (-ridge * weights[feature], ridge);
            for &row in members {
                let chance = 1.0 / (1.0 + (-sums[row]).exp());
                slope += f64::from(u8::from(rows[row].wrong)) - chance;
                bend += chance * (1.0 - chance);
            }
            let step = (slope / bend.max(1e-9)).clamp(-1.0, 1.0);
            weights[feature] += step;
            for &row in members {
                sums[row] += step;
            }
        }
    }
    weights[..features].iter().map(|weight| (weight * SCALE).round() as i32).collect()
}

fn print_weights(names: &[String], all: &[Row], weights: &[i32]) {
    let mut by_name: BTreeMap<&str, (usize, usize, i32)> = BTreeMap::new();
    for (feature, name) in names.iter().enumerate() {
        let having = || all.iter().filter(move |row| row.features.contains(&feature));
        by_name.insert(name, (having().count(), having().filter(|row| row.wrong).count(), weights[feature]));
    }
    println!("{:28} {:>6} {:>6} {:>7}", "feature", "rows", "wrong", "weight");
    for (name, (rows, wrong, weight)) in by_name {
        println!("{name:28} {rows:>6} {wrong:>6} {weight:>7}");
    }
}

fn index(names: &mut Vec<String>, name: &str) -> usize {
    names.iter().position(|known| known == name).unwrap_or_else(|| {
        names.push(name.to_owned());
        names.len() - 1
    })
}

fn figures(article: &Value) -> Vec<&Value> {
    article["figures"].as_array().into_iter().flatten().collect()
}

fn is_core(figure: &Value) -> bool {
    !matches!(figure["kind"].as_str(), Some("ordinal" | "reference" | "identifier"))
}

/// Of each figure that was read, the one of the gold that it overlaps most, each at most once.
fn pair_up<'g>(gold: &[&'g Value], read: &[&Value]) -> Vec<Option<&'g Value>> {
    let place = |figure: &Value, name: &str| figure[name].as_i64().unwrap_or(0);
    let mut edges: Vec<(i64, i64, usize, usize)> = Vec::new();
    for (g, a) in gold.iter().enumerate() {
        for (r, b) in read.iter().enumerate() {
            let common = place(a, "end").min(place(b, "end")) - place(a, "start").max(place(b, "start"));
            if common > 0 {
                edges.push((-common, (place(a, "start") - place(b, "start")).abs(), g, r));
            }
        }
    }
    edges.sort_unstable();
    let (mut used, mut partner) = (vec![false; gold.len()], vec![None; read.len()]);
    for (_, _, g, r) in edges {
        if !used[g] && partner[r].is_none() {
            used[g] = true;
            partner[r] = Some(gold[g]);
        }
    }
    partner
}

/// Whether a field of a right row is read otherwise.
fn differs(gold: &Value, read: &Value) -> bool {
    let text = |figure: &Value, name: &str| figure[name].as_str().unwrap_or_default().to_owned();
    let number = |figure: &Value, name: &str| {
        let value = text(figure, name);
        value.parse::<f64>().map_or(value, |number| number.to_string())
    };
    let same = |name: &str| text(gold, name) == text(read, name);
    let counts = matches!(gold["kind"].as_str(), Some("count" | "ratio" | "percent"));
    let head = |figure: &Value| -> Vec<String> {
        let counted = text(figure, "counted").to_lowercase();
        let words = counted.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let (wanted, given) = (head(gold), head(read));
    let common = 2.min(wanted.len()).min(given.len());
    let noun = wanted.is_empty() == given.is_empty() && wanted[..common] == given[..common];
    !(same("kind")
        && ["value", "valueTo", "of"].iter().all(|name| number(gold, name) == number(read, name))
        && same("unit")
        && (!counts || noun)
        && same("change")
        && same("bound")
        && (text(gold, "date").is_empty() || same("date")))
}
