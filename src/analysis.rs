//! The one way through: text → tokens → numerals → figures → context → checks → report.

use std::sync::{Arc, OnceLock};

use crate::checks::Article;
use crate::lang::{self, Language, Tables};
use crate::line::LineFigures;
use crate::pass::{self, Known, PlacedLine};
use crate::text::compose::compose;
use crate::text::lexicon::Lexicon;
use crate::text::packed::unpack;
use crate::text::vocabulary::Words;
use crate::{Check, Figure, Options, Report, Span, checks};

/// The languages that are read, the first being the one for texts that tell nothing.
const LANGUAGES: [&Language; 2] = [&lang::vi::LANGUAGE, &lang::en::LANGUAGE];

/// A set of languages, ready to read articles in them.
///
/// [`analyze`] is one with the languages that the crate knows.
#[derive(Debug)]
pub struct Reader {
    pub(crate) words: Words,
    pub(crate) lexicons: Vec<Lexicon>,
}

impl Reader {
    /// A reader of `languages`, the first being the one for texts that tell nothing.
    #[must_use]
    pub fn new(languages: &[Tables]) -> Self {
        let mut words = Words::default();
        let lexicons = languages.iter().map(|tables| Lexicon::new(tables, &mut words)).collect();
        Self { words, lexicons }
    }

    /// What [`analyze`] does, in this reader's languages. With none there are no figures.
    #[must_use]
    pub fn analyze(&self, text: &str, options: &Options) -> Report {
        composed(text, |text| self.read(text, options))
    }

    /// Reads a text whose letters are composed.
    fn read(&self, text: &str, options: &Options) -> Report {
        let (lines, main) = pass::read(self, text, options, &Known::default());
        let size = pass::size(&lines);
        let found = lines.into_iter().filter_map(|PlacedLine { start, line, .. }| {
            let language = line.language();
            Some((start, language, Arc::unwrap_or_clone(line.found?)))
        });
        self.report(text, options, main, size, found)
    }

    /// The report of an article whose lines are read, with so many figures and sentences.
    fn report(
        &self,
        text: &str,
        options: &Options,
        main: usize,
        (figures, sentences): (usize, usize),
        lines: impl Iterator<Item = (u32, Option<usize>, LineFigures)>,
    ) -> Report {
        let Some(lexicon) = self.lexicons.get(main) else { return Report::default() };
        let mut report = Report {
            lang: lexicon.language.tag,
            chosen: self.chosen(options).is_some(),
            figures: Vec::with_capacity(figures),
            sentences: Vec::with_capacity(sentences),
            checks: Vec::new(),
            repeats: 0,
        };
        // Each line ties its figures with the words of its own language.
        let mut claims = Vec::with_capacity(sentences);
        for (start, language, found) in lines {
            found.append(start, &mut report);
            let lexicon = language.and_then(|language| self.lexicons.get(language)).unwrap_or(lexicon);
            claims.resize(report.sentences.len(), lexicon.language.claims);
        }
        (report.checks, report.repeats) =
            checks::check(&Article::new(text, &claims, &report.figures, &report.sentences));
        report
    }

    /// The index of the language that is asked for, if it is one of ours.
    pub(crate) fn chosen(&self, options: &Options) -> Option<usize> {
        let wanted = options.lang.as_deref();
        self.lexicons.iter().position(|lexicon| Some(lexicon.language.tag) == wanted)
    }

    /// The checks of figures that are known, in an article that was read in a report's languages. What each line ties with
    /// is told by the line alone, unless one language was asked for.
    fn check(&self, text: &str, read: &Report, figures: &[Figure]) -> (Vec<Check>, u32) {
        let main = self.lexicons.iter().position(|lexicon| lexicon.language.tag == read.lang).unwrap_or(0);
        let languages = if read.chosen { Vec::new() } else { pass::languages(self, text, main) };
        let sentences = read.sentences.as_slice();
        let claims_at = |sentence: &Span| {
            let line = languages.partition_point(|(start, _)| *start <= sentence.start).checked_sub(1);
            let language = line.and_then(|line| languages.get(line)).map_or(main, |(_, language)| *language);
            self.lexicons.get(language).map_or(&crate::lang::claims::NONE, |lexicon| lexicon.language.claims)
        };
        let claims: Vec<_> = sentences.iter().map(claims_at).collect();
        checks::check(&Article::new(text, &claims, figures, sentences))
    }

    /// The reader of the languages that the crate knows.
    fn known() -> &'static Self {
        static READER: OnceLock<Reader> = OnceLock::new();
        READER.get_or_init(|| {
            let (words, lexicons) = unpack(&LANGUAGES);
            Self { words, lexicons }
        })
    }
}

/// What `read` says of `text`, as if its letters and their marks were one character each.
fn composed(text: &str, read: impl FnOnce(&str) -> Report) -> Report {
    let Some(composed) = compose(text) else { return read(text) };
    let mut report = read(&composed.text);
    composed.restore(&mut report);
    report
}

/// Finds every figure of `text` and checks its arithmetic. It cannot fail: any text has a report.
///
/// Offsets are bytes of `text`; a text longer than 4 GiB is read up to there.
#[must_use]
pub fn analyze(text: &str, options: &Options) -> Report {
    Reader::known().analyze(text, options)
}

/// The checks of figures that are known.
pub(crate) fn check(text: &str, read: &Report, figures: &[Figure]) -> (Vec<Check>, u32) {
    Reader::known().check(text, read, figures)
}

/// An article that is read again and again while it is edited: what did not change is not read again.
///
/// ```
/// let mut session = solieu::Session::new();
/// let options = solieu::Options::default();
/// for text in ["Xã có 120 hộ.\nHuyện có 9 xã.", "Xã có 125 hộ.\nHuyện có 9 xã."] {
///     assert_eq!(session.analyze(text, &options), solieu::analyze(text, &options));
/// }
/// ```
#[derive(Debug, Default)]
pub struct Session {
    /// The lines of the article as it was.
    known: Known,
}

impl Session {
    /// A session that has read nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same report as [`analyze`]'s. Only lines that the last text had not, or that the change of others makes read
    /// in another way (another language, another style of numbers), are read; the checks are all made.
    pub fn analyze(&mut self, text: &str, options: &Options) -> Report {
        composed(text, |text| self.read(text, options))
    }

    fn read(&mut self, text: &str, options: &Options) -> Report {
        let reader = Reader::known();
        let (lines, main) = pass::read(reader, text, options, &self.known);
        let found = lines.iter().filter_map(|PlacedLine { start, line, .. }| {
            Some((*start, line.language(), LineFigures::clone(line.found.as_ref()?)))
        });
        let report = reader.report(text, options, main, pass::size(&lines), found);
        self.known = lines.into_iter().map(|placed| (placed.text.into(), placed.line)).collect();
        report
    }
}
