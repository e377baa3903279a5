//! Dates of languages that name their months and put ordinals before: `2 July 2020`, `July 2nd`, `fourth quarter of
//! 2020`, `first six months of the year`, `1990s`, `21st century`, `FY2020`.

use crate::figures::dates::calendar::{date, one};
use crate::figures::dates::point::{Point, Unit};
use crate::figures::dates::written_date::{WrittenDate, year_number};
use crate::figures::dates::year_words::year_in_words;
use crate::figures::rules::{Opens, RuleRow};
use crate::figures::{Candidate, Placed, Scene};
use crate::lang::{NumeralPart, Sense};
use crate::numerals::Form;
use crate::report::Kind;
use crate::rule::Rule;
use crate::text::token::Gap;

/// The day behind its weekday, with no month.
pub(crate) static WEEKDAY_DAY: RuleRow = RuleRow {
    name: "day behind its weekday",
    needs: Some(|lexicon| lexicon.language.grammar.ranks_lead),
    opens: Opens::NUMERAL,
    read: |scene, at| one(scene, weekday_day(scene, at)?),
    examples: &[
        ("en", "They meet on Friday the 26th. => date 26th | @XXXX-XX-26"),
        ("en", "They meet on Tuesday the eleventh. => date eleventh | @XXXX-XX-11"),
    ],
    counter_examples: &[("en", "On Friday 26 guests left. => count 26 | #guests")],
};

fn weekday_day(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let (day, end) = day(scene, at).filter(|_| scene.same_line(at))?;
    let article = at.checked_sub(1).filter(|&word| line.has(word, Sense::Determiner) && scene.same_line(word));
    let weekday = article.unwrap_or(at).checked_sub(1)?;
    let rank = scene.numeral(at).is_some_and(|numeral| numeral.form == Form::Rank);
    let led = line.any(weekday, |sense| matches!(sense, Sense::Weekday(_)));
    let free = !scene.is_noun(end) && crate::figures::amounts::unit::unit(scene, end).is_none();
    let ends = !scene.same_line(end) || matches!(line.sign(end), b'.' | b'!' | b'?') && !line.glued(end + 1);
    let point = Point { day: Some(day), ..Point::default() };
    (led && free && (rank || ends && article.is_none())).then_some(WrittenDate { point, first: at, end, sure: true })
}

/// A day of the month at `at`, as digits or an ordinal, or as words beside a month, and its end.
fn day(scene: &Scene, at: usize) -> Option<(u8, usize)> {
    let numeral = scene.numeral(at)?;
    let plain = matches!(numeral.form, Form::Digits if numeral.plain)
        || numeral.form == Form::Rank
        || numeral.form == Form::Words && in_words(scene, at, numeral.end);
    let day = numeral.small().filter(|day| plain && (1..=31).contains(day))?;
    (scene.int(at).is_none_or(|(_, digits)| digits <= 2)).then_some((day as u8, numeral.end))
}

/// Whether number words are a day of the month: the month stands right behind them, or before them where nothing but
/// a year, a clock time or the end of the clause follows (`May twenty-nine`, but not `in May two people died`).
fn in_words(scene: &Scene, at: usize, end: usize) -> bool {
    if scene.same_line(end) && month(scene, end).is_some() {
        return !scene.line.has(end, Sense::Plain) || year_in_words(scene, end + 1).is_some();
    }
    let led = at > 0 && scene.same_line(at) && month(scene, at - 1).is_some();
    let ends = !scene.same_line(end) || matches!(scene.line.sign(end), b'.' | b',' | b';' | b':' | b')');
    led && (ends || year_in_words(scene, end).is_some())
}

fn month(scene: &Scene, at: usize) -> Option<u8> {
    scene.line.find(at, |sense| if let Sense::MonthName(month) = sense { Some(*month) } else { None })
}

/// One past the month's name, with the full stop of an abbreviation.
fn month_end(scene: &Scene, at: usize) -> usize {
    let line = scene.line;
    let stop = line.sign(at + 1) == b'.' && line.glued(at + 1) && line.has(at, Sense::Abbreviation);
    let goes_on = scene.same_line(at + 2) && (line.is_digits(at + 2) || line.sign(at + 2) == b',');
    at + 1 + usize::from(stop && goes_on)
}

