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

use bigdecimal::{RoundingMode, Zero};

use super::article::{base_unit, comparable, is_single};
use super::link::Gap;
use super::note::{Finding, Say};
use super::roles::{Lead, Role, Sentence};
use super::rounding::{Claim, Interval, best, decimals, more, round, tidy, verdict};
use crate::decimal::{Decimal, divide, whole};
use crate::report::{Change, CheckKind, Figure, Kind, Status};

/// Two levels; what is known of them.
#[derive(Clone, Copy)]
struct Levels<'t> {
    from: &'t Figure,
    to: &'t Figure,
}

/// Adds the checks of the changes of a sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    let sentence = &sentence.without_conversions();
    for at in 0..sentence.roles.len() {
        if let Some(levels) = levels(sentence, at) {
            of_levels(sentence, at, levels, findings);
        }
        of_level_and_amounts(sentence, at, findings);
        against(sentence, at, findings);
        to_level(sentence, at, findings);
        around_level(sentence, at, findings);
        against_date(sentence, at, findings);
    }
}

/// The two levels that begin at `at`: `từ A lên B`, `to B from A`.
fn levels<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Levels<'t>> {
    let (first, second) = (sentence.get(at)?, sentence.get(at + 1)?);
    let apart = second.rest.has_mark(';') || second.rest.has_mark(':') || second.rest.has(&sentence.claims.barriers);
    if !comparable(first.figure, second.figure) || second.rest.len() > 14 || apart || sentence.labelled(at + 1) {
        return None;
    }
    match (first.lead, second.lead) {
        (Lead::From, Lead::To) => Some(Levels { from: first.figure, to: second.figure }),
        // `từ 80 tỷ đồng năm trước, nay thu 100 tỷ đồng`
        (Lead::From, Lead::Plain | Lead::Reach)
            if second.gap.has(&sentence.claims.now) && first.figure.change.is_none() =>
        {
            Some(Levels { from: first.figure, to: second.figure })
        }
        // `So với mức 80 tỷ đồng năm trước, doanh thu 100 tỷ đồng tăng 25%`
        (Lead::Versus, Lead::Plain | Lead::Reach) if first.rest.is_empty() && second.gap.has_mark(',') => {
            Some(Levels { from: first.figure, to: second.figure })
        }
        (Lead::To, Lead::From) => Some(Levels { from: second.figure, to: first.figure }),
        // `84 tủ so với 70 tủ hồi tháng Giêng, tương ứng mức tăng 20%`
        (Lead::Plain | Lead::Reach, Lead::Versus) if second.rest.len() <= 6 && !second.rest.has_mark(',') => {
            Some(Levels { from: second.figure, to: first.figure })
        }
        // `năm 2022 thu 120 tỷ đồng, năm 2023 thu 150 tỷ đồng, tăng 25%`
        (Lead::Plain | Lead::Reach, Lead::Plain | Lead::Reach) if in_turn(sentence, at) => {
            Some(Levels { from: first.figure, to: second.figure })
        }
        // `năm nay là 26 điểm, năm trước là 24 điểm, tăng 2 điểm`
        (Lead::Plain | Lead::Reach, Lead::Plain | Lead::Reach) if is_of_before(sentence, second) => {
            Some(Levels { from: second.figure, to: first.figure })
        }
        (Lead::Plain | Lead::Reach, Lead::Plain | Lead::Reach) => by_dates(sentence, first.figure, second.figure),
        _ => None,
    }
}

/// Whether the words right before a level are of an earlier time: `, năm trước là 24 điểm`.
fn is_of_before(sentence: &Sentence, level: &Role) -> bool {
    let clause = level.gap.behind_mark(&[',', ';']);
    let told = clause.is_some_and(|clause| {
        clause.len() <= 4 && clause.has(&sentence.claims.other_time) && !clause.has(&sentence.claims.versus)
    });
    told && level.figure.change.is_none()
}

/// Whether the two levels from `at` on are said in turn of two dates before them, the earlier first: `các năm 2020, 2021
/// lần lượt là 80 tỷ đồng và 100 tỷ đồng`.
fn in_turn(sentence: &Sentence, at: usize) -> bool {
    let (Some(first), Some(second)) = (sentence.get(at), sentence.get(at + 1)) else { return false };
    let mut joint = second.gap.clone();
    joint.strip_all(&sentence.claims.fillers);
    let joined = (joint.strip(&sentence.claims.and) || joint.strip_mark(',')) && joint.len() <= 2;
    let told = first.gap.last(6).has(&sentence.claims.in_turn)
        || sentence.article.after(second.figure, 4).has(&sentence.claims.in_turn);
    let figures = sentence.article.figures;
    let before = |back: u32| (first.figure.id as usize).checked_sub(back as usize + 1).and_then(|at| figures.get(at));
    let dates = before(2).zip(before(1)).filter(|(one, other)| {
        one.kind == Kind::Date && other.kind == Kind::Date && one.sentence == first.figure.sentence
    });
    joined && told && dates.is_some_and(|(one, other)| one.date < other.date)
}

