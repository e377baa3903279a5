//! What languages know, as data.
//!
//! A language is a list of tables of [`Row`]s, each a phrase (or several, set apart by `|`) and the [`Sense`] that it
//! has in a sentence about figures. The engine knows senses, never words. The text is cut by the longest phrase that
//! fits, so a longer row shields its words from the shorter ones inside it: `tỷ phú` keeps `tỷ` from being a scale.
//!
//! Forms are written in NFC and in lower case; letter case, tone placement, NFC or NFD do not matter when matching.
//! A form that begins with `=` matches in exactly the case that follows (`=MW`, `=C`).

pub mod claims;
pub mod detect;
pub mod en;
pub mod spoken;
#[cfg(test)]
mod tests;
pub mod unmarked;
pub mod vi;
pub mod world;
pub mod written;

use crate::report::{Bound, Change};

/// Phrases, set apart by `|`, and what they mean.
pub type Row = (&'static str, Sense);

/// All that the engine is told about a language.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// Letters that no other language of the crate has, in NFC and as marks in NFD, from one to the other inclusive;
    /// empty where there are none.
    pub letters: &'static [(char, char)],
    /// The mark that groups thousands, and the decimal mark.
    pub marks: (u8, u8),
    /// Words beside numbers as they are typed without their marks, and as they are; none where marks are never left out.
    pub unmarked: &'static unmarked::Unmarked,
    /// How the language builds its sentences.
    pub grammar: Grammar,
    /// The phrases that link figures to one another.
    pub claims: &'static claims::Claims,
}

/// A language with the tables that its lexicon is made from.
///
/// They stand apart, since a lexicon that was made beforehand needs the tables no more.
#[derive(Clone, Copy, Debug)]
pub struct Tables {
    /// The language.
    pub language: &'static Language,
    /// The tables.
    pub rows: &'static [&'static [Row]],
}

