//! Packs lexicons for `packed.rs`, which tells the form. The build script does, and a test.

use super::lexicon::{EntryId, Lexicon};
use super::vocabulary::{WordId, Words};
use crate::lang::{Sense, Tables};

/// Words by their keys, and signs, both in order, with their numbers.
type Spellings = (Vec<(Vec<u8>, WordId)>, Vec<(char, WordId)>);

fn number(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn column(column: &[u8], bytes: &mut Vec<u8>) {
    number(column.len(), bytes);
    bytes.extend_from_slice(column);
}

/// The distinct senses, and all else as bytes.
#[must_use]
pub fn pack(languages: &[Tables]) -> (Vec<Sense>, Vec<u8>) {
    let mut words = Words::default();
    let lexicons: Vec<Lexicon> = languages.iter().map(|tables| Lexicon::new(tables, &mut words)).collect();
    let mut bytes = Vec::new();
    let ids = pack_words(&words, &mut bytes);
    let mut senses = Vec::new();
    for lexicon in &lexicons {
        pack_lexicon(lexicon, &ids, &mut senses, &mut bytes);
    }
    (senses, bytes)
}

fn spellings(words: &Words) -> Spellings {
    let short = words.short.iter().map(|(key, &id)| {
        let bytes = key.to_le_bytes();
        (bytes.iter().copied().take_while(|&byte| byte != 0).collect(), id)
    });
    let mut spellings: Vec<_> = short.chain(words.long.iter().map(|(key, &id)| (key.to_vec(), id))).collect();
    spellings.sort_unstable();
    let ascii = words.signs.iter().zip('\0'..).filter(|(id, _)| **id != WordId::UNKNOWN);
    let others = words.other_signs.iter().map(|(&sign, &id)| (sign, id));
    let mut signs: Vec<_> = ascii.map(|(&id, sign)| (sign, id)).chain(others).collect();
    signs.sort_unstable();
    (spellings, signs)
}

/// Packs the words; gives the new number of each by its old one.
fn pack_words(words: &Words, bytes: &mut Vec<u8>) -> Vec<usize> {
    let (spellings, signs) = spellings(words);
    let mut ids = vec![0; spellings.len() + signs.len() + 1];
    let (mut shared, mut lengths, mut letters) = (Vec::new(), Vec::new(), Vec::new());
    let mut last: &[u8] = &[];
    for (at, (spelling, id)) in spellings.iter().enumerate() {
        let same = last.iter().zip(spelling).take_while(|(one, other)| one == other).count();
        number(same, &mut shared);
        number(spelling.len() - same, &mut lengths);
        letters.extend_from_slice(&spelling[same..]);
        ids[usize::from(id.0)] = at + 1;
        last = spelling;
    }
    number(spellings.len(), bytes);
    column(&shared, bytes);
    column(&lengths, bytes);
    column(&letters, bytes);
    number(signs.len(), bytes);
    for (at, (sign, id)) in signs.iter().enumerate() {
        number(*sign as usize, bytes);
        ids[usize::from(id.0)] = spellings.len() + at + 1;
    }
    ids
}

/// A step from a node to one below it: the number of the word, whether it is glued, and the node.
type Step = (usize, bool, u32);

/// By node: the steps from it in order; node 0 has those to the first words.
fn steps(lexicon: &Lexicon, ids: &[usize]) -> Vec<Vec<Step>> {
    let mut below: Vec<Vec<Step>> = vec![Vec::new(); lexicon.nodes.len()];
    for (&key, &node) in &lexicon.edges {
        below[(key >> 17) as usize].push((ids[(key >> 1 & 0xFFFF) as usize], key & 1 == 1, node));
    }
    let roots = lexicon.roots.iter().enumerate().filter(|(_, node)| **node != 0);
    below[0] = roots.map(|(word, &node)| (ids[word], false, node)).collect();
    for steps in &mut below {
        steps.sort_unstable();
    }
    below
}

fn pack_lexicon(lexicon: &Lexicon, ids: &[usize], senses: &mut Vec<Sense>, bytes: &mut Vec<u8>) {
    // Phrases that mean the same share an entry.
    let mut lists: Vec<&[Sense]> = Vec::new();
    let mut share = |entry: EntryId| match lexicon.senses(entry) {
        [] => 0,
        list => {
            let known = lists.iter().position(|other| *other == list);
            known.unwrap_or_else(|| {
                lists.push(list);
                lists.len() - 1
            }) + 1
        }
    };
    let below = steps(lexicon, ids);
    let (mut depths, mut words, mut entries) = (Vec::new(), Vec::new(), Vec::new());
    let (mut exacts, mut forms) = (Vec::new(), Vec::new());
    let mut first = 0;
    let mut walk: Vec<(usize, Step)> = below[0].iter().rev().map(|&step| (0, step)).collect();
    while let Some((depth, (word, glued, node))) = walk.pop() {
        number(depth << 1 | usize::from(glued), &mut depths);
        number(if depth == 0 { word - first } else { word }, &mut words);
        if depth == 0 {
            first = word;
        }
        let at = &lexicon.nodes[node as usize];
        number(at.exact.len(), &mut exacts);
        for (form, exact) in &at.exact {
            number(form.len(), &mut forms);
            forms.extend_from_slice(form.as_bytes());
            number(share(*exact), &mut entries);
        }
        number(share(at.entry), &mut entries);
        walk.extend(below[node as usize].iter().rev().map(|&step| (depth + 1, step)));
    }
    number(lists.len(), bytes);
    for list in lists {
        number(list.len(), bytes);
        for sense in list {
            let at = senses.iter().position(|other| other == sense).unwrap_or_else(|| {
                senses.push(*sense);
                senses.len() - 1
            });
            number(at, bytes);
        }
    }
    number(lexicon.nodes.len() - 1, bytes);
    for stream in [depths, words, entries, exacts, forms] {
        column(&stream, bytes);
    }
}
