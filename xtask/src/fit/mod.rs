//! `cargo xtask fit FOLDER`: fits the weights of the core on the open gold sets, and says what they are worth.
//!
//! Two sets of weights are fitted, each by a logistic regression, whose loss is convex, so that there is one answer: those
//! of the [decision] whether a bare number is a count, and those by which [doubtful](doubt) figures are told.

pub(crate) mod decision;
mod doubt;
mod logistic;

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::eval::is_blind;
use crate::eval::reader::{Reader, rows};

/// How many parts the articles are split into for cross-validation.
pub(crate) const FOLDS: usize = 10;

/// An article of the gold sets.
#[derive(Debug)]
pub(crate) struct Article {
    /// As annotated, with its text.
    pub(crate) gold: Value,
}

impl Article {
    /// Where it comes from: what its id begins with.
    pub(crate) fn source(&self) -> &str {
        let id = self.gold["id"].as_str().unwrap_or_default();
        id.split_once(['-', '_']).map_or(id, |(source, _)| source)
    }
}

/// The articles of the open gold sets of a folder.
///
/// # Errors
/// If there is no open gold set or one cannot be read.
pub(crate) fn articles(folder: &Path) -> Result<Vec<Article>> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .with_context(|| format!("cannot read the folder {}", folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.sort();
    let open = |file: &PathBuf| {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        name.starts_with("dev") && file.extension().is_some_and(|ending| ending == "jsonl") && !is_blind(file)
    };
    files.retain(open);
    let mut articles = Vec::new();
    for file in &files {
        articles.extend(rows(file)?.into_iter().map(|gold| Article { gold }));
    }
    if articles.is_empty() {
        bail!("there is no gold set dev*.jsonl in {}", folder.display());
    }
    Ok(articles)
}

/// Fits and prints.
///
/// # Errors
/// If there is no open gold set or the command line fails.
pub(crate) fn run(folder: &Path) -> Result<ExitCode> {
    let articles = articles(folder)?;
    let reader = Reader::build()?;
    decision::run(folder, &articles, &reader)?;
    println!();
    doubt::run(&articles, &reader)?;
    Ok(ExitCode::SUCCESS)
}

/// A line for each.
pub(crate) fn lines(items: impl IntoIterator<Item: Display>) -> String {
    items.into_iter().fold(String::new(), |lines, item| format!("{lines}{item}\n"))
}

/// The index of a name among those met so far.
fn index(names: &mut Vec<String>, name: &str) -> usize {
    names.iter().position(|known| known == name).unwrap_or_else(|| {
        names.push(name.to_owned());
        names.len() - 1
    })
}
