//! Lists whose last number alone names the unit of all.

use crate::decimal::{Decimal, shift, whole};
use crate::figures::amounts::amount::Amount;
use crate::figures::amounts::unit::unit;
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::numerals::Form;
use crate::report::{Kind, Span};
use crate::rule::Rule;

/// `3, 6 và 12 tấn`, `4,8 lên 5,3%`, `143.59 x 70.94 x 7.57 mm`: the unit of the last number is that of all.
pub(crate) fn shared_unit(scene: &Scene, amount: &Amount) -> Option<Candidate> {
    let line = scene.line;
    if amount.to.is_some() {
        return None;
    }
    let mut members: Vec<(Span, usize, usize, Decimal, u8)> = Vec::new();
    let numeral = scene.numeral(amount.first)?;
    members.push((line.span(amount.first, amount.end), amount.first, amount.end, amount.value.clone(), numeral.power));
    let mut end = amount.end;
    let mut by = false;
    let written = loop {
        let times =
            line.text_at(end) == "x" || line.sign(end) == b'x' || line.text_at(end) == "×" || line.sign(end) == b'*';
        let level = line.has(end, Sense::Level) || line.has(end, Sense::To);
        let listed = line.sign(end) == b',' || line.any(end, |sense| matches!(sense, Sense::And | Sense::Or));
        if !scene.same_line(end) || !(times || level || listed) {
            return None;
        }
        by |= times;
        let mut next = end + 1;
        if line.sign(end) == b',' && line.any(next, |sense| matches!(sense, Sense::And | Sense::Or)) {
            next += 1;
        }
        let numeral = scene.numeral(next).filter(|_| scene.same_line(next))?;
        if matches!(numeral.form, Form::Roman | Form::Rank) || members.len() > 12 {
            return None;
        }
        members.push((line.span(next, numeral.end), next, numeral.end, numeral.value.clone(), numeral.power));
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
            let mut found = scene.found(written.kind, first, figure_end, Rule::SharedUnit);
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
    Some(Candidate { found, end: written.end })
}
