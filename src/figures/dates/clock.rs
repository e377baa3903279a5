//! Clock times.

use std::fmt::Write as _;

use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::{DayPart, NumeralPart, Quantity, Sense};
use crate::numerals::Form;
use crate::report::{Bound, Kind};
use crate::rule::{Reason, Rule};

/// A time of the clock as it is written.
pub(crate) struct Clock {
    pub(crate) hour: u32,
    pub(crate) minute: Option<u32>,
    pub(crate) second: Option<u32>,
    pub(crate) end: usize,
    /// Written in a form that only clock times have.
    pub(crate) sure: bool,
}

/// A clock time, or a stretch from one to another.
pub(crate) static CLOCK: RuleRow = RuleRow {
    name: "clock time",
    needs: None,
    opens: Opens::DIGITS.or(Opens::NUMERAL),
    read,
    examples: Examples::of(&[
        ("vi", "Tàu đến lúc 8h30. => time 8h30 | @T08:30"),
        ("vi", "Chợ mở 15-22h ngày 19/9. => period 15-22h | @T15/T22; date ngày 19/9"),
        ("en", "The train left at 14:30. => time 14:30 | @T14:30"),
    ]),
    counter_examples: Examples::of(&[("vi", "Tàu chạy mất 8 giờ. => duration 8 giờ =8 u=h")]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    let Some(from) = clock(scene, at) else { return short_stretch(scene, at) };
    let line = scene.line;
    let joint = from.end;
    let joined = scene.same_line(joint) && (line.sign(joint) == b'-' || line.has(joint, Sense::To));
    let to = if joined && scene.same_line(joint + 1) { clock(scene, joint + 1) } else { None };
    let end = to.as_ref().map_or(from.end, |to| to.end);
    // With the hour word at both ends the hours are points: `10 giờ đến 11 giờ`.
    let sure = from.sure || to.as_ref().is_some_and(|to| to.sure || !stretched(scene, at));
    if !is_time(scene, at, end, sure) {
        scene.refuse(at, end, Reason::NoPointOfDay);
        return None;
    }
    let part = day_part(scene, end);
    let from_text = edtf(&from, part);
    let kind = if to.is_some() { Kind::Period } else { Kind::Time };
    let end = zone_end(scene, end);
    let mut found = scene.found(kind, at, end, Rule::ClockTime);
    // `Hơn 14h`, `lúc gần 12h`
    if limits_point(scene, at, from.end) {
        found.figure.bound =
            line.find(at - 1, |sense| if let Sense::Bound(bound, _) = sense { Some(*bound) } else { None });
    }
    found.figure.date = Some(match to {
        Some(to) => format!("{from_text}/{}", edtf(&to, part)),
        None => from_text,
    });
    Some(Candidate { found: vec![found], end })
}

/// One past the abbreviation of a time zone behind a time of the clock; a zone in words stays outside.
pub(crate) fn zone_end(scene: &Scene, end: usize) -> usize {
    let line = scene.line;
    let zone =
        scene.same_line(end) && line.has(end, Sense::Zone) && line.get(end).case == crate::text::token::Case::Upper;
    end + usize::from(zone && line.get(end).tokens == 1)
}

/// `15-22h ngày 19/9`: a stretch whose first hour has no mark, where a day or its part behind tells that it is one.
fn short_stretch(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let (hour, digits) = scene.int(at)?;
    let dashed = line.sign(at + 1) == b'-' && line.glued(at + 1) && line.glued(at + 2);
    let worded = line.has(at + 1, Sense::To) && line.prev(at).has(Sense::From) && scene.same_line(at + 2);
    if digits > 2 || !(dashed || worded) || !line.is_digits(at + 2) {
        return None;
    }
    let to = clock(scene, at + 2).filter(|to| to.hour > hour && to.hour <= 24)?;
    let part = day_part(scene, to.end);
    let placed = part.is_some()
        || scene.same_line(to.end) && line.any(to.end, |sense| matches!(sense, Sense::Day))
        || line.has(to.end, Sense::Determiner) && !line.has(to.end, Sense::Per) && line.has(to.end + 1, Sense::Day)
        || line.prev(at).any(|sense| matches!(sense, Sense::At));
    let from = Clock { hour, minute: None, second: None, end: at + 1, sure: false };
    let mut found = scene.found(Kind::Period, at, to.end, Rule::ClockTime);
    found.figure.date = Some(format!("{}/{}", edtf(&from, part), edtf(&to, part)));
    placed.then(|| Candidate { end: to.end, found: vec![found] })
}

/// `8h30`, `8 giờ 15 phút`, `14:30`, `22h`.
pub(crate) fn clock(scene: &Scene, at: usize) -> Option<Clock> {
    let line = scene.line;
    let (hour, digits) = match scene.int(at) {
        Some(number) => number,
        None => (
            scene
                .numeral(at)
                .filter(|numeral| numeral.form == crate::numerals::Form::Words && numeral.end <= at + 3)?
                .small()?,
            2,
        ),
    };
    let number_end = if line.is_digits(at) { at + 1 } else { scene.numeral(at)?.end };
    if digits > 2 || hour > 24 {
        return None;
    }
    if line.sign(number_end) == b':' && line.glued(number_end) && line.glued(number_end + 1) {
        let (minute, 2) = scene.int(number_end + 1)? else { return None };
        if minute > 59 {
            return None;
        }
        let mut clock = Clock { hour, minute: Some(minute), second: None, end: number_end + 2, sure: true };
        if line.sign(clock.end) == b':' && line.glued(clock.end) {
            if let Some((second @ 0..=59, 2)) = scene.int(clock.end + 1) {
                clock.second = Some(second);
                clock.end += 2;
            }
        }
        clock.end += usize::from(halves_day(scene, clock.end));
        return Some(clock);
    }
    // `10.45pm`
    if line.sign(number_end) == b'.'
        && line.glued(number_end)
        && line.glued(number_end + 1)
        && halves_day(scene, number_end + 2)
    {
        let (minute @ 0..=59, 2) = scene.int(number_end + 1)? else { return None };
        return Some(Clock { hour, minute: Some(minute), second: None, end: number_end + 3, sure: true });
    }
    if halves_day(scene, number_end) {
        return Some(Clock { hour, minute: None, second: None, end: number_end + 1, sure: true });
    }
    if !line.has(number_end, Sense::Hour) || !scene.same_line(number_end) {
        return None;
    }
    // `o'clock` is of the clock alone.
    if !line.any(number_end, |sense| matches!(sense, Sense::Unit(..))) && line.language().grammar.minutes_lead {
        return Some(Clock { hour, minute: None, second: None, end: number_end + 1, sure: true });
    }
    let short = line.glued(number_end) && line.get(number_end).len() == 1;
    let mut clock = Clock { hour, minute: None, second: None, end: number_end + 1, sure: false };
    if let Some(minutes) = minutes(scene, clock.end) {
        // Seconds make it a stretch of time (a record), unless the text says otherwise.
        let seconds = scene.numeral(minutes.end).is_some_and(|numeral| line.has(numeral.end, Sense::Second));
        if seconds && scene.same_line(minutes.end) {
            return None;
        }
        clock.minute = Some(minutes.value);
        if minutes.before_hour {
            clock.hour = (hour + 23) % 24;
        }
        clock.sure = minutes.sure
            || hour == 0 && scene.numeral(at).is_some_and(|numeral| numeral.form == Form::Words)
            || (line.glued(clock.end) && short);
        clock.end = minutes.end;
    } else if short
        && scene
            .numeral(clock.end)
            .is_some_and(|number| line.has(number.end, Sense::Unit("s", crate::lang::Quantity::Time)))
    {
        // `3h 10s`: a stretch of time.
        return None;
    } else if hour == 0 && scene.numeral(at).is_some_and(|numeral| numeral.form == Form::Words) {
        // `từ không giờ`
        clock.sure = !scene.is_noun(clock.end);
    } else if short {
        // `5g đường`, `nặng 5g`: a letter for a measure too is of the clock where the hour opens its clause.
        let measure = line.any(number_end, |sense| matches!(sense, Sense::Unit(_, Quantity::Measure)));
        let open = !measure || opens_clause(scene, at) && !scene.is_noun(clock.end);
        let limited = stretched(scene, at) && !limits_point(scene, at, clock.end);
        clock.sure = open && hour < 24 && !limited && !ago(scene, at, clock.end);
    }
    Some(clock)
}

/// Whether nothing but a word of approximation stands between the beginning of a clause and `at`.
fn opens_clause(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let about = line.prev(at).any(|sense| matches!(sense, Sense::Bound(Bound::About, _)));
    let first = at - usize::from(about);
    let before = first.wrapping_sub(1);
    first == 0 || line.begins_line(first) || matches!(line.sign(before), b'.' | b'!' | b'?' | b';' | b':' | b'(' | b'"')
}

struct Minutes {
    value: u32,
    end: usize,
    /// They are taken from the hour (`kém 15`).
    before_hour: bool,
    /// Written as no stretch of time is.
    sure: bool,
}

/// The minutes behind an hour mark: `15 phút`, `45`, `kém hai mươi`, `rưỡi`, `linh năm`.
fn minutes(scene: &Scene, at: usize) -> Option<Minutes> {
    let line = scene.line;
    if !scene.same_line(at) {
        return None;
    }
    if line.has(at, Sense::Number(NumeralPart::HalfMore)) {
        return Some(Minutes { value: 30, end: at + 1, before_hour: false, sure: false });
    }
    let before_hour = line.has(at, Sense::MinutesTo);
    let zero = line.any(at, |sense| matches!(sense, Sense::Number(NumeralPart::Link | NumeralPart::Digit(0))));
    let number = at + usize::from(before_hour || (zero && scene.numeral(at + 1).is_some()));
    let numeral = scene.numeral(number).filter(|_| scene.same_line(number))?;
    let value = numeral.small().filter(|value| *value < 60 && numeral.to.is_none())?;
    let marked = line.has(numeral.end, Sense::Minute) && scene.same_line(numeral.end);
    if numeral.form == Form::Digits && (!numeral.plain || line.get(number).len() > 2) {
        return None;
    }
    let mut end = numeral.end + usize::from(marked);
    if line.glued(number) && line.sign(end) == b'\'' && line.glued(end) && !marked {
        end += 1;
    }
    // Without its mark a number of minutes ends its phrase: `10 giờ 45`, but not `2 giờ 30 người`.
    // `7 giờ 15 ngày 4/6`
    let dated = line.has(end, Sense::Day)
        && scene.same_line(end)
        && crate::figures::dates::written_date::point(scene, end).is_some_and(|day| day.sure);
    let free = (!scene.is_noun(end) || day_part(scene, end).is_some())
        && (dated || crate::figures::amounts::unit::unit(scene, end).is_none())
        && scene.numeral(end).is_none();
    if !(marked || line.glued(number) || free || before_hour) {
        return None;
    }
    Some(Minutes {
        value: if before_hour { 60 - value } else { value },
        end,
        before_hour,
        sure: before_hour || !marked,
    })
}

/// Whether the words before `at` make an hour an amount: `trong 2h`, `hơn 2h`, `suốt 2h`.
fn stretched(scene: &Scene, at: usize) -> bool {
    scene.line.prev(at).any(|sense| {
        matches!(
            sense,
            Sense::Bound(Bound::Over | Bound::Under | Bound::AtLeast | Bound::AtMost, _)
                | Sense::Change(..)
                | Sense::Verb
                | Sense::Among
                | Sense::Per
        )
    })
}

/// `vào lúc gần 12h`, `Hơn 14h, đám cháy …`: whether a limit before an hour is one of a point of the day: a word that puts
/// it in time stands before the limit, or the two are a phrase of their own at the head of the clause.
fn limits_point(scene: &Scene, at: usize, end: usize) -> bool {
    let line = scene.line;
    let Some(limit) = at.checked_sub(1).filter(|&limit| line.any(limit, |sense| matches!(sense, Sense::Bound(..))))
    else {
        return false;
    };
    let before = limit.wrapping_sub(1);
    let put = line.any(before, |sense| matches!(sense, Sense::At)) && scene.same_line(limit);
    let closed = line.sign(end) == b',' || line.any(end, |sense| matches!(sense, Sense::Day | Sense::DateLead));
    let opens = limit == 0
        || line.begins_line(limit)
        || matches!(line.sign(before), b'.' | b',' | b';' | b':' | b'!' | b'?' | b'"')
        || line.any(before, |sense| matches!(sense, Sense::To | Sense::From));
    put || opens && closed && scene.same_line(end)
}

/// `1h trước`: so long ago.
fn ago(scene: &Scene, at: usize, end: usize) -> bool {
    scene.same_line(end)
        && scene.line.any(end, |sense| matches!(sense, Sense::Relative(-1 | 1)))
        && !scene.line.prev(at).any(|sense| matches!(sense, Sense::At | Sense::From | Sense::To))
}

/// Whether an hour is a point of the clock: its form, a day part, a date, or a word that puts it in time.
fn is_time(scene: &Scene, at: usize, end: usize, sure: bool) -> bool {
    let line = scene.line;
    if sure || day_part(scene, end).is_some() {
        return true;
    }
    let date_behind = scene.same_line(end)
        && (line.any(end, |sense| matches!(sense, Sense::Day | Sense::Zone))
            || line.has(end, Sense::DateLead) && of_the_day(scene, at)
            || line.sign(end) == b',' && line.has(end + 1, Sense::Day)
            || line.any(end, |sense| matches!(sense, Sense::At))
                && line.any(end + 1, |sense| matches!(sense, Sense::Relative(_))));
    if date_behind || beside_clock(scene, at, end) {
        return true;
    }
    // Past a word of approximation.
    let mut before = at.wrapping_sub(1);
    if line.any(before, |sense| matches!(sense, Sense::Bound(Bound::About, _))) {
        before = before.wrapping_sub(1);
    }
    !stretched(scene, at)
        && line.any(before, |sense| matches!(sense, Sense::At | Sense::From | Sense::To | Sense::Part24(_)))
        && line.get(end).kind != crate::text::token::TokenKind::Digits
        && !line.has(before, Sense::Unit("h", crate::lang::Quantity::Time))
}

/// Before `hôm nay`, `cùng ngày` an hour is a point of that day (`Đến gần 18h hôm nay`), unless a verb or a word for an
/// amount has it (`họp hơn 2 giờ hôm nay`).
fn of_the_day(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let mut before = at.wrapping_sub(1);
    while before < at && line.any(before, |sense| matches!(sense, Sense::Bound(..))) {
        before = before.wrapping_sub(1);
    }
    before >= at
        || line.begins_line(before + 1)
        || matches!(line.sign(before), b'.' | b',' | b';' | b':' | b'(' | b'!' | b'?')
        || line.any(before, |sense| {
            matches!(sense, Sense::At | Sense::From | Sense::To | Sense::Part24(_) | Sense::Relative(_))
        })
}

/// `8 giờ, 8 giờ 30 hoặc 9 giờ`: whether a time of the clock stands beside an hour in a list.
fn beside_clock(scene: &Scene, at: usize, end: usize) -> bool {
    let line = scene.line;
    let joint = |at: usize| {
        scene.same_line(at) && (line.sign(at) == b',' || line.any(at, |sense| matches!(sense, Sense::And | Sense::Or)))
    };
    let amount =
        line.prev(at).any(|sense| matches!(sense, Sense::Bound(..) | Sense::Change(..) | Sense::Among | Sense::Per));
    let behind = || joint(end) && scene.same_line(end + 1) && clock(scene, end + 1).is_some_and(|next| next.sure);
    // The hour, its mark and the minutes before the joint.
    let before = || {
        let hour = at.checked_sub(4)?;
        let minutes = line.has(hour + 1, Sense::Hour) && line.is_digits(hour + 2) && joint(hour + 3);
        clock(scene, hour).filter(|clock| minutes && clock.sure && clock.end == hour + 3)
    };
    !amount && (behind() || before().is_some())
}

/// Whether the lexeme at `at` is a mark of the clock that tells the half of the day too (`pm`).
fn halves_day(scene: &Scene, at: usize) -> bool {
    scene.same_line(at)
        && scene.line.has(at, Sense::Hour)
        && scene.line.any(at, |sense| matches!(sense, Sense::Part24(_)))
}

pub(crate) fn day_part(scene: &Scene, end: usize) -> Option<DayPart> {
    if end > 0 && halves_day(scene, end - 1) {
        return scene.line.prev(end).find(|sense| if let Sense::Part24(part) = sense { Some(*part) } else { None });
    }
    if !scene.same_line(end) {
        return None;
    }
    scene.line.find(end, |sense| if let Sense::Part24(part) = sense { Some(*part) } else { None })
}

pub(crate) fn edtf(clock: &Clock, part: Option<DayPart>) -> String {
    let hour = match part {
        Some(DayPart::Pm) if clock.hour < 12 => clock.hour + 12,
        Some(DayPart::Am) if clock.hour == 12 => 0,
        _ => clock.hour,
    };
    let mut text = format!("T{hour:02}");
    if let Some(minute) = clock.minute {
        let _ = write!(text, ":{minute:02}");
    }
    if let Some(second) = clock.second {
        let _ = write!(text, ":{second:02}");
    }
    text
}
