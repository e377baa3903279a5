//! Numbers said aloud, which is how a reporter checks a reading by ear.

use super::table::is_decimal;
use crate::lang::spoken::{Spelling, Spoken, spoken};

/// `value` in words of the language `lang` (`vi`, `en`), with its unit if there is one:
/// `3953` is `ba nghìn chín trăm năm mươi ba`, `99.4` with `%` is `chín mươi chín phẩy bốn phần trăm`.
/// `None` where `value` is no machine number or the language is not known.
#[must_use]
pub fn spell(value: &str, unit: Option<&str>, lang: &str) -> Option<String> {
    let spoken = spoken(lang)?;
    let mut words = number(value, &spoken.spelling)?;
    if let Some(unit) = unit.filter(|unit| !unit.is_empty()) {
        words.push(unit_words(unit, matches!(value, "1" | "-1"), spoken));
    }
    Some(words.join(" "))
}

fn number(value: &str, spelling: &Spelling) -> Option<Vec<String>> {
    if !is_decimal(value) {
        return None;
    }
    let digits = value.strip_prefix('-').unwrap_or(value);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut words = Vec::new();
    if digits.len() < value.len() {
        words.push(spelling.minus.to_owned());
    }
    words.extend(cardinal(whole, spelling));
    if !fraction.is_empty() {
        words.push(spelling.point.to_owned());
        words.extend(fraction.bytes().map(|digit| spelling.small[usize::from(digit - b'0')].to_owned()));
    }
    Some(words)
}

/// A whole number of any length. Groups of three digits are named by the scales; so many groups as there are scales
/// make a block, and the last scale stands behind a block once for each block that follows it.
fn cardinal(digits: &str, spelling: &Spelling) -> Vec<String> {
    let groups: Vec<usize> = digits
        .as_bytes()
        .rchunks(3)
        .map(|group| group.iter().fold(0, |value, digit| value * 10 + usize::from(digit - b'0')))
        .collect();
    let mut words = Vec::new();
    for (block, groups) in groups.chunks(spelling.scales.len()).enumerate().rev() {
        let before = words.len();
        for (scale, &value) in groups.iter().enumerate().rev() {
            if value > 0 {
                let (behind, last) = (!words.is_empty(), block == 0 && scale == 0);
                words.extend(hundreds(value, behind, last, spelling));
                words.extend(scale.checked_sub(1).map(|scale| spelling.scales[scale].to_owned()));
            }
        }
        if words.len() > before {
            let top = spelling.scales[spelling.scales.len() - 1];
            words.extend(std::iter::repeat_n(top.to_owned(), block));
        }
    }
    if words.is_empty() {
        words.push(spelling.small[0].to_owned());
    }
    words
}

