//! What a figure counts: the noun phrase as written.

use super::phrase::{noun_phrase, noun_phrase_before};
use super::premodified;
use crate::figures::{Found, Scene, ends_phrase};
use crate::lang::{Quantity, Sense, Series, Side};
use crate::numerals::Numeral;
use crate::report::{Group, Kind, Span};

/// Sets what the figure with index `at` counts.
pub(super) fn read(scene: &Scene, found: &mut [Found], at: usize) {
    let this = &found[at];
    if !scene.cut.language().grammar.head_first {
        found[at].figure.counted = premodified::counted(scene, found, at);
        return;
    }
    let counted = match this.figure.kind {
        Kind::Count => behind(scene, this),
        Kind::Ratio => behind(scene, this).or_else(|| whole(scene, this)).or_else(|| neighbour(scene, found, at)),
        Kind::Percent => percent(scene, found, at),
        Kind::Ordinal => this.noun.map(|(first, end)| scene.cut.span(first, end)).or_else(|| holder(scene, found, at)),
        Kind::Money | Kind::Measure | Kind::Multiple => quantity(scene, found, at),
        _ => None,
    };
    found[at].figure.counted = counted.map(|span| unglued(scene, span));
}

/// Up to where a careless copy glued the next word on, which a capital inside a word with marks shows: `đội viênĐề án`
/// counts `đội viên`.
fn unglued(scene: &Scene, span: Span) -> Span {
    let (mut lower, mut marked) = (false, false);
    for (at, letter) in span.of(scene.cut.text).char_indices() {
        if !letter.is_alphabetic() {
            (lower, marked) = (false, false);
            continue;
        }
        marked |= !letter.is_ascii();
        if lower && marked && letter.is_uppercase() {
            return Span::new(span.start, span.start + at as u32);
        }
        lower = letter.is_lowercase();
    }
    span
}

/// Numbers of a list that share their unit or noun take what the last of them counts: `từ 4,8 lên 5,3% GDP`.
pub(super) fn share_back(found: &mut [Found]) {
    for at in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(at);
        let (Some(this), Some(next)) = (before.last_mut(), after.first()) else { continue };
        let alike = this.figure.kind == next.figure.kind && this.figure.rule == next.figure.rule;
        if alike && this.figure.rule == "shared unit" && next.figure.counted.is_some() && this.end + 2 >= next.first {
            this.figure.counted = next.figure.counted;
        }
    }
}

fn behind(scene: &Scene, this: &Found) -> Option<Span> {
    noun_phrase(scene, this.end).map(|(first, end)| scene.cut.span(first, end))
}

/// `61% trong tổng số 1.000 doanh nghiệp`: what the whole is made of that the share is taken from.
fn whole(scene: &Scene, this: &Found) -> Option<Span> {
    let cut = scene.cut;
    let joint = this.end;
    // One word alone (`trong`, `trên`) more often tells a place or a time.
    if !cut.has(joint, Sense::Among) || cut.get(joint).tokens < 2 || !scene.same_line(joint) {
        return None;
    }
    let mut number = joint + 1;
    while cut.any(number, |sense| matches!(sense, Sense::Bound(_, Side::Before))) {
        number += 1;
    }
    let noun = scene.numeral(number).map_or(joint + 1, |numeral| numeral.end);
    noun_phrase(scene, noun).map(|(first, end)| cut.span(first, end))
}

/// What the figure before counts, in the same sentence.
fn neighbour(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    let sentence = found[at].figure.sentence;
    let open = |before: &Found| (before.end..found[at].first).all(|word| scene.cut.sign(word) != b';');
    found[..at]
        .iter()
        .rev()
        .take_while(|before| before.figure.sentence == sentence)
        .take(3)
        .find(|before| matches!(before.figure.kind, Kind::Count | Kind::Ratio | Kind::Percent))
        .filter(|before| open(before))
        .and_then(|before| before.figure.counted)
}

/// What the quantity right before is about, in the same sentence.
fn told_before(found: &[Found], at: usize) -> Option<Span> {
    let before = found[..at].iter().rev().find(|before| before.figure.kind.group() == Group::Quantity)?;
    before.figure.counted.filter(|_| before.figure.sentence == found[at].figure.sentence)
}

