//! `sum`: parts that are said to make up a total.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `120 hộ, gồm 70 hộ nghèo và 50 hộ cận nghèo` | the total and its parts |
//! | `50 thí sinh vi phạm (1 cảnh cáo và 49 bị đình chỉ)` | the same in brackets |
//! | `120 hộ, trong đó 70 hộ nghèo, còn lại 50 hộ cận nghèo` | the same, closed by the rest |
//! | `70 hộ nghèo và 50 hộ cận nghèo, tổng cộng 120 hộ` | the parts first |
//! | `7 triệu lượt, trong đó khách quốc tế 4 triệu lượt, tăng 18 %; khách nội địa 3 triệu lượt` | parts over other numbers, if they are all there |
//! | `Có 62 trẻ. Trong đó 45 trẻ trai và 39 trẻ gái.` | the total of the sentence before; parts that exceed it |
//! | `120 hộ, trong đó có 70 hộ nghèo và 20 hộ cận nghèo` | nothing: the parts need not be all |
//! | `14 trận (mùa trước 9 trận thắng đậm và 8 trận thua sít)` | nothing: the parts are of another time |
//! | `3 căn hộ gồm 2 phòng ngủ và 2 phòng tắm` | nothing: the parts are of another kind |

use bigdecimal::Zero;

use super::article::{ALL, NAMED, comparable};
use super::link::Gap;
use super::note::{Finding, Say};
use super::roles::{Lead, Role, Sentence};
use super::rounding::{Interval, tidy, verdict};
use crate::decimal::Decimal;
use crate::report::{CheckKind, Figure, Kind, Status};

/// How a list of parts is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    /// `gồm`, `:`: all the parts follow.
    All,
    /// A bracket right behind the total.
    Bracket,
    /// `trong đó`: some parts follow, all only if the rest is named.
    Some,
    /// `với`: persons of two sorts.
    With,
    /// A comma alone: the same, where they make the total.
    Apposed,
}

/// Whether persons are divided into two sorts of persons: `476 vận động viên với 264 nam và 212 nữ`.
fn are_persons(sentence: &Sentence, total: &Figure, parts: &[&Figure]) -> bool {
    let article = sentence.article;
    let person = |figure: &Figure| {
        article.counted(figure).is_some_and(|noun| Gap::folded(&noun).starts_with(&sentence.claims.persons))
    };
    let noun = |figure: &Figure| article.counted(figure).unwrap_or_default();
    total.kind == Kind::Count
        && parts.len() == 2
        && parts.iter().all(|part| person(part))
        && noun(parts[0]) != noun(parts[1])
}

/// Adds the totals of a sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    let before = findings.len();
    for at in 0..sentence.roles.len() {
        let found = total_first(sentence, at).or_else(|| total_last(sentence, at));
        let told = |figure: &Figure| {
            let here = findings.iter().rev().take_while(|finding| finding.figures[0].sentence == figure.sentence);
            here.filter(|finding| finding.check == CheckKind::Sum)
                .any(|finding| finding.figures.iter().any(|part| part.id == figure.id))
        };
        let found = found.or_else(|| {
            let untold = !told(sentence.roles[at].figure);
            untold.then(|| {
                spread(sentence, at).or_else(|| of_the_rest(sentence, at)).or_else(|| scattered(sentence, at))
            })?
        });
        findings.extend(found);
    }
    if findings.len() == before {
        findings.extend(of_sentence(sentence));
    }
}

