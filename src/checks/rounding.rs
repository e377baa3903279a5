//! What a printed number may stand for, and what follows for a claim.
//!
//! **The four outcomes.** A check computes its result from the printed numbers, as an [`Interval`]: the exact result,
//! and the two ends that it has if those numbers are roundings. [`Claim::verdict`] then tells
//!
//! | outcome | when |
//! | --- | --- |
//! | agrees | the exact result, rounded half up, half to even or cut to the digits of the claim, is the claim; or it lies where the bound of the claim reaches |
//! | rounded | some value between the two ends does, and the exact result misses the claim by no more than a tenth of it |
//! | differs | neither |
//!
//! **Roundings of an input.** Behind a scale word half a unit of the last digit (`85 triệu`: 84,5 to 85,5); the decimals
//! of a percentage or a measure the same; with a bound, as far as the bound reaches. Plain digits are exact, idle zeros
//! too. Of numbers that are given side by side in one unit the finest vouches for the idle decimals of the others:
//! beside `20,5 triệu`, `21 triệu` is 21,0.
//!
//! **Bounds.** A bound widens in its own direction and no further. `over` and `under` reach one step, the worth of the
//! last digit that is no zero (five of them if that digit is a five behind others; ten points for a fraction), `under`
//! never more than a quarter of the number; `about` half a step to both sides; `atLeast` and `atMost` are open. Where
//! the exact result lies on the wrong side of a bound, but rounds to its number, there is no verdict. Numerators of
//! fractions are never bounded.
//!
//! The outcomes are those of the contract; that people round and cut, but do not round up, is what statcheck allows for
//! too (Nuijten et al., 2016, doi:10.3758/s13428-015-0664-2).

use bigdecimal::{RoundingMode, Zero};

use crate::decimal::{Decimal, divide, shift, whole};
use crate::report::{Bound, Figure, Kind, Status};

/// Decimals that a quotient is carried to: far more than any claim is printed with.
const CARRIED: i64 = 40;

/// What arithmetic on printed numbers gives.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Interval {
    /// From the numbers as they are printed.
    pub(super) exact: Decimal,
    /// The least, if they are roundings.
    pub(super) low: Decimal,
    /// The greatest.
    pub(super) high: Decimal,
}

impl Interval {
    /// A number that is no rounding.
    pub(super) fn fixed(exact: Decimal) -> Self {
        Self { low: exact.clone(), high: exact.clone(), exact }
    }

    /// The number of one figure, as its form allows; `None` if it has none.
    pub(super) fn of(figure: &Figure) -> Option<Self> {
        Some(input(figure, figure.value.as_ref()?, place(figure)))
    }

    /// The numbers of figures that are given side by side: the finest of one unit vouches for the others' decimals.
    pub(super) fn together<const N: usize>(figures: [&Figure; N]) -> Option<[Self; N]> {
        let all = Self::all(&figures)?;
        all.try_into().ok()
    }

    /// The same for any number of figures.
    pub(super) fn all(figures: &[&Figure]) -> Option<Vec<Self>> {
        let finest = |figure: &Figure| {
            let beside = figures.iter().filter(|other| other.kind == figure.kind && other.unit == figure.unit);
            let places: Option<Vec<Decimal>> = beside.map(|other| place(other)).collect();
            places.and_then(|places| places.into_iter().min())
        };
        figures.iter().map(|figure| Some(input(figure, figure.value.as_ref()?, finest(figure)))).collect()
    }

    /// The sum.
    pub(super) fn plus(&self, other: &Self) -> Self {
        Self { exact: &self.exact + &other.exact, low: &self.low + &other.low, high: &self.high + &other.high }
    }

    /// The difference.
    pub(super) fn minus(&self, other: &Self) -> Self {
        Self { exact: &self.exact - &other.exact, low: &self.low - &other.high, high: &self.high - &other.low }
    }

    /// The product of numbers that are not negative.
    pub(super) fn times(&self, other: &Self) -> Self {
        Self { exact: &self.exact * &other.exact, low: &self.low * &other.low, high: &self.high * &other.high }
    }

    /// The product with a factor that is not negative.
    pub(super) fn by(&self, factor: &Decimal) -> Self {
        Self { exact: &self.exact * factor, low: &self.low * factor, high: &self.high * factor }
    }

    /// The quotient; `None` if the other may be zero or less.
    pub(super) fn over(&self, other: &Self) -> Option<Self> {
        if other.low <= Decimal::zero() {
            return None;
        }
        // A negative end is the least over the least.
        let (least, greatest) = (
            if self.low < Decimal::zero() { &other.low } else { &other.high },
            if self.high < Decimal::zero() { &other.high } else { &other.low },
        );
        Some(Self {
            exact: divide(&self.exact, &other.exact, CARRIED, RoundingMode::HalfEven),
            low: divide(&self.low, least, CARRIED, RoundingMode::Floor),
            high: divide(&self.high, greatest, CARRIED, RoundingMode::Ceiling),
        })
    }

