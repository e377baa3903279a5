//! Dates of languages that name their months and put ordinals before: `2 July 2020`, `July 2nd`, `fourth quarter of
//! 2020`, `first six months of the year`, `1990s`, `21st century`, `FY2020`.

use crate::figures::dates::calendar::{date, one};
use crate::figures::dates::point::Point;
use crate::figures::dates::written_date::{WrittenDate, year_number};
use crate::figures::dates::year_words::year_in_words;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Placed, Scene};
use crate::lang::{NumeralPart, Sense};
use crate::numerals::Form;
use crate::report::Kind;
use crate::rule::Rule;
use crate::text::token::Gap;

/// The day behind its weekday, with no month.
pub(crate) static WEEKDAY_DAY: RuleRow = RuleRow {
    name: "day behind its weekday",
    needs: Some(|lexicon| lexicon.language.grammar.ranks_lead),
    opens: Opens::NUMERAL,
    read: |scene, at| one(scene, weekday_day(scene, at)?),
    examples: Examples::of(&[
        ("en", "They meet on Friday the 26th. => date 26th | @XXXX-XX-26"),
        ("en", "They meet on Tuesday the eleventh. => date eleventh | @XXXX-XX-11"),
    ]),
    counter_examples: Examples::of(&[("en", "On Friday 26 guests left. => count 26 | #guests")]),
};

fn weekday_day(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let (day, end) = day(scene, at).filter(|_| scene.same_line(at))?;
    let article = at.checked_sub(1).filter(|&word| line.has(word, Sense::Determiner) && scene.same_line(word));
    let weekday = article.unwrap_or(at).checked_sub(1)?;
    let rank = scene.numeral(at).is_some_and(|numeral| numeral.form == Form::Rank);
    let led = line.any(weekday, |sense| matches!(sense, Sense::Weekday(_)));
    let free = !scene.is_noun(end) && crate::figures::amounts::unit::unit(scene, end).is_none();
    let ends = !scene.same_line(end) || matches!(line.sign(end), b'.' | b'!' | b'?') && !line.glued(end + 1);
    let point = Point { day: Some(day), ..Point::default() };
    (led && free && (rank || ends && article.is_none())).then_some(WrittenDate { point, first: at, end, sure: true })
}

/// A day of the month at `at`, as digits or an ordinal, or as words beside a month, and its end.
fn day(scene: &Scene, at: usize) -> Option<(u8, usize)> {
    let numeral = scene.numeral(at)?;
    let plain = matches!(numeral.form, Form::Digits if numeral.plain)
        || numeral.form == Form::Rank
        || numeral.form == Form::Words && in_words(scene, at, numeral.end);
    let day = numeral.small().filter(|day| plain && (1..=31).contains(day))?;
    (scene.int(at).is_none_or(|(_, digits)| digits <= 2)).then_some((day as u8, numeral.end))
}

/// Whether number words are a day of the month: the month stands right behind them, or before them where nothing but
/// a year, a clock time or the end of the clause follows (`May twenty-nine`, but not `in May two people died`).
fn in_words(scene: &Scene, at: usize, end: usize) -> bool {
    if scene.same_line(end) && month(scene, end).is_some() {
        return !scene.line.has(end, Sense::Plain) || year_in_words(scene, end + 1).is_some();
    }
    let led = at > 0 && scene.same_line(at) && month(scene, at - 1).is_some();
    let ends = !scene.same_line(end) || matches!(scene.line.sign(end), b'.' | b',' | b';' | b':' | b')');
    led && (ends || year_in_words(scene, end).is_some())
}

fn month(scene: &Scene, at: usize) -> Option<u8> {
    scene.line.find(at, |sense| if let Sense::MonthName(month) = sense { Some(*month) } else { None })
}

/// One past the month's name, with the full stop of an abbreviation.
fn month_end(scene: &Scene, at: usize) -> usize {
    let line = scene.line;
    let stop = line.sign(at + 1) == b'.' && line.glued(at + 1) && line.has(at, Sense::Abbreviation);
    let goes_on = scene.same_line(at + 2) && (line.is_digits(at + 2) || line.sign(at + 2) == b',');
    at + 1 + usize::from(stop && goes_on)
}

/// A year behind a date, with or without a comma.
fn year_behind(scene: &Scene, at: usize, comma: bool) -> Option<(i32, usize)> {
    let line = scene.line;
    let at = at + usize::from(comma && line.sign(at) == b',');
    let of = line.has(at, Sense::Number(NumeralPart::Of)) && scene.same_line(at);
    let at = at + usize::from(of);
    // `28 June in 2020`, `April of 87`
    if let Some((year @ 32..=99, 2)) = scene.int(at).filter(|_| of && !scene.is_noun(at + 1)) {
        return Some((1900 + year as i32, at + 1));
    }
    let inside = line.has(at, Sense::At) && line.has(at, Sense::Among) && !comma_before(scene, at);
    let at = at + usize::from(inside);
    if !scene.same_line(at) || inside && scene.is_noun(at + 1) {
        return None;
    }
    let year = year_number(scene, at).map(|year| (year, at + 1)).or_else(|| year_in_words(scene, at))?;
    (1000..2200).contains(&year.0).then_some(year)
}

