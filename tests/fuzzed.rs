//! The properties of the fuzzer (`fuzz/src/properties.rs`) in every run of the tests: on inputs that once broke one, on
//! the inputs that the fuzzer keeps, and on bytes drawn at random.

use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;

#[path = "../fuzz/src/properties.rs"]
mod properties;
#[path = "../fuzz/src/texts.rs"]
mod texts;

use properties::{ALL, Property};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}

fn bytes(hex: &str) -> Vec<u8> {
    assert!(hex.len().is_multiple_of(2), "{hex}");
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal")).collect()
}

fn property(name: &str) -> Property {
    ALL.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("there is no target {name}")).1
}

#[track_caller]
fn holds(name: &str, bytes: &[u8], why: &str) {
    if let Err(broken) = property(name)(bytes) {
        panic!("{name} {bytes:02x?} ({why}): {broken}");
    }
}

#[test]
fn what_was_found_stays_mended() {
    let found = fs::read_to_string(folder().join("found.tsv")).expect("the inputs that were found");
    let mut count = 0;
    for line in found.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, hex, why] = cells[..] else { panic!("three cells: {line}") };
        holds(name, &bytes(hex), why);
        count += 1;
    }
    assert!(count > 0);
}

#[test]
fn kept_inputs_break_nothing() {
    for (name, _) in ALL {
        let kept = fs::read_to_string(folder().join(format!("corpus/{name}.hex"))).expect("the kept inputs");
        for line in kept.lines() {
            holds(name, &bytes(line), "kept");
        }
    }
}

/// How many inputs are drawn for each property; `SOLIEU_CASES` asks for another number.
fn config() -> ProptestConfig {
    let cases = std::env::var("SOLIEU_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(1_000);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn drawn() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..32)
}

macro_rules! drawn {
    ($($name:ident)*) => {
        proptest! {
            #![proptest_config(config())]
            $(
                #[test]
                fn $name(bytes in drawn()) {
                    holds(stringify!($name), &bytes, "drawn");
                }
            )*
        }
    };
}

drawn! { analyze forms around session numerals outputs }
