//! A calendar point with what the text leaves open, and its EDTF form.

use std::fmt::Write as _;

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

impl Day {
    /// Reads `YYYY-MM-DD`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        let day = Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? };
        ((1..=12).contains(&day.month) && (1..=31).contains(&day.day)).then_some(day)
    }

    /// Days in a rough calendar of months of 31 days: enough to tell which of two days is nearer.
    const fn rough(year: i32, month: u8, day: u8) -> i32 {
        year * 372 + (month as i32 - 1) * 31 + day as i32
    }
}

/// What a point is precise to, beside year, month and day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Year, month or day, as far as they are there.
    #[default]
    Day,
    /// A quarter, 1 to 4.
    Quarter(u8),
    /// A year whose month and day the text leaves open (`02/07/2020`, where nothing tells which comes first).
    Open,
    /// The ten years that begin with the point's year.
    Decade,
    /// A part of its year that there is none of (`quý 5/2020`), which EDTF cannot write.
    Unknown,
    /// The hundred years of the century in the point's year field.
    Century,
}

/// A calendar point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// Year, or the number of the century.
    pub year: Option<i32>,
    /// Month.
    pub month: Option<u8>,
    /// Day.
    pub day: Option<u8>,
    /// What it is precise to.
    pub unit: Unit,
    /// A day of the lunar calendar, which EDTF cannot write.
    pub lunar: bool,
}

impl Point {
    /// Fills what is open from the day of publication: the year (and month) that bring the point nearest to it.
    #[must_use]
    pub fn resolved(mut self, published: Option<Day>) -> Self {
        let Some(published) = published else { return self };
        if self.year.is_some() || self.lunar {
            return self;
        }
        let now = Day::rough(published.year, published.month, published.day);
        match (self.unit, self.month, self.day) {
            (Unit::Day, None, Some(day)) => {
                let months = (-1..=1).map(|step| published.year * 12 + i32::from(published.month) - 1 + step);
                let best = months.min_by_key(|month| {
                    (Day::rough(month.div_euclid(12), month.rem_euclid(12) as u8 + 1, day) - now).abs()
                });
                if let Some(month) = best {
                    self.year = Some(month.div_euclid(12));
                    self.month = Some(month.rem_euclid(12) as u8 + 1);
                }
            }
            (Unit::Day, Some(month), day) => {
                let day = day.unwrap_or(15);
                let years = (-1..=1).map(|step| published.year + step);
                self.year = years.min_by_key(|&year| (Day::rough(year, month, day) - now).abs());
            }
            (Unit::Quarter(_), ..) => self.year = Some(published.year),
            _ => {}
        }
        self
    }

    /// The EDTF form; `None` for a lunar day, and for what is on no calendar.
    #[must_use]
    pub fn edtf(&self) -> Option<String> {
        if self.lunar {
            return None;
        }
        let mut text = String::with_capacity(10);
        let year = self.year.map_or_else(|| "XXXX".to_owned(), |year| format!("{year:04}"));
        match self.unit {
            Unit::Unknown => return None,
            Unit::Century => {
                let century = self.year?;
                let _ = write!(text, "{:02}XX", century - 1);
            }
            Unit::Decade => {
                let decade = self.year?;
                let _ = write!(text, "{:03}X", decade / 10);
            }
            Unit::Open => {
                let _ = write!(text, "{year}-XX-XX");
            }
            Unit::Quarter(quarter) => {
                let _ = write!(text, "{year}-{}", 32 + quarter);
            }
            Unit::Day => {
                text.push_str(&year);
                match (self.month, self.day) {
                    (None, None) => {}
                    (Some(month), None) => {
                        let _ = write!(text, "-{month:02}");
                    }
                    (month, Some(day)) => {
                        match month {
                            Some(month) => {
                                let _ = write!(text, "-{month:02}");
                            }
                            None => text.push_str("-XX"),
                        }
                        let _ = write!(text, "-{day:02}");
                    }
                }
            }
        }
        Some(text)
    }

    /// The EDTF interval from `self` to `to`, each filled from the other where the text shares a month or a year.
    #[must_use]
    pub fn interval(self, to: Self, published: Option<Day>) -> Option<String> {
        let (mut from, mut to) = (self, to);
        if from.month.is_none() && from.day.is_some() {
            from.month = to.month;
        }
        if to.month.is_none() && to.day.is_some() {
            to.month = from.month;
        }
        if from.year.is_none() && to.year.is_some() {
            // A stretch that runs over the turn of the year begins in the year before.
            let wraps = matches!((from.month, to.month), (Some(a), Some(b)) if a > b);
            from.year = to.year.map(|year| year - i32::from(wraps));
        }
        if to.year.is_none() && from.year.is_some() {
            let wraps = matches!((from.month, to.month), (Some(a), Some(b)) if a > b);
            to.year = from.year.map(|year| year + i32::from(wraps));
        }
        from = from.resolved(published);
        if to.year.is_none() {
            to = to.resolved(published);
        }
        Some(format!("{}/{}", from.edtf()?, to.edtf()?))
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Point, Unit};

    #[test]
    fn edtf_keeps_only_what_is_known() {
        let point = |year, month, day, unit| Point { year, month, day, unit, lunar: false };
        for (point, edtf) in [
            (point(Some(2020), Some(1), Some(2), Unit::Day), "2020-01-02"),
            (point(None, Some(7), Some(2), Unit::Day), "XXXX-07-02"),
            (point(None, None, Some(21), Unit::Day), "XXXX-XX-21"),
            (point(Some(2020), None, None, Unit::Quarter(1)), "2020-33"),
            (point(Some(1990), None, None, Unit::Decade), "199X"),
            (point(Some(21), None, None, Unit::Century), "20XX"),
        ] {
            assert_eq!(point.edtf().as_deref(), Some(edtf));
        }
    }

    #[test]
    fn publication_fills_what_is_open() {
        let published = Day::parse("2020-01-03");
        let day = Point { month: Some(12), day: Some(30), ..Point::default() };
        assert_eq!(day.resolved(published).edtf().as_deref(), Some("2019-12-30"));
        let bare = Point { day: Some(31), ..Point::default() };
        assert_eq!(bare.resolved(published).edtf().as_deref(), Some("2019-12-31"));
    }
}
