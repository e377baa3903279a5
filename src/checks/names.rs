//! How many things a text names in a row: `Nghệ An, Hà Tĩnh và Quảng Bình` are three.
//!
//! A comma may stand inside a name (`ông Nam, giám đốc`), an `and` too (`Lao động và Xã hội`), and the last name may run
//! on into the sentence. So a row is read in one way only, and where a second way is open it is not read at all; what
//! is read may still be unsure, which is said.

use super::link::fold;
use crate::lang::claims::Phrases;

/// How a row begins, which tells how it can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// Behind a bracket; the text is all that stands inside.
    Bracket,
    /// Behind a colon.
    Colon,
    /// Behind words that lead to all the names: `gồm`.
    Comprising,
    /// Behind words that lead to all the names, or to some: `bao gồm`.
    Includes,
    /// Behind words that lead to names, and to other things too: `là`.
    Named,
    /// The first of several dates.
    Dates,
    /// Before the number; the text is all that stands there in the sentence.
    Before,
    /// Right behind the noun: `hai huyện Đông Hải và Tây Sơn`. Only names with capitals or digits.
    Apposed,
}

/// A row of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Names {
    /// Where each name begins, in bytes of the text that was read.
    pub(super) starts: Vec<usize>,
    /// Where the last name ends.
    pub(super) end: usize,
    /// How many names there are at most, if every mark and every `and` up to the end of the sentence stands between two.
    pub(super) most: usize,
    /// Whether the row is surely told in full, each of its names a name of one thing.
    pub(super) sure: bool,
    /// Whether `and` stands before the last name.
    pub(super) joined: bool,
    /// Whether all are written with a capital or a digit first.
    pub(super) capital: bool,
    /// Whether any names a region, which has several things of the noun; told by whoever knows the language.
    pub(super) of_regions: bool,
    /// Whether the first is written without what the last one ends with: `12 và 13/6`.
    pub(super) shares_month: bool,
    /// Whether no small letters run on behind the last name.
    pub(super) clean: bool,
    /// Whether the sentence or the bracket ends with the row.
    pub(super) ends: bool,
}

/// A word or a mark that separates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Word { start: usize, end: usize, capital: bool },
    And,
    Comma,
    Semicolon,
}

/// A name under construction.
#[derive(Clone, Copy, Debug)]
struct Item {
    start: usize,
    end: usize,
    words: usize,
    /// Whether its first word has a capital or a digit, and whether any has.
    first: bool,
    any: bool,
    /// How many words without a capital end it.
    small: usize,
    /// Where the last word with a capital ends.
    name_end: usize,
}

impl Item {
    /// Where it ends: before the small letters that a name runs on with.
    fn ends(&self) -> usize {
        if self.first && self.small > 2 { self.name_end } else { self.end }
    }
}

/// The most words that a name surely told has.
const SHORT: usize = 6;
/// The most words that any name has.
const LONG: usize = 14;

/// The row of names that `text` begins with; `and` are the words that join the last.
pub(super) fn read(text: &str, opening: Opening, and: &Phrases) -> Option<Names> {
    if opening == Opening::Apposed && begins_small(text) {
        return None;
    }
    let pieces = pieces(text, and)?;
    if opening == Opening::Apposed {
        return apposed(text, &pieces);
    }
    let pieces = by_dashes(text, pieces);
    if pieces.contains(&Piece::Semicolon) {
        if let Some(row) = before_semicolon(&pieces) {
            return read(&text[..row], opening, and);
        }
        return by_semicolons(&pieces);
    }
    row(text, &pieces, opening).or_else(|| by_commas(&pieces, opening))
}