/// `có 71 dự án, nhưng 10 dự án bị thu hồi; 61 dự án còn lại chậm`: the third of three amounts of one thing is named as
/// the rest of the first.
fn of_the_rest<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let claims = sentence.claims;
    let article = sentence.article;
    let rest = sentence.get(at)?;
    if at < 2 || !can_add(rest.figure) || !is_level(rest) {
        return None;
    }
    let mut of_kind = sentence.roles[..at].iter().filter(|role| comparable(role.figure, rest.figure));
    let (Some(total), Some(part), None) = (of_kind.next(), of_kind.next(), of_kind.next()) else { return None };
    let named = article.after(rest.figure, 5).until_any(&[',', ';', '.', '(', ':']).has(&claims.rest)
        || rest.gap.behind(&claims.rest).is_some_and(|label| label.len() <= 3 && !label.has_mark(','));
    let still = || {
        let mut gap = rest.gap.clone();
        gap.strip_all(&claims.fillers);
        gap.strip(&claims.still) && gap.strip_mark(',')
    };
    if !(named || still()) {
        return None;
    }
    let far = [part, rest].into_iter().any(|role| article.gap(total.figure, role.figure).len() > 60);
    if far || !is_level(total) || !is_level(part) || !can_add(total.figure) || total.figure.value <= part.figure.value {
        return None;
    }
    let found = compare(total.figure, vec![part.figure, rest.figure])?;
    let head = |figure: &Figure| article.counted(figure).map(|noun| noun.split(' ').next().unwrap_or("").to_owned());
    let one = rest.figure.kind == Kind::Count
        && head(total.figure).is_some()
        && [part, rest].into_iter().all(|role| head(role.figure).is_none_or(|noun| Some(noun) == head(total.figure)));
    let plain = named && one && !is_part_of_another(sentence, part.figure);
    (found.status == Status::Agrees || plain).then_some(found)
}

/// `… 23,09 triệu học sinh. Chia theo cấp học là 4,8 triệu trẻ mầm non; 8,8 triệu …; 9,49 triệu …`: three parts and
/// more that are all amounts of their sentence, one behind the other, and the one such amount of the sentence before.
fn of_sentence<'t>(sentence: &Sentence<'_, 't>) -> Option<Finding<'t>> {
    let first = sentence.roles.first()?;
    let parts: Vec<&Figure> = sentence.roles.iter().map(|role| role.figure).collect();
    let alike = |role: &Role| comparable(role.figure, first.figure) && is_level(role) && can_add(role.figure);
    let listed =
        |gap: &Gap| gap.len() <= 12 && (gap.has_mark(',') || gap.has_mark(';') || gap.has(&sentence.claims.and));
    if parts.len() < 3 || !sentence.roles.iter().all(alike) || !sentence.roles[1..].iter().all(|role| listed(&role.gap))
    {
        return None;
    }
    let mut before = sentence.article.sentence_before(first.figure).iter();
    let total = before.find(|figure| comparable(figure, first.figure) && figure.change.is_none())?;
    let digits = total.value.as_ref()?.normalized().digits() >= 2;
    let found = (digits && before.all(|figure| !comparable(figure, total))).then(|| compare(total, parts))??;
    (found.status == Status::Agrees).then_some(found)
}

/// Whether an ordinal word makes of a number the first few of a row (`hai bàn đầu`), of which others may be left out.
fn is_part_of_another(sentence: &Sentence, part: &Figure) -> bool {
    sentence.article.after(part, 4).has(&sentence.claims.more)
}

/// `10.430 tỷ đồng, gồm: 4 dự án trong nước trị giá 3.588 tỷ đồng và 4 dự án nước ngoài với 311 triệu USD (6.842 tỷ
/// đồng)`: all amounts that follow in the unit of the total, whatever stands between them, told only where they make it.
fn scattered<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let claims = sentence.claims;
    let total = sentence.get(at)?;
    let several = |role: &&Role| comparable(role.figure, total.figure) && is_level(role);
    if !can_add(total.figure)
        || !is_level(total)
        || sentence.roles[at + 1..].iter().filter(several).nth(1).is_none()
        || total.figure.value.as_ref()?.normalized().digits() < 2
    {
        return None;
    }
    let mut parts: Vec<&Figure> = Vec::new();
    let mut opened = false;
    let mut last = total.figure;
    for role in &sentence.roles[at + 1..] {
        let gap = sentence.article.gap(last, role.figure);
        opened |= parts.is_empty() && (gap.has(&claims.comprising) || gap.has(&claims.including) || gap.has_mark(':'));
        last = role.figure;
        if comparable(role.figure, total.figure) && is_level(role) {
            parts.push(role.figure);
        }
        if !opened && !parts.is_empty() {
            return None;
        }
    }
    let found = (parts.len() > 1).then(|| compare(total.figure, parts))??;
    (found.status == Status::Agrees).then_some(found)
}

fn can_add(figure: &Figure) -> bool {
    let rate = figure.unit.as_deref().is_some_and(|unit| unit.contains('/'));
    let degrees = matches!(figure.unit.as_deref(), Some("Cel" | "[degF]" | "deg"));
    matches!(figure.kind, Kind::Count | Kind::Money | Kind::Measure | Kind::Duration) && !rate && !degrees
}

