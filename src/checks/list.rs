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

use super::article::{Article, ceil, floor};
use super::link::{Gap, behind_words, first_word, may_start, may_start_with};
use super::names::{self, Names, Opening};
use super::note::{Finding, Say};
use crate::decimal::{small, whole};
use crate::lang::claims::Claims;
use crate::report::{CheckKind, Figure, Group, Kind, Span, Status};

/// The most things that are counted by their names.
const MOST: u32 = 20;
/// The most bytes of a row and of the words about it: no sentence that lists names is longer.
const REACH: usize = 4_000;
/// How many bytes before a number are looked at for the letters of a name.
const NAME: usize = 64;
/// The most words between a number and the names of its things.
const NOUN: usize = 12;

/// Adds the lists of the article.
pub(super) fn check<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    for figure in article.figures {
        if let Some(told) = told(article, figure) {
            let row = row(article, figure).or_else(|| names_first(article, figure));
            let found = row.and_then(|(place, opening, names)| finding(article, figure, told, place, opening, &names));
            findings.extend(found.or_else(|| persons(article, figure, told)));
        }
    }
    enumerated(article, findings);
}

/// `có 4 việc: Thứ nhất, …. Thứ hai, …`, `(1) … (2) …`: things that are numbered one by one behind the number of them,
/// in the same sentence or in those that follow. Told only where they are so many.
fn enumerated<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    let counts = article.figures.iter().filter(|figure| figure.kind == Kind::Count && told(article, figure).is_some());
    let mut counts = counts.map(|figure| figure.span.end as usize).peekable();
    let mut row: Vec<usize> = Vec::new();
    let mut room = Vec::new();
    let mut last = None;
    for (sentence, claims) in article.sentences.iter().zip(article.claims) {
        // Only behind a number near by a row begins.
        let is_near = |place: usize, count: Option<usize>| count.is_some_and(|end| place <= end + AHEAD);
        let begins = is_near(sentence.start as usize, last)
            || counts.peek().is_some_and(|count| *count <= sentence.end as usize);
        if row.is_empty() && !begins {
            continue;
        }
        for place in clauses(article.text, *sentence) {
            while let Some(count) = counts.next_if(|count| *count <= place) {
                last = Some(count);
            }
            let next = row.len();
            if next == 0 && !is_near(place, last) {
                continue;
            }
            let text = &article.text[place..floor(article.text, (place + NAME).min(article.text.len()))];
            let word = first_word(text, &mut room);
            if next > 0 && is_numbered(claims, text, word, next) {
                row.push(place);
            } else if is_numbered(claims, text, word, 0) {
                let found = of_numbers(article, &row, findings);
                findings.extend(found);
                row.clear();
                row.extend(is_near(place, last).then_some(place));
            }
        }
    }
    let found = of_numbers(article, &row, findings);
    findings.extend(found);
}

/// Where a sentence begins and what stands behind a colon, a semicolon or a bracket in it.
fn clauses(article: &str, sentence: Span) -> impl Iterator<Item = usize> {
    let text = sentence.of(article);
    let opens = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b':' | b';' | b'(')).map(|(at, _)| at + 1);
    std::iter::once(0).chain(opens).map(move |at| {
        let spaces = text[at..].len() - text[at..].trim_start().len();
        sentence.start as usize + at + spaces
    })
}

/// Whether `text`, whose first word has the hash `word`, begins with the word or the digit of place `at`, from 0 on.
fn is_numbered(claims: &Claims, text: &str, word: u32, at: usize) -> bool {
    let digit = char::from_digit(at as u32 + 1, 10);
    if let Some(digit) = digit
        && text.strip_prefix(digit).is_some_and(|rest| {
            rest.starts_with([')', '.', '/']) && !rest[1..].starts_with(|next: char| next.is_ascii_digit())
        })
    {
        return true;
    }
    let words = claims.ordinals.get(at);
    words.is_some_and(|words| may_start_with(word, words) && Gap::first_of(text, 4).starts_with(words))
}

