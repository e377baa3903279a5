//! `base`: an amount and its share imply the whole.
//!
//! `463 biên chế (chiếm tỷ lệ 8,3%)`: 8.3 % stands for 8.25 to 8.35, so the whole lies between 463 / 8.35 % and
//! 463 / 8.25 %, 5 545 and 5 612.

use bigdecimal::{RoundingMode, Zero};

use super::note::{Finding, Say};
use super::roles::Lead;
use super::rounding::tidy;
use crate::decimal::{divide, shift, whole};
use crate::report::{CheckKind, Figure, Kind, Status};

/// The whole that `part` and `percent` imply, with what rounding leaves open; nothing follows from 0 or 100 %.
pub(super) fn of<'t>(part: &'t Figure, percent: &'t Figure, lead: Lead) -> Option<Finding<'t>> {
    let (value, claim) = (part.value.as_ref()?, percent.value.as_ref()?);
    let hundred = whole(100);
    // More than all of a plan can be reached; a share cannot be more than all.
    let too_much = *claim > hundred && lead != Lead::Reach;
    if claim.is_zero() || value.is_zero() || *claim == hundred || too_much || *claim < whole(0) {
        return None;
    }
    let half = shift(&whole(1), -claim.as_bigint_and_exponent().1).half();
    let hundredfold = value * &hundred;
    let digits = if part.kind == Kind::Count { 0 } else { value.as_bigint_and_exponent().1 };
    let low = tidy(&divide(&hundredfold, &(claim + &half), digits, RoundingMode::Ceiling));
    let high = tidy(&divide(&hundredfold, &(claim - &half), digits, RoundingMode::Floor));
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