/// The total at `at`, its parts behind it.
fn total_first<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let total = sentence.get(at)?.figure;
    let Role { figure: first, gap, .. } = sentence.get(at + 1)?;
    if !can_add(total) || !comparable(total, first) || total.change != first.change && first.change.is_some() {
        return None;
    }
    let head = |figure| sentence.article.counted(figure).map(|noun| noun.split(' ').next().unwrap_or("").to_owned());
    let long = head(total).is_some() && head(total) == head(first);
    let opening = opening(sentence, gap, long).or_else(|| in_all(sentence, at))?;
    if is_joined_to_number(sentence, total) {
        return None;
    }
    let other_time = is_of_another_time(sentence, total, first);
    // `(gồm: 5.801 thủ tục …; 557 thủ tục …)`
    let enclosed = gap.split_mark('(').is_some_and(|(_, inside)| inside.has(&sentence.claims.comprising));
    let (parts, closed, rest) = parts(sentence, at + 1, opening == Opening::Bracket || enclosed)?;
    let all = match opening {
        Opening::All => closed,
        Opening::Bracket => closed && are_told(sentence, &parts),
        Opening::Some => rest,
        Opening::With => closed && are_persons(sentence, total, &parts),
        Opening::Apposed => {
            closed
                && (are_persons(sentence, total, &parts) || long && parts.iter().all(|part| head(part) == head(total)))
        }
    };
    if opening == Opening::Apposed {
        // Not the last of an enumeration (`4 con chó, 3 con mèo, 1 con thỏ`), nor one and one.
        let alone = sentence.before(at).is_none_or(|before| !comparable(before.figure, total));
        let large = total.value.as_ref().is_some_and(|value| *value >= crate::decimal::whole(5));
        let found = (all && parts.len() > 1 && alone && large).then(|| compare(total, parts))??;
        return (found.status == Status::Agrees).then_some(found);
    }
    // `10 tỷ đồng, trong đó: từ 2017 đến 2020 là 4 tỷ đồng, …`: by years, where they are many and make it.
    if other_time {
        let found = (all && parts.len() > 2).then(|| compare(total, parts))??;
        return (found.status != Status::Differs).then_some(found);
    }
    if all && parts.len() > 1 && of_one_kind(sentence, total, &parts) {
        return compare(total, parts);
    }
    // Parts of other nouns that a rest closes, or that are many enough not to make the total by chance.
    let large = total.value.as_ref().is_some_and(|value| *value >= crate::decimal::whole(10));
    if all && parts.len() > 1 && (rest || large) && opening != Opening::All {
        return compare(total, parts).filter(|found| found.status == Status::Agrees);
    }
    // `50 món, gồm 30 bình gốm, 4 pho tượng và 16 chiếc`: other nouns are parts where a word says so and they fit.
    if all && opening == Opening::All && parts.len() > 2 && !gap.has_mark(':') {
        return compare(total, parts).filter(|found| found.status == Status::Agrees);
    }
    // Some of the parts: they may be all, and must not exceed the total.
    let some = opening == Opening::Some && closed && parts.len() > 1;
    (some && of_one_kind(sentence, total, &parts)).then(|| of_some(sentence, total, parts))?
}

/// Parts that need not be all: they are told where they make up the total or exceed it.
fn of_some<'t>(sentence: &Sentence, total: &'t Figure, parts: Vec<&'t Figure>) -> Option<Finding<'t>> {
    let sum = total_of(&parts)?;
    let first =
        |part: &Figure| sentence.article.counted(part).map(|noun| noun.split(' ').next().unwrap_or("").to_owned());
    let person = |part: &Figure| {
        sentence.article.counted(part).is_some_and(|noun| Gap::folded(&noun).starts_with(&sentence.claims.persons))
    };
    // Parts that exceed a total must be of one sort, or they are told of different things.
    let of_one_sort = match total.kind {
        // A verb before a part (`phạt tiền 168 cơ sở`) tells what was done, and more than one thing may be; a bare number
        // behind the noun (`nhánh 1`) is a label. Three sorts in a row (`2.410 thôn, 580 khu phố và 21 đảo`) divide it.
        Kind::Count => {
            let listed = parts.iter().all(|part| first(part).is_some() && begins_part(sentence, part));
            let same = |part: &&Figure| first(part) == first(parts[0]) || person(part) && person(parts[0]);
            let among = parts.len() > 2 && parts.iter().all(|part| part.value <= total.value);
            listed && (among || parts.iter().all(same))
        }
        _ => parts.iter().any(|part| part.value <= total.value),
    };
    let exceeds = Some(&sum.exact) > total.value.as_ref() && of_one_sort;
    let found = compare(total, parts)?;
    (found.status != Status::Differs || exceeds).then_some(found)
}

