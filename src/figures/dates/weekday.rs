//! Weekdays, which are no figures.

use crate::figures::dates::written_date::point;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::text::token::Gap;

/// A weekday: no figure, but it must not be read as a number.
pub(crate) static WEEKDAY: RuleRow = RuleRow {
    name: "weekday",
    needs: None,
    opens: Opens::PHRASE,
    read: weekday,
    examples: Examples::of(&[("vi", "Chợ họp vào thứ Năm. =>"), ("en", "The shop is shut on Monday. =>")]),
    counter_examples: Examples::of(&[("vi", "Nạn nhân thứ hai đã xuất viện. => ordinal hai | #Nạn nhân")]),
};

fn weekday(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    if line.any(at, |sense| matches!(sense, Sense::Weekday(_))) {
        return Some(Candidate { found: Vec::new(), end: at + 1 });
    }
    if !line.has(at, Sense::WeekdayMark) {
        return None;
    }
    // `lần thứ hai năm 2013`
    if line.prev(at).has(Sense::Times) && scene.same_line(at) {
        return None;
    }
    let numeral = scene.numeral(at + 1).filter(|_| scene.same_line(at + 1))?;
    let day = numeral.small().filter(|day| (1..=7).contains(day))?;
    let first_in_sentence =
        at == 0 || line.begins_line(at) || matches!(line.sign(at - 1), b'.' | b'!' | b'?' | b':' | b'"');
    // `Thứ nhất, … Thứ hai, …` tells points over in a speech.
    if first_in_sentence && matches!(line.sign(numeral.end), b',' | b':') && !scene.line.is_digits(at + 1) {
        let date_follows = point(scene, numeral.end + 1).is_some();
        if !date_follows {
            return Some(Candidate { found: Vec::new(), end: numeral.end });
        }
    }
    if day < 2 {
        return None;
    }
    let noun_before = at > 0
        && line.gap(at) != Gap::Line
        && line.is_word(at - 1)
        && !line.any(at - 1, |sense| {
            matches!(
                sense,
                Sense::Preposition
                    | Sense::At
                    | Sense::Part24(_)
                    | Sense::From
                    | Sense::To
                    | Sense::And
                    | Sense::Or
                    | Sense::Among
                    | Sense::Day
                    | Sense::Verb
                    | Sense::Adverb
                    | Sense::Per
                    | Sense::Determiner
                    | Sense::Relative(_)
                    | Sense::YearFirst
                    | Sense::YearLast
                    | Sense::All
            )
        });
    let date_follows = (matches!(line.sign(numeral.end), b',' | b'(') && point(scene, numeral.end + 1).is_some())
        || point(scene, numeral.end).is_some_and(|written| written.sure);
    let capital = line.is_capital(at + 1) && !line.is_capital(at);
    if date_follows || capital || !noun_before {
        return Some(Candidate { found: Vec::new(), end: numeral.end });
    }
    None
}
