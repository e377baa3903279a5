//! npm packages, as `package-lock.json` tells of them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{Package, Registry};

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Default, Deserialize)]
struct Locked {
    #[serde(default)]
    version: String,
    #[serde(default)]
    license: String,
    integrity: Option<String>,
    resolved: Option<String>,
}

const FOLDER: &str = "node_modules/";

fn lock() -> Result<Lock> {
    let text = std::fs::read_to_string("package-lock.json").context("cannot read package-lock.json")?;
    serde_json::from_str(&text).context("package-lock.json is wrong")
}

fn package(path: &str, locked: &Locked) -> Package {
    let name = path.rsplit_once(FOLDER).map_or(path, |(_, name)| name);
    Package {
        registry: Registry::Npm,
        name: name.to_owned(),
        version: locked.version.clone(),
        licence: locked.license.trim_matches(['(', ')']).to_owned(),
        checksum: locked.integrity.clone(),
        folder: Path::new(path).into(),
    }
}

/// The folder of the package that a file is of: the last of `node_modules/NAME` and `node_modules/@SCOPE/NAME` in it.
fn folder_of(file: &str) -> Option<String> {
    let file = file.replace('\\', "/");
    let (before, behind) = file.rsplit_once(FOLDER)?;
    let parts = if behind.starts_with('@') { 2 } else { 1 };
    let name = behind.split('/').take(parts).collect::<Vec<_>>().join("/");
    Some(format!("{before}{FOLDER}{name}"))
}

/// The packages that the bundler read a file of.
pub(super) fn bundled(inputs: &[String]) -> Result<Vec<Package>> {
    let lock = lock()?;
    let folders: BTreeSet<String> = inputs.iter().filter_map(|file| folder_of(file)).collect();
    let locked = |folder: &String| {
        let locked = lock.packages.get(folder).with_context(|| format!("package-lock.json has no {folder}"))?;
        Ok(package(folder, locked))
    };
    folders.iter().map(locked).collect()
}

/// Every package of the lock file, with whether it is held to a checksum and comes from no place of its own.
pub(super) fn all() -> Result<Vec<(Package, bool)>> {
    let lock = lock()?;
    let packages = lock.packages.iter().filter(|(path, _)| !path.is_empty());
    let sound = |locked: &Locked| {
        let registry = |from: &String| from.starts_with("https://registry.npmjs.org/");
        locked.integrity.is_some() && locked.resolved.as_ref().is_none_or(registry)
    };
    Ok(packages.map(|(path, locked)| (package(path, locked), sound(locked))).collect())
}

#[cfg(test)]
mod tests {
    use super::folder_of;

    #[test]
    fn files_are_of_the_innermost_package() {
        for (file, folder) in [
            ("node_modules/fflate/esm/browser.js", Some("node_modules/fflate")),
            ("node_modules/@tanstack/table-core/a/b.js", Some("node_modules/@tanstack/table-core")),
            ("node_modules/a/node_modules/b/c.js", Some("node_modules/a/node_modules/b")),
            ("www/src/main.ts", None),
        ] {
            assert_eq!(folder_of(file).as_deref(), folder, "{file}");
        }
    }
}
