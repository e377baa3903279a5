//! Amounts in the units that readers of other papers know: acres in hectares, barrels in litres, taels of gold in grams.

use bigdecimal::{RoundingMode, Zero};
use serde::Serialize;

use super::table::is_decimal;
use crate::decimal::{Decimal, divide, plain};
use crate::lang::world::conversion::scale;

/// Units that a reader may not picture, each with one that another reader does. Both ways where both are in use.
const PAIRS: &[(&str, &str)] = &[
    ("har", "km2"),
    ("km2", "har"),
    ("[acr_us]", "har"),
    ("[mi_i]2", "km2"),
    ("[sft_i]", "m2"),
    ("[mi_i]", "km"),
    ("[nmi_i]", "km"),
    ("[yd_i]", "m"),
    ("[ft_i]", "m"),
    ("[in_i]", "cm"),
    ("[mi_i]/h", "km/h"),
    ("[kn_i]", "km/h"),
    ("[degF]", "Cel"),
    ("Cel", "[degF]"),
    ("[bbl_us]", "L"),
    ("[gal_us]", "L"),
    ("[lb_av]", "kg"),
    ("[oz_av]", "g"),
    ("[oz_tr]", "g"),
    ("lượng", "g"),
    ("chỉ", "g"),
    ("tạ", "kg"),
    ("yến", "kg"),
    ("[HP]", "kW"),
];

/// An amount in another unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Converted {
    /// The number in machine form.
    pub value: String,
    /// The code of its unit.
    pub unit: String,
    /// Whether nothing was rounded.
    pub exact: bool,
}

/// Fewer digits than these are not told of a rounded amount.
const LEAST_DIGITS: u64 = 3;
/// Decimals that are worked out before they are rounded.
const DECIMALS: i64 = 60;

/// The amount in the unit that stands beside `unit`, with as many digits as `value` has, at least three; of a temperature
/// with as many decimals. `None` where `value` is no machine number or no other unit is told.
#[must_use]
pub fn convert(value: &str, unit: &str) -> Option<Converted> {
    let (_, other) = PAIRS.iter().find(|(one, _)| *one == unit)?;
    let value = is_decimal(value).then(|| value.parse::<Decimal>().ok()).flatten()?;
    let (from, to) = (scale(unit)?, scale(other)?);
    let above = &value * from.factor() + from.offset() - to.offset();
    let exact = divide(&above, &to.factor(), DECIMALS, RoundingMode::HalfUp).normalized();
    let decimals = if from.offset().is_zero() {
        let digits = i64::try_from(value.digits().max(LEAST_DIGITS)).ok()?;
        let (_, scale) = exact.as_bigint_and_scale();
        // Digits before the decimal mark are told whole.
        (digits - (i64::try_from(exact.digits()).ok()? - scale)).max(0)
    } else {
        value.as_bigint_and_scale().1.max(0)
    };
    let told = exact.with_scale_round(decimals, RoundingMode::HalfUp).normalized();
    Some(Converted { value: plain(&told), unit: (*other).to_owned(), exact: told == exact })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_told_in_another_unit() {
        for (value, unit, other, into, exact) in [
            ("250", "har", "2.5", "km2", true),
            ("2.5", "km2", "250", "har", true),
            ("100", "[mi_i]", "161", "km", false),
            ("26.2", "[mi_i]", "42.2", "km", false),
            ("1", "[bbl_us]", "159", "L", false),
            ("2", "lượng", "75", "g", true),
            ("98.6", "[degF]", "37", "Cel", true),
            ("-40", "Cel", "-40", "[degF]", true),
            ("39", "Cel", "102", "[degF]", false),
            ("12345", "[acr_us]", "4995.8", "har", false),
            ("0", "[mi_i]", "0", "km", true),
        ] {
            let converted = Converted { value: other.to_owned(), unit: into.to_owned(), exact };
            assert_eq!(convert(value, unit), Some(converted), "{value} {unit}");
        }
        for (value, unit) in [("1", "USD"), ("1", "%"), ("eins", "har"), ("1", "km")] {
            assert_eq!(convert(value, unit), None, "{value} {unit}");
        }
    }

    #[test]
    fn every_pair_is_of_one_dimension() {
        for (one, other) in PAIRS {
            assert_eq!(scale(one).unwrap().dimension, scale(other).unwrap().dimension, "{one} {other}");
        }
    }
}
