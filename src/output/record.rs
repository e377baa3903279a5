//! Self-contained records: every text is there as written, every number as its machine form.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::decimal::plain;
use crate::report::{Bound, Change, CheckKind, Kind, Report, Span, Status};

/// The unit that offsets are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PositionEncoding {
    /// Bytes of UTF-8, as inside the core.
    Utf8,
    /// UTF-16 code units, as in JavaScript.
    Utf16,
    /// Unicode code points, as in Python, JSON Lines and CSV.
    Utf32,
}

impl PositionEncoding {
    /// How many units `char` takes.
    const fn width(self, char: char) -> u32 {
        match self {
            Self::Utf8 => char.len_utf8() as u32,
            Self::Utf16 => char.len_utf16() as u32,
            Self::Utf32 => 1,
        }
    }
}

/// One figure, as JSON and CSV give it. An empty field is left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct FigureRecord {
    /// 1, 2, 3 … in reading order.
    pub id: u32,
    /// The kind's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The span exactly as written.
    pub text: String,
    /// First position of the span.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// The number in machine form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// The upper end of a range, or the second number of a score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_to: Option<String>,
    /// The whole of a ratio.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// `%`, `pp`, ISO 4217, UCUM, `x` or the word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What is counted, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<String>,
    /// Where `counted` starts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted_start: Option<u32>,
    /// In a table: the head of its column, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header: Option<String>,
    /// The direction of a change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// How the text limits the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// EDTF date that governs the figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// Which sentence, from 0.
    pub sentence: u32,
    /// The sentence itself; told by CSV, not by JSON, which gives the offsets of the sentences.
    #[serde(skip_serializing)]
    pub passage: Option<String>,
    /// Which paragraph of the text, from 1; 0 where that is not known. Told by sheets alone.
    #[serde(skip_serializing)]
    pub paragraph: u32,
    /// Whether the decision was close, and a reader should look.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub doubt: bool,
    /// The rule that read it.
    pub rule: String,
    /// The words that led to the reading.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cues: Vec<String>,
    /// Readings that were refused.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<String>,
    /// The traits that its doubt was judged by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
    /// The readings that contested, each with its sum.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sums: Vec<String>,
    /// Whether the reader corrected it by hand (never set by the core).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub edited: bool,
    /// A link to the very words in the original (never set by the core).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The reader's own remark (never set by the core).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CheckRecord {
    /// The claim.
    pub check: CheckKind,
    /// The outcome.
    pub status: Status,
    /// Ids of the figures that take part, the claim last.
    pub figures: Vec<u32>,
    /// What the text claims.
    #[serde(default)]
    pub claimed: String,
    /// What the arithmetic gives.
    #[serde(default)]
    pub computed: String,
    /// The sentence that says it, by language tag.
    #[serde(default)]
    pub note: BTreeMap<String, String>,
}

/// A whole report as records.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Records {
    /// The language of most of the text.
    pub lang: String,
    /// The figures.
    pub figures: Vec<FigureRecord>,
    /// The checks.
    pub checks: Vec<CheckRecord>,
    /// How many times something is told again with the same number.
    #[serde(default)]
    pub repeats: u32,
    /// Start and end of each sentence.
    pub sentences: Vec<(u32, u32)>,
}

/// Turns byte offsets, asked for in any order, into offsets of another unit, by steps that stay near each other.
pub(crate) struct Positions<'t> {
    text: &'t str,
    encoding: PositionEncoding,
    byte: usize,
    position: u32,
}

/// The lowest bit of each of eight bytes.
const EACH: u64 = 0x0101_0101_0101_0101;

/// Of eight bytes, each as its lowest bit: those that go on a code point (`10…`).
const fn is_continuation(bytes: u64) -> u64 {
    bytes >> 7 & !(bytes >> 6) & EACH
}

/// Of eight bytes, each as its lowest bit: those that start a code point of four (`1111…`).
const fn starts_four(bytes: u64) -> u64 {
    bytes >> 7 & bytes >> 6 & bytes >> 5 & bytes >> 4 & EACH
}

