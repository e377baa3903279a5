//! `mean`: an amount, a number, and the amount for each.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `10 hộ, mỗi hộ 5 triệu đồng, tổng 50 triệu đồng` | things, amount of each, total |
//! | `12 dãy (38 ghế/dãy), tổng cộng 456 ghế` | the same |
//! | `1.500 tỷ đồng cho 93.750 thợ, bình quân 16 triệu đồng mỗi thợ` | the total first |
//! | `300 kg chè được 60 triệu đồng (200.000 đồng/kg)` | an amount in a unit in the place of things |
//! | `1.095 triệu đồng mỗi năm, tức 3 triệu đồng mỗi ngày` | the same for two lengths of time |
//! | `10 hộ, mỗi hộ nuôi 5 con bò` | nothing: no total is told |
//! | `100.000 đồng/ngày (500.000 đồng/tuần)` | nothing: two prices |

use super::article::{NAMED, base_unit, comparable, is_single};
use super::link::{Gap, fold};
use super::note::{Finding, Say};
use super::roles::{Lead, Role, Sentence};
use super::rounding::{Interval, decimals, round, tidy, verdict};
use crate::decimal::{Decimal, whole};
use crate::lang::claims::Claims;
use crate::report::{Bound, CheckKind, Figure, Kind, Status};

/// The most words between two of the three.
const REACH: usize = 16;

/// Adds the means of a sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    let first = findings.len();
    for (at, role) in sentence.roles.iter().enumerate() {
        let told = findings[first..].iter().any(|found| found.figures.iter().any(|figure| figure.id == role.figure.id));
        let behind = || if told { None } else { quotient_behind(sentence, at).or_else(|| by_time(sentence, at)) };
        let found = product(sentence, at).or_else(behind);
        findings.extend(found);
    }
    for at in 0..sentence.roles.len() {
        let found = findings[first..].is_empty().then(|| anywhere(sentence, at)).flatten();
        findings.extend(found);
    }
}

/// `12 thủy thủ chia làm 6 nhóm, mỗi nhóm hai người`: the amount at `at` is said to be for each of things in the same
/// sentence, and a total of it stands anywhere in there: told only where it is the product.
fn anywhere<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let each = sentence.get(at)?.figure;
    if !is_amount(each) || !(3..=FEW).contains(&sentence.roles.len()) {
        return None;
    }
    let same = |total: &Figure| {
        is_amount(total) && !is_rate(total) && total.kind == each.kind && base_unit(total) == base_unit(each)
    };
    let others = || sentence.roles.iter().map(|role| role.figure).filter(|other| other.id != each.id);
    if !others().any(is_number) || !others().any(same) {
        return None;
    }
    let claims = sentence.claims;
    let rated = each.unit.as_deref().is_some_and(|unit| unit.contains('/'));
    let said =
        || sentence.article.before(each, 8).has(&claims.each) || sentence.article.after(each, 4).has(&claims.each);
    if !rated && !said() {
        return None;
    }
    let one = whole(1);
    sentence.roles.iter().map(|role| role.figure).filter(|things| things.id != each.id).find_map(|things| {
        if !is_number(things) || things.value.as_ref()? <= &one || each.value.as_ref()? <= &one {
            return None;
        }
        let (left, right) = if things.id < each.id { (things, each) } else { (each, things) };
        let near = sentence.article.gap(left, right).len() <= REACH;
        if !near || !per(sentence, things, each) {
            return None;
        }
        let totals = sentence.roles.iter().map(|role| role.figure);
        let apart = |total: &Figure| {
            let (left, right) = if total.id < each.id { (total, each) } else { (each, total) };
            sentence.article.gap(left, right).has_mark(';')
        };
        let mut totals =
            totals.filter(|total| total.id != each.id && total.id != things.id && same(total) && !apart(total));
        totals.find_map(|total| multiply(things, each, total).filter(|found| found.status == Status::Agrees))
    })
}

/// The most numbers of a sentence in which a product may stand anywhere.
const FEW: usize = 10;

