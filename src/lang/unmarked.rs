//! Words that are typed without their marks (`1,2 trieu dong`), as telegrams, text messages and old databases write them.

/// Words beside numbers, each as it is typed without its marks and as it is written, in order.
///
/// A syllable without its marks can be several words; beside a number it is nearly always the one that is told here.
#[derive(Debug)]
pub struct Unmarked {
    /// Behind a number, and behind another of these.
    pub behind: &'static [(&'static str, &'static str)],
    /// Before a number, and before another of these.
    pub before: &'static [(&'static str, &'static str)],
}

impl Unmarked {
    /// No word: the language has no marks, or is never typed without them.
    pub const NONE: Self = Self { behind: &[], before: &[] };
}
