//! Numbers that share the month or year of the date behind them: `30 và 31/5`, `21 đến 27/10`, `1 - 15.1.2018`.

use crate::figures::dates::calendar::{date, joins, leads_to_date, month_tail};
use crate::figures::dates::point::Point;
use crate::figures::dates::written_date::{WrittenDate, point};
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Placed, Scene};
use crate::lang::Sense;
use crate::report::Kind;
use crate::rule::Rule;

/// Numbers that share the month or year of the date behind them.
pub(crate) static SHARED_TAIL: RuleRow = RuleRow {
    name: "days or months that share what follows",
    needs: None,
    opens: Opens::DIGITS.or(Opens::PHRASE),
    read: shared_tail,
    examples: Examples::of(&[
        ("vi", "Hội họp ngày 30 và 31/5. => date ngày 30 | @XXXX-05-30; date 31/5"),
        ("vi", "Chợ mở từ 21 đến 27/10. => period 21 đến 27/10"),
    ]),
    counter_examples: Examples::of(&[("vi", "Lớp có 30 và 31 em. => count 30; count 31")]),
};

fn shared_tail(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let worded = line.any(at, |sense| matches!(sense, Sense::Day | Sense::Month)) && scene.same_line(at + 1);
    let months = worded && line.has(at, Sense::Month);
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
            let ragged = dash && line.glued(joint) && !worded && !line.glued(joint + 1);
            if members.len() > 1 || ragged && !leads_to_date(scene, at) {
                return None;
            }
            ranged = true;
        } else if !scene.same_line(joint)
            || !(line.sign(joint) == b',' || line.any(joint, |sense| matches!(sense, Sense::And | Sense::Or)))
        {
            return None;
        }
        let mut after = joint + 1;
        if line.any(after, |sense| matches!(sense, Sense::Day | Sense::Month)) && !worded {
            return if ranged && members.len() == 1 { worded_end(scene, at, after) } else { None };
        }
        if line.has(after, if months { Sense::Month } else { Sense::Day }) {
            after += 1;
        }
        let tail = if months { month_tail(scene, joint + 1) } else { point(scene, joint + 1) };
        if let Some(written) = tail.filter(|written| {
            written.point.month.is_some() && (months || written.point.day.is_some()) || written.point.lunar
        }) {
            break written;
        }
        if ranged || members.len() > 8 {
            return None;
        }
        members.push((after, after));
        next = after;
    };
    // Without a word for it, `21 đến 27/10` needs a date that is sure, or a word that leads to one.
    if !worded
        && !last.sure
        && !(line.language().grammar.short_dates && (leads_to_date(scene, at) || days_of_month(scene, at, &last)))
    {
        return None;
    }
    if members.len() > 1 || !ranged {
        let unit = last.point;
        let mut found: Vec<Placed> = members
            .iter()
            .map(|&(first, number)| {
                let mut found = scene.found(Kind::Date, first, number + 1, Rule::DateInList);
                let value = scene.int(number).map_or(0, |(value, _)| value as u8);
                let point =
                    if months { Point { month: Some(value), ..unit } } else { Point { day: Some(value), ..unit } };
                found.figure.date = point.resolved(scene.published).edtf();
                found
            })
            .collect();
        found.push(date(scene, &last, Rule::Date));
        return Some(Candidate { found, end: last.end });
    }
    let value = scene.int(number).map(|(value, _)| value as u8)?;
    let from = if months {
        Point { month: Some(value), ..Point::default() }
    } else {
        Point { day: Some(value), ..Point::default() }
    };
    let mut found = scene.found(Kind::Period, at, last.end, Rule::DateFromTo);
    found.figure.date = from.interval(last.point, scene.published);
    Some(Candidate { found: vec![found], end: last.end })
}

/// `Thời gian: 21-23/5`: two days that rise, stuck together, of which the second has a month by a slash, and nothing that
/// they could count or divide.
fn days_of_month(scene: &Scene, at: usize, last: &WrittenDate) -> bool {
    let line = scene.line;
    let (Some((low, _)), Some(high), Some(month)) = (scene.int(at), last.point.day, last.point.month) else {
        return false;
    };
    let stuck = line.sign(at + 1) == b'-' && line.glued(at + 1) && line.glued(at + 2) && line.sign(at + 3) == b'/';
    let free = !(scene.is_noun(last.end) && !line.is_capital(last.end))
        && crate::figures::amounts::unit::unit(scene, last.end).is_none()
        && !matches!(line.sign(last.end), b'%' | b'/' | b'-');
    let named = line.prev(at).any(|sense| matches!(sense, Sense::RoadWord | Sense::NumberMark | Sense::Series(_)));
    stuck && low < u32::from(high) && high > month && high > 12 && free && !named && last.end == at + 5
}

/// `từ 2 đến tháng 8`, `đêm 22 đến ngày 24/5`: the word for both stands before the second.
fn worded_end(scene: &Scene, at: usize, after: usize) -> Option<Candidate> {
    let (value, _) = scene.int(at)?;
    let to = point(scene, after).filter(|_| scene.line.language().grammar.short_dates && leads_to_date(scene, at))?;
    let from = match (to.point.day, to.point.month) {
        (Some(day), _) if value < u32::from(day) => Point { day: Some(value as u8), ..to.point },
        (None, Some(month)) if value < u32::from(month) => Point { month: Some(value as u8), ..to.point },
        _ => return None,
    };
    let mut found = scene.found(Kind::Period, at, to.end, Rule::DateFromTo);
    found.figure.date = from.interval(to.point, scene.published);
    Some(Candidate { found: vec![found], end: to.end })
}
