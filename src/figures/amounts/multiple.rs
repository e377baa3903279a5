//! Multiples: `gấp 3 lần`, `gấp đôi`, `three times`.

use crate::decimal::{shift, whole};
use crate::figures::amounts::amount::{amount, fill};
use crate::figures::amounts::unit::unit;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::report::Kind;
use crate::rule::Rule;

/// A word for so many times, or once where a number of times is set against it.
pub(crate) static MULTIPLE_WORD: RuleRow = RuleRow {
    name: "word for a multiple",
    needs: None,
    opens: Opens::PHRASE,
    read: word,
    examples: Examples::of(&[
        ("vi", "Giá vé tăng gấp đôi. => multiple gấp đôi =2 u=x"),
        ("en", "He hit the bar twice. => count twice =2"),
    ]),
    counter_examples: Examples::of(&[("vi", "Chị mua một đôi giày. =>")]),
};

fn word(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let tenths = line.find(at, |sense| if let Sense::Multiple(tenths) = sense { Some(*tenths) } else { None })?;
    if tenths == 10 {
        return Some(super::times::once(scene, at));
    }
    // `double-faulted`, `a double-bounce`: joined to a word it is part of a term.
    if line.sign(at + 1) == b'-' && line.glued(at + 1) && line.glued(at + 2) && line.is_word(at + 2) {
        return Some(Candidate { found: Vec::new(), end: at + 3 });
    }
    if is_adjective(scene, at) {
        return Some(Candidate { found: Vec::new(), end: at + 1 });
    }
    if line.has(at, Sense::Frequency) && super::times::is_frequency(scene, at) {
        let mut found = scene.found(Kind::Count, at, at + 1, Rule::Once);
        found.figure.value = Some(shift(&whole(tenths.into()), -1)).map(|value| value.normalized());
        return Some(Candidate { found: vec![found], end: at + 1 });
    }
    let mut found = scene.found(Kind::Multiple, at, at + 1, Rule::MultipleWord);
    found.figure.value = Some(shift(&whole(tenths.into()), -1)).map(|value| value.normalized());
    found.figure.unit = Some("x".to_owned());
    Some(Candidate { found: vec![found], end: at + 1 })
}

/// So many times behind the cue of a multiple or a word of change.
pub(crate) static MULTIPLE: RuleRow = RuleRow {
    name: "multiple behind its cue",
    needs: Some(|lexicon| lexicon.language.grammar.cue_leads_times),
    opens: Opens::NUMERAL.or(Opens::PHRASE).or(Opens::SIGN),
    read: multiple,
    examples: Examples::of(&[
        ("vi", "Giá gấp 3 lần năm ngoái. => multiple gấp 3 lần =3 u=x"),
        ("vi", "Doanh thu tăng 2,5 lần. => multiple 2,5 lần =2.5 u=x | Δup"),
    ]),
    counter_examples: Examples::of(&[("vi", "Anh ra đảo 3 lần. => count 3")]),
};

fn multiple(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let cue = line.has(at, Sense::TimesCue);
    let mut number = at + usize::from(cue);
    // `gấp hơn 3 lần`
    let mut bound = None;
    if cue {
        if let Some(limit) =
            line.find(number, |sense| if let Sense::Bound(bound, _) = sense { Some(*bound) } else { None })
        {
            bound = Some(limit);
            number += 1;
        }
    }
    let before = at.wrapping_sub(1);
    let led = cue
        || line.any(before, |sense| matches!(sense, Sense::Change(..) | Sense::Comparison))
        || line.any(before, |sense| matches!(sense, Sense::Bound(..)))
            && line.prev(before).any(|sense| matches!(sense, Sense::Change(..) | Sense::Comparison | Sense::TimesCue));
    // `bằng 20 lần lượng cát`
    let equal = !led && line.has(before, Sense::Copula) && line.has(before, Sense::Preposition);
    // Nothing is done 2,2 times.
    let broken = !led && !equal && scene.numeral(at).is_some_and(|numeral| !numeral.value.is_integer());
    if !led && !equal && !broken {
        return None;
    }
    let amount = amount(scene, number).filter(|_| number == at || scene.same_line(number))?;
    // `3,1 lần mỗi trận` is a mean of times.
    if broken && line.any(amount.end + 1, |sense| matches!(sense, Sense::Per | Sense::Determiner)) {
        return None;
    }
    let times = line.has(amount.end, Sense::Times) && scene.same_line(amount.end);
    let held =
        |sense: &Sense| matches!(sense, Sense::QuantityNoun | Sense::AmountNoun | Sense::PriceNoun | Sense::Comparison);
    if equal && !(times && scene.same_line(amount.end + 1) && line.any(amount.end + 1, held)) {
        return None;
    }
    if !(times || (cue && amount.sign.is_none() && unit(scene, amount.end).is_none())) {
        return None;
    }
    let end = amount.end + usize::from(times);
    // With a limit between, the cue stays outside: `gấp hơn 3 lần` → `3 lần`.
    let first = if bound.is_some() { number } else { at };
    let mut found = scene.found(Kind::Multiple, first, end, Rule::Multiple);
    found.figure.unit = Some("x".to_owned());
    found.figure.bound = bound;
    fill(&mut found, &amount, 0);
    if bound.is_some() {
        found.figure.bound = bound;
    }
    Some(Candidate { found: vec![found], end })
}

/// `a fantastic double save`, `her double in Athens`: between an article and a noun, or alone behind an article, the word
/// is an adjective or a noun; `to double output`, `double the output` multiply.
fn is_adjective(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    if !line.has(at, Sense::Twofold) || at == 0 || !scene.same_line(at) {
        return false;
    }
    let before = at - 1;
    let led = line.any(before, |s| matches!(s, Sense::Determiner | Sense::Possessive | Sense::Number(_)));
    let noun = scene.is_noun(at + 1);
    let lone = !noun && !line.any(at + 1, |s| matches!(s, Sense::Determiner | Sense::Possessive | Sense::Comparison));
    // `would more than double output`, `they double output`
    let verb = line.any(before, |s| {
        matches!(s, Sense::To | Sense::Verb | Sense::Modal | Sense::Pronoun | Sense::Bound(..) | Sense::Level)
    }) || crate::phrases::premodified::is_plural(scene, before)
        || line.is_capital(before);
    led && (noun || lone) || noun && !verb && scene.is_noun(before)
}
