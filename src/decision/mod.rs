//! The decision: which of the readings that compete for the same words are taken.
//!
//! It is made in three steps, from the narrow to the wide.
//! - At a place, the most particular rule that reads something proposes it.
//! - A bare number is a count, a label or no figure: what speaks for a count is summed ([`contest`]).
//! - Proposals that overlap, straight or through others, make a run, and of a run the cheapest path is taken: proposals
//!   that do not overlap, and between them words that nothing reads. A proposal costs its rule's place in the order of
//!   rules and something for being one more; a place where something could be read and is not costs more than any. So one
//!   reading wins over two pieces of it, and a date wins over the amount that took its first word
//!   (`Nghị định 86 năm 2014`). Of paths that cost the same, the one in which more particular rules read more words is
//!   taken, then the one that was found first.
//!
//! A rule may look back to what was read before it ([`Scene::floor`]). Within a run that is the cheapest path up to the
//! place where it reads, so that one sweep from left to right finds the path. Words inside a proposal are asked only of
//! rules that are more particular than the one that proposed it, and not inside words or numerals.

mod contest;
pub mod evidence;
#[cfg(test)]
mod tests;
pub mod weights;

use crate::figures::rules::{RULES, RuleRow, open_to, took};
use crate::figures::{Candidate, Opens, Placed, Scene, starts_something};

/// A reading that a rule proposed.
#[derive(Debug)]
pub(crate) struct Proposal {
    /// Its first lexeme.
    pub(crate) first: usize,
    /// Its rule.
    pub(crate) rule: &'static RuleRow,
    /// What was read.
    pub(crate) candidate: Candidate,
}

impl Proposal {
    /// Its own cost: of paths that differ in nothing else, the one in which more particular rules read more words is taken.
    fn cost(&self) -> u32 {
        let rank = rank(self.rule) as u32;
        let words = (self.candidate.end - self.first).min(SCALE as usize / RULES.len()) as u32;
        (ONE_MORE + rank) * SCALE + rank * words
    }
}

/// What one reading more costs, besides the place of its rule.
const ONE_MORE: u32 = 28;
/// What a place costs where a reading begins that is not taken, or a number that nothing reads: more than any reading.
const UNREAD: u32 = 125;
/// What the costs above count for beside the words that a rule reads, by which ties are settled.
const SCALE: u32 = 1024;

/// The cheapest path up to a place.
#[derive(Clone, Copy, Debug)]
struct Node {
    cost: u32,
    /// The end of its last proposal.
    floor: usize,
    /// Its last proposal, if it ends here.
    taken: Option<usize>,
}

/// Takes the cheapest path through the run that begins at `at`, before lexeme `stop`, and puts its figures behind `found`
/// and, if that is asked for, those of other paths behind `others`. One past the last lexeme of the run; nothing where no
/// rule reads anything at `at`.
pub(crate) fn run(
    scene: &mut Scene,
    at: usize,
    stop: usize,
    found: &mut Vec<Placed>,
    others: &mut Vec<Placed>,
) -> Option<usize> {
    let first = propose(scene, at, stop, None)?;
    let end = first.candidate.end;
    if !(at + 1..end).any(|place| begins(scene, place)) {
        took(first.rule);
        scene.floor = end;
        found.extend(first.candidate.found);
        return Some(end);
    }
    let mut path = Path { at, proposals: Vec::new(), nodes: vec![Node { cost: 0, floor: scene.floor, taken: None }] };
    path.extend(scene, first);
    let mut place = at;
    while place + 1 < at + path.nodes.len() {
        path.pass(scene, place);
        place += 1;
        if place + 1 < at + path.nodes.len() && begins(scene, place) {
            let node = path.nodes[place - at];
            scene.floor = node.floor;
            // A proposal that is dearer than to come here without it asks for nothing.
            let over = |over: &&Proposal| {
                let end = over.candidate.end;
                end > place && path.nodes[end - at].cost <= node.cost
            };
            let most = path.proposals.iter().filter(over).map(|over| rank(over.rule)).min();
            if let Some(proposal) = propose(scene, place, stop, most) {
                path.extend(scene, proposal);
            }
        }
    }
    scene.floor = path.nodes[place - at].floor;
    Some(path.decide(found, others))
}

