//! Amounts: percentages, money, measures, durations, ages, multiples and counts, with ranges and shared units.

use crate::decimal::{Decimal, from_digits, shift};
use crate::figures::amounts::compound::{compound, glued_hundredths, hundredths};
use crate::figures::amounts::homographs;
use crate::figures::amounts::range::range;
use crate::figures::amounts::shared::shared_unit;
use crate::figures::amounts::unit::{UnitPhrase, plain_unit, rate, unit};
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Placed, Scene};
use crate::lang::{NumeralPart, Quantity, Sense};
use crate::numerals::{Form, Numeral};
use crate::report::{Bound, Kind};
use crate::rule::{Reason, Rule};
use crate::text::token::TokenKind;

/// A number or a range of two, without its unit.
pub(crate) struct Amount {
    pub(crate) first: usize,
    pub(crate) end: usize,
    pub(crate) value: Decimal,
    pub(crate) to: Option<Decimal>,
    pub(crate) several: bool,
    pub(crate) negative: bool,
    pub(crate) sign: Option<&'static str>,
    /// The unit that stood behind the low end of a range.
    pub(crate) low_unit: Option<UnitPhrase>,
    /// Any number word in it that is also another word.
    pub(crate) doubtful: bool,
}

/// An amount with or without a unit, a list that shares one, a price; or the number of a name, where it is no count.
pub(crate) static AMOUNT: RuleRow = RuleRow {
    name: "amount",
    needs: None,
    opens: Opens::NUMERAL.or(Opens::PHRASE).or(Opens::SIGN),
    read,
    examples: Examples::of(&[
        ("vi", "Xã có 3.953 hộ. => count 3.953 =3953 | #hộ"),
        ("vi", "Giá gạo tăng 12,5%. => percent 12,5% =12.5 u=% | Δup"),
        ("vi", "Anh nợ 5 triệu đồng. => money 5 triệu đồng =5000000 u=VND"),
        ("vi", "Xe dài 4 m. => measure 4 m =4 u=m"),
        ("vi", "Em cao 1m65. => measure 1m65 =1.65"),
        ("vi", "Nghỉ 3 ngày. => duration 3 ngày =3 u=d"),
        ("vi", "Cụ thọ 90 tuổi. => age 90 tuổi =90 u=a"),
        ("vi", "Họ nhập 3, 6 và 12 tấn. => measure 3 =3 u=t; measure 6; measure 12 tấn"),
        ("vi", "Nhà bán giá 100 triệu. => money 100 triệu =100000000 u=VND"),
        ("vi", "Anh mua Ninja 1000 ABS. => identifier Ninja 1000 ABS"),
        ("vi", "Bàn thắng: Văn Khánh 46'. => ordinal 46"),
        ("en", "The fund holds 1,234.56 shares. => count 1,234.56 | #shares"),
    ]),
    counter_examples: Examples::of(&[
        ("vi", "Em học lớp 12. => ordinal 12"),
        ("vi", "Hội họp ngày 2/7. => date ngày 2/7"),
    ]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    let amount = amount(scene, at)?;
    if let Some(written) = behind(scene, &amount) {
        if amount.doubtful && homographs::refuses_amount(scene, at, &written) {
            scene.refuse(at, written.end, Reason::NoNumber);
            return None;
        }
        return Some(with_unit(scene, amount, &written));
    }
    if amount.low_unit.is_none() {
        if let Some(reading) = shared_unit(scene, &amount) {
            return Some(reading);
        }
    }
    if let Some(reading) = level(scene, &amount) {
        return Some(reading);
    }
    // `mừng tuổi 22`, `độ tuổi từ 45`: a word for age makes the unit.
    if says_age(scene, amount.first)
        && !amount.doubtful
        && (!scene.is_noun(amount.end) || is_limited(scene, amount.first) || is_of_age(scene, &amount))
        && scene.line.language().grammar.age_word_is_unit
    {
        let mut found = scene.found(Kind::Age, amount.first, amount.end, Rule::Age);
        found.figure.unit = Some("a".to_owned());
        fill(&mut found, &amount, 0);
        return Some(Candidate { end: found.end, found: vec![found] });
    }
    if let Some(reading) = price(scene, &amount) {
        return Some(reading);
    }
    // Whether it counts is decided by the evidence.
    let mut found = scene.found(Kind::Count, amount.first, amount.end, Rule::Count);
    fill(&mut found, &amount, 0);
    Some(Candidate { end: found.end, found: vec![found] })
}

/// `gained 45 points to 1,036`, `tăng 12 điểm lên 1.250`: the level that a change reaches has the unit of its amount.
fn level(scene: &Scene, amount: &Amount) -> Option<Candidate> {
    let line = scene.line;
    let joint = amount.first.checked_sub(1).filter(|_| amount.to.is_none() && scene.same_line(amount.first))?;
    let word = joint.checked_sub(1)?;
    let leads = line.has(joint, Sense::Level) && scene.same_line(joint);
    let free = !scene.is_noun(amount.end) && line.sign(amount.end) != b'/';
    if !leads || !free || scene.floor != joint || scene.numeral(joint).is_some() {
        return None;
    }
    let (kind, code) = plain_unit(scene, word).filter(|(kind, _)| matches!(kind, Kind::Measure | Kind::Money))?;
    let changed = (word.saturating_sub(7)..word)
        .any(|word| line.any(word, |sense| matches!(sense, Sense::Change(..) | Sense::Moves)));
    let number = line.is_digits(word - 1) || line.any(word - 1, |sense| matches!(sense, Sense::Number(_)));
    if !changed || !number || code.is_empty() {
        return None;
    }
    let mut found = scene.found(kind, amount.first, amount.end, Rule::SharedUnit);
    found.figure.unit = Some(code.to_owned());
    fill(&mut found, amount, 0);
    Some(Candidate { end: found.end, found: vec![found] })
}

/// `giá 100 triệu`, `lương từ 5 đến 7 triệu mỗi tháng`, `28 triệu/tháng`: behind a word for a price, or by the time,
/// millions of nothing that is named are money of the language's own country.
fn price(scene: &Scene, amount: &Amount) -> Option<Candidate> {
    let line = scene.line;
    let Some(code) = line.language().grammar.own_currency else { return stated(scene, amount) };
    let code = code.to_owned();
    let scale = |at: usize| line.any(at, |sense| matches!(sense, Sense::Number(NumeralPart::Power(3..))));
    if !(amount.first..amount.end).any(scale) {
        return None;
    }
    if let Some(reading) = paid(scene, amount, code.clone()) {
        return Some(reading);
    }
    let end = amount.end;
    let mut written = UnitPhrase { kind: Kind::Money, code, end, power: 0 };
    rate(scene, &mut written);
    // `50k/người`
    let short = written.end > end && line.sign(end) == b'/' && line.get(end - 1).len() == 1 && line.is_word(end - 1);
    // `28 triệu/tháng`, `750 nghìn/người/tháng`
    let timed = short
        || line.sign(end) == b'/'
            && written.end > end
            && line.any(written.end - 1, |sense| matches!(sense, Sense::Unit(_, Quantity::Time)));
    // `10 triệu tiền lãi`
    let cash = scene.same_line(end) && line.has(end, Sense::QuantityNoun) && line.has(end, Sense::PriceNoun);
    if !timed && !cash {
        let mut word = amount.first;
        let passed = |sense: &Sense| matches!(sense, Sense::Bound(..) | Sense::From | Sense::To);
        while word > scene.floor && line.any(word - 1, passed) {
            word -= 1;
        }
        let priced = word > 0 && scene.same_line(word) && line.has(word - 1, Sense::PriceNoun);
        let per = written.end > end || line.any(end, |sense| matches!(sense, Sense::Per | Sense::Determiner));
        if !(priced || billions(scene, amount)) || scene.is_noun(end) && !per {
            return None;
        }
    }
    let (code, end) = (written.code, written.end);
    let mut found = scene.found(Kind::Money, amount.first, end, Rule::PriceWithoutCurrency);
    found.figure.unit = Some(code);
    fill(&mut found, amount, 0);
    Some(Candidate { end, found: vec![found] })
}

/// `worth thousands`, `it can save you thousands`, `billions owed to the tax office`: a scale alone, or a number with one
/// behind a word of price, is money of the article where nothing is counted by it.
fn stated(scene: &Scene, amount: &Amount) -> Option<Candidate> {
    let line = scene.line;
    let end = amount.end;
    let scale =
        |at: usize| line.any(at, |s| matches!(s, Sense::Number(NumeralPart::Power(3..) | NumeralPart::Powers(3..))));
    let counts = scene.is_noun(end) && !line.has(end, Sense::MoneyCue)
        || line.has(end, Sense::Number(NumeralPart::Of)) && scene.same_line(end);
    if amount.sign.is_some() || !(amount.first..end).any(scale) || counts || line.sign(end) == b'/' {
        return None;
    }
    let mut word = amount.first;
    let passed =
        |s: &Sense| matches!(s, Sense::Bound(..) | Sense::Pronoun | Sense::Adverb | Sense::Determiner | Sense::Level);
    while word > scene.floor && amount.first - word < 4 && scene.same_line(word) && line.any(word - 1, passed) {
        word -= 1;
    }
    let before = word.checked_sub(1).filter(|_| scene.same_line(word))?;
    let gains = amount.several && line.has(before, Sense::GainCue);
    let behind = amount.several && scene.same_line(end) && line.has(end, Sense::MoneyCue) && line.has(end, Sense::Pays);
    if !(line.has(before, Sense::MoneyCue) || gains || behind) {
        return None;
    }
    let code = scene.article_units().money?;
    let mut found = scene.found(Kind::Money, amount.first, end, Rule::PriceWithoutCurrency);
    found.figure.unit = Some(code.to_owned());
    fill(&mut found, amount, 0);
    Some(Candidate { end, found: vec![found] })
}

/// `tốn hàng trăm triệu`, `2 tỷ gửi ngân hàng`: millions of nothing that is named, behind or before a word for paying.
fn paid(scene: &Scene, amount: &Amount, code: String) -> Option<Candidate> {
    let line = scene.line;
    let end = amount.end;
    let millions = |at: usize| line.any(at, |sense| matches!(sense, Sense::Number(NumeralPart::Power(6..))));
    if !(amount.first..end).any(millions) {
        return None;
    }
    let mut word = amount.first;
    let passed = |sense: &Sense| matches!(sense, Sense::Bound(..) | Sense::From | Sense::To | Sense::Level);
    while word > scene.floor && line.any(word - 1, passed) && !line.has(word - 1, Sense::MoneyCue) {
        word -= 1;
    }
    let cue = |at: usize| line.has(at, Sense::MoneyCue);
    let before = word > 0 && scene.same_line(word) && cue(word - 1);
    let behind = scene.same_line(end) && cue(end);
    let mut written = UnitPhrase { kind: Kind::Money, code, end, power: 0 };
    rate(scene, &mut written);
    let (code, rated) = (written.code, written.end > end);
    let end = written.end;
    if !(before && (rated || !scene.is_noun(end)) || behind) || line.sign(end) == b'/' {
        return None;
    }
    let mut found = scene.found(Kind::Money, amount.first, end, Rule::PriceWithoutCurrency);
    found.figure.unit = Some(code);
    fill(&mut found, amount, 0);
    Some(Candidate { end, found: vec![found] })
}

/// `căn hộ 4 tỷ`: thousands of millions of nothing that is named are money, unless the sentence tells a number of things
/// (`số lượt xem đạt 2 tỷ`).
fn billions(scene: &Scene, amount: &Amount) -> bool {
    let line = scene.line;
    let scale = |sense: &Sense| matches!(sense, Sense::Number(NumeralPart::Power(9..)));
    if amount.first == 0 || !(amount.first..amount.end).any(|at| line.any(at, scale)) {
        return false;
    }
    let mut word = amount.first;
    while word > 0 && amount.first - word < 12 && scene.same_line(word) {
        word -= 1;
        if matches!(line.sign(word), b'.' | b';') || line.has(word, Sense::AmountNoun) {
            return !line.has(word, Sense::AmountNoun);
        }
    }
    true
}

/// Half of a unit or of a scale.
pub(crate) static HALF_OF_UNIT: RuleRow = RuleRow {
    name: "half of a unit or scale",
    needs: None,
    opens: Opens::PHRASE,
    read: half_of_unit,
    examples: Examples::of(&[
        ("vi", "Buổi họp kéo dài nửa giờ. => duration nửa giờ =0.5 u=h"),
        ("vi", "Có nửa triệu người xem. => count nửa triệu =500000"),
    ]),
    counter_examples: Examples::of(&[("vi", "Một nửa số hộ có điện. => ratio Một nửa")]),
};

fn half_of_unit(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    if !line.has(at, Sense::Part(2)) || !scene.same_line(at + 1) {
        return None;
    }
    let mut end = at + 1;
    if line.any(end, |sense| matches!(sense, Sense::Number(NumeralPart::Article))) {
        end += 1;
    }
    let mut power = 0;
    while let Some(step) =
        line.find(end, |sense| if let Sense::Number(NumeralPart::Power(power)) = sense { Some(*power) } else { None })
    {
        power += step;
        end += 1;
    }
    let value = shift(&from_digits(*b"5", 1)?, power.into());
    let amount = Amount {
        first: at,
        end,
        value,
        to: None,
        several: false,
        negative: false,
        sign: None,
        low_unit: None,
        doubtful: false,
    };
    if let Some(written) = unit(scene, end) {
        return Some(with_unit(scene, amount, &written));
    }
    if power == 0 {
        return None;
    }
    let mut found = scene.found(Kind::Count, at, end, Rule::HalfOfScale);
    fill(&mut found, &amount, 0);
    Some(Candidate { end, found: vec![found] })
}

/// The number at `at`, with its sign, its currency sign and the high end of its range.
pub(crate) fn amount(scene: &Scene, at: usize) -> Option<Amount> {
    let line = scene.line;
    let mut number = at;
    let mut negative = false;
    let mut sign = None;
    if matches!(line.sign(at), b'-' | b'+') {
        let free = at == 0 || !line.glued(at) || line.sign(at - 1) == b'(';
        if !free
            || !(line.glued(at + 1) || is_spaced_minus(scene, at))
            || line.sign(at) == b'-' && line.prev(at).is_digits()
        {
            return None;
        }
        negative = line.sign(at) == b'-';
        number += 1;
    } else if minus_in_words(scene, at) {
        negative = true;
        number += 1;
    }
    if let Some(code) = currency_sign(scene, number) {
        sign = Some(code);
        number += 1;
        // `$-50.8bn`
        if line.sign(number) == b'-' && line.glued(number) && line.glued(number + 1) {
            negative = true;
            number += 1;
        }
    }
    let low = scene.numeral(number).filter(|_| number == at || scene.same_line(number))?;
    if matches!(low.form, Form::Roman | Form::Rank) {
        return None;
    }
    let mut amount = Amount {
        first: at,
        end: bracketed_twin(scene, low),
        value: low.value.clone(),
        to: low.to.clone(),
        several: low.several,
        negative,
        sign,
        low_unit: None,
        doubtful: low.is_bare_word(),
    };
    // Scale signs that are also units: `£5m`.
    let power = sign_power(scene, amount.end, sign.is_some());
    amount.value = shift(&amount.value, power.into());
    amount.end += usize::from(power > 0);
    range(scene, &mut amount, low);
    Some(amount)
}

/// `- 1.200.000` as the whole article is below nought; a line among others that begins so is an item of a list.
fn is_spaced_minus(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let Some(numeral) = scene.numeral(at + 1).filter(|_| scene.sole && line.sign(at) == b'-') else { return false };
    line.is_whole(at, unit(scene, numeral.end).map_or(numeral.end, |written| written.end))
}

pub(crate) fn currency_sign(scene: &Scene, at: usize) -> Option<&'static str> {
    let code = scene.line.find(at, |sense| if let Sense::CurrencySign(code) = sense { Some(*code) } else { None })?;
    let letter = scene.line.is_word(at) && scene.line.text_at(at).len() == 1;
    let code = if scene.line.text_at(at) == "$" { scene.article_units().dollar.unwrap_or(code) } else { code };
    (!letter || is_amount_of_money(scene, at + 1)).then_some(code)
}

