//! What figures come to together: their sum, how far they lie apart, the share of one in the other.
//!
//! | is told | where |
//! | --- | --- |
//! | sum | counts, money, measures or lengths of time of one unit, all of them levels or all of them changes in one direction; no temperatures, no rates, no ranges |
//! | from and to, difference | values of one kind and unit; of percentages the difference is in percentage points |
//! | share | two figures that could be summed |
//!
//! Plain counts that stand in one group by chance must count the same thing, too; those that a reader chose may be of
//! different things, which only a person can set side by side.

use std::collections::BTreeSet;

use bigdecimal::{RoundingMode, Zero};
use serde::Serialize;

use super::record::FigureRecord;
use super::table::is_decimal;
use crate::decimal::{Decimal, divide, plain, whole};
use crate::report::{Kind, Status};

/// Decimals of a share in percent.
const SHARE_DECIMALS: i64 = 2;
/// Decimals that a quotient of the reader's own sum is told with.
const QUOTIENT_DECIMALS: i64 = 10;
/// Units that nothing adds up in.
const SCALES_WITHOUT_NOUGHT: [&str; 3] = ["Cel", "[degF]", "deg"];

/// What figures come to. All numbers are in machine form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// Their sum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sum: Option<String>,
    /// The least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<String>,
    /// The greatest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<String>,
    /// The unit of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// How far the least and the greatest lie apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<String>,
    /// The unit of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference_unit: Option<String>,
    /// The lesser of two in percent of the greater, to two decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
}

/// What `figures` come to. `chosen` says that a reader chose them, and vouches that they belong together.
#[must_use]
pub fn tally(figures: &[FigureRecord], chosen: bool) -> Tally {
    let [first, others @ ..] = figures else { return Tally::default() };
    let one_kind = others.iter().all(|other| other.kind == first.kind && other.unit == first.unit);
    let values: Option<Vec<Decimal>> = figures.iter().map(value).collect();
    let (Some(values), true, false) = (values, one_kind, others.is_empty()) else { return Tally::default() };
    let (Some(low), Some(high)) = (values.iter().min(), values.iter().max()) else { return Tally::default() };
    let things: BTreeSet<_> =
        figures.iter().map(|figure| figure.counted.as_ref().map(|thing| thing.to_lowercase())).collect();
    let one_thing = chosen || first.unit.is_some() || things.len() == 1 && !things.contains(&None);
    if !one_thing {
        return Tally::default();
    }
    let sums = adds_up(first) && others.iter().all(|other| other.change == first.change);
    let unit = first.unit.clone();
    let points = first.kind == Some(Kind::Percent) && unit.as_deref() == Some("%");
    let share = (sums && figures.len() == 2 && *low >= Decimal::zero() && *high > Decimal::zero())
        .then(|| plain(&divide(&(low * whole(100)), high, SHARE_DECIMALS, RoundingMode::HalfUp)));
    Tally {
        sum: sums.then(|| plain(&values.iter().sum())),
        low: Some(plain(low)),
        high: Some(plain(high)),
        difference: Some(plain(&(high - low))),
        difference_unit: if points { Some("pp".to_owned()) } else { unit.clone() },
        unit,
        share,
    }
}

/// The one number of a figure; none of a range, a ratio, a date.
fn value(figure: &FigureRecord) -> Option<Decimal> {
    let is_one = figure.value_to.is_none() && figure.of.is_none();
    let is_amount =
        figure.kind.is_some_and(|kind| kind.group() == crate::report::Group::Quantity && kind != Kind::Score);
    figure.value.as_deref().filter(|value| is_one && is_amount && is_decimal(value))?.parse().ok()
}

fn adds_up(figure: &FigureRecord) -> bool {
    let unit = figure.unit.as_deref().unwrap_or("");
    matches!(figure.kind, Some(Kind::Count | Kind::Money | Kind::Measure | Kind::Duration))
        && !unit.contains('/')
        && !SCALES_WITHOUT_NOUGHT.contains(&unit)
}

/// A sum of the reader's own, done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reckoned {
    /// What it gives, in machine form; a quotient to ten decimals.
    pub result: String,
    /// Whether that is what was claimed, if anything was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
}

