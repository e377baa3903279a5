//! The software bill of materials: what the page is made of, for programs (`CycloneDX` 1.6,
//! <https://cyclonedx.org/docs/1.6/json/>). It holds neither a time nor a random number, so that two builds are alike.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{Package, Registry};

/// The file's name in the finished page; the ending is the one that programs know.
const SBOM: &str = "solieu.cdx.json";

/// Writes the bill into `dist`.
pub(super) fn write(dist: &Path, packages: &[Package]) -> Result<()> {
    let text = serde_json::to_string_pretty(&bill(packages))?;
    fs::write(dist.join(SBOM), text + "\n").with_context(|| format!("cannot write {SBOM}"))
}

fn bill(packages: &[Package]) -> Value {
    let reference = |package: &Package| {
        // An @ in a name is written by its code in a package URL.
        format!("pkg:{}/{}@{}", package.registry.purl(), package.name.replace('@', "%40"), package.version)
    };
    let component = |package: &Package| {
        let mut component = json!({
            "type": "library",
            "bom-ref": reference(package),
            "name": package.name,
            "version": package.version,
            "licenses": [{ "expression": package.licence }],
            "purl": reference(package),
        });
        if let (Registry::Crates, Some(sum)) = (package.registry, &package.checksum) {
            component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
        }
        component
    };
    let root = format!("pkg:cargo/solieu@{}", version());
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": "solieu",
                "version": version(),
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": packages.iter().map(component).collect::<Vec<_>>(),
        "dependencies": [{ "ref": root, "dependsOn": packages.iter().map(reference).collect::<Vec<_>>() }],
    })
}

/// The version of the core, from the manifest of the top folder.
fn version() -> String {
    let manifest = include_str!("../../../Cargo.toml");
    let version = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    version.unwrap_or("").trim_matches('"').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Package, Registry, bill};

    #[test]
    fn components_have_package_urls() {
        let package = |registry, name: &str| Package {
            registry,
            name: name.to_owned(),
            version: "1.2.3".to_owned(),
            licence: "MIT".to_owned(),
            checksum: Some("abc".to_owned()),
            folder: std::path::PathBuf::new(),
        };
        let bill = bill(&[package(Registry::Crates, "csv"), package(Registry::Npm, "@tanstack/table-core")]);
        assert_eq!(bill["components"][0]["purl"], "pkg:cargo/csv@1.2.3");
        assert_eq!(bill["components"][0]["hashes"][0]["content"], "abc");
        assert_eq!(bill["components"][1]["purl"], "pkg:npm/%40tanstack/table-core@1.2.3");
        assert_eq!(bill["dependencies"][0]["dependsOn"].as_array().map(Vec::len), Some(2));
        assert!(bill["metadata"]["component"]["version"].as_str().is_some_and(|version| version.contains('.')));
    }
}