/// Whether a number stuck to a letter is an amount and no code (`R50bn`, `R1,200`, but `R2`): it has a scale, decimals of
/// a hundredth or thousands set apart.
fn is_amount_of_money(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let Some(numeral) = scene.numeral(at).filter(|_| line.glued(at)) else { return false };
    let scaled = numeral.power > 0 || sign_power(scene, numeral.end, true) > 0;
    let marked = !numeral.plain && numeral.end > at + 1 && line.get(numeral.end - 1).digits >= 2;
    let stuck = line.glued(numeral.end) && (line.is_word(numeral.end) || line.is_digits(numeral.end));
    scaled || numeral.form == Form::Digits && marked && !stuck
}

/// The power of a scale sign that is also a unit, where a currency tells that it is a scale.
pub(crate) fn sign_power(scene: &Scene, at: usize, currency_before: bool) -> u8 {
    let line = scene.line;
    let power =
        line.find(at, |sense| if let Sense::Number(NumeralPart::Power(power)) = sense { Some(*power) } else { None });
    let also_unit = line.any(at, |sense| matches!(sense, Sense::Unit(..)));
    let currency_behind = line.any(at + 1, |sense| matches!(sense, Sense::Currency(_))) && scene.same_line(at + 1);
    match power {
        Some(power)
            if also_unit
                && scene.same_line(at)
                && (currency_before || currency_behind || scale_by_place(scene, at)) =>
        {
            power
        }
        _ => 0,
    }
}