/// Two levels of two years, the earlier first.
fn by_dates<'t>(sentence: &Sentence<'_, 't>, first: &'t Figure, second: &'t Figure) -> Option<Levels<'t>> {
    let article = sentence.article;
    let year = |figure: &'t Figure| {
        let date = article.date_of(figure)?;
        (date.len() == 4 && date.bytes().all(|digit| digit.is_ascii_digit())).then_some(date)
    };
    let (one, other) = (year(first)?, year(second)?);
    let level = |figure: &Figure| figure.change.is_none() && figure.kind != Kind::Percent;
    (one < other && level(first) && level(second)).then_some(Levels { from: first, to: second })
}

/// Whether a role is a change that the text ties to what stands before it.
fn is_tied_change(sentence: &Sentence, at: usize) -> bool {
    sentence.get(at).is_some_and(|role| {
        let tied = match role.lead {
            Lead::Change(_) => role.bracket || role.comma || role.again,
            Lead::Same => true,
            _ => false,
        };
        tied && sentence.joined(at, 8) && role.figure.value.is_some() && role.figure.value_to.is_none()
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
    // `so với mức 80, doanh thu 100 tỷ đồng tăng 25%`: the change stands right behind its level.
    let straight = || {
        sentence.get(behind).is_some_and(|change| {
            let versus = sentence.get(at).is_some_and(|first| first.lead == Lead::Versus);
            versus && matches!(change.lead, Lead::Change(_)) && change.rest.is_empty() && is_single(change.figure)
        })
    };
    if is_tied_change(sentence, behind) || straight() {
        let change = sentence.roles[behind].figure;
        if fits(change, levels.to) && !is_against(sentence, change) {
            findings.extend(between(sentence, levels, change, direction(&sentence.roles[behind])));
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
        findings.extend(between(sentence, levels, change.figure, moved_to(sentence, change)));
    }
}

fn is_percent(figure: &Figure) -> bool {
    figure.kind == Kind::Percent
        && figure.unit.as_deref() == Some("%")
        && figure.value_to.is_none()
        && figure.value.is_some()
}

/// Whether `change` can be the amount of a change of `level`.
fn fits(change: &Figure, level: &Figure) -> bool {
    change.kind == Kind::Percent || change.kind == level.kind && base_unit(change) == base_unit(level)
}

/// Levels and a change, whatever its kind, in the direction that the text gives it.
fn between<'t>(
    sentence: &Sentence<'_, 't>,
    levels: Levels<'t>,
    change: &'t Figure,
    told: Option<Change>,
) -> Option<Finding<'t>> {
    let [from, to] = Interval::together([levels.from, levels.to])?;
    let claim = change.value.as_ref()?;
    let real = if to.exact > from.exact { Change::Up } else { Change::Down };
    if from.exact <= Decimal::zero() || to.exact == from.exact {
        return None;
    }
    let told = told.unwrap_or(real);
    if is_yearly(sentence, change) {
        return by_year(sentence, levels, change, told);
    }
    let points = levels.from.kind == Kind::Percent;
    let percent = change.kind == Kind::Percent;
    let turned = |result: Interval| if told == Change::Up { result } else { result.negated() };
    let absolute = turned(to.minus(&from));
    let relative = turned(Interval::growth(&from, &to)?);
    let in_points = change.unit.as_deref() == Some("pp");
    let status = match (percent && !in_points, points) {
        (false, _) => verdict(change, &absolute)?,
        (true, false) => verdict(change, &relative)?,
        (true, true) => best(verdict(change, &relative), verdict(change, &absolute))?,
    };
    let amount = tidy(&absolute.exact.abs());
    let share = round(&relative.exact.abs(), decimals(claim) + more(status));
    let as_amount = Say::Amount(amount.clone(), if points { Some("pp") } else { base_unit(levels.to) });
    let as_share = Say::Amount(share, Some("%"));
    let computed = match (percent, points) {
        (false, _) => as_amount,
        (true, false) => as_share,
        (true, true) if in_points => as_amount,
        (true, true) if amount == *claim && told == real => Say::Amount(amount, Some("%")),
        (true, true) => Say::Both(Box::new(as_share), Box::new(as_amount)),
    };
    Some(Finding {
        check: CheckKind::Change,
        status,
        figures: vec![levels.from, levels.to, change],
        template: if real == Change::Up { |notes| notes.rise } else { |notes| notes.fall },
        fields: vec![("a", Say::Figure(levels.from)), ("b", Say::Figure(levels.to))],
        claimed: Some(if status == Status::Agrees { Say::Figure(change) } else { Say::Moved(told, change) }),
        computed,
    })
}

/// Whether a change is told for each year or day.
fn is_yearly(sentence: &Sentence, change: &Figure) -> bool {
    let article = sentence.article;
    let rate = change.unit.as_deref().is_some_and(|unit| unit.starts_with("%/"));
    let claims = sentence.claims;
    rate || article.before(change, 5).has(&claims.yearly) || article.after(change, 3).has(&claims.yearly)
}

/// A change by the year, simple or compounded, from the years that stand with the levels; the last may count or not.
fn by_year<'t>(
    sentence: &Sentence<'_, 't>,
    levels: Levels<'t>,
    change: &'t Figure,
    told: Change,
) -> Option<Finding<'t>> {
    let year = |figure: &Figure| -> Option<i64> { sentence.article.date_of(figure)?.get(..4)?.parse().ok() };
    let years = year(levels.to)? - year(levels.from)?;
    let [from, to] = Interval::together([levels.from, levels.to])?;
    let claim = change.value.as_ref()?;
    if !(1..=60).contains(&years) || from.exact <= Decimal::zero() || levels.from.kind == Kind::Percent {
        return None;
    }
    let turned = |result: Interval| if told == Change::Up { result } else { result.negated() };
    let percent = change.kind == Kind::Percent;
    let whole_change = if percent { Interval::growth(&from, &to)? } else { to.minus(&from) };
    let simple = |years: i64| turned(whole_change.clone()).over(&Interval::fixed(whole(years)));
    let mut results = vec![(simple(years)?, years)];
    if percent {
        results.insert(0, (turned(compounded(&from, &to, years)?), years));
    }
    if years > 1 {
        results.push((simple(years + 1)?, years + 1));
    }
    let judged = results.iter().map(|(result, _)| verdict(change, result));
    let status = judged.clone().reduce(best)??;
    let held = judged.into_iter().position(|held| held == Some(status)).unwrap_or(0);
    let (result, years) = results.swap_remove(held);
    // An average is told in round numbers, more often than not.
    if status == Status::Differs
        && results.iter().chain([&(result.clone(), years)]).any(|(result, _)| is_rounded(claim, &result.exact))
    {
        return None;
    }
    let rises = to.exact > from.exact;
    let unit = if percent { Some("%") } else { base_unit(levels.to) };
    Some(Finding {
        check: CheckKind::Change,
        status,
        figures: vec![levels.from, levels.to, change],
        template: if rises { |notes| notes.yearly_rise } else { |notes| notes.yearly_fall },
        fields: vec![
            ("a", Say::Figure(levels.from)),
            ("b", Say::Figure(levels.to)),
            ("n", Say::Amount(whole(years), None)),
        ],
        claimed: Some(if status == Status::Agrees { Say::Figure(change) } else { Say::Moved(told, change) }),
        computed: Say::Amount(round(&result.exact.abs(), decimals(claim) + more(status)), unit),
    })
}

