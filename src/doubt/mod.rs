//! Which figures a reader should look at: those whose reading was a close thing.
//!
//! What is read wrong is seldom read wrong by chance: a share whose subject stands far away, a count of nothing, a
//! number that a careless copy glued to a word. Each such trait is a [feature](features::FEATURES) with a weight; a
//! figure whose weights add up to [`ENOUGH`] is doubtful. The weights are integers fitted by `cargo xtask fit`, so the
//! sums are the same everywhere.

pub mod features;

use crate::figures::{Placed, Scene};
use features::{FEATURES, View};

/// The sum from which a figure is doubtful: about one in ten is, over the articles that the weights are fitted on.
pub const ENOUGH: i32 = 25;

/// Tells the doubtful figures of a line, and where refused readings are asked for, the features of each.
pub(crate) fn read(scene: &Scene, found: &mut [Placed], explain: bool) {
    for at in 0..found.len() {
        if !found[at].figure.kind.is_core() {
            continue;
        }
        let view = View { scene, found, at };
        let mut sum = 0;
        let mut seen = Vec::new();
        for feature in FEATURES {
            if (feature.weight != 0 || explain) && (feature.holds)(&view) {
                sum += i32::from(feature.weight);
                if explain {
                    seen.push(feature.name);
                }
            }
        }
        let figure = &mut found[at].figure;
        figure.doubt = sum >= ENOUGH;
        figure.features.extend(seen);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::features::FEATURES;
    use crate::{Options, analyze};

    fn doubts(text: &str) -> Vec<bool> {
        analyze(text, &Options::default()).figures.iter().map(|figure| figure.doubt).collect()
    }

    #[test]
    fn a_count_of_nothing_is_doubtful_and_a_sure_one_is_not() {
        assert_eq!(doubts("Xã có 1.250 hộ dân, thu 3 tỷ đồng trong tháng 6/2020."), [false, false, false]);
        assert_eq!(doubts("Đội nhận về 45 hồi tháng trước."), [true]);
    }

    #[test]
    fn features_have_names_of_their_own_and_reasons() {
        let names: BTreeSet<_> = FEATURES.iter().map(|feature| feature.name).collect();
        assert_eq!(names.len(), FEATURES.len());
        assert!(FEATURES.iter().all(|feature| !feature.reason.is_empty()));
    }

    #[test]
    fn a_count_that_counts_nothing_speaks_for_doubt_and_its_noun_against() {
        let weight = |name: &str| FEATURES.iter().find(|feature| feature.name == name).map(|feature| feature.weight);
        assert!(weight("counts nothing") > Some(0) && weight("counted right behind") < Some(0));
    }
}
