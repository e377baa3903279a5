//! The part that each quantity of a sentence plays, by the words right before it.

use super::article::{ALL, Article};
use super::link::Gap;
use crate::lang::claims::{Claims, NONE};
use crate::report::{Change, Figure, Group, Kind};

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
        for &figure in figures.iter().filter(|figure| !is_broken(article.text, figure)) {
            let gap = match roles.last() {
                Some(before) => article.gap(before.figure, figure),
                None => article.before(figure, ALL),
            };
            roles.push(role(claims, figure, gap));
        }
        Self { article, claims, roles }
    }

    /// The same without amounts in brackets that say the amount before them in another unit (`$930m (£740m)`).
    pub(super) fn without_conversions(&self) -> Self {
        let mut roles: Vec<Role<'t>> = Vec::with_capacity(self.roles.len());
        let mut skipped: Option<&Role<'t>> = None;
        for (at, role) in self.roles.iter().enumerate() {
            let converts = role.bracket
                && self.closes(at)
                && roles.last().is_some_and(|before| {
                    let (one, other) = (before.figure, role.figure);
                    one.kind == other.kind && one.kind == Kind::Money && one.unit != other.unit
                });
            if converts {
                skipped = Some(role);
                continue;
            }
            let mut role = role.clone();
            if let Some(before) = skipped.take() {
                let mut gap = self.article.gap(before.figure, role.figure);
                gap = gap.skip(usize::from(gap.starts_with_mark(')')));
                role = self::role(self.claims, role.figure, gap);
            }
            roles.push(role);
        }
        Self { article: self.article, claims: self.claims, roles }
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

    /// Whether a label or a date of another kind than a year stands between role `at` and the one before it.
    pub(super) fn labelled(&self, at: usize) -> bool {
        let (Some(before), Some(role)) = (self.before(at), self.get(at)) else { return false };
        let between = self.article.figures.iter().skip(before.figure.id as usize);
        between.take_while(|figure| figure.id < role.figure.id).any(|figure| figure.kind.group() == Group::Label)
    }

    /// Whether a bracket closes right behind role `at`, or within its noun.
    pub(super) fn closes(&self, at: usize) -> bool {
        let figure = self.roles[at].figure;
        let text = self.article.text;
        let noun = figure.counted.filter(|noun| {
            let between = text.get(figure.span.end as usize..noun.start as usize);
            between.is_some_and(|between| between.trim().is_empty())
        });
        let end = noun.map_or(figure.span.end, |noun| noun.end);
        let closes = |end: u32| text.get(end as usize..).is_some_and(|behind| behind.trim_start().starts_with(')'));
        closes(figure.span.end) || closes(end)
    }
}

/// Whether a number goes on beside its figure (`1.2215,5`): it is misprinted, and tells nothing.
fn is_broken(text: &str, figure: &Figure) -> bool {
    let mut before = text.get(..figure.span.start as usize).unwrap_or("").chars().rev();
    let mut behind = text.get(figure.span.end as usize..).unwrap_or("").chars();
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let point = |letter: Option<char>| matches!(letter, Some('.' | ','));
    let number = figure.span.of(text);
    let (first, last) = (number.chars().next(), number.chars().next_back());
    let ahead = before.next();
    let next = behind.next();
    digit(first) && (digit(ahead) || point(ahead) && digit(before.next()))
        || digit(last) && (digit(next) || point(next) && digit(behind.next()))
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
        gap.strip_all(&claims.yearly);
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
    // `đạt 3,1 nghìn tỷ đồng; bằng 8% dự toán`
    let reaches = matches!(lead, Lead::Reach | Lead::Share);
    let comma = !bracket && (gap.strip_mark(',') || reaches && gap.strip_mark(';'));
    Role { figure, lead, bracket, again, gap: all, rest: gap, comma }
}