    /// `(to - from) / from` in percent, for a `to` that is at least zero; it is negative where it falls.
    pub(super) fn growth(from: &Self, to: &Self) -> Option<Self> {
        let hundred = whole(100);
        Some(to.over(from)?.by(&hundred).minus(&Self::fixed(hundred)))
    }

    /// The number with its sign turned.
    pub(super) fn negated(&self) -> Self {
        Self { exact: -&self.exact, low: -&self.high, high: -&self.low }
    }
}

/// The worth of the last digit of a number that its form lets be a rounding; `None` for plain digits.
fn place(figure: &Figure) -> Option<Decimal> {
    let (_, scale) = figure.value.as_ref()?.as_bigint_and_exponent();
    let measured = matches!(figure.kind, Kind::Percent | Kind::Measure | Kind::Multiple | Kind::Duration);
    (scale < 0 || scale > 0 && measured || figure.kind == Kind::Percent).then(|| shift(&whole(1), -scale))
}

/// A number of `figure` as it goes into a computation, with its last digit worth `place` if it may be a rounding.
fn input(figure: &Figure, value: &Decimal, place: Option<Decimal>) -> Interval {
    let half = place.map_or_else(Decimal::zero, |place| place.half());
    let (mut low, mut high) = (value - &half, value + &half);
    if let Some(bound) = figure.bound.filter(|_| figure.kind != Kind::Ratio) {
        let (below, above) = reach(value, bound, &step(value));
        low = low.min(below.unwrap_or_else(|| value - step(value)));
        high = high.max(above.unwrap_or_else(|| value + step(value)));
    }
    if *value >= Decimal::zero() {
        low = low.max(Decimal::zero());
    }
    Interval { exact: value.clone(), low, high }
}

/// The ends that a bound reaches to; `None` where it is open.
fn reach(value: &Decimal, bound: Bound, step: &Decimal) -> (Option<Decimal>, Option<Decimal>) {
    match bound {
        Bound::Over => (Some(value.clone()), Some(value + step)),
        Bound::Under => (Some(value - step.clone().min(value.abs() / whole(4))), Some(value.clone())),
        Bound::About => (Some(value - step.half()), Some(value + step.half())),
        Bound::AtLeast => (Some(value.clone()), None),
        Bound::AtMost => (None, Some(value.clone())),
    }
}

/// The next round step: the worth of the last digit that is no zero, five of them if it is a five behind others.
fn step(value: &Decimal) -> Decimal {
    let (digits, scale) = value.normalized().as_bigint_and_exponent();
    let text = digits.to_string();
    let unit = shift(&whole(1), -scale);
    if text.trim_start_matches('-').len() > 1 && text.ends_with('5') { unit * whole(5) } else { unit }
}

/// A number that the text claims.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    value: Decimal,
    bound: Option<Bound>,
    /// The worth of the last digit.
    unit: Decimal,
    step: Decimal,
}

impl Claim {
    /// The number of a figure; `None` if it has none.
    pub(super) fn of(figure: &Figure) -> Option<Self> {
        let value = figure.value.clone()?;
        let bound = figure.bound.filter(|_| figure.kind != Kind::Ratio);
        let unit = shift(&whole(1), -value.as_bigint_and_exponent().1);
        Some(Self { bound, unit, step: step(&value), value })
    }

    /// The number of a figure without its sign, which tells a direction (`-0,98 %`).
    pub(super) fn unsigned(figure: &Figure) -> Option<Self> {
        let mut claim = Self::of(figure)?;
        claim.value = claim.value.abs();
        Some(claim)
    }

    /// A number that stands in no figure (`100` of all shares).
    pub(super) fn number(value: Decimal) -> Self {
        let unit = shift(&whole(1), -value.as_bigint_and_exponent().1);
        Self { bound: None, unit, step: step(&value), value }
    }

    /// A fraction as it is said (`hơn một nửa`), in percent.
    pub(super) fn fraction(figure: &Figure) -> Option<Self> {
        let (part, total) = (figure.value.as_ref()?, figure.of.as_ref()?);
        let value = divide(&(part * whole(100)), total, CARRIED, RoundingMode::HalfEven);
        let ten = whole(10);
        (!total.is_zero()).then(|| Self {
            value,
            bound: Some(figure.bound.unwrap_or(Bound::About)),
            unit: whole(1),
            step: ten,
        })
    }

