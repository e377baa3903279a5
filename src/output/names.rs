//! The names of changes, bounds, checks and outcomes in JSON, CSV and the page.

use super::record::CheckRecord;
use crate::report::{Bound, Change, CheckKind, Status};

impl Change {
    /// The name in JSON and CSV.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

impl Bound {
    /// The name in JSON and CSV.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Over => "over",
            Self::Under => "under",
            Self::AtLeast => "atLeast",
            Self::AtMost => "atMost",
        }
    }
}

impl CheckKind {
    /// The name in JSON and CSV.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Base => "base",
            Self::Part => "part",
            Self::Sum => "sum",
            Self::Hundred => "hundred",
            Self::Change => "change",
            Self::Difference => "difference",
            Self::Times => "times",
            Self::Mean => "mean",
            Self::Convert => "convert",
            Self::Rate => "rate",
            Self::Span => "span",
            Self::List => "list",
            Self::Range => "range",
            Self::Calendar => "calendar",
            Self::Weekday => "weekday",
            Self::Repeat => "repeat",
        }
    }
}

impl Status {
    /// The name in JSON and CSV.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::Rounded => "rounded",
            Self::Differs => "differs",
            Self::Implies => "implies",
        }
    }
}

impl CheckRecord {
    /// What the check says in the language `lang`, else in the first language that it has.
    #[must_use]
    pub fn note_in(&self, lang: &str) -> &str {
        self.note.get(lang).or_else(|| self.note.values().next()).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_named<T: serde::Serialize>(value: T, name: &str) {
        assert_eq!(serde_json::to_value(value).unwrap(), name);
    }

    #[test]
    fn names_are_those_of_json() {
        for value in [Change::Up, Change::Down] {
            assert_named(value, value.name());
        }
        for value in [Bound::About, Bound::Over, Bound::Under, Bound::AtLeast, Bound::AtMost] {
            assert_named(value, value.name());
        }
        for value in Status::ALL {
            assert_named(value, value.name());
        }
        for value in CheckKind::ALL {
            assert_named(value, value.name());
        }
        for value in crate::Kind::ALL {
            assert_named(value, value.name());
        }
    }
}
