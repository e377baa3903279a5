//! Noun phrases of a language whose modifiers precede their noun: `two other deputy ministers`, `922 cases of reported
//! fraud or irregularities`, `two of the band's guitarists`, `19-page affidavit`.

use crate::figures::Scene;
use crate::lang::{NumeralPart, Sense, Side};
use crate::text::token::Case;

/// The most words that a phrase takes in.
const LONGEST: usize = 12;

/// Whether the lexeme at `at` can be a word of a noun phrase.
#[must_use]
pub fn is_noun(scene: &Scene, at: usize) -> bool {
    scene.same_line(at) && is_noun_word(scene, at)
}

/// The same wherever the line begins.
#[must_use]
pub fn is_noun_word(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    if !line.is_word(at) || scene.numeral(at).is_some() {
        return false;
    }
    let noun_of_change =
        line.any(at, |sense| matches!(sense, Sense::Change(_, Side::After))) && !is_participle(scene, at);
    !line.any(at, |sense| match sense {
        Sense::Preposition
        | Sense::Conjunction
        | Sense::Demonstrative
        | Sense::Adverb
        | Sense::Pronoun
        | Sense::Determiner
        | Sense::Comparison
        | Sense::From
        | Sense::To
        | Sense::And
        | Sense::Or
        | Sense::Among
        | Sense::At
        | Sense::AsOf
        | Sense::Relative(_)
        | Sense::Weekday(_)
        | Sense::MonthName(_)
        | Sense::Per
        | Sense::All
        | Sense::Possessive
        | Sense::Bound(..) => true,
        // `pay-TV channels`
        Sense::Verb | Sense::Level => !is_participle(scene, at) && !joins(scene, at + 1),
        Sense::Change(_, Side::Before) => !noun_of_change,
        _ => false,
    })
}

fn ends_in(scene: &Scene, at: usize, endings: &[&str]) -> bool {
    let word = scene.line.text_at(at);
    endings.iter().any(|ending| {
        word.len() >= ending.len() + 2
            && word.is_char_boundary(word.len() - ending.len())
            && word[word.len() - ending.len()..].eq_ignore_ascii_case(ending)
    })
}

/// Whether the word has the ending of a participle.
#[must_use]
pub fn is_participle(scene: &Scene, at: usize) -> bool {
    ends_in(scene, at, scene.line.language().grammar.endings.participle)
        && !scene.line.any(at, |sense| {
            matches!(sense, Sense::Plain | Sense::QuantityNoun | Sense::AmountNoun | Sense::Titled | Sense::Series(_))
        })
}

/// Whether the word has the ending of a present participle.
#[must_use]
pub fn is_present_participle(scene: &Scene, at: usize) -> bool {
    ends_in(scene, at, scene.line.language().grammar.endings.present)
}

/// Whether the phrase from `first` to `end` has a plural, as what a large number counts has.
#[must_use]
pub fn counts(scene: &Scene, first: usize, end: usize) -> bool {
    (first..end).any(|at| is_plural(scene, at))
}

/// Whether the word at `at` is a past form by its ending, or one that the tables know as a verb of change.
#[must_use]
pub fn is_past(scene: &Scene, at: usize) -> bool {
    let endings = scene.line.language().grammar.endings;
    !is_plural(scene, at) && (ends_in(scene, at, endings.participle) || scene.line.text_at(at).len() <= 4)
}

/// Whether the word is a plural, by its ending or by the tables.
pub fn is_plural(scene: &Scene, at: usize) -> bool {
    let endings = scene.line.language().grammar.endings;
    scene.line.has(at, Sense::PluralNoun) || ends_in(scene, at, endings.plural) && !ends_in(scene, at, endings.singular)
}

/// One past a compound of words with hyphens that begins at `at`.
#[must_use]
pub fn compound_end(scene: &Scene, at: usize) -> usize {
    let mut end = at + 1;
    while joins(scene, end) {
        end += 2;
    }
    end
}

/// The lexeme behind a month that a noun follows (`December sales`), else `at`.
#[must_use]
pub fn behind_month(scene: &Scene, at: usize) -> usize {
    let month = scene.line.any(at, |sense| matches!(sense, Sense::MonthName(_))) && is_noun(scene, at + 1);
    at + usize::from(month)
}

/// Whether the hyphen at `at` joins two words into one.
fn joins(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    line.sign(at) == b'-' && line.glued(at) && line.glued(at + 1) && (line.is_word(at + 1) || line.is_digits(at + 1))
}

