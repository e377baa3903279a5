//! Numbers that are part of a name: roads, products, versions; and marks of lists.

use super::codes::{self, fused_end};
use super::{Reading, Scene, address, unit};
use crate::lang::Sense;
use crate::numerals::Form;
use crate::report::Kind;
use crate::text::lexicon::EntryId;
use crate::text::token::{Case, Gap, TokenKind};

/// `1.`, `2)`, `3/` at the start of a line: no figure.
pub(super) fn list_mark(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let (number, digits) = scene.int(at)?;
    // In a text whose lines a copy has joined, behind the end of a sentence: `… thịt. 2. Chế biến …`
    let joined = at > 1
        && matches!(cut.sign(at - 1), b'.' | b'!' | b'?' | b':')
        && !cut.glued(at)
        && number < 30
        && cut.sign(at + 1) == b'.'
        && cut.is_capital(at + 2);
    if !(cut.begins_line(at) || joined) || digits > 2 || number > 60 {
        return None;
    }
    let mark = at + 1;
    let marked = matches!(cut.sign(mark), b'.' | b')' | b'/') && cut.glued(mark) && !cut.glued(mark + 1);
    (marked && !cut.begins_line(mark + 1)).then(|| Reading { found: Vec::new(), end: mark + 1 })
}

/// A phrase of the tables that only names something: `24/7`.
pub(super) fn fixed(scene: &Scene, at: usize) -> Option<Reading> {
    scene.cut.has(at, Sense::Fixed).then(|| identifier(scene, at, at + 1, "name"))
}

pub(super) fn identifier(scene: &Scene, first: usize, end: usize, rule: &'static str) -> Reading {
    Reading { found: vec![scene.found(Kind::Identifier, first, end, rule)], end }
}

/// Reads a name at `at`.
pub(super) fn read(scene: &Scene, at: usize) -> Option<Reading> {
    road(scene, at)
        .or_else(|| named(scene, at))
        .or_else(|| codes::code(scene, at))
        .or_else(|| address::house(scene, at))
        .or_else(|| codes::formula(scene, at))
        .or_else(|| codes::fused(scene, at))
        .or_else(|| codes::formation(scene, at))
        .or_else(|| version(scene, at))
        .or_else(|| product(scene, at))
}

/// `quốc lộ 1A`, `QL 14`, `Km191+500`.
fn road(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    if !cut.has(at, Sense::RoadWord) {
        return None;
    }
    let mut number = at + 1;
    while cut.any(number, |sense| matches!(sense, Sense::NumberMark)) || cut.sign(number) == b'.' {
        number += 1;
    }
    let unit = cut.any(at, |sense| matches!(sense, Sense::Unit(..)));
    if let Some(end) = in_words(scene, number).filter(|_| !unit) {
        return Some(identifier(scene, at, end, "road"));
    }
    if !cut.is_digits(number) || !scene.same_line(number) || number > at + 3 {
        return None;
    }
    // A chainage word that is also a unit needs its plus, or a capital of its own: `Km 12`.
    let plus = cut.sign(number + 1) == b'+' && cut.is_digits(number + 2);
    let ends = !scene.same_line(number + 1)
        || matches!(cut.sign(number + 1), b'.' | b',' | b')' | b';')
            && !(cut.glued(number + 2) && cut.is_digits(number + 2))
        || cut.any(number + 1, |sense| matches!(sense, Sense::RoadWord | Sense::Preposition));
    let amount = cut.glued(at)
        || cut.is_digits(at.wrapping_sub(1))
        || cut.any(at.wrapping_sub(1), |sense| matches!(sense, Sense::Number(_) | Sense::Per));
    if unit && !(plus || cut.is_capital(at) || ends && !amount) {
        return None;
    }
    // `Nam và Kiệt 13 năm tù`: a length of time behind a word that is a name as well.
    let time = |at: usize| cut.any(at, |sense| matches!(sense, Sense::Unit(_, crate::lang::Quantity::Time)));
    if !unit && scene.same_line(number + 1) && !cut.glued(number + 1) && time(number + 1) && !cut.is_digits(number + 2)
    {
        return None;
    }
    let mut end = number + 1;
    if plus {
        end = number + 3;
    }
    while cut.glued(end) && (cut.is_word(end) && cut.is_capital(end) || cut.is_digits(end)) {
        end += 1;
    }
    // `Quốc lộ 1 - 2`? Only a letter or a glued dash goes on.
    Some(identifier(scene, at, end, "road"))
}

