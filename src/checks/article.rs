//! The article as the checks read it.

use std::cell::OnceCell;
use std::iter::repeat_with;

use super::link::{self, Gap};
use crate::lang::claims::{Claims, NONE};
use crate::report::{Figure, Group, Kind, Span};

/// What the checks read: an article whose figures are known.
#[derive(Debug)]
pub struct Article<'t> {
    /// The text.
    pub text: &'t str,
    /// By sentence: the linking words of its language.
    pub claims: &'t [&'static Claims],
    /// Its figures, sorted by place, with ids.
    pub figures: &'t [Figure],
    /// Its sentences.
    pub sentences: &'t [Span],
    /// The words of each sentence, folded when they are first asked for.
    folded: Box<[OnceCell<link::Sentence>]>,
}

impl<'t> Article<'t> {
    /// An article whose figures are known.
    #[must_use]
    pub fn new(text: &'t str, claims: &'t [&'static Claims], figures: &'t [Figure], sentences: &'t [Span]) -> Self {
        let folded = repeat_with(OnceCell::new).take(sentences.len()).collect();
        Self { text, claims, figures, sentences, folded }
    }

    /// The words of the sentence that a figure stands in.
    fn folded(&self, figure: &Figure) -> Option<&link::Sentence> {
        let at = figure.sentence as usize;
        let span = *self.sentences.get(at)?;
        Some(self.folded.get(at)?.get_or_init(|| link::Sentence::new(self.text, span)))
    }

    /// The linking words of the language of the sentence that a figure stands in.
    pub(super) fn claims(&self, figure: &Figure) -> &'static Claims {
        self.claims.get(figure.sentence as usize).copied().unwrap_or(&NONE)
    }

    /// The words between two figures.
    pub(super) fn gap(&self, left: &Figure, right: &Figure) -> Gap {
        let (start, end) = (left.span.end, right.span.start);
        let folded = if left.sentence == right.sentence { self.folded(left) } else { None };
        folded.and_then(|folded| folded.gap(start, end)).unwrap_or_else(|| Gap::between(self.text, start, end))
    }

    /// The sentence that a figure stands in.
    pub(super) fn sentence(&self, figure: &Figure) -> Span {
        self.sentences.get(figure.sentence as usize).copied().unwrap_or(Span::new(0, self.text.len() as u32))
    }

    /// The first `most` words of the sentence behind a figure.
    pub(super) fn after(&self, figure: &Figure, most: usize) -> Gap {
        let start = figure.span.end;
        let end = self.sentence(figure).end.min(start.saturating_add(reach(most))).max(start);
        if let Some(folded) = self.folded(figure)
            && let Some(gap) = folded.gap(start, self.sentence(figure).end)
        {
            let gap = gap.first(most);
            if folded.source(&gap).is_none_or(|source| source.end <= end) {
                return gap;
            }
        }
        Gap::first_of(&self.text[start as usize..floor(self.text, end as usize)], most)
    }

    /// The last `most` words of the sentence before a figure.
    pub(super) fn before(&self, figure: &Figure, most: usize) -> Gap {
        let end = figure.span.start;
        let start = self.sentence(figure).start.max(end.saturating_sub(reach(most))).min(end);
        if let Some(folded) = self.folded(figure)
            && let Some(gap) = folded.gap(self.sentence(figure).start, end)
        {
            let gap = gap.last(most);
            if folded.source(&gap).is_none_or(|source| source.start >= start) {
                return gap;
            }
        }
        Gap::last_of(&self.text[ceil(self.text, start as usize)..end as usize], most)
    }

