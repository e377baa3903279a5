//! The one way through: text → tokens → numerals → figures → context → checks → report.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::checks::Article;
use crate::figures::{Day, Setting};
use crate::lang::{self, Language, detect};
use crate::line::{Found, Line, Tells};
use crate::numerals::{Evidence, Style};
use crate::text::lexeme::{Cut, Lexeme, cut};
use crate::text::lexicon::Lexicon;
use crate::text::token::{Token, tokenize};
use crate::text::vocabulary::Words;
use crate::{Options, Report, checks};

/// The languages that are read, the first being the one for texts that tell nothing.
const LANGUAGES: [&Language; 2] = [&lang::vi::LANGUAGE, &lang::en::LANGUAGE];

/// A set of languages, ready to read articles in them.
///
/// [`analyze`] is one with the languages that the crate knows.
#[derive(Debug)]
pub struct Reader {
    words: Words,
    lexicons: Vec<Lexicon>,
}

impl Reader {
    /// A reader of `languages`, the first being the one for texts that tell nothing.
    #[must_use]
    pub fn new(languages: &[&'static Language]) -> Self {
        let mut words = Words::default();
        let lexicons = languages.iter().map(|language| Lexicon::new(language, &mut words)).collect();
        Self { words, lexicons }
    }

    /// What [`analyze`] does, in this reader's languages. With none there are no figures.
    #[must_use]
    pub fn analyze(&self, text: &str, options: &Options) -> Report {
        let mut pass = Pass::new(self, text, &Known::default());
        let main = pass.run(options);
        let found =
            pass.lines.into_iter().filter_map(|placed| Some((placed.start, Arc::unwrap_or_clone(placed.line.found?))));
        self.report(text, main, found)
    }

    /// The report of an article whose lines are read.
    fn report(&self, text: &str, main: usize, lines: impl Iterator<Item = (u32, Found)>) -> Report {
        let Some(lexicon) = self.lexicons.get(main) else { return Report::default() };
        let mut report = Report { lang: lexicon.language.tag, ..Report::default() };
        for (start, found) in lines {
            found.append(start, &mut report);
        }
        report.checks = checks::check(&Article {
            text,
            claims: lexicon.language.claims,
            figures: &report.figures,
            sentences: &report.sentences,
        });
        report
    }

    /// The reader of the languages that the crate knows.
    fn known() -> &'static Self {
        static READER: OnceLock<Reader> = OnceLock::new();
        READER.get_or_init(|| Self::new(&LANGUAGES))
    }
}

/// Finds every figure of `text` and checks its arithmetic. It cannot fail: any text has a report.
///
/// Offsets are bytes of `text`; a text longer than 4 GiB is read up to there.
#[must_use]
pub fn analyze(text: &str, options: &Options) -> Report {
    Reader::known().analyze(text, options)
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
    known: Known,
}

/// By text: the lines of the article as it was.
type Known = FxHashMap<Box<str>, Line>;

impl Session {
    /// A session that has read nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same report as [`analyze`]'s. Only lines that the last text had not, or that the change of others makes read
    /// in another way (another language, another style of numbers), are read; the checks are all made.
    pub fn analyze(&mut self, text: &str, options: &Options) -> Report {
        let reader = Reader::known();
        let mut pass = Pass::new(reader, text, &self.known);
        let main = pass.run(options);
        let found =
            pass.lines.iter().filter_map(|placed| Some((placed.start, Found::clone(placed.line.found.as_ref()?))));
        let report = reader.report(text, main, found);
        self.known = pass.lines.into_iter().map(|placed| (placed.text.into(), placed.line)).collect();
        report
    }
}

/// One way through an article, up to its figures.
struct Pass<'p> {
    reader: &'p Reader,
    tokens: Vec<Token>,
    lexemes: Vec<Lexeme>,
    lines: Vec<Placed<'p>>,
}

/// A line at its place.
struct Placed<'p> {
    text: &'p str,
    start: u32,
    line: Line,
    /// Its tokens, if it was cut into them.
    tokens: Option<Range<usize>>,
    /// Its lexemes in its language, if it was cut into them.
    lexemes: Option<Range<usize>>,
}

