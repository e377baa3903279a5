//! Numbers that have not earned to be read as a count.
//!
//! A count says how many there are of something. A plain whole number that no noun follows, and that no word of
//! quantity, level, change, limit or comparison leads to, belongs to what stands before it: it is part of a name
//! (`Ninja 1000 ABS`, `cầu Mỹ Thuận 2`) or tells which of a series is meant (`Á hậu 1`).

use crate::figures::labels::name::{identifier, is_foreign};
use crate::figures::labels::series::{listed, ordinal, phrase_start};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::numerals::Form;
use crate::phrases::ends_phrase;
use crate::report::Kind;
use crate::rule::Rule;
use crate::text::lexicon::EntryId;
use crate::text::token::{Case, Gap};

/// What the number from `first` to `end` is, where it is no count.
pub(crate) fn read(scene: &Scene, first: usize, end: usize) -> Option<Candidate> {
    let line = scene.line;
    let numeral = scene.numeral(first)?;
    let plain = numeral.form == Form::Digits && numeral.plain && numeral.end == first + 1;
    if !plain || end != first + 1 || line.is_whole(first, end) {
        return None;
    }
    article_code(scene, first)
        .or_else(|| marked(scene, first))
        .or_else(|| minute(scene, first))
        .or_else(|| scorer(scene, first))
        .or_else(|| singular(scene, first))
        .or_else(|| named(scene, first))
}

/// `($14.99, #559393)`: the number of an article behind its sign.
fn article_code(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let sign = at.checked_sub(1).filter(|&sign| line.sign(sign) == b'#' && line.glued(at))?;
    Some(identifier(scene, sign, at + 1, Rule::Code))
}

/// `Hojlund (số 9)`: a marked number that is all of a bracket tells who or which.
fn marked(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let mark = at.checked_sub(1).filter(|&mark| line.has(mark, Sense::NumberMark) && scene.same_line(at))?;
    let bracket = mark.checked_sub(1).is_some_and(|open| line.sign(open) == b'(') && line.sign(at + 1) == b')';
    // `số 3 khá dễ tìm`, `áo số 7 hoặc số 9`: which one, where no noun of amounts stands before the mark.
    let amount = |sense: &Sense| matches!(sense, Sense::AmountNoun | Sense::QuantityNoun | Sense::Classifier);
    let which = line.language().grammar.numbers_name
        && scene.int(at).is_some_and(|(_, digits)| digits <= 2)
        && !counts_behind(scene, at + 1)
        && line.get(mark).tokens == 1
        && !line.prev(mark).any(amount);
    (bracket || which).then(|| identifier(scene, mark, at + 1, Rule::Code))
}

/// `(Văn Khánh 46')`: the minute of a match behind the name of a player.
fn minute(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    // `90+5'`: with the minutes that were added.
    let added = line.sign(at + 1) == b'+' && line.glued(at + 1) && line.glued(at + 2) && line.is_digits(at + 2);
    let mark = at + if added { 3 } else { 1 };
    let prime = line.glued(mark) && matches!(line.text_at(mark), "'" | "’" | "′" | "‘");
    let closes = !scene.same_line(mark + 1) || matches!(line.sign(mark + 1), b')' | b',' | b';' | b'.' | b'-');
    let (minutes, digits) = scene.int(at)?;
    let behind_name = at > 0 && line.is_capital(at - 1) && line.is_word(at - 1) && scene.same_line(at);
    let listed = at > 1 && matches!(line.sign(at - 1), b',' | b'(') && scene.same_line(at);
    if !(prime && closes && digits <= 3 && minutes <= 130 && (behind_name || listed)) || quoted(scene, at) {
        return None;
    }
    let mut found = scene.found(Kind::Ordinal, at, mark, Rule::MinuteOfMatch);
    found.figure.value = Some(scene.numeral(at)?.value.clone());
    Some(Candidate { end: mark + 1, found: vec![found] })
}

/// The most lexemes of a line that tells the players of a match.
const LINE_UP: usize = 80;

