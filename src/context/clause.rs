//! The clause that leads to a figure, chunk by chunk, in a language whose modifiers precede their noun: which noun its
//! verb is about.
//!
//! A chunk is the least phrase that a reader takes in at once (Abney, *Parsing by Chunks*, 1991): a noun phrase up to its
//! head, a verb, a preposition, a joint. The clause is followed back from the figure over prepositional phrases, which
//! never are its subject, over insertions between commas, dashes or brackets, and over verbs that share a subject.

mod topic;

use crate::figures::{Placed, Scene};
use crate::lang::{NumeralPart, Quantity, Sense, Side};
use crate::phrases::premodified;
use crate::report::{Group, Kind};
use crate::text::sentence::ends_sentence;

/// How far back a clause is followed, in lexemes.
const FAR: usize = 64;

/// What a chunk is in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// A noun phrase.
    Noun,
    /// A pronoun, or a noun that stands for one (`that figure`).
    Pronoun,
    /// A verb, or `up` and `down` before an amount.
    Verb,
    /// A verb of being: what follows is no object.
    Link,
    /// A preposition.
    Preposition,
    /// `of`.
    Of,
    /// A comma.
    Comma,
    /// A dash that stands free.
    Dash,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// `and`, `or`.
    And,
    /// A relative pronoun.
    Relative,
    /// A conjunction that begins a clause.
    Conjunction,
    /// An amount.
    Figure,
    /// A sign that ends what came before.
    Stop,
}

/// A stretch of lexemes with one role.
#[derive(Clone, Copy, Debug)]
struct Chunk {
    role: Role,
    first: usize,
    end: usize,
}

/// The sentence up to a lexeme, cut into chunks.
pub(super) struct Clause<'c, 'a> {
    scene: &'c Scene<'c, 'a>,
    found: &'c [Placed],
    chunks: Vec<Chunk>,
    /// Whether the figure behind it is an amount of money, which a loss and a rise can be the name of.
    money: bool,
    /// One past the last chunk and the adverbs and times behind it.
    reach: usize,
}

/// What the clause before a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// A noun phrase.
    Noun(usize, usize),
    /// What the figure with this index counts.
    Figure(usize),
}

/// Where a clause was followed to.
#[derive(Clone, Copy, Debug)]
enum Reached {
    /// The noun at this chunk.
    Noun(usize),
    /// Nouns that `and` joins, from the first chunk to the last.
    Nouns(usize, usize),
    /// The figure with this index.
    Figure(usize),
}

impl<'c, 'a> Clause<'c, 'a> {
    /// The chunks of the sentence before lexeme `end`; `found` are its figures.
    pub(super) fn before(scene: &'c Scene<'c, 'a>, found: &'c [Placed], end: usize) -> Self {
        let mut first = end;
        while first > 0
            && end - first < FAR
            && !(first < end && scene.line.begins_line(first))
            && !ends_sentence(scene.line, first - 1)
        {
            first -= 1;
        }
        let figure = found.get(found.partition_point(|figure| figure.first < end));
        let money = figure.is_some_and(|figure| figure.figure.kind == Kind::Money);
        let mut clause = Self { scene, found, chunks: Vec::new(), money, reach: 0 };
        clause.cut(first, end);
        if figure.is_some_and(|figure| figure.first == end) {
            clause.leave_adjectives(end);
        }
        clause
    }

    fn push(&mut self, role: Role, first: usize, end: usize) {
        self.chunks.push(Chunk { role, first, end });
        self.reach = end;
    }

    /// Passes what says when or how, up to `end`.
    fn pass(&mut self, at: usize, end: usize) {
        if self.reach == at {
            self.reach = end;
        }
    }

    /// Leaves the adjectives between an article and the number at `at`: `a breakneck 9.5%`.
    fn leave_adjectives(&mut self, at: usize) {
        let article = |at: usize| self.scene.line.prev(at).has(Sense::Number(NumeralPart::Article));
        if self.last().is_some_and(|last| last.role == Role::Noun && last.end == at && article(last.first)) {
            self.chunks.pop();
        }
    }

    fn last(&self) -> Option<Chunk> {
        self.chunks.last().copied()
    }