/// Whether a scale sign that is also a unit (`m`) is a scale where it stands: what it counts follows, and no word of
/// extent is near (`35m of its devices`, `2.7m combined sales`, but `a 50m pool`, `10m deep`).
fn scale_by_place(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    if !line.language().grammar.loose_scales || !line.glued(at) || !scene.same_line(at + 1) {
        return false;
    }
    let extent = |at: usize| line.any(at, |sense| matches!(sense, Sense::QuantityWord));
    // `35m of the population`, but `the fastest 400m of all time`
    let of = line.has(at + 1, Sense::Number(NumeralPart::Of))
        && (at + 2..at + 5).any(|at| line.any(at, |s| matches!(s, Sense::Tally | Sense::PluralNoun)));
    let unit = unit(scene, at + 1).is_some();
    let plural = crate::phrases::premodified::behind(scene, at + 1)
        .is_some_and(|(first, end)| crate::phrases::premodified::counts(scene, first, end));
    (of || unit || plural) && !extent(at + 1) && !extent(at.wrapping_sub(2))
}

/// `5 (năm)`, `hai mươi (20)`: the same number in brackets belongs to the figure.
pub(crate) fn bracketed_twin(scene: &Scene, numeral: &Numeral) -> usize {
    let end = numeral.end;
    if scene.line.sign(end) == b'(' && scene.same_line(end) {
        if let Some(twin) = scene.numeral(end + 1) {
            let other_form = (twin.form == Form::Words) != (numeral.form == Form::Words);
            if other_form && twin.value == numeral.value && scene.line.sign(twin.end) == b')' {
                return twin.end + 1;
            }
        }
    }
    end
}