/// Whether `exact` rounds to `claim` at the last digit of it that is no zero.
fn is_rounded(claim: &Decimal, exact: &Decimal) -> bool {
    let places = claim.normalized().as_bigint_and_exponent().1;
    (claim - exact).abs() <= crate::decimal::shift(&whole(1), -places)
}

/// Growth in percent a year that makes `to` of `from` in so many years.
fn compounded(from: &Interval, to: &Interval, years: i64) -> Option<Interval> {
    let growth = Interval::growth(from, to)?;
    let root = |percent: &Decimal| {
        let factor = whole(1) + percent / whole(100);
        // Newton's method, to far more digits than a claim has.
        let mut root = whole(1) + (&factor - whole(1)) / whole(years);
        for _ in 0..60 {
            let mut power = whole(1);
            for _ in 1..years {
                power = (power * &root).with_scale_round(ROOT_DIGITS, RoundingMode::HalfEven);
            }
            if power <= Decimal::zero() {
                return None;
            }
            let next = divide(&factor, &power, ROOT_DIGITS, RoundingMode::HalfEven);
            let step = divide(&(next - &root), &whole(years), ROOT_DIGITS, RoundingMode::HalfEven);
            root += &step;
            if step.is_zero() {
                break;
            }
        }
        Some((root - whole(1)) * whole(100))
    };
    Some(Interval { exact: root(&growth.exact)?, low: root(&growth.low)?, high: root(&growth.high)? })
}

