//! Lexicons that were made by the build script: the words of all languages, the phrases of each and their senses, packed.
//!
//! Words stand in the order of their keys ([`fold`](super::fold)), each told by how much it shares with the one before it
//! (front coding; Witten, Moffat and Bell, Managing Gigabytes, 3.3). Phrases stand node by node on a walk through their
//! trie, each node told by how deep it is and its word. Each column of a table is a stream of its own, which packs better.
//! Numbers are LEB128.

use super::fold::Key;
use super::lexicon::{EntryId, Lexicon, Node, edge};
use super::vocabulary::{Vocabulary, WordId, Words};
use crate::lang::Language;

/// The senses that phrases have, and all else.
mod made {
    use crate::lang::{DayPart, NumeralPart, Quantity, Sense, Series, Side};
    use crate::report::{Bound, Change};

    include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));
}

use made::{PACKED, SENSES};

/// A stream of numbers and bytes.
struct Stream(&'static [u8]);

impl Stream {
    #[inline]
    fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first
    }

    #[inline]
    fn number(&mut self) -> usize {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            number |= usize::from(byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 || shift > 28 {
                return number;
            }
        }
    }

    fn bytes(&mut self, length: usize) -> &'static [u8] {
        let (bytes, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        bytes
    }

    /// The stream of the next column, which its length leads.
    fn column(&mut self) -> Self {
        let length = self.number();
        Self(self.bytes(length))
    }
}

/// The words of all languages, and the lexicon of each.
pub(crate) fn unpack(languages: &[&'static Language]) -> (Words, Vec<Lexicon>) {
    let mut packed = Stream(PACKED);
    let words = words(&mut packed);
    let lexicons = languages.iter().map(|language| lexicon(&mut packed, language)).collect();
    (words, lexicons)
}

/// The words, which are numbered in order; then the signs.
fn words(packed: &mut Stream) -> Words {
    let count = packed.number();
    let (mut shared, mut lengths, mut letters) = (packed.column(), packed.column(), packed.column());
    let mut words = Words::with_capacity(count);
    let mut spelling: Vec<u8> = Vec::new();
    for _ in 0..count {
        spelling.truncate(shared.number());
        let length = lengths.number();
        spelling.extend_from_slice(letters.bytes(length));
        words.word(&Key::finished(&spelling));
    }
    for _ in 0..packed.number() {
        words.sign(char::from_u32(packed.number() as u32).unwrap_or_default());
    }
    words
}

/// The phrases of a language.
fn lexicon(packed: &mut Stream, language: &'static Language) -> Lexicon {
    let mut lexicon = Lexicon::empty(language);
    for _ in 0..packed.number() {
        let count = packed.number();
        let senses = (0..count).filter_map(|_| SENSES.get(packed.number()).copied());
        lexicon.entries.push(senses.collect());
    }
    let count = packed.number();
    lexicon.reserve(count);
    let (mut depths, mut words, mut entries) = (packed.column(), packed.column(), packed.column());
    let (mut exacts, mut forms) = (packed.column(), packed.column());
    // The nodes above the next one; the number of the last first word.
    let mut path: Vec<u32> = Vec::new();
    let mut first = 0;
    for node in 1..=count as u32 {
        // The lowest bit tells whether the word is glued to the one before.
        let depth = depths.number();
        let (glued, depth) = (depth & 1 == 1, depth >> 1);
        path.truncate(depth);
        let word = words.number();
        match path.last() {
            // The first words of phrases come in order, each told by how far it is from the last.
            None => {
                first += word;
                lexicon.roots.resize(first + 1, 0);
                lexicon.roots[first] = node;
            }
            Some(&above) => {
                lexicon.nodes[above as usize].open = true;
                lexicon.edges.insert(edge(above, WordId(word as u16), glued), node);
            }
        }
        path.push(node);
        let mut exact = Vec::new();
        for _ in 0..exacts.number() {
            let length = forms.number();
            let form = std::str::from_utf8(forms.bytes(length)).unwrap_or_default();
            exact.push((form, EntryId(entries.number() as u16)));
        }
        lexicon.nodes.push(Node { entry: EntryId(entries.number() as u16), exact, open: false });
    }
    lexicon.finish();
    lexicon
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::Lexicon;
    use super::super::pack;
    use super::{PACKED, SENSES};
    use crate::lang::{en, vi};
    use crate::text::token::{Token, tokenize};
    use crate::text::vocabulary::Words;

    /// What the build script wrote is what the tables say today.
    #[test]
    fn the_packed_lexicons_are_those_of_the_tables() {
        let (senses, packed) = pack::pack(&[vi::TABLES, en::TABLES]);
        assert_eq!(senses, SENSES);
        assert!(packed == PACKED, "the build script packed other tables");
    }

    /// Every form of every table has the senses that a lexicon made on the spot gives it.
    #[test]
    fn every_form_is_found_again() {
        let (mut words, unpacked) = super::unpack(&[&vi::LANGUAGE, &en::LANGUAGE]);
        let mut count = 0;
        for (tables, lexicon) in [vi::TABLES, en::TABLES].iter().zip(&unpacked) {
            let mut own = Words::default();
            let made = Lexicon::new(tables, &mut own);
            for form in tables.rows.iter().copied().flatten().flat_map(|(forms, _)| forms.split('|')) {
                let form = form.strip_prefix('=').filter(|rest| !rest.is_empty()).unwrap_or(form);
                let (mut tokens, mut others): (Vec<Token>, Vec<Token>) = (Vec::new(), Vec::new());
                tokenize(form, &mut words, &mut tokens);
                tokenize(form, &mut own, &mut others);
                let (taken, entry) = lexicon.longest(form, &tokens);
                let (wanted, other) = made.longest(form, &others);
                assert_eq!((taken, lexicon.senses(entry)), (wanted, made.senses(other)), "{form}");
                assert_eq!(lexicon.opens(entry), made.opens(other), "{form}");
                count += 1;
            }
            assert_eq!(lexicon.nodes.len(), made.nodes.len());
            assert_eq!(lexicon.edges.len(), made.edges.len());
            assert_eq!(lexicon.names_months, made.names_months);
        }
        assert!(count > 5000, "{count} forms");
    }
}
