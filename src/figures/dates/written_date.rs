//! One date as it is written: `ngày 2/7/2020`, `tháng Năm`, `quý III`, `thế kỷ XIX`, a year in digits or in words.

use crate::figures::Scene;
use crate::figures::dates::numeric_dates::numeric;
use crate::figures::dates::point::{Point, Unit};
use crate::lang::{NumeralPart, Sense};
use crate::numerals::Form;
use crate::phrases::ends_phrase;
use crate::text::token::Case;

/// A point with the lexemes that say it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WrittenDate {
    pub point: Point,
    pub first: usize,
    pub end: usize,
    /// A word or a year says that it is a date; without it, `2/7` may be a ratio.
    pub sure: bool,
}

/// The year written at `at`: four digits without a mark.
pub(crate) fn year_number(scene: &Scene, at: usize) -> Option<i32> {
    let (year, digits) = scene.int(at)?;
    let numeral = scene.numeral(at)?;
    (digits == 4 && numeral.plain && numeral.end == at + 1 && (1000..3000).contains(&year)).then_some(year as i32)
}

/// A year in words at `at`, and its end: as a number (`hai nghìn không trăm hai mươi`) or digit by digit
/// (`một chín bảy lăm`, `hai không hai ba`).
fn year_in_words(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let line = scene.line;
    let part = |at| line.find(at, |sense| if let Sense::Number(part) = sense { Some(*part) } else { None });
    let (mut year, mut digits, mut end) = (0, 0, at);
    while digits < 4 && scene.same_line(end) {
        match part(end) {
            Some(NumeralPart::Digit(digit) | NumeralPart::LateDigit(digit)) => {
                year = year * 10 + i32::from(digit);
                digits += 1;
            }
            Some(NumeralPart::Tens(10)) => {
                year = year * 10 + 1;
                digits += 1;
            }
            Some(NumeralPart::TimesTen) if digits == 3 => {}
            // `hai không linh chín`
            Some(NumeralPart::Link) if digits == 2 && year % 10 == 0 => {
                year *= 10;
                digits += 1;
            }
            Some(NumeralPart::Link) if digits > 0 && year % 10 == 0 => {}
            _ => break,
        }
        end += 1;
    }
    if digits == 4 && (1000..2200).contains(&year) && part(end).is_none() {
        return Some((year, end));
    }
    let numeral = scene.numeral(at).filter(|numeral| numeral.form == Form::Words && numeral.to.is_none())?;
    let year = numeral.small().filter(|year| (100..2200).contains(year))?;
    // Behind a month, or before an article, it can be nothing else.
    let month = at.wrapping_sub(2);
    let of_month = line.is_digits(month) || part(month).is_some();
    let dated = (1900..2200).contains(&year) && of_month
        || line.any(numeral.end, |sense| matches!(sense, Sense::Clause | Sense::Document));
    let free = !scene.is_noun(numeral.end) && crate::figures::amounts::unit::unit(scene, numeral.end).is_none();
    ((free && (of_month || year >= 200)) || dated).then_some((year as i32, numeral.end))
}

/// A year behind the word for it at `at`, in digits or in words, and its end.
pub(crate) fn named_year(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    if !scene.same_line(at) {
        return None;
    }
    year_number(scene, at)
        .map(|year| (year, at + 1))
        .or_else(|| early_year(scene, at))
        .or_else(|| year_in_words(scene, at))
        .or_else(|| roman_year(scene, at))
}

/// `năm 938`: a year of three digits, where neither a word before makes the years an amount nor anything is counted.
fn early_year(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let line = scene.line;
    let (year, 3) = scene.int(at)? else { return None };
    let word = at.wrapping_sub(2);
    let of_month = line.prev(at).prev().prev().has(Sense::Month);
    let amount = !of_month
        && (scene.numeral(word).is_some()
            || line.is_digits(word)
            || line.any(word, |sense| matches!(sense, Sense::Per | Sense::All | Sense::Among | Sense::Number(_))));
    let end = scene.numeral(at).filter(|numeral| numeral.plain && numeral.end == at + 1)?.end;
    let chained = matches!(line.sign(end), b'/' | b'-' | b'.' | b',') && line.glued(end) && line.is_digits(end + 1);
    let counts = crate::figures::amounts::unit::unit(scene, end).is_some()
        || scene.is_noun(end) && !line.is_capital(end)
        || chained;
    (year >= 100 && !amount && !counts && line.prev(at).has(Sense::Year)).then_some((year as i32, end))
}