/// The end of a numeral of more than one word that ends its phrase: `iPhone mười lăm`, `đường số mười hai`.
fn in_words(scene: &Scene, at: usize) -> Option<usize> {
    let numeral = scene.numeral(at).filter(|numeral| numeral.form == Form::Words && scene.same_line(at))?;
    let free = !scene.is_noun(numeral.end) && unit::unit(scene, numeral.end).is_none();
    (free && !numeral.is_bare_word() && numeral.to.is_none()).then_some(numeral.end)
}

/// A brand or class word of the tables before its number: `iPhone 7 Plus`, `Covid-19`, `Boeing 737 Max`.
fn named(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    if !cut.has(at, Sense::NameWord) {
        return None;
    }
    let mut number = at + 1;
    // `Galaxy S8`, `Airbus A350`: a short code word before the digits.
    if cut.sign(number) == b'-' && cut.glued(number) {
        number += 1;
    } else if cut.is_word(number)
        && cut.is_capital(number)
        && (cut.glued(number + 1) || cut.is_digits(number + 1))
        && scene.same_line(number)
        && cut.text_at(number).chars().count() <= 8
    {
        number += 1;
    }
    if let Some(end) = in_words(scene, number) {
        return Some(identifier(scene, at, end, "name"));
    }
    if !cut.is_digits(number) || !scene.same_line(number) {
        return None;
    }
    let mut end = fused_end(scene, number);
    if cut.sign(end) == b'.' && cut.glued(end) && cut.glued(end + 1) && cut.is_digits(end + 1) {
        end += 2;
    }
    Some(identifier(scene, at, suffixes(scene, end), "name"))
}

/// Capital words that end a product's name: `Plus`, `Pro Max`, `KitKat`.
fn suffixes(scene: &Scene, mut end: usize) -> usize {
    let cut = scene.cut;
    let mut words = 0;
    while words < 2
        && scene.same_line(end)
        && cut.is_word(end)
        && cut.get(end).case != Case::Lower
        && (cut.get(end).entry == EntryId::NONE
            || cut.any(end, |sense| matches!(sense, Sense::Bound(_, crate::lang::Side::After))))
        && cut.text_at(end).is_ascii()
        && cut.text_at(end).len() >= 2
    {
        end += 1;
        words += 1;
    }
    end
}

/// `nông nghiệp 4.0`: a version number with the English point, with the noun that it is a version of.
fn version(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let mut number = at;
    while number < at + 2 && scene.is_noun(number) && cut.get(number).tokens <= 2 {
        number += 1;
    }
    let zero = cut.sign(number + 1) == b'.'
        && cut.glued(number + 1)
        && cut.glued(number + 2)
        && cut.text_at(number + 2) == "0";
    let (_, digits) = scene.int(number)?;
    if !zero || digits > 1 || scene.style.decimal == b'.' || number == at || unit::unit(scene, number + 3).is_some() {
        return None;
    }
    let grown = scene.numeral(number).is_some_and(|numeral| numeral.end == number + 3);
    grown.then(|| identifier(scene, at, number + 3, "version"))
}

