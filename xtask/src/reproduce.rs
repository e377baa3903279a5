//! `cargo xtask reproduce`: the same commit gives the same page, wherever it is built.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::site::DIST;
use crate::{shell, supply};

/// Builds the last commit in two new clones, one deeper than the other, with nothing of this machine's builds, and
/// compares what comes out.
///
/// # Errors
/// If a step fails, or a file is in one build alone or not the same in both.
pub(crate) fn run() -> Result<()> {
    let commit = shell::output(Command::new("git").args(["rev-parse", "HEAD"]))?;
    if !shell::output(Command::new("git").args(["status", "--porcelain", "--untracked-files=no"]))?.is_empty() {
        shell::say("there are changes that are not committed: they are not part of what is built");
    }
    let top = std::env::temp_dir().join(format!("solieu-reproduce-{}", std::process::id()));
    let folders = [top.join("one"), top.join("another/place/further down")];
    let mut builds = Vec::new();
    for folder in &folders {
        builds.push(files(&build(folder, &commit)?)?);
    }
    let mut sums = Vec::new();
    for folder in &folders {
        sums.push(supply::print_sums(&folder.join(DIST))?);
    }
    let (one, other) = (&builds[0], &builds[1]);
    let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
    let different: Vec<&str> = names.filter(|name| one.get(*name) != other.get(*name)).map(String::as_str).collect();
    if !different.is_empty() || sums[0] != sums[1] {
        bail!("the two builds of {commit} differ in {}; they are kept in {}", different.join(", "), top.display());
    }
    fs::remove_dir_all(&top).with_context(|| format!("cannot remove {}", top.display()))?;
    shell::say(format_args!(
        "{commit} gives the same {} files in both folders, with the SHA-256 {}",
        one.len(),
        sums[0]
    ));
    Ok(())
}

/// Clones the commit into `folder`, builds it there and gives the folder of the page.
fn build(folder: &Path, commit: &str) -> Result<PathBuf> {
    fs::create_dir_all(folder)?;
    shell::run(Command::new("git").args(["clone", "--quiet", "--no-hardlinks"]).arg(shell::root()).arg(folder))?;
    shell::run(Command::new("git").arg("-C").arg(folder).args(["checkout", "--quiet", "--detach", commit]))?;
    let mut cargo = shell::cargo();
    cargo.args(["xtask", "build", "--release"]).current_dir(folder);
    // Cargo tells its own process where the first workspace is; the other one is to find its own.
    let told = std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("CARGO_"));
    for (name, _) in told.filter(|(name, _)| name != "CARGO_HOME") {
        cargo.env_remove(name);
    }
    shell::run(&mut cargo)?;
    Ok(folder.join(DIST))
}

/// The files of a folder by their names.
fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        files.insert(entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?);
    }
    Ok(files)
}
