//! `list`: a number of things against the names that follow it.
//!
//! | text | what is compared |
//! | --- | --- |
//! | `3 tỉnh: Nghệ An, Hà Tĩnh, Quảng Bình` | the number and how many names follow |
//! | `hai xã (Tân An và Tân Hòa)` | the same in brackets |
//! | `hai hãng là Sao Mai và Rạng Đông` | the same behind words that lead to names |
//! | `hai huyện Đông Hải và Tây Sơn` | the same right behind the noun |
//! | `vô địch 3 lần (2015, 2016, 2018)`, `hai ngày 12 và 13/6` | the same of dates |
//! | `Sao Mai và Rạng Đông là hai hãng` | the names first |
//! | `3 người: ông Nam, giám đốc, và bà Hoa` | nothing: not every comma is between names |
//! | `3 tỉnh, trong đó có Nghệ An` | nothing: not all are named |

use super::article::{Article, ceil};
use super::link::{Gap, may_start};
use super::names::{self, Names, Opening};
use super::note::{Finding, Say};
use crate::decimal::{small, whole};
use crate::report::{CheckKind, Figure, Group, Kind, Span, Status};

/// The most things that are counted by their names.
const MOST: u32 = 20;
/// The most bytes of a row and of the words about it: no sentence that lists names is longer.
const REACH: usize = 4_000;
/// How many bytes before a number are looked at for the letters of a name.
const NAME: usize = 64;
/// The most words between a number and the names of its things.
const NOUN: usize = 9;

/// Adds the lists of the article.
pub(super) fn check<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    for figure in article.figures {
        if let Some(told) = told(article, figure) {
            let row = row(article, figure).or_else(|| names_first(article, figure));
            findings
                .extend(row.and_then(|(place, opening, names)| finding(article, figure, told, place, opening, &names)));
        }
    }
}

/// How many things a figure tells, where they can be named one by one.
fn told(article: &Article, figure: &Figure) -> Option<u32> {
    let whole = figure.value_to.is_none() && figure.bound.is_none();
    let counts = matches!(figure.kind, Kind::Count | Kind::Duration) && figure.header.is_none();
    if !whole || !counts {
        return None;
    }
    // The word for one is an article; the digit may be wrong.
    let least = if figure.span.of(article.text) == "1" { 1 } else { 2 };
    // A number behind two zeros is a name (`điệp viên 007`).
    let named = figure.span.of(article.text).starts_with("00");
    figure.value.as_ref().filter(|_| !named).and_then(small).filter(|told| (least..=MOST).contains(told))
}

/// The names behind a figure: where the text of the row begins, how, and the row.
fn row(article: &Article, figure: &Figure) -> Option<(usize, Opening, Names)> {
    let claims = article.claims(figure);
    // `KV 7 phường`: the number belongs to the letters before it.
    let end = figure.span.start as usize;
    let before = &article.text[ceil(article.text, end.saturating_sub(NAME))..end];
    if before.split_whitespace().next_back().is_some_and(is_short_name) {
        return None;
    }
    let (start, opening, text) = dates(article, figure).or_else(|| open(article, figure))?;
    let mut names = names::read(text, opening, &claims.list_and)?;
    names.of_regions = names.starts.iter().any(|start| Gap::first_of(&text[*start..], 3).starts_with(&claims.regions));
    let inside = Gap::of(&text[..names.end.max(names.starts.last().copied().unwrap_or(0))]);
    let behind = Gap::first_of(&text[names.end..], 6);
    let goes_on = inside.has(&claims.more) || behind.has(&claims.more) || inside.has(&claims.no_names);
    let short = opening != Opening::Named || names.capital || names.sure;
    (!goes_on && short && inside.len() < 120).then_some((start, opening, names))
}

