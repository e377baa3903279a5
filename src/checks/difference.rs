//! `difference`: two levels and the gap that is told between them.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `71,2 và 73,0 điểm, chênh lệch 1,8 điểm` | both levels and the gap |
//! | `18,2 - 18,9 nghìn đồng/kg, chênh lệch 0,7 nghìn đồng/kg` | the ends of a range |
//! | `73 điểm, cao hơn 1,8 điểm so với mức 71,2 điểm` | a level, how much it is above, and what it is above |
//! | `chênh lệch 0,7 điểm so với năm trước` | nothing: the other level is not told |

use super::article::{Article, base_unit, comparable, is_single};
use super::link::Gap;
use super::note::{Finding, Say};
use super::roles::{Lead, Role, Sentence};
use super::rounding::{Interval, tidy, verdict};
use crate::decimal::Decimal;
use crate::report::{CheckKind, Figure, Kind, Status};

/// Adds the gaps of a sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    for at in 0..sentence.roles.len() {
        let found = of_range(sentence, at)
            .or_else(|| of_two(sentence, at))
            .or_else(|| compared(sentence, at))
            .or_else(|| against_named(sentence, at))
            .or_else(|| of_sentence_before(sentence, at))
            .or_else(|| by_comparison(sentence, at));
        findings.extend(found);
    }
}

/// `vàng thế giới ở mức 33,50 triệu đồng, thấp hơn vàng trong nước 3,80 triệu đồng`, where the article gives vàng trong
/// nước at 37,30 triệu đồng in another sentence: told only where it is the very number.
fn against_named<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let claims = sentence.claims;
    let article = sentence.article;
    let (level, gap) = (sentence.before(at)?, sentence.get(at)?);
    if !matches!(level.figure.kind, Kind::Money | Kind::Measure) || !comparable(level.figure, gap.figure) {
        return None;
    }
    let mut words = gap.gap.clone();
    words.strip_all(&claims.fillers);
    let above = words.behind(&claims.above);
    let named = above.clone().or_else(|| words.behind(&claims.below))?;
    let clear = named.len() >= 2 && named.len() <= 8 && named.is_clear(&claims.barriers, 8) && gap.gap.len() <= 20;
    let single = is_single(gap.figure) && is_single(level.figure) && level.figure.change.is_none();
    if !clear || !single || gap.gap.has_mark(';') {
        return None;
    }
    let (value, apart) = (level.figure.value.as_ref()?, gap.figure.value.as_ref()?);
    let wanted = if above.is_some() { value - apart } else { value + apart };
    let names: Vec<&str> = named.words().collect();
    let same = |figure: &&Figure| {
        figure.id != level.figure.id
            && figure.id != gap.figure.id
            && figure.kind == level.figure.kind
            && figure.unit == level.figure.unit
            && (figure.value.as_ref() == Some(&wanted) || figure.value_to.as_ref() == Some(&wanted))
    };
    let other = article.figures.iter().filter(same).find(|figure| {
        let told = article.before(figure, NAMED);
        told.words().filter(|word| names.contains(word)).count() >= 2
    })?;
    Some(Finding {
        check: CheckKind::Difference,
        status: Status::Agrees,
        figures: vec![level.figure, other, gap.figure],
        template: |notes| notes.difference,
        fields: vec![("a", Say::Figure(level.figure)), ("b", Say::Amount(tidy(&wanted), base_unit(other)))],
        claimed: Some(Say::Figure(gap.figure)),
        computed: Say::Amount(tidy(apart), base_unit(other)),
    })
}

