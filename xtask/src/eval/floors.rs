//! The least scores that are accepted.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::Scores;

/// Corpus → measure → floor.
#[derive(Debug, Default, serde::Deserialize)]
pub(crate) struct Floors(BTreeMap<String, BTreeMap<String, f64>>);

impl Floors {
    /// Reads a file of floors: a table for each corpus, a key for each measure.
    ///
    /// # Errors
    /// If it cannot be read or is no such file.
    pub(crate) fn read(file: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        toml::from_str(&text).with_context(|| format!("{} is wrong", file.display()))
    }

    /// Whether all corpora that were scored reach their floors; says which do not.
    ///
    /// # Errors
    /// If a floor is for something that is not measured.
    pub(crate) fn hold<'a>(&self, scored: impl Iterator<Item = &'a Scores>) -> Result<bool> {
        let (mut held, mut broken) = (0, 0);
        for scores in scored {
            for (name, floor) in self.0.get(&scores.corpus).into_iter().flatten() {
                let Some(measure) = scores.measures.iter().find(|measure| measure.name == *name) else {
                    bail!("there is a floor for {} {name}, which is not measured", scores.corpus);
                };
                let value = measure.value.unwrap_or(0.0);
                if value < *floor {
                    broken += 1;
                    println!("BELOW THE FLOOR: {} {name} is {value:.4}, floor {floor}", scores.corpus);
                } else {
                    held += 1;
                }
            }
        }
        if held + broken > 0 {
            println!("floors: {held} hold, {broken} do not");
        }
        Ok(broken == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::Measure, Floors, Scores};

    /// (floors, whether a set with f1 = 9 of 10 holds them; `None` for an error)
    #[test]
    fn floors_hold_or_not() {
        let scores = [Scores {
            corpus: "set".to_owned(),
            measures: vec![Measure::share("f1", 9, 10)],
            interval: None,
            misses: Vec::new(),
        }];
        for (floors, expected) in [
            ("", Some(true)),
            ("set.f1 = 0.9", Some(true)),
            ("set.f1 = 0.91", Some(false)),
            ("other.f1 = 1.0", Some(true)),
            ("set.f2 = 0.5", None),
        ] {
            let floors: Floors = toml::from_str(floors).expect("a file of floors");
            assert_eq!(floors.hold(scores.iter()).ok(), expected);
        }
    }
}