    /// What the result makes of the claim; `None` where it is in doubt.
    pub(super) fn verdict(&self, result: &Interval) -> Option<Status> {
        let exact = &result.exact;
        // Rounded to the claim's digits, in one of three ways.
        let (least, beyond) = (&self.value - self.unit.half(), &self.value + &self.unit);
        let rounds = *exact >= least && *exact < beyond;
        let (mut low, mut high) = (Some(least), Some(beyond.clone()));
        if let Some(bound) = self.bound {
            let (below, above) = reach(&self.value, bound, &self.step);
            let reaches =
                below.as_ref().is_none_or(|below| exact >= below) && above.as_ref().is_none_or(|above| exact <= above);
            if reaches || bound == Bound::About && rounds {
                return Some(Status::Agrees);
            }
            if rounds {
                return None;
            }
            // What the bound leaves open stays as it is; the other ends are those of the bound.
            (low, high) = (below, above);
        } else if rounds {
            return Some(Status::Agrees);
        }
        let above = low.as_ref().is_none_or(|low| result.high >= *low);
        let below = high.as_ref().is_none_or(|high| result.low <= *high);
        let open = self.bound.is_none() && result.low == beyond;
        let missed = match self.bound {
            None => (exact - &self.value).abs(),
            Some(_) => low
                .map_or_else(Decimal::zero, |low| low - exact)
                .max(high.map_or_else(Decimal::zero, |high| exact - high)),
        };
        let near = missed * whole(10) <= self.value.abs();
        Some(if above && below && !open && near { Status::Rounded } else { Status::Differs })
    }
}

/// What the exact result of a claim's arithmetic makes of the number of `claim`; `None` where it is in doubt.
pub(super) fn verdict(claim: &Figure, result: &Interval) -> Option<Status> {
    Claim::of(claim)?.verdict(result)
}

/// Of two readings of one claim the one that bears it better; nothing if either is in doubt and none agrees.
pub(super) fn best(one: Option<Status>, other: Option<Status>) -> Option<Status> {
    match (one, other) {
        (Some(Status::Agrees), _) | (_, Some(Status::Agrees)) => Some(Status::Agrees),
        (None, _) | (_, None) => None,
        (Some(Status::Rounded), _) | (_, Some(Status::Rounded)) => Some(Status::Rounded),
        (one, _) => one,
    }
}

/// The decimals that a number is written to.
pub(super) fn decimals(value: &Decimal) -> i64 {
    value.as_bigint_and_exponent().1.max(0)
}

/// How many decimals more than the claim an exact result is printed with: one tells that it rounds to it, two that it does
/// not.
pub(super) fn more(status: Status) -> i64 {
    if status == Status::Agrees { 1 } else { 2 }
}

/// `value` rounded half up to `digits` decimals, without idle zeros.
pub(super) fn round(value: &Decimal, digits: i64) -> Decimal {
    tidy(&value.with_scale_round(digits, RoundingMode::HalfUp))
}

