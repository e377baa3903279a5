//! `range`: the low end is not above the high end. It speaks only when that fails.
//!
//! `7-5 ngày` differs. What falls may be written from high to low (`giảm 7-5%`), a night runs past midnight and a season
//! past the new year (`từ tháng 11 đến tháng 2`); of those nothing is said.

use super::article::Article;
use super::link::Gap;
use super::note::{Finding, Say};
use crate::lang::claims::Claims;
use crate::report::{CheckKind, Figure, Kind, Status};

/// Adds the ranges of the article that run backwards.
pub(super) fn check<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    for pair in article.figures.windows(2) {
        findings.extend(two_counts(article, &pair[0], &pair[1]));
    }
    for figure in article.figures {
        findings.extend(if figure.kind == Kind::Period { period(figure) } else { amount(article, figure) });
    }
}

fn amount<'t>(article: &Article<'t>, figure: &'t Figure) -> Option<Finding<'t>> {
    let (low, high) = (figure.value.as_ref()?, figure.value_to.as_ref()?);
    let claims: &Claims = article.claims(figure);
    let amount = !matches!(figure.kind, Kind::Score | Kind::Ratio | Kind::Ordinal | Kind::Reference | Kind::Identifier);
    // A pair that says neither what it counts nor in which unit may be a score or a label.
    let meant = figure.unit.is_some() || figure.counted.is_some();
    // Nothing runs down to nought: `thua 2-0 tháng 3` is a score and a month.
    let nought = bigdecimal::Zero::is_zero(high);
    if low <= high || nought || !amount || !meant || figure.change == Some(crate::report::Change::Down) {
        return None;
    }
    if article.before(figure, 6).has(&claims.falling) {
        return None;
    }
    if !is_joined(figure.span.of(article.text), claims) {
        return None;
    }
    let unit = figure.unit.as_deref();
    Some(finding(figure, Say::Amount(low.clone(), unit), Say::Amount(high.clone(), unit)))
}

/// `35-30 học sinh`, read as two counts of which only the second has its noun. The noun must be a general one, or the
/// pair may be a score (`a 28-8 advantage`).
fn two_counts<'t>(article: &Article<'t>, low: &'t Figure, high: &'t Figure) -> Option<Finding<'t>> {
    let text = article.text;
    let joint = text.get(low.span.end as usize..high.span.start as usize)?;
    let counts = low.kind == Kind::Count && high.kind == Kind::Count && low.counted.is_none() && high.counted.is_some();
    if !counts || !matches!(joint, "-" | "–") || low.change.is_some() || low.value <= high.value {
        return None;
    }
    let noun = article.counted(high).unwrap_or_default();
    let general = Gap::folded(&noun).starts_with(&article.claims(low).general);
    let chain = |around: Option<char>| around.is_some_and(|letter| matches!(letter, '-' | '–' | '/' | '.'));
    let before = text.get(..low.span.start as usize).and_then(|text| text.chars().next_back());
    let falls = || article.before(low, 6).has(&article.claims(low).falling);
    let whole = |figure: &Figure| figure.value.as_ref().is_some_and(bigdecimal::BigDecimal::is_integer);
    if !general || chain(before) || !whole(low) || falls() {
        return None;
    }
    let mut found = finding(low, Say::Figure(low), Say::Figure(high));
    found.figures.push(high);
    Some(found)
}

/// Whether two numbers share all that follows the second, with a dash or the word of a range between (`7-5 ngày`); two
/// amounts that each have their unit (`39% to 32%`) may stand against each other.
fn is_joined(text: &str, claims: &Claims) -> bool {
    let number = |letter: char| letter.is_ascii_digit() || letter == '.' || letter == ',';
    let start = text.trim_start_matches(|letter: char| !letter.is_ascii_digit()).trim_start_matches(number);
    let mut joint = Gap::of(start.split(|letter: char| letter.is_ascii_digit()).next().unwrap_or(""));
    !start.is_empty() && (joint.strip_mark('-') || joint.strip(&claims.range_joints)) && joint.is_empty()
}

/// A stretch whose end is before its start, both being dates of the same precision with a year, or days of one month.
fn period(figure: &Figure) -> Option<Finding<'_>> {
    let (start, end) = figure.date.as_deref()?.split_once('/')?;
    let known = |date: &str| date.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let open_year = |date: &str| date.strip_prefix("XXXX-").filter(|rest| known(rest)).map(str::to_owned);
    let backwards = if known(start) && known(end) {
        start.len() == end.len() && start > end
    } else {
        match (open_year(start), open_year(end)) {
            (Some(start), Some(end)) => start.len() == 5 && end.len() == 5 && start[..2] == end[..2] && start > end,
            _ => false,
        }
    };
    backwards.then(|| finding(figure, Say::Text(start.to_owned()), Say::Text(end.to_owned())))
}

fn finding<'t>(figure: &'t Figure, low: Say<'t>, high: Say<'t>) -> Finding<'t> {
    Finding {
        check: CheckKind::Range,
        status: Status::Differs,
        figures: vec![figure],
        template: |notes| notes.range,
        fields: vec![("a", low.clone()), ("b", high)],
        claimed: None,
        computed: low,
    }
}
