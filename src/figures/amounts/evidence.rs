//! What the lines of an article tell of its units, for the amounts that name them only in part: which dollar `$` is, which
//! scale its degrees are of, whether its pounds are money, and what its bare millions are paid in.

use crate::lang::Sense;
use crate::text::lexeme::LexedLine;

/// The dollars that a country may call `$` alone; the first is meant where no country is named.
const DOLLARS: [&str; 6] = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD"];

/// The same of rupees.
const RUPEES: [&str; 4] = ["INR", "PKR", "LKR", "NPR"];

/// How often the country must be named that `$` is the dollar of.
const NAMED: u16 = 2;

/// What one line tells, or several.
#[derive(Clone, Copy, Debug, Default)]
pub struct UnitEvidence {
    /// The currency of the first sign.
    money: Option<&'static str>,
    /// A sign of another currency than a dollar stands there, or one that says whose dollar it is.
    distinct: bool,
    /// Pounds are written as money.
    sterling: bool,
    /// Degrees Fahrenheit are written.
    fahrenheit: bool,
    /// By dollar: how often its country is named.
    countries: [u16; DOLLARS.len()],
    /// The same by rupee.
    rupees: [u16; RUPEES.len()],
}

/// What the article tells of its units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ArticleUnits {
    /// The currency that amounts of money are in which name none.
    pub money: Option<&'static str>,
    /// The currency of `$`, where it is not that of the sign.
    pub dollar: Option<&'static str>,
    /// The currency of rupees, where it is not that of the word.
    pub rupee: Option<&'static str>,
    /// Whether a word for money and for a weight is money.
    pub sterling: bool,
    /// Degrees without a scale are Fahrenheit.
    pub fahrenheit: bool,
}

impl UnitEvidence {
    /// What a line tells.
    #[must_use]
    pub fn of(line: &LexedLine) -> Self {
        let mut evidence = Self::default();
        for at in 0..line.len() {
            if line.lexicon.tells_units(line.get(at).entry) {
                evidence.see(line, at);
            }
        }
        evidence
    }

    fn see(&mut self, line: &LexedLine, at: usize) {
        for sense in line.senses(at) {
            match *sense {
                // A letter is a sign only where it is stuck to a number.
                Sense::CurrencySign(code) if !line.is_word(at) || line.glued(at + 1) && line.is_digits(at + 1) => {
                    self.money = self.money.or(Some(code));
                    self.distinct |= line.text_at(at) != "$";
                    self.sterling |= code == "GBP";
                }
                // `Australian dollars` beside `$` are others.
                Sense::Currency(code) => self.distinct |= line.get(at).tokens > 1 && DOLLARS.contains(&code),
                Sense::Unit("[degF]", _) => self.fahrenheit = true,
                Sense::MoneyCountry(code) => {
                    let dollar = DOLLARS.iter().position(|dollar| *dollar == code);
                    let rupee = RUPEES.iter().position(|rupee| *rupee == code);
                    let count =
                        dollar.map(|dollar| &mut self.countries[dollar]).or(rupee.map(|rupee| &mut self.rupees[rupee]));
                    if let Some(count) = count {
                        *count = count.saturating_add(1);
                    }
                }
                _ => {}
            }
        }
    }

    /// Takes another line's in, which stands behind.
    pub fn add(&mut self, other: Self) {
        self.money = self.money.or(other.money);
        self.distinct |= other.distinct;
        self.sterling |= other.sterling;
        self.fahrenheit |= other.fahrenheit;
        let counts = self.countries.iter_mut().chain(&mut self.rupees);
        for (count, more) in counts.zip(other.countries.into_iter().chain(other.rupees)) {
            *count = count.saturating_add(more);
        }
    }

    /// What the lines tell together.
    #[must_use]
    pub fn units(self) -> ArticleUnits {
        let dollar = most_named(&DOLLARS, &self.countries).filter(|_| !self.distinct);
        let rupee = most_named(&RUPEES, &self.rupees);
        let money = self.money.map(|code| if code == "USD" { dollar.unwrap_or(code) } else { code });
        let weighs = money.is_some() && !self.sterling;
        ArticleUnits { money, dollar, rupee, sterling: !weighs, fahrenheit: self.fahrenheit }
    }
}

/// The currency of the country that is named more than twice as often as every other, where that is not the first.
fn most_named(codes: &[&'static str], counts: &[u16]) -> Option<&'static str> {
    let most = (1..codes.len()).max_by_key(|&at| (counts[at], codes.len() - at))?;
    let others = (0..codes.len()).filter(|&other| other != most).map(|other| counts[other]).max().unwrap_or(0);
    (counts[most] >= NAMED && counts[most] > others.saturating_mul(2)).then_some(codes[most])
}
