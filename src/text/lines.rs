//! Lines: what stands between line ends, each with its own.
//!
//! Source: the mandatory breaks of Unicode Standard Annex #14 that a pasted text carries: LF, CR, CR LF, NEL, LS and PS.

/// What ends a line beside LF.
const OTHERS: [char; 4] = ['\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// The lines of a text, each with its line end.
#[derive(Clone, Debug)]
pub struct Lines<'t> {
    /// What is left up to the next LF, and behind it.
    line: &'t str,
    rest: &'t str,
    /// There are other line ends than LF.
    mixed: bool,
}

/// The lines of `text`, each with its line end; together they are the text.
#[must_use]
pub fn lines(text: &str) -> Lines<'_> {
    Lines { line: "", rest: text, mixed: OTHERS.iter().any(|end| text.contains(*end)) }
}

impl<'t> Iterator for Lines<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        if self.line.is_empty() {
            let end = self.rest.find('\n').map_or(self.rest.len(), |at| at + 1);
            (self.line, self.rest) = self.rest.split_at(end);
        }
        let line = self.line;
        let mut end = line.len();
        if self.mixed {
            let inner = line.strip_suffix("\r\n").or_else(|| line.strip_suffix('\n')).unwrap_or(line);
            if let Some(at) = inner.find(OTHERS) {
                end = at + inner[at..].chars().next().map_or(0, char::len_utf8);
            }
        }
        let found;
        (found, self.line) = line.split_at(end);
        (!found.is_empty()).then_some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::lines;

    /// (text, its lines)
    #[test]
    fn every_line_end_ends_a_line() {
        for (text, expected) in [
            ("", &[][..]),
            ("a", &["a"]),
            ("a\nb", &["a\n", "b"]),
            ("a\r\nb\n", &["a\r\n", "b\n"]),
            ("a\rb\r\rc\r\n", &["a\r", "b\r", "\r", "c\r\n"]),
            ("a\r\r\nb", &["a\r", "\r\n", "b"]),
            ("ấ\u{2028}ấ\u{2029}b\u{85}c\r", &["ấ\u{2028}", "ấ\u{2029}", "b\u{85}", "c\r"]),
            ("\n\r", &["\n", "\r"]),
        ] {
            assert_eq!(lines(text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }
}
