//! One way through an article, up to its figures.
//!
//! What a line is read under, the language, the style of numbers and the order of dates, is known when all lines are
//! seen. Lines are read at once under what those before tell, while their tokens are at hand, and the few for which the
//! whole article tells otherwise are read again.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::analysis::Reader;
use crate::figures::{Day, Setting};
use crate::lang::detect;
use crate::line::{Found, Line, Tells};
use crate::numerals::{Evidence, Style};
use crate::options::Options;
use crate::text::lexeme::{Cut, Lexeme, cut};
use crate::text::lexicon::Lexicon;
use crate::text::token::{Token, tokenize};
use crate::text::vocabulary::Reading;

/// By text: lines that were read.
pub(crate) type Known = FxHashMap<Box<str>, Line>;

/// A line at its place.
pub(crate) struct Placed<'p> {
    /// Its text, with its line end.
    pub(crate) text: &'p str,
    /// Its first byte.
    pub(crate) start: u32,
    /// What is known of it; all of it after the way through.
    pub(crate) line: Line,
}

/// The lines of `text`, read, but for empty ones; and the index of the language that most are in. Lines that are in
/// `known` are read only where they are to be read otherwise.
pub(crate) fn read<'p>(reader: &Reader, text: &'p str, options: &Options, known: &Known) -> (Vec<Placed<'p>>, usize) {
    let mut whole = Whole::new(&reader.lexicons, text, options);
    if reader.lexicons.is_empty() {
        return (Vec::new(), 0);
    }
    let words = Reading::new(&reader.words);
    let mut desk = Desk { reader, words, tokens: Vec::new(), lexemes: Vec::new() };
    let mut lines = Vec::new();
    let mut start = 0;
    for text in clip(text).split_inclusive('\n') {
        let place = start;
        start += text.len() as u32;
        let line = match known.get(text) {
            Some(line) => {
                whole.hear(line);
                line.clone()
            }
            None => match desk.read(text, &mut whole) {
                Some(line) => line,
                None => continue,
            },
        };
        lines.push(Placed { text, start: place, line });
    }
    let main = whole.main();
    whole.forget();
    for Placed { text, line, .. } in &mut lines {
        let language = whole.language(&line.hits);
        let tells = match line.tells {
            Some(tells) if tells.language == language => tells,
            _ => {
                line.found = None;
                Tells::of(&desk.cut(text, language), language)
            }
        };
        line.tells = Some(tells);
        whole.take(tells);
    }
    for Placed { text, line, .. } in &mut lines {
        let language = line.tells.map_or(main, |tells| tells.language);
        let setting = whole.setting(language);
        if line.found.as_ref().is_none_or(|found| found.setting != setting) {
            line.found = Some(Arc::new(Found::of(&desk.cut(text, language), setting)));
        }
    }
    (lines, main)
}

/// How many figures and sentences the lines have.
pub(crate) fn size(lines: &[Placed]) -> (usize, usize) {
    let found = lines.iter().filter_map(|placed| placed.line.found.as_deref());
    found.map(Found::size).fold((0, 0), |sum, line| (sum.0 + line.0, sum.1 + line.1))
}

/// What the lines tell of the article, as far as they are seen.
struct Whole<'p> {
    lexicons: &'p [Lexicon],
    chosen: Option<usize>,
    published: Option<Day>,
    /// There is one line.
    sole: bool,
    explain: bool,
    /// By language: its frequent words.
    totals: Vec<u32>,
    /// By language: how numbers are written.
    evidence: Vec<Evidence>,
    day_first: Option<bool>,
}

impl<'p> Whole<'p> {
    fn new(lexicons: &'p [Lexicon], text: &str, options: &Options) -> Self {
        let wanted = options.lang.as_deref();
        Self {
            lexicons,
            chosen: lexicons.iter().position(|lexicon| Some(lexicon.language.tag) == wanted),
            published: options.published.as_deref().and_then(Day::parse),
            sole: !text.trim().contains('\n'),
            explain: options.explain,
            totals: vec![0; lexicons.len()],
            evidence: vec![Evidence::default(); lexicons.len()],
            day_first: None,
        }
    }

    fn hear(&mut self, line: &Line) {
        self.count(&line.hits);
        if let Some(tells) = line.tells {
            self.take(tells);
        }
    }

    fn count(&mut self, hits: &[u32]) {
        for (total, hits) in self.totals.iter_mut().zip(hits) {
            *total += hits;
        }
    }

    fn take(&mut self, tells: Tells) {
        self.evidence[tells.language].add(tells.evidence);
        self.day_first = self.day_first.or(tells.day_first);
    }

    /// Forgets what lines tell, but not their words.
    fn forget(&mut self) {
        self.evidence.fill(Evidence::default());
        self.day_first = None;
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
        }
    }
}

/// Where one line after the other is cut.
struct Desk<'p> {
    reader: &'p Reader,
    words: Reading<'p>,
    tokens: Vec<Token>,
    lexemes: Vec<Lexeme>,
}

impl Desk<'_> {
    /// Reads a new line under what the lines so far tell; nothing if it is empty.
    fn read(&mut self, text: &str, whole: &mut Whole) -> Option<Line> {
        self.tokenize(text);
        if self.tokens.is_empty() {
            return None;
        }
        let hits = detect::hits(text, &self.tokens, &self.reader.lexicons);
        whole.count(&hits);
        let language = whole.language(&hits);
        let cut = self.cut_tokens(text, language);
        let tells = Tells::of(&cut, language);
        whole.take(tells);
        let found = Found::of(&cut, whole.setting(language));
        Some(Line { hits, tells: Some(tells), found: Some(Arc::new(found)) })
    }

    fn tokenize(&mut self, text: &str) {
        self.tokens.clear();
        tokenize(text, &mut self.words, &mut self.tokens);
    }

    fn cut_tokens<'d>(&'d mut self, text: &'d str, language: usize) -> Cut<'d> {
        let lexicon = &self.reader.lexicons[language];
        self.lexemes.clear();
        cut(text, &self.tokens, lexicon, &mut self.lexemes);
        Cut { text, lexemes: &self.lexemes, lexicon }
    }

    /// A line, cut into lexemes.
    fn cut<'d>(&'d mut self, text: &'d str, language: usize) -> Cut<'d> {
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
