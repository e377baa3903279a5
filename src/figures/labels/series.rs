//! Ordinals: a place in an order, or a number that names one of a series.

use crate::figures::amounts::unit;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Placed, Scene};
use crate::lang::{Quantity, Sense, Series};
use crate::numerals::{Form, Numeral};
use crate::report::Kind;
use crate::rule::Rule;

/// A number that tells one of a series, and the others of its list.
pub(crate) static SERIES: RuleRow = RuleRow {
    name: "one of a series",
    needs: None,
    opens: Opens::NUMERAL,
    read,
    examples: Examples::of(&[
        ("vi", "Em học lớp 12. => ordinal 12 | #lớp"),
        ("vi", "Em dạy lớp 3, 4 và 5. => ordinal 3; ordinal 4; ordinal 5"),
        ("vi", "Anh là thương binh hạng 2/4. => identifier 2/4"),
    ]),
    counter_examples: Examples::of(&[("vi", "Lớp có 12 học sinh. => count 12 | #học sinh")]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let numeral = scene.numeral(at).filter(|numeral| !(numeral.is_bare_word() && scene.line.has(at, Sense::Adverb)))?;
    let before = at.checked_sub(1)?;
    let glued_dot = line.sign(before) == b'.' && line.glued(before) && line.glued(at);
    let word = if glued_dot { before.checked_sub(1)? } else { before };
    // `Ảnh: P.V`: initials.
    let initials = glued_dot || line.glued(at) && line.text_at(before).ends_with('.');
    if !scene.same_line(at) || initials && roman(numeral) {
        return None;
    }
    if line.sign(before) == b':' {
        return listed_places(scene, at, numeral);
    }
    // `40 phút 4-5 người`: the unit of the number before it.
    let unit_word = line.any(word, |sense| matches!(sense, Sense::Unit(..)));
    if unit_word
        && word > 0
        && (line.is_digits(word - 1) || line.any(word - 1, |sense| matches!(sense, Sense::Number(_))))
    {
        return None;
    }
    let series = |at| line.find(at, |sense| if let Sense::Series(series) = sense { Some(*series) } else { None });
    let is_rank_word = line.any(at, |sense| matches!(sense, Sense::Rank(_)));
    let noun = match series(word) {
        Some(Series::Mark) => marked(scene, word, numeral, is_rank_word)?,
        // `đứng thứ 12` ranks its subject; `hạng 34` is a noun itself.
        // `No 26 seed`: the mark names nothing, what stands behind does.
        Some(Series::Rank) => {
            (!line.has(word, Sense::Verb) && !line.has(word, Sense::NumberMark)).then_some((word, before + 1))
        }
        Some(series @ (Series::Near | Series::Far | Series::Group)) => {
            if is_rank_word && numeral.is_bare_word() && numeral.form == Form::Words && !rank_is_number(scene, at) {
                return None;
            }
            // `race 30m to score`: a unit glued on makes an amount.
            let glued = line.glued(numeral.end) && unit::unit(scene, numeral.end).is_some();
            let measured = glued && line.is_digits(numeral.end + 1) && line.glued(numeral.end + 1);
            if measured || glued && line.language().grammar.glued_belongs {
                return None;
            }
            // `2 lớp 30 học sinh` and `lớp có 30`: a noun behind the number is what it counts, unless the number is
            // small and the noun modifies the series.
            // `đường dây 110 kV`, `vòng 16m50`, `phần 1,5 điểm`: so does a unit of more than a letter.
            let measured = |written: unit::UnitPhrase| {
                written.kind != Kind::Measure
                    || written.code.len() > 1
                    || line.glued(numeral.end) && line.is_digits(numeral.end + 1)
            };
            // `kỳ họp 28 năm 2015`: a year behind the word for years is a date.
            let dated =
                line.has(numeral.end, Sense::Year) && scene.int(numeral.end + 1).is_some_and(|(_, digits)| digits == 4);
            if unit::unit(scene, numeral.end).is_some_and(measured) && !roman(numeral) && !dated {
                return None;
            }
            // `3 hiệp 11 điểm`: so many of the series, each with an amount.
            let numbered = word > 0
                && scene.same_line(word)
                && (line.is_digits(word - 1) || scene.numeral(word - 1).is_some_and(|count| count.end == word));
            if numbered && unit::unit(scene, numeral.end).is_some() && !roman(numeral) {
                return None;
            }
            if counts_thing(scene, series, numeral) {
                return None;
            }
            Some((word, before + 1))
        }
        None => {
            if line.has(word, Sense::NumberMark) {
                return None;
            }
            return roman_name(scene, at, numeral).or_else(|| body(scene, at, numeral));
        }
    };
    if numeral.to.is_some() || (numeral.form == Form::Mixed) {
        return None;
    }
    // `thương binh hạng 2/4`, `bài tập 80/20`: two numbers that name one thing.
    let slash = line.sign(numeral.end) == b'/' && line.glued(numeral.end) && line.glued(numeral.end + 1);
    let second = scene.numeral(numeral.end + 1).filter(|second| slash && second.plain && numeral.plain);
    if let Some(second) = second.filter(|second| !(line.sign(second.end) == b'/' && line.glued(second.end))) {
        // `thứ 12/227`: a place in its field.
        if matches!(series(word), Some(Series::Mark | Series::Rank)) && numeral.value < second.value {
            let mut found = ordinal(scene, numeral, second.end, noun);
            found.figure.of = Some(second.value.clone());
            return Some(Candidate { end: second.end, found: vec![found] });
        }
        if !line.any(word, |sense| matches!(sense, Sense::Day | Sense::Stretch | Sense::Part24(_))) {
            let found = scene.found(Kind::Identifier, at, second.end, Rule::NameWithTwoNumbers);
            return Some(Candidate { end: found.end, found: vec![found] });
        }
    }
    // `lần 2)`: which time, where nothing is counted behind it.
    if line.has(word, Sense::Times) {
        let counted = line.prev(word).is_digits()
            || line
                .prev(word)
                .any(|sense| matches!(sense, Sense::Number(_) | Sense::Per | Sense::Determiner | Sense::Multiple(_)));
        // `phiên tòa lần 3 xét xử`: behind a noun it tells which.
        let which = word > scene.floor
            && numeral.form == Form::Digits
            && numeral.plain
            && unit::unit(scene, numeral.end).is_none()
            && scene.is_noun(word - 1)
            && scene.same_line(word)
            && !line.any(numeral.end, |sense| {
                matches!(sense, Sense::Classifier | Sense::Titled | Sense::Agent | Sense::QuantityNoun)
            });
        if counted || scene.is_noun(numeral.end) && !which {
            return None;
        }
    }
    let mut found = vec![ordinal(scene, numeral, numeral.end, noun)];
    let mut end = numeral.end;
    // `the seed 6-1`, `the set 6-3`: a score behind the noun.
    let scored = line.sign(end) == b'-'
        && line.glued(end)
        && line.glued(end + 1)
        && line.is_digits(end + 1)
        && scene.numeral(end + 1).is_some_and(|second| second.value < numeral.value)
        && line.language().grammar.scores_modify;
    if scored {
        return None;
    }
    // `a Level 3 out of 5 risk`: a place in its field.
    let field = line.has(end, Sense::Among) && scene.same_line(end) && line.get(end).tokens == 2;
    let of = scene.numeral(end + 1).filter(|of| field && scene.same_line(end + 1) && of.value > numeral.value);
    if let Some(of) = of.filter(|of| of.plain && numeral.plain) {
        found[0].figure.of = Some(of.value.clone());
        found[0].figure.span = line.span(at, of.end);
        found[0].end = of.end;
        return Some(Candidate { found, end: of.end });
    }
    // `cấp 8-9`, `câu 31 đến 44`: a range of places.
    let worded = line.has(end, Sense::To)
        && scene.numeral(end + 1).is_some_and(|high| {
            let free = !scene.is_noun(high.end) && unit::unit(scene, high.end).is_none();
            high.form == Form::Digits && high.plain && high.to.is_none() && free
        });
    if (line.sign(end) == b'-' || worded) && scene.same_line(end) {
        if let Some(high) = scene
            .numeral(end + 1)
            .filter(|high| scene.same_line(end + 1) && high.form == numeral.form && high.value > numeral.value)
        {
            if !(line.sign(high.end) == b'-' && line.glued(high.end)) && !roman(high) || roman(high) {
                found[0].figure.value_to = Some(high.value.clone());
                found[0].figure.span = line.span(at, high.end);
                found[0].end = high.end;
                end = high.end;
            }
        }
    }
    listed(scene, numeral, noun, &mut found, &mut end);
    Some(Candidate { found, end })
}

fn roman(numeral: &Numeral) -> bool {
    numeral.form == Form::Roman
}

/// `3 quận: 1, 3, 5`, `7 quận, huyện gồm: 12, Bình Tân`: a small number that is told over among names or numbers behind a
/// word for a place.
fn listed_places(scene: &Scene, at: usize, numeral: &Numeral) -> Option<Candidate> {
    let line = scene.line;
    let colon = at.checked_sub(1)?;
    let mut word = colon.checked_sub(1)?;
    if line.has(word, Sense::Verb) {
        word = word.checked_sub(1)?;
    }
    let place = line.any(word, |sense| matches!(sense, Sense::Series(Series::Near) | Sense::Titled));
    let small = numeral.plain && numeral.end == at + 1 && line.text_at(at).len() <= 2;
    let joint = numeral.end;
    let joined = line.sign(joint) == b',' || line.any(joint, |sense| matches!(sense, Sense::And));
    let next = joined && scene.same_line(joint + 1) && (line.is_capital(joint + 1) || line.is_digits(joint + 1));
    let counted = scene.numeral(word.wrapping_sub(1)).is_some() || line.prev(word).sign() == b',';
    if !(place && small && next && counted && line.language().grammar.numbers_name) {
        return None;
    }
    let noun = Some((word, word + 1));
    let mut found = vec![ordinal(scene, numeral, joint, noun)];
    let mut end = joint;
    listed(scene, numeral, noun, &mut found, &mut end);
    (found.len() > 1 || line.is_capital(joint + 1)).then_some(Candidate { found, end })
}

/// `đội 11 người`, `loại 4-7 chỗ`: whether a thing that the number counts stands behind it or behind its range.
fn counts_thing(scene: &Scene, series: Series, numeral: &Numeral) -> bool {
    let line = scene.line;
    let ranged = line.sign(numeral.end) == b'-' && scene.same_line(numeral.end) && series == Series::Group;
    let high = scene.numeral(numeral.end + 1).filter(|high| ranged && high.value > numeral.value);
    let end = high.map_or(numeral.end, |high| high.end);
    if roman(numeral) {
        return false;
    }
    let thing = match series {
        Series::Group => {
            scene.is_noun(end) && !line.any(end, |sense| matches!(sense, Sense::Series(_) | Sense::PriceNoun))
        }
        _ => line.has(end, Sense::Titled),
    };
    let measured = series == Series::Group && unit::unit(scene, end).is_some();
    let named = line.is_capital(end) || line.is_capital(end + 1);
    measured || thing && scene.same_line(end) && !line.has(end, Sense::Verb) && !named
}

/// Whether a rank word that is also a digit (`tư`) stands for the digit.
fn rank_is_number(scene: &Scene, at: usize) -> bool {
    scene.line.any(at, |sense| matches!(sense, Sense::Number(_)))
}

pub(crate) fn ordinal(scene: &Scene, numeral: &Numeral, end: usize, noun: Option<(usize, usize)>) -> Placed {
    let mut found = scene.found(Kind::Ordinal, numeral.first, end, Rule::Series);
    // The mark of a series may lead with no word before it.
    let noun = noun.filter(|(first, end)| first < end);
    found.figure.value = Some(numeral.value.clone());
    if let Some((first, end)) = noun {
        found.figure.cues.push(scene.line.span(first, end));
    }
    found.noun = noun;
    found
}

/// `lần thứ 3`, `nạn nhân thứ hai`, `lò cao số 1`: the mark before the number, the noun before the mark.
#[allow(clippy::option_option)]
fn marked(scene: &Scene, mark: usize, numeral: &Numeral, rank: bool) -> Option<Option<(usize, usize)>> {
    let line = scene.line;
    let number_mark = line.has(mark, Sense::NumberMark);
    if rank && number_mark && !rank_is_number(scene, numeral.first) {
        return None;
    }
    if number_mark && roman(numeral) {
        let noun = phrase_start(scene, mark);
        return Some((noun < mark).then_some((noun, mark)));
    }
    if number_mark {
        // `số 5 người` counts; `số 12 Lê Lợi` is an address, read before this.
        let noun_before = mark.checked_sub(1).filter(|&noun| {
            let named = line.any(noun, |sense| matches!(sense, Sense::Series(_) | Sense::Plain | Sense::Classifier));
            scene.same_line(mark)
                && line.is_word(noun)
                && scene.numeral(noun).is_none()
                && (named
                    || !line.any(noun, |sense| crate::phrases::ends_phrase(*sense) && *sense != Sense::Verb)
                        && !(line.has(noun, Sense::Verb) && scene.is_noun(numeral.end)))
        });
        noun_before?;
        if numeral.form == Form::Words && !numeral.is_bare_word() {
            return None;
        }
        // `con số 1.200`: a number with marks in it is an amount.
        if !numeral.plain && numeral.form == Form::Digits {
            return None;
        }
        // `ảnh hưởng hoàn lưu bão số 4`: the number is of the storm alone.
        let far = mark > 0 && line.has(mark - 1, Sense::Series(Series::Far));
        return Some(Some((if far { mark - 1 } else { phrase_start(scene, mark) }, mark)));
    }
    // `lần thứ hai` ranks the noun before, or the times themselves; `năm thứ hai` the years.
    let times = mark > scene.floor && line.has(mark - 1, Sense::Times) && scene.same_line(mark);
    let behind_noun = mark - usize::from(times);
    let start = phrase_start(scene, behind_noun);
    if start < behind_noun {
        return Some(Some((start, behind_noun)));
    }
    let unit = line.prev(mark).any(|sense| matches!(sense, Sense::Times | Sense::Unit(_, Quantity::Time)));
    Some((unit && scene.same_line(mark)).then(|| (mark - 1, mark)))
}

/// The first lexeme of the noun phrase that ends before `end`: back to a word that ends a phrase, or a sign.
pub(crate) fn phrase_start(scene: &Scene, end: usize) -> usize {
    let line = scene.line;
    let mut at = end;
    while at > scene.floor && at > 0 && end - at < 7 {
        let word = at - 1;
        let stop = !line.is_word(word)
            || line.is_digits(word)
            || !scene.same_line(at)
            || line.any(word, |sense| {
                crate::phrases::ends_phrase(*sense)
                    || matches!(sense, Sense::Determiner | Sense::Part24(_) | Sense::WeekdayMark)
            })
            || scene.numeral(word).is_some();
        if stop {
            break;
        }
        at = word;
        if line.any(word, |sense| matches!(sense, Sense::Classifier)) && end - at > 1 {
            break;
        }
    }
    at
}

/// A Roman numeral of two letters or more behind a word: `Thế chiến II`, `Nữ hoàng Elizabeth II`.
fn roman_name(scene: &Scene, at: usize, numeral: &Numeral) -> Option<Candidate> {
    let line = scene.line;
    let before = at.checked_sub(1)?;
    let letters = line.text_at(at);
    let plausible = letters.len() >= 2 && letters.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    if !roman(numeral)
        || !plausible
        || !line.is_word(before)
        || line.glued(at)
        || line.glued(numeral.end) && line.is_digits(numeral.end)
    {
        return None;
    }
    let noun = (phrase_start(scene, at), at);
    let found = ordinal(scene, numeral, numeral.end, (noun.0 < noun.1).then_some(noun));
    Some(Candidate { end: numeral.end, found: vec![found] })
}

/// `Công ty Cơ khí 19`, `Bệnh viện Nhi đồng 1`: a number of at most two digits that ends the name of a body, with a capital
/// inside and nothing to count behind it.
fn body(scene: &Scene, at: usize, numeral: &Numeral) -> Option<Candidate> {
    let line = scene.line;
    let before = at.checked_sub(1)?;
    let plain = numeral.form == Form::Digits && numeral.plain && numeral.end == at + 1 && line.text_at(at).len() <= 2;
    if !plain || !line.is_word(before) || line.glued(at) || !line.language().grammar.numbers_name {
        return None;
    }
    let end = numeral.end;
    let stops = !scene.same_line(end)
        || matches!(line.sign(end), b'.' | b',' | b';' | b')' | b'"') && !line.is_digits(end + 1)
        || line.any(end, |sense| matches!(sense, Sense::Verb | Sense::Preposition | Sense::And));
    if !stops || unit::unit(scene, end).is_some() {
        return None;
    }
    let first = phrase_start(scene, at);
    let body = |word: usize| line.has(word, Sense::Titled) && line.has(word, Sense::Agent);
    let head = (first..before).find(|&word| body(word))?;
    let named = (head + 1..at).any(|word| line.is_capital(word));
    named.then(|| {
        let found = ordinal(scene, numeral, end, Some((head, at)));
        Candidate { end, found: vec![found] }
    })
}

/// `lớp 3, 4 và 5`, `khóa XI, XII`: the rest of a list, where nothing is counted by it.
pub(crate) fn listed(
    scene: &Scene,
    first: &Numeral,
    noun: Option<(usize, usize)>,
    found: &mut Vec<Placed>,
    end: &mut usize,
) {
    let line = scene.line;
    let mut members = Vec::new();
    let mut at = *end;
    loop {
        let joint = line.sign(at) == b',' || line.any(at, |sense| matches!(sense, Sense::And | Sense::Or));
        if !scene.same_line(at) || !joint {
            break;
        }
        let mut next = at + 1;
        if line.sign(at) == b',' && line.any(next, |sense| matches!(sense, Sense::And | Sense::Or)) {
            next += 1;
        }
        let Some(numeral) = scene.numeral(next).filter(|numeral| scene.same_line(next) && numeral.form == first.form)
        else {
            break;
        };
        if !(numeral.plain || roman(numeral) || numeral.form == Form::Words) || numeral.to.is_some() {
            break;
        }
        members.push(numeral);
        at = numeral.end;
    }
    // A member with a noun or a unit behind it counts that; so does all that only it closes.
    while let Some(last) = members.last() {
        let counted = (scene.is_noun(last.end) && !line.is_capital(last.end))
            || unit::unit(scene, last.end).is_some()
            || line.sign(last.end) == b'/';
        if counted && !roman(last) {
            members.pop();
        } else {
            break;
        }
    }
    for numeral in members {
        found.push(ordinal(scene, numeral, numeral.end, noun));
        *end = numeral.end;
    }
}
