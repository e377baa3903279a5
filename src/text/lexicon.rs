//! The tables of a language, compiled for look-up: words to numbers, phrases to a trie over them.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use rustc_hash::FxHasher;

use super::token::{Gap, Token, TokenKind, tokenize};
use crate::lang::{Language, Sense};

/// A word of a lexicon.
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

type Map<K, V> = HashMap<K, V, BuildHasherDefault<FxHasher>>;

/// The senses of one phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EntryId(pub u16);

impl EntryId {
    /// No phrase of a table.
    pub const NONE: Self = Self(0);
}

#[derive(Debug, Default)]
struct Node {
    /// What the phrase that ends here means, in any case.
    entry: EntryId,
    /// What it means in exactly this case.
    exact: Vec<(&'static str, EntryId)>,
    /// Whether a longer phrase goes on here.
    open: bool,
}

/// A language, ready for look-up.
#[derive(Debug)]
pub struct Lexicon {
    /// The language it was made from.
    pub language: &'static Language,
    words: Map<Box<[u8]>, WordId>,
    signs: [WordId; 128],
    other_signs: Map<char, WordId>,
    nodes: Vec<Node>,
    /// By word: the node of the phrases that begin with it, 0 where there is none.
    roots: Vec<u32>,
    /// From a node by the next word; the flag tells that the word must be glued on.
    edges: Map<(u32, WordId, bool), u32>,
    entries: Vec<Vec<Sense>>,
    /// By entry: whether one of its senses can begin a figure.
    opening: Vec<bool>,
}

/// A lexicon being read, or read only.
struct Reader<'l>(&'l Lexicon);

impl Vocabulary for Reader<'_> {
    #[inline]
    fn word(&mut self, key: &[u8]) -> WordId {
        self.0.words.get(key).copied().unwrap_or_default()
    }
    #[inline]
    fn sign(&mut self, sign: char) -> WordId {
        if sign.is_ascii() {
            self.0.signs[sign as usize]
        } else {
            self.0.other_signs.get(&sign).copied().unwrap_or_default()
        }
    }
}

struct Writer<'l>(&'l mut Lexicon);

impl Writer<'_> {
    fn next_id(&mut self) -> WordId {
        self.0.roots.push(0);
        WordId(u16::try_from(self.0.roots.len() - 1).unwrap_or(0))
    }
}

impl Vocabulary for Writer<'_> {
    fn word(&mut self, key: &[u8]) -> WordId {
        if let Some(&id) = self.0.words.get(key) {
            return id;
        }
        let id = self.next_id();
        self.0.words.insert(key.into(), id);
        id
    }
    fn sign(&mut self, sign: char) -> WordId {
        let known = Reader(self.0).sign(sign);
        if known != WordId::UNKNOWN {
            return known;
        }
        let id = self.next_id();
        if sign.is_ascii() {
            self.0.signs[sign as usize] = id;
        } else {
            self.0.other_signs.insert(sign, id);
        }
        id
    }
}

impl Lexicon {
    /// Compiles the tables of `language`.
    #[must_use]
    pub fn new(language: &'static Language) -> Self {
        let mut lexicon = Self {
            language,
            words: Map::default(),
            signs: [WordId::UNKNOWN; 128],
            other_signs: Map::default(),
            nodes: vec![Node::default()],
            roots: vec![0],
            edges: Map::default(),
            entries: vec![Vec::new()],
            opening: Vec::new(),
        };
        let mut tokens = Vec::new();
        for &(forms, sense) in language.tables.iter().copied().flatten() {
            for form in forms.split('|') {
                let (form, exact) = match form.strip_prefix('=') {
                    Some(rest) if !rest.is_empty() => (rest, true),
                    _ => (form, false),
                };
                tokens.clear();
                tokenize(form, 0, &mut Writer(&mut lexicon), &mut tokens);
                lexicon.add(&tokens, exact.then_some(form), sense);
            }
        }
        lexicon.share_senses();
        lexicon.opening = lexicon.entries.iter().map(|senses| senses.iter().any(Sense::opens)).collect();
        lexicon
    }

    /// A phrase in exact case has its own senses and those that it has in any case.
    fn share_senses(&mut self) {
        for node in &self.nodes {
            let plain = self.entries[usize::from(node.entry.0)].clone();
            for (_, exact) in &node.exact {
                let senses = &mut self.entries[usize::from(exact.0)];
                senses.extend(plain.iter().filter(|sense| !senses.contains(sense)).copied().collect::<Vec<_>>());
            }
        }
    }

