//! Logistic regression with integer weights.

use std::collections::BTreeSet;

/// What a weight of one is multiplied with before it is rounded.
const SCALE: f64 = 10.0;

/// A case to learn from.
#[derive(Debug)]
pub(super) struct Row {
    /// The article that it is of.
    pub(super) article: usize,
    /// What it has.
    pub(super) features: Vec<usize>,
    /// Whether it is one of those that are looked for.
    pub(super) positive: bool,
}

/// What a feature's weight may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Any,
    AboveNought,
    BelowNought,
}

impl Row {
    pub(super) fn sum(&self, weights: &[i32]) -> i32 {
        self.features.iter().map(|&feature| weights[feature]).sum()
    }
}

/// How many articles show which way a feature speaks: for a feature of either sign and one above nought those with a
/// positive case, for one below nought those with a negative one.
pub(super) fn support(rows: &[&Row], signs: &[Sign]) -> Vec<usize> {
    let mut support: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); signs.len()];
    for row in rows {
        for &feature in row.features.iter().filter(|&&feature| row.positive != (signs[feature] == Sign::BelowNought)) {
            support[feature].insert(row.article);
        }
    }
    support.iter().map(BTreeSet::len).collect()
}

/// Integer weights by Newton's steps along each weight in turn, none on the wrong side of nought. A feature that a single
/// article supports gets none. Where `free` is set, a constant that is no feature is fitted too, and left out.
pub(super) fn fit(rows: &[&Row], signs: &[Sign], ridge: f64, free: bool) -> Vec<i32> {
    let features = signs.len();
    let support = support(rows, signs);
    let mut weights = vec![0.0_f64; features + 1];
    let mut sums = vec![0.0_f64; rows.len()];
    let having: Vec<Vec<usize>> = (0..features)
        .map(|feature| (0..rows.len()).filter(|&row| rows[row].features.contains(&feature)).collect())
        .collect();
    let everything: Vec<usize> = (0..rows.len()).collect();
    for _ in 0..60 {
        for feature in 0..features + usize::from(free) {
            if feature < features && support[feature] < 2 {
                continue;
            }
            let members = having.get(feature).unwrap_or(&everything);
            let ridge = if feature < features { ridge } else { 0.0 };
            let (mut slope, mut bend) = (-ridge * weights[feature], ridge);
            for &row in members {
                let chance = 1.0 / (1.0 + (-sums[row]).exp());
                slope += f64::from(u8::from(rows[row].positive)) - chance;
                bend += chance * (1.0 - chance);
            }
            let mut step = (slope / bend.max(1e-9)).clamp(-1.0, 1.0);
            let wrong = match signs.get(feature) {
                Some(Sign::AboveNought) => weights[feature] + step < 0.0,
                Some(Sign::BelowNought) => weights[feature] + step > 0.0,
                _ => false,
            };
            if wrong {
                step = -weights[feature];
            }
            weights[feature] += step;
            for &row in members {
                sums[row] += step;
            }
        }
    }
    weights[..features].iter().map(|weight| (weight * SCALE).round() as i32).collect()
}

#[cfg(test)]
mod tests {
    use super::{Row, Sign, fit};

    fn row(article: usize, features: &[usize], positive: bool) -> Row {
        Row { article, features: features.to_vec(), positive }
    }

    #[test]
    fn weights_have_their_sign_and_more_than_one_article() {
        // The first feature tells, the second tells the other way than it may, the third is of one article.
        let rows = [
            row(0, &[0, 2], true),
            row(0, &[0, 2], true),
            row(1, &[0], true),
            row(1, &[1], true),
            row(2, &[1], true),
            row(2, &[], false),
            row(3, &[], false),
        ];
        let rows: Vec<&Row> = rows.iter().collect();
        let weights = fit(&rows, &[Sign::AboveNought, Sign::BelowNought, Sign::Any], 0.5, true);
        assert!(weights[0] > 0 && weights[1] == 0 && weights[2] == 0, "{weights:?}");
    }
}
