//! Dates whose parts a hyphen or a slash joins about a month's name: `23/Sep/2020`, `2020-Aug-01`, `Dec-2018`, `Oct/2`.

use super::Scene;
use super::point::Point;
use super::written::Written;
use crate::lang::Sense;

/// Reads such a date at `at`.
pub(super) fn read(scene: &Scene, at: usize) -> Option<Written> {
    let cut = scene.cut;
    let sign = cut.sign(joint(scene, at)?);
    let mut point = Point::default();
    let mut numbers: Vec<(u32, usize)> = Vec::new();
    let mut end = at;
    loop {
        if let Some(month) = cut.find(end, |sense| if let Sense::MonthName(n) = sense { Some(*n) } else { None }) {
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
            Some(next) if cut.sign(next) == sign && part(scene, next + 1) => end = next + 1,
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
    (end > at + 1).then_some(Written { point, first: at, end, sure: true })
}

/// The sign glued behind the part at `at`.
fn joint(scene: &Scene, at: usize) -> Option<usize> {
    let cut = scene.cut;
    let next = at + 1;
    (matches!(cut.sign(next), b'-' | b'/') && cut.glued(next) && cut.glued(next + 1)).then_some(next)
}

fn part(scene: &Scene, at: usize) -> bool {
    scene.int(at).is_some() || scene.cut.any(at, |sense| matches!(sense, Sense::MonthName(_)))
}

/// The month behind the joint at `joint`, whose word is stated with the first of a list (`tháng 3, 6 và 9`) and which counts
/// nothing.
pub(super) fn next_month(scene: &Scene, joint: usize) -> Option<u8> {
    let cut = scene.cut;
    let at = joint + 1;
    let joined = cut.sign(joint) == b',' || cut.any(joint, |sense| matches!(sense, Sense::And | Sense::Or));
    let (month, digits) = scene.int(at).filter(|_| joined && scene.same_line(joint) && scene.same_line(at))?;
    let numeral = scene.numeral(at)?;
    let plain = numeral.plain && numeral.end == at + 1 && !cut.glued(at) && digits <= 2;
    let free = !scene.is_noun(at + 1)
        && super::unit::unit(scene, at + 1).is_none()
        && scene.numeral(at + 1).is_none()
        && !matches!(cut.sign(at + 1), b'/' | b'-' | b'%');
    (plain && free && (1..=12).contains(&month)).then_some(month as u8)
}