/// The switches in which the grammars of figures differ, each by what it means.
#[derive(Clone, Copy, Debug)]
pub struct Grammar {
    /// Modifiers follow their noun (`cán bộ cấp xã`), or precede it (`district officials`).
    pub head_first: bool,
    /// A rank stands before its noun and is told by its form (`third seed`, `the first six months`); where this is off, a rank
    /// word is a number that a word for order leads to (`lần thứ ba`).
    pub ranks_lead: bool,
    /// A bare number behind a noun tells which of the things is meant (`khu 24`, `Bệnh viện Nhi đồng 1`).
    pub numbers_name: bool,
    /// A result stands before its noun, or behind the word for a part of the match (`a 2-1 win`, `the set 6-3`).
    pub scores_modify: bool,
    /// The number of a house stands before the name of its street, which a word for a street ends (`14 Mill Road`).
    pub house_leads_street: bool,
    /// A fraction stands before what it divides (`half a million`, `a third of the voters`).
    pub fractions_lead: bool,
    /// A multiple is told by what stands before it (`gấp 3 lần`); where this is off, by what follows (`three times as many`).
    pub cue_leads_times: bool,
    /// A word for a comparison can be a limit (`hơn`, `cao hơn`).
    pub comparatives_limit: bool,
    /// What joins the ends of a range also leads to the level that a change reaches (`from 39 percent to 32 percent`).
    pub to_is_level: bool,
    /// A bare number can be an age (`Hynde, 53,`, `she is 22`).
    pub bare_ages: bool,
    /// A word for age before a number is its unit (`mừng tuổi 22`).
    pub age_word_is_unit: bool,
    /// A year stands without a word for it (`its 2030 target`, `1990s`, `500 BC`).
    pub bare_years: bool,
    /// Years are spoken as pairs or as numbers (`nineteen ninety-six`, `two thousand and fifteen`).
    pub spoken_years: bool,
    /// A word before the number tells days, months and years (`ngày 2 tháng 7 năm 2020`), so that one of them may be
    /// left out (`12 tháng 10`, `đầu năm 2012`, a year in brackets).
    pub words_lead_dates: bool,
    /// The minutes of a clock time can stand before the hour, whose own mark may have no other use (`half past seven`,
    /// `8 o'clock`).
    pub minutes_lead: bool,
    /// Two digits in a row are an estimate (`ba bốn lần`, `khoảng 4, 5 xe`).
    pub pairs_estimate: bool,
    /// Digits and number words go together in one numeral or range (`3 hundred and 21`, `two to 10`).
    pub mixed_numerals: bool,
    /// A scale may be a letter of a unit (`35m of its devices`) or stand behind its currency (`75 USD million`).
    pub loose_scales: bool,
    /// Hundredths of a currency may be in words, or joined, without their own unit (`five dollars fifty`).
    pub bare_cents: bool,
    /// A hyphen joins a number to its unit (`a 6.1-inch screen`).
    pub hyphenated_units: bool,
    /// A word for a unit also names a place or a part of a law (`điểm`).
    pub units_name_places: bool,
    /// What is glued to a number belongs to it (`49ers`, `a race 30m long`), and is no word that a careless copy stuck on.
    pub glued_belongs: bool,
    /// The number of a case can be two numbers with a dash (`case no. 22-451`).
    pub dashed_dockets: bool,
    /// A word in plain Latin letters that is longer than a syllable, or two or three capitals among small letters, is
    /// foreign, and a name or a unit (`muaban24`, `ST 25`).
    pub foreign_words_show: bool,
    /// Words are written as syllables set apart, each with its capital in a name (`Hai Bà Trưng`).
    pub syllables: bool,
    /// In an all-digit date the day comes before the month; where this is off, the text's own dates tell, and a date
    /// that nothing decides keeps its day and month open.
    pub day_first: bool,
    /// A day and a month in digits can be a date without a year (`2/7`, `27.10`).
    pub short_dates: bool,
    /// A scale with no number before it counts as an unknown number of them (`nghìn tỷ đồng`).
    pub bare_scales: bool,
    /// A lone digit behind a scale fills the next place: `một triệu hai` is 1 200 000.
    pub tail_fills_next_place: bool,
    /// The currency (ISO 4217) of prices that name none (`giá 100 triệu`).
    pub own_currency: Option<&'static str>,
    /// The unit (UCUM) of heat and cold told in degrees alone.
    pub own_heat: Option<&'static str>,
    /// What the ends of words tell.
    pub endings: Endings,
}

impl Grammar {
    /// All switches off: what a language begins with.
    pub const PLAIN: Self = Self {
        head_first: false,
        ranks_lead: false,
        numbers_name: false,
        scores_modify: false,
        house_leads_street: false,
        fractions_lead: false,
        cue_leads_times: false,
        comparatives_limit: false,
        to_is_level: false,
        bare_ages: false,
        age_word_is_unit: false,
        bare_years: false,
        spoken_years: false,
        words_lead_dates: false,
        minutes_lead: false,
        pairs_estimate: false,
        mixed_numerals: false,
        loose_scales: false,
        bare_cents: false,
        hyphenated_units: false,
        units_name_places: false,
        glued_belongs: false,
        dashed_dockets: false,
        foreign_words_show: false,
        syllables: false,
        day_first: false,
        short_dates: false,
        bare_scales: false,
        tail_fills_next_place: false,
        own_currency: None,
        own_heat: None,
        endings: Endings::NONE,
    };
}

/// Endings by which a language's words show what they are; empty where words do not change.
#[derive(Clone, Copy, Debug)]
pub struct Endings {
    /// Of plural nouns.
    pub plural: &'static [&'static str],
    /// Longer endings that are no plural though they look it.
    pub singular: &'static [&'static str],
    /// Of participles and past forms, which end a noun phrase behind its noun.
    pub participle: &'static [&'static str],
    /// Of present participles, which are among them.
    pub present: &'static [&'static str],
    /// Of adverbs.
    pub adverb: &'static [&'static str],
}

impl Endings {
    /// Words do not change.
    pub const NONE: Self = Self { plural: &[], singular: &[], participle: &[], present: &[], adverb: &[] };
}