/// `năm MCMXCIX`
fn roman_year(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let numeral = scene.numeral(at).filter(|numeral| numeral.form == Form::Roman)?;
    let year = numeral.small().filter(|year| (1000..2200).contains(year))?;
    Some((year as i32, numeral.end))
}

/// The point that begins at `at`.
pub(crate) fn point(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let written = |point, end, sure| Some(WrittenDate { point, first: at, end, sure });
    for &sense in line.senses(at) {
        let found = match sense {
            Sense::Day | Sense::LunarDay => day(scene, at, sense == Sense::LunarDay),
            Sense::LunarName => lunar_name(scene, at),
            Sense::Month => month(scene, at),
            Sense::MonthName(month) => month_name(scene, at, month),
            Sense::Year => named_year(scene, at + 1)
                .and_then(|(year, end)| written(Point { year: Some(year), ..Point::default() }, end, true)),
            Sense::Quarter => quarter(scene, at),
            Sense::Decade => decade(scene, at),
            Sense::Century => century(scene, at),
            _ => None,
        };
        if found.is_some() {
            return found;
        }
    }
    if line.is_digits(at) {
        // `29 Tết`
        let lunar = scene.int(at).filter(|(day, _)| (1..=30).contains(day) && line.has(at + 1, Sense::Lunar));
        if let Some((day, _)) = lunar.filter(|_| scene.same_line(at + 1)) {
            let point = Point { day: Some(day as u8), lunar: true, ..Point::default() };
            return written(point, lunar_end(scene, at + 2), true);
        }
        // `5-7 tháng Giêng`
        let days = |at: usize| scene.int(at).is_some_and(|(day, _)| (1..=30).contains(&day));
        let ranged = line.sign(at + 1) == b'-' && line.glued(at + 1) && line.has(at + 3, Sense::Lunar);
        if ranged && days(at) && days(at + 2) && scene.same_line(at + 3) {
            return written(Point { lunar: true, ..Point::default() }, at + 4, true);
        }
        return numeric(scene, at)
            .or_else(|| wordless_day(scene, at))
            .or_else(|| bare_year(scene, at))
            .or_else(|| crate::figures::dates::year_words::bracketed(scene, at));
    }
    wordless_day(scene, at)
}

/// One past the words for the lunar calendar that stand behind a day of it.
fn lunar_end(scene: &Scene, mut end: usize) -> usize {
    while scene.same_line(end) && scene.line.has(end, Sense::Lunar) {
        end += 1;
    }
    end
}

