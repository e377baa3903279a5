//! A line for each figure, as a person would say it: `giảm 3.953 người hoạt động không chuyên trách`.

use super::options::OutputOptions;
use super::record::{CheckRecord, FigureRecord};
use super::table;
use crate::report::Status;

/// The lines. A check that differs follows the figure that makes the claim.
#[must_use]
pub fn to_sentences(figures: &[FigureRecord], checks: &[CheckRecord], options: &OutputOptions) -> String {
    table::shown(figures, options).map(|figure| sentence(figure, checks, options) + "\n").collect()
}

fn sentence(figure: &FigureRecord, checks: &[CheckRecord], options: &OutputOptions) -> String {
    let captions = &options.spoken().captions;
    let counted = figure.counted.as_deref().unwrap_or("");
    let counted_first = figure.counted_start.is_some_and(|start| start < figure.start);
    let mut parts = vec![captions.change(figure.change), captions.bound(figure.bound), &figure.text];
    parts.insert(if counted_first { 0 } else { parts.len() }, counted);
    let mut line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if figure.edited {
        let corrected = [figure.value.as_deref(), figure.unit.as_deref()].into_iter().flatten().collect::<Vec<_>>();
        line = format!("{line} ({} {})", captions.corrected, corrected.join(" "));
    }
    if let Some(date) = &figure.as_of {
        line = format!("{line} ({} {date})", captions.as_of);
    }
    for check in checks {
        if check.status == Status::Differs && check.figures.last() == Some(&figure.id) {
            line = format!("{line} — {}", check.note_in(options.lang()));
        }
    }
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