/// The noun phrase behind a number that ends before lexeme `at`, as `(first, end)`.
#[must_use]
pub fn behind(scene: &Scene, at: usize) -> Option<(usize, usize)> {
    let line = scene.line;
    // `19-page affidavit` counts pages.
    if joins(scene, at) {
        let word = at + 1;
        // `500,000-strong stock of PSPs`
        if line.any(word, |sense| matches!(sense, Sense::QuantityWord | Sense::Adverb)) {
            // `a 5,000-strong crowd of fans` counts fans.
            let (first, end) = phrase(scene, word + 1)?;
            let of = (first..end).rev().find(|&at| line.has(at, Sense::Number(NumeralPart::Of)));
            return Some((of.map_or(first, |of| of + 1), end));
        }
        return (scene.numeral(word).is_none() && line.is_word(word)).then_some((word, word + 1));
    }
    let mut first = at;
    let of = line.has(first, Sense::Number(NumeralPart::Of)) && scene.same_line(first);
    if of {
        first += 1;
    }
    // `30 or more women`
    if line.any(first, |sense| matches!(sense, Sense::Bound(_, Side::After))) && is_noun(scene, first + 1) {
        first += 1;
    }
    first = skip_determiners(scene, first, of);
    if let Some(quoted) = quoted(scene, first) {
        return Some(quoted);
    }
    // `two 20-year-old men` counts men.
    if let Some(numeral) = scene.numeral(first).filter(|_| scene.same_line(first)) {
        // `half of the 200 seats`
        if of {
            return phrase(scene, numeral.end);
        }
        let word = numeral.end + usize::from(joins(scene, numeral.end));
        let modifies = word > numeral.end && line.any(word, |sense| matches!(sense, Sense::Unit(..)));
        // `two one-man shows`
        let compound = word > numeral.end && !modifies && is_noun(scene, word);
        return if modifies {
            phrase(scene, word + 1)
        } else if compound {
            phrase(scene, compound_end(scene, word)).map(|(_, end)| (first, end))
        } else {
            None
        };
    }
    // `ten A320 jets`: a code before the noun.
    let code = line.is_word(first) && line.is_capital(first) && scene.same_line(first);
    if code && line.glued(first + 1) && line.is_digits(first + 1) && !line.glued(first + 2) {
        return phrase(scene, first + 2).map(|(_, end)| (first, end));
    }
    phrase(scene, first)
}

/// `nine "most useless quangos"`, `eight "synergistic" centres`: a phrase whose first words, or all, stand in quotation
/// marks.
fn quoted(scene: &Scene, at: usize) -> Option<(usize, usize)> {
    let line = scene.line;
    let mark = |at: usize| line.sign(at) == b'"' || matches!(line.text_at(at), "“" | "”" | "‘" | "’");
    if !mark(at) || !scene.same_line(at) || line.glued(at) {
        return None;
    }
    let first = skip_determiners(scene, at + 1, false);
    let (first, end) = phrase(scene, first)?;
    // `8 "Yes, we can"`: what is quoted goes on.
    if !mark(end) {
        return None;
    }
    let goes_on = !line.glued(end + 1) && is_noun(scene, end + 1) && !counts(scene, first, end);
    let end = if goes_on { phrase(scene, end + 1).map_or(end, |(_, end)| end) } else { end };
    counts(scene, first, end).then_some((first, end))
}

fn skip_determiners(scene: &Scene, mut at: usize, of: bool) -> usize {
    let line = scene.line;
    let start = at;
    while at < start + 3
        && scene.same_line(at)
        && line.any(at, |sense| matches!(sense, Sense::Determiner | Sense::All | Sense::Demonstrative))
        && (of || !line.any(at, |sense| matches!(sense, Sense::Per)))
    {
        at += 1;
    }
    at
}

/// The noun phrase that begins at `first`.
#[must_use]
pub fn phrase(scene: &Scene, first: usize) -> Option<(usize, usize)> {
    if scene.same_line(first) { phrase_until(scene, first, usize::MAX) } else { None }
}