/// Whether nothing but a separator or an opening word stands before a part.
fn begins_part(sentence: &Sentence, part: &Figure) -> bool {
    let claims = sentence.claims;
    let mut before = sentence.article.before(part, 5);
    before.strip_all(&claims.fillers);
    [',', ';', ':', '('].into_iter().any(|mark| before.strip_mark(mark))
        || [&claims.and, &claims.including, &claims.comprising].into_iter().any(|words| before.strip(words))
}

/// Whether the words from a total to its first part speak of another time (`(năm trước 9 vụ`, `(quý I: 9 vụ`).
fn is_of_another_time(sentence: &Sentence, total: &Figure, first: &Figure) -> bool {
    let article = sentence.article;
    let dated = article
        .figures
        .iter()
        .skip(total.id as usize)
        .take_while(|figure| figure.id < first.id)
        .any(|figure| figure.kind.group() == crate::report::Group::Time);
    let gap = article.gap(total, first);
    let inside = gap.behind_mark(&['(', ':']);
    dated && inside.is_some() || inside.is_some_and(|inside| inside.has(&sentence.claims.other_time))
}

/// Whether a sign ties a number to another before it (`6+1`, `4-3-3`): it is no total.
fn is_joined_to_number(sentence: &Sentence, figure: &Figure) -> bool {
    let before = sentence.article.text.get(..figure.span.start as usize).and_then(|text| text.chars().next_back());
    before.is_some_and(|sign| matches!(sign, '+' | '-' | '–' | '/' | '.' | ','))
}

/// Whether words say what each part in a bracket is: bare numbers (`(66’ và 90’)`, `(lô 1, 4)`) are labels.
fn are_told(sentence: &Sentence, parts: &[&Figure]) -> bool {
    let article = sentence.article;
    parts.iter().all(|part| {
        let word = |word: &str| word.starts_with(char::is_alphabetic);
        let mut before = article.before(part, 3);
        before.strip_all(&sentence.claims.fillers);
        let named = before.words().next_back().is_some_and(word) && !before.strip(&sentence.claims.and);
        part.kind != Kind::Count || named || article.after(part, 1).words().next().is_some_and(word)
    })
}

/// Parts behind `trong đó` or `gồm` with other numbers among them, the first at `at`: told only where they are all there.
fn spread<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let claims = sentence.claims;
    let first = sentence.get(at)?;
    let opened = first.gap.behind(&claims.including).or_else(|| first.gap.behind(&claims.comprising));
    let Some(opened) = opened else { return of_whole(sentence, at) };
    if !can_add(first.figure) || opened.len() > 8 || opened.has_mark(';') || opened.has_mark('(') {
        return None;
    }
    let (total, here) = match at {
        0 => (total_of_last_sentence(sentence, first.figure)?, false),
        _ => (
            sentence.roles[..at]
                .iter()
                .rev()
                .find(|role| is_level(role) && comparable(role.figure, first.figure))?
                .figure,
            true,
        ),
    };
    if here && is_of_another_time(sentence, total, first.figure) {
        return None;
    }
    let mut parts = vec![first.figure];
    let mut simple = true;
    let mut last = first.figure;
    for role in &sentence.roles[at + 1..] {
        let gap = sentence.article.gap(last, role.figure);
        if gap.has(&claims.more) || gap.has(&claims.including) {
            break;
        }
        if !comparable(role.figure, first.figure) || !is_level(role) {
            simple = false;
            continue;
        }
        let mut tail = gap.clone();
        tail.strip_all(&claims.fillers);
        let listed = tail.strip(&claims.and) || gap.has_mark(',') || gap.has_mark(';') || gap.has(&claims.rest);
        if !listed {
            return None;
        }
        simple &= separated(sentence, &gap).is_some_and(|(label, _)| label);
        parts.push(role.figure);
        last = role.figure;
    }
    let fits = parts.len() > 1 && of_one_kind(sentence, total, &parts);
    if !fits || sentence.article.after(last, 6).has(&claims.more) {
        return None;
    }
    // `79 lăng mộ …, gồm 18 lăng mộ xếp hạng, 37 lăng mộ cấp tỉnh và 24 lăng mộ khác`: all of them, of one noun.
    let head =
        |figure: &Figure| sentence.article.counted(figure).map(|noun| noun.split(' ').next().unwrap_or("").to_owned());
    let of_noun = head(total).is_some() && parts.iter().all(|part| head(part) == head(total));
    let all = first.gap.has(&claims.comprising) && !first.gap.has(&claims.including);
    let closed = sentence.article.gap(parts[parts.len() - 2], last).has(&claims.and);
    if all && simple && of_noun && closed && parts.len() > 2 {
        return compare(total, parts);
    }
    let found = of_some(sentence, total, parts)?;
    (found.status != Status::Differs || simple || total.kind == Kind::Count).then_some(found)
}