/// A row of commas and at most one `and`, before its last name.
fn row(text: &str, pieces: &[Piece], opening: Opening) -> Option<Names> {
    let Row { items, joined, rest, runs_on } = items(pieces)?;
    if items.len() < 2 || items.iter().any(|item| item.words > LONG) && joined.is_none() {
        return None;
    }
    // Behind the last name a comma begins another clause; a short one may be another name.
    let next = rest.iter().take_while(|piece| matches!(piece, Piece::Word { .. })).count();
    let next_capital = matches!(rest.first(), Some(Piece::Word { capital: true, .. }));
    let capitals = items.iter().skip(1).all(|item| item.first);
    let another = if capitals { next_capital } else { next < 4 };
    if !rest.is_empty() && (another || rest.contains(&Piece::And) && next < 8) {
        return None;
    }
    let last = items.len() - 1;
    let lower = items.iter().skip(1).all(|item| !item.first);
    let alike = capitals && items[0].first || lower && (!items[0].first || opening == Opening::Colon);
    let named = items.iter().all(|item| item.any) || items.iter().skip(1).all(|item| !item.any);
    // The last of a row of capitals may run on: `gồm A, B và C trong tuần này`; and such names may be long.
    let proper = capitals && items[0].first && (joined.is_some() || items.len() > 2);
    let runs = !matches!(opening, Opening::Named | Opening::Before) && proper;
    let long = |item: &Item| if proper { item.words <= LONG } else { item.words <= SHORT };
    let short = items.iter().enumerate().all(|(at, item)| long(item) || at == last && runs);
    // `ông Nam, trưởng đoàn, và bà Hoa`: one of them is an office.
    if !named && items[0].any && !items[0].first {
        return None;
    }
    // What leads to names by a word alone leads to other things as well.
    if matches!(opening, Opening::Named | Opening::Before) && !(alike && named && (joined.is_some() || capitals)) {
        return None;
    }
    // `A và B` with nothing behind may still be one name.
    let sure = alike && named && short && (items.len() > 2 || rest.is_empty() || capitals);
    let slash = |item: &Item| text[item.start..item.end].contains(['/', '-']);
    Some(Names {
        of_regions: false,
        shares_month: items[..last].iter().all(|item| !slash(item)) && slash(&items[last]),
        most: most(pieces),
        starts: items.iter().map(|item| item.start).collect(),
        end: items[last].ends(),
        sure,
        joined: joined.is_some(),
        capital: capitals && items[0].first,
        clean: !items[last].first || items[last].small == 0,
        ends: rest.is_empty() && !runs_on,
    })
}

/// How many names every separator makes.
fn most(pieces: &[Piece]) -> usize {
    let word = |piece: &Piece| matches!(piece, Piece::Word { .. });
    pieces.split(|piece| !word(piece)).filter(|words| !words.is_empty()).count()
}

/// Names between dashes that stand by themselves, where no other mark is: `A - B - C`.
fn by_dashes(text: &str, pieces: Vec<Piece>) -> Vec<Piece> {
    let dash =
        |piece: &Piece| matches!(piece, Piece::Word { start, end, .. } if matches!(&text[*start..*end], "-" | "–"));
    let other = |piece: &Piece| !matches!(piece, Piece::Word { .. });
    if pieces.iter().any(other) || pieces.iter().filter(|piece| dash(piece)).count() < 2 {
        return pieces;
    }
    pieces.into_iter().map(|piece| if dash(&piece) { Piece::Comma } else { piece }).collect()
}

/// Whether two words in small letters begin `text`: no name stands there.
fn begins_small(text: &str) -> bool {
    let mut words = text.split_whitespace().take(2);
    let mut small = || words.next().is_some_and(|word| word.chars().all(char::is_lowercase));
    !text.starts_with(char::is_whitespace) && small() && small()
}

/// Words and separators up to the end of the sentence, brackets left out. `None` where brackets or quotes do not close
/// or the row goes on unsaid.
fn pieces(text: &str, and: &Phrases) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let (mut depth, mut quoted) = (0_u32, false);
    let mut word: Option<usize> = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let within = word.is_some() && next.is_some_and(char::is_alphanumeric);
        let mark = match letter {
            '.' | ',' | ':' if within && (letter == '.' || next.is_some_and(|next| next.is_ascii_digit())) => None,
            ',' | ';' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | '.' | '!' | '?' | '…' | ':' | '\n' => {
                Some(letter)
            }
            _ if letter.is_whitespace() => Some(' '),
            _ => None,
        };
        let Some(mark) = mark else {
            word.get_or_insert(at);
            continue;
        };
        if let Some(start) = word.take()
            && depth == 0
        {
            push_word(&mut pieces, text, start, at, !quoted, and);
        }
        match mark {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.checked_sub(1)?,
            _ if depth > 0 => {}
            '"' => quoted = !quoted,
            '“' => quoted = true,
            '”' => quoted = false,
            _ if quoted => {}
            ',' => pieces.push(Piece::Comma),
            ';' => pieces.push(Piece::Semicolon),
            ':' | '…' => return None,
            '.' if next == Some('.') => return None,
            // A full stop inside the sentence is that of an abbreviation.
            '!' | '?' | '\n' => break,
            _ => {}
        }
    }
    if let Some(start) = word
        && depth == 0
    {
        push_word(&mut pieces, text, start, text.len(), !quoted, and);
    }
    (depth == 0 && !quoted).then_some(pieces)
}

