//! `NOTICES.txt`: the copyright lines and licences of all packages whose code is in the page, which those licences ask to
//! go with every copy.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{Package, Registry};

/// The file's name in the finished page.
const NOTICES: &str = "NOTICES.txt";

/// Names of files with licences, the ones to be taken first first; in lower case, without their ending.
const NAMES: [&str; 6] = ["license-mit", "license", "licence", "copying", "license-apache", "license-apache-2.0"];

/// What comes with the compiler and is in every module that it makes.
const STANDARD_LIBRARY: &str = "\
The Rust standard library (core, alloc, std), with what it is made of (among it hashbrown, dlmalloc, compiler-builtins)
MIT OR Apache-2.0

Copyright (c) The Rust Project Contributors

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the \"Software\"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED \"AS IS\", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
";

/// Writes the notices into `dist`, and at the end of the edition that is one file and goes from hand to hand without the
/// others.
pub(super) fn write(dist: &Path, packages: &[Package]) -> Result<()> {
    let text = notices(packages)?;
    let single = dist.join("solieu.html");
    if let Ok(page) = fs::read_to_string(&single) {
        // What ends a comment in HTML may not be in it.
        let comment = text.replace("-->", "-- >").replace("--!>", "-- !>");
        fs::write(&single, format!("{}\n<!--\n{comment}-->\n", page.trim_end()))?;
    }
    fs::write(dist.join(NOTICES), text).with_context(|| format!("cannot write {NOTICES}"))
}

fn notices(packages: &[Package]) -> Result<String> {
    let mut by_text: BTreeMap<String, Vec<&Package>> = BTreeMap::new();
    for package in packages {
        by_text.entry(licence_text(package)?).or_default().push(package);
    }
    let mut groups: Vec<(Vec<&Package>, String)> = by_text.into_iter().map(|(text, group)| (group, text)).collect();
    groups.sort();
    let mut out = String::from(
        "Số Liệu is licensed under MIT OR Apache-2.0. Code of these packages is in the page, under the licences below.\n",
    );
    let rule = "-".repeat(80);
    for (group, text) in groups {
        out.push_str(&format!("\n{rule}\n"));
        for package in group {
            let registry = if package.registry == Registry::Crates { "crate" } else { "npm" };
            out.push_str(&format!("{registry} {} {}: {}\n", package.name, package.version, package.licence));
        }
        out.push_str(&format!("\n{text}\n"));
    }
    out.push_str(&format!("\n{rule}\n{STANDARD_LIBRARY}"));
    Ok(out)
}

/// The text of a package's licence; of several to choose from, the shortest to fulfil. Lines end as ours do.
fn licence_text(package: &Package) -> Result<String> {
    let mut found: Option<(usize, String)> = None;
    let entries = fs::read_dir(&package.folder).with_context(|| format!("cannot read {}", package.folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_ascii_lowercase();
        let stem = [".md", ".txt"].iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(&name);
        if let Some(rank) = NAMES.iter().position(|name| *name == stem)
            && found.as_ref().is_none_or(|(best, _)| rank < *best)
        {
            found = Some((rank, fs::read_to_string(entry.path())?));
        }
    }
    let Some((_, text)) = found else {
        bail!("{} {} has no licence text, which must go with the page", package.name, package.version);
    };
    Ok(text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned())
}
