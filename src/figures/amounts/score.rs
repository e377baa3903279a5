//! Results of matches and votes: `thắng 2-1`, `7-6 (7-3) 5-7 6-1`.

use crate::decimal::whole;
use crate::figures::amounts::unit;
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::report::Kind;

/// How many lexemes before a pair a word of winning or losing may stand.
const REACH: usize = 9;

/// Reads a score at `at`.
pub(crate) fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let (first, end, second) = pair(scene, at)?;
    let before = at.wrapping_sub(1);
    // `won the set 6-3`
    let behind_series = first > second
        && line.any(before, |sense| matches!(sense, Sense::Series(_)))
        && !line.language().grammar.head_first;
    if !behind_series
        && line.any(before, |sense| {
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
    let noun = scene.is_noun(end) && !line.is_capital(end) && !line.has(end, Sense::ScoreCue);
    let cue_near =
        (at.saturating_sub(REACH)..at).rev().take_while(|&at| !ends(scene, at)).any(|at| line.has(at, Sense::ScoreCue));
    let cue_right_before = line.has(before, Sense::ScoreCue);
    // Another pair beside it, as in sets.
    let beside = neighbour(scene, at, end);
    let falls = first >= second;
    let cue_behind = scene.same_line(end) && line.has(end, Sense::ScoreCue);
    let fits = cue_right_before
        || behind_series
        || cue_behind && !line.language().grammar.head_first
        || (beside && !noun)
        || (cue_near && !noun)
        || (falls && !noun && (first + second) < 60 && !line.is_word(end));
    if !fits {
        scene.refuse(at, end, "score: no word of a match is near, and something is counted or the pair rises");
        return None;
    }
    let mut found = scene.found(Kind::Score, at, end, "score");
    found.figure.value = Some(whole(first.into()));
    found.figure.value_to = Some(whole(second.into()));
    // `6-7(5)`: the points of a tie-break.
    let points =
        line.sign(end) == b'(' && line.glued(end) && scene.int(end + 1).is_some() && line.sign(end + 2) == b')';
    Some(Candidate { end: end + if points { 3 } else { 0 }, found: vec![found] })
}

fn ends(scene: &Scene, at: usize) -> bool {
    scene.line.begins_line(at + 1) || (matches!(scene.line.sign(at), b'.' | b'!' | b'?') && !scene.line.glued(at + 1))
}

/// Two small numbers joined by a dash.
fn pair(scene: &Scene, at: usize) -> Option<(u32, usize, u32)> {
    let line = scene.line;
    let (first, first_digits) = scene.int(at)?;
    let dash = at + 1;
    if !matches!(line.sign(dash), b'-' | b':') || !scene.same_line(dash) || !scene.same_line(dash + 1) {
        return None;
    }
    if line.sign(dash) == b':' && !(line.glued(dash) && line.glued(dash + 1)) {
        return None;
    }
    let (second, second_digits) = scene.int(dash + 1)?;
    let free = !(matches!(line.sign(at + 3), b'-' | b'/' | b'.' | b',')
        && line.glued(at + 3)
        && line.is_digits(at + 4)
        && line.glued(at + 4));
    let left = at == 0
        || !(line.glued(at)
            && (matches!(line.sign(at - 1), b'-' | b'/' | b'.' | b',') && line.glued(at - 1) || line.is_word(at - 1)));
    let right = !(line.glued(at + 3) && line.is_word(at + 3));
    (first_digits <= 3 && second_digits <= 3 && free && left && right).then_some((first, at + 3, second))
}

/// Whether another pair stands right before or behind, with or without brackets.
fn neighbour(scene: &Scene, at: usize, end: usize) -> bool {
    let line = scene.line;
    let mut next = end;
    while matches!(line.sign(next), b'(' | b')' | b',') || line.has(next, Sense::And) {
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
    while matches!(line.sign(before), b'(' | b')' | b',') || line.has(before, Sense::And) {
        before = before.wrapping_sub(1);
        steps += 1;
        if steps > 3 {
            break;
        }
    }
    before >= 2 && before < line.len() && scene.int(before).is_some() && pair(scene, before - 2).is_some()
}
