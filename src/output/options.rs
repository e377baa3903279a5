//! How the outputs are to be written.

use serde::Deserialize;

use crate::lang::spoken::{Spoken, spoken_or_first};
use crate::report::Kind;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Delimiter {
    /// `,`
    #[default]
    Comma,
    /// `;`, what a spreadsheet expects where the comma marks decimals.
    Semicolon,
    /// A tab.
    Tab,
    /// The one that spreadsheets expect beside the decimal mark: `;` beside a comma, else `,`.
    Auto,
}

impl Delimiter {
    /// The byte that stands between cells whose numbers have this decimal mark.
    const fn byte(self, decimal: DecimalMark) -> u8 {
        match (self, decimal) {
            (Self::Comma, _) | (Self::Auto, DecimalMark::Point) => b',',
            (Self::Semicolon, _) | (Self::Auto, DecimalMark::Comma) => b';',
            (Self::Tab, _) => b'\t',
        }
    }
}

/// Which sign stands before the decimals of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum DecimalMark {
    /// `99.4`, the machine form.
    #[default]
    Point,
    /// `99,4`, as a spreadsheet set to Vietnamese (and most of Europe) reads it.
    Comma,
}

/// Whom a file of figures is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Flavour {
    /// Programs: English headers, codes, offsets.
    #[default]
    Data,
    /// People with a spreadsheet: their words, and the figure between quotes so that no program changes it.
    Spreadsheet,
}

/// What goes out, and how. The default is every core figure in machine form, with commas between and Vietnamese notes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct OutputOptions {
    /// Whom CSV is for.
    pub flavour: Flavour,
    /// What stands between two cells of CSV.
    pub delimiter: Delimiter,
    /// The sign before decimals.
    pub decimal: DecimalMark,
    /// Whether CSV begins with the byte order mark, without which Excel takes UTF-8 for the machine's old encoding and
    /// spoils Vietnamese. On unless switched off.
    pub bom: bool,
    /// Only these kinds. Left out: the core kinds, and the labels too if `labels` says so.
    pub kinds: Option<Vec<Kind>>,
    /// Whether ordinals, references and identifiers are rows too.
    pub labels: bool,
    /// The language of check notes, headings and joining words (`vi`, `en`); unknown counts as `vi`.
    pub lang: Option<String>,
    /// Whether the name of the rule that read each figure is a column.
    pub rule: bool,
}

impl Default for OutputOptions {
    fn default() -> Self {
        Self {
            flavour: Flavour::default(),
            delimiter: Delimiter::default(),
            decimal: DecimalMark::default(),
            bom: true,
            kinds: None,
            labels: false,
            lang: None,
            rule: false,
        }
    }
}

impl OutputOptions {
    /// Whether figures of `kind` are rows of the table.
    #[must_use]
    pub fn shows(&self, kind: Kind) -> bool {
        match &self.kinds {
            Some(kinds) => kinds.contains(&kind),
            None => self.labels || kind.is_core(),
        }
    }

    /// The byte that stands between two cells of CSV.
    #[must_use]
    pub const fn separator(&self) -> u8 {
        self.delimiter.byte(self.decimal)
    }

    /// The language tag of notes.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.spoken().tag
    }

    /// The words of that language.
    #[must_use]
    pub fn spoken(&self) -> &'static Spoken {
        spoken_or_first(self.lang.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_follows_the_decimal_mark_unless_it_is_named() {
        let separator =
            |delimiter, decimal| OutputOptions { delimiter, decimal, ..OutputOptions::default() }.separator();
        assert_eq!(separator(Delimiter::Auto, DecimalMark::Point), b',');
        assert_eq!(separator(Delimiter::Auto, DecimalMark::Comma), b';');
        assert_eq!(separator(Delimiter::Comma, DecimalMark::Comma), b',');
        assert_eq!(separator(Delimiter::Tab, DecimalMark::Comma), b'\t');
    }
}