/// Decimals of a root.
const ROOT_DIGITS: i64 = 20;

/// An amount of change and its percentage of the old level.
fn relative<'t>(amount: &'t Figure, from: &'t Figure, percent: &'t Figure) -> Option<Finding<'t>> {
    let claim = percent.value.as_ref()?;
    let result = Interval::of(amount)?.by(&whole(100)).over(&Interval::of(from)?)?;
    let status = verdict(percent, &result)?;
    Some(Finding {
        check: CheckKind::Change,
        status,
        figures: vec![from, amount, percent],
        template: |notes| notes.share,
        fields: vec![("a", Say::Figure(amount)), ("b", Say::Figure(from))],
        claimed: Some(Say::Figure(percent)),
        computed: Say::Amount(round(&result.exact, decimals(claim) + more(status)), Some("%")),
    })
}

/// The amount of a change at `at`, its percentage behind it, and a new level before or behind the two.
fn of_level_and_amounts<'t>(sentence: &Sentence<'_, 't>, at: usize, findings: &mut Vec<Finding<'t>>) {
    let (Some(amount), Some(percent)) = (sentence.get(at), sentence.get(at + 1)) else { return };
    // `đạt 176,6 tỷ, tăng 9%, tương ứng tăng 14,6 tỷ`: the percentage first.
    let swapped = is_percent(amount.figure) && !is_percent(percent.figure);
    let (amount, percent) = if swapped { (percent, amount) } else { (amount, percent) };
    if swapped && !(percent.lead != Lead::Plain && amount.again) {
        return;
    }
    let Some(change) = direction(amount).or_else(|| direction(percent).filter(|_| swapped)) else { return };
    let second = if swapped { amount } else { percent };
    // `giảm 200 tỷ đồng so với năm trước (giảm 2,5%)`
    let versus = || {
        let mut rest = second.rest.clone();
        let same = direction(second).is_none_or(|moved| Some(moved) == direction(amount));
        second.bracket && same && rest.len() <= 8 && rest.strip_start(&sentence.claims.versus) && !rest.has_mark(',')
    };
    let tied = matches!(second.lead, Lead::Same | Lead::Change(_)) && (is_tied_change(sentence, at + 1) || versus());
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

/// The direction of a change that stands before its levels, also where its word is further off.
fn moved_to(sentence: &Sentence, change: &Role) -> Option<Change> {
    let claims = sentence.claims;
    direction(change).or_else(|| match (change.rest.has(&claims.up), change.rest.has(&claims.down)) {
        (true, false) => Some(Change::Up),
        (false, true) => Some(Change::Down),
        _ => None,
    })
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
    let only_bracket = |gap: &Gap| gap.words().all(|word| word == ")" || word == ",");
    let mut gap = level.gap.clone();
    // `tăng 11 USD, hay 1%, lên chốt ở 1.232 USD`, `up 64 pence, or 6%, at 1130p`
    let mut closes = false;
    while gap.strip(&sentence.claims.closing) || gap.strip(&sentence.claims.to) || gap.strip(&sentence.claims.fillers) {
        closes = true;
    }
    let tied = matches!(level.lead, Lead::To | Lead::Reach) && only_bracket(&level.rest);
    (tied || closes && level.gap.has(&sentence.claims.closing) && only_bracket(&gap)).then_some(level.figure)
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
        let old = before.rest.has(&sentence.claims.versus) || before.gap.has(&sentence.claims.versus);
        let level = matches!(before.lead, Lead::Plain | Lead::To | Lead::Reach) && !of_pair && !old;
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
    let [level_is, amount_is] = Interval::together([level, amount])?;
    let claim = claim.abs();
    if percent.value.as_ref().is_some_and(|value| *value < Decimal::zero()) && change == Change::Up {
        return None;
    }
    let before = if change == Change::Up { level_is.minus(&amount_is) } else { level_is.plus(&amount_is) };
    let result = amount_is.by(&whole(100)).over(&before)?;
    let status = Claim::unsigned(percent)?.verdict(&result)?;
    let old = Say::Amount(tidy(&old), base_unit(level));
    Some(Finding {
        check: CheckKind::Change,
        status,
        figures: vec![level, amount, percent],
        template: |notes| notes.share,
        fields: vec![("a", Say::Figure(amount)), ("b", old)],
        claimed: Some(Say::Figure(percent)),
        computed: Say::Amount(round(&result.exact, decimals(&claim) + more(status)), Some("%")),
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
        findings.extend(between(sentence, Levels { from, to: to.figure }, change.figure, direction(change)));
    }
}

/// `giảm 15% xuống 56 triệu USD, so với 66 triệu USD năm trước`: the change at `at`, the new level, the old one.
fn to_level<'t>(sentence: &Sentence<'_, 't>, at: usize, findings: &mut Vec<Finding<'t>>) {
    let (Some(change), Some(to), Some(from)) = (sentence.get(at), sentence.get(at + 1), sentence.get(at + 2)) else {
        return;
    };
    let moves = matches!(change.lead, Lead::Change(_)) && is_single(change.figure);
    let new = to.lead == Lead::To && to.rest.is_empty() && !to.comma;
    let old = from.lead == Lead::Versus && from.rest.is_clear(&sentence.claims.barriers, 12);
    let told = from.gap.has_mark('(') || sentence.labelled(at + 2);
    let fresh = !findings.iter().any(|found| found.figures.iter().any(|figure| figure.id == change.figure.id));
    if moves && new && old && !told && fresh && comparable(to.figure, from.figure) && fits(change.figure, to.figure) {
        let levels = Levels { from: from.figure, to: to.figure };
        findings.extend(between(sentence, levels, change.figure, direction(change)));
    }
}

/// Whether a date stands between two figures.
fn is_dated(sentence: &Sentence, left: &Figure, right: &Figure) -> bool {
    let between = sentence.article.figures.iter().skip(left.id as usize).take_while(|figure| figure.id < right.id);
    between.into_iter().any(|figure| figure.kind == Kind::Date)
}

/// `giảm 10.000 đồng, còn 40.000 đồng, tương đương giảm 20%`: the amount at `at`, the new level, the percentage.
fn around_level<'t>(sentence: &Sentence<'_, 't>, at: usize, findings: &mut Vec<Finding<'t>>) {
    let (Some(amount), Some(level), Some(percent)) = (sentence.get(at), sentence.get(at + 1), sentence.get(at + 2))
    else {
        return;
    };
    let Some(change) = direction(amount).filter(|_| amount.figure.kind != Kind::Percent) else { return };
    let tied = level.lead == Lead::To && level.rest.is_empty() && is_tied_change(sentence, at + 2);
    let same = direction(percent).is_none_or(|moved| moved == change);
    let again = matches!(percent.lead, Lead::Same) || percent.again || percent.bracket;
    let fresh = !findings.iter().any(|found| found.figures.iter().any(|figure| figure.id == percent.figure.id));
    if tied
        && same
        && again
        && fresh
        && is_percent(percent.figure)
        && is_single(amount.figure)
        && comparable(amount.figure, level.figure)
    {
        findings.extend(by_level(level.figure, amount.figure, percent.figure, change));
    }
}

