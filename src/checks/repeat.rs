//! `repeat`: the same thing is given the same number each time.
//!
//! That two numbers are of the same thing is told by the words around them. An article that says a sentence twice (in
//! its lead and its body, under a picture) says the number twice: [`FULL`] words on each side are the same, letter for
//! letter ([`FULL_PERCENT`] for a percentage). A number of three digits and more is its own mark, and [`SHORT`] words in
//! all are enough for it, of two digits [`LONGER`].
//!
//! Such repeats are counted; of equal numbers there is nothing to tell. What the title and the lead say is held against the
//! body by `heads`.
//!
//! Two mentions in the same words differ only where they look like one number with a slip of the pen (one digit another,
//! two neighbours swapped), [`NOUN`] words behind them are the same, and no name, code, date or other figure in one of
//! their sentences is missing in the other. Reports of prices and of weather say the same words of many numbers, so rates
//! and ranges are left out; and numbers that are further apart are an update (`10 người`, later `14 người`), not a slip.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::alike;
use super::article::{Article, ceil, floor};
use super::heads;
use super::note::{Finding, Say};
use crate::decimal::plain;
use crate::report::{CheckKind, Figure, Kind, Status};
use crate::text::token::is_letter;

/// Words that must be the same on each side of any number.
const FULL: usize = 5;
/// The same for a percentage: reports repeat the words about percentages more than those about things.
const FULL_PERCENT: usize = 8;
/// Words that must be the same about a number of two digits.
const LONGER: usize = 7;
/// Words that must be the same about a number of three digits.
const SHORT: usize = 4;

/// The most mentions of one number in the same words that are compared: head, lead, body, a picture and a box. More are
/// the rows of a table.
const MOST_MENTIONS: usize = 5;

/// How many bytes two mentions may be apart. A longer text is of many articles.
const FAR: u32 = 200_000;

/// Which numbers a rule is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    /// All but percentages.
    Any,
    /// Percentages.
    Percent,
    /// Things and money of so many digits that are no idle zeros, and more.
    Digits(u64),
}

/// The most words that a rule looks at on one side.
const MOST: usize = FULL_PERCENT;

/// A mention of a number with its words: by their count, the hash of the words on each side, letter for letter.
struct Mention<'t, const WORDS: usize> {
    figure: &'t Figure,
    /// Of kind and unit.
    amount: u64,
    before: Side<WORDS>,
    behind: Side<WORDS>,
}

/// The words on one side.
struct Side<const WORDS: usize> {
    /// The hashes of one word, two …
    hashes: [u64; WORDS],
    /// How many words there are, up to the text's end.
    count: usize,
}

impl<const WORDS: usize> Side<WORDS> {
    fn new<'t>(words: impl Iterator<Item = &'t str>) -> Self {
        let mut side = Self { hashes: [0; WORDS], count: 0 };
        let mut last = 0;
        for (hash, word) in side.hashes.iter_mut().zip(words) {
            last = FxBuildHasher.hash_one((last, word));
            *hash = last;
            side.count += 1;
        }
        side
    }

    /// The hash of so many words; `None` past the text's end.
    fn hash(&self, words: usize) -> Option<u64> {
        if words > self.count { None } else { Some(words.checked_sub(1).map_or(0, |last| self.hashes[last])) }
    }
}

impl<'t, const WORDS: usize> Mention<'t, WORDS> {
    fn new(text: &str, figure: &'t Figure) -> Self {
        let (start, end) = (figure.span.start as usize, figure.span.end as usize);
        Self {
            figure,
            amount: FxBuildHasher.hash_one((figure.kind as u8, &figure.unit)),
            before: Side::new(words_before(text, start)),
            behind: Side::new(words_behind(text, end)),
        }
    }

    /// The key of a mention with the same words, as many as a rule asks for; `None` if the text has not so many.
    fn key(&self, (left, right): (usize, usize)) -> Option<u64> {
        Some(FxBuildHasher.hash_one((self.amount, self.before.hash(left)?, self.behind.hash(right)?)))
    }
}