    fn cut(&mut self, first: usize, end: usize) {
        let (scene, line) = (self.scene, self.scene.line);
        let mut figures = self.found.partition_point(|figure| figure.end <= first);
        let mut at = first;
        // Whether an article, or another word that a noun follows, stands right before; and whether `to` does.
        let (mut led, mut infinitive) = (false, false);
        while at < end {
            while self.found.get(figures).is_some_and(|figure| figure.end <= at) {
                figures += 1;
            }
            if let Some(figure) = self.found.get(figures).filter(|figure| figure.first <= at) {
                at = self.figure(figure, at, end);
                (led, infinitive) = (false, false);
                continue;
            }
            let (was_led, was_infinitive) = (led, infinitive);
            (led, infinitive) = (false, false);
            if let Some(role) = self.sign(at) {
                self.push(role, at, at + 1);
                at += 1;
                continue;
            }
            if !line.is_word(at) || line.has(at, Sense::Possessive) && !line.has(at, Sense::Determiner) {
                at += 1;
                continue;
            }
            // `this would rise`
            let next = at + 1;
            let alone =
                line.has(at, Sense::Demonstrative) && next < end && !line.any(next, |s| matches!(s, Sense::Change(..)));
            if alone && line.any(next, |s| matches!(s, Sense::Verb)) && !premodified::is_participle(scene, next) {
                self.push(Role::Pronoun, at, next);
                at = next;
                continue;
            }
            if let Some(role) = self.verb(at, end, was_led, was_infinitive) {
                self.push(role, at, at + 1);
                at += 1;
                continue;
            }
            // `systems typically offer 5%`
            let adverb = premodified::is_adverb(scene, at) && !was_led && !line.is_capital(at);
            if adverb && self.last().is_some_and(|last| last.role == Role::Noun && last.end == at) {
                let verb = at + 1 < end && scene.is_noun(at + 1) && !(at + 2 < end && scene.is_noun(at + 2));
                if verb {
                    self.push(Role::Verb, at + 1, at + 2);
                }
                self.pass(at, at + 1);
                at += 1 + usize::from(verb);
                continue;
            }
            if let Some((phrase, phrase_end)) = self.noun(at, end, was_led) {
                // `last night`, `a year earlier`
                let time =
                    |s: &Sense| matches!(s, Sense::Unit(_, Quantity::Time) | Sense::Part24(_) | Sense::Weekday(_));
                if phrase_end == phrase + 1 && line.any(phrase, time) && !line.has(phrase, Sense::Plain) {
                    if self.last().is_some_and(|last| last.role == Role::Preposition && last.end + 1 >= phrase) {
                        self.chunks.pop();
                    }
                    self.pass(at, phrase_end);
                    at = phrase_end;
                    continue;
                }
                // `sales price`: a plural before its noun.
                let compound = self.last().filter(|last| last.role == Role::Noun && last.end == phrase);
                if compound.is_some() && !line.is_capital(phrase) && !line.is_capital(phrase - 1) {
                    if let Some(last) = self.chunks.last_mut() {
                        last.end = phrase_end;
                    }
                    self.reach = phrase_end;
                    at = phrase_end;
                    continue;
                }
                let role = if self.stands_for_noun(phrase, phrase_end) { Role::Pronoun } else { Role::Noun };
                self.push(role, phrase, phrase_end);
                at = phrase_end;
                continue;
            }
            // `a larger-than-forecast 8%`: a compound of other words is an adjective.
            let compound = premodified::compound_end(scene, at).min(end);
            if compound > at + 1 {
                (led, at) = (was_led, compound);
                continue;
            }
            if premodified::is_participle(scene, at) && !line.is_capital(at) && !was_led {
                self.push(Role::Verb, at, at + 1);
                at += 1;
                continue;
            }
            let leads = line.any(at, |sense| {
                matches!(
                    sense,
                    Sense::Determiner | Sense::Possessive | Sense::Number(NumeralPart::Article) | Sense::All
                )
            });
            if line.any(at, |sense| matches!(sense, Sense::Adverb | Sense::Relative(_))) {
                self.pass(at, at + 1);
            }
            if let Some(role) = self.function(at, end) {
                self.push(role, at, at + 1);
            } else if leads {
                led = true;
            }
            infinitive = line.has(at, Sense::To) && line.has(at, Sense::Preposition);
            led |= was_led && line.has(at, Sense::Adverb);
            at += 1;
        }
    }

