//! `docs/DEPENDENCIES.md`: every package, with its licence and what it is for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::{Package, Registry, bundled, crates, npm};
use crate::shell;

/// What is written by hand: the purpose of each package that we name ourselves.
const PURPOSES: &str = "docs/dependencies.toml";
const DOCS: &str = "docs/DEPENDENCIES.md";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Purposes {
    crates: BTreeMap<String, String>,
    npm: BTreeMap<String, String>,
    licences: BTreeSet<String>,
    /// Licences of packages whose manifests do not name one.
    stated: BTreeMap<String, String>,
}

/// Writes the document, or with `check` fails where it is not what would be written.
///
/// # Errors
/// If a package that we name has no purpose or the other way round, if one is of a place that is no registry, if a licence
/// is none of those that may be, or if the document is out of date.
pub(crate) fn run(check: bool) -> Result<()> {
    let text = document()?;
    if !check {
        fs::write(DOCS, text).with_context(|| format!("cannot write {DOCS}"))?;
        shell::say(format_args!("{DOCS} is written"));
        return Ok(());
    }
    if fs::read_to_string(DOCS).unwrap_or_default() != text {
        bail!("{DOCS} is not what the lock files say: run `cargo xtask dependencies` and commit it");
    }
    shell::say(format_args!("{DOCS} says what the lock files say"));
    Ok(())
}

fn document() -> Result<String> {
    let purposes = fs::read_to_string(PURPOSES).with_context(|| format!("cannot read {PURPOSES}"))?;
    let purposes: Purposes = toml::from_str(&purposes).with_context(|| format!("{PURPOSES} is wrong"))?;
    let (mut crates, mut npm) = (crates::all()?, npm::all()?);
    for (package, _) in crates.iter_mut().chain(&mut npm).filter(|(package, _)| package.licence.is_empty()) {
        package.licence.clone_from(purposes.stated.get(&package.name).unwrap_or(&String::new()));
    }
    let all = || crates.iter().chain(&npm);
    if let Some((package, _)) = all().find(|(_, sound)| !sound) {
        bail!("{} {} is not of a registry, or not held to a checksum", package.name, package.version);
    }
    for (package, _) in all() {
        if !may_be(&package.licence, &purposes.licences) {
            bail!(
                "{} {} has the licence {:?}, which is none of those in {PURPOSES}",
                package.name,
                package.version,
                package.licence
            );
        }
    }
    let mut out = String::from(
        "# Dependencies\n\nWritten by `cargo xtask dependencies` from the lock files; `cargo xtask test` fails where it is \
         out of date. The purposes are kept in `dependencies.toml` beside this file, with the licences that are let in.\n",
    );
    for (registry, title, purposes, found) in [
        (Registry::Crates, "Rust crates", &purposes.crates, &crates),
        (Registry::Npm, "npm packages", &purposes.npm, &npm),
    ] {
        let named = named(registry)?;
        let known: BTreeSet<&str> = purposes.keys().map(String::as_str).collect();
        let missing: Vec<_> =
            named.iter().map(String::as_str).collect::<BTreeSet<_>>().symmetric_difference(&known).copied().collect();
        if !missing.is_empty() {
            bail!("{PURPOSES} and the manifests do not name the same packages: {}", missing.join(", "));
        }
        out.push_str(&format!("\n## {title}\n\n### What we name ourselves\n\n| package | version | licence | purpose |\n| --- | --- | --- | --- |\n"));
        for (name, purpose) in purposes {
            let package = found.iter().map(|(package, _)| package).filter(|package| package.name == *name).max();
            let package = package.with_context(|| format!("{name} is in no lock file"))?;
            out.push_str(&format!("| {name} | {} | {} | {purpose} |\n", package.version, package.licence));
        }
        out.push_str("\n### What those need\n\n");
        let mut by_licence: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (package, _) in found.iter().filter(|(package, _)| !purposes.contains_key(&package.name)) {
            by_licence.entry(&package.licence).or_default().insert(format!("{} {}", package.name, package.version));
        }
        for (licence, names) in by_licence {
            out.push_str(&format!("- **{licence}**: {}\n", names.into_iter().collect::<Vec<_>>().join(", ")));
        }
    }
    out.push_str("\n## In the page\n\nThe code of these crates is in the module; `NOTICES.txt` in `dist/` has their licences, and those of the npm packages that the bundler takes from, and `solieu.cdx.json` is the bill of materials.\n\n");
    let names: Vec<String> =
        bundled(&[])?.iter().map(|package: &Package| format!("{} {}", package.name, package.version)).collect();
    out.push_str(&(names.join(", ") + "\n"));
    Ok(out)
}

/// The packages that our manifests name.
fn named(registry: Registry) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    if registry == Registry::Npm {
        let text = fs::read_to_string("package.json")?;
        let manifest: serde_json::Value = serde_json::from_str(&text)?;
        for part in ["dependencies", "devDependencies"] {
            names.extend(manifest[part].as_object().into_iter().flat_map(|part| part.keys().cloned()));
        }
        return Ok(names);
    }
    for path in ["Cargo.toml", "xtask/Cargo.toml"] {
        let manifest: toml::Table = toml::from_str(&fs::read_to_string(Path::new(path))?)?;
        collect(&manifest, &mut names);
    }
    names.remove("solieu");
    Ok(names)
}

/// The keys of all tables of dependencies, below those of targets too.
fn collect(manifest: &toml::Table, names: &mut BTreeSet<String>) {
    for (key, value) in manifest {
        let Some(table) = value.as_table() else { continue };
        if matches!(key.as_str(), "dependencies" | "dev-dependencies" | "build-dependencies") {
            names.extend(table.keys().cloned());
        } else if key == "target" {
            table.values().filter_map(toml::Value::as_table).for_each(|target| collect(target, names));
        }
    }
}

/// Whether an SPDX expression can be fulfilled by licences that are let in: `AND` asks for both, `OR` for one.
fn may_be(expression: &str, licences: &BTreeSet<String>) -> bool {
    let plain = expression.replace(['(', ')'], "");
    if expression.contains('(') {
        // Only forms like `(A OR B) AND C` occur: each side of an AND by itself.
        return plain.split(" AND ").all(|side| side.split(" OR ").any(|name| licences.contains(name.trim())));
    }
    plain.split(" OR ").any(|side| side.split(" AND ").all(|name| licences.contains(name.trim())))
}

#[cfg(test)]
mod tests {
    use super::may_be;

    #[test]
    fn licences_are_let_in_or_not() {
        let licences = ["MIT", "ISC", "Unicode-3.0"].map(str::to_owned).into();
        for (expression, expected) in [
            ("MIT", true),
            ("GPL-3.0", false),
            ("GPL-3.0 OR MIT", true),
            ("MIT AND GPL-3.0", false),
            ("MIT AND ISC", true),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("(MIT OR Apache-2.0) AND GPL-3.0", false),
            ("", false),
        ] {
            assert_eq!(may_be(expression, &licences), expected, "{expression}");
        }
    }

    /// The document of the repository is what the lock files say.
    #[test]
    fn the_document_is_up_to_date() {
        std::env::set_current_dir(crate::shell::root()).expect("the top folder");
        if let Err(error) = super::run(true) {
            panic!("{error:#}");
        }
    }
}
