//! Times that were run: `8:41.43` and `2:03:15.2`, minutes and seconds with their fractions.

use super::{Reading, Scene};
use crate::decimal::whole;
use crate::numerals::decimals;
use crate::report::Kind;

/// Reads such a time at `at`; its value is in seconds.
pub(super) fn read(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let glued = |sign: usize, mark: u8| cut.sign(sign) == mark && cut.glued(sign) && cut.glued(sign + 1);
    let (first, _) = scene.int(at)?;
    let mut total = first;
    let mut last = at;
    while glued(last + 1, b':') && last < at + 4 {
        let (part @ 0..=59, 2) = scene.int(last + 2)? else { return None };
        total = total * 60 + part;
        last += 2;
    }
    let timed = last > at && glued(last + 1, b'.') && cut.is_digits(last + 2) && cut.digits(last + 2).count() <= 3;
    if !timed || cut.glued(at) && cut.is_word(at.wrapping_sub(1)) || cut.glued(last + 3) && cut.is_word(last + 3) {
        return None;
    }
    let value = whole(total.into()) + decimals(cut, last + 2)?;
    let mut found = scene.found(Kind::Duration, at, last + 3, "time that was run");
    found.figure.value = Some(value);
    found.figure.unit = Some("s".to_owned());
    Some(Reading { found: vec![found], end: last + 3 })
}
