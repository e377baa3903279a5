//! Results of matches and votes: `thắng 2-1`, `7-6 (7-3) 5-7 6-1`.

use super::{Reading, Scene, unit};
use crate::decimal::whole;
use crate::lang::Sense;
use crate::report::Kind;

/// How many lexemes before a pair a word of winning or losing may stand.
const REACH: usize = 9;

/// Reads a score at `at`.
pub(super) fn read(scene: &Scene, at: usize) -> Option<Reading> {
    let cut = scene.cut;
    let (first, end, second) = pair(scene, at)?;
    let before = at.wrapping_sub(1);
    // `won the set 6-3`
    let behind_series = first > second
        && cut.any(before, |sense| matches!(sense, Sense::Series(_)))
        && !cut.language().grammar.head_first;
    if !behind_series
        && cut.any(before, |sense| {
            matches!(
                sense,
                Sense::Day
                    | Sense::Month
                    | Sense::Quarter
                    | Sense::Bound(..)
                    | Sense::Series(_)
                    | Sense::NumberMark
                    | Sense::From
            )
        })
    {
        return None;
    }
    if unit::unit(scene, end).is_some_and(|written| written.kind != Kind::Measure) {
        return None;
    }
    let noun = scene.is_noun(end) && !cut.is_capital(end) && !cut.has(end, Sense::ScoreCue);
    let cue_near =
        (at.saturating_sub(REACH)..at).rev().take_while(|&at| !ends(scene, at)).any(|at| cut.has(at, Sense::ScoreCue));
    let cue_right_before = cut.has(before, Sense::ScoreCue);
    // Another pair beside it, as in sets.
    let beside = neighbour(scene, at, end);
    let falls = first >= second;
    let cue_behind = scene.same_line(end) && cut.has(end, Sense::ScoreCue);
    let fits = cue_right_before
        || behind_series
        || cue_behind && !cut.language().grammar.head_first
        || (beside && !noun)
        || (cue_near && !noun)
        || (falls && !noun && (first + second) < 60 && !cut.is_word(end));
    if !fits {
        scene.refuse(at, end, "score: no word of a match is near, and something is counted or the pair rises");
        return None;
    }
    let mut found = scene.found(Kind::Score, at, end, "score");
    found.figure.value = Some(whole(first.into()));
    found.figure.value_to = Some(whole(second.into()));
    // `6-7(5)`: the points of a tie-break.
    let points = cut.sign(end) == b'(' && cut.glued(end) && scene.int(end + 1).is_some() && cut.sign(end + 2) == b')';
    Some(Reading { end: end + if points { 3 } else { 0 }, found: vec![found] })
}

fn ends(scene: &Scene, at: usize) -> bool {
    scene.cut.begins_line(at + 1) || (matches!(scene.cut.sign(at), b'.' | b'!' | b'?') && !scene.cut.glued(at + 1))
}

/// Two small numbers joined by a dash.
fn pair(scene: &Scene, at: usize) -> Option<(u32, usize, u32)> {
    let cut = scene.cut;
    let (first, first_digits) = scene.int(at)?;
    let dash = at + 1;
    if !matches!(cut.sign(dash), b'-' | b':') || !scene.same_line(dash) || !scene.same_line(dash + 1) {
        return None;
    }
    if cut.sign(dash) == b':' && !(cut.glued(dash) && cut.glued(dash + 1)) {
        return None;
    }
    let (second, second_digits) = scene.int(dash + 1)?;
    let free = !(matches!(cut.sign(at + 3), b'-' | b'/' | b'.' | b',')
        && cut.glued(at + 3)
        && cut.is_digits(at + 4)
        && cut.glued(at + 4));
    let left = at == 0
        || !(cut.glued(at)
            && (matches!(cut.sign(at - 1), b'-' | b'/' | b'.' | b',') && cut.glued(at - 1) || cut.is_word(at - 1)));
    let right = !(cut.glued(at + 3) && cut.is_word(at + 3));
    (first_digits <= 3 && second_digits <= 3 && free && left && right).then_some((first, at + 3, second))
}

/// Whether another pair stands right before or behind, with or without brackets.
fn neighbour(scene: &Scene, at: usize, end: usize) -> bool {
    let cut = scene.cut;
    let mut next = end;
    while matches!(cut.sign(next), b'(' | b')' | b',') || cut.has(next, Sense::And) {
        next += 1;
        if next > end + 3 {
            break;
        }
    }
    if scene.same_line(next) && pair(scene, next).is_some() {
        return true;
    }
    let mut before = at.wrapping_sub(1);
    let mut steps = 0;
    while matches!(cut.sign(before), b'(' | b')' | b',') || cut.has(before, Sense::And) {
        before = before.wrapping_sub(1);
        steps += 1;
        if steps > 3 {
            break;
        }
    }
    before >= 2 && before < cut.len() && scene.int(before).is_some() && pair(scene, before - 2).is_some()
}
