//! What a clause is about: it is followed back from its end.

use super::{Chunk, Clause, Reached, Role, Topic};
use crate::lang::{Sense, Side};
use crate::phrases::premodified;

impl Clause<'_, '_> {
    /// What the figure right behind the clause is about.
    pub(in crate::context) fn topic(&self) -> Option<Topic> {
        Some(match self.follow(self.chunks.len(), true, None)? {
            Reached::Noun(at) => {
                let Chunk { first, end, .. } = self.chunks[self.inside(at).unwrap_or(at)];
                Topic::Noun(first, end)
            }
            Reached::Nouns(at, last) => Topic::Noun(self.chunks[at].first, self.chunks[last].end),
            Reached::Figure(index) => Topic::Figure(index),
        })
    }

    /// The verb whose object the figure right behind the clause is.
    pub(in crate::context) fn governor(&self) -> Option<usize> {
        let through = |chunk: &&Chunk| match chunk.role {
            Role::Noun => self.is_amount(chunk.first, chunk.end),
            role => matches!(role, Role::Of | Role::Figure),
        };
        let verb = self.chunks.iter().rev().find(|chunk| !through(chunk))?;
        (verb.role == Role::Verb).then_some(verb.first)
    }

    /// The noun of change whose level the figure right behind the clause is: `growth in output was 11%`.
    pub(in crate::context) fn change_noun(&self) -> Option<usize> {
        let Reached::Noun(at) = self.follow(self.chunks.len(), false, None)? else { return None };
        // `a rise in prices of 7%`
        let outer = at.checked_sub(2).filter(|&outer| self.inside(outer) == Some(at));
        let last = self.chunks[outer.unwrap_or(at)].end - 1;
        self.scene.line.any(last, |sense| matches!(sense, Sense::Change(_, Side::After))).then_some(last)
    }

    /// The chunk of the noun that a change at chunk `at` is in: `growth in output` is about output.
    fn inside(&self, at: usize) -> Option<usize> {
        let line = self.scene.line;
        let change = line.any(self.chunks[at].end - 1, |sense| matches!(sense, Sense::Change(_, Side::After)));
        let preposition = self.chunks.get(at + 1).filter(|next| next.role == Role::Preposition)?;
        let noun = self.role(at + 2) == Some(Role::Noun);
        (change && noun && line.has(preposition.first, Sense::Among)).then_some(at + 2)
    }

    fn role(&self, at: usize) -> Option<Role> {
        self.chunks.get(at).map(|chunk| chunk.role)
    }

    /// Follows the clause back from before chunk `end`. `figures` says whether what a figure counts may be the answer;
    /// `verb` is the chunk of the verb that was passed last.
    fn follow(&self, end: usize, figures: bool, mut verb: Option<usize>) -> Option<Reached> {
        let mut at = end;
        // The leftmost noun behind a preposition, where none stands free.
        let mut nearest = None;
        let adds = |verb: Option<usize>| verb.is_some_and(|verb| self.is_adjunct(self.chunks[verb].first));
        while at > 0 {
            at -= 1;
            let Chunk { role, first, end: last } = self.chunks[at];
            let back = |back: usize| at.checked_sub(back).and_then(|at| self.role(at));
            match role {
                Role::Noun if self.role(at + 1) == Some(Role::Of) && self.is_amount(first, last) => {}
                // `in western Europe`
                Role::Noun
                    if back(1) == Some(Role::Noun)
                        && self.chunks[at - 1].end == first
                        && back(2) == Some(Role::Preposition) =>
                {
                    at -= 1;
                    nearest = Some(at);
                }
                Role::Noun if back(1) == Some(Role::Preposition) && self.role(at + 1) != Some(Role::Of) => {
                    nearest = Some(at);
                }
                // `was still high`: a predicate is no subject.
                Role::Noun if back(1) == Some(Role::Link) => {}
                // `sales at hotels, bars and cafes rose`: the end of a list behind the preposition of a noun.
                Role::Noun
                    if back(1) == Some(Role::Comma)
                        && back(2) == Some(Role::Noun)
                        && back(3) == Some(Role::Preposition)
                        && back(4) == Some(Role::Noun)
                        && (first..last).any(|at| self.scene.line.has(at, Sense::And)) =>
                {
                    at -= 2;
                    nearest = Some(at);
                }
                // `sells in Spain and France for $5`, `northern and eastern sales rose`
                Role::Noun if back(1) == Some(Role::And) && back(2) == Some(Role::Noun) => {
                    let verb = matches!(self.role(at + 1), Some(Role::Verb | Role::Link));
                    // `it rose in May and sales fell`
                    let inside = back(3) == Some(Role::Preposition)
                        || matches!(back(3), Some(Role::Verb | Role::Figure)) && verb;
                    // `sales at hotels, bars and cafes rose`: a list behind the preposition of a noun.
                    let mut list = at - 2;
                    while list > 1
                        && self.role(list - 1) == Some(Role::Comma)
                        && self.role(list - 2) == Some(Role::Noun)
                    {
                        list -= 2;
                    }
                    let owned = list + 2 < at
                        && list > 1
                        && self.role(list - 1) == Some(Role::Preposition)
                        && self.role(list - 2) == Some(Role::Noun);
                    if owned {
                        at = list;
                        nearest = Some(at);
                        continue;
                    }
                    // `fares in the north and the west rose`
                    let first = self.clause_first(at);
                    let sole = !self.chunks[first..at].iter().any(|it| matches!(it.role, Role::Verb | Role::Link));
                    if inside && (!verb || sole) {
                        at -= 2;
                        nearest = Some(at);
                        continue;
                    }
                    return Some(if inside { Reached::Noun(at) } else { Reached::Nouns(at - 2, at) });
                }
                // `it found little cheer with sales down 5%`
                Role::Noun if back(1) == Some(Role::Verb) && nearest.is_some() && adds(verb) => {
                    return nearest.map(Reached::Noun);
                }
                Role::Noun => return Some(Reached::Noun(at)),
                Role::Pronoun => return None,
                Role::Verb | Role::Link => {
                    // `it comes on sales up 5%`: the noun right before stands behind a preposition.
                    if let Some(noun) = nearest.filter(|_| adds(verb)) {
                        return Some(Reached::Noun(noun));
                    }
                    (verb, nearest) = (Some(at), None);
                }
                Role::Relative => {
                    let noun = if back(1) == Some(Role::Comma) { 2 } else { 1 };
                    if back(noun) == Some(Role::Noun) {
                        return Some(Reached::Noun(at - noun));
                    }
                }
                Role::Comma | Role::Dash | Role::Close | Role::Open => {
                    // `, with emissions forecast to fall 5%`
                    if let Some(noun) = nearest.filter(|_| verb.is_some()) {
                        return Some(Reached::Noun(noun));
                    }
                    return self.over(at, figures, verb);
                }
                Role::And | Role::Conjunction => return self.joined(at, figures, verb),
                Role::Stop => break,
                Role::Preposition | Role::Of | Role::Figure => {}
            }
        }
        nearest.filter(|_| verb.is_some()).map(Reached::Noun)
    }

