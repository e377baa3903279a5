//! `cargo xtask coverage`: which lines of the core the tests run.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::{need, need_component};
use crate::shell;

/// Runs `cargo test` of the core with its lines counted, and fails where fewer than `least` percent are run.
///
/// # Errors
/// If the tools cannot be had, a test fails, or too few lines are run.
pub(crate) fn run(least: u64) -> Result<()> {
    need("llvm-cov")?;
    need_component("llvm-tools")?;
    let file = shell::target_directory()?.join("coverage.json");
    let mut command = shell::cargo();
    command.args(["llvm-cov", "--package", "solieu", "--lib", "--tests", "--json", "--summary-only", "--output-path"]);
    shell::run(command.arg(&file))?;
    let report: Value = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
    let data = &report["data"][0];
    // What is the core: not the command line, which is tested through its program.
    let mut files: Vec<(f64, u64, &str)> = Vec::new();
    let (mut lines, mut covered) = (0, 0);
    for file in data["files"].as_array().context("cargo-llvm-cov lists no files")? {
        let name = file["filename"].as_str().unwrap_or("");
        let core = name.split_once("/src/").map(|(_, name)| name).filter(|name| !name.starts_with("cli"));
        let Some(name) = core.filter(|name| *name != "main.rs") else { continue };
        let part = |key: &str| file["summary"]["lines"][key].as_u64().unwrap_or(0);
        lines += part("count");
        covered += part("covered");
        files.push((
            file["summary"]["lines"]["percent"].as_f64().unwrap_or(0.0),
            part("count") - part("covered"),
            name,
        ));
    }
    files.sort_by_key(|(_, missed, _)| std::cmp::Reverse(*missed));
    for (percent, missed, name) in files.iter().take(25).filter(|(_, missed, _)| *missed > 0) {
        println!("{missed:5} lines are not run of {name} ({percent:.1} % are)");
    }
    let percent = covered * 100 / lines.max(1);
    shell::say(format_args!("{covered} of {lines} lines of the core are run ({percent} %)"));
    if percent < least {
        bail!("fewer than {least} % of the lines are run");
    }
    Ok(())
}
