//! How letters with marks are folded, worked out from the Unicode data by the build script.

/// By letter of the blocks U+00C0 to U+024F and U+1E00 to U+1EFF: base letter, vowel mark, tone, whether it is a capital.
pub static TABLE: [(u8, u8, u8, bool); 656] = include!(concat!(env!("OUT_DIR"), "/fold_table.rs"));