/// `Riise 1, Nunez 113.`: the minute behind a name in a line of nothing but names with their minutes.
fn scorer(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let (minutes, _) = scene.int(at).filter(|(minutes, _)| *minutes <= 130)?;
    let first = (at.saturating_sub(LINE_UP)..=at).rev().find(|&word| word == 0 || line.begins_line(word))?;
    let end = (at + 1..line.len().min(at + LINE_UP)).find(|&word| !scene.same_line(word)).unwrap_or(line.len());
    let own = |word: usize| {
        line.is_word(word) && line.is_capital(word)
            || line.has(word, Sense::GoalMark)
            || matches!(line.sign(word), b',' | b'.' | b'(' | b')' | b';' | b'-' | b'\'')
            || scene.int(word).is_some_and(|(minutes, _)| minutes <= 130)
    };
    // `Skivington for Shaw (71)`: the minute of a change of players.
    let name = |word: usize| line.is_word(word) && line.is_capital(word);
    let changed = at > 4
        && line.sign(at - 1) == b'('
        && line.sign(at + 1) == b')'
        && name(at - 2)
        && (at - 5..at - 2).any(|joint| line.has(joint, Sense::Replaces) && name(joint.wrapping_sub(1)));
    if changed && minutes > 0 {
        let mut found = scene.found(Kind::Ordinal, at, at + 1, Rule::MinuteOfMatch);
        found.figure.value = Some(scene.numeral(at)?.value.clone());
        return Some(Candidate { end: at + 1, found: vec![found] });
    }
    let names = (first..end).filter(|&word| line.is_word(word)).count();
    let behind_name = at > first && line.is_word(at - 1) || at > first + 1 && line.is_digits(at - 2);
    if end - first >= LINE_UP || names < 2 || minutes == 0 || !behind_name || !(first..end).all(own) {
        return None;
    }
    let mut found = scene.found(Kind::Ordinal, at, at + 1, Rule::MinuteOfMatch);
    found.figure.value = Some(scene.numeral(at)?.value.clone());
    Some(Candidate { end: at + 1, found: vec![found] })
}

/// `the HP 607 model`, `Commodore 64 fans the`: where nouns have a plural, a number of more than one behind a name, before
/// a noun without it, is part of the name.
fn singular(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let name = at.checked_sub(1).filter(|&name| line.is_word(name) && scene.same_line(at) && !line.glued(at))?;
    let plurals = !line.language().grammar.endings.plural.is_empty();
    let many = scene.int(at).is_some_and(|(number, _)| number > 1);
    // `Spider-Man 2 film`
    let joined = name > 1 && line.sign(name - 1) == b'-' && line.glued(name - 1) && line.glued(name);
    let begins = opens_sentence(scene, if joined { name - 2 } else { name });
    if !plurals || !many || name < scene.floor || !line.is_capital(name) || begins {
        return None;
    }
    let upper = line.get(name).case == Case::Upper;
    let known = |sense: &Sense| {
        !matches!(sense, Sense::Plain | Sense::NameWord | Sense::Series(_))
            && !(upper && matches!(sense, Sense::Unit(..)))
    };
    let (first, end) = crate::phrases::premodified::phrase(scene, at + 1)?;
    let lower = (first..end).all(|word| !line.is_capital(word));
    let one = lower && !crate::phrases::premodified::counts(scene, first, end);
    (one && !line.any(name, known) && line.text_at(name).len() > 1)
        .then(|| identifier(scene, name_start(scene, name), at + 1, Rule::NameWithNumber))
}

/// Whether a quotation mark is open at `at`, which the mark behind the number may close.
fn quoted(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let mut open = false;
    for mark in (at.saturating_sub(40)..at).filter(|&mark| matches!(line.text_at(mark), "'" | "’" | "‘")) {
        // An apostrophe and a prime are glued to what they follow; an opening mark is not.
        open = !line.glued(mark) || open && !line.is_digits(mark - 1);
    }
    open
}

/// A number behind a name, or behind a noun that it tells apart from others.
fn named(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let before = at.checked_sub(1).filter(|&before| line.is_word(before) && scene.same_line(at))?;
    if line.has(before, Sense::Year) && !line.glued(at) && !counts_behind(scene, at + 1) {
        return one_of_series(scene, at);
    }
    if let Some(edition) = edition(scene, before, at) {
        return Some(edition);
    }
    if line.glued(at)
        || counts_behind(scene, at + 1) && !is_model(scene, at)
        || before < scene.floor
        || scene.numeral(before).is_some()
    {
        return None;
    }
    // What stands before leads to an amount, or is known for something else than a name.
    let leads = |sense: &Sense| {
        ends_phrase(*sense)
            || matches!(
                sense,
                Sense::AmountNoun
                    | Sense::QuantityNoun
                    | Sense::QuantityWord
                    | Sense::PriceNoun
                    | Sense::Copula
                    | Sense::Verb
                    | Sense::Determiner
                    | Sense::NumberMark
                    | Sense::ScoreCue
                    | Sense::AgeCue
                    | Sense::Moves
                    | Sense::Times
                    | Sense::TimesCue
                    | Sense::Between
                    | Sense::Unit(..)
                    | Sense::Month
                    | Sense::MonthName(_)
                    | Sense::Year
                    | Sense::Quarter
            )
    };
    if line.any(before, leads) {
        return None;
    }
    if is_name(scene, before) && !tabular(scene, at) {
        let first = name_start(scene, before);
        let end = name_end(scene, at + 1);
        let mut named = identifier(scene, first, end, Rule::NameWithNumber);
        others(scene, &mut named);
        return Some(named);
    }
    one_of_series(scene, at)
}

