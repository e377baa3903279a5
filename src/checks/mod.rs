//! The article's own arithmetic.
//!
//! A check relates figures that the text itself ties together. Two rules stand above all others. **The text ties,
//! numbers do not**: a link is made by words (`chiếm`, `trong đó`, brackets behind a number), never because the
//! arithmetic happens to fit. And **in doubt, silence**: a check that cries wolf is worse than none.
//!
//! How far a written number may be from the exact one is the business of `rounding`.

mod article;
mod base;
mod calendar;
mod change;
mod convert;
mod link;
mod note;
mod part;
mod range;
mod repeat;
mod roles;
mod rounding;
mod share;
mod sum;
mod times;
mod weekday;

pub use article::Article;

use crate::report::Check;

/// Every check of the article, in the order of their first figures.
#[must_use]
pub fn check(article: &Article) -> Vec<Check> {
    let mut findings = Vec::new();
    for figures in article.by_sentence(1) {
        // One number alone claims nothing, unless it is a part of a whole.
        if figures.len() < 2 && figures[0].kind != crate::report::Kind::Ratio {
            continue;
        }
        let sentence = roles::Sentence::new(article, &figures);
        change::check(&sentence, &mut findings);
        share::check(&sentence, &mut findings);
        sum::check(&sentence, &mut findings);
        times::check(&sentence, &mut findings);
        convert::check(&sentence, &mut findings);
        part::check(&sentence, &mut findings);
    }
    range::check(article, &mut findings);
    calendar::check(article, &mut findings);
    weekday::check(article, &mut findings);
    repeat::check(article, &mut findings);
    let mut checks: Vec<Check> = findings.iter().map(|finding| finding.check(article.text)).collect();
    checks.sort_by_key(|check| check.figures.iter().copied().min());
    checks
}
