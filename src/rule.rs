//! The names of the rules that read figures, and of the reasons for which a reading is refused.

/// The rule that read a figure: what it saw in it. The rows of [`figures::rules`](crate::figures::rules) read by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// A number of things.
    Count,
    /// A number too large or too long for a value.
    Beyond,
    /// `nửa triệu`.
    HalfOfScale,
    /// `a quarter of a million`.
    FractionOfScale,
    /// A word for one or two times, counted.
    Once,
    /// A number behind the word for its scale: `điểm 10`.
    MarkBehindWord,
    /// A number with its unit.
    Measure,
    /// A measure told in two units: `1 m 65 cm`.
    CompoundUnit,
    /// `1/2 lít`.
    PartOfUnit,
    /// `½ lít`, `half an hour`.
    FractionOfUnit,
    /// `three and a quarter`.
    WholeAndFraction,
    /// A number whose unit stands behind another one.
    SharedUnit,
    /// A percentage.
    Percent,
    /// A number with its currency.
    Money,
    /// A price that names no currency.
    PriceWithoutCurrency,
    /// A length of time.
    Duration,
    /// The time of a race: `8:41.43`.
    RaceTime,
    /// An age in a unit, or behind a word for age.
    Age,
    /// An age said of a person: `she is 22`.
    AgeOfPerson,
    /// An age between commas behind a name.
    AgeBehindName,
    /// An age behind a word that leads to one: `aged 45`.
    AgeBehindWord,
    /// People by their age: `the over-65s`.
    AgeClass,
    /// `his 69 years`.
    YearsOfOne,
    /// So many times.
    Multiple,
    /// A word for so many times: `gấp đôi`.
    MultipleWord,
    /// A part of a whole in digits: `60/63`.
    Ratio,
    /// A fraction in one sign: `½`.
    Fraction,
    /// `hai phần ba`.
    FractionInWords,
    /// `một nửa`.
    Half,
    /// `1 trong 9`.
    Among,
    /// `5,6 ca trên 100.000`.
    RateToRoundNumber,
    /// The odds of a bet: `8-1`.
    Odds,
    /// The result of a match or a vote.
    Score,
    /// A calendar point.
    Date,
    /// A date in a list of dates.
    DateInList,
    /// A year in a list of years.
    YearInList,
    /// From one date to another.
    DateFromTo,
    /// From one year to another.
    YearsFromTo,
    /// Months, quarters or halves of a year.
    MonthsOfYear,
    /// A time of the day, or a stretch between two.
    ClockTime,
    /// A rank word or an ordinal in digits.
    Rank,
    /// `the last four`.
    LastSoMany,
    /// A number that tells one of a series.
    Series,
    /// An official document or its clause.
    Document,
    /// A century that is part of a name.
    CenturyInName,
    /// A name of the tables with a number.
    Name,
    /// The minute of a match behind a player.
    MinuteOfMatch,
    /// A name that no table knows, with its number.
    NameWithNumber,
    /// Two numbers that name one thing: `hạng 2/4`.
    NameWithTwoNumbers,
    /// A road, or a place on it.
    Road,
    /// The number of a version.
    Version,
    /// A house and its street.
    Address,
    /// A number that only tells things apart.
    Code,
    /// A short code and the number behind it.
    CodeWithNumber,
    /// Letters and digits in one.
    LettersAndDigits,
    /// The formation of a team: `4-3-3`.
    Formation,
    /// A chemical formula.
    Formula,
    /// A phone number.
    Phone,
    /// A phone number with the code of its country.
    InternationalPhone,
    /// The short number of a service.
    Hotline,
    /// A number plate.
    Plate,
    /// A centre for the inspection of vehicles.
    InspectionCentre,
    /// An address of a computer.
    Ipv4Address,
    /// The number of a book.
    Isbn,
    /// A postcode of the United Kingdom.
    BritishPostcode,
    /// What the reader's hand wrote.
    Edited,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 66] = [
        Self::Count,
        Self::Beyond,
        Self::HalfOfScale,
        Self::FractionOfScale,
        Self::Once,
        Self::MarkBehindWord,
        Self::Measure,
        Self::CompoundUnit,
        Self::PartOfUnit,
        Self::FractionOfUnit,
        Self::WholeAndFraction,
        Self::SharedUnit,
        Self::Percent,
        Self::Money,
        Self::PriceWithoutCurrency,
        Self::Duration,
        Self::RaceTime,
        Self::Age,
        Self::AgeOfPerson,
        Self::AgeBehindName,
        Self::AgeBehindWord,
        Self::AgeClass,
        Self::YearsOfOne,
        Self::Multiple,
        Self::MultipleWord,
        Self::Ratio,
        Self::Fraction,
        Self::FractionInWords,
        Self::Half,
        Self::Among,
        Self::RateToRoundNumber,
        Self::Odds,
        Self::Score,
        Self::Date,
        Self::DateInList,
        Self::YearInList,
        Self::DateFromTo,
        Self::YearsFromTo,
        Self::MonthsOfYear,
        Self::ClockTime,
        Self::Rank,
        Self::LastSoMany,
        Self::Series,
        Self::Document,
        Self::CenturyInName,
        Self::Name,
        Self::MinuteOfMatch,
        Self::NameWithNumber,
        Self::NameWithTwoNumbers,
        Self::Road,
        Self::Version,
        Self::Address,
        Self::Code,
        Self::CodeWithNumber,
        Self::LettersAndDigits,
        Self::Formation,
        Self::Formula,
        Self::Phone,
        Self::InternationalPhone,
        Self::Hotline,
        Self::Plate,
        Self::InspectionCentre,
        Self::Ipv4Address,
        Self::Isbn,
        Self::BritishPostcode,
        Self::Edited,
    ];

    /// The name that outputs, `--explain` and the page know it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Beyond => "number without a value",
            Self::HalfOfScale => "half of a scale",
            Self::FractionOfScale => "fraction of a scale",
            Self::Once => "once",
            Self::MarkBehindWord => "mark behind its word",
            Self::Measure => "measure",
            Self::CompoundUnit => "compound unit",
            Self::PartOfUnit => "part of a unit",
            Self::FractionOfUnit => "fraction of a unit",
            Self::WholeAndFraction => "whole and fraction",
            Self::SharedUnit => "shared unit",
            Self::Percent => "percent",
            Self::Money => "money",
            Self::PriceWithoutCurrency => "price without its currency",
            Self::Duration => "duration",
            Self::RaceTime => "time that was run",
            Self::Age => "age",
            Self::AgeOfPerson => "age of a person",
            Self::AgeBehindName => "age behind a name",
            Self::AgeBehindWord => "age behind its word",
            Self::AgeClass => "age of a class of people",
            Self::YearsOfOne => "years that one has",
            Self::Multiple => "multiple",
            Self::MultipleWord => "multiple word",
            Self::Ratio => "ratio",
            Self::Fraction => "fraction",
            Self::FractionInWords => "fraction in words",
            Self::Half => "half",
            Self::Among => "so many among",
            Self::RateToRoundNumber => "rate to a round number",
            Self::Odds => "odds",
            Self::Score => "score",
            Self::Date => "date",
            Self::DateInList => "date in a list",
            Self::YearInList => "year in a list",
            Self::DateFromTo => "date from to",
            Self::YearsFromTo => "years from to",
            Self::MonthsOfYear => "months of a year",
            Self::ClockTime => "clock time",
            Self::Rank => "rank",
            Self::LastSoMany => "last so many",
            Self::Series => "one of a series",
            Self::Document => "document",
            Self::CenturyInName => "century in a name",
            Self::Name => "name",
            Self::MinuteOfMatch => "minute of a match",
            Self::NameWithNumber => "name with a number",
            Self::NameWithTwoNumbers => "name with two numbers",
            Self::Road => "road",
            Self::Version => "version",
            Self::Address => "address",
            Self::Code => "code",
            Self::CodeWithNumber => "code with a number",
            Self::LettersAndDigits => "letters and digits",
            Self::Formation => "formation",
            Self::Formula => "formula",
            Self::Phone => "phone",
            Self::InternationalPhone => "international phone",
            Self::Hotline => "hotline",
            Self::Plate => "plate",
            Self::InspectionCentre => "inspection centre",
            Self::Ipv4Address => "IPv4 address",
            Self::Isbn => "ISBN",
            Self::BritishPostcode => "British postcode",
            Self::Edited => "edited",
        }
    }

    /// The rule of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.name() == name)
    }
}

