//! `cargo xtask mutants`: changes conditions and results of the core one at a time, and counts how many of the changes the
//! tests notice.

use std::fs;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;
use serde::Deserialize;

use super::{idle, need};
use crate::random::Random;
use crate::shell;

/// What decides a reading: numerals, figures, context, checks.
const FOLDERS: [&str; 4] = ["src/numerals/**", "src/figures/**", "src/context/**", "src/checks/**"];

/// What is asked for.
#[derive(Debug)]
pub(crate) struct Options {
    /// How many mutants are tried.
    sample: usize,
    /// What they are drawn by.
    seed: u64,
    /// The least share of those that compile that the tests must notice, in percent.
    least: u32,
}

/// Reads the options.
///
/// # Errors
/// If one is not known or has no number.
pub(crate) fn options(args: &mut lexopt::Parser) -> Result<Options> {
    let mut options = Options { sample: 400, seed: 1, least: 90 };
    while let Some(arg) = args.next()? {
        match arg {
            Long("sample") => options.sample = args.value()?.parse()?,
            Long("seed") => options.seed = args.value()?.parse()?,
            Long("min-caught") => options.least = args.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

#[derive(Deserialize)]
struct Mutant {
    name: String,
}

/// Draws mutants, tries them, and fails where too few are noticed.
///
/// # Errors
/// If cargo-mutants cannot be had or run, or too few are noticed.
pub(crate) fn run(options: &Options) -> Result<()> {
    need("mutants")?;
    let files = FOLDERS.iter().flat_map(|folder| ["--file", folder]);
    let json = shell::output(shell::cargo().args(["mutants", "--list", "--json", "--package", "solieu"]).args(files))?;
    let mut mutants: Vec<Mutant> = serde_json::from_str(&json).context("cargo-mutants lists no mutants")?;
    let all = mutants.len();
    let mut random = Random::new(options.seed);
    let mut drawn = Vec::new();
    while drawn.len() < options.sample && !mutants.is_empty() {
        drawn.push(mutants.swap_remove(random.below(mutants.len())).name);
    }
    shell::say(format_args!("{} of {all} mutants, drawn by the seed {}", drawn.len(), options.seed));
    let out = shell::target_directory()?.join("mutants");
    fs::create_dir_all(&out)?;
    let mut command = idle(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()).as_os_str());
    command.args(["mutants", "--package", "solieu", "--no-shuffle", "--jobs", "1", "--baseline", "skip"]);
    command.args(["--timeout", "300", "--build-timeout", "1800", "--output"]).arg(&out);
    for name in &drawn {
        command.arg("--re").arg(format!("^{}$", escaped(name)));
    }
    shell::say(format_args!("cargo mutants (the results are in {})", out.display()));
    command.status().context("cannot start cargo mutants")?;
    let count = |file: &str| {
        let text = fs::read_to_string(out.join("mutants.out").join(file)).unwrap_or_default();
        text.lines().filter(|line| !line.is_empty()).count()
    };
    let (caught, missed, endless) = (count("caught.txt"), count("missed.txt"), count("timeout.txt"));
    let (noticed, viable) = (caught + endless, caught + missed + endless);
    let percent = if viable == 0 { 0.0 } else { noticed as f64 * 100.0 / viable as f64 };
    shell::say(format_args!(
        "noticed {noticed} of {viable} that compile ({percent:.1} %); {} did not compile",
        count("unviable.txt")
    ));
    if percent < f64::from(options.least) {
        bail!("fewer than {} % are noticed: those that are not are in mutants.out/missed.txt", options.least);
    }
    Ok(())
}

/// A name as a regular expression that fits it alone.
fn escaped(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_escaped() {
        assert_eq!(super::escaped("a.rs:1: x -> (y)"), r"a\.rs\:1\: x \-\> \(y\)");
    }
}
