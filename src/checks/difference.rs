//! `difference`: two levels and the gap that is told between them.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `71,2 và 73,0 điểm, chênh lệch 1,8 điểm` | both levels and the gap |
//! | `18,2 - 18,9 nghìn đồng/kg, chênh lệch 0,7 nghìn đồng/kg` | the ends of a range |
//! | `73 điểm, cao hơn 1,8 điểm so với mức 71,2 điểm` | a level, how much it is above, and what it is above |
//! | `chênh lệch 0,7 điểm so với năm trước` | nothing: the other level is not told |

use super::article::{base_unit, comparable, is_single};
use super::note::{Finding, Say};
use super::roles::{Lead, Sentence};
use super::rounding::{Interval, tidy, verdict};
use crate::decimal::Decimal;
use crate::report::{CheckKind, Figure, Kind};

/// Adds the gaps of a sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    for at in 0..sentence.roles.len() {
        let found = of_range(sentence, at).or_else(|| of_two(sentence, at)).or_else(|| compared(sentence, at));
        findings.extend(found);
    }
}

/// Whether the figure at `at` is told as the gap between what stands before it, and nothing else.
fn is_gap(sentence: &Sentence, at: usize) -> bool {
    let Some(role) = sentence.get(at) else { return false };
    let against = sentence.article.after(role.figure, 8).has(&sentence.claims.versus);
    let words = role.gap.behind(&sentence.claims.gap);
    let near = words.is_some_and(|words| words.len() <= 6 && !words.has_mark(',') && !words.has_mark(';'));
    near && role.gap.len() <= 14 && is_single(role.figure) && !against && !role.gap.has_mark(';')
}

/// Whether a gap can be one between levels of that kind and unit.
fn fits(gap: &Figure, level: &Figure) -> bool {
    let points = level.kind == Kind::Percent && gap.kind == Kind::Percent;
    points || gap.kind == level.kind && base_unit(gap) == base_unit(level)
}

/// A range before the gap at `at`.
fn of_range<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let (range, gap) = (sentence.before(at)?.figure, sentence.get(at)?.figure);
    let (low, high) = (range.value.as_ref()?, range.value_to.as_ref()?);
    if !is_gap(sentence, at) || !fits(gap, range) {
        return None;
    }
    let exact = tidy(&(high - low).abs());
    let status = verdict(gap, &Interval::fixed(exact.clone()))?;
    Some(Finding {
        check: CheckKind::Difference,
        status,
        figures: vec![range, gap],
        template: |notes| notes.difference_of_range,
        fields: vec![("a", Say::Figure(range))],
        claimed: Some(Say::Figure(gap)),
        computed: Say::Amount(exact, base_unit(range)),
    })
}

/// Two levels before the gap at `at`.
fn of_two<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let (first, second) = (sentence.get(at.checked_sub(2)?)?, sentence.get(at - 1)?);
    let gap = sentence.get(at)?.figure;
    let third = at.checked_sub(3).and_then(|before| sentence.get(before));
    let alone = third.is_none_or(|third| !comparable(third.figure, first.figure));
    let levels =
        comparable(first.figure, second.figure) && first.figure.change.is_none() && second.figure.change.is_none();
    let joined = second.gap.len() <= 14 && !second.gap.has_mark(';');
    (is_gap(sentence, at) && levels && joined && alone && fits(gap, first.figure))
        .then(|| between(first.figure, second.figure, gap))?
}

/// A level, how much it is above or below another at `at`, and the other.
fn compared<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let (level, gap, other) = (sentence.before(at)?, sentence.get(at)?, sentence.get(at + 1)?);
    let mut words = gap.rest.clone();
    words.strip_all(&sentence.claims.fillers);
    let above = gap.gap.has(&sentence.claims.above);
    let below = gap.gap.has(&sentence.claims.below);
    let tied =
        (above || below) && gap.gap.len() <= 6 && other.lead == Lead::Versus && other.rest.len() <= 2 && !other.comma;
    let levels = comparable(level.figure, other.figure) && matches!(level.lead, Lead::Plain | Lead::To | Lead::Reach);
    if !tied || !levels || !is_single(gap.figure) || !fits(gap.figure, level.figure) {
        return None;
    }
    if gap.figure.kind == Kind::Percent && level.figure.kind != Kind::Percent {
        return None;
    }
    let rises = level.figure.value > other.figure.value;
    if rises != above {
        return None;
    }
    between(other.figure, level.figure, gap.figure)
}

fn between<'t>(first: &'t Figure, second: &'t Figure, gap: &'t Figure) -> Option<Finding<'t>> {
    let (a, b) = (first.value.as_ref()?, second.value.as_ref()?);
    let [one, other] = Interval::together([first, second])?;
    let result = if a > b { one.minus(&other) } else { other.minus(&one) };
    let status = verdict(gap, &result)?;
    let exact: Decimal = tidy(&(a - b).abs());
    let points = first.kind == Kind::Percent;
    Some(Finding {
        check: CheckKind::Difference,
        status,
        figures: vec![first, second, gap],
        template: |notes| notes.difference,
        fields: vec![("a", Say::Figure(first)), ("b", Say::Figure(second))],
        claimed: Some(Say::Figure(gap)),
        computed: Say::Amount(exact, if points { gap.unit.as_deref() } else { base_unit(first) }),
    })
}
