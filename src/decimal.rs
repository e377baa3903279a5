//! Exact decimal numbers.
//!
//! [`Decimal`] is `bigdecimal`'s type; these functions are the few things that the readers do with it.

use bigdecimal::num_bigint::BigInt;

/// An exact decimal of any size. No value is ever carried by a float.
pub type Decimal = bigdecimal::BigDecimal;

/// The most digits that a number may have; a longer run of digits only tells things apart.
pub const MAX_DIGITS: usize = 36;

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
    value.to_plain_string()
}

/// The fraction `part`/`of`; `None` where it is no exact decimal of few digits (`1/3`).
#[must_use]
pub fn exact_part(part: u32, of: u32) -> Option<Decimal> {
    (0..=4).find_map(|scale| {
        let scaled = part.checked_mul(10_u32.pow(scale))?;
        (of > 0 && scaled % of == 0).then(|| shift(&whole((scaled / of).into()), -i64::from(scale)))
    })
}