/// The dates that a figure counts: `hai ngày 12 và 13/6`, `3 lần vào các năm 2015, 2016, 2018`.
fn dates<'t>(article: &Article<'t>, figure: &Figure) -> Option<(usize, Opening, &'t str)> {
    let claims = article.claims(figure);
    let first = article.figures.get(figure.id as usize)?;
    if first.kind != Kind::Date || first.sentence != figure.sentence {
        return None;
    }
    let gap = article.gap(figure, first);
    let clear = gap.is_clear(&claims.barriers, NOUN);
    let led = if figure.kind == Kind::Duration { gap.is_empty() } else { clear && happens(article, figure) };
    if !led {
        return None;
    }
    let start = first.span.start as usize + first.span.of(article.text).find(|letter: char| letter.is_ascii_digit())?;
    let end = article.sentences.get(figure.sentence as usize)?.end as usize;
    let row = article.text.get(start..end).filter(|row| row.len() <= REACH)?;
    Some((start, Opening::Dates, row))
}

/// Whether a figure counts what happens in years that can be listed.
fn happens(article: &Article, figure: &Figure) -> bool {
    article.counted(figure).is_some_and(|noun| Gap::folded(&noun).starts_with(&article.claims(figure).occasions))
}

/// The names before a figure that says how many they are.
fn names_first(article: &Article, figure: &Figure) -> Option<(usize, Opening, Names)> {
    let claims = article.claims(figure);
    let start = article.sentences.get(figure.sentence as usize)?.start as usize;
    let before = article.text.get(start..figure.span.start as usize).filter(|before| before.len() <= REACH)?;
    let rows = before.trim_end().rsplit_once(char::is_whitespace)?;
    let word = Gap::of(rows.1);
    let led = word.starts_with(&claims.naming) && word.len() == 1;
    let names = led.then(|| names::read(rows.0, Opening::Before, &claims.list_and))??;
    let inside = Gap::of(rows.0);
    (names.joined && names.ends && !inside.has(&claims.no_names) && !inside.has(&claims.barriers)).then_some((
        start,
        Opening::Before,
        names,
    ))
}

/// Whether a word is letters that stand for a name: `KV`.
fn is_short_name(word: &str) -> bool {
    word.chars().count() > 1 && word.chars().all(char::is_uppercase)
}

/// Where the names of a figure's things begin, and the text from there.
fn open<'t>(article: &Article<'t>, figure: &Figure) -> Option<(usize, Opening, &'t str)> {
    let claims = article.claims(figure);
    let sentence = article.sentences.get(figure.sentence as usize)?;
    if figure.kind != Kind::Count {
        return None;
    }
    let start = figure.span.end as usize;
    let tail = article.text.get(start..sentence.end as usize).filter(|tail| tail.len() <= REACH)?;
    // A name alone (`16 Lương Văn Can`) is no noun.
    let noun = figure.counted.filter(|noun| noun.start as usize >= start);
    let noun = noun.filter(|noun| noun.of(article.text).starts_with(char::is_lowercase));
    let whole = noun.map_or(start, |noun| noun.end as usize);
    let noun = noun.map_or(start, |noun| before_names(article.text, noun));
    // `ngoại ngữ tiếng Anh`: the word before the name is said with each of them.
    let word = article.text[start..noun].rfind(char::is_whitespace).filter(|_| noun < whole).map(|at| start + at + 1);
    let mut words = 0;
    let mut in_word = false;
    let mut first = Vec::new();
    for (at, letter) in tail.char_indices() {
        let here = start + at;
        let begins = !in_word && letter.is_alphanumeric();
        in_word = letter.is_alphanumeric();
        match letter {
            '(' => {
                let inside = &tail[at + 1..];
                let inside = &inside[..close(inside)?];
                // Behind a name stands its place: `trường Sao Mai (Lái Thiêu, Bình Dương)`.
                let named =
                    tail[..at].split_whitespace().next_back().is_some_and(|word| word.starts_with(char::is_uppercase));
                let dated = inside.trim_start().starts_with(|letter: char| letter.is_ascii_digit());
                return (!named || dated).then_some((here + 1, Opening::Bracket, inside));
            }
            ':' => {
                // `3 việc như: …`: not all of them.
                let all = !Gap::of(&tail[..at]).has(&claims.no_names);
                return all.then_some((here + 1, Opening::Colon, &tail[at + 1..]));
            }
            ',' if here == noun && article.text[here + 1..].trim_start().starts_with(char::is_uppercase) => {
                return Some((here + 1, Opening::Apposed, &tail[at + 1..]));
            }
            ',' | ';' | ')' | '.' | '!' | '?' | '"' | '\n' => return None,
            _ => {}
        }
        if !begins {
            continue;
        }
        words += 1;
        let between = article.text.get(noun..here).unwrap_or("-");
        let behind = noun > start && between.chars().all(|letter| letter.is_whitespace() || letter == '“');
        if behind || Some(here) == word {
            let row = &article.text[here..sentence.end as usize];
            if names::read(row, Opening::Apposed, &claims.list_and).is_some() {
                return Some((here, Opening::Apposed, row));
            }
        }
        let starts = |next: &Figure| next.span.start as usize == here && next.kind.is_core();
        if words > NOUN || article.figures.get(figure.id as usize).is_some_and(starts) {
            return None;
        }
        if !may_start(&tail[at..], &[&claims.no_naming, &claims.comprising, &claims.naming], &mut first) {
            continue;
        }
        let mut ahead = Gap::first_of(&tail[at..], 6);
        if ahead.starts_with(&claims.no_naming) {
            return None;
        }
        let length = ahead.len();
        let comprising = ahead.starts_with(&claims.comprising);
        if words > 1 && (ahead.strip_start(&claims.comprising) || ahead.strip_start(&claims.naming)) {
            let skipped = length - ahead.len();
            let row = skip_words(&tail[at..], skipped);
            let row = row.trim_start_matches([':', ' ', '\u{a0}']);
            let opening = if comprising { Opening::Comprising } else { Opening::Named };
            return Some((start + tail.len() - row.len(), opening, row));
        }
    }
    None
}