/// What a change is of that goes on from the quantity before, over shares of something else (`đạt 9 tỷ đồng, bằng 52%
/// dự toán và tăng 20%`): its subject where it is a level (`khách quốc tế đạt 8 triệu lượt, tăng 9%`), with the word for its
/// price, since a percentage is of that: `giá vàng … 1.918 USD, giảm 1,4%`.
fn told(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    let share =
        |it: &Found| it.figure.kind == Kind::Percent && it.figure.change.is_none() && behind(scene, it).is_some();
    let quantity =
        |&it: &usize| found[it].figure.kind.group() == Group::Quantity && found[it].figure.kind != Kind::Duration;
    let before = (0..at).rev().filter(quantity).find(|&it| !share(&found[it]))?;
    let it = &found[before];
    if it.figure.sentence != found[at].figure.sentence {
        return None;
    }
    let mut word = it.first;
    while word > 0 && scene.cut.any(word - 1, |sense| matches!(sense, Sense::Bound(_, Side::Before))) {
        word -= 1;
    }
    let reached = scene.cut.has(word.wrapping_sub(1), Sense::Level) && it.figure.change.is_none();
    if it.figure.kind == Kind::Count && reached {
        if let Some(span) = subject(scene, found, before) {
            return Some(span);
        }
    }
    let span = it.figure.counted?;
    let word = lexemes(scene, span).start.wrapping_sub(1);
    let priced = scene.cut.has(word, Sense::PriceNoun) && scene.same_line(word + 1);
    Some(if priced { Span::new(scene.cut.get(word).start, span.end) } else { span })
}

fn percent(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    let this = &found[at];
    let cut = scene.cut;
    // `(99,4%)`, `(chiếm tỷ lệ 8,3%)`: what stands in a bracket is about the number before it.
    let bracket = (1..=4)
        .map_while(|back| this.first.checked_sub(back))
        .take_while(|&word| cut.sign(word) == b'(' || (cut.is_word(word) && scene.numeral(word).is_none()))
        .find(|&word| cut.sign(word) == b'(');
    if let Some(span) = behind(scene, this).or_else(|| whole(scene, this)) {
        return Some(span);
    }
    if this.figure.change.is_some() && bracket.is_none() {
        // A clause without a subject of its own goes on about what was told before.
        if let Some(span) = subject(scene, found, at).or_else(|| told(scene, found, at)) {
            return Some(span);
        }
    }
    let before = |word: usize| {
        let (first, end) = noun_phrase_before(scene, word, floor(found, at))?;
        // `cao hơn mức 6%`: a word for an amount alone names nothing.
        let named = (first..end).any(|word| !cut.any(word, |sense| matches!(sense, Sense::AmountNoun)));
        named.then(|| cut.span(first, end))
    };
    if let Some(bracket) = bracket {
        // `(thuế thu nhập 10%)`: named within the bracket.
        let named = before(this.first).filter(|span| {
            let own = lexemes(scene, *span);
            own.start > bracket && !own.into_iter().all(|word| is_quantity(scene, word))
        });
        if named.is_some() {
            return named;
        }
        if let Some(beside) = at.checked_sub(1).map(|before| &found[before]).filter(|it| reaches(scene, it, bracket)) {
            return told(scene, found, at).filter(|_| beside.figure.counted.is_some());
        }
        // `biển (61%) và núi (59%)`, `ngành: gạo (9%); cà phê, tiêu (5%)`: each share has its own.
        if let Some(span) = listed(scene, bracket, floor(found, at)) {
            return Some(span);
        }
        let own = || before(bracket);
        let in_turn = at > 0 && found[at - 1].figure.kind == Kind::Percent && cut.sign(found[at - 1].end) == b')';
        return if in_turn {
            own().or_else(|| neighbour(scene, found, at))
        } else {
            neighbour(scene, found, at).or_else(own)
        };
    }
    let span = before(this.first);
    // `có 800 thí sinh, đạt tỷ lệ 99%`: the word for a share alone names nothing where a number stands before it.
    let lone = |span: &Span| lexemes(scene, *span).len() == 1 && is_quantity(scene, lexemes(scene, *span).start);
    let led = |span: &Span| cut.has(lexemes(scene, *span).start.wrapping_sub(1), Sense::Verb);
    let share = span.filter(|span| lone(span) && led(span)).and_then(|_| neighbour(scene, found, at));
    share.or(span).or_else(|| neighbour(scene, found, at)).or_else(|| subject(scene, found, at))
}

