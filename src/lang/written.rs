//! How a language writes units, dates, kinds and headings on a page and in a sheet, where they are read and not said.

#[path = "en/written.rs"]
mod en;
#[path = "vi/written.rs"]
mod vi;

/// What pages and sheets are told about a language.
#[derive(Debug)]
pub struct Written {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Codes of units as they are printed behind a number: code, for one, for more. A whole code (`km/h`) comes before
    /// its parts.
    pub units: &'static [(&'static str, &'static str, &'static str)],
    /// The same for ages.
    pub ages: &'static [(&'static str, &'static str, &'static str)],
    /// Dates.
    pub dates: DateWords,
    /// Headings of a sheet: as written, of what, change, bound, value, upper end, whole, unit, kind, when, check, note,
    /// column of a table, sentence, paragraph, link.
    pub headings: [&'static str; 16],
    /// The kinds, in their order.
    pub kinds: [&'static str; 15],
    /// Outcomes of a check: agrees, fits if rounded, differs, implies.
    pub statuses: [&'static str; 4],
    /// Behind a figure that the reader corrected.
    pub corrected: &'static str,
}

/// Patterns of dates: `{d}` is the day, `{m}` the month by name, `{y}` the year, `{n}` which quarter.
#[derive(Debug)]
pub struct DateWords {
    /// Names of the months in a date.
    pub months: [&'static str; 12],
    /// Day, month and year.
    pub day: &'static str,
    /// Day and month.
    pub day_open: &'static str,
    /// Month and year.
    pub month: &'static str,
    /// A month.
    pub month_open: &'static str,
    /// A day of a month that is not told.
    pub day_alone: &'static str,
    /// A quarter of a year.
    pub quarter: &'static str,
    /// A quarter.
    pub quarter_open: &'static str,
    /// The halves of a year.
    pub halves: [&'static str; 2],
    /// The halves of a year that is not told.
    pub halves_open: [&'static str; 2],
    /// Ten years.
    pub decade: &'static str,
}

/// The languages that are written; the first one where a language is not known.
const ALL: [&Written; 2] = [&vi::WRITTEN, &en::WRITTEN];

/// What is known of the language `tag`, or of the first one where that is nothing.
#[must_use]
pub fn written_or_first(tag: &str) -> &'static Written {
    ALL.into_iter().find(|written| written.tag == tag).unwrap_or(ALL[0])
}