/// `Trong 31 trẻ, đã có 12 trẻ về nhà, còn lại 22 trẻ`: the whole at `at - 1`, its parts closed by the rest.
fn of_whole<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let total = sentence.before(at)?.figure;
    let first = sentence.get(at)?;
    let opens = first.gap.len() <= 12 && !first.gap.has_mark(';');
    if !opens || !can_add(total) || !comparable(total, first.figure) || !is_level(first) {
        return None;
    }
    let mut ahead = sentence.article.before(total, 6);
    ahead.strip_all(&sentence.claims.fillers);
    if !ahead.strip(&sentence.claims.of_whole) {
        return None;
    }
    let (parts, _, rest) = parts(sentence, at, false)?;
    // `hai nạn nhân còn lại`
    let rest = rest || sentence.article.after(parts[parts.len() - 1], 5).has(&sentence.claims.rest);
    let (fits, kind) = (parts.len() > 1, of_one_kind(sentence, total, &parts));
    let found = (fits && kind).then(|| compare(total, parts))??;
    (rest || found.status == Status::Agrees).then_some(found)
}

/// Whether a role is an amount that stands by itself, no change and nothing that is compared with.
fn is_level(role: &Role) -> bool {
    role.figure.change.is_none() && !matches!(role.lead, Lead::Change(_) | Lead::Versus | Lead::From)
}

/// The sentence begins with `Trong đó`: the one amount of the sentence before that its parts can make up.
fn total_of_last_sentence<'t>(sentence: &Sentence<'_, 't>, part: &Figure) -> Option<&'t Figure> {
    let article = sentence.article;
    let opening = article.before(part, ALL);
    if !opening.starts_with(&sentence.claims.including) && !opening.starts_with(&sentence.claims.comprising) {
        return None;
    }
    let mut found =
        article.sentence_before(part).iter().filter(|figure| comparable(figure, part) && figure.change.is_none());
    let total = found.next()?;
    found.next().is_none().then_some(total)
}

/// How the words between a total and its first part open a list, if they do.
fn opening(sentence: &Sentence, gap: &Gap, long: bool) -> Option<Opening> {
    let claims = sentence.claims;
    let is_noun = |gap: &Gap| {
        let mut gap = gap.clone();
        let most = if long { 24 } else { 12 };
        gap.strip_mark(',');
        gap.strip_mark('(');
        gap.strip_mark(',');
        gap.len() <= most && ![',', '(', ')', ':', ';'].into_iter().any(|mark| gap.has_mark(mark))
    };
    let is_label = |gap: &Gap| gap.len() <= 4 && !gap.has_mark(',') && !gap.has_mark('(');
    let mut ahead = gap.clone();
    ahead.strip_all(&claims.fillers);
    if ahead.strip_mark('(') && !ahead.has(&claims.comprising) {
        return is_noun(&ahead).then_some(Opening::Bracket);
    }
    for (phrases, opening) in [(&claims.comprising, Opening::All), (&claims.including, Opening::Some)] {
        if let Some(ahead) = gap.ahead(phrases)
            && let Some(label) = gap.behind(phrases)
        {
            // `gồm phần của hội (310 tỷ đồng), …`: each amount in brackets behind its name.
            let mut named = label.clone();
            let named = named.strip_mark('(') && named.len() <= 6 && !named.has_mark(',');
            return (is_noun(&ahead) && (is_label(&label) || named)).then_some(opening);
        }
    }
    let mut ahead = gap.clone();
    ahead.strip_all(&claims.fillers);
    if ahead.strip(&claims.with) {
        return is_noun(&ahead).then_some(Opening::With);
    }
    // `45 người, 30 nam và 15 nữ`
    if ahead.strip_mark(',') {
        return is_noun(&ahead).then_some(Opening::Apposed);
    }
    if let Some((ahead, label)) = gap.split_mark('(') {
        let label_first = is_label(&label) && !label.has(&claims.including);
        return (is_noun(&ahead) && label_first).then_some(Opening::Bracket);
    }
    let (colon, label) = gap.split_mark(':')?;
    (is_noun(&colon) && is_label(&label)).then_some(Opening::All)
}

