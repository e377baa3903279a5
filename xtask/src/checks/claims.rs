//! How many of the claims that readers found in real articles the checks find.
//!
//! A claim is found if a check, whatever its outcome, takes part with two of its figures at least (with one if it has
//! one) and is of its kind, or of one whose arithmetic is the same. Claims of the part `scored` are counted and never
//! listed: what is missed there is not to be built for.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, bail};
use serde::Deserialize;

use super::{Answer, Article, Check, figure, passage};
use crate::eval::reader::rows;

#[derive(Debug, Deserialize)]
struct Claim {
    part: String,
    id: String,
    kind: String,
    /// Start and end of each figure, in code points.
    figures: Vec<(usize, usize)>,
    /// Whether all figures stand in one sentence.
    within: bool,
}

/// Found and all.
#[derive(Clone, Copy, Debug, Default)]
struct Recall(usize, usize);

impl Recall {
    fn add(&mut self, found: bool) {
        self.0 += usize::from(found);
        self.1 += 1;
    }

    #[expect(clippy::cast_precision_loss, reason = "some hundred claims")]
    fn print(self, what: &str) {
        let share = 100.0 * self.0 as f64 / self.1.max(1) as f64;
        println!("    {what:16} {:4} of {:4}  {share:5.1} %", self.0, self.1);
    }
}

/// Prints the recall of both parts, and what is missed of the part that may be looked at.
///
/// # Errors
/// If the file cannot be read or names an article that was not given.
pub(super) fn recall(path: &Path, articles: &[Article], answers: &[Answer]) -> Result<()> {
    let mut kinds: BTreeMap<(String, String), Recall> = BTreeMap::new();
    let mut parts: BTreeMap<String, [Recall; 2]> = BTreeMap::new();
    for claim in rows::<Claim>(path)? {
        let Some(at) = articles.iter().position(|article| article.id == claim.id) else {
            bail!("{} lists claims of {}, which is in none of the files", path.display(), claim.id);
        };
        let found = answers[at].checks.iter().any(|check| is_found(&claim, &answers[at], check));
        if !found && claim.part == "build" {
            let words: Vec<String> = claim.figures.iter().map(|&span| written(&articles[at].text, span)).collect();
            println!("missed: {} {}: {}", claim.id, claim.kind, words.join(" | "));
            println!("    {}", passage(&articles[at].text, claim.figures[0].0));
        }
        let [all, within] = parts.entry(claim.part.clone()).or_default();
        all.add(found);
        if claim.within {
            within.add(found);
        }
        kinds.entry((claim.part, claim.kind)).or_default().add(found);
    }
    for (part, [all, within]) in parts {
        println!("claims found, part {part}");
        all.print("all");
        within.print("in one sentence");
        for ((_, kind), recall) in kinds.iter().filter(|((of, _), _)| *of == part) {
            recall.print(kind);
        }
    }
    Ok(())
}

/// Kinds whose arithmetic is the same.
const ALIKE: [&[&str]; 2] = [&["share", "base", "hundred", "sum"], &["times", "mean", "change", "difference"]];

fn is_found(claim: &Claim, answer: &Answer, check: &Check) -> bool {
    let alike = ALIKE.iter().any(|kinds| kinds.contains(&claim.kind.as_str()) && kinds.contains(&check.kind.as_str()));
    let takes_part = |&&(start, end): &&(usize, usize)| {
        check.figures.iter().filter_map(|id| figure(answer, *id)).any(|figure| {
            let behind = figure.start + figure.text.chars().count();
            figure.start < end && start < behind
        })
    };
    (claim.kind == check.kind || alike) && claim.figures.iter().filter(takes_part).count() >= claim.figures.len().min(2)
}

fn written(text: &str, (start, end): (usize, usize)) -> String {
    text.chars().skip(start).take(end.saturating_sub(start)).collect()
}
