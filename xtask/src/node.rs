//! Node.js and the npm packages of the lock file.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::shell;

/// The oldest Node.js that the tests and the bundler run on.
const OLDEST: u32 = 20;

/// Whether a Node.js that is new enough is on the path; the error says what to do.
///
/// # Errors
/// If there is none, or it is too old.
pub(crate) fn check() -> Result<()> {
    let Ok(node) = which::which("node") else {
        bail!("Node.js is missing: install version {OLDEST} or newer (https://nodejs.org) and run this again");
    };
    let version = shell::output(Command::new(node).arg("--version"))?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST => Ok(()),
        _ => bail!("Node.js {version} is too old: install version {OLDEST} or newer (https://nodejs.org)"),
    }
}

/// A call of Node.js.
pub(crate) fn node() -> Command {
    Command::new("node")
}

/// Brings `node_modules` to what the lock file says, unless it is so already.
///
/// # Errors
/// If Node.js or npm is missing, or the installation fails.
pub(crate) fn install() -> Result<()> {
    check()?;
    let modified = |path: &str| std::fs::metadata(path).and_then(|data| data.modified());
    // npm writes this file last, and only when all packages are in their places.
    if let (Ok(lock), Ok(installed)) = (modified("package-lock.json"), modified("node_modules/.package-lock.json"))
        && installed >= lock
    {
        return Ok(());
    }
    let npm = which::which("npm").context("npm is missing: it comes with Node.js (https://nodejs.org)")?;
    // No package needs to run a program of its own to be installed, so none may.
    shell::run(Command::new(npm).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]))
        .context(
            "cannot install the npm packages of package-lock.json; is the npm registry reachable from this machine?",
        )
}

/// The program `name` of an installed npm package.
///
/// # Errors
/// If it is not installed.
pub(crate) fn program(name: &str) -> Result<Command> {
    let path = shell::root().join("node_modules/.bin").join(name);
    let path = if cfg!(windows) { path.with_extension("cmd") } else { path };
    if !path.exists() {
        bail!("{} is missing: run `npm ci`", path.display());
    }
    Ok(Command::new(path))
}
