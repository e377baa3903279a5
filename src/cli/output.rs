//! Reports to standard output, article by article.

use std::io::{self, Write};

use serde_json::Value;
use solieu::Report;
use solieu::output::table::{self, Column};
use solieu::output::{FigureRecord, PositionEncoding, csv, json};

use crate::args::{Args, Format};
use crate::explain;

/// What is being written.
pub(crate) struct Sheet<'a> {
    args: &'a Args,
    out: &'a mut dyn Write,
    /// Whether CSV tells articles apart.
    several: bool,
    articles: usize,
}

impl<'a> Sheet<'a> {
    /// Writes what comes before the first article.
    ///
    /// # Errors
    /// Those of writing.
    pub(crate) fn begin(args: &'a Args, out: &'a mut dyn Write) -> io::Result<Self> {
        let several = args.jsonl || args.files.len() > 1;
        if args.format == Format::Json {
            out.write_all(b"[")?;
        }
        let mut sheet = Self { args, out, several, articles: 0 };
        // The columns of a single article are known when it has been read.
        if several {
            sheet.head(&[])?;
        }
        Ok(sheet)
    }

    /// The columns of CSV. Rows of several articles are written as they come, so the head of a column of a table is
    /// always among theirs; one article has it if it has a table.
    fn columns(&self, figures: &[FigureRecord]) -> Vec<Column> {
        let mut columns = table::columns(figures, &self.args.output);
        if self.several && !columns.contains(&Column::Header) {
            columns.push(Column::Header);
        }
        columns
    }

    /// Writes the header row, where the format has one.
    fn head(&mut self, figures: &[FigureRecord]) -> io::Result<()> {
        if self.args.format != Format::Csv {
            return Ok(());
        }
        let first = self.several.then_some("article");
        let row = csv::header(&self.columns(figures), first, &self.args.output);
        self.out.write_all(row.as_bytes())
    }

    /// Writes one article's figures and checks.
    ///
    /// # Errors
    /// Those of writing.
    pub(crate) fn add(&mut self, id: &Value, text: &str, report: &Report) -> io::Result<()> {
        let mut records = report.to_records(text, PositionEncoding::Utf32);
        let name = id.as_str().map_or_else(|| id.to_string(), str::to_owned);
        match self.args.format {
            Format::Csv => {
                if !self.several {
                    self.head(&records.figures)?;
                }
                let columns = self.columns(&records.figures);
                let first = self.several.then_some(name.as_str());
                let rows = csv::rows(&records.figures, &records.checks, &columns, first, &self.args.output);
                self.out.write_all(rows.as_bytes())?;
            }
            Format::Json | Format::Jsonl => {
                if let Some(kinds) = &self.args.output.kinds {
                    records.figures.retain(|figure| figure.kind.is_none_or(|kind| kinds.contains(&kind)));
                }
                let line = json::line(id, &records).map_err(io::Error::other)?;
                let before = if self.args.format == Format::Jsonl || self.articles == 0 { "" } else { "," };
                let between = if self.args.format == Format::Json { "\n" } else { "" };
                let after = if self.args.format == Format::Jsonl { "\n" } else { "" };
                write!(self.out, "{before}{between}{line}{after}")?;
            }
            Format::Explain => {
                if self.several {
                    writeln!(self.out, "{}== {name}", if self.articles == 0 { "" } else { "\n" })?;
                }
                self.out.write_all(explain::explain(&records, &self.args.output).as_bytes())?;
            }
        }
        self.articles += 1;
        Ok(())
    }

    /// Writes what comes behind the last article.
    ///
    /// # Errors
    /// Those of writing.
    pub(crate) fn end(self) -> io::Result<()> {
        match self.args.format {
            Format::Json if self.articles == 0 => self.out.write_all(b"]\n"),
            Format::Json => self.out.write_all(b"\n]\n"),
            _ => Ok(()),
        }
    }
}
