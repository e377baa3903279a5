//! The date that governs a clause: `tính đến ngày 5/8, cả huyện có 118/125 …`.

use crate::figures::{Placed, Scene};
use crate::lang::Sense;
use crate::report::{Group, Kind};

/// How many lexemes may stand between the cue and its date.
const REACH: usize = 4;

/// Sets `as_of` on the quantities that follow a governing date in its sentence.
pub(super) fn read(scene: &Scene, found: &mut [Placed]) {
    let mut governing: Option<(u32, String)> = None;
    for figure in found.iter_mut() {
        let record = &mut figure.figure;
        if record.kind == Kind::Date {
            let cue = (1..=REACH).any(|back| {
                figure.first >= back && scene.line.any(figure.first - back, |sense| matches!(sense, Sense::AsOf))
            });
            if cue {
                governing = record.date.clone().map(|date| (record.sentence, date));
            }
            continue;
        }
        if record.kind.group() == Group::Quantity {
            if let Some((_, date)) = governing.as_ref().filter(|(sentence, _)| *sentence == record.sentence) {
                record.as_of = Some(date.clone());
            }
        }
    }
}
