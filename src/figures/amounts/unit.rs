//! The unit behind a number: what it measures, its code, and what a rate is per.

use crate::figures::Scene;
use crate::lang::world::prefixes::prefixed;
use crate::lang::{NumeralPart, Quantity, Sense};
use crate::report::Kind;
use crate::text::lexicon::EntryId;
use crate::text::token::Gap;

/// A unit as it stands in the text.
#[derive(Clone, Debug)]
pub(crate) struct UnitPhrase {
    /// The kind of amount that it makes of a number.
    pub kind: Kind,
    /// `%`, ISO 4217, UCUM or the word, with what a rate is per.
    pub code: String,
    /// One past its last lexeme.
    pub end: usize,
    /// The power of ten that turns the number into the unit of the code (`cent`: -2).
    pub power: i64,
}

/// The unit that stands at `at`, right behind a number.
pub(crate) fn unit(scene: &Scene, at: usize) -> Option<UnitPhrase> {
    // `6.1-inch`, `42-year-old`
    let hyphen =
        scene.line.sign(at) == b'-' && scene.line.glued(at) && scene.line.glued(at + 1) && scene.line.is_word(at + 1);
    let at = at + usize::from(hyphen && scene.line.language().grammar.hyphenated_units);
    if let Some(written) = bracketed(scene, at) {
        return Some(written);
    }
    // `three second-half tries`: a place in an order that is joined to another word.
    let joined = |at: usize| scene.line.sign(at) == b'-' && scene.line.glued(at) && scene.line.is_word(at + 1);
    if !hyphen && scene.line.any(at, |sense| matches!(sense, Sense::Rank(_))) && joined(at + 1) {
        return None;
    }
    let Some((kind, code)) = plain_unit(scene, at) else { return spelled(scene, at) };
    let scaled = |sense: &Sense| match *sense {
        Sense::SubCurrency(_) => Some(-2),
        Sense::ScaledCurrency(_, power) => Some(power.into()),
        _ => None,
    };
    let power = scene.line.find(at, scaled).unwrap_or(0);
    let mut written = UnitPhrase { kind, code: own_word(scene, at, code), end: at + 1, power };
    raised(scene, &mut written);
    // `75 USD million`
    if let Some(power) = scale_behind(scene, &written) {
        written.power += power;
        written.end += 1;
    }
    rate(scene, &mut written);
    Some(written)
}

/// The code, or the unit's own word where it has none.
fn own_word(scene: &Scene, at: usize, code: &str) -> String {
    if code.is_empty() { scene.line.text_at(at).to_owned() } else { code.to_owned() }
}

/// Units that are in no table as they stand: a prefix before a known stem (`360 teraflops`), a word between the number and
/// its unit of time (`two previous months`), and a word of no table that a slash sets over one (`24 frames/ second`).
fn spelled(scene: &Scene, at: usize) -> Option<UnitPhrase> {
    let line = scene.line;
    if !scene.same_line(at) || !line.is_word(at) {
        return None;
    }
    let time = |at: usize| {
        line.find(at, |sense| match *sense {
            Sense::Unit(code, Quantity::Time) => Some(code),
            _ => None,
        })
    };
    if line.has(at, Sense::TimeModifier) && scene.same_line(at + 1) {
        let mut written = UnitPhrase { kind: Kind::Duration, code: time(at + 1)?.to_owned(), end: at + 2, power: 0 };
        rate(scene, &mut written);
        return Some(written);
    }
    if line.get(at).entry != EntryId::NONE {
        return None;
    }
    let measure = |code: String| UnitPhrase { kind: Kind::Measure, code, end: at + 1, power: 0 };
    if let Some(code) = prefixed(line.text_at(at)) {
        let mut written = measure(code);
        rate(scene, &mut written);
        return Some(written);
    }
    let foreign = line.text_at(at).is_ascii() && !line.is_capital(at) && line.text_at(at).len() > 3;
    let over = line.sign(at + 1) == b'/' && line.glued(at + 1) && scene.same_line(at + 2) && time(at + 2).is_some();
    let mut written = measure(line.text_at(at).to_owned());
    (foreign && over && line.language().grammar.foreign_words_show).then(|| {
        rate(scene, &mut written);
        written
    })
}

