//! One way through an article, up to its figures.
//!
//! What a line is read under, the language, the style of numbers and the order of dates, is known when all lines are
//! seen. Lines are read at once under what those before tell, while their tokens are at hand, and the few for which the
//! whole article tells otherwise are read again.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::analysis::Reader;
use crate::decision::weights::{FITTED, Weights};
use crate::figures::{Day, Setting, UnitEvidence};
use crate::lang::detect;
use crate::line::{Line, LineEvidence, LineFigures};
use crate::numerals::{Evidence, Style};
use crate::options::Options;
use crate::text::lexeme::{LexedLine, Lexeme, cut};
use crate::text::lexicon::Lexicon;
use crate::text::lines::lines;
use crate::text::token::{Token, tokenize};
use crate::text::unmarked;
use crate::text::vocabulary::WordLookup;

/// By text: lines that were read.
pub(crate) type Known = FxHashMap<Box<str>, Line>;

/// A line at its place.
pub(crate) struct PlacedLine<'p> {
    /// Its text, with its line end.
    pub(crate) text: &'p str,
    /// Its first byte.
    pub(crate) start: u32,
    /// What is known of it; all of it after the way through.
    pub(crate) line: Line,
}

/// The lines of `text`, read, but for empty ones; and the index of the language that most are in. Lines that are in
/// `known` are read only where they are to be read otherwise.
pub(crate) fn read<'p>(
    reader: &Reader,
    text: &'p str,
    options: &Options,
    known: &Known,
) -> (Vec<PlacedLine<'p>>, usize) {
    let mut article = ArticleEvidence::new(reader, text, options);
    if reader.lexicons.is_empty() {
        return (Vec::new(), 0);
    }
    let words = WordLookup::new(&reader.words);
    let mut line_reader = LineReader { reader, words, tokens: Vec::new(), lexemes: Vec::new() };
    let mut placed = Vec::new();
    let mut start = 0;
    for text in lines(clip(text)) {
        let place = start;
        start += text.len() as u32;
        let line = match known.get(text) {
            Some(line) => {
                article.recall(line);
                line.clone()
            }
            None => match line_reader.read(text, &mut article) {
                Some(line) => line,
                None => continue,
            },
        };
        placed.push(PlacedLine { text, start: place, line });
    }
    let main = article.main();
    article.forget();
    for PlacedLine { text, line, .. } in &mut placed {
        let language = article.language(&line.hits);
        let evidence = match line.evidence {
            Some(evidence) if evidence.language == language => evidence,
            _ => {
                line.found = None;
                LineEvidence::of(&line_reader.cut(text, language), language)
            }
        };
        line.evidence = Some(evidence);
        article.take(evidence);
    }
    for PlacedLine { text, line, .. } in &mut placed {
        let language = line.evidence.map_or(main, |evidence| evidence.language);
        let setting = article.setting(language);
        if line.found.as_ref().is_none_or(|found| !found.holds_under(setting)) {
            line.found = Some(Arc::new(LineFigures::of(&line_reader.cut(text, language), setting)));
        }
    }
    (placed, main)
}

/// Where each line starts that is not empty, with the index of its language in an article of the language `main`.
pub(crate) fn languages(reader: &Reader, text: &str, main: usize) -> Vec<(u32, usize)> {
    let mut words = WordLookup::new(&reader.words);
    let (mut tokens, mut found) = (Vec::new(), Vec::new());
    let mut start = 0;
    for line in lines(clip(text)) {
        tokens.clear();
        tokenize(line, &mut words, &mut tokens);
        if !tokens.is_empty() {
            found.push((start, detect::language(&detect::hits(line, &tokens, &reader.lexicons), main)));
        }
        start += line.len() as u32;
    }
    found
}

/// How many figures and sentences the lines have.
pub(crate) fn size(lines: &[PlacedLine]) -> (usize, usize) {
    let found = lines.iter().filter_map(|placed| placed.line.found.as_deref());
    found.map(LineFigures::size).fold((0, 0), |sum, line| (sum.0 + line.0, sum.1 + line.1))
}

