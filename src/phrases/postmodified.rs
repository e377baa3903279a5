//! Noun phrases of a language whose modifiers follow their noun.

use crate::lang::{Quantity, Sense};
use crate::phrases::ends_phrase;
use crate::phrases::premodified;
use crate::scene::Scene;
use crate::text::token::Case;

/// The most syllables that a counted phrase takes in.
const LONGEST: usize = 10;

/// The noun phrase that begins at lexeme `at`, as `(first, end)`; amount nouns before it (`số`) are left out.
pub(crate) fn noun_phrase(scene: &Scene, at: usize) -> Option<(usize, usize)> {
    let line = scene.line;
    if !line.language().grammar.head_first {
        return premodified::behind(scene, at);
    }
    // `16 "sự cố"`: quotation marks are seen through.
    let quoted = line.sign(at) == b'"'
        && scene.same_line(at)
        && !line.is_capital(at + 1)
        && (at + 2..at + 9).take_while(|&at| scene.same_line(at)).any(|at| line.sign(at) == b'"');
    let at = at + usize::from(quoted);
    let mut first = at;
    while first < at + 2
        && scene.same_line(first)
        && (line.has(first, Sense::Determiner) || line.has(first, Sense::AmountNoun) && !names_amount(scene, first))
    {
        first += 1;
    }
    if !scene.is_noun(first)
        || line.any(first, |sense| matches!(sense, Sense::YearFirst | Sense::YearLast))
        || line.any(first, |sense| matches!(sense, Sense::Part24(_))) && !line.has(first, Sense::Classifier)
        || names_time(scene, first)
    {
        return None;
    }
    let titled = line.any(first, |sense| matches!(sense, Sense::Titled | Sense::Classifier))
        && line.get(first).tokens == 1
        || line.has(first, Sense::Titled);
    let mut end = first + 1;
    let mut syllables = line.get(first).tokens as usize;
    while syllables < LONGEST && scene.same_line(end) {
        if line.sign(end) == b'(' {
            // `phòng (ban) trực thuộc`: the phrase goes on behind a bracket of one word.
            let closes = line.sign(end + 2) == b')' && line.is_word(end + 1);
            if closes && scene.is_noun(end + 3) && !line.is_capital(end + 3) {
                end += 4;
                continue;
            }
            break;
        }
        // `khí CO2`
        if line.glued(end) && line.is_digits(end) {
            end += 1;
            continue;
        }
        if line.sign(end) == b',' {
            match list_end(scene, end) {
                Some(after) if syllables <= 6 => {
                    end = after;
                    break;
                }
                _ => break,
            }
        }
        // `thẻ gỗ dài 20 cm`: the word of a measure belongs to its number.
        if line.any(end, |sense| matches!(sense, Sense::QuantityWord)) && scene.numeral(end + 1).is_some() {
            break;
        }
        // `xe khách biển kiểm soát 29B`, `27 tấn đạn tốc độ tối đa 900 km/h`: a code or another quantity follows.
        let quantity = line.has(end, Sense::QuantityNoun)
            && (end + 1..end + 4).any(|at| scene.same_line(at) && scene.numeral(at).is_some())
            && scene.is_noun(end - 1);
        let coded = line.has(end, Sense::CodeWord)
            && scene.same_line(end + 1)
            && (line.is_digits(end + 1) || line.sign(end + 1) == b':' || line.has(end + 1, Sense::NumberMark));
        if coded || quantity {
            break;
        }
        if line.has(end, Sense::And) {
            // One more noun of the same kind, and then the clause goes on. `với` leads on more often than it joins.
            let noun = scene.is_noun(end + 1)
                && scene.numeral(end + 1).is_none()
                && !line.is_capital(end + 1)
                && !line.has(end, Sense::Preposition)
                && line.text_at(end + 1) != line.text_at(first);
            let stops = !scene.is_noun(end + 2);
            if noun && stops && syllables <= 4 {
                end += 2;
                syllables += 2;
                continue;
            }
            break;
        }
        // Within quotation marks a term may hold a verb.
        let inside = quoted && scene.line.is_word(end) && (end..end + 4).any(|at| line.sign(at) == b'"');
        if (!scene.is_noun(end) && !inside) || scene.numeral(end).is_some() {
            break;
        }
        let name = line.get(end).case != Case::Lower;
        // `chiến đấu cơ F-22`: the code is no part of it.
        let coded = line.sign(end + 1) == b'-' && line.glued(end + 1) && line.glued(end + 2) && line.is_digits(end + 2);
        if name && (titled || coded) {
            break;
        }
        // `2 bị cáo bán đất`: behind persons that their word names in full a verb with an object begins the clause.
        let acts = line.has(first, Sense::Agent)
            && end == first + 1
            && line.get(first).tokens > 1
            && line.has(end, Sense::Governs)
            && line.get(end).tokens == 1
            && scene.is_noun(end + 1)
            && scene.same_line(end + 1);
        if acts {
            break;
        }
        if line.any(end, |sense| {
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
        }) && (scene.numeral(end + 1).is_some() || line.is_digits(end + 1))
        {
            break;
        }
        syllables += line.get(end).tokens as usize;
        end += 1;
    }
    Some((first, end))
}

