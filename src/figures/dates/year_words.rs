//! Years as they are spoken: `nineteen ninety-six`, `nineteen hundred ninety-three`, `two thousand and fifteen`; and the
//! word for a year before its number (`the year 2008`).

use crate::figures::Scene;
use crate::figures::dates::calendar::one;
use crate::figures::dates::point::Point;
use crate::figures::dates::written_date::{WrittenDate, year_number};
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::lang::{NumeralPart, Quantity, Sense};
use crate::numerals::Form;

/// The year in words at `at`, and its end.
pub(crate) fn year_in_words(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    if !scene.line.language().grammar.spoken_years {
        return None;
    }
    let words = |at: usize| {
        let numeral = scene.numeral(at).filter(|numeral| numeral.form == Form::Words && numeral.to.is_none())?;
        Some((numeral.small().filter(|_| scene.same_line(at))?, numeral.end))
    };
    let (first, end) = words(at)?;
    match first {
        10..=21 => {
            let (second, end) = words(end).filter(|(second, _)| (10..=99).contains(second))?;
            Some(((first * 100 + second) as i32, end))
        }
        1100..2100 => Some((first as i32, end)),
        _ => None,
    }
}

/// `Lê Văn A (1896)`, `năm Đinh Hợi (987)`: an early year in brackets behind a name; of three digits behind the word for a
/// year and its name.
pub(crate) fn bracketed(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let (year, digits) = scene.int(at)?;
    let bracket = at.checked_sub(1).filter(|&bracket| line.sign(bracket) == b'(' && line.sign(at + 1) == b')')?;
    let plain = scene.numeral(at).is_some_and(|numeral| numeral.plain && numeral.end == at + 1);
    let name = bracket.checked_sub(1).filter(|&name| line.is_word(name) && line.is_capital(name))?;
    let of_year = (name.saturating_sub(2)..name).any(|word| line.has(word, Sense::Year));
    let fits = match digits {
        3 => of_year && year >= 100,
        4 => (1000..2100).contains(&year),
        _ => false,
    };
    let point = Point { year: Some(year as i32), ..Point::default() };
    (plain && fits && line.language().grammar.words_lead_dates).then_some(WrittenDate {
        point,
        first: at,
        end: at + 1,
        sure: true,
    })
}

/// A year in words behind a word that leads to it, or a year behind the word for it.
pub(crate) static YEAR_WORDS: RuleRow = RuleRow {
    name: "year in words or behind its word",
    needs: Some(|lexicon| lexicon.language.grammar.bare_years),
    opens: Opens::DIGITS.or(Opens::NUMERAL).or(Opens::PHRASE).or(Opens::WORD),
    read: |scene, at| one(scene, read(scene, at)?),
    examples: Examples::of(&[
        ("en", "It opened in nineteen ninety-six. => date nineteen ninety-six | @1996"),
        ("en", "The guild was set up in 1337. => date 1337 | @1337"),
    ]),
    counter_examples: Examples::of(&[("en", "Leaks showed in two thousand of them. => count two thousand")]),
};

fn read(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let written = |year, first, end| {
        Some(WrittenDate { point: Point { year: Some(year), ..Point::default() }, first, end, sure: true })
    };
    if line.has(at, Sense::Unit("a", Quantity::Time)) && scene.same_line(at + 1) && !scene.is_noun(at + 2) {
        return written(year_number(scene, at + 1).filter(|year| (1000..2200).contains(year))?, at, at + 2);
    }
    // `set up in 1337`
    let before = at.wrapping_sub(1);
    let inside = line.has(before, Sense::At) && line.has(before, Sense::Among);
    if let Some(year) = year_number(scene, at).filter(|year| (1000..1900).contains(year)) {
        let dated = scene.same_line(at) && (inside || line.has(before, Sense::DateLead));
        let of = line.has(at + 1, Sense::Number(NumeralPart::Of)) && scene.same_line(at + 1);
        let free = !scene.is_noun(at + 1)
            && crate::figures::amounts::unit::unit(scene, at + 1).is_none()
            && line.sign(at + 1) != b'-';
        return if dated && free && !of { written(year, at, at + 1) } else { None };
    }
    let (year, end) = year_in_words(scene, at)?;
    let led = line.prev(at).has(Sense::At) && scene.same_line(at);
    // Of a plain number nothing is said behind: `in two thousand and fifteen.`, but `in two thousand of them`.
    let ends = !scene.same_line(end)
        || matches!(line.sign(end), b'.' | b',' | b';' | b':' | b')')
        || line.any(end, |sense| matches!(sense, Sense::And | Sense::Relative(_) | Sense::Verb));
    let pair = scene.numeral(at).is_some_and(|numeral| numeral.end < end);
    let free = !scene.is_noun(end) && crate::figures::amounts::unit::unit(scene, end).is_none();
    if led && (ends || pair && free) { written(year, at, end) } else { None }
}