/// The same, where the phrase may open its line and ends before lexeme `limit`.
#[must_use]
pub fn phrase_until(scene: &Scene, first: usize, limit: usize) -> Option<(usize, usize)> {
    let line = scene.line;
    let is_noun =
        |scene: &Scene, at: usize| at < limit && if at == first { is_noun_word(scene, at) } else { is_noun(scene, at) };
    let mut at = first;
    // A word of degree or order may open the phrase where a noun follows: `other`, `previous`, `older`.
    let opens = line.any(at, |sense| matches!(sense, Sense::Comparison | Sense::Relative(_)))
        && line.get(at).tokens == 1
        && !line
            .any(at, |sense| matches!(sense, Sense::Adverb | Sense::Preposition | Sense::Pronoun | Sense::Unit(..)));
    if opens && is_noun(scene, at + 1) && is_plural_phrase(scene, at + 1) {
        at += 1;
    } else if !is_noun(scene, at) {
        return None;
    }
    let mut end = at;
    let mut words = 0;
    let mut head = None;
    while words < LONGEST && is_noun(scene, at) {
        if is_participle(scene, at) && !line.is_capital(at) {
            // Behind a noun a participle begins a clause of its own; before one it is an adjective.
            let goes_on = is_noun(scene, at + 1) || joins(scene, at + 1) || is_and_adjective(scene, at + 1);
            let modifies = head.is_none() && goes_on;
            if !modifies {
                break;
            }
        } else if let Some(plural) = head {
            // Behind a plural only another plural goes on (`sports cars`).
            if plural && !is_plural(scene, at) {
                break;
            }
        }
        if words > 0
            && head.is_some()
            && line.is_capital(at)
            && !line.prev(at).is_capital()
            && !name_modifies(scene, at)
            // `new PCs`: the noun itself may be a name of things.
            && !(head == Some(false) && is_plural(scene, at) && !(is_noun(scene, at + 1) && line.is_capital(at + 1)))
        {
            break;
        }
        if words > 0 && is_adverb(scene, at) {
            // `only` and its like end a phrase, unless an adjective follows (`highly paid workers`).
            if head.is_some() {
                break;
            }
        }
        let next = compound_end(scene, at);
        let last = next - 1;
        let participle = is_participle(scene, last) && !line.is_capital(last);
        if !participle && !is_adverb(scene, last) {
            head = Some(is_plural(scene, last) && !line.is_capital(last));
        }
        words += 1;
        end = next;
        at = next;
        // `band's guitarists`, `workers' rights`
        let owned = behind_month(scene, at + 1);
        if line.has(at, Sense::Possessive) && line.glued(at) && is_noun(scene, owned) {
            at = owned;
            head = None;
        } else if line.sign(at) == b'\''
            && line.glued(at)
            && !line.glued(at + 1)
            && head == Some(true)
            && is_noun(scene, at + 1)
        {
            at += 1;
            head = None;
        }
        if let Some(joint) = goes_on(scene, at, head).filter(|joint| *joint < limit) {
            at = joint;
            head = None;
        }
    }
    (end > first && head.is_some()).then_some((first, end))
}

/// Whether a capital word at `at` is part of a name that modifies a noun behind it.
fn name_modifies(scene: &Scene, at: usize) -> bool {
    let mut next = at;
    while next < at + 4 && is_noun(scene, next) && scene.line.is_capital(next) {
        next += 1;
    }
    is_noun(scene, next) && scene.line.get(next).case == Case::Lower && !is_participle(scene, next)
}

/// Whether the word has the ending of an adverb.
#[must_use]
pub fn is_adverb(scene: &Scene, at: usize) -> bool {
    ends_in(scene, at, scene.line.language().grammar.endings.adverb)
}

/// `digital and physical sales`: adjectives joined before the noun.
fn is_and_adjective(scene: &Scene, at: usize) -> bool {
    scene.line.has(at, Sense::And) && is_noun(scene, at + 1) && is_noun(scene, at + 2)
        // The word before is a participle, or neither is.
        && (is_participle(scene, at.wrapping_sub(1)) || !is_participle(scene, at + 1))
}

/// Whether a plural comes before the phrase that begins at `at` ends.
fn is_plural_phrase(scene: &Scene, at: usize) -> bool {
    (at..at + 5).take_while(|&at| is_noun(scene, at)).any(|at| is_plural(scene, at))
}

