//! Dates and periods.

use crate::figures::dates::numeric_dates::{behind_weekday, date_by_surroundings, slash_date};
use crate::figures::dates::point::{Point, Unit};
use crate::figures::dates::written_date::{WrittenDate, point, year_after, year_number};
use crate::figures::labels::name::is_foreign;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Placed, Scene};
use crate::lang::Sense;
use crate::numerals::Form;
use crate::report::Kind;
use crate::rule::{Reason, Rule};

/// A named part of a year: its first or last months, quarters or half.
pub(crate) static MONTHS_OF_YEAR: RuleRow = RuleRow {
    name: "months of a year",
    needs: None,
    opens: Opens::NUMERAL.or(Opens::PHRASE),
    read: months_of_year,
    examples: Examples::of(&[(
        "vi",
        "Thu ngân sách 6 tháng đầu năm 2019 đạt kế hoạch. => period 6 tháng đầu năm 2019 | @2019-01/2019-06",
    )]),
    counter_examples: Examples::of(&[("vi", "Anh đi biển 6 tháng. => duration 6 tháng")]),
};

fn months_of_year(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    // `quý đầu năm`
    let (count, mut end) = if line.has(at, Sense::Quarter) && scene.same_line(at + 1) {
        (3, at + 1)
    } else if line.has(at, Sense::Part(2)) && scene.same_line(at + 1) {
        (6, at + 1)
    } else {
        let numeral = scene.numeral(at)?;
        let count = numeral.small().filter(|count| (1..=12).contains(count))?;
        let end = numeral.end;
        if line.has(end, Sense::Month) && scene.same_line(end) {
            (count, end + 1)
        } else if line.has(end, Sense::Quarter) && scene.same_line(end) && count <= 4 {
            (count * 3, end + 1)
        } else {
            return None;
        }
    };
    let first_half = line.has(end, Sense::YearFirst);
    let last_half = line.has(end, Sense::YearLast);
    let of_year = line.has(end, Sense::Year) && year_number(scene, end + 1).is_some();
    if !scene.same_line(end) || !(first_half || last_half || of_year) {
        return None;
    }
    end += 1;
    let year = year_number(scene, end).filter(|_| scene.same_line(end));
    if year.is_some() {
        end += 1;
    }
    let (from, to) = if last_half { (13 - count, 12) } else { (1, count) };
    let month = |month: u32| Point { year, month: Some(month as u8), ..Point::default() };
    let year = year.or(scene.published.map(|day| day.year));
    let (mut from, mut to) = (month(from), month(to));
    from.year = year;
    to.year = year;
    let mut found = scene.found(Kind::Period, at, end, Rule::MonthsOfYear);
    found.figure.date = from.interval(to, None);
    Some(Candidate { found: vec![found], end })
}

/// Whether the lexeme at `at` joins two ends of a range; `Some(true)` if it is a dash.
pub(crate) fn joins(scene: &Scene, at: usize) -> Option<bool> {
    if !scene.same_line(at) {
        return None;
    }
    let tilde = scene.line.sign(at) == b'~' && scene.line.glued(at) && scene.line.glued(at + 1);
    if scene.line.sign(at) == b'-' || tilde {
        return Some(true);
    }
    scene.line.has(at, Sense::To).then_some(false)
}

/// `4/2017`, `4 năm 2017` behind another month.
pub(crate) fn month_tail(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let at = if scene.line.has(at, Sense::Month) { at + 1 } else { at };
    let (month, digits) = scene.int(at)?;
    if !(1..=12).contains(&month) || digits > 2 {
        return None;
    }
    let (year, end) = year_after(scene, at + 1)?;
    let point = Point { year: Some(year), month: Some(month as u8), ..Point::default() };
    Some(WrittenDate { point, first: at, end, sure: true })
}

/// Whether the word before `at` leads to a date: a day part, `từ`, `hôm`, a bracket behind a day word.
pub(crate) fn leads_to_date(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let Some(before) = at.checked_sub(1) else { return false };
    if line.any(before, |sense| {
        matches!(
            sense,
            Sense::Day
                | Sense::Part24(_)
                | Sense::From
                | Sense::To
                | Sense::At
                | Sense::Weekday(_)
                | Sense::AsOf
                | Sense::DateLead
                | Sense::Unit("wk", _)
        )
    }) {
        return true;
    }
    // `sáng nay 22-10`
    let pointed = before > 0
        && line.any(before, |sense| matches!(sense, Sense::Relative(_)))
        && line.any(before - 1, |sense| matches!(sense, Sense::Part24(_)));
    if pointed {
        return true;
    }
    if matches!(line.sign(before), b'(' | b',') && before > 0 {
        let word = before - 1;
        let bracket = line.sign(before) == b'(';
        return line.any(word, |sense| {
            matches!(sense, Sense::Day | Sense::Part24(_) | Sense::Weekday(_) | Sense::Relative(_))
                || bracket && *sense == Sense::DateLead
        }) || (word > 0 && line.has(word - 1, Sense::WeekdayMark));
    }
    false
}