/// A language that knows nothing, for places outside the text.
pub const NONE: Language = Language {
    tag: "",
    letters: &[],
    marks: (b',', b'.'),
    unmarked: &unmarked::Unmarked::NONE,
    grammar: Grammar { day_first: true, ..Grammar::PLAIN },
    claims: &claims::NONE,
};

/// A digit, a scale or a joint of a numeral in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumeralPart {
    /// 0 to 9.
    Digit(u8),
    /// A form of a digit that stands only behind a higher place (`mốt`, `lăm`).
    LateDigit(u8),
    /// 10 to 19, and other whole words below a hundred that take no digit behind them.
    Teen(u8),
    /// 20, 30 … 90 as one word that takes a digit behind it (`twenty`).
    Tens(u8),
    /// Makes tens of the digit before it (`mươi`).
    TimesTen,
    /// A power of ten that multiplies what is before it: `trăm` 2, `nghìn` 3, `triệu` 6.
    Power(u8),
    /// The same in a plural or short form that stands for an unknown number of them (`hundreds`).
    Powers(u8),
    /// A collective that is counted: `chục` 10, `tá` 12, `dozen` 12.
    Collective(u8),
    /// The same in a plural that stands for an unknown number of them (`dozens`).
    Collectives(u8),
    /// Joins two places of a numeral (`linh`, `lẻ`, `and`).
    Link,
    /// The decimal mark in words (`phẩy`, `point`).
    Point,
    /// Half of the last scale more (`rưỡi`).
    HalfMore,
    /// A minus in words (`âm`, `minus`).
    Minus,
    /// The same, which in a sentence takes away: a minus only of a number in words that begins the line (`trừ`).
    MinusFirst,
    /// Stands before a scale for an unknown number of it (`hàng`, `vài`): bound about, inside the span.
    Several,
    /// The same, outside the span (`vài` of `vài chục`).
    SeveralOutside,
    /// The article that counts as one before a scale or unit (`a`, `an`).
    Article,
    /// So many hundredths of one more, whatever stands before (`and a half` 50).
    AndPart(u8),
    /// Joins two scales of which the second is multiplied (`of` in `hundreds of thousands`).
    Of,
}

/// The amount that a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Physical or conventional: a measure.
    Measure,
    /// Time: a duration.
    Time,
    /// How old: an age.
    Age,
}

/// A day part: how an hour of twelve is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// Before noon.
    Am,
    /// After noon.
    Pm,
    /// About noon, or night: the hour decides.
    Noon,
}

/// Which side of the number a cue stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before it.
    Before,
    /// Behind it.
    After,
}

/// How a word that names one of a series takes its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// Only right before the number: `lớp 12`, `khóa XII`.
    Near,
    /// Before the number or with the number word between: `bão số 3`.
    Far,
    /// A group, whose number may also tell how many it has: `đội 3`, but `đội 11 người`.
    Group,
    /// The ordinal mark itself, for any noun before it: `thứ`, `lần thứ`, `số`.
    Mark,
    /// A place in a ranking: `hạng`, `top`, `giải`; takes rank words too.
    Rank,
}

