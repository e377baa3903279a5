//! Dates whose parts a hyphen or a slash joins about a month's name: `23/Sep/2020`, `2020-Aug-01`, `Dec-2018`, `Oct/2`.

use crate::figures::dates::point::{Point, Unit};
use crate::figures::dates::written_date::{WrittenDate, year_after};
use crate::figures::{Placed, Scene};
use crate::lang::Sense;
use crate::numerals::Form;
use crate::report::Kind;
use crate::rule::Rule;

/// Reads such a date at `at`.
pub(crate) fn read(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let sign = line.sign(joint(scene, at)?);
    let mut point = Point::default();
    let mut numbers: Vec<(u32, usize)> = Vec::new();
    let mut end = at;
    loop {
        if let Some(month) = line.find(end, |sense| if let Sense::MonthName(n) = sense { Some(*n) } else { None }) {
            if point.month.replace(month).is_some() {
                return None;
            }
        } else {
            let number = scene.int(end)?;
            // A number that goes on behind its digits is an amount: `May-5.5`.
            let whole = scene.numeral(end).is_none_or(|numeral| numeral.end == end + 1);
            numbers.push(number);
            if !whole || numbers.len() > 2 {
                return None;
            }
        }
        end += 1;
        match joint(scene, end - 1) {
            Some(next) if line.sign(next) == sign && part(scene, next + 1) => end = next + 1,
            _ => break,
        }
    }
    point.month?;
    for (number, digits) in numbers {
        match (number, digits) {
            (1000..2200, 4) if point.year.is_none() => point.year = Some(number as i32),
            (1..=31, 1 | 2) if point.day.is_none() => point.day = Some(number as u8),
            (0..=99, 2) if point.year.is_none() && point.day.is_some() => {
                point.year = Some(2000 + number as i32 - if number > 50 { 100 } else { 0 });
            }
            _ => return None,
        }
    }
    (end > at + 1).then_some(WrittenDate { point, first: at, end, sure: true })
}

/// The sign glued behind the part at `at`.
fn joint(scene: &Scene, at: usize) -> Option<usize> {
    let line = scene.line;
    let next = at + 1;
    (matches!(line.sign(next), b'-' | b'/') && line.glued(next) && line.glued(next + 1)).then_some(next)
}

fn part(scene: &Scene, at: usize) -> bool {
    scene.int(at).is_some() || scene.line.any(at, |sense| matches!(sense, Sense::MonthName(_)))
}

/// `tháng 3, 6 và 9`, `quý I và II/2024`, `những năm 80, 90`: the parts behind the first, whose word is stated once, and
/// where they end. A year behind the last is that of all quarters.
pub(crate) fn listed(scene: &Scene, first: &WrittenDate, reading: &mut Vec<Placed>) -> usize {
    let mut end = first.end;
    let from = reading.len() - 1;
    let mut points = vec![first.point];
    while let Some(point) = next_part(scene, end, first.point) {
        reading.push(scene.found(Kind::Date, end + 1, end + 2, Rule::DateInList));
        points.push(point);
        end += 2;
    }
    if points.len() < 2 {
        return end;
    }
    if let (Unit::Quarter(_), Some((year, after))) = (first.point.unit, year_after(scene, end)) {
        for point in &mut points {
            point.year = Some(year);
        }
        if let Some(last) = reading.last_mut() {
            last.figure.span.end = scene.line.span(end, after).end;
            last.end = after;
        }
        end = after;
    }
    for (found, point) in reading[from..].iter_mut().zip(points) {
        found.figure.date = point.resolved(scene.published).edtf();
    }
    end
}

/// The part of a time like `first` behind the joint at `joint`, which counts nothing.
fn next_part(scene: &Scene, joint: usize, first: Point) -> Option<Point> {
    let line = scene.line;
    let at = joint + 1;
    let joined = line.sign(joint) == b',' || line.any(joint, |sense| matches!(sense, Sense::And | Sense::Or));
    let numeral = scene.numeral(at).filter(|_| joined && scene.same_line(joint) && scene.same_line(at))?;
    let digits = numeral.plain && line.get(at).len() <= 2;
    let roman = numeral.form == Form::Roman && matches!(first.unit, Unit::Quarter(_) | Unit::Century);
    let value = numeral.small().filter(|_| (digits || roman) && numeral.end == at + 1 && !line.glued(at))?;
    let quarter_of = matches!(first.unit, Unit::Quarter(_)) && year_after(scene, at + 1).is_some();
    let free = quarter_of
        || !scene.is_noun(at + 1)
            && crate::figures::amounts::unit::unit(scene, at + 1).is_none()
            && scene.numeral(at + 1).is_none()
            && !matches!(line.sign(at + 1), b'/' | b'-' | b'%');
    let point = match first.unit {
        Unit::Quarter(_) => Point { unit: Unit::Quarter((1..=4).contains(&value).then_some(value as u8)?), ..first },
        Unit::Century => Point { year: Some((1..=21).contains(&value).then_some(value as i32)?), ..first },
        Unit::Decade => {
            let century = first.year? / 100 * 100;
            Point { year: Some(century + (value % 10 == 0 && value > 0).then_some(value as i32)?), ..first }
        }
        _ => Point { month: Some((1..=12).contains(&value).then_some(value as u8)?), ..first },
    };
    free.then_some(point)
}
