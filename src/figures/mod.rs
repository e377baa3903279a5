//! Figures: what each numeral is (an amount, a date, a part of a name), with its span, its unit and its kind.
//!
//! The text is walked once. At each place where something can begin the rules are asked, and the
//! [decision](crate::decision) takes what is read. A rule sees the lexemes and numerals and looks back no further than
//! what was read before.

pub(crate) mod amounts;
mod dates;
pub(crate) mod labels;
pub mod rules;

use crate::decision;
use crate::lang::Sense;
use crate::report::{Figure, Kind, Refused, Span};
use crate::rule::Rule;
use crate::text::lexeme::LexedLine;
use crate::text::token::TokenKind;

pub use crate::scene::{Candidate, Placed, Scene, Setting};
pub use amounts::evidence::{ArticleUnits, UnitEvidence};
pub use dates::point::Day;
pub(crate) use labels::pattern;
pub use rules::{Opens, RULES, RuleRow};

/// The order of day and month that the first date in digits with a number above 12 shows: `25/07/2020`.
#[must_use]
pub fn day_first(line: &LexedLine) -> Option<bool> {
    let number = |at: usize| line.text_at(at).parse::<u32>().ok().filter(|_| line.is_digits(at));
    let slash = |at: usize| line.sign(at) == b'/' && line.glued(at) && line.glued(at + 1);
    (0..line.len()).filter(|&at| slash(at) && slash(at + 2)).find_map(|at| {
        let (first, second, year) = (number(at.checked_sub(1)?)?, number(at + 1)?, number(at + 3)?);
        let date = (1..=31).contains(&first) && (1..=31).contains(&second) && year > 0 && (first > 12) != (second > 12);
        date.then_some(first > 12)
    })
}

/// All figures of the line, in order.
#[must_use]
pub fn find(scene: &mut Scene, labels: &[Label]) -> Vec<Placed> {
    let line = scene.line;
    let mut found: Vec<Placed> = Vec::new();
    let mut labels = labels.iter().peekable();
    let mut at = 0;
    while at < line.len() {
        // What a pattern has taken is no reader's.
        while labels.peek().is_some_and(|label| label.span.end <= line.get(at).start) {
            labels.next();
        }
        if let Some(label) = labels.peek() {
            if label.span.start < line.get(at).end {
                let first = at;
                while at < line.len() && line.get(at).start < label.span.end {
                    at += 1;
                }
                if let Some(rule) = label.rule {
                    let figure = Figure::new(Kind::Identifier, label.span, rule);
                    found.push(Placed { figure, first, end: at, noun: None, margin: None });
                }
                scene.floor = at;
                continue;
            }
        }
        if !starts_something(scene, at) {
            at += 1;
            continue;
        }
        let stop = labels
            .peek()
            .map_or(line.len(), |label| line.lexemes.partition_point(|lexeme| lexeme.start < label.span.start));
        let (from, mut others) = (found.len(), Vec::new());
        let Some(end) = decision::run(scene, at, stop, &mut found, &mut others) else {
            at += 1;
            continue;
        };
        explain(scene, at, &mut found[from..], others);
        at = end;
    }
    found
}

/// Tells the figures that were taken which others were refused for them: those that a rule turned down, those of other
/// paths, and those of the other rules at the place.
fn explain(scene: &Scene, at: usize, taken: &mut [Placed], others: Vec<Placed>) {
    let Some(refused) = &scene.refused else { return };
    let rival = decision::others(scene, at).flat_map(|other| other.found);
    for other in others.into_iter().chain(rival) {
        let figure = &other.figure;
        if !taken.iter().any(|found| found.figure.span == figure.span && found.figure.kind == figure.kind) {
            scene.refuse(other.first, other.end, figure.rule);
        }
    }
    let mut refused = std::mem::take(&mut *refused.borrow_mut());
    for found in taken {
        let span = found.figure.span;
        let overlaps = |other: &Refused| other.span.start < span.end && span.start < other.span.end;
        found.figure.refused.extend(refused.iter().copied().filter(overlaps));
        refused.retain(|other| !overlaps(other));
    }
}

/// A span that a pattern took before the readers.
#[derive(Clone, Debug)]
pub struct Label {
    /// Where it is.
    pub span: Span,
    /// The rule that names an identifier; nothing for an address on the web.
    pub rule: Option<Rule>,
}

/// The unit whose word leads to a year: `the year 2008`.
const YEARS: Sense = Sense::Unit("a", crate::lang::Quantity::Time);

pub(crate) fn starts_something(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let number = |at: usize| line.is_digits(at);
    match line.get(at).kind {
        TokenKind::Digits => true,
        TokenKind::Sign => {
            line.opens(at)
                || scene.numeral(at).is_some()
                || matches!(line.sign(at), b'-' | b'+') && scene.numeral(at + 1).is_some()
                || line.sign(at) == 0 && crate::numerals::vulgar(line.text_at(at)).is_some()
        }
        TokenKind::Word => {
            line.opens(at)
                || scene.numeral(at).is_some()
                || number(at + 1) && (line.is_capital(at) || line.sign(at + 2) == b'.' || line.has(at, YEARS))
                || number(at + 2) && (line.sign(at + 3) == b'.' || line.is_capital(at) && line.sign(at + 1) == b'-')
        }
    }
}
