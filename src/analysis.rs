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

fn lexicons() -> &'static [Lexicon; 2] {
    static LEXICONS: OnceLock<[Lexicon; 2]> = OnceLock::new();
    LEXICONS.get_or_init(|| LANGUAGES.map(Lexicon::new))
}

/// Finds every figure of `text` and checks its arithmetic. It cannot fail: any text has a report.
///
/// Offsets are bytes of `text`; a text longer than 4 GiB is read up to there.
#[must_use]
pub fn analyze(text: &str, options: &Options) -> Report {
    let text = clip(text);
    let lexicons = lexicons();
    let wanted = options.lang.as_deref();
    let (main, stretches) = match LANGUAGES.iter().position(|language| Some(language.tag) == wanted) {
        Some(language) => (language, vec![Stretch { start: 0, end: text.len(), language }]),
        None => detect(text, lexicons),
    };
    read(text, options, lexicons, main, &stretches)
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
    let scene = figures::Scene::new(&cut, &numerals, &styles, published);
    let mut found = figures::find(scene, &figures::pattern::find(&cut));
    let scene = figures::Scene::new(&cut, &numerals, &styles, published);
    context::read(&scene, &mut found, &sentences);
    let figures: Vec<Figure> = found.into_iter().zip(1..).map(|(found, id)| Figure { id, ..found.figure }).collect();
    let lang = lexicons[main].language.tag;
    let checks = checks::check(&Article { text, lang, figures: &figures, sentences: &sentences });
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