/// Whether a word such as `tổng` begins the name of an amount (`tổng vốn`, `tổng diện tích`), which it is part of, or is
/// one itself (`dân số`).
fn names_amount(scene: &Scene, at: usize) -> bool {
    scene.line.has(at, Sense::Plain)
        || scene.line.any(at + 1, |sense| matches!(sense, Sense::QuantityNoun)) && scene.same_line(at + 1)
}

/// Whether a word of the calendar at `at` names a point or stretch of time, which nothing counts: `năm 2024`, `tháng này`,
/// `giai đoạn 5 năm trước`, `giai đoạn 2011-2015`.
fn names_time(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let next = at + 1;
    if !scene.same_line(next) || line.any(at, |sense| matches!(sense, Sense::Classifier | Sense::Plain)) {
        return false;
    }
    let number = scene.numeral(next).is_some() || line.is_digits(next);
    let pointed = line.any(next, |sense| matches!(sense, Sense::Relative(_)));
    let point = line.any(at, |sense| matches!(sense, Sense::Year | Sense::Month | Sense::Quarter | Sense::Century));
    let years = || {
        let unit = scene.numeral(next).map_or(next, |numeral| numeral.end);
        scene.int(next).is_some_and(|(_, digits)| digits == 4)
            || line.any(unit, |sense| matches!(sense, Sense::Unit(_, Quantity::Time)))
    };
    let stretch = line.any(at, |sense| matches!(sense, Sense::Stretch));
    point && (number || pointed) || stretch && number && years()
}

/// Where a list of modifiers ends whose first comma is at `comma`: `cây hư hại, khiếm khuyết, chết khô đã …`. Two
/// commas at least, and no member longer than three syllables, tell it from the clauses of a sentence.
fn list_end(scene: &Scene, comma: usize) -> Option<usize> {
    let line = scene.line;
    let mut at = comma;
    let mut members = 0;
    while line.sign(at) == b',' && scene.same_line(at) {
        let mut syllables = 0;
        let mut end = at + 1;
        while scene.is_noun(end) && scene.numeral(end).is_none() && !line.is_capital(end) {
            syllables += line.get(end).tokens;
            end += 1;
        }
        if !(1..=3).contains(&syllables) {
            return None;
        }
        members += 1;
        at = end;
    }
    let stops = scene.same_line(at) && line.is_word(at) && scene.numeral(at).is_none();
    (members >= 2 && stops).then_some(at)
}

/// The noun phrase that ends just before lexeme `end`, as `(first, end)`.
pub(crate) fn noun_phrase_before(scene: &Scene, end: usize, floor: usize) -> Option<(usize, usize)> {
    let line = scene.line;
    if !line.language().grammar.head_first {
        return premodified::before(scene, end);
    }
    let mut at = end;
    let mut syllables = 0;
    while at > floor && syllables < LONGEST + 2 {
        let word = at - 1;
        if line.sign(word) == b')' {
            // An abbreviation in brackets belongs to its noun: `chỉ số giá tiêu dùng (CPI)`.
            let opens = (1..=3).find(|back| word >= *back && line.sign(word - back) == b'(');
            match opens {
                Some(back) if word - back > floor => {
                    at = word - back;
                    continue;
                }
                _ => break,
            }
        }
        let joins_names = line.sign(word) == b'-' && at < end && line.prev(word).is_word();
        let stop = !joins_names
            && (!line.is_word(word)
                || line.any(word, |sense| ends_phrase(*sense) || matches!(sense, Sense::Determiner))
                || scene.numeral(word).is_some());
        if stop {
            break;
        }
        syllables += line.get(word).tokens as usize;
        at = word;
        if !scene.same_line(word) {
            break;
        }
    }
    (at < end).then_some((at, end))
}
