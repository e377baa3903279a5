//! Gold sets: articles annotated by hand, scored by the `score.py` that lies in `../eval` beside their folder.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::reader::Reader;
use super::{Measure, Scores, pairs, stem};
use crate::shell;

/// Whether the first line of a file is an article with annotated figures.
///
/// # Errors
/// If the file cannot be read.
pub(super) fn is_gold(file: &Path) -> Result<bool> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let first: Option<serde_json::Value> = text.lines().next().and_then(|line| serde_json::from_str(line).ok());
    Ok(first.is_some_and(|article| article.get("figures").is_some() && article.get("text").is_some()))
}

/// Reads and scores one gold set.
///
/// # Errors
/// If Python or the script is missing or fails.
pub(super) fn score(file: &Path, reader: &Reader, errors: usize) -> Result<Scores> {
    let script = file.parent().context("a file lies in a folder")?.join("../eval/score.py");
    if !script.is_file() {
        bail!("{} is missing: gold sets are scored by it", script.display());
    }
    let Ok(python) = which::which("python3") else {
        bail!("python3 is missing: gold sets are scored by {}; install Python 3 and run this again", script.display());
    };
    let answer = reader.read_file(file)?;
    let interval = pairs::interval(file, &answer)?;
    let mut command = Command::new(python);
    command.arg(script).arg(file).arg(answer).args(["--json", "--errors", &errors.to_string()]);
    let report = shell::output(&mut command)?;
    let (scores, misses) = report.split_once('\n').unwrap_or((&report, ""));
    // An object in the order in which the script names its measures.
    let scores: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(scores).context("score.py wrote something else than its scores")?;
    let measures = scores
        .into_iter()
        .map(|(name, value)| Measure { name, value: value.as_f64(), of: None, is_count: value.is_u64() })
        .collect();
    let misses = misses.trim().split("\n\n").filter(|miss| !miss.is_empty()).map(str::to_owned).collect();
    Ok(Scores { corpus: stem(file), measures, interval, misses })
}
