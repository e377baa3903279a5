//! Dates and periods.

use super::point::{Point, Unit};
use super::{Found, Reading, Scene};
use crate::lang::Sense;
use crate::report::Kind;
use crate::text::token::Gap;

/// A point with the lexemes that say it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Written {
    pub point: Point,
    pub first: usize,
    pub end: usize,
    /// A word or a year says that it is a date; without it, `2/7` may be a ratio.
    pub sure: bool,
}

/// Reads a date, a period or a list of dates at `at`.
pub(super) fn read(scene: &Scene, at: usize) -> Option<Reading> {
    weekday(scene, at)
        .or_else(|| months_of_year(scene, at))
        .or_else(|| years(scene, at))
        .or_else(|| shared_tail(scene, at))
        .or_else(|| single(scene, at))
}

/// `thứ Năm`, `Monday`: no figure, but it must not be read as a number.
fn weekday(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    if cut.any(at, |sense| matches!(sense, Sense::Weekday(_))) {
        return Some(Reading { found: Vec::new(), end: at + 1 });
    }
    if !cut.has(at, Sense::WeekdayMark) {
        return None;
    }
    let numeral = scene.numeral(at + 1).filter(|_| scene.same_line(at + 1))?;
    let day = numeral.small().filter(|day| (1..=7).contains(day))?;
    let first_in_sentence =
        at == 0 || cut.begins_line(at) || matches!(cut.sign(at - 1), b'.' | b'!' | b'?' | b':' | b'"');
    // `Thứ nhất, … Thứ hai, …` tells points over in a speech.
    if first_in_sentence && matches!(cut.sign(numeral.end), b',' | b':') && !scene.cut.is_digits(at + 1) {
        let date_follows = point(scene, numeral.end + 1).is_some();
        if !date_follows {
            return Some(Reading { found: Vec::new(), end: numeral.end });
        }
    }
    if day < 2 {
        return None;
    }
    let noun_before = at > 0
        && cut.gap(at) != Gap::Line
        && cut.is_word(at - 1)
        && !cut.any(at - 1, |sense| {
            matches!(
                sense,
                Sense::Preposition
                    | Sense::At
                    | Sense::Part24(_)
                    | Sense::From
                    | Sense::To
                    | Sense::And
                    | Sense::Or
                    | Sense::Among
                    | Sense::Day
                    | Sense::Verb
                    | Sense::Adverb
                    | Sense::Per
                    | Sense::Determiner
                    | Sense::Relative(_)
                    | Sense::YearFirst
                    | Sense::YearLast
                    | Sense::All
            )
        });
    let date_follows = (matches!(cut.sign(numeral.end), b',' | b'(') && point(scene, numeral.end + 1).is_some())
        || point(scene, numeral.end).is_some_and(|written| written.sure);
    let capital = cut.is_capital(at + 1) && !cut.is_capital(at);
    if date_follows || capital || !noun_before {
        return Some(Reading { found: Vec::new(), end: numeral.end });
    }
    None
}

/// `6 tháng đầu năm 2019`, `nửa cuối năm`, `10 tháng năm 2013`: a named part of a year.
fn months_of_year(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let (count, mut end) = if cut.has(at, Sense::Part(2)) && scene.same_line(at + 1) {
        (6, at + 1)
    } else {
        let numeral = scene.numeral(at)?;
        let count = numeral.small().filter(|count| (1..=12).contains(count))?;
        let end = numeral.end;
        if cut.has(end, Sense::Month) && scene.same_line(end) {
            (count, end + 1)
        } else if cut.has(end, Sense::Quarter) && scene.same_line(end) && count <= 4 {
            (count * 3, end + 1)
        } else {
            return None;
        }
    };
    let first_half = cut.has(end, Sense::YearFirst);
    let last_half = cut.has(end, Sense::YearLast);
    let of_year = cut.has(end, Sense::Year) && year_number(scene, end + 1).is_some();
    if !scene.same_line(end) || !(first_half || last_half || of_year) {
        return None;
    }
    end += 1;
    let year = year_number(scene, end).filter(|_| scene.same_line(end));
    if year.is_some() {
        end += 1;
    }
    let (from, to) = if last_half { (13 - count, 12) } else { (1, count) };
    let month = |month: u32| Point { year, month: Some(month as u8), ..Point::default() };
    let year = year.or(scene.published.map(|day| day.year));
    let (mut from, mut to) = (month(from), month(to));
    from.year = year;
    to.year = year;
    let mut found = scene.found(Kind::Period, at, end, "months of a year");
    found.figure.date = from.interval(to, None);
    Some(Reading { found: vec![found], end })
}

