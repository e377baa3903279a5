//! What a check says, in every language of the page.

use crate::decimal::{Decimal, plain, shift};
use crate::lang::claims::{Notes, Print};
use crate::report::{Bound, Change, Check, CheckKind, Figure, Kind, Status};

use super::rounding::{decimals, tidy};

/// The languages that notes are written in.
const LANGUAGES: [&Notes; 2] = [&crate::lang::vi::checks::NOTES, &crate::lang::en::checks::NOTES];

/// Something that a sentence says.
#[derive(Clone, Debug)]
pub(super) enum Say<'a> {
    /// A figure of the article.
    Figure(&'a Figure),
    /// A number with its unit.
    Amount(Decimal, Option<&'a str>),
    /// A number between two ends, with its unit.
    Between(Decimal, Decimal, Option<&'a str>),
    /// Figures joined by plus signs.
    Sum(Vec<&'a Figure>),
    /// A weekday, Monday 1.
    Weekday(u8),
    /// A figure that says a thing again, with its bound.
    Again(&'a Figure),
    /// A figure as the article writes it.
    Written(&'a Figure),
    /// The amount of a rise or fall.
    Moved(Change, &'a Figure),
    /// Words as they stand.
    Text(String),
    /// Two things, the second in brackets.
    Both(Box<Say<'a>>, Box<Say<'a>>),
}

/// A check with what it says.
pub(super) struct Finding<'a> {
    /// The claim.
    pub(super) check: CheckKind,
    /// The outcome.
    pub(super) status: Status,
    /// The figures that take part, the claim last.
    pub(super) figures: Vec<&'a Figure>,
    /// The sentence, of each language's.
    pub(super) template: fn(&Notes) -> &'static str,
    /// What it is filled with.
    pub(super) fields: Vec<(&'static str, Say<'a>)>,
    /// What the text claims.
    pub(super) claimed: Option<Say<'a>>,
    /// What the arithmetic gives.
    pub(super) computed: Say<'a>,
}

impl Finding<'_> {
    /// The check as the report gives it.
    pub(super) fn check(&self, text: &str) -> Check {
        let mut figures = Vec::with_capacity(self.figures.len());
        for figure in &self.figures {
            if !figures.contains(&figure.id) {
                figures.push(figure.id);
            }
        }
        Check {
            check: self.check,
            status: self.status,
            figures,
            claimed: self.claimed.as_ref().map(|say| say.machine(text)).unwrap_or_default(),
            computed: self.computed.machine(text),
            note: LANGUAGES.iter().map(|notes| (notes.tag, self.sentence(text, notes))).collect(),
        }
    }

    fn sentence(&self, text: &str, notes: &Notes) -> String {
        let print = &notes.print;
        let mut said = (self.template)(notes).to_owned();
        for (name, say) in &self.fields {
            said = said.replace(&format!("{{{name}}}"), &say.print(text, print));
        }
        let exact = self.computed.print(text, print);
        said = said.replace("{exact}", &exact);
        let Some(claimed) = &self.claimed else { return said };
        if matches!(claimed, Say::Again(_)) {
            let form = if self.status == Status::Agrees { notes.agrees } else { notes.unlike };
            return form.replace("{text}", &said);
        }
        let claim = claimed.claim(text, print);
        match self.status {
            Status::Agrees => {
                let same = matches!((claimed.figure(), &self.computed), (Some(figure), Say::Amount(value, _)) if figure.value.as_ref().is_some_and(|claim| claim.abs() == value.abs()));
                let bounded =
                    claimed.figure().is_some_and(|figure| figure.bound.is_some() && figure.kind != Kind::Ratio);
                if bounded || matches!(claimed, Say::Written(_)) {
                    said += &notes.within.replace("{claim}", &claim);
                } else if claim != exact && !same {
                    said += &notes.rounded.replace("{claim}", &claim);
                }
                notes.agrees.replace("{text}", &said)
            }
            Status::Rounded => notes.if_rounded.replace("{claim}", &claim).replace("{text}", &said),
            Status::Differs => notes.differs.replace("{claim}", &claim).replace("{text}", &said),
            Status::Implies => said,
        }
    }
}

impl Say<'_> {
    /// The figure that it says.
    const fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Figure(figure) | Self::Moved(_, figure) => Some(figure),
            _ => None,
        }
    }

    /// The same with its bound, as a claim has it.
    fn claim(&self, text: &str, print: &Print) -> String {
        match self {
            Self::Figure(figure) => bounded(figure, text, print),
            Self::Written(figure) => with_bound(figure, &self.print(text, print), print),
            _ => self.print(text, print),
        }
    }

    fn print(&self, text: &str, print: &Print) -> String {
        match self {
            Self::Figure(figure) => said(figure, text, print),
            Self::Amount(value, unit) => amount(value, *unit, print),
            Self::Between(lo, hi, unit) => {
                print.between.replace("{lo}", &number(lo, print)).replace("{hi}", &amount(hi, *unit, print))
            }
            Self::Sum(figures) => {
                figures.iter().map(|figure| said(figure, text, print)).collect::<Vec<_>>().join(" + ")
            }
            Self::Weekday(day) => print.weekdays[usize::from(*day).clamp(1, 7) - 1].to_owned(),
            Self::Written(figure) => {
                format!("“{}”", figure.span.of(text).split_whitespace().collect::<Vec<_>>().join(" "))
            }
            Self::Again(figure) => bounded(figure, text, print),
            Self::Moved(change, figure) => moved(*change, &bounded(figure, text, print), print),
            Self::Text(text) => text.clone(),
            Self::Both(first, second) => format!("{} ({})", first.print(text, print), second.print(text, print)),
        }
    }

    fn machine(&self, text: &str) -> String {
        let with_unit = |value: &Decimal, unit: Option<&str>| match unit {
            None => plain(value),
            Some(unit) => format!("{} {unit}", plain(value)),
        };
        match self {
            Self::Figure(figure) | Self::Moved(_, figure) | Self::Written(figure) | Self::Again(figure) => {
                match (&figure.value, &figure.date) {
                    (Some(value), _) => with_unit(value, figure.unit.as_deref()),
                    (None, Some(date)) => date.clone(),
                    _ => figure.span.of(text).to_owned(),
                }
            }
            Self::Amount(value, unit) => with_unit(value, *unit),
            Self::Between(lo, hi, unit) => format!("{}..{}", plain(lo), with_unit(hi, *unit)),
            Self::Sum(figures) => {
                figures.iter().filter_map(|figure| figure.value.as_ref()).map(plain).collect::<Vec<_>>().join(" + ")
            }
            Self::Weekday(day) => day.to_string(),
            Self::Text(text) => text.clone(),
            Self::Both(first, _) => first.machine(text),
        }
    }
}

/// A figure: counts and shares as the language prints numbers, other amounts as the article writes them.
fn said(figure: &Figure, text: &str, print: &Print) -> String {
    match (figure.kind, &figure.value, figure.value_to.is_some()) {
        (Kind::Percent, Some(value), false) => percentage(value, figure.unit.as_deref(), print),
        (Kind::Count | Kind::Ratio | Kind::Multiple, Some(value), false) => {
            amount(value, figure.unit.as_deref(), print)
        }
        _ => figure.span.of(text).split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// A figure with its bound; a fraction in digits has none.
fn bounded(figure: &Figure, text: &str, print: &Print) -> String {
    let said = said(figure, text, print);
    if figure.kind == Kind::Ratio { said } else { with_bound(figure, &said, print) }
}

/// What is said of a figure with its bound.
fn with_bound(figure: &Figure, said: &str, print: &Print) -> String {
    let form = match figure.bound {
        None => return said.to_owned(),
        Some(Bound::About) => print.bounds[0],
        Some(Bound::Over) => print.bounds[1],
        Some(Bound::Under) => print.bounds[2],
        Some(Bound::AtLeast) => print.bounds[3],
        Some(Bound::AtMost) => print.bounds[4],
    };
    form.replace("{n}", said)
}

fn moved(change: Change, said: &str, print: &Print) -> String {
    print.changes[usize::from(change == Change::Down)].replace("{n}", said)
}

/// A percentage with its decimals as they are written.
fn percentage(value: &Decimal, unit: Option<&str>, print: &Print) -> String {
    let mark = match unit {
        Some("%") => print.percent,
        Some("pp") => print.points,
        _ => return amount(value, unit, print),
    };
    digits(value, print) + mark
}

/// `value` with its unit as a language prints it.
fn amount(value: &Decimal, unit: Option<&str>, print: &Print) -> String {
    let number = number(value, print);
    match unit {
        None => number,
        Some("%") => number + print.percent,
        Some("pp") => number + print.points,
        Some("x") => number + print.times,
        Some(unit) => {
            let one = *value == crate::decimal::whole(1);
            format!("{number} {}", crate::output::units::written(unit, None, one, print.tag))
        }
    }
}

/// `value` as a language prints it; millions and more with their word where that makes it short.
fn number(value: &Decimal, print: &Print) -> String {
    let value = tidy(value);
    let places = value.digits() as i64 - value.as_bigint_and_scale().1;
    for (power, word) in print.scales.iter().filter(|(power, _)| places > i64::from(*power)) {
        let scaled = tidy(&shift(&value, -i64::from(*power)));
        if scaled.abs() >= crate::decimal::whole(1) && decimals(&scaled) <= 3 {
            return format!("{} {word}", digits(&scaled, print));
        }
    }
    digits(&value, print)
}

/// `value` in digits, thousands grouped.
fn digits(value: &Decimal, print: &Print) -> String {
    let machine = plain(value);
    let (sign, digits) = machine.strip_prefix('-').map_or(("", machine.as_str()), |rest| ("−", rest));
    let (int, fraction) = digits.split_once('.').map_or((digits, None), |(int, fraction)| (int, Some(fraction)));
    let mut out = String::from(sign);
    for (at, digit) in int.chars().enumerate() {
        if at > 0 && (int.len() - at).is_multiple_of(3) {
            out.push(print.group);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(print.decimal);
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_told_in_the_words_of_each_language() {
        let [vi, en] = LANGUAGES;
        for (value, unit, in_vi, in_en) in [
            ("18000000000", "VND", "18 tỷ đồng", "18 billion VND"),
            ("1390000000000", "GBP", "1.390 tỷ GBP", "1.39 trillion GBP"),
            ("1", "a", "1 năm", "1 year"),
            ("40000", "VND/kg", "40.000 đồng/kg", "40,000 VND/kg"),
            ("2.5", "km2", "2,5 km²", "2.5 km²"),
        ] {
            let value: Decimal = value.parse().unwrap();
            assert_eq!(amount(&value, Some(unit), &vi.print), in_vi);
            assert_eq!(amount(&value, Some(unit), &en.print), in_en);
        }
    }
}
