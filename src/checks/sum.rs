//! `sum`: parts that are said to make up a total.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `120 hộ, gồm 70 hộ nghèo và 50 hộ cận nghèo` | the total and its parts |
//! | `50 thí sinh vi phạm (1 cảnh cáo và 49 bị đình chỉ)` | the same in brackets |
//! | `120 hộ, trong đó 70 hộ nghèo, còn lại 50 hộ cận nghèo` | the same, closed by the rest |
//! | `70 hộ nghèo và 50 hộ cận nghèo, tổng cộng 120 hộ` | the parts first |
//! | `120 hộ, trong đó có 70 hộ nghèo và 20 hộ cận nghèo` | nothing: the parts need not be all |
//! | `3 căn hộ gồm 2 phòng ngủ và 2 phòng tắm` | nothing: the parts are of another kind |

use bigdecimal::Zero;

use super::article::{ALL, NAMED, comparable, is_single};
use super::link::Gap;
use super::note::{Finding, Say};
use super::roles::{Role, Sentence};
use super::rounding::{Claim, Interval, tidy, verdict};
use crate::decimal::Decimal;
use crate::report::{CheckKind, Figure, Kind};

/// How a list of parts is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    /// `gồm`, `:`: all the parts follow.
    All,
    /// A bracket right behind the total.
    Bracket,
    /// `trong đó`: some parts follow, all only if the rest is named.
    Some,
}

/// Adds the totals of a sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    for at in 0..sentence.roles.len() {
        let found = total_first(sentence, at).or_else(|| total_last(sentence, at)).or_else(|| shares(sentence, at));
        findings.extend(found);
    }
}

fn can_add(figure: &Figure) -> bool {
    matches!(figure.kind, Kind::Count | Kind::Money | Kind::Measure | Kind::Duration)
}

/// The total at `at`, its parts behind it.
fn total_first<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let total = sentence.get(at)?.figure;
    let Role { figure: first, gap, .. } = sentence.get(at + 1)?;
    if !can_add(total) || !comparable(total, first) || total.change != first.change && first.change.is_some() {
        return None;
    }
    let opening = opening(sentence, gap)?;
    let (parts, closed, rest) = parts(sentence, at + 1, opening == Opening::Bracket)?;
    let all = match opening {
        Opening::All | Opening::Bracket => closed,
        Opening::Some => rest,
    };
    (all && parts.len() > 1 && of_one_kind(sentence, total, &parts)).then(|| compare(total, parts))?
}

/// How the words between a total and its first part open a list, if they do.
fn opening(sentence: &Sentence, gap: &Gap) -> Option<Opening> {
    let claims = sentence.claims;
    let is_noun = |gap: &Gap| {
        let mut gap = gap.clone();
        gap.strip_mark(',');
        gap.strip_mark('(');
        gap.strip_mark(',');
        gap.len() <= 12 && ![',', '(', ')', ':', ';'].into_iter().any(|mark| gap.has_mark(mark))
    };
    let is_label = |gap: &Gap| gap.len() <= 4 && !gap.has_mark(',') && !gap.has_mark('(');
    let mut ahead = gap.clone();
    ahead.strip_all(&claims.fillers);
    if ahead.strip_mark('(') {
        return is_noun(&ahead).then_some(Opening::Bracket);
    }
    for (phrases, opening) in [(&claims.comprising, Opening::All), (&claims.including, Opening::Some)] {
        if let Some(ahead) = gap.ahead(phrases)
            && let Some(label) = gap.behind(phrases)
        {
            return (is_noun(&ahead) && is_label(&label)).then_some(opening);
        }
    }
    if let Some((ahead, label)) = gap.split_mark('(') {
        let label_first = is_label(&label) && !label.has(&claims.including);
        return (is_noun(&ahead) && label_first).then_some(Opening::Bracket);
    }
    let (colon, label) = gap.split_mark(':')?;
    (is_noun(&colon) && is_label(&label)).then_some(Opening::All)
}

