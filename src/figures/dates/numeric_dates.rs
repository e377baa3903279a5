//! Dates in digits: `2/7/2020`, `2020-07-02`, `2015-12`, and whether a doubtful `2/7` or `11/20` is one.

use crate::figures::Scene;
use crate::figures::dates::point::{Point, Unit};
use crate::figures::dates::written_date::{WrittenDate, year_after, year_number};
use crate::lang::{NumeralPart, Sense};
use crate::text::token::Gap;

/// `2/7/2020`, `2/7`, `29-10`, `27.10`, `7/2016`: digits joined by one sign.
pub(crate) fn numeric(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let sign = line.sign(at + 1);
    // `Tối 1 - 4`
    let spaced = sign == b'-'
        && !line.glued(at + 1)
        && scene.same_line(at + 2)
        && line.prev(at).any(|sense| matches!(sense, Sense::Part24(_)))
        && !line.any(at + 3, |sense| matches!(sense, Sense::Month))
        && crate::figures::amounts::unit::unit(scene, at + 3).is_none();
    // `Ngày 15 / 10 / 2024`, `Ngày 30 - 4 - 1967`: a scan, or an old paper, sets the signs apart.
    let year = || scene.int(at + 4).is_some_and(|(year, digits)| digits == 4 && (1900..2100).contains(&year));
    let apart = matches!(sign, b'/' | b'-')
        && [1, 2, 3, 4].iter().all(|ahead| line.gap(at + ahead) == Gap::Space)
        && line.sign(at + 3) == sign
        && line.prev(at).has(Sense::Day)
        && (sign == b'/' || year());
    if !matches!(sign, b'/' | b'-' | b'.') || !(spaced || apart) && !(line.glued(at + 1) && line.glued(at + 2)) {
        return None;
    }
    let (first, first_digits) = scene.int(at)?;
    let (second, second_digits) = scene.int(at + 2)?;
    let written = |point, end, sure| Some(WrittenDate { point, first: at, end, sure });
    if first_digits > 2 {
        // `2020-07-02`
        let third = scene.int(at + 4).filter(|_| sign == b'-' && line.sign(at + 3) == b'-' && line.glued(at + 4));
        let Some(third) = third else { return year_month(scene, at) };
        let valid = first_digits == 4 && (1..=12).contains(&second) && (1..=31).contains(&third.0) && third.1 <= 2;
        let point =
            Point { year: Some(first as i32), month: Some(second as u8), day: Some(third.0 as u8), ..Point::default() };
        return if valid { written(point, at + 5, true) } else { None };
    }
    if second_digits == 4 && (1..=12).contains(&first) && (1900..2100).contains(&second) && sign != b'.' {
        // Longer chains (`82/2017/QH14`) are documents.
        if line.sign(at + 3) == b'/' && line.glued(at + 3) {
            return None;
        }
        let point = Point { year: Some(second as i32), month: Some(first as u8), ..Point::default() };
        let worded = line.language().grammar.short_dates;
        let free = !scene.is_noun(at + 3) && crate::figures::amounts::unit::unit(scene, at + 3).is_none();
        return written(point, at + 3, sign == b'/' || !worded && free && !line.glued(at));
    }
    let order = if line.language().grammar.day_first { Some(true) } else { scene.day_first };
    // Points join a day, a month and a year in that order, wherever they are written.
    let dotted = sign == b'.'
        && line.sign(at + 3) == b'.'
        && line.glued(at + 3)
        && scene.int(at + 4).is_some_and(|(_, digits)| digits == 4);
    let order = order.or(dotted.then_some(true));
    let day_first = order.unwrap_or(first > 12);
    let (day, month) = if day_first || first > 12 { (first, second) } else { (second, first) };
    let open = order.is_none() && first <= 12 && second <= 12 && first != second;
    if second_digits > 2 || !(1..=31).contains(&day) || !(1..=12).contains(&month) {
        return None;
    }
    if line.sign(at + 3) == sign && (apart || line.glued(at + 3) && line.glued(at + 4)) {
        let (year, digits) = scene.int(at + 4)?;
        let year = match digits {
            4 if (1000..3000).contains(&year) => year as i32,
            2 if sign != b'.' => 2000 + year as i32 - if year > 50 { 100 } else { 0 },
            _ => return None,
        };
        if line.sign(at + 5) == b'/' && line.glued(at + 5) {
            return None;
        }
        if open {
            return written(Point { year: Some(year), unit: Unit::Open, ..Point::default() }, at + 5, true);
        }
        let point = Point { year: Some(year), month: Some(month as u8), day: Some(day as u8), ..Point::default() };
        return written(point, at + 5, true);
    }
    // `27.10` is a number unless a word says otherwise; so is a number with more groups behind it.
    if matches!(line.sign(at + 3), b'/' | b'-' | b'.' | b',')
        && line.glued(at + 3)
        && line.is_digits(at + 4)
        && line.glued(at + 4)
    {
        if line.sign(at + 3) != b'-' || sign == b'-' {
            return None;
        }
    }
    // `1/5 năm 2025`
    if let Some((year, end)) = year_after(scene, at + 3).filter(|_| !open && line.has(at + 3, Sense::Year)) {
        let point = Point { year: Some(year), month: Some(month as u8), day: Some(day as u8), ..Point::default() };
        return written(point, end, true);
    }
    let unit = if open { Unit::Open } else { Unit::Day };
    let point = Point { month: Some(month as u8), day: Some(day as u8), unit, ..Point::default() };
    written(point, at + 3, false)
}

