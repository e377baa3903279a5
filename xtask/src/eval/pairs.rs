//! Figures of a gold article held against those that were read, as the scorer of the gold sets does it.

use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use super::reader::rows;
use crate::random::Random;

/// How often the articles are drawn anew for the interval.
const DRAWS: usize = 2_000;

/// The share of right rows as a mean over the articles of a set, and the bounds between which it lies in 95 of 100 draws
/// of as many articles.
///
/// # Errors
/// If a file cannot be read.
pub(super) fn interval(gold: &Path, read: &Path) -> Result<Option<(f64, f64, f64)>> {
    let (gold, read): (Vec<Value>, Vec<Value>) = (rows(gold)?, rows(read)?);
    let shares: Vec<f64> = gold.iter().zip(&read).filter_map(|(gold, read)| share(gold, read)).collect();
    Ok(mean(&shares))
}

/// The share of an article's rows that are right; nothing where it has none.
#[expect(clippy::cast_precision_loss, reason = "some hundred rows")]
pub(super) fn share(gold: &Value, read: &Value) -> Option<f64> {
    let (gold, read) = (figures(gold), figures(read));
    let partners = pair_up(&gold, &read);
    let right = |figure: &Value, partner: Option<&Value>| {
        is_core(figure) && partner.is_some_and(|gold| is_core(gold) && !differs(gold, figure))
    };
    let all = gold.iter().filter(|figure| is_core(figure)).count();
    (all > 0).then(|| {
        read.iter().zip(&partners).filter(|(figure, partner)| right(figure, **partner)).count() as f64 / all as f64
    })
}

/// The mean over articles, and the bounds between which it lies in 95 of 100 draws of as many articles.
#[expect(clippy::cast_precision_loss, reason = "some hundred articles")]
pub(super) fn mean(shares: &[f64]) -> Option<(f64, f64, f64)> {
    if shares.is_empty() {
        return None;
    }
    let mean = |shares: &[f64]| shares.iter().sum::<f64>() / shares.len() as f64;
    let mut random = Random::new(1);
    let mut means: Vec<f64> = (0..DRAWS)
        .map(|_| mean(&shares.iter().map(|_| shares[random.below(shares.len())]).collect::<Vec<_>>()))
        .collect();
    means.sort_by(f64::total_cmp);
    Some((mean(shares), means[DRAWS / 40], means[DRAWS - DRAWS / 40]))
}

/// The figures of an article.
pub(crate) fn figures(article: &Value) -> Vec<&Value> {
    article["figures"].as_array().into_iter().flatten().collect()
}

pub(crate) fn is_core(figure: &Value) -> bool {
    !matches!(figure["kind"].as_str(), Some("ordinal" | "reference" | "identifier"))
}

/// Of each figure that was read, the one of the gold that it overlaps most, each at most once.
pub(crate) fn pair_up<'g>(gold: &[&'g Value], read: &[&Value]) -> Vec<Option<&'g Value>> {
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
pub(crate) fn differs(gold: &Value, read: &Value) -> bool {
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
