//! Large numbers as papers print them: `176,63 tỷ` for 176 630 000 000.

use serde::Serialize;

use super::table::is_decimal;
use crate::lang::spoken::spoken_or_first;

/// A shortened number keeps at most so many decimals, and is never rounded.
const DECIMALS: usize = 3;

/// A number with its power of ten in a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Short {
    /// What stands before the word, in machine form.
    pub value: String,
    /// The word.
    pub scale: &'static str,
}

/// The whole machine number `value` with its power of ten in a word of the language `lang` (`vi`, `en`; else the first),
/// where that loses nothing and leaves at most three decimals. Thousands are not shortened. `None` where it stays as it is.
#[must_use]
pub fn shorten(value: &str, lang: &str) -> Option<Short> {
    if !is_decimal(value) || value.contains('.') {
        return None;
    }
    let (sign, digits) = value.strip_prefix('-').map_or(("", value), |digits| ("-", digits));
    let scales = spoken_or_first(Some(lang)).spelling.scales;
    // The scales are the powers of a thousand, the thousand first.
    let (scale, power) = scales
        .iter()
        .enumerate()
        .skip(1)
        .rev()
        .map(|(at, scale)| (*scale, 3 * (at + 1)))
        .find(|(_, power)| digits.len() > *power)?;
    let (whole, rest) = digits.split_at(digits.len() - power);
    let fraction = rest.trim_end_matches('0');
    if fraction.len() > DECIMALS {
        return None;
    }
    let point = if fraction.is_empty() { "" } else { "." };
    Some(Short { value: format!("{sign}{whole}{point}{fraction}"), scale })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(value: &str, lang: &str, short: Option<(&str, &str)>) {
        let found = shorten(value, lang);
        assert_eq!(found.as_ref().map(|short| (short.value.as_str(), short.scale)), short, "{value} in {lang}");
    }

    #[test]
    fn large_numbers_end_in_a_word() {
        is("176630000000", "vi", Some(("176.63", "tỷ")));
        is("1597000000000", "vi", Some(("1597", "tỷ")));
        is("1597000000000", "en", Some(("1.597", "trillion")));
        is("-7100000", "vi", Some(("-7.1", "triệu")));
        is("7100000", "en", Some(("7.1", "million")));
    }

    #[test]
    fn what_would_lose_digits_stays() {
        is("1234567", "vi", None);
        is("12345678", "en", None);
        is("999000", "vi", None);
        is("8396", "en", None);
        is("1000000.5", "vi", None);
        is("", "vi", None);
        is("một", "vi", None);
    }
}
