//! Noun phrases of a language whose modifiers follow their noun.

use crate::figures::{Scene, ends_phrase, premodified};
use crate::lang::{Quantity, Sense};
use crate::text::token::Case;

/// The most syllables that a counted phrase takes in.
const LONGEST: usize = 10;

/// The noun phrase that begins at lexeme `at`, as `(first, end)`; amount nouns before it (`số`) are left out.
pub(super) fn noun_phrase(scene: &Scene, at: usize) -> Option<(usize, usize)> {
    let cut = scene.cut;
    if !cut.language().grammar.head_first {
        return premodified::behind(scene, at);
    }
    let mut first = at;
    while first < at + 2
        && scene.same_line(first)
        && cut.any(first, |sense| matches!(sense, Sense::AmountNoun | Sense::Determiner))
    {
        first += 1;
    }
    if !scene.is_noun(first)
        || cut.any(first, |sense| matches!(sense, Sense::YearFirst | Sense::YearLast))
        || cut.any(first, |sense| matches!(sense, Sense::Part24(_))) && !cut.has(first, Sense::Classifier)
        || names_time(scene, first)
    {
        return None;
    }
    let titled = cut.any(first, |sense| matches!(sense, Sense::Titled | Sense::Classifier))
        && cut.get(first).tokens == 1
        || cut.has(first, Sense::Titled);
    let mut end = first + 1;
    let mut syllables = cut.get(first).tokens as usize;
    while syllables < LONGEST && scene.same_line(end) {
        if cut.sign(end) == b'(' {
            // `phòng (ban) trực thuộc`: the phrase goes on behind a bracket of one word.
            let closes = cut.sign(end + 2) == b')' && cut.is_word(end + 1);
            if closes && scene.is_noun(end + 3) && !cut.is_capital(end + 3) {
                end += 4;
                continue;
            }
            break;
        }
        // `khí CO2`
        if cut.glued(end) && cut.is_digits(end) {
            end += 1;
            continue;
        }
        if cut.sign(end) == b',' {
            match list_end(scene, end) {
                Some(after) if syllables <= 6 => {
                    end = after;
                    break;
                }
                _ => break,
            }
        }
        // `thẻ gỗ dài 20 cm`: the word of a measure belongs to its number.
        if cut.any(end, |sense| matches!(sense, Sense::QuantityWord)) && scene.numeral(end + 1).is_some() {
            break;
        }
        if cut.has(end, Sense::And) {
            // One more noun of the same kind, and then the clause goes on. `với` leads on more often than it joins.
            let noun = scene.is_noun(end + 1)
                && scene.numeral(end + 1).is_none()
                && !cut.is_capital(end + 1)
                && !cut.has(end, Sense::Preposition)
                && cut.text_at(end + 1) != cut.text_at(first);
            let stops = !scene.is_noun(end + 2);
            if noun && stops && syllables <= 4 {
                end += 2;
                syllables += 2;
                continue;
            }
            break;
        }
        if !scene.is_noun(end) || scene.numeral(end).is_some() {
            break;
        }
        let name = cut.get(end).case != Case::Lower;
        // `chiến đấu cơ F-22`: the code is no part of it.
        let coded = cut.sign(end + 1) == b'-' && cut.glued(end + 1) && cut.glued(end + 2) && cut.is_digits(end + 2);
        if name && (titled || coded) {
            break;
        }
        if cut.any(end, |sense| {
            matches!(
                sense,
                Sense::Series(_)
                    | Sense::Part24(_)
                    | Sense::YearFirst
                    | Sense::YearLast
                    | Sense::Year
                    | Sense::Month
                    | Sense::Weekday(_)
                    | Sense::Stretch
            )
        }) && (scene.numeral(end + 1).is_some() || cut.is_digits(end + 1))
        {
            break;
        }
        syllables += cut.get(end).tokens as usize;
        end += 1;
    }
    Some((first, end))
}

/// Whether a word of the calendar at `at` names a point or stretch of time, which nothing counts: `năm 2024`, `tháng này`,
/// `giai đoạn 5 năm trước`, `giai đoạn 2011-2015`.
fn names_time(scene: &Scene, at: usize) -> bool {
    let cut = scene.cut;
    let next = at + 1;
    if !scene.same_line(next) || cut.any(at, |sense| matches!(sense, Sense::Classifier | Sense::Plain)) {
        return false;
    }
    let number = scene.numeral(next).is_some() || cut.is_digits(next);
    let pointed = cut.any(next, |sense| matches!(sense, Sense::Relative(_)));
    let point = cut.any(at, |sense| matches!(sense, Sense::Year | Sense::Month | Sense::Quarter | Sense::Century));
    let years = || {
        let unit = scene.numeral(next).map_or(next, |numeral| numeral.end);
        scene.int(next).is_some_and(|(_, digits)| digits == 4)
            || cut.any(unit, |sense| matches!(sense, Sense::Unit(_, Quantity::Time)))
    };
    let stretch = cut.any(at, |sense| matches!(sense, Sense::Stretch));
    point && (number || pointed) || stretch && number && years()
}

/// Where a list of modifiers ends whose first comma is at `comma`: `cây hư hại, khiếm khuyết, chết khô đã …`. Two
/// commas at least, and no member longer than three syllables, tell it from the clauses of a sentence.
fn list_end(scene: &Scene, comma: usize) -> Option<usize> {
    let cut = scene.cut;
    let mut at = comma;
    let mut members = 0;
    while cut.sign(at) == b',' && scene.same_line(at) {
        let mut syllables = 0;
        let mut end = at + 1;
        while scene.is_noun(end) && scene.numeral(end).is_none() && !cut.is_capital(end) {
            syllables += cut.get(end).tokens;
            end += 1;
        }
        if !(1..=3).contains(&syllables) {
            return None;
        }
        members += 1;
        at = end;
    }
    let stops = scene.same_line(at) && cut.is_word(at) && scene.numeral(at).is_none();
    (members >= 2 && stops).then_some(at)
}

/// The noun phrase that ends just before lexeme `end`, as `(first, end)`.
pub(super) fn noun_phrase_before(scene: &Scene, end: usize, floor: usize) -> Option<(usize, usize)> {
    let cut = scene.cut;
    if !cut.language().grammar.head_first {
        return premodified::before(scene, end);
    }
    let mut at = end;
    let mut syllables = 0;
    while at > floor && syllables < LONGEST + 2 {
        let word = at - 1;
        if cut.sign(word) == b')' {
            // An abbreviation in brackets belongs to its noun: `chỉ số giá tiêu dùng (CPI)`.
            let opens = (1..=3).find(|back| word >= *back && cut.sign(word - back) == b'(');
            match opens {
                Some(back) if word - back > floor => {
                    at = word - back;
                    continue;
                }
                _ => break,
            }
        }
        let joins_names = cut.sign(word) == b'-' && at < end && cut.is_word(word.wrapping_sub(1));
        let stop = !joins_names
            && (!cut.is_word(word)
                || cut.any(word, |sense| ends_phrase(*sense) || matches!(sense, Sense::Determiner))
                || scene.numeral(word).is_some());
        if stop {
            break;
        }
        syllables += cut.get(word).tokens as usize;
        at = word;
        if !scene.same_line(word) {
            break;
        }
    }
    (at < end).then_some((at, end))
}
