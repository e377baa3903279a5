//! `repeat`, title and lead: what stands at the head of an article is held against its body.
//!
//! | head | body | outcome |
//! | --- | --- | --- |
//! | `Hơn 270 tỷ đồng xây kè biển` | `Kè biển có tổng vốn 273,8 tỷ đồng` | agrees, by the bound |
//! | `Gần 31.500 hộ Long Hòa nhận quà` | `35.140 hộ Long Hòa đã nhận quà` | differs |
//! | `3.953 người` | `3.953 người` | counted with the repeats |
//!
//! A body figure of the same unit and head noun is of the same thing if its sentence has [`SHARED`] of the words that the
//! head says. It differs only where all that the title says is in the one sentence that has such a figure, no name, date or
//! other figure is there besides, no other figure of the article fits the title, and the number has three digits.

use std::cell::LazyCell;

use super::alike::{self, Words};
use super::article::{Article, comparable};
use super::note::Finding;
use super::repeat::finding;
use super::rounding::{Interval, verdict};
use crate::decimal::whole;
use crate::report::{Bound, Figure, Kind, Status};

/// Hundredths of a head's words that a sentence of the body must have.
const SHARED: usize = 50;
/// The same for what differs.
const ALL: usize = 80;
/// The least words that both must have.
const LEAST: usize = 3;
/// Hundredths that a number and its rounding may be apart; bounds reach further, but not in a repeat.
const NEAR: i64 = 15;
/// Sentences at the head: the title and the lead.
const HEAD: u32 = 3;
/// The most figures at the head and of one unit in the body that are looked at; more are a table.
const MOST: usize = 60;

/// Adds what the body says otherwise, or more exactly, than the head.
pub(super) fn check<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    body(article, findings);
    let title = has_title(article);
    let heads = article.figures.iter().take(MOST).take_while(|figure| figure.sentence < HEAD);
    for head in heads.filter(|figure| is_told_again(figure)) {
        let same = |figure: &&Figure| {
            figure.sentence > head.sentence
                && figure.kind == head.kind
                && figure.change == head.change
                && figure.unit == head.unit
                && comparable(figure, head)
        };
        let body: Vec<&Figure> = article.figures.iter().filter(same).take(MOST).collect();
        if body.is_empty() || body.len() == MOST {
            continue;
        }
        let same_noun = |figure: &&Figure| is_same_noun(article, head, figure);
        let said = LazyCell::new(|| alike::words(article, head));
        let shared = |figure: &Figure| share(&said, &alike::words(article, figure));
        let covered: Vec<&Figure> = body.iter().copied().filter(|figure| covers(head, figure)).collect();
        if !covered.is_empty() {
            if let Some(later) = covered.into_iter().filter(same_noun).find(|later| shared(later) >= SHARED) {
                findings.push(finding(Status::Agrees, head, later));
            }
            continue;
        }
        let titled = title && head.sentence == 0;
        if !titled || !has_digits(head) {
            continue;
        }
        let noun = body.into_iter().filter(same_noun);
        let close: Vec<(&Figure, usize)> =
            noun.map(|figure| (figure, shared(figure))).filter(|(_, shared)| *shared >= SHARED).collect();
        if let [(later, shared)] = close[..]
            && shared >= ALL
            && has_digits(later)
            && alike::marks(article, later).is_subset(&alike::marks(article, head))
        {
            findings.push(finding(Status::Differs, head, later));
        }
    }
}

/// Adds numbers of the body that say one thing in two roundings: of one unit and noun, near each other, in much the same
/// words.
fn body<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    let told = |figure: &&Figure| {
        is_told_again(figure) && figure.value.as_ref().is_some_and(|value| value.normalized().digits() >= 2)
    };
    let mut figures: Vec<&Figure> = article.figures.iter().filter(told).collect();
    if figures.len() > MANY {
        return;
    }
    figures.sort_by(|one, other| (&one.unit, &one.value).cmp(&(&other.unit, &other.value)));
    for (at, one) in figures.iter().enumerate() {
        for other in figures[at + 1..].iter().take(NEIGHBOURS) {
            let (first, later) = if one.id < other.id { (*one, *other) } else { (*other, *one) };
            if one.unit != other.unit {
                break;
            }
            // Those behind it are larger still.
            if one.value != other.value && !is_near(one, other) {
                break;
            }
            let same = first.kind == later.kind && first.change == later.change && comparable(first, later);
            let apart = first.sentence != later.sentence && first.value != later.value;
            if !same || !apart || !is_same_noun(article, first, later) || !covers(first, later) {
                continue;
            }
            let (here, there) = (alike::near_words(article, first), alike::near_words(article, later));
            let both = here.shared(&there);
            if both >= CLOSE && 100 * both >= here.len().min(there.len()) * SHARED {
                findings.push(finding(Status::Agrees, first, later));
            }
        }
    }
}

/// More figures than this are a table or a book.
const MANY: usize = 400;
/// How many next larger numbers of a unit a number is held against.
const NEIGHBOURS: usize = 6;
/// Words about two numbers of the body that must be the same.
const CLOSE: usize = 5;

/// Whether the first line is a title: it ends in no stop, and more follows.
fn has_title(article: &Article) -> bool {
    let mut lines = article.text.trim_start().splitn(2, '\n');
    let first = lines.next().unwrap_or("").trim_end();
    lines.next().is_some() && !first.ends_with(['.', ':', ';', '!', '"', '”']) && first.len() < 400
}

fn is_told_again(figure: &Figure) -> bool {
    let rate = figure.unit.as_deref().is_some_and(|unit| unit.contains('/'));
    let degrees = matches!(figure.unit.as_deref(), Some("Cel" | "[degF]" | "deg"));
    !rate && !degrees && matches!(figure.kind, Kind::Count | Kind::Money | Kind::Measure) && figure.value_to.is_none()
}

fn has_digits(figure: &Figure) -> bool {
    figure.value.as_ref().is_some_and(|value| value.normalized().digits() >= 3)
}

/// Whether both count the same noun; of money and measures the sentence alone tells.
fn is_same_noun(article: &Article, head: &Figure, later: &Figure) -> bool {
    if head.kind != Kind::Count {
        return true;
    }
    if head.counted.is_none() || later.counted.is_none() {
        return false;
    }
    let noun = article.noun(head, 2);
    !noun.is_empty() && noun == article.noun(later, 2)
}

/// Hundredths of the words said that are in the others, if there are enough.
fn share(said: &Words, other: &Words) -> usize {
    let both = said.shared(other);
    if both < LEAST { 0 } else { 100 * both / said.len() }
}

/// Whether one number is the other, or says it by a bound or a rounding.
pub(super) fn covers(one: &Figure, other: &Figure) -> bool {
    let said = |claim: &Figure, exact: &Figure| {
        let exact = exact.value.as_ref();
        exact.and_then(|exact| verdict(claim, &Interval::fixed(exact.clone()))) == Some(Status::Agrees)
    };
    let open = |figure: &Figure| matches!(figure.bound, Some(Bound::AtLeast | Bound::AtMost));
    let near = || is_near(one, other);
    one.value == other.value || !open(one) && !open(other) && near() && (said(one, other) || said(other, one))
}

/// Whether two numbers are no further apart than [`NEAR`].
fn is_near(one: &Figure, other: &Figure) -> bool {
    let both = one.value.as_ref().zip(other.value.as_ref());
    both.is_some_and(|(one, other)| (one - other).abs() * whole(100) <= one.max(other) * whole(NEAR))
}
