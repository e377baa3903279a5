//! Years, decades and centuries that no word for a year leads to: `1990s`, `500 BC`, `its 2030 target`, `21st century`,
//! `FY2020`.

use crate::figures::dates::calendar::{date, one};
use crate::figures::dates::point::{Point, Unit};
use crate::figures::dates::written_date::{WrittenDate, year_number};
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::numerals::Form;
use crate::report::Kind;
use crate::rule::Rule;

/// A stretch of two decades.
pub(crate) static DECADES: RuleRow = RuleRow {
    name: "stretch of decades",
    needs: Some(|lexicon| lexicon.language.grammar.bare_years),
    opens: Opens::DIGITS,
    read: decades,
    examples: Examples::of(&[("en", "Jazz ruled the 1920-30s. => period 1920-30s | @192X/193X")]),
    counter_examples: Examples::of(&[("en", "Jazz ruled the 1920s. => date 1920s | @192X")]),
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
    examples: Examples::of(&[
        ("en", "The wall fell in 500 BC. => date 500 BC | @-0499"),
        ("en", "The town burned in 79 AD. => date 79 AD | @0079"),
    ]),
    counter_examples: Examples::of(&[("en", "Some 500 BBC workers marched. => count 500 | #BBC workers")]),
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
    examples: Examples::of(&[("en", "They met in the summer of '80. => date '80 | @1980")]),
    counter_examples: Examples::of(&[("en", "They met in the '80s. => date 80s | @198X")]),
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
    examples: Examples::of(&[("en", "She won the 2002 and 2004 finals. => date 2002 | @2002; date 2004 | @2004")]),
    counter_examples: Examples::of(&[("en", "She sold 1,200 and 1,400 boats. => count 1,200; count 1,400")]),
};

fn coordinated_years(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let near = |at: usize| year_number(scene, at).filter(|year| (1900..2070).contains(year) && scene.same_line(at));
    let first = near(at)?;
    let second = near(at + 2).filter(|second| (1..=30).contains(&(second - first)))?;
    let led = line.prev(at).has(Sense::Determiner) && scene.same_line(at);
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
    examples: Examples::of(&[
        ("en", "It was built in the 1990s. => date 1990s | @199X"),
        ("en", "The song is from the '90s. => date 90s | @199X"),
    ]),
    counter_examples: Examples::of(&[("en", "Highs in the 90s are forecast. =>")]),
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
    examples: Examples::of(&[
        ("en", "Its 2030 emissions target is far off. => date 2030 | @2030"),
        ("en", "It was 2018's best song. => date 2018 | @2018"),
    ]),
    counter_examples: Examples::of(&[("en", "The plant made 2000 hires. => count 2000 | #hires")]),
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
    examples: Examples::of(&[("en", "She is in her 50s. =>"), ("en", "Highs in the low 30s are forecast. =>")]),
    counter_examples: Examples::of(&[("en", "Life in the 1950s was calm. => date 1950s | @195X")]),
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
    examples: Examples::of(&[
        ("en", "The church is from the 12th century. => date 12th century | @11XX"),
        ("en", "It is a nineteenth-century mill. => date nineteenth-century | @18XX"),
    ]),
    counter_examples: Examples::of(&[("en", "The 12th runner fell. => ordinal 12th")]),
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
    examples: Examples::of(&[
        ("en", "Profit fell in FY2020. => date FY2020 | @2020"),
        ("en", "Profit fell in FY20. => date FY20 | @2020"),
    ]),
    counter_examples: Examples::of(&[("en", "Profit fell in the 2020 season. => date 2020")]),
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