/// The unit of an amount: behind it, or its currency sign.
fn behind(scene: &Scene, amount: &Amount) -> Option<UnitPhrase> {
    if let Some(code) = amount.sign {
        let mut written = UnitPhrase { kind: Kind::Money, code: code.to_owned(), end: amount.end, power: 0 };
        // `$5 USD`, `$ 5 đô la`: the word says it again.
        if let Some(again) = unit(scene, amount.end).filter(|again| {
            // `$ 412,300 $ 420,100`: a sign before another number is of that.
            let next = scene.line.get(amount.end).kind == TokenKind::Sign && scene.numeral(amount.end + 1).is_some();
            again.kind == Kind::Money && !next
        }) {
            written = again;
        } else {
            rate(scene, &mut written);
        }
        return Some(written);
    }
    let of =
        amount.several && scene.line.has(amount.end, Sense::Number(NumeralPart::Of)) && scene.same_line(amount.end);
    unit(scene, amount.end + usize::from(of)).filter(|written| {
        // `2 năm 2019`, `5 tháng 6`: the unit word begins a date of its own.
        let word = written.end - 1;
        let date = written.end == amount.end + 1
            && written.kind == Kind::Duration
            && scene.line.any(word, |sense| matches!(sense, Sense::Month | Sense::Year | Sense::Day))
            && scene.line.is_digits(word + 1)
            && scene.same_line(word + 1)
            && scene.line.prev(amount.first).any(|sense| matches!(sense, Sense::Day | Sense::Series(_)));
        // `hai thế kỷ 19 và 20`
        let era = scene.line.any(word, |sense| matches!(sense, Sense::Century | Sense::Decade))
            && scene.numeral(word + 1).is_some_and(|number| matches!(number.form, Form::Digits | Form::Roman))
            && scene.same_line(word + 1);
        !date && !era
    })
}