/// `30.000m 3 /ngày`, `50 m 2`: the exponent that a copy has set apart from its metre. Behind it no other number's noun or
/// unit follows.
fn raised(scene: &Scene, written: &mut UnitPhrase) {
    let line = scene.line;
    let power = written.end;
    let length = matches!(written.code.as_str(), "m" | "km" | "cm" | "mm" | "dm");
    let exponent = match scene.int(power) {
        Some((2, 1)) => '2',
        Some((3, 1)) => '3',
        _ => return,
    };
    let behind = power + 1;
    let free = !scene.same_line(behind)
        || line.sign(behind) == b'/'
        || matches!(line.sign(behind), b',' | b'.' | b';' | b')' | b'-')
            && !(line.glued(behind) && line.is_digits(behind + 1))
        || line.is_word(behind)
            && !scene.is_noun(behind)
            && plain_unit(scene, behind).is_none()
            && scene.numeral(behind).is_none();
    if length && free && line.gap(power) == Gap::Space {
        written.code.push(exponent);
        written.end = behind;
    }
}

/// `20 (kg)`, `12 [km]`: a measure alone in brackets.
fn bracketed(scene: &Scene, at: usize) -> Option<UnitPhrase> {
    let line = scene.line;
    let close = match line.sign(at) {
        b'(' => b')',
        b'[' => b']',
        _ => return None,
    };
    let (kind, code) = plain_unit(scene, at + 1).filter(|_| line.sign(at + 2) == close && scene.same_line(at))?;
    (kind == Kind::Measure).then(|| UnitPhrase { kind, code: own_word(scene, at + 1, code), end: at + 3, power: 0 })
}

/// The scale in words that stands behind a currency instead of before it.
fn scale_behind(scene: &Scene, written: &UnitPhrase) -> Option<i64> {
    let at = written.end;
    if written.kind != Kind::Money || !scene.same_line(at) || !scene.line.language().grammar.loose_scales {
        return None;
    }
    scene.line.find(at, |sense| match *sense {
        Sense::Number(NumeralPart::Power(power)) if scene.line.text_at(at).len() > 2 => Some(power.into()),
        _ => None,
    })
}

/// The unit at `at` without what it is per.
pub(crate) fn plain_unit(scene: &Scene, at: usize) -> Option<(Kind, &'static str)> {
    if !scene.same_line(at) {
        return None;
    }
    if let Some(code) = weight(scene, at) {
        return Some((Kind::Measure, code));
    }
    // `0,25đ` of an examination: a currency that has no hundredths is no money of a part of one.
    let own = line_own_letter(scene, at);
    if let Some(code) = own {
        return Some((Kind::Measure, code));
    }
    if let Some(code) = clock_letter(scene, at) {
        return Some((Kind::Duration, code));
    }
    // Of a word for both, such as `pounds`, the money is meant where nothing tells of a weight.
    if let Some(code) = scene.line.find(at, |sense| if let Sense::Currency(code) = sense { Some(*code) } else { None })
    {
        // `rupees` of Sri Lanka
        let rupee = code == "INR" && scene.line.get(at).tokens == 1;
        let own = if rupee { scene.article_units().rupee } else { None };
        return Some((Kind::Money, own.unwrap_or(code)));
    }
    scene.line.find(at, |sense| match *sense {
        Sense::Percent => Some((Kind::Percent, "%")),
        Sense::PercentPoint => Some((Kind::Percent, "pp")),
        Sense::ScaledCurrency(code, _) => Some((Kind::Money, code)),
        // A letter alone is a hundredth only where it is glued on: `50p`.
        Sense::SubCurrency(code) if scene.line.glued(at) || scene.line.text_at(at).len() > 1 => {
            Some((Kind::Money, code))
        }
        // `30p`, but not `trang 3 p`, nor the lines of a picture: `720p`.
        Sense::Unit(_, Quantity::Time)
            if scene.line.has(at, Sense::Minute)
                && scene.line.text_at(at).len() == 1
                && !(scene.line.glued(at) && scene.int(at.wrapping_sub(1)).is_some_and(|(_, digits)| digits <= 2)) =>
        {
            None
        }
        // `6in`, but not `6 in 10`.
        Sense::Unit(_, Quantity::Measure) if !scene.line.glued(at) && scene.line.has(at, Sense::Preposition) => None,
        Sense::Unit("Cel", Quantity::Measure) if scene.line.has(at, Sense::AnyDegree) => {
            // `-7° Celsius`
            let own = scene.same_line(at + 1) && scene.line.any(at + 1, |sense| matches!(sense, Sense::Unit("Cel", _)));
            Some((Kind::Measure, if !own && scene.article_units().fahrenheit { "[degF]" } else { "Cel" }))
        }
        Sense::Unit(code, Quantity::Measure) => Some((Kind::Measure, code)),
        Sense::Unit(code, Quantity::Time) => Some((Kind::Duration, code)),
        Sense::Unit(code, Quantity::Age) => Some((Kind::Age, code)),
        _ => None,
    })
}