/// A group of up to three digits, not nought; whether it stands behind a higher group, and whether it is the last.
fn hundreds(value: usize, behind: bool, last: bool, spelling: &Spelling) -> Vec<String> {
    let (hundreds, rest) = (value / 100, value % 100);
    let mut words: Vec<&str> = Vec::new();
    if hundreds > 0 {
        words.extend([spelling.small[hundreds], spelling.hundred]);
    } else if behind && !spelling.no_hundreds.is_empty() {
        words.push(spelling.no_hundreds);
    } else if behind && last {
        words.push(spelling.link_last);
    }
    if rest > 0 && (hundreds > 0 || behind && !spelling.no_hundreds.is_empty()) {
        words.push(if rest < 10 { spelling.link_unit } else { spelling.link_tens });
    }
    let tens;
    match rest {
        0 => {}
        1..=19 => words.push(spelling.small[rest]),
        _ if rest % 10 == 0 => words.push(spelling.tens[rest / 10]),
        _ => {
            tens = format!("{}{}{}", spelling.tens[rest / 10], spelling.glue, spelling.late[rest % 10]);
            words.push(&tens);
        }
    }
    words.into_iter().filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The unit as it is said; each part of a rate by itself.
fn unit_words(unit: &str, one: bool, spoken: &Spoken) -> String {
    let say = |code: &str, one: bool| match spoken.units.iter().find(|row| row.0 == code) {
        Some(&(_, single, _)) if one => single.to_owned(),
        Some(&(_, _, many)) => many.to_owned(),
        None => code.to_owned(),
    };
    let mut parts = unit.split('/');
    let mut words = say(parts.next().unwrap_or(""), one);
    for part in parts {
        words = format!("{words} {} {}", spoken.per, say(part, true));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn vi(value: &str, words: &str) {
        assert_eq!(spell(value, None, "vi").as_deref(), Some(words), "{value}");
    }

    #[track_caller]
    fn en(value: &str, words: &str) {
        assert_eq!(spell(value, None, "en").as_deref(), Some(words), "{value}");
    }

    #[test]
    fn vietnamese_numbers() {
        vi("0", "không");
        vi("5", "năm");
        vi("10", "mười");
        vi("11", "mười một");
        vi("14", "mười bốn");
        vi("15", "mười lăm");
        vi("20", "hai mươi");
        vi("21", "hai mươi mốt");
        vi("24", "hai mươi tư");
        vi("55", "năm mươi lăm");
        vi("100", "một trăm");
        vi("101", "một trăm linh một");
        vi("104", "một trăm linh bốn");
        vi("105", "một trăm linh năm");
        vi("110", "một trăm mười");
        vi("111", "một trăm mười một");
        vi("1005", "một nghìn không trăm linh năm");
        vi("1050", "một nghìn không trăm năm mươi");
        vi("3953", "ba nghìn chín trăm năm mươi ba");
        vi("10000", "mười nghìn");
        vi("1000005", "một triệu không trăm linh năm");
        vi("1005000", "một triệu không trăm linh năm nghìn");
        vi("3000000000000", "ba nghìn tỷ");
        vi("1234567890", "một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi");
        vi("2000000001", "hai tỷ không trăm linh một");
        vi("1500000000000", "một nghìn năm trăm tỷ");
        vi("1000000000000000000", "một tỷ tỷ");
        vi("1200000000000000000", "một tỷ tỷ hai trăm triệu tỷ");
        vi(&format!("1{}", "0".repeat(36)), "một tỷ tỷ tỷ tỷ");
        vi("007", "bảy");
    }

    #[test]
    fn decimals_and_signs() {
        vi("99.4", "chín mươi chín phẩy bốn");
        vi("0.05", "không phẩy không năm");
        vi("-2.15", "âm hai phẩy một năm");
        en("99.38", "ninety-nine point three eight");
        en("-0.5", "minus zero point five");
    }

    #[test]
    fn english_numbers() {
        en("0", "zero");
        en("13", "thirteen");
        en("40", "forty");
        en("53", "fifty-three");
        en("100", "one hundred");
        en("105", "one hundred and five");
        en("1005", "one thousand and five");
        en("1100", "one thousand one hundred");
        en("3953", "three thousand nine hundred and fifty-three");
        en("1000053", "one million and fifty-three");
        en("1050000", "one million fifty thousand");
        en("3000000000000", "three trillion");
        en(&format!("1{}", "0".repeat(36)), "one undecillion");
        en(&format!("1{}", "0".repeat(39)), "one thousand undecillion");
    }

    #[test]
    fn units() {
        let said = |value, unit, lang| spell(value, Some(unit), lang).unwrap();
        assert_eq!(said("99.4", "%", "vi"), "chín mươi chín phẩy bốn phần trăm");
        assert_eq!(said("1200000", "VND/người/tháng", "vi"), "một triệu hai trăm nghìn đồng mỗi người mỗi tháng");
        assert_eq!(said("60", "km/h", "vi"), "sáu mươi ki lô mét mỗi giờ");
        assert_eq!(said("3", "sào", "vi"), "ba sào");
        assert_eq!(said("1", "mo", "en"), "one month");
        assert_eq!(said("2", "mo", "en"), "two months");
        assert_eq!(said("60", "km/h", "en"), "sixty kilometres per hour");
        assert_eq!(said("5", "", "en"), "five");
    }

    #[test]
    fn what_is_no_number_or_language_is_not_said() {
        for value in ["", "-", "1.", ".5", "1e5", "+1", "1,5", "một", "1.2.3", "--1"] {
            assert_eq!(spell(value, None, "vi"), None, "{value}");
        }
        assert_eq!(spell("1", None, "fr"), None);
    }
}