/// One date, or a period from one date to another.
pub(crate) static DATE: RuleRow = RuleRow {
    name: "date",
    needs: None,
    opens: Opens::DIGITS.or(Opens::NUMERAL).or(Opens::PHRASE).or(Opens::WORD),
    read: single,
    examples: Examples::of(&[
        ("vi", "Hội họp ngày 2/7. => date ngày 2/7 | @XXXX-07-02"),
        ("vi", "Ông mất năm 1945. => date năm 1945 | @1945"),
        ("vi", "Hội kéo dài từ tháng 2 đến cuối tháng 6. => period tháng 2 đến cuối tháng 6"),
        ("vi", "Lúa mất mùa năm 2015, 2016. => date năm 2015; date 2016"),
        ("vi", "Anh đọc tờ Herald thế kỷ 21. => identifier thế kỷ 21"),
    ]),
    counter_examples: Examples::of(&[("vi", "Rừng chiếm 3/4 diện tích. => ratio 3/4")]),
};

fn single(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let from = point(scene, at).or_else(|| part_of_year(scene, at))?;
    let short = line.language().grammar.short_dates;
    // `lúc 3-4 tuổi`: a unit behind makes it an amount; so does a noun behind numbers that rise (`sáng 5-7 người đến`), but
    // not behind those that fall (`sáng 8-2 bà con đến`) nor behind a weekday.
    let rises = scene.int(from.first).zip(scene.int(from.first + 2)).is_none_or(|(low, high)| low.0 < high.0);
    let noun = scene.is_noun(from.end) && !line.is_capital(from.end);
    let dashed = line.sign(from.first + 1) != b'/' && noun && rises && !behind_weekday(scene, from.first);
    // `7.7 triệu`: a scale makes a number of it.
    let scaled = scene.numeral(from.end).is_some_and(|numeral| numeral.form == Form::Words)
        || scene.numeral(from.first).is_some_and(|numeral| numeral.end > from.end);
    // `hôm 23/12 năm ngoái`: a year of its own behind it.
    let own_year =
        line.has(from.end, Sense::Year) && line.any(from.end + 1, |sense| matches!(sense, Sense::Relative(_)));
    let amount =
        !from.sure && !own_year && (dashed || scaled || crate::figures::amounts::unit::unit(scene, from.end).is_some());
    if !from.sure && short && is_fraction(scene, &from) {
        scene.refuse(from.first, from.end, Reason::PartOfWhole);
        return None;
    }
    let slashed = !short && slash_date(scene, &from);
    // `10/1-11/2/2017`: the year of the second is that of both.
    let shared = !short
        && line.sign(from.first + 1) == b'/'
        && line.sign(from.end) == b'-'
        && point(scene, from.end + 1).is_some_and(|to| to.sure && to.point.year.is_some() && to.end > from.end + 4);
    let trusted = from.sure
        || slashed
        || shared
        || (short && !amount && (leads_to_date(scene, at) || date_by_surroundings(scene, &from)));
    if !trusted {
        scene.refuse(from.first, from.end, Reason::NoDate);
        return None;
    }
    if joins(scene, from.end).is_some() && !crate::figures::dates::season::shifts(scene, at) {
        // `tháng 2 đến cuối tháng 6`, `ngày 3/9 đến chiều ngày 5/9`: a word between the ends is inside.
        let behind_word = || {
            let word = from.end + 1;
            let passed = line.has(from.end, Sense::To)
                && from.sure
                && line.is_word(word)
                && scene.numeral(word).is_none()
                && scene.same_line(word)
                && scene.same_line(word + 1)
                && !line.is_capital(word);
            point(scene, word + 1)
                .filter(|to| passed && to.sure && line.is_word(word + 1) && to.point.unit == from.point.unit)
        };
        if let Some(to) = month_end(scene, &from)
            .or_else(|| point(scene, from.end + 1))
            .or_else(behind_word)
            .or_else(|| bare_end(scene, &from, from.end + 1))
        {
            let same_kind = from.point.day.is_some() == to.point.day.is_some()
                || (from.point.month.is_some() && to.point.month.is_some());
            if same_kind && scene.same_line(from.end + 1) {
                let mut found = scene.found(Kind::Period, from.first, to.end, Rule::DateFromTo);
                found.figure.date = from.point.interval(to.point, scene.published);
                own_year_word(scene, &mut found);
                if found.figure.date.is_some() {
                    return Some(Candidate { found: vec![found], end: to.end });
                }
            }
        }
    }
    let mut reading = vec![date(scene, &from, Rule::Date)];
    let mut end = from.end;
    // `on 11/20, 11/22 or 11/25`
    while slashed
        && scene.same_line(end)
        && (line.sign(end) == b',' || line.any(end, |sense| matches!(sense, Sense::And | Sense::Or)))
    {
        let Some(next) = point(scene, end + 1).filter(|next| line.sign(next.first + 1) == b'/') else { break };
        reading.push(date(scene, &next, Rule::DateInList));
        end = next.end;
    }
    // `tháng 3, 4 và 5`, `năm 2015, 2016`: the word is stated once.
    if line.any(at, |sense| matches!(sense, Sense::Year)) {
        while scene.same_line(end)
            && (line.sign(end) == b',' || line.has(end, Sense::And))
            && scene.same_line(end + 1)
            && year_number(scene, end + 1).is_some_and(|year| {
                // `năm 2023 và 2024 nguồn cát`: a year soon after the first is one, whatever follows.
                let soon = from.point.year.is_some_and(|first| (1..=10).contains(&(year - first)));
                soon || !scene.is_noun(end + 2)
            })
        {
            let year = year_number(scene, end + 1)?;
            let mut found = scene.found(Kind::Date, end + 1, end + 2, Rule::YearInList);
            found.figure.date = Some(format!("{year:04}"));
            reading.push(found);
            end += 2;
        }
    }
    let open = from.point.year.is_none() && from.point.day.is_none()
        || matches!(from.point.unit, Unit::Decade | Unit::Century);
    let classed = |sense: &Sense| matches!(sense, Sense::Month | Sense::Quarter | Sense::Decade | Sense::Century);
    if open && line.any(at, classed) {
        end = crate::figures::dates::joined_dates::listed(scene, &from, &mut reading);
    }
    Some(Candidate { found: reading, end })
}