/// The mark that the letter of the language's own currency stands for behind a number below ten with decimals.
fn line_own_letter(scene: &Scene, at: usize) -> Option<&'static str> {
    let line = scene.line;
    let code = line.find(at, |sense| if let Sense::MarkLetter(code) = sense { Some(*code) } else { None })?;
    let whole = at.checked_sub(3)?;
    let decimals =
        line.glued(at) && line.is_digits(at - 1) && line.sign(at - 2) == scene.style.decimal && line.is_digits(whole);
    (decimals && line.get(whole).digits <= 2 && line.get(at - 1).digits <= 2).then_some(code)
}

/// `10.58s`, `3h 15m`: a letter for a unit of time stuck to its number: seconds with decimals, and hours or minutes beside
/// each other.
fn clock_letter(scene: &Scene, at: usize) -> Option<&'static str> {
    let line = scene.line;
    let code = line.find(at, |sense| if let Sense::ClockLetter(code) = sense { Some(*code) } else { None })?;
    if !line.glued(at) || !line.prev(at).is_digits() || line.glued(at + 1) && line.is_word(at + 1) {
        return None;
    }
    let letter =
        |at: usize| line.find(at, |sense| if let Sense::ClockLetter(code) = sense { Some(*code) } else { None });
    let behind = line.is_digits(at + 1) && line.glued(at + 2) && scene.same_line(at + 1) && letter(at + 2).is_some();
    let before =
        at >= 2 && line.is_digits(at - 1) && letter(at - 2).is_some() && line.prev(at).prev().prev().is_digits();
    let decimals = code == "s" && line.prev(at).prev().sign() == b'.' && line.glued(at - 1);
    let order = |other: Option<&str>, expected: [&str; 2]| other.is_some_and(|other| expected.contains(&other));
    let fits = match code {
        "h" => behind && order(letter(at + 2), ["min", "s"]),
        "min" => before && order(letter(at - 2), ["h", "h"]) || behind && order(letter(at + 2), ["s", "s"]),
        _ => decimals || before,
    };
    fits.then_some(code)
}

/// The measure that a word of money and measure (`pounds`) is: behind a hyphen, or where a word of extent is near.
fn weight(scene: &Scene, at: usize) -> Option<&'static str> {
    let line = scene.line;
    if !line.any(at, |sense| matches!(sense, Sense::Currency(_))) {
        return None;
    }
    let code = line.find(at, |sense| match *sense {
        Sense::Unit(code, Quantity::Measure) => Some(code),
        _ => None,
    })?;
    let extent = (at.saturating_sub(5)..at + 4)
        .any(|at| line.any(at, |sense| matches!(sense, Sense::QuantityWord | Sense::QuantityNoun)));
    // `lost about 20 pounds`: a number without a scale, and a word that tells of a body's weight.
    let lost = (at.saturating_sub(5)..at).any(|word| line.has(word, Sense::WeightCue))
        && !line.prev(at).any(|sense| matches!(sense, Sense::Number(NumeralPart::Power(3..))));
    // In an article whose money is another, pounds without a scale are weight.
    let scaled = line.prev(at).any(|sense| matches!(sense, Sense::Number(NumeralPart::Power(3..))));
    let foreign = !scaled && !scene.article_units().sterling;
    (extent || lost || foreign || line.prev(at).sign() == b'-' && line.glued(at)).then_some(code)
}

