//! Amounts that go on in a smaller unit: `2 giờ 30 phút`, `1m77`, `2 đô 23 xu`.

use crate::decimal::{Decimal, shift, whole};
use crate::figures::Scene;
use crate::figures::amounts::unit::{UnitPhrase, plain_unit};
use crate::lang::{NumeralPart, Quantity, Sense};
use crate::numerals::{Form, decimals};
use crate::report::Kind;

/// `2 đô 23 xu`, `hai đô la và 23 xu`, `15 dollars 50`: hundredths of the currency before, with their word or as two
/// digits that end their clause. What stands behind the language's own currency so is another number.
pub(crate) fn hundredths(scene: &Scene, written: &UnitPhrase, at: usize) -> Option<(Decimal, usize)> {
    let line = scene.line;
    let number = at + usize::from(line.has(at, Sense::And));
    let numeral = scene.numeral(number).filter(|_| written.kind == Kind::Money && written.power == 0)?;
    if !scene.same_line(number) || numeral.value >= whole(100) || numeral.to.is_some() {
        return None;
    }
    let value = shift(&numeral.value, -2);
    if scene.same_line(numeral.end) && line.any(numeral.end, |sense| matches!(sense, Sense::SubCurrency(_))) {
        return Some((value, numeral.end + 1));
    }
    let grammar = line.language().grammar;
    let ends = !scene.same_line(numeral.end)
        || matches!(line.sign(numeral.end), b'.' | b',' | b';' | b':' | b')' | b'!' | b'?')
            && !line.glued(numeral.end + 1);
    let two = numeral.plain || numeral.form == Form::Words && grammar.bare_cents;
    let joined = number > at && !grammar.bare_cents;
    let fits = ends && two && !joined && numeral.value >= whole(10) && numeral.value.is_integer();
    (fits && grammar.own_currency != Some(written.code.as_str())).then_some((value, numeral.end))
}

/// Units that go on in a smaller one, and how many of the smaller make one of the larger.
const STEPS: [(&str, &str, u32); 8] = [
    ("h", "min", 60),
    ("h", "s", 3600),
    ("min", "s", 60),
    ("d", "h", 24),
    ("wk", "d", 7),
    ("a", "mo", 12),
    ("[ft_i]", "[in_i]", 12),
    ("m", "cm", 100),
];

/// `2 giờ 30 phút`, `7 giờ, 24 phút, 36 giây`: smaller units behind `value` in the unit `code`. The whole is given in
/// the first unit where that is an exact decimal, else in the last: its value, its unit and one past its last lexeme.
pub(crate) fn compound(scene: &Scene, value: &Decimal, code: &str, at: usize) -> Option<(Decimal, String, usize)> {
    let line = scene.line;
    let (mut total, mut unit, mut end, mut parts) = (value.clone(), code, at, whole(1));
    loop {
        let comma = end + usize::from(line.sign(end) == b',');
        let joint = comma + usize::from(line.has(comma, Sense::And));
        // `sáu giờ không tám phút`
        let zero = line.has(joint, Sense::Number(NumeralPart::Digit(0))) && scene.numeral(joint + 1).is_some();
        let number = joint + usize::from(zero);
        let same_line = scene.same_line(number) && scene.same_line(joint);
        let Some(numeral) = scene.numeral(number).filter(|_| same_line) else { break };
        // `5 ft 2 in`: behind its larger unit, a unit that is also a preposition is the unit.
        let inches = line.has(numeral.end, Sense::Unit("[in_i]", Quantity::Measure)) && unit == "[ft_i]";
        let found = plain_unit(scene, numeral.end).map(|(_, unit)| unit);
        let Some(found) = found.or((inches && scene.same_line(numeral.end)).then_some("[in_i]")) else { break };
        let Some(&(_, small, factor)) = STEPS.iter().find(|(large, small, _)| *large == unit && *small == found) else {
            break;
        };
        if numeral.value >= whole(factor.into()) || numeral.to.is_some() {
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
pub(crate) fn glued_hundredths(scene: &Scene, code: &str, at: usize) -> Option<Decimal> {
    let line = scene.line;
    let fits = code == "m" && line.glued(at) && line.is_digits(at) && line.digits(at).count() <= 2;
    if fits { decimals(line, at) } else { None }
}
