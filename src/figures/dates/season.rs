//! Stretches of years in digits: `2015-2020`, `2004-05`, a season's `1973/74`.

use crate::figures::dates::calendar::joins;
use crate::figures::dates::written_date::year_number;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::report::Kind;
use crate::rule::Rule;

/// A stretch of years in digits.
pub(crate) static YEARS: RuleRow = RuleRow {
    name: "stretch of years",
    needs: None,
    opens: Opens::DIGITS.or(Opens::NUMERAL).or(Opens::PHRASE),
    read: years,
    examples: Examples::of(&[
        ("vi", "Quy hoạch 2015-2020 đã xong. => period 2015-2020 | @2015/2020"),
        ("vi", "Ông dạy học từ 2015 đến 2020. => period 2015 đến 2020"),
        ("vi", "Đội vô địch mùa giải 1973/74. => period | @1973/1974"),
    ]),
    counter_examples: Examples::of(&[("vi", "Mỗi năm có 20-25 lễ hội. => count 20-25 =20 →25")]),
};

fn years(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let number = if line.has(at, Sense::Year) && scene.same_line(at + 1) { at + 1 } else { at };
    let from = year_number(scene, number)?;
    // `mùa giải 1973/74`
    let slash = line.sign(number + 1) == b'/' && line.glued(number + 1) && season(scene, from, number + 2);
    // `between 1988 and 1996`
    let between = line.has(number + 1, Sense::And)
        && scene.same_line(number + 1)
        && line.prev(number).has(Sense::From)
        && scene.same_line(number);
    let dash = slash || !between && joins(scene, number + 1)?;
    let mut second = number + 2;
    if line.has(second, Sense::Year) && !dash {
        second += 1;
    }
    let (to, digits) = scene.int(second).filter(|_| scene.same_line(second))?;
    let to = match digits {
        4 => to as i32,
        2 if dash && line.glued(second) => from - from % 100 + to as i32,
        1 if dash && line.glued(second) && (from + 1) % 10 == to as i32 => from + 1,
        _ => return None,
    };
    if !(1000..2200).contains(&from) || !(1000..2200).contains(&to) || to < from || to - from > 1000 {
        return None;
    }
    if !dash && shifts(scene, at) {
        return None;
    }
    let next = scene.numeral(second)?;
    // An amount in a unit is no year, and neither is `2015-2020/QĐ`.
    if next.end != second + 1
        || line.sign(second + 1) == b'/'
        || line.has(second + 1, Sense::Zone)
        || crate::figures::amounts::unit::unit(scene, second + 1).is_some()
    {
        return None;
    }
    let mut found = scene.found(Kind::Period, at, second + 1, Rule::YearsFromTo);
    found.figure.date = Some(format!("{from:04}/{to:04}"));
    Some(Candidate { found: vec![found], end: second + 1 })
}

/// Whether the number behind a slash is the year after `from`: `1973/74`, `2017/2018` where nothing is shared out.
fn season(scene: &Scene, from: i32, at: usize) -> bool {
    scene.int(at).is_some_and(|(to, digits)| match digits {
        2 => to as i32 == (from + 1) % 100,
        4 => {
            to as i32 == from + 1
                && (1900..2100).contains(&from)
                && (!scene.is_noun(at + 1)
                    || scene.line.is_capital(at + 1)
                    || !scene.line.language().grammar.endings.plural.is_empty()
                        && !crate::phrases::premodified::counts(scene, at + 1, at + 2))
        }
        _ => false,
    })
}

/// `pushed its target back from 2005 to 2006`: whether a verb before the first of two dates puts something off from one to
/// the other, so that they are no stretch.
pub(crate) fn shifts(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let Some(before) = at.checked_sub(1).filter(|&before| line.has(before, Sense::From)) else { return false };
    (before.saturating_sub(8)..before)
        .rev()
        .take_while(|&word| !matches!(line.sign(word), b'.' | b';' | b','))
        .any(|word| line.has(word, Sense::Shifts))
}
