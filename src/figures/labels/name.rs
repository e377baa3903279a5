//! Numbers that are part of a name: roads, products, versions; and marks of lists.

use crate::figures::amounts::unit;
use crate::figures::labels::codes::fused_end;
use crate::figures::labels::unearned;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::numerals::Form;
use crate::report::Kind;
use crate::rule::Rule;
use crate::text::lexicon::EntryId;
use crate::text::token::{Case, Gap, TokenKind};

/// The mark of an item at the start of a line: no figure.
pub(crate) static LIST_MARK: RuleRow = RuleRow {
    name: "mark of a list",
    needs: None,
    opens: Opens::DIGITS,
    read: list_mark,
    examples: Examples::of(&[("vi", "2. Chế biến món ăn. =>"), ("en", "1) Wash the rice. =>")]),
    counter_examples: Examples::of(&[
        ("en", "2 cups of rice. => count 2"),
        ("vi", "2,5 tấn gạo đã về kho. => measure 2,5 tấn"),
    ]),
};

fn list_mark(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let (number, digits) = scene.int(at)?;
    // In a text whose lines a copy has joined, behind the end of a sentence (`… thịt. 2. Chế biến …`), or in a row of
    // marks that rise (`1. … hầm xương 2. Chế biến … 3. …`).
    let item = at > 0
        && !line.glued(at)
        && (line.sign(at + 1) == b'.'
            || matches!(line.sign(at + 1), b')' | b'/') && number == 1 && line.sign(at - 1) == b':')
        && line.glued(at + 1)
        && !line.glued(at + 2)
        && (line.is_capital(at + 2) || line.is_digits(at + 2));
    let ended = at > 0 && matches!(line.sign(at - 1), b'.' | b'!' | b'?' | b':' | b')' | b'"' | b';');
    let joined = item && number > 0 && number < 60 && (ended || in_row(scene, at, number));
    if !(line.begins_line(at) || joined) || digits > 2 || number > 60 {
        return None;
    }
    let mark = at + 1;
    let marked = matches!(line.sign(mark), b'.' | b')' | b'/') && line.glued(mark) && !line.glued(mark + 1);
    (marked && !line.begins_line(mark + 1)).then(|| Candidate { found: Vec::new(), end: mark + 1 })
}

/// How far apart the marks of two items may stand, in lexemes.
const ITEM: usize = 160;

/// Whether the mark of the item before or behind is near: `2. Chế biến … 3. Bày ra đĩa`.
fn in_row(scene: &Scene, at: usize, number: u32) -> bool {
    let line = scene.line;
    let marks = |other: usize, wanted: u32| {
        scene.int(other).is_some_and(|(found, digits)| found == wanted && digits <= 2)
            && line.sign(other + 1) == b'.'
            && line.glued(other + 1)
            && !line.glued(other + 2)
            && line.is_capital(other + 2)
            && !line.glued(other)
    };
    let before = |at: usize, wanted: u32| (at.saturating_sub(ITEM)..at).rev().find(|&other| marks(other, wanted));
    let behind = |at: usize, wanted: u32| (at + 2..(at + ITEM).min(line.len())).find(|&other| marks(other, wanted));
    // Two numbers that follow each other by chance are common, three are not.
    let above = behind(at, number + 1);
    let below = if number > 1 { before(at, number - 1) } else { None };
    match (below, above) {
        (Some(_), Some(_)) => true,
        (None, Some(next)) => behind(next, number + 2).is_some(),
        (Some(last), None) => number > 2 && before(last, number - 2).is_some(),
        (None, None) => false,
    }
}

/// A phrase of the tables that only names something.
pub(crate) static FIXED: RuleRow = RuleRow {
    name: "fixed phrase",
    needs: None,
    opens: Opens::PHRASE,
    read: fixed,
    examples: Examples::of(&[("vi", "Quán mở cửa 24/7. => identifier 24/7")]),
    counter_examples: Examples::of(&[("vi", "Có 24/70 hộ dự họp. => ratio 24/70")]),
};

