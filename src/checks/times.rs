//! `times`: a multiple against its two levels.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `từ 20 lên 60, gấp 3 lần` | both levels and the multiple |
//! | `60 người, gấp 3 lần con số 20 của năm trước` | the same |
//! | `tăng 2 lần, từ 20 lên 60` | the same; `tăng 2 lần` is said of 40 and of 60 |

use super::article::{ALL, comparable, is_single};
use super::link::Gap;
use super::note::{Finding, Say};
use super::roles::{Lead, Role, Sentence};
use super::rounding::{Interval, decimals, round, verdict};
use crate::decimal::whole;
use crate::report::{CheckKind, Figure, Kind, Status};

/// Adds the multiples of a sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    for (at, role) in sentence.roles.iter().enumerate() {
        if role.figure.kind == Kind::Multiple {
            findings.extend(multiple(sentence, at));
        }
    }
}

/// The multiple at `at` with the levels beside it.
fn multiple<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let figure = sentence.get(at)?.figure;
    if !is_single(figure) {
        return None;
    }
    let found = behind(sentence, at)
        .or_else(|| before(sentence, at))
        .or_else(|| compared(sentence, at))
        .or_else(|| around(sentence, at));
    if let Some((from, to)) = found {
        return ratio(sentence, from, to, figure);
    }
    if let Some(found) = in_bracket(sentence, at) {
        return Some(found);
    }
    // `tháng trước có 20 ca, tháng này 60 ca, gấp 3 lần`: two levels in a row, told where they are so.
    let (first, second) = (sentence.get(at.checked_sub(2)?)?, sentence.get(at - 1)?);
    let role = sentence.get(at)?;
    let level = |role: &Role| role.figure.change.is_none() && matches!(role.lead, Lead::Plain | Lead::Reach);
    let joined = role.comma && sentence.joined(at, 8) && second.gap.len() <= 14 && !second.gap.has_mark(';');
    let ends = sentence.article.after(figure, 1).words().next().is_none_or(|mark| matches!(mark, "." | "," | ")"));
    if !joined || !ends || !level(first) || !level(second) || !comparable(first.figure, second.figure) {
        return None;
    }
    let (from, to) = if first.figure.value < second.figure.value { (first, second) } else { (second, first) };
    ratio(sentence, from.figure, to.figure, figure).filter(|found| found.status == Status::Agrees)
}

type Levels<'t> = (&'t Figure, &'t Figure);

/// `gấp 3 lần, từ 20 lên 60`.
fn behind<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Levels<'t>> {
    let joined = sentence.get(at + 1)?.rest.is_clear(&sentence.claims.barriers, 12);
    joined.then(|| pair(sentence, at + 1))?
}

/// `từ 20 lên 60, gấp 3 lần`.
fn before<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Levels<'t>> {
    let role = sentence.get(at)?;
    let joined = (role.comma || role.bracket || matches!(role.lead, Lead::Same)) && sentence.joined(at, 6);
    joined.then(|| pair(sentence, at.checked_sub(2)?))?
}

fn pair<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Levels<'t>> {
    let (first, second) = (sentence.get(at)?, sentence.get(at + 1)?);
    if !comparable(first.figure, second.figure) || second.rest.len() > 14 || second.rest.has_mark(';') {
        return None;
    }
    match (first.lead, second.lead) {
        (Lead::From, Lead::To) => Some((first.figure, second.figure)),
        (Lead::To, Lead::From) => Some((second.figure, first.figure)),
        _ => None,
    }
}