/// Whether an amount, or the noun that it counts, ends where a bracket opens: `9 đơn vị (34,6%)`.
fn reaches(scene: &Scene, amount: &Found, bracket: usize) -> bool {
    let noun = || noun_phrase(scene, amount.end).map(|(_, end)| end);
    amount.figure.kind.group() == Group::Quantity && (amount.end == bracket || noun() == Some(bracket))
}

/// The noun phrase before a bracket that is one of a list: behind a stop of any kind, or `và`. Where semicolons set the
/// list out, commas join the nouns of one member (`cà phê, tiêu (5%);`).
fn listed(scene: &Scene, bracket: usize, floor: usize) -> Option<Span> {
    let cut = scene.cut;
    let (first, _) = noun_phrase_before(scene, bracket, floor)?;
    let stop = |at: usize| matches!(cut.sign(at), b';' | b':');
    let before = first.wrapping_sub(1);
    if !(stop(before) || cut.sign(before) == b',' || cut.has(before, Sense::And) || cut.begins_line(first)) {
        return None;
    }
    let mut start = first;
    while start > floor + 1 && cut.sign(start - 1) == b',' {
        let Some((member, _)) = noun_phrase_before(scene, start - 1, floor) else { break };
        start = member;
    }
    let member = if stop(start.wrapping_sub(1)) { start } else { first };
    Some(cut.span(member, bracket))
}

