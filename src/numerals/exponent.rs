//! Powers of ten as machines and scientists write them: `1e10`, `-12.3E+14`, `6.2x10^-4`, `1.3 × 10^6`.

use crate::text::lexeme::LexedLine;

/// The largest power that is read; a longer one is no number of an article.
const MOST: i64 = 36;

/// The power of ten behind digits that end at `end`, and one past it.
pub(super) fn exponent(line: &LexedLine, first: usize, end: usize) -> Option<(i64, usize)> {
    if line.glued(first) && line.is_word(first.wrapping_sub(1)) {
        return None;
    }
    lettered(line, first, end).or_else(|| written_out(line, end))
}

/// `e10`, `E+14`: a capital letter may be part of a name, so that it needs a decimal mark or a sign.
fn lettered(line: &LexedLine, first: usize, end: usize) -> Option<(i64, usize)> {
    if !line.glued(end) {
        return None;
    }
    let letter = line.text_at(end);
    let signed = matches!(line.sign(end + 1), b'+' | b'-') && line.glued(end + 1);
    let fits = letter == "e" || letter == "E" && (signed || end > first + 1);
    if !fits {
        return None;
    }
    power(line, end + 1)
}

/// `x10^6`, ` × 10^-4`
fn written_out(line: &LexedLine, end: usize) -> Option<(i64, usize)> {
    let caret = line.sign(end + 2) == b'^' && line.glued(end + 2) && line.glued(end + 3);
    let base = caret && line.is_digits(end + 1) && line.text_at(end + 1) == "10";
    if base && matches!(line.text_at(end), "x" | "×" | "*") { power(line, end + 3) } else { None }
}

/// The number of the power at `at`, with its sign.
fn power(line: &LexedLine, at: usize) -> Option<(i64, usize)> {
    let negative = line.sign(at) == b'-';
    let number = at + usize::from(negative || line.sign(at) == b'+');
    let glued = line.glued(at) && line.glued(number) && line.is_digits(number);
    let power: i64 = line.text_at(number).parse().ok().filter(|power| glued && *power <= MOST)?;
    let free = !(line.glued(number + 1) && line.is_word(number + 1));
    free.then_some((if negative { -power } else { power }, number + 1))
}