/// The year written at `at`: four digits without a mark.
pub(super) fn year_number(scene: &Scene, at: usize) -> Option<i32> {
    let (year, digits) = scene.int(at)?;
    let numeral = scene.numeral(at)?;
    (digits == 4 && numeral.plain && numeral.end == at + 1 && (1000..3000).contains(&year)).then_some(year as i32)
}

/// Whether the lexeme at `at` joins two ends of a range; `Some(true)` if it is a dash.
fn joins(scene: &Scene, at: usize) -> Option<bool> {
    if !scene.same_line(at) {
        return None;
    }
    if scene.cut.sign(at) == b'-' {
        return Some(true);
    }
    scene.cut.has(at, Sense::To).then_some(false)
}

/// `2015-2020`, `năm 2017-2021`, `từ 2015 đến 2020`, `2004-05`.
fn years(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let number = if cut.has(at, Sense::Year) && scene.same_line(at + 1) { at + 1 } else { at };
    let from = year_number(scene, number)?;
    let dash = joins(scene, number + 1)?;
    let mut second = number + 2;
    if cut.has(second, Sense::Year) && !dash {
        second += 1;
    }
    let (to, digits) = scene.int(second).filter(|_| scene.same_line(second))?;
    let to = match digits {
        4 => to as i32,
        2 if dash && cut.glued(second) => from - from % 100 + to as i32,
        _ => return None,
    };
    if !(1000..2200).contains(&from) || !(1000..2200).contains(&to) || to < from || to - from > 1000 {
        return None;
    }
    let next = scene.numeral(second)?;
    // An amount in a unit is no year, and neither is `2015-2020/QĐ`.
    if next.end != second + 1 || cut.sign(second + 1) == b'/' || super::unit::unit(scene, second + 1).is_some() {
        return None;
    }
    let mut found = scene.found(Kind::Period, at, second + 1, "years from to");
    found.figure.date = Some(format!("{from:04}/{to:04}"));
    Some(Reading { found: vec![found], end: second + 1 })
}

/// Numbers that share the month or year of the date behind them: `30 và 31/5`, `21 đến 27/10`, `1 - 15.1.2018`.
fn shared_tail(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let worded = cut.any(at, |sense| matches!(sense, Sense::Day | Sense::Month)) && scene.same_line(at + 1);
    let months = worded && cut.has(at, Sense::Month);
    let number = if worded { at + 1 } else { at };
    let mut members = vec![(at, number)];
    let mut ranged = false;
    let mut next = number;
    let last = loop {
        let (value, digits) = scene.int(next)?;
        if value == 0 || digits > 2 || value > if months { 12 } else { 31 } {
            return None;
        }
        let joint = next + 1;
        if let Some(dash) = joins(scene, joint) {
            if members.len() > 1 || (dash && cut.glued(joint) && !worded && !cut.glued(joint + 1)) {
                return None;
            }
            ranged = true;
        } else if !scene.same_line(joint)
            || !(cut.sign(joint) == b',' || cut.any(joint, |sense| matches!(sense, Sense::And | Sense::Or)))
        {
            return None;
        }
        let mut after = joint + 1;
        if cut.any(after, |sense| matches!(sense, Sense::Day | Sense::Month)) && !worded {
            return None;
        }
        if cut.has(after, if months { Sense::Month } else { Sense::Day }) {
            after += 1;
        }
        let tail = if months { month_tail(scene, joint + 1) } else { point(scene, joint + 1) };
        if let Some(written) =
            tail.filter(|written| written.point.month.is_some() && (months || written.point.day.is_some()))
        {
            break written;
        }
        if ranged || members.len() > 8 {
            return None;
        }
        members.push((after, after));
        next = after;
    };
    // Without a word for it, `21 đến 27/10` needs a date that is sure, or a word that leads to one.
    if !worded && !last.sure && !(cut.language_at(at).grammar.short_dates && leads_to_date(scene, at)) {
        return None;
    }
    if members.len() > 1 || !ranged {
        let unit = last.point;
        let mut found: Vec<Found> = members
            .iter()
            .map(|&(first, number)| {
                let mut found = scene.found(Kind::Date, first, number + 1, "date in a list");
                let value = scene.int(number).map_or(0, |(value, _)| value as u8);
                let point =
                    if months { Point { month: Some(value), ..unit } } else { Point { day: Some(value), ..unit } };
                found.figure.date = point.resolved(scene.published).edtf();
                found
            })
            .collect();
        found.push(date(scene, &last, "date"));
        return Some(Reading { found, end: last.end });
    }
    let value = scene.int(number).map(|(value, _)| value as u8)?;
    let from = if months {
        Point { month: Some(value), ..Point::default() }
    } else {
        Point { day: Some(value), ..Point::default() }
    };
    let mut found = scene.found(Kind::Period, at, last.end, "date from to");
    found.figure.date = from.interval(last.point, scene.published);
    Some(Reading { found: vec![found], end: last.end })
}