/// `chiếm tới 3/4 diện tích`, `gần 1/2 là nữ`: whether a part in small digits without noughts before them is one of a whole: a
/// word for shares leads to it, a word for an amount follows, or it is said to be something.
fn is_fraction(scene: &Scene, written: &WrittenDate) -> bool {
    let line = scene.line;
    let (at, end) = (written.first, written.end);
    if line.sign(at + 1) != b'/' || end != at + 3 {
        return false;
    }
    let (Some((part, 1)), Some((of, digits))) = (scene.int(at), scene.int(at + 2)) else { return false };
    if part == 0 || part >= of || of > 10 || digits > 2 || line.text_at(at + 2).starts_with('0') {
        return false;
    }
    let mut word = at;
    let passed = |sense: &Sense| matches!(sense, Sense::Bound(..) | Sense::To | Sense::Level);
    let mut limited = false;
    while word > scene.floor && at - word < 2 && scene.same_line(word) && line.any(word - 1, passed) {
        limited |= line.any(word - 1, |sense| matches!(sense, Sense::Bound(..)));
        word -= 1;
    }
    let led = word > 0 && scene.same_line(word) && line.has(word - 1, Sense::ShareCue);
    let before = at.wrapping_sub(1);
    let dated = |sense: &Sense| {
        matches!(
            sense,
            Sense::Day
                | Sense::Part24(_)
                | Sense::At
                | Sense::Weekday(_)
                | Sense::DateLead
                | Sense::AsOf
                | Sense::Relative(_)
                | Sense::From
        )
    };
    let amount =
        scene.same_line(end) && line.any(end, |sense| matches!(sense, Sense::AmountNoun | Sense::QuantityNoun));
    let said = scene.same_line(end) && line.has(end, Sense::Copula) && (limited || led);
    let placed = line.any(before, dated) && !line.any(before, |sense| matches!(sense, Sense::ShareCue | Sense::To));
    (led || amount || said) && !placed
}