fn fixed(scene: &Scene, at: usize) -> Option<Candidate> {
    let day = |sense: &Sense| if let Sense::DayName(day) = sense { Some(*day) } else { None };
    if let Some(day) = scene.line.find(at, day) {
        let mut found = scene.found(Kind::Date, at, at + 1, Rule::Date);
        found.figure.date = Some(day.to_owned());
        return Some(Candidate { found: vec![found], end: at + 1 });
    }
    scene.line.has(at, Sense::Fixed).then(|| identifier(scene, at, at + 1, Rule::Name))
}

pub(crate) fn identifier(scene: &Scene, first: usize, end: usize, rule: Rule) -> Candidate {
    Candidate { found: vec![scene.found(Kind::Identifier, first, end, rule)], end }
}

/// A road or a place on it, with its word.
pub(crate) static ROAD: RuleRow = RuleRow {
    name: "road",
    needs: None,
    opens: Opens::PHRASE,
    read: roads,
    examples: Examples::of(&[
        ("vi", "Xe chạy trên quốc lộ 1A. => identifier quốc lộ 1A"),
        ("vi", "Xe lật ở Km191+500. => identifier Km191+500"),
        ("vi", "Nhà ở hẻm 12/34/5. => identifier hẻm 12/34/5"),
    ]),
    counter_examples: Examples::of(&[("vi", "Đường dài 12 km. => measure 12 km")]),
};

fn roads(scene: &Scene, at: usize) -> Option<Candidate> {
    let mut roads = road(scene, at)?;
    unearned::others(scene, &mut roads);
    Some(roads)
}

fn road(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    if !line.has(at, Sense::RoadWord) {
        return None;
    }
    let mut number = at + 1;
    while line.any(number, |sense| matches!(sense, Sense::NumberMark)) || line.sign(number) == b'.' {
        number += 1;
    }
    let unit = line.any(at, |sense| matches!(sense, Sense::Unit(..)));
    if let Some(end) = in_words(scene, number).filter(|_| !unit) {
        return Some(identifier(scene, at, end, Rule::Road));
    }
    if !line.is_digits(number) || !scene.same_line(number) || number > at + 3 {
        return None;
    }
    // A chainage word that is also a unit needs its plus, or a capital of its own: `Km 12`.
    let plus = line.sign(number + 1) == b'+' && line.is_digits(number + 2);
    let ends = !scene.same_line(number + 1)
        || matches!(line.sign(number + 1), b'.' | b',' | b')' | b';')
            && !(line.glued(number + 2) && line.is_digits(number + 2))
        || line.any(number + 1, |sense| matches!(sense, Sense::RoadWord | Sense::Preposition));
    let amount = line.glued(at)
        || line.prev(at).is_digits()
        || line.prev(at).any(|sense| matches!(sense, Sense::Number(_) | Sense::Per));
    if unit && !(plus || line.is_capital(at) || ends && !amount) {
        return None;
    }
    // `Nam và Kiệt 13 năm tù`: a length of time behind a word that is a name as well.
    let time = |at: usize| line.any(at, |sense| matches!(sense, Sense::Unit(_, crate::lang::Quantity::Time)));
    if !unit
        && scene.same_line(number + 1)
        && !line.glued(number + 1)
        && time(number + 1)
        && !line.is_digits(number + 2)
    {
        return None;
    }
    let mut end = number + 1;
    if plus {
        end = number + 3;
    }
    while line.glued(end) && (line.is_word(end) && line.is_capital(end) || line.is_digits(end)) {
        end += 1;
    }
    // `số nhà 6/15`, `hẻm 12/34/5`: a lane within a lane.
    while !unit && line.sign(end) == b'/' && line.glued(end) && line.glued(end + 1) && line.is_digits(end + 1) {
        end += 2;
    }
    // `Quốc lộ 1 - 2`? Only a letter or a glued dash goes on.
    Some(identifier(scene, at, end, Rule::Road))
}

/// The end of a numeral of more than one word that ends its phrase: `iPhone mười lăm`, `đường số mười hai`.
fn in_words(scene: &Scene, at: usize) -> Option<usize> {
    let numeral = scene.numeral(at).filter(|numeral| numeral.form == Form::Words && scene.same_line(at))?;
    let free = !scene.is_noun(numeral.end) && unit::unit(scene, numeral.end).is_none();
    (free && !numeral.is_bare_word() && numeral.to.is_none()).then_some(numeral.end)
}