    fn add(&mut self, tokens: &[Token], exact: Option<&'static str>, sense: Sense) {
        let Some((first, rest)) = tokens.split_first() else { return };
        let mut node = self.roots[usize::from(first.word.0)];
        if node == 0 {
            node = self.new_node();
            self.roots[usize::from(first.word.0)] = node;
        }
        for (before, token) in tokens.iter().zip(rest) {
            let digits = token.kind == TokenKind::Digits || before.kind == TokenKind::Digits;
            let key = (node, token.word, digits && token.gap == Gap::None);
            self.nodes[node as usize].open = true;
            node = if let Some(&next) = self.edges.get(&key) {
                next
            } else {
                let next = self.new_node();
                self.edges.insert(key, next);
                next
            };
        }
        let node = node as usize;
        let known = match exact {
            None => self.nodes[node].entry,
            Some(form) => {
                self.nodes[node].exact.iter().find(|(f, _)| *f == form).map_or(EntryId::NONE, |(_, entry)| *entry)
            }
        };
        if known != EntryId::NONE {
            let senses = &mut self.entries[usize::from(known.0)];
            if !senses.contains(&sense) {
                senses.push(sense);
            }
            return;
        }
        self.entries.push(vec![sense]);
        let entry = EntryId(u16::try_from(self.entries.len() - 1).unwrap_or(0));
        match exact {
            None => self.nodes[node].entry = entry,
            Some(form) => self.nodes[node].exact.push((form, entry)),
        }
    }

    fn new_node(&mut self) -> u32 {
        self.nodes.push(Node::default());
        (self.nodes.len() - 1) as u32
    }

    /// Cuts `text` into tokens; `base` is where it starts in the article.
    pub fn tokenize(&self, text: &str, base: usize, tokens: &mut Vec<Token>) {
        tokenize(text, base, &mut Reader(self), tokens);
    }

    /// The senses of a phrase.
    #[inline]
    #[must_use]
    pub fn senses(&self, entry: EntryId) -> &[Sense] {
        self.entries.get(usize::from(entry.0)).map_or(&[], Vec::as_slice)
    }

    /// Whether a sense of the phrase can begin a figure.
    #[inline]
    #[must_use]
    pub fn opens(&self, entry: EntryId) -> bool {
        self.opening.get(usize::from(entry.0)).copied().unwrap_or(false)
    }

    /// Whether the word by itself is a frequent one of the language.
    #[inline]
    #[must_use]
    pub fn is_common(&self, word: WordId) -> bool {
        let node = self.roots[usize::from(word.0)];
        node != 0 && self.senses(self.nodes[node as usize].entry).contains(&Sense::Common)
    }

    /// The longest phrase that begins at the first of `tokens`: how many tokens it takes, and its senses.
    /// `text` is the article.
    #[inline]
    #[must_use]
    pub fn longest(&self, text: &str, tokens: &[Token]) -> (usize, EntryId) {
        let Some(first) = tokens.first() else { return (0, EntryId::NONE) };
        let mut node = self.roots[usize::from(first.word.0)];
        if first.word == WordId::UNKNOWN || node == 0 {
            return (1, EntryId::NONE);
        }
        let mut best = (1, self.entry_at(node, text, first.start, first.end));
        let single = best.1;
        for (n, token) in tokens.iter().enumerate().skip(1) {
            if !self.nodes[node as usize].open || token.gap == Gap::Line || token.word == WordId::UNKNOWN {
                break;
            }
            let glued = (token.gap == Gap::None).then(|| self.edges.get(&(node, token.word, true))).flatten();
            let Some(&next) = glued.or_else(|| self.edges.get(&(node, token.word, false))) else { break };
            node = next;
            let entry = self.entry_at(node, text, first.start, token.end);
            if entry != EntryId::NONE {
                best = (n + 1, entry);
            }
        }
        if best.0 > 1 && self.senses(best.1).contains(&Sense::Split) { (1, single) } else { best }
    }

    fn entry_at(&self, node: u32, text: &str, start: u32, end: u32) -> EntryId {
        let node = &self.nodes[node as usize];
        if !node.exact.is_empty() {
            let written = text.get(start as usize..end as usize).unwrap_or("");
            if let Some((_, entry)) = node.exact.iter().find(|(form, _)| *form == written) {
                return *entry;
            }
        }
        node.entry
    }
}