/// `2.2014` behind `tháng 10.2013 -`: the word for month is stated once.
fn month_end(scene: &Scene, from: &WrittenDate) -> Option<WrittenDate> {
    let months = from.point.month.is_some() && from.point.day.is_none() && from.point.year.is_some();
    if months { month_tail(scene, from.end + 1) } else { None }
}

/// The bare number that ends a stretch of months: `từ tháng 12 đến 3`.
fn bare_end(scene: &Scene, from: &WrittenDate, at: usize) -> Option<WrittenDate> {
    if from.point.unit == Unit::Century {
        let numeral = scene.numeral(at).filter(|numeral| numeral.to.is_none() && scene.same_line(at))?;
        let alike = numeral.plain || numeral.form == Form::Roman;
        let low = from.point.year?;
        let century =
            numeral.small().map(|century| century as i32).filter(|century| (low + 1..=21).contains(century))?;
        let free = !scene.is_noun(numeral.end)
            && crate::figures::amounts::unit::unit(scene, numeral.end).is_none()
            && !matches!(scene.line.sign(numeral.end), b'%' | b'/');
        let point = Point { year: Some(century), ..from.point };
        return (alike && free).then_some(WrittenDate { point, first: at, end: numeral.end, sure: false });
    }
    if from.point.day.is_some() || from.point.month.is_none() {
        return None;
    }
    let (month, digits) = scene.int(at)?;
    let next = at + 1;
    let free = (!scene.is_noun(next) || scene.line.has(next, Sense::Year))
        && crate::figures::amounts::unit::unit(scene, next).is_none_or(|_| scene.line.has(next, Sense::Year));
    // `tháng 4-5`
    let dashed =
        scene.line.glued(at) && scene.line.glued(at - 1) && from.point.month.is_some_and(|low| month > low.into());
    if !(1..=12).contains(&month) || digits > 2 || !free || !(dashed || scene.line.has(at - 1, Sense::To)) {
        return None;
    }
    let chained = matches!(scene.line.sign(next), b'/' | b'-' | b'.' | b',')
        && scene.line.glued(next)
        && scene.line.glued(next + 1);
    if chained && scene.line.is_digits(next + 1) {
        return None;
    }
    let point = Point { month: Some(month as u8), ..Point::default() };
    Some(WrittenDate { point, first: at, end: next, sure: false })
}

/// A date by itself.
pub(crate) fn one(scene: &Scene, written: WrittenDate) -> Option<Candidate> {
    Some(Candidate { end: written.end, found: vec![date(scene, &written, Rule::Date)] })
}

pub(crate) fn date(scene: &Scene, written: &WrittenDate, rule: Rule) -> Placed {
    // `tờ Morning Herald thế kỷ 21`: a century behind a name is part of it.
    let before = written.first.wrapping_sub(1);
    if written.point.unit == Unit::Century
        && scene.same_line(written.first)
        && scene.line.is_word(before)
        && scene.line.is_capital(before)
        && scene.line.text_at(before).is_ascii()
        && scene.line.senses(before).is_empty()
        && is_foreign(scene.line.text_at(before))
    {
        return scene.found(Kind::Identifier, written.first, written.end, Rule::CenturyInName);
    }
    let mut found = scene.found(Kind::Date, written.first, written.end, rule);
    found.figure.date = written.point.resolved(scene.published).edtf();
    own_year_word(scene, &mut found);
    found
}

/// `đầu năm 2012`, `cuối năm 2012`: the year behind a word for a part of it.
fn part_of_year(scene: &Scene, at: usize) -> Option<WrittenDate> {
    let line = scene.line;
    let part = line.any(at, |sense| matches!(sense, Sense::YearFirst | Sense::YearLast));
    let year = year_number(scene, at + 1).filter(|_| part && line.language().grammar.words_lead_dates)?;
    let point = Point { year: Some(year), ..Point::default() };
    scene.same_line(at + 1).then_some(WrittenDate { point, first: at, end: at + 2, sure: true })
}

/// Of `đầu năm 2012` only the word for the year, the last of its phrase, is in the span.
fn own_year_word(scene: &Scene, found: &mut Placed) {
    if scene.line.any(found.first, |sense| matches!(sense, Sense::YearFirst | Sense::YearLast)) {
        let words = scene.line.text_at(found.first).trim_end();
        let last = words
            .rfind(char::is_whitespace)
            .map_or(0, |space| space + words[space..].chars().next().map_or(0, char::len_utf8));
        found.figure.span.start += last as u32;
    }
}