fn with_unit(scene: &Scene, amount: Amount, written: &UnitPhrase) -> Candidate {
    let mut end = written.end;
    let mut value = amount.value.clone();
    let mut code = written.code.clone();
    let mut rule = match written.kind {
        Kind::Percent => Rule::Percent,
        Kind::Money => Rule::Money,
        Kind::Duration => Rule::Duration,
        Kind::Age => Rule::Age,
        _ => Rule::Measure,
    };
    if amount.to.is_none() && amount.end < end {
        // `2 tiếng rưỡi`
        if scene.line.has(end, Sense::Number(NumeralPart::HalfMore)) && scene.same_line(end) {
            value += from_digits(*b"5", 1).unwrap_or_default();
            end += 1;
        } else if let Some((more, after)) = hundredths(scene, written, end) {
            value += more;
            end = after;
        } else if let Some(more) = glued_hundredths(scene, &code, end) {
            value += more;
            end += 1;
        } else if let Some((total, unit, after)) = compound(scene, &value, &code, end) {
            rule = Rule::CompoundUnit;
            (value, code, end) = (total, unit, after);
        }
    }
    // `5 tháng 10 ngày tuổi`: the age is told by the last unit; months have no fixed number of days, so that
    // there is no exact value.
    let mut aged = false;
    if written.kind == Kind::Duration && amount.to.is_none() && end == written.end && scene.same_line(end) {
        let part = scene.numeral(end).filter(|part| part.form == Form::Digits && part.to.is_none());
        let tail = part.and_then(|part| unit_of_age(scene, part.end));
        if let (Some(after), true) = (tail, matches!(code.as_str(), "mo" | "a" | "wk")) {
            (aged, end) = (true, after);
        }
    }
    // `tuổi đời 500 năm` says how old.
    let mut kind = written.kind;
    if kind == Kind::Duration && (aged || says_age(scene, amount.first)) {
        (kind, rule) = (Kind::Age, Rule::Age);
    }
    let mut found = scene.found(kind, amount.first, end, rule);
    found.figure.cues.push(scene.line.span(amount.end.min(end - 1), end));
    found.figure.unit = Some(code);
    fill(&mut found, &Amount { value, ..amount }, written.power);
    if aged {
        found.figure.value = None;
    }
    Candidate { end, found: vec![found] }
}

