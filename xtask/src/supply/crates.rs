//! Crates, as `cargo metadata` and `Cargo.lock` tell of them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{Package, Registry};
use crate::shell;

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Crate>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Crate {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: String,
    source: Option<String>,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
    root: Option<String>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    kind: Option<String>,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// The registry that every crate must be of.
const SOURCE: &str = "registry+https://github.com/rust-lang/crates.io-index";

fn metadata(arguments: &[&str]) -> Result<Metadata> {
    let mut cargo = shell::cargo();
    cargo.args(["metadata", "--locked", "--format-version", "1"]).args(arguments);
    Ok(serde_json::from_str(&shell::output(&mut cargo)?)?)
}

fn checksums() -> Result<BTreeMap<(String, String), String>> {
    let text = std::fs::read_to_string("Cargo.lock").context("cannot read Cargo.lock")?;
    let lock: Lock = toml::from_str(&text).context("Cargo.lock is wrong")?;
    let sums = lock.package.into_iter().filter_map(|locked| Some(((locked.name, locked.version), locked.checksum?)));
    Ok(sums.collect())
}

fn package(found: &Crate, sums: &BTreeMap<(String, String), String>) -> Package {
    let folder = std::path::Path::new(&found.manifest_path).parent().map(Into::into).unwrap_or_default();
    Package {
        registry: Registry::Crates,
        name: found.name.clone(),
        version: found.version.clone(),
        licence: found.license.clone().unwrap_or_default().replace('/', " OR "),
        checksum: sums.get(&(found.name.clone(), found.version.clone())).cloned(),
        folder,
    }
}

/// The crates whose code is in the module: all that the library needs on its target, but not what runs in the compiler;
/// and the crates that its build script makes tables with.
pub(super) fn bundled() -> Result<Vec<Package>> {
    let metadata = metadata(&["--no-default-features", "--filter-platform", "wasm32-unknown-unknown"])?;
    let sums = checksums()?;
    let crates: BTreeMap<&str, &Crate> = metadata.packages.iter().map(|found| (found.id.as_str(), found)).collect();
    let nodes: BTreeMap<&str, &Node> = metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let root = metadata.resolve.root.as_deref().context("cargo names no package of the top folder")?;
    let in_compiler = |id: &str| {
        let kinds = crates.get(id).into_iter().flat_map(|found| &found.targets).flat_map(|target| &target.kind);
        kinds.into_iter().any(|kind| kind == "proc-macro")
    };
    let (mut seen, mut open) = (BTreeSet::new(), vec![root]);
    while let Some(id) = open.pop() {
        for dependency in nodes.get(id).into_iter().flat_map(|node| &node.deps) {
            let needed = |kind: &DependencyKind| match kind.kind.as_deref() {
                None => true,
                Some("build") => id == root,
                Some(_) => false,
            };
            if dependency.dep_kinds.iter().any(needed) && !in_compiler(&dependency.pkg) && seen.insert(&*dependency.pkg)
            {
                open.push(&dependency.pkg);
            }
        }
    }
    Ok(seen.iter().filter_map(|id| crates.get(id)).map(|found| package(found, &sums)).collect())
}

/// Every crate of the lock file that some target needs, with whether it is of the one registry.
pub(super) fn all() -> Result<Vec<(Package, bool)>> {
    let sums = checksums()?;
    let metadata = metadata(&["--all-features"])?;
    let foreign = |found: &&Crate| found.source.is_some();
    let packages = metadata.packages.iter().filter(foreign);
    Ok(packages.map(|found| (package(found, &sums), found.source.as_deref() == Some(SOURCE))).collect())
}