/// Takes `/người/tháng`, `mỗi ounce`, `một tháng` in.
pub(crate) fn rate(scene: &Scene, written: &mut UnitPhrase) {
    let line = scene.line;
    loop {
        let mark = written.end;
        let slash = line.sign(mark) == b'/' && scene.same_line(mark);
        // `5 triệu đồng/1 bộ`
        let one = slash
            && written.kind == Kind::Money
            && line.text_at(mark + 1) == "1"
            && line.is_word(mark + 2)
            && scene.numeral(mark + 1).is_some_and(|numeral| numeral.end == mark + 2);
        let at = mark + usize::from(one);
        // `mười đô la trên giờ`
        let over = written.kind == Kind::Money
            && line.has(at, Sense::Among)
            && line.any(at, |sense| matches!(sense, Sense::Bound(..)))
            && !line.is_digits(at + 2)
            && line.any(at + 1, |sense| matches!(sense, Sense::Unit(..)));
        let worded = !slash && (over || line.has(at, Sense::Per)) && scene.same_line(at);
        // `1.33 dollars to the euro`
        let exchanged = written.kind == Kind::Money && line.has(mark, Sense::To) && scene.same_line(mark);
        let other = mark + 1 + usize::from(line.has(mark + 1, Sense::Determiner));
        let currency = |sense: &Sense| if let Sense::Currency(code) = sense { Some(*code) } else { None };
        if let Some(code) = line.find(other, currency).filter(|_| exchanged && scene.same_line(other)) {
            if code != written.code && other > mark + 1 {
                written.code.push('/');
                written.code.push_str(code);
                written.end = other + 1;
            }
            return;
        }
        if !(slash || worded)
            || !line.is_word(at + 1)
            || !scene.same_line(at + 1)
            || scene.numeral(at + 1).is_some_and(|n| n.is_bare_word() && line.senses(at + 1).len() == 1)
        {
            return;
        }
        let time = line.any(at + 1, |sense| matches!(sense, Sense::Unit(_, Quantity::Time)));
        // `a year earlier`, `một tháng sau`: a point in time of its own.
        let apart = worded
            && time
            && line.any(at, |sense| matches!(sense, Sense::Number(_)))
            && line.any(at + 2, |sense| matches!(sense, Sense::Relative(_) | Sense::Demonstrative))
            && scene.same_line(at + 2);
        if apart {
            return;
        }
        let measure = line.any(at + 1, |sense| matches!(sense, Sense::Unit(_, Quantity::Measure)));
        let article = worded && !over && scene.numeral(at).is_some();
        // `140.000 đồng một con`
        let piece = article && line.has(at + 1, Sense::Classifier);
        // `một tháng` is a rate of money; of anything else `một` may begin something new. `mỗi` needs a unit or, for
        // money, any noun.
        let fits = match written.kind {
            Kind::Money => slash || time || measure || piece || (!article && scene.is_noun(at + 1) && !time),
            // `56 tạ một ha`
            Kind::Measure if article => time || measure && written.code != line.text_at(at + 1),
            Kind::Measure | Kind::Duration => slash || (worded && !article && (time || measure)),
            Kind::Percent => (slash || !article) && time,
            _ => false,
        };
        // `3/4 đồng` and the like: a digit behind the slash is another number.
        if !fits {
            return;
        }
        // `per diluted share`: a participle before what it is per.
        let participle = worded
            && !time
            && crate::phrases::premodified::is_participle(scene, at + 1)
            && scene.is_noun(at + 2)
            && scene.same_line(at + 2);
        written.end = at + 2 + usize::from(participle);
        written.code.push('/');
        written.code.push_str(line.span(at + 1, written.end).of(line.text));
        if worded {
            return;
        }
    }
}