fn push_word(pieces: &mut Vec<Piece>, text: &str, start: usize, end: usize, open: bool, and: &Phrases) {
    let word = &text[start..end];
    let capital = word.chars().find(|letter| letter.is_alphanumeric()).is_some_and(|letter| !letter.is_lowercase());
    let first = word.bytes().next().unwrap_or(0).to_ascii_lowercase();
    let may = |phrase: &String| !first.is_ascii() || phrase.as_bytes().first() == Some(&first);
    let joins = open && and.folded(fold).iter().any(may) && and.folded(fold).contains(&fold(word));
    pieces.push(if joins { Piece::And } else { Piece::Word { start, end, capital } });
}

/// The names before they are judged.
struct Row<'p> {
    items: Vec<Item>,
    /// Which of them stands behind `and`.
    joined: Option<usize>,
    /// What stands behind the last one's comma.
    rest: &'p [Piece],
    /// Whether the sentence goes on behind the last with no mark.
    runs_on: bool,
}

/// The names. `None` where `and` stands twice, or before a comma that may go on with names.
fn items(pieces: &[Piece]) -> Option<Row<'_>> {
    let mut items: Vec<Item> = Vec::new();
    let mut item: Option<Item> = None;
    let mut joined = None;
    for (at, piece) in pieces.iter().enumerate() {
        match *piece {
            Piece::Word { start, end, capital } => {
                if let Some(item) = &mut item {
                    item.words += 1;
                    // The last may run on into the sentence.
                    if item.words <= SHORT {
                        item.end = end;
                    }
                    item.any |= capital;
                    item.small = if capital && item.small == 0 { 0 } else { item.small + 1 };
                    item.name_end = if capital && item.small == 0 { end } else { item.name_end };
                } else {
                    let small = usize::from(!capital);
                    item = Some(Item { start, end, words: 1, first: capital, any: capital, small, name_end: end });
                }
            }
            Piece::Comma | Piece::And => {
                items.extend(item.take());
                // `A, B, C nhận mức án từ 2 năm, …`: a row without `and` ends where small letters have taken over.
                let left = items.last().is_some_and(|last| last.first && last.small > 2) && items.len() > 2;
                if joined.is_none() && left && *piece == Piece::Comma && items.iter().all(|item| item.first) {
                    return Some(Row { items, joined, rest: &pieces[at + 1..], runs_on: false });
                }
                if joined.is_some_and(|joined| items.len() > joined) {
                    // `A và B cùng vào sân và …`: where small letters have taken over, the row has ended.
                    let left = items.last().is_some_and(|last| last.first && last.small > 2);
                    return match piece {
                        Piece::And if left => Some(Row { items, joined, rest: &[], runs_on: true }),
                        Piece::And => None,
                        _ => Some(Row { items, joined, rest: &pieces[at + 1..], runs_on: false }),
                    };
                }
                if *piece == Piece::And {
                    joined = Some(items.len());
                }
            }
            Piece::Semicolon => return None,
        }
    }
    items.extend(item.take());
    Some(Row { items, joined, rest: &[], runs_on: false })
}

/// Where a row of commas and `and` ends before a semicolon that begins another clause: `gồm A, B và C; thu ngân sách …`.
fn before_semicolon(pieces: &[Piece]) -> Option<usize> {
    let at = pieces.iter().position(|piece| *piece == Piece::Semicolon)?;
    let first = &pieces[..at];
    let and = first.iter().rposition(|piece| *piece == Piece::And)?;
    let row = first[..and].contains(&Piece::Comma) && !first[and..].contains(&Piece::Comma);
    let Some(Piece::Word { end, .. }) = first.last() else { return None };
    row.then_some(*end)
}

