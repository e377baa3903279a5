//! What must hold of every text, and texts to try it on: a fuzzer's bytes choose the words.

pub mod properties;
pub mod texts;

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

/// The environment variable that names a folder for inputs that break a property. Where it is set, the fuzzer goes on
/// behind them; where it is not, it stops as it does at a panic.
pub const KEEP: &str = "SOLIEU_FUZZ_KEEP";

/// How many inputs are kept for one property of one process; more would only fill the disk.
const MOST: u32 = 20;

/// Tries a property, and tells what breaks it.
///
/// # Panics
/// If there is no such property, or it breaks and no folder keeps what broke it.
pub fn run(target: &str, bytes: &[u8]) {
    static KEPT: AtomicU32 = AtomicU32::new(0);
    let Some((_, property)) = properties::ALL.iter().find(|(name, _)| *name == target) else {
        panic!("there is no property {target}")
    };
    let Err(broken) = property(bytes) else { return };
    let Some(folder) = std::env::var_os(KEEP) else { panic!("{broken}") };
    if KEPT.fetch_add(1, Ordering::Relaxed) < MOST {
        let name = format!("{target}-{}-{:016x}", broken.property, digest(bytes));
        // Whether the note can be written changes nothing of what was found: it is printed too.
        eprintln!("{name}: {broken}");
        let _ = std::fs::write(Path::new(&folder).join(name), bytes);
    }
}

/// FNV-1a, for names of files (<https://www.rfc-editor.org/rfc/rfc9923>).
fn digest(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