/// `60 người, gấp 3 lần (so với) con số 20`.
fn compared<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Levels<'t>> {
    let (to, multiple, from) = (sentence.before(at)?, sentence.get(at)?, sentence.get(at + 1)?);
    // `Mức 84 tỷ USD cao gấp tám lần mức 10 tỷ USD`
    let clause = multiple.gap.behind_mark(&[',']).filter(|clause| clause.len() <= 3 && multiple.gap.len() <= 16);
    let clear = multiple.rest.is_clear(&sentence.claims.barriers, 10)
        || clause.is_some_and(|clause| clause.is_clear(&sentence.claims.barriers, 3));
    let straight = clear
        && multiple.figure.change.is_none()
        && from.gap.is_clear(&sentence.claims.barriers, 6)
        && !from.gap.has(&sentence.claims.other_time);
    if straight
        && matches!(from.lead, Lead::Versus | Lead::Plain)
        && comparable(to.figure, from.figure)
        && is_told(sentence, at)
    {
        return Some((from.figure, to.figure));
    }
    // `19,1 tỷ đồng, cao gấp 3 lần so với bản rẻ nhất (giá 6,18 tỷ đồng)`
    let behind = from.gap.split_mark('(');
    let named = behind.is_some_and(|(ahead, label)| {
        let versus = ahead.starts_with(&sentence.claims.versus);
        versus && ahead.len() <= 12 && label.len() <= 5 && !ahead.has_mark(',') && !label.has_mark(',')
    });
    if named && multiple.gap.len() <= 14 && is_told(sentence, at) && comparable(to.figure, from.figure) {
        return Some((from.figure, to.figure));
    }
    let tied = (multiple.comma || multiple.bracket) && sentence.joined(at, 14) && from.rest.is_empty() && !from.comma;
    let old = matches!(from.lead, Lead::Versus | Lead::Plain) && !from.bracket;
    let new = matches!(to.lead, Lead::Plain | Lead::To | Lead::Reach);
    (tied && old && new && comparable(to.figure, from.figure)).then_some((from.figure, to.figure))
}

/// `60 ca, gấp 3 lần tháng trước (20 ca)`: the old level in a bracket, told where it is so.
fn in_bracket<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let (to, multiple, from) = (sentence.before(at)?, sentence.get(at)?, sentence.get(at + 1)?);
    let named = from.bracket && from.rest.is_clear(&sentence.claims.barriers, 5);
    let tied = multiple.gap.len() <= 14 && !multiple.gap.has_mark(';') && is_told(sentence, at);
    if !named || !tied || to.figure.unit != from.figure.unit || !comparable(to.figure, from.figure) {
        return None;
    }
    ratio(sentence, from.figure, to.figure, multiple.figure).filter(|found| found.status == Status::Agrees)
}

/// `trước bán 100 kg, nay tăng gấp ba, lên 300 kg`: a level, the multiple at `at`, the level that it led to.
fn around<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Levels<'t>> {
    let (from, multiple, to) = (sentence.before(at)?, sentence.get(at)?, sentence.get(at + 1)?);
    let old = matches!(from.lead, Lead::Plain | Lead::From) && from.figure.change.is_none() && !from.bracket;
    let tied = multiple.gap.len() <= 24 && ![';', '(', ')'].into_iter().any(|mark| multiple.gap.has_mark(mark));
    let new = to.lead == Lead::To && to.rest.is_empty();
    let risen = from.figure.value < to.figure.value;
    (old && tied && new && risen && is_told(sentence, at) && comparable(from.figure, to.figure))
        .then_some((from.figure, to.figure))
}

/// Whether the word of a multiple itself stands with it: `gấp`, `times`.
fn is_told(sentence: &Sentence, at: usize) -> bool {
    let mut before = sentence.article.before(sentence.roles[at].figure, 4);
    before.strip_all(&sentence.claims.fillers);
    let figure = sentence.roles[at].figure.span.of(sentence.article.text);
    before.strip(&sentence.claims.fold) || Gap::of(figure).has(&sentence.claims.fold)
}

fn ratio<'t>(sentence: &Sentence, from: &'t Figure, to: &'t Figure, multiple: &'t Figure) -> Option<Finding<'t>> {
    let claim = multiple.value.as_ref()?;
    // `tăng 2 lần` is said of twice as much, and of twice as much again on top.
    let mut words = sentence.article.before(multiple, ALL);
    words.strip_all(&sentence.claims.fillers);
    let more = words.strip(&sentence.claims.by_times);
    let [before, now] = Interval::together([from, to])?;
    let result = now.over(&before)?;
    let added =
        Interval { exact: &result.exact - whole(1), low: &result.low - whole(1), high: &result.high - whole(1) };
    let mut status = verdict(multiple, &result);
    if more && status != Some(Status::Agrees) && verdict(multiple, &added) != Some(Status::Differs) {
        status = verdict(multiple, &added);
    }
    let status = status?;
    Some(Finding {
        check: CheckKind::Times,
        status,
        figures: vec![from, to, multiple],
        template: |notes| notes.times,
        fields: vec![("a", Say::Figure(to)), ("b", Say::Figure(from))],
        claimed: Some(Say::Figure(multiple)),
        computed: Say::Amount(round(&result.exact, decimals(claim) + 2), Some("x")),
    })
}