/// Where the phrase goes on behind `of`, or behind `and` before a noun of the same kind; the lexeme there.
fn goes_on(scene: &Scene, at: usize, head: Option<bool>) -> Option<usize> {
    let line = scene.line;
    if !scene.same_line(at) {
        return None;
    }
    if line.has(at, Sense::Number(NumeralPart::Of)) {
        let next = skip_determiners(scene, at + 1, true);
        let next = if line.has(next, Sense::Possessive) && line.has(next, Sense::Determiner) { next + 1 } else { next };
        return is_noun(scene, next).then_some(next);
    }
    if line.any(at, |sense| matches!(sense, Sense::And | Sense::Or)) && head == Some(true) {
        // One more plural, behind which the phrase ends.
        let next = at + 1;
        let mut last = next;
        while last < next + 2 && is_noun(scene, last) && !is_plural(scene, last) && !line.is_capital(last) {
            last += 1;
        }
        let plural = is_noun(scene, last) && is_plural(scene, last) && !is_participle(scene, next);
        let verb = line.any(next, |sense| matches!(sense, Sense::Change(..)));
        return (plural && !verb).then_some(next);
    }
    if line.any(at, |sense| matches!(sense, Sense::And | Sense::Or)) && head == Some(false) {
        // `fully and partly`, `digital and physical sales`: one adjective more and a plural, but no verb (`was too optimistic
        // and warned growth would slow`).
        if is_participle(scene, at + 1) && !is_participle(scene, at.wrapping_sub(1)) {
            return None;
        }
        let lower = !line.is_capital(at + 1) && !line.prev(at).is_capital();
        let plural =
            is_noun(scene, at + 1) && !is_plural(scene, at + 1) && is_noun(scene, at + 2) && is_plural(scene, at + 2);
        return (lower && plural).then_some(at + 1);
    }
    None
}
/// The first noun phrase of the clause that ends before lexeme `end`: its subject, or the phrase right before.
#[must_use]
pub fn before(scene: &Scene, end: usize) -> Option<(usize, usize)> {
    let line = scene.line;
    let mut at = end;
    let mut nearest = None;
    let mut steps = 0;
    while at > 0 && steps < 24 {
        let word = at - 1;
        if !scene.same_line(at) && at < end || clause_ends(scene, word) {
            break;
        }
        at = word;
        steps += 1;
        let unit = line.any(at, |sense| {
            matches!(
                sense,
                Sense::Unit(..)
                    | Sense::Currency(_)
                    | Sense::SubCurrency(_)
                    | Sense::Percent
                    | Sense::PercentPoint
                    | Sense::Number(_)
                    | Sense::Part24(_)
            )
        });
        let starts = !unit && is_noun_word(scene, at)
            || line.any(at, |sense| matches!(sense, Sense::Comparison | Sense::Relative(_)));
        let inside = at > 0 && is_noun_word(scene, at - 1) && scene.same_line(at) || joins(scene, at.wrapping_sub(1));
        if starts && !inside && !is_verb_form(scene, at) {
            if let Some((first, last)) = phrase_until(scene, at, usize::MAX).filter(|(_, last)| *last <= end) {
                let of = line.prev(first).has(Sense::Number(NumeralPart::Of))
                    || line.prev(first).prev().has(Sense::Number(NumeralPart::Of));
                let prepositional =
                    line.any(before_determiners(scene, first), |sense| matches!(sense, Sense::Preposition));
                if !of && !prepositional {
                    return Some((first, last));
                }
                nearest = nearest.or(Some((first, last)));
            }
        }
    }
    nearest
}

/// Whether the participle at `at` is the verb of its clause: no article, preposition or number leads to it.
fn is_verb_form(scene: &Scene, at: usize) -> bool {
    is_participle(scene, at)
        && at > 0
        && scene.same_line(at)
        && scene.line.prev(at).is_word()
        && !scene
            .line
            .prev(at)
            .any(|sense| matches!(sense, Sense::Determiner | Sense::Possessive | Sense::Demonstrative))
        && scene
            .line
            .prev(at)
            .any(|sense| matches!(sense, Sense::Conjunction | Sense::Pronoun | Sense::Verb | Sense::Adverb))
}

fn before_determiners(scene: &Scene, first: usize) -> usize {
    let mut at = first.wrapping_sub(1);
    while scene.line.any(at, |sense| matches!(sense, Sense::Determiner | Sense::Possessive)) && at > 0 && at + 4 > first
    {
        at = at.wrapping_sub(1);
    }
    at
}

/// Whether the lexeme at `at` parts two clauses.
fn clause_ends(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    matches!(line.sign(at), b'.' | b';' | b':' | b'!' | b'?' | b'"' | b'(' | b')')
        || line.sign(at) == b',' && !(line.glued(at + 1) && line.is_digits(at + 1))
        || line.sign(at) == b'-' && !line.glued(at)
        || line.any(at, |sense| matches!(sense, Sense::Conjunction))
            && !line.any(at, |sense| matches!(sense, Sense::And | Sense::Or | Sense::Preposition))
        || line.get(at).sign == 0 && !line.is_word(at) && !line.is_digits(at)
}
