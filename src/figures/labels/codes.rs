//! Numbers that only tell things apart: codes, plates and accounts behind their word, digits fused with letters,
//! formulas and formations.

use crate::figures::labels::name::identifier;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::numerals::roman;
use crate::rule::Rule;
use crate::text::lexicon::EntryId;
use crate::text::token::{Case, Gap};

/// A number behind a word of phones, plates, accounts: the word stays outside.
pub(crate) static CODE: RuleRow = RuleRow {
    name: "code behind its word",
    needs: None,
    opens: Opens::DIGITS.or(Opens::SIGN),
    read: code,
    examples: Examples::of(&[("vi", "Tài khoản 102030405 đã khóa. => identifier 102030405")]),
    counter_examples: Examples::of(&[("vi", "Tài khoản có 15 triệu đồng. => money 15 triệu đồng")]),
};

fn code(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let before = at.checked_sub(1)?;
    if !line.is_digits(at) && line.sign(at) != b'(' {
        return None;
    }
    let mut word = before;
    let mut steps = 0;
    while steps < 3
        && (matches!(line.sign(word), b':' | b'.' | b'(')
            || line.has(word, Sense::NumberMark)
            || line.has(word, Sense::Verb))
    {
        word = word.checked_sub(1)?;
        steps += 1;
    }
    if !line.has(word, Sense::CodeWord) || !scene.same_line(at) {
        return None;
    }
    // `Sở GD&ĐT công bố 21,5 điểm`: an amount is no code.
    if steps > 0
        && scene.numeral(at).is_some_and(|number| crate::figures::amounts::unit::unit(scene, number.end).is_some())
    {
        return None;
    }
    let mut end = at + 1;
    while scene.same_line(end) {
        let glued = line.gap(end) == Gap::None;
        if line.is_digits(end) || (glued && line.is_word(end) && line.is_capital(end)) {
            end += 1;
        } else if matches!(line.sign(end), b'-' | b'.' | b'+' | b'/')
            && line.is_digits(end + 1)
            && scene.same_line(end + 1)
        {
            end += 2;
        } else {
            break;
        }
    }
    Some(identifier(scene, at, end, Rule::Code))
}

/// A number with a small letter glued on behind a word of places that is written as a name, and the next of its list.
pub(crate) static LETTERED_PLACE: RuleRow = RuleRow {
    name: "place with a letter",
    needs: Some(|lexicon| lexicon.language.grammar.glued_belongs),
    opens: Opens::DIGITS,
    read: lettered_place,
    examples: Examples::of(&[
        ("en", "They meet in Room 7b. => identifier 7b"),
        ("en", "The clinic left Suite 20c for Suite 9g. => identifier 20c; identifier 9g"),
        ("en", "The class moved from Hall 3g to 5c. => identifier 3g; identifier 5c"),
    ]),
    counter_examples: Examples::of(&[
        ("en", "The bag held 7g of salt. => measure 7g =7 u=g"),
        ("en", "The firm lost 7b last year. => count 7b =7000000000"),
    ]),
};

fn lettered_place(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let lettered = |at: usize| {
        let short = scene.same_line(at) && line.is_digits(at) && line.get(at).digits <= 4;
        let letter = line.text_at(at + 1);
        short
            && line.glued(at + 1)
            && !(line.glued(at + 2) && (line.is_word(at + 2) || line.is_digits(at + 2)))
            && letter.len() == 1
            && letter.bytes().all(|letter| letter.is_ascii_lowercase())
    };
    let word = at.checked_sub(1)?;
    let place = line.any(word, |sense| matches!(sense, Sense::Series(_))) && line.is_capital(word);
    // Behind a sentence's first word the capital tells nothing: `Race 30m to score`.
    let name = place && !line.begins_line(word) && line.sign(word.wrapping_sub(1)) != b'.';
    if !name || !lettered(at) {
        return None;
    }
    let mut found = vec![scene.found(crate::report::Kind::Identifier, at, at + 2, Rule::LettersAndDigits)];
    let joint = at + 2;
    let joins = line.any(joint, |sense| matches!(sense, Sense::To | Sense::And | Sense::Or));
    if joins && lettered(joint + 1) {
        found.push(scene.found(crate::report::Kind::Identifier, joint + 1, joint + 3, Rule::LettersAndDigits));
    }
    let end = found.last().map_or(at, |last| last.end);
    Some(Candidate { found, end })
}

/// The number in a formula whose small letters a copy has set apart.
pub(crate) static FORMULA: RuleRow = RuleRow {
    name: "chemical formula",
    needs: None,
    opens: Opens::WORD,
    read: formula,
    examples: Examples::of(&[("vi", "Khí N 2 O gây cười. => identifier N 2 O")]),
    counter_examples: Examples::of(&[("vi", "Nhóm có 2 bạn. => count 2 | #bạn")]),
};

