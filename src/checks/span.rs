//! `span`: a length of time against its ends, the last one counted or not.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `4 năm (2013-2016)` | the length and its ends: three years from one to the other, four with both counted |
//! | `8 ngày liền từ 26/3 đến 2/4/2024` | the same behind a word that leads to the ends |
//! | `hai ngày 18-19/5` | the same side by side |
//! | `từ 6/2/2011 đến 11/11/2011 (278 ngày)` | the ends first |
//! | `(1930-2010), thọ 80 tuổi` | an age against the years of birth and death |
//! | `sinh năm 1930, mất năm 2010, thọ 80 tuổi` | the same, each year by itself |
//! | `17 tháng từ năm 2008 đến 2010` | nothing: years do not tell months |
//! | `sau 3 ngày, từ 5/7 đến 10/7` | nothing: the length is not that of the ends |

use time::{Date, Month, util};

use super::article::Article;
use super::note::{Finding, Say};
use crate::decimal::{small, whole};
use crate::report::{Bound, CheckKind, Figure, Kind, Status};

/// The most words between a length and the bracket with its ends.
const NOUN: usize = 10;
/// The most such words with which a wrong length is surely wrong.
const NEAR: usize = 4;

/// Adds the lengths of time of the article.
pub(super) fn check<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    findings.extend(article.figures.windows(3).filter_map(|three| born(article, three)));
    for pair in article.figures.windows(2) {
        let [first, second] = pair else { continue };
        if first.sentence != second.sentence {
            continue;
        }
        let tied = match (first.kind, second.kind) {
            (Kind::Duration, Kind::Period) => ends_behind(article, first, second).map(|sure| (first, second, sure)),
            (Kind::Period, Kind::Duration) => ends_before(article, first, second).then_some((second, first, true)),
            (Kind::Period, Kind::Age) => lived(article, first, second).then_some((second, first, true)),
            _ => None,
        };
        if let Some((length, ends, sure)) = tied {
            findings.extend(compare(length, ends, sure));
        }
    }
}

/// `sinh năm 1930, mất năm 2010, thọ 80 tuổi`: an age against the year of birth and another year.
fn born<'t>(article: &Article<'t>, three: &'t [Figure]) -> Option<Finding<'t>> {
    let [birth, then, age] = three else { return None };
    let kinds = birth.kind == Kind::Date && then.kind == Kind::Date && age.kind == Kind::Age;
    if !kinds || birth.sentence != age.sentence {
        return None;
    }
    let claims = article.claims(age);
    let mut before = article.before(birth, 4);
    before.strip_all(&claims.fillers);
    let near = article.gap(birth, then).len() <= 10 && article.gap(then, age).len() <= 6;
    if !near || !before.strip(&claims.born) || age.bound.is_some() {
        return None;
    }
    let year = |figure: &Figure| figure.date.as_deref()?.get(..4)?.parse::<i64>().ok();
    let lived = year(then)? - year(birth)?;
    let told = i64::from(small(age.value.as_ref().filter(|_| age.value_to.is_none())?)?);
    // Born late in one year and gone early in another; by the old way of counting a child is one at birth.
    let holds = (lived - 1..=lived + 1).contains(&told);
    let plain = article.gap(then, age).words().filter(|word| word.starts_with(char::is_alphabetic)).count() <= 1;
    if lived <= 0 || !holds && !plain {
        return None;
    }
    Some(Finding {
        check: CheckKind::Span,
        status: if holds { Status::Agrees } else { Status::Differs },
        figures: vec![birth, then, age],
        template: |notes| notes.span_years,
        fields: vec![("a", Say::Text(year(birth)?.to_string())), ("b", Say::Text(year(then)?.to_string()))],
        claimed: Some(Say::Figure(age)),
        computed: Say::Amount(whole(if holds { told } else { lived }), age.unit.as_deref()),
    })
}

/// Whether the ends behind a length are its own; whether surely so.
fn ends_behind(article: &Article, length: &Figure, ends: &Figure) -> Option<bool> {
    let claims = article.claims(length);
    let mut gap = article.gap(length, ends);
    let before = article.before(length, 3);
    if is_one_of_several(article, ends) || before.has(&claims.no_span) {
        return None;
    }
    if gap.is_empty() {
        return Some(true);
    }
    let mut led = false;
    while gap.strip(&claims.span_from) {
        led = true;
    }
    if gap.strip_mark('(') {
        let closed = article.after(ends, 1).starts_with_mark(')');
        let clear = gap.len() <= NOUN && !gap.has(&claims.no_span) && gap.is_clear(&claims.barriers, NOUN);
        // An anniversary names what began on that day: `135 năm ngày sinh của … (19/5/1890 - 19/5/2025)`.
        return (closed && clear).then_some(gap.len() <= NEAR || is_anniversary(ends));
    }
    let comma = gap.strip_mark(',');
    while gap.strip(&claims.span_from) {}
    let clear = gap.is_clear(&claims.barriers, NEAR) && !gap.has(&claims.no_span);
    (led && clear).then_some(!comma || gap.len() <= 2)
}

