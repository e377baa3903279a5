//! Why each figure was read as it was, for people.

use std::fmt::Write;

use solieu::output::{FigureRecord, OutputOptions, Records, table};

/// A few lines for each figure: what it is, and the rule, cue words and refused readings that led there.
#[must_use]
pub(crate) fn explain(records: &Records, options: &OutputOptions) -> String {
    let mut out = String::new();
    let all = OutputOptions { labels: true, ..options.clone() };
    for figure in table::shown(&records.figures, &all) {
        let kind = figure.kind.map_or("", |kind| kind.name());
        let _ = writeln!(out, "{}. “{}”  {kind}{}", figure.id, figure.text, fields(figure));
        let _ = writeln!(out, "   rule     {}", figure.rule);
        if !figure.cues.is_empty() {
            let _ = writeln!(out, "   words    {}", figure.cues.join(" · "));
        }
        if !figure.sums.is_empty() {
            let _ = writeln!(out, "   sums     {}", figure.sums.join(" · "));
        }
        for refused in &figure.refused {
            let _ = writeln!(out, "   refused  {refused}");
        }
        for check in records.checks.iter().filter(|check| check.figures.contains(&figure.id)) {
            let (kind, status) = (check.check.name(), check.status.name());
            let _ = writeln!(out, "   check    {kind} {status}: {}", check.note_in(options.lang()));
        }
    }
    if out.is_empty() {
        out.push_str("no figures\n");
    }
    out
}

fn fields(figure: &FigureRecord) -> String {
    let value = match (&figure.value, &figure.value_to, &figure.of) {
        (Some(value), Some(to), _) => format!("{value} to {to}"),
        (Some(value), None, Some(of)) => format!("{value} of {of}"),
        (Some(value), None, None) => value.clone(),
        _ => String::new(),
    };
    let named = [
        ("", Some(value.as_str())),
        ("", figure.unit.as_deref()),
        ("counts ", figure.counted.as_deref()),
        ("change ", figure.change.map(solieu::Change::name)),
        ("bound ", figure.bound.map(solieu::Bound::name)),
        ("date ", figure.date.as_deref()),
        ("as of ", figure.as_of.as_deref()),
    ];
    let mut out = String::new();
    for (name, content) in named {
        if let Some(content) = content.filter(|content| !content.is_empty()) {
            let _ = write!(out, "  {name}{content}");
        }
    }
    out
}