/// A foreign name with a number that counts nothing: `Halo 2`, `Windows 10`, `Gran Turismo 4`.
fn product(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let lexeme = cut.get(at);
    if !cut.is_word(at) || lexeme.case == Case::Lower || lexeme.kind != TokenKind::Word {
        return None;
    }
    let unknown = lexeme.entry == EntryId::NONE;
    let shortened = cut.senses(at).iter().all(|sense| *sense == Sense::Abbreviation);
    if (unknown || shortened) && cut.language().grammar.head_first && is_short_code(scene, at) {
        return coded(scene, at);
    }
    if !unknown || !is_foreign(cut.text_at(at)) {
        return None;
    }
    let number = at + 1;
    let numeral = scene.numeral(number).filter(|_| scene.same_line(number) && !cut.glued(number))?;
    let (value, digits) = scene.int(number)?;
    if numeral.form != Form::Digits || !numeral.plain || numeral.end != number + 1 || digits > 3 || value == 0 {
        return None;
    }
    let next = numeral.end;
    let dated =
        matches!(cut.sign(next), b'/' | b'-' | b'%' | b':' | b'.' | b',') && cut.glued(next) && cut.is_digits(next + 1);
    let counted = scene.is_noun(next) && !cut.is_capital(next);
    if dated
        || counted
        || unit::unit(scene, next).is_some()
        || cut.sign(next) == b'%'
        || cut.sign(next) == b'(' && digits > 2
    {
        return None;
    }
    if cut.any(next, |sense| matches!(sense, Sense::Among | Sense::To | Sense::Times | Sense::Hour | Sense::And))
        && digits > 1
    {
        return None;
    }
    // The name may have more words before it that an earlier figure did not take.
    let mut first = at;
    while first > scene.floor && first > 0 && at - first < 3 && !cut.begins_line(first) {
        let before = first - 1;
        let part = cut.is_word(before)
            && cut.get(before).case != Case::Lower
            && cut.get(before).entry == EntryId::NONE
            && is_foreign(cut.text_at(before));
        if !part {
            break;
        }
        first = before;
    }
    let mut end = fused_end(scene, number);
    end = suffixes(scene, end);
    Some(identifier(scene, first, end, "name with a number"))
}

/// `giống lúa ST 25`, `cổng USB 3.1`: two or three capitals and a number that counts nothing.
fn coded(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let number = at + 1;
    let (_, digits) = scene.int(number).filter(|_| scene.same_line(number) && cut.gap(number) == Gap::Space)?;
    let version = cut.sign(number + 1) == b'.' && cut.glued(number + 1) && cut.glued(number + 2);
    let minor = version && scene.int(number + 2).is_some_and(|(_, digits)| digits == 1);
    let end = number + if minor { 3 } else { 1 };
    let glued = cut.glued(end) && !matches!(cut.sign(end), b'.' | b',' | b';' | b')' | b'"' | b':');
    let more = cut.glued(end) && cut.glued(end + 1) && cut.is_digits(end + 1);
    let counted = scene.is_noun(end) && !cut.is_capital(end) && !cut.has(end, Sense::PriceNoun);
    // `vàng SJC 119 - 120 triệu`
    let ranged = matches!(cut.sign(end), b'-' | b'/' | b'%' | b':') && cut.is_digits(end + 1);
    let amount = counted || ranged || unit::unit(scene, end).is_some() || scene.numeral(end).is_some();
    let free = scene.numeral(number).is_some_and(|numeral| numeral.form == Form::Digits && numeral.end <= end);
    // `Intel HD 4600`, but a year behind a name is a date.
    let long = digits == 4 && !scene.int(number).is_some_and(|(year, _)| (1900..2100).contains(&year));
    (free && (digits <= 3 || long) && !(glued || more || amount))
        .then(|| identifier(scene, at, end, "code with a number"))
}

/// Whether a word is two or three plain capitals, which the word before it shows to be no heading.
fn is_short_code(scene: &Scene, at: usize) -> bool {
    let word = scene.cut.text_at(at);
    let before = at.wrapping_sub(1);
    let headed = scene.same_line(at) && scene.cut.is_word(before) && scene.cut.get(before).case != Case::Upper;
    headed && (2..=3).contains(&word.len()) && word.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// Whether a word is written in plain Latin letters and longer than a syllable usually is.
fn is_foreign(word: &str) -> bool {
    word.is_ascii() && word.len() >= 4
}