/// The parts from `at` on; whether the list is closed; whether its last part is named as the rest.
fn parts<'t>(sentence: &Sentence<'_, 't>, at: usize, bracket: bool) -> Option<(Vec<&'t Figure>, bool, bool)> {
    let claims = sentence.claims;
    let mut parts = vec![sentence.get(at)?.figure];
    let (mut joined, mut rest) = (false, false);
    let mut next = at + 1;
    let mut last = at;
    while let Some(role) = sentence.get(next) {
        let gap = sentence.article.gap(sentence.roles[last].figure, role.figure);
        if bracket && gap.has_mark(')') && !gap.has_mark('(') {
            break;
        }
        // The share of a part stands beside it in brackets.
        if role.figure.kind == Kind::Percent && role.bracket {
            next += 1;
            continue;
        }
        // Behind `và` the list is closed: what follows a comma is another thing.
        if joined && gap.has_mark(',') && is_other(sentence, parts[0], role.figure) {
            break;
        }
        if !comparable(role.figure, parts[0]) {
            return None;
        }
        let (label, separator) = separated(sentence, &gap)?;
        if !label || joined && separator == Separator::Comma {
            return None;
        }
        joined |= separator == Separator::And;
        rest |= separator == Separator::Rest;
        parts.push(role.figure);
        last = next;
        next += 1;
    }
    let after = sentence.article.after(sentence.roles[last].figure, ALL);
    let tail = after.until_any(&[',', ';', ')', '.']);
    if tail.has(&claims.more) || after.first(4).has(&claims.more) || tail.has(&claims.and) && !bracket {
        return None;
    }
    let ended = if bracket { after.has_mark(')') && !tail.has(&claims.and) } else { after.len() == tail.len() };
    Some((parts, joined || rest || ended, rest))
}

/// Whether a figure is another amount than the parts: of another kind or unit, or of another noun.
fn is_other(sentence: &Sentence, part: &Figure, figure: &Figure) -> bool {
    let first =
        |figure: &Figure| sentence.article.counted(figure).map(|noun| noun.split(' ').next().unwrap_or("").to_owned());
    !comparable(figure, part) || first(figure) != first(part)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Separator {
    Comma,
    And,
    Rest,
}

/// Whether the words between two parts are a noun, a separator and a short label; and the separator.
fn separated(sentence: &Sentence, gap: &Gap) -> Option<(bool, Separator)> {
    let claims = sentence.claims;
    let short = |label: &Gap| label.len() <= 6 && !label.has_mark(',') && !label.has_mark(':') && !label.has_mark('.');
    if let Some(label) = gap.behind(&claims.rest) {
        return Some((short(&label), Separator::Rest));
    }
    if gap.has_mark(':') || gap.len() > 24 {
        return None;
    }
    let mut stripped = gap.clone();
    stripped.strip_all(&claims.fillers);
    if stripped.strip(&claims.and) {
        return Some((true, Separator::And));
    }
    if let Some(label) = gap.behind_mark(&[';']) {
        return Some((label.len() <= 8, Separator::Comma));
    }
    let label = gap.behind_mark(&[','])?;
    if label.clone().strip_start(&claims.and) {
        return Some((short(&label), Separator::And));
    }
    Some((short(&label), Separator::Comma))
}

/// The total at `at`, its parts before it: `70 … và 50 …, tổng cộng 120`.
fn total_last<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    if at < 2 {
        return None;
    }
    let total = sentence.get(at)?.figure;
    if !can_add(total) {
        return None;
    }
    let claims = sentence.claims;
    let mut gap = sentence.roles[at].gap.clone();
    gap.strip_all(&claims.fillers);
    let named = gap.strip(&claims.total) || sentence.article.after(total, NAMED).starts_with(&claims.total_after);
    gap.strip_all(&claims.fillers);
    if !named || !gap.strip_mark(',') && !gap.strip_mark(';') && !gap.strip_mark('(') {
        return None;
    }
    let mut parts = Vec::new();
    let mut joined = false;
    for before in (0..at).rev() {
        let part = sentence.roles[before].figure;
        if !comparable(part, total) {
            break;
        }
        parts.push(part);
        if before == 0 {
            break;
        }
        let Some((true, separator)) = separated(sentence, &sentence.roles[before].gap) else {
            break;
        };
        joined |= separator == Separator::And;
    }
    parts.reverse();
    (joined && parts.len() > 1 && of_one_kind(sentence, total, &parts)).then(|| compare(total, parts))?
}