/// `Đội A có 30 điểm, đội B có 27 điểm, ít hơn 3 điểm`, `nặng hơn em (68 kg) 22 kg`: how much one of the two levels
/// before is above the other, told where it is so.
fn by_comparison<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let claims = sentence.claims;
    let (first, second) = (sentence.get(at.checked_sub(2)?)?, sentence.get(at - 1)?);
    let role = sentence.get(at)?;
    let gap = role.figure;
    let compares = |words: &Gap| words.has(&claims.above) || words.has(&claims.below) || words.has(&claims.beyond);
    let near =
        || role.gap.len() <= 8 && compares(&role.gap) || second.bracket && role.gap.len() <= 3 && compares(&second.gap);
    let level =
        |role: &Role| role.figure.change.is_none() && matches!(role.lead, Lead::Plain | Lead::Reach | Lead::Same);
    let levels = level(first) && level(second) && comparable(first.figure, second.figure) && fits(gap, first.figure);
    let against = || sentence.article.after(gap, 6).has(&claims.versus);
    if !levels || !is_single(gap) || second.gap.len() > 20 || !near() || role.gap.has_mark(';') || against() {
        return None;
    }
    between(first.figure, second.figure, gap).filter(|found| found.status == Status::Agrees)
}

/// `Vàng ở mức 37,2 - 37,5 triệu đồng. Chênh lệch hai chiều là 300.000 đồng.`: the range of the sentence before, or its two
/// levels.
fn of_sentence_before<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let gap = sentence.get(at)?;
    if at > 0
        || !gap.gap.has(&sentence.claims.gap)
        || gap.gap.len() > 14
        || !is_single(gap.figure)
        || gap.figure.change.is_some()
    {
        return None;
    }
    let article = sentence.article;
    let level = |figure: &&Figure| {
        figure.kind == gap.figure.kind && base_unit(figure) == base_unit(gap.figure) && figure.change.is_none()
    };
    let levels: Vec<&Figure> = article.sentence_before(gap.figure).iter().filter(level).collect();
    let found = match levels[..] {
        [range] => {
            let exact = tidy(&(range.value_to.as_ref()? - range.value.as_ref()?).abs());
            let status = verdict(gap.figure, &Interval::fixed(exact.clone()))?;
            Finding {
                check: CheckKind::Difference,
                status,
                figures: vec![range, gap.figure],
                template: |notes| notes.difference_of_range,
                fields: vec![("a", Say::Figure(range))],
                claimed: Some(Say::Figure(gap.figure)),
                computed: Say::Amount(exact, base_unit(range)),
            }
        }
        [first, second] if comparable(first, second) => between(first, second, gap.figure)?,
        _ => return None,
    };
    // `chênh lệch mua - bán` is that of the two prices just told, and of nothing else.
    let own = levels.len() == 1 && gap.gap.has(&sentence.claims.both_ways);
    (found.status == Status::Agrees || own).then_some(found)
}

/// Whether words for a gap stand before the first figure of a sentence.
pub(super) fn begins(article: &Article, figure: &Figure) -> bool {
    article.before(figure, 14).has(&article.claims(figure).gap)
}

/// How many words before a level of another sentence may name it.
const NAMED: usize = 40;

/// Whether the figure at `at` is told as the gap between what stands before it, and nothing else.
fn is_gap(sentence: &Sentence, at: usize) -> bool {
    let Some(role) = sentence.get(at) else { return false };
    if role.gap.len() > 14 || !is_single(role.figure) {
        return false;
    }
    let words = role.gap.behind(&sentence.claims.gap);
    let near = words.is_some_and(|words| words.len() <= 6 && !words.has_mark(',') && !words.has_mark(';'));
    let against = || sentence.article.after(role.figure, 8).has(&sentence.claims.versus);
    near && !role.gap.has_mark(';') && !against()
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
    if !fits(gap, range) || !is_gap(sentence, at) {
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
    (levels && joined && alone && fits(gap, first.figure) && is_gap(sentence, at))
        .then(|| between(first.figure, second.figure, gap))?
}

/// A level, how much it is above or below another at `at`, and the other.
fn compared<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let (level, gap, other) = (sentence.before(at)?, sentence.get(at)?, sentence.get(at + 1)?);
    if gap.gap.len() > 6 || other.lead != Lead::Versus {
        return None;
    }
    let above = gap.gap.has(&sentence.claims.above);
    let below = gap.gap.has(&sentence.claims.below);
    let tied = (above || below) && other.rest.len() <= 2 && !other.comma;
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
