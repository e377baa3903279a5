//! The checks after the reader's hand: figures that were corrected, left out or added, and the article's arithmetic made
//! again with them.

use std::str::FromStr;

use serde::Deserialize;

use crate::decimal::{Decimal, shift};
use crate::output::record::{FigureRecord, PositionEncoding, reposition};
use crate::report::{Check, Figure, Kind, Report, Span};
use crate::rule::Rule;
use crate::text::sentence::sentence_at;

/// What a reader does to the figure at a place.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// There is no figure there.
    LeftOut(Span),
    /// The figure there is this one, which takes the place of all that its span overlaps. Its id is kept where no other
    /// figure has it; 0 asks for a new one. Its sentence is found anew.
    Put(Box<Figure>),
}

/// An [`Edit`] as JSON has it: a place, and the figure as it should be; without one it is left out.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct EditRecord {
    /// First position of the span.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The figure; its own positions count for nothing.
    #[serde(default)]
    pub figure: Option<FigureRecord>,
}

impl EditRecord {
    /// The edit that it describes, in a `text` whose offsets are counted in `encoding`. A value keeps the form of the one
    /// that `report` has there (`85 triệu` is good to a million, corrected or not), for what may be a rounding is told by
    /// the form. A number that is none is left away.
    #[must_use]
    pub fn edit(&self, text: &str, encoding: PositionEncoding, report: &Report) -> Edit {
        let mut record = self.figure.clone().unwrap_or_default();
        (record.start, record.end) = (self.start, self.end.max(self.start));
        let mut placed = [record];
        reposition(&mut placed, text, encoding, PositionEncoding::Utf8);
        let [record] = placed;
        let span = Span::new(record.start, record.end);
        if self.figure.is_none() {
            return Edit::LeftOut(span);
        }
        let old = report.figures.iter().find(|figure| figure.span == span);
        let mut figure = old.cloned().unwrap_or_else(|| Figure::new(Kind::Count, span, Rule::Edited));
        let number = |text: &Option<String>| text.as_deref().and_then(|text| Decimal::from_str(text.trim()).ok());
        let form = old.and_then(|old| old.value.as_ref()).map(|value| value.as_bigint_and_exponent().1);
        figure.id = record.id;
        figure.kind = record.kind.unwrap_or(figure.kind);
        figure.value = number(&record.value).map(|value| in_form(value, form));
        figure.value_to = number(&record.value_to).map(|value| in_form(value, form));
        figure.of = number(&record.of);
        figure.unit = record.unit;
        figure.change = record.change;
        figure.bound = record.bound;
        figure.date = record.date;
        figure.as_of = record.as_of;
        figure.counted = match (&record.counted, record.counted_start) {
            (Some(words), Some(start)) => Some(Span::new(start, start.saturating_add(words.len() as u32)))
                .filter(|counted| counted.of(text) == words.as_str()),
            (Some(words), None) => figure.counted.filter(|counted| counted.of(text) == words.as_str()),
            (None, _) => None,
        };
        Edit::Put(Box::new(figure))
    }
}

/// `value` with its last digit worth 10^-`form`, where that loses nothing.
fn in_form(value: Decimal, form: Option<i64>) -> Decimal {
    let Some(form) = form.filter(|form| *form < 0) else { return value };
    let scaled = shift(&value, form).normalized();
    if scaled.is_integer() { shift(&scaled.with_scale(0), -form) } else { value }
}

/// `report` of `text` with the figures as the reader has them, and the checks made again. Other figures keep their ids.
#[must_use]
pub fn edited(text: &str, report: &Report, edits: &[Edit]) -> Report {
    let mut figures = report.figures.clone();
    for edit in edits {
        match edit {
            Edit::LeftOut(span) => figures.retain(|figure| figure.span != *span),
            Edit::Put(new) => {
                figures.retain(|figure| !figure.span.overlaps(new.span) && figure.span != new.span);
                let at = figures.partition_point(|figure| figure.span < new.span);
                let mut new = Figure::clone(new);
                new.sentence = sentence_at(&report.sentences, new.span.start);
                figures.insert(at, new);
            }
        }
    }
    // The checks count figures from 1; what they tell carries the ids that the reader knows.
    let mut next = report.figures.iter().chain(&figures).map(|figure| figure.id).max().unwrap_or(0);
    let mut known: Vec<u32> = Vec::with_capacity(figures.len());
    for (at, figure) in figures.iter_mut().enumerate() {
        let taken = figure.id == 0 || known.contains(&figure.id);
        next += u32::from(taken);
        known.push(if taken { next } else { figure.id });
        figure.id = at as u32 + 1;
    }
    let (mut checks, repeats) = crate::analysis::check(text, report, &figures);
    let name = |id: &mut u32| *id = known.get(*id as usize - 1).copied().unwrap_or(*id);
    checks.iter_mut().flat_map(|check| &mut check.figures).for_each(name);
    for figure in &mut figures {
        name(&mut figure.id);
    }
    Report { lang: report.lang, chosen: report.chosen, figures, checks, repeats, sentences: report.sentences.clone() }
}

