//! Addresses: a house and its street, whose word stands before its name (`45 đường Giải Phóng`) or ends it
//! (`14 Mill Road`).

use super::name::identifier;
use super::{Reading, Scene};
use crate::lang::Sense;
use crate::text::token::Case;

/// The most words in the name of a street.
const WORDS: usize = 4;

/// `14 Mill Road`, `358 El Camino Way`: a number before a name that a word for a street ends.
pub(super) fn street(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    if !cut.is_digits(at) || cut.language().grammar.head_first {
        return None;
    }
    let numeral = scene.numeral(at).filter(|numeral| numeral.plain && numeral.end == at + 1)?;
    let number = numeral.small().filter(|number| *number > 0)?;
    // `in 2019 Wall Street fell`
    let year = (1900..2100).contains(&number) && cut.has(at.wrapping_sub(1), Sense::At);
    let mut end = at + 1;
    while end <= at + WORDS && scene.same_line(end) && cut.is_capital(end) && cut.is_word(end) {
        end += 1;
        let street = end > at + 2 && cut.has(end - 1, Sense::StreetWord);
        // `500 Wall Street bankers` are counted.
        let counted = scene.is_noun(end) && !cut.is_capital(end);
        if street && !year && !counted && !cut.has(end, Sense::StreetWord) {
            return Some(identifier(scene, at, end, "address"));
        }
    }
    None
}

/// The most lexemes behind the first number of a house (`12/34/5A/6`); a longer chain is none.
const MAX_PARTS: usize = 12;

/// `số 10 Phạm Văn Bạch`, `02 Đinh Tiên Hoàng`, `1740/37 Lê Văn Lương`, `45 đường Giải Phóng`.
pub(super) fn house(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let marked = cut.has(at, Sense::NumberMark);
    let number = if marked { at + 1 } else { at };
    let (_, digits) = scene.int(number)?;
    if marked && !scene.same_line(number) {
        return None;
    }
    let mut end = number + 1;
    let mut slashes = 0;
    while end <= number + MAX_PARTS
        && cut.glued(end)
        && (cut.sign(end) == b'/' && cut.is_digits(end + 1) && cut.glued(end + 1)
            || cut.is_word(end) && cut.is_capital(end) && cut.text_at(end).len() == 1)
    {
        if cut.sign(end) == b'/' {
            end += 2;
            slashes += 1;
        } else {
            end += 1;
        }
    }
    // `số 5 phố Huế`; without its mark a small number may count streets: `2 đường Lê Lợi và Hàm Nghi`.
    let lettered = cut.is_word(end - 1);
    let before = at.wrapping_sub(1);
    let led = matches!(cut.sign(before), b':' | b'(' | b',')
        || cut.any(before, |sense| matches!(sense, Sense::Preposition | Sense::At | Sense::CodeWord));
    let street = cut.has(end, Sense::StreetWord) && (marked || lettered || slashes > 0 || digits > 1 && led);
    let street_word = (cut.has(end, Sense::RoadWord) || street) && scene.same_line(end) && cut.is_capital(end + 1);
    let name = end + usize::from(street_word);
    let mut last = name;
    while scene.same_line(last) && cut.is_word(last) && cut.get(last).case == Case::Capital && last < name + 5 {
        last += 1;
    }
    let words: u32 = (name..last).map(|at| u32::from(cut.get(at).tokens)).sum();
    let zero = cut.text_at(number).starts_with('0') && digits == 2;
    // `Địa chỉ: số 5, ngõ 2`
    let lane = cut.sign(end) == b',' && cut.has(end + 1, Sense::RoadWord) && scene.same_line(end + 1);
    if marked && lane && cut.sign(before) == b':' {
        return Some(identifier(scene, at, end, "address"));
    }
    // `402 Nguyễn Thị Minh Khai, Phường 5`: nobody counts a name.
    let name_words = (name..last).all(|at| cut.senses(at).is_empty() || cut.get(at).tokens == 1);
    let free = !cut.any(before, |sense| {
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
    let place = cut.sign(last) == b','
        && cut.any(last + 1, |sense| matches!(sense, Sense::Series(_) | Sense::Titled | Sense::RoadWord))
        && words >= 2
        && name_words
        && free;
    let noun_before = marked
        && !(street_word || place)
        && cut.is_word(before)
        && scene.same_line(at)
        && !led
        && !cut.any(before, |sense| matches!(sense, Sense::Verb | Sense::Preposition));
    if noun_before {
        return None;
    }
    let fits = place
        || (street_word && words >= 1)
        || (words >= 2 && ((marked && led) || zero || (slashes > 0 && led)) && cut.sign(number + 1) != b'%');
    if !fits {
        return None;
    }
    Some(identifier(scene, at, last, "address"))
}