/// `4/2017`, `4 năm 2017` behind another month.
fn month_tail(scene: &Scene, at: usize) -> Option<Written> {
    let at = if scene.cut.has(at, Sense::Month) { at + 1 } else { at };
    let (month, digits) = scene.int(at)?;
    if !(1..=12).contains(&month) || digits > 2 {
        return None;
    }
    let (year, end) = year_after(scene, at + 1)?;
    let point = Point { year: Some(year), month: Some(month as u8), ..Point::default() };
    Some(Written { point, first: at, end, sure: true })
}

/// Whether the word before `at` leads to a date: a day part, `từ`, `hôm`, a bracket behind a day word.
fn leads_to_date(scene: &Scene, at: usize) -> bool {
    let cut = scene.cut;
    let Some(before) = at.checked_sub(1) else { return false };
    if cut.any(before, |sense| {
        matches!(
            sense,
            Sense::Day | Sense::Part24(_) | Sense::From | Sense::To | Sense::At | Sense::Weekday(_) | Sense::AsOf
        )
    }) {
        return true;
    }
    if matches!(cut.sign(before), b'(' | b',') && before > 0 {
        let word = before - 1;
        return cut.any(word, |sense| {
            matches!(sense, Sense::Day | Sense::Part24(_) | Sense::Weekday(_) | Sense::Relative(_))
        }) || (word > 0 && cut.has(word - 1, Sense::WeekdayMark));
    }
    false
}

/// One date, or a period from one date to another.
fn single(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let from = point(scene, at)?;
    let short = cut.language_at(at).grammar.short_dates;
    let trusted = from.sure || short && (leads_to_date(scene, at) || date_by_surroundings(scene, &from));
    if !trusted {
        return None;
    }
    if joins(scene, from.end).is_some() {
        if let Some(to) = point(scene, from.end + 1).or_else(|| bare_end(scene, &from, from.end + 1)) {
            let same_kind = from.point.day.is_some() == to.point.day.is_some()
                || (from.point.month.is_some() && to.point.month.is_some());
            if same_kind && scene.same_line(from.end + 1) {
                let mut found = scene.found(Kind::Period, from.first, to.end, "date from to");
                found.figure.date = from.point.interval(to.point, scene.published);
                if found.figure.date.is_some() {
                    return Some(Reading { found: vec![found], end: to.end });
                }
            }
        }
    }
    let mut reading = vec![date(scene, &from, "date")];
    let mut end = from.end;
    // `tháng 3, 4 và 5`, `năm 2015, 2016`: the word is stated once.
    if cut.any(at, |sense| matches!(sense, Sense::Year)) {
        while scene.same_line(end)
            && (cut.sign(end) == b',' || cut.has(end, Sense::And))
            && scene.same_line(end + 1)
            && year_number(scene, end + 1).is_some()
            && !scene.is_noun(end + 2)
        {
            let year = year_number(scene, end + 1)?;
            let mut found = scene.found(Kind::Date, end + 1, end + 2, "year in a list");
            found.figure.date = Some(format!("{year:04}"));
            reading.push(found);
            end += 2;
        }
    }
    Some(Reading { found: reading, end })
}