/// `Wave RSX 110 2016`: a model with the year of its edition, behind a name.
fn edition(scene: &Scene, before: usize, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let year = scene.int(at + 1).is_some_and(|(year, digits)| digits == 4 && (1950..2040).contains(&year));
    let apart = line.gap(at) == Gap::Space && line.gap(at + 1) == Gap::Space;
    let more = line.glued(at + 2) && line.is_digits(at + 3);
    let model = year && apart && !more && scene.same_line(at + 1) && before >= scene.floor;
    (model && is_name(scene, before))
        .then(|| identifier(scene, name_start(scene, before), at + 2, Rule::NameWithNumber))
}

/// `cầu Đại Ngãi 1 và 2`: the numbers of other things of that name, where nothing is counted by them.
pub(crate) fn others(scene: &Scene, named: &mut Candidate) {
    let line = scene.line;
    loop {
        let joint = named.end;
        let number = joint + 1;
        let joined = line.sign(joint) == b',' || line.has(joint, Sense::And);
        let plain = scene.numeral(number).is_some_and(|numeral| {
            numeral.form == Form::Digits
                && numeral.plain
                && numeral.end == number + 1
                && line.text_at(number).len() <= 2
        });
        let ends = plain && line.gap(number) == Gap::Space && ends_clause(scene, number + 1);
        let goes_on = plain && (line.sign(number + 1) == b',' || line.has(number + 1, Sense::And));
        if !(joined && scene.same_line(joint) && (ends || goes_on)) {
            return;
        }
        named.found.push(scene.found(Kind::Identifier, number, number + 1, Rule::NameWithNumber));
        named.end = number + 1;
    }
}

/// Whether the clause ends at `at`.
fn ends_clause(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let stop = matches!(line.sign(at), b'.' | b',' | b';' | b':' | b')' | b'!' | b'?')
        || matches!(line.text_at(at), "”" | "…")
        || line.sign(at) == b'"' && line.glued(at);
    !scene.same_line(at) || stop && !(line.glued(at + 1) && line.is_digits(at + 1))
}

/// `khu 24, xã Hanh Cù`, `máy lẻ 12)`: where modifiers follow their noun, a number behind a noun and at the end of its
/// clause tells which of the things is meant.
fn one_of_series(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let noun = scene.is_noun(at - 1) && !line.is_capital(at - 1);
    // `năm 3.`: which year of one's studies.
    let year = line.has(at - 1, Sense::Year) && scene.int(at).is_some_and(|(year, _)| (1..=6).contains(&year));
    // `ở vị trí 1 của`, `nhóm 365 đã`, `quyết định 49 (ngày …)`: what follows is no noun that could be counted.
    let goes_on = scene.same_line(at + 1)
        && (line.sign(at + 1) == b'(' && !line.glued(at + 1)
            || line.any(at + 1, |sense| {
                matches!(
                    sense,
                    Sense::Preposition | Sense::Conjunction | Sense::Adverb | Sense::Relative(_) | Sense::Copula
                )
            }) && !line.has(at + 1, Sense::And));
    let first = if year { at - 1 } else { phrase_start(scene, at) };
    // `ở hố 18 đem về`, `ở hố 17 và 18 giúp`: behind a preposition the number tells which, where a verb or another such
    // number follows.
    let placed = noun
        && first > 0
        && line.has(first - 1, Sense::Preposition)
        && scene.same_line(at + 1)
        && (line.has(at + 1, Sense::Verb) && !line.has(at + 1, Sense::Auxiliary)
            || line.has(at + 1, Sense::And)
                && scene.int(at + 2).is_some_and(|(_, digits)| digits <= 2)
                && !counts_behind(scene, at + 3));
    let follows = ends_clause(scene, at + 1) || noun && (goes_on || placed);
    if !((noun || year) && line.language().grammar.numbers_name && follows) {
        return None;
    }
    let quantity = |sense: &Sense| {
        matches!(
            sense,
            Sense::AmountNoun
                | Sense::QuantityNoun
                | Sense::PriceNoun
                | Sense::CodeWord
                | Sense::NumberMark
                | Sense::AgeCue
        )
    };
    let amount = (first..at).any(|word| line.any(word, quantity));
    // A table tells its amounts behind their heads, a sentence has more words before them.
    let headed = line.begins_line(first) && !scene.same_line(at + 1);
    if first == at || amount || headed {
        return None;
    }
    let numeral = scene.numeral(at)?;
    let noun = Some((first, at));
    let mut found = vec![ordinal(scene, numeral, at + 1, noun)];
    let mut end = at + 1;
    listed(scene, numeral, noun, &mut found, &mut end);
    Some(Candidate { found, end })
}

