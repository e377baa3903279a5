//! `share`: a part and its whole against the percentage that the text gives.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `1445/1454 tổ chức … (chiếm 99,4%)` | the ratio and the percentage |
//! | `đạt 99,4% (1445/1454 tổ chức)` | the same, the percentage first |
//! | `4.527 trong tổng số 4.723 thủ tục (gần 96%)` | part, whole, percentage |
//! | `Trong 5.531 doanh nghiệp, có 3.175 …, chiếm 57,4%` | whole, part, percentage |
//! | `14,9 giờ, trong đó … 7,1 giờ, chiếm 46,7%` | the same |
//! | `2/21 đơn vị …, trong đó nữ chiếm 30%` | nothing: the percentage is of something else |

use bigdecimal::Zero;

use super::article::{ALL, comparable, is_single};
use super::base;
use super::link::Gap;
use super::note::{Finding, Say};
use super::roles::{Lead, Role, Sentence};
use super::rounding::{Claim, Interval, decimals, more, round, verdict};
use crate::decimal::{Decimal, whole};
use crate::report::{CheckKind, Figure, Kind, Status};

/// The most words that may stand between a number and its percentage.
const REACH: usize = 16;

/// Adds the checks of every percentage of the sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    for (at, role) in sentence.roles.iter().enumerate() {
        let percent = role.figure;
        let here = |finding: &&Finding| finding.figures.iter().any(|figure| figure.sentence == percent.sentence);
        let taken = |finding: &Finding| finding.figures.iter().any(|figure| figure.id == percent.id);
        if !is_percentage(percent) || findings.iter().rev().take_while(here).any(taken) {
            continue;
        }
        let found =
            before(sentence, at, findings).or_else(|| part_behind(sentence, at)).or_else(|| behind(sentence, at));
        findings.extend(found);
    }
}

fn is_percentage(figure: &Figure) -> bool {
    figure.kind == Kind::Percent && figure.unit.as_deref() == Some("%") && is_single(figure)
}

/// The number stands before the percentage at `at`.
fn before<'t>(sentence: &Sentence<'_, 't>, at: usize, findings: &[Finding<'t>]) -> Option<Finding<'t>> {
    let role = sentence.get(at)?;
    let role_at = at;
    let tied = match role.lead {
        Lead::Share | Lead::Reach => true,
        // A bare bracket must hold the percentage alone.
        Lead::Same => !role.bracket || role.again || sentence.closes(at) || role.figure.bound.is_some(),
        // `600,000 patients, 12% of the 5 million`
        Lead::Plain => {
            let whole = sentence.get(at + 1).filter(|_| role.comma && is_of(sentence, at + 1));
            whole.zip(sentence.before(at)).is_some_and(|(total, part)| comparable(total.figure, part.figure))
        }
        _ => false,
    };
    // `making up 40%` has a word of change that is none.
    let moves = role.figure.change.is_some() && role.lead != Lead::Share;
    // `700 đồng (+1,4%)`: with its sign it is a change too.
    let moves = moves || role.figure.span.of(sentence.article.text).starts_with(['+', '-', '−']);
    // `850 kiến nghị được xử lý, trả lời... (đạt tỷ lệ 77%)`: a bracket that says a share may stand behind an enumeration.
    let named = role.bracket && matches!(role.lead, Lead::Share | Lead::Reach);
    let open = || role.rest.len() <= REACH && ![';', ':', '(', ')'].into_iter().any(|mark| role.rest.has_mark(mark));
    if !tied || moves || !sentence.joined(at, REACH) && !(named && open()) {
        return None;
    }
    // `9.600 tỷ đồng, chiếm 80% tổng thu, bằng 41,3% dự toán`: two shares of one amount.
    let mut at = at;
    let again = matches!(role.lead, Lead::Reach | Lead::Share) && role.comma && role.rest.len() <= 6;
    if again
        && at >= 2
        && sentence
            .before(at)
            .is_some_and(|one| is_percentage(one.figure) && matches!(one.lead, Lead::Reach | Lead::Share))
    {
        at -= 1;
    }
    let second = at + 1 == role_at;
    // `36.000 thợ trên 45 tuổi, chiếm gần 30%`: how old those are is no amount.
    if at >= 2
        && sentence
            .before(at)
            .is_some_and(|age| age.figure.kind == Kind::Age && age.rest.is_clear(&sentence.claims.barriers, 6))
    {
        at -= 1;
    }
    let number = sentence.before(at)?;
    let part = number.figure;
    if part.kind == Kind::Ratio {
        // A fraction in words is often a length of time or a manner of speaking (`nửa năm mới đạt 30%`).
        let in_digits = part.span.of(sentence.article.text).contains(|letter: char| letter.is_ascii_digit());
        // `24/63 tổ có tỷ lệ góp quỹ đạt 100%`: the share of each, not of them all.
        if !in_digits && !role.bracket
            || in_digits && sentence.article.gap(part, role.figure).has(&sentence.claims.own_rate)
        {
            return None;
        }
        if !in_digits {
            return fraction(part, role.figure);
        }
        return compare(part, part.value.as_ref()?, part, part.of.as_ref()?, role.figure);
    }
    let spoken = role.lead != Lead::Same || !role.bracket;
    // `sau 6 tháng mới đạt 30% kế hoạch`: no part of the plan.
    if part.kind == Kind::Duration && role.lead == Lead::Reach {
        return None;
    }
    if !is_single(part) || !(matches!(part.kind, Kind::Count | Kind::Money) || spoken && measured(part)) {
        return None;
    }
    // `gần bằng 60% tổng số học viên khóa 2014`: the whole is that of another time.
    if is_of_dated_whole(sentence, role.figure) {
        return None;
    }
    if second {
        return base::of(sentence.article, sentence.claims, part, role.figure, role.lead);
    }
    with_plan(sentence, at)
        .or_else(|| with_whole(sentence, at - 1, role.figure))
        .or_else(|| with_known_whole(sentence, part, role, findings))
        .or_else(|| base::of(sentence.article, sentence.claims, part, role.figure, role.lead))
}

