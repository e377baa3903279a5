//! Reading texts with the command line, as anybody else would.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::shell;

/// The command line, built, and a folder for what goes in and comes out.
#[derive(Debug)]
pub(super) struct Reader {
    program: PathBuf,
    folder: PathBuf,
}

/// A text to be read.
#[derive(Debug, Default, Serialize)]
pub(super) struct Article<'a> {
    pub(super) id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lang: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) published: Option<&'a str>,
    pub(super) text: &'a str,
}

impl Reader {
    /// Builds the command line. Its development profile: fast enough for any corpus here, and it checks every overflow.
    ///
    /// # Errors
    /// If it does not compile.
    pub(super) fn build() -> Result<Self> {
        shell::run(shell::cargo().args(["build", "--package", "solieu", "--bin", "solieu", "--quiet"]))?;
        let target = shell::target_directory()?;
        let folder = target.join("eval");
        std::fs::create_dir_all(&folder)?;
        Ok(Self {
            program: target.join("debug").join("solieu").with_extension(std::env::consts::EXE_EXTENSION),
            folder,
        })
    }

    /// Reads a file of articles (`{"id", "lang", "text"}` a line) to a file that is named in return.
    ///
    /// # Errors
    /// If the command line fails.
    pub(super) fn read_file(&self, articles: &std::path::Path) -> Result<PathBuf> {
        let answer = self.folder.join(articles.file_name().context("a file has a name")?).with_extension("read.jsonl");
        let mut command = Command::new(&self.program);
        command.args(["--jsonl", "--format", "jsonl"]).arg(articles).stdout(std::fs::File::create(&answer)?);
        let status = command.status().with_context(|| format!("cannot start {}", self.program.display()))?;
        if !status.success() {
            bail!("`{}` failed: {status}", shell::display(&command));
        }
        Ok(answer)
    }
}
