//! The words of all languages, as numbers: a text is cut into tokens once, whatever its paragraphs are in.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use rustc_hash::FxHasher;

use super::fold::Key;
use super::token::Case;

/// A word that is in a table of some language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub u16);

impl WordId {
    /// The word is in no table.
    pub const UNKNOWN: Self = Self(0);
}

/// Where tokens find their words.
pub trait Vocabulary {
    /// The word with this key, which is finished.
    fn word(&mut self, key: &Key) -> WordId;
    /// The sign, in its plain form.
    fn sign(&mut self, sign: char) -> WordId;
    /// What is remembered of a word that was spelt so before.
    fn recall(&self, _spelling: Spelling) -> Option<(WordId, Case)> {
        None
    }
    /// Remembers a word.
    fn remember(&mut self, _spelling: Spelling, _word: WordId, _case: Case) {}
}

/// By a count: so many of the first bytes of a number.
const FIRST: [u128; 17] = {
    let mut masks = [u128::MAX; 17];
    let mut count = 0;
    while count < 16 {
        masks[count] = (1 << (8 * count)) - 1;
        count += 1;
    }
    masks
};

/// The bytes of a word as it stands in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spelling(u128);

impl Spelling {
    /// The bytes of `text` from `start` to `end`, if they are at most 16 and the text does not end soon behind them.
    #[inline]
    pub(super) fn of(text: &[u8], start: usize, end: usize) -> Option<Self> {
        let (bytes, _) = text.get(start..)?.split_first_chunk()?;
        let mask = *FIRST.get(end - start).filter(|&&mask| mask != 0)?;
        Some(Self(u128::from_le_bytes(*bytes) & mask))
    }

    /// A place for it among so many, which are a power of two.
    #[inline]
    fn place(self, count: usize) -> usize {
        let folded = (self.0 as u64) ^ ((self.0 >> 64) as u64).rotate_left(32);
        // The golden ratio in 64 bits spreads neighbours (Knuth, The Art of Computer Programming 3, 6.4).
        (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize & (count - 1)
    }
}

pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<FxHasher>>;

/// Every word and sign of the tables.
#[derive(Debug)]
pub struct Words {
    /// Words whose key has at most 16 bytes, which are most, as one number.
    pub(super) short: Map<u128, WordId>,
    pub(super) long: Map<Box<[u8]>, WordId>,
    pub(super) signs: [WordId; 128],
    pub(super) other_signs: Map<char, WordId>,
    last: WordId,
}

impl Default for Words {
    fn default() -> Self {
        Self {
            short: Map::default(),
            long: Map::default(),
            signs: [WordId::UNKNOWN; 128],
            other_signs: Map::default(),
            last: WordId::UNKNOWN,
        }
    }
}

/// Reading finds what is there.
impl Vocabulary for &Words {
    #[inline]
    fn word(&mut self, key: &Key) -> WordId {
        let id = match key.short() {
            Some(key) => self.short.get(&key),
            None => self.long.get(key.bytes()),
        };
        id.copied().unwrap_or_default()
    }

    #[inline]
    fn sign(&mut self, sign: char) -> WordId {
        match self.signs.get(sign as usize) {
            Some(&id) => id,
            None => self.other_signs.get(&sign).copied().unwrap_or_default(),
        }
    }
}

/// How many words are remembered; the few hundred that make up most of a text stay.
const REMEMBERED: usize = 4096;

/// Words that are read again and again: what was found of a spelling is remembered, as a text has few words.
#[derive(Debug)]
pub(crate) struct WordLookup<'w> {
    words: &'w Words,
    seen: Vec<(Spelling, WordId, Case)>,
}

impl<'w> WordLookup<'w> {
    pub(crate) fn new(words: &'w Words) -> Self {
        Self { words, seen: vec![(Spelling::default(), WordId::UNKNOWN, Case::Lower); REMEMBERED] }
    }
}

impl Vocabulary for WordLookup<'_> {
    #[inline]
    fn word(&mut self, key: &Key) -> WordId {
        (&mut self.words).word(key)
    }

    #[inline]
    fn sign(&mut self, sign: char) -> WordId {
        (&mut self.words).sign(sign)
    }

    #[inline]
    fn recall(&self, spelling: Spelling) -> Option<(WordId, Case)> {
        let &(seen, word, case) = self.seen.get(spelling.place(REMEMBERED))?;
        (seen == spelling).then_some((word, case))
    }

    #[inline]
    fn remember(&mut self, spelling: Spelling, word: WordId, case: Case) {
        if let Some(place) = self.seen.get_mut(spelling.place(REMEMBERED)) {
            *place = (spelling, word, case);
        }
    }
}

/// Writing adds what is missing.
impl Vocabulary for Words {
    fn word(&mut self, key: &Key) -> WordId {
        let known = (&*self).word(key);
        if known != WordId::UNKNOWN {
            return known;
        }
        let id = self.next();
        match key.short() {
            Some(key) => self.short.insert(key, id),
            None => self.long.insert(key.bytes().into(), id),
        };
        id
    }

    fn sign(&mut self, sign: char) -> WordId {
        let known = (&*self).sign(sign);
        if known != WordId::UNKNOWN {
            return known;
        }
        let id = self.next();
        match self.signs.get_mut(sign as usize) {
            Some(place) => *place = id,
            None => {
                self.other_signs.insert(sign, id);
            }
        }
        id
    }
}

impl Words {
    /// Room for so many words.
    pub(super) fn with_capacity(words: usize) -> Self {
        Self { short: Map::with_capacity_and_hasher(words, BuildHasherDefault::default()), ..Self::default() }
    }

    /// A new number; past the 65 535th word all are unknown.
    fn next(&mut self) -> WordId {
        self.last = self.last.0.checked_add(1).map_or(WordId::UNKNOWN, WordId);
        self.last
    }
}
