//! The quantity that an amount measures, or the thing that it is the price of.

use super::counted::counted_before;
use super::subject::{clause_start, floor, is_nominal, is_quantity, lexemes, subject};
use crate::figures::{Placed, Scene};
use crate::lang::{Sense, Side};
use crate::numerals::Numeral;
use crate::phrases::{noun_phrase, noun_phrase_before};
use crate::report::{Group, Kind, Span};

/// The quantity that is measured or the thing that is priced.
pub(super) fn quantity(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let this = &found[at];
    // `100 triệu mỗi căn`: what stands behind is what it is per.
    let per = scene.line.any(this.end, |sense| matches!(sense, Sense::Per | Sense::Determiner));
    if this.figure.kind == Kind::Money {
        // `2 tỷ đồng phí cho thuê`
        if let Some((first, end)) = noun_phrase(scene, this.end).filter(|_| !per) {
            // `nộp 2 tỷ đồng khắc phục sự cố`: an act is what it is for.
            if !scene.line.any(first, |sense| matches!(sense, Sense::Titled | Sense::Part24(_) | Sense::Governs)) {
                return Some(scene.line.span(first, end));
            }
        }
    }
    // `450.000 ha đất trồng lúa`
    let named = scene.line.prev(this.first).any(|sense| matches!(sense, Sense::QuantityNoun | Sense::QuantityWord));
    // `màn 7 inch cũ`: the noun right before it has the measure.
    let before = this.first.wrapping_sub(1);
    // `1 thìa bột quế 2 thìa bột gừng`: what the amount before counts is not of this one.
    let taken = at > 0
        && found[at - 1].figure.kind == Kind::Measure
        && found[at - 1].figure.counted.is_some_and(|span| {
            let its = lexemes(scene, span);
            its.end == this.first && its.start >= found[at - 1].end
        });
    let owned =
        scene.same_line(this.first) && is_nominal(scene, before) && !scene.line.has(before, Sense::Governs) && !taken;
    if this.figure.kind == Kind::Measure && !named && !per && !owned {
        let behind = noun_phrase(scene, this.end).filter(|&(first, _)| {
            !scene.line.is_capital(first)
                && !scene.line.any(first, |sense| matches!(sense, Sense::Level | Sense::QuantityWord))
                && !(scene.line.has(first, Sense::Titled) && scene.line.is_capital(first + 1))
        });
        if let Some((first, end)) = behind {
            return Some(scene.line.span(first, end));
        }
    }
    // `40 nghìn USD (khoảng 1 tỷ đồng)`: the same amount again.
    let mut word = this.first;
    while word > 0 && scene.line.any(word - 1, |sense| matches!(sense, Sense::Bound(..) | Sense::Copula)) {
        word -= 1;
    }
    let right_behind = at > 0 && found[at - 1].end + 1 == word && found[at - 1].figure.kind.group() == Group::Quantity;
    if right_behind && scene.line.sign(word - 1) == b'(' && scene.line.sign(this.end) == b')' {
        return counted_before(found, at);
    }
    // `công ty bị phạt 35 triệu đồng`: who pays or gets an amount is not what it is of.
    if this.figure.kind == Kind::Money && this.figure.change.is_none() {
        match payment(scene, this) {
            Some(Payment::Act(verb)) => return bought(scene, this, verb),
            Some(Payment::Noun(span)) => return Some(span),
            None => {}
        }
    }
    let span = subject(scene, found, at);
    // `kinh phí mua máy cho sĩ quan khoảng 2 tỷ đồng`: the quantity before the nearer nouns.
    let names = |span: &Span| lexemes(scene, *span).any(|at| is_quantity(scene, at));
    let quantity =
        || quantity_noun(scene, found, at).filter(|&quantity| span.is_none() || !follows(scene, this, quantity));
    let Some(span) = span.filter(names).or_else(quantity).or_else(|| beside(scene, found, at)).or(span) else {
        // `nhiệt độ thấp nhất: 24 độ`
        if let Some(span) = titled_quantity(scene, this) {
            return named_quantity(scene, found, this, span);
        }
        // `giá vàng 115 triệu đồng, tăng 1 triệu đồng`, `nhiệt độ thấp nhất 20 độ, cao nhất 25 độ`
        let on = this.figure.change.is_some()
            || listed_on(scene, found, at)
            || reached(scene, found, at)
            || sized_on(scene, found, at);
        let span = counted_before(found, at).filter(|_| on)?;
        // `giá bạc giao tháng 3 tăng 2% lên 17 USD`: a percentage is of the price, an amount of what has it.
        let start = lexemes(scene, span).start;
        let price = scene.line.has(start, Sense::PriceNoun) && !scene.line.has(start, Sense::QuantityNoun);
        return if price && this.figure.kind == Kind::Money {
            named_quantity(scene, found, this, span)
        } else {
            Some(span)
        };
    };
    let span = named_quantity(scene, found, this, span)?;
    // `công ty thu 5 tỷ đồng`: an amount is not of who pays or is paid, nor is what is gathered; a size is (`ông cao 1,9 m`).
    let paid = this.figure.kind == Kind::Money || !is_sized(scene, this);
    let agent = scene.line.has(lexemes(scene, span).start, Sense::Agent);
    if paid && agent { counted_before(found, at).filter(|_| this.figure.change.is_some()) } else { Some(span) }
}

