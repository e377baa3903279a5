//! `SHA256SUMS`: by which anyone can tell whether two builds are the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::shell;

/// The file's name in the finished page, in the form that `sha256sum --check` reads.
const SUMS: &str = "SHA256SUMS";

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// Writes the sums of all files in `dist` but the sums themselves.
pub(super) fn write(dist: &Path) -> Result<()> {
    let mut sums = BTreeMap::new();
    for entry in fs::read_dir(dist)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name != SUMS && entry.file_type()?.is_file() {
            sums.insert(name, sum(&fs::read(entry.path())?));
        }
    }
    let lines: String = sums.iter().fold(String::new(), |text, (name, sum)| text + &format!("{sum}  {name}\n"));
    fs::write(dist.join(SUMS), lines).with_context(|| format!("cannot write {SUMS}"))
}

/// Prints one sum for the whole page: that of the file of sums.
///
/// # Errors
/// If the file is not there.
pub(crate) fn print(dist: &Path) -> Result<String> {
    let sums = fs::read(dist.join(SUMS)).with_context(|| format!("cannot read {SUMS}"))?;
    let sum = sum(&sums);
    shell::say(format_args!("SHA-256 of {}/{SUMS}, which has the sums of all files: {sum}", dist.display()));
    Ok(sum)
}

#[cfg(test)]
mod tests {
    /// The example of FIPS 180-2, appendix B.1.
    #[test]
    fn sums_are_sha_256() {
        assert_eq!(super::sum(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
