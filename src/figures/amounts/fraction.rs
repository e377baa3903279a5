//! Fractions that precede what they divide: `a third of the voters`, `half a million`, `a quarter of a million`,
//! `three quarters of an hour`.

use crate::decimal::{Decimal, shift, whole};
use crate::figures::amounts::amount::minus_in_words;
use crate::figures::amounts::unit::unit;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Placed, Scene};
use crate::lang::{NumeralPart, Quantity, Sense, Side};
use crate::numerals::Form;
use crate::report::{Bound, Kind};
use crate::rule::Rule;

/// A fraction in words.
struct Fraction {
    parts: Decimal,
    of: Decimal,
    end: usize,
    /// It begins with the article, as an ordinal may (`a third goal`).
    article: bool,
    /// Its parts stand in the plural, as no ordinal does.
    plural: bool,
}

/// A fraction with the scale, the unit or the whole that it divides.
pub(crate) static FRACTION: RuleRow = RuleRow {
    name: "fraction before what it divides",
    needs: Some(|lexicon| lexicon.language.grammar.fractions_lead),
    opens: Opens::NUMERAL.or(Opens::PHRASE).or(Opens::WORD),
    read,
    examples: Examples::of(&[
        ("en", "Half a million dollars went missing. => money Half a million dollars =500000"),
        ("en", "A quarter of a million people marched. => count A quarter of a million =250000"),
        ("en", "A third of the voters stayed home. => ratio A third =1 | /3"),
        ("en", "They rowed twenty and three fifths miles. => measure twenty and three fifths miles =20.6"),
        ("en", "They waited an hour and three quarters. => duration an hour and three quarters =1.75 u=h"),
    ]),
    counter_examples: Examples::of(&[("en", "She scored a third goal. => ordinal third")]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    if minus_in_words(scene, at) {
        let mut reading = bare(scene, at + 1, &fraction(scene, at + 1).filter(|fraction| fraction.plural)?)?;
        let found = reading.found.first_mut()?;
        found.figure.value = found.figure.value.take().map(|value| -value);
        found.figure.span = scene.line.span(at, found.end);
        found.first = at;
        return Some(reading);
    }
    if let Some(reading) = unit_and_fraction(scene, at) {
        return Some(reading);
    }
    if let Some(reading) = mixed(scene, at) {
        return Some(reading);
    }
    let fraction = fraction(scene, at)?;
    scaled(scene, at, &fraction).or_else(|| bare(scene, at, &fraction))
}

fn part(scene: &Scene, at: usize) -> Option<u8> {
    scene.line.find(at, |sense| if let Sense::Part(part) = sense { Some(*part) } else { None })
}

fn is_article(scene: &Scene, at: usize) -> bool {
    scene.line.has(at, Sense::Number(NumeralPart::Article))
}

/// Whether the word at `at` is a plural by its ending.
fn is_plural(scene: &Scene, at: usize) -> bool {
    let endings = scene.line.language().grammar.endings;
    endings.plural.iter().any(|ending| scene.line.text_at(at).ends_with(ending))
}

/// What a word divides into, and one past it: `third`, `thousandths`, `twenty-fifth`, `twenty-firsts`.
fn divisor(scene: &Scene, at: usize) -> Option<(Decimal, usize)> {
    let line = scene.line;
    if !scene.same_line(at) {
        return None;
    }
    if let Some(part) = part(scene, at) {
        return Some((whole(part.into()), at + 1));
    }
    let scale = |sense: &Sense| if let Sense::ScaleRank(power) = sense { Some(*power) } else { None };
    if let Some(power) = line.find(at, scale) {
        return Some((shift(&whole(1), power.into()), at + 1));
    }
    let rank = scene.numeral(at).filter(|rank| rank.form == Form::Rank && line.is_word(at) && rank.end > at + 1)?;
    Some((rank.value.clone(), rank.end))
}

fn fraction(scene: &Scene, at: usize) -> Option<Fraction> {
    let line = scene.line;
    let one = |of: Decimal, end, article| Some(Fraction { parts: whole(1), of, end, article, plural: false });
    if let Some(2) = part(scene, at) {
        return one(whole(2), at + 1, false);
    }
    // `quarter million`
    let scale = |at| scene.same_line(at) && line.any(at, |sense| matches!(sense, Sense::Number(NumeralPart::Power(_))));
    if let Some(of) = part(scene, at).filter(|_| scale(at + 1)) {
        return one(whole(of.into()), at + 1, false);
    }
    if is_article(scene, at) && scene.numeral(at).is_none_or(|numeral| numeral.end == at + 1) {
        let (of, end) = divisor(scene, at + 1)?;
        let half = of == whole(2);
        return one(of, end, !half);
    }
    let numeral = scene.numeral(at).filter(|numeral| numeral.form != Form::Rank && numeral.to.is_none())?;
    let hyphen = line.sign(numeral.end) == b'-';
    let glued = hyphen && line.glued(numeral.end);
    let word = numeral.end + usize::from(hyphen);
    let (of, end) = divisor(scene, word)?;
    // `one hundred thirty-fifths`: the tens are the divisor's.
    if let Some(tens) = line.prev(word).prev().find(|sense| match sense {
        Sense::Number(NumeralPart::Tens(tens)) if glued && of < whole(10) && numeral.end > at + 1 => {
            Some(whole((*tens).into()))
        }
        _ => None,
    }) {
        let parts = &numeral.value - &tens;
        if parts > whole(0) && is_plural(scene, word) {
            return Some(Fraction { parts, of: tens + of, end, article: false, plural: true });
        }
    }
    let plural = is_plural(scene, end - 1);
    // Several parts stand in the plural: `two-thirds`, but `two third places`.
    let fits = plural || glued || !hyphen && numeral.value == whole(1);
    if plural && of == whole(4) && !glued && super::ratio::is_run_of_parts(scene, at) {
        return None;
    }
    let small = numeral.value.is_integer() && numeral.value > whole(0) && (plural || numeral.value < whole(20));
    (fits && small).then(|| Fraction { parts: numeral.value.clone(), of, end, article: false, plural })
}

/// `an hour and three quarters`, `a year and a half`: one unit and a part of one more.
fn unit_and_fraction(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let one = is_article(scene, at) || line.has(at, Sense::Number(NumeralPart::Digit(1)));
    let written =
        unit(scene, at + 1).filter(|written| one && written.kind == Kind::Duration && written.end == at + 2)?;
    let joint = written.end;
    let part = |sense: &Sense| if let Sense::Number(NumeralPart::AndPart(part)) = sense { Some(*part) } else { None };
    let (hundredths, end) = if let Some(hundredths) = line.find(joint, part).filter(|_| scene.same_line(joint)) {
        (shift(&whole(hundredths.into()), -2).normalized(), joint + 1)
    } else {
        let joined = line.has(joint, Sense::And) && scene.same_line(joint) && scene.same_line(joint + 1);
        let fraction = fraction(scene, joint + 1).filter(|fraction| joined && fraction.parts < fraction.of)?;
        (exact(&fraction, &whole(1))?, fraction.end)
    };
    let mut found = scene.found(Kind::Duration, at, end, Rule::WholeAndFraction);
    found.figure.value = Some(whole(1) + hundredths);
    found.figure.unit = Some(written.code);
    Some(Candidate { end, found: vec![found] })
}

/// `twenty and three fifths`, `three and a quarter`: a whole number and a fraction with an exact value.
fn mixed(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let numeral = scene.numeral(at).filter(|numeral| numeral.form != Form::Rank && numeral.to.is_none())?;
    let between = line.prev(at).has(Sense::From);
    if !line.has(numeral.end, Sense::And) || !scene.same_line(numeral.end) || between || !numeral.value.is_integer() {
        return None;
    }
    let fraction = fraction(scene, numeral.end + 1).filter(|_| scene.same_line(numeral.end + 1))?;
    let end = fraction.end;
    let of = line.has(end, Sense::Number(NumeralPart::Of)) && scene.same_line(end);
    if of || fraction.parts >= fraction.of || !fraction.plural && scene.is_noun(end) {
        return None;
    }
    let value = &numeral.value + exact(&fraction, &whole(1))?;
    let written = unit(scene, end);
    let (kind, last) = written.as_ref().map_or((Kind::Count, end), |written| (written.kind, written.end));
    let mut found = scene.found(kind, at, last, Rule::WholeAndFraction);
    found.figure.value = Some(shift(&value, written.as_ref().map_or(0, |written| written.power)));
    found.figure.unit = written.map(|written| written.code);
    Some(Candidate { end: last, found: vec![found] })
}

/// The exact value of a fraction of a number; `None` where it has none.
fn exact(fraction: &Fraction, times: &Decimal) -> Option<Decimal> {
    let parts = &fraction.parts * times;
    let value = (&parts / &fraction.of).normalized();
    (value.fractional_digit_count() <= 18 && &value * &fraction.of == parts).then_some(value)
}

/// `half a million dollars`, `half an hour`, `half a dozen`.
fn scaled(scene: &Scene, at: usize, fraction: &Fraction) -> Option<Candidate> {
    let line = scene.line;
    let hyphen = line.sign(fraction.end) == b'-' && line.glued(fraction.end) && line.glued(fraction.end + 1);
    let half = fraction.of == whole(2);
    let of = line.has(fraction.end, Sense::Number(NumeralPart::Of));
    let mut end = fraction.end + usize::from(hyphen || of);
    let article = is_article(scene, end);
    end += usize::from(article);
    let scale = line.any(end, |sense| matches!(sense, Sense::Number(NumeralPart::Power(_))));
    if !(hyphen || article || scale && !of || half && !of) || !scene.same_line(end) {
        return None;
    }
    let mut times = whole(1);
    let mut scaled = false;
    while let Some(step) = line.find(end, |sense| match sense {
        Sense::Number(NumeralPart::Power(power)) => Some(shift(&whole(1), i64::from(*power))),
        Sense::Number(NumeralPart::Collective(count)) => Some(whole((*count).into())),
        _ => None,
    }) {
        times *= step;
        end += 1;
        scaled = true;
    }
    let value = exact(fraction, &times)?;
    let mut found;
    if let Some(written) = unit(scene, end).filter(|written| scaled || article || written.kind == Kind::Duration) {
        found = scene.found(written.kind, at, written.end, Rule::FractionOfUnit);
        found.figure.unit = Some(written.code.clone());
        found.figure.cues.push(line.span(end, written.end));
        end = written.end;
        found.figure.value = Some(shift(&value, written.power));
    } else if scaled {
        found = scene.found(Kind::Count, at, end, Rule::FractionOfScale);
        found.figure.value = Some(value);
    } else {
        return None;
    }
    Some(Candidate { end, found: vec![found] })
}

/// `a third of the voters`, `by a quarter`: the fraction alone.
fn bare(scene: &Scene, at: usize, fraction: &Fraction) -> Option<Candidate> {
    let line = scene.line;
    let end = fraction.end;
    // More parts than make a whole are told by the plural; halves and quarters are things too (`five quarters`).
    let improper = fraction.of <= fraction.parts;
    if fraction.of == whole(2) && fraction.parts == whole(1)
        || improper && (!fraction.plural || fraction.of <= whole(4))
    {
        return None;
    }
    let of = line.has(end, Sense::Number(NumeralPart::Of)) && scene.same_line(end);
    if fraction.article {
        // With an article, `a third` may be an ordinal and `a quarter` a time of the year.
        let led = line.prev(at).any(|sense| matches!(sense, Sense::AmountJoint | Sense::Bound(..) | Sense::Change(..)));
        let noun = scene.same_line(end) && scene.is_noun(end);
        let calendar =
            of && line.any(end + 1, |sense| matches!(sense, Sense::Unit(_, Quantity::Time) | Sense::Relative(_)));
        let lone = !scene.same_line(at) && !scene.same_line(end);
        // `a third more than last year`
        let compared = scene.same_line(end)
            && line.any(end, |sense| {
                matches!(sense, Sense::Comparison | Sense::Bound(Bound::Over | Bound::Under, Side::Before))
            });
        if noun || calendar || !(of || led || lone || compared) {
            return None;
        }
    }
    let mut found: Placed = scene.found(Kind::Ratio, at, end, Rule::FractionInWords);
    found.figure.value = Some(fraction.parts.clone());
    found.figure.of = Some(fraction.of.clone());
    Some(Candidate { end, found: vec![found] })
}
