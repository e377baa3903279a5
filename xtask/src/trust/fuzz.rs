//! `cargo xtask fuzz`: the properties of `fuzz/src/properties.rs` on texts that a fuzzer makes up, each target in turn.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use super::{commit, idle, need, need_toolchain};
use crate::shell;

/// The targets in the order of their turns; plain reading has every other one.
const TURNS: [&str; 10] =
    ["analyze", "forms", "analyze", "around", "analyze", "session", "analyze", "numerals", "analyze", "outputs"];
/// How long a turn is, in seconds.
const TURN: u64 = 100;
/// The longest input, in fragments of a text: an execution is to cost microseconds.
const LONGEST: u32 = 24;
/// How many inputs of a target are kept, the shortest first.
const KEPT: usize = 2_000;
/// Where the kept inputs are, a file for a target: one input a line, in hexadecimal.
const CORPUS: &str = "fuzz/corpus";
/// What was run: commit, target, executions, seconds.
const RUNS: &str = "docs/fuzzing.tsv";

/// What is asked for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    /// How long, all turns together.
    seconds: u64,
    /// One target alone.
    only: Option<String>,
    /// Keep a smallest set of inputs that reaches all that was reached.
    keep: bool,
}

/// Reads the options.
///
/// # Errors
/// If one is not known or has no number.
pub(crate) fn options(args: &mut lexopt::Parser) -> Result<Options> {
    let mut options = Options { seconds: 60, ..Options::default() };
    while let Some(arg) = args.next()? {
        match arg {
            Long("seconds") => options.seconds = args.value()?.parse()?,
            Long("only") => options.only = Some(args.value()?.string()?),
            Long("keep") => options.keep = true,
            other => return Err(other.unexpected().into()),
        }
    }
    if let Some(name) = options.only.as_deref().filter(|name| !TURNS.contains(name)) {
        bail!("there is no target {name}: choose from {}", names().join(", "));
    }
    Ok(options)
}

fn names() -> Vec<&'static str> {
    let mut names = TURNS.to_vec();
    names.sort_unstable();
    names.dedup();
    names
}

