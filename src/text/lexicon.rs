//! The tables of a language, compiled for look-up: words to numbers, phrases to a trie over them.

use super::token::{Gap, Token, TokenKind, tokenize};
use super::vocabulary::{Map, WordId, Words};
use crate::lang::{Language, Sense, Tables};

/// The senses of one phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EntryId(pub u16);

impl EntryId {
    /// No phrase of a table.
    pub const NONE: Self = Self(0);
}

#[derive(Debug, Default)]
pub(super) struct Node {
    /// What the phrase that ends here means, in any case.
    pub(super) entry: EntryId,
    /// What it means in exactly this case.
    pub(super) exact: Vec<(&'static str, EntryId)>,
    /// Whether a longer phrase goes on here.
    pub(super) open: bool,
}

/// From a node by the next word, as one number; the flag tells that the word must be glued on.
#[inline]
pub(super) fn edge(node: u32, word: WordId, glued: bool) -> u64 {
    u64::from(node) << 17 | u64::from(word.0) << 1 | u64::from(glued)
}

/// A language, ready for look-up.
#[derive(Debug)]
pub struct Lexicon {
    /// The language it was made from.
    pub language: &'static Language,
    pub(super) nodes: Vec<Node>,
    /// By word: the node of the phrases that begin with it, 0 where there is none.
    pub(super) roots: Vec<u32>,
    /// By word: whether it is a frequent one by itself.
    common: Vec<bool>,
    /// By [`edge`]: the next node.
    pub(super) edges: Map<u64, u32>,
    pub(super) entries: Vec<Vec<Sense>>,
    /// By entry: whether one of its senses can begin a figure.
    opening: Vec<bool>,
    /// By entry: whether one of its senses tells something of the units of the article.
    telling_units: Vec<bool>,
    /// Whether the language has names of months.
    pub names_months: bool,
}

impl Lexicon {
    /// Compiles the tables of a language; their words go into `words`.
    #[must_use]
    pub fn new(tables: &Tables, words: &mut Words) -> Self {
        let mut lexicon = Self::empty(tables.language);
        let mut tokens = Vec::new();
        for &(forms, sense) in tables.rows.iter().copied().flatten() {
            for form in forms.split('|') {
                let (form, exact) = match form.strip_prefix('=') {
                    Some(rest) if !rest.is_empty() => (rest, true),
                    _ => (form, false),
                };
                tokens.clear();
                tokenize(form, words, &mut tokens);
                lexicon.add(&tokens, exact.then_some(form), sense);
            }
        }
        lexicon.share_senses();
        lexicon.finish();
        lexicon
    }

    /// A lexicon without a phrase.
    pub(super) fn empty(language: &'static Language) -> Self {
        Self {
            language,
            nodes: vec![Node::default()],
            roots: vec![0],
            common: Vec::new(),
            edges: Map::default(),
            entries: vec![Vec::new()],
            opening: Vec::new(),
            telling_units: Vec::new(),
            names_months: false,
        }
    }

    /// Makes room for so many nodes.
    pub(super) fn reserve(&mut self, nodes: usize) {
        self.nodes.reserve(nodes);
        self.edges.reserve(nodes);
    }

    /// Works out what follows from nodes and entries.
    pub(super) fn finish(&mut self) {
        self.opening = self.entries.iter().map(|senses| senses.iter().any(Sense::opens)).collect();
        self.telling_units = self.entries.iter().map(|senses| senses.iter().any(Sense::tells_units)).collect();
        let is_common =
            |&node: &u32| node != 0 && self.senses(self.nodes[node as usize].entry).contains(&Sense::Common);
        self.common = self.roots.iter().map(is_common).collect();
        self.names_months = self.entries.iter().flatten().any(|sense| matches!(sense, Sense::MonthName(_)));
    }

    /// The senses of a phrase.
    #[inline]
    #[must_use]
    pub fn senses(&self, entry: EntryId) -> &[Sense] {
        // Most words are in no table.
        if entry == EntryId::NONE {
            return &[];
        }
        self.entries.get(usize::from(entry.0)).map_or(&[], Vec::as_slice)
    }

    /// Whether a sense of the phrase can begin a figure.
    #[inline]
    #[must_use]
    pub fn opens(&self, entry: EntryId) -> bool {
        entry != EntryId::NONE && self.opening.get(usize::from(entry.0)).copied().unwrap_or(false)
    }

    /// Whether the phrase tells something of the units of the article.
    #[inline]
    #[must_use]
    pub fn tells_units(&self, entry: EntryId) -> bool {
        entry != EntryId::NONE && self.telling_units.get(usize::from(entry.0)).copied().unwrap_or(false)
    }

    /// Whether the word by itself is a frequent one of the language.
    #[inline]
    #[must_use]
    pub fn is_common(&self, word: WordId) -> bool {
        self.common.get(usize::from(word.0)).copied().unwrap_or(false)
    }

    /// The node of the phrases that begin with a word, 0 where there is none.
    #[inline]
    fn root(&self, word: WordId) -> u32 {
        self.roots.get(usize::from(word.0)).copied().unwrap_or(0)
    }

    /// The longest phrase that begins at the first of `tokens`: how many tokens it takes, and its senses.
    /// `text` is the article.
    #[inline]
    #[must_use]
    pub fn longest(&self, text: &str, tokens: &[Token]) -> (usize, EntryId) {
        let Some(first) = tokens.first() else { return (0, EntryId::NONE) };
        let mut node = self.root(first.word);
        if first.word == WordId::UNKNOWN || node == 0 {
            return (1, EntryId::NONE);
        }
        let mut best = (1, self.entry_at(node, text, first.start, first.end));
        let single = best.1;
        for (n, token) in tokens.iter().enumerate().skip(1) {
            if !self.nodes[node as usize].open || token.gap == Gap::Line || token.word == WordId::UNKNOWN {
                break;
            }
            let glued = (token.gap == Gap::None).then(|| self.edges.get(&edge(node, token.word, true))).flatten();
            let Some(&next) = glued.or_else(|| self.edges.get(&edge(node, token.word, false))) else { break };
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
        let node = self.way(tokens) as usize;
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

    /// The node of the phrase of these tokens, which is there after this.
    fn way(&mut self, tokens: &[Token]) -> u32 {
        let Some(first) = tokens.first() else { return 0 };
        let mut node = self.begin(first.word);
        for (before, token) in tokens.iter().zip(&tokens[1..]) {
            let digits = token.kind == TokenKind::Digits || before.kind == TokenKind::Digits;
            node = self.step(node, token.word, digits && token.gap == Gap::None);
        }
        node
    }

    /// The node of the phrases that begin with a word, which is there after this.
    fn begin(&mut self, word: WordId) -> u32 {
        let word = usize::from(word.0);
        if self.roots.len() <= word {
            self.roots.resize(word + 1, 0);
        }
        if self.roots[word] == 0 {
            self.roots[word] = self.new_node();
        }
        self.roots[word]
    }

    /// The node that follows by a word, which is there after this.
    fn step(&mut self, node: u32, word: WordId, glued: bool) -> u32 {
        self.nodes[node as usize].open = true;
        let next = self.nodes.len() as u32;
        let known = *self.edges.entry(edge(node, word, glued)).or_insert(next);
        if known == next { self.new_node() } else { known }
    }

    fn new_node(&mut self) -> u32 {
        self.nodes.push(Node::default());
        (self.nodes.len() - 1) as u32
    }
}