/// The first lexeme behind the amount before; calendar points, lengths of time and labels do not count, since a clause
/// goes on over them.
fn floor(found: &[Found], at: usize) -> usize {
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
fn subject(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    let cut = scene.cut;
    let this = &found[at];
    let floor = floor(found, at);
    let mut end = this.first;
    // Back over the verb, its adverbs and the words of limit.
    while end > floor && scene.same_line(end) {
        let word = end - 1;
        // `giảm đến 8,2%`
        let reach =
            cut.has(word, Sense::To) && cut.any(word.wrapping_sub(1), |sense| matches!(sense, Sense::Change(..)));
        let passed = reach
            || cut.any(word, |sense| {
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
    let first = clause_start(scene, end, floor);
    let (first, end) = before_time(scene, first, end, floor);
    let mut start = first;
    while start < end
        && (!is_nominal(scene, start)
            || cut.any(start, |sense| matches!(sense, Sense::AmountNoun | Sense::Determiner | Sense::Governs)))
    {
        start += 1;
    }
    let mut stop = start;
    while stop < end {
        let listed = cut.sign(stop) == b',' || cut.has(stop, Sense::And) && !cut.has(stop, Sense::Preposition);
        let bracket = cut.sign(stop) == b'(' && cut.sign(stop + 2) == b')';
        let glued = stop > start
            && cut.glued(stop)
            && (cut.is_digits(stop)
                || cut.is_word(stop)
                || cut.glued(stop + 1) && matches!(cut.sign(stop), b'&' | b'-'));
        let name = || found[..at].iter().rev().find(|it| it.first <= stop).filter(|it| stop < it.end && is_name(it));
        if let Some(name) = if stop > start && cut.is_digits(stop) { name() } else { None } {
            // `S&P 500 tăng 0,6%`
            stop = name.end;
        } else if let Some(own) = led_by(scene, start, stop, end, this.first) {
            (start, stop) = (own, own);
        } else if glued {
            stop += 1;
        } else if bracket {
            stop += 3;
        } else if is_nominal(scene, stop) || (listed && is_nominal(scene, stop + 1)) || cut.sign(stop) == b'-' {
            stop += 1;
        } else {
            break;
        }
    }
    // `tâm bão số 4`: the number belongs to the name.
    if stop < end && cut.is_digits(stop) && cut.has(stop - 1, Sense::NumberMark) {
        stop += 1;
    }
    // `cách đất liền 15 hải lý`: what a distance is from is not what is measured.
    let from = cut.has(first.wrapping_sub(1), Sense::QuantityWord) && cut.has(first.wrapping_sub(1), Sense::Verb);
    (start < stop.min(end) && !from).then(|| cut.span(start, stop.min(end)))
}

/// `Lạm phát thấp, 6 tháng chỉ tăng 0,2%`: behind a clause that only tells a time the one before it goes on. Gives where
/// the clause with the subject begins and ends.
fn before_time(scene: &Scene, first: usize, end: usize, floor: usize) -> (usize, usize) {
    let cut = scene.cut;
    let time = |at: usize| {
        cut.is_digits(at)
            || cut.any(at, |sense| matches!(sense, Sense::Unit(_, Quantity::Time) | Sense::Quarter | Sense::Month))
            || scene.numeral(at).is_some()
    };
    let comma = first.wrapping_sub(1);
    if first >= end || first <= floor || cut.sign(comma) != b',' || !(first..end).all(time) {
        return (first, end);
    }
    let start = clause_start(scene, comma, floor);
    // `tăng trưởng mạnh, quý I đạt 5%`: a verb before it is the subject itself.
    let verbal = cut.any(start.wrapping_sub(1), |sense| matches!(sense, Sense::Verb | Sense::Change(..)));
    if is_nominal(scene, start) && !verbal { (start, comma) } else { (first, end) }
}

/// Whether the number of a label is part of a name (`S&P 500`, `iPhone 7`).
fn is_name(label: &Found) -> bool {
    label.figure.kind == Kind::Identifier
}

/// `nhà máy với công suất 300 MW`, `điện thoại với màn hình 6 inch`: the noun that a word such as `với` at `joint` leads on
/// to, where it is a quantity or stands right before the amount.
fn led_by(scene: &Scene, start: usize, joint: usize, end: usize, amount: usize) -> Option<usize> {
    let cut = scene.cut;
    if joint == start || !(cut.has(joint, Sense::And) && cut.has(joint, Sense::Preposition)) {
        return None;
    }
    let mut noun = joint + 1;
    while noun < end && cut.any(noun, |sense| matches!(sense, Sense::AmountNoun | Sense::Determiner)) {
        noun += 1;
    }
    let beside = end == amount && (noun..end).all(|word| is_nominal(scene, word));
    let named = (start..joint).any(|word| is_quantity(scene, word));
    (noun < end && (is_quantity(scene, noun) || beside && !named)).then_some(noun)
}

fn is_nominal(scene: &Scene, at: usize) -> bool {
    let cut = scene.cut;
    cut.is_word(at)
        && scene.numeral(at).is_none()
        && !cut.any(at, |sense| {
            ends_phrase(*sense)
                || matches!(
                    sense,
                    Sense::Month | Sense::Quarter | Sense::Year | Sense::Part24(_) | Sense::YearFirst | Sense::YearLast
                )
        })
}

/// Where the clause that ends before lexeme `end` begins.
fn clause_start(scene: &Scene, end: usize, floor: usize) -> usize {
    let cut = scene.cut;
    let mut at = end;
    let mut chunk = 0;
    let mut closed = false;
    while at > floor {
        let word = at - 1;
        let sign = cut.sign(word);
        if matches!(sign, b'.' | b';' | b':' | b'!' | b'?' | b'"')
            && !(sign == b'.' && cut.has(word.wrapping_sub(1), Sense::Abbreviation))
        {
            break;
        }
        if cut.any(word, |sense| matches!(sense, Sense::Conjunction | Sense::Verb)) {
            break;
        }
        let and = cut.has(word, Sense::And);
        if sign == b',' || and {
            // Commas list only what a last `và` closes; else a comma begins the clause.
            if chunk > 4 || chunk == 0 || word == floor || !is_nominal(scene, word - 1) || !(and || closed) {
                break;
            }
            closed = true;
            chunk = 0;
        } else {
            chunk += cut.get(word).tokens;
        }
        at = word;
        if !scene.same_line(word) {
            break;
        }
    }
    at
}

/// The one that holds a place: `Chelsea đang đứng thứ 12`.
fn holder(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    subject(scene, found, at)
}

/// The quantity that is measured or the thing that is priced.
fn quantity(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    let this = &found[at];
    // `100 triệu mỗi căn`: what stands behind is what it is per.
    let per = scene.cut.any(this.end, |sense| matches!(sense, Sense::Per | Sense::Determiner));
    if this.figure.kind == Kind::Money {
        // `2 tỷ đồng phí cho thuê`
        if let Some((first, end)) = noun_phrase(scene, this.end).filter(|_| !per) {
            if !scene.cut.any(first, |sense| matches!(sense, Sense::Titled | Sense::Part24(_))) {
                return Some(scene.cut.span(first, end));
            }
        }
    }
    // `450.000 ha đất trồng lúa`
    let named =
        scene.cut.any(this.first.wrapping_sub(1), |sense| matches!(sense, Sense::QuantityNoun | Sense::QuantityWord));
    // `màn 7 inch cũ`: the noun right before it has the measure.
    let before = this.first.wrapping_sub(1);
    let owned = scene.same_line(this.first) && is_nominal(scene, before) && !scene.cut.has(before, Sense::Governs);
    if this.figure.kind == Kind::Measure && !named && !per && !owned {
        let behind = noun_phrase(scene, this.end).filter(|&(first, _)| {
            !scene.cut.is_capital(first)
                && !scene.cut.any(first, |sense| matches!(sense, Sense::Titled | Sense::Level | Sense::QuantityWord))
        });
        if let Some((first, end)) = behind {
            return Some(scene.cut.span(first, end));
        }
    }
    // `40 nghìn USD (khoảng 1 tỷ đồng)`: the same amount again.
    let mut word = this.first;
    while word > 0 && scene.cut.any(word - 1, |sense| matches!(sense, Sense::Bound(..) | Sense::Copula)) {
        word -= 1;
    }
    let right_behind = at > 0 && found[at - 1].end + 1 == word && found[at - 1].figure.kind.group() == Group::Quantity;
    if right_behind && scene.cut.sign(word - 1) == b'(' && scene.cut.sign(this.end) == b')' {
        return told_before(found, at);
    }
    let span = subject(scene, found, at);
    // `kinh phí mua máy cho sĩ quan khoảng 2 tỷ đồng`: the quantity before the nearer nouns.
    let names = |span: &Span| lexemes(scene, *span).any(|at| is_quantity(scene, at));
    let quantity =
        || quantity_noun(scene, found, at).filter(|&quantity| span.is_none() || !follows(scene, this, quantity));
    let Some(span) = span.filter(names).or_else(quantity).or_else(|| beside(scene, found, at)).or(span) else {
        // `nhiệt độ thấp nhất: 24 độ`
        if let Some(span) = titled_quantity(scene, this) {
            return Some(span);
        }
        // `giá vàng 115 triệu đồng, tăng 1 triệu đồng`, `nhiệt độ thấp nhất 20 độ, cao nhất 25 độ`
        let on = this.figure.change.is_some() || listed_on(scene, found, at) || reached(scene, found, at);
        return told_before(found, at).filter(|_| on);
    };
    let span = named_quantity(scene, this, span)?;
    // `công ty thu 5 tỷ đồng`: an amount is not of who pays or is paid, nor is what is gathered; a size is (`ông cao 1,9 m`).
    let paid = this.figure.kind == Kind::Money || !cut_has_size(scene, this);
    let agent = scene.cut.has(lexemes(scene, span).start, Sense::Agent);
    if paid && agent { told_before(found, at).filter(|_| this.figure.change.is_some()) } else { Some(span) }
}

/// The quantity that a colon sets before its amount.
fn titled_quantity(scene: &Scene, this: &Found) -> Option<Span> {
    let cut = scene.cut;
    let colon = this.first.checked_sub(1).filter(|&at| cut.sign(at) == b':' && scene.same_line(this.first))?;
    let first =
        (colon.saturating_sub(6)..colon).rev().take_while(|&at| cut.is_word(at)).find(|&at| is_quantity(scene, at))?;
    let end = (first + 1..colon).find(|&at| !is_nominal(scene, at)).unwrap_or(colon);
    Some(cut.span(first, end))
}

/// Whether an amount goes on from the one before in the same unit, with nothing between but a joint and words of degree
/// (`, cao nhất`, `, có nơi trên`).
fn listed_on(scene: &Scene, found: &[Found], at: usize) -> bool {
    let cut = scene.cut;
    let Some(before) = at.checked_sub(1).map(|before| &found[before]) else { return false };
    let alike = before.figure.kind == found[at].figure.kind && before.figure.unit == found[at].figure.unit;
    alike
        && (before.end..found[at].first).all(|word| {
            cut.sign(word) == b','
                || cut.any(word, |sense| {
                    matches!(
                        sense,
                        Sense::And | Sense::Adverb | Sense::Pronoun | Sense::Bound(_, Side::Before) | Sense::From
                    )
                })
        })
}

/// Whether an amount is the level that the change before it leads to (`giảm 1 USD xuống còn 1.225 USD`), or says it in
/// another unit (`, tương đương 33 triệu đồng`).
fn reached(scene: &Scene, found: &[Found], at: usize) -> bool {
    let cut = scene.cut;
    let Some(before) = at.checked_sub(1).map(|before| &found[before]) else { return false };
    let between = before.end..found[at].first;
    let leads = |sense: &Sense| matches!(sense, Sense::Level | Sense::Copula | Sense::From);
    let joint = |word: usize| {
        matches!(cut.sign(word), b',' | b'(' | b')')
            || cut.any(word, |sense| leads(sense) || matches!(sense, Sense::Adverb | Sense::Bound(..) | Sense::To))
    };
    before.figure.kind.group() == Group::Quantity
        && between.clone().any(|word| cut.any(word, leads))
        && between.into_iter().all(joint)
}

/// The noun right before the amount or its word of size, where an article or a classifier shows where it begins: `tặng mẹ
/// một căn hộ cao cấp 4 tỷ đồng`, `ông ngồi trong căn nhà riêng rộng 40 m2`.
fn beside(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    let cut = scene.cut;
    let mut word = found[at].first;
    let floor = floor(found, at);
    let size = |sense: &Sense| matches!(sense, Sense::Bound(_, Side::Before) | Sense::QuantityWord);
    while word > floor && cut.any(word - 1, size) {
        word -= 1;
    }
    let (first, end) = noun_phrase_before(scene, word, floor)?;
    let article = scene.numeral(first.wrapping_sub(1)).is_some_and(Numeral::is_bare_word);
    let begins = article || cut.has(first, Sense::Classifier) && first + 1 < end;
    begins.then(|| cut.span(first, end))
}

/// Whether a word for a quantity stands behind a noun and right before the amount: `đôi hoa tai giá trị khoảng 2 tỷ đồng`.
fn follows(scene: &Scene, this: &Found, quantity: Span) -> bool {
    let std::ops::Range { mut start, end } = lexemes(scene, quantity);
    let lone = end == start + 1;
    while start > 0 && scene.cut.has(start - 1, Sense::AmountNoun) {
        start -= 1;
    }
    lone && start > 0 && leads(scene, end, this.first) && scene.same_line(start) && is_nominal(scene, start - 1)
}

/// Whether only words that lead to an amount stand between `word` and it.
fn leads(scene: &Scene, word: usize, amount: usize) -> bool {
    let lead =
        |sense: &Sense| matches!(sense, Sense::Bound(..) | Sense::Level | Sense::Copula | Sense::From | Sense::To);
    (word..amount).all(|word| scene.cut.any(word, lead))
}

/// Whether a word of size leads to the amount (`cao khoảng 1,9 m`).
fn cut_has_size(scene: &Scene, this: &Found) -> bool {
    let mut word = this.first;
    while word > 0 && scene.cut.any(word - 1, |sense| matches!(sense, Sense::Bound(_, Side::Before) | Sense::To)) {
        if scene.cut.any(word - 1, |sense| matches!(sense, Sense::QuantityWord)) {
            return true;
        }
        word -= 1;
    }
    scene.cut.any(word.wrapping_sub(1), |sense| matches!(sense, Sense::QuantityWord))
}

/// The lexemes of a span.
fn lexemes(scene: &Scene, span: Span) -> std::ops::Range<usize> {
    let place = |byte: u32| scene.cut.lexemes.partition_point(|lexeme| lexeme.start < byte);
    place(span.start)..place(span.end)
}

fn is_quantity(scene: &Scene, at: usize) -> bool {
    scene.cut.any(at, |sense| matches!(sense, Sense::QuantityNoun | Sense::PriceNoun))
}

/// How far a quantity may stand before its amount, in lexemes.
const FAR: usize = 24;

/// The noun of a quantity that a word such as `là` or `khoảng` leads from to the figure, over all that is told of it.
fn quantity_noun(scene: &Scene, found: &[Found], at: usize) -> Option<Span> {
    let cut = scene.cut;
    let this = &found[at];
    let floor = floor(found, at).max(this.first.saturating_sub(FAR));
    let mut end = this.first;
    let mut led = false;
    while end > floor && scene.same_line(end) {
        let word = end - 1;
        let leads = cut.any(word, |sense| matches!(sense, Sense::Bound(..) | Sense::Level | Sense::Copula));
        if !(leads || cut.any(word, |sense| matches!(sense, Sense::Adverb | Sense::To | Sense::From))) {
            break;
        }
        led |= leads;
        end = word;
    }
    // `ông nhận khoảng 2 tỷ đồng`: a verb of its own has another subject.
    let acts = |word: usize| cut.has(word, Sense::Verb) && !cut.any(word, |sense| matches!(sense, Sense::Level));
    if end == floor || acts(end - 1) {
        return None;
    }
    let mut verbs = 0;
    let mut word = end;
    while word > floor && scene.same_line(word) {
        word -= 1;
        if is_quantity(scene, word) {
            // `tổng thu ngân sách`
            while word > floor && is_quantity(scene, word - 1) {
                word -= 1;
            }
            let mut stop = word + 1;
            // `tổng số tiền bà Lan đã chuyển là …`: who acts begins a clause of its own.
            while stop < end && is_nominal(scene, stop) && !(verbs > 0 && cut.has(stop, Sense::Agent)) {
                stop += 1;
            }
            return Some(cut.span(word, stop));
        }
        // With nothing to lead from it, a quantity stands right before: `lượng mưa phổ biến 70 mm`.
        if !led && !is_nominal(scene, word) {
            return None;
        }
        let relative =
            cut.any(word, |sense| matches!(sense, Sense::Conjunction)) && word > 0 && is_quantity(scene, word - 1);
        verbs += usize::from(acts(word));
        // `cách Sydney khoảng 100 km`
        let distance = cut.has(word, Sense::QuantityWord) && cut.has(word, Sense::Verb);
        let closed = matches!(cut.sign(word), b'.' | b';' | b':' | b'!' | b'?' | b'"');
        if closed || distance || verbs > 2 || cut.any(word, |sense| matches!(sense, Sense::Conjunction)) && !relative {
            return None;
        }
    }
    None
}

/// The thing in a phrase that names its quantity: the priced thing behind the word for its price (`giá vàng miếng` →
/// `vàng miếng`), the quantity itself where something is measured (`chiều dài`).
fn named_quantity(scene: &Scene, this: &Found, span: Span) -> Option<Span> {
    let cut = scene.cut;
    let std::ops::Range { start: first, end } = lexemes(scene, span);
    let Some(mut quantity) = (first..end).rev().find(|&at| is_quantity(scene, at)) else { return Some(span) };
    // What a wage or a fee is for does not name it.
    let price = this.figure.kind == Kind::Money
        && cut.has(quantity, Sense::PriceNoun)
        && !cut.has(quantity, Sense::QuantityNoun);
    if !price {
        // `tổng thu ngân sách`
        while quantity > first && is_quantity(scene, quantity - 1) {
            quantity -= 1;
        }
        return Some(cut.span(quantity, end));
    }
    // `giá gạo tẻ`: the priced thing behind the word for its price.
    let mut thing = quantity + 1;
    while thing < end && cut.any(thing, |sense| matches!(sense, Sense::Determiner)) {
        thing += 1;
    }
    if thing < end {
        return Some(cut.span(thing, end));
    }
    // `nhà ở xã hội giá 100 triệu đồng`: before it.
    if quantity > first {
        let mut end = quantity;
        while end > first + 1 && !is_nominal(scene, end - 1) {
            end -= 1;
        }
        return Some(cut.span(first, end));
    }
    // `cam xoàn có mức giá 40.000 đồng`, `gạo được bán với giá …`
    let thing = if leads(scene, end, this.first) { priced(scene, quantity) } else { None };
    thing.or(Some(cut.span(quantity, quantity + 1)))
}

/// The noun before the verb that stands before the word for a price.
fn priced(scene: &Scene, price: usize) -> Option<Span> {
    let cut = scene.cut;
    let mut word = price;
    let mut verb = false;
    while word > 0 && price - word < 5 && scene.same_line(word) {
        let own = cut.has(word - 1, Sense::Verb);
        let passed = cut.any(word - 1, |sense| matches!(sense, Sense::Adverb | Sense::Preposition | Sense::And));
        if !(own || passed) {
            break;
        }
        verb |= own;
        word -= 1;
    }
    let (first, end) = noun_phrase_before(scene, word, 0).filter(|_| verb)?;
    // `bán tại các chợ với giá …`: a place or an object has no price.
    let mut before = first.wrapping_sub(1);
    while cut.has(before, Sense::Determiner) {
        before = before.wrapping_sub(1);
    }
    let inside = scene.same_line(before.wrapping_add(1))
        && cut.any(before, |sense| matches!(sense, Sense::Preposition | Sense::Verb))
        && cut.get(before).tokens == 1;
    (!inside && !cut.any(first, |sense| matches!(sense, Sense::Stretch))).then(|| cut.span(first, end))
}
