//! The subject of the clause that a figure stands in.

use crate::figures::{Placed, Scene};
use crate::lang::{Quantity, Sense, Series, Side};
use crate::phrases::ends_phrase;
use crate::report::{Group, Kind, Span};

/// The first lexeme behind the amount before; calendar points, lengths of time and labels do not count, since a clause
/// goes on over them.
pub(super) fn floor(found: &[Placed], at: usize) -> usize {
    found[..at]
        .iter()
        .rev()
        .find(|before| match before.figure.kind {
            // `ở lại 90 ngày, gấp 3 lần`: the multiple may be of the time itself.
            Kind::Duration => found[at].figure.kind == Kind::Multiple,
            kind => kind.group() == Group::Quantity,
        })
        .map_or(0, |before| before.end)
}

/// The noun phrase that the verb before the figure is about: `Giá vàng … giảm 1,4%`.
///
/// The clause is followed back to where it begins; its first noun phrase is the subject. A comma or `và` begins a
/// clause unless what stands behind it is as short as a member of a list (`điện, nước, chất đốt và vật liệu`).
pub(super) fn subject(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let this = &found[at];
    let floor = floor(found, at);
    if let Some(member) = member(scene, this, floor) {
        return Some(member);
    }
    let mut end = this.first;
    // Back over the verb, its adverbs and the words of limit.
    while end > floor && scene.same_line(end) {
        let word = end - 1;
        // `giảm đến 8,2%`
        let reach = line.has(word, Sense::To) && line.prev(word).any(|sense| matches!(sense, Sense::Change(..)));
        let passed = reach
            || line.any(word, |sense| {
                matches!(
                    sense,
                    Sense::Change(_, Side::Before)
                        | Sense::Bound(..)
                        | Sense::Adverb
                        | Sense::Verb
                        | Sense::Level
                        | Sense::QuantityWord
                        | Sense::AmountNoun
                        | Sense::Series(Series::Mark)
                )
            });
        if !passed {
            break;
        }
        end = word;
    }
    if let Some(span) = Some(()).filter(|()| this.figure.kind == Kind::Percent).and_then(|()| things(scene, end, floor))
    {
        return Some(span);
    }
    let mut first = clause_start(scene, found, end, floor);
    // `vàng miếng được nhà A niêm yết ở mức 36 triệu đồng`: who acts on the subject of a passive.
    let acts = |word: usize| {
        line.has(word, Sense::Verb)
            && !line.any(word, |s| {
                matches!(s, Sense::Auxiliary | Sense::Level | Sense::Copula | Sense::Change(..) | Sense::Bound(..))
            })
    };
    if first > floor && line.has(first - 1, Sense::Passive) && (end..this.first).any(acts) {
        end = first - 1;
        first = clause_start(scene, found, end, floor);
    }
    // `giảm phiên thứ ba với mức giảm 2 điểm`: which time it is says when; the verb before it has the subject.
    let ranked = |it: &&Placed| it.figure.kind == Kind::Ordinal && it.noun.is_some_and(|(noun, _)| noun == first);
    if first > floor && found[..at].iter().rev().take(2).any(|it| ranked(&it)) {
        let mut verb = first;
        let passed = |s: &Sense| matches!(s, Sense::Change(_, Side::Before) | Sense::Adverb | Sense::QuantityWord);
        while verb > floor && scene.same_line(verb) && line.any(verb - 1, passed) {
            verb -= 1;
        }
        if verb < first && (verb..first).any(|word| line.any(word, |s| matches!(s, Sense::Change(..)))) {
            end = verb;
            first = clause_start(scene, found, end, floor);
        }
    }
    let (first, end) = before_time(scene, found, first, end, floor);
    let mut start = first;
    // `tổng nợ` is an amount's own name, `số người` tells of the persons.
    let amount = |at: usize| {
        line.has(at, Sense::AmountNoun) && !line.has(at, Sense::Plain) && !(at + 1 < end && is_quantity(scene, at + 1))
    };
    while start < end
        && (!is_nominal(scene, start)
            || amount(start)
            || line.any(start, |sense| matches!(sense, Sense::Determiner | Sense::Governs)))
    {
        start += 1;
    }
    let mut stop = start;
    while stop < end {
        let listed = line.sign(stop) == b',' || line.has(stop, Sense::And) && !line.has(stop, Sense::Preposition);
        let bracket = line.sign(stop) == b'(' && line.sign(stop + 2) == b')';
        let glued = stop > start
            && line.glued(stop)
            && (line.is_digits(stop)
                || line.is_word(stop)
                || line.glued(stop + 1) && matches!(line.sign(stop), b'&' | b'-'));
        let name = || found[..at].iter().rev().find(|it| it.first <= stop).filter(|it| stop < it.end && is_name(it));
        if let Some(name) = if stop > start && line.is_digits(stop) { name() } else { None } {
            // `S&P 500 tăng 0,6%`
            stop = name.end;
        } else if let Some(dated) = dated(scene, found, stop).filter(|_| stop > start) {
            stop = dated;
        } else if let Some(own) = led_by(scene, start, stop, end, this.first) {
            (start, stop) = (own, own);
        } else if glued {
            stop += 1;
        } else if bracket {
            stop += 3;
        } else if is_nominal(scene, stop)
            || is_inner_verb(scene, stop)
            || (listed && is_nominal(scene, stop + 1))
            || line.sign(stop) == b'-'
        {
            stop += 1;
        } else {
            break;
        }
    }
    // `tâm bão số 4`: the number belongs to the name.
    if stop < end && line.is_digits(stop) && line.has(stop - 1, Sense::NumberMark) {
        stop += 1;
    }
    // `cách đất liền 15 hải lý`: what a distance is from is not what is measured.
    let from = line.prev(first).has(Sense::QuantityWord) && line.prev(first).has(Sense::Verb);
    (start < stop.min(end) && !from).then(|| line.span(start, stop.min(end)))
}