/// `đấu tổng cộng 11 ván, thua 9 và hòa 2`: a total that is named as one, and its parts behind a comma.
fn in_all(sentence: &Sentence, at: usize) -> Option<Opening> {
    let (noun, label) = sentence.get(at + 1)?.gap.split_mark(',')?;
    let listed = noun.len() <= 4 && label.len() <= 3 && !label.has_mark(',') && !label.has(&sentence.claims.barriers);
    if !listed {
        return None;
    }
    let mut before = sentence.article.before(sentence.get(at)?.figure, 4);
    before.strip_all(&sentence.claims.fillers);
    before.strip(&sentence.claims.total).then_some(Opening::All)
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
    let only_stops = || after.skip(tail.len()).words().all(|mark| matches!(mark, "." | "!" | "?" | "\""));
    let ended = if bracket { after.has_mark(')') && !tail.has(&claims.and) } else { only_stops() };
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
    let Some(label) = gap.behind_mark(&[',']) else {
        // `(310 tỷ đồng) và phần của hội (330 tỷ đồng)`
        let label = gap.behind(&claims.and)?;
        return Some((short(&label), Separator::And));
    };
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
    let mut named = gap.strip(&claims.total) || sentence.article.after(total, NAMED).starts_with(&claims.total_after);
    gap.strip_all(&claims.fillers);
    let mut plain = gap.strip_mark(',') || gap.strip_mark(';') || gap.strip_mark('(');
    // `, tổng số tiền là 500 triệu đồng`, `, đưa tổng thu lên 75 tỷ đồng`: other words about the total, or before it.
    if !named || !plain {
        let clause = sentence.roles[at].gap.behind_mark(&[',', ';']);
        let raised = clause.as_ref().is_some_and(|clause| clause.starts_with(&claims.raising));
        named = clause.is_some_and(|clause| clause.len() <= 9 && (raised || clause.has(&claims.total)));
        // `127 mã giảm, 54 mã tăng và 123 mã đứng giá trong tổng số 304 mã`
        let mut of = sentence.roles[at].gap.clone();
        of.strip_all(&claims.fillers);
        named |= of.strip(&claims.among_all) && of.len() <= 6;
        plain = false;
    }
    if !named {
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
        joined |= separator != Separator::Comma;
    }
    parts.reverse();
    if joined && plain && parts.len() > 1 && of_one_kind(sentence, total, &parts) {
        return compare(total, parts);
    }
    // Parts that only commas join are told where they make the total.
    let several = |figure: &&Figure| figure.value.as_ref().is_some_and(|value| value.normalized().digits() > 1);
    let digits = parts.iter().chain([&total]).any(several) || parts.len() > 2;
    let found = (digits && parts.len() > 1).then(|| compare(total, parts))??;
    (found.status == Status::Agrees).then_some(found)
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
            article.counted(part).is_none_or(|part| {
                let alike = first(&part) == first(&noun) || last(&part) == last(&noun);
                alike || Gap::folded(&part).starts_with(&sentence.claims.persons)
            })
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
    // Of measures and money, those that are all more than the total are no parts, but something else in the same unit.
    let alien = total.kind != Kind::Count && parts.iter().all(|part| part.value > total.value);
    if alien && status == Status::Differs {
        return None;
    }
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
