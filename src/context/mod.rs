//! Context: what each figure counts, whether it is a rise or a fall, how the text limits it, and as of when it holds.

mod as_of;
mod bound;
mod change;
mod clause;
mod counted;
mod heat;
mod premodified;
mod quantity;
mod share;
mod subject;

use crate::figures::{Placed, Scene};
use crate::report::Span;

/// Fills the fields that the words around a figure decide.
pub fn read(scene: &Scene, found: &mut [Placed], sentences: &[Span]) {
    for figure in found.iter_mut() {
        figure.figure.sentence = crate::text::sentence::sentence_at(sentences, figure.figure.span.start);
    }
    for at in 0..found.len() {
        heat::read(scene, found, at);
        bound::read(scene, found, at);
        change::read(scene, found, at);
        counted::read(scene, found, at);
    }
    counted::share_back(scene, found);
    as_of::read(scene, found);
    // What is counted stands in the sentence of its figure, whatever ended that sentence.
    for Placed { figure, .. } in found.iter_mut() {
        let sentence = sentences.get(figure.sentence as usize).copied().unwrap_or_default();
        figure.counted =
            figure.counted.filter(|counted| sentence.start <= counted.start && counted.end <= sentence.end);
    }
}