/// Whether the words right behind a percentage name a whole of some year.
fn is_of_dated_whole(sentence: &Sentence, percent: &Figure) -> bool {
    let article = sentence.article;
    let Some(next) = article.figures.get(percent.id as usize) else { return false };
    let gap = article.gap(percent, next);
    let dated = next.kind == Kind::Date && next.sentence == percent.sentence;
    dated && (1..=8).contains(&gap.len()) && !gap.has_mark(',') && !gap.has(&sentence.claims.versus)
}

/// The plan, the budget or the total that the claim names: behind the percentage at `at` (`bằng 88% dự toán 900 tỷ
/// đồng`), or before the part (`kế hoạch 200 tỷ, thực hiện 150 tỷ, đạt 80%`).
fn with_plan<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let (part, percent) = (sentence.before(at)?, sentence.get(at)?);
    let claims = sentence.claims;
    if let Some(next) = sentence.get(at + 1)
        && comparable(part.figure, next.figure)
        && next.figure.change.is_none()
        && next.gap.len() <= 8
        && ![',', ';', '(', ')', ':'].into_iter().any(|mark| next.gap.has_mark(mark))
        && !next.gap.has(&claims.versus)
        && (next.gap.has(&claims.plan) || next.gap.has(&claims.among_all) || is_of(sentence, at + 1))
    {
        return pair(part.figure, next.figure, percent.figure);
    }
    let total = sentence.before(at - 1)?;
    let named = sentence.article.before(total.figure, 6);
    let planned = named.has(&claims.plan) && !named.has(&claims.versus);
    let near = part.gap.len() <= 12 && !part.gap.has_mark(';') && part.figure.change.is_none();
    let tied = percent.lead == Lead::Reach && planned && near && comparable(total.figure, part.figure);
    tied.then(|| pair(part.figure, total.figure, percent.figure))?
}

/// Whether nothing but a word for `of` stands before the number at `at`: `12% of the 5.8 million`.
fn is_of(sentence: &Sentence, at: usize) -> bool {
    let Some(role) = sentence.get(at) else { return false };
    let mut gap = role.gap.clone();
    gap.strip_all(&sentence.claims.fillers);
    gap.strip(&sentence.claims.among) && gap.is_empty()
}

/// `tỷ lệ thắng 80%, với tám trận thắng trong mười trận`, `31% (602 tỷ đồng/2.002 tỷ đồng)`: a part of a whole behind the
/// percentage at `at`.
fn part_behind<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let claims = sentence.claims;
    let (percent, part, total) = (sentence.get(at)?, sentence.get(at + 1)?, sentence.get(at + 2)?);
    let mut gap = part.gap.clone();
    gap.strip_all(&claims.fillers);
    let tied = part.bracket || gap.strip(&claims.with) || part.lead == Lead::Same;
    let opens = tied && part.rest.len() <= 8 && !part.rest.has_mark(';') && !part.rest.has_mark(')');
    let mut between = total.gap.clone();
    between.strip_all(&claims.fillers);
    let of = between.strip(&claims.among)
        && between.len() <= 3
        && ![',', '(', ')'].into_iter().any(|mark| between.has_mark(mark));
    let amounts =
        comparable(part.figure, total.figure) && matches!(part.figure.kind, Kind::Count | Kind::Money | Kind::Measure);
    let smaller = part.figure.value <= total.figure.value;
    let level = percent.figure.change.is_none() && part.figure.change.is_none();
    (opens && of && amounts && smaller && level).then(|| pair(part.figure, total.figure, percent.figure))?
}