/// A brand or class word of the tables before its number.
pub(crate) static NAMED: RuleRow = RuleRow {
    name: "name of the tables",
    needs: None,
    opens: Opens::PHRASE,
    read: named,
    examples: Examples::of(&[
        ("vi", "Chị mua iPhone 7 Plus. => identifier iPhone 7 Plus"),
        ("en", "She had Covid-19. => identifier Covid-19"),
    ]),
    counter_examples: Examples::of(&[("vi", "Chị mua 7 iPhone. => count 7")]),
};

fn named(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    if !line.has(at, Sense::NameWord) {
        return None;
    }
    let mut number = at + 1;
    // `Galaxy S8`, `Airbus A350`: a short code word before the digits.
    if line.sign(number) == b'-' && line.glued(number) {
        number += 1;
    } else if line.is_word(number)
        && line.is_capital(number)
        && (line.glued(number + 1) || line.is_digits(number + 1))
        && scene.same_line(number)
        && line.text_at(number).chars().count() <= 8
    {
        number += 1;
    }
    if let Some(end) = in_words(scene, number) {
        return Some(identifier(scene, at, end, Rule::Name));
    }
    if !line.is_digits(number) || !scene.same_line(number) {
        return None;
    }
    let mut end = fused_end(scene, number);
    if line.sign(end) == b'.' && line.glued(end) && line.glued(end + 1) && line.is_digits(end + 1) {
        end += 2;
    }
    Some(identifier(scene, at, suffixes(scene, end), Rule::Name))
}

/// Capital words that end a product's name: `Plus`, `Pro Max`, `KitKat`.
fn suffixes(scene: &Scene, mut end: usize) -> usize {
    let line = scene.line;
    let mut words = 0;
    while words < 2
        && scene.same_line(end)
        && line.is_word(end)
        && line.get(end).case != Case::Lower
        && (line.get(end).entry == EntryId::NONE
            || line.any(end, |sense| matches!(sense, Sense::Bound(_, crate::lang::Side::After))))
        && line.text_at(end).is_ascii()
        && line.text_at(end).len() >= 2
        && !(line.glued(end + 1) && line.is_digits(end + 1))
    {
        end += 1;
        words += 1;
    }
    end
}

/// A version number with the English point, with the noun that it is a version of.
pub(crate) static NOUN_VERSION: RuleRow = RuleRow {
    name: "noun with its version",
    needs: None,
    opens: Opens::WORD.or(Opens::DIGITS),
    read: version,
    examples: Examples::of(&[("vi", "Huyện làm nông nghiệp 4.0. => identifier nông nghiệp 4.0")]),
    counter_examples: Examples::of(&[("vi", "Giá là 4.000 đồng. => money 4.000 đồng =4000")]),
};

fn version(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let mut number = at;
    while number < at + 2 && scene.is_noun(number) && line.get(number).tokens <= 2 {
        number += 1;
    }
    let zero = line.sign(number + 1) == b'.'
        && line.glued(number + 1)
        && line.glued(number + 2)
        && line.text_at(number + 2) == "0";
    let (_, digits) = scene.int(number)?;
    if !zero || digits > 1 || scene.style.decimal == b'.' || number == at || unit::unit(scene, number + 3).is_some() {
        return None;
    }
    let grown = scene.numeral(number).is_some_and(|numeral| numeral.end == number + 3);
    grown.then(|| identifier(scene, at, number + 3, Rule::Version))
}

/// A foreign name with a number that counts nothing.
pub(crate) static PRODUCT: RuleRow = RuleRow {
    name: "foreign name with its number",
    needs: None,
    opens: Opens::WORD,
    read: product,
    examples: Examples::of(&[
        ("vi", "Cháu chơi Halo 2 cả ngày. => identifier Halo 2"),
        ("vi", "Họ trồng giống lúa ST 25. => identifier ST 25"),
    ]),
    counter_examples: Examples::of(&[("vi", "Cháu có 2 bộ Halo. => count 2")]),
};