/// The end of a unit of age smaller than a year at `at`.
fn unit_of_age(scene: &Scene, at: usize) -> Option<usize> {
    let small = |sense: &Sense| matches!(sense, Sense::Unit("mo" | "wk" | "d", Quantity::Age));
    (scene.same_line(at) && scene.line.any(at, small)).then_some(at + 1)
}

/// Whether a limit stands right before `first` (`tuổi ngoài 40`).
fn is_limited(scene: &Scene, first: usize) -> bool {
    scene.line.prev(first).any(|sense| matches!(sense, Sense::Bound(..)))
}

/// Whether a word for age stands right before a number of years that somebody can be (`chàng trai tuổi 30 hay cười`).
fn is_of_age(scene: &Scene, amount: &Amount) -> bool {
    let line = scene.line;
    let years = scene.int(amount.first).is_some_and(|(years, _)| (10..=110).contains(&years));
    let thing = line.any(amount.end, |sense| matches!(sense, Sense::Classifier | Sense::Titled | Sense::Agent));
    years && !thing && amount.to.is_none() && line.has(amount.first.wrapping_sub(1), Sense::AgeCue)
}

/// Whether a word for age leads to the amount at `first`, past words of limit.
fn says_age(scene: &Scene, first: usize) -> bool {
    (1..=3)
        .take_while(|back| first >= *back)
        .map(|back| first - back)
        .take_while(|&word| {
            // The word of an age that was read already leads to no other amount.
            word >= scene.floor
                && scene
                    .line
                    .any(word, |sense| matches!(sense, Sense::Bound(..) | Sense::AgeCue | Sense::Verb | Sense::From))
        })
        .any(|word| scene.line.has(word, Sense::AgeCue))
}

pub(crate) fn fill(found: &mut Placed, amount: &Amount, power: i64) {
    let figure = &mut found.figure;
    let value = shift(&amount.value, power);
    figure.value = Some(if amount.negative { -value } else { value });
    figure.value_to = amount.to.as_ref().map(|to| shift(to, power));
    if amount.several {
        figure.bound = Some(Bound::About);
    }
}

/// Whether a word for minus at `at` makes the number behind it negative.
pub(crate) fn minus_in_words(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let said = || scene.numeral(at + 1).is_some_and(|numeral| numeral.form == Form::Words);
    scene.same_line(at + 1)
        && (line.has(at, Sense::Number(NumeralPart::Minus))
            || at == 0 && line.has(at, Sense::Number(NumeralPart::MinusFirst)) && said())
}