/// Names set apart by semicolons, which may have commas inside.
fn by_semicolons(pieces: &[Piece]) -> Option<Names> {
    let mut starts = Vec::new();
    let (mut end, mut commas, mut words) = (0, 0, 0);
    let (mut fresh, mut all_capital) = (true, true);
    for piece in pieces {
        match *piece {
            Piece::Word { start, end: last, capital } => {
                if fresh {
                    starts.push(start);
                    all_capital &= capital;
                }
                (fresh, end) = (false, last);
                words += 1;
            }
            Piece::Comma => commas += 1,
            Piece::Semicolon => fresh = true,
            Piece::And => {}
        }
    }
    // `A; B và C` may be two names or three; of short names with no other mark it is three.
    let mut doubtful = pieces.windows(2).any(|two| two[1] == Piece::And && two[0] != Piece::Semicolon);
    let last = pieces.rsplit(|piece| *piece == Piece::Semicolon).next().unwrap_or_default();
    let and: Vec<usize> = (1..last.len()).filter(|at| last[*at] == Piece::And).collect();
    if let [and] = and[..]
        && let Some(Piece::Word { start, capital: true, .. }) = last.get(and + 1)
        && all_capital
        && commas == 0
        && starts.len() > 2
        && words <= starts.len() * 4
        && pieces.iter().filter(|piece| **piece == Piece::And).count() == 1
    {
        starts.push(*start);
        doubtful = false;
    }
    let sure = (commas == 0 || starts.len() > 2) && words <= starts.len() * LONG && !doubtful;
    (starts.len() > 1).then_some(Names {
        most: most(pieces),
        starts,
        end,
        sure,
        joined: false,
        of_regions: false,
        shares_month: false,
        capital: all_capital,
        clean: true,
        ends: true,
    })
}

/// A row in which `and` stands within names (`quản trị du lịch và lữ hành, luật và báo chí, kế toán`): its commas alone
/// tell how many there are, and not surely.
fn by_commas(pieces: &[Piece], opening: Opening) -> Option<Names> {
    let items: Vec<&[Piece]> = pieces.split(|piece| *piece == Piece::Comma).collect();
    let named = matches!(opening, Opening::Colon | Opening::Comprising | Opening::Includes | Opening::Bracket);
    let ends: Vec<(usize, usize)> = items
        .iter()
        .filter_map(|item| match (item.first()?, item.get(1)) {
            // The last may run on into the sentence.
            (Piece::Word { start, .. }, Some(Piece::Word { end, .. })) => Some((*start, *end)),
            (Piece::Word { start, end, .. }, _) => Some((*start, *end)),
            _ => None,
        })
        .collect();
    let inner = pieces.iter().filter(|piece| **piece == Piece::And).count() > 1;
    let full = inner && ends.len() == items.len() && items.len() > 2 && items.iter().all(|item| item.len() <= LONG);
    (named && full).then(|| Names {
        most: most(pieces),
        starts: ends.iter().map(|(start, _)| *start).collect(),
        end: ends[ends.len() - 1].1,
        sure: false,
        joined: false,
        capital: false,
        of_regions: false,
        shares_month: false,
        clean: false,
        ends: false,
    })
}

