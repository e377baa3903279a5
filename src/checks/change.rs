//! `change`: from one level to another, and the change between.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `từ 80 lên 100 (tăng 25%)` | both levels and the change |
//! | `giảm 2,9% (từ 8,92% xuống còn 6,02%)` | the same, the change first; of two percentages in points or in percent |
//! | `tăng 0,84 điểm (0,17%) lên 501,41 điểm` | amount and percentage of the change, and the new level |
//! | `đạt 503,4 điểm, tăng 2,83 điểm (0,57%)` | the same, the level first |
//! | `đạt 120 tỷ đồng, tăng 20% so với 100 tỷ đồng` | new level, change, old level |
//! | `từ 80 lên 100, tăng 25% so với cùng kỳ` | nothing: the change is against something else |

use bigdecimal::Zero;

use super::article::{base_unit, comparable, is_single};
use super::note::{Finding, Say};
use super::roles::{Lead, Role, Sentence};
use super::rounding::{Stretch, decimals, quotient, tidy, verdict};
use crate::decimal::{Decimal, whole};
use crate::report::{Change, CheckKind, Figure, Kind};

/// Two levels; what is known of them.
#[derive(Clone, Copy)]
struct Levels<'t> {
    from: &'t Figure,
    to: &'t Figure,
}

/// Adds the checks of the changes of a sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    for at in 0..sentence.roles.len() {
        if let Some(levels) = levels(sentence, at) {
            of_levels(sentence, at, levels, findings);
        }
        of_level_and_amounts(sentence, at, findings);
        against(sentence, at, findings);
        against_date(sentence, at, findings);
    }
}

/// The two levels that begin at `at`: `từ A lên B`, `to B from A`.
fn levels<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Levels<'t>> {
    let (first, second) = (sentence.get(at)?, sentence.get(at + 1)?);
    if !comparable(first.figure, second.figure) || second.rest.len() > 14 || second.rest.has_mark(';') {
        return None;
    }
    match (first.lead, second.lead) {
        (Lead::From, Lead::To) => Some(Levels { from: first.figure, to: second.figure }),
        (Lead::To, Lead::From) => Some(Levels { from: second.figure, to: first.figure }),
        _ => None,
    }
}

/// Whether a role is a change that the text ties to what stands before it.
fn is_tied_change(sentence: &Sentence, at: usize) -> bool {
    sentence.get(at).is_some_and(|role| {
        let tied = match role.lead {
            Lead::Change(_) => role.bracket || role.comma || role.again,
            Lead::Same => true,
            _ => false,
        };
        tied && sentence.joined(at, 8) && is_single(role.figure)
    })
}

/// Whether the words behind a figure measure it against something else.
fn is_against(sentence: &Sentence, figure: &Figure) -> bool {
    let after = sentence.article.after(figure, 10);
    after.has(&sentence.claims.versus)
}

/// A change beside two levels at `at` and `at + 1`.
fn of_levels<'t>(sentence: &Sentence<'_, 't>, at: usize, levels: Levels<'t>, findings: &mut Vec<Finding<'t>>) {
    let behind = at + 2;
    if is_tied_change(sentence, behind) {
        let change = sentence.roles[behind].figure;
        if fits(change, levels.to) && !is_against(sentence, change) {
            findings.extend(between(levels, change));
            let share = behind + 1;
            if change.kind != Kind::Percent
                && is_tied_change(sentence, share)
                && is_percent(sentence.roles[share].figure)
            {
                findings.extend(relative(change, levels.from, sentence.roles[share].figure));
            }
            return;
        }
    }
    let Some(change) = sentence.before(at) else { return };
    let joined = sentence.get(at).is_some_and(|role| role.rest.len() <= 12 && !role.rest.has_mark(';'));
    let bracket = sentence.get(at).is_some_and(|role| role.bracket);
    let moved = change.rest.has(&sentence.claims.up) || change.rest.has(&sentence.claims.down);
    let is_change = matches!(change.lead, Lead::Change(_)) || bracket && moved && change.lead == Lead::Plain;
    if joined && is_change && is_single(change.figure) && fits(change.figure, levels.to) {
        findings.extend(between(levels, change.figure));
    }
}

fn is_percent(figure: &Figure) -> bool {
    figure.kind == Kind::Percent && figure.unit.as_deref() == Some("%") && is_single(figure)
}

/// Whether `change` can be the amount of a change of `level`.
fn fits(change: &Figure, level: &Figure) -> bool {
    change.kind == Kind::Percent || change.kind == level.kind && base_unit(change) == base_unit(level)
}

