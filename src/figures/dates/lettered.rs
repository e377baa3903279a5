//! Parts of a year as reports print them, a letter and a number stuck together with the year behind: `Q3/2024`, `Q1.2024`,
//! `Q4'23`, `3Q23`, `H1/2024`, `2H2024`, and in months `T6/2024` (June), `6T/2024` (the first six months).

use crate::figures::dates::calendar::date;
use crate::figures::dates::point::{Point, Unit};
use crate::figures::dates::written_date::WrittenDate;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::report::Kind;
use crate::rule::Rule;

/// A part of a year as reports print it, a letter and a number stuck together with the year behind.
pub(crate) static LETTERED: RuleRow = RuleRow {
    name: "part of a year by its letter",
    needs: None,
    opens: Opens::DIGITS.or(Opens::PHRASE),
    read,
    examples: Examples::of(&[
        ("vi", "Lãi Q3/2024 giảm mạnh. => date Q3/2024 | @2024-35"),
        ("vi", "Doanh thu 6T/2024 rất thấp. => period 6T/2024 | @2024-01/2024-06"),
        ("en", "Sales in 1H24 fell. => period 1H24 | @2024-01/2024-06"),
    ]),
    counter_examples: Examples::of(&[
        ("vi", "Họ đặt mua xe Q7. => identifier Q7"),
        ("vi", "Văn bản ghi Q3/2024/QĐ. => identifier Q3; reference 2024/QĐ"),
    ]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let months =
        |at: usize| line.find(at, |sense| if let Sense::YearPart(months) = sense { Some(*months) } else { None });
    let next = at + 1;
    if !line.glued(next) || line.glued(at) && (line.prev(at).is_word() || line.prev(at).is_digits()) {
        return None;
    }
    let (letter_first, letter, number) = if line.is_digits(at) { (false, next, at) } else { (true, at, next) };
    let months = u32::from(months(letter)?);
    let (number, digits) = scene.int(number)?;
    let (year, end) = year(scene, at + 2, letter_first)?;
    if number == 0 || digits > 2 || number > 12 / months {
        return None;
    }
    let month = |month: u32| Point { year: Some(year), month: Some(month as u8), ..Point::default() };
    let point = match months {
        1 if letter_first => month(number),
        3 => Point { year: Some(year), unit: Unit::Quarter(number as u8), ..Point::default() },
        _ => {
            let first = if months == 1 { 1 } else { (number - 1) * months + 1 };
            // `1H24` and `2H30` may be times of the clock: the years of this decade alone stand without a mark.
            let clock =
                line.has(letter, Sense::Hour) && end == at + 3 && scene.int(at + 2).is_some_and(|year| year.1 == 2);
            if clock && (!(20..30).contains(&(year % 100)) || line.prev(at).any(|s| matches!(s, Sense::At))) {
                return None;
            }
            let mut found = scene.found(Kind::Period, at, end, Rule::MonthsOfYear);
            found.figure.date = month(first).interval(month(number * months), None);
            return Some(Candidate { found: vec![found], end });
        }
    };
    let written = WrittenDate { point, first: at, end, sure: true };
    Some(Candidate { found: vec![date(scene, &written, Rule::Date)], end })
}

/// The year at `at`, behind a mark or stuck to what stands before it: four digits, or two with the century left out.
fn year(scene: &Scene, at: usize, behind_number: bool) -> Option<(i32, usize)> {
    let line = scene.line;
    let marked = matches!(line.sign(at), b'/' | b'.' | b'-' | b'\'') && line.glued(at) && line.glued(at + 1);
    // The number of a part and a year stuck to it are one run of digits.
    if !marked && (behind_number || !line.glued(at)) {
        return None;
    }
    let number = at + usize::from(marked);
    let (year, digits) = scene.int(number)?;
    let year = match digits {
        4 if (1900..2100).contains(&year) => year,
        2 if line.sign(at) != b'.' && line.sign(at) != b'-' => 2000 + year,
        _ => return None,
    };
    let end = number + 1;
    // No end of a longer code or number: `Q3/2024/QĐ`.
    let goes_on = line.glued(end)
        && (line.is_word(end)
            || line.is_digits(end)
            || matches!(line.sign(end), b'/' | b'.' | b',' | b'-')
                && line.glued(end + 1)
                && !line.is_capital(end + 1)
                && line.is_digits(end + 1)
            || line.sign(end) == b'/' && line.glued(end + 1));
    (!goes_on).then_some((year as i32, end))
}