/// Names with capitals or digits that follow a noun, each perhaps behind the same word (`ông Nam và ông Bình`).
fn apposed(text: &str, pieces: &[Piece]) -> Option<Names> {
    let capital = |at: usize| matches!(pieces.get(at), Some(Piece::Word { capital: true, .. }));
    let small = |at: usize| match pieces.get(at) {
        Some(Piece::Word { start, end, capital: false }) => Some(&text[*start..*end]),
        _ => None,
    };
    let word = small(0).filter(|_| capital(1));
    let begins = |at: usize| capital(at) || word.is_some() && small(at) == word && capital(at + 1);
    let mut starts = Vec::new();
    let (mut end, mut joined, mut plain) = (0, false, true);
    let mut again = word.is_none();
    let mut at = 0;
    while begins(at) {
        again |= at > 0 && !capital(at);
        let Some(Piece::Word { start, .. }) = pieces.get(at) else { break };
        starts.push(*start);
        at += usize::from(!capital(at));
        at += pieces[at..].iter().take_while(|piece| matches!(piece, Piece::Word { capital: true, .. })).count();
        // A name may end in small letters where a mark or `and` closes it: `Hóa học, …`.
        let tail = (0..3).find(|tail| small(at + tail).is_none()).unwrap_or(0);
        if joined && matches!(pieces.get(at + tail), Some(Piece::Comma | Piece::And)) && begins(at + tail + 1) {
            return None;
        }
        if !joined && matches!(pieces.get(at + tail), Some(Piece::Comma | Piece::And)) {
            plain &= tail == 0;
            at += tail;
        }
        if let Some(Piece::Word { end: last, .. }) = pieces.get(at - 1) {
            end = *last;
        }
        let and = usize::from(pieces.get(at) == Some(&Piece::Comma) && pieces.get(at + 1) == Some(&Piece::And));
        match pieces.get(at) {
            Some(Piece::Comma | Piece::And) if joined && begins(at + 1) => return None,
            Some(Piece::Comma | Piece::And) if joined => break,
            Some(Piece::Comma | Piece::And) if and > 0 || pieces.get(at) == Some(&Piece::And) => {
                joined = true;
                at += and + 1;
                // What follows is a name of another form.
                if !begins(at) {
                    return None;
                }
            }
            Some(Piece::Comma) if begins(at + 1) => at += 1,
            _ => break,
        }
    }
    // A name that goes on in small letters (`Bộ Lao động Thương binh và …`) is not read.
    let goes_on = !joined && pieces[at..].iter().take(4).any(|piece| matches!(piece, Piece::And | Piece::Comma));
    let row = starts.len() > 1 && again && !goes_on;
    row.then_some(Names {
        most: starts.len(),
        starts,
        end,
        sure: plain,
        joined,
        of_regions: false,
        shares_month: false,
        capital: true,
        clean: false,
        ends: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    static AND: Phrases = Phrases::new(&["và", "and"]);

    fn count(text: &str, opening: Opening) -> Option<(usize, bool)> {
        read(text, opening, &AND).map(|names| (names.starts.len(), names.sure))
    }

    #[test]
    fn rows_of_names() {
        for (text, opening, wanted) in [
            ("Nghệ An, Hà Tĩnh, Quảng Bình", Opening::Colon, Some((3, true))),
            ("Nghệ An (bắc), Hà Tĩnh và Quảng Bình (nam) bị ngập.", Opening::Colon, Some((3, true))),
            ("Chuyên và không chuyên, mở rộng dần cho mọi người cùng chơi.", Opening::Colon, Some((2, false))),
            ("Lao động và Xã hội, Y tế và Tài chính.", Opening::Colon, None),
            ("trồng lúa; nuôi cá, tôm; làm vườn.", Opening::Colon, Some((3, true))),
            ("lúa, ngô…", Opening::Colon, None),
            ("HAG, PVT và IJC cũng khớp", Opening::Apposed, Some((3, true))),
            ("Đồng Nai và thị xã Bến Cát", Opening::Apposed, None),
            ("Bộ Tài chính và Bộ Công an vừa họp", Opening::Apposed, Some((2, false))),
            ("Bộ Ruộng đồng Sông nước và Rừng núi", Opening::Apposed, None),
            ("ông Nam và ông Bình cùng về", Opening::Apposed, Some((2, true))),
            ("người Anh và Pháp cùng về", Opening::Apposed, None),
            ("Vẽ, Nhạc cụ và Thể dục trong mùa hè", Opening::Apposed, Some((3, false))),
            ("Sao Mai và Rạng Đông vừa họp ở huyện và thống nhất", Opening::Named, Some((2, true))),
            ("QX 10 và QX 100 ra mắt", Opening::Apposed, Some((2, true))),
        ] {
            assert_eq!(count(text, opening), wanted, "{text}");
        }
    }
}