/// A member of a list that semicolons set out, whose name has commas: `; nhóm nhà ở, điện nước tăng 4%`. Between the
/// semicolon and the verb of change nothing but nouns stands; behind a comma a verb is a noun too (`công nghiệp, xây dựng`).
fn member(scene: &Scene, this: &Placed, floor: usize) -> Option<Span> {
    let line = scene.line;
    let leads = |sense: &Sense| {
        matches!(sense, Sense::Change(_, Side::Before) | Sense::Adverb | Sense::Level | Sense::Bound(..) | Sense::To)
    };
    let mut end = this.first;
    while end > floor && scene.same_line(end) && line.any(end - 1, leads) {
        end -= 1;
    }
    let changes = (end..this.first).any(|word| line.any(word, |s| matches!(s, Sense::Change(_, Side::Before))));
    let first = (floor.max(end.saturating_sub(MEMBER))..end).rev().find(|&word| line.sign(word) == b';')? + 1;
    let time = |at: usize| line.any(at, |s| matches!(s, Sense::Unit(_, Quantity::Time) | Sense::Stretch));
    let act = |at: usize| {
        line.sign(at - 1) == b',' && line.has(at, Sense::Governs) && (at + 1 == end || line.sign(at + 1) == b',')
    };
    let inner = |at: usize| {
        line.sign(at) == b',' && at + 1 < end && line.sign(at + 1) != b','
            || line.has(at, Sense::And) && !line.has(at, Sense::Preposition)
            || is_nominal(scene, at) && !time(at)
            || act(at)
    };
    let commas = (first..end).any(|at| line.sign(at) == b',');
    let named = first < end && is_nominal(scene, first) && !line.has(first, Sense::Agent);
    (changes && commas && named && (first..end).all(inner)).then(|| line.span(first, end))
}

/// The most lexemes in the name of a member of a list.
const MEMBER: usize = 12;

/// `Lạm phát thấp, 6 tháng chỉ tăng 0,2%`: behind a clause that only tells a time the one before it goes on. Gives where
/// the clause with the subject begins and ends.
fn before_time(scene: &Scene, found: &[Placed], first: usize, end: usize, floor: usize) -> (usize, usize) {
    let line = scene.line;
    let time = |at: usize| {
        line.is_digits(at)
            || line.any(at, |sense| matches!(sense, Sense::Unit(_, Quantity::Time) | Sense::Quarter | Sense::Month))
            || scene.numeral(at).is_some()
    };
    let comma = first.wrapping_sub(1);
    if first >= end || first <= floor || line.sign(comma) != b',' || !(first..end).all(time) {
        return (first, end);
    }
    let start = clause_start(scene, found, comma, floor);
    // `tăng trưởng mạnh, quý I đạt 5%`: a verb before it is the subject itself.
    let verbal = line.prev(start).any(|sense| matches!(sense, Sense::Verb | Sense::Change(..)));
    if is_nominal(scene, start) && !verbal { (start, comma) } else { (first, end) }
}

/// Whether the number of a label is part of a name (`S&P 500`, `iPhone 7`).
fn is_name(label: &Placed) -> bool {
    label.figure.kind == Kind::Identifier
}