/// Whether a figure can be the number of things, or the amount in a unit, that another is for each of.
fn is_number(figure: &Figure) -> bool {
    let plain = is_single(figure) && figure.change.is_none();
    plain && !is_rate(figure) && matches!(figure.kind, Kind::Count | Kind::Measure | Kind::Duration)
}

/// Whether an amount is for something else already (`15 triệu đồng/m2`), and can be no total.
fn is_rate(figure: &Figure) -> bool {
    figure.unit.as_deref().is_some_and(|unit| unit.contains('/') && unit != "km/h")
}

fn is_amount(figure: &Figure) -> bool {
    let open = matches!(figure.bound, Some(Bound::AtLeast | Bound::AtMost));
    let kind = matches!(figure.kind, Kind::Money | Kind::Count | Kind::Measure | Kind::Duration);
    kind && is_single(figure) && figure.change.is_none() && !open
}

/// A number of things at `at`, the amount of each behind it, and the total behind or before them.
fn product<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let things = sentence.get(at)?;
    if !is_number(things.figure) {
        return None;
    }
    let place = (at + 1..at + 3).find(|next| {
        sentence.get(*next).is_some_and(|each| is_amount(each.figure) && is_each(sentence, things.figure, each.figure))
    })?;
    let each = sentence.get(place)?.figure;
    let same = |total: &Figure| {
        is_amount(total) && !is_rate(total) && total.kind == each.kind && base_unit(total) == base_unit(each)
    };
    if let Some(total) = sentence.get(place + 1)
        && same(total.figure)
        && is_total(sentence, each, total.figure)
    {
        return multiply(things.figure, each, total.figure);
    }
    let total = sentence.before(at)?;
    let mut gap = things.gap.clone();
    gap.strip_all(&sentence.claims.fillers);
    let given = gap.strip(&sentence.claims.given_to) && gap.is_clear(&sentence.claims.barriers, 8);
    (given && same(total.figure)).then(|| divide(total.figure, things.figure, each))?
}

/// Whether `amount` is said of each of `things`: `mỗi hộ 5 triệu`, `16 triệu đồng mỗi người`, `38 ghế/dãy`, `5 million
/// each`, `12 rows of 38 seats`.
fn is_each(sentence: &Sentence, things: &Figure, amount: &Figure) -> bool {
    let gap = sentence.article.gap(things, amount);
    if gap.len() > REACH || gap.has_mark(';') {
        return false;
    }
    let mut joint = gap.clone();
    let each_of = joint.strip(&sentence.claims.with_each) && joint.len() <= 3 && things.kind == Kind::Count;
    each_of && amount.kind == Kind::Count || per(sentence, things, amount)
}

/// Whether the words about `amount` say that it is for each of `things`.
fn per(sentence: &Sentence, things: &Figure, amount: &Figure) -> bool {
    let claims = sentence.claims;
    let article = sentence.article;
    let counts = things.kind == Kind::Count;
    let noun = || {
        if !counts {
            let unit = fold(things.span.of(article.text));
            return unit.trim_start_matches(|letter: char| !letter.is_alphabetic()).to_owned();
        }
        let said = || article.after(things, 3).words().collect::<Vec<_>>().join(" ");
        article.counted(things).unwrap_or_else(said)
    };
    let same_noun = |words: &Gap| {
        let noun = noun();
        let general = |words: &Gap| words.starts_with(&claims.general);
        let word = words.words().next().unwrap_or("");
        let said = noun.split(' ').any(|part| part == word || is_plural_of(claims, part, word));
        said || counts && (!word.starts_with(char::is_alphabetic) || general(words) && general(&Gap::folded(&noun)))
    };
    let before = if things.id < amount.id { article.gap(things, amount) } else { article.before(amount, 8) };
    if let Some(behind) = before.behind(&claims.each) {
        let noun = behind.words().next().is_none_or(|word| word.starts_with(char::is_alphabetic));
        return noun && behind.len() <= 6 && same_noun(&behind);
    }
    let unit_per = amount.unit.as_deref().and_then(|unit| unit.split_once('/')).map(|(_, per)| fold(per));
    if let Some(per) = unit_per {
        return same_noun(&Gap::folded(&per)) && per.starts_with(char::is_alphabetic);
    }
    let after = article.after(amount, 4);
    if let Some((ahead, per)) = after.split_mark('/') {
        return ahead.len() <= 2
            && per.words().next().is_some_and(|word| word.starts_with(char::is_alphabetic))
            && same_noun(&per);
    }
    after.starts_with(&claims.apiece)
        || after.starts_with(&claims.each) && after.behind(&claims.each).is_none_or(|behind| same_noun(&behind))
}

