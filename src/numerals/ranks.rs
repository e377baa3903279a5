//! Places in an order as several words or with an ending: `21st`, `twenty-first`, `two hundredth`, `three millionth`.

use super::{Form, Numeral, Style, bare, goes_on, read_digits};
use crate::decimal::{shift, whole};
use crate::lang::{Numeral as Part, Sense};
use crate::text::lexeme::Cut;

/// `21st`: digits with the ending of an ordinal.
pub(super) fn suffixed(cut: &Cut, at: usize) -> Option<Numeral> {
    if !cut.has(at + 1, Sense::RankSuffix) || !cut.glued(at + 1) {
        return None;
    }
    let (value, end, true) = read_digits(cut, at, Style { group: b',', decimal: b'.' })? else { return None };
    (end == at + 1).then(|| Numeral { end: at + 2, value, ..bare(at, 0, Form::Rank) })
}

/// The scale that the rank word at `at` is of (`hundredth` 2, `millionth` 6).
fn scale(cut: &Cut, at: usize) -> Option<u8> {
    cut.find(at, |sense| match *sense {
        Sense::Rank(100) => Some(2),
        Sense::ScaleRank(power) => Some(power),
        _ => None,
    })
}

/// `millionth`: the rank of a scale alone.
pub(super) fn scaled(cut: &Cut, at: usize) -> Option<Numeral> {
    let power = scale(cut, at).filter(|power| *power > 2 && singular(cut, at))?;
    Some(Numeral { value: shift(&whole(1), power.into()), ..bare(at, 0, Form::Rank) })
}

/// Plurals of rank words are parts of a whole.
fn singular(cut: &Cut, at: usize) -> bool {
    !cut.language().grammar.endings.plural.iter().any(|ending| cut.text_at(at).ends_with(ending))
}

/// `twenty-first`, `hundred and third`, `two hundredth`: a numeral in words that a rank word ends.
pub(super) fn ranked(cut: &Cut, tens: &Numeral) -> Option<Numeral> {
    let hyphen = cut.sign(tens.end) == b'-' && cut.glued(tens.end) && cut.glued(tens.end + 1);
    let link = cut.has(tens.end, Sense::Number(Part::Link));
    let at = tens.end + usize::from(hyphen || link);
    if !goes_on(cut, at) || tens.several || tens.to.is_some() || tens.form != Form::Words {
        return None;
    }
    let behind = at + 1;
    if let Some(power) = scale(cut, at).filter(|_| !link && singular(cut, at) && tens.value < whole(1000)) {
        // `one hundredth`, `a millionth` and `two thousandth of` are parts of a whole.
        let part = tens.value == whole(1) || cut.has(behind, Sense::Number(Part::Of));
        if !part {
            let value = shift(&tens.value, power.into());
            return Some(Numeral { first: tens.first, end: behind, value, ..bare(at, 0, Form::Rank) });
        }
        return None;
    }
    let rank = cut.find(at, |sense| if let Sense::Rank(rank) = sense { Some(*rank) } else { None })?;
    let value = tens.small()?;
    let room = if link { 100 } else { 10 };
    let fits = value >= 20 && value % room == 0 && u32::from(rank) < room;
    // Without a hyphen, a rank that is also a unit (`twenty second`) needs a month before, and a compound behind
    // (`twenty third-graders`) has the rank for itself.
    let unit = cut.any(at, |sense| matches!(sense, Sense::Unit(..)));
    let month = cut.any(tens.first.wrapping_sub(1), |sense| matches!(sense, Sense::MonthName(_)));
    let compound = cut.sign(behind) == b'-' && cut.glued(behind);
    let apart = !cut.language().grammar.head_first && (!unit || month) && !compound;
    (fits && (hyphen || link || cut.glued(at) || apart)).then(|| Numeral {
        first: tens.first,
        end: behind,
        ..bare(at, value + u32::from(rank), Form::Rank)
    })
}