/// The checks of `report`, made again with the figures as the reader has them; and how many times something is told
/// again with the same number.
///
/// ```
/// use solieu::{Edit, Options, Status};
/// let text = "Xã có 120 hộ, gồm 70 hộ nghèo và 60 hộ cận nghèo.";
/// let report = solieu::analyze(text, &Options::default());
/// assert_eq!(report.checks[0].status, Status::Differs);
/// let mut misread = report.figures[2].clone();
/// misread.value = Some(50.into());
/// let (checks, _) = solieu::recheck(text, &report, &[Edit::Put(misread.into())]);
/// assert_eq!(checks[0].status, Status::Agrees);
/// ```
#[must_use]
pub fn recheck(text: &str, report: &Report, edits: &[Edit]) -> (Vec<Check>, u32) {
    let edited = edited(text, report, edits);
    (edited.checks, edited.repeats)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, Status, analyze};

    const TEXT: &str = "Xã có 120 hộ, gồm 70 hộ nghèo và 60 hộ cận nghèo.\nTiền công tăng từ 85 triệu đồng lên 100 triệu đồng, tăng 19%.";

    fn record(start: u32, end: u32, figure: &str) -> EditRecord {
        EditRecord { start, end, figure: serde_json::from_str(figure).unwrap() }
    }

    #[test]
    fn without_edits_the_checks_are_those_of_the_report() {
        let report = analyze(TEXT, &Options::default());
        assert_eq!(edited(TEXT, &report, &[]), report);
        assert_eq!(report.checks.len(), 2);
    }

    #[test]
    fn a_record_that_changes_nothing_changes_no_check() {
        let report = analyze(TEXT, &Options::default());
        let records = report.to_records(TEXT, PositionEncoding::Utf32);
        let edits: Vec<Edit> = records
            .figures
            .iter()
            .map(|figure| EditRecord { start: figure.start, end: figure.end, figure: Some(figure.clone()) })
            .map(|record| record.edit(TEXT, PositionEncoding::Utf32, &report))
            .collect();
        assert_eq!(edited(TEXT, &report, &edits), report);
    }

    #[test]
    fn figures_are_corrected_left_out_and_added() {
        let report = analyze(TEXT, &Options::default());
        let edit = |record: EditRecord| [record.edit(TEXT, PositionEncoding::Utf32, &report)];
        let fifty = r#"{"id": 3, "kind": "count", "value": "50", "counted": "hộ cận nghèo"}"#;
        let (checks, _) = recheck(TEXT, &report, &edit(record(33, 35, fifty)));
        assert_eq!((checks[0].status, checks[0].figures.as_slice()), (Status::Agrees, &[2, 3, 1][..]));
        let (checks, _) = recheck(TEXT, &report, &edit(record(33, 35, "null")));
        assert_eq!(checks.len(), 1);
        // A word that was not read before becomes a figure, with an id of its own.
        let word = TEXT.find("Tiền").unwrap();
        let at = TEXT[..word].chars().count() as u32;
        let new = edited(TEXT, &report, &edit(record(at, at + 4, r#"{"kind": "money", "value": "5"}"#)));
        let added = new.figures.iter().find(|figure| figure.span.start as usize == word).unwrap();
        assert_eq!((added.id, added.sentence), (report.figures.len() as u32 + 1, 1));
        assert_eq!(new.checks, report.checks);
    }

    #[test]
    fn a_corrected_number_keeps_its_form() {
        let report = analyze(TEXT, &Options::default());
        let written = &report.figures[3];
        let start = TEXT[..written.span.start as usize].chars().count() as u32;
        let end = start + written.span.of(TEXT).chars().count() as u32;
        let record = record(start, end, r#"{"id": 4, "kind": "money", "value": "84000000", "unit": "VND"}"#);
        let edit = record.edit(TEXT, PositionEncoding::Utf32, &report);
        let Edit::Put(figure) = &edit else { panic!("it is put") };
        assert_eq!(figure.value.as_ref().map(|value| value.as_bigint_and_exponent().1), Some(-6));
        let (checks, _) = recheck(TEXT, &report, &[edit]);
        assert_eq!(checks[1].status, Status::Agrees);
    }

    #[test]
    fn places_outside_the_text_are_harmless() {
        let report = analyze(TEXT, &Options::default());
        for record in [record(900, 950, "{}"), record(5, 2, "null"), record(7, 7, r#"{"value": "x"}"#)] {
            let edit = record.edit(TEXT, PositionEncoding::Utf16, &report);
            let _ = recheck(TEXT, &report, &[edit]);
        }
    }
}