/// Whether a word is another in the plural.
fn is_plural_of(claims: &Claims, word: &str, single: &str) -> bool {
    let ending = word.strip_prefix(single).filter(|_| !single.is_empty());
    ending.is_some_and(|ending| claims.plural.contains(&ending))
}

/// Whether the words before `total` name it as the total of what stands before.
fn is_total(sentence: &Sentence, before: &Figure, total: &Figure) -> bool {
    let mut gap = sentence.article.gap(before, total);
    gap.strip_all(&sentence.claims.fillers);
    let named = gap.strip(&sentence.claims.total)
        || sentence.article.after(total, NAMED).first(5).has(&sentence.claims.total_after);
    named && gap.len() <= 8 && !gap.has_mark(';')
}

fn multiply<'t>(things: &'t Figure, each: &'t Figure, total: &'t Figure) -> Option<Finding<'t>> {
    let exact: Decimal = things.value.as_ref()? * each.value.as_ref()?;
    let status = verdict(total, &Interval::of(things)?.times(&Interval::of(each)?))?;
    Some(Finding {
        check: CheckKind::Mean,
        status,
        figures: vec![things, each, total],
        template: |notes| notes.product,
        fields: vec![("a", Say::Figure(things)), ("b", Say::Figure(each))],
        claimed: Some(Say::Figure(total)),
        computed: Say::Amount(tidy(&exact), base_unit(total)),
    })
}

/// The total divided by the number of things against the amount of each.
fn divide<'t>(total: &'t Figure, things: &'t Figure, each: &'t Figure) -> Option<Finding<'t>> {
    let mean = Interval::of(total)?.over(&Interval::of(things)?)?;
    let status = verdict(each, &mean)?;
    let claim = each.value.as_ref()?;
    let exact = round(&mean.exact, decimals(claim) + 2);
    Some(Finding {
        check: CheckKind::Mean,
        status,
        figures: vec![total, things, each],
        template: |notes| notes.mean,
        fields: vec![("a", Say::Figure(total)), ("b", Say::Figure(things))],
        claimed: Some(Say::Figure(each)),
        computed: Say::Amount(exact, base_unit(each)),
    })
}

/// A total and its number in either order, the last of them at `at - 1`, and behind them at `at` the amount for each.
fn quotient_behind<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let each = sentence.get(at)?;
    let (first, second) = (sentence.get(at.checked_sub(2)?)?, sentence.get(at - 1)?);
    if !is_amount(each.figure) || !says_mean(sentence, each) {
        return None;
    }
    let joined = second.gap.len() <= 12 && !second.gap.has(&sentence.claims.barriers) && !second.gap.has_mark('(');
    let same = |total: &Figure| {
        let people = total.kind == Kind::Count && each.figure.kind == Kind::Count;
        is_amount(total)
            && !is_rate(total)
            && (people || total.kind == each.figure.kind && base_unit(total) == base_unit(each.figure))
    };
    let of = |things: &Figure, total: &Figure| {
        let counted = |figure: &Figure| sentence.article.counted(figure);
        let apart = !comparable(things, total) || counted(things).is_some() && counted(things) != counted(total);
        is_number(things) && same(total) && apart && per(sentence, things, each.figure)
    };
    if !joined {
        return None;
    }
    let (total, things) = if of(second.figure, first.figure) {
        (first.figure, second.figure)
    } else if of(first.figure, second.figure) {
        (second.figure, first.figure)
    } else {
        return None;
    };
    let found = divide(total, things, each.figure)?;
    // Things among things (`94 tòa chia làm 12 khu vực, mỗi khu vực có một tòa`) need not be shared out evenly.
    let rate = is_rate(each.figure) || sentence.article.after(each.figure, 3).until_any(&[',', '(']).has_mark('/');
    (rate || !comparable(things, total) || found.status == Status::Agrees).then_some(found)
}

