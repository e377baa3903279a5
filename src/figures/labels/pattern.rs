//! Labels that a pattern describes best: addresses on the web, phones, plates.
//!
//! The patterns (`src/lang/*/patterns.tsv`) are made into automata before the program runs; here they are tried only
//! where a label can begin. Tests hold them against the `regex` crate, which reads the same tables.

use std::sync::OnceLock;

use regex_automata::dfa::{Automaton, sparse};
use regex_automata::{Anchored, Input};

use crate::figures::Label;
use crate::report::Span;
use crate::rule::Rule;
use crate::text::lexeme::LexedLine;
use crate::text::token::Gap;

type Dfa = sparse::DFA<&'static [u8]>;

/// The patterns of all folders: their automaton, and by pattern the rule of an identifier.
pub struct Patterns {
    dfa: Option<Dfa>,
    rows: Vec<Option<Rule>>,
}

impl Patterns {
    fn new(bytes: &'static [u8], tables: &[&'static str]) -> Self {
        let rows = tables
            .iter()
            .flat_map(|table| table.lines())
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|line| {
                let mut columns = line.splitn(3, '\t');
                let named = columns.next() == Some("identifier");
                columns.next().filter(|_| named).and_then(Rule::named)
            })
            .collect();
        Self { dfa: Dfa::from_bytes(bytes).ok().map(|(dfa, _)| dfa), rows }
    }

    /// The label that begins at byte `start` of `text`: its end, and its rule where it is an identifier.
    fn at(&self, text: &str, start: usize) -> Option<(usize, Option<Rule>)> {
        let input = Input::new(text).range(start..).anchored(Anchored::Yes);
        let half = self.dfa.as_ref()?.try_search_fwd(&input).ok()??;
        let &rule = self.rows.get(half.pattern().as_usize())?;
        // A full stop, comma or bracket behind an address is the sentence's.
        let found = text.get(start..half.offset())?;
        let end = start + found.trim_end_matches(['.', ',', ';', ':', ')', '\'', '?', '!']).len();
        let next = text.get(end..)?.chars().next();
        (!next.is_some_and(char::is_alphanumeric)).then_some((end, rule))
    }
}

fn all() -> &'static Patterns {
    static ALL: OnceLock<Patterns> = OnceLock::new();
    // In the order of `build.rs`.
    let tables = [include_str!("../../lang/world/patterns.tsv"), include_str!("../../lang/vi/patterns.tsv")];
    ALL.get_or_init(|| Patterns::new(include_bytes!(concat!(env!("OUT_DIR"), "/patterns.dfa")), &tables))
}

/// All labels of the text that a pattern finds, in order.
#[must_use]
pub fn find(line: &LexedLine) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    let (patterns, mut done) = (all(), 0);
    for (at, lexeme) in line.lexemes.iter().enumerate() {
        if lexeme.start < done || !can_begin(line, at) {
            continue;
        }
        if let Some((end, rule)) = patterns.at(line.text, lexeme.start as usize) {
            done = end as u32;
            labels.push(Label { span: Span::new(lexeme.start, done), rule });
        }
    }
    labels
}

/// Whether a label can begin at the lexeme: a number, or a word with a sign glued behind it, at the start of a chunk.
fn can_begin(line: &LexedLine, at: usize) -> bool {
    // Never inside a chain of words and signs: each chain is read once.
    let opener = |sign| matches!(sign, b'(' | b'"' | b'\'' | b'[' | b':' | b',' | b';' | b'|' | b'>');
    let starts = line.gap(at) != Gap::None || (at > 0 && opener(line.sign(at - 1)));
    if !starts {
        return false;
    }
    if line.is_digits(at) {
        // A bare number is no label; one with a letter, a sign or another number behind it may be.
        let long = line.get(at).len() >= 8;
        // `1 000 000 000`: a group of thousands begins none either.
        if line.prev(at).is_digits() && line.gap(at) == Gap::Space && line.get(at).digits == 3 && !line.glued(at + 1) {
            return false;
        }
        return long
            || (line.glued(at + 1) && line.sign(at + 1) != b',')
            || line.is_digits(at + 1)
            || line.sign(at + 1) == b'-';
    }
    match line.sign(at) {
        b'+' | b'(' => line.is_digits(at + 1) && line.glued(at + 1),
        0 => {
            let short = line.get(at).len() <= 2;
            line.is_word(at)
                && line.glued(at + 1)
                && (matches!(line.sign(at + 1), b'.' | b'@' | b':' | b'_' | b'-')
                    || short && line.is_capital(at) && line.is_digits(at + 1))
        }
        _ => false,
    }
}
