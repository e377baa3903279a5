//! The answer of [`analyze`](crate::analyze): plain data, in byte offsets.
//!
//! Field meanings follow one contract, stated on each field. [`Report::to_records`] gives the same data as
//! self-contained records whose offsets are in the unit that the caller asks for.

use crate::decimal::Decimal;
use crate::rule::{Reason, Rule};

/// A half-open range of byte offsets into the text that was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`.
    #[must_use]
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The part of `text` that the span covers; empty where the span does not fit the text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// Whether the two spans share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// A number of things: `960` in `giảm 960 cán bộ`.
    Count,
    /// A part of a whole, or a fraction: `1445/1454`, `hai phần ba`.
    Ratio,
    /// A share or change in percent or percentage points.
    Percent,
    /// So many times: `gấp 3 lần`.
    Multiple,
    /// An amount of money.
    Money,
    /// An amount in a physical or conventional unit.
    Measure,
    /// An amount of time.
    Duration,
    /// How old somebody or something is.
    Age,
    /// A result written as a pair: `2-1`.
    Score,
    /// A calendar point.
    Date,
    /// A clock time.
    Time,
    /// A stretch between two calendar points, or a named part of a year.
    Period,
    /// A place in an order, or a number that names one of a series.
    Ordinal,
    /// An official document, article or clause.
    Reference,
    /// A number that is part of a name.
    Identifier,
}

/// The three groups of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Amounts: what a reader comes for.
    Quantity,
    /// Dates, clock times and periods.
    Time,
    /// Numbers that only name or rank; recognised so that they are not taken for figures.
    Label,
}

impl Kind {
    /// Every kind, in the order of the contract.
    pub const ALL: [Self; 15] = [
        Self::Count,
        Self::Ratio,
        Self::Percent,
        Self::Multiple,
        Self::Money,
        Self::Measure,
        Self::Duration,
        Self::Age,
        Self::Score,
        Self::Date,
        Self::Time,
        Self::Period,
        Self::Ordinal,
        Self::Reference,
        Self::Identifier,
    ];

    /// The group that the kind belongs to.
    #[must_use]
    pub const fn group(self) -> Group {
        match self {
            Self::Date | Self::Time | Self::Period => Group::Time,
            Self::Ordinal | Self::Reference | Self::Identifier => Group::Label,
            _ => Group::Quantity,
        }
    }

    /// Whether the kind is one that a reader comes for (a quantity or a time).
    #[must_use]
    pub fn is_core(self) -> bool {
        self.group() != Group::Label
    }

    /// The name in JSON and CSV.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Ratio => "ratio",
            Self::Percent => "percent",
            Self::Multiple => "multiple",
            Self::Money => "money",
            Self::Measure => "measure",
            Self::Duration => "duration",
            Self::Age => "age",
            Self::Score => "score",
            Self::Date => "date",
            Self::Time => "time",
            Self::Period => "period",
            Self::Ordinal => "ordinal",
            Self::Reference => "reference",
            Self::Identifier => "identifier",
        }
    }
}

/// The direction of a change whose amount the figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Change {
    /// A rise.
    Up,
    /// A fall.
    Down,
}

/// How the text limits the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Bound {
    /// `khoảng 20`, `about 20`.
    About,
    /// `hơn 20`, `more than 20`.
    Over,
    /// `gần 20`, `nearly 20`.
    Under,
    /// `ít nhất 20`, `at least 20`.
    AtLeast,
    /// `tối đa 20`, `at most 20`.
    AtMost,
}

/// One figure of the article.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// 1, 2, 3 … in reading order.
    pub id: u32,
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
    /// The number, exact. Empty for times and for identifiers.
    pub value: Option<Decimal>,
    /// The upper end of a range, or the second number of a score.
    pub value_to: Option<Decimal>,
    /// The whole of a ratio.
    pub of: Option<Decimal>,
    /// `%`, `pp`, an ISO 4217 code, a UCUM code, `x`, or the word itself; a rate appends `/` and what it is per.
    pub unit: Option<String>,
    /// The noun phrase that is counted, ranked, priced or shared out.
    pub counted: Option<Span>,
    /// In a table: the head of its column.
    pub header: Option<Span>,
    /// Set where the number is the amount of a change.
    pub change: Option<Change>,
    /// Set where the text limits the number.
    pub bound: Option<Bound>,
    /// EDTF (ISO 8601-2) for dates, clock times and periods.
    pub date: Option<String>,
    /// EDTF date that governs the figure in its clause.
    pub as_of: Option<String>,
    /// Index into [`Report::sentences`].
    pub sentence: u32,
    /// Whether the decision was close: another reading, unit or noun came near, and a reader should look.
    pub doubt: bool,
    /// The rule that read it.
    pub rule: Rule,
    /// The words that led to the reading: of unit, bound, change and label.
    pub cues: Vec<Span>,
    /// Readings that were refused, with the reason; filled only if [`Options::explain`](crate::Options) asks for it.
    pub refused: Vec<Refused>,
    /// The traits that its doubt was judged by; filled only if [`Options::explain`](crate::Options) asks for it.
    pub features: Vec<&'static str>,
    /// The readings that contested with their sums, the one taken and the next; filled only if
    /// [`Options::explain`](crate::Options) asks for it.
    pub sums: Vec<(&'static str, i32)>,
}

