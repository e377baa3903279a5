//! What a report is given back as: records in the caller's offsets, CSV and other tables, JSON, numbers said aloud.

pub mod convert;
pub mod csv;
pub mod dates;
pub mod guard;
#[cfg(feature = "cli")]
pub mod json;
pub mod limit;
pub mod markdown;
mod names;
pub mod options;
pub mod record;
pub mod sentences;
pub mod sheet;
pub mod short;
pub mod spell;
pub mod table;
pub mod tally;
pub mod typed;
pub mod units;

pub use options::{DecimalMark, Delimiter, Flavour, OutputOptions};
pub use record::{CheckRecord, FigureRecord, PositionEncoding, Records};
pub use spell::spell;

/// The figures and checks in the format of this name: `tsv` and `html` for the clipboard, `markdown`, `sentences` (a line
/// for each figure). `None` for another name.
#[must_use]
pub fn to_table(
    format: &str,
    figures: &[FigureRecord],
    checks: &[CheckRecord],
    options: &OutputOptions,
) -> Option<String> {
    match format {
        "tsv" => {
            let options = OutputOptions { flavour: Flavour::Spreadsheet, ..options.clone() };
            Some(csv::to_tsv(figures, checks, &options))
        }
        "html" => Some(sheet::to_html(&sheet::of_figures(figures, checks, options), options.decimal)),
        "markdown" => Some(markdown::to_markdown(figures, checks, options)),
        "sentences" => Some(sentences::to_sentences(figures, checks, options)),
        _ => None,
    }
}