/// What a verb of paying or getting right before an amount is.
enum Payment {
    /// The verb of the clause, whose subject pays or gets: `sẽ kiếm thêm khoảng 5 triệu đồng`.
    Act(usize),
    /// Part of a noun that names the amount: `khoản tài trợ 50.000 USD`.
    Noun(Span),
}

/// The verb of paying or getting that leads to the amount. With a noun of money before it the verb only tells which
/// (`tổng số tiền thu được 18 tỷ đồng`).
fn payment(scene: &Scene, this: &Placed) -> Option<Payment> {
    let line = scene.line;
    let mut word = this.first;
    let passed = |sense: &Sense| {
        matches!(sense, Sense::Bound(_, Side::Before) | Sense::Adverb | Sense::To | Sense::Level | Sense::Preposition)
    };
    while word > 0 && this.first - word < 3 && scene.same_line(word) && line.any(word - 1, passed) {
        word -= 1;
    }
    let verb = word.checked_sub(1).filter(|&verb| scene.same_line(word) && line.has(verb, Sense::Pays))?;
    if is_quantity(scene, verb) {
        return None;
    }
    let Some(before) = verb.checked_sub(1).filter(|_| scene.same_line(verb)) else { return Some(Payment::Act(verb)) };
    if line.any(before, |sense| matches!(sense, Sense::QuantityNoun | Sense::AmountNoun | Sense::PriceNoun)) {
        return None;
    }
    if line.has(before, Sense::Classifier) {
        return Some(Payment::Noun(line.span(before, word)));
    }
    Some(Payment::Act(verb))
}

/// What an amount is paid for: `chi 100 triệu USD để mua máy bay`, `bỏ ra 20 triệu đồng mua xe`, `dành 5 tỷ đồng cho thủy lợi`.
fn bought(scene: &Scene, this: &Placed, payer: usize) -> Option<Span> {
    let line = scene.line;
    if !scene.same_line(this.end) || !scene.same_line(this.end + 1) {
        return None;
    }
    if line.has(this.end, Sense::Purpose) && line.has(payer, Sense::Allots) {
        let (first, end) = noun_phrase(scene, this.end + 1)?;
        let receiver = |sense: &Sense| matches!(sense, Sense::Agent | Sense::Titled | Sense::Pronoun);
        return (!line.is_capital(first) && !line.any(first, receiver)).then(|| line.span(first, end));
    }
    let verb = this.end + usize::from(line.has(this.end, Sense::Preposition));
    let (first, end) = noun_phrase(scene, verb + 1).filter(|_| line.has(verb, Sense::Governs))?;
    Some(line.span(first, end))
}

/// The quantity that a colon sets before its amount.
fn titled_quantity(scene: &Scene, this: &Placed) -> Option<Span> {
    let line = scene.line;
    let colon = this.first.checked_sub(1).filter(|&at| line.sign(at) == b':' && scene.same_line(this.first))?;
    let first =
        (colon.saturating_sub(6)..colon).rev().take_while(|&at| line.is_word(at)).find(|&at| is_quantity(scene, at))?;
    let end = (first + 1..colon).find(|&at| !is_nominal(scene, at)).unwrap_or(colon);
    Some(line.span(first, end))
}

