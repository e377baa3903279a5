//! `repeat`: the same thing is given the same number each time.
//!
//! That two numbers are of the same thing is told by the words around them. An article that says a sentence twice (in
//! its lead and its body, under a picture) says the number twice: [`FULL`] words on each side are the same, letter for
//! letter ([`FULL_PERCENT`] for a percentage). A number of three digits and more is its own mark, and [`SHORT`] words in
//! all are enough for it, of two digits [`LONGER`].
//!
//! It differs only where the two look like one number with a slip of the pen: one digit another, two neighbours swapped.
//! Reports of prices and of weather say the same words of many numbers, so rates and ranges are left out; and numbers
//! that are further apart are an update (`10 người`, later `14 người`), not a slip.

use super::article::Article;
use super::note::{Finding, Say};
use crate::decimal::{Decimal, plain};
use crate::report::{CheckKind, Figure, Kind, Status};

/// Words that must be the same on each side of any number.
const FULL: usize = 5;
/// The same for a percentage: reports repeat the words about percentages more than those about things.
const FULL_PERCENT: usize = 8;
/// Words that must be the same about a number of two digits.
const LONGER: usize = 7;
/// Words that must be the same about a number of three digits.
const SHORT: usize = 4;

/// Which numbers a rule is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    /// All but percentages.
    Any,
    /// Percentages.
    Percent,
    /// Things and money of so many digits that are no idle zeros, and more.
    Digits(u64),
}

/// A mention of a number with the words that mark it.
struct Mention<'t> {
    figure: &'t Figure,
    left: &'t str,
    right: &'t str,
}

/// Adds the repeated numbers of the article, each against its first mention.
pub(super) fn check<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    let mut seen = Vec::new();
    group(article, (FULL, FULL), Which::Any, &mut seen, findings);
    group(article, (FULL_PERCENT, FULL_PERCENT), Which::Percent, &mut seen, findings);
    for (total, digits) in [(SHORT, 3), (LONGER, 2)] {
        for left in 0..=total {
            group(article, (left, total - left), Which::Digits(digits), &mut seen, findings);
        }
    }
}

/// Compares the mentions that share `left` words before and `right` words behind.
fn group<'t>(
    article: &Article<'t>,
    (left, right): (usize, usize),
    which: Which,
    seen: &mut Vec<u32>,
    findings: &mut Vec<Finding<'t>>,
) {
    let mut mentions: Vec<Mention> = article
        .figures
        .iter()
        .filter(|figure| is_repeatable(figure) && which.fits(figure))
        .filter_map(|figure| {
            let left = words_before(article.text, figure.span.start as usize, left)?;
            let right = words_behind(article.text, figure.span.end as usize, right)?;
            Some(Mention { figure, left, right })
        })
        .collect();
    mentions.sort_by(|a, b| key(a).cmp(&key(b)).then(a.figure.id.cmp(&b.figure.id)));
    for same in mentions.chunk_by(|a, b| key(a) == key(b)) {
        let first = same[0].figure;
        for later in &same[1..] {
            if matches!(which, Which::Digits(_)) && !same_thing(article, first, later.figure) {
                continue;
            }
            if let Some(finding) = compare(first, later.figure)
                && !seen.contains(&later.figure.id)
            {
                seen.push(later.figure.id);
                findings.push(finding);
            }
        }
    }
}

/// Whether two figures count the same noun and do not move against each other.
fn same_thing(article: &Article, first: &Figure, later: &Figure) -> bool {
    let noun = |figure: &Figure| article.counted(figure).map(|noun| noun.split(' ').next().unwrap_or("").to_owned());
    let against = matches!((first.change, later.change), (Some(first), Some(later)) if first != later);
    !against && (first.kind != Kind::Count || noun(first) == noun(later))
}

fn key<'t>(mention: &Mention<'t>) -> (u8, Option<&'t str>, &'t str, &'t str) {
    (mention.figure.kind as u8, mention.figure.unit.as_deref(), mention.left, mention.right)
}

