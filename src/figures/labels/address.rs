//! Addresses: a house and its street, whose word stands before its name (`45 đường Giải Phóng`) or ends it
//! (`14 Mill Road`).

use crate::figures::labels::name::identifier;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::rule::Rule;
use crate::text::token::Case;

/// The most words in the name of a street.
const WORDS: usize = 4;

/// A number before a name that a word for a street ends.
pub(crate) static STREET: RuleRow = RuleRow {
    name: "house before its street",
    needs: Some(|lexicon| lexicon.language.grammar.house_leads_street),
    opens: Opens::DIGITS,
    read: street,
    examples: Examples::of(&[("en", "He lives at 14 Mill Road. => identifier 14 Mill Road")]),
    counter_examples: Examples::of(&[("en", "The bank cut 500 Wall Street bankers. => count 500")]),
};

fn street(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    if !line.is_digits(at) {
        return None;
    }
    let numeral = scene.numeral(at).filter(|numeral| numeral.plain && numeral.end == at + 1)?;
    let number = numeral.small().filter(|number| *number > 0)?;
    // `Miss Universe 2024Ileana`: a year that a careless copy glued to a name.
    let glued = line.glued(at + 1);
    // `in 2019 Wall Street fell`
    let year = (1900..2100).contains(&number) && line.prev(at).has(Sense::At);
    let mut end = at + 1;
    while end <= at + WORDS && scene.same_line(end) && line.is_capital(end) && line.is_word(end) {
        end += 1;
        let street = end > at + 2 && line.has(end - 1, Sense::StreetWord);
        // `500 Wall Street bankers` are counted.
        let counted = scene.is_noun(end) && !line.is_capital(end);
        if street && !year && !glued && !counted && !line.has(end, Sense::StreetWord) {
            return Some(identifier(scene, at, end, Rule::Address));
        }
    }
    None
}

/// The most lexemes behind the first number of a house (`12/34/5A/6`); a longer chain is none.
const MAX_PARTS: usize = 12;

/// A house with its street behind it.
pub(crate) static HOUSE: RuleRow = RuleRow {
    name: "house and street",
    needs: None,
    opens: Opens::DIGITS.or(Opens::PHRASE),
    read: house,
    examples: Examples::of(&[
        ("vi", "Anh ở số 10 Phạm Văn Bạch. => identifier số 10 Phạm Văn Bạch"),
        ("vi", "Quán ở 45 đường Giải Phóng. => identifier 45 đường Giải Phóng"),
    ]),
    counter_examples: Examples::of(&[("vi", "Đường có 10 hộ dân. => count 10 | #hộ dân")]),
};

fn house(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let marked = line.has(at, Sense::NumberMark);
    let number = if marked { at + 1 } else { at };
    let (_, digits) = scene.int(number)?;
    if marked && !scene.same_line(number) {
        return None;
    }
    let mut end = number + 1;
    let mut slashes = 0;
    while end <= number + MAX_PARTS
        && line.glued(end)
        && (line.sign(end) == b'/' && line.is_digits(end + 1) && line.glued(end + 1)
            || line.is_word(end) && line.is_capital(end) && line.text_at(end).len() == 1)
    {
        if line.sign(end) == b'/' {
            end += 2;
            slashes += 1;
        } else {
            end += 1;
        }
    }
    // `số 5 phố Huế`; without its mark a small number may count streets: `2 đường Lê Lợi và Hàm Nghi`.
    let lettered = line.is_word(end - 1);
    let before = at.wrapping_sub(1);
    let led = matches!(line.sign(before), b':' | b'(' | b',')
        || line.any(before, |sense| matches!(sense, Sense::Preposition | Sense::At | Sense::CodeWord));
    let street = line.has(end, Sense::StreetWord) && (marked || lettered || slashes > 0 || digits > 1 && led);
    let street_word = (line.has(end, Sense::RoadWord) || street) && scene.same_line(end) && line.is_capital(end + 1);
    let name = end + usize::from(street_word);
    let mut last = name;
    while scene.same_line(last) && line.is_word(last) && line.get(last).case == Case::Capital && last < name + 5 {
        last += 1;
    }
    let words: u32 = (name..last).map(|at| u32::from(line.get(at).tokens)).sum();
    let zero = line.text_at(number).starts_with('0') && digits == 2;
    // `Địa chỉ: số 5, ngõ 2`
    let lane = line.sign(end) == b',' && line.has(end + 1, Sense::RoadWord) && scene.same_line(end + 1);
    if marked && lane && line.sign(before) == b':' {
        return Some(identifier(scene, at, end, Rule::Address));
    }
    // `402 Nguyễn Thị Minh Khai, Phường 5`: nobody counts a name.
    let name_words = (name..last).all(|at| line.senses(at).is_empty() || line.get(at).tokens == 1);
    let free = !line.any(before, |sense| {
        matches!(
            sense,
            Sense::Verb
                | Sense::Bound(..)
                | Sense::Change(..)
                | Sense::Level
                | Sense::Series(_)
                | Sense::Day
                | Sense::Month
                | Sense::Year
        )
    });
    let place = line.sign(last) == b','
        && line.any(last + 1, |sense| matches!(sense, Sense::Series(_) | Sense::Titled | Sense::RoadWord))
        && words >= 2
        && name_words
        && free;
    let noun_before = marked
        && !(street_word || place)
        && line.is_word(before)
        && scene.same_line(at)
        && !led
        && !line.any(before, |sense| matches!(sense, Sense::Verb | Sense::Preposition));
    if noun_before {
        return None;
    }
    let fits = place
        || (street_word && words >= 1)
        || (words >= 2 && ((marked && led) || zero || (slashes > 0 && led)) && line.sign(number + 1) != b'%');
    if !fits {
        return None;
    }
    Some(identifier(scene, at, last, Rule::Address))
}