/// The number of the things that are numbered at these places.
fn of_numbers<'t>(article: &Article<'t>, row: &[usize], findings: &[Finding]) -> Option<Finding<'t>> {
    let (first, last) = (*row.first()?, *row.last()?);
    let count = u32::try_from(row.len()).ok().filter(|count| *count > 1)?;
    let before = article.figures.partition_point(|figure| (figure.span.end as usize) <= first);
    let near = article.figures[..before].iter().rev().take_while(|figure| first - figure.span.end as usize <= AHEAD);
    let figure =
        near.filter(|figure| figure.kind == Kind::Count).find(|figure| told(article, figure) == Some(count))?;
    let taken = findings
        .iter()
        .any(|found| found.check == CheckKind::List && found.figures.iter().any(|one| one.id == figure.id));
    // Nothing but one sentence may stand between.
    let end = article.sentence(figure).end as usize;
    let straight = first <= end || article.text.get(end..first).is_some_and(|between| between.len() <= NAME);
    if taken || !straight {
        return None;
    }
    let end = floor(article.text, (last + NAME).min(article.text.len()));
    Some(Finding {
        check: CheckKind::List,
        status: Status::Agrees,
        figures: vec![figure],
        template: |notes| notes.list,
        fields: vec![("a", Say::Text(short(article.text.get(first..end)?)))],
        claimed: Some(Say::Figure(figure)),
        computed: Say::Amount(whole(i64::from(count)), None),
    })
}

/// How many bytes may lie between a number and the first of the things that are numbered.
const AHEAD: usize = 200;

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
    (!goes_on && short && inside.len() < 240).then_some((start, opening, names))
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
    // `… are the three towns`
    let mut before = before.trim_end();
    if let Some((ahead, word)) = before.rsplit_once(char::is_whitespace)
        && Gap::of(word).starts_with(&claims.fillers)
        && !Gap::of(word).starts_with(&claims.naming)
    {
        before = ahead.trim_end();
    }
    let rows = before.rsplit_once(char::is_whitespace)?;
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
            // `7 nước trong vùng, gồm …`
            ',' => return listed_behind_comma(claims, &tail[at + 1..], here + 1),
            ';' | ')' | '.' | '!' | '?' | '"' | '\n' => return None,
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
        // `three towns were hit: …`: the names stand behind the colon.
        if !comprising
            && tail[at..].find([',', ';', ':', '.']).is_some_and(|mark| tail[at + mark..].starts_with(':'))
            && !ahead.words().nth(1).is_none_or(|word| word == ":")
        {
            continue;
        }
        if words > 1 && (ahead.strip_start(&claims.comprising) || ahead.strip_start(&claims.naming)) {
            let skipped = length - ahead.len();
            let row = behind_words(&tail[at..], skipped);
            let row = row.trim_start_matches([':', ' ', '\u{a0}']);
            let opening = opening_by(claims, &tail[at..], comprising);
            return Some((start + tail.len() - row.len(), opening, row));
        }
    }
    None
}

/// What the words that begin `tail` open.
fn opening_by(claims: &Claims, tail: &str, comprising: bool) -> Opening {
    let mut ahead = Gap::first_of(tail, 6);
    // `gồm:` and a row: all of them.
    let colon = ahead.strip_start(&claims.comprising) && ahead.starts_with_mark(':');
    match comprising {
        true if colon || tail.chars().take(12).any(|letter| letter == ':') => Opening::Colon,
        true if Gap::first_of(tail, 4).starts_with(&claims.loosely) => Opening::Includes,
        true => Opening::Comprising,
        false => Opening::Named,
    }
}

/// A row behind a comma and words that lead to all names: `, gồm`, `, đó là`.
fn listed_behind_comma<'t>(claims: &Claims, tail: &'t str, start: usize) -> Option<(usize, Opening, &'t str)> {
    let mut ahead = Gap::first_of(tail, 6);
    let length = ahead.len();
    let comprising = ahead.strip_start(&claims.comprising);
    let named = !comprising && ahead.strip_start(&claims.naming) && length - ahead.len() > 1;
    if !comprising && !named {
        return None;
    }
    let row = behind_words(tail, length - ahead.len());
    let row = row.trim_start_matches([':', ' ', '\u{a0}']);
    let opening = opening_by(claims, tail, comprising);
    Some((start + tail.len() - row.len(), opening, row))
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

/// What the names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Things {
    Names,
    Dates,
}

