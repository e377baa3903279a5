//! Counting cases by class.

use super::Measure;

/// Good and all cases, by the name of their class, in the order of first appearance.
#[derive(Debug, Default)]
pub(super) struct Count {
    classes: Vec<(String, usize, usize)>,
    /// What was not read as expected.
    pub(super) misses: Vec<String>,
}

impl Count {
    /// Counts a case; `miss` says what was wrong with a bad one.
    pub(super) fn add(&mut self, class: &str, good: bool, miss: impl FnOnce() -> String) {
        let place = self.classes.iter().position(|(name, ..)| name == class).unwrap_or_else(|| {
            self.classes.push((class.to_owned(), 0, 0));
            self.classes.len() - 1
        });
        let (_, right, all) = &mut self.classes[place];
        *right += usize::from(good);
        *all += 1;
        if !good {
            self.misses.push(format!("  {class}: {}", miss()));
        }
    }

    /// A share for each class.
    pub(super) fn measures(&self) -> Vec<Measure> {
        self.classes.iter().map(|(name, good, all)| Measure::share(name, *good, *all)).collect()
    }

    /// One share over all classes.
    pub(super) fn total(&self, name: &str) -> Measure {
        let sum = |pick: fn(&(String, usize, usize)) -> usize| self.classes.iter().map(pick).sum();
        Measure::share(name, sum(|class| class.1), sum(|class| class.2))
    }
}
