//! A line of an article: what it tells of the whole, and what is read in it once the whole is known.
//!
//! No figure and no sentence goes over a line end, so a line is read by itself. What the rest of the article has to say
//! of it is its language and its [`Setting`]; a line that is read again under the same gives the same.

use std::sync::Arc;

use crate::figures::{self, Setting, UnitEvidence, pattern};
use crate::numerals::{self, Evidence};
use crate::report::{Figure, Report, Span};
use crate::text::lexeme::LexedLine;
use crate::text::sentence::{self, sentences};
use crate::{context, doubt};

/// What is known of a line, whatever stands around it. Offsets count from its start.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// By language: its frequent words.
    pub(crate) hits: Vec<u32>,
    /// What it tells, read in a language.
    pub(crate) evidence: Option<LineEvidence>,
    /// What was found, under a setting; lines with the same words share it.
    pub(crate) found: Option<Arc<LineFigures>>,
}

impl Line {
    /// The index of the language that it was read in.
    pub(crate) fn language(&self) -> Option<usize> {
        self.evidence.map(|evidence| evidence.language)
    }
}

/// What a line tells of the article.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LineEvidence {
    /// The language it was read in.
    pub(crate) language: usize,
    /// How numbers are written.
    pub(crate) numbers: Evidence,
    /// Whether a date has the day first.
    pub(crate) day_first: Option<bool>,
    /// Which units are written.
    pub(crate) units: UnitEvidence,
}

impl LineEvidence {
    /// What a line tells that is read in the language with this index.
    pub(crate) fn of(cut: &LexedLine, language: usize) -> Self {
        Self { language, numbers: Evidence::of(cut), day_first: figures::day_first(cut), units: UnitEvidence::of(cut) }
    }
}

/// What was found in a line.
#[derive(Clone, Debug)]
pub(crate) struct LineFigures {
    /// What the article told of it.
    setting: Setting,
    /// Whether the units that the article tells were asked for.
    asked: bool,
    // Many lines are kept at once: no room is left over in any.
    figures: Box<[Figure]>,
    sentences: Box<[Span]>,
}

impl LineFigures {
    /// Reads a line.
    pub(crate) fn of(cut: &LexedLine, setting: Setting) -> Self {
        let mut sentences = sentences(cut);
        let numerals = numerals::find(cut, setting.style);
        let mut scene = figures::Scene::new(cut, &numerals, setting);
        let mut found = figures::find(&mut scene, &pattern::find(cut));
        sentence::join(&mut sentences, found.iter().map(|found| found.figure.span));
        context::read(&scene, &mut found, &sentences);
        doubt::read(&scene, &mut found, setting.explain);
        let mut figures = Vec::with_capacity(found.len());
        figures.extend(found.into_iter().map(|found| found.figure));
        let asked = scene.asked.get();
        Self { setting, asked, figures: figures.into(), sentences: sentences.into() }
    }

    /// Whether the line is read alike under another setting: the units of the article count where they were asked for.
    pub(crate) fn holds_under(&self, setting: Setting) -> bool {
        let units = if self.asked { self.setting.units } else { setting.units };
        Setting { units, ..self.setting } == setting
    }

    /// How many figures and sentences it has.
    pub(crate) const fn size(&self) -> (usize, usize) {
        (self.figures.len(), self.sentences.len())
    }

    /// Appends what was found in a line that starts at byte `start`.
    pub(crate) fn append(self, start: u32, report: &mut Report) {
        let at = |span: Span| Span::new(span.start + start, span.end + start);
        let sentence = report.sentences.len() as u32;
        report.sentences.extend(self.sentences.into_iter().map(at));
        for mut figure in self.figures {
            figure.id = report.figures.len() as u32 + 1;
            figure.sentence += sentence;
            figure.span = at(figure.span);
            figure.counted = figure.counted.map(at);
            figure.header = figure.header.map(at);
            for cue in &mut figure.cues {
                *cue = at(*cue);
            }
            for refused in &mut figure.refused {
                refused.span = at(refused.span);
            }
            report.figures.push(figure);
        }
    }
}