/// What the names of a row are, and how many more things those stand for that tell a number; `None` where they are amounts or stretches of time.
fn things(article: &Article, place: usize, names: &Names) -> Option<(Things, u32)> {
    let at = |start: usize| {
        let start = u32::try_from(place + start).unwrap_or(u32::MAX);
        article.over(Span::new(start, start.saturating_add(1))).first()
    };
    let figures: Vec<_> = names.starts.iter().map(|start| at(*start)).collect();
    let (first, last) = (place + names.starts[0], place + names.end);
    let row = Span::new(u32::try_from(first).ok()?, u32::try_from(last.max(first)).ok()?);
    let amount = |figure: &&Figure| figure.span.start >= row.start && matches!(figure.kind, Kind::Count | Kind::Score);
    let amounts = article.over(row).iter().filter(amount).count();
    if amounts > 0 {
        // `12 vụ (cháy nhà 7 vụ, cháy rừng 5 vụ)`: parts of a sum. `7 tạng: tim, phổi, gan, hai thận và hai mắt`: not.
        let counts = |figure: &&Figure| figure.kind == Kind::Count;
        let several: Vec<&Figure> = figures.iter().copied().flatten().filter(counts).collect();
        let mixed = several.len() == amounts && amounts < figures.len() && several.iter().all(|part| is_several(part));
        let many = several.iter().filter_map(|part| small(part.value.as_ref()?));
        let more = many.fold(0_u32, |more, many| more.saturating_add(many.saturating_sub(1)));
        return mixed.then_some((Things::Names, more));
    }
    if figures.iter().all(|figure| figure.is_some_and(|figure| figure.kind == Kind::Date)) {
        return Some((Things::Dates, 0));
    }
    // `hai nhóm tuổi: 17 – 34 tuổi và từ 35 tuổi trở lên`: each thing is an amount of one kind.
    let kind = article.over(row).first().map(|figure| figure.kind);
    let amounts = article.over(row).len() == names.starts.len()
        && article.over(row).iter().all(|figure| Some(figure.kind) == kind);
    // `hai em 8, 9 tuổi` is eight or nine.
    let several = names.joined || names.starts.len() > 2;
    if amounts && several && kind.is_some_and(|kind| kind.group() == Group::Quantity) {
        return Some((Things::Names, 0));
    }
    let label = |figure: Option<&Figure>| figure.is_none_or(|figure| figure.kind.group() == Group::Label);
    figures.iter().copied().all(label).then_some((Things::Names, 0))
}

/// Whether a part of a row is a few of its things.
fn is_several(part: &Figure) -> bool {
    let few = part.value.as_ref().and_then(small).is_some_and(|many| (1..=MOST).contains(&many));
    few && part.value_to.is_none() && part.bound.is_none()
}

/// Persons who are named with their ages or years of birth, however the row is marked: `hai con là Lê Mai, 15 tuổi, Lê
/// Nam 9 tuổi`. The ages alone tell how many they are, and only that they are so many.
fn persons<'t>(article: &Article<'t>, figure: &'t Figure, told: u32) -> Option<Finding<'t>> {
    let claims = article.claims(figure);
    let noun = Gap::folded(&article.counted(figure)?);
    let written = figure.span.of(article.text).contains(|letter: char| letter.is_ascii_digit());
    if figure.kind != Kind::Count || written || !noun.starts_with(&claims.people) {
        return None;
    }
    let behind = article.figures_of(figure.sentence).iter().filter(|next| next.id > figure.id);
    let mut ages: Vec<&Figure> = Vec::new();
    let mut last = figure.span.end;
    for next in behind {
        let between = article.text.get(last as usize..next.span.start as usize)?;
        let named = between.split_whitespace().any(|word| word.starts_with(|letter: char| letter.is_uppercase()));
        match next.kind {
            Kind::Age if named && between.len() <= 240 => ages.push(next),
            Kind::Date if named && Gap::last_of(between, 4).has(&claims.born) => ages.push(next),
            Kind::Count | Kind::Age if ages.is_empty() => return None,
            _ => continue,
        }
        last = next.span.end;
    }
    if u32::try_from(ages.len()).ok()? != told {
        return None;
    }
    let row = article.text.get(figure.span.end as usize..last as usize)?;
    let row = row.find(char::is_uppercase).map_or(row, |name| &row[name..]);
    let mut figures = ages;
    figures.push(figure);
    Some(Finding {
        check: CheckKind::List,
        status: Status::Agrees,
        figures,
        template: |notes| notes.list,
        fields: vec![("a", Say::Text(short(row)))],
        claimed: Some(Say::Figure(figure)),
        computed: Say::Amount(whole(i64::from(told)), None),
    })
}

