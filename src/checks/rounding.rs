//! What a written number may stand for.
//!
//! **The rule.** People round half up, round half to even, or cut digits off; they do not round up. So a number `c`
//! written to a place worth `u` stands for any exact value from `c - u/2` up to, but without, `c + u`: the left half is
//! rounding (both ways of treating a tie), the right is rounding and cutting together. `99.4` is said of 99.35, of
//! 99.44 and of 99.499, not of 99.34 or 99.5.
//!
//! - The place is the last digit written, `4,5 triệu` is good to a hundred thousand, but two digits at least. A plain whole count or sum of
//!   money is exact, unless it ends in three zeros or more; then the last digit that is no zero is the place.
//! - A bound widens in its own direction only, as far as the next round step, the place of the last digit that is no
//!   zero (five of them if that digit is a five behind others): `hơn 27 %` reaches to 28, `hơn 30 %` to 40, `gần 48.000`
//!   down to 47 000. `khoảng` widens both ways, by the step but at most a tenth of the number.
//! - A bound (`khoảng` up to a fifth) is literally true farther out than people use it: 74 % *is* more than 50 %. What is true only in that sense
//!   is neither confirmed nor denied; the check stays silent.

use bigdecimal::{RoundingMode, Zero};

use crate::decimal::{Decimal, divide, shift, whole};
use crate::report::{Bound, Figure, Kind, Status};

/// How freely a number is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    /// As people use rounding and bounds: what lies inside confirms the claim.
    Usual,
    /// As far as the words are literally true: what lies outside refutes it.
    Literal,
}

/// The outcome of a claim that is tested in both readings; `None` where only the literal one bears it.
pub(super) fn verdict(holds: impl Fn(Strictness) -> bool) -> Option<Status> {
    if holds(Strictness::Usual) {
        Some(Status::Agrees)
    } else if holds(Strictness::Literal) {
        None
    } else {
        Some(Status::Differs)
    }
}

/// The exact values that a written number may stand for: from `lo` to `hi`, `hi` itself only if they are equal.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stretch {
    /// The least value.
    pub(super) lo: Decimal,
    /// Above every value, or the only value.
    pub(super) hi: Decimal,
}

impl Stretch {
    /// One exact value.
    pub(super) fn exact(value: Decimal) -> Self {
        Self { lo: value.clone(), hi: value }
    }

    /// The values that the number of `figure` stands for; nothing counts as zero.
    pub(super) fn of(figure: &Figure, reading: Strictness) -> Self {
        figure.value.as_ref().map_or_else(|| Self::exact(Decimal::zero()), |value| stretch(figure, value, reading))
    }

    /// Whether some value is in both.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let below = |a: &Self, b: &Self| a.lo < b.hi || (a.lo == b.hi && b.lo == b.hi);
        below(self, other) && below(other, self)
    }

    /// All sums of a value of each.
    pub(super) fn plus(&self, other: &Self) -> Self {
        Self { lo: &self.lo + &other.lo, hi: &self.hi + &other.hi }
    }

    /// All differences of a value of each.
    pub(super) fn minus(&self, other: &Self) -> Self {
        Self { lo: &self.lo - &other.hi, hi: &self.hi - &other.lo }
    }

    /// All products of a value of each, which must not be negative.
    pub(super) fn times(&self, other: &Self) -> Self {
        Self { lo: &self.lo * &other.lo, hi: &self.hi * &other.hi }
    }

    /// All products with a positive factor.
    pub(super) fn by(&self, factor: &Decimal) -> Self {
        Self { lo: &self.lo * factor, hi: &self.hi * factor }
    }
}

/// Worth of the last digit of `value` that the text vouches for, by how it is written.
fn place(figure: &Figure, value: &Decimal) -> Decimal {
    let (digits, scale) = value.as_bigint_and_exponent();
    let unit = shift(&whole(1), -scale);
    let zeros = trailing_zeros(value);
    // A round number is good to two digits at least: `5 triệu` is not said of 4.5.
    if (scale < 0 || scale == 0 && zeros >= 3) && !digits.is_zero() {
        let places = if scale < 0 { -scale } else { zeros };
        let single = value.normalized().digits() == 1 && places == zeros;
        return shift(&whole(1), if single { places - 1 } else { places });
    }
    if scale > 0 {
        return unit;
    }
    match figure.kind {
        Kind::Count | Kind::Money | Kind::Ratio | Kind::Age | Kind::Score | Kind::Multiple => Decimal::zero(),
        _ => unit,
    }
}

/// How many zeros a whole number ends in.
fn trailing_zeros(value: &Decimal) -> i64 {
    (-value.normalized().as_bigint_and_exponent().1).max(0)
}

/// The next round step above and below a number.
fn step(value: &Decimal) -> Decimal {
    let (digits, scale) = value.normalized().as_bigint_and_exponent();
    let text = digits.to_string();
    let unit = shift(&whole(1), -scale);
    if text.len() > 1 && text.ends_with('5') { unit * whole(5) } else { unit }
}

