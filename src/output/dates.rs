//! EDTF dates (ISO 8601-2) as a language writes them: `2/7/2020`, `tháng 6/2020`, `Q1 2020`.

use crate::lang::written::{DateWords, written_or_first};

/// `edtf` in the words of the language `lang` (`vi`, `en`; else the first). What has no pattern stays as it is.
#[must_use]
pub fn written(edtf: &str, lang: &str) -> String {
    let words = &written_or_first(lang).dates;
    match edtf.split_once('/') {
        Some((from, to)) => format!("{} – {}", point(from, words), point(to, words)),
        None => point(edtf, words),
    }
}

/// Whether day, month and year are told, so that a spreadsheet can hold it as a date.
#[must_use]
pub fn is_whole(edtf: &str) -> bool {
    matches!(parts(edtf), Some((Some(_), Some(1..=12), Some(_)))) && edtf.len() == 10
}

/// Year, month and day of a date without its time; an open part is none.
fn parts(date: &str) -> Option<(Option<&str>, Option<u8>, Option<u8>)> {
    let mut parts = date.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?;
    let is_told = year.bytes().all(|byte| byte.is_ascii_digit());
    if !is_told && year != "XXXX" {
        return None;
    }
    let mut two = || match parts.next() {
        None | Some("XX") => Some(None),
        Some(digits) => digits.parse().ok().map(Some),
    };
    let (month, day) = (two()?, two()?);
    parts.next().is_none().then_some((is_told.then_some(year), month, day))
}

fn point(edtf: &str, words: &DateWords) -> String {
    if let Some((date, time)) = edtf.split_once('T') {
        let date = point(date, words);
        return if date.is_empty() { time.to_owned() } else { format!("{date} {time}") };
    }
    if let Some(decade) = edtf.strip_suffix('X').filter(|decade| decade.len() == 3 && !decade.contains('X')) {
        return words.decade.replace("{y}", &format!("{decade}0"));
    }
    let fill = |pattern: &str, day: u8, month: &str, year: &str, number: u8| {
        let day = day.to_string();
        pattern.replace("{d}", &day).replace("{m}", month).replace("{y}", year).replace("{n}", &number.to_string())
    };
    match parts(edtf) {
        Some((Some(year), None, None)) => year.to_owned(),
        Some((year, Some(season @ 33..=36), None)) => {
            let pattern = if year.is_some() { words.quarter } else { words.quarter_open };
            fill(pattern, 0, "", year.unwrap_or(""), season - 32)
        }
        Some((year, Some(season @ 40..=41), None)) => {
            let halves = if year.is_some() { words.halves } else { words.halves_open };
            fill(halves[usize::from(season - 40)], 0, "", year.unwrap_or(""), 0)
        }
        Some((year, Some(month @ 1..=12), day)) => {
            let name = words.months[usize::from(month - 1)];
            let pattern = match (year, day) {
                (Some(_), Some(_)) => words.day,
                (None, Some(_)) => words.day_open,
                (Some(_), None) => words.month,
                (None, None) => words.month_open,
            };
            fill(pattern, day.unwrap_or(0), name, year.unwrap_or(""), 0)
        }
        Some((None, None, Some(day))) => fill(words.day_alone, day, "", "", 0),
        _ => edtf.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(edtf: &str, vi: &str, en: &str) {
        assert_eq!((written(edtf, "vi").as_str(), written(edtf, "en").as_str()), (vi, en), "{edtf}");
    }

    #[test]
    fn dates_are_written_as_papers_write_them() {
        reads("2020-07-02", "2/7/2020", "2 Jul 2020");
        reads("XXXX-07-02", "2/7", "2 Jul");
        reads("2020-06", "tháng 6/2020", "Jun 2020");
        reads("XXXX-06", "tháng 6", "Jun");
        reads("2020", "2020", "2020");
        reads("XXXX-XX-21", "ngày 21", "day 21");
        reads("2020-33", "quý 1/2020", "Q1 2020");
        reads("XXXX-34", "quý 2", "Q2");
        reads("2020-41", "nửa cuối năm 2020", "H2 2020");
        reads("199X", "thập niên 1990", "1990s");
        reads("T14:30", "14:30", "14:30");
        reads("2020-07-02T14:30", "2/7/2020 14:30", "2 Jul 2020 14:30");
        reads("2015/2020", "2015 – 2020", "2015 – 2020");
        reads("XXXX-01/XXXX-06", "tháng 1 – tháng 6", "Jan – Jun");
    }

    #[test]
    fn what_is_no_date_of_ours_stays_as_it_is() {
        for odd in ["", "20XX", "2020-13-01", "mùng 2", "2020-07-02-01", "x"] {
            assert_eq!(written(odd, "vi"), odd);
        }
    }

    #[test]
    fn a_spreadsheet_can_hold_whole_dates_alone() {
        assert!(is_whole("2020-07-02"));
        for open in
            ["XXXX-07-02", "2020-07", "2020", "2020-33", "T14:30", "2020-07-02T14:30", "2020-07-02/2020-07-05", ""]
        {
            assert!(!is_whole(open), "{open}");
        }
    }
}
