//! Quarters and halves of a year, and its first and last months: `fourth quarter of 2020`, `Q3 2020`, `2020-H2`, `first
//! six months of the year`.

use crate::figures::dates::calendar::date;
use crate::figures::dates::point::{Point, Unit};
use crate::figures::dates::written_date::{WrittenDate, year_number};
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::{NumeralPart, Quantity, Sense};
use crate::numerals::Form;
use crate::report::Kind;
use crate::rule::Rule;

/// The year that a part of a year is of: `of 2020`, `2020`, `of fiscal 2020`, `of the year`, `of this year`.
fn of_year(scene: &Scene, at: usize) -> Option<(Option<i32>, usize)> {
    let line = scene.line;
    if !scene.same_line(at) {
        return None;
    }
    let of = line.has(at, Sense::Number(NumeralPart::Of));
    let mut next = at + usize::from(of);
    let mut steps = 0;
    while steps < 3
        && scene.same_line(next)
        && line.any(next, |sense| matches!(sense, Sense::Determiner | Sense::Relative(_) | Sense::Stretch))
    {
        next += 1;
        steps += 1;
    }
    if let Some(year) = year_number(scene, next).filter(|_| scene.same_line(next)) {
        return Some((Some(year), next + 1));
    }
    // The words for the year stay outside, as they name none.
    let year_word = of && line.has(next, Sense::Unit("a", Quantity::Time)) || of && line.prev(next).has(Sense::Stretch);
    year_word.then_some((None, at))
}

/// The first or last months, quarters or half of a year.
pub(crate) static MONTHS: RuleRow = RuleRow {
    name: "first or last months of a year",
    needs: Some(|lexicon| lexicon.language.grammar.ranks_lead),
    opens: Opens::NUMERAL.or(Opens::PHRASE),
    read: months_of_year,
    examples: Examples::of(&[
        ("en", "Output fell in the first six months of 2020. => period first six months of 2020 | @2020-01/2020-06"),
        ("en", "Rents rose in the first half of 2020. => period first half of 2020 | @2020-01/2020-06"),
    ]),
    counter_examples: Examples::of(&[("en", "The first six chapters are short. => ordinal first; count six")]),
};

fn months_of_year(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let (count, last, end) = if line.any(at, |sense| matches!(sense, Sense::YearFirst | Sense::YearLast)) {
        (6, line.has(at, Sense::YearLast), at + 1)
    } else {
        let last = line.has(at, Sense::Relative(-1));
        let first = scene.numeral(at).is_some_and(|numeral| numeral.form == Form::Rank && numeral.small() == Some(1));
        if !(first || last) || !scene.same_line(at + 1) {
            return None;
        }
        let numeral = scene.numeral(at + 1)?;
        let count = numeral.small().filter(|count| (1..=11).contains(count))?;
        let unit = line.has(numeral.end, Sense::Unit("mo", Quantity::Time));
        let quarters = line.has(numeral.end, Sense::Quarter) && count < 4;
        let count = if quarters { count * 3 } else { count };
        (unit || quarters).then_some((count, last, numeral.end + 1))?
    };
    let (year, after) = of_year(scene, end)?;
    let (from, to) = if last { (13 - count, 12) } else { (1, count) };
    let year = year.or(scene.published.map(|day| day.year));
    let month = |month: u32| Point { year, month: Some(month as u8), ..Point::default() };
    let mut found = scene.found(Kind::Period, at, after, Rule::MonthsOfYear);
    found.figure.date = month(from).interval(month(to), None);
    Some(Candidate { found: vec![found], end: after })
}