/// How many bytes of `part` fit, eight at a time.
fn count(part: &str, fits: impl Fn(u64) -> u64) -> u32 {
    let (eights, rest) = part.as_bytes().as_chunks();
    let last = rest.iter().fold(0, |bytes, &byte| bytes << 8 | u64::from(byte));
    eights.iter().map(|&bytes| fits(u64::from_le_bytes(bytes)).count_ones()).sum::<u32>() + fits(last).count_ones()
}

impl<'t> Positions<'t> {
    pub(crate) fn new(text: &'t str, encoding: PositionEncoding) -> Self {
        Self { text, encoding, byte: 0, position: 0 }
    }

    fn count(&self, part: &str) -> u32 {
        // Every byte that is no continuation starts a code point; one of four bytes is two UTF-16 units.
        match self.encoding {
            PositionEncoding::Utf8 => part.len() as u32,
            PositionEncoding::Utf16 => part.len() as u32 - count(part, is_continuation) + count(part, starts_four),
            PositionEncoding::Utf32 => part.len() as u32 - count(part, is_continuation),
        }
    }

    /// The offset of a byte.
    pub(crate) fn at(&mut self, byte: u32) -> u32 {
        let byte = byte as usize;
        if byte >= self.byte {
            self.position += self.count(self.text.get(self.byte..byte).unwrap_or(""));
        } else {
            self.position -= self.count(self.text.get(byte..self.byte).unwrap_or(""));
        }
        self.byte = byte;
        self.position
    }

    fn span(&mut self, span: Span) -> (u32, u32) {
        (self.at(span.start), self.at(span.end))
    }
}

impl Report {
    /// The report as self-contained records, with offsets in the given unit. `text` is the text that was analysed.
    #[must_use]
    pub fn to_records(&self, text: &str, encoding: PositionEncoding) -> Records {
        let mut positions = Positions::new(text, encoding);
        let paragraphs = Paragraphs::new(text, PositionEncoding::Utf8);
        let figures = self
            .figures
            .iter()
            .map(|figure| {
                let (start, end) = positions.span(figure.span);
                FigureRecord {
                    id: figure.id,
                    kind: Some(figure.kind),
                    text: figure.span.of(text).to_owned(),
                    start,
                    end,
                    value: figure.value.as_ref().map(plain),
                    value_to: figure.value_to.as_ref().map(plain),
                    of: figure.of.as_ref().map(plain),
                    unit: figure.unit.clone(),
                    counted: figure.counted.map(|span| span.of(text).to_owned()),
                    counted_start: figure.counted.map(|span| positions.at(span.start)),
                    header: figure.header.map(|span| span.of(text).to_owned()),
                    change: figure.change,
                    bound: figure.bound,
                    date: figure.date.clone(),
                    as_of: figure.as_of.clone(),
                    sentence: figure.sentence,
                    passage: self.sentences.get(figure.sentence as usize).map(|span| span.of(text).trim().to_owned()),
                    paragraph: paragraphs.at(figure.span.start),
                    doubt: figure.doubt,
                    rule: figure.rule.name().to_owned(),
                    cues: figure.cues.iter().map(|span| span.of(text).to_owned()).collect(),
                    refused: figure.refused.iter().map(|refused| refused.told(text)).collect(),
                    features: figure.features.iter().map(|&name| name.to_owned()).collect(),
                    sums: figure.sums.iter().map(|(name, sum)| format!("{name} {sum}")).collect(),
                    edited: false,
                    link: None,
                    note: None,
                }
            })
            .collect();
        let mut positions = Positions::new(text, encoding);
        let sentences = self.sentences.iter().map(|&span| positions.span(span)).collect();
        Records { lang: self.lang.to_owned(), figures, checks: self.check_records(), repeats: self.repeats, sentences }
    }

    /// The checks as records.
    pub(crate) fn check_records(&self) -> Vec<CheckRecord> {
        self.checks
            .iter()
            .map(|check| CheckRecord {
                check: check.check,
                status: check.status,
                figures: check.figures.clone(),
                claimed: check.claimed.clone(),
                computed: check.computed.clone(),
                note: check.note.iter().map(|(lang, note)| ((*lang).to_owned(), note.clone())).collect(),
            })
            .collect()
    }
}

