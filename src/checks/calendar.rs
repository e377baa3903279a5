//! `calendar`: the date exists. It speaks only when that fails: `ngày 31/6`, `29/2/2023`, `tháng 13`.

use time::{Date, Month, util};

use super::article::Article;
use super::link::Gap;
use super::note::{Finding, Say};
use crate::report::{CheckKind, Figure, Group, Status};

/// Adds the dates of the article that are in no calendar.
pub(super) fn check<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    for figure in article.figures {
        if figure.kind.group() == Group::Time
            && let Some(date) = &figure.date
            && let Some(wrong) = date.split('/').find(|point| !exists(point))
            && is_meant(article, figure, wrong)
        {
            findings.push(finding(figure, wrong));
        }
    }
}

/// Whether an impossible date is surely meant as a date: it has a year, a word says that it is a day (`ngày 31/6`), or
/// nothing follows that its number could count (`in April 31 people came`).
fn is_meant(article: &Article, figure: &Figure, wrong: &str) -> bool {
    let has_year = wrong.bytes().take(4).all(|byte| byte.is_ascii_digit());
    let says_day = Gap::of(figure.span.of(article.text)).starts_with(&article.claims(figure).day_words);
    let after = article.text.get(figure.span.end as usize..).unwrap_or("").trim_start();
    has_year || says_day || !after.starts_with(char::is_alphabetic)
}

/// Whether an EDTF point can be: fields that are open (`X`) can be anything.
fn exists(point: &str) -> bool {
    let mut fields = point.split('T').next().unwrap_or("").split('-');
    let (year, month, day) = (fields.next().unwrap_or(""), fields.next(), fields.next());
    let Some(month) = month else { return true };
    let Ok(month) = month.parse::<u8>() else {
        return day.and_then(|day| day.parse::<u8>().ok()).is_none_or(|day| (1..=31).contains(&day));
    };
    // From 21 on the field is a season, a quarter or a half.
    let Ok(name) = Month::try_from(month) else { return (21..=41).contains(&month) };
    let Some(Ok(day)) = day.map(str::parse::<u8>) else { return true };
    // An open year may be a leap year.
    let year = year.parse::<i32>().unwrap_or(2000);
    (1..=util::days_in_month(name, year)).contains(&day)
}

/// The day that an EDTF date names in full.
pub(super) fn day(date: &str) -> Option<Date> {
    let mut fields = date.split('T').next()?.split('-');
    let (year, month, day) =
        (fields.next()?.parse().ok()?, fields.next()?.parse::<u8>().ok()?, fields.next()?.parse().ok()?);
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

fn finding<'t>(figure: &'t Figure, wrong: &str) -> Finding<'t> {
    let shown = Say::Text(wrong.trim_start_matches("XXXX-").to_owned());
    Finding {
        check: CheckKind::Calendar,
        status: Status::Differs,
        figures: vec![figure],
        template: |notes| notes.calendar,
        fields: vec![("a", Say::Figure(figure)), ("b", shown)],
        claimed: None,
        computed: Say::Text(String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::exists;

    #[test]
    fn what_the_calendar_holds() {
        for date in
            ["2020-02-29", "XXXX-02-29", "XXXX-07-02", "2020-33", "XXXX-XX-31", "199X", "2020", "2020-06", "T14:30"]
        {
            assert!(exists(date), "{date}");
        }
        for date in ["2023-02-29", "XXXX-02-30", "XXXX-06-31", "2020-13", "XXXX-XX-32", "1900-02-29", "XXXX-04-00"] {
            assert!(!exists(date), "{date}");
        }
    }
}
