//! `rate`: the exchange rates that the article's conversions of one pair of currencies imply go together.
//!
//! `$60m (£40m) … $90m (£60m)` agrees; `$60m (£40m) … $90m (£85m)` differs. Each conversion is a finding of `convert`
//! that implies a rate. Rates move, and an article may convert sums of other years, so rates that are near each other, or
//! of sentences that speak of different years, are left alone.

use super::article::{Article, base_unit};
use super::note::{Finding, Say};
use super::rounding::{Interval, tidy, verdict};
use bigdecimal::RoundingMode;

use crate::decimal::{divide, whole};
use crate::report::{CheckKind, Figure, Kind, Status};

/// One sum of money in two currencies, the one whose code comes first ahead.
#[derive(Clone)]
struct Conversion<'t> {
    told: [&'t Figure; 2],
    one: &'t Figure,
    other: &'t Figure,
    rate: Interval,
}

/// Adds the rates that can be held against an earlier one.
pub(super) fn check<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    let conversions: Vec<Conversion> = findings.iter().filter_map(conversion).collect();
    for (at, conversion) in conversions.iter().enumerate() {
        let same_pair = |other: &&Conversion| {
            base_unit(other.one) == base_unit(conversion.one) && base_unit(other.other) == base_unit(conversion.other)
        };
        let earlier: Vec<&Conversion> = conversions[..at].iter().filter(same_pair).collect();
        if earlier.is_empty() || earlier.iter().any(|earlier| is_same_sum(earlier, conversion)) {
            continue;
        }
        // Against the first that it goes together with; where it is far from all, against the first.
        let fits = earlier.iter().find_map(|earlier| {
            let status = told(earlier, conversion)?;
            (status != Status::Differs).then_some((*earlier, status))
        });
        let far = earlier.iter().all(|earlier| is_far(&earlier.rate, &conversion.rate));
        let (with, status) = match fits {
            Some(found) => found,
            None if far && years(article, earlier[0].one) == years(article, conversion.one) => {
                (earlier[0], Status::Differs)
            }
            None => continue,
        };
        findings.extend(finding(with, conversion, status));
    }
}

fn conversion<'t>(finding: &Finding<'t>) -> Option<Conversion<'t>> {
    let [first, second] = finding.figures[..] else { return None };
    let money = first.kind == Kind::Money && second.kind == Kind::Money;
    let implied = finding.check == CheckKind::Convert && finding.status == Status::Implies;
    if !money || !implied {
        return None;
    }
    let (one, other) = if base_unit(first) < base_unit(second) { (first, second) } else { (second, first) };
    let rate = widened(one)?.over(&widened(other)?)?;
    Some(Conversion { told: [first, second], one, other, rate })
}

/// What a sum may stand for: where it ends in three zeros, the one before them is a rounding.
fn widened(figure: &Figure) -> Option<Interval> {
    let interval = Interval::of(figure)?;
    let zeros = -interval.exact.normalized().as_bigint_and_exponent().1;
    if zeros < 3 {
        return Some(interval);
    }
    let half = crate::decimal::shift(&whole(1), zeros - i64::from(interval.exact.normalized().digits() == 1)).half();
    let (low, high) = (&interval.exact - &half, &interval.exact + &half);
    Some(Interval { low: interval.low.min(low), high: interval.high.max(high), exact: interval.exact })
}

/// The amount and the sum that tell the rate, in the order of the currencies of `conversion`.
fn pair<'t>(with: &Conversion<'t>, conversion: &Conversion<'t>) -> (&'t Figure, &'t Figure) {
    let [one, other] = with.told;
    if base_unit(one) == base_unit(conversion.told[0]) { (one, other) } else { (other, one) }
}

/// What the rate of an earlier conversion makes of another.
fn told(with: &Conversion, conversion: &Conversion) -> Option<Status> {
    let (a, b) = pair(with, conversion);
    let [first, second] = conversion.told;
    verdict(second, &widened(b)?.over(&widened(a)?)?.times(&widened(first)?))
}

/// Whether no rate of the one is within a tenth of any of the other.
fn is_far(one: &Interval, other: &Interval) -> bool {
    let (ten, eleven) = (whole(10), whole(11));
    &one.high * &eleven < &other.low * &ten || &other.high * &eleven < &one.low * &ten
}

/// Whether a conversion is told again.
fn is_same_sum(one: &Conversion, other: &Conversion) -> bool {
    one.one.value == other.one.value && one.other.value == other.other.value
}

/// The years that the sentence of a figure speaks of.
fn years<'t>(article: &Article<'t>, figure: &Figure) -> Vec<&'t str> {
    let here = article.figures_of(figure.sentence);
    let mut years: Vec<&str> = here
        .iter()
        .filter_map(|other| other.date.as_deref()?.get(..4))
        .filter(|year| year.starts_with(|digit: char| digit.is_ascii_digit()))
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}

fn finding<'t>(with: &Conversion<'t>, conversion: &Conversion<'t>, status: Status) -> Option<Finding<'t>> {
    let [first, second] = conversion.told;
    let (a, b) =
        if with.told[0].unit == first.unit { (with.told[0], with.told[1]) } else { (with.told[1], with.told[0]) };
    // Four digits are as many as a rate has.
    let product = first.value.as_ref()? * b.value.as_ref()?;
    let normal = divide(&product, a.value.as_ref()?, 40, RoundingMode::HalfEven).with_prec(4);
    Some(Finding {
        check: CheckKind::Rate,
        status,
        figures: vec![with.told[0], with.told[1], first, second],
        template: |notes| notes.rates,
        fields: vec![("a", Say::Figure(a)), ("b", Say::Figure(b)), ("c", Say::Figure(first))],
        claimed: Some(Say::Figure(second)),
        computed: Say::Amount(tidy(&normal), base_unit(second)),
    })
}