/// What a phrase means in a sentence about figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// An ordinary word, listed to shield the words inside it.
    Plain,
    /// Takes back a longer row: only the first word stands here, by itself.
    Split,

    /// Part of a numeral.
    Number(NumeralPart),
    /// An ordinal word: `first` 1, `nhất` 1.
    Rank(u8),
    /// An ordinal word or a part of a power of ten: `thousandth` 3.
    ScaleRank(u8),
    /// Glued to digits, makes an ordinal of them (`st`, `th`).
    RankSuffix,
    /// A part of a whole as one word: `half` 2, `third` 3, `quarter` 4.
    Part(u8),
    /// The name of a day by its month and day (EDTF): `9/11`.
    DayName(&'static str),
    /// A verb that takes half away (`halved`).
    Halves,
    /// Stands between numerator and denominator (`phần`).
    PartJoint,
    /// Divides the number before it by the one behind (`chia`).
    DividedBy,

    /// A unit with its code.
    Unit(&'static str, Quantity),
    /// A currency (ISO 4217), as a word or sign behind the number.
    Currency(&'static str),
    /// A hundredth of a currency.
    SubCurrency(&'static str),
    /// A multiple of a currency by a power of ten (`MUSD` 6).
    ScaledCurrency(&'static str, u8),
    /// A currency sign before the number (`$`, `RM`).
    CurrencySign(&'static str),
    /// `%`.
    Percent,
    /// Percentage points.
    PercentPoint,
    /// `lần`, `times`: with its cue a multiple.
    Times,
    /// `gấp`: makes `lần` a multiple; inside the span.
    TimesCue,
    /// A whole multiple: `gấp đôi` 20 (tenths), `gấp rưỡi` 15, `twice` 20.
    Multiple(u8),
    /// What a rate is per (`mỗi`, `per`, `/`).
    Per,
    /// A scale or mark whose word stands before its number, with the unit that it makes (`SPF 50`, `điểm 5`).
    UnitBefore(&'static str),
    /// A pronoun for one person, of whom a bare number may be the age (`she is 22`).
    Person,
    /// People, whom a bare number behind a limit tells the age of (`people under 55`).
    People,
    /// Stands before an age between commas (`now 34`).
    Now,
    /// How a goal was scored, beside its minute (`pen`, `og`).
    GoalMark,
    /// A noun of change with the `of` that leads to its amount (`growth of`).
    ChangeOf,
    /// An adjective that is an adverb where no noun follows (`overall`).
    Overall,
    /// Says in what role (`as an inpatient`).
    Role,
    /// Joins what goes along with the clause before (`with`).
    Accompanies,
    /// Stands between a player and the one that he comes on for.
    Replaces,
    /// Odds of a bet, whose pairs of numbers are ratios (`odds of 8-1`).
    OddsCue,
    /// Nouns that name a number of people or things (`death toll`, `attendance`), which a bare number is the level of.
    Tally,
    /// Tells that all there are to have are meant (`three of a possible five`).
    Possible,
    /// A multiple that is an adjective and a noun as well (`a double`).
    Twofold,
    /// So many times that are counted unless something is compared (`twice`).
    Frequency,
    /// A verb whose times are a multiple (`oversubscribed 16 times`).
    TimesVerb,
    /// The noun for one of several times in a compound (`two-time`).
    TimeNoun,
    /// Puts off from one date to another, which are two and no stretch (`pushed back from 2005 to 2006`).
    Shifts,
    /// A side that is short of or past the other in a match (`5-2 down`).
    ScoreSide,
    /// A body's or people's decision by two numbers (`voted`, `tally`).
    VoteCue,
    /// A letter for a unit of time, stuck to its number beside another (`3h 15m`).
    ClockLetter(&'static str),
    /// A letter for a mark, stuck to a number with decimals (`0,25đ`), that is a currency otherwise.
    MarkLetter(&'static str),
    /// A letter for a temperature, stuck to its number (`40C`).
    HeatLetter(&'static str),
    /// Tells of heat and cold, so that a letter behind a number is one of degrees.
    HeatCue,
    /// A side of the compass by its letter, behind a position (`32°34'S`).
    Compass,
    /// Tells a weight where a word of money is one of weight too (`lost 20 pounds`).
    WeightCue,
    /// Stands between a number and its unit of time (`two previous months`).
    TimeModifier,
    /// Degrees whose scale is not said.
    AnyDegree,
    /// A country whose money (ISO 4217) a bare `$` or `rupees` may be, by a name of it.
    MoneyCountry(&'static str),
    /// Getting and losing, that bare millions behind it are money.
    GainCue,
    /// Leads to an amount of money, or stands behind one, that may name no currency (`tốn`, `worth`).
    MoneyCue,

    /// `ngày`.
    Day,
    /// `mùng`: a day of the lunar calendar or the first ten of a month.
    LunarDay,
    /// A word that tells a lunar date (`âm lịch`, `Tết`, `tháng Giêng`).
    Lunar,
    /// `tháng`.
    Month,
    /// A month by its name.
    MonthName(u8),
    /// `năm`.
    Year,
    /// `quý`.
    Quarter,
    /// Half a year, glued to its number (`H`).
    HalfYear,
    /// A letter for a part of a year of so many months, which its number and its year tell (`Q3/2024`).
    YearPart(u8),
    /// `thập niên`.
    Decade,
    /// Glued to a round year, makes a decade of it (`s`).
    DecadeMark,
    /// `thế kỷ`.
    Century,
    /// A weekday, Monday 1 to Sunday 7.
    Weekday(u8),
    /// Makes a weekday of the number behind it, Monday being 2 (`thứ hai`).
    WeekdayMark,
    /// Puts a clock time or a date behind it (`lúc`, `at`).
    At,
    /// Puts a day behind it, and seldom a part of a whole (`on`, `until`).
    DateLead,
    /// A part of the day.
    Part24(DayPart),
    /// `đầu năm`, `first`: the first of a year's months or quarters.
    YearFirst,
    /// `cuối năm`.
    YearLast,
    /// Points at a year, month or day from now by so many (`nay` 0, `ngoái` -1, `tới` 1).
    Relative(i8),
    /// The hour mark of a clock (`giờ`, `h`).
    Hour,
    /// The minute mark of a clock (`phút`).
    Minute,
    /// Takes minutes from the hour before it (`kém`).
    MinutesTo,
    /// Joins minutes to the hour behind it, which they are counted from (`past`).
    MinutesPast,
    /// The second mark.
    Second,
    /// A time zone or such behind a clock time (`GMT`).
    Zone,
    /// Introduces a stretch of years (`giai đoạn`, `nhiệm kỳ`, `season`).
    Stretch,
    /// A day of the lunar calendar by its name (`rằm`), before its month.
    LunarName,
    /// Behind a year, tells that it is before the common era (`BC`).
    BeforeEra,
    /// Behind a year or before it, tells that it is of the common era (`AD`).
    CommonEra,
    /// Leads to a part of a whole, so that two numbers with a slash are one (`chiếm 3/4`).
    ShareCue,
    /// A birth or founding word before a year (`sinh năm`, `born in`).
    Born,

    /// A limit of the number.
    Bound(Bound, Side),
    /// A change whose amount follows (`giảm`), or stands before (`drop`).
    Change(Change, Side),
    /// A verb that moves from one level to another without telling up or down (`went from 3 to 5`).
    Moves,
    /// Leads from a word of change to its amount (`by`).
    AmountJoint,
    /// Turns a change into a level (`lên`, `xuống còn`, `to`).
    Level,
    /// Makes an amount a comparison, no change (`cao hơn`).
    Comparison,

    /// Begins a range (`từ`, `between`).
    From,
    /// Begins a range whose ends `and` joins (`giữa`).
    Between,
    /// Joins a range (`đến`, `to`).
    To,
    /// Joins a list (`và`, `and`).
    And,
    /// Joins two choices (`hoặc`, `or`).
    Or,
    /// Sets a part in its whole (`trong`, `trên`, `out of`).
    Among,
    /// Both, all: before a numeral whose noun may be absent (`cả`, `all`).
    All,

    /// Names an official document; its number follows.
    Document,
    /// Names an article or clause of one.
    Clause,
    /// Names one of a series.
    Series(Series),
    /// A team, class or product word whose number is part of the name, class word inside the span.
    NameWord,
    /// A road, a chainage, an address word: an identifier with the class word inside.
    RoadWord,
    /// Ends the name of a street, whose number stands before it (`14 Mill Road`).
    StreetWord,
    /// A phrase with a number in it that only names something (`24/7`).
    Fixed,
    /// Before a phone number, a plate, an account: the number only tells things apart; the word stays outside.
    CodeWord,
    /// The number mark (`số`, `no.`).
    NumberMark,
    /// A result follows (`tỷ số`, `thắng`).
    ScoreCue,
    /// Introduces an age (`aged`).
    AgeCue,

    /// A classifier: the noun follows (`chiếc`, `con`).
    Classifier,
    /// A noun of a place or person that takes an apposed name (`tỉnh`, `ông`).
    Titled,
    /// A person or a body, who pays, gets or owns an amount of money: it is never of them.
    Agent,
    /// Says what an amount is (`là`).
    Copula,
    /// Ends a noun phrase: a verb.
    Verb,
    /// A verb that stands inside nouns too, but governs the noun behind it where it begins a phrase (`xây nhà`).
    Governs,
    /// Ends a noun phrase: a preposition.
    Preposition,
    /// Ends a noun phrase: a conjunction or relative word.
    Conjunction,
    /// Ends a noun phrase: a demonstrative, `này`.
    Demonstrative,
    /// Ends a noun phrase: an adverb.
    Adverb,
    /// A pronoun: never counted.
    Pronoun,
    /// An article or possessive before a noun, left out of it.
    Determiner,
    /// Marks the noun before it as the owner of the one behind (`'s`).
    Possessive,
    /// A plural that no ending shows (`people`).
    PluralNoun,
    /// A noun that a measure is of (`chiều dài`, `weight`).
    QuantityNoun,
    /// A noun of a price: the priced thing follows (`giá`, `price of`).
    PriceNoun,
    /// A verb or adjective that a measure belongs to (`dài`, `nặng`).
    QuantityWord,
    /// A noun of an amount that is counted of (`số`, `số lượng`).
    AmountNoun,
    /// An abbreviation whose full stop ends no sentence.
    Abbreviation,
    /// Tells that a date governs the clause (`tính đến`, `as of`).
    AsOf,
    /// Says that something may be or will be (`có thể`, `may`): a size behind it is a ceiling and no fact.
    Modal,
    /// A quantity that is the most that something can do (`tầm bắn`, `range`).
    Capacity,
    /// A word of limit that before a length of time only says when (`over 10 years`).
    Throughout,
    /// Leads from a share or a change to what it is of (`10% về khối lượng`, `48% của chủ sở hữu`).
    Names,
    /// Names a number or share of things, which are what is counted where a verb tells which of them
    /// (`tỷ lệ cử tri vắng mặt`).
    Share,
    /// Names a rate of growth, whose level is itself a change (`tốc độ tăng trưởng là 5%`).
    Growth,
    /// A verb that only links a subject to what is said of it, or tells time and mood; it never stands inside a noun.
    Auxiliary,
    /// A verb of setting money aside, for what `cho` leads on to (`dành`, `chi`).
    Allots,
    /// Leads on from an amount of money to what it is for (`cho`).
    Purpose,
    /// What a length of time is spent in as a sentence of a court, which the length counts (`tù`, `tù giam`).
    Penalty,
    /// Makes the verb behind it one that its subject undergoes (`được`, `bị`).
    Passive,
    /// A verb of paying, getting or owing: an amount of money is never of its subject.
    Pays,
    /// A frequent word that tells the language of a text.
    Common,
}

impl Sense {
    /// Whether a word of this sense tells something of the units of its article.
    #[must_use]
    pub fn tells_units(&self) -> bool {
        matches!(self, Self::CurrencySign(_) | Self::Currency(_) | Self::MoneyCountry(_) | Self::Unit("[degF]", _))
    }

    /// Whether a figure can begin with a word of this sense.
    #[must_use]
    pub const fn opens(&self) -> bool {
        matches!(
            self,
            Self::Fixed
                | Self::DayName(_)
                | Self::Document
                | Self::Clause
                | Self::RoadWord
                | Self::NameWord
                | Self::NumberMark
                | Self::Multiple(_)
                | Self::Part(_)
                | Self::Halves
                | Self::TimesCue
                | Self::CurrencySign(_)
                | Self::UnitBefore(_)
                | Self::Day
                | Self::LunarDay
                | Self::LunarName
                | Self::Month
                | Self::MonthName(_)
                | Self::Year
                | Self::Quarter
                | Self::HalfYear
                | Self::YearPart(_)
                | Self::Decade
                | Self::Century
                | Self::Stretch
                | Self::Rank(_)
                | Self::ScaleRank(_)
                | Self::YearFirst
                | Self::YearLast
                | Self::Relative(_)
                | Self::Weekday(_)
                | Self::WeekdayMark
                | Self::Number(_)
        )
    }
}
