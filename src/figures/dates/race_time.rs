//! Times that were run: `8:41.43` and `2:03:15.2`, minutes and seconds with their fractions.

use crate::decimal::whole;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::numerals::decimals;
use crate::report::Kind;
use crate::rule::Rule;

/// Minutes and seconds with their fractions; the value is in seconds.
pub(crate) static RACE_TIME: RuleRow = RuleRow {
    name: "time of a race",
    needs: None,
    opens: Opens::DIGITS,
    read,
    examples: Examples::of(&[("en", "She ran it in 8:41.43. => duration 8:41.43 =521.43 u=s")]),
    counter_examples: Examples::of(&[("en", "The race starts at 8:41. => time 8:41 | @T08:41")]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let glued = |sign: usize, mark: u8| line.sign(sign) == mark && line.glued(sign) && line.glued(sign + 1);
    let (first, _) = scene.int(at)?;
    let mut total = first;
    let mut last = at;
    while glued(last + 1, b':') && last < at + 4 {
        let (part @ 0..=59, 2) = scene.int(last + 2)? else { return None };
        total = total * 60 + part;
        last += 2;
    }
    let timed = last > at && glued(last + 1, b'.') && line.is_digits(last + 2) && line.digits(last + 2).count() <= 3;
    if !timed || line.glued(at) && line.prev(at).is_word() || line.glued(last + 3) && line.is_word(last + 3) {
        return None;
    }
    let value = whole(total.into()) + decimals(line, last + 2)?;
    let mut found = scene.found(Kind::Duration, at, last + 3, Rule::RaceTime);
    found.figure.value = Some(value);
    found.figure.unit = Some("s".to_owned());
    Some(Candidate { found: vec![found], end: last + 3 })
}
