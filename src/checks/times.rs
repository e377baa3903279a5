//! `times`: a multiple against its two levels, or a number of things times the amount of each against the total.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `từ 20 lên 60, gấp 3 lần` | both levels and the multiple |
//! | `60 người, gấp 3 lần con số 20 của năm trước` | the same |
//! | `tăng 2 lần, từ 20 lên 60` | the same; `tăng 2 lần` is said of 40 and of 60 |
//! | `10 hộ, mỗi hộ 5 triệu đồng, tổng 50 triệu đồng` | things, amount of each, total |
//! | `1.500 tỷ đồng cho hơn 94.000 lao động, bình quân 16 triệu đồng mỗi người` | the total first |

use super::article::{ALL, NAMED, base_unit, comparable, is_single};
use super::link::Gap;
use super::note::{Finding, Say};
use super::roles::{Lead, Sentence};
use super::rounding::{Interval, decimals, round, tidy, verdict};
use crate::decimal::{Decimal, whole};
use crate::report::{CheckKind, Figure, Kind, Status};

/// Adds the multiples and products of a sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    for (at, role) in sentence.roles.iter().enumerate() {
        let found = if role.figure.kind == Kind::Multiple { multiple(sentence, at) } else { product(sentence, at) };
        findings.extend(found);
    }
}

/// The multiple at `at` with the levels beside it.
fn multiple<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let figure = sentence.get(at)?.figure;
    if !is_single(figure) {
        return None;
    }
    let (from, to) = behind(sentence, at).or_else(|| before(sentence, at)).or_else(|| compared(sentence, at))?;
    ratio(sentence, from, to, figure)
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
    let tied = (multiple.comma || multiple.bracket) && sentence.joined(at, 14) && from.rest.is_empty() && !from.comma;
    let old = matches!(from.lead, Lead::Versus | Lead::Plain) && !from.bracket;
    let new = matches!(to.lead, Lead::Plain | Lead::To | Lead::Reach);
    (tied && old && new && comparable(to.figure, from.figure)).then_some((from.figure, to.figure))
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

/// A number of things at `at`, the amount of each behind it, and the total behind or before them.
fn product<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let things = sentence.get(at)?;
    if things.figure.kind != Kind::Count || !is_single(things.figure) || things.figure.change.is_some() {
        return None;
    }
    let each = (at + 1..at + 3)
        .filter_map(|next| sentence.get(next))
        .find(|each| is_each(sentence, things.figure, each.figure))?;
    let after = sentence.roles.iter().position(|role| role.figure.id == each.figure.id)? + 1;
    let amount = matches!(each.figure.kind, Kind::Money | Kind::Count | Kind::Measure | Kind::Duration);
    if !amount || !is_single(each.figure) {
        return None;
    }
    let same = |total: &Figure| total.kind == each.figure.kind && base_unit(total) == base_unit(each.figure);
    if let Some(total) = sentence.get(after)
        && same(total.figure)
        && is_total(sentence, each.figure, total.figure)
    {
        return multiply(things.figure, each.figure, total.figure);
    }
    let total = sentence.before(at)?;
    let mut gap = things.gap.clone();
    gap.strip_all(&sentence.claims.fillers);
    let given = gap.strip(&sentence.claims.given_to) && gap.is_clear(&sentence.claims.barriers, 8);
    (given && same(total.figure) && is_single(total.figure))
        .then(|| multiply(things.figure, each.figure, total.figure))?
}

/// Whether `amount` is said of each of `things`: `mỗi hộ 5 triệu`, `16 triệu đồng mỗi người`, `5 million each`.
fn is_each(sentence: &Sentence, things: &Figure, amount: &Figure) -> bool {
    let claims = sentence.claims;
    let article = sentence.article;
    let gap = article.gap(things, amount);
    if gap.len() > 16 || gap.has_mark(';') {
        return false;
    }
    let same_noun = |words: &Gap| {
        let noun =
            article.counted(things).unwrap_or_else(|| article.after(things, 3).words().collect::<Vec<_>>().join(" "));
        let general = |words: &Gap| words.starts_with(&claims.general);
        let word = words.words().next().unwrap_or("");
        !word.starts_with(char::is_alphabetic)
            || general(words) && general(&Gap::folded(&noun))
            || noun.split(' ').any(|part| part == word)
    };
    if let Some(behind) = gap.behind(&claims.each) {
        return behind.len() <= 6 && same_noun(&behind);
    }
    let after = article.after(amount, 3);
    if after.starts_with(&claims.each) {
        return after.behind(&claims.each).is_none_or(|behind| same_noun(&behind));
    }
    let per = amount.unit.as_deref().and_then(|unit| unit.split_once('/')).map(|(_, per)| super::link::fold(per));
    per.is_some_and(|per| same_noun(&Gap::folded(&per)))
}

/// Whether the words before `total` name it as the total of what stands before.
fn is_total(sentence: &Sentence, before: &Figure, total: &Figure) -> bool {
    let mut gap = sentence.article.gap(before, total);
    gap.strip_all(&sentence.claims.fillers);
    let named = gap.strip(&sentence.claims.total)
        || sentence.article.after(total, NAMED).starts_with(&sentence.claims.total_after);
    named && gap.len() <= 8 && !gap.has_mark(';')
}

fn multiply<'t>(things: &'t Figure, each: &'t Figure, total: &'t Figure) -> Option<Finding<'t>> {
    let exact: Decimal = things.value.as_ref()? * each.value.as_ref()?;
    let status = verdict(total, &Interval::of(things)?.times(&Interval::of(each)?))?;
    Some(Finding {
        check: CheckKind::Times,
        status,
        figures: vec![things, each, total],
        template: |notes| notes.product,
        fields: vec![("a", Say::Figure(things)), ("b", Say::Figure(each))],
        claimed: Some(Say::Figure(total)),
        computed: Say::Amount(tidy(&exact), base_unit(total)),
    })
}