fn measured(figure: &Figure) -> bool {
    matches!(figure.kind, Kind::Measure | Kind::Duration)
}

/// A survey goes on: the sentence before took a share of a whole, and this one gives another number of the same noun with
/// its share in brackets (`với 16 nhà phân tích, 9 người (56%) … Chỉ 2 nhà phân tích (13%) …`).
fn with_known_whole<'t>(
    sentence: &Sentence<'_, 't>,
    part: &'t Figure,
    role: &Role<'t>,
    findings: &[Finding<'t>],
) -> Option<Finding<'t>> {
    let share = findings.iter().rev().find(|finding| finding.check == CheckKind::Share)?;
    let [_, total, _] = share.figures[..] else { return None };
    let article = sentence.article;
    let noun = article.counted(part)?;
    let same = article.counted(total).is_some_and(|whole| whole.starts_with(noun.as_str()));
    let next = total.sentence + 1 == part.sentence && comparable(total, part) && role.bracket;
    (same && next).then(|| pair(part, total, role.figure))?
}

/// The whole of the part at `at` stands in the same sentence before it, or the part itself stands before that whole.
fn with_whole<'t>(sentence: &Sentence<'_, 't>, at: usize, percent: &'t Figure) -> Option<Finding<'t>> {
    let here = sentence.get(at)?;
    if let Some(total) = whole_of_last_sentence(sentence, here.figure) {
        return pair(here.figure, total, percent);
    }
    let other = sentence.before(at)?;
    if !comparable(here.figure, other.figure) {
        return None;
    }
    let mut between = here.gap.clone();
    between.strip_all(&sentence.claims.fillers);
    let mut among = between.clone();
    let named = between.behind(&sentence.claims.among_all).filter(|named| named.len() <= 4);
    if among.strip(&sentence.claims.among) && among.is_clear(&sentence.claims.barriers, 6)
        || named.is_some() && between.is_clear(&sentence.claims.barriers, 10)
    {
        return pair(other.figure, here.figure, percent);
    }
    let mut ahead = sentence.article.before(other.figure, ALL);
    ahead.strip_all(&sentence.claims.fillers);
    let of_whole = ahead.strip(&sentence.claims.of_whole);
    let linked = (of_whole || between.has(&sentence.claims.including)) && between.len() <= 30;
    (linked && same_thing(sentence, here.figure, other.figure)).then(|| pair(here.figure, other.figure, percent))?
}

/// Whether a part counts the same thing as its whole, by the same noun or by a general one.
fn same_thing(sentence: &Sentence, part: &Figure, total: &Figure) -> bool {
    let noun = |figure| sentence.article.counted(figure);
    match (noun(part), noun(total)) {
        (Some(noun), Some(total_noun)) if part.kind == Kind::Count && noun != total_noun => {
            let (part, total) = (noun, total_noun);
            let first = |words: &str| words.split(' ').next().unwrap_or("").to_owned();
            first(&part) == first(&total)
                || Gap::folded(&part).starts_with(&sentence.claims.general)
                || Gap::folded(&part).starts_with(&sentence.claims.people)
                    && Gap::folded(&total).starts_with(&sentence.claims.people)
                || total.contains(&part)
                || part.contains(&total)
        }
        _ => true,
    }
}

/// The whole stands in the sentence before, and this one begins with `Trong đó`.
fn whole_of_last_sentence<'t>(sentence: &Sentence<'_, 't>, part: &'t Figure) -> Option<&'t Figure> {
    let article = sentence.article;
    let opening = article.before(sentence.roles.first()?.figure, ALL);
    if part.kind != Kind::Count || !opening.starts_with(&sentence.claims.including) {
        return None;
    }
    let first = |figure: &Figure| article.counted(figure).map(|noun| noun.split(' ').next().unwrap_or("").to_owned());
    let noun = first(part)?;
    let last_sentence = article.sentence_before(part);
    let mut wholes =
        last_sentence.iter().filter(|figure| comparable(figure, part) && first(figure).as_ref() == Some(&noun));
    let total = wholes.next()?;
    wholes.next().is_none().then_some(total)
}

fn pair<'t>(part: &'t Figure, total: &'t Figure, percent: &'t Figure) -> Option<Finding<'t>> {
    compare(part, part.value.as_ref()?, total, total.value.as_ref()?, percent)
}

