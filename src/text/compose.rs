//! Composition: a text whose letters and marks stand apart (NFD, as some systems write file names and copies) is read as
//! if each letter were one character (NFC), so that both give the same figures and checks.
//!
//! Source: Unicode Standard Annex #15, canonical composition, for the Latin letters of [`fold`](super::fold) and the
//! combining marks U+0300 to U+036F; other scripts stay as they are.

use crate::report::{Report, Span};

/// `(letter, mark, composed letter)`, sorted.
const PAIRS: &[(u16, u16, u16)] = &include!(concat!(env!("OUT_DIR"), "/compose_table.rs"));
/// By mark from U+0300: its canonical combining class.
const CLASSES: [u8; 0x70] = include!(concat!(env!("OUT_DIR"), "/combining_classes.rs"));

/// The most marks of a letter that are put in order; more are a drawing and stay as they are.
const MOST: usize = 8;

/// A composed text, and how its places map back.
#[derive(Debug)]
pub(crate) struct Composed {
    /// The text.
    pub(crate) text: String,
    /// Where the lengths of both texts part: byte in the composed text, byte in the given one, sorted.
    steps: Vec<(u32, u32)>,
}

fn is_mark(letter: char) -> bool {
    ('\u{300}'..'\u{370}').contains(&letter)
}

fn class(mark: char) -> u8 {
    CLASSES.get((mark as usize).wrapping_sub(0x300)).copied().unwrap_or(0)
}

fn pair(letter: char, mark: char) -> Option<char> {
    let key = (u16::try_from(letter as u32).ok()?, u16::try_from(mark as u32).ok()?);
    let found = PAIRS.binary_search_by_key(&key, |&(letter, mark, _)| (letter, mark)).ok()?;
    char::from_u32(PAIRS[found].2.into())
}

/// The letter and the mark that `letter` is composed of.
fn parts(letter: char) -> Option<(char, char)> {
    let code = u16::try_from(letter as u32).ok().filter(|&code| code >= 0xC0)?;
    let &(letter, mark, _) = PAIRS.iter().find(|&&(.., composed)| composed == code)?;
    Some((char::from_u32(letter.into())?, char::from_u32(mark.into())?))
}

/// `text` with its letters composed; nothing where they are already.
pub(crate) fn compose(text: &str) -> Option<Composed> {
    // Marks are written `CC 80` to `CD AF` in UTF-8.
    let marks = |&at: &usize| matches!(text.as_bytes()[at], 0xCC | 0xCD);
    (0..text.len()).find(marks)?;
    let mut composed = Composed { text: String::with_capacity(text.len()), steps: Vec::new() };
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let Some(&(_, next)) = letters.peek() else {
            composed.text.push(letter);
            break;
        };
        if !is_mark(next) || is_mark(letter) {
            composed.text.push(letter);
            continue;
        }
        let mut end = at + letter.len_utf8();
        while let Some((at, mark)) = letters.next_if(|&(_, mark)| is_mark(mark)) {
            end = at + mark.len_utf8();
        }
        composed.cluster(&text[at..end], end);
    }
    (!composed.steps.is_empty()).then_some(composed)
}

impl Composed {
    /// Adds a letter with the marks behind it, which end at byte `end` of the given text.
    fn cluster(&mut self, cluster: &str, end: usize) {
        let start = self.text.len();
        let mut letters = cluster.chars();
        let Some(mut base) = letters.next() else { return };
        let mut marks: Vec<char> = letters.take(MOST + 1).collect();
        if marks.len() > MOST {
            self.text.push_str(cluster);
            return;
        }
        while let Some((letter, mark)) = parts(base) {
            marks.insert(0, mark);
            base = letter;
        }
        marks.sort_by_key(|&mark| class(mark));
        let mut left = Vec::new();
        for mark in marks {
            // A mark of the same class before it keeps a mark from its letter.
            let blocked = left.last().is_some_and(|&last| class(last) == class(mark));
            match pair(base, mark).filter(|_| !blocked) {
                Some(letter) => base = letter,
                None => left.push(mark),
            }
        }
        self.text.push(base);
        self.text.extend(left);
        if &self.text[start..] != cluster {
            self.steps.push((self.text.len() as u32, end as u32));
        }
    }

    /// The byte of the given text at which byte `at` of the composed one stands.
    fn given(&self, at: u32) -> u32 {
        let step = self.steps.partition_point(|&(composed, _)| composed <= at);
        step.checked_sub(1).map_or(at, |step| at - self.steps[step].0 + self.steps[step].1)
    }

    /// Moves every place of a report on the composed text to the given one.
    pub(crate) fn restore(&self, report: &mut Report) {
        let restore = |span: &mut Span| *span = Span::new(self.given(span.start), self.given(span.end));
        for figure in &mut report.figures {
            restore(&mut figure.span);
            figure.counted.iter_mut().chain(&mut figure.header).chain(&mut figure.cues).for_each(restore);
            figure.refused.iter_mut().for_each(|refused| restore(&mut refused.span));
        }
        report.sentences.iter_mut().for_each(restore);
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::compose;

    #[test]
    fn what_is_composed_is_the_canonical_form() {
        for text in [
            "Đường ở huyện Nghĩa Đàn: 1.250 hộ nghèo đa chiều, chiếm tỷ lệ 8,3%; ưỡn, ệ, Ặ, ữ, Ở.",
            "Ze\u{323}\u{302}, ze\u{302}\u{323}, ê\u{323}, a\u{31B}\u{300}, x\u{301}\u{302}y, \u{301}a, e\u{301}\u{300}",
            "Göteborg, São Paulo, Ångström, naïve, Łódź",
        ] {
            for given in [text.to_owned(), text.nfd().collect::<String>()] {
                let composed = compose(&given).map_or_else(|| given.clone(), |composed| composed.text);
                assert_eq!(composed, given.nfc().collect::<String>());
            }
        }
        assert!(compose("Đã có 120 hộ.").is_none());
    }

    #[test]
    fn places_map_back() {
        let given: String = "Xã có 120 hộ nghèo.".nfd().collect();
        let composed = compose(&given).unwrap();
        for word in ["120", "hộ", "nghèo"] {
            let at = composed.text.find(word).unwrap();
            let span = composed.given(at as u32) as usize..composed.given((at + word.len()) as u32) as usize;
            assert_eq!(given[span].nfc().collect::<String>(), word);
        }
    }
}