    /// Goes on over a comma, a dash or a bracket at chunk `at`.
    fn over(&self, at: usize, figures: bool, verb: Option<usize>) -> Option<Reached> {
        let role = self.chunks[at].role;
        // `sales, which fell in May, rose 5%`: an insertion ends before the verb of its clause.
        let finite = verb == Some(at + 1) && !self.is_adjunct(self.chunks[at + 1].first);
        if finite || role == Role::Close {
            let opens = if role == Role::Close { Role::Open } else { role };
            let mut clause = (0..at).rev().take_while(|&it| self.chunks[it].role != Role::Stop);
            if let Some(open) = clause.find(|&it| self.chunks[it].role == opens) {
                return self.follow(open, figures, verb);
            }
        }
        // `it sold 2 million cars, an increase of 4%`
        self.amount_before(at, figures).or_else(|| self.follow(at, figures, None))
    }

    /// Goes on over `and` or a conjunction at chunk `at`.
    fn joined(&self, at: usize, figures: bool, verb: Option<usize>) -> Option<Reached> {
        if let Some(figure) = self.amount_before(at, figures).filter(|_| verb.is_none()) {
            return Some(figure);
        }
        // `sales rose in May and stood at 5%`: the verb before has the subject.
        let first = self.clause_first(at);
        let verb = (first..at).rev().find(|&it| matches!(self.chunks[it].role, Role::Verb | Role::Link))?;
        self.follow(verb + 1, figures, None)
    }

    /// The first chunk of the clause before chunk `at`.
    fn clause_first(&self, at: usize) -> usize {
        let begins = |chunk: &Chunk| matches!(chunk.role, Role::Stop | Role::Conjunction | Role::Relative);
        self.chunks[..at].iter().rposition(begins).map_or(0, |clause| clause + 1)
    }

    /// The last amount of the clause before chunk `at`, if it says what it counts.
    fn amount_before(&self, at: usize, figures: bool) -> Option<Reached> {
        let chunk = self.chunks[self.clause_first(at)..at].iter().rfind(|chunk| chunk.role == Role::Figure)?;
        let index = self.found.iter().position(|figure| figure.first <= chunk.first && chunk.first < figure.end)?;
        (figures && self.found[index].figure.counted.is_some()).then_some(Reached::Figure(index))
    }

    pub(super) fn changes(&self, at: usize) -> bool {
        self.scene.line.any(at, |sense| matches!(sense, Sense::Change(..) | Sense::Moves))
    }

    /// Whether the verb at lexeme `at` only adds to the clause before it: `up`, `rising`.
    fn is_adjunct(&self, at: usize) -> bool {
        let line = self.scene.line;
        line.has(at, Sense::Preposition) || premodified::is_present_participle(self.scene, at)
    }

    /// Whether a noun phrase only names an amount or a change: `an average`, `the rise`.
    fn is_amount(&self, first: usize, end: usize) -> bool {
        let line = self.scene.line;
        (first..end).all(|at| {
            line.any(at, |sense| match sense {
                Sense::AmountNoun => true,
                Sense::Change(_, Side::After) => !self.money,
                _ => false,
            })
        }) && !line.prev(first).has(Sense::Possessive)
    }
}