fn finding<'t>(
    article: &Article<'t>,
    figure: &'t Figure,
    told: u32,
    place: usize,
    opening: Opening,
    names: &Names,
) -> Option<Finding<'t>> {
    let (things, more) = things(article, place, names)?;
    if (things == Things::Dates)
        != (opening == Opening::Dates || opening == Opening::Bracket && things == Things::Dates)
    {
        return None;
    }
    let count = u32::try_from(names.starts.len()).ok()? + more;
    let told_wrong = count != told && (more > 0 || !refutes(article, figure, told, things, opening, names));
    // `gồm việc A xong, khiến …`: two in small letters are no row without `và`.
    let clause = count == 2
        && matches!(opening, Opening::Comprising | Opening::Includes)
        && !names.joined
        && !names.capital
        && !names.sure;
    if told_wrong || clause || is_open(article, figure, things, opening, names) {
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
    let lower_row = names.ends
        && count > 2
        && (names.joined || matches!(opening, Opening::Colon | Opening::Comprising | Opening::Includes));
    let row = names.sure && (names.capital || lower_row);
    // `6 nước bao gồm A, B, C và D` is said of some of them too.
    if opening == Opening::Includes && told > count {
        return false;
    }
    // However the row is read, there are not so many.
    let most = u32::try_from(names.most).unwrap_or(0);
    let fewer = told > most && count > 2;
    // Even if each has its office and its place, there are more.
    let more = told * 3 < count && (names.ends || names.joined || names.capital);
    // What leads to names by a word may lead to a few of many (`16 giải, gồm giải A, giải B và giải C`).
    let most_of_them = told <= count * 2 + 1;
    match (things, opening) {
        // Four days off for 30/4 and 1/5 are no two days; `12 và 13/6` leave no other day out.
        (Things::Dates, _) if figure.kind == Kind::Duration => names.sure && (count > told || names.shares_month),
        (Things::Dates, _) => happens(article, figure) && names.sure,
        (_, Opening::Dates) => false,
        // `Được biết, A và B là hai nước`: what stands first may open the sentence.
        (_, Opening::Before) => row && told + 1 != count,
        // `bảy nước Trung Đông và Bắc Phi`, `hai cầu thủ Brazil, Neymar và Coutinho`: what stands first may tell them all.
        (_, Opening::Apposed | Opening::Named) if count == 2 => {
            row && names.joined && is_named_singly(article, figure) && !names.of_regions
        }
        (_, Opening::Apposed) => row && (count != told + 1 || is_named_singly(article, figure)),
        // `2 danh hiệu là Cúp A, Cúp B và C đang mừng`: behind the last another clause may begin.
        (_, Opening::Named) => {
            row && count > 2 && (names.ends && names.clean || told > count) || fewer && most_of_them && names.capital
        }
        (_, Opening::Comprising | Opening::Includes) => (row && count > 2 || fewer) && (most_of_them || told < count),
        // Twice as many: each with its office or its place.
        (_, Opening::Bracket) => row && names.capital && count != told * 2,
        (_, Opening::Colon) => row && count != told * 2 || fewer || more,
    }
}

/// Whether digits stand before a row that could not be called wrong: then it is not called right either. Words count
/// what follows, where digits may be of anything (`7 xã Đông Sông và Bắc Núi`) and are easily mistyped.
fn is_open(article: &Article, figure: &Figure, things: Things, opening: Opening, names: &Names) -> bool {
    let digits = figure.span.of(article.text).contains(|letter: char| letter.is_ascii_digit());
    let another = u32::try_from(names.most.max(names.starts.len()) + 1).unwrap_or(0);
    // What may leave some out can be too many only.
    let another =
        if opening == Opening::Includes { another.min(names.starts.len() as u32).saturating_sub(1) } else { another };
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