/// A year behind a date, with or without a comma.
fn year_behind(scene: &Scene, at: usize, comma: bool) -> Option<(i32, usize)> {
    let line = scene.line;
    let at = at + usize::from(comma && line.sign(at) == b',');
    let of = line.has(at, Sense::Number(NumeralPart::Of)) && scene.same_line(at);
    let at = at + usize::from(of);
    // `28 June in 2020`, `April of 87`
    if let Some((year @ 32..=99, 2)) = scene.int(at).filter(|_| of && !scene.is_noun(at + 1)) {
        return Some((1900 + year as i32, at + 1));
    }
    let inside = line.has(at, Sense::At) && line.has(at, Sense::Among) && !comma_before(scene, at);
    let at = at + usize::from(inside);
    if !scene.same_line(at) || inside && scene.is_noun(at + 1) {
        return None;
    }
    let year = year_number(scene, at).map(|year| (year, at + 1)).or_else(|| year_in_words(scene, at))?;
    (1000..2200).contains(&year.0).then_some(year)
}

fn comma_before(scene: &Scene, at: usize) -> bool {
    scene.line.sign(at.wrapping_sub(1)) == b','
}

/// `2 July 2020`, `2nd of July`, `2/Jul/2020`: a day before its month.
fn day_month(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    if let Some(written) = crate::figures::dates::joined_dates::read(scene, at).filter(|_| line.is_digits(at)) {
        return Some(written);
    }
    // `2017 April`: the year leads.
    if let Some(year) = year_number(scene, at).filter(|_| scene.same_line(at + 1) && stands_alone(scene, at + 1)) {
        let mut written = month_day(scene, at + 1).filter(|written| written.point.year.is_none())?;
        written.point.year = Some(year);
        return Some(WrittenDate { first: at, ..written });
    }
    let (day, mut end) = day(scene, at)?;
    let hyphen = line.sign(end) == b'-' && line.glued(end) && line.glued(end + 1);
    if line.has(end, Sense::Number(NumeralPart::Of)) || hyphen {
        end += 1;
    }
    let month = month(scene, end).filter(|_| scene.same_line(end))?;
    end = month_end(scene, end);
    if hyphen && line.sign(end) == b'-' && line.glued(end) {
        end += 1;
    }
    let mut point = Point { month: Some(month), day: Some(day), ..Point::default() };
    if let Some((year, after)) = year_behind(scene, end, true) {
        point.year = Some(year);
        end = after;
    }
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// `July 2nd, 2020`, `July 2020`, `July`.
fn month_day(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    if let Some(written) = crate::figures::dates::joined_dates::read(scene, at) {
        return Some(written);
    }
    let month = month(scene, at)?;
    let mut end = month_end(scene, at);
    let mut point = Point { month: Some(month), ..Point::default() };
    // `October, 1st`
    let comma = line.sign(end) == b',' && scene.numeral(end + 1).is_some_and(|day| day.form == Form::Rank);
    let number = end + usize::from(comma || line.has(end, Sense::Determiner));
    if let Some((year, after)) = year_behind(scene, end, true) {
        point.year = Some(year);
        end = after;
    } else if let Some((day, after)) = day(scene, number).filter(|_| scene.same_line(number)) {
        // `May 5 million`, `May 5%` are no days; `January 6:30` neither.
        let numeral_ends = scene.numeral(number).is_some_and(|numeral| numeral.end == after);
        let clock = line.sign(after) == b':' && line.glued(after)
            || line.any(after, |s| matches!(s, Sense::Hour | Sense::Percent));
        if numeral_ends && !clock {
            point.day = Some(day);
            end = after;
            if let Some((year, after)) = year_behind(scene, end, true) {
                point.year = Some(year);
                end = after;
            }
        }
    }
    if end <= at + 2 && point.day.is_none() && point.year.is_none() {
        end = at + 1;
        if !stands_alone(scene, at) {
            return None;
        }
    }
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// Whether a month's name that is also a word or a name is a month where it stands alone.
fn stands_alone(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    if !line.has(at, Sense::Plain) {
        return true;
    }
    let before = at.wrapping_sub(1);
    line.gap(at) != Gap::Line
        && line.any(before, |sense| {
            matches!(
                sense,
                Sense::Preposition
                    | Sense::At
                    | Sense::Relative(_)
                    | Sense::From
                    | Sense::To
                    | Sense::And
                    | Sense::Or
                    | Sense::AsOf
            )
        })
        && !(line.is_capital(at + 1) && scene.same_line(at + 1))
}

/// What joins two dates: a list or a range.
fn joint(scene: &Scene, at: usize, before: usize) -> Option<(bool, usize)> {
    let line = scene.line;
    if !scene.same_line(at) {
        return None;
    }
    let article = usize::from(line.has(before.wrapping_sub(1), Sense::Determiner));
    let between = line.has(before.wrapping_sub(1 + article), Sense::From);
    let ranged = line.sign(at) == b'-' || line.has(at, Sense::To) || (between && line.has(at, Sense::And));
    let mut next = at + 1;
    let listed = line.sign(at) == b',' || line.any(at, |sense| matches!(sense, Sense::And | Sense::Or));
    if line.sign(at) == b',' && line.any(next, |sense| matches!(sense, Sense::And | Sense::Or)) {
        next += 1;
    }
    // A weekday before the second date stays outside.
    if (ranged || listed) && line.any(next, |sense| matches!(sense, Sense::Weekday(_))) && line.sign(at) != b',' {
        next += 1;
        next += usize::from(line.sign(next) == b',');
    }
    (ranged || listed).then_some((ranged, next))
}

fn period(scene: &Scene, first: usize, end: usize, from: Point, to: Point) -> Option<Candidate> {
    let mut found = scene.found(Kind::Period, first, end, Rule::DateFromTo);
    found.figure.date = from.interval(to, scene.published);
    found.figure.date.is_some().then(|| Candidate { found: vec![found], end })
}

/// One or more days with the name of their month behind them.
pub(crate) static DAYS_BEFORE_MONTH: RuleRow = RuleRow {
    name: "days before their month",
    needs: Some(|lexicon| lexicon.names_months),
    opens: Opens::DIGITS.or(Opens::NUMERAL),
    read: days_before_month,
    examples: &[
        ("en", "It opens on 2 July 2020. => date 2 July 2020 | @2020-07-02"),
        ("en", "The fair runs 9-10 July. => period 9-10 July | @XXXX-07-09/XXXX-07-10"),
        ("en", "They met on 20 and 21 August. => date 20; date 21 August"),
    ],
    counter_examples: &[("en", "The road passes 20 Maya temples. => count 20 | #Maya temples")],
};

fn days_before_month(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    if let Some(written) = day_month(scene, at) {
        return Some(ranged(scene, written));
    }
    let (_, mut end) = day(scene, at)?;
    let mut members = vec![at];
    let mut range = false;
    while members.len() < 8 {
        let (ranged, next) = joint(scene, end, at)?;
        range |= ranged;
        if range && members.len() > 1 {
            return None;
        }
        if let Some(last) = day_month(scene, next).filter(|_| scene.same_line(next)) {
            let with =
                |number: usize| -> Option<Point> { Some(Point { day: Some(day(scene, number)?.0), ..last.point }) };
            if range {
                return period(scene, at, last.end, Point { day: with(at)?.day, ..Point::default() }, last.point);
            }
            let mut found: Vec<Placed> = members
                .iter()
                .filter_map(|&number| {
                    let end = scene.numeral(number)?.end;
                    Some(date(
                        scene,
                        &WrittenDate { point: with(number)?, first: number, end, sure: true },
                        Rule::DateInList,
                    ))
                })
                .collect();
            found.push(date(scene, &last, Rule::Date));
            return Some(Candidate { found, end: last.end });
        }
        let next = next + usize::from(line.has(next, Sense::Determiner));
        if let Some(last) = day_month(scene, next).filter(|_| range && scene.same_line(next)) {
            let from = Point { day: Some(day(scene, at)?.0), ..Point::default() };
            return period(scene, at, last.end, from, last.point);
        }
        let (_, after) = day(scene, next).filter(|_| scene.same_line(next))?;
        members.push(next);
        end = after;
    }
    None
}

/// The name of a month, with the day or the year behind it.
pub(crate) static FROM_MONTH: RuleRow = RuleRow {
    name: "month by its name",
    needs: Some(|lexicon| lexicon.names_months),
    opens: Opens::DIGITS.or(Opens::NUMERAL).or(Opens::PHRASE).or(Opens::WORD),
    read: from_month,
    examples: &[
        ("en", "It opened on July 2nd, 2020. => date July 2nd, 2020 | @2020-07-02"),
        ("en", "The drought lasted from May 2019 to June 2020. => period May 2019 to June 2020 | @2019-05/2020-06"),
        ("en", "They met on July 9 and 10. => date July 9; date 10 | @XXXX-07-10"),
    ],
    counter_examples: &[("en", "They may need 12 boats. => count 12")],
};

fn from_month(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let from = month_day(scene, at)?;
    // `July 9-10`, `July 9 and 10`: the month is shared; a month behind the second day has its own.
    if from.point.day.is_some() && from.point.year.is_none() {
        let mut found = vec![date(scene, &from, Rule::Date)];
        let mut end = from.end;
        while let Some((range, next)) = joint(scene, end, at) {
            let next = next + usize::from(range && line.has(next, Sense::Determiner));
            let Some((day, after)) = day(scene, next).filter(|_| scene.same_line(next)) else { break };
            let free = day_month(scene, next).is_none()
                && line.sign(end) != b','
                && !scene.is_noun(after)
                && crate::figures::amounts::unit::unit(scene, after).is_none()
                && !(matches!(line.sign(after), b'.' | b',' | b':')
                    && line.glued(after)
                    && line.is_digits(after + 1)
                    && line.glued(after + 1));
            if !free {
                break;
            }
            let mut to = Point { day: Some(day), ..from.point };
            let year = year_behind(scene, after, true);
            to.year = year.map(|(year, _)| year);
            let after = year.map_or(after, |(_, end)| end);
            if range {
                return period(scene, at, after, from.point, to);
            }
            found.push(date(scene, &WrittenDate { point: to, first: next, end: after, sure: true }, Rule::DateInList));
            end = after;
        }
        if found.len() > 1 {
            return Some(Candidate { found, end });
        }
    }
    Some(ranged(scene, from))
}

/// The date alone, or the period to a second whole date behind it.
fn ranged(scene: &Scene, from: WrittenDate) -> Candidate {
    if let Some((true, next)) = joint(scene, from.end, from.first) {
        let to = day_month(scene, next).or_else(|| month_day(scene, next)).filter(|_| scene.same_line(next));
        if let Some(to) = to.filter(|to| to.point.day.is_some() == from.point.day.is_some()) {
            if let Some(reading) = period(scene, from.first, to.end, from.point, to.point) {
                return reading;
            }
        }
    }
    Candidate { end: from.end, found: vec![date(scene, &from, Rule::Date)] }
}

/// A stretch of two decades.
pub(crate) static DECADES: RuleRow = RuleRow {
    name: "stretch of decades",
    needs: Some(|lexicon| lexicon.language.grammar.bare_years),
    opens: Opens::DIGITS,
    read: decades,
    examples: &[("en", "Jazz ruled the 1920-30s. => period 1920-30s | @192X/193X")],
    counter_examples: &[("en", "Jazz ruled the 1920s. => date 1920s | @192X")],
};

fn decades(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let (from, 4) = scene.int(at)? else { return None };
    let marked = line.has(at + 1, Sense::DecadeMark) && line.glued(at + 1);
    let joint = at + 1 + usize::from(marked);
    let (to, digits) = scene.int(joint + 1)?;
    let stuck = line.sign(joint) == b'-' && line.glued(joint) && line.glued(joint + 1);
    let to = if digits == 2 { from / 100 * 100 + to } else { to };
    let ends = line.has(joint + 2, Sense::DecadeMark) && line.glued(joint + 2);
    if !stuck || !ends || from % 10 != 0 || to % 10 != 0 || to <= from || !(1000..2200).contains(&from) || to >= 2200 {
        return None;
    }
    let mut found = scene.found(Kind::Period, at, joint + 3, Rule::DateFromTo);
    found.figure.date = Some(format!("{}X/{}X", from / 10, to / 10));
    Some(Candidate { found: vec![found], end: joint + 3 })
}

/// A year with its era. EDTF counts a year nought, so that 500 BC is -0499.
pub(crate) static ERA: RuleRow = RuleRow {
    name: "year with its era",
    needs: Some(|lexicon| lexicon.language.grammar.bare_years),
    opens: Opens::NUMERAL,
    read: era,
    examples: &[
        ("en", "The wall fell in 500 BC. => date 500 BC | @-0499"),
        ("en", "The town burned in 79 AD. => date 79 AD | @0079"),
    ],
    counter_examples: &[("en", "Some 500 BBC workers marched. => count 500 | #BBC workers")],
};

fn era(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let numeral = scene.numeral(at).filter(|numeral| numeral.form == Form::Digits && numeral.to.is_none())?;
    let year = numeral.small().filter(|year| (1..10_000).contains(year))? as i32;
    let before = line.has(numeral.end, Sense::BeforeEra);
    if !(before || line.has(numeral.end, Sense::CommonEra)) || !scene.same_line(numeral.end) {
        return None;
    }
    let end = numeral.end + 1;
    let mut found = scene.found(Kind::Date, at, end, Rule::Date);
    found.figure.date = Some(if before { format!("{:05}", 1 - year) } else { format!("{year:04}") });
    if before && year == 1 {
        found.figure.date = Some("0000".to_owned());
    }
    Some(Candidate { found: vec![found], end })
}

/// A year of two digits behind its apostrophe, which ends its phrase.
pub(crate) static SHORT_YEAR: RuleRow = RuleRow {
    name: "year behind an apostrophe",
    needs: Some(|lexicon| lexicon.language.grammar.bare_years),
    opens: Opens::DIGITS,
    read: |scene, at| one(scene, short_year(scene, at)?),
    examples: &[("en", "They met in the summer of '80. => date '80 | @1980")],
    counter_examples: &[("en", "They met in the '80s. => date 80s | @198X")],
};

fn short_year(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let (number, 2) = scene.int(at)? else { return None };
    let first = at.checked_sub(1).filter(|&first| first >= scene.floor)?;
    let mark = line.sign(first) == b'\'' && !line.glued(first) && line.glued(at) && scene.same_line(first);
    let end = at + 1;
    let word = first.wrapping_sub(1);
    let led = line.is_word(word) && !line.any(word, |sense| matches!(sense, Sense::Verb));
    let ends = !scene.same_line(end)
        || matches!(line.sign(end), b'.' | b',' | b';' | b')' | b'"' | b'!' | b'?')
            && !(line.glued(end) && line.is_digits(end + 1))
        || line.any(end, |sense| matches!(sense, Sense::And | Sense::Or | Sense::At));
    let century = if number > 30 { 1900 } else { 2000 };
    let point = Point { year: Some(century + number as i32), ..Point::default() };
    (mark && led && ends).then_some(WrittenDate { point, first, end, sure: true })
}

/// Years behind one article, of which each is of one of the things.
pub(crate) static COORDINATED_YEARS: RuleRow = RuleRow {
    name: "years behind one article",
    needs: Some(|lexicon| lexicon.language.grammar.bare_years),
    opens: Opens::DIGITS.or(Opens::NUMERAL),
    read: coordinated_years,
    examples: &[("en", "She won the 2002 and 2004 finals. => date 2002 | @2002; date 2004 | @2004")],
    counter_examples: &[("en", "She sold 1,200 and 1,400 boats. => count 1,200; count 1,400")],
};

fn coordinated_years(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let near = |at: usize| year_number(scene, at).filter(|year| (1900..2070).contains(year) && scene.same_line(at));
    let first = near(at)?;
    let second = near(at + 2).filter(|second| (1..=30).contains(&(second - first)))?;
    let led = line.has(at.wrapping_sub(1), Sense::Determiner) && scene.same_line(at);
    let joined = line.has(at + 1, Sense::And) && !line.has(at + 1, Sense::Preposition);
    if !led || !joined || !scene.is_noun(at + 3) {
        return None;
    }
    let found = [(at, first), (at + 2, second)]
        .map(|(at, year)| {
            let point = Point { year: Some(year), ..Point::default() };
            date(scene, &WrittenDate { point, first: at, end: at + 1, sure: true }, Rule::YearInList)
        })
        .to_vec();
    Some(Candidate { found, end: at + 3 })
}

/// A decade in digits.
pub(crate) static DECADE: RuleRow = RuleRow {
    name: "decade",
    needs: Some(|lexicon| lexicon.language.grammar.bare_years),
    opens: Opens::DIGITS,
    read: |scene, at| one(scene, decade(scene, at)?),
    examples: &[
        ("en", "It was built in the 1990s. => date 1990s | @199X"),
        ("en", "The song is from the '90s. => date 90s | @199X"),
    ],
    counter_examples: &[("en", "Highs in the 90s are forecast. =>")],
};

fn decade(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let (number, digits) = scene.int(at)?;
    let marked = line.has(at + 1, Sense::DecadeMark) && line.glued(at + 1);
    if !marked || number % 10 != 0 {
        return None;
    }
    let before = at.wrapping_sub(1);
    let apostrophe = digits == 2 && line.glued(at) && line.sign(before) == b'\'';
    // `the 1970s and 80s`: the century is stated once.
    let joined = line.any(before, |sense| matches!(sense, Sense::And | Sense::To | Sense::Or));
    let century = at
        .checked_sub(3)
        .filter(|&first| joined && line.has(first + 1, Sense::DecadeMark) && scene.same_line(at))
        .and_then(|first| scene.int(first))
        .filter(|(_, digits)| *digits == 4)
        .map(|(year, _)| year / 100 * 100);
    // `the end of the 90s`, but no heat and no age: `highs in the 90s`, `in his 50s`.
    let told = |sense: &Sense| matches!(sense, Sense::QuantityNoun | Sense::Unit(..) | Sense::AgeCue);
    let alone = number >= 50
        && scene.same_line(at)
        && line.has(before, Sense::Determiner)
        && !line.has(before, Sense::Possessive)
        && !(before.saturating_sub(9)..before).any(|word| line.any(word, told));
    let year = match digits {
        4 if (1000..2200).contains(&number) => number as i32,
        2 if century.is_some() => (century? + number) as i32,
        2 if apostrophe || alone => 1900 + number as i32,
        _ => return None,
    };
    let point = Point { year: Some(year), unit: Unit::Decade, ..Point::default() };
    Some(WrittenDate { point, first: at, end: at + 2, sure: true })
}

/// Four digits without a mark that count nothing. A plural right behind is counted, unless a word leads to the year.
pub(crate) static YEAR: RuleRow = RuleRow {
    name: "year before a noun",
    needs: Some(|lexicon| lexicon.language.grammar.bare_years),
    opens: Opens::DIGITS.or(Opens::NUMERAL),
    read: |scene, at| one(scene, year(scene, at)?),
    examples: &[
        ("en", "Its 2030 emissions target is far off. => date 2030 | @2030"),
        ("en", "It was 2018's best song. => date 2018 | @2018"),
    ],
    counter_examples: &[("en", "The plant made 2000 hires. => count 2000 | #hires")],
};

fn year(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let before = at.wrapping_sub(1);
    let end = at + 1;
    // `the 1898 ruling`: an old year where one thing is of it, told by an article.
    let determined = line.any(before, |sense| matches!(sense, Sense::Determiner | Sense::Possessive));
    let old = determined && scene.same_line(at) && !crate::phrases::premodified::counts(scene, end, end + 1);
    let since = if old { 1700 } else { 1900 };
    let year = year_number(scene, at).filter(|year| (since..2070).contains(year))?;
    let owner = line.glued(end) && line.any(end, |sense| matches!(sense, Sense::DecadeMark | Sense::Possessive));
    if line.glued(at) && line.is_word(before) || line.glued(end) && line.is_word(end) && !owner {
        return None;
    }
    let joined = matches!(line.sign(end), b'/' | b'%' | b'-' | b'.' | b',' | b':')
        && line.glued(end)
        && line.glued(end + 1)
        && line.is_digits(end + 1);
    if joined || !owner && crate::figures::amounts::unit::unit(scene, end).is_some() || line.has(end, Sense::Zone) {
        return None;
    }
    // `2003's record`
    let owned = owner && line.sign(end) == 0 && line.text_at(end).len() > 1;
    if !scene.is_noun(end) && !owned {
        return None;
    }
    let amount = line.any(before, |sense| {
        matches!(
            sense,
            Sense::Bound(..)
                | Sense::CurrencySign(_)
                | Sense::NumberMark
                | Sense::Series(_)
                | Sense::From
                | Sense::To
                | Sense::Level
                | Sense::And
                | Sense::Or
                | Sense::Change(..)
                | Sense::All
        )
    }) && !line.any(before, |sense| matches!(sense, Sense::At | Sense::Determiner | Sense::Moves));
    let counts = crate::phrases::premodified::counts(scene, end, end + 1) && !line.is_capital(end);
    let led = line.is_word(before)
        && scene.same_line(at)
        && (scene.is_noun(before)
            || line.any(before, |sense| matches!(sense, Sense::Determiner | Sense::Possessive | Sense::At)));
    if counts && !led || amount && counts {
        return None;
    }
    let point = Point { year: Some(year), ..Point::default() };
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// A round stretch of ages or degrees: no figure.
pub(crate) static ROUND_AGE: RuleRow = RuleRow {
    name: "round stretch of ages",
    needs: Some(|lexicon| lexicon.language.grammar.bare_years),
    opens: Opens::DIGITS,
    read: round_age,
    examples: &[("en", "She is in her 50s. =>"), ("en", "Highs in the low 30s are forecast. =>")],
    counter_examples: &[("en", "Life in the 1950s was calm. => date 1950s | @195X")],
};

fn round_age(scene: &Scene, at: usize) -> Option<Candidate> {
    let (number, 2) = scene.int(at)? else { return None };
    let marked = scene.line.has(at + 1, Sense::DecadeMark) && scene.line.glued(at + 1);
    (marked && number % 10 == 0).then(|| Candidate { found: Vec::new(), end: at + 2 })
}

/// A century by its rank.
pub(crate) static CENTURY: RuleRow = RuleRow {
    name: "century by its rank",
    needs: Some(|lexicon| lexicon.language.grammar.ranks_lead),
    opens: Opens::NUMERAL,
    read: |scene, at| one(scene, century(scene, at)?),
    examples: &[
        ("en", "The church is from the 12th century. => date 12th century | @11XX"),
        ("en", "It is a nineteenth-century mill. => date nineteenth-century | @18XX"),
    ],
    counter_examples: &[("en", "The 12th runner fell. => ordinal 12th")],
};

fn century(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let numeral = scene.numeral(at).filter(|numeral| numeral.form == Form::Rank)?;
    let hyphen = line.sign(numeral.end) == b'-' && line.glued(numeral.end);
    let word = numeral.end + usize::from(hyphen);
    let number = numeral.small().filter(|number| (1..=30).contains(number))?;
    let point = Point { year: Some(number as i32), unit: Unit::Century, ..Point::default() };
    (line.has(word, Sense::Century) && scene.same_line(word)).then_some(WrittenDate {
        point,
        first: at,
        end: word + 1,
        sure: true,
    })
}

/// A year glued to the word for a fiscal year.
pub(crate) static FISCAL_YEAR: RuleRow = RuleRow {
    name: "fiscal year",
    needs: Some(|lexicon| lexicon.language.grammar.bare_years),
    opens: Opens::PHRASE,
    read: |scene, at| one(scene, fiscal(scene, at)?),
    examples: &[
        ("en", "Profit fell in FY2020. => date FY2020 | @2020"),
        ("en", "Profit fell in FY20. => date FY20 | @2020"),
    ],
    counter_examples: &[("en", "Profit fell in the 2020 season. => date 2020")],
};

fn fiscal(scene: &Scene, at: usize) -> Option<WrittenDate> {
    if !scene.line.has(at, Sense::Stretch) || !scene.line.glued(at + 1) {
        return None;
    }
    let (number, digits) = scene.int(at + 1)?;
    let year = match digits {
        4 if (1900..2200).contains(&number) => number as i32,
        2 => 2000 + number as i32,
        _ => return None,
    };
    let point = Point { year: Some(year), ..Point::default() };
    Some(WrittenDate { point, first: at, end: at + 2, sure: true })
}