/// Whether the word at `at` is a name: a capital that no sentence's start explains.
fn is_name(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let lexeme = line.get(at);
    // `Ninja 1000 là`, `(BCĐ 389 Hà Nội)`: what no table knows and no syllable is, and initials among other words.
    let own = lexeme.entry == EntryId::NONE && is_foreign(line.text_at(at));
    let initials = lexeme.case == Case::Upper
        && line.text_at(at).chars().count() > 1
        && line.get(at + 2).case != Case::Upper
        && line.senses(at).is_empty();
    line.is_capital(at) && (own || initials || !opens_sentence(scene, at))
}

/// `Rolex 6062 vàng`, `Ninja 1000 hầu hết`: four digits without a mark behind a foreign name, where the text would set
/// thousands apart, are a model whatever follows.
fn is_model(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let before = at - 1;
    let foreign = line.get(before).entry == EntryId::NONE && is_foreign(line.text_at(before));
    let joined = line.glued(at + 1) && line.is_digits(at + 2);
    scene.int(at).is_some_and(|(_, digits)| digits == 4)
        && line.is_capital(before)
        && foreign
        && line.language().grammar.foreign_words_show
        && !joined
        && scene.numeral(at + 1).is_none()
        && !line.any(at + 1, |sense| matches!(sense, Sense::Classifier | Sense::Titled | Sense::Unit(..)))
}

/// Whether something that can be counted follows: a noun in small letters, another number, a sign that joins numbers.
fn counts_behind(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    if !scene.same_line(at) {
        return false;
    }
    let noun = scene.is_noun(at) && !line.is_capital(at);
    let joined = matches!(line.sign(at), b'-' | b'/' | b'%' | b':' | b'+' | b'*' | b'=' | b'&')
        || matches!(line.text_at(at), "–" | "—" | "÷" | "×");
    noun || joined && line.is_digits(at + 1)
        || scene.numeral(at).is_some()
        || line.any(at, |sense| {
            matches!(sense, Sense::Among | Sense::To | Sense::Times | Sense::Hour | Sense::Bound(..) | Sense::Level)
        })
}

/// Whether the word begins its sentence, so that its capital says nothing.
fn opens_sentence(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    at == 0
        || line.begins_line(at)
        || matches!(line.sign(at - 1), b'.' | b'!' | b'?' | b':' | b'"' | b'-' | b'(' | b';' | b'|')
        || matches!(line.text_at(at - 1), "“" | "–" | "—" | "…" | "●" | "•")
}

/// `Hà Nội 23, Hải Phòng 15, Đà Nẵng 9`: names with their numbers in a row are a table that a comma sets, and each
/// number is a count of what was told before.
pub(crate) fn tabular(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let comma = |sign: usize| matches!(line.sign(sign), b',' | b';' | b'(' | b')') || line.has(sign, Sense::And);
    let name_and_number = |from: usize| {
        let end = (from..from + 5).find(|&word| !(line.is_word(word) && scene.same_line(word)))?;
        let numbered = end > from && (from..end).all(|word| line.is_capital(word)) && line.is_digits(end);
        numbered.then_some(end)
    };
    // `cầu Nậm Rốm 2 và cầu Nậm Rốm 5`: things of one name are told apart.
    let other = |number: usize| line.prev(number).text() != line.prev(at).text();
    let behind = comma(at + 1) && name_and_number(at + 2).is_some_and(other);
    let before = (2..8).any(|back| {
        at.checked_sub(back).is_some_and(|sign| {
            comma(sign) && line.prev(sign).is_digits() && name_and_number(sign + 1) == Some(at) && other(sign - 1)
        })
    });
    behind || before
}

/// The first word of a name that ends with `last`: back over words with a capital.
fn name_start(scene: &Scene, last: usize) -> usize {
    let line = scene.line;
    let mut first = last;
    while first > scene.floor && last - first < 4 && scene.same_line(first) {
        let before = first - 1;
        if !(line.is_word(before) && line.is_capital(before)) || line.is_digits(before) {
            break;
        }
        // `Chiếc Ninja 1000`: a word of the tables that opens its sentence is no part of the name.
        if opens_sentence(scene, before) && !line.senses(before).is_empty() {
            break;
        }
        first = before;
    }
    first
}

/// The end of a name whose number ends at `end`: over one more word all in capitals (`ABS`).
fn name_end(scene: &Scene, end: usize) -> usize {
    let line = scene.line;
    let code = scene.same_line(end) && line.is_word(end) && line.get(end).case == Case::Upper;
    end + usize::from(code && line.senses(end).is_empty())
}