    /// Takes a figure in whose lexemes `at` stands in; gives where the text goes on.
    fn figure(&mut self, figure: &Placed, at: usize, end: usize) -> usize {
        let (scene, line) = (self.scene, self.scene.line);
        let next = figure.end.min(end);
        let kind = figure.figure.kind;
        let modifies = next < end && scene.is_noun(next);
        if kind.group() == Group::Label {
            // `Channel 4's audience share`
            let owns = next + 1 < end && line.has(next, Sense::Possessive) && line.glued(next);
            let noun = premodified::behind_month(scene, if owns { next + 1 } else { next });
            let phrase = premodified::phrase_until(scene, noun, end).filter(|_| kind == Kind::Identifier);
            match phrase {
                Some((_, last)) => self.push(Role::Noun, figure.first.min(at), last),
                None if kind == Kind::Identifier => self.push(Role::Noun, figure.first.min(at), next),
                None => return next,
            }
            return phrase.map_or(next, |(_, last)| last);
        }
        // `December sales`, but `in December sales rose`
        let preposition =
            self.last().filter(|last| matches!(last.role, Role::Preposition | Role::Of) && last.end == at);
        let when = |sense: &Sense| {
            matches!(sense, Sense::At | Sense::DateLead | Sense::From | Sense::To | Sense::Among | Sense::AsOf)
        };
        let when = preposition.is_some_and(|last| last.role == Role::Preposition && line.any(last.first, when));
        if kind == Kind::Date && figure.first + 1 == figure.end && modifies && !when {
            if let Some((_, last)) = premodified::phrase_until(scene, next, end) {
                self.push(Role::Noun, figure.first, last);
                return last;
            }
        }
        if kind.group() == Group::Time || kind == Kind::Duration {
            // `since late December`
            let of_time = |back: usize| self.chunks.len().checked_sub(back).map(|at| self.chunks[at].role);
            let adjacent = self.last().is_some_and(|last| last.role == Role::Noun && last.end == at);
            if adjacent && of_time(2) == Some(Role::Preposition) {
                self.chunks.truncate(self.chunks.len() - 2);
                return next;
            }
            // A time says when; its preposition goes with it.
            if preposition.is_some() && !modifies {
                self.chunks.pop();
                self.reach = self.last().map_or(0, |last| if last.end + 1 == at { next } else { last.end });
            }
            self.pass(at, next);
            return next;
        }
        self.leave_adjectives(at);
        self.push(Role::Figure, at, next);
        next
    }

    fn sign(&self, at: usize) -> Option<Role> {
        let line = self.scene.line;
        match line.sign(at) {
            b',' => Some(Role::Comma),
            b'-' if !line.glued(at) || !line.glued(at + 1) => Some(Role::Dash),
            b'(' | b'[' => Some(Role::Open),
            b')' | b']' => Some(Role::Close),
            b';' | b':' | b'!' | b'?' => Some(Role::Stop),
            _ => None,
        }
    }

    /// Whether the word at `at` is a verb where it stands.
    fn verb(&self, at: usize, end: usize, led: bool, infinitive: bool) -> Option<Role> {
        let (scene, line) = (self.scene, self.scene.line);
        let listed = line.any(at, |sense| matches!(sense, Sense::Verb | Sense::Moves));
        let changes = line.any(at, |sense| matches!(sense, Sense::Change(_, Side::Before)));
        let preposition = line.has(at, Sense::Preposition);
        // `up 5%`, `down from 8`
        if changes && preposition {
            let next = at + 1;
            let amount = next >= end
                || scene.numeral(next).is_some()
                || line.any(next, |sense| {
                    matches!(sense, Sense::Bound(..) | Sense::Level | Sense::AmountJoint | Sense::CurrencySign(_))
                });
            // `it revised up the number of jobs`
            let particle = self.last().is_some_and(|last| last.role == Role::Verb && self.reach == at);
            return (amount || particle).then_some(Role::Verb);
        }
        if line.has(at, Sense::Copula) {
            return Some(Role::Link);
        }
        let level = line.any(at, |sense| matches!(sense, Sense::Level)) && !preposition && !line.has(at, Sense::To);
        let participle = premodified::is_participle(scene, at) && !line.is_capital(at);
        let last = self.last().filter(|_| self.reach == at);
        let behind = |role: Role| last.is_some_and(|last| last.role == role);
        // `emissions forecast to fall`, `it will cost $5`
        let to = at + 1;
        let leads = to + 1 < end
            && line.has(to, Sense::To)
            && line.any(to + 1, |s| matches!(s, Sense::Verb | Sense::Change(_, Side::Before)))
            && (behind(Role::Noun) || behind(Role::Link));
        let amount = to >= end
            || scene.numeral(to).is_some()
            || line.any(to, |s| matches!(s, Sense::Bound(..) | Sense::CurrencySign(_)));
        let costs = line.has(at, Sense::AmountNoun) && behind(Role::Verb) && amount;
        // `it expected to report profits`
        let reports = infinitive
            && self
                .last()
                .is_some_and(|last| last.role == Role::Verb && last.end + 1 == at && !self.changes(last.first))
            && to < end
            && scene.is_noun(to)
            && !line.is_capital(at)
            && !premodified::is_plural(scene, at)
            && !premodified::is_participle(scene, at);
        if !led && (leads || costs || reports) {
            return Some(Role::Verb);
        }
        if !(listed || changes || level || participle) {
            return None;
        }
        if !premodified::is_noun_word(scene, at) {
            // `it cuts pay by 5%`
            let object = listed && behind(Role::Verb) && to < end && line.has(to, Sense::AmountJoint);
            return (!led && !object).then_some(Role::Verb);
        }
        // `was too hopeful and warned growth would slow`
        let told = || {
            premodified::phrase_until(scene, at + 1, end)
                .is_some_and(|(_, noun)| noun < end && line.any(noun, |s| matches!(s, Sense::Modal | Sense::Copula)))
        };
        let follows = last.is_some_and(|last| match last.role {
            Role::Noun | Role::Pronoun | Role::Relative | Role::Link => true,
            Role::And => {
                let before = self.chunks.len().checked_sub(2).map(|before| self.chunks[before].role);
                participle && before != Some(Role::Comma) && told()
            }
            // `lifted borrowing costs`
            Role::Verb => !(premodified::is_present_participle(scene, at) && at + 1 < end && scene.is_noun(at + 1)),
            _ => false,
        });
        (!led && (follows || infinitive)).then_some(Role::Verb)
    }