/// `2015-12`: a month by its number behind its year, where the two are no years of a stretch (`2004-05`).
fn year_month(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let year = year_number(scene, at).filter(|year| (1900..2100).contains(year))?;
    let (month @ 1..=12, digits) = scene.int(at + 2)? else { return None };
    let free = !line.glued(at + 3) || matches!(line.sign(at + 3), b'.' | b',' | b';' | b')') && !line.glued(at + 4);
    let fits = line.sign(at + 1) == b'-'
        && !line.language().grammar.short_dates
        // `2003-4` is a stretch of two years.
        && (digits == 1 && month as i32 != (year + 1) % 10 || digits == 2 && month as i32 <= year % 100)
        && free
        && !scene.is_noun(at + 3);
    let point = Point { year: Some(year), month: Some(month as u8), ..Point::default() };
    fits.then_some(WrittenDate { point, first: at, end: at + 3, sure: true })
}

/// Whether `11/20` is a date where a language seldom writes dates so: behind a weekday or a word that leads to a day, or
/// behind another word for a time where it is no part of a whole (`from 10/1`).
pub(crate) fn slash_date(scene: &Scene, written: &WrittenDate) -> bool {
    let line = scene.line;
    let (at, end) = (written.first, written.end);
    if line.sign(at + 1) != b'/' || written.point.day.is_none() || !scene.same_line(at) {
        return false;
    }
    let before = at.wrapping_sub(1);
    let comma = usize::from(line.sign(before) == b',');
    if line.any(before.wrapping_sub(comma), |sense| matches!(sense, Sense::Weekday(_))) {
        return true;
    }
    let of = line.has(end, Sense::Number(NumeralPart::Of)) && scene.same_line(end);
    let free = !of && !scene.is_noun(end) && crate::figures::amounts::unit::unit(scene, end).is_none();
    let improper = matches!((scene.int(at), scene.int(at + 2)), (Some(first), Some(second)) if first.0 >= second.0);
    let led = line.has(before, Sense::DateLead)
        || improper && line.any(before, |sense| matches!(sense, Sense::At | Sense::From | Sense::To | Sense::AsOf));
    // `from 10/25 to 01/25`: both ends are days.
    let ranged = line.has(before, Sense::From)
        && line.has(end, Sense::To)
        && scene.int(at + 2).is_some_and(|(second, _)| second > 12)
        && numeric(scene, end + 1).is_some_and(|to| to.point.day.is_some());
    let timed = improper && line.any(end, |sense| matches!(sense, Sense::At)) && scene.same_line(end);
    (led || ranged || timed) && free
}