/// Whether the words before an amount make it that of each of what was told before.
fn says_mean(sentence: &Sentence, each: &Role) -> bool {
    let clear = each.gap.len() <= 12 && !each.gap.has(&sentence.claims.barriers) && !each.gap.has_mark(';');
    clear && (each.bracket || each.lead == Lead::Same || each.gap.has(&sentence.claims.mean))
}

/// The days, weeks or months of one length of time in another, by their place in the table of a language; the first is
/// the usual one. Banks count 360 days a year.
const LENGTHS: [(usize, usize, &[i64]); 6] =
    [(0, 1, &[12]), (0, 2, &[52]), (0, 3, &[365, 366, 360]), (1, 3, &[30, 31, 28, 29]), (2, 3, &[7]), (3, 4, &[24])];

/// The amount at `at` says for another length of time what the one before it says.
fn by_time<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let (first, second) = (sentence.before(at)?, sentence.get(at)?);
    let (one, other) = (first.figure, second.figure);
    let alike = is_amount(one) && is_amount(other) && one.kind == other.kind && base_unit(one) == base_unit(other);
    if !alike {
        return None;
    }
    let mut gap = second.gap.clone();
    gap.strip_all(&sentence.claims.fillers);
    let mut before = gap.until_any(&[',']);
    let tied = gap.has(&sentence.claims.amounts_to) && gap.len() <= 10 && !gap.has(&sentence.claims.barriers);
    before.strip_all(&sentence.claims.fillers);
    if !tied || gap.has_mark(';') || gap.has_mark('(') {
        return None;
    }
    let (from, to) = (time_of(sentence, first)?, time_of(sentence, second)?);
    let (longer, shorter) = if from < to { (one, other) } else { (other, one) };
    let (_, _, factors) = LENGTHS.iter().find(|(long, short, _)| (*long, *short) == (from.min(to), from.max(to)))?;
    let result = |factor: i64| {
        let factor = Interval::fixed(whole(factor));
        if from < to { Interval::of(longer)?.over(&factor) } else { Some(Interval::of(shorter)?.times(&factor)) }
    };
    let statuses: Option<Vec<Status>> = factors.iter().map(|factor| verdict(other, &result(*factor)?)).collect();
    let statuses = statuses?;
    let best = [Status::Agrees, Status::Rounded].into_iter().find_map(|status| {
        let at = statuses.iter().position(|found| *found == status)?;
        Some((status, factors[at]))
    });
    let (status, factor) = best.unwrap_or((Status::Differs, factors[0]));
    let claim = other.value.as_ref()?;
    let exact = result(factor)?.exact;
    Some(Finding {
        check: CheckKind::Mean,
        status,
        figures: vec![one, other],
        template: if from < to { |notes| notes.mean } else { |notes| notes.product },
        fields: vec![("a", Say::Figure(one)), ("b", Say::Amount(whole(factor), None))],
        claimed: Some(Say::Figure(other)),
        computed: Say::Amount(round(&exact, decimals(claim) + 2), base_unit(other)),
    })
}

/// The length of time that an amount is for, by its place in the table of the language: a year, a month …
fn time_of(sentence: &Sentence, role: &Role) -> Option<usize> {
    let times = &sentence.claims.for_each_time;
    let unit =
        role.figure.unit.as_deref().and_then(|unit| unit.split_once('/')).map(|(_, per)| fold(&format!("/{per}")));
    let after = sentence.article.after(role.figure, 4).until_any(&[',', ';', '(']);
    let before = role.gap.last(8);
    let before = before.behind_mark(&[',', ';']).unwrap_or(before);
    let find = |gap: &Gap| times.iter().position(|phrases| gap.has(phrases));
    unit.and_then(|unit| find(&Gap::folded(&unit))).or_else(|| find(&after)).or_else(|| find(&before))
}
