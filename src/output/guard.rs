//! Defuses cells that a spreadsheet would run as a formula.
//!
//! A program that opens CSV takes a cell that begins with `=`, `+`, `-` or `@` (or their full-width forms, in East
//! Asian settings), also behind blanks, for a formula. Such a cell of text gets an apostrophe before it, as OWASP
//! advises for CSV injection (<https://owasp.org/www-community/attacks/CSV_Injection>). A plain signed number is no
//! formula and is left alone, so that `-5` and `+2,5%` stay what they are.

use std::borrow::Cow;

/// `content` made harmless; the same text where it is harmless already.
#[must_use]
pub fn guard(content: &str) -> Cow<'_, str> {
    if is_dangerous(content.trim_start_matches('\'')) { Cow::Owned(format!("'{content}")) } else { content.into() }
}

/// The text that [`guard`] was given.
#[must_use]
pub fn unguard(content: &str) -> &str {
    match content.strip_prefix('\'') {
        Some(rest) if is_dangerous(rest.trim_start_matches('\'')) => rest,
        _ => content,
    }
}

fn is_dangerous(content: &str) -> bool {
    if content.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let seen = content.trim_start_matches(is_blank);
    seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) && !is_signed_number(content)
}

/// White space, control characters and the marks that show nothing.
fn is_blank(char: char) -> bool {
    char.is_whitespace()
        || char.is_control()
        || matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A sign, digits with single points and commas between them, perhaps a percent sign.
fn is_signed_number(content: &str) -> bool {
    let Some(number) = content.strip_prefix(['+', '-']) else { return false };
    let number = number.strip_suffix('%').map_or(number, |number| number.trim_end_matches([' ', '\u{a0}']));
    number.split(['.', ',']).all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused() {
        for formula in [
            "=1+1",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)",
            "+1+1",
            "-2+3",
            "-1-cmd",
            "+84 912 345 678",
            "-",
            "-5,",
            "-5%%",
            "\t1",
            "\r1",
            "\n=1",
            " =1",
            "\u{feff}=1",
            "\u{a0}\u{200b}@A",
            "＝1",
            "－1",
            "'=1",
        ] {
            let guarded = guard(formula);
            assert_eq!(guarded, format!("'{formula}"));
            assert_eq!(unguard(&guarded), formula);
        }
    }

    #[test]
    fn plain_cells_are_left_alone() {
        for plain in
            ["", "-5", "+2,5%", "-3.953", "-1,234.56", "-12 %", "5-7", "a=b", "'quoted'", "−5", "ngày 2/7", "'-5"]
        {
            assert_eq!(guard(plain), plain);
            assert_eq!(unguard(plain), plain);
        }
    }
}