/// Whether an amount goes on from the one before in the same unit, with nothing between but a joint and words of degree
/// (`, cao nhất`, `, có nơi trên`).
fn listed_on(scene: &Scene, found: &[Placed], at: usize) -> bool {
    let line = scene.line;
    let Some(before) = at.checked_sub(1).map(|before| &found[before]) else { return false };
    let alike = before.figure.kind == found[at].figure.kind && before.figure.unit == found[at].figure.unit;
    alike
        && (before.end..found[at].first).all(|word| {
            line.sign(word) == b','
                || line.any(word, |sense| {
                    matches!(
                        sense,
                        Sense::And | Sense::Adverb | Sense::Pronoun | Sense::Bound(_, Side::Before) | Sense::From
                    )
                })
        })
}

/// Whether an amount is the level that the change before it leads to (`giảm 1 USD xuống còn 1.225 USD`), or says it in
/// another unit (`, tương đương 33 triệu đồng`).
fn reached(scene: &Scene, found: &[Placed], at: usize) -> bool {
    let line = scene.line;
    let Some(before) = at.checked_sub(1).map(|before| &found[before]) else { return false };
    let between = before.end..found[at].first;
    let leads = |sense: &Sense| matches!(sense, Sense::Level | Sense::Copula | Sense::From);
    let joint = |word: usize| {
        matches!(line.sign(word), b',' | b'(' | b')')
            || line.any(word, |sense| leads(sense) || matches!(sense, Sense::Adverb | Sense::Bound(..) | Sense::To))
            // `giảm 2 điểm, lùi về 61 điểm`
            || line.any(word, |sense| matches!(sense, Sense::Change(_, Side::Before)))
                && line.has(word + 1, Sense::Level)
    };
    before.figure.kind.group() == Group::Quantity
        && between.clone().any(|word| line.any(word, leads))
        && between.into_iter().all(joint)
}

/// The noun right before the amount or its word of size, where an article or a classifier shows where it begins: `mua cho chị
/// một căn nhà phố 3 tỷ đồng`, `ông ngồi trong căn nhà riêng rộng 40 m2`.
fn beside(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let mut word = found[at].first;
    let floor = floor(found, at);
    let size = |sense: &Sense| matches!(sense, Sense::Bound(_, Side::Before) | Sense::QuantityWord);
    while word > floor && line.any(word - 1, size) {
        word -= 1;
    }
    let (first, end) = noun_phrase_before(scene, word, floor)?;
    let article = scene.numeral(first.wrapping_sub(1)).is_some_and(Numeral::is_bare_word);
    let begins = article || line.has(first, Sense::Classifier) && first + 1 < end;
    begins.then(|| line.span(first, end))
}

/// Whether a word for a quantity stands behind a noun and right before the amount: `đôi hoa tai giá trị khoảng 2 tỷ đồng`.
fn follows(scene: &Scene, this: &Placed, quantity: Span) -> bool {
    let std::ops::Range { mut start, end } = lexemes(scene, quantity);
    let lone = end == start + 1;
    while start > 0 && scene.line.has(start - 1, Sense::AmountNoun) {
        start -= 1;
    }
    lone && start > 0 && leads(scene, end, this.first) && scene.same_line(start) && is_nominal(scene, start - 1)
}

/// Whether only words that lead to an amount stand between `word` and it.
fn leads(scene: &Scene, word: usize, amount: usize) -> bool {
    let lead =
        |sense: &Sense| matches!(sense, Sense::Bound(..) | Sense::Level | Sense::Copula | Sense::From | Sense::To);
    (word..amount).all(|word| scene.line.any(word, lead))
}