/// What `value`, a number of `figure`, stands for.
pub(super) fn stretch(figure: &Figure, value: &Decimal, reading: Strictness) -> Stretch {
    let unit = place(figure, value);
    let mut lo = value - &unit.half();
    let mut hi = value + &unit;
    let Some(bound) = figure.bound else { return Stretch { lo, hi } };
    let step = step(value);
    let literal = reading == Strictness::Literal;
    // Literally `over` and its like have no far end; a number of one digit is a threshold (`hơn 50 %`), others are
    // still read as near.
    let far = match (literal, value.normalized().digits()) {
        (false, _) => step.clone(),
        (true, 1) => value.abs() + whole(1),
        (true, _) => &step * whole(3),
    };
    match bound {
        Bound::Over | Bound::AtLeast => hi = hi.max(value + far),
        Bound::Under | Bound::AtMost => lo = lo.min(value - far),
        Bound::About => {
            let tenth = shift(&value.abs(), -1);
            let far = if literal { tenth.double() } else { step.min(tenth) };
            hi = hi.max(value + &far);
            lo = lo.min(value - far);
        }
    }
    if *value >= Decimal::zero() {
        lo = lo.max(Decimal::zero());
    }
    Stretch { lo, hi }
}

/// What the number of `figure` stands for in a conversion, where idle zeros are rounding, down to two digits.
pub(super) fn converted(figure: &Figure, reading: Strictness) -> Stretch {
    let Some(value) = &figure.value else { return Stretch::exact(Decimal::zero()) };
    let usual = stretch(figure, value, reading);
    let normal = value.normalized();
    let (_, scale) = normal.as_bigint_and_exponent();
    let zeros = if normal.digits() == 1 { -scale - 1 } else { -scale };
    if zeros < 1 || value.as_bigint_and_exponent().1 > 0 {
        return usual;
    }
    let unit = shift(&whole(1), zeros);
    Stretch { lo: usual.lo.min(value - unit.half()), hi: usual.hi.max(value + unit) }
}

/// Half of the last digit that is written, or that is no idle zero of a large number.
pub(super) fn half_place(figure: &Figure, value: &Decimal) -> Decimal {
    place(figure, value).half()
}

/// The decimals that a number is written to.
pub(super) fn decimals(value: &Decimal) -> i64 {
    value.as_bigint_and_exponent().1.max(0)
}

/// `value` rounded half up to `digits` decimals, without idle zeros.
pub(super) fn round(value: &Decimal, digits: i64) -> Decimal {
    tidy(&value.with_scale_round(digits, RoundingMode::HalfUp))
}

/// `value` without idle zeros behind the decimal mark.
pub(super) fn tidy(value: &Decimal) -> Decimal {
    if value.as_bigint_and_scale().1 == 0 {
        return value.clone();
    }
    let normal = value.normalized();
    if normal.as_bigint_and_exponent().1 < 0 { normal.with_scale(0) } else { normal }
}

/// `numerator` / `denominator` rounded half up to `digits` decimals, without idle zeros; zero where it has no value.
pub(super) fn quotient(numerator: &Decimal, denominator: &Decimal, digits: i64) -> Decimal {
    tidy(&divide(numerator, denominator, digits, RoundingMode::HalfUp))
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;
    use crate::report::Span;

    fn holds(kind: Kind, written: &str, bound: Option<Bound>, exact: &str) -> Option<Status> {
        let mut figure = Figure::new(kind, Span::default(), "test");
        figure.value = Decimal::from_str(written).ok();
        figure.bound = bound;
        let exact = Stretch::exact(Decimal::from_str(exact).unwrap());
        verdict(|reading| Stretch::of(&figure, reading).meets(&exact))
    }

    #[test]
    fn rounding_and_cutting_but_not_rounding_up() {
        for (written, exact, outcome) in [
            ("99.4", "99.381", true),
            ("99.4", "99.35", true),
            ("99.4", "99.499", true),
            ("99.4", "99.5", false),
            ("99.4", "99.349", false),
            ("16", "16.67", true),
            ("17", "16.4", false),
            ("100", "99.5", true),
            ("100", "99.4", false),
        ] {
            let expected = Some(if outcome { Status::Agrees } else { Status::Differs });
            assert_eq!(holds(Kind::Percent, written, None, exact), expected, "{written} for {exact}");
        }
    }

    #[test]
    fn a_bound_widens_in_its_own_direction() {
        for (written, bound, exact, outcome) in [
            ("27", Bound::Over, "27.9", Some(Status::Agrees)),
            ("27", Bound::Over, "26.4", Some(Status::Differs)),
            ("30", Bound::Over, "38", Some(Status::Agrees)),
            ("50", Bound::Over, "74", None),
            ("93", Bound::Under, "92.5", Some(Status::Agrees)),
            ("93", Bound::Under, "94.2", Some(Status::Differs)),
            ("31", Bound::About, "30.1", Some(Status::Agrees)),
            ("31", Bound::About, "28.1", None),
        ] {
            assert_eq!(holds(Kind::Percent, written, Some(bound), exact), outcome, "{bound:?} {written} for {exact}");
        }
    }

    #[test]
    fn counts_are_exact_but_for_their_zeros() {
        assert_eq!(holds(Kind::Count, "1454", None, "1454.4"), Some(Status::Differs));
        assert_eq!(holds(Kind::Count, "48000", None, "48400"), Some(Status::Agrees));
        assert_eq!(holds(Kind::Count, "4.5e6", None, "4540000"), Some(Status::Agrees));
        assert_eq!(holds(Kind::Count, "1500", None, "1540"), Some(Status::Differs));
    }
}