/// Levels and a change, whatever its kind.
fn between<'t>(levels: Levels<'t>, change: &'t Figure) -> Option<Finding<'t>> {
    let (from, to) = (levels.from.value.as_ref()?, levels.to.value.as_ref()?);
    let difference = tidy(&(to - from).abs());
    let claim = change.value.as_ref()?;
    let rises = to > from;
    let points = levels.from.kind == Kind::Percent;
    let percent = change.kind == Kind::Percent;
    if from.is_zero() || to == from {
        return None;
    }
    let status = verdict(|reading| {
        let (a, b, d) =
            (Stretch::of(levels.from, reading), Stretch::of(levels.to, reading), Stretch::of(change, reading));
        let (low, high) = if rises { (a.clone(), b) } else { (b, a.clone()) };
        let absolute = low.plus(&d).meets(&high);
        let relative = || low.by(&whole(100)).plus(&a.times(&d)).meets(&high.by(&whole(100)));
        let in_points = change.unit.as_deref() == Some("pp");
        if !percent || in_points { absolute } else { relative() || points && absolute }
    })?;
    let share = quotient(&(&difference * whole(100)), from, decimals(claim).max(0) + 1);
    let unit = base_unit(levels.to);
    let amount = Say::Amount(difference.clone(), if points { Some("pp") } else { unit });
    let share = Say::Amount(share, Some("%"));
    let computed = match (percent, points) {
        (false, _) => amount,
        (true, false) => share,
        (true, true) if change.unit.as_deref() == Some("pp") => amount,
        (true, true) if difference == *claim => Say::Amount(difference.clone(), Some("%")),
        (true, true) => Say::Both(Box::new(share), Box::new(amount)),
    };
    Some(Finding {
        check: CheckKind::Change,
        status,
        figures: vec![levels.from, levels.to, change],
        template: if rises { |notes| notes.rise } else { |notes| notes.fall },
        fields: vec![("a", Say::Figure(levels.from)), ("b", Say::Figure(levels.to))],
        claimed: Some(Say::Figure(change)),
        computed,
    })
}

/// An amount of change and its percentage of the old level.
fn relative<'t>(amount: &'t Figure, from: &'t Figure, percent: &'t Figure) -> Option<Finding<'t>> {
    let (value, base, claim) = (amount.value.as_ref()?, from.value.as_ref()?, percent.value.as_ref()?);
    if base.is_zero() {
        return None;
    }
    let status = verdict(|reading| {
        let share = Stretch::of(from, reading).times(&Stretch::of(percent, reading));
        Stretch::of(amount, reading).by(&whole(100)).meets(&share)
    })?;
    Some(Finding {
        check: CheckKind::Change,
        status,
        figures: vec![from, amount, percent],
        template: |notes| notes.share,
        fields: vec![("a", Say::Figure(amount)), ("b", Say::Figure(from))],
        claimed: Some(Say::Figure(percent)),
        computed: Say::Amount(quotient(&(value * whole(100)), base, decimals(claim) + 1), Some("%")),
    })
}

/// The amount of a change at `at`, its percentage behind it, and a new level before or behind the two.
fn of_level_and_amounts<'t>(sentence: &Sentence<'_, 't>, at: usize, findings: &mut Vec<Finding<'t>>) {
    let (Some(amount), Some(percent)) = (sentence.get(at), sentence.get(at + 1)) else { return };
    let Some(change) = direction(amount) else { return };
    let tied = matches!(percent.lead, Lead::Same | Lead::Change(_)) && is_tied_change(sentence, at + 1);
    if !tied || !is_percent(percent.figure) || amount.figure.kind == Kind::Percent || !is_single(amount.figure) {
        return;
    }
    let level = level_behind(sentence, at).or_else(|| level_before(sentence, at));
    if let Some(level) = level
        && comparable(level, amount.figure)
    {
        findings.extend(by_level(level, amount.figure, percent.figure, change));
    }
}

fn direction(role: &Role) -> Option<Change> {
    match role.lead {
        Lead::Change(change) => Some(change),
        _ => role.figure.change,
    }
}

/// `… tăng 0,84 điểm (0,17%) lên 501,41 điểm`: the level behind.
fn level_behind<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<&'t Figure> {
    let level = sentence.get(at + 2)?;
    let only_bracket = level.rest.words().all(|word| word == ")" || word == ",");
    (level.lead == Lead::To && only_bracket).then_some(level.figure)
}

