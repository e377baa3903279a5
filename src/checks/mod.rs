//! The article's own arithmetic.
//!
//! A check relates figures that the text itself ties together. Two rules stand above all others. **The text ties,
//! numbers do not**: a link is made by words (`chiếm`, `trong đó`, brackets behind a number), never because the
//! arithmetic happens to fit. And **in doubt, silence**: a check that cries wolf is worse than none.
//!
//! How far a written number may be from the exact one is the business of `rounding`; which checks there are, of [`CHECKS`].

mod alike;
mod article;
mod base;
mod calendar;
mod change;
mod convert;
mod difference;
mod heads;
mod hundred;
mod link;
mod list;
mod mean;
mod names;
mod note;
mod part;
mod range;
mod rate;
mod repeat;
mod roles;
mod rounding;
mod share;
mod span;
mod sum;
mod times;
mod weekday;

pub use article::Article;

use note::Finding;
use roles::Sentence;

use rustc_hash::FxHashSet;

use crate::report::{Check, CheckKind, Kind, Status};

/// What a check looks at.
enum Scope {
    /// The quantities of one sentence after the other.
    Sentence(for<'t> fn(&Sentence<'_, 't>, &mut Vec<Finding<'t>>)),
    /// The whole article.
    Article(for<'t> fn(&Article<'t>, &mut Vec<Finding<'t>>)),
}

/// Every check, in the order in which a sentence is checked: what an earlier one has told, a later one need not tell
/// again. Each names the kinds that it makes. Names are in the report, the words of the notes in [`Notes`], and the tests
/// ask for examples of each kind here.
///
/// [`Notes`]: crate::lang::claims::Notes
const CHECKS: [(&[CheckKind], Scope); 16] = [
    (&[CheckKind::Change], Scope::Sentence(change::check)),
    (&[CheckKind::Share, CheckKind::Base], Scope::Sentence(share::check)),
    (&[CheckKind::Sum], Scope::Sentence(sum::check)),
    (&[CheckKind::Times], Scope::Sentence(times::check)),
    (&[CheckKind::Mean], Scope::Sentence(mean::check)),
    (&[CheckKind::Difference], Scope::Sentence(difference::check)),
    (&[CheckKind::Hundred], Scope::Sentence(hundred::check)),
    (&[CheckKind::Convert], Scope::Sentence(convert::check)),
    (&[CheckKind::Part], Scope::Sentence(part::check)),
    (&[CheckKind::Rate], Scope::Article(rate::check)),
    (&[CheckKind::Span], Scope::Article(span::check)),
    (&[CheckKind::List], Scope::Article(list::check)),
    (&[CheckKind::Range], Scope::Article(range::check)),
    (&[CheckKind::Calendar], Scope::Article(calendar::check)),
    (&[CheckKind::Weekday], Scope::Article(weekday::check)),
    (&[CheckKind::Repeat], Scope::Article(repeat::check)),
];

/// The kinds of checks that are made, in no order that matters.
pub fn kinds() -> impl Iterator<Item = CheckKind> {
    CHECKS.iter().flat_map(|(kinds, _)| kinds.iter().copied())
}

/// Every check of the article, in the order of their first figures; and how many times something is told again with the
/// same number.
#[must_use]
pub fn check(article: &Article) -> (Vec<Check>, u32) {
    let mut findings = Vec::new();
    for figures in article.by_sentence(1) {
        // One number alone claims nothing, unless it is a part of a whole, or the gap of two that stand before it.
        let gap = || figures[0].kind == Kind::Money && difference::begins(article, figures[0]);
        if figures.len() < 2 && figures[0].kind != Kind::Ratio && !gap() {
            continue;
        }
        let sentence = Sentence::new(article, &figures);
        for (_, scope) in &CHECKS {
            if let Scope::Sentence(check) = scope {
                check(&sentence, &mut findings);
            }
        }
    }
    for (_, scope) in &CHECKS {
        if let Scope::Article(check) = scope {
            check(article, &mut findings);
        }
    }
    // Of what is told twice in the same way there is nothing to say.
    let mut told = FxHashSet::default();
    let before = findings.len();
    findings.retain(|finding| {
        let twice = finding.check == CheckKind::Repeat && finding.status == Status::Agrees;
        !twice || finding.figures[0].value != finding.figures[1].value && told.insert(finding.figures[1].id)
    });
    let repeats = (before - findings.len()) as u32;
    let mut checks: Vec<Check> = findings.iter().map(|finding| finding.check(article.text)).collect();
    checks.sort_by_key(|check| check.figures.iter().copied().min());
    (checks, repeats)
}