/// The paths through a run.
struct Path {
    /// Where the run begins.
    at: usize,
    proposals: Vec<Proposal>,
    /// By place, from the first.
    nodes: Vec<Node>,
}

impl Path {
    /// Goes on with a proposal, and with what else its number could be.
    fn extend(&mut self, scene: &Scene, proposal: Proposal) {
        let Proposal { first, rule, ref candidate } = proposal;
        let bare = contest::without_unit(scene, candidate);
        for candidate in std::iter::once(proposal.candidate).chain(bare) {
            let proposal = Proposal { first, rule, candidate };
            let end = proposal.candidate.end - self.at;
            if self.nodes.len() <= end {
                self.nodes.resize(end + 1, Node { cost: u32::MAX, floor: 0, taken: None });
            }
            let cost = self.nodes[first - self.at].cost + proposal.cost();
            if cost < self.nodes[end].cost {
                self.nodes[end] = Node { cost, floor: proposal.candidate.end, taken: Some(self.proposals.len()) };
            }
            self.proposals.push(proposal);
        }
    }

    /// Goes on without reading the word at `place`.
    fn pass(&mut self, scene: &Scene, place: usize) {
        let before = self.nodes[place - self.at];
        let offered = scene.numeral(place).is_some() || self.proposals.iter().any(|proposal| proposal.first == place);
        let cost = before.cost.saturating_add(if offered { UNREAD * SCALE } else { RULES.len() as u32 });
        let node = &mut self.nodes[place + 1 - self.at];
        if cost < node.cost {
            *node = Node { cost, floor: before.floor, taken: None };
        }
    }

    /// The end of the cheapest path, whose figures go behind `found`, those of the other proposals behind `others`.
    fn decide(self, found: &mut Vec<Placed>, others: &mut Vec<Placed>) -> usize {
        let mut chosen = vec![false; self.proposals.len()];
        let mut end = self.nodes.len() - 1;
        let last = self.at + end;
        while end > 0 {
            match self.nodes[end].taken {
                Some(index) => {
                    chosen[index] = true;
                    end = self.proposals[index].first - self.at;
                }
                None => end -= 1,
            }
        }
        for (proposal, chosen) in self.proposals.into_iter().zip(chosen) {
            if chosen {
                took(proposal.rule);
                found.extend(proposal.candidate.found);
            } else {
                others.extend(proposal.candidate.found);
            }
        }
        last
    }
}

/// Whether something begins at `at`: not inside a numeral, nor stuck to what stands before.
fn begins(scene: &Scene, at: usize) -> bool {
    !scene.line.glued(at) && starts_something(scene, at)
}

/// The place of a rule in the order of rules.
fn rank(rule: &'static RuleRow) -> usize {
    RULES.iter().position(|other| std::ptr::eq(*other, rule)).unwrap_or(RULES.len())
}

/// What the most particular rule reads at `at`, of those before the one at `most`, up to `stop`.
fn propose(scene: &Scene, at: usize, stop: usize, most: Option<usize>) -> Option<Proposal> {
    let mut rules = open_to(Opens::at(scene, at)).take_while(|row| most.is_none_or(|most| rank(row) < most));
    let (rule, candidate) = rules.find_map(|row| Some((row, row.propose(scene, at)?)))?;
    let fits = candidate.end > at && candidate.end <= stop;
    fits.then(|| Proposal { first: at, rule, candidate: contest::settle(scene, candidate) })
}

/// What the rules read at `at`, for those who ask why.
pub(crate) fn others(scene: &Scene, at: usize) -> impl Iterator<Item = Candidate> {
    open_to(Opens::at(scene, at)).filter_map(move |row| row.propose(scene, at))
}
