//! `convert`: the same amount in two units.
//!
//! Physical units are compared exactly (`5 ha (50.000 m2)`); people round both sides of a conversion, so idle zeros are
//! taken for rounding down to two digits (`250 dặm (400 km)`). Money in two currencies gives a rate, for there is
//! nothing to compare it with (`100 USD (khoảng 2,3 triệu đồng)`: 23 000 VND a dollar). Amounts in one unit are the same
//! number rounded (`7.959.147.050 đồng (gần 8 tỷ đồng)`).

use bigdecimal::{RoundingMode, Zero};

use super::article::base_unit;
use super::note::{Finding, Say};
use super::roles::{Lead, Sentence};
use super::rounding::{Interval, round, tidy, verdict};
use crate::decimal::Decimal;
use crate::lang::world::conversion::{Scale, scale};
use crate::report::{CheckKind, Figure, Kind, Status};

/// Adds the conversions of a sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    for at in 1..sentence.roles.len() {
        if let Some(found) = pair(sentence, at) {
            findings.push(found);
        }
    }
}

/// The amount at `at` says again what the one before it says.
fn pair<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let (first, role) = (sentence.before(at)?.figure, sentence.get(at)?);
    let second = role.figure;
    let tied = role.lead == Lead::Same && role.rest.len() <= if role.bracket { 0 } else { 4 };
    if !tied || !role.rest.is_clear(&sentence.claims.barriers, 4) || !is_one(first) || !is_one(second) {
        return None;
    }
    if role.bracket && !sentence.closes(at) || first.kind != second.kind || second.change.is_some() {
        return None;
    }
    let (from, to) = (first.unit.as_deref()?, second.unit.as_deref()?);
    match first.kind {
        Kind::Money if base_unit(first) == base_unit(second) => (from == to).then(|| same(first, second))?,
        Kind::Money => (per(from) == per(to)).then(|| rate(first, second))?,
        Kind::Measure | Kind::Duration if from == to => role.bracket.then(|| same(first, second))?,
        Kind::Measure | Kind::Duration => units(first, second, &scale(from)?, &scale(to)?),
        _ => None,
    }
}

/// Whether a figure is one number, be it below zero.
fn is_one(figure: &Figure) -> bool {
    figure.value.is_some() && figure.value_to.is_none()
}

/// What a rate is per.
fn per(unit: &str) -> Option<&str> {
    unit.split_once('/').map(|(_, per)| per)
}

/// One unit, one amount, two spellings. A bracket may hold another amount; that it is the same is clear only where the
/// two are near each other, or where an amount in all its digits is said again in round ones.
fn same<'t>(first: &'t Figure, second: &'t Figure) -> Option<Finding<'t>> {
    let (a, b) = (first.value.as_ref()?, second.value.as_ref()?);
    let near = a * Decimal::from(10) > b * Decimal::from(9) && b * Decimal::from(10) > a * Decimal::from(9);
    let digits = |value: &Decimal| value.normalized().digits();
    let rounded = second.bound.is_some() && digits(a) >= 5 && digits(b) <= 3 && digits(a) > digits(b) + 1;
    if !near && !rounded || first.value == second.value {
        return None;
    }
    let status = verdict(second, &Interval::of(first)?)?;
    Some(finding(status, first, second, Say::Amount(tidy(a), first.unit.as_deref())))
}

/// Two physical units.
fn units<'t>(first: &'t Figure, second: &'t Figure, from: &Scale, to: &Scale) -> Option<Finding<'t>> {
    let (a, b) = (first.value.as_ref()?, second.value.as_ref()?);
    if from.dimension != to.dimension {
        return None;
    }
    let (one, other) = (from.factor(), to.factor());
    let shift = from.offset() - to.offset();
    let result =
        |first: &Interval| first.by(&one).plus(&Interval::fixed(shift.clone())).over(&Interval::fixed(other.clone()));
    let status = match verdict(second, &result(&Interval::of(first)?)?)? {
        // Both sides of a conversion are rounded to what a reader can keep in mind.
        Status::Differs if is_round(a, b, &result(&Interval::fixed(a.clone()))?.exact) => Status::Rounded,
        status => status,
    };
    let digits = b.as_bigint_and_exponent().1.max(0) + 1;
    let exact = round(&((a * &one + &shift) / &other), digits);
    Some(finding(status, first, second, Say::Amount(exact, second.unit.as_deref())))
}

/// Whether a conversion between two systems is out by no more than its idle zeros allow, down to two digits.
fn is_round(first: &Decimal, second: &Decimal, exact: &Decimal) -> bool {
    let idle = |value: &Decimal| {
        let normal = value.normalized();
        let places = -normal.as_bigint_and_exponent().1 - i64::from(normal.digits() == 1);
        crate::decimal::shift(&crate::decimal::whole(1), places).half() / value
    };
    if first.is_zero() || second.is_zero() {
        return false;
    }
    // A factor of ten leaves no room for rounding.
    let decimal = (exact / first).normalized().digits() == 1;
    let apart = (exact - second).abs();
    // Three digits of a result tell that it was worked out, from the number as it stands.
    let rough = second.normalized().digits() <= 2;
    let room = if rough { idle(first).abs() + idle(second).abs() } else { Decimal::zero() };
    !decimal && apart <= second.abs() * room
}

fn finding<'t>(status: Status, first: &'t Figure, second: &'t Figure, computed: Say<'t>) -> Finding<'t> {
    Finding {
        check: CheckKind::Convert,
        status,
        figures: vec![first, second],
        template: |notes| notes.convert,
        fields: vec![("a", Say::Figure(first))],
        claimed: Some(Say::Figure(second)),
        computed,
    }
}

/// Two currencies: so much of the smaller for one of the larger.
fn rate<'t>(first: &'t Figure, second: &'t Figure) -> Option<Finding<'t>> {
    let (a, b) = (first.value.as_ref()?, second.value.as_ref()?);
    if a.is_zero() || b.is_zero() {
        return None;
    }
    let (large, small) = if a < b { (first, second) } else { (second, first) };
    let (few, many) = (large.value.as_ref()?, small.value.as_ref()?);
    let (few_is, many_is) = (Interval::of(large)?, Interval::of(small)?);
    let rate = many_is.over(&few_is)?;
    // Four digits of a rate matter.
    let digits = 4 - (many / few).normalized().order();
    let low = tidy(&rate.low.with_scale_round(digits, RoundingMode::HalfUp));
    let high = tidy(&rate.high.with_scale_round(digits, RoundingMode::HalfUp));
    let unit = base_unit(small);
    Some(Finding {
        check: CheckKind::Convert,
        status: Status::Implies,
        figures: vec![first, second],
        template: |notes| notes.rate,
        fields: vec![
            ("a", Say::Figure(first)),
            ("b", Say::Figure(second)),
            ("c", Say::Text(base_unit(large)?.to_owned())),
        ],
        claimed: None,
        computed: if low < high { Say::Between(low, high, unit) } else { Say::Amount(high, unit) },
    })
}

/// Places before the decimal mark.
trait Order {
    fn order(&self) -> i64;
}

impl Order for Decimal {
    fn order(&self) -> i64 {
        let (_, scale) = self.as_bigint_and_exponent();
        self.digits() as i64 - scale
    }
}
