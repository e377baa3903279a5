//! The words of all languages, as numbers: a text is cut into tokens once, whatever its paragraphs are in.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use rustc_hash::FxHasher;

/// A word that is in a table of some language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WordId(pub u16);

impl WordId {
    /// The word is in no table.
    pub const UNKNOWN: Self = Self(0);
}

/// Where tokens find their words.
pub trait Vocabulary {
    /// The word with this key.
    fn word(&mut self, key: &[u8]) -> WordId;
    /// The sign, in its plain form.
    fn sign(&mut self, sign: char) -> WordId;
}

pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<FxHasher>>;

/// Every word and sign of the tables.
#[derive(Debug)]
pub struct Words {
    /// Words whose key has at most 16 bytes, which are most, as one number.
    short: Map<u128, WordId>,
    long: Map<Box<[u8]>, WordId>,
    signs: [WordId; 128],
    other_signs: Map<char, WordId>,
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

/// A key of at most 16 bytes as a number; no key has a zero byte.
#[inline]
fn short(key: &[u8]) -> Option<u128> {
    let mut bytes = [0; 16];
    bytes.get_mut(..key.len())?.copy_from_slice(key);
    Some(u128::from_le_bytes(bytes))
}

/// Reading finds what is there.
impl Vocabulary for &Words {
    #[inline]
    fn word(&mut self, key: &[u8]) -> WordId {
        let id = match short(key) {
            Some(key) => self.short.get(&key),
            None => self.long.get(key),
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

/// Writing adds what is missing.
impl Vocabulary for Words {
    fn word(&mut self, key: &[u8]) -> WordId {
        let known = (&*self).word(key);
        if known != WordId::UNKNOWN {
            return known;
        }
        let id = self.next();
        match short(key) {
            Some(key) => self.short.insert(key, id),
            None => self.long.insert(key.into(), id),
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
    /// A new number; past the 65 535th word all are unknown.
    fn next(&mut self) -> WordId {
        self.last = self.last.0.checked_add(1).map_or(WordId::UNKNOWN, WordId);
        self.last
    }
}