/// Whether both ends are one day of two years.
fn is_anniversary(ends: &Figure) -> bool {
    let Some((from, to)) = ends.date.as_deref().and_then(|date| date.split_once('/')) else { return false };
    from.len() == 10 && from.get(4..) == to.get(4..)
}

/// Whether a length behind its ends is theirs: `2012-2016 (5 năm)`.
fn ends_before(article: &Article, ends: &Figure, length: &Figure) -> bool {
    let claims = article.claims(length);
    let mut gap = article.gap(ends, length);
    let mut said = false;
    while gap.strip(&claims.fillers) || gap.strip(&claims.span_again) {
        said = true;
    }
    let after = article.after(length, 1);
    let bracket = gap.strip_mark('(') && gap.is_empty() && after.starts_with_mark(')');
    bracket || said && gap.strip_mark(',') && gap.is_empty() && article.gap(ends, length).has(&claims.span_again)
}

/// Whether an age is said of a life between two years.
fn lived(article: &Article, ends: &Figure, age: &Figure) -> bool {
    let gap = article.gap(ends, age);
    gap.len() <= NEAR + 2 && gap.has(&article.claims(age).lived)
}

/// Whether other ends stand right beside, which share the length: `5 năm (2004-2007) và (2013-2015)`.
fn is_one_of_several(article: &Article, ends: &Figure) -> bool {
    let next = article.figures.get(ends.id as usize).filter(|next| next.sentence == ends.sentence);
    next.is_some_and(|next| {
        let mut gap = article.gap(ends, next);
        while ['(', ')', ',', ';', '&'].into_iter().any(|mark| gap.strip_mark(mark))
            || gap.strip(&article.claims(ends).list_and)
        {}
        matches!(next.kind, Kind::Period | Kind::Date) && gap.is_empty()
    })
}

/// A calendar point of an EDTF date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Point {
    Year(i32),
    Month(Option<i32>, u8),
    Day(Option<i32>, u8, u8),
}

impl Point {
    fn of(edtf: &str) -> Option<Self> {
        let mut fields = edtf.split('-');
        let (year, month, day) = (fields.next()?, fields.next(), fields.next());
        let year = if year == "XXXX" { None } else { Some(year.parse().ok()?) };
        let month = month.map(|month| month.parse::<u8>().ok().filter(|month| (1..=12).contains(month)));
        let day = day.map(|day| day.parse::<u8>().ok());
        match (year, month, day) {
            (Some(year), None, None) => Some(Self::Year(year)),
            (year, Some(Some(month)), None) => Some(Self::Month(year, month)),
            (year, Some(Some(month)), Some(Some(day))) => Some(Self::Day(year, month, day)),
            _ => None,
        }
    }
}

/// How long it is between two ends: the last not counted, and counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Length {
    open: i64,
    counted: i64,
    /// Whether the ends tell it to the unit; otherwise it lies between the two.
    exact: bool,
}

fn between(from: Point, to: Point, unit: &str) -> Option<Length> {
    match (from, to, unit) {
        (Point::Year(from), Point::Year(to), "a") => {
            Some(Length { open: i64::from(to - from), counted: i64::from(to - from) + 1, exact: true })
        }
        (Point::Month(first, from), Point::Month(last, to), "a" | "mo") => {
            let months = months(first, from, last, to)?;
            match unit {
                "mo" => Some(Length { open: months, counted: months + 1, exact: true }),
                _ => Some(Length { open: months / 12, counted: (months + 12) / 12, exact: false }),
            }
        }
        (Point::Day(first, from, from_day), Point::Day(last, to, to_day), _) => {
            let leap = first.is_none() && from <= 2 && (to > 2 || to < from);
            let year = first.or(last).unwrap_or(2001);
            let later = (to, to_day) < (from, from_day);
            let last_year = if first.is_some() && last.is_some() { last? } else { year + i32::from(later) };
            let day = |year, month, day| Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok();
            let (start, end) = (day(year, from, from_day)?, day(last_year, to, to_day)?);
            let days = (end - start).whole_days();
            match unit {
                "d" => (!leap).then_some(Length { open: days, counted: days + 1, exact: true }),
                "wk" => Some(Length { open: days / 7, counted: (days + 7) / 7, exact: false }),
                "mo" | "a" => {
                    let months = months(Some(year), from, Some(last_year), to)?;
                    let full = util::days_in_month(Month::try_from(to).ok()?, last_year);
                    let short = i64::from(to_day < from_day && to_day < full);
                    let size = if unit == "a" { 12 } else { 1 };
                    let begun = i64::from(to_day > from_day);
                    let (least, most) = ((months - short) / size, (months + begun + size - 1) / size);
                    // From a day of one year to the same day of another.
                    let full_years = unit == "a" && (from, from_day) == (to, to_day);
                    Some(Length { open: least, counted: most, exact: full_years })
                }
                _ => None,
            }
        }
        _ => None,
    }
    .filter(|length| length.open > 0)
}