/// The paragraphs of a text, lines that are not blank: where each line starts, and how many paragraphs begin up to there.
pub(crate) struct Paragraphs(Vec<(u32, u32)>);

impl Paragraphs {
    /// Those of `text`, with positions in the given unit.
    pub(crate) fn new(text: &str, encoding: PositionEncoding) -> Self {
        let (mut start, mut count) = (0, 0);
        let lines = text.split_inclusive('\n').map(|line| {
            let at = start;
            start += line.chars().map(|char| encoding.width(char)).sum::<u32>();
            count += u32::from(!line.trim().is_empty());
            (at, count)
        });
        Self(lines.collect())
    }

    /// The number, from 1, of the paragraph that holds `position`.
    pub(crate) fn at(&self, position: u32) -> u32 {
        let line = self.0.partition_point(|(start, _)| *start <= position);
        line.checked_sub(1).map_or(1, |line| self.0[line].1)
    }
}

/// Tells each figure the paragraph that it stands in; its offsets count in the given unit.
pub fn number_paragraphs(figures: &mut [FigureRecord], text: &str, encoding: PositionEncoding) {
    let paragraphs = Paragraphs::new(text, encoding);
    for figure in figures {
        figure.paragraph = paragraphs.at(figure.start);
    }
}

/// Turns the offsets of `figures` from one unit into another. An offset inside a character counts as its start, one
/// past the end of `text` as the end.
pub fn reposition(figures: &mut [FigureRecord], text: &str, from: PositionEncoding, to: PositionEncoding) {
    let mut offsets: Vec<&mut u32> = figures
        .iter_mut()
        .flat_map(|figure| [Some(&mut figure.start), Some(&mut figure.end), figure.counted_start.as_mut()])
        .flatten()
        .collect();
    offsets.sort_unstable_by_key(|offset| **offset);
    let (mut seen, mut given) = (0, 0);
    let mut chars = text.chars().map(|char| (from.width(char), to.width(char))).peekable();
    for offset in offsets {
        while let Some((width, out)) = chars.next_if(|(width, _)| seen + width <= *offset) {
            seen += width;
            given += out;
        }
        *offset = given;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use PositionEncoding::{Utf8, Utf16, Utf32};

    #[test]
    fn offsets_go_from_any_unit_to_any_other() {
        let text = "a🐟é\u{301}ộ b";
        // Of every boundary between characters: bytes, UTF-16 units, code points.
        let boundaries: Vec<(u32, u32, u32)> = (0..=text.len())
            .filter(|&at| text.is_char_boundary(at))
            .map(|at| (at as u32, text[..at].encode_utf16().count() as u32, text[..at].chars().count() as u32))
            .collect();
        let units = |encoding: PositionEncoding| -> Vec<FigureRecord> {
            let of = |&(utf8, utf16, utf32): &(u32, u32, u32)| match encoding {
                Utf8 => utf8,
                Utf16 => utf16,
                Utf32 => utf32,
            };
            // In the order of reading backwards: the figures need not be sorted.
            let figure = |at: &(u32, u32, u32)| FigureRecord {
                start: of(at),
                end: of(&boundaries[boundaries.len() - 1]),
                counted_start: Some(0),
                ..FigureRecord::default()
            };
            boundaries.iter().rev().map(figure).collect()
        };
        for from in [Utf8, Utf16, Utf32] {
            for to in [Utf8, Utf16, Utf32] {
                let mut figures = units(from);
                reposition(&mut figures, text, from, to);
                assert_eq!(figures, units(to), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn paragraphs_are_counted_without_blank_lines() {
        let paragraphs = Paragraphs::new("ấ\n\n b\n\t\nc", Utf32);
        assert_eq!([0, 1, 3, 4, 8].map(|at| paragraphs.at(at)), [1, 1, 2, 2, 3]);
        assert_eq!(Paragraphs::new("", Utf8).at(0), 1);
    }

    #[test]
    fn offsets_that_fit_no_boundary_go_to_the_nearest_before() {
        let mut figures = vec![FigureRecord { start: 2, end: 99, ..FigureRecord::default() }];
        reposition(&mut figures, "a🐟b", Utf16, Utf32);
        assert_eq!((figures[0].start, figures[0].end), (1, 3));
    }
}
