//! `wasm-pack.toml`: how the page is built and how large it may become.

use anyhow::{Context, Result};
use serde::Deserialize;

/// The file, relative to the top folder.
pub(crate) const FILE: &str = "wasm-pack.toml";

/// The whole recipe.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Recipe {
    pub(crate) module: Module,
    pub(crate) optimize: Optimize,
    pub(crate) edition: Editions,
}

/// How the core is compiled.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Module {
    /// The profile of Cargo.toml.
    pub(crate) profile: String,
    /// Features of the package; its default features are off.
    pub(crate) features: Vec<String>,
    /// Target features of WebAssembly beyond those that the compiler turns on by itself.
    pub(crate) target_features: Vec<String>,
}

/// What `wasm-opt` does in release builds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Optimize {
    /// `-O3`, `-Oz` …
    pub(crate) level: String,
    /// The features that the module uses, by name; `wasm-opt` refuses a module that uses another.
    pub(crate) enable: Vec<String>,
}

/// The editions of the page; each is built if the recipe names it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Editions {
    pub(crate) site: Option<Edition>,
    pub(crate) single: Option<Edition>,
}

/// One edition.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Edition {
    /// How large its files may be.
    pub(crate) budget: Vec<Budget>,
}

/// An upper limit for some files together, in bytes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Budget {
    /// Which files, by glob patterns below `dist/`.
    pub(crate) files: Vec<String>,
    /// As they lie on the disk.
    pub(crate) raw: u64,
    /// As a server sends them, each compressed by brotli at its highest level.
    pub(crate) brotli: u64,
}

impl Recipe {
    /// Reads the recipe.
    ///
    /// # Errors
    /// If the file is missing, is no TOML, lacks a key or has one that means nothing; the message names key and line.
    pub(crate) fn read() -> Result<Self> {
        let text = std::fs::read_to_string(FILE).with_context(|| format!("cannot read {FILE}"))?;
        Self::parse(&text).with_context(|| format!("{FILE} is wrong"))
    }

    fn parse(text: &str) -> Result<Self> {
        Ok(toml::from_str(text)?)
    }
}

#[cfg(test)]
mod tests {
    use super::Recipe;

    const GOOD: &str = "\
[module]
profile = 'release'
features = []
target-features = []
[optimize]
level = '-O3'
enable = []
[edition.site]
budget = [{ files = ['*.wasm'], raw = 1, brotli = 1 }]
";

    #[test]
    fn the_recipe_of_the_repository_is_right() {
        let text = include_str!("../../wasm-pack.toml");
        assert!(Recipe::parse(text).is_ok());
        assert!(Recipe::parse(GOOD).is_ok());
    }

    /// (what is wrong, the words that must be in the message)
    #[test]
    fn errors_name_key_and_line() {
        let cases = [
            (GOOD.replace("level", "levle"), "line 6", "unknown field `levle`"),
            (GOOD.replace("[edition.site]", "[edition.sight]"), "line 8", "unknown field `sight`"),
            (GOOD.replace("raw =", "row ="), "line 9", "unknown field `row`"),
            (GOOD.replace("profile = 'release'\n", ""), "line 1", "missing field `profile`"),
            (GOOD.replace("raw = 1", "raw = 'much'"), "line 9", "invalid type"),
            (GOOD.replace("[optimize]", "[optimize"), "line 5", "unclosed table"),
        ];
        for (text, line, reason) in cases {
            let message = Recipe::parse(&text).expect_err("must be refused").to_string();
            assert!(message.contains(line) && message.contains(reason), "{message}");
        }
    }
}