/// A quarter or a half of a year, or the stretch from one to another.
pub(crate) static QUARTER: RuleRow = RuleRow {
    name: "quarter or half of a year",
    needs: Some(|lexicon| lexicon.language.grammar.ranks_lead),
    opens: Opens::DIGITS.or(Opens::NUMERAL).or(Opens::PHRASE),
    read,
    examples: Examples::of(&[
        ("en", "Sales rose in the fourth quarter of 2020. => date fourth quarter of 2020 | @2020-36"),
        ("en", "The slump lasted from Q1 of 2017 to Q3 of 2018. => period Q1 of 2017 to Q3 of 2018 | @2017-33/2018-35"),
        ("en", "Trade was calm in H1 2020. => period H1 2020 | @2020-01/2020-06"),
    ]),
    counter_examples: Examples::of(&[("en", "She ate a quarter of the pie. => ratio a quarter | #pie")]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    if let Some(reading) = half(scene, at) {
        return Some(reading);
    }
    let from = quarter(scene, at)?;
    let joined = scene.line.sign(from.end) == b'-' || scene.line.has(from.end, Sense::To);
    let to = quarter(scene, from.end + 1).filter(|_| joined && scene.same_line(from.end + 1));
    if let Some(to) = to.filter(|to| to.point.year.is_some()) {
        let mut found = scene.found(Kind::Period, at, to.end, Rule::DateFromTo);
        found.figure.date = from.point.interval(to.point, scene.published);
        return Some(Candidate { end: to.end, found: vec![found] });
    }
    Some(Candidate { end: from.end, found: vec![date(scene, &from, Rule::Date)] })
}

/// A letter that stands for a part of a year, with the number glued to it: `Q3`, `H1`.
fn lettered(scene: &Scene, at: usize, sense: Sense, most: u32) -> Option<u32> {
    let fits = scene.line.has(at, sense) && scene.line.glued(at + 1) && !scene.line.glued(at + 2)
        || scene.line.has(at, sense) && scene.line.glued(at + 1) && !scene.line.is_word(at + 2);
    let (number, 1) = scene.int(at + 1).filter(|_| fits)? else { return None };
    (1..=most).contains(&number).then_some(number)
}

/// The year in front of a lettered part of it: `2020 Q3`, `2020-Q3`; the year and where the letter stands.
fn leading_year(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let year = year_number(scene, at)?;
    let hyphen = matches!(scene.line.sign(at + 1), b'-' | b'/') && scene.line.glued(at + 1) && scene.line.glued(at + 2);
    let letter = at + 1 + usize::from(hyphen);
    scene.same_line(letter).then_some((year, letter))
}

/// The year behind a lettered part of it: ` of 2020`, ` 2020`, `-2020`.
fn following_year(scene: &Scene, end: usize) -> Option<(i32, usize)> {
    if matches!(scene.line.sign(end), b'-' | b'/') && scene.line.glued(end) && scene.line.glued(end + 1) {
        return year_number(scene, end + 1).map(|year| (year, end + 2));
    }
    of_year(scene, end).and_then(|(year, end)| Some((year?, end)))
}

/// `H1 2020`, `2020-H2`: six months, which the year beside them tells from other names.
fn half(scene: &Scene, at: usize) -> Option<Candidate> {
    let (year, half, end) = if let Some((year, letter)) = leading_year(scene, at) {
        (year, lettered(scene, letter, Sense::HalfYear, 2)?, letter + 2)
    } else {
        let half = lettered(scene, at, Sense::HalfYear, 2)?;
        let (year, end) = following_year(scene, at + 2)?;
        (year, half, end)
    };
    let month = |month: u32| Point { year: Some(year), month: Some(month as u8), ..Point::default() };
    let mut found = scene.found(Kind::Period, at, end, Rule::MonthsOfYear);
    found.figure.date = month(half * 6 - 5).interval(month(half * 6), None);
    Some(Candidate { found: vec![found], end })
}

/// `fourth quarter of 2020`, `Q3 2020`, `2020 Q3`, `3Q`, `third-quarter`.
fn quarter(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let written = |quarter: u32, end: usize| {
        let year = following_year(scene, end);
        let end = year.map_or(end, |(_, end)| end);
        let point = Point { year: year.map(|(year, _)| year), unit: Unit::Quarter(quarter as u8), ..Point::default() };
        Some(WrittenDate { point, first: at, end, sure: true })
    };
    if let Some((year, letter)) = leading_year(scene, at) {
        let quarter = lettered(scene, letter, Sense::Quarter, 4)?;
        let point = Point { year: Some(year), unit: Unit::Quarter(quarter as u8), ..Point::default() };
        return Some(WrittenDate { point, first: at, end: letter + 2, sure: true });
    }
    if let Some(quarter) = lettered(scene, at, Sense::Quarter, 4) {
        return written(quarter, at + 2);
    }
    if let Some((quarter @ 1..=4, 1)) = scene.int(at) {
        if line.has(at + 1, Sense::Quarter) && line.glued(at + 1) && line.get(at + 1).len() == 1 {
            return written(quarter, at + 2);
        }
    }
    let numeral = scene.numeral(at).filter(|numeral| numeral.form == Form::Rank)?;
    let hyphen = line.sign(numeral.end) == b'-' && line.glued(numeral.end);
    let word = numeral.end + usize::from(hyphen);
    let quarter = numeral.small().filter(|quarter| (1..=4).contains(quarter))?;
    // Quarters of a match are counted too; those of a year have no team before them to tell, so all are taken.
    (line.has(word, Sense::Quarter) && scene.same_line(word)).then(|| written(quarter, word + 1))?
}
