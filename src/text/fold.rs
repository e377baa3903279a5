//! Folding: the key under which a word is looked up, whatever its case, its Unicode form and where its tone mark
//! stands.
//!
//! A key is ASCII for Latin words: each letter without its marks, the mark that makes another vowel behind its letter
//! (`^` ê, `(` ă, `+` ơ, `-` đ, `:` any foreign one), and the tone of the syllable at the end (`1` huyền, `2` sắc,
//! `3` hỏi, `4` ngã, `5` nặng). So `Hoà`, `hòa` and either in NFD are `hoa1`, and `nghìn` is `nghin1`.

use super::letters::TABLE;

/// The longest key that is looked up; longer words are in no table.
pub const MAX_KEY: usize = 32;

/// A key under construction.
#[derive(Clone, Debug)]
pub struct Key {
    bytes: [u8; MAX_KEY],
    len: usize,
    tone: u8,
    overflow: bool,
}

impl Default for Key {
    fn default() -> Self {
        Self { bytes: [0; MAX_KEY], len: 0, tone: 0, overflow: false }
    }
}

impl Key {
    #[inline]
    fn push(&mut self, byte: u8) {
        if self.len < MAX_KEY {
            self.bytes[self.len] = byte;
            self.len += 1;
        } else {
            self.overflow = true;
        }
    }

    /// Adds an ASCII letter, digit or sign.
    #[inline]
    pub fn push_ascii(&mut self, byte: u8) {
        self.push(byte.to_ascii_lowercase());
    }

    /// Adds any other letter or combining mark. Soft hyphens and zero-width marks add nothing.
    pub fn push_char(&mut self, letter: char) {
        let code = letter as u32;
        let index = match code {
            0xC0..0x250 => code as usize - 0xC0,
            0x1E00..0x1F00 => code as usize - 0x1E00 + 400,
            _ => return self.push_other(letter),
        };
        if TABLE[index].0 == 0 {
            return self.push_plain(letter);
        }
        self.push_row(index);
    }

    #[inline]
    fn push_row(&mut self, index: usize) {
        let (base, vowel, tone, _) = TABLE[index];
        self.push(base);
        if vowel != 0 {
            self.push(vowel);
        }
        if tone != 0 {
            self.tone = tone;
        }
    }

    /// Adds the letter that begins at byte `at` of a text, if it is one of the Latin letters with marks that Vietnamese
    /// is written in: its bytes, and whether it is a capital. It saves finding out what letter it is.
    #[inline]
    pub fn push_marked(&mut self, text: &[u8], at: usize) -> Option<(usize, bool)> {
        let continuation = |ahead: usize| text.get(at + ahead).map_or(0, |byte| usize::from(byte & 0x3F));
        let (index, length) = match *text.get(at)? {
            lead @ 0xC3..=0xC8 => ((usize::from(lead & 0x1F) << 6 | continuation(1)) - 0xC0, 2),
            0xE1 if continuation(1) >= 0x38 && continuation(1) < 0x3C => {
                (400 + ((continuation(1) - 0x38) << 6 | continuation(2)), 3)
            }
            _ => return None,
        };
        let &(base, .., capital) = TABLE.get(index)?;
        if base == 0 {
            return None;
        }
        self.push_row(index);
        Some((length, capital))
    }

    fn push_other(&mut self, letter: char) {
        match letter {
            '\u{300}' => self.tone = b'1',
            '\u{301}' => self.tone = b'2',
            '\u{309}' => self.tone = b'3',
            '\u{303}' => self.tone = b'4',
            '\u{323}' => self.tone = b'5',
            '\u{302}' => self.push(b'^'),
            '\u{306}' => self.push(b'('),
            '\u{31B}' => self.push(b'+'),
            '²' => self.push(b'2'),
            '³' => self.push(b'3'),
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => {}
            '\u{FF21}'..='\u{FF3A}' => self.push(letter as u32 as u8 - 0x21 + b'a'),
            '\u{FF41}'..='\u{FF5A}' => self.push((letter as u32 - 0xFF41) as u8 + b'a'),
            _ => self.push_plain(letter),
        }
    }

    fn push_plain(&mut self, letter: char) {
        for lower in letter.to_lowercase() {
            for &byte in lower.encode_utf8(&mut [0; 4]).as_bytes() {
                self.push(byte);
            }
        }
    }

    /// The finished key; `None` if the word is longer than any in a table.
    #[inline]
    pub fn finish(&mut self) -> Option<&[u8]> {
        if self.tone != 0 {
            let tone = self.tone;
            self.tone = 0;
            self.push(tone);
        }
        (!self.overflow).then(|| self.bytes())
    }

    /// The key whose bytes are known.
    #[must_use]
    pub(super) fn finished(bytes: &[u8]) -> Self {
        let mut key = Self::default();
        for &byte in bytes {
            key.push(byte);
        }
        key
    }

    /// What is written of the key.
    #[inline]
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.len]
    }

    /// The finished key as one number, if it has at most 16 bytes; no key has a zero byte.
    #[inline]
    pub(super) fn short(&self) -> Option<u128> {
        let (first, _) = self.bytes.split_first_chunk()?;
        (self.len <= 16).then_some(u128::from_le_bytes(*first))
    }
}

/// The key of a whole word.
#[must_use]
pub fn fold(word: &str) -> Vec<u8> {
    let mut key = Key::default();
    for letter in word.chars() {
        if letter.is_ascii() { key.push_ascii(letter as u8) } else { key.push_char(letter) }
    }
    key.finish().map_or_else(|| word.to_lowercase().into_bytes(), <[u8]>::to_vec)
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn one_key_for_every_spelling() {
        for (key, spellings) in [
            ("hoa1", &["hoà", "hòa", "HÒA", "Hoa\u{300}", "ho\u{300}a"][..]),
            ("nghin1", &["nghìn", "Nghi\u{300}n"]),
            ("d-o^ng1", &["đồng", "Đồng", "đo\u{302}\u{300}ng", "ĐÔ\u{300}NG"]),
            ("vie^t5", &["Việt", "Vie\u{323}\u{302}t", "Vie\u{302}\u{323}t"]),
            ("km2", &["km²", "KM2"]),
            ("hop", &["h\u{AD}op"]),
        ] {
            for spelling in spellings {
                assert_eq!(String::from_utf8(fold(spelling)).unwrap(), key, "{spelling}");
            }
        }
    }
}