/// `nhà máy với công suất 300 MW`, `điện thoại với màn hình 6 inch`: the noun that a word such as `với` at `joint` leads on
/// to, where it is a quantity or stands right before the amount.
fn led_by(scene: &Scene, start: usize, joint: usize, end: usize, amount: usize) -> Option<usize> {
    let line = scene.line;
    if joint == start || !(line.has(joint, Sense::And) && line.has(joint, Sense::Preposition)) {
        return None;
    }
    let mut noun = joint + 1;
    while noun < end && line.any(noun, |sense| matches!(sense, Sense::AmountNoun | Sense::Determiner)) {
        noun += 1;
    }
    let beside = end == amount && (noun..end).all(|word| is_nominal(scene, word));
    let named = (start..joint).any(|word| is_quantity(scene, word));
    (noun < end && (is_quantity(scene, noun) || beside && !named)).then_some(noun)
}

/// The end of the date that a verb at `verb` leads to right behind a noun, which tells it apart from others: `vàng giao tháng
/// 8`, `xe sản xuất năm 2012`.
fn dated(scene: &Scene, found: &[Placed], verb: usize) -> Option<usize> {
    let line = scene.line;
    if !line.has(verb, Sense::Verb) || line.has(verb, Sense::Auxiliary) || !is_nominal(scene, verb.checked_sub(1)?) {
        return None;
    }
    let date = verb + 1 + usize::from(line.has(verb + 1, Sense::At));
    let next = found.partition_point(|it| it.first < date);
    found.get(next).filter(|it| it.first == date && it.figure.kind == Kind::Date).map(|it| it.end)
}

/// Where the clause that ends before lexeme `end` begins.
pub(super) fn clause_start(scene: &Scene, found: &[Placed], end: usize, floor: usize) -> usize {
    let line = scene.line;
    let mut at = end;
    let mut chunk = 0_u8;
    let mut closed = false;
    while at > floor {
        let word = at - 1;
        let sign = line.sign(word);
        if matches!(sign, b'.' | b';' | b':' | b'!' | b'?' | b'"')
            && !(sign == b'.' && line.prev(word).has(Sense::Abbreviation))
        {
            break;
        }
        // `Chỉ số vàng (.GLD) tăng`: a bracket is seen through.
        if sign == b')' {
            if let Some(open) = opening(scene, word, floor) {
                at = open;
                continue;
            }
        }
        let dated = || dated(scene, found, word).is_some_and(|date| date < end || line.has(date, Sense::Verb));
        if line.any(word, |sense| matches!(sense, Sense::Conjunction | Sense::Verb))
            && !is_inner_verb(scene, word)
            && !dated()
        {
            break;
        }
        let and = line.has(word, Sense::And);
        if sign == b',' || and {
            // Commas list only what a last `và` closes; else a comma begins the clause.
            if chunk > 4 || chunk == 0 || word == floor || !is_nominal(scene, word - 1) || !(and || closed) {
                break;
            }
            closed = true;
            chunk = 0;
        } else {
            chunk = chunk.saturating_add(line.get(word).tokens);
        }
        at = word;
        if !scene.same_line(word) {
            break;
        }
    }
    at
}

/// The bracket that the one at `close` closes, not far before it.
fn opening(scene: &Scene, close: usize, floor: usize) -> Option<usize> {
    let first = close.saturating_sub(BRACKET).max(floor);
    (first..close).rev().take_while(|&word| scene.same_line(word + 1)).find(|&word| scene.line.sign(word) == b'(')
}

/// The most lexemes in a bracket that is seen through.
const BRACKET: usize = 12;

/// Whether the verb at `at` stands inside the name of a quantity: `nhu cầu sử dụng nước`, `công suất thuê`.
pub(super) fn is_inner_verb(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let mut verb = false;
    for sense in line.senses(at) {
        match sense {
            Sense::Verb => verb = true,
            Sense::Governs | Sense::Plain => {}
            _ => return false,
        }
    }
    let time = line.any(at + 1, |sense| matches!(sense, Sense::Stretch | Sense::Unit(_, Quantity::Time)));
    verb && scene.same_line(at) && at > 0 && line.has(at - 1, Sense::QuantityNoun) && !time
}

/// How far the number or share of things may stand before its verb, in lexemes.
const THINGS: usize = 30;

