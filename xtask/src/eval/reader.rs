//! Reading texts with the command line, as anybody else would.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use crate::shell;

/// The command line, built, and a folder for what goes in and comes out.
#[derive(Debug)]
pub(crate) struct Reader {
    program: PathBuf,
    folder: PathBuf,
}

/// A text to be read.
#[derive(Debug, Default, Serialize)]
pub(super) struct Article<'a> {
    pub(super) id: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lang: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) published: Option<&'a str>,
    pub(super) text: &'a str,
}

/// A figure as the command line gives it; offsets in code points.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Figure {
    pub(super) kind: String,
    pub(super) text: String,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: Option<String>,
    pub(super) value_to: Option<String>,
    pub(super) of: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) counted: Option<String>,
    pub(super) change: Option<String>,
    pub(super) bound: Option<String>,
    pub(super) date: Option<String>,
}

impl Figure {
    /// Whether it only names or ranks.
    pub(super) fn is_label(&self) -> bool {
        matches!(self.kind.as_str(), "ordinal" | "reference" | "identifier")
    }

    /// Whether it shares a code point with `start..end`.
    pub(super) fn overlaps(&self, start: usize, end: usize) -> bool {
        self.start < end && start < self.end
    }

    /// The value as a floating number; that of a ratio is the part divided by the whole.
    pub(super) fn number(&self) -> Option<f64> {
        let number = |text: &Option<String>| text.as_ref().and_then(|text| text.parse::<f64>().ok());
        let value = number(&self.value)?;
        Some(number(&self.of).filter(|of| *of != 0.0).map_or(value, |of| value / of))
    }

    /// One line that shows what was read.
    pub(super) fn shown(&self) -> String {
        let fields = [
            ("value", &self.value),
            ("to", &self.value_to),
            ("of", &self.of),
            ("unit", &self.unit),
            ("counted", &self.counted),
            ("change", &self.change),
            ("bound", &self.bound),
            ("date", &self.date),
        ];
        let said = fields.iter().filter_map(|(name, value)| Some(format!(" {name}={}", value.as_ref()?)));
        format!("{} `{}`{}", self.kind, self.text, said.collect::<String>())
    }
}

/// All figures of a text in one line.
pub(super) fn shown(figures: &[Figure]) -> String {
    if figures.is_empty() {
        return "nothing".to_owned();
    }
    figures.iter().map(Figure::shown).collect::<Vec<_>>().join("; ")
}

/// Whether two numbers are the same to fifteen digits.
pub(super) fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-13 * a.abs().max(b.abs())
}

impl Reader {
    /// Builds the command line. Its development profile is fast enough for any corpus here and checks every overflow.
    ///
    /// # Errors
    /// If it does not compile.
    pub(crate) fn build() -> Result<Self> {
        shell::run(shell::cargo().args(["build", "--package", "solieu", "--bin", "solieu", "--quiet"]))?;
        let target = shell::target_directory()?;
        let folder = target.join("eval");
        std::fs::create_dir_all(&folder)?;
        let program = target.join("debug").join("solieu").with_extension(std::env::consts::EXE_EXTENSION);
        Ok(Self { program, folder })
    }

    /// Reads a file of articles (`{"id", "lang", "text"}` a line) to a file that is named in return.
    ///
    /// # Errors
    /// If the command line fails.
    pub(crate) fn read_file(&self, articles: &Path) -> Result<PathBuf> {
        self.read_with(articles, "read.jsonl", &[])
    }

    /// Reads articles that are JSON Lines already, with what led to each reading; the file of the answers.
    ///
    /// # Errors
    /// If the command line fails.
    pub(crate) fn read_explained(&self, name: &str, articles: &str) -> Result<PathBuf> {
        let path = self.folder.join(name).with_extension("jsonl");
        std::fs::write(&path, articles)?;
        self.read_with(&path, "explained.jsonl", &["--explain"])
    }

    /// The same under other weights of the evidence, and with what led to each reading only if that is asked for.
    ///
    /// # Errors
    /// If the command line fails.
    pub(crate) fn read_weighed(&self, name: &str, articles: &str, weights: &str, explain: bool) -> Result<PathBuf> {
        let path = self.folder.join(name).with_extension("jsonl");
        std::fs::write(&path, articles)?;
        let file = self.folder.join(name).with_extension("weights");
        std::fs::write(&file, weights)?;
        let file = file.to_string_lossy();
        let options = ["--weights", &file, "--explain"];
        self.read_with(&path, "weighed.jsonl", if explain { &options } else { &options[..2] })
    }

    fn read_with(&self, articles: &Path, ending: &str, options: &[&str]) -> Result<PathBuf> {
        let answer = self.folder.join(articles.file_name().context("a file has a name")?).with_extension(ending);
        let mut command = Command::new(&self.program);
        command
            .args(["--jsonl", "--format", "jsonl"])
            .args(options)
            .arg(articles)
            .stdout(std::fs::File::create(&answer)?);
        let status = command.status().with_context(|| format!("cannot start {}", self.program.display()))?;
        ensure!(status.success(), "`{}` failed: {status}", shell::display(&command));
        Ok(answer)
    }

    /// Reads articles that are JSON Lines already; the file of the answers. `name` names the files that are left.
    ///
    /// # Errors
    /// If the command line fails.
    pub(crate) fn read_lines(&self, name: &str, articles: &str) -> Result<PathBuf> {
        let path = self.folder.join(name).with_extension("jsonl");
        std::fs::write(&path, articles)?;
        self.read_file(&path)
    }

    /// Reads texts; the figures of each, in the same order. `name` names the files that are left for inspection.
    ///
    /// # Errors
    /// If the command line fails or leaves a text out.
    pub(super) fn read<'a>(
        &self,
        name: &str,
        articles: impl IntoIterator<Item = Article<'a>>,
    ) -> Result<Vec<Vec<Figure>>> {
        #[derive(Deserialize)]
        struct Answer {
            figures: Vec<Figure>,
        }
        let mut lines = String::new();
        let mut asked = 0;
        for article in articles {
            lines += &serde_json::to_string(&Article { id: asked, ..article })?;
            lines.push('\n');
            asked += 1;
        }
        let answers = std::fs::read_to_string(self.read_lines(name, &lines)?)?;
        let answers: Vec<Vec<Figure>> = answers
            .lines()
            .map(|line| Ok(serde_json::from_str::<Answer>(line)?.figures))
            .collect::<Result<_>>()
            .context("the command line wrote something else than figures")?;
        ensure!(answers.len() == asked, "{} texts were asked for and {} came back", asked, answers.len());
        Ok(answers)
    }
}

/// The rows of a file of JSON Lines.
///
/// # Errors
/// If the file cannot be read or a row has not the expected form.
pub(crate) fn rows<T: serde::de::DeserializeOwned>(file: &Path) -> Result<Vec<T>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let rows = text.lines().filter(|line| !line.trim().is_empty()).enumerate();
    rows.map(|(n, line)| {
        serde_json::from_str(line).with_context(|| format!("{} line {} has another form", file.display(), n + 1))
    })
    .collect()
}
