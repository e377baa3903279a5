//! Official documents, their articles and clauses.

use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::numerals::Form;
use crate::report::Kind;
use crate::rule::Rule;
use crate::text::token::{Case, Gap};

/// How many words may stand between a document's name and its number (`Nghị quyết Trung ương 6`).
const WORDS_BETWEEN: usize = 3;

fn reference(scene: &Scene, first: usize, number: usize, end: usize) -> Option<Candidate> {
    let mut found = scene.found(Kind::Reference, first, end, Rule::Document);
    found.figure.value = scene.numeral(number).map(|numeral| numeral.value.clone());
    if let Some((value, _)) = scene.int(number) {
        found.figure.value = Some(crate::decimal::whole(value.into()));
    }
    Some(Candidate { end, found: vec![found] })
}

/// An article or clause of a law, and the others of its list.
pub(crate) static CLAUSE: RuleRow = RuleRow {
    name: "clause",
    needs: None,
    opens: Opens::PHRASE,
    read: clause,
    examples: Examples::of(&[
        ("vi", "Việc này trái Điều 5 của luật. => reference Điều 5"),
        ("vi", "Luật sửa khoản 2, 3 và 4 Điều 20. => reference khoản 2; reference 3; reference 4; reference Điều 20"),
    ]),
    counter_examples: Examples::of(&[("vi", "Điều 5 người nói là đúng. => count 5 | #người")]),
};

fn clause(scene: &Scene, at: usize) -> Option<Candidate> {
    let number = at + 1;
    if !scene.line.has(at, Sense::Clause) {
        return None;
    }
    let numeral = scene.numeral(number).filter(|_| scene.same_line(number))?;
    let fits =
        numeral.form == Form::Roman || numeral.form == Form::Words || (numeral.plain && numeral.end == number + 1);
    // `Điều 217a`
    let letter = numeral.form == Form::Digits && lone_letter(scene, numeral.end);
    // `Under Article 4 member states may ask`: the capital tells a part of a text.
    let title = scene.line.is_capital(at) && !scene.line.begins_line(at) && numeral.form == Form::Digits;
    if !fits
        || !letter
            && !title
            && (scene.is_noun(numeral.end)
                && !scene.line.is_capital(numeral.end)
                && !scene.line.any(numeral.end, |s| matches!(s, Sense::Clause | Sense::Document)))
    {
        return None;
    }
    let mut reading = reference(scene, at, number, numeral.end + usize::from(letter))?;
    if numeral.form == Form::Digits {
        listed(scene, &mut reading);
    }
    Some(reading)
}

/// Whether a lone letter is glued to the digits before `at`, with nothing glued behind it.
pub(crate) fn lone_letter(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let letter = matches!(line.text_at(at).as_bytes(), [b'a'..=b'e']);
    letter && line.glued(at) && !(line.glued(at + 1) && (line.is_word(at + 1) || line.is_digits(at + 1)))
}

/// A document with its number and its code.
pub(crate) static DOCUMENT: RuleRow = RuleRow {
    name: "document",
    needs: None,
    opens: Opens::PHRASE,
    read: document,
    examples: Examples::of(&[
        ("vi", "Tỉnh ban hành Nghị quyết 37-NQ/TW. => reference Nghị quyết 37-NQ/TW"),
        ("vi", "Bộ ban hành Thông tư số 32/2020/TT-BTC. => reference Thông tư số 32/2020/TT-BTC"),
    ]),
    counter_examples: Examples::of(&[("vi", "Xã ra 37 nghị quyết. => count 37 | #nghị quyết")]),
};

fn document(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    // `CT8D`: a code of letters and digits.
    if !line.has(at, Sense::Document) || line.has(at, Sense::Clause) || line.glued(at + 1) && line.is_digits(at + 1) {
        return None;
    }
    let mut number = at + 1;
    let mut between = 0;
    while !line.is_digits(number) {
        if line.any(number, |sense| matches!(sense, Sense::NumberMark)) {
            number += 1;
            continue;
        }
        let named = line.is_word(number)
            && line.get(number).case != Case::Lower
            && scene.numeral(number).is_none_or(|n| n.form != Form::Roman);
        let continued = line.is_word(number) && between > 0;
        if !scene.same_line(number) || !(named || continued) || between == WORDS_BETWEEN {
            return None;
        }
        // Only names (`Trung ương`) stand between; a word of another kind ends the name.
        if line
            .any(number, |sense| crate::phrases::ends_phrase(*sense) || matches!(sense, Sense::Year | Sense::Document))
        {
            return None;
        }
        between += 1;
        number += 1;
        if number > at + 6 {
            return None;
        }
    }
    if !scene.same_line(number) {
        return None;
    }
    let marked = line.has(number - 1, Sense::NumberMark);
    if let Some(end) = code_end(scene, number) {
        reference(scene, at, number, end)
    } else {
        let numeral = scene.numeral(number)?;
        let counted = (scene.is_noun(numeral.end) && !line.is_capital(numeral.end))
            || crate::figures::amounts::unit::unit(scene, numeral.end).is_some();
        if !numeral.plain || (counted && !marked) || numeral.end != number + 1 {
            return None;
        }
        // `Luật 2015` is a year.
        if !marked && scene.int(number).is_some_and(|(year, digits)| digits == 4 && (1900..2100).contains(&year)) {
            return None;
        }
        reference(scene, at, number, numeral.end)
    }
}

