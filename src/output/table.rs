//! The table of figures that every tabular output shares: which columns, which rows, what stands in each cell.

use super::options::{DecimalMark, OutputOptions};
use super::record::{CheckRecord, FigureRecord};
use crate::report::{Bound, Change, Kind};

/// What a cell holds, which decides how an output writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A machine number with the decimal mark that was asked for, or a position.
    Number(String),
    /// Words of the article, of the core or of the reader.
    Text(String),
}

impl Cell {
    /// The cell's content without any guard.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Number(content) | Self::Text(content) => content,
        }
    }

    fn text(content: Option<&str>) -> Self {
        content.filter(|content| !content.is_empty()).map_or(Self::Empty, |content| Self::Text(content.to_owned()))
    }

    /// A number that came from the core or from the reader's hand; what is no number is text.
    fn decimal(content: Option<&str>, mark: DecimalMark) -> Self {
        match content {
            Some(content) if is_decimal(content) => Self::Number(match mark {
                DecimalMark::Point => content.to_owned(),
                DecimalMark::Comma => content.replace('.', ","),
            }),
            other => Self::text(other),
        }
    }

    fn position(position: u32) -> Self {
        Self::Number(position.to_string())
    }
}

/// Whether `content` is a machine number: an optional minus, digits, optionally a point and digits.
#[must_use]
pub fn is_decimal(content: &str) -> bool {
    let digits = content.strip_prefix('-').unwrap_or(content);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The figure's number in reading order.
    Id,
    /// What it is.
    Kind,
    /// The span as written.
    Figure,
    /// The number.
    Value,
    /// The upper end of a range.
    ValueTo,
    /// The whole of a ratio.
    Of,
    /// The unit.
    Unit,
    /// What is counted.
    Counted,
    /// Rise or fall.
    Change,
    /// How the text limits the number.
    Bound,
    /// EDTF.
    Date,
    /// EDTF date that governs the figure.
    AsOf,
    /// Checks in which the figure takes part, with their outcome.
    Check,
    /// What those checks say.
    CheckNote,
    /// The sentence that the figure stands in.
    Sentence,
    /// Which sentence, from 1.
    SentenceNo,
    /// First position.
    Start,
    /// One past the last.
    End,
    /// In a table: the head of its column.
    Header,
    /// Whether the reader corrected it.
    Edited,
    /// The reader's remark.
    Note,
    /// A link to the words in the original.
    Link,
    /// The rule that read it.
    Rule,
}

/// The columns that are always there, what a reporter wants first at the left.
const STANDING: [Column; 18] = [
    Column::Id,
    Column::Kind,
    Column::Figure,
    Column::Value,
    Column::ValueTo,
    Column::Of,
    Column::Unit,
    Column::Counted,
    Column::Change,
    Column::Bound,
    Column::Date,
    Column::AsOf,
    Column::Check,
    Column::CheckNote,
    Column::Sentence,
    Column::SentenceNo,
    Column::Start,
    Column::End,
];

impl Column {
    /// The header in CSV: English, `snake_case`.
    #[must_use]
    pub const fn header(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Kind => "kind",
            Self::Figure => "figure",
            Self::Value => "value",
            Self::ValueTo => "value_to",
            Self::Of => "of",
            Self::Unit => "unit",
            Self::Counted => "counted",
            Self::Change => "change",
            Self::Bound => "bound",
            Self::Date => "date",
            Self::AsOf => "as_of",
            Self::Check => "check",
            Self::CheckNote => "check_note",
            Self::Sentence => "sentence",
            Self::SentenceNo => "sentence_no",
            Self::Start => "start",
            Self::End => "end",
            Self::Header => "header",
            Self::Edited => "edited",
            Self::Note => "note",
            Self::Link => "link",
            Self::Rule => "rule",
        }
    }
}

/// The figures that are rows of the table.
pub fn shown<'r>(
    figures: &'r [FigureRecord],
    options: &'r OutputOptions,
) -> impl Iterator<Item = &'r FigureRecord> + Clone {
    figures.iter().filter(|figure| figure.kind.is_none_or(|kind| options.shows(kind)))
}

/// The columns of a table of these figures: the standing ones, and those that only some tables need.
#[must_use]
pub fn columns(figures: &[FigureRecord], options: &OutputOptions) -> Vec<Column> {
    let mut columns = STANDING.to_vec();
    let rows = shown(figures, options);
    if rows.clone().any(|figure| figure.edited) {
        columns.push(Column::Edited);
    }
    if rows.clone().any(|figure| figure.note.is_some()) {
        columns.push(Column::Note);
    }
    if rows.clone().any(|figure| figure.link.is_some()) {
        columns.push(Column::Link);
    }
    if options.rule {
        columns.push(Column::Rule);
    }
    if rows.clone().any(|figure| figure.header.is_some()) {
        columns.push(Column::Header);
    }
    columns
}

/// The cell of `figure` in `column`.
#[must_use]
pub fn cell(figure: &FigureRecord, checks: &[CheckRecord], column: Column, options: &OutputOptions) -> Cell {
    let mark = options.decimal;
    match column {
        Column::Id => Cell::position(figure.id),
        Column::Kind => Cell::text(figure.kind.map(Kind::name)),
        Column::Figure => Cell::text(Some(&figure.text)),
        Column::Value => Cell::decimal(figure.value.as_deref(), mark),
        Column::ValueTo => Cell::decimal(figure.value_to.as_deref(), mark),
        Column::Of => Cell::decimal(figure.of.as_deref(), mark),
        Column::Unit => Cell::text(figure.unit.as_deref()),
        Column::Counted => Cell::text(figure.counted.as_deref()),
        Column::Change => Cell::text(figure.change.map(Change::name)),
        Column::Bound => Cell::text(figure.bound.map(Bound::name)),
        Column::Date => Cell::text(figure.date.as_deref()),
        Column::AsOf => Cell::text(figure.as_of.as_deref()),
        Column::Check => Cell::text(Some(&joined(figure, checks, "; ", |check| {
            format!("{} {}", check.check.name(), check.status.name())
        }))),
        Column::CheckNote => {
            Cell::text(Some(&joined(figure, checks, " ", |check| check.note_in(options.lang()).to_owned())))
        }
        Column::Sentence => Cell::text(figure.passage.as_deref()),
        Column::SentenceNo => Cell::position(figure.sentence + 1),
        Column::Start => Cell::position(figure.start),
        Column::End => Cell::position(figure.end),
        Column::Header => Cell::text(figure.header.as_deref()),
        Column::Edited => Cell::text(figure.edited.then_some("yes")),
        Column::Note => Cell::text(figure.note.as_deref()),
        Column::Link => Cell::text(figure.link.as_deref()),
        Column::Rule => Cell::text(Some(&figure.rule)),
    }
}

/// What `say` makes of each check in which `figure` takes part.
fn joined(
    figure: &FigureRecord,
    checks: &[CheckRecord],
    between: &str,
    say: impl Fn(&CheckRecord) -> String,
) -> String {
    let own = checks.iter().filter(|check| check.figures.contains(&figure.id));
    own.map(say).filter(|said| !said.is_empty()).collect::<Vec<_>>().join(between)
}