/// `value` without idle zeros behind the decimal mark.
pub(super) fn tidy(value: &Decimal) -> Decimal {
    if value.as_bigint_and_scale().1 == 0 {
        return value.clone();
    }
    let normal = value.normalized();
    if normal.as_bigint_and_exponent().1 < 0 { normal.with_scale(0) } else { normal }
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;
    use crate::report::Span;

    fn number(text: &str) -> Decimal {
        Decimal::from_str(text).unwrap()
    }

    /// `85e6 money about`: a number, its kind, its bound.
    fn figure(written: &str) -> Figure {
        let mut words = written.split(' ');
        let value = words.next().unwrap();
        let mut figure = Figure::new(Kind::Count, Span::default(), crate::Rule::Count);
        let (value, of) = value.split_once('/').map_or((value, None), |(value, of)| (value, Some(of)));
        figure.value = Some(number(value));
        figure.of = of.map(number);
        for word in words {
            match word {
                "over" => figure.bound = Some(Bound::Over),
                "under" => figure.bound = Some(Bound::Under),
                "about" => figure.bound = Some(Bound::About),
                "atLeast" => figure.bound = Some(Bound::AtLeast),
                "atMost" => figure.bound = Some(Bound::AtMost),
                "percent" => figure.kind = Kind::Percent,
                "measure" => figure.kind = Kind::Measure,
                "multiple" => figure.kind = Kind::Multiple,
                "ratio" => figure.kind = Kind::Ratio,
                _ => panic!("{word}"),
            }
        }
        figure
    }

    #[test]
    fn a_claim_against_an_exact_result() {
        use Status::{Agrees, Differs};
        for (claim, exact, outcome) in [
            // Half up, half to even, cut; nobody rounds up.
            ("99.4 percent", "99.38", Some(Agrees)),
            ("99.4 percent", "99.35", Some(Agrees)),
            ("99.4 percent", "99.499", Some(Agrees)),
            ("99.4 percent", "99.5", Some(Differs)),
            ("99.4 percent", "99.349", Some(Differs)),
            ("16 percent", "16.67", Some(Agrees)),
            ("17 percent", "16.4", Some(Differs)),
            ("100 percent", "99.4", Some(Differs)),
            ("42 percent", "50", Some(Differs)),
            ("4.5e6", "4540000", Some(Agrees)),
            ("85e6", "84500000", Some(Agrees)),
            ("85e6", "84400000", Some(Differs)),
            // Plain digits are exact.
            ("1454", "1456", Some(Differs)),
            ("20000", "20400", Some(Differs)),
            // Bounds, each in its own direction.
            ("270 over", "273.8", Some(Agrees)),
            ("270 over", "280", Some(Agrees)),
            ("270 over", "281", Some(Differs)),
            ("270 over", "269.7", None),
            ("270 over", "268", Some(Differs)),
            ("500 under", "400", Some(Agrees)),
            ("500 under", "399", Some(Differs)),
            ("500 under", "501", Some(Differs)),
            ("100 under", "75", Some(Agrees)),
            ("100 under", "74", Some(Differs)),
            ("275 over", "280", Some(Agrees)),
            ("275 over", "281", Some(Differs)),
            ("27 percent over", "28", Some(Agrees)),
            ("27 percent over", "26.4", Some(Differs)),
            ("93 percent under", "94.2", Some(Differs)),
            ("31 percent about", "30.5", Some(Agrees)),
            ("31 percent about", "30.1", Some(Differs)),
            ("2.3e6 about", "2350000", Some(Agrees)),
            ("50 atLeast", "74", Some(Agrees)),
            ("50 atLeast", "49", Some(Differs)),
            ("50 atMost", "12", Some(Agrees)),
            ("50 atMost", "51", Some(Differs)),
            // A whole multiple is loose by half.
            ("3 multiple", "3.14", Some(Agrees)),
            ("3 multiple", "2.5", Some(Agrees)),
            ("3 multiple", "2.4", Some(Differs)),
            ("3 multiple over", "3.9", Some(Agrees)),
            ("3 multiple over", "2.6", None),
            ("3 multiple over", "4.1", Some(Differs)),
            ("5 multiple over", "5.31", Some(Agrees)),
            // A numerator has no bound.
            ("37/45 ratio over", "38", Some(Differs)),
        ] {
            let result = Interval::fixed(number(exact));
            assert_eq!(verdict(&figure(claim), &result), outcome, "{claim} for {exact}");
        }
    }

    #[test]
    fn a_fraction_reaches_ten_points() {
        for (claim, exact, outcome) in [
            ("1/2 over", "56", Status::Agrees),
            ("1/2 over", "61", Status::Differs),
            ("1/2 under", "20", Status::Differs),
            ("1/2 under", "44", Status::Agrees),
            ("2/3 under", "41", Status::Differs),
            ("1/2", "48", Status::Agrees),
            ("1/2", "41", Status::Differs),
        ] {
            let claimed = Claim::fraction(&figure(claim)).unwrap();
            assert_eq!(claimed.verdict(&Interval::fixed(number(exact))), Some(outcome), "{claim} for {exact}");
        }
    }

    #[test]
    fn printed_numbers_may_be_roundings_as_their_form_allows() {
        use Status::{Agrees, Differs, Rounded};
        for (from, to, growth, outcome) in [
            ("80", "100", "25 percent", Agrees),
            ("85e6", "101e6", "18 percent", Agrees),
            ("85e6", "100e6", "19 percent", Rounded),
            ("85000000", "100000000", "19 percent", Differs),
            ("10e6", "15e6", "42 percent", Differs),
            ("10e6", "15e6", "49 percent", Rounded),
            // The finer number vouches for the idle decimal of the other.
            ("20.5e6", "21e6", "4 percent", Differs),
            ("20000 about", "21000", "25 percent", Differs),
            ("20000 about", "26000", "29 percent", Rounded),
            ("8.92 measure", "6.02 measure", "-32.4 percent", Rounded),
        ] {
            let [from_is, to_is] = Interval::together([&figure(from), &figure(to)]).unwrap();
            let result = Interval::growth(&from_is, &to_is).unwrap();
            assert_eq!(verdict(&figure(growth), &result), Some(outcome), "{from} to {to}, {growth}");
        }
    }

    #[test]
    fn a_quotient_of_a_negative_number() {
        let figure = |low: &str, exact: &str, high: &str| Interval {
            low: number(low),
            exact: number(exact),
            high: number(high),
        };
        let quotient = figure("-4", "-2", "6").over(&figure("1", "2", "4")).unwrap();
        assert_eq!(quotient, figure("-4", "-1", "6"));
        assert_eq!(figure("1", "2", "3").over(&figure("0", "1", "2")), None);
    }
}
