//! Fractions that precede what they divide: `a third of the voters`, `half a million`, `a quarter of a million`,
//! `three quarters of an hour`.

use super::unit::unit;
use super::{Found, Reading, Scene};
use crate::decimal::{Decimal, from_digits, shift, whole};
use crate::lang::{Numeral as Part, Quantity, Sense};
use crate::report::Kind;

/// A fraction in words.
struct Fraction {
    parts: u32,
    of: u8,
    end: usize,
    /// It begins with the article, as an ordinal may (`a third goal`).
    article: bool,
}

/// Reads a fraction with the scale, the unit or the whole that it divides.
pub(super) fn read(scene: &Scene, at: usize) -> Option<Reading> {
    if scene.cut.language_at(at).grammar.head_first {
        return None;
    }
    let fraction = fraction(scene, at)?;
    scaled(scene, at, &fraction).or_else(|| bare(scene, at, &fraction))
}

fn part(scene: &Scene, at: usize) -> Option<u8> {
    scene.cut.find(at, |sense| if let Sense::Part(part) = sense { Some(*part) } else { None })
}

fn is_article(scene: &Scene, at: usize) -> bool {
    scene.cut.has(at, Sense::Number(Part::Article))
}

fn fraction(scene: &Scene, at: usize) -> Option<Fraction> {
    let cut = scene.cut;
    if let Some(2) = part(scene, at) {
        return Some(Fraction { parts: 1, of: 2, end: at + 1, article: false });
    }
    // `quarter million`
    let scale = |at| scene.same_line(at) && cut.any(at, |sense| matches!(sense, Sense::Number(Part::Power(_))));
    if let Some(of) = part(scene, at).filter(|_| scale(at + 1)) {
        return Some(Fraction { parts: 1, of, end: at + 1, article: false });
    }
    if is_article(scene, at) && scene.same_line(at + 1) {
        let of = part(scene, at + 1)?;
        return Some(Fraction { parts: 1, of, end: at + 2, article: of != 2 });
    }
    let numeral = scene.numeral(at)?;
    let hyphen = cut.sign(numeral.end) == b'-' && cut.glued(numeral.end);
    let word = numeral.end + usize::from(hyphen);
    let of = part(scene, word).filter(|_| scene.same_line(word))?;
    let parts = numeral.small().filter(|parts| *parts > 0 && *parts < 20 && numeral.to.is_none())?;
    Some(Fraction { parts, of, end: word + 1, article: false })
}

/// The exact value of a fraction of a power of ten; `None` where it has none.
fn exact(fraction: &Fraction, times: &Decimal) -> Option<Decimal> {
    let value = match fraction.of {
        2 => from_digits(b"5", 1)?,
        4 => from_digits(b"25", 2)?,
        5 => from_digits(b"2", 1)?,
        8 => from_digits(b"125", 3)?,
        10 => from_digits(b"1", 1)?,
        _ => return None,
    };
    Some((value * whole(fraction.parts.into()) * times).normalized())
}

/// `half a million dollars`, `half an hour`, `half a dozen`.
fn scaled(scene: &Scene, at: usize, fraction: &Fraction) -> Option<Reading> {
    let cut = scene.cut;
    let hyphen = cut.sign(fraction.end) == b'-' && cut.glued(fraction.end) && cut.glued(fraction.end + 1);
    let of = cut.has(fraction.end, Sense::Number(Part::Of));
    let mut end = fraction.end + usize::from(hyphen || of);
    let article = is_article(scene, end);
    end += usize::from(article);
    let scale = cut.any(end, |sense| matches!(sense, Sense::Number(Part::Power(_))));
    if !(hyphen || article || scale && !of || fraction.of == 2 && !of) || !scene.same_line(end) {
        return None;
    }
    let mut times = whole(1);
    let mut scaled = false;
    while let Some(step) = cut.find(end, |sense| match sense {
        Sense::Number(Part::Power(power)) => Some(shift(&whole(1), i64::from(*power))),
        Sense::Number(Part::Collective(count)) => Some(whole((*count).into())),
        _ => None,
    }) {
        times *= step;
        end += 1;
        scaled = true;
    }
    let value = exact(fraction, &times)?;
    let mut found;
    if let Some(written) = unit(scene, end).filter(|written| scaled || article || written.kind == Kind::Duration) {
        found = scene.found(written.kind, at, written.end, "fraction of a unit");
        found.figure.unit = Some(written.code.clone());
        found.figure.cues.push(cut.span(end, written.end));
        end = written.end;
        found.figure.value = Some(shift(&value, written.power));
    } else if scaled {
        found = scene.found(Kind::Count, at, end, "fraction of a scale");
        found.figure.value = Some(value);
    } else {
        return None;
    }
    Some(Reading { end, found: vec![found] })
}

/// `a third of the voters`, `by a quarter`: the fraction alone.
fn bare(scene: &Scene, at: usize, fraction: &Fraction) -> Option<Reading> {
    let cut = scene.cut;
    let end = fraction.end;
    if fraction.of == 2 && fraction.parts == 1 || u32::from(fraction.of) <= fraction.parts {
        return None;
    }
    let of = cut.has(end, Sense::Number(Part::Of)) && scene.same_line(end);
    if fraction.article {
        // With an article, `a third` may be an ordinal and `a quarter` a time of the year.
        let led = cut.any(at.wrapping_sub(1), |sense| {
            matches!(sense, Sense::AmountJoint | Sense::Bound(..) | Sense::Change(..))
        });
        let noun = scene.same_line(end) && scene.is_noun(end);
        let calendar =
            of && cut.any(end + 1, |sense| matches!(sense, Sense::Unit(_, Quantity::Time) | Sense::Relative(_)));
        if noun || calendar || !(of || led) {
            return None;
        }
    }
    let mut found: Found = scene.found(Kind::Ratio, at, end, "fraction in words");
    found.figure.value = Some(whole(fraction.parts.into()));
    found.figure.of = Some(whole(fraction.of.into()));
    Some(Reading { end, found: vec![found] })
}
