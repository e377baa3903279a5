//! The one way through: text → tokens → numerals → figures → context → checks → report.

use std::sync::OnceLock;

use crate::checks::Article;
use crate::figures::{self, Day};
use crate::lang::detect::{Stretch, detect};
use crate::lang::{self, Language};
use crate::numerals::{self, Style};
use crate::text::lexeme::Cut;
use crate::text::lexicon::Lexicon;
use crate::text::sentence::sentences;
use crate::{Figure, Options, Report, checks, context};

/// The languages that are read, the first being the one for texts that tell nothing.
const LANGUAGES: [&Language; 2] = [&lang::vi::LANGUAGE, &lang::en::LANGUAGE];

/// A set of languages, ready to read articles in them.
///
/// [`analyze`] is one with the languages that the crate knows.
#[derive(Debug)]
pub struct Reader {
    lexicons: Vec<Lexicon>,
}

impl Reader {
    /// A reader of `languages`, the first being the one for texts that tell nothing.
    #[must_use]
    pub fn new(languages: &[&'static Language]) -> Self {
        Self { lexicons: languages.iter().map(|language| Lexicon::new(language)).collect() }
    }

    /// What [`analyze`] does, in this reader's languages. With none there are no figures.
    #[must_use]
    pub fn analyze(&self, text: &str, options: &Options) -> Report {
        if self.lexicons.is_empty() {
            return Report::default();
        }
        let text = clip(text);
        let wanted = options.lang.as_deref();
        let chosen = self.lexicons.iter().position(|lexicon| Some(lexicon.language.tag) == wanted);
        let (main, stretches) = match chosen {
            Some(language) => (language, vec![Stretch { start: 0, end: text.len(), language }]),
            None => detect(text, &self.lexicons),
        };
        read(text, options, &self.lexicons, main, &stretches)
    }
}

/// Finds every figure of `text` and checks its arithmetic. It cannot fail: any text has a report.
///
/// Offsets are bytes of `text`; a text longer than 4 GiB is read up to there.
#[must_use]
pub fn analyze(text: &str, options: &Options) -> Report {
    static READER: OnceLock<Reader> = OnceLock::new();
    READER.get_or_init(|| Reader::new(&LANGUAGES)).analyze(text, options)
}

fn read(text: &str, options: &Options, lexicons: &[Lexicon], main: usize, stretches: &[Stretch]) -> Report {
    let mut cut = Cut { text, lexemes: Vec::with_capacity(text.len() / 5), lexicons: lexicons.iter().collect() };
    let mut tokens = Vec::new();
    for stretch in stretches {
        cut.push(&text[stretch.start..stretch.end], stretch.start, stretch.language as u8, &mut tokens);
    }
    let sentences = sentences(&cut);
    let styles = Style::of(&cut);
    let numerals = numerals::find(&cut, &styles);
    let published = options.published.as_deref().and_then(Day::parse);
    let scene = figures::Scene::new(&cut, &numerals, &styles, published).explaining(options.explain);
    let mut found = figures::find(scene, &figures::pattern::find(&cut));
    let scene = figures::Scene::new(&cut, &numerals, &styles, published);
    context::read(&scene, &mut found, &sentences);
    let figures: Vec<Figure> = found.into_iter().zip(1..).map(|(found, id)| Figure { id, ..found.figure }).collect();
    let lang = lexicons[main].language.tag;
    let checks = checks::check(&Article {
        text,
        claims: lexicons[main].language.claims,
        figures: &figures,
        sentences: &sentences,
    });
    Report { lang, figures, checks, sentences }
}

/// The part of `text` whose offsets fit 32 bits.
fn clip(text: &str) -> &str {
    let mut end = text.len().min(u32::MAX as usize);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
