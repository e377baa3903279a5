//! Exact decimal numbers.
//!
//! [`Decimal`] is `bigdecimal`'s type; these functions are the few things that the readers do with it.

use bigdecimal::num_bigint::BigInt;
use bigdecimal::{RoundingMode, Signed, Zero};

/// An exact decimal of any size. No value is ever carried by a float.
pub type Decimal = bigdecimal::BigDecimal;

/// The most digits that a number may have, and the largest power of ten: as many as a number of 128 bits always holds. A
/// longer one is a figure without a value.
pub const MAX_DIGITS: usize = 38;

/// `digits` × 10^`-scale`; `None` if `digits` holds anything but ASCII digits, none, or too many.
#[must_use]
pub fn from_digits(digits: impl IntoIterator<Item = u8>, scale: i64) -> Option<Decimal> {
    let (mut value, mut count) = (0_i128, 0);
    for digit in digits {
        if !digit.is_ascii_digit() || count == MAX_DIGITS {
            return None;
        }
        value = value * 10 + i128::from(digit - b'0');
        count += 1;
    }
    // A short number is made faster of 64 bits.
    let value = i64::try_from(value).map_or_else(|_| BigInt::from(value), BigInt::from);
    (count > 0).then(|| Decimal::new(value, scale))
}

/// The whole number `value`.
#[must_use]
pub fn whole(value: i64) -> Decimal {
    Decimal::from(value)
}

/// `value` × 10^`power`, exact.
#[must_use]
pub fn shift(value: &Decimal, power: i64) -> Decimal {
    if power == 0 {
        return value.clone();
    }
    let (int, scale) = value.as_bigint_and_exponent();
    Decimal::new(int, scale - power)
}

/// The value as a whole number below 2³², if it is written without decimals.
#[must_use]
pub fn small(value: &Decimal) -> Option<u32> {
    let (int, scale) = value.as_bigint_and_scale();
    match scale {
        0 => u32::try_from(int.as_ref()).ok(),
        1.. => None,
        _ => plain(value).parse().ok(),
    }
}

/// The machine form: `3953`, `99.4`, `1918.20`; decimals as written, no exponent, no grouping.
#[must_use]
pub fn plain(value: &Decimal) -> String {
    let (int, scale) = value.as_bigint_and_scale();
    // Most numbers are short, and written several times faster so.
    let fits = |short: &i64| (-18..=18).contains(&scale) || scale < 0 && *short == 0;
    let Some(short) = i64::try_from(int.as_ref()).ok().filter(fits) else {
        return value.to_plain_string();
    };
    let decimals = usize::try_from(scale).unwrap_or(0);
    let mut text = format!("{:0>width$}", short.unsigned_abs(), width = decimals + 1);
    if scale < 0 && short != 0 {
        text.extend(std::iter::repeat_n('0', scale.unsigned_abs() as usize));
    }
    if decimals > 0 {
        text.insert(text.len() - decimals, '.');
    }
    if short < 0 {
        text.insert(0, '-');
    }
    text
}

/// `numerator` / `denominator`, exactly rounded to `digits` decimals; zero where it has no value.
#[must_use]
pub fn divide(numerator: &Decimal, denominator: &Decimal, digits: i64, rounding: RoundingMode) -> Decimal {
    let (mut above, above_scale) = numerator.as_bigint_and_exponent();
    let (mut below, below_scale) = denominator.as_bigint_and_exponent();
    if below.is_zero() {
        return Decimal::zero();
    }
    let power = digits + below_scale - above_scale;
    let ten = |power: i64| BigInt::from(10).pow(u32::try_from(power).unwrap_or(0));
    above *= ten(power);
    below *= ten(-power);
    if below.is_negative() {
        (above, below) = (-above, -below);
    }
    let (whole, rest) = (&above / &below, &above % &below);
    let away = match rounding {
        RoundingMode::Floor => rest.is_negative(),
        RoundingMode::Ceiling => rest.is_positive(),
        RoundingMode::Up => !rest.is_zero(),
        RoundingMode::Down => false,
        _ => rest.abs() * 2 >= below,
    };
    Decimal::new(if away { whole + rest.signum() } else { whole }, digits)
}

/// The fraction `part`/`of`; `None` where it is no exact decimal of few digits (`1/3`).
#[must_use]
pub fn exact_part(part: u32, of: u32) -> Option<Decimal> {
    (0..=4).find_map(|scale| {
        let scaled = part.checked_mul(10_u32.pow(scale))?;
        (of > 0 && scaled % of == 0).then(|| shift(&whole((scaled / of).into()), -i64::from(scale)))
    })
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;

    #[test]
    fn a_number_is_written_without_exponent() {
        for int in [0, 1, -1, 7, -45, 1000, 123_456_789_012_345_678, i64::MAX, i64::MIN + 1] {
            for scale in -20..=20 {
                let value = Decimal::new(BigInt::from(int), scale);
                let expected = if int == 0 && scale < 0 { "0".to_owned() } else { value.to_plain_string() };
                assert_eq!(plain(&value), expected, "{int} {scale}");
            }
        }
    }

    #[test]
    fn a_quotient_is_rounded_exactly() {
        let number = |text: &str| Decimal::from_str(text).unwrap();
        for (above, below, digits, rounding, quotient) in [
            ("1", "3", 2, RoundingMode::HalfUp, "0.33"),
            ("2", "3", 2, RoundingMode::HalfUp, "0.67"),
            ("1", "8", 2, RoundingMode::HalfUp, "0.13"),
            ("-1", "8", 2, RoundingMode::HalfUp, "-0.13"),
            ("1", "-3", 1, RoundingMode::Floor, "-0.4"),
            ("1", "3", 1, RoundingMode::Ceiling, "0.4"),
            ("4.5e6", "0.5", 0, RoundingMode::HalfUp, "9000000"),
            ("46300", "8.35", 0, RoundingMode::Ceiling, "5545"),
            ("1234", "1", -2, RoundingMode::Floor, "12e2"),
            ("5", "0", 2, RoundingMode::Floor, "0"),
        ] {
            assert_eq!(divide(&number(above), &number(below), digits, rounding), number(quotient), "{above} / {below}");
        }
    }
}