fn formula(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let letters = |at: usize| {
        let text = line.text_at(at);
        let capitals = text.bytes().all(|byte| byte.is_ascii_uppercase());
        line.is_word(at) && text.len() <= 2 && capitals && roman(text).is_none()
    };
    let digit = scene.int(at + 1).is_some_and(|(number, digits)| digits == 1 && number > 1);
    let fits =
        letters(at) && digit && letters(at + 2) && line.gap(at + 1) == Gap::Space && line.gap(at + 2) == Gap::Space;
    (fits && line.text_at(at + 2).len() == 1).then(|| identifier(scene, at, at + 3, Rule::Formula))
}

/// Digits fused with letters.
pub(crate) static FUSED: RuleRow = RuleRow {
    name: "letters and digits in one",
    needs: None,
    opens: Opens::WORD.or(Opens::DIGITS),
    read: fused,
    examples: Examples::of(&[
        ("vi", "Họ thử tên lửa R-37M. => identifier R-37M"),
        ("en", "The team wants 4G. => identifier 4G"),
    ]),
    counter_examples: Examples::of(&[("vi", "Thêm15 người đến. => count 15 | #người")]),
};

fn fused(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    // `SoraNews24`, `muaban24`: a foreign word of more letters than a syllable has, which no table knows.
    let site = line.is_word(at)
        && line.get(at).entry == EntryId::NONE
        && line.text_at(at).is_ascii()
        && line.text_at(at).len() > 5
        && line.glued(at + 1)
        && line.is_digits(at + 1)
        && !line.glued(at + 2)
        && line.language().grammar.foreign_words_show;
    if site && !(line.glued(at) && line.prev(at).is_digits()) {
        return Some(identifier(scene, at, at + 2, Rule::LettersAndDigits));
    }
    // Letters first.
    if line.is_word(at) && line.is_capital(at) && line.get(at).tokens == 1 {
        let dash = line.sign(at + 1) == b'-' && line.glued(at + 1);
        let number = at + 1 + usize::from(dash);
        if !line.is_digits(number) || !line.glued(number) {
            return None;
        }
        let letters = line.text_at(at).chars().count();
        let currency = line.any(at, |sense| matches!(sense, Sense::Currency(_)))
            || crate::figures::amounts::amount::currency_sign(scene, at).is_some();
        if currency && !dash || letters > if dash { 8 } else { 5 } {
            return None;
        }
        // `SJC116,8`: a number with decimals is no code but glued to a word; `PM2.5` is one.
        let digit = |run: usize| line.get(run).digits == 1;
        let version = line.get(at).case == Case::Upper
            && line.sign(number + 1) == b'.'
            && digit(number)
            && digit(number + 2)
            && line.glued(number + 1)
            && line.glued(number + 2)
            && line.text_at(at).is_ascii()
            && !(line.glued(number + 3) && line.is_digits(number + 4));
        if version && !dash {
            return Some(identifier(scene, at, number + 3, Rule::LettersAndDigits));
        }
        if !dash
            && matches!(line.sign(number + 1), b'.' | b',')
            && line.glued(number + 1)
            && line.glued(number + 2)
            && line.is_digits(number + 2)
        {
            return None;
        }
        // A word in lower case but its first letter, glued by a careless copy, is no code: `Có15 người`.
        if !dash && letters > 2 && line.get(at).case == Case::Capital && !line.text_at(at).is_ascii() {
            return None;
        }
        // `Hà Nội-2` style dashes before counted nouns are rare; a dated dash (`VNN-2020`) is a name too.
        if dash
            && line.get(at).entry != EntryId::NONE
            && line.any(at, |sense| matches!(sense, Sense::Month | Sense::Year | Sense::Day))
        {
            return None;
        }
        let end = fused_end(scene, number);
        return Some(identifier(scene, at, end, Rule::LettersAndDigits));
    }
    // Digits first.
    if line.is_digits(at) && line.glued(at + 1) && line.is_word(at + 1) && line.get(at + 1).tokens == 1 {
        if line.glued(at) && line.prev(at).is_word() {
            return None;
        }
        // `1e10`: a power of ten.
        if scene.numeral(at).is_some_and(|numeral| numeral.end > at + 2) {
            return None;
        }
        let word = line.get(at + 1);
        let known = line.any(at + 1, |sense| {
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
        let scale = line.any(at + 1, |sense| matches!(sense, Sense::Number(_)));
        let known = known && !(scale && word.case != Case::Lower && scene.numeral(at).is_some_and(|n| n.end == at + 1));
        let letters = line.text_at(at + 1).chars().count();
        let upper = word.case == Case::Upper || (word.case == Case::Capital && letters == 1);
        // `49ers`: letters in no table, where words do not stick to numbers by a careless copy.
        let stuck = line.language().grammar.glued_belongs && word.entry == EntryId::NONE;
        // `chương trình 30a`
        let lone = line.language().grammar.numbers_name && crate::figures::labels::document::lone_letter(scene, at + 1);
        if !known && (upper || stuck || lone) && letters <= 4 && scene.int(at).is_some() {
            let end = fused_end(scene, at);
            return Some(identifier(scene, at, end, Rule::LettersAndDigits));
        }
    }
    None
}

/// The end of a run of glued letters, digits and dashes that begins at `at`.
pub(crate) fn fused_end(scene: &Scene, at: usize) -> usize {
    let line = scene.line;
    let mut end = at + 1;
    while line.glued(end) {
        let word = line.is_digits(end)
            || (line.is_word(end)
                && (line.is_capital(end) || line.text_at(end).len() <= 3)
                && line.get(end).tokens == 1);
        let dash =
            line.sign(end) == b'-' && line.glued(end + 1) && (line.is_digits(end + 1) || line.is_capital(end + 1));
        if word {
            end += 1;
        } else if dash {
            end += 2;
        } else {
            break;
        }
    }
    // `K36+500`: metres behind the kilometre of a road.
    if line.sign(end) == b'+' && line.glued(end) && line.glued(end + 1) && line.is_digits(end + 1) {
        end += 2;
    }
    if line.sign(end) == b'+' && line.glued(end) && !line.is_digits(end + 1) {
        end += 1;
    }
    end
}

/// Three small numbers or more joined by dashes.
pub(crate) static FORMATION: RuleRow = RuleRow {
    name: "formation of players",
    needs: None,
    opens: Opens::DIGITS,
    read: formation,
    examples: Examples::of(&[
        ("en", "They lined up in a 4-3-3. => identifier 4-3-3"),
        ("vi", "Đội đá sơ đồ 4-2-3-1. => identifier 4-2-3-1"),
    ]),
    counter_examples: Examples::of(&[("en", "They won 4-3. => score 4-3")]),
};

fn formation(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let mut end = at;
    let mut numbers = 0;
    loop {
        let (number, digits) = scene.int(end)?;
        if digits > 1 || number > 6 || number == 0 && numbers == 0 {
            return None;
        }
        numbers += 1;
        end += 1;
        if line.sign(end) == b'-' && line.glued(end) && line.glued(end + 1) && line.is_digits(end + 1) {
            end += 1;
        } else {
            break;
        }
    }
    (numbers >= 3).then(|| identifier(scene, at, end, Rule::Formation))
}

/// Three runs of digits and more that points join, and that are neither thousands nor a day.
pub(crate) static VERSION: RuleRow = RuleRow {
    name: "version",
    needs: None,
    opens: Opens::DIGITS,
    read: version,
    examples: Examples::of(&[("vi", "Máy chạy phiên bản 2.4.1. => identifier 2.4.1")]),
    counter_examples: Examples::of(&[("vi", "Giá là 2.400.100 đồng. => money 2.400.100 đồng =2400100")]),
};

fn version(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let mut end = at + 1;
    while line.sign(end) == b'.' && line.glued(end) && line.glued(end + 1) && line.is_digits(end + 1) && end < at + 12 {
        end += 2;
    }
    let runs = (end - at).div_ceil(2);
    let short = (at..end).step_by(2).all(|run| line.get(run).digits <= 2);
    let free = !(line.glued(at) && (line.prev(at).is_word() || line.prev(at).sign() == b'/'))
        && !(line.glued(end) && (line.is_word(end) || line.is_digits(end + 1) && line.glued(end + 1)));
    // `12.5.23` behind a word for a day is one.
    let day = runs == 3
        && line.prev(at).any(|sense| matches!(sense, Sense::Day | Sense::At | Sense::Part24(_) | Sense::DateLead));
    let starts = line.is_digits(at) && scene.same_line(at);
    // `Trump 2.0`: behind a name a point and a nought make a version.
    let name = at.wrapping_sub(1);
    let point = scene.style.decimal == b'.' && runs == 2 && line.text_at(end - 1) == "0" && !line.glued(at);
    if starts && point && free && line.is_capital(name) && line.senses(name).is_empty() && name >= scene.floor {
        let amount = crate::figures::amounts::unit::unit(scene, end).is_some() || scene.numeral(name).is_some();
        if !amount && line.is_word(name) {
            return Some(identifier(scene, name, end, Rule::Version));
        }
    }
    let led = line.prev(at).any(|sense| matches!(sense, Sense::Series(_)));
    (starts && led && runs >= 3 && short && free && !day).then(|| identifier(scene, at, end, Rule::Version))
}

/// `19 - 27 - 44 - 45`: four numbers and more of at most two digits in a row of dashes are drawn, or tell places; none of them
/// is an amount.
pub(crate) static DRAWN: RuleRow = RuleRow {
    name: "numbers drawn in a row",
    needs: None,
    opens: Opens::DIGITS,
    read: drawn,
    examples: Examples::of(&[("vi", "Bộ số 04 - 18 - 22 - 37 đã trúng. => identifier 04 - 18 - 22 - 37")]),
    counter_examples: Examples::of(&[("vi", "Lớp có 18 - 22 bạn. => count 18 - 22")]),
};

fn drawn(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let short = |number: usize| scene.int(number).is_some_and(|(_, digits)| digits <= 2);
    let joins = |at: usize| line.sign(at) == b'-' && line.glued(at) == line.glued(at + 1);
    let mut end = at + 1;
    let mut members = 1;
    while short(at) && joins(end) && scene.same_line(end) && short(end + 1) && scene.same_line(end + 1) {
        end += 2;
        members += 1;
    }
    (members >= 4).then(|| identifier(scene, at, end, Rule::Code))
}
