//! What shows that the core can be trusted and takes long: fuzzing, mutants, coverage, licences and sources of crates.

mod coverage;
mod fuzz;
mod mutants;

use std::process::Command;

use anyhow::{Context, Result};

use crate::shell;

pub(crate) use coverage::run as coverage;
pub(crate) use fuzz::{options as fuzz_options, run as fuzz};
pub(crate) use mutants::{options as mutants_options, run as mutants};

/// Makes sure that the cargo command `cargo NAME` is there, and says what it installs.
///
/// # Errors
/// If it is not and cannot be installed.
fn need(name: &str) -> Result<()> {
    let program = format!("cargo-{name}");
    if which::which(&program).is_ok() {
        return Ok(());
    }
    shell::say(format_args!("{program} is missing here: installing it"));
    shell::run(shell::cargo().args(["install", &program])).with_context(|| format!("cannot install {program}"))
}

/// Makes sure that a Rust toolchain is there.
fn need_toolchain(name: &str) -> Result<()> {
    let there = Command::new("rustup").args(["run", name, "rustc", "--version"]).output();
    if there.is_ok_and(|output| output.status.success()) {
        return Ok(());
    }
    shell::say(format_args!("the Rust toolchain {name} is missing here: installing it"));
    shell::run(Command::new("rustup").args(["toolchain", "install", name, "--profile", "minimal"]))
}

/// Makes sure that a component of the compiler is there.
fn need_component(name: &str) -> Result<()> {
    shell::run(Command::new("rustup").args(["component", "add", name]))
}

/// A command that takes the processor only when nothing else wants it, where the system knows such.
fn idle(program: &std::ffi::OsStr) -> Command {
    if which::which("nice").is_ok() {
        let mut command = Command::new("nice");
        command.args(["-n", "19"]).arg(program);
        return command;
    }
    Command::new(program)
}

/// The short name of the last commit.
fn commit() -> Result<String> {
    shell::output(Command::new("git").args(["rev-parse", "--short", "HEAD"]))
}

/// Holds licences, sources and bans of the crates to `.cargo/deny.toml`.
///
/// # Errors
/// If one does not hold, or cargo-deny is not there and cannot be installed.
pub(crate) fn deny() -> Result<()> {
    need("deny")?;
    // What is known of weaknesses is kept on a server that is not asked here: `cargo deny check advisories` does.
    shell::run(shell::cargo().args(["deny", "--workspace", "check", "licenses", "bans", "sources"]))
}

/// Searches for a shape of text that takes longer than news (`fuzz/src/bin/shapes.rs`).
///
/// # Errors
/// If one takes more than three times as long, or the search does not compile.
pub(crate) fn shapes(arguments: &[String]) -> Result<()> {
    let mut command = shell::cargo();
    command.args(["run", "--release", "--manifest-path", "fuzz/Cargo.toml", "--bin", "shapes", "--target-dir"]);
    shell::run(command.arg(shell::target_directory()?.join("shapes")).arg("--").args(arguments))
}