fn product(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let lexeme = line.get(at);
    if !line.is_word(at) || lexeme.case == Case::Lower || lexeme.kind != TokenKind::Word {
        return None;
    }
    let unknown = lexeme.entry == EntryId::NONE;
    let shortened = line.senses(at).iter().all(|sense| *sense == Sense::Abbreviation);
    if (unknown || shortened) && line.language().grammar.foreign_words_show && is_short_code(scene, at) {
        return coded(scene, at);
    }
    if !unknown || !is_foreign(line.text_at(at)) {
        return None;
    }
    let number = at + 1;
    let numeral = scene.numeral(number).filter(|_| scene.same_line(number) && !line.glued(number))?;
    let (value, digits) = scene.int(number)?;
    if numeral.form != Form::Digits || !numeral.plain || numeral.end != number + 1 || digits > 3 || value == 0 {
        return None;
    }
    let next = numeral.end;
    let dated = matches!(line.sign(next), b'/' | b'-' | b'%' | b':' | b'.' | b',')
        && line.glued(next)
        && line.is_digits(next + 1);
    let counted = scene.is_noun(next) && !line.is_capital(next);
    if dated
        || unearned::tabular(scene, number)
        || counted
        || unit::unit(scene, next).is_some()
        || line.sign(next) == b'%'
        || line.sign(next) == b'(' && digits > 2
    {
        return None;
    }
    if line.any(next, |sense| matches!(sense, Sense::Among | Sense::To | Sense::Times | Sense::Hour | Sense::And))
        && digits > 1
    {
        return None;
    }
    // The name may have more words before it that an earlier figure did not take.
    let mut first = at;
    while first > scene.floor && first > 0 && at - first < 3 && !line.begins_line(first) {
        let before = first - 1;
        let part = line.is_word(before)
            && line.get(before).case != Case::Lower
            && line.get(before).entry == EntryId::NONE
            && is_foreign(line.text_at(before));
        if !part {
            break;
        }
        first = before;
    }
    let mut end = fused_end(scene, number);
    end = suffixes(scene, end);
    Some(identifier(scene, first, end, Rule::NameWithNumber))
}

/// `giống lúa ST 25`, `cổng USB 3.1`: two or three capitals and a number that counts nothing.
fn coded(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let number = at + 1;
    let (_, digits) = scene.int(number).filter(|_| scene.same_line(number) && line.gap(number) == Gap::Space)?;
    let version = line.sign(number + 1) == b'.' && line.glued(number + 1) && line.glued(number + 2);
    let minor = version && scene.int(number + 2).is_some_and(|(_, digits)| digits == 1);
    let end = number + if minor { 3 } else { 1 };
    let glued = line.glued(end) && !matches!(line.sign(end), b'.' | b',' | b';' | b')' | b'"' | b':');
    let more = line.glued(end) && line.glued(end + 1) && line.is_digits(end + 1);
    let counted = scene.is_noun(end) && !line.is_capital(end) && !line.has(end, Sense::PriceNoun);
    // `vàng SJC 119 - 120 triệu`
    let ranged = matches!(line.sign(end), b'-' | b'/' | b'%' | b':') && line.is_digits(end + 1);
    let amount = counted || ranged || unit::unit(scene, end).is_some() || scene.numeral(end).is_some();
    let free = scene.numeral(number).is_some_and(|numeral| numeral.form == Form::Digits && numeral.end <= end);
    // `Intel HD 4600`, but a year behind a name is a date.
    let long = digits == 4 && !scene.int(number).is_some_and(|(year, _)| (1900..2100).contains(&year));
    (free && (digits <= 3 || long) && !(glued || more || amount))
        .then(|| identifier(scene, at, end, Rule::CodeWithNumber))
}

/// Whether a word is two or three plain capitals, which the word before it shows to be no heading.
fn is_short_code(scene: &Scene, at: usize) -> bool {
    let word = scene.line.text_at(at);
    let before = at.wrapping_sub(1);
    let headed = scene.same_line(at) && scene.line.is_word(before) && scene.line.get(before).case != Case::Upper;
    headed && (2..=3).contains(&word.len()) && word.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// Whether a word is written in plain Latin letters and longer than a syllable usually is.
pub(crate) fn is_foreign(word: &str) -> bool {
    word.is_ascii() && word.len() >= 4
}