/// What the lines tell of the article, as far as they are seen.
struct ArticleEvidence<'p> {
    lexicons: &'p [Lexicon],
    chosen: Option<usize>,
    published: Option<Day>,
    /// There is one line.
    sole: bool,
    explain: bool,
    weights: &'static Weights,
    /// By language: its frequent words.
    totals: Vec<u32>,
    /// By language: how numbers are written.
    evidence: Vec<Evidence>,
    day_first: Option<bool>,
    units: UnitEvidence,
}

impl<'p> ArticleEvidence<'p> {
    fn new(reader: &'p Reader, text: &str, options: &Options) -> Self {
        let lexicons = reader.lexicons.as_slice();
        Self {
            lexicons,
            chosen: reader.chosen(options),
            published: options.published.as_deref().and_then(Day::parse),
            sole: lines(text.trim()).nth(1).is_none(),
            explain: options.explain,
            weights: options.weights.unwrap_or(&FITTED),
            totals: vec![0; lexicons.len()],
            evidence: vec![Evidence::default(); lexicons.len()],
            day_first: None,
            units: UnitEvidence::default(),
        }
    }

    fn recall(&mut self, line: &Line) {
        self.count(&line.hits);
        if let Some(evidence) = line.evidence {
            self.take(evidence);
        }
    }

    fn count(&mut self, hits: &[u32]) {
        for (total, hits) in self.totals.iter_mut().zip(hits) {
            *total += hits;
        }
    }

    fn take(&mut self, evidence: LineEvidence) {
        self.evidence[evidence.language].add(evidence.numbers);
        self.day_first = self.day_first.or(evidence.day_first);
        self.units.add(evidence.units);
    }

    /// Forgets what lines tell, but not their words.
    fn forget(&mut self) {
        self.evidence.fill(Evidence::default());
        self.day_first = None;
        self.units = UnitEvidence::default();
    }

    /// The language of the article.
    fn main(&self) -> usize {
        self.chosen.unwrap_or_else(|| detect::main(&self.totals))
    }

    /// The language of a line.
    fn language(&self, hits: &[u32]) -> usize {
        self.chosen.unwrap_or_else(|| detect::language(hits, self.main()))
    }

    /// What a line in a language is read under.
    fn setting(&self, language: usize) -> Setting {
        let (evidence, language) = (self.evidence[language], self.lexicons[language].language);
        Setting {
            style: Style::of(language, evidence),
            // Where the language knows the order, no date need show it.
            day_first: self.day_first.filter(|_| !language.grammar.day_first),
            published: self.published,
            sole: self.sole,
            explain: self.explain,
            weights: self.weights,
            units: self.units.units(),
        }
    }
}

/// Where one line after the other is cut.
struct LineReader<'p> {
    reader: &'p Reader,
    words: WordLookup<'p>,
    tokens: Vec<Token>,
    lexemes: Vec<Lexeme>,
}

impl LineReader<'_> {
    /// Reads a new line under what the lines so far tell; nothing if it is empty.
    fn read(&mut self, text: &str, article: &mut ArticleEvidence) -> Option<Line> {
        self.tokenize(text);
        if self.tokens.is_empty() {
            return None;
        }
        let hits = detect::hits(text, &self.tokens, &self.reader.lexicons);
        article.count(&hits);
        let language = article.language(&hits);
        let cut = self.cut_tokens(text, language);
        let evidence = LineEvidence::of(&cut, language);
        article.take(evidence);
        let found = LineFigures::of(&cut, article.setting(language));
        Some(Line { hits, evidence: Some(evidence), found: Some(Arc::new(found)) })
    }

    fn tokenize(&mut self, text: &str) {
        self.tokens.clear();
        tokenize(text, &mut self.words, &mut self.tokens);
    }

    fn cut_tokens<'d>(&'d mut self, text: &'d str, language: usize) -> LexedLine<'d> {
        let lexicon = &self.reader.lexicons[language];
        self.lexemes.clear();
        unmarked::restore(text, &mut self.tokens, lexicon.language.unmarked, &mut self.words);
        cut(text, &self.tokens, lexicon, &mut self.lexemes);
        LexedLine { text, lexemes: &self.lexemes, lexicon }
    }

    /// A line, cut into lexemes.
    fn cut<'d>(&'d mut self, text: &'d str, language: usize) -> LexedLine<'d> {
        self.tokenize(text);
        self.cut_tokens(text, language)
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
