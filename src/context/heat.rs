//! Degrees of heat: where the word for degrees alone is one of the weather, and not of an angle.

use crate::figures::{Placed, Scene};
use crate::lang::Sense;
use crate::report::Kind;

/// How many lexemes before its degrees a word for heat may stand.
const REACH: usize = 24;

/// Gives plain degrees the language's own unit of heat where their sentence tells of it: `nhiệt độ thấp nhất 19 - 22 độ`.
pub(super) fn read(scene: &Scene, found: &mut [Placed], at: usize) {
    let line = scene.line;
    let Some(own) = line.language().grammar.own_heat else { return };
    let this = &found[at];
    let plain = this.figure.kind == Kind::Measure && this.figure.unit.as_deref() == Some("deg");
    if !plain || line.has(this.end, Sense::Compass) {
        return;
    }
    let before = found[..at].iter().rev().take_while(|it| it.figure.sentence == this.figure.sentence);
    let beside = before.take(6).any(|it| it.figure.unit.as_deref() == Some(own));
    let ends = |word: usize| scene.line.begins_line(word + 1) || line.sign(word) == b'.' && !line.glued(word + 1);
    let told = (this.first.saturating_sub(REACH)..this.first)
        .rev()
        .take_while(|&word| !ends(word))
        .any(|word| line.has(word, Sense::HeatCue));
    if beside || told {
        found[at].figure.unit = Some(own.to_owned());
    }
}