/// `60% là nữ, còn lại 40% là nam`: shares that are closed by the rest, the last at `at`, make up the whole.
fn shares<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let is_share = |figure: &Figure| {
        figure.kind == Kind::Percent
            && figure.unit.as_deref() == Some("%")
            && figure.change.is_none()
            && is_single(figure)
    };
    let last = sentence.get(at).filter(|role| is_share(role.figure))?;
    sentence.before(at)?;
    let gap = &last.gap;
    let label = gap.behind(&sentence.claims.rest)?;
    if gap.len() > 14 || label.len() > 4 || label.has_mark(',') || last.rest.has_mark(';') {
        return None;
    }
    let mut parts = vec![last.figure];
    for index in (0..at).rev() {
        let role = &sentence.roles[index];
        if !is_share(role.figure) {
            return None;
        }
        parts.push(role.figure);
        let opens =
            index == 0 || role.rest.has(&sentence.claims.including) || role.rest.has(&sentence.claims.comprising);
        if opens || role.rest.has_mark(':') || role.rest.has_mark(';') {
            break;
        }
    }
    parts.reverse();
    let result = total_of(&parts)?;
    let hundred = crate::decimal::whole(100);
    let status = Claim::number(hundred).verdict(&result)?;
    Some(Finding {
        check: CheckKind::Sum,
        status,
        figures: parts.clone(),
        template: |notes| notes.sum,
        fields: vec![("list", Say::Sum(parts))],
        claimed: Some(Say::Amount(crate::decimal::whole(100), Some("%"))),
        computed: Say::Amount(tidy(&result.exact), Some("%")),
    })
}

/// Whether the parts can be parts of that total: money and measures by their unit; things where the noun is the same,
/// unsaid, or so general that others fall under it.
fn of_one_kind(sentence: &Sentence, total: &Figure, parts: &[&Figure]) -> bool {
    let article = sentence.article;
    if total.kind != Kind::Count {
        return true;
    }
    let Some(noun) = article.counted(total) else { return true };
    let general = Gap::folded(&noun).starts_with(&sentence.claims.general);
    let first = |words: &str| words.split(' ').next().unwrap_or("").to_owned();
    let last = |words: &str| words.rsplit(' ').next().unwrap_or("").to_owned();
    general
        || parts.iter().all(|part| {
            article.counted(part).is_none_or(|part| first(&part) == first(&noun) || last(&part) == last(&noun))
        })
}

/// The sum of the parts.
fn total_of(parts: &[&Figure]) -> Option<Interval> {
    let parts = Interval::all(parts)?;
    Some(parts.iter().fold(Interval::fixed(Decimal::zero()), |sum, part| sum.plus(part)))
}

fn compare<'t>(total: &'t Figure, parts: Vec<&'t Figure>) -> Option<Finding<'t>> {
    let result = total_of(&parts)?;
    let status = verdict(total, &result)?;
    let mut figures = parts.clone();
    figures.push(total);
    Some(Finding {
        check: CheckKind::Sum,
        status,
        figures,
        template: |notes| notes.sum,
        fields: vec![("list", Say::Sum(parts))],
        claimed: Some(Say::Figure(total)),
        computed: Say::Amount(tidy(&result.exact), total.unit.as_deref()),
    })
}
