//! A line for each figure, as a person would say it: `giảm 47 phòng, trạm`.

use super::options::OutputOptions;
use super::record::{CheckRecord, FigureRecord};
use super::{dates, limit, table, units};
use crate::report::{Group, Status};

/// The lines. A check that differs follows the figure that makes the claim.
#[must_use]
pub fn to_sentences(figures: &[FigureRecord], checks: &[CheckRecord], options: &OutputOptions) -> String {
    let lines = table::shown(figures, options).filter(|figure| !is_time_alone(figure));
    lines.map(|figure| sentence(figure, checks, options) + "\n").collect()
}

/// Whether the figure is a date, a time or a period, which says nothing by itself.
fn is_time_alone(figure: &FigureRecord) -> bool {
    figure.kind.is_some_and(|kind| kind.group() == Group::Time)
}

fn sentence(figure: &FigureRecord, checks: &[CheckRecord], options: &OutputOptions) -> String {
    let captions = &options.spoken().captions;
    let counted = figure.counted.as_deref().unwrap_or("");
    let counted_first = figure.counted_start.is_some_and(|start| start < figure.start);
    let mut parts = vec![captions.change(figure.change), limit::words(figure, options.lang(), captions), &figure.text];
    parts.insert(if counted_first { 0 } else { parts.len() }, counted);
    let mut line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if figure.edited {
        let unit = figure.unit.as_deref().map(|unit| units::written(unit, figure.kind, false, options.lang()));
        let corrected = [figure.value.as_deref(), unit.as_deref()].into_iter().flatten().collect::<Vec<_>>();
        line = format!("{line} ({} {})", captions.corrected, corrected.join(" "));
    }
    if let Some(date) = &figure.as_of {
        line = format!("{line} ({} {})", captions.as_of, dates::written(date, options.lang()));
    }
    for check in checks {
        if check.status == Status::Differs && check.figures.last() == Some(&figure.id) {
            line = format!("{line} — {}", check.note_in(options.lang()));
        }
    }
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{Bound, Change, CheckKind, Kind};

    fn figure(id: u32, text: &str, counted: Option<(&str, u32)>) -> FigureRecord {
        FigureRecord {
            id,
            kind: Some(Kind::Count),
            text: text.into(),
            start: 20,
            counted: counted.map(|(counted, _)| counted.into()),
            counted_start: counted.map(|(_, start)| start),
            ..FigureRecord::default()
        }
    }

    #[test]
    fn a_line_says_what_a_person_would_say() {
        let fall = FigureRecord {
            change: Some(Change::Down),
            bound: Some(Bound::Over),
            as_of: Some("2020-07-02".into()),
            ..figure(1, "1.250", Some(("hộ\nnghèo", 30)))
        };
        let length = FigureRecord {
            kind: Some(Kind::Measure),
            bound: Some(Bound::About),
            value: Some("13".into()),
            unit: Some("km".into()),
            edited: true,
            ..figure(2, "12 km", Some(("chiều dài", 3)))
        };
        let check = CheckRecord {
            check: CheckKind::Share,
            status: Status::Differs,
            figures: vec![1, 3],
            claimed: String::new(),
            computed: String::new(),
            note: BTreeMap::from([("vi".into(), "không khớp".into())]),
        };
        let share = FigureRecord { kind: Some(Kind::Percent), ..figure(3, "25%", None) };
        assert_eq!(
            to_sentences(&[fall, length, share], &[check], &OutputOptions::default()),
            "giảm hơn 1.250 hộ nghèo (tính đến 2/7/2020)\n\
             chiều dài khoảng 12 km (sửa thành 13 km)\n\
             25% — không khớp\n"
        );
    }
}