/// Why a reading was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Another rule read the words; this is the one that would have.
    Other(Rule),
    /// A word that can be a number is none: `năm` in `năm ngoái`.
    NoNumber,
    /// No word of a match is near a pair of numbers, and something is counted or the pair rises.
    NoMatch,
    /// A part in digits is one of a whole and no day of a month.
    PartOfWhole,
    /// Nothing leads to a date, or something is counted behind it.
    NoDate,
    /// No word puts an hour at a point of the day.
    NoPointOfDay,
}

impl Reason {
    /// Every reason but the other rules.
    pub const OWN: [Self; 5] = [Self::NoNumber, Self::NoMatch, Self::PartOfWhole, Self::NoDate, Self::NoPointOfDay];

    /// The name that outputs, `--explain` and the page know it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Other(rule) => rule.name(),
            Self::NoNumber => "amount: the word is no number here",
            Self::NoMatch => "score: no word of a match is near, and something is counted or the pair rises",
            Self::PartOfWhole => "date: it tells a part of a whole",
            Self::NoDate => "date: nothing before it leads to one, or something is counted behind it",
            Self::NoPointOfDay => "clock time: no word puts it at a point of the day",
        }
    }
}

impl From<Rule> for Reason {
    fn from(rule: Rule) -> Self {
        Self::Other(rule)
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn every_name_is_of_one_rule() {
        for rule in Rule::ALL {
            assert_eq!(Rule::named(rule.name()), Some(rule));
        }
        assert_eq!(Rule::named("no such rule"), None);
    }

    #[test]
    fn the_identifiers_of_patterns_are_rules() {
        let tables = [include_str!("lang/world/patterns.tsv"), include_str!("lang/vi/patterns.tsv")];
        for row in tables.iter().flat_map(|table| table.lines()).filter(|row| row.starts_with("identifier\t")) {
            let name = row.split('\t').nth(1).unwrap_or("");
            assert!(Rule::named(name).is_some(), "{name}");
        }
    }
}