/// Whether a word of size leads to the amount (`cao khoảng 1,9 m`).
fn is_sized(scene: &Scene, this: &Placed) -> bool {
    let mut word = this.first;
    while word > 0 && scene.line.any(word - 1, |sense| matches!(sense, Sense::Bound(_, Side::Before) | Sense::To)) {
        if scene.line.any(word - 1, |sense| matches!(sense, Sense::QuantityWord)) {
            return true;
        }
        word -= 1;
    }
    scene.line.prev(word).any(|sense| matches!(sense, Sense::QuantityWord))
}

/// `rào cao 80 cm, dài khoảng 10 m`: another size of the thing before, with only a joint and its word of size between.
fn sized_on(scene: &Scene, found: &[Placed], at: usize) -> bool {
    let line = scene.line;
    let Some(before) = at.checked_sub(1).map(|before| &found[before]) else { return false };
    let joint = |word: usize| {
        line.sign(word) == b','
            || line.any(word, |sense| matches!(sense, Sense::And | Sense::QuantityWord | Sense::Bound(_, Side::Before)))
    };
    before.figure.kind == Kind::Measure
        && is_sized(scene, before)
        && is_sized(scene, &found[at])
        && (before.end..found[at].first).all(joint)
}

/// How far a quantity may stand before its amount, in lexemes.
const FAR: usize = 24;

/// The noun of a quantity that a word such as `là` or `khoảng` leads from to the figure, over all that is told of it.
fn quantity_noun(scene: &Scene, found: &[Placed], at: usize) -> Option<Span> {
    let line = scene.line;
    let this = &found[at];
    let floor = floor(found, at).max(this.first.saturating_sub(FAR));
    let mut end = this.first;
    let mut led = false;
    while end > floor && scene.same_line(end) {
        let word = end - 1;
        let leads = line.any(word, |sense| matches!(sense, Sense::Bound(..) | Sense::Level | Sense::Copula));
        if !(leads || line.any(word, |sense| matches!(sense, Sense::Adverb | Sense::To | Sense::From))) {
            break;
        }
        led |= leads;
        end = word;
    }
    // `ông nhận khoảng 2 tỷ đồng`: a verb of its own has another subject.
    let acts = |word: usize| line.has(word, Sense::Verb) && !line.any(word, |sense| matches!(sense, Sense::Level));
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
            let named = word;
            // `số nợ 9 tỷ đồng`: before an amount the word for it belongs to its name.
            while word > floor && line.has(word - 1, Sense::AmountNoun) && scene.same_line(word) {
                word -= 1;
            }
            let mut stop = named + 1;
            // `tổng số tiền bà Lan đã chuyển là …`: who acts begins a clause of its own.
            while stop < end && is_nominal(scene, stop) && !(verbs > 0 && line.has(stop, Sense::Agent)) {
                stop += 1;
            }
            return Some(line.span(word, stop));
        }
        // With nothing to lead from it, a quantity stands right before: `lượng mưa phổ biến 70 mm`.
        if !led && !is_nominal(scene, word) {
            return None;
        }
        let relative =
            line.any(word, |sense| matches!(sense, Sense::Conjunction)) && word > 0 && is_quantity(scene, word - 1);
        verbs += usize::from(acts(word));
        // `cách Sydney khoảng 100 km`
        let distance = line.has(word, Sense::QuantityWord) && line.has(word, Sense::Verb);
        let closed = matches!(line.sign(word), b'.' | b';' | b':' | b'!' | b'?' | b'"');
        if closed || distance || verbs > 2 || line.any(word, |sense| matches!(sense, Sense::Conjunction)) && !relative {
            return None;
        }
    }
    None
}

