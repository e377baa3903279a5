//! Amounts: percentages, money, measures, durations, ages, multiples and counts, with ranges and shared units.

use super::unit::{Written, plain_unit, unit};
use super::{Found, Reading, Scene, doubt};
use crate::decimal::{Decimal, from_digits, shift, whole};
use crate::lang::{Numeral as Part, Sense};
use crate::numerals::{Form, Numeral};
use crate::report::{Bound, Kind, Span};
use crate::text::token::digit;

/// A number or a range of two, without its unit.
pub(super) struct Amount {
    pub(super) first: usize,
    pub(super) end: usize,
    value: Decimal,
    to: Option<Decimal>,
    several: bool,
    negative: bool,
    pub(super) sign: Option<&'static str>,
    /// The unit that stood behind the low end of a range.
    low_unit: Option<Written>,
    /// Any number word in it that is also another word.
    doubtful: bool,
}

/// Reads an amount with or without a unit at `at`.
pub(super) fn read(scene: &Scene, at: usize) -> Option<Reading> {
    let amount = amount(scene, at)?;
    if let Some(written) = behind(scene, &amount) {
        if amount.doubtful && doubt::refuses_amount(scene, at, &written) {
            return None;
        }
        return Some(with_unit(scene, amount, &written));
    }
    if amount.low_unit.is_none() {
        if let Some(reading) = shared_unit(scene, &amount) {
            return Some(reading);
        }
    }
    // `mừng tuổi 22`, `độ tuổi từ 45`: a word for age makes the unit.
    if says_age(scene, amount.first)
        && !amount.doubtful
        && !scene.is_noun(amount.end)
        && scene.cut.language_at(at).grammar.head_first
    {
        let mut found = scene.found(Kind::Age, amount.first, amount.end, "age");
        found.figure.unit = Some("a".to_owned());
        fill(&mut found, &amount, 0);
        return Some(Reading { end: found.end, found: vec![found] });
    }
    if doubt::refuses_count(scene, amount.first, amount.end) {
        return Some(Reading { found: Vec::new(), end: amount.end });
    }
    let mut found = scene.found(Kind::Count, amount.first, amount.end, "count");
    fill(&mut found, &amount, 0);
    Some(Reading { end: found.end, found: vec![found] })
}

/// `nửa giờ`, `nửa triệu đồng`, `half a mile`: half of a unit or of a scale.
pub(super) fn half_of_unit(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    if !cut.has(at, Sense::Part(2)) || !scene.same_line(at + 1) {
        return None;
    }
    let mut end = at + 1;
    if cut.any(end, |sense| matches!(sense, Sense::Number(Part::Article))) {
        end += 1;
    }
    let mut power = 0;
    while let Some(step) =
        cut.find(end, |sense| if let Sense::Number(Part::Power(power)) = sense { Some(*power) } else { None })
    {
        power += step;
        end += 1;
    }
    let value = shift(&from_digits(b"5", 1)?, power.into());
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
    let mut found = scene.found(Kind::Count, at, end, "half of a scale");
    fill(&mut found, &amount, 0);
    Some(Reading { end, found: vec![found] })
}

