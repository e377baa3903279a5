//! `cargo xtask mutants`: changes conditions and results of the core one at a time, and counts how many of the changes the
//! tests notice.

use std::fs;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

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
    least: usize,
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

/// Draws mutants, tries them, and fails where too few are noticed.
///
/// The sample is systematic: of all mutants in their order every so many-th is tried, the seed saying where to begin. So
/// each function is met as often as it has mutants.
///
/// # Errors
/// If cargo-mutants cannot be had or run, or too few are noticed.
pub(crate) fn run(options: &Options) -> Result<()> {
    need("mutants")?;
    let files = FOLDERS.iter().flat_map(|folder| ["--file", folder]);
    let mut list = shell::cargo();
    let all =
        shell::output(list.args(["mutants", "--list", "--package", "solieu"]).args(files.clone()))?.lines().count();
    let step = (all / options.sample.max(1)).max(1);
    let begin = Random::new(options.seed).below(step);
    shell::say(format_args!("every {step}th of {all} mutants from {begin} on, by the seed {}", options.seed));
    let out = shell::target_directory()?.join("mutants");
    fs::create_dir_all(&out)?;
    let mut command = idle(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()).as_os_str());
    command.args(["mutants", "--package", "solieu", "--jobs", "1", "--baseline", "skip"]).args(files);
    command.args(["--shard", &format!("{begin}/{step}"), "--sharding", "round-robin"]);
    command.args(["--timeout", "300", "--build-timeout", "1800", "--output"]).arg(&out);
    shell::say(format_args!("cargo mutants (the results are in {})", out.display()));
    command.status().context("cannot start cargo mutants")?;
    let count = |file: &str| {
        let text = fs::read_to_string(out.join("mutants.out").join(file)).unwrap_or_default();
        text.lines().filter(|line| !line.is_empty()).count()
    };
    let (caught, missed, endless) = (count("caught.txt"), count("missed.txt"), count("timeout.txt"));
    let (noticed, viable) = (caught + endless, caught + missed + endless);
    let percent = noticed * 100 / viable.max(1);
    shell::say(format_args!(
        "noticed {noticed} of {viable} that compile ({percent} %); {} did not compile",
        count("unviable.txt")
    ));
    if percent < options.least {
        bail!("fewer than {} % are noticed: those that are not are in mutants.out/missed.txt", options.least);
    }
    Ok(())
}
