//! The contest of a bare number: a count, a label or no figure.

use super::evidence::{FEATURES, View};
use crate::figures::Scene;
use crate::figures::amounts::{homographs, unit::unit};
use crate::figures::labels::unearned;
use crate::report::Kind;
use crate::rule::Rule;
use crate::scene::Candidate;

/// `Nghị định 86 năm 2014`: the number of an amount alone, where a noun or a name stands before it that it may belong to,
/// and its unit may begin something else.
pub(crate) fn without_unit(scene: &Scene, amount: &Candidate) -> Option<Candidate> {
    let [found] = &amount.found[..] else { return None };
    let (first, line) = (found.first, scene.line);
    let end = first + 1;
    if found.end != end + 1
        || !line.opens(end)
        || !(line.is_digits(first) && line.is_digits(end + 1))
        || found.figure.unit.is_none()
    {
        return None;
    }
    // `9 tháng 10 ngày`: two amounts.
    if scene.numeral(found.end).is_some_and(|next| unit(scene, next.end).is_some()) {
        return None;
    }
    // `kế hoạch 5 năm 2016-2020`: a length of time, and its ends.
    if line.sign(end + 2) == b'-' && line.is_digits(end + 3) {
        return None;
    }
    let view = View { scene, first, end, numeral: scene.numeral(first)?, range: false, label: None, homograph: false };
    if !view.capital_before() && !view.noun_before() {
        return None;
    }
    let mut count = scene.found(Kind::Count, first, end, Rule::Count);
    count.figure.value = Some(view.numeral.value.clone());
    Some(settle(scene, Candidate { found: vec![count], end }))
}

/// What a count has before any evidence where no label could take its number: one that is none can be struck out by who
/// reads the table, one that is missing is not seen.
const GAIN: i32 = 6;

/// What an amount that was read is, where it is a bare count: itself, a label or nothing. The evidence for a count is
/// summed; where it is too little, the label takes the number, or nothing does.
pub(crate) fn settle(scene: &Scene, counted: Candidate) -> Candidate {
    let [found] = &counted.found[..] else { return counted };
    if found.figure.kind != Kind::Count || found.figure.rule != Rule::Count {
        return counted;
    }
    let (first, end) = (found.first, found.end);
    // A number that is all of its line has nothing that it could belong to.
    if scene.line.is_whole(first, end) {
        return counted;
    }
    let number = first + usize::from(scene.numeral(first).is_none());
    let Some(numeral) = scene.numeral(number) else { return counted };
    let range = found.figure.value_to.is_some();
    let label = if range { None } else { unearned::read(scene, first, end) };
    // Names with their numbers in a row are a table that commas set: its numbers count what was told before.
    if label.is_none() && unearned::tabular(scene, first) {
        return counted;
    }
    let view = View {
        scene,
        first,
        end,
        numeral,
        range,
        label: label.as_ref().and_then(|label| label.found.first()).map(|it| (it.figure.kind, it.figure.rule)),
        homograph: !range && homographs::refuses_count(scene, first, end),
    };
    let explain = scene.refused.is_some();
    let mut sum = 0;
    let mut seen = Vec::new();
    for (at, feature) in FEATURES.iter().enumerate() {
        let weight = scene.weights.of(at);
        if (weight != 0 || explain) && (feature.holds)(&view) {
            sum += weight;
            if explain {
                seen.push(feature.name);
            }
        }
    }
    let other = label.as_ref().and_then(|label| label.found.first()).map_or("no figure", |it| it.figure.rule.name());
    let gain = if label.is_none() { GAIN } else { 0 };
    let counts = sum + gain > 0;
    let mut winner = if counts { counted } else { label.unwrap_or(Candidate { found: Vec::new(), end }) };
    if !counts {
        scene.refuse(first, end, Rule::Count);
    }
    if let Some(placed) = winner.found.first_mut() {
        placed.margin = Some((sum + gain).abs());
        if explain {
            placed.figure.features = seen;
            placed.figure.sums = vec![("count", sum), (other, 0)];
        }
    }
    winner
}