/// The number at `at`, with its sign, its currency sign and the high end of its range.
pub(super) fn amount(scene: &Scene, at: usize) -> Option<Amount> {
    let cut = scene.cut;
    let mut number = at;
    let mut negative = false;
    let mut sign = None;
    if matches!(cut.sign(at), b'-' | b'+') {
        let free = at == 0 || !cut.glued(at) || cut.sign(at - 1) == b'(';
        if !free || !cut.glued(at + 1) || cut.sign(at) == b'-' && cut.is_digits(at.wrapping_sub(1)) {
            return None;
        }
        negative = cut.sign(at) == b'-';
        number += 1;
    } else if cut.has(at, Sense::Number(Part::Minus)) && scene.same_line(at + 1) {
        negative = true;
        number += 1;
    }
    if let Some(code) = currency_sign(scene, number) {
        sign = Some(code);
        number += 1;
        // `$-50.8bn`
        if cut.sign(number) == b'-' && cut.glued(number) && cut.glued(number + 1) {
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

fn currency_sign(scene: &Scene, at: usize) -> Option<&'static str> {
    scene.cut.find(at, |sense| if let Sense::CurrencySign(code) = sense { Some(*code) } else { None })
}

/// The power of a scale sign that is also a unit, where a currency tells that it is a scale.
fn sign_power(scene: &Scene, at: usize, currency_before: bool) -> u8 {
    let cut = scene.cut;
    let power = cut.find(at, |sense| if let Sense::Number(Part::Power(power)) = sense { Some(*power) } else { None });
    let also_unit = cut.any(at, |sense| matches!(sense, Sense::Unit(..)));
    let currency_behind = cut.any(at + 1, |sense| matches!(sense, Sense::Currency(_))) && scene.same_line(at + 1);
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
    let cut = scene.cut;
    if cut.language_at(at).grammar.head_first || !cut.glued(at) || !scene.same_line(at + 1) {
        return false;
    }
    let extent = |at: usize| cut.any(at, |sense| matches!(sense, Sense::QuantityWord));
    let of = cut.has(at + 1, Sense::Number(Part::Of));
    let unit = unit(scene, at + 1).is_some();
    let plural = super::premodified::behind(scene, at + 1)
        .is_some_and(|(first, end)| super::premodified::counts(scene, first, end));
    (of || unit || plural) && !extent(at + 1) && !extent(at.wrapping_sub(2))
}

/// `5 (năm)`, `hai mươi (20)`: the same number in brackets belongs to the figure.
fn bracketed_twin(scene: &Scene, numeral: &Numeral) -> usize {
    let end = numeral.end;
    if scene.cut.sign(end) == b'(' && scene.same_line(end) {
        if let Some(twin) = scene.numeral(end + 1) {
            let other_form = (twin.form == Form::Words) != (numeral.form == Form::Words);
            if other_form && twin.value == numeral.value && scene.cut.sign(twin.end) == b')' {
                return twin.end + 1;
            }
        }
    }
    end
}

/// Adds the high end of a range, if one follows.
fn range(scene: &Scene, amount: &mut Amount, low: &Numeral) {
    let cut = scene.cut;
    if amount.to.is_some() {
        return;
    }
    let mut joint = amount.end;
    let low_unit = unit(scene, joint).filter(|written| written.kind != Kind::Duration || !cut.has(joint, Sense::Hour));
    if let Some(written) = &low_unit {
        joint = written.end;
    }
    if !scene.same_line(joint) {
        return;
    }
    let dash = cut.sign(joint) == b'-';
    let before = amount.first.wrapping_sub(1);
    let to = cut.has(joint, Sense::To);
    let or = cut.has(joint, Sense::Or);
    let between = cut.has(joint, Sense::And) && cut.has(before, Sense::From) && !cut.has(before, Sense::Among);
    if !(dash || to || or || between) || to && is_change(scene, before) {
        return;
    }
    let mut second = joint + 1;
    let sign = currency_sign(scene, second);
    second += usize::from(sign.is_some());
    let Some(high) = scene.numeral(second).filter(|_| scene.same_line(second)) else { return };
    if matches!(high.form, Form::Roman | Form::Rank) || high.to.is_some() || (high.several != low.several) {
        return;
    }
    // A range in words and digits mixed is none; `1-2-3` is a chain.
    let mixes = cut.language_at(joint).grammar.head_first;
    if mixes && (high.form == Form::Words) != (low.form == Form::Words) && !(low_unit.is_some()) {
        return;
    }
    if dash && cut.sign(high.end) == b'-' && cut.glued(high.end) && cut.is_digits(high.end + 1) {
        return;
    }
    let mut end = bracketed_twin(scene, high);
    let power = sign_power(scene, end, amount.sign.is_some() || sign.is_some());
    let high_value = shift(&high.value, power.into());
    end += usize::from(power > 0);
    let mut value = amount.value.clone();
    let high_unit = unit(scene, end);
    match (&low_unit, &high_unit) {
        // Both ends name a unit: it must be the same one.
        (Some(low), Some(high)) if !high.code.starts_with(low.code.as_str()) => return,
        (Some(_), None) => return,
        // `ba hay bốn người` shares its noun; `3 hoặc tăng` does not come here.
        _ => {}
    }
    if low_unit.is_none() {
        let shared = if power > 0 { power } else { high.power };
        let low_mantissa = &low.value;
        let high_mantissa = shift(&high.value, -i64::from(high.power));
        if shared > 0 && low.power == 0 && *low_mantissa <= high_mantissa {
            value = shift(&value, shared.into());
        }
    }
    // A fall in a range of bare numbers is no range but two numbers (a score, a list); a unit makes it one.
    if high_value < value && high_unit.is_none() {
        return;
    }
    // `tăng 5 đến 2021`: a date behind `đến`.
    if to && high.plain && high.small().is_some_and(|year| (1900..2100).contains(&year)) && high_unit.is_none() {
        return;
    }
    amount.value = value;
    amount.to = Some(high_value);
    amount.end = end;
    amount.sign = amount.sign.or(sign);
    amount.low_unit = low_unit;
    amount.doubtful = false;
}

/// Whether `from … to …`, whose first word stands at `from`, tells a change from one level to another: a verb of change
/// or of movement stands before it in its clause.
fn is_change(scene: &Scene, from: usize) -> bool {
    let cut = scene.cut;
    if cut.language_at(from).grammar.head_first
        || !cut.has(from, Sense::From)
        || cut.any(from, |sense| matches!(sense, Sense::Number(_)))
    {
        return false;
    }
    (from.saturating_sub(9)..from)
        .rev()
        .take_while(|&at| !matches!(cut.sign(at), b'.' | b';' | b'!' | b'?') && scene.same_line(at + 1))
        .any(|at| cut.any(at, |sense| matches!(sense, Sense::Change(..) | Sense::Moves)))
}

/// The unit of an amount: behind it, or its currency sign.
fn behind(scene: &Scene, amount: &Amount) -> Option<Written> {
    if let Some(code) = amount.sign {
        let mut written = Written { kind: Kind::Money, code: code.to_owned(), end: amount.end, power: 0 };
        // `$5 USD`, `$ 5 đô la`: the word says it again.
        if let Some(again) = unit(scene, amount.end).filter(|again| again.kind == Kind::Money) {
            written = again;
        } else if scene.cut.sign(amount.end) == b'/' {
            let word = amount.end + 1;
            if scene.cut.is_word(word) && scene.same_line(word) {
                written.code = format!("{code}/{}", scene.cut.text_at(word));
                written.end = word + 1;
            }
        }
        return Some(written);
    }
    let of = amount.several && scene.cut.has(amount.end, Sense::Number(Part::Of)) && scene.same_line(amount.end);
    unit(scene, amount.end + usize::from(of)).filter(|written| {
        // `2 năm 2019`, `5 tháng 6`: the unit word begins a date of its own.
        let word = written.end - 1;
        let date = written.end == amount.end + 1
            && written.kind == Kind::Duration
            && scene.cut.any(word, |sense| matches!(sense, Sense::Month | Sense::Year | Sense::Day))
            && scene.cut.is_digits(word + 1)
            && scene.same_line(word + 1)
            && scene.cut.any(amount.first.wrapping_sub(1), |sense| matches!(sense, Sense::Day | Sense::Series(_)));
        !date
    })
}

fn with_unit(scene: &Scene, amount: Amount, written: &Written) -> Reading {
    let mut end = written.end;
    let mut value = amount.value.clone();
    let mut code = written.code.clone();
    let mut rule = match written.kind {
        Kind::Percent => "percent",
        Kind::Money => "money",
        Kind::Duration => "duration",
        Kind::Age => "age",
        _ => "measure",
    };
    if amount.to.is_none() && amount.end < end {
        // `2 tiếng rưỡi`
        if scene.cut.has(end, Sense::Number(Part::HalfMore)) && scene.same_line(end) {
            value += from_digits(b"5", 1).unwrap_or_default();
            end += 1;
        } else if let Some((more, after)) = hundredths(scene, written, end) {
            value += more;
            end = after;
        } else if let Some(more) = glued_hundredths(scene, &code, end) {
            value += more;
            end += 1;
        } else if let Some((total, unit, after)) = compound(scene, &value, &code, end) {
            rule = "compound unit";
            (value, code, end) = (total, unit, after);
        }
    }
    // `tuổi đời 500 năm` says how old.
    let mut kind = written.kind;
    if kind == Kind::Duration && says_age(scene, amount.first) {
        (kind, rule) = (Kind::Age, "age");
    }
    let mut found = scene.found(kind, amount.first, end, rule);
    found.figure.cues.push(scene.cut.span(amount.end.min(end - 1), end));
    found.figure.unit = Some(code);
    fill(&mut found, &Amount { value, ..amount }, written.power);
    Reading { end, found: vec![found] }
}

/// `2 đô 23 xu`, `hai đô la và 23 xu`: hundredths of the currency before.
fn hundredths(scene: &Scene, written: &Written, at: usize) -> Option<(Decimal, usize)> {
    let number = at + usize::from(scene.cut.has(at, Sense::And));
    let numeral = scene.numeral(number).filter(|_| written.kind == Kind::Money && written.power == 0)?;
    let sub = scene.cut.any(numeral.end, |sense| matches!(sense, Sense::SubCurrency(_)));
    let fits = sub && scene.same_line(number) && scene.same_line(numeral.end) && numeral.value < whole(100);
    fits.then(|| (shift(&numeral.value, -2), numeral.end + 1))
}

/// Whether a word for age leads to the amount at `first`, past words of limit.
fn says_age(scene: &Scene, first: usize) -> bool {
    (1..=3)
        .take_while(|back| first >= *back)
        .map(|back| first - back)
        .take_while(|&word| {
            scene.cut.any(word, |sense| matches!(sense, Sense::Bound(..) | Sense::AgeCue | Sense::Verb | Sense::From))
        })
        .any(|word| scene.cut.has(word, Sense::AgeCue))
}

pub(super) fn fill(found: &mut Found, amount: &Amount, power: i64) {
    let figure = &mut found.figure;
    let value = shift(&amount.value, power);
    figure.value = Some(if amount.negative { -value } else { value });
    figure.value_to = amount.to.as_ref().map(|to| shift(to, power));
    if amount.several {
        figure.bound = Some(Bound::About);
    }
}

/// Units that go on in a smaller one, and how many of the smaller make one of the larger.
const STEPS: [(&str, &str, u32); 7] = [
    ("h", "min", 60),
    ("min", "s", 60),
    ("d", "h", 24),
    ("wk", "d", 7),
    ("a", "mo", 12),
    ("[ft_i]", "[in_i]", 12),
    ("m", "cm", 100),
];

/// `2 giờ 30 phút`, `7 giờ, 24 phút, 36 giây`: smaller units behind `value` in the unit `code`. The whole is given in
/// the first unit where that is an exact decimal, else in the last: its value, its unit and one past its last lexeme.
fn compound(scene: &Scene, value: &Decimal, code: &str, at: usize) -> Option<(Decimal, String, usize)> {
    let cut = scene.cut;
    let (mut total, mut unit, mut end, mut parts) = (value.clone(), code, at, whole(1));
    while let Some(&(_, small, factor)) = STEPS.iter().find(|(large, ..)| *large == unit) {
        let comma = end + usize::from(cut.sign(end) == b',');
        let number = comma + usize::from(cut.has(comma, Sense::And));
        let Some(numeral) = scene.numeral(number).filter(|_| scene.same_line(number)) else { break };
        let fits = plain_unit(scene, numeral.end).is_some_and(|(_, unit)| unit == small)
            && numeral.value < whole(factor.into())
            && numeral.to.is_none();
        if !fits {
            break;
        }
        total = total * whole(factor.into()) + &numeral.value;
        parts *= whole(factor.into());
        unit = small;
        end = numeral.end + 1;
    }
    if end == at {
        return None;
    }
    let exact = (&total / &parts).normalized();
    if exact.fractional_digit_count() <= 6 && &exact * &parts == total {
        return Some((exact, code.to_owned(), end));
    }
    Some((total, unit.to_owned(), end))
}

/// `1m77`: centimetres glued to their metre, as a height is written.
fn glued_hundredths(scene: &Scene, code: &str, at: usize) -> Option<Decimal> {
    let digits: Vec<u8> = scene.cut.text_at(at).chars().filter_map(digit).collect();
    let fits = code == "m" && scene.cut.glued(at) && scene.cut.is_digits(at) && digits.len() <= 2;
    if fits { from_digits(&digits, digits.len() as i64) } else { None }
}

/// `3, 6 và 12 tấn`, `4,8 lên 5,3%`, `143.59 x 70.94 x 7.57 mm`: the unit of the last number is that of all.
fn shared_unit(scene: &Scene, amount: &Amount) -> Option<Reading> {
    let cut = scene.cut;
    if amount.to.is_some() {
        return None;
    }
    let mut members: Vec<(Span, usize, usize, Decimal, u8)> = Vec::new();
    let numeral = scene.numeral(amount.first)?;
    members.push((cut.span(amount.first, amount.end), amount.first, amount.end, amount.value.clone(), numeral.power));
    let mut end = amount.end;
    let mut by = false;
    let written = loop {
        let times =
            cut.text_at(end) == "x" || cut.sign(end) == b'x' || cut.text_at(end) == "×" || cut.sign(end) == b'*';
        let level = cut.has(end, Sense::Level) || cut.has(end, Sense::To);
        let listed = cut.sign(end) == b',' || cut.any(end, |sense| matches!(sense, Sense::And | Sense::Or));
        if !scene.same_line(end) || !(times || level || listed) {
            return None;
        }
        by |= times;
        let mut next = end + 1;
        if cut.sign(end) == b',' && cut.any(next, |sense| matches!(sense, Sense::And | Sense::Or)) {
            next += 1;
        }
        let numeral = scene.numeral(next).filter(|_| scene.same_line(next))?;
        if matches!(numeral.form, Form::Roman | Form::Rank) || members.len() > 12 {
            return None;
        }
        members.push((cut.span(next, numeral.end), next, numeral.end, numeral.value.clone(), numeral.power));
        end = numeral.end;
        if let Some(written) = unit(scene, end) {
            break written;
        }
    };
    // In a list of words `hai, ba năm` the numbers are counts of their own.
    let small_words = members.iter().any(|member| scene.numeral(member.1).is_some_and(|n| n.form == Form::Words));
    if (small_words && written.kind != Kind::Duration) || (written.kind == Kind::Age && by) {
        return None;
    }
    let power = members.last().map_or(0, |member| member.4);
    let last = members.len() - 1;
    let largest = members[last].3.clone();
    let found = members
        .into_iter()
        .enumerate()
        .map(|(n, (_, first, number_end, value, own))| {
            let figure_end = if n == last { written.end } else { number_end };
            let mut found = scene.found(written.kind, first, figure_end, "shared unit");
            let scaled = if n < last
                && own == 0
                && power > 0
                && value < whole(1000)
                && shift(&value, power.into()) <= &largest * whole(1000)
            {
                shift(&value, power.into())
            } else {
                value
            };
            found.figure.value = Some(scaled);
            found.figure.unit = Some(written.code.clone());
            found
        })
        .collect();
    Some(Reading { found, end: written.end })
}

/// `gấp 3 lần`, `gấp đôi`, `tăng 2,5 lần`.
pub(super) fn multiple(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    if let Some(tenths) = cut.find(at, |sense| if let Sense::Multiple(tenths) = sense { Some(*tenths) } else { None }) {
        if tenths == 10 {
            return Some(super::times::once(scene, at));
        }
        let mut found = scene.found(Kind::Multiple, at, at + 1, "multiple word");
        found.figure.value = Some(shift(&whole(tenths.into()), -1)).map(|value| value.normalized());
        found.figure.unit = Some("x".to_owned());
        return Some(Reading { found: vec![found], end: at + 1 });
    }
    if !cut.language_at(at).grammar.head_first {
        return super::times::times(scene, at);
    }
    let cue = cut.has(at, Sense::TimesCue);
    let mut number = at + usize::from(cue);
    // `gấp hơn 3 lần`
    let mut bound = None;
    if cue {
        if let Some(limit) =
            cut.find(number, |sense| if let Sense::Bound(bound, _) = sense { Some(*bound) } else { None })
        {
            bound = Some(limit);
            number += 1;
        }
    }
    let amount = amount(scene, number).filter(|_| number == at || scene.same_line(number))?;
    let times = cut.has(amount.end, Sense::Times) && scene.same_line(amount.end);
    let before = at.wrapping_sub(1);
    let led = cue
        || cut.any(before, |sense| matches!(sense, Sense::Change(..) | Sense::Comparison))
        || cut.any(before, |sense| matches!(sense, Sense::Bound(..)))
            && cut.any(before.wrapping_sub(1), |sense| {
                matches!(sense, Sense::Change(..) | Sense::Comparison | Sense::TimesCue)
            });
    if !led || !(times || (cue && amount.sign.is_none() && unit(scene, amount.end).is_none())) {
        return None;
    }
    let end = amount.end + usize::from(times);
    // With a limit between, the cue stays outside: `gấp hơn 3 lần` → `3 lần`.
    let first = if bound.is_some() { number } else { at };
    let mut found = scene.found(Kind::Multiple, first, end, "multiple");
    found.figure.unit = Some("x".to_owned());
    found.figure.bound = bound;
    fill(&mut found, &amount, 0);
    if bound.is_some() {
        found.figure.bound = bound;
    }
    Some(Reading { found: vec![found], end })
}
