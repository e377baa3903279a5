//! From `pkg/` and `www/` to `dist/`, and the size budgets.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::module::{self, Package};
use crate::recipe::{Budget, Recipe};
use crate::{node, shell, supply};

/// Where the finished page lies, relative to the top folder.
pub(crate) const DIST: &str = "dist";

/// Builds the module and the page. With `release` the module is optimised, the page minified, and both are held to
/// the budgets.
///
/// # Errors
/// If a step fails or a budget is overrun.
pub(crate) fn build(release: bool) -> Result<()> {
    let recipe = Recipe::read()?;
    let package = module::build(&recipe, release)?;
    bundle(&recipe, &package, release)?;
    if release {
        let editions = [&recipe.edition.site, &recipe.edition.single];
        check_budgets(Path::new(DIST), editions.into_iter().flatten().flat_map(|edition| &edition.budget))?;
    }
    Ok(())
}

/// Puts the page together. The bundler is `www/build.mjs`; it is called with
/// `--inputs FILE --wasm FILE --glue FILE --out FOLDER --edition NAME… [--release]`. Behind it come the notices, the bill of
/// materials and the sums.
///
/// # Errors
/// If Node.js is missing or the bundler fails.
pub(crate) fn bundle(recipe: &Recipe, package: &Package, release: bool) -> Result<()> {
    let script = Path::new("www/build.mjs");
    if !script.exists() {
        shell::say("www/build.mjs is not there: copying www/ and pkg/ to dist/ as they are");
        fs::create_dir_all(DIST)?;
        for folder in ["www", "pkg"] {
            copy_files(Path::new(folder), Path::new(DIST))?;
        }
        return Ok(());
    }
    node::install()?;
    let mut bundler = node::node();
    let inputs = shell::target_directory()?.join("bundled-files.txt");
    bundler
        .arg(script)
        .arg("--inputs")
        .arg(&inputs)
        .arg("--wasm")
        .arg(&package.wasm)
        .arg("--glue")
        .arg(&package.glue)
        .args(["--out", DIST]);
    let editions = [("site", &recipe.edition.site), ("single", &recipe.edition.single)];
    for (name, _) in editions.iter().filter(|(_, edition)| edition.is_some()) {
        bundler.args(["--edition", name]);
    }
    if release {
        bundler.arg("--release");
    }
    shell::run(&mut bundler)?;
    supply::add(Path::new(DIST), &inputs)?;
    supply::print_sums(Path::new(DIST)).map(drop)
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    let Ok(entries) = fs::read_dir(from) else { return Ok(()) };
    for entry in entries {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy_files(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

fn check_budgets<'a>(folder: &Path, budgets: impl Iterator<Item = &'a Budget>) -> Result<()> {
    let mut overrun = false;
    for budget in budgets {
        let (mut raw, mut packed) = (0, 0);
        for pattern in &budget.files {
            for file in glob::glob(&format!("{}/{pattern}", folder.display()))? {
                let bytes = fs::read(file?)?;
                raw += bytes.len() as u64;
                packed += compressed_size(&bytes)?;
            }
        }
        let files = budget.files.join(" ");
        if raw == 0 {
            bail!("the budget for {files} in wasm-pack.toml fits no file in {}: mend its pattern", folder.display());
        }
        overrun |= raw > budget.raw || packed > budget.brotli;
        let verdict = if raw > budget.raw || packed > budget.brotli { "TOO LARGE" } else { "ok" };
        shell::say(format_args!(
            "size of {files}: {raw} bytes of {}, {packed} of {} by brotli: {verdict}",
            budget.raw, budget.brotli
        ));
    }
    if overrun {
        bail!("the page is larger than wasm-pack.toml allows: make it smaller, or raise the budget with a reason");
    }
    Ok(())
}

/// The size of `bytes` compressed as a careful web server does it: brotli, quality 11, the largest usual window.
pub(crate) fn compressed_size(mut bytes: &[u8]) -> Result<u64> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes, &mut packed, &parameters).context("cannot compress")?;
    Ok(packed.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::{Budget, check_budgets};

    /// (files, raw, brotli, the words of the error; none where the budget holds)
    #[test]
    fn budgets_hold_or_fail() {
        let folder = std::env::temp_dir().join(format!("xtask-budgets-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("a.js"), "x".repeat(1000)).expect("a file");
        std::fs::write(folder.join("b.js"), "y".repeat(1000)).expect("a file");
        for (files, raw, brotli, error) in [
            ("*.js", 2000, 100, None),
            ("*.js", 1999, 100, Some("larger than wasm-pack.toml allows")),
            ("*.js", 2000, 10, Some("larger than wasm-pack.toml allows")),
            ("a.js", 1000, 100, None),
            ("c.js", 1000, 100, Some("fits no file")),
        ] {
            let budget = Budget { files: vec![files.to_owned()], raw, brotli };
            let message = check_budgets(&folder, std::iter::once(&budget)).err().map(|error| error.to_string());
            match (error, &message) {
                (None, None) => {}
                (Some(words), Some(message)) => assert!(message.contains(words), "{message}"),
                _ => panic!("{files} {raw} {brotli}: {message:?}"),
            }
        }
        std::fs::remove_dir_all(&folder).expect("the folder goes");
    }
}