/// Whether a doubtful `2/7`, `29-10` or `27.10` is a date where it stands.
pub(crate) fn date_by_surroundings(scene: &Scene, written: &WrittenDate) -> bool {
    let line = scene.line;
    let (at, end) = (written.first, written.end);
    if written.point.day.is_none() {
        return false;
    }
    let sign = line.sign(at + 1);
    let before = at.wrapping_sub(1);
    let bracketed = line.sign(before) == b'(' && line.sign(end) == b')';
    // Alone in its line nothing tells a date.
    let fraction = || {
        let zero = |at: usize| line.text_at(at).starts_with('0');
        let (part, of) = (scene.int(at), scene.int(at + 2));
        part.zip(of).is_some_and(|((part, _), (of, _))| part <= of && !zero(at) && !zero(at + 2))
    };
    if line.is_whole(at, end) && fraction() {
        return false;
    }
    match sign {
        b'/' => {
            // A noun behind it is shared out: `8/11 nhóm hàng`. A capital or a stop word is none.
            let noun = scene.is_noun(end) && !line.is_capital(end);
            let counted = noun || line.sign(end) == b'%' || crate::figures::amounts::unit::unit(scene, end).is_some();
            let led = line.any(before, |sense| {
                matches!(sense, Sense::Verb | Sense::Bound(..) | Sense::AmountNoun) && *sense != Sense::Preposition
            }) && !line
                .any(before, |sense| matches!(sense, Sense::Preposition | Sense::At | Sense::Relative(_)))
                || line.has(before, Sense::Copula);
            let series = line.any(before, |sense| matches!(sense, Sense::Series(_)));
            !counted && !led && !series
        }
        // `chiều 19-6`, `tối thứ bảy 3-6`, `vào 22h, 24.6`: behind a part of the day, a weekday or a clock time, where the
        // two are no low and high end of what is counted.
        _ if sign != b'/' && led_by_time(scene, at) && !counts(scene, written) => true,
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

/// Whether a part of the day, a weekday or a clock time leads to the number at `at`.
fn led_by_time(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let comma = usize::from(line.prev(at).sign() == b',');
    let before = at.wrapping_sub(1 + comma);
    let day = |sense: &Sense| matches!(sense, Sense::Part24(_));
    let clock = comma > 0 && line.has(before, Sense::Hour) && line.prev(before).is_digits();
    scene.same_line(at) && (line.any(before, day) || clock || behind_weekday(scene, at - comma))
}

/// Whether a weekday stands before the number at `at`.
pub(crate) fn behind_weekday(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    line.prev(at).any(|sense| matches!(sense, Sense::Weekday(_)))
        || line.prev(at).prev().any(|sense| matches!(sense, Sense::WeekdayMark))
}

/// Whether the two numbers may be the ends of a range whose noun or unit follows: `sáng 5-7 người đến`.
fn counts(scene: &Scene, written: &WrittenDate) -> bool {
    let line = scene.line;
    let end = written.end;
    let rises = scene.int(written.first).zip(scene.int(written.first + 2)).is_some_and(|(low, high)| low.0 < high.0);
    let unit = crate::figures::amounts::unit::unit(scene, end).is_some() || line.sign(end) == b'%';
    // `7.7 triệu đồng`: a scale makes a number of it.
    let scaled = scene.numeral(end).is_some() && line.is_word(end);
    unit || scaled || rises && !behind_weekday(scene, written.first) && scene.is_noun(end) && !line.is_capital(end)
}

fn score_near(scene: &Scene, at: usize) -> bool {
    (at.saturating_sub(6)..at).any(|at| scene.line.has(at, Sense::ScoreCue))
}
