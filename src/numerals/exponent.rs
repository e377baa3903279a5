//! Powers of ten as machines and scientists write them: `1e10`, `-12.3E+14`, `6.2x10^-4`, `1.3 × 10^6`, `5 × 10−8`, `10^9`.

use crate::decimal::MAX_DIGITS;
use crate::text::lexeme::LexedLine;

/// A power of ten; `None` where it is larger than any that is carried.
type Power = Option<i64>;

/// The power of ten behind digits that end at `end`, and one past it.
pub(super) fn exponent(line: &LexedLine, first: usize, end: usize) -> Option<(Power, usize)> {
    if line.glued(first) && line.prev(first).is_word() {
        return None;
    }
    lettered(line, first, end).or_else(|| written_out(line, end)).or_else(|| of_ten(line, first, end))
}

/// `e10`, `E+14`: a capital letter may be part of a name, so that it needs a decimal mark or a sign.
fn lettered(line: &LexedLine, first: usize, end: usize) -> Option<(Power, usize)> {
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

/// `x10^6`, ` × 10^-4`, and ` × 10−8` of a text that lost its raised digits: only a minus shows them then.
fn written_out(line: &LexedLine, end: usize) -> Option<(Power, usize)> {
    let times = matches!(line.text_at(end), "x" | "×" | "*");
    if !times || !line.is_digits(end + 1) || line.text_at(end + 1) != "10" || !line.glued(end + 2) {
        return None;
    }
    match line.sign(end + 2) {
        b'^' if line.glued(end + 3) => power(line, end + 3),
        b'-' => power(line, end + 2),
        _ => None,
    }
}

/// `10^9`: the power of a plain ten, less the one that it has by itself.
fn of_ten(line: &LexedLine, first: usize, end: usize) -> Option<(Power, usize)> {
    let caret = line.sign(end) == b'^' && line.glued(end) && line.glued(end + 1);
    if !caret || end != first + 1 || line.text_at(first) != "10" {
        return None;
    }
    let (power, end) = power(line, end + 1)?;
    Some((power.map(|power| power - 1), end))
}

/// The number of the power at `at`, with its sign.
fn power(line: &LexedLine, at: usize) -> Option<(Power, usize)> {
    let negative = line.sign(at) == b'-';
    let number = at + usize::from(negative || line.sign(at) == b'+');
    if !(line.glued(at) && line.glued(number) && line.is_digits(number)) {
        return None;
    }
    let free = !(line.glued(number + 1) && line.is_word(number + 1));
    let carried = |power: &i64| *power <= MAX_DIGITS as i64;
    let power = line.text_at(number).parse().ok().filter(carried);
    free.then_some((power.map(|power: i64| if negative { -power } else { power }), number + 1))
}