    /// The noun phrase that begins at `at`.
    fn noun(&self, at: usize, end: usize, led: bool) -> Option<(usize, usize)> {
        let (scene, line) = (self.scene, self.scene.line);
        // `at number four`
        let label =
            || self.found.iter().any(|figure| figure.first == at + 1 && figure.figure.kind.group() == Group::Label);
        if line.any(at, |sense| matches!(sense, Sense::Series(_) | Sense::NumberMark)) && label() {
            return None;
        }
        if let Some(phrase) = premodified::phrase_until(scene, at, end) {
            return Some(phrase);
        }
        // `the pay`, `its lead`: behind an article a verb is a noun.
        let verb = line.has(at, Sense::Verb) && !line.any(at, |s| matches!(s, Sense::Preposition | Sense::Copula));
        let object = self.last().is_some_and(|last| last.role == Role::Verb && last.end == at);
        ((led || object) && verb).then_some((at, at + 1))
    }

    /// `that figure`
    fn stands_for_noun(&self, first: usize, end: usize) -> bool {
        let line = self.scene.line;
        let before = first.wrapping_sub(1);
        // `said that prices`
        let joins = line.has(before, Sense::Conjunction) && premodified::is_plural(self.scene, first);
        line.has(before, Sense::Demonstrative) && !joins && end == first + 1 && line.has(first, Sense::AmountNoun)
    }

    /// The role of a function word.
    fn function(&self, at: usize, end: usize) -> Option<Role> {
        let line = self.scene.line;
        let is = |sense: Sense| line.has(at, sense);
        if line.any(at, |sense| matches!(sense, Sense::And | Sense::Or)) {
            return Some(Role::And);
        }
        // `as an inpatient`
        let article = at + 1 < end && line.has(at + 1, Sense::Number(NumeralPart::Article));
        if is(Sense::Conjunction) && is(Sense::Preposition) && is(Sense::Role) && article {
            return Some(Role::Preposition);
        }
        if is(Sense::Conjunction) {
            let pronoun = is(Sense::Pronoun) || is(Sense::Determiner);
            let follows =
                self.last().is_some_and(|last| matches!(last.role, Role::Noun | Role::Comma | Role::Preposition));
            return Some(if pronoun && follows { Role::Relative } else { Role::Conjunction });
        }
        if is(Sense::Pronoun) && !is(Sense::Determiner) {
            return Some(Role::Pronoun);
        }
        if is(Sense::Number(NumeralPart::Of)) {
            return Some(Role::Of);
        }
        // `to rise`
        let next = at + 1;
        let verb = next < end && line.any(next, |s| matches!(s, Sense::Verb | Sense::Change(_, Side::Before)));
        if is(Sense::Preposition) && !(is(Sense::To) && verb) {
            return Some(Role::Preposition);
        }
        None
    }
}
