//! Counting the tests that other programs ran, from what they print.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed and how many did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    /// A step that counts as one test: it could be done or it could not.
    pub(crate) const FAILURE: Self = Self { passed: 0, failed: 1 };

    /// Reads one line of `cargo test`: `test result: ok. 3 passed; 0 failed; …`.
    pub(crate) fn add_cargo_line(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else { return };
        for count in counts.split(['.', ';']) {
            match count.trim().split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    /// Reads one line of the totals that Node.js writes at the end in the Test Anything Protocol: `# pass 3`.
    pub(crate) fn add_tap_line(&mut self, line: &str) {
        match line.trim_start_matches("# ").split_once(' ') {
            Some(("pass", number)) => self.passed += number.parse().unwrap_or(0),
            Some(("fail" | "cancelled", number)) => self.failed += number.parse().unwrap_or(0),
            _ => {}
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn cargo_lines() {
        let mut tally = Tally::default();
        for line in [
            "running 5 tests",
            "test a ... ok",
            "test result: FAILED. 3 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: ok. 40 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.50s",
        ] {
            tally.add_cargo_line(line);
        }
        assert_eq!(tally, Tally { passed: 43, failed: 2 });
        assert_eq!(tally.to_string(), "43 passed, 2 failed");
    }

    #[test]
    fn tap_lines() {
        let mut tally = Tally::default();
        for line in
            ["TAP version 13", "ok 1 - pass 7", "# tests 6", "# pass 3", "# fail 1", "# cancelled 1", "# skipped 1"]
        {
            tally.add_tap_line(line);
        }
        assert_eq!(tally, Tally { passed: 3, failed: 2 });
    }
}
