//! Numbers that are part of a name: products, teams, roads, addresses, plates, codes; and marks of lists.

use super::{Reading, Scene, unit};
use crate::lang::Sense;
use crate::numerals::{Form, roman};
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

fn identifier(scene: &Scene, first: usize, end: usize, rule: &'static str) -> Reading {
    Reading { found: vec![scene.found(Kind::Identifier, first, end, rule)], end }
}

/// Reads a name at `at`.
pub(super) fn read(scene: &Scene, at: usize) -> Option<Reading> {
    road(scene, at)
        .or_else(|| named(scene, at))
        .or_else(|| code(scene, at))
        .or_else(|| address(scene, at))
        .or_else(|| formula(scene, at))
        .or_else(|| fused(scene, at))
        .or_else(|| formation(scene, at))
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

/// The end of a run of glued letters, digits and dashes that begins at `at`.
fn fused_end(scene: &Scene, at: usize) -> usize {
    let cut = scene.cut;
    let mut end = at + 1;
    while cut.glued(end) {
        let word = cut.is_digits(end)
            || (cut.is_word(end) && (cut.is_capital(end) || cut.text_at(end).len() <= 3) && cut.get(end).tokens == 1);
        let dash = cut.sign(end) == b'-' && cut.glued(end + 1) && (cut.is_digits(end + 1) || cut.is_capital(end + 1));
        if word {
            end += 1;
        } else if dash {
            end += 2;
        } else {
            break;
        }
    }
    if cut.sign(end) == b'+' && cut.glued(end) && !cut.is_digits(end + 1) {
        end += 1;
    }
    end
}

/// A number behind a word of phones, plates, accounts: the word stays outside.
fn code(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let before = at.checked_sub(1)?;
    if !cut.is_digits(at) && cut.sign(at) != b'(' {
        return None;
    }
    let mut word = before;
    let mut steps = 0;
    while steps < 3
        && (matches!(cut.sign(word), b':' | b'.' | b'(')
            || cut.has(word, Sense::NumberMark)
            || cut.has(word, Sense::Verb))
    {
        word = word.checked_sub(1)?;
        steps += 1;
    }
    if !cut.has(word, Sense::CodeWord) || !scene.same_line(at) {
        return None;
    }
    let mut end = at + 1;
    while scene.same_line(end) {
        let glued = cut.gap(end) == Gap::None;
        if cut.is_digits(end) || (glued && cut.is_word(end) && cut.is_capital(end)) {
            end += 1;
        } else if matches!(cut.sign(end), b'-' | b'.' | b'+' | b'/')
            && cut.is_digits(end + 1)
            && scene.same_line(end + 1)
        {
            end += 2;
        } else {
            break;
        }
    }
    Some(identifier(scene, at, end, "code"))
}

/// The most lexemes behind the first number of a house (`12/34/5A/6`); a longer chain is none.
const MAX_PARTS: usize = 12;

/// `số 10 Phạm Văn Bạch`, `02 Đinh Tiên Hoàng`, `1740/37 Lê Văn Lương`, `45 đường Giải Phóng`.
fn address(scene: &Scene, at: usize) -> Option<Reading> {
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
    let street_word = cut.has(end, Sense::RoadWord) && scene.same_line(end) && cut.is_capital(end + 1);
    let name = end + usize::from(street_word);
    let mut last = name;
    while scene.same_line(last) && cut.is_word(last) && cut.get(last).case == Case::Capital && last < name + 5 {
        last += 1;
    }
    let words: u32 = (name..last).map(|at| u32::from(cut.get(at).tokens)).sum();
    let zero = cut.text_at(number).starts_with('0') && digits == 2;
    let before = at.wrapping_sub(1);
    // `Địa chỉ: số 5, ngõ 2`
    let lane = cut.sign(end) == b',' && cut.has(end + 1, Sense::RoadWord) && scene.same_line(end + 1);
    if marked && lane && cut.sign(before) == b':' {
        return Some(identifier(scene, at, end, "address"));
    }
    let led = matches!(cut.sign(before), b':' | b'(')
        || cut.any(before, |sense| matches!(sense, Sense::Preposition | Sense::At | Sense::CodeWord))
        || cut.sign(before) == b',';
    let noun_before = marked
        && cut.is_word(before)
        && scene.same_line(at)
        && !led
        && !cut.any(before, |sense| matches!(sense, Sense::Verb | Sense::Preposition));
    if noun_before {
        return None;
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
    let fits = place
        || (street_word && words >= 1)
        || (words >= 2 && ((marked && led) || zero || (slashes > 0 && led)) && cut.sign(number + 1) != b'%');
    if !fits {
        return None;
    }
    Some(identifier(scene, at, last, "address"))
}

/// `H 2 O`, `N 2 O`: the number in a formula whose small letters a copy has set apart.
fn formula(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let letters = |at: usize| {
        let text = cut.text_at(at);
        let capitals = text.bytes().all(|byte| byte.is_ascii_uppercase());
        cut.is_word(at) && text.len() <= 2 && capitals && roman(text).is_none()
    };
    let digit = scene.int(at + 1).is_some_and(|(number, digits)| digits == 1 && number > 1);
    let fits =
        letters(at) && digit && letters(at + 2) && cut.gap(at + 1) == Gap::Space && cut.gap(at + 2) == Gap::Space;
    (fits && cut.text_at(at + 2).len() == 1).then(|| identifier(scene, at, at + 3, "formula"))
}

/// `U23`, `R-37M`, `MiG-31`, `4G`, `H5N6`, `CK2`: digits fused with capitals.
fn fused(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    // Letters first.
    if cut.is_word(at) && cut.is_capital(at) && cut.get(at).tokens == 1 {
        let dash = cut.sign(at + 1) == b'-' && cut.glued(at + 1);
        let number = at + 1 + usize::from(dash);
        if !cut.is_digits(number) || !cut.glued(number) {
            return None;
        }
        let letters = cut.text_at(at).chars().count();
        let currency = cut.any(at, |sense| matches!(sense, Sense::Currency(_) | Sense::CurrencySign(_)));
        if currency || letters > if dash { 8 } else { 5 } {
            return None;
        }
        // `SJC116,8`: a number with decimals is no code but glued to a word.
        if !dash
            && matches!(cut.sign(number + 1), b'.' | b',')
            && cut.glued(number + 1)
            && cut.glued(number + 2)
            && cut.is_digits(number + 2)
        {
            return None;
        }
        // A word in lower case but its first letter, glued by a careless copy, is no code: `Có15 người`.
        if !dash && letters > 2 && cut.get(at).case == Case::Capital && !cut.text_at(at).is_ascii() {
            return None;
        }
        // `Hà Nội-2` style dashes before counted nouns are rare; a dated dash (`VNN-2020`) is a name too.
        if dash
            && cut.get(at).entry != EntryId::NONE
            && cut.any(at, |sense| matches!(sense, Sense::Month | Sense::Year | Sense::Day))
        {
            return None;
        }
        let end = fused_end(scene, number);
        return Some(identifier(scene, at, end, "letters and digits"));
    }
    // Digits first.
    if cut.is_digits(at) && cut.glued(at + 1) && cut.is_word(at + 1) && cut.get(at + 1).tokens == 1 {
        if cut.glued(at) && cut.is_word(at.wrapping_sub(1)) {
            return None;
        }
        // `1e10`: a power of ten.
        if scene.numeral(at).is_some_and(|numeral| numeral.end > at + 2) {
            return None;
        }
        let word = cut.get(at + 1);
        let known = cut.any(at + 1, |sense| {
            matches!(
                sense,
                Sense::Unit(..)
                    | Sense::Currency(_)
                    | Sense::Number(_)
                    | Sense::Hour
                    | Sense::Percent
                    | Sense::Minute
                    | Sense::Series(_)
                    | Sense::Times
                    | Sense::Part24(_)
            )
        });
        // `100K` took its letter in; `4G` did not.
        let scale = cut.any(at + 1, |sense| matches!(sense, Sense::Number(_)));
        let known = known && !(scale && word.case != Case::Lower && scene.numeral(at).is_some_and(|n| n.end == at + 1));
        let letters = cut.text_at(at + 1).chars().count();
        let upper = word.case == Case::Upper || (word.case == Case::Capital && letters == 1);
        // `49ers`: letters in no table, where words do not stick to numbers by a careless copy.
        let stuck = !cut.language().grammar.head_first && word.entry == EntryId::NONE;
        if !known && (upper || stuck) && letters <= 4 && scene.int(at).is_some() {
            let end = fused_end(scene, at);
            return Some(identifier(scene, at, end, "letters and digits"));
        }
    }
    None
}

/// `3-4-3`, `4-2-3-1`: three small numbers or more joined by dashes.
fn formation(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let mut end = at;
    let mut numbers = 0;
    loop {
        let (number, digits) = scene.int(end)?;
        if digits > 1 || number > 6 || number == 0 && numbers == 0 {
            return None;
        }
        numbers += 1;
        end += 1;
        if cut.sign(end) == b'-' && cut.glued(end) && cut.glued(end + 1) && cut.is_digits(end + 1) {
            end += 1;
        } else {
            break;
        }
    }
    (numbers >= 3).then(|| identifier(scene, at, end, "formation"))
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
    let name = cut.is_word(at)
        && lexeme.case != Case::Lower
        && lexeme.entry == EntryId::NONE
        && lexeme.kind == TokenKind::Word
        && is_foreign(cut.text_at(at));
    if !name {
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

/// Whether a word is written in plain Latin letters and longer than a syllable usually is.
fn is_foreign(word: &str) -> bool {
    word.is_ascii() && word.len() >= 4
}
