//! Where everything comes from: the packages whose code is in the page, those that build and test it, their licences.

mod crates;
mod docs;
mod notices;
mod npm;
mod sbom;
mod sums;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

pub(crate) use docs::run as dependencies;
pub(crate) use sums::print as print_sums;

/// The registry that a package comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Registry {
    Crates,
    Npm,
}

impl Registry {
    /// The name in package URLs (<https://github.com/package-url/purl-spec>).
    pub(crate) const fn purl(self) -> &'static str {
        match self {
            Self::Crates => "cargo",
            Self::Npm => "npm",
        }
    }
}

/// One package at one version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Package {
    pub(crate) registry: Registry,
    pub(crate) name: String,
    pub(crate) version: String,
    /// An SPDX expression.
    pub(crate) licence: String,
    /// What the registry holds its contents to; SHA-256 of crates in hexadecimal, SHA-512 of npm in base 64.
    pub(crate) checksum: Option<String>,
    /// Where its files are.
    pub(crate) folder: PathBuf,
}

/// The packages whose code is in the page, in order: the crates in the module, and the npm packages that the bundler
/// read the files `inputs` of.
///
/// # Errors
/// If cargo or the lock files cannot be read, or a package has no licence.
pub(crate) fn bundled(inputs: &[String]) -> Result<Vec<Package>> {
    let mut packages = crates::bundled()?;
    packages.extend(npm::bundled(inputs)?);
    packages.sort();
    packages.dedup();
    if let Some(package) = packages.iter().find(|package| package.licence.is_empty()) {
        bail!("{} {} names no licence, so that it cannot be part of the page", package.name, package.version);
    }
    Ok(packages)
}

/// Puts the notices, the bill of materials and the sums into the folder of the finished page. `inputs` is the file in
/// which the bundler lists what it read, one path a line.
///
/// # Errors
/// If a package has no licence text, or a file cannot be read or written.
pub(crate) fn add(dist: &Path, inputs: &Path) -> Result<()> {
    let inputs: Vec<String> = std::fs::read_to_string(inputs)?.lines().map(str::to_owned).collect();
    let packages = bundled(&inputs)?;
    notices::write(dist, &packages)?;
    sbom::write(dist, &packages)?;
    sums::write(dist)
}