/// Runs the targets, writes down how much was run, and tells what was found.
///
/// # Errors
/// If a tool is missing and cannot be installed, a target does not compile, or a property does not hold.
pub(crate) fn run(options: &Options) -> Result<()> {
    need("fuzz")?;
    need_toolchain("nightly")?;
    let target = shell::target_directory()?.join("fuzz");
    let mut build = std::process::Command::new("cargo");
    // The core forbids unsafe code, so that what a sanitizer finds cannot be there; without one it runs twice as fast.
    build.args(["+nightly", "fuzz", "build", "--sanitizer", "none", "--target-dir"]).arg(&target);
    // Cargo tells its own process which compiler to take; another is asked for here.
    shell::run(build.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO").env_remove("RUSTC"))?;
    let programs = programs(&target)?;
    let found = target.join("found");
    fs::create_dir_all(&found)?;
    let turns: Vec<&str> = match &options.only {
        Some(name) => vec![name],
        None => TURNS.to_vec(),
    };
    let mut left = options.seconds;
    for name in turns.iter().cycle() {
        if left == 0 {
            break;
        }
        let seconds = if options.only.is_some() { left } else { TURN.min(left) };
        turn(&programs, name, seconds, &target, &found)?;
        left -= seconds;
    }
    if options.keep {
        for name in names() {
            keep(&programs, name, &target)?;
        }
    }
    let broken = fs::read_dir(&found)?.count();
    if broken > 0 {
        bail!(
            "{broken} inputs break a property: they are in {}. Add each to fuzz/found.tsv, where `cargo test` tries it, \
             and remove the file when it holds",
            found.display()
        );
    }
    Ok(())
}

/// The folder with the programs of the targets.
fn programs(target: &Path) -> Result<PathBuf> {
    let pattern = format!("{}/*/release/analyze", target.display());
    let program = glob::glob(&pattern)?.next().context("cargo fuzz built no program")??;
    Ok(program.parent().unwrap_or(target).to_owned())
}

/// The working inputs of a target, begun with the kept ones.
fn inputs(name: &str, target: &Path) -> Result<PathBuf> {
    let folder = target.join("inputs").join(name);
    if !folder.exists() {
        fs::create_dir_all(&folder)?;
        let kept = fs::read_to_string(Path::new(CORPUS).join(format!("{name}.hex"))).unwrap_or_default();
        for (at, line) in kept.lines().enumerate() {
            fs::write(folder.join(format!("kept-{at}")), bytes(line))?;
        }
    }
    Ok(folder)
}

/// Bytes from hexadecimal; what is none is left out.
fn bytes(line: &str) -> Vec<u8> {
    line.as_bytes().chunks(2).filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

fn turn(programs: &Path, name: &str, seconds: u64, target: &Path, found: &Path) -> Result<()> {
    let inputs = inputs(name, target)?;
    let mut command = idle(programs.join(name).as_os_str());
    command.arg(&inputs).arg(format!("-max_len={LONGEST}")).arg(format!("-max_total_time={seconds}"));
    command.arg(format!("-artifact_prefix={}/{name}-", found.display()));
    command.args(["-print_final_stats=1", "-timeout=20", "-rss_limit_mb=2000", "-verbosity=0"]);
    command.env("SOLIEU_FUZZ_KEEP", found);
    let start = Instant::now();
    let output = command.output().with_context(|| format!("cannot start the target {name}"))?;
    let told = String::from_utf8_lossy(&output.stderr);
    for line in told.lines().filter(|line| line.contains("does not hold") || line.contains("panicked")) {
        println!("{line}");
    }
    let count = told.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let count: u64 = count.unwrap_or("0").trim().parse()?;
    let seconds = start.elapsed().as_secs();
    shell::say(format_args!("{name}: {count} executions in {seconds} s"));
    note(name, count, seconds)
}

/// Adds a run to what was run.
fn note(name: &str, count: u64, seconds: u64) -> Result<()> {
    const HEADER: &str = "commit\ttarget\texecutions\tseconds";
    let text = fs::read_to_string(RUNS).unwrap_or_default();
    let mut runs: BTreeMap<(usize, String, String), (u64, u64)> = BTreeMap::new();
    let mut commits: Vec<String> = Vec::new();
    let new = format!("{}\t{name}\t{count}\t{seconds}", commit()?);
    for line in text.lines().skip(1).chain([new.as_str()]) {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or("").to_owned();
        let (commit, name) = (cell(), cell());
        let numbers: (u64, u64) = (cell().parse()?, cell().parse()?);
        let place = commits.iter().position(|known| *known == commit).unwrap_or_else(|| {
            commits.push(commit.clone());
            commits.len() - 1
        });
        let sums = runs.entry((place, commit, name)).or_default();
        *sums = (sums.0 + numbers.0, sums.1 + numbers.1);
    }
    let lines =
        runs.iter().map(|((_, commit, name), (count, seconds))| format!("{commit}\t{name}\t{count}\t{seconds}\n"));
    fs::write(RUNS, format!("{HEADER}\n{}", lines.collect::<String>())).with_context(|| format!("cannot write {RUNS}"))
}

/// Keeps the shortest inputs that together reach what all of them reach.
fn keep(programs: &Path, name: &str, target: &Path) -> Result<()> {
    let all = inputs(name, target)?;
    let merged = target.join("merged").join(name);
    let _ = fs::remove_dir_all(&merged);
    fs::create_dir_all(&merged)?;
    let mut command = idle(programs.join(name).as_os_str());
    command.arg("-merge=1").arg("-verbosity=0").arg(&merged).arg(&all);
    let output = command.env("SOLIEU_FUZZ_KEEP", target.join("found")).output()?;
    if !output.status.success() {
        bail!("the inputs of {name} could not be merged: {}", String::from_utf8_lossy(&output.stderr));
    }
    let mut kept = Vec::new();
    for entry in fs::read_dir(&merged)? {
        kept.push(fs::read(entry?.path())?);
    }
    kept.sort_by(|one, other| one.len().cmp(&other.len()).then_with(|| one.cmp(other)));
    kept.truncate(KEPT);
    let hex = |bytes: &Vec<u8>| bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}")) + "\n";
    fs::create_dir_all(CORPUS)?;
    let file = Path::new(CORPUS).join(format!("{name}.hex"));
    fs::write(&file, kept.iter().map(hex).collect::<String>())?;
    shell::say(format_args!("{}: {} inputs", file.display(), kept.len()));
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn inputs_are_hexadecimal() {
        assert_eq!(super::bytes("00ff10"), [0, 255, 16]);
        assert_eq!(super::bytes(""), [0; 0]);
    }
}