/// The bare number that ends a stretch of months: `từ tháng 12 đến 3`.
fn bare_end(scene: &Scene, from: &Written, at: usize) -> Option<Written> {
    if from.point.day.is_some() || from.point.month.is_none() {
        return None;
    }
    let (month, digits) = scene.int(at)?;
    let next = at + 1;
    let free = !scene.is_noun(next) && super::unit::unit(scene, next).is_none_or(|_| scene.cut.has(next, Sense::Year));
    if !(1..=12).contains(&month) || digits > 2 || !free || !scene.cut.has(at - 1, Sense::To) {
        return None;
    }
    let point = Point { month: Some(month as u8), ..Point::default() };
    Some(Written { point, first: at, end: next, sure: false })
}

pub(super) fn date(scene: &Scene, written: &Written, rule: &'static str) -> Found {
    // `báo Thương mại Herald thế kỷ 21`: a century behind a name is part of it.
    let before = written.first.wrapping_sub(1);
    if written.point.unit == Unit::Century && scene.same_line(written.first) && scene.cut.is_word(before) && scene.cut.is_capital(before) {
        return scene.found(Kind::Identifier, written.first, written.end, "century in a name");
    }
    let mut found = scene.found(Kind::Date, written.first, written.end, rule);
    found.figure.date = written.point.resolved(scene.published).edtf();
    found
}

