//! The form of a case: a text, and the figures that are read in it.
//!
//! A figure is written `kind text value…`, with `→` before the upper end of a range, `/` before the whole of a ratio,
//! `u=` unit, `#` counted, `Δ` change, `~` bound, `@` date. A field that a case does not name is not looked at; the
//! figures must be all that are read, labels included. An empty right side asks that nothing is read.

use solieu::output::{FigureRecord, PositionEncoding};
use solieu::{Bound, Change, Options, analyze};

fn show(figure: &FigureRecord) -> String {
    let mut line = format!("{} {}", figure.kind.map_or("", |kind| kind.name()), figure.text);
    let mut add = |mark: &str, text: Option<&str>| {
        if let Some(text) = text {
            line.push_str(&format!(" {mark}{text}"));
        }
    };
    add("=", figure.value.as_deref());
    add("→", figure.value_to.as_deref());
    add("/", figure.of.as_deref());
    add("u=", figure.unit.as_deref());
    add("#", figure.counted.as_deref());
    add("Δ", figure.change.map(|change| if change == Change::Up { "up" } else { "down" }));
    add(
        "~",
        figure.bound.map(|bound| match bound {
            Bound::About => "about",
            Bound::Over => "over",
            Bound::Under => "under",
            Bound::AtLeast => "atLeast",
            Bound::AtMost => "atMost",
        }),
    );
    add("@", figure.date.as_deref());
    line
}

/// Whether the line `got` has every part of `wanted`, in order.
fn covers(got: &str, wanted: &str) -> bool {
    let mut rest = got;
    wanted.split(" | ").all(|part| match rest.find(part) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    })
}

/// What is wrong with the reading of a case, `text => figures`; nothing where it is as wanted.
pub fn fault(case: &str, options: &Options) -> Option<String> {
    let Some((text, wanted)) = case.split_once(" =>") else { return Some(format!("no arrow in {case}")) };
    let got: Vec<String> =
        analyze(text, options).to_records(text, PositionEncoding::Utf32).figures.iter().map(show).collect();
    let wanted: Vec<&str> = wanted.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    let fits = got.len() == wanted.len() && got.iter().zip(&wanted).all(|(got, wanted)| covers(got, wanted));
    (!fits).then(|| format!("{text}\n    wanted {wanted:?}\n    got    {got:?}"))
}