/// `left` and `right`, machine numbers, under one of the signs `+`, `-`, `*`, `/`, `%` (`left` in percent of `right`). A
/// claim agrees if the result, rounded half up, half to even or cut to its decimals, is the claim. `None` where one of
/// them is no number, the sign is another one, or a quotient would be by nought.
#[must_use]
pub fn reckon(left: &str, sign: &str, right: &str, claim: Option<&str>) -> Option<Reckoned> {
    let number = |text: &str| is_decimal(text).then(|| text.parse::<Decimal>().ok()).flatten();
    let (left, right) = (number(left)?, number(right)?);
    // More decimals than are told, so that nothing is rounded twice.
    let over =
        |left: &Decimal| (!right.is_zero()).then(|| divide(left, &right, 4 * QUOTIENT_DECIMALS, RoundingMode::Down));
    let exact = match sign {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        "/" => over(&left)?,
        "%" => over(&(left * whole(100)))?,
        _ => return None,
    };
    let status = match claim.filter(|claim| !claim.is_empty()) {
        Some(claim) => {
            let claim = number(claim)?;
            let decimals = claim.as_bigint_and_scale().1;
            let rounds = [RoundingMode::HalfUp, RoundingMode::HalfEven, RoundingMode::Down]
                .into_iter()
                .any(|mode| exact.with_scale_round(decimals, mode) == claim);
            Some(if rounds { Status::Agrees } else { Status::Differs })
        }
        None => None,
    };
    let told = if exact.as_bigint_and_scale().1 > QUOTIENT_DECIMALS {
        exact.with_scale_round(QUOTIENT_DECIMALS, RoundingMode::HalfUp)
    } else {
        exact
    };
    let text = plain(&told);
    let result = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text };
    Some(Reckoned { result, status })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Change;

    fn figure(kind: Kind, value: &str, unit: Option<&str>, counted: Option<&str>) -> FigureRecord {
        FigureRecord {
            kind: Some(kind),
            value: Some(value.into()),
            unit: unit.map(str::to_owned),
            counted: counted.map(str::to_owned),
            ..FigureRecord::default()
        }
    }

    #[test]
    fn counts_of_one_thing_add_up() {
        let people = ["4453", "8396", "463"].map(|value| figure(Kind::Count, value, None, Some("Người")));
        let all = tally(&people, false);
        assert_eq!(all.sum.as_deref(), Some("13312"));
        assert_eq!((all.low.as_deref(), all.high.as_deref()), (Some("463"), Some("8396")));
        assert_eq!(all.difference.as_deref(), Some("7933"));
        assert_eq!(all.share, None);
    }

    #[test]
    fn unlike_things_add_up_only_where_a_reader_chose_them() {
        let two = [figure(Kind::Count, "3", None, Some("xã")), figure(Kind::Count, "4", None, Some("huyện"))];
        assert_eq!(tally(&two, false), Tally::default());
        assert_eq!(tally(&two, true).sum.as_deref(), Some("7"));
        assert_eq!(tally(&two, true).share.as_deref(), Some("75.00"));
        let unsaid = [figure(Kind::Count, "3", None, None), figure(Kind::Count, "4", None, None)];
        assert_eq!(tally(&unsaid, false), Tally::default());
    }

    #[test]
    fn shares_ages_temperatures_rates_and_mixed_directions_do_not_add_up() {
        let two = |kind, unit| [figure(kind, "10", Some(unit), None), figure(kind, "12.5", Some(unit), None)];
        for (kind, unit) in [(Kind::Percent, "%"), (Kind::Age, "a"), (Kind::Measure, "Cel"), (Kind::Money, "VND/kg")] {
            let all = tally(&two(kind, unit), true);
            assert_eq!(all.sum, None, "{unit}");
            assert_eq!(all.difference.as_deref(), Some("2.5"), "{unit}");
        }
        assert_eq!(tally(&two(Kind::Percent, "%"), true).difference_unit.as_deref(), Some("pp"));
        let mut money = two(Kind::Money, "VND");
        assert_eq!(tally(&money, false).sum.as_deref(), Some("22.5"));
        money[1].change = Some(Change::Up);
        assert_eq!(tally(&money, true).sum, None);
        assert_eq!(tally(&[money[0].clone(), figure(Kind::Money, "1", Some("USD"), None)], true), Tally::default());
        assert_eq!(tally(&two(Kind::Date, ""), true), Tally::default());
    }

    #[track_caller]
    fn gives(left: &str, sign: &str, right: &str, claim: Option<&str>, result: &str, status: Option<Status>) {
        assert_eq!(
            reckon(left, sign, right, claim),
            Some(Reckoned { result: result.into(), status }),
            "{left} {sign} {right}"
        );
    }

    #[test]
    fn a_readers_own_sum_is_exact() {
        gives("1445", "%", "1454", Some("99.4"), "99.3810178817", Some(Status::Agrees));
        gives("1445", "%", "1454", Some("97.4"), "99.3810178817", Some(Status::Differs));
        gives("0.1", "+", "0.2", Some("0.3"), "0.3", Some(Status::Agrees));
        gives("90", "-", "120", None, "-30", None);
        gives("1200000000", "/", "3400000", None, "352.9411764706", None);
        gives("2.50", "*", "4", Some("10"), "10", Some(Status::Agrees));
    }

    #[test]
    fn what_is_no_sum_is_none() {
        for (left, sign, right) in [("1", "/", "0"), ("một", "+", "2"), ("1", "^", "2"), ("", "+", "")] {
            assert_eq!(reckon(left, sign, right, None), None, "{left} {sign} {right}");
        }
        assert_eq!(reckon("1", "+", "2", Some("ba")), None);
    }
}