/// The point that begins at `at`.
fn point(scene: &Scene, at: usize) -> Option<Written> {
    let cut = scene.cut;
    let written = |point, end, sure| Some(Written { point, first: at, end, sure });
    for &sense in cut.senses(at) {
        let found = match sense {
            Sense::Day | Sense::LunarDay => day(scene, at, sense == Sense::LunarDay),
            Sense::Month => month(scene, at),
            Sense::MonthName(month) => month_name(scene, at, month),
            Sense::Year => year_number(scene, at + 1)
                .filter(|_| scene.same_line(at + 1))
                .and_then(|year| written(Point { year: Some(year), ..Point::default() }, at + 2, true)),
            Sense::Quarter => quarter(scene, at),
            Sense::Decade => decade(scene, at),
            Sense::Century => century(scene, at),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    if cut.is_digits(at) {
        return numeric(scene, at).or_else(|| bare_year(scene, at));
    }
    None
}

/// A small number in digits or words at `at`, and its end.
fn small(scene: &Scene, at: usize, max: u32) -> Option<(u32, usize)> {
    if !scene.same_line(at) {
        return None;
    }
    if let Some((value, digits)) = scene.int(at) {
        return (digits <= 2 && (1..=max).contains(&value)).then_some((value, at + 1));
    }
    let numeral = scene.numeral(at)?;
    let value = numeral.small().filter(|value| (1..=max).contains(value) && numeral.to.is_none())?;
    Some((value, numeral.end))
}

/// A year behind a month or quarter at `at`: `/2020`, `-2020`, `.2020`, `năm 2020`, ` 2020`.
fn year_after(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let cut = scene.cut;
    if matches!(cut.sign(at), b'/' | b'-' | b'.') && scene.same_line(at) {
        if let Some((year, 4)) = scene.int(at + 1).filter(|_| scene.same_line(at + 1)) {
            if (1000..3000).contains(&year) && (cut.glued(at + 1) || cut.sign(at) != b'.') {
                return Some((year as i32, at + 2));
            }
        }
        return None;
    }
    let at = if cut.sign(at) == b',' && cut.has(at + 1, Sense::Year) { at + 1 } else { at };
    if cut.has(at, Sense::Year) && scene.same_line(at) {
        if let Some(year) = year_number(scene, at + 1).filter(|_| scene.same_line(at + 1)) {
            return Some((year, at + 2));
        }
    }
    None
}

/// `ngày 2/7/2020`, `ngày 2 tháng 7 năm 2020`, `ngày 21`, `mùng 7 Tết`.
fn day(scene: &Scene, at: usize, lunar_word: bool) -> Option<Written> {
    let cut = scene.cut;
    let written = |point, end| Some(Written { point, first: at, end, sure: true });
    if !scene.same_line(at + 1) {
        return None;
    }
    if let Some(mut numeric) = numeric(scene, at + 1) {
        if numeric.point.day.is_some() {
            numeric.first = at;
            numeric.sure = true;
            if lunar_word || cut.has(numeric.end, Sense::Lunar) {
                numeric.point.lunar = true;
            }
            return Some(numeric);
        }
    }
    // `ngày mùng 2 tháng 9`
    let number = if cut.has(at + 1, Sense::LunarDay) { at + 2 } else { at + 1 };
    let (day, end) = small(scene, number, 31)?;
    // Words count days; they name one only before a month.
    if !cut.is_digits(number) && !cut.has(end, Sense::Month) && !lunar_word && number == at + 1 {
        return None;
    }
    let day = day as u8;
    if cut.has(end, Sense::Lunar) && scene.same_line(end) {
        return written(Point { day: Some(day), lunar: true, ..Point::default() }, end + 1);
    }
    if cut.has(end, Sense::Month) && scene.same_line(end) {
        if let Some((month, after)) = small(scene, end + 1, 12) {
            let (year, after) = year_after(scene, after).map_or((None, after), |(year, end)| (Some(year), end));
            let lunar = cut.has(after, Sense::Lunar) && scene.same_line(after);
            let point = Point { year, month: Some(month as u8), day: Some(day), lunar, unit: Unit::Day };
            return written(point, after);
        }
    }
    if lunar_word && !cut.has(end, Sense::Month) {
        return written(Point { day: Some(day), lunar: true, ..Point::default() }, end);
    }
    // A noun behind the number makes it a count of something: `ngày 2 ca`.
    if cut.sign(end) == b'%' || super::unit::unit(scene, end).is_some() || (scene.is_noun(end) && !cut.is_capital(end))
    {
        return None;
    }
    if scene.numeral(number).is_some_and(|numeral| numeral.end != end) {
        return None;
    }
    written(Point { day: Some(day), ..Point::default() }, end)
}

/// `tháng 6`, `tháng 7/2016`, `tháng Năm`, `tháng 6 năm 2019`.
fn month(scene: &Scene, at: usize) -> Option<Written> {
    let cut = scene.cut;
    let (month, end) = small(scene, at + 1, 12)?;
    let (year, end) = year_after(scene, end).map_or((None, end), |(year, end)| (Some(year), end));
    if year.is_none()
        && scene
            .numeral(at + 1)
            .is_some_and(|numeral| numeral.end > end && numeral.form != crate::numerals::Form::Words)
        && !matches!(cut.sign(end), b'.' | b',')
    {
        return None;
    }
    let point = Point { year, month: Some(month as u8), ..Point::default() };
    Some(Written { point, first: at, end, sure: true })
}

/// `July 2020`, `July 2`, `July 2nd, 2020`, `July`.
fn month_name(scene: &Scene, at: usize, month: u8) -> Option<Written> {
    let cut = scene.cut;
    let mut point = Point { month: Some(month), ..Point::default() };
    let mut end = at + 1;
    if cut.sign(end) == b'.' && cut.glued(end) && cut.is_digits(end + 1) {
        end += 1;
    }
    if let Some(year) = year_number(scene, end).filter(|_| scene.same_line(end)) {
        point.year = Some(year);
        end += 1;
    } else if let Some((day, _)) =
        scene.int(end).filter(|(day, digits)| scene.same_line(end) && *digits <= 2 && (1..=31).contains(day))
    {
        if cut.sign(end + 1) != b':' {
            point.day = Some(day as u8);
            end += 1;
            if cut.glued(end) && cut.any(end, |sense| matches!(sense, Sense::Series(_))) {
                end += 1;
            }
            let comma = usize::from(cut.sign(end) == b',');
            if let Some(year) = year_number(scene, end + comma).filter(|_| scene.same_line(end + comma)) {
                point.year = Some(year);
                end += comma + 1;
            }
        }
    } else if !cut.is_capital(at) {
        return None;
    }
    Some(Written { point, first: at, end, sure: true })
}

/// `quý 1/2020`, `quý III`, `quý hai năm 2019`.
fn quarter(scene: &Scene, at: usize) -> Option<Written> {
    let (quarter, end) = small(scene, at + 1, 4)?;
    let (year, end) = year_after(scene, end).map_or((None, end), |(year, end)| (Some(year), end));
    let point = Point { year, unit: Unit::Quarter(quarter as u8), ..Point::default() };
    Some(Written { point, first: at, end, sure: true })
}

/// `thập niên 90`, `những năm 1990`.
fn decade(scene: &Scene, at: usize) -> Option<Written> {
    let (number, digits) = scene.int(at + 1).filter(|_| scene.same_line(at + 1))?;
    if number % 10 != 0 || !(digits == 4 || digits == 2) {
        return None;
    }
    let mut end = at + 2;
    let mut year = (digits == 4).then_some(number as i32);
    if digits == 2 {
        year = Some(1900 + number as i32);
        // `thập niên 60 của thế kỷ 19`
        let of = if scene.cut.has(end, Sense::Century) { end } else { end + 1 };
        if scene.cut.has(of, Sense::Century) {
            if let Some(century) = century(scene, of) {
                year = century.point.year.map(|century| (century - 1) * 100 + number as i32);
                end = century.end;
            }
        }
    }
    let point = Point { year, unit: Unit::Decade, ..Point::default() };
    Some(Written { point, first: at, end, sure: true })
}

/// `thế kỷ 21`, `thế kỷ XIX`.
fn century(scene: &Scene, at: usize) -> Option<Written> {
    let (number, end) = small(scene, at + 1, 30)?;
    let point = Point { year: Some(number as i32), unit: Unit::Century, ..Point::default() };
    Some(Written { point, first: at, end, sure: true })
}

/// `2/7/2020`, `2/7`, `29-10`, `27.10`, `7/2016`: digits joined by one sign.
fn numeric(scene: &Scene, at: usize) -> Option<Written> {
    let cut = scene.cut;
    let sign = cut.sign(at + 1);
    if !matches!(sign, b'/' | b'-' | b'.') || !cut.glued(at + 1) || !cut.glued(at + 2) {
        return None;
    }
    let (first, first_digits) = scene.int(at)?;
    let (second, second_digits) = scene.int(at + 2)?;
    let written = |point, end, sure| Some(Written { point, first: at, end, sure });
    if first_digits > 2 {
        // `2020-07-02`
        let third = scene.int(at + 4).filter(|_| sign == b'-' && cut.sign(at + 3) == b'-' && cut.glued(at + 4))?;
        let valid = first_digits == 4 && (1..=12).contains(&second) && (1..=31).contains(&third.0) && third.1 == 2;
        let point =
            Point { year: Some(first as i32), month: Some(second as u8), day: Some(third.0 as u8), ..Point::default() };
        return if valid { written(point, at + 5, true) } else { None };
    }
    if second_digits == 4 && (1..=12).contains(&first) && (1900..2100).contains(&second) && sign != b'.' {
        // Longer chains (`82/2017/QH14`) are documents.
        if cut.sign(at + 3) == b'/' && cut.glued(at + 3) {
            return None;
        }
        let point = Point { year: Some(second as i32), month: Some(first as u8), ..Point::default() };
        return written(point, at + 3, sign == b'/');
    }
    let (day, month) = match cut.lexicons.get(usize::from(cut.get(at).language)) {
        Some(lexicon) if !lexicon.language.grammar.day_first => (second, first),
        _ => (first, second),
    };
    if second_digits > 2 || !(1..=31).contains(&day) || !(1..=12).contains(&month) {
        return None;
    }
    if cut.sign(at + 3) == sign && cut.glued(at + 3) && cut.glued(at + 4) {
        let (year, digits) = scene.int(at + 4)?;
        let year = match digits {
            4 if (1000..3000).contains(&year) => year as i32,
            2 if sign != b'.' => 2000 + year as i32 - if year > 50 { 100 } else { 0 },
            _ => return None,
        };
        if cut.sign(at + 5) == b'/' && cut.glued(at + 5) {
            return None;
        }
        let point = Point { year: Some(year), month: Some(month as u8), day: Some(day as u8), ..Point::default() };
        return written(point, at + 5, true);
    }
    // `27.10` is a number unless a word says otherwise; so is a number with more groups behind it.
    if matches!(cut.sign(at + 3), b'/' | b'-' | b'.' | b',')
        && cut.glued(at + 3)
        && cut.is_digits(at + 4)
        && cut.glued(at + 4)
    {
        if cut.sign(at + 3) != b'-' || sign == b'-' {
            return None;
        }
    }
    let point = Point { month: Some(month as u8), day: Some(day as u8), ..Point::default() };
    written(point, at + 3, false)
}

/// Whether a doubtful `2/7`, `29-10` or `27.10` is a date where it stands.
fn date_by_surroundings(scene: &Scene, written: &Written) -> bool {
    let cut = scene.cut;
    let (at, end) = (written.first, written.end);
    if written.point.day.is_none() {
        return false;
    }
    let sign = cut.sign(at + 1);
    let before = at.wrapping_sub(1);
    let bracketed = cut.sign(before) == b'(' && cut.sign(end) == b')';
    match sign {
        b'/' => {
            // A noun behind it is shared out: `8/11 nhóm hàng`. A capital or a stop word is none.
            let noun = scene.is_noun(end) && !cut.is_capital(end);
            let counted = noun || cut.sign(end) == b'%' || super::unit::unit(scene, end).is_some();
            let led = cut.any(before, |sense| {
                matches!(sense, Sense::Verb | Sense::Bound(..) | Sense::AmountNoun) && *sense != Sense::Preposition
            }) && !cut
                .any(before, |sense| matches!(sense, Sense::Preposition | Sense::At | Sense::Relative(_)));
            let series = cut.any(before, |sense| matches!(sense, Sense::Series(_)));
            !counted && !led && !series
        }
        b'-' => {
            bracketed
                && scene
                    .int(at)
                    .is_some_and(|(day, _)| day > 9 || scene.int(at + 2).is_some_and(|(_, digits)| digits == 2))
                && !score_near(scene, at)
        }
        _ => {
            bracketed
                && scene.int(at + 2).is_some_and(|(_, digits)| digits <= 2)
                && scene.int(at).is_some_and(|(day, _)| day > 12)
        }
    }
}

fn score_near(scene: &Scene, at: usize) -> bool {
    (at.saturating_sub(6)..at).any(|at| scene.cut.has(at, Sense::ScoreCue))
}

/// A year without a word: four digits without a mark, not before a noun, a unit or a scale.
fn bare_year(scene: &Scene, at: usize) -> Option<Written> {
    let cut = scene.cut;
    let year = year_number(scene, at).filter(|year| (1900..2100).contains(year))?;
    let before = at.wrapping_sub(1);
    let end = at + 1;
    let glued = (cut.glued(at) && cut.is_word(before)) || (cut.glued(end) && cut.is_word(end));
    if glued || super::unit::unit(scene, end).is_some() || matches!(cut.sign(end), b'/' | b'%') {
        return None;
    }
    if cut.any(before, |sense| {
        matches!(
            sense,
            Sense::Bound(..)
                | Sense::Change(..)
                | Sense::NumberMark
                | Sense::Series(_)
                | Sense::CurrencySign(_)
                | Sense::AmountNoun
        )
    }) && !cut.any(before, |sense| matches!(sense, Sense::Stretch | Sense::Born))
    {
        return None;
    }
    let noun = scene.is_noun(end)
        && !cut.is_capital(end)
        && !cut.any(end, |sense| matches!(sense, Sense::YearFirst | Sense::YearLast));
    let led = cut.any(before, |sense| {
        matches!(
            sense,
            Sense::From | Sense::To | Sense::At | Sense::Among | Sense::Born | Sense::Stretch | Sense::Preposition
        )
    });
    if noun && !led {
        return None;
    }
    // A year needs something to be the year of: a word before it, or a stop behind it.
    let word_before = cut.is_word(before) || matches!(cut.sign(before), b'(' | b'-' | b',' | b'/' | b'"' | b'\'');
    let point = Point { year: Some(year), ..Point::default() };
    (word_before || !noun).then_some(Written { point, first: at, end, sure: true })
}