/// `rằm tháng Giêng`, `rằm tháng 7`: a day by its name with its month.
fn lunar_name(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let named = lunar_end(scene, at + 1);
    let end = if named > at + 1 {
        named
    } else {
        let month = scene.line.has(at + 1, Sense::Month) && scene.same_line(at + 1);
        lunar_end(scene, small(scene, at + 2, 12).filter(|_| month)?.1)
    };
    let point = Point { day: Some(15), lunar: true, ..Point::default() };
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// `12 tháng 10 năm 2017`, `24 tháng 7`: a day without the word for it. Without a year it is one only where nothing makes
/// the months an amount or counts behind them.
fn wordless_day(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    if !line.language().grammar.words_lead_dates || scene.numeral(at).is_none() {
        return None;
    }
    let (day, end) = number_up_to(scene, at, 31)?;
    let (month, end) = small(scene, end + 1, 12).filter(|_| line.has(end, Sense::Month) && scene.same_line(end))?;
    let (year, after) = year_after(scene, end).map_or((None, end), |(year, end)| (Some(year), end));
    let before = at.wrapping_sub(1);
    let starts = at == 0
        || line.begins_line(at)
        || line.any(before, |sense| matches!(sense, Sense::At | Sense::Part24(_) | Sense::Weekday(_)));
    let ends = !scene.same_line(end) || matches!(line.sign(end), b'.' | b',' | b';' | b')' | b':');
    if year.is_none() && !(starts && ends) {
        return None;
    }
    let point = Point { year, month: Some(month as u8), day: Some(day as u8), ..Point::default() };
    Some(WrittenDate { point, first: at, end: after, sure: true })
}

/// A small number in digits or words at `at`, and its end.
fn small(scene: &Scene, at: usize, max: u32) -> Option<(u32, usize)> {
    if scene.same_line(at) { number_up_to(scene, at, max) } else { None }
}

fn number_up_to(scene: &Scene, at: usize, max: u32) -> Option<(u32, usize)> {
    if let Some((value, digits)) = scene.int(at) {
        return (digits <= 2 && (1..=max).contains(&value)).then_some((value, at + 1));
    }
    let numeral = scene.numeral(at)?;
    let value = numeral.small().filter(|value| (1..=max).contains(value) && numeral.to.is_none())?;
    Some((value, numeral.end))
}

/// A year behind a month or quarter at `at`: `/2020`, `-2020`, `.2020`, `năm 2020`, ` 2020`.
pub(crate) fn year_after(scene: &Scene, at: usize) -> Option<(i32, usize)> {
    let line = scene.line;
    if matches!(line.sign(at), b'/' | b'-' | b'.') && scene.same_line(at) {
        if let Some((year, 4)) = scene.int(at + 1).filter(|_| scene.same_line(at + 1)) {
            if (1000..3000).contains(&year) && (line.glued(at + 1) || line.sign(at) != b'.') {
                return Some((year as i32, at + 2));
            }
        }
        return None;
    }
    // `quý 4 của năm 2018`
    let joined =
        line.sign(at) == b',' || line.any(at, |sense| matches!(sense, Sense::Preposition)) && scene.same_line(at);
    let at = if joined && line.has(at + 1, Sense::Year) { at + 1 } else { at };
    if line.has(at, Sense::Year) && scene.same_line(at) {
        return named_year(scene, at + 1);
    }
    None
}

/// `ngày 2/7/2020`, `ngày 2 tháng 7 năm 2020`, `ngày 21`, `mùng 7 Tết`.
fn day(scene: &Scene, at: usize, lunar_word: bool) -> Option<WrittenDate> {
    let line = scene.line;
    let written = |point, end| Some(WrittenDate { point, first: at, end, sure: true });
    if !scene.same_line(at + 1) {
        return None;
    }
    if let Some(mut numeric) = numeric(scene, at + 1) {
        if numeric.point.day.is_some() {
            numeric.first = at;
            numeric.sure = true;
            if lunar_word || line.has(numeric.end, Sense::Lunar) {
                numeric.point.lunar = true;
            }
            return Some(numeric);
        }
    }
    // `ngày mùng 2 tháng 9`
    let number = if line.has(at + 1, Sense::LunarDay) { at + 2 } else { at + 1 };
    let (day, end) = small(scene, number, 31)?;
    // Words count days; they name one only before a month.
    if !line.is_digits(number) && !line.has(end, Sense::Month) && !lunar_word && number == at + 1 {
        return None;
    }
    let day = day as u8;
    if line.has(end, Sense::Lunar) && scene.same_line(end) {
        return written(Point { day: Some(day), lunar: true, ..Point::default() }, lunar_end(scene, end + 1));
    }
    if line.has(end, Sense::Month) && scene.same_line(end) {
        if let Some((month, after)) = small(scene, end + 1, 12) {
            let (year, after) = year_after(scene, after).map_or((None, after), |(year, end)| (Some(year), end));
            let lunar = line.has(after, Sense::Lunar) && scene.same_line(after);
            let point = Point { year, month: Some(month as u8), day: Some(day), lunar, unit: Unit::Day };
            return written(point, after);
        }
    }
    if lunar_word && !line.has(end, Sense::Month) {
        return written(Point { day: Some(day), lunar: true, ..Point::default() }, end);
    }
    // A noun behind the number makes it a count of something: `ngày 2 ca`.
    if line.sign(end) == b'%'
        || crate::figures::amounts::unit::unit(scene, end).is_some()
        || (scene.is_noun(end) && !line.is_capital(end))
    {
        return None;
    }
    if scene.numeral(number).is_some_and(|numeral| numeral.end != end) {
        return None;
    }
    written(Point { day: Some(day), ..Point::default() }, end)
}

/// `tháng 6`, `tháng 7/2016`, `tháng Năm`, `tháng 6 năm 2019`.
fn month(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let Some((month, end)) = small(scene, at + 1, 12) else { return none_such(scene, at) };
    // `tháng 1 2024`
    let bare = || {
        let year = year_number(scene, end).filter(|year| (1900..2100).contains(year))?;
        (scene.same_line(end) && !scene.is_noun(end + 1)).then_some((year, end + 1))
    };
    let (year, end) = year_after(scene, end).or_else(bare).map_or((None, end), |(year, end)| (Some(year), end));
    if year.is_none()
        && scene.numeral(at + 1).is_some_and(|numeral| numeral.end > end && numeral.form != Form::Words)
        && !matches!(line.sign(end), b'.' | b',')
    {
        return None;
    }
    let point = Point { year, month: Some(month as u8), ..Point::default() };
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// `July 2020`, `July 2`, `July 2nd, 2020`, `July`.
fn month_name(scene: &Scene, at: usize, month: u8) -> Option<WrittenDate> {
    let line = scene.line;
    let mut point = Point { month: Some(month), ..Point::default() };
    let mut end = at + 1;
    if line.sign(end) == b'.' && line.glued(end) && line.is_digits(end + 1) {
        end += 1;
    }
    if let Some(year) = year_number(scene, end).filter(|_| scene.same_line(end)) {
        point.year = Some(year);
        end += 1;
    } else if let Some((day, _)) =
        scene.int(end).filter(|(day, digits)| scene.same_line(end) && *digits <= 2 && (1..=31).contains(day))
    {
        if line.sign(end + 1) != b':' {
            point.day = Some(day as u8);
            end += 1;
            if line.glued(end) && line.any(end, |sense| matches!(sense, Sense::Series(_))) {
                end += 1;
            }
            let comma = usize::from(line.sign(end) == b',');
            if let Some(year) = year_number(scene, end + comma).filter(|_| scene.same_line(end + comma)) {
                point.year = Some(year);
                end += comma + 1;
            }
        }
    } else if !line.is_capital(at) {
        return None;
    }
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// `tháng 13/2020`, `quý 5/2020`: with its year behind it, what is no part of any year is a date still, of that year, and
/// has no more to say.
fn none_such(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let (_, end) = small(scene, at + 1, 99)?;
    let (year, end) = year_after(scene, end).filter(|_| scene.line.sign(end) == b'/')?;
    let point = Point { year: Some(year), unit: Unit::Unknown, ..Point::default() };
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// `quý 1/2020`, `quý III`, `quý hai năm 2019`.
fn quarter(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let Some((quarter, end)) = small(scene, at + 1, 4) else { return none_such(scene, at) };
    let (year, end) = year_after(scene, end).map_or((None, end), |(year, end)| (Some(year), end));
    let point = Point { year, unit: Unit::Quarter(quarter as u8), ..Point::default() };
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// `thập niên 90`, `những năm 1990`.
fn decade(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let (number, digits) = scene.int(at + 1).filter(|_| scene.same_line(at + 1))?;
    if number % 10 != 0 || !(digits == 4 || digits == 2) {
        return None;
    }
    let mut end = at + 2;
    let mut year = (digits == 4).then_some(number as i32);
    if digits == 2 {
        year = Some(1900 + number as i32);
        // `thập niên 60 của thế kỷ 19`
        let of = if scene.line.has(end, Sense::Century) { end } else { end + 1 };
        if scene.line.has(of, Sense::Century) {
            if let Some(century) = century(scene, of) {
                year = century.point.year.map(|century| (century - 1) * 100 + number as i32);
                end = century.end;
            }
        }
    }
    let point = Point { year, unit: Unit::Decade, ..Point::default() };
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// `thế kỷ 21`, `thế kỷ XIX`.
fn century(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let (number, end) = small(scene, at + 1, 30)?;
    let point = Point { year: Some(number as i32), unit: Unit::Century, ..Point::default() };
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// A year without a word: four digits without a mark, not before a noun, a unit or a scale.
fn bare_year(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let year = year_number(scene, at).filter(|year| (1900..2100).contains(year))?;
    // `between 2000 and 2100 GMT`
    let zoned = |zone: usize| scene.same_line(zone) && line.has(zone, Sense::Zone);
    if zoned(at + 1) || zoned(at + 3) && line.is_digits(at + 2) && !line.is_digits(at + 1) {
        return None;
    }
    let before = at.wrapping_sub(1);
    let end = at + 1;
    // A careless copy may glue a plain word to a year; letters of no word make a code of it.
    let plain = |word: usize| {
        line.get(word).case == Case::Lower
            && line.any(word, |sense| matches!(sense, Sense::Plain) || ends_phrase(*sense))
    };
    let sticks = |glued: usize, word: usize| line.glued(glued) && line.is_word(word) && !plain(word);
    let glued = sticks(at, before) || sticks(end, end);
    if glued || crate::figures::amounts::unit::unit(scene, end).is_some() || matches!(line.sign(end), b'/' | b'%') {
        return None;
    }
    if line.any(before, |sense| {
        matches!(
            sense,
            Sense::Bound(..)
                | Sense::Change(..)
                | Sense::NumberMark
                | Sense::Series(_)
                | Sense::CurrencySign(_)
                | Sense::AmountNoun
        )
    }) && !line.any(before, |sense| matches!(sense, Sense::Stretch | Sense::Born))
        && !is_end_of_stretch(scene, at)
    {
        return None;
    }
    let noun = scene.is_noun(end)
        && !line.is_capital(end)
        && !line.any(end, |sense| matches!(sense, Sense::YearFirst | Sense::YearLast));
    let led = line.any(before, |sense| {
        matches!(
            sense,
            Sense::From | Sense::To | Sense::At | Sense::Among | Sense::Born | Sense::Stretch | Sense::Preposition
        )
    });
    // `2005 sales`: where years stand bare, so many things have their thousands set apart or are a round number.
    let of_year = line.language().grammar.bare_years && year % 50 != 0;
    if noun && !led && !of_year {
        return None;
    }
    // A year needs something to be the year of: a word before it, or a stop behind it.
    let word_before = line.is_word(before) || matches!(line.sign(before), b'(' | b'-' | b',' | b'/' | b'"' | b'\'');
    let point = Point { year: Some(year), ..Point::default() };
    (word_before || !noun).then_some(WrittenDate { point, first: at, end, sure: true })
}

/// `from this year up to 2027`: behind a word that ends a stretch of time that began in the clause.
fn is_end_of_stretch(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let to = at.wrapping_sub(1);
    let began = (to.saturating_sub(6)..to).any(|word| {
        line.has(word, Sense::From)
            && (word + 1..to).any(|word| {
                line.any(word, |s| matches!(s, Sense::Unit(_, crate::lang::Quantity::Time) | Sense::Relative(_)))
                    || year_number(scene, word).is_some()
            })
    });
    line.has(to, Sense::To) && scene.same_line(at) && began && !scene.is_noun(at + 1)
}