/// `đạt 120, tăng 20% so với 100`; `120, up 20% from 100`: new level, change at `at`, old level.
fn against<'t>(sentence: &Sentence<'_, 't>, at: usize, findings: &mut Vec<Finding<'t>>) {
    let (Some(to), Some(change), Some(from)) = (sentence.before(at), sentence.get(at), sentence.get(at + 1)) else {
        return;
    };
    let tied = matches!(change.lead, Lead::Change(_)) && is_single(change.figure) && sentence.joined(at, 14);
    // `so với bữa trước đón 250 lượt`
    let mut told = from.gap.clone();
    let at_other_time = from.lead == Lead::Plain
        && told.strip_start(&sentence.claims.versus)
        && told.len() <= 8
        && (told.has(&sentence.claims.other_time) || is_dated(sentence, change.figure, from.figure))
        && ![',', '(', ')'].into_iter().any(|mark| told.has_mark(mark));
    let bracketed = from.bracket && sentence.closes(at + 1) && {
        let mut told = from.rest.clone();
        told.strip_start(&sentence.claims.versus) && told.len() <= 6 && !told.has_mark(',')
    };
    let old = matches!(from.lead, Lead::Versus | Lead::From) && from.rest.is_empty() || at_other_time || bracketed;
    let goes_on = from.lead == Lead::From && sentence.get(at + 2).is_some_and(|next| next.lead == Lead::To);
    let level = matches!(to.lead, Lead::Plain | Lead::To | Lead::Reach);
    if tied && old && level && !goes_on && comparable(to.figure, from.figure) && fits(change.figure, to.figure) {
        findings.extend(between(
            sentence,
            Levels { from: from.figure, to: to.figure },
            change.figure,
            direction(change),
        ));
    }
}