/// The things whose number or share a clause is about, where a verb tells which of them: `tỷ lệ người dân được dùng nước
/// sạch đạt 40%`, `số căn hộ mới được chào bán tăng 46%`. The clause ends before lexeme `end`.
pub(super) fn things(scene: &Scene, end: usize, floor: usize) -> Option<Span> {
    let line = scene.line;
    let mut first = end;
    let mut share = None;
    let mut verbs = false;
    while first > floor && end - first < THINGS && scene.same_line(first) {
        let word = first - 1;
        let next = first;
        let goes_on = || line.any(next, |sense| matches!(sense, Sense::Verb | Sense::Adverb));
        match line.sign(word) {
            b'.' | b';' | b':' | b'!' | b'?' | b'"' | b'(' | b')' => break,
            b',' if !goes_on() => break,
            _ => {}
        }
        if line.has(word, Sense::Conjunction) {
            break;
        }
        first = word;
        verbs |= line.has(word, Sense::Verb);
        let begins = word == floor || !is_nominal(scene, word - 1);
        if line.has(word, Sense::Share) && begins && is_nominal(scene, word + 1) {
            share = Some((word, verbs));
        }
    }
    let (share, verbs) = share?;
    let mut noun = share + 1;
    while noun < end && line.any(noun, |sense| matches!(sense, Sense::AmountNoun | Sense::Determiner)) {
        noun += 1;
    }
    let mut stop = noun;
    while stop < end && is_nominal(scene, stop) {
        stop += 1;
    }
    // `người từ 18 tuổi đã tiêm`: over an age.
    let mut verb = stop;
    if let Some(age) = scene.numeral(stop + 1).filter(|_| line.has(stop, Sense::From)) {
        let unit = |sense: &Sense| matches!(sense, Sense::Unit(_, Quantity::Age));
        verb = if line.any(age.end, unit) { age.end + 1 } else { stop };
    }
    // A verb must tell which, and it is not the one that tells the number.
    let told = verbs && verb < end && line.has(verb, Sense::Verb);
    (told && noun < stop && !is_quantity(scene, noun)).then(|| line.span(noun, stop))
}

pub(super) fn is_nominal(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    line.is_word(at)
        && scene.numeral(at).is_none()
        && !line.any(at, |sense| {
            ends_phrase(*sense)
                || matches!(
                    sense,
                    Sense::Month | Sense::Quarter | Sense::Year | Sense::Part24(_) | Sense::YearFirst | Sense::YearLast
                )
        })
}

/// The lexemes of a span.
pub(super) fn lexemes(scene: &Scene, span: Span) -> std::ops::Range<usize> {
    let place = |byte: u32| scene.line.lexemes.partition_point(|lexeme| lexeme.start < byte);
    place(span.start)..place(span.end)
}

pub(super) fn is_quantity(scene: &Scene, at: usize) -> bool {
    scene.line.any(at, |sense| matches!(sense, Sense::QuantityNoun | Sense::PriceNoun))
}

/// The subject that a verb right behind a comma shares with the clause before: `Đồng euro hưởng lợi từ …, ghi nhận mức tăng
/// 0,2%`, `các dự án đã giải ngân được 8 tỷ đồng, tăng 6%`. The figure stands at lexeme `first`, its sentence begins at
/// byte `sentence`.
pub(super) fn shared_subject(scene: &Scene, first: usize, sentence: u32) -> Option<Span> {
    let line = scene.line;
    let in_sentence = |at: usize| scene.same_line(at) && line.get(at - 1).start >= sentence;
    let mut comma = first;
    while comma > 0 && first - comma < THINGS && in_sentence(comma) && line.sign(comma) != b',' {
        comma -= 1;
    }
    let verbal = |sense: &Sense| {
        matches!(sense, Sense::Verb | Sense::Adverb | Sense::Change(..) | Sense::Level | Sense::Governs)
    };
    if line.sign(comma) != b',' || !line.any(comma + 1, verbal) {
        return None;
    }
    let mut begin = comma;
    while begin > 0 && comma - begin < 2 * THINGS && in_sentence(begin) {
        let word = begin - 1;
        let stop = matches!(line.sign(word), b'.' | b';' | b':' | b'!' | b'?' | b'"' | b'(' | b')');
        // A comma begins the clause, but for another verb that shares its subject.
        if stop || line.has(word, Sense::Conjunction) || line.sign(word) == b',' && !line.any(begin, verbal) {
            break;
        }
        begin = word;
    }
    // `ước tính các dự án …`
    let before = |s: &Sense| matches!(s, Sense::Bound(..) | Sense::Determiner | Sense::Adverb | Sense::AmountNoun);
    while begin < comma && line.any(begin, before) {
        begin += 1;
    }
    let mut end = begin;
    while end < comma && (is_nominal(scene, end) || is_inner_verb(scene, end)) {
        end += 1;
    }
    let verb = end < comma && line.any(end, |s| matches!(s, Sense::Verb | Sense::Change(..) | Sense::Adverb));
    let named = !line.any(begin, |s| matches!(s, Sense::Agent | Sense::Governs));
    (begin < end && verb && named).then(|| line.span(begin, end))
}