/// Where a noun ends, the names that were taken with it left out: `mã` of `mã HAG`.
fn before_names(text: &str, noun: Span) -> usize {
    let words = noun.of(text);
    let named = |at: &usize| words[*at..].trim_start().starts_with(|letter: char| !letter.is_lowercase());
    let end = words.match_indices(char::is_whitespace).map(|(at, _)| at).find(named).unwrap_or(words.len());
    noun.start as usize + end
}

/// Where the bracket that is open closes.
fn close(inside: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, letter) in inside.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// `text` without its first words.
fn skip_words(text: &str, words: usize) -> &str {
    let mut rest = text;
    for _ in 0..words {
        rest = rest.trim_start();
        rest = &rest[rest.find(char::is_whitespace).unwrap_or(rest.len())..];
    }
    rest.trim_start()
}

/// What the names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Things {
    Names,
    Dates,
}

/// What the names of a row are; `None` where they are amounts or stretches of time.
fn things(article: &Article, place: usize, names: &Names) -> Option<Things> {
    let at = |start: usize| {
        let start = u32::try_from(place + start).unwrap_or(u32::MAX);
        article.over(Span::new(start, start.saturating_add(1))).first()
    };
    let figures: Vec<_> = names.starts.iter().map(|start| at(*start)).collect();
    let (first, last) = (place + names.starts[0], place + names.end);
    let row = Span::new(u32::try_from(first).ok()?, u32::try_from(last.max(first)).ok()?);
    let amount = |figure: &Figure| figure.span.start >= row.start && matches!(figure.kind, Kind::Count | Kind::Score);
    // `12 vụ (cháy nhà 7 vụ, cháy rừng 5 vụ)`: parts of a sum.
    if article.over(row).iter().any(amount) {
        return None;
    }
    if figures.iter().all(|figure| figure.is_some_and(|figure| figure.kind == Kind::Date)) {
        return Some(Things::Dates);
    }
    let label = |figure: Option<&Figure>| figure.is_none_or(|figure| figure.kind.group() == Group::Label);
    figures.iter().copied().all(label).then_some(Things::Names)
}

