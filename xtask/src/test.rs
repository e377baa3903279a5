//! `cargo xtask test`: every test that there is.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{ExitCode, Stdio};

use anyhow::{Context, Result};

use crate::browser::{CHROMIUM, FIREFOX};
use crate::tally::Tally;
use crate::{node, shell, site};

/// The folders of tests that Node.js runs, below `tests/`.
const NODE_SUITES: [&str; 3] = ["wasm", "browser", "page"];

/// Runs all tests and prints their number as the last line. A step that fails does not keep the others from running.
pub(crate) fn run() -> ExitCode {
    let mut tally = Tally::default();
    attempt(&mut tally, cargo_tests());
    attempt(&mut tally, built_page_tests());
    println!("{tally}");
    if tally.failed == 0 && tally.passed > 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Adds what a step counted; a step that could not be done counts as one failure.
fn attempt(tally: &mut Tally, step: Result<Tally>) {
    *tally += step.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        Tally::FAILURE
    });
}

fn cargo_tests() -> Result<Tally> {
    let mut command = shell::cargo();
    command.args(["test", "--workspace", "--no-fail-fast"]);
    shell::say(shell::display(&command));
    let mut child = command.stdout(Stdio::piped()).spawn().context("cannot start cargo")?;
    let mut tally = Tally::default();
    let mut out = std::io::stdout();
    for line in BufReader::new(child.stdout.take().context("no output of cargo")?).split(b'\n') {
        let line = line?;
        out.write_all(&line)?;
        out.write_all(b"\n")?;
        tally.add_cargo_line(&String::from_utf8_lossy(&line));
    }
    // A crate that does not compile fails without a count.
    if !child.wait()?.success() && tally.failed == 0 {
        tally += Tally::FAILURE;
    }
    Ok(tally)
}

fn built_page_tests() -> Result<Tally> {
    node::install()?;
    site::build(true)?;
    let mut browsers = Vec::new();
    let mut tally = Tally::default();
    for browser in [&CHROMIUM, &FIREFOX] {
        match browser.get() {
            Ok(path) => browsers.push((browser.variable, path)),
            Err(error) => attempt(&mut tally, Err(error)),
        }
    }
    for suite in NODE_SUITES {
        let pattern = format!("tests/{suite}/*.test.mjs");
        let mut files = glob::glob(&pattern)?.collect::<Result<Vec<_>, _>>()?;
        files.sort();
        if files.is_empty() {
            shell::say(format_args!("there are no tests {pattern} yet"));
            continue;
        }
        attempt(&mut tally, node_tests(&files, &browsers));
    }
    Ok(tally)
}

/// Runs Node's own test runner: the readable report goes to our output, the counted one to a file.
fn node_tests(files: &[PathBuf], browsers: &[(&str, PathBuf)]) -> Result<Tally> {
    let report = shell::target_directory()?.join("node-tests.tap");
    let mut command = node::node();
    command.args(["--test", "--test-reporter=spec", "--test-reporter-destination=stdout"]);
    command.arg("--test-reporter=tap").arg(format!("--test-reporter-destination={}", report.display()));
    command.args(files).envs(browsers.iter().map(|(variable, path)| (variable, path)));
    shell::say(shell::display(&command));
    let status = command.status().context("cannot start node")?;
    let mut tally = Tally::default();
    for line in std::fs::read_to_string(&report).context("Node.js wrote no report")?.lines() {
        tally.add_tap_line(line);
    }
    if !status.success() && tally.failed == 0 {
        tally += Tally::FAILURE;
    }
    Ok(tally)
}
