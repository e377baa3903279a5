//! `hundred`: shares that divide one whole add up to a hundred.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `60 % là nữ, còn lại 40 % là nam` | the shares, the last one the rest |
//! | `30 % hộ có vườn, còn 70 % hộ không có` | two shares of one noun |
//! | `46 % hộ đồng ý, 36 % từ chối và 18 % im lặng` | three shares and more of one subject in one clause |
//! | `30 % hộ làm ruộng, 25 % hộ đi biển và 20 % hộ buôn bán` | nothing: there may be others |
//! | `60 % thích phở, 55 % thích bún và 40 % thích xôi` | nothing: one may like several |

use super::article::is_single;
use super::note::{Finding, Say};
use super::roles::{Lead, Role, Sentence};
use super::rounding::{Claim, Interval, tidy};
use crate::decimal::{Decimal, whole};
use crate::report::{CheckKind, Figure, Kind, Status};

/// The most words between two shares of one whole.
const REACH: usize = 14;

/// Adds the shares of a sentence that make up a whole.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    let mut at = 0;
    while at < sentence.roles.len() {
        let parts = row(sentence, at);
        findings.extend(of_rest(sentence, at, &parts).or_else(|| of_three(sentence, at, &parts)));
        at += parts.len().max(1);
    }
}

fn is_share(role: &Role) -> bool {
    let figure = role.figure;
    let percent = figure.kind == Kind::Percent && figure.unit.as_deref() == Some("%");
    percent
        && is_single(figure)
        && figure.change.is_none()
        && !matches!(role.lead, Lead::Change(_) | Lead::Versus | Lead::From)
}

/// The shares from `at` on that stand near each other with no other number between.
fn row<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Vec<&'t Figure> {
    let mut parts = Vec::new();
    for (place, role) in sentence.roles.iter().enumerate().skip(at) {
        let near = place == at || role.gap.len() <= REACH && !role.gap.has_mark(';');
        if !is_share(role) || !near || role.figure.value >= Some(whole(100)) {
            break;
        }
        parts.push(role.figure);
    }
    parts
}

/// Shares of which the last is named as the rest.
fn of_rest<'t>(sentence: &Sentence<'_, 't>, at: usize, parts: &[&'t Figure]) -> Option<Finding<'t>> {
    let named = |place: &usize| {
        let label = sentence.roles[at + place].gap.behind(&sentence.claims.rest);
        label.is_some_and(|label| label.len() <= 4 && (!label.has_mark(',') || label.len() == 1))
    };
    let Some(rest) = (1..parts.len()).find(named) else {
        // `30 % hộ có vườn, còn 70 % hộ không có`: two shares of one noun, which stands behind both.
        let noun = |figure: &Figure| figure.counted.filter(|noun| noun.start >= figure.span.end);
        let word = |figure: &Figure| noun(figure).and_then(|_| sentence.article.counted(figure));
        let same = parts.len() == 2 && word(parts[0]).is_some() && word(parts[0]) == word(parts[1]);
        let mut gap = sentence.roles.get(at + 1)?.gap.clone();
        let still = gap.strip(&sentence.claims.still) && gap.strip_mark(',');
        return (same && still).then(|| compare(parts, false))?;
    };
    // Where a list opens anew, the whole is another.
    let opens = |place: &usize| {
        let role = &sentence.roles[at + place];
        let new = role.gap.has(&sentence.claims.including) || role.gap.has(&sentence.claims.comprising);
        new || role.gap.has_mark(':') || role.gap.has_mark(';')
    };
    let first = (0..=rest).rev().find(|place| *place > 0 && opens(place)).unwrap_or(0);
    let role = &sentence.roles[at + first];
    (first < rest && (first > 0 || !matches!(role.lead, Lead::Reach))).then(|| compare(&parts[first..=rest], true))?
}

/// Three shares and more that say what each part of one subject does.
fn of_three<'t>(sentence: &Sentence<'_, 't>, at: usize, parts: &[&'t Figure]) -> Option<Finding<'t>> {
    if parts.len() < 3 {
        return None;
    }
    let claims = sentence.claims;
    let listed = (1..parts.len()).all(|place| {
        let gap = &sentence.roles[at + place].gap;
        let mut tail = gap.clone();
        tail.strip_all(&claims.fillers);
        let separated = gap.has_mark(',') || gap.has_mark(';') || gap.has(&claims.and);
        separated && !gap.has(&claims.including) && !gap.has_mark(':')
    });
    let last = sentence.article.after(parts[parts.len() - 1], 6);
    if !listed || last.has(&claims.more) {
        return None;
    }
    let found = compare(parts, false)?;
    // That the parts leave no room for one another must be plain before they are called too many.
    let leaves = last.until_any(&[',', ';', '.']).has(&claims.leaves) && is_one_subject(sentence, parts);
    (found.status == Status::Agrees || leaves).then_some(found)
}

/// Whether only the first share has a noun, which the others are of as well.
fn is_one_subject(sentence: &Sentence, parts: &[&Figure]) -> bool {
    let article = sentence.article;
    // A noun that stands right behind its share is that share's own.
    let own = |figure: &Figure| {
        figure.counted.filter(|noun| noun.start >= figure.span.end).and_then(|_| article.counted(figure))
    };
    let first = own(parts[0]);
    parts[1..].iter().all(|part| own(part).is_none_or(|noun| Some(noun) == first))
}

fn compare<'t>(parts: &[&'t Figure], rest: bool) -> Option<Finding<'t>> {
    let sum = Interval::all(parts)?.iter().fold(Interval::fixed(whole(0)), |sum, part| sum.plus(part));
    let status = Claim::number(whole(100)).verdict(&sum)?;
    // Without a rest there may be parts that are not told.
    if !rest && (status != Status::Agrees && sum.exact < whole(100)) {
        return None;
    }
    let exact = parts.iter().filter_map(|part| part.value.as_ref()).fold(Decimal::from(0), |sum, value| sum + value);
    Some(Finding {
        check: CheckKind::Hundred,
        status,
        figures: parts.to_vec(),
        template: |notes| notes.sum,
        fields: vec![("list", Say::Sum(parts.to_vec()))],
        claimed: Some(Say::Amount(whole(100), Some("%"))),
        computed: Say::Amount(tidy(&exact), Some("%")),
    })
}