/// Adds the repeated numbers of the article, each against its first mention.
pub(super) fn check<'t>(article: &Article<'t>, findings: &mut Vec<Finding<'t>>) {
    heads::check(article, findings);
    let figures = shared(article).into_iter();
    let mentions: Vec<Mention<MOST>> = figures.map(|figure| Mention::new(article.text, figure)).collect();
    let mut seen = vec![false; article.figures.len() + 1];
    let mut rule = |which: Which, split: (usize, usize)| group(article, &mentions, split, which, &mut seen, findings);
    rule(Which::Any, (FULL, FULL));
    rule(Which::Any, (FULL - 1, FULL));
    rule(Which::Percent, (FULL_PERCENT, FULL_PERCENT));
    for (total, digits) in [(SHORT, 3), (LONGER, 2)] {
        for left in 0..=total {
            rule(Which::Digits(digits), (left, total - left));
        }
    }
}

/// The figures whose mentions share [`SHORT`] words with another that is near, which every rule asks for. Few do, so the
/// others are left out before more of their words are looked at.
fn shared<'t>(article: &Article<'t>) -> Vec<&'t Figure> {
    let mut repeated = vec![false; article.figures.len()];
    // By key: the last mention that has it. What is in the older map is from before `since`, and let go when it is far.
    let (mut near, mut older) = (FxHashMap::<u64, usize>::default(), FxHashMap::default());
    let mut since = 0;
    for at in halves(article) {
        let figure = &article.figures[at];
        if figure.span.start - since > FAR {
            std::mem::swap(&mut near, &mut older);
            near.clear();
            since = figure.span.start;
        }
        let mention: Mention<SHORT> = Mention::new(article.text, figure);
        for key in (0..=SHORT).filter_map(|left| mention.key((left, SHORT - left))) {
            let before = near.insert(key, at).or_else(|| older.get(&key).copied());
            if let Some(before) = before.filter(|&before| is_near(&article.figures[before], figure)) {
                repeated[before] = true;
                repeated[at] = true;
            }
        }
    }
    article.figures.iter().zip(repeated).filter(|(_, repeated)| *repeated).map(|(figure, _)| figure).collect()
}

/// The places of figures that share half of [`SHORT`] words on one side with another: who shares all of them does.
fn halves(article: &Article) -> Vec<usize> {
    let mut keys: Vec<(u64, usize)> = Vec::with_capacity(2 * article.figures.len());
    for (at, figure) in article.figures.iter().enumerate().filter(|(_, figure)| is_repeatable(figure)) {
        let mention: Mention<HALF> = Mention::new(article.text, figure);
        let sides = [(mention.before.hash(HALF), 0_u8), (mention.behind.hash(HALF), 1)];
        for (words, side) in sides {
            keys.extend(words.map(|words| (FxBuildHasher.hash_one((mention.amount, words, side)), at)));
        }
    }
    keys.sort_unstable();
    let same = keys.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1);
    let mut halves: Vec<usize> = same.flatten().map(|(_, at)| *at).collect();
    halves.sort_unstable();
    halves.dedup();
    halves
}

/// Of [`SHORT`] words about a number so many are on one side.
const HALF: usize = SHORT / 2;

/// Whether two mentions, the first of which stands before the other, can be of one article.
const fn is_near(first: &Figure, later: &Figure) -> bool {
    later.span.start - first.span.start <= FAR
}

/// Compares the mentions that share so many words before and behind.
fn group<'t>(
    article: &Article<'t>,
    mentions: &[Mention<'t, MOST>],
    split: (usize, usize),
    which: Which,
    seen: &mut [bool],
    findings: &mut Vec<Finding<'t>>,
) {
    let mut keyed: Vec<(u64, usize)> = Vec::with_capacity(mentions.len());
    for (at, mention) in mentions.iter().enumerate().filter(|(_, mention)| which.fits(mention.figure)) {
        if let Some(key) = mention.key(split) {
            keyed.push((key, at));
        }
    }
    keyed.sort_unstable();
    let few = |same: &&[(u64, usize)]| same.len() <= MOST_MENTIONS;
    let one = |a: &(u64, usize), b: &(u64, usize)| a.0 == b.0 && is_near(mentions[a.1].figure, mentions[b.1].figure);
    for same in keyed.chunk_by(one).filter(few) {
        let first = mentions[same[0].1].figure;
        for (_, later) in &same[1..] {
            let later = mentions[*later].figure;
            if seen[later.id as usize] || !which.fits_pair(first, later) {
                continue;
            }
            if matches!(which, Which::Digits(_)) && !same_thing(article, first, later) {
                continue;
            }
            if !same_words(article.text, first, later, split) {
                continue;
            }
            if let Some(finding) = compare(article, first, later) {
                seen[later.id as usize] = true;
                findings.push(finding);
            }
        }
    }
}

