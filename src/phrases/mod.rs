//! Noun phrases: where one begins and ends. Everything that asks for a phrase, the units, the labels, what is counted and
//! the subjects of changes, asks here, so that there is one answer.

mod postmodified;
pub(crate) mod premodified;

use crate::lang::Sense;

pub(crate) use postmodified::{noun_phrase, noun_phrase_before};

/// Whether a word of this sense ends a noun phrase before it.
#[must_use]
pub const fn ends_phrase(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Verb
            | Sense::Preposition
            | Sense::Conjunction
            | Sense::Demonstrative
            | Sense::Adverb
            | Sense::Pronoun
            | Sense::Bound(..)
            | Sense::Change(..)
            | Sense::Level
            | Sense::Comparison
            | Sense::From
            | Sense::To
            | Sense::And
            | Sense::Or
            | Sense::Among
            | Sense::At
            | Sense::AsOf
            | Sense::Relative(_)
            | Sense::Day
            | Sense::Per
            | Sense::All
    )
}