    /// The figures of the sentence before that of a figure.
    pub(super) fn sentence_before(&self, figure: &Figure) -> &'t [Figure] {
        figure.sentence.checked_sub(1).map_or(&[], |before| self.figures_of(before))
    }

    /// The figures of a sentence.
    pub(super) fn figures_of(&self, sentence: u32) -> &'t [Figure] {
        let first = self.figures.partition_point(|figure| figure.sentence < sentence);
        let behind = self.figures[first..].partition_point(|figure| figure.sentence == sentence);
        &self.figures[first..first + behind]
    }

    /// The figures that overlap a span.
    pub(super) fn over(&self, span: Span) -> &'t [Figure] {
        let first = self.figures.partition_point(|figure| figure.span.end <= span.start);
        let behind = self.figures[first..].partition_point(|figure| figure.span.start < span.end);
        &self.figures[first..first + behind]
    }

    /// The date that a figure is of: that which stands right behind or ahead of it in its clause, else
    /// the one that governs it.
    pub(super) fn date_of(&self, figure: &'t Figure) -> Option<&'t str> {
        let next = self.figures.get(figure.id as usize);
        let behind = next.filter(|next| {
            let clear = |gap: &Gap| gap.len() <= 5 && !gap.has_mark(',');
            next.kind == Kind::Date && next.sentence == figure.sentence && clear(&self.gap(figure, next))
        });
        let last = (figure.id as usize).checked_sub(2).and_then(|at| self.figures.get(at));
        let ahead = last.filter(|last| {
            let clear = |gap: &Gap| gap.len() <= 6 && !gap.has_mark(',');
            last.kind == Kind::Date && last.sentence == figure.sentence && clear(&self.gap(last, figure))
        });
        behind.or(ahead).and_then(|date| date.date.as_deref()).or(figure.as_of.as_deref())
    }

    /// The words that a figure counts, folded.
    pub(super) fn counted(&self, figure: &Figure) -> Option<String> {
        let span = figure.counted?;
        let gap = self.folded(figure).and_then(|folded| folded.gap(span.start, span.end));
        Some(gap.map_or_else(|| link::fold(span.of(self.text)), |gap| gap.joined().to_owned()))
            .filter(|words| !words.is_empty())
    }

    /// The first words that a figure counts; empty where it counts none.
    pub(super) fn noun(&self, figure: &Figure, words: usize) -> Gap {
        let Some(span) = figure.counted else { return Gap::of("") };
        let gap = self.folded(figure).and_then(|folded| folded.gap(span.start, span.end));
        gap.map_or_else(|| Gap::first_of(span.of(self.text), words), |gap| gap.first(words))
    }

    /// The quantities of each sentence that has at least `least` of them: labels and times are left out.
    pub(super) fn by_sentence(&self, least: usize) -> Vec<Vec<&'t Figure>> {
        let mut sentences: Vec<Vec<&Figure>> = Vec::new();
        for figure in self.figures {
            if figure.kind.group() != Group::Quantity || figure.kind == Kind::Score {
                continue;
            }
            match sentences.last_mut() {
                Some(last) if last[0].sentence == figure.sentence => last.push(figure),
                _ => sentences.push(vec![figure]),
            }
        }
        sentences.retain(|figures| (least..=MOST).contains(&figures.len()));
        sentences
    }
}

/// Words enough for a phrase that names a number as a total (`in total`).
pub(super) const NAMED: usize = 8;

/// All words of the sentence on one side of a figure, as far as [`REACH`].
pub(super) const ALL: usize = usize::MAX;

/// How many bytes beside a figure are looked at for words about it; no clause of a newspaper is longer.
const REACH: u32 = 2_000;

/// How many bytes so many words are looked for in.
fn reach(most: usize) -> u32 {
    u32::try_from(most.saturating_mul(64).saturating_add(200)).map_or(REACH, |reach| reach.min(REACH))
}

/// The first boundary of letters from byte `at` on.
pub(super) fn ceil(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// The last boundary of letters up to byte `at`.
pub(super) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rfind(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// The most numbers of a sentence that are linked: one with more is a table without its lines, and in doubt there is
/// no check.
const MOST: usize = 60;

/// The unit without what it is per.
pub(super) fn base_unit(figure: &Figure) -> Option<&str> {
    figure.unit.as_deref().map(|unit| match unit {
        "km/h" => unit,
        _ => unit.split('/').next().unwrap_or(unit),
    })
}

/// Whether two figures are single amounts of one unit, so that they can be added and compared.
pub(super) fn comparable(a: &Figure, b: &Figure) -> bool {
    a.kind == b.kind && base_unit(a) == base_unit(b) && is_single(a) && is_single(b) && a.kind != Kind::Ratio
}

/// Whether a figure is one number, no range and not negative.
pub(super) fn is_single(figure: &Figure) -> bool {
    figure.value_to.is_none()
        && figure.value.as_ref().is_some_and(|value| value.sign() != bigdecimal::num_bigint::Sign::Minus)
}