fn comma_before(scene: &Scene, at: usize) -> bool {
    scene.line.prev(at).sign() == b','
}

/// `2 July 2020`, `2nd of July`, `2/Jul/2020`: a day before its month.
fn day_month(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    if let Some(written) = crate::figures::dates::joined_dates::read(scene, at).filter(|_| line.is_digits(at)) {
        return Some(written);
    }
    // `2017 April`: the year leads.
    if let Some(year) = year_number(scene, at).filter(|_| scene.same_line(at + 1) && stands_alone(scene, at + 1)) {
        let mut written = month_day(scene, at + 1).filter(|written| written.point.year.is_none())?;
        written.point.year = Some(year);
        return Some(WrittenDate { first: at, ..written });
    }
    let (day, mut end) = day(scene, at)?;
    let hyphen = line.sign(end) == b'-' && line.glued(end) && line.glued(end + 1);
    if line.has(end, Sense::Number(NumeralPart::Of)) || hyphen {
        end += 1;
    }
    let month = month(scene, end).filter(|_| scene.same_line(end))?;
    end = month_end(scene, end);
    if hyphen && line.sign(end) == b'-' && line.glued(end) {
        end += 1;
    }
    let mut point = Point { month: Some(month), day: Some(day), ..Point::default() };
    if let Some((year, after)) = year_behind(scene, end, true) {
        point.year = Some(year);
        end = after;
    }
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// `July 2nd, 2020`, `July 2020`, `July`.
fn month_day(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    if let Some(written) = crate::figures::dates::joined_dates::read(scene, at) {
        return Some(written);
    }
    let month = month(scene, at)?;
    let mut end = month_end(scene, at);
    let mut point = Point { month: Some(month), ..Point::default() };
    // `October, 1st`
    let comma = line.sign(end) == b',' && scene.numeral(end + 1).is_some_and(|day| day.form == Form::Rank);
    let number = end + usize::from(comma || line.has(end, Sense::Determiner));
    if let Some((year, after)) = year_behind(scene, end, true) {
        point.year = Some(year);
        end = after;
    } else if let Some((day, after)) = day(scene, number).filter(|_| scene.same_line(number)) {
        // `May 5 million`, `May 5%` are no days; `January 6:30` neither.
        let numeral_ends = scene.numeral(number).is_some_and(|numeral| numeral.end == after);
        let clock = line.sign(after) == b':' && line.glued(after)
            || line.any(after, |s| matches!(s, Sense::Hour | Sense::Percent));
        if numeral_ends && !clock {
            point.day = Some(day);
            end = after;
            if let Some((year, after)) = year_behind(scene, end, true) {
                point.year = Some(year);
                end = after;
            }
        }
    }
    if end <= at + 2 && point.day.is_none() && point.year.is_none() {
        end = at + 1;
        if !stands_alone(scene, at) {
            return None;
        }
    }
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// Whether a month's name that is also a word or a name is a month where it stands alone.
fn stands_alone(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    if !line.has(at, Sense::Plain) {
        return true;
    }
    let before = at.wrapping_sub(1);
    line.gap(at) != Gap::Line
        && line.any(before, |sense| {
            matches!(
                sense,
                Sense::Preposition
                    | Sense::At
                    | Sense::Relative(_)
                    | Sense::From
                    | Sense::To
                    | Sense::And
                    | Sense::Or
                    | Sense::AsOf
            )
        })
        && !(line.is_capital(at + 1) && scene.same_line(at + 1))
}

/// What joins two dates: a list or a range.
fn joint(scene: &Scene, at: usize, before: usize) -> Option<(bool, usize)> {
    let line = scene.line;
    if !scene.same_line(at) {
        return None;
    }
    let article = usize::from(line.prev(before).has(Sense::Determiner));
    let between = line.has(before.wrapping_sub(1 + article), Sense::From);
    let ranged = line.sign(at) == b'-' || line.has(at, Sense::To) || (between && line.has(at, Sense::And));
    let mut next = at + 1;
    let listed = line.sign(at) == b',' || line.any(at, |sense| matches!(sense, Sense::And | Sense::Or));
    if line.sign(at) == b',' && line.any(next, |sense| matches!(sense, Sense::And | Sense::Or)) {
        next += 1;
    }
    // A weekday before the second date stays outside.
    if (ranged || listed) && line.any(next, |sense| matches!(sense, Sense::Weekday(_))) && line.sign(at) != b',' {
        next += 1;
        next += usize::from(line.sign(next) == b',');
    }
    (ranged || listed).then_some((ranged, next))
}

fn period(scene: &Scene, first: usize, end: usize, from: Point, to: Point) -> Option<Candidate> {
    let mut found = scene.found(Kind::Period, first, end, Rule::DateFromTo);
    found.figure.date = from.interval(to, scene.published);
    found.figure.date.is_some().then(|| Candidate { found: vec![found], end })
}

/// One or more days with the name of their month behind them.
pub(crate) static DAYS_BEFORE_MONTH: RuleRow = RuleRow {
    name: "days before their month",
    needs: Some(|lexicon| lexicon.names_months),
    opens: Opens::DIGITS.or(Opens::NUMERAL),
    read: days_before_month,
    examples: Examples::of(&[
        ("en", "It opens on 2 July 2020. => date 2 July 2020 | @2020-07-02"),
        ("en", "The fair runs 9-10 July. => period 9-10 July | @XXXX-07-09/XXXX-07-10"),
        ("en", "They met on 20 and 21 August. => date 20; date 21 August"),
    ]),
    counter_examples: Examples::of(&[("en", "The road passes 20 Maya temples. => count 20 | #Maya temples")]),
};

fn days_before_month(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    if let Some(written) = day_month(scene, at) {
        return Some(ranged(scene, written));
    }
    let (_, mut end) = day(scene, at)?;
    let mut members = vec![at];
    let mut range = false;
    while members.len() < 8 {
        let (ranged, next) = joint(scene, end, at)?;
        range |= ranged;
        if range && members.len() > 1 {
            return None;
        }
        if let Some(last) = day_month(scene, next).filter(|_| scene.same_line(next)) {
            let with =
                |number: usize| -> Option<Point> { Some(Point { day: Some(day(scene, number)?.0), ..last.point }) };
            if range {
                return period(scene, at, last.end, Point { day: with(at)?.day, ..Point::default() }, last.point);
            }
            let mut found: Vec<Placed> = members
                .iter()
                .filter_map(|&number| {
                    let end = scene.numeral(number)?.end;
                    Some(date(
                        scene,
                        &WrittenDate { point: with(number)?, first: number, end, sure: true },
                        Rule::DateInList,
                    ))
                })
                .collect();
            found.push(date(scene, &last, Rule::Date));
            return Some(Candidate { found, end: last.end });
        }
        let next = next + usize::from(line.has(next, Sense::Determiner));
        if let Some(last) = day_month(scene, next).filter(|_| range && scene.same_line(next)) {
            let from = Point { day: Some(day(scene, at)?.0), ..Point::default() };
            return period(scene, at, last.end, from, last.point);
        }
        let (_, after) = day(scene, next).filter(|_| scene.same_line(next))?;
        members.push(next);
        end = after;
    }
    None
}

/// The name of a month, with the day or the year behind it.
pub(crate) static FROM_MONTH: RuleRow = RuleRow {
    name: "month by its name",
    needs: Some(|lexicon| lexicon.names_months),
    opens: Opens::DIGITS.or(Opens::NUMERAL).or(Opens::PHRASE).or(Opens::WORD),
    read: from_month,
    examples: Examples::of(&[
        ("en", "It opened on July 2nd, 2020. => date July 2nd, 2020 | @2020-07-02"),
        ("en", "The drought lasted from May 2019 to June 2020. => period May 2019 to June 2020 | @2019-05/2020-06"),
        ("en", "They met on July 9 and 10. => date July 9; date 10 | @XXXX-07-10"),
    ]),
    counter_examples: Examples::of(&[("en", "They may need 12 boats. => count 12")]),
};

fn from_month(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let from = month_day(scene, at)?;
    // `July 9-10`, `July 9 and 10`: the month is shared; a month behind the second day has its own.
    if from.point.day.is_some() && from.point.year.is_none() {
        let mut found = vec![date(scene, &from, Rule::Date)];
        let mut end = from.end;
        while let Some((range, next)) = joint(scene, end, at) {
            let next = next + usize::from(range && line.has(next, Sense::Determiner));
            let Some((day, after)) = day(scene, next).filter(|_| scene.same_line(next)) else { break };
            let free = day_month(scene, next).is_none()
                && line.sign(end) != b','
                && !scene.is_noun(after)
                && crate::figures::amounts::unit::unit(scene, after).is_none()
                && !(matches!(line.sign(after), b'.' | b',' | b':')
                    && line.glued(after)
                    && line.is_digits(after + 1)
                    && line.glued(after + 1));
            if !free {
                break;
            }
            let mut to = Point { day: Some(day), ..from.point };
            let year = year_behind(scene, after, true);
            to.year = year.map(|(year, _)| year);
            let after = year.map_or(after, |(_, end)| end);
            if range {
                return period(scene, at, after, from.point, to);
            }
            found.push(date(scene, &WrittenDate { point: to, first: next, end: after, sure: true }, Rule::DateInList));
            end = after;
        }
        if found.len() > 1 {
            return Some(Candidate { found, end });
        }
    }
    Some(ranged(scene, from))
}

/// The date alone, or the period to a second whole date behind it.
fn ranged(scene: &Scene, from: WrittenDate) -> Candidate {
    if let Some((true, next)) = joint(scene, from.end, from.first) {
        let to = day_month(scene, next).or_else(|| month_day(scene, next)).filter(|_| scene.same_line(next));
        if let Some(to) = to.filter(|to| to.point.day.is_some() == from.point.day.is_some()) {
            if let Some(reading) = period(scene, from.first, to.end, from.point, to.point) {
                return reading;
            }
        }
    }
    Candidate { end: from.end, found: vec![date(scene, &from, Rule::Date)] }
}
