//! Places in an order as several words or with an ending: `21st`, `twenty-first`, `two hundredth`, `three millionth`.

use super::{Form, Numeral, Style, bare, goes_on, read_digits};
use crate::decimal::{shift, whole};
use crate::lang::{NumeralPart, Sense};
use crate::text::lexeme::LexedLine;

/// `21st`: digits with the ending of an ordinal.
pub(super) fn suffixed(line: &LexedLine, at: usize) -> Option<Numeral> {
    // `21st`, `2,838th`
    let grouped = line.sign(at + 1) == b',' && line.glued(at + 1) && line.glued(at + 2);
    let suffix = at + if grouped { 3 } else { 1 };
    if !line.has(suffix, Sense::RankSuffix) || !line.glued(suffix) {
        return None;
    }
    let (value, end, _) = read_digits(line, at, Style { group: b',', decimal: b'.' })?;
    (end == suffix && value.is_integer()).then(|| Numeral { end: suffix + 1, value, ..bare(at, 0, Form::Rank) })
}

/// The scale that the rank word at `at` is of (`hundredth` 2, `millionth` 6).
fn scale(line: &LexedLine, at: usize) -> Option<u8> {
    line.find(at, |sense| match *sense {
        Sense::Rank(100) => Some(2),
        Sense::ScaleRank(power) => Some(power),
        _ => None,
    })
}

/// `millionth`: the rank of a scale alone.
pub(super) fn scaled(line: &LexedLine, at: usize) -> Option<Numeral> {
    let power = scale(line, at).filter(|power| *power > 2 && singular(line, at))?;
    Some(Numeral { value: shift(&whole(1), power.into()), ..bare(at, 0, Form::Rank) })
}

/// Plurals of rank words are parts of a whole.
fn singular(line: &LexedLine, at: usize) -> bool {
    !line.language().grammar.endings.plural.iter().any(|ending| line.text_at(at).ends_with(ending))
}

/// `twenty-first`, `hundred and third`, `two hundredth`: a numeral in words that a rank word ends.
pub(super) fn ranked(line: &LexedLine, tens: &Numeral) -> Option<Numeral> {
    let hyphen = line.sign(tens.end) == b'-' && line.glued(tens.end) && line.glued(tens.end + 1);
    let link = line.has(tens.end, Sense::Number(NumeralPart::Link));
    let at = tens.end + usize::from(hyphen || link);
    if !goes_on(line, at) || tens.several || tens.to.is_some() || tens.form != Form::Words {
        return None;
    }
    let behind = at + 1;
    if let Some(power) = scale(line, at).filter(|_| !link && singular(line, at) && tens.value < whole(1000)) {
        // `one hundredth`, `a millionth` and `two thousandth of` are parts of a whole.
        let part = tens.value == whole(1) || line.has(behind, Sense::Number(NumeralPart::Of));
        if !part {
            let value = shift(&tens.value, power.into());
            return Some(Numeral { first: tens.first, end: behind, value, ..bare(at, 0, Form::Rank) });
        }
        return None;
    }
    let rank = line.find(at, |sense| if let Sense::Rank(rank) = sense { Some(*rank) } else { None })?;
    let value = tens.small()?;
    let room = if link { 100 } else { 10 };
    let fits = value >= 20 && value % room == 0 && u32::from(rank) < room;
    // Without a hyphen, a rank that is also a unit (`twenty second`) needs a month before, and a compound behind
    // (`twenty third-graders`) has the rank for itself.
    let unit = line.any(at, |sense| matches!(sense, Sense::Unit(..)));
    let month = line.prev(tens.first).any(|sense| matches!(sense, Sense::MonthName(_)));
    let compound = line.sign(behind) == b'-' && line.glued(behind);
    let apart = line.language().grammar.ranks_lead && (!unit || month) && !compound;
    (fits && (hyphen || link || line.glued(at) || apart)).then(|| Numeral {
        first: tens.first,
        end: behind,
        ..bare(at, value + u32::from(rank), Form::Rank)
    })
}
