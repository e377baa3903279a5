//! How a language says numbers, units and the few words that outputs need.

#[path = "en/spell.rs"]
mod en;
#[path = "vi/spell.rs"]
mod vi;

use crate::report::{Bound, Change};

/// What the outputs are told about a language.
#[derive(Debug)]
pub struct Spoken {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Numbers in words.
    pub spelling: Spelling,
    /// Codes of units as they are said: code, for one, for more. A code that is no row is said as it is written.
    pub units: &'static [(&'static str, &'static str, &'static str)],
    /// What a unit is per: `km/h` is `ki lô mét mỗi giờ`.
    pub per: &'static str,
    /// Words of tables and lists.
    pub captions: Captions,
}

/// The words and joints of cardinal numbers.
#[derive(Debug)]
pub struct Spelling {
    /// 0 to 19.
    pub small: [&'static str; 20],
    /// 20, 30 … 90, at their tens digit; the first two are not used.
    pub tens: [&'static str; 10],
    /// 1 to 9 behind a word of `tens`; the first is not used.
    pub late: [&'static str; 10],
    /// Between a word of `tens` and one of `late`.
    pub glue: &'static str,
    /// Behind the hundreds digit.
    pub hundred: &'static str,
    /// Between a hundred and 1 to 9.
    pub link_unit: &'static str,
    /// Between a hundred and 10 to 99.
    pub link_tens: &'static str,
    /// What a group without hundreds begins with behind a higher group.
    pub no_hundreds: &'static str,
    /// What the last group begins with if it has no hundreds and stands behind a higher one.
    pub link_last: &'static str,
    /// The names of 10³, 10⁶ and so on. The last one multiplies whatever is before it, itself too.
    pub scales: &'static [&'static str],
    /// The decimal mark; the decimals behind it are said digit by digit.
    pub point: &'static str,
    /// The sign of a number below nought.
    pub minus: &'static str,
}

/// Headings and short words.
#[derive(Debug)]
pub struct Captions {
    /// Figure as written, what it counts, change, bound, value, upper end, whole, unit, date, as of, check.
    pub headings: [&'static str; 11],
    /// Rise and fall.
    pub changes: [&'static str; 2],
    /// About, over, under, at least, at most.
    pub bounds: [&'static str; 5],
    /// Before the date that governs a figure.
    pub as_of: &'static str,
    /// Before a value that the reader corrected.
    pub corrected: &'static str,
}

impl Captions {
    /// The word for a change; empty where there is none.
    #[must_use]
    pub fn change(&self, change: Option<Change>) -> &'static str {
        match change {
            None => "",
            Some(Change::Up) => self.changes[0],
            Some(Change::Down) => self.changes[1],
        }
    }

    /// The word for a bound; empty where there is none.
    #[must_use]
    pub fn bound(&self, bound: Option<Bound>) -> &'static str {
        match bound {
            None => "",
            Some(Bound::About) => self.bounds[0],
            Some(Bound::Over) => self.bounds[1],
            Some(Bound::Under) => self.bounds[2],
            Some(Bound::AtLeast) => self.bounds[3],
            Some(Bound::AtMost) => self.bounds[4],
        }
    }
}

/// The languages that outputs speak; the first one where a language is not known.
const ALL: [&Spoken; 2] = [&vi::SPOKEN, &en::SPOKEN];

/// What is known of the language `tag`.
#[must_use]
pub fn spoken(tag: &str) -> Option<&'static Spoken> {
    ALL.into_iter().find(|spoken| spoken.tag == tag)
}

/// What is known of the language `tag`, or of Vietnamese where that is nothing.
#[must_use]
pub fn spoken_or_first(tag: Option<&str>) -> &'static Spoken {
    tag.and_then(spoken).unwrap_or(ALL[0])
}
