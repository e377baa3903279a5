//! Clock times of languages that tell the minutes first (`half past seven`, `a quarter to nine`, `20 minutes past 8`), and
//! hours that only what stands beside them makes clock times: `5 to 6pm`, `7 in the morning`, `10 and 11:30`.

use crate::figures::dates::clock::{Clock, clock, day_part, edtf, zone_end};
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::{DayPart, NumeralPart, Quantity, Sense};
use crate::numerals::Form;
use crate::report::{Bound, Kind};
use crate::rule::Rule;

/// A clock time whose minutes come first, or an hour that only what stands beside it makes one.
pub(crate) static SPOKEN_CLOCK: RuleRow = RuleRow {
    name: "clock time as it is spoken",
    needs: Some(|lexicon| lexicon.language.grammar.minutes_lead),
    opens: Opens::NUMERAL.or(Opens::PHRASE).or(Opens::WORD),
    read,
    examples: Examples::of(&[
        ("en", "They met at half past seven. => time half past seven | @T07:30"),
        ("en", "The shop is open 5 to 6pm. => period 5 to 6pm | @T17/T18"),
    ]),
    counter_examples: Examples::of(&[("en", "Half the seats were sold. => ratio Half | #seats")]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    minutes_first(scene, at).or_else(|| stretch(scene, at)).or_else(|| by_day_part(scene, at))
}

fn time(scene: &Scene, first: usize, end: usize, date: String) -> Option<Candidate> {
    let mut found = scene.found(Kind::Time, first, end, Rule::ClockTime);
    found.figure.date = Some(date);
    Some(Candidate { found: vec![found], end })
}

/// A bare number that may be an hour: `5`, `seven`, `9.30`, `10:30`, `1130`; its end.
fn hour(scene: &Scene, at: usize) -> Option<Clock> {
    let line = scene.line;
    if let Some(clock) = clock(scene, at) {
        return Some(clock);
    }
    let plain = |hour, minute, end| Some(Clock { hour, minute, second: None, end, sure: false });
    match scene.int(at) {
        Some((number, 1 | 2)) => {
            let point = line.sign(at + 1) == b'.' && line.glued(at + 1) && line.glued(at + 2);
            if let Some((minute @ 0..=59, 2)) = scene.int(at + 2).filter(|_| point) {
                return (number <= 24).then(|| plain(number, Some(minute), at + 3))?;
            }
            let whole = scene.numeral(at)?.end == at + 1;
            ((1..=24).contains(&number) && whole).then(|| plain(number, None, at + 1))?
        }
        Some((number, 4)) if number % 100 < 60 && number < 2400 && scene.numeral(at)?.end == at + 1 => {
            plain(number / 100, Some(number % 100), at + 1)
        }
        Some(_) => None,
        None => {
            let numeral = scene.numeral(at).filter(|numeral| numeral.form == Form::Words && numeral.to.is_none())?;
            let hour = numeral.small().filter(|hour| (1..=12).contains(hour))?;
            // `two thirty`
            let minutes = scene.numeral(numeral.end).filter(|next| next.form == Form::Words);
            let minute = minutes.and_then(|next| next.small().filter(|minute| (10..60).contains(minute)));
            plain(hour, minute, minute.and(minutes).map_or(numeral.end, |minutes| minutes.end))
        }
    }
}

/// `half past seven`, `20 min past eight`, `quarter to nine`.
fn minutes_first(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let part = |at| line.find(at, |sense| if let Sense::Part(part) = sense { Some(*part) } else { None });
    let number = at + usize::from(line.has(at, Sense::Number(NumeralPart::Article)) && part(at + 1) == Some(4));
    let (minutes, end, marked) = match part(number) {
        Some(2) => (30, number + 1, true),
        Some(4) => (15, number + 1, true),
        _ => {
            let numeral = scene.numeral(at).filter(|numeral| numeral.to.is_none())?;
            let minutes = numeral.small().filter(|minutes| (1..=59).contains(minutes))?;
            let unit = line.has(numeral.end, Sense::Unit("min", Quantity::Time)) && scene.same_line(numeral.end);
            (minutes, numeral.end + usize::from(unit), unit)
        }
    };
    let (past, to) = (line.has(end, Sense::MinutesPast), line.has(end, Sense::To) && marked && minutes < 30);
    let stepped = line.prev(at).any(|sense| matches!(sense, Sense::From | Sense::Change(..)));
    if !(past || to && !stepped) || !scene.same_line(end) || !scene.same_line(end + 1) {
        return None;
    }
    let mut clock = hour(scene, end + 1).filter(|clock| clock.minute.is_none() && (1..=12).contains(&clock.hour))?;
    let part = day_part(scene, clock.end);
    let free = !scene.is_noun(clock.end) && crate::figures::amounts::unit::unit(scene, clock.end).is_none();
    if !(clock.sure || part.is_some() || free) {
        return None;
    }
    (clock.hour, clock.minute) = if past { (clock.hour, Some(minutes)) } else { (clock.hour - 1, Some(60 - minutes)) };
    if clock.hour == 0 {
        clock.hour = 12;
    }
    time(scene, at, clock.end, edtf(&clock, part))
}

/// `5 to 6pm`, `9.30-4.30pm`, `between 10 and 11:30`, `10:30 to 3`: one end says what both are.
fn stretch(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let from = hour(scene, at)?;
    let before = at.wrapping_sub(1);
    let between = line.has(before, Sense::From) && scene.same_line(at);
    // `2300 GMT - 0100 GMT`
    let joint = from.end + usize::from(scene.same_line(from.end) && line.has(from.end, Sense::Zone));
    let joined = line.sign(joint) == b'-' || line.has(joint, Sense::To) || between && line.has(joint, Sense::And);
    if !joined || !scene.same_line(joint) || !scene.same_line(joint + 1) {
        return None;
    }
    let to = hour(scene, joint + 1)?;
    let part = day_part(scene, to.end).filter(|_| to.sure || said_apart(scene, to.end));
    // Beside a colon a bare hour ends nothing else: `10:30 to 3`.
    let led = between || line.has(before, Sense::At);
    let free = !scene.is_noun(to.end) && crate::figures::amounts::unit::unit(scene, to.end).is_none();
    let scored = !led && line.sign(joint) == b'-' && part.is_none();
    // `from two thirty to two forty-five`, `between 0730-0930`
    let spoken = |clock: &Clock, at: usize| clock.minute.is_some() && !scene.line.is_digits(at);
    let padded = |at: usize| scene.int(at).is_some_and(|(number, digits)| digits == 4 && number < 1000);
    let zoned = scene.same_line(to.end) && line.has(to.end, Sense::Zone);
    let both = zoned || spoken(&from, at) && spoken(&to, joint + 1) || padded(at) && padded(joint + 1);
    if !(part.is_some() || zoned || led && (from.sure || to.sure || both) && free) || scored {
        return None;
    }
    // The half of the day is that of both, but for one that would run backwards: `9.30-4.30pm`.
    let own = day_part(scene, from.end);
    let runs_back = minute_of_day(&to) <= minute_of_day(&from);
    let part = part.or((runs_back && to.hour < 12 && !zoned).then_some(DayPart::Pm));
    let early = own.or(part.filter(|_| !runs_back));
    let (from_text, to_text) = (edtf(&from, early), edtf(&to, part));
    let mut reading = time(scene, at, zone_end(scene, to.end), format!("{from_text}/{to_text}"))?;
    reading.found.first_mut()?.figure.kind = Kind::Period;
    Some(reading)
}

fn minute_of_day(clock: &Clock) -> u32 {
    clock.hour % 12 * 60 + clock.minute.unwrap_or(0)
}

/// `7 in the morning`, `in the morning at 7`, `9 o'clock`, `1140 a.m.`.
fn by_day_part(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let clock = hour(scene, at).filter(|clock| !clock.sure && clock.hour <= 23)?;
    let before = at.wrapping_sub(1);
    if line.has(clock.end, Sense::Hour) && scene.same_line(clock.end) && clock.minute.is_some() {
        let part = line.find(clock.end, |sense| if let Sense::Part24(part) = sense { Some(*part) } else { None })?;
        return time(scene, at, clock.end + 1, edtf(&clock, Some(part)));
    }
    // `1700 GMT`
    if scene.int(at).is_some_and(|(_, digits)| digits == 4)
        && line.has(clock.end, Sense::Zone)
        && scene.same_line(clock.end)
    {
        return time(scene, at, zone_end(scene, clock.end), edtf(&clock, None));
    }
    if clock.hour > 12 {
        return None;
    }
    let leads = |sense: &Sense| matches!(sense, Sense::At | Sense::From | Sense::To | Sense::Bound(Bound::About, _));
    let led = !scene.same_line(at) || line.any(before, leads);
    if led && said_apart(scene, clock.end) {
        return time(scene, at, clock.end, edtf(&clock, day_part(scene, clock.end)));
    }
    let part: Option<DayPart> = before
        .checked_sub(1)
        .filter(|&word| scene.same_line(at) && scene.same_line(before) && said_apart(scene, word))
        .and_then(|word| day_part(scene, word));
    let free = !scene.is_noun(clock.end) && crate::figures::amounts::unit::unit(scene, clock.end).is_none();
    if line.has(before, Sense::At) && free { time(scene, at, clock.end, edtf(&clock, Some(part?))) } else { None }
}

/// Whether a part of the day stands at `at` as a phrase of its own (`in the morning`), no noun in front of another.
fn said_apart(scene: &Scene, at: usize) -> bool {
    scene.same_line(at)
        && scene.line.any(at, |sense| matches!(sense, Sense::Part24(_)))
        && scene.line.text_at(at).contains(char::is_whitespace)
}
