//! Numbers that a reader types, in the way their language writes them.

use serde::Serialize;

use super::table::is_decimal;
use crate::decimal::plain;
use crate::lang::{self, Language};
use crate::{Options, analyze};

const LANGUAGES: [&Language; 2] = [&lang::vi::LANGUAGE, &lang::en::LANGUAGE];

/// A number as it was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Typed {
    /// The number in machine form.
    pub value: String,
    /// Its unit, if one was typed behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The number that may have been meant instead, in machine form: marks are not written alike everywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
}

/// What `typed` says in the language `lang` (`vi`, `en`), read as in an article of that language: in Vietnamese `3.953`
/// is 3953 and `3,9 nghìn` 3900. `None` where it is not one number, or the language is not known.
///
/// The other reading is that of another language (`1,234` for `1.234`), else the one without the marks that group
/// thousands, where they stand in places in which nothing can be grouped (`123` for `1.23`).
#[must_use]
pub fn read(typed: &str, lang: &str) -> Option<Typed> {
    let language = LANGUAGES.into_iter().find(|language| language.tag == lang)?;
    let typed = typed.trim();
    let (value, unit) = number(typed, language)?;
    let abroad = LANGUAGES.into_iter().filter(|other| other.tag != lang).find_map(|other| {
        let (there, _) = number(typed, other)?;
        (there != value).then_some(there)
    });
    let joined = || {
        let without = typed.replace(char::from(language.marks.0), "");
        // A nought before decimals groups nothing.
        let (there, _) = (without != typed && !without.starts_with('0')).then(|| number(&without, language))??;
        (there != value).then_some(there)
    };
    let other = abroad.or_else(joined);
    Some(Typed { value, unit, other })
}

/// The one number that the whole of `typed` states, and its unit.
fn number(typed: &str, language: &Language) -> Option<(String, Option<String>)> {
    // Four digits alone would be a year, ten a telephone.
    if is_decimal(typed) && !typed.contains('.') {
        let (sign, digits) = typed.strip_prefix('-').map_or(("", typed), |digits| ("-", digits));
        let digits = digits.trim_start_matches('0');
        return Some((if digits.is_empty() { "0".to_owned() } else { format!("{sign}{digits}") }, None));
    }
    let options = Options { lang: Some(language.tag.to_owned()), ..Options::default() };
    let report = analyze(typed, &options);
    let [figure] = report.figures.as_slice() else { return None };
    let is_whole = figure.span.of(typed) == typed && figure.value_to.is_none() && figure.of.is_none();
    is_whole.then(|| Some((figure.value.as_ref().map(plain)?, figure.unit.clone())))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(lang: &str, typed: &str, value: &str, other: Option<&str>) {
        let read = read(typed, lang).unwrap_or_else(|| panic!("{typed} is no number in {lang}"));
        assert_eq!((read.value.as_str(), read.other.as_deref()), (value, other), "{typed} in {lang}");
    }

    #[test]
    fn the_marks_are_those_of_the_language() {
        reads("vi", "3.953", "3953", Some("3.953"));
        reads("en", "3,953", "3953", Some("3.953"));
        reads("vi", "1,234", "1.234", Some("1234"));
        reads("vi", "99,4", "99.4", None);
        reads("en", "99.4", "99.4", None);
        reads("vi", "1.234.567,5", "1234567.5", None);
        reads("en", " 1,234,567.5 ", "1234567.5", None);
        reads("vi", "12 345", "12345", None);
        reads("vi", "-5", "-5", None);
        reads("vi", "74", "74", None);
    }

    #[test]
    fn a_mark_where_nothing_can_be_grouped_is_doubtful() {
        reads("vi", "1.23", "1.23", Some("123"));
        reads("en", "1,23", "1.23", Some("123"));
        reads("vi", "0.49", "0.49", None);
    }

    #[test]
    fn scales_and_words_are_read() {
        reads("vi", "3,9 nghìn", "3900", None);
        reads("vi", "1,2 tỷ", "1200000000", None);
        reads("vi", "ba mươi", "30", None);
        reads("en", "1.2 billion", "1200000000", None);
    }

    #[test]
    fn digits_alone_are_no_year_and_no_telephone() {
        reads("vi", "2015", "2015", None);
        reads("vi", "0912345678", "912345678", None);
        reads("en", "007", "7", None);
        reads("en", "-0", "0", None);
    }

    #[test]
    fn a_unit_behind_the_number_is_told() {
        assert_eq!(read("12%", "vi").unwrap().unit.as_deref(), Some("%"));
        assert_eq!(read("1,2 tỷ đồng", "vi").unwrap().unit.as_deref(), Some("VND"));
    }

    #[test]
    fn what_is_not_one_number_is_refused() {
        for typed in ["", " ", "hai mươi mấy", "5-7", "2/7", "10.5.2", "ngày 5", "năm người", "0912 345 678"] {
            assert_eq!(read(typed, "vi"), None, "{typed}");
        }
        assert_eq!(read("5", "fr"), None);
    }
}
