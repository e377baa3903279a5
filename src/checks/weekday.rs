//! `weekday`: the weekday that stands beside a date is the weekday of that date: `thứ Năm, ngày 2/7/2020`.
//!
//! Only a date whose year is known has a weekday. Where several weekdays stand in a row (`thứ Bảy và Chủ nhật, 4/7`) it
//! is not told which belongs to the date, and nothing is said.

use super::article::Article;
use super::calendar;
use super::link::Gap;
use super::note::{Finding, Say};
use crate::lang::claims::Claims;
use crate::report::{CheckKind, Figure, Kind, Status};

/// Adds the weekdays of the article.
pub(super) fn check<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    for figure in article.figures {
        if figure.kind == Kind::Date
            && let Some(date) = &figure.date
            && let Some(day) = calendar::day(date)
            && let Some(said) = said(article, figure)
        {
            let real = day.weekday().number_from_monday();
            findings.push(Finding {
                check: CheckKind::Weekday,
                status: if said == real { Status::Agrees } else { Status::Differs },
                figures: vec![figure],
                template: |notes| notes.weekday,
                fields: vec![("a", Say::Figure(figure))],
                claimed: Some(Say::Weekday(said)),
                computed: Say::Weekday(real),
            });
        }
    }
}

/// The weekday right before the date, or right behind it in brackets or after a comma.
fn said(article: &Article, figure: &Figure) -> Option<u8> {
    let claims: &Claims = article.claims(figure);
    let mut before = article.before(figure, 12);
    before.strip_all(&claims.weekday_joints);
    if let Some(day) = strip_weekday(claims, &mut before) {
        if before.last(3).has(&claims.no_weekday) {
            return None;
        }
        before.strip_all(&claims.weekday_joints);
        before.strip(&claims.and);
        before.strip_all(&claims.weekday_joints);
        return strip_weekday(claims, &mut before).is_none().then_some(day);
    }
    let after = article.after(figure, 12);
    if !after.starts_with_mark('(') && !after.starts_with_mark(',') {
        return None;
    }
    let mut inside = after.skip(1);
    let bracket = after.starts_with_mark('(');
    let day = (1..=7u8).find(|day| inside.strip_start(&claims.weekdays[usize::from(*day) - 1]))?;
    let closed = inside.is_empty() || inside.starts_with_mark(if bracket { ')' } else { ',' });
    closed.then_some(day)
}

fn strip_weekday(claims: &Claims, gap: &mut Gap) -> Option<u8> {
    (1..=7).find(|day| gap.strip(&claims.weekdays[usize::from(*day) - 1]))
}
