//! `NewsQuant`, scored by the `newsquant.py` that lies in `../eval` beside its folder.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::reader::Reader;
use super::{Measure, Scores, stem};
use crate::shell;

/// Reads and scores the corpus.
///
/// # Errors
/// If Python or the script is missing or fails.
pub(super) fn score(file: &Path, reader: &Reader) -> Result<Scores> {
    let script = file.parent().context("a file lies in a folder")?.join("../eval/newsquant.py");
    if !script.is_file() {
        bail!("{} is missing: NewsQuant is scored by it", script.display());
    }
    let python = || {
        which::which("python3").map(Command::new).context(
            "python3 is missing: NewsQuant is scored by a script; install Python 3 and run this again, \
             or name other corpora with --only",
        )
    };
    let articles = shell::output(python()?.arg(&script).arg("articles").arg(file))?;
    let answer = reader.read_lines("newsquant_en", &articles)?;
    let report = shell::output(python()?.arg(&script).arg("score").arg(file).arg(answer))?;
    // A line is `value   precision 0.9 recall 0.9 f1 0.9`.
    let mut measures = Vec::new();
    for line in report.lines() {
        let mut words = line.split_whitespace();
        let Some(what) = words.next() else { continue };
        while let (Some(name), Some(value)) = (words.next(), words.next()) {
            measures.push(Measure {
                name: format!("{what} {name}"),
                value: value.parse().ok(),
                of: None,
                is_count: false,
            });
        }
    }
    Ok(Scores { corpus: stem(file), measures, misses: Vec::new() })
}