/// Whether two figures count the same noun and do not move against each other.
fn same_thing(article: &Article, first: &Figure, later: &Figure) -> bool {
    let noun = |figure: &Figure| article.counted(figure).map(|noun| noun.split(' ').next().unwrap_or("").to_owned());
    let against = matches!((first.change, later.change), (Some(first), Some(later)) if first != later);
    !against && (first.kind != Kind::Count || noun(first) == noun(later))
}

fn is_repeatable(figure: &Figure) -> bool {
    let rate = figure.unit.as_deref().is_some_and(|unit| unit.contains('/'));
    let kind = matches!(
        figure.kind,
        Kind::Count
            | Kind::Money
            | Kind::Measure
            | Kind::Duration
            | Kind::Ratio
            | Kind::Age
            | Kind::Multiple
            | Kind::Percent
    );
    // Reports of the weather repeat the words about ranges of measures.
    let range = figure.value_to.is_some() && matches!(figure.kind, Kind::Measure | Kind::Percent);
    kind && !rate && !range && figure.value.is_some()
}

impl Which {
    fn fits(self, figure: &Figure) -> bool {
        match self {
            Self::Any => figure.kind != Kind::Percent,
            Self::Percent => figure.kind == Kind::Percent,
            Self::Digits(least) => {
                (figure.kind == Kind::Money || figure.kind == Kind::Count && figure.counted.is_some())
                    && (figure.kind == Kind::Count || digits(figure) >= least)
            }
        }
    }

    /// Whether one of two mentions has the digits; a slip may have made an idle zero of the other's.
    fn fits_pair(self, first: &Figure, later: &Figure) -> bool {
        match self {
            Self::Digits(2) => digits(first).min(digits(later)) >= 2,
            Self::Digits(least) => digits(first).max(digits(later)) >= least,
            _ => true,
        }
    }
}

/// The digits of a number that are no idle zeros.
fn digits(figure: &Figure) -> u64 {
    figure.value.as_ref().map_or(0, |value| value.normalized().digits())
}

/// What two mentions of one thing make: equal, or a slip where nothing tells them apart.
fn compare<'t>(article: &Article<'t>, first: &'t Figure, later: &'t Figure) -> Option<Finding<'t>> {
    let text = article.text;
    let parts = |figure: &'t Figure| [&figure.value, &figure.value_to, &figure.of];
    let differing: Vec<_> = parts(first).into_iter().zip(parts(later)).filter(|(a, b)| a != b).collect();
    let written = |figure: &Figure| figure.span.of(text).as_bytes().to_vec();
    match differing[..] {
        [] => return Some(finding(Status::Agrees, first, later)),
        [(Some(a), Some(b))] if is_slip(plain(a).as_bytes(), plain(b).as_bytes()) => {}
        // `2 giờ 33 phút` and `2 giờ 23 phút`: a slip as written.
        [(Some(_), Some(_))] if is_slip(&written(first), &written(later)) => {}
        _ => return None,
    }
    let same = first.kind != Kind::Percent && first.sentence != later.sentence && !heads::covers(first, later);
    let noun = alike::shared_noun(article, first, later) >= NOUN;
    (same && noun && !alike::told_apart(article, first, later)).then(|| finding(Status::Differs, first, later))
}

/// Words behind two numbers that must be the same for them to be of one thing.
const NOUN: usize = 4;

pub(super) fn finding<'t>(status: Status, first: &'t Figure, later: &'t Figure) -> Finding<'t> {
    Finding {
        check: CheckKind::Repeat,
        status,
        figures: vec![first, later],
        template: |notes| notes.repeat,
        fields: vec![("a", Say::Again(first)), ("b", Say::Again(later))],
        claimed: Some(Say::Again(later)),
        computed: Say::Figure(first),
    }
}

