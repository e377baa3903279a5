//! Results of matches and votes: `thắng 2-1`, `7-6 (7-3) 5-7 6-1`.

use crate::decimal::whole;
use crate::figures::amounts::unit;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::report::Kind;
use crate::rule::{Reason, Rule};

/// How many lexemes before a pair a word of winning or losing may stand.
const REACH: usize = 9;

/// How many lexemes before a pair a word for odds may stand.
const ODDS: usize = 16;

/// The result of a match, a set or a vote.
pub(crate) static SCORE: RuleRow = RuleRow {
    name: "score",
    needs: None,
    opens: Opens::DIGITS,
    read,
    examples: Examples::of(&[
        ("vi", "Đội nhà thắng 2-1. => score 2-1 =2 →1"),
        ("en", "She won 7-6 (7/5). => score 7-6; score 7/5"),
        ("en", "The mare ran at odds of 8-1. => ratio 8-1 =8 | /1"),
    ]),
    counter_examples: Examples::of(&[("vi", "Mỗi xã cử 2-3 người. => count 2-3 =2 →3")]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let (first, end, second) = pair(scene, at).or_else(|| vote(scene, at))?;
    let before = at.wrapping_sub(1);
    // `odds of 8-1`, `the 5-2 favourite`
    let odds = (at.saturating_sub(ODDS)..at).rev().take_while(|&at| !ends(scene, at));
    if second > 0
        && (line.has(end, Sense::OddsCue) && scene.same_line(end)
            || odds.into_iter().any(|at| line.has(at, Sense::OddsCue)))
    {
        let mut found = scene.found(Kind::Ratio, at, end, Rule::Odds);
        found.figure.value = Some(whole(first.into()));
        found.figure.of = Some(whole(second.into()));
        return Some(Candidate { end, found: vec![found] });
    }
    // `from 5-2 down`
    let side = scene.same_line(end) && line.has(end, Sense::ScoreSide);
    // `Đội Sông - Đội Núi 1-3`, `Sông FC 3-2 Núi`: the names of both sides.
    let sides = first.max(second) < 50 && between_names(scene, at, end);
    // `backed it 68-32`
    let voted = (at.saturating_sub(REACH)..at).any(|word| line.has(word, Sense::VoteCue))
        && first + second > 12
        && second < first;
    // `won the set 6-3`
    let behind_series = first > second
        && line.any(before, |sense| matches!(sense, Sense::Series(_)))
        && line.language().grammar.scores_modify;
    if !(behind_series || side)
        && line.any(before, |sense| {
            matches!(
                sense,
                Sense::Day | Sense::Month | Sense::Quarter | Sense::Series(_) | Sense::NumberMark | Sense::From
            )
        })
    {
        return None;
    }
    if unit::unit(scene, end).is_some_and(|written| written.kind != Kind::Measure) {
        return None;
    }
    let noun = scene.is_noun(end)
        && !line.is_capital(end)
        && !line.any(end, |sense| matches!(sense, Sense::ScoreCue | Sense::Part24(_)));
    let cue_near =
        (at.saturating_sub(REACH)..at).rev().take_while(|&at| !ends(scene, at)).any(|at| line.has(at, Sense::ScoreCue));
    let cue_right_before = line.has(before, Sense::ScoreCue);
    // Another pair beside it, as in sets.
    let beside = neighbour(scene, at, end);
    let falls = first >= second;
    let cue_behind = scene.same_line(end) && line.has(end, Sense::ScoreCue);
    let fits = cue_right_before
        || side
        || sides
        || voted && !noun
        || cue_near && line.any(end, |sense| matches!(sense, Sense::Relative(-1) | Sense::Adverb))
        || behind_series
        || cue_behind && line.language().grammar.scores_modify
        || (beside && !noun)
        || (cue_near && !noun)
        || (falls && !noun && (first + second) < 60 && !line.is_word(end))
        || falls && !noun && first <= 15 && !line.language().grammar.scores_modify && goes_on(scene, end);
    if !fits {
        scene.refuse(at, end, Reason::NoMatch);
        return None;
    }
    let mut found = scene.found(Kind::Score, at, end, Rule::Score);
    found.figure.value = Some(whole(first.into()));
    found.figure.value_to = Some(whole(second.into()));
    // `6-7(5)`: the points of a tie-break.
    let points =
        line.sign(end) == b'(' && line.glued(end) && scene.int(end + 1).is_some() && line.sign(end + 2) == b')';
    let mut reading = Candidate { end: end + if points { 3 } else { 0 }, found: vec![found] };
    // `7-6 (7/5)`: the same with a slash.
    if let (Some((first, _)), Some((second, _))) = (scene.int(end + 1), scene.int(end + 3)) {
        let slashed = line.sign(end) == b'(' && line.sign(end + 2) == b'/' && line.sign(end + 4) == b')';
        if slashed && scene.same_line(end) {
            let mut points = scene.found(Kind::Score, end + 1, end + 4, Rule::Score);
            points.figure.value = Some(whole(first.into()));
            points.figure.value_to = Some(whole(second.into()));
            reading.found.push(points);
            reading.end = end + 5;
        }
    }
    Some(reading)
}

/// Whether the clause goes on behind a pair with a word that leads on from it and counts nothing.
fn goes_on(scene: &Scene, end: usize) -> bool {
    let lead = |sense: &Sense| matches!(sense, Sense::Preposition | Sense::Conjunction | Sense::Adverb);
    scene.same_line(end) && scene.line.any(end, lead)
}

/// `the tally was 215 to 198`: two numbers of votes that a word joins.
fn vote(scene: &Scene, at: usize) -> Option<(u32, usize, u32)> {
    let line = scene.line;
    let joint = at + 1;
    let counted = (at.saturating_sub(REACH)..at).any(|word| line.has(word, Sense::VoteCue));
    let led = line.prev(at).has(Sense::Copula) || line.prev(at).has(Sense::AmountJoint);
    if !(counted && led && line.has(joint, Sense::To)) || !scene.same_line(joint) || !scene.same_line(joint + 1) {
        return None;
    }
    let ((first, _), (second, _)) = (scene.int(at)?, scene.int(joint + 1)?);
    let whole = |number: usize| scene.numeral(number).is_some_and(|numeral| numeral.end == number + 1);
    let end = joint + 2;
    let free = !scene.is_noun(end) && unit::unit(scene, end).is_none();
    (second < first && free && whole(at) && whole(joint + 1)).then_some((first, end, second))
}

/// Whether names of two sides stand about a pair: one before and one behind, or two that a dash joins before it.
fn between_names(scene: &Scene, at: usize, end: usize) -> bool {
    let line = scene.line;
    let name = |word: usize| {
        line.is_word(word)
            && line.is_capital(word)
            && !line.any(word, |sense| {
                matches!(
                    sense,
                    Sense::Day
                        | Sense::Month
                        | Sense::MonthName(_)
                        | Sense::Weekday(_)
                        | Sense::Document
                        | Sense::NumberMark
                )
            })
    };
    let Some(before) = at.checked_sub(1).filter(|&before| name(before) && scene.same_line(at)) else { return false };
    let closed = !scene.same_line(end) || matches!(line.sign(end), b'.' | b',' | b';' | b')');
    let behind = scene.same_line(end) && name(end) && !line.glued(end);
    // Back over the name to the dash between the two.
    let mut word = before;
    while word > 0
        && before - word < 6
        && scene.same_line(word)
        && (name(word) || line.sign(word) == b'.' && line.glued(word))
    {
        word -= 1;
    }
    let joined = line.sign(word) == b'-' && word > 0 && name(word - 1) && !line.glued(word);
    let spread =
        scene.line.has(before, Sense::Series(crate::lang::Series::Near)) || before > 0 && line.sign(before - 1) == b'/';
    !spread
        && (closed && joined || behind && !line.glued(at) && line.get(before).case != crate::text::token::Case::Lower)
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
    // `2-1trên sân nhà`: a careless copy glues a word on, but no unit.
    let right = !(line.glued(at + 3) && line.is_word(at + 3)) || unit::unit(scene, at + 3).is_none();
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
