//! Powers of ten as machines and scientists write them: `1e10`, `-12.3E+14`, `6.2x10^-4`, `1.3 × 10^6`.

use crate::text::lexeme::Cut;

/// The largest power that is read; a longer one is no number of an article.
const MOST: i64 = 36;

/// The power of ten behind digits that end at `end`, and one past it.
pub(super) fn exponent(cut: &Cut, first: usize, end: usize) -> Option<(i64, usize)> {
    if cut.glued(first) && cut.is_word(first.wrapping_sub(1)) {
        return None;
    }
    lettered(cut, first, end).or_else(|| written_out(cut, end))
}

/// `e10`, `E+14`: a capital letter may be part of a name, so that it needs a decimal mark or a sign.
fn lettered(cut: &Cut, first: usize, end: usize) -> Option<(i64, usize)> {
    if !cut.glued(end) {
        return None;
    }
    let letter = cut.text_at(end);
    let signed = matches!(cut.sign(end + 1), b'+' | b'-') && cut.glued(end + 1);
    let fits = letter == "e" || letter == "E" && (signed || end > first + 1);
    if !fits {
        return None;
    }
    power(cut, end + 1)
}

/// `x10^6`, ` × 10^-4`
fn written_out(cut: &Cut, end: usize) -> Option<(i64, usize)> {
    let caret = cut.sign(end + 2) == b'^' && cut.glued(end + 2) && cut.glued(end + 3);
    let base = caret && cut.is_digits(end + 1) && cut.text_at(end + 1) == "10";
    if base && matches!(cut.text_at(end), "x" | "×" | "*") { power(cut, end + 3) } else { None }
}

/// The number of the power at `at`, with its sign.
fn power(cut: &Cut, at: usize) -> Option<(i64, usize)> {
    let negative = cut.sign(at) == b'-';
    let number = at + usize::from(negative || cut.sign(at) == b'+');
    let glued = cut.glued(at) && cut.glued(number) && cut.is_digits(number);
    let power: i64 = cut.text_at(number).parse().ok().filter(|power| glued && *power <= MOST)?;
    let free = !(cut.glued(number + 1) && cut.is_word(number + 1));
    free.then_some((if negative { -power } else { power }, number + 1))
}