fn finding<'t>(
    article: &Article<'t>,
    figure: &'t Figure,
    told: u32,
    place: usize,
    opening: Opening,
    names: &Names,
) -> Option<Finding<'t>> {
    let things = things(article, place, names)?;
    if (things == Things::Dates)
        != (opening == Opening::Dates || opening == Opening::Bracket && things == Things::Dates)
    {
        return None;
    }
    let count = u32::try_from(names.starts.len()).ok()?;
    let told_wrong = count != told && !refutes(article, figure, told, things, opening, names);
    if told_wrong || is_open(article, figure, things, opening, names) {
        return None;
    }
    let first = place + names.starts[0];
    let row = article.text.get(first..place + names.end)?;
    let span = Span::new(u32::try_from(first).ok()?, u32::try_from(place + names.end).ok()?);
    let dates = if things == Things::Dates { article.over(span) } else { &[] };
    let mut figures: Vec<&Figure> = dates.iter().collect();
    figures.push(figure);
    Some(Finding {
        check: CheckKind::List,
        status: if count == told { Status::Agrees } else { Status::Differs },
        figures,
        template: |notes| notes.list,
        fields: vec![("a", Say::Text(short(row)))],
        claimed: Some(Say::Figure(figure)),
        computed: Say::Amount(whole(i64::from(count)), None),
    })
}

/// Whether a row of another length than the number told is surely wrong.
fn refutes(article: &Article, figure: &Figure, told: u32, things: Things, opening: Opening, names: &Names) -> bool {
    let count = u32::try_from(names.starts.len()).unwrap_or(0);
    // Small letters: every name is short, and the sentence ends with the last.
    let lower_row = names.ends && (names.joined && count > 2 || opening == Opening::Colon && count > 3);
    let row = names.sure && (names.capital || lower_row);
    match (things, opening) {
        // Four days off for 30/4 and 1/5 are no two days; `12 và 13/6` leave no other day out.
        (Things::Dates, _) if figure.kind == Kind::Duration => names.sure && (count > told || names.shares_month),
        (Things::Dates, _) => happens(article, figure) && names.sure,
        (_, Opening::Dates) => false,
        (_, Opening::Before) => row,
        // `bảy nước Trung Đông và Bắc Phi`, `hai cầu thủ Brazil, Neymar và Coutinho`: what stands first may tell them all.
        (_, Opening::Apposed | Opening::Named) if count == 2 => {
            row && names.joined && is_named_singly(article, figure) && !names.of_regions
        }
        (_, Opening::Apposed) => row && (count != told + 1 || is_named_singly(article, figure)),
        (_, Opening::Named | Opening::Comprising) => row && count > 2,
        // Twice as many: each with its office or its place.
        (_, Opening::Bracket) => row && names.capital && count != told * 2,
        (_, Opening::Colon) => row && count != told * 2,
    }
}

/// Whether digits stand before a row that could not be called wrong: then it is not called right either. Words count
/// what follows, where digits may be of anything (`7 xã Đông Sông và Bắc Núi`) and are easily mistyped.
fn is_open(article: &Article, figure: &Figure, things: Things, opening: Opening, names: &Names) -> bool {
    let digits = figure.span.of(article.text).contains(|letter: char| letter.is_ascii_digit());
    let another = u32::try_from(names.starts.len()).unwrap_or(0) * 3;
    digits && !refutes(article, figure, another, things, opening, names)
}

/// Whether a figure counts what has a name each: `tỉnh`, `mã`.
fn is_named_singly(article: &Article, figure: &Figure) -> bool {
    article.counted(figure).is_some_and(|noun| Gap::folded(&noun).starts_with(&article.claims(figure).named_singly))
}

/// The row as it is shown, cut where it is long.
fn short(row: &str) -> String {
    let row = row.split_whitespace().collect::<Vec<_>>().join(" ");
    match row.char_indices().nth(90) {
        Some((at, _)) => format!("{}…", row[..at].trim_end()),
        None => row,
    }
}
