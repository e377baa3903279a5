//! `base`: an amount and its share imply the whole.
//!
//! `463 biên chế (chiếm tỷ lệ 8,3%)`: 8.3 % stands for 8.25 to 8.35, so the whole lies between 463 / 8.35 % and
//! 463 / 8.25 %, 5 545 and 5 612. Where the article states that whole, in the same unit and of the same head noun or named
//! by the claim, it is a `share` that agrees, and the note says where; another number near by is not spoken of.

use bigdecimal::{RoundingMode, Zero};

use super::article::{Article, comparable};
use super::link::Gap;
use super::note::{Finding, Say};
use super::roles::Lead;
use super::rounding::tidy;
use super::share;
use crate::decimal::{Decimal, divide, shift, whole};
use crate::lang::claims::Claims;
use crate::report::{Bound, CheckKind, Figure, Kind, Status};

/// The whole that `part` and `percent` imply, with what rounding leaves open; nothing follows from 0 or 100 %.
pub(super) fn of<'t>(
    article: &Article<'t>,
    claims: &Claims,
    part: &'t Figure,
    percent: &'t Figure,
    lead: Lead,
) -> Option<Finding<'t>> {
    let (value, claim) = (part.value.as_ref()?, percent.value.as_ref()?);
    let hundred = whole(100);
    // More than all of a plan can be reached; a share cannot be more than all.
    let too_much = *claim > hundred && lead != Lead::Reach;
    if claim.is_zero()
        || value.is_zero()
        || *claim == hundred
        || too_much
        || *claim < whole(0)
        || matches!(part.bound, Some(Bound::AtLeast | Bound::AtMost))
    {
        return None;
    }
    let half = shift(&whole(1), -claim.as_bigint_and_exponent().1).half();
    let hundredfold = value * &hundred;
    let digits = if part.kind == Kind::Count { 0 } else { value.as_bigint_and_exponent().1 };
    let low = tidy(&divide(&hundredfold, &(claim + &half), digits, RoundingMode::Ceiling));
    let high = tidy(&divide(&hundredfold, &(claim - &half), digits, RoundingMode::Floor));
    // The share of a change is of the level before it, which is another matter.
    let narrow = (&high - &low) * whole(10) < high;
    if let Some(total) =
        (narrow && part.change.is_none()).then(|| stated(article, claims, part, percent, lead, (&low, &high))).flatten()
        && let Some(found) = share::of_stated(part, total, percent)
    {
        return Some(found);
    }
    let unit = part.unit.as_deref();
    Some(Finding {
        check: CheckKind::Base,
        status: Status::Implies,
        figures: vec![part, percent],
        template: |notes| notes.base,
        fields: vec![("a", Say::Figure(part)), ("b", Say::Figure(percent))],
        claimed: None,
        computed: if low < high { Say::Between(low, high, unit) } else { Say::Amount(high, unit) },
    })
}

/// How many figures away from its part a whole is looked for; no article has more.
const FAR: usize = 400;

/// How many words before an amount may name it.
const NAMED: usize = 14;

/// The whole between `low` and `high` that the article states: of the part's unit and head noun, or by the name that the
/// claim gives to it (`90 % tổng thu`).
fn stated<'t>(
    article: &Article<'t>,
    claims: &Claims,
    part: &Figure,
    percent: &Figure,
    lead: Lead,
    (low, high): (&Decimal, &Decimal),
) -> Option<&'t Figure> {
    let head = |figure: &Figure| article.counted(figure).map(|noun| noun.split(' ').next().unwrap_or("").to_owned());
    let noun = head(part);
    let is_person = |figure: &Figure| {
        article.counted(figure).is_some_and(|noun| {
            let noun = Gap::folded(&noun);
            noun.starts_with(&claims.persons) || noun.starts_with(&claims.people)
        })
    };
    // The words right behind the percentage, up to a mark: the name of the whole, if it has two at least.
    let mut named = article.after(percent, 4).until_any(&[',', '.', ';', ')', '(', ':']);
    named.strip_start(&claims.of_whole);
    let named: Vec<String> = named.words().take(2).map(str::to_owned).collect();
    let is_named = |figure: &Figure| {
        let before = article.before(figure, NAMED);
        let words: Vec<&str> = before.words().collect();
        named.len() == 2 && words.windows(2).any(|pair| pair[0] == named[0] && pair[1] == named[1])
    };
    let fits = |figure: &&Figure| {
        let apart =
            figure.id != part.id && comparable(figure, part) && figure.change.is_none() && figure.kind != Kind::Percent;
        let within = || figure.value.as_ref().is_some_and(|value| value >= low && value <= high);
        // `40 học sinh, 24 em (60%)`
        let persons = || is_person(part) && is_person(figure) && figure.sentence == part.sentence;
        let planned = || {
            matches!(lead, Lead::Reach | Lead::Same)
                && (figure.sentence..=figure.sentence + 2).contains(&part.sentence)
                && article.before(figure, 6).has(&claims.plan)
        };
        apart && within() && (noun.is_some() && head(figure) == noun || is_named(figure) || persons() || planned())
    };
    let place = part.id as usize;
    let near = place.saturating_sub(FAR)..article.figures.len().min(place.saturating_add(FAR));
    article.figures[near].iter().find(fits)
}
