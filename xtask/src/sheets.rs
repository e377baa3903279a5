//! `cargo xtask sheets`: what the page gives for spreadsheets, opened in `LibreOffice` and read back cell by cell.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::browser::{CHROMIUM, apt_get};
use crate::{node, shell, site};

/// `LibreOffice`'s programs on the path.
const PROGRAMS: [&str; 2] = ["soffice", "libreoffice"];
/// The package of Debian that has its spreadsheet.
const PACKAGE: &str = "libreoffice-calc";

/// Builds the page and runs the comparison, over further articles in `files` too.
///
/// # Errors
/// If a file is missing, `LibreOffice` can neither be found nor installed, or a cell is not what it was.
pub(crate) fn run(files: &[PathBuf]) -> Result<()> {
    let files: Vec<PathBuf> = files
        .iter()
        .map(|file| file.canonicalize().with_context(|| format!("cannot find {}", file.display())))
        .collect::<Result<_>>()?;
    std::env::set_current_dir(shell::root())?;
    let office = office()?;
    site::build(false)?;
    let chromium = CHROMIUM.get()?;
    let mut command = node::node();
    command.args(["--test", "tests/page/sheets.test.mjs"]);
    command.env("SOLIEU_SOFFICE", office).env(CHROMIUM.variable, chromium);
    command.env("SOLIEU_SHEETS", std::env::join_paths(files)?);
    shell::run(&mut command)
}

/// `LibreOffice`: the one that is named, else one that is found, else one that is installed.
fn office() -> Result<PathBuf> {
    let find = || PROGRAMS.iter().find_map(|program| which::which(program).ok());
    if let Some(named) = std::env::var_os("SOLIEU_SOFFICE").filter(|path| !path.is_empty()) {
        return which::which(&named).with_context(|| format!("SOLIEU_SOFFICE names no program: {}", named.display()));
    }
    if let Some(found) = find() {
        shell::say(format_args!("LibreOffice: {} (found)", found.display()));
        return Ok(found);
    }
    shell::say(format_args!("LibreOffice is missing here: installing Debian's package {PACKAGE}"));
    apt_get(PACKAGE)
        .context("LibreOffice could not be installed: install it, or name its program in SOLIEU_SOFFICE")?;
    find().with_context(|| format!("the package {PACKAGE} brought no {}", PROGRAMS[0]))
}