/// A reading that was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What it would have read.
    pub span: Span,
    /// The rule that would have read it, or what a rule found wanting.
    pub reason: Reason,
}

impl Refused {
    /// What would have been read and why it was not, for people. `text` is the article.
    #[must_use]
    pub fn told(&self, text: &str) -> String {
        format!("{}: {}", self.span.of(text), self.reason.name())
    }
}

impl Figure {
    /// A figure with nothing known but its place, its kind and the rule that read it.
    #[must_use]
    pub fn new(kind: Kind, span: Span, rule: Rule) -> Self {
        Self {
            id: 0,
            kind,
            span,
            value: None,
            value_to: None,
            of: None,
            unit: None,
            counted: None,
            header: None,
            change: None,
            bound: None,
            date: None,
            as_of: None,
            sentence: 0,
            doubt: false,
            rule,
            cues: Vec::new(),
            refused: Vec::new(),
            features: Vec::new(),
            sums: Vec::new(),
        }
    }
}

/// The claim that a check tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CheckKind {
    /// A ratio and the percentage that belongs to it.
    Share,
    /// An amount and its share imply the whole.
    Base,
    /// A part is not more than its whole.
    Part,
    /// Parts that are said to make up a total.
    Sum,
    /// Shares that divide one whole add up to a hundred.
    Hundred,
    /// From, to and the change between.
    Change,
    /// Two levels and the gap that is told between them.
    Difference,
    /// A multiple against its two levels.
    Times,
    /// An amount, a number and the amount for each.
    Mean,
    /// The same amount in two units.
    Convert,
    /// The exchange rates that conversions of one pair imply go together.
    Rate,
    /// A length of time against its ends.
    Span,
    /// A number of things against the names that follow it.
    List,
    /// The low end is not above the high end.
    Range,
    /// The date exists.
    Calendar,
    /// The weekday is that of the date.
    Weekday,
    /// The same thing is given the same number each time.
    Repeat,
}

impl CheckKind {
    /// Every kind of check, in the order of the contract.
    pub const ALL: [Self; 17] = [
        Self::Share,
        Self::Base,
        Self::Part,
        Self::Sum,
        Self::Hundred,
        Self::Change,
        Self::Difference,
        Self::Times,
        Self::Mean,
        Self::Convert,
        Self::Rate,
        Self::Span,
        Self::List,
        Self::Range,
        Self::Calendar,
        Self::Weekday,
        Self::Repeat,
    ];
}

/// The outcome of a check, from the numbers as they are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    /// The exact result, rounded to the digits of the claim in some usual way, is the claim.
    Agrees,
    /// It is not, but would be if the printed numbers are themselves roundings.
    Rounded,
    /// Neither.
    Differs,
    /// Nothing to compare with; the check gives the number that follows.
    Implies,
}

impl Status {
    /// Every outcome.
    pub const ALL: [Self; 4] = [Self::Agrees, Self::Rounded, Self::Differs, Self::Implies];
}

/// One relation between figures that the text itself claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// The claim.
    pub check: CheckKind,
    /// The outcome.
    pub status: Status,
    /// Ids of the figures that take part, the claim last.
    pub figures: Vec<u32>,
    /// What the text claims, as a machine number with its unit; empty where nothing is claimed.
    pub claimed: String,
    /// What the arithmetic gives, as a machine number with its unit.
    pub computed: String,
    /// One sentence that says it, by language tag: `("vi", …)`, `("en", …)`.
    pub note: Vec<(&'static str, String)>,
}

/// What was found in one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The language of most of the text (BCP 47).
    pub lang: &'static str,
    /// Whether that language was asked for, and every line is read in it; otherwise each is in the language that its words
    /// tell.
    pub chosen: bool,
    /// The figures, sorted by place, not overlapping.
    pub figures: Vec<Figure>,
    /// The checks, in the order of their first figure.
    pub checks: Vec<Check>,
    /// How many times something is told again with the same number.
    pub repeats: u32,
    /// The sentences, sorted, not overlapping.
    pub sentences: Vec<Span>,
}
