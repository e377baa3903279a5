//! `cargo xtask eval FOLDER`: how well the core reads the corpora that lie in a folder.
//!
//! Every corpus is read by the command line, as anybody else would. A corpus is known by its file's name; every other
//! file of JSON Lines with annotated figures is a gold set. Gold sets whose names begin with `blind` are read by nobody:
//! they are scored only where they are asked for, alone, and only their totals are shown.

mod count;
mod cross;
mod duckling;
mod floors;
mod gold;
mod nemo;
mod newsquant;
pub(crate) mod pairs;
pub(crate) mod reader;
mod recognizers;
mod traps;
mod vtb;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

pub(crate) use floors::Floors;

/// What the command line asked for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    /// Where the corpora lie.
    pub(crate) folder: PathBuf,
    /// A file with the least scores that are accepted.
    pub(crate) floors: Option<PathBuf>,
    /// How many misses to show for each corpus.
    pub(crate) errors: usize,
    /// Names of corpora; empty for all that are there.
    pub(crate) only: Vec<String>,
    /// Whether the blind sets are scored, and nothing else.
    pub(crate) blind: bool,
}

/// Whether a file is a set that is scored and never read, so that no rule is made for it.
pub(crate) fn is_blind(file: &Path) -> bool {
    stem(file).starts_with("blind")
}

/// The scores of one corpus.
#[derive(Debug)]
pub(crate) struct Scores {
    /// The corpus: its file's name without the ending.
    pub(crate) corpus: String,
    /// What was measured, in the order in which it is shown.
    pub(crate) measures: Vec<Measure>,
    /// Right rows as a mean over articles, with the bounds of its interval; only of gold sets.
    pub(crate) interval: Option<(f64, f64, f64)>,
    /// What was not read as the corpus expects, ready to be shown.
    pub(crate) misses: Vec<String>,
}

/// One number of a corpus.
#[derive(Debug)]
pub(crate) struct Measure {
    pub(crate) name: String,
    /// From 0 to 1, or a plain count; `None` where there was nothing to measure.
    pub(crate) value: Option<f64>,
    /// For shares, the count and the whole.
    pub(crate) of: Option<(usize, usize)>,
    /// Whether the value is a plain count.
    pub(crate) is_count: bool,
}

impl Measure {
    /// `good` of `all`.
    pub(crate) fn share(name: impl Into<String>, good: usize, all: usize) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "a share of some thousand cases")]
        let value = (all > 0).then(|| good as f64 / all as f64);
        Self { name: name.into(), value, of: Some((good, all)), is_count: false }
    }
}

/// Scores every corpus in the folder and holds the scores to the floors.
///
/// # Errors
/// If the folder has no corpus, or a program that is needed is missing or fails.
pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    let floors = options.floors.as_deref().map(Floors::read).transpose()?.unwrap_or_default();
    let mut files: Vec<PathBuf> = std::fs::read_dir(&options.folder)
        .with_context(|| format!("cannot read the folder {}", options.folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.sort();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "jsonl"));
    files.retain(|file| options.only.is_empty() || options.only.contains(&stem(file)));
    if let Some(name) = options.only.iter().find(|name| is_blind(Path::new(name))).filter(|_| !options.blind) {
        bail!("{name} is a blind set: its totals are shown by --blind, its misses never");
    }
    files.retain(|file| is_blind(file) == options.blind);

    let reader = reader::Reader::build()?;
    let (mut gold, mut others) = (Vec::new(), Vec::new());
    for file in &files {
        match stem(file).as_str() {
            "duckling_vi" => others.push(duckling::score(file, &reader)?),
            "nemo_vi" => others.push(nemo::score(file, &reader)?),
            "newsquant_en" => others.push(newsquant::score(file, &reader)?),
            "recognizers_en" => others.push(recognizers::score(file, &reader)?),
            "traps_vi" => others.push(traps::score(file, &reader)?),
            "vtb_dev" | "vtb_train" => others.push(vtb::score(file, &reader)?),
            _ if gold::is_gold(file)? => gold.push(gold::score(file, &reader, options.errors)?),
            _ => {}
        }
    }
    if gold.is_empty() && others.is_empty() {
        bail!("there is no corpus in {}", options.folder.display());
    }
    print_side_by_side(&gold);
    if !options.blind && options.only.is_empty() && gold.iter().any(|set| set.corpus.starts_with("dev")) {
        cross::print(&options.folder, &reader)?;
    }
    for scores in &others {
        print_shares(scores);
    }
    let all = || gold.iter().chain(&others);
    for scores in all().filter(|_| options.errors > 0) {
        println!("\n{}: {} misses shown", scores.corpus, scores.misses.len().min(options.errors));
        scores.misses.iter().take(options.errors).for_each(|miss| println!("{miss}"));
    }
    Ok(if floors.hold(all())? { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A file's name without folder and ending.
fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Gold sets: a line a measure, a column a set.
fn print_side_by_side(sets: &[Scores]) {
    let Some(first) = sets.first() else { return };
    print!("{:18}", "");
    for set in sets {
        print!(" {:>10}", set.corpus);
    }
    println!();
    for (n, measure) in first.measures.iter().enumerate() {
        print!("{:18}", measure.name);
        for set in sets {
            print!(" {:>10}", shown(&set.measures[n]));
        }
        println!();
    }
    print!("{:18}", "rows by article");
    for set in sets {
        print!(" {:>10}", set.interval.map_or("–".to_owned(), |(mean, ..)| format!("{mean:.4}")));
    }
    print!("\n{:18}", "  95 of 100 draws");
    for set in sets {
        print!(" {:>10}", set.interval.map_or("–".to_owned(), |(_, low, high)| format!("{low:.2}-{high:.2}")));
    }
    println!();
}

/// Other corpora: a line a measure, with its count and whole.
fn print_shares(scores: &Scores) {
    println!("\n{}", scores.corpus);
    for measure in &scores.measures {
        let of = measure.of.map(|(good, all)| format!("{good} of {all}")).unwrap_or_default();
        println!("  {:34} {:>14} {:>8}", measure.name, of, shown(measure));
    }
}

fn shown(measure: &Measure) -> String {
    match measure.value {
        None => "–".to_owned(),
        Some(count) if measure.is_count => count.to_string(),
        Some(share) => format!("{share:.4}"),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::is_blind;

    #[test]
    fn a_blind_set_is_known_by_its_name() {
        assert!(is_blind(Path::new("gold/blind_vi.jsonl")) && is_blind(Path::new("blind_en")));
        assert!(!is_blind(Path::new("blind/dev_vi.jsonl")) && !is_blind(Path::new("seed.jsonl")));
    }
}
