//! The weights of the evidence, as they are or as a caller has them.

use super::evidence::FEATURES;

/// A weight for each feature of the evidence, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weights([i16; FEATURES.len()]);

/// The weights that `cargo xtask fit` gave.
pub(crate) static FITTED: Weights = {
    let mut weights = [0; FEATURES.len()];
    let mut at = 0;
    while at < FEATURES.len() {
        weights[at] = FEATURES[at].weight;
        at += 1;
    }
    Weights(weights)
};

impl Weights {
    /// Reads weights from lines of a weight, a space and the name of a feature; features that are not named have none.
    ///
    /// # Errors
    /// A sentence that tells the first line that is wrong.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut weights = [0; FEATURES.len()];
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let (weight, name) =
                line.split_once(' ').ok_or_else(|| format!("'{line}' is no weight with its feature"))?;
            let weight = weight.parse().map_err(|_| format!("'{weight}' is no whole number that fits 16 bits"))?;
            let at = FEATURES.iter().position(|feature| feature.name == name);
            weights[at.ok_or_else(|| format!("there is no feature '{name}'"))?] = weight;
        }
        Ok(Self(weights))
    }

    /// The weight of the feature with index `at`.
    pub(crate) fn of(&self, at: usize) -> i32 {
        self.0[at].into()
    }
}