impl<'p> Pass<'p> {
    /// Takes the lines that are known from `known` and cuts the others into tokens; empty ones are left out.
    fn new(reader: &'p Reader, text: &'p str, known: &Known) -> Self {
        let mut pass = Self { reader, tokens: Vec::new(), lexemes: Vec::new(), lines: Vec::new() };
        let mut start = 0;
        for text in clip(text).split_inclusive('\n') {
            let mut placed = Placed { text, start, line: Line::default(), tokens: None, lexemes: None };
            start += text.len() as u32;
            if let Some(line) = known.get(text) {
                placed.line = line.clone();
            } else {
                let tokens = pass.tokenize(text);
                if tokens.is_empty() {
                    continue;
                }
                placed.line.hits = detect::hits(text, &pass.tokens[tokens.clone()], &reader.lexicons);
                placed.tokens = Some(tokens);
            }
            pass.lines.push(placed);
        }
        pass
    }

    /// Reads every line that is not yet read as the article has it; the article's language.
    fn run(&mut self, options: &Options) -> usize {
        let lexicons = &self.reader.lexicons;
        if lexicons.is_empty() {
            return 0;
        }
        let wanted = options.lang.as_deref();
        let chosen = lexicons.iter().position(|lexicon| Some(lexicon.language.tag) == wanted);
        let main = chosen.unwrap_or_else(|| self.main());
        let mut evidence = vec![Evidence::default(); lexicons.len()];
        let mut day_first = None;
        for at in 0..self.lines.len() {
            let language = chosen.unwrap_or_else(|| detect::language(&self.lines[at].line.hits, main));
            let tells = match self.lines[at].line.tells {
                Some(tells) if tells.language == language => tells,
                _ => {
                    self.lines[at].lexemes = None;
                    self.lines[at].line.found = None;
                    Tells::of(&self.cut(at, language), language)
                }
            };
            self.lines[at].line.tells = Some(tells);
            evidence[language].add(tells.evidence);
            day_first = day_first.or(tells.day_first);
        }
        let styles: Vec<Style> =
            lexicons.iter().zip(evidence).map(|(lexicon, evidence)| Style::of(lexicon.language, evidence)).collect();
        let published = options.published.as_deref().and_then(Day::parse);
        for at in 0..self.lines.len() {
            let line = &self.lines[at].line;
            let language = line.tells.map_or(main, |tells| tells.language);
            let setting = Setting { style: styles[language], day_first, published, explain: options.explain };
            if line.found.as_ref().is_none_or(|found| found.setting != setting) {
                self.lines[at].line.found = Some(Arc::new(Found::of(&self.cut(at, language), setting)));
            }
        }
        main
    }

    /// The language of most lines.
    fn main(&self) -> usize {
        let mut totals = vec![0; self.reader.lexicons.len()];
        for placed in &self.lines {
            for (total, hits) in totals.iter_mut().zip(&placed.line.hits) {
                *total += hits;
            }
        }
        detect::main(&totals)
    }

    fn tokenize(&mut self, text: &str) -> Range<usize> {
        let first = self.tokens.len();
        tokenize(text, &mut &self.reader.words, &mut self.tokens);
        first..self.tokens.len()
    }

    /// The line with index `at`, cut into lexemes.
    fn cut(&mut self, at: usize, language: usize) -> Cut<'_> {
        let Placed { text, tokens, lexemes, .. } = &self.lines[at];
        let (text, tokens, lexemes) = (*text, tokens.clone(), lexemes.clone());
        let lexicon = &self.reader.lexicons[language];
        let lexemes = lexemes.unwrap_or_else(|| {
            let tokens = tokens.unwrap_or_else(|| self.tokenize(text));
            let first = self.lexemes.len();
            cut(text, &self.tokens[tokens], lexicon, &mut self.lexemes);
            first..self.lexemes.len()
        });
        self.lines[at].lexemes = Some(lexemes.clone());
        Cut { text, lexemes: &self.lexemes[lexemes], lexicon }
    }
}

/// The part of `text` whose offsets fit 32 bits.
fn clip(text: &str) -> &str {
    let mut end = text.len().min(u32::MAX as usize);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