/// Whether one spelling is the other with one digit changed or two neighbours swapped.
fn is_slip(a: &[u8], b: &[u8]) -> bool {
    let apart: Vec<usize> = (0..a.len().min(b.len())).filter(|&at| a[at] != b[at]).collect();
    let digits = apart.iter().all(|&at| a[at].is_ascii_digit() && b[at].is_ascii_digit());
    a.len() == b.len()
        && digits
        && match apart[..] {
            [_] => true,
            [first, second] => second == first + 1 && a[first] == b[second] && a[second] == b[first],
            _ => false,
        }
}

fn is_word(letter: char) -> bool {
    is_letter(letter) || letter.is_numeric()
}

/// How many bytes beside a number are looked at for its words, and how many a word has at most: no article has longer ones.
const REACH: usize = 600;
const LONGEST: usize = 64;

/// The words and marks that stand before byte `end` from there on back, each with the space behind it; that at the number
/// is left out.
fn words_before(text: &str, end: usize) -> impl Iterator<Item = &str> {
    let mut rest = text[ceil(text, end.saturating_sub(REACH))..end].trim_end();
    std::iter::from_fn(move || {
        let all = rest;
        rest = rest.trim_end();
        let last = rest.chars().next_back()?;
        rest = match last {
            _ if is_word(last) => {
                let near = &rest[ceil(rest, rest.len().saturating_sub(LONGEST))..];
                let word = near.len() - near.trim_end_matches(is_word).len();
                &rest[..rest.len() - word]
            }
            _ => &rest[..rest.len() - last.len_utf8()],
        };
        Some(&all[rest.len()..])
    })
}

/// The words and marks from byte `start` on, each with the space before it; that at the number is left out.
fn words_behind(text: &str, start: usize) -> impl Iterator<Item = &str> {
    let mut rest = text[start..floor(text, start + REACH)].trim_start();
    std::iter::from_fn(move || {
        let all = rest;
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        rest = match first {
            _ if is_word(first) => {
                let near = &rest[..floor(rest, LONGEST)];
                &rest[near.len() - near.trim_start_matches(is_word).len()..]
            }
            _ => &rest[first.len_utf8()..],
        };
        Some(&all[..all.len() - rest.len()])
    })
}

/// Whether the words about two mentions whose hashes are the same are the same themselves.
fn same_words(text: &str, first: &Figure, later: &Figure, (left, right): (usize, usize)) -> bool {
    let before = |figure: &Figure| words_before(text, figure.span.start as usize).take(left);
    let behind = |figure: &Figure| words_behind(text, figure.span.end as usize).take(right);
    first.kind == later.kind
        && first.unit == later.unit
        && before(first).eq(before(later))
        && behind(first).eq(behind(later))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_about_a_number() {
        let text = "Cả nước có 3.953 người, hôm qua.";
        let mut figure = Figure::new(Kind::Count, crate::Span::default(), crate::Rule::Count);
        figure.span = crate::Span::new(text.find('3').unwrap() as u32, text.find(" người").unwrap() as u32);
        let mention = Mention::<MOST>::new(text, &figure);
        let other = "Nay có 3.953  người,  năm kia.";
        let mut repeated = figure.clone();
        repeated.span = crate::Span::new(other.find('3').unwrap() as u32, other.find("  người").unwrap() as u32);
        let later = Mention::<MOST>::new(other, &repeated);
        assert_eq!(mention.key((1, 2)), later.key((1, 2)));
        assert_ne!(mention.key((2, 2)), later.key((2, 2)));
        assert_ne!(mention.key((1, 3)), later.key((1, 3)));
        assert_eq!(mention.key((4, 0)), None);
        assert_eq!(mention.key((0, 6)), None);
    }

    #[test]
    fn a_slip_of_the_pen() {
        let slip = |a: &str, b: &str| is_slip(a.as_bytes(), b.as_bytes());
        assert!(slip("3953", "3593") && slip("3953", "3963"));
        assert!(!slip("3953", "4963") && !slip("10", "100") && !slip("3953", "3539"));
    }
}