/// `503,4 điểm, tăng 2,83 điểm (0,57%)`: the level before, also over a first change of its own.
fn level_before<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<&'t Figure> {
    let mut at = at;
    for _ in 0..2 {
        let role = sentence.get(at)?;
        let mut rest = role.rest.clone();
        rest.strip(&sentence.claims.and);
        rest.strip_mark(',');
        let before = sentence.before(at)?;
        if is_percent(before.figure) && at >= 2 && matches!(before.lead, Lead::Same | Lead::Change(_)) {
            at -= 2;
            continue;
        }
        let of_pair = at >= 2 && before.lead == Lead::To && sentence.roles[at - 2].lead == Lead::From;
        let level = matches!(before.lead, Lead::Plain | Lead::To | Lead::Reach) && !of_pair;
        return (level && rest.is_clear(&sentence.claims.barriers, 14)).then_some(before.figure);
    }
    None
}

/// The new level, the amount of the change and its percentage.
fn by_level<'t>(level: &'t Figure, amount: &'t Figure, percent: &'t Figure, change: Change) -> Option<Finding<'t>> {
    let (new, value, claim) = (level.value.as_ref()?, amount.value.as_ref()?, percent.value.as_ref()?);
    let old = if change == Change::Up { new - value } else { new + value };
    if old <= Decimal::zero() {
        return None;
    }
    let status = verdict(|reading| {
        let (new, value) = (Stretch::of(level, reading), Stretch::of(amount, reading));
        let old = if change == Change::Up { new.minus(&value) } else { new.plus(&value) };
        value.by(&whole(100)).meets(&old.times(&Stretch::of(percent, reading)))
    })?;
    let old = Say::Amount(tidy(&old), base_unit(level));
    Some(Finding {
        check: CheckKind::Change,
        status,
        figures: vec![level, amount, percent],
        template: |notes| notes.share,
        fields: vec![("a", Say::Figure(amount)), ("b", old)],
        claimed: Some(Say::Figure(percent)),
        computed: Say::Amount(
            quotient(
                &(value * whole(100)),
                &(if change == Change::Up { new - value } else { new + value }),
                decimals(claim) + 1,
            ),
            Some("%"),
        ),
    })
}

/// `năm 2017 thu 500 tỷ đồng và năm 2018 thu 600 tỷ đồng, tăng 20% so với năm 2017`: the old level by its date.
fn against_date<'t>(sentence: &Sentence<'_, 't>, at: usize, findings: &mut Vec<Finding<'t>>) {
    let (Some(to), Some(change)) = (sentence.before(at), sentence.get(at)) else { return };
    let figures = sentence.article.figures;
    let tied = matches!(change.lead, Lead::Change(_)) && is_single(change.figure) && sentence.joined(at, 8);
    let next = figures.get(change.figure.id as usize);
    let Some(date) = next.filter(|next| tied && next.kind == Kind::Date && next.sentence == change.figure.sentence)
    else {
        return;
    };
    let mut gap = sentence.article.gap(change.figure, date);
    if !gap.strip(&sentence.claims.versus) || !gap.is_empty() {
        return;
    }
    let mut old = sentence.roles[..at - 1].iter().map(|role| role.figure).filter(|level| {
        let dated = (level.id as usize).checked_sub(2).and_then(|before| figures.get(before));
        comparable(level, to.figure) && dated.is_some_and(|dated| dated.kind == Kind::Date && dated.date == date.date)
    });
    if let Some(from) = old.next_back()
        && fits(change.figure, to.figure)
    {
        findings.extend(between(Levels { from, to: to.figure }, change.figure));
    }
}

/// `đạt 120, tăng 20% so với 100`; `120, up 20% from 100`: new level, change at `at`, old level.
fn against<'t>(sentence: &Sentence<'_, 't>, at: usize, findings: &mut Vec<Finding<'t>>) {
    let (Some(to), Some(change), Some(from)) = (sentence.before(at), sentence.get(at), sentence.get(at + 1)) else {
        return;
    };
    let tied = matches!(change.lead, Lead::Change(_)) && is_single(change.figure) && sentence.joined(at, 14);
    let old = matches!(from.lead, Lead::Versus | Lead::From) && from.rest.is_empty();
    let goes_on = from.lead == Lead::From && sentence.get(at + 2).is_some_and(|next| next.lead == Lead::To);
    let level = matches!(to.lead, Lead::Plain | Lead::To | Lead::Reach);
    if tied && old && level && !goes_on && comparable(to.figure, from.figure) && fits(change.figure, to.figure) {
        findings.extend(between(Levels { from: from.figure, to: to.figure }, change.figure));
    }
}
