//! The part that each quantity of a sentence plays, by the words right before it.

use super::article::{ALL, Article};
use super::link::Gap;
use crate::lang::claims::{Claims, NONE};
use crate::report::{Change, Figure};

/// What the words before a number make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing said.
    Plain,
    /// The first of two levels: `từ`.
    From,
    /// The second: `lên`, `xuống còn`.
    To,
    /// What is compared with: `so với`.
    Versus,
    /// The amount of a rise or fall: `tăng`, `(giảm`, `tương đương tăng`.
    Change(Change),
    /// Says again what the number before it says: `(`, `, tương đương`, `hay`.
    Same,
    /// A share of a whole: `chiếm`.
    Share,
    /// How much of a plan or whole is reached: `đạt`.
    Reach,
}

/// A quantity with its lead.
#[derive(Clone, Debug)]
pub(super) struct Role<'t> {
    /// The figure.
    pub(super) figure: &'t Figure,
    /// What the words right before it make of it.
    pub(super) lead: Lead,
    /// Whether a bracket opens right before it (and its lead).
    pub(super) bracket: bool,
    /// Whether the words `lead` are said again (`tương đương tăng`).
    pub(super) again: bool,
    /// All words between the quantity before (or the start of the sentence) and this one.
    pub(super) gap: Gap,
    /// The words between the quantity before (or the start of the sentence) and the lead; a comma at their end is cut.
    pub(super) rest: Gap,
    /// Whether such a comma was cut.
    pub(super) comma: bool,
}

/// The quantities of one sentence in their order.
pub(super) struct Sentence<'a, 't> {
    /// The article.
    pub(super) article: &'a Article<'t>,
    /// Its linking words.
    pub(super) claims: &'static Claims,
    /// The quantities.
    pub(super) roles: Vec<Role<'t>>,
}

impl<'a, 't> Sentence<'a, 't> {
    /// Reads the lead of every quantity.
    pub(super) fn new(article: &'a Article<'t>, figures: &[&'t Figure]) -> Self {
        let claims = figures.first().map_or(&NONE, |figure| article.claims(figure));
        let mut roles: Vec<Role<'t>> = Vec::with_capacity(figures.len());
        for &figure in figures {
            let gap = match roles.last() {
                Some(before) => article.gap(before.figure, figure),
                None => article.before(figure, ALL),
            };
            roles.push(role(claims, figure, gap));
        }
        Self { article, claims, roles }
    }

    /// The role at `at`, if there is one.
    pub(super) fn get(&self, at: usize) -> Option<&Role<'t>> {
        self.roles.get(at)
    }

    /// The role before `at`, if there is one.
    pub(super) fn before(&self, at: usize) -> Option<&Role<'t>> {
        at.checked_sub(1).and_then(|at| self.roles.get(at))
    }

    /// Whether the words before role `at` speak of one thing with the figure before it.
    pub(super) fn joined(&self, at: usize, limit: usize) -> bool {
        at > 0 && self.roles.get(at).is_some_and(|role| role.rest.is_clear(&self.claims.barriers, limit))
    }

    /// Whether a bracket closes right behind role `at`, or within its noun.
    pub(super) fn closes(&self, at: usize) -> bool {
        self.article.after(self.roles[at].figure, 1).starts_with_mark(')')
    }
}

fn role<'t>(claims: &Claims, figure: &'t Figure, all: Gap) -> Role<'t> {
    let mut gap = all.clone();
    gap.strip_all(&claims.fillers);
    let mut lead = Lead::Plain;
    let mut again = false;
    if gap.strip(&claims.equal) {
        lead = Lead::Same;
    } else if gap.strip(&claims.reach) {
        lead = Lead::Reach;
    } else if gap.strip(&claims.share) {
        lead = Lead::Share;
    }
    let changed = if lead != Lead::Plain {
        None
    } else if gap.strip(&claims.up) {
        Some(Change::Up)
    } else if gap.strip(&claims.down) {
        Some(Change::Down)
    } else {
        None
    };
    if let Some(change) = changed {
        lead = Lead::Change(change);
        gap.strip_all(&claims.fillers);
        again = gap.strip(&claims.equal);
    } else if lead != Lead::Plain {
        gap.strip_all(&claims.fillers);
    } else if gap.strip(&claims.versus) {
        lead = Lead::Versus;
    } else if gap.strip(&claims.from) {
        lead = Lead::From;
    } else if gap.strip(&claims.to) {
        lead = Lead::To;
    } else if let Some(change) = figure.change {
        lead = Lead::Change(change);
    }
    gap.strip_all(&claims.fillers);
    let bracket = gap.strip_mark('(');
    if bracket && lead == Lead::Plain {
        lead = Lead::Same;
    }
    let comma = !bracket && gap.strip_mark(',');
    Role { figure, lead, bracket, again, gap: all, rest: gap, comma }
}