/// `khoản 2, 3 và 4 Điều 20`: the other numbers of a list of articles, behind the first at `first`.
fn listed(scene: &Scene, reading: &mut Candidate) {
    let line = scene.line;
    while scene.same_line(reading.end) && reading.found.len() < MOST_LISTED {
        let joint = reading.end;
        if !(line.sign(joint) == b',' || line.any(joint, |sense| matches!(sense, Sense::And | Sense::Or))) {
            return;
        }
        let number = joint + 1;
        let small = scene.int(number).is_some_and(|(_, digits)| digits <= 3);
        let plain = scene.numeral(number).is_some_and(|numeral| numeral.plain && numeral.end == number + 1);
        let free = !scene.is_noun(number + 1) || line.is_capital(number + 1) || line.has(number + 1, Sense::Clause);
        if !small
            || !plain
            || !free
            || !scene.same_line(number)
            || crate::figures::amounts::unit::unit(scene, number + 1).is_some()
        {
            return;
        }
        let Some(next) = reference(scene, number, number, number + 1) else { return };
        reading.end = next.end;
        reading.found.extend(next.found);
    }
}

/// The most numbers of one list.
const MOST_LISTED: usize = 12;

/// A number with an official code behind it, without its document's name.
pub(crate) static DOCUMENT_CODE: RuleRow = RuleRow {
    name: "document by its code",
    needs: None,
    opens: Opens::DIGITS.or(Opens::PHRASE),
    read: coded,
    examples: Examples::of(&[("vi", "Giấy ghi 70/GP-CBC. => reference 70/GP-CBC")]),
    counter_examples: Examples::of(&[("vi", "Có 70/82 hộ dự họp. => ratio 70/82")]),
};

fn coded(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let number = if line.has(at, Sense::NumberMark) { at + 1 } else { at };
    if line.any(at, |sense| matches!(sense, Sense::Clause | Sense::Document))
        || !line.is_digits(number)
        || (number > at && !scene.same_line(number))
    {
        return None;
    }
    let end = code_end(scene, number)?;
    // Digits alone (`82/2017`) need the name.
    let lettered = (number..end).any(|at| line.is_word(at));
    if lettered { reference(scene, at, number, end) } else { None }
}

/// The end of a code such as `37 – NQ/TW`, `100/2019/NĐ-CP`, `82/2017`, `59/2020/QH14`; `None` if the number at
/// `number` has none.
fn code_end(scene: &Scene, number: usize) -> Option<usize> {
    let line = scene.line;
    let mut end = number + 1;
    let mut parts = 0;
    loop {
        let sign = line.sign(end);
        if !matches!(sign, b'/' | b'-') || !scene.same_line(end) || parts == 6 {
            break;
        }
        // A dash may stand free (`37 – NQ/TW`); a slash may not.
        if line.gap(end) != Gap::None && sign == b'/' {
            break;
        }
        let next = end + 1;
        if !scene.same_line(next) {
            break;
        }
        let letters = line.is_word(next) && is_code_word(scene, next);
        let digits = line.is_digits(next) && line.glued(next) && line.glued(end);
        if letters && (line.gap(end) == line.gap(next) || line.glued(end) || line.glued(next)) {
            end = next + 1;
            // `QH14`
            if line.glued(end) && line.is_digits(end) {
                end += 1;
            }
        } else if digits {
            end = next + 1;
        } else {
            break;
        }
        parts += 1;
    }
    // `case no. 22-451`
    let named = line.language().grammar.dashed_dockets
        && line.prev(number).any(|sense| matches!(sense, Sense::Document | Sense::NumberMark));
    (parts > 0 && (named || has_letters(scene, number, end) || year_in_code(scene, number, end))).then_some(end)
}

fn has_letters(scene: &Scene, number: usize, end: usize) -> bool {
    (number + 1..end).any(|at| scene.line.is_word(at))
}

/// `82/2017`: the year of the document.
fn year_in_code(scene: &Scene, number: usize, end: usize) -> bool {
    end == number + 3
        && scene.line.sign(number + 1) == b'/'
        && scene.int(number + 2).is_some_and(|(year, digits)| digits == 4 && (1900..2100).contains(&year))
}

fn is_code_word(scene: &Scene, at: usize) -> bool {
    let lexeme = scene.line.get(at);
    let text = scene.line.text_at(at);
    lexeme.case == Case::Upper
        || (text.chars().filter(|letter| letter.is_uppercase()).count() >= 2 && text.chars().count() <= 6)
        || (lexeme.case == Case::Capital && text.chars().count() == 1)
}