/// The thing in a phrase that names its quantity: the priced thing behind the word for its price (`giá vàng miếng` →
/// `vàng miếng`), the quantity itself where something is measured (`chiều dài`).
fn named_quantity(scene: &Scene, found: &[Placed], this: &Placed, span: Span) -> Option<Span> {
    let line = scene.line;
    let std::ops::Range { start: first, end } = lexemes(scene, span);
    let Some(mut quantity) = (first..end).rev().find(|&at| is_quantity(scene, at)) else { return Some(span) };
    // What a wage or a fee is for does not name it.
    let price = this.figure.kind == Kind::Money
        && line.has(quantity, Sense::PriceNoun)
        && !line.has(quantity, Sense::QuantityNoun);
    if !price {
        // `tổng thu ngân sách`
        while quantity > first && (is_quantity(scene, quantity - 1) || line.has(quantity - 1, Sense::AmountNoun)) {
            quantity -= 1;
        }
        return Some(line.span(quantity, end));
    }
    // `giá gạo tẻ`: the priced thing behind the word for its price.
    let mut thing = quantity + 1;
    while thing < end && line.any(thing, |sense| matches!(sense, Sense::Determiner)) {
        thing += 1;
    }
    if thing < end {
        return Some(line.span(thing, end));
    }
    // `xe ba bánh giá 60 triệu đồng`: before it.
    if quantity > first {
        let mut end = quantity;
        while end > first + 1 && !is_nominal(scene, end - 1) {
            end -= 1;
        }
        return Some(line.span(first, end));
    }
    // `cam xoàn có mức giá 40.000 đồng`, `gạo được bán với giá …`
    let thing = if leads(scene, end, this.first) { priced(scene, found, quantity) } else { None };
    // `với giá 5.000 đồng`: the word for a price alone names nothing.
    thing.or_else(|| (line.get(quantity).tokens > 1).then(|| line.span(quantity, quantity + 1)))
}

/// The noun before the verb that stands before the word for a price.
fn priced(scene: &Scene, found: &[Placed], price: usize) -> Option<Span> {
    let line = scene.line;
    let mut word = price;
    let mut verb = false;
    while word > 0 && price - word < 5 && scene.same_line(word) {
        let passive = line.has(word - 1, Sense::Governs) && line.prev(word).prev().has(Sense::Passive);
        let own = line.has(word - 1, Sense::Verb) || passive;
        let passed =
            line.any(word - 1, |sense| matches!(sense, Sense::Adverb | Sense::Preposition | Sense::And | Sense::Level));
        if !(own || passed) {
            break;
        }
        verb |= own;
        word -= 1;
    }
    if !verb {
        // `bán thịt heo với giá 45.000 đồng/kg`
        let led = word < price && line.has(word, Sense::Preposition);
        let (first, end) = noun_phrase_before(scene, word, 0).filter(|_| led)?;
        let verb = (first.saturating_sub(1)..end).rev().find(|&at| line.has(at, Sense::Governs))?;
        let object = scene.same_line(verb + 1) && verb + 1 < end && !line.has(verb + 1, Sense::Agent);
        return object.then(|| line.span(verb + 1, end));
    }
    let Some((first, end)) = noun_phrase_before(scene, word, 0) else {
        return sold(scene, found, word);
    };
    // `bán tại các chợ với giá …`: a place or an object has no price.
    let mut before = first.wrapping_sub(1);
    while line.has(before, Sense::Determiner) {
        before = before.wrapping_sub(1);
    }
    let inside = scene.same_line(before.wrapping_add(1))
        && line.any(before, |sense| matches!(sense, Sense::Preposition | Sense::Verb))
        && line.get(before).tokens == 1;
    if inside {
        return sold(scene, found, word);
    }
    (!line.any(first, |sense| matches!(sense, Sense::Stretch))).then(|| line.span(first, end))
}

/// The subject of a clause that tells what is sold, over what stands between it and its verb at `verb`: `chiếc đàn “Lá Thu” của
/// nhạc sĩ được bán`.
fn sold(scene: &Scene, found: &[Placed], verb: usize) -> Option<Span> {
    let line = scene.line;
    let first = clause_start(scene, found, verb, 0);
    // `giá vàng của nhà B niêm yết ở mức giá …`: the price was named with its thing.
    let price = line.has(first, Sense::PriceNoun) && !line.has(first, Sense::QuantityNoun);
    if !(price || (verb..verb + 3).any(|word| line.has(word, Sense::Passive))) {
        return None;
    }
    let first = first + usize::from(price);
    let first = (first..verb).find(|&word| !line.any(word, |s| matches!(s, Sense::Determiner | Sense::AmountNoun)))?;
    let end = (first..verb).find(|&word| !is_nominal(scene, word)).unwrap_or(verb);
    (first < end && !line.has(first, Sense::Agent)).then(|| line.span(first, end))
}
