//! Comma-separated values by RFC 4180: CRLF line ends, a header row, quotes only where they are needed.

use super::guard::guard;
use super::options::{Delimiter, Flavour, OutputOptions};
use super::record::{CheckRecord, FigureRecord};
use super::sheet::{self, Sheet};
use super::table::{self, Cell, Column};

/// The whole file. Offsets are written as the records have them; they should be code points.
#[must_use]
pub fn to_csv(figures: &[FigureRecord], checks: &[CheckRecord], options: &OutputOptions) -> String {
    if options.flavour == Flavour::Spreadsheet {
        return sheet_csv(&sheet::of_figures(figures, checks, options), options);
    }
    let columns = table::columns(figures, options);
    let mut out = header(&columns, None, options);
    out.push_str(&rows(figures, checks, &columns, None, options));
    out
}

/// The same table with tabs between cells and no byte order mark.
#[must_use]
pub fn to_tsv(figures: &[FigureRecord], checks: &[CheckRecord], options: &OutputOptions) -> String {
    to_csv(figures, checks, &OutputOptions { delimiter: Delimiter::Tab, bom: false, ..options.clone() })
}

fn sheet_csv(sheet: &Sheet, options: &OutputOptions) -> String {
    let table = write(options.separator(), |writer| {
        writer.write_record(&sheet.headings)?;
        sheet
            .rows
            .iter()
            .try_for_each(|row| writer.write_record(row.iter().map(|cell| sheet::as_csv(cell, options.decimal))))
    });
    if options.bom { format!("\u{feff}{table}") } else { table }
}

/// The byte order mark, if it is asked for, and the header row. `first` names a column before all others.
#[must_use]
pub fn header(columns: &[Column], first: Option<&str>, options: &OutputOptions) -> String {
    let headers = columns.iter().map(|column| column.header());
    let row = write(options.separator(), |writer| writer.write_record(first.into_iter().chain(headers)));
    if options.bom { format!("\u{feff}{row}") } else { row }
}

/// The rows without a header. `first` is what stands in the column before all others.
#[must_use]
pub fn rows(
    figures: &[FigureRecord],
    checks: &[CheckRecord],
    columns: &[Column],
    first: Option<&str>,
    options: &OutputOptions,
) -> String {
    write(options.separator(), |writer| {
        for figure in table::shown(figures, options) {
            if let Some(first) = first {
                writer.write_field(&*guard(first))?;
            }
            for &column in columns {
                match table::cell(figure, checks, column, options) {
                    Cell::Text(content) => writer.write_field(&*guard(&content))?,
                    other => writer.write_field(other.as_str())?,
                }
            }
            writer.write_record(None::<&[u8]>)?;
        }
        Ok(())
    })
}

type Writer<'b> = csv::Writer<&'b mut Vec<u8>>;

/// What `fill` writes, as text. Every cell is text and every row as long as the first, so writing cannot fail.
fn write(separator: u8, fill: impl FnOnce(&mut Writer<'_>) -> csv::Result<()>) -> String {
    let mut bytes = Vec::new();
    let mut writer =
        csv::WriterBuilder::new().delimiter(separator).terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    let written = fill(&mut writer).and_then(|()| Ok(writer.flush()?));
    debug_assert!(written.is_ok(), "{written:?}");
    drop(writer);
    String::from_utf8(bytes).unwrap_or_default()
}
