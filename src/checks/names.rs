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
    /// Behind words that lead to names, and to other things too: `là`.
    Named,
    /// The first of several dates.
    Dates,
    /// Before the number; the text is all that stands there in the sentence.
    Before,
    /// Right behind the noun: `hai tỉnh Đồng Nai và Bình Thuận`. Only names with capitals or digits.
    Apposed,
}

/// A row of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Names {
    /// Where each name begins, in bytes of the text that was read.
    pub(super) starts: Vec<usize>,
    /// Where the last name ends.
    pub(super) end: usize,
    /// Whether the row is surely told in full, each of its names a name of one thing.
    pub(super) sure: bool,
    /// Whether `and` stands before the last name.
    pub(super) joined: bool,
    /// Whether all are written with a capital or a digit first.
    pub(super) capital: bool,
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
}

/// The most words that a name surely told has.
const SHORT: usize = 6;
/// The most words that any name has.
const LONG: usize = 14;

/// The row of names that `text` begins with; `and` are the words that join the last.
pub(super) fn read(text: &str, opening: Opening, and: &Phrases) -> Option<Names> {
    let pieces = pieces(text, and)?;
    if opening == Opening::Apposed {
        return apposed(&pieces);
    }
    if pieces.contains(&Piece::Semicolon) {
        return by_semicolons(&pieces);
    }
    let (items, joined, rest) = items(&pieces)?;
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
    let short = items.iter().all(|item| item.words <= SHORT);
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
    Some(Names {
        starts: items.iter().map(|item| item.start).collect(),
        end: items[last].end,
        sure,
        joined: joined.is_some(),
        capital: capitals && items[0].first,
        ends: rest.is_empty(),
    })
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
    let joins = open && and.folded(fold).contains(&fold(word));
    pieces.push(if joins { Piece::And } else { Piece::Word { start, end, capital } });
}

/// The names, which of them stands behind `and`, and what stands behind the last one's comma. `None` where `and`
/// stands twice, or before a comma that may go on with names.
fn items(pieces: &[Piece]) -> Option<(Vec<Item>, Option<usize>, &[Piece])> {
    let mut items: Vec<Item> = Vec::new();
    let mut item: Option<Item> = None;
    let mut joined = None;
    for (at, piece) in pieces.iter().enumerate() {
        match *piece {
            Piece::Word { start, end, capital } => match &mut item {
                Some(item) => {
                    item.words += 1;
                    // The last may run on into the sentence.
                    if item.words <= SHORT {
                        item.end = end;
                    }
                    item.any |= capital;
                }
                None => item = Some(Item { start, end, words: 1, first: capital, any: capital }),
            },
            Piece::Comma | Piece::And => {
                items.extend(item.take());
                if joined.is_some_and(|joined| items.len() > joined) {
                    if *piece == Piece::And {
                        return None;
                    }
                    return Some((items, joined, &pieces[at + 1..]));
                }
                if *piece == Piece::And {
                    joined = Some(items.len());
                }
            }
            Piece::Semicolon => return None,
        }
    }
    items.extend(item.take());
    Some((items, joined, &[]))
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
    // `A; B và C` may be two names or three.
    let last = pieces.iter().rposition(|piece| *piece == Piece::Semicolon).unwrap_or(0);
    let doubtful = pieces.iter().skip(last + 2).any(|piece| *piece == Piece::And);
    let sure = commas == 0 && words <= starts.len() * LONG && !doubtful;
    (starts.len() > 1).then_some(Names { starts, end, sure, joined: false, capital: all_capital, ends: true })
}

/// Names with capitals or digits that follow a noun.
fn apposed(pieces: &[Piece]) -> Option<Names> {
    let mut starts = Vec::new();
    let (mut end, mut joined) = (0, false);
    let mut at = 0;
    loop {
        let run = pieces[at..].iter().take_while(|piece| matches!(piece, Piece::Word { capital: true, .. })).count();
        let Some(&Piece::Word { start, .. }) = pieces.get(at).filter(|_| run > 0) else {
            // A comma before a small letter ends the row; `and` before one has a name of another form behind it.
            if joined {
                return None;
            }
            break;
        };
        starts.push(start);
        at += run;
        if let Some(Piece::Word { end: last, .. }) = pieces.get(at - 1) {
            end = *last;
        }
        let after = matches!(pieces.get(at + 1), Some(Piece::Word { capital: true, .. }));
        match pieces.get(at) {
            Some(Piece::Comma | Piece::And) if joined && after => return None,
            Some(Piece::Comma) if !joined && pieces.get(at + 1) == Some(&Piece::And) => {
                joined = true;
                at += 2;
            }
            Some(Piece::Comma) if !joined && after => at += 1,
            Some(Piece::And) if !joined => {
                joined = true;
                at += 1;
            }
            _ => break,
        }
    }
    // A name that goes on in small letters (`Bộ Tài chính và …`) is not read.
    let goes_on = !joined && pieces[at..].iter().take(4).any(|piece| matches!(piece, Piece::And | Piece::Comma));
    (starts.len() > 1 && !goes_on).then_some(Names { starts, end, sure: joined, joined, capital: true, ends: false })
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
            ("trồng lúa; nuôi cá, tôm; làm vườn.", Opening::Colon, Some((3, false))),
            ("lúa, ngô…", Opening::Colon, None),
            ("HAG, PVT và IJC cũng khớp", Opening::Apposed, Some((3, true))),
            ("Đồng Nai và thị xã Bến Cát", Opening::Apposed, None),
            ("Bộ Tài chính và Bộ Công an", Opening::Apposed, None),
            ("QX 10 và QX 100 ra mắt", Opening::Apposed, Some((2, true))),
        ] {
            assert_eq!(count(text, opening), wanted, "{text}");
        }
    }
}