fn months(first: Option<i32>, from: u8, last: Option<i32>, to: u8) -> Option<i64> {
    let (from, to) = (i64::from(from), i64::from(to));
    match (first.or(last), last.or(first)) {
        (Some(first), Some(last)) => Some((i64::from(last) - i64::from(first)) * 12 + to - from),
        _ if to < from => Some(to + 12 - from),
        _ => Some(to - from),
    }
}

fn compare<'t>(length: &'t Figure, ends: &'t Figure, sure: bool) -> Option<Finding<'t>> {
    let told = i64::from(small(length.value.as_ref().filter(|_| length.value_to.is_none())?)?);
    let unit = length.unit.as_deref()?;
    let (from, to) = ends.date.as_deref()?.split_once('/')?;
    let span = between(Point::of(from)?, Point::of(to)?, unit)?;
    let age = length.kind == Kind::Age;
    // Born late in one year and gone early in another; by the old way of counting a child is one at birth.
    let (least, most) = if age { (span.open - 1, span.counted) } else { (span.open, span.counted) };
    let holds = match length.bound {
        None => (least..=most).contains(&told),
        Some(Bound::Over | Bound::AtLeast) => (least - 1..=most).contains(&told),
        Some(Bound::Under | Bound::AtMost) => (least..=most + 1).contains(&told),
        Some(Bound::About) => (least - 1..=most + 1).contains(&told),
    };
    let far = told + 1 < least || told > most + 1;
    if !holds && !(sure && length.bound.is_none() && (span.exact && !age || far)) {
        return None;
    }
    let amount = |value| Say::Amount(whole(value), Some(unit));
    let both = !holds && most > least;
    let exact = if both || told >= most { most } else { told.max(span.open) };
    Some(Finding {
        check: CheckKind::Span,
        status: if holds { Status::Agrees } else { Status::Differs },
        figures: vec![ends, length],
        template: match (both && !age, holds && told == span.counted) {
            _ if !span.exact && least < most => |notes| notes.span_between,
            (true, _) => |notes| notes.span_both,
            (false, true) if !age => |notes| notes.span_counted,
            _ => |notes| notes.span,
        },
        fields: vec![("a", Say::Figure(ends)), ("b", amount(least)), ("c", amount(most))],
        claimed: Some(Say::Figure(length)),
        computed: amount(if age && !holds { span.open } else { exact }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_one_end_to_the_other() {
        for (from, to, unit, open, counted, exact) in [
            ("2013", "2016", "a", 3, 4, true),
            ("2016-02", "2017-05", "mo", 15, 16, true),
            ("XXXX-11", "XXXX-02", "mo", 3, 4, true),
            ("2016-02", "2017-05", "a", 1, 2, false),
            ("XXXX-05-18", "XXXX-05-19", "d", 1, 2, true),
            ("2011-02-06", "2011-11-11", "d", 278, 279, true),
            ("XXXX-12-30", "XXXX-01-02", "d", 3, 4, true),
            ("XXXX-07-03", "XXXX-07-16", "wk", 1, 2, false),
            ("1997-09-05", "2017-09-05", "a", 20, 20, true),
            ("2020-01-01", "2020-06-30", "mo", 5, 6, false),
        ] {
            let length = between(Point::of(from).unwrap(), Point::of(to).unwrap(), unit);
            assert_eq!(length, Some(Length { open, counted, exact }), "{from} {to} {unit}");
        }
        // Without a year nobody knows whether February has 28 days; years tell no months.
        assert_eq!(between(Point::Day(None, 2, 20), Point::Day(None, 3, 2), "d"), None);
        assert_eq!(between(Point::Year(2019), Point::Year(2021), "mo"), None);
    }
}
