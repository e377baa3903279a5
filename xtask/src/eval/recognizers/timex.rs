//! Comparing our EDTF dates with the TIMEX expressions of Recognizers-Text.

/// The two ends of an expression; for a point both are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: Point,
    pub(super) to: Point,
}

impl Stretch {
    /// Leaves the years open.
    pub(super) fn forget_year(&mut self) {
        for date in [&mut self.from.date, &mut self.to.date].into_iter().flatten() {
            date.replace_range(..4, "XXXX");
        }
    }
}

/// A date, a clock time, or a clock time on a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Point {
    /// `2019-01-04`, `XXXX-01`, …
    pub(super) date: Option<String>,
    /// Seconds since midnight.
    pub(super) clock: Option<u32>,
}

/// Reads a TIMEX expression; `None` for one that names a week, a weekday, a part of the day or a season.
pub(super) fn parse(timex: &str) -> Option<Stretch> {
    if let Some(inner) = timex.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        let mut parts = inner.split(',');
        return Some(Stretch { from: point(parts.next()?)?, to: point(parts.next()?)? });
    }
    let point = point(timex)?;
    Some(Stretch { from: point.clone(), to: point })
}

fn point(text: &str) -> Option<Point> {
    let (date, clock) = text.split_once('T').map_or((text, None), |(date, clock)| (date, Some(clock)));
    let clock = match clock {
        Some(clock) => Some(seconds(clock)?),
        None => None,
    };
    let date = if date.is_empty() { None } else { Some(calendar(date)?.to_owned()) };
    (date.is_some() || clock.is_some()).then_some(Point { date, clock })
}

/// A year, a month or a day, any of whose digits may be left open.
fn calendar(text: &str) -> Option<&str> {
    let lengths: Vec<usize> = text.split('-').map(str::len).collect();
    let shape = matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2]);
    (shape && text.chars().all(|c| c.is_ascii_digit() || matches!(c, 'X' | '-'))).then_some(text)
}

/// `08`, `08:30` or `08:30:00` in seconds since midnight.
pub(super) fn seconds(clock: &str) -> Option<u32> {
    let mut total = 0;
    for (part, weight) in clock.split(':').zip([3600, 60, 1]) {
        total += part.parse::<u32>().ok().filter(|_| part.len() == 2)? * weight;
    }
    Some(total)
}

/// Whether our dates (EDTF, in reading order) say what `wanted` says.
pub(super) fn is_said(wanted: &Stretch, ours: &[&str]) -> bool {
    let ends: Vec<&str> = ours.iter().flat_map(|date| date.split('/')).collect();
    let clocks = || ends.iter().filter_map(|end| seconds(end.split_once('T')?.1));
    let dates = || ends.iter().filter(|end| !end.starts_with('T')).map(|end| end.split('T').next().unwrap_or(end));
    let has_clock = |point: &Point| point.clock.is_none_or(|clock| clocks().any(|ours| ours == clock));
    let has_date = |point: &Point, bound: Bound| {
        point.date.as_deref().is_none_or(|date| dates().any(|ours| is_date(date, ours, bound)))
    };
    has_clock(&wanted.from)
        && has_clock(&wanted.to)
        && if wanted.from.date == wanted.to.date {
            has_date(&wanted.from, Bound::Whole)
        } else {
            has_date(&wanted.from, Bound::Start) && has_date(&wanted.to, Bound::End)
        }
}

/// What of our date must be what is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    /// All of it.
    Whole,
    /// Its first day.
    Start,
    /// Its first day, or the day after its last: the corpus does both.
    End,
}

fn is_date(wanted: &str, ours: &str, bound: Bound) -> bool {
    if same_digits(wanted, ours) {
        return true;
    }
    let Some((start, end)) = days(ours) else { return false };
    match bound {
        Bound::Whole => false,
        Bound::Start => same_digits(wanted, &start),
        Bound::End => same_digits(wanted, &start) || same_digits(wanted, &end),
    }
}

/// Equal but for what the corpus leaves open, and for day and month where we do.
fn same_digits(wanted: &str, ours: &str) -> bool {
    wanted.len() == ours.len()
        && wanted.chars().zip(ours.chars()).enumerate().all(|(n, (w, o))| w == o || w == 'X' || (o == 'X' && n > 3))
}

/// The first day of a century, decade, year, quarter, half or month, and the first day after it.
fn days(date: &str) -> Option<(String, String)> {
    let known = date.trim_end_matches('X');
    if let (4, Ok(first @ 1..)) = (date.len(), known.parse::<u32>()) {
        let years = 10_u32.pow(4 - u32::try_from(known.len()).ok()?);
        return Some((format!("{:04}-01-01", first * years), format!("{:04}-01-01", (first + 1) * years)));
    }
    let mut parts = date.split('-');
    let year = parts.next()?;
    let next_year = || year.parse::<u32>().map_or_else(|_| year.to_owned(), |year| format!("{:04}", year + 1));
    let month = |n: u32| if n > 12 { format!("{}-{:02}-01", next_year(), n - 12) } else { format!("{year}-{n:02}-01") };
    let (first, length) = match (parts.next().map(str::parse::<u32>), parts.next()) {
        (None, _) => (1, 12),
        (Some(Ok(n @ 1..=12)), None) => (n, 1),
        (Some(Ok(n @ 33..=36)), None) => ((n - 33) * 3 + 1, 3),
        (Some(Ok(n @ 37..=39)), None) => ((n - 37) * 4 + 1, 4),
        (Some(Ok(n @ 40..=41)), None) => ((n - 40) * 6 + 1, 6),
        _ => return None,
    };
    Some((month(first), month(first + length)))
}

#[cfg(test)]
mod tests {
    use super::{is_said, parse};

    /// (TIMEX, our dates, whether they say the same)
    #[test]
    fn expressions() {
        let cases: [(&str, &[&str], bool); 16] = [
            ("(1990-01-01,2000-01-01,P10Y)", &["199X"], true),
            ("(1400-01-01,1500-01-01,P100Y)", &["14XX"], true),
            ("2019-01-04", &["2019-01-04"], true),
            ("XXXX-01-04", &["2019-01-04"], true),
            ("2019-01-04", &["2019-01-05"], false),
            ("2019-04-01", &["2019-XX-XX"], true),
            ("(2014-01-01,2018-01-01,P4Y)", &["2014/2018"], true),
            ("(2014-01-01,2018-01-01,P4Y)", &["2014", "2018"], true),
            ("(2007-01-01,2009-01-01,P24M)", &["2007/2008"], true),
            ("(2013-01-01,2013-04-01,P3M)", &["2013-33"], true),
            ("(2019-07-01,2020-01-01,P6M)", &["2019-41"], true),
            ("(2013-01-01,2013-04-01,P3M)", &["2013-34"], false),
            ("T14:30", &["T14:30:00"], true),
            ("(T17,T18,PT1H)", &["T17/T18"], true),
            ("XXXX-12-27T12:30", &["T12:30", "XXXX-12-27"], true),
            ("XXXX-12-27T12:30", &["T12:30"], false),
        ];
        for (timex, ours, same) in cases {
            let wanted = parse(timex).expect(timex);
            assert_eq!(is_said(&wanted, ours), same, "{timex} {ours:?}");
        }
        for timex in ["XXXX-WXX-1", "2019-W12", "TEV", "2019-SU", "P3D", "PRESENT_REF"] {
            assert_eq!(parse(timex), None, "{timex}");
        }
    }
}