fn is_repeatable(figure: &Figure) -> bool {
    let rate = figure.unit.as_deref().is_some_and(|unit| unit.contains('/'));
    let kind = matches!(
        figure.kind,
        Kind::Count
            | Kind::Money
            | Kind::Measure
            | Kind::Duration
            | Kind::Ratio
            | Kind::Age
            | Kind::Multiple
            | Kind::Percent
    );
    kind && !rate && figure.value.is_some() && figure.value_to.is_none()
}

impl Which {
    fn fits(self, figure: &Figure) -> bool {
        match self {
            Self::Any => figure.kind != Kind::Percent,
            Self::Percent => figure.kind == Kind::Percent,
            Self::Digits(least) => {
                (figure.kind == Kind::Money || figure.kind == Kind::Count && figure.counted.is_some())
                    && figure.value.as_ref().is_some_and(|value| value.normalized().digits() >= least)
            }
        }
    }
}

fn compare<'t>(first: &'t Figure, later: &'t Figure) -> Option<Finding<'t>> {
    let (a, b) = (first.value.as_ref()?, later.value.as_ref()?);
    let status = if a == b && first.of == later.of {
        Status::Agrees
    } else if first.of == later.of && is_slip(a, b) || a == b && slip_of_whole(first, later) {
        Status::Differs
    } else {
        return None;
    };
    Some(Finding {
        check: CheckKind::Repeat,
        status,
        figures: vec![first, later],
        template: |notes| notes.repeat,
        fields: vec![("a", Say::Figure(first)), ("b", Say::Figure(later))],
        claimed: Some(Say::Figure(later)),
        computed: Say::Figure(first),
    })
}

fn slip_of_whole(first: &Figure, later: &Figure) -> bool {
    matches!((&first.of, &later.of), (Some(a), Some(b)) if is_slip(a, b))
}

/// Whether one number is the other with one digit changed or two neighbours swapped.
fn is_slip(a: &Decimal, b: &Decimal) -> bool {
    let (a, b) = (plain(a).into_bytes(), plain(b).into_bytes());
    let apart: Vec<usize> = (0..a.len().min(b.len())).filter(|&at| a[at] != b[at]).collect();
    a.len() == b.len()
        && match apart[..] {
            [_] => true,
            [first, second] => second == first + 1 && a[first] == b[second] && a[second] == b[first],
            _ => false,
        }
}

/// The last `count` words and marks before byte `end`; `None` if there are not so many.
fn words_before(text: &str, end: usize, count: usize) -> Option<&str> {
    let mut start = end;
    for _ in 0..count {
        let head = text[..start].trim_end();
        let last = head.chars().next_back()?;
        let rest = if last.is_alphanumeric() { head.trim_end_matches(char::is_alphanumeric) } else { strip_last(head) };
        start = rest.len();
    }
    Some(text[start..end].trim())
}

fn strip_last(text: &str) -> &str {
    let mut chars = text.chars();
    chars.next_back();
    chars.as_str()
}

/// The first `count` words and marks from byte `start` on; `None` if there are not so many.
fn words_behind(text: &str, start: usize, count: usize) -> Option<&str> {
    let mut end = start;
    for _ in 0..count {
        let tail = text[end..].trim_start();
        let first = tail.chars().next()?;
        let rest = if first.is_alphanumeric() {
            tail.trim_start_matches(char::is_alphanumeric)
        } else {
            &tail[first.len_utf8()..]
        };
        end = text.len() - rest.len();
    }
    Some(text[start..end].trim())
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;

    #[test]
    fn words_about_a_number() {
        let text = "Cả nước có 3.953 người, hôm qua.";
        let (start, end) = (text.find('3').unwrap(), text.find(" người").unwrap());
        assert_eq!(words_before(text, start, 2), Some("nước có"));
        assert_eq!(words_before(text, start, 4), None);
        assert_eq!(words_behind(text, end, 2), Some("người,"));
        assert_eq!(words_behind(text, end, 6), None);
    }

    #[test]
    fn a_slip_of_the_pen() {
        let slip = |a: &str, b: &str| is_slip(&Decimal::from_str(a).unwrap(), &Decimal::from_str(b).unwrap());
        assert!(slip("3953", "3593") && slip("3953", "3963"));
        assert!(!slip("3953", "4963") && !slip("10", "100") && !slip("3953", "3539"));
    }
}