/// A part and the whole that the article states elsewhere; it is told only where it agrees.
pub(super) fn of_stated<'t>(part: &'t Figure, total: &'t Figure, percent: &'t Figure) -> Option<Finding<'t>> {
    let mut found = pair(part, total, percent)?;
    found.template = |notes| notes.share_stated;
    found.fields.push(("n", Say::Text((total.sentence + 1).to_string())));
    (found.status != Status::Differs).then_some(found)
}

/// `99,4% (1445/1454 tổ chức)`: a ratio in brackets behind the percentage at `at`; or `vốn vay là 83,4% (5.423 tỷ đồng)`:
/// an amount that says the percentage again.
fn behind<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let percent = sentence.get(at)?.figure;
    let next = sentence.get(at + 1)?;
    let mut with = next.gap.clone();
    with.strip_all(&sentence.claims.fillers);
    let with = sentence.get(at)?.lead == Lead::Share && with.strip(&sentence.claims.with) && with.is_empty();
    let tied = (next.lead == Lead::Same || with) && sentence.joined(at + 1, 12) && percent.change.is_none();
    if tied && matches!(sentence.get(at)?.lead, Lead::Plain | Lead::Share | Lead::Reach) && next.figure.change.is_none()
    {
        if let Some(found) = amount_behind(sentence, at) {
            return Some(found);
        }
    }
    if !tied || !next.bracket || next.figure.kind != Kind::Ratio {
        return None;
    }
    let ratio = next.figure;
    compare(ratio, ratio.value.as_ref()?, ratio, ratio.of.as_ref()?, percent)
}

/// The amount behind the percentage at `at` says it again; its whole stands before, or follows from the two.
fn amount_behind<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let (percent, amount) = (sentence.get(at)?.figure, sentence.get(at + 1)?);
    let closed = !amount.bracket || sentence.closes(at + 1);
    if !matches!(amount.figure.kind, Kind::Money | Kind::Count) || !is_single(amount.figure) || !closed {
        return None;
    }
    if let Some(total) = sentence.before(at)
        && comparable(total.figure, amount.figure)
        && (sentence.get(at)?.gap.has(&sentence.claims.including)
            || sentence.article.before(total.figure, 4).has(&sentence.claims.among_all))
    {
        return pair(amount.figure, total.figure, percent);
    }
    base::of(sentence.article, sentence.claims, amount.figure, percent, Lead::Share)
}

/// `hơn một nửa số hộ (56%)`: a fraction in words beside the percentage that it stands for.
fn fraction<'t>(fraction: &'t Figure, percent: &'t Figure) -> Option<Finding<'t>> {
    let exact = percent.value.as_ref()?;
    // Without a bound, `hai phần ba` is said of what is near; then nothing more can be told.
    let status = Claim::fraction(fraction)?.verdict(&Interval::fixed(exact.clone()))?;
    Some(Finding {
        check: CheckKind::Share,
        status,
        figures: vec![percent, fraction],
        template: |notes| notes.fraction,
        fields: vec![("a", Say::Figure(percent))],
        claimed: Some(Say::Written(fraction)),
        computed: Say::Amount(exact.clone(), Some("%")),
    })
}

/// The check of `part` / `total` against `percent`.
fn compare<'t>(
    part_of: &'t Figure,
    part: &Decimal,
    total_of: &'t Figure,
    total: &Decimal,
    percent: &'t Figure,
) -> Option<Finding<'t>> {
    let claim = percent.value.as_ref()?;
    if total.is_zero() || *part < Decimal::zero() {
        return None;
    }
    let result = input(part_of, part)?.by(&whole(100)).over(&input(total_of, total)?)?;
    let status = verdict(percent, &result)?;
    let exact = round(&result.exact, decimals(claim) + more(status));
    let say = |figure: &'t Figure, value: &Decimal| match figure.kind {
        Kind::Ratio => Say::Amount(value.clone(), None),
        _ => Say::Figure(figure),
    };
    Some(Finding {
        check: CheckKind::Share,
        status,
        figures: vec![part_of, total_of, percent],
        template: |notes| notes.share,
        fields: vec![("a", say(part_of, part)), ("b", say(total_of, total))],
        claimed: Some(Say::Figure(percent)),
        computed: Say::Amount(exact, Some("%")),
    })
}

/// A number of a figure as it goes into a share: that of a ratio is exact.
fn input(figure: &Figure, value: &Decimal) -> Option<Interval> {
    if figure.kind == Kind::Ratio { Some(Interval::fixed(value.clone())) } else { Interval::of(figure) }
}
