//! The unit behind a number: what it measures, its code, and what a rate is per.

use super::Scene;
use crate::lang::{Numeral, Quantity, Sense};
use crate::report::Kind;

/// A unit as it stands in the text.
#[derive(Clone, Debug)]
pub(super) struct Written {
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
pub(super) fn unit(scene: &Scene, at: usize) -> Option<Written> {
    // `6.1-inch`, `42-year-old`
    let hyphen =
        scene.cut.sign(at) == b'-' && scene.cut.glued(at) && scene.cut.glued(at + 1) && scene.cut.is_word(at + 1);
    let at = at + usize::from(hyphen && !scene.cut.language().grammar.head_first);
    if let Some(written) = bracketed(scene, at) {
        return Some(written);
    }
    let (kind, code) = plain_unit(scene, at)?;
    let scaled = |sense: &Sense| match *sense {
        Sense::SubCurrency(_) => Some(-2),
        Sense::ScaledCurrency(_, power) => Some(power.into()),
        _ => None,
    };
    let mut written =
        Written { kind, code: code.to_owned(), end: at + 1, power: scene.cut.find(at, scaled).unwrap_or(0) };
    // `75 USD million`
    if let Some(power) = scale_behind(scene, &written) {
        written.power += power;
        written.end += 1;
    }
    rate(scene, &mut written);
    Some(written)
}

/// `20 (kg)`, `12 [km]`: a measure alone in brackets.
fn bracketed(scene: &Scene, at: usize) -> Option<Written> {
    let cut = scene.cut;
    let close = match cut.sign(at) {
        b'(' => b')',
        b'[' => b']',
        _ => return None,
    };
    let (kind, code) = plain_unit(scene, at + 1).filter(|_| cut.sign(at + 2) == close && scene.same_line(at))?;
    (kind == Kind::Measure).then(|| Written { kind, code: code.to_owned(), end: at + 3, power: 0 })
}

/// The scale in words that stands behind a currency instead of before it.
fn scale_behind(scene: &Scene, written: &Written) -> Option<i64> {
    let at = written.end;
    if written.kind != Kind::Money || !scene.same_line(at) || scene.cut.language().grammar.head_first {
        return None;
    }
    scene.cut.find(at, |sense| match *sense {
        Sense::Number(Numeral::Power(power)) if scene.cut.text_at(at).len() > 2 => Some(power.into()),
        _ => None,
    })
}

/// The unit at `at` without what it is per.
pub(super) fn plain_unit(scene: &Scene, at: usize) -> Option<(Kind, &'static str)> {
    if !scene.same_line(at) {
        return None;
    }
    if let Some(code) = weight(scene, at) {
        return Some((Kind::Measure, code));
    }
    // Of a word for both, such as `pounds`, the money is meant where nothing tells of a weight.
    if let Some(code) = scene.cut.find(at, |sense| if let Sense::Currency(code) = sense { Some(*code) } else { None }) {
        return Some((Kind::Money, code));
    }
    scene.cut.find(at, |sense| match *sense {
        Sense::Percent => Some((Kind::Percent, "%")),
        Sense::PercentPoint => Some((Kind::Percent, "pp")),
        Sense::ScaledCurrency(code, _) => Some((Kind::Money, code)),
        // A letter alone is a hundredth only where it is glued on: `50p`.
        Sense::SubCurrency(code) if scene.cut.glued(at) || scene.cut.text_at(at).len() > 1 => Some((Kind::Money, code)),
        // `30p`, but not `trang 3 p`, nor the lines of a picture: `720p`.
        Sense::Unit(_, Quantity::Time)
            if scene.cut.has(at, Sense::Minute)
                && scene.cut.text_at(at).len() == 1
                && !(scene.cut.glued(at) && scene.int(at.wrapping_sub(1)).is_some_and(|(_, digits)| digits <= 2)) =>
        {
            None
        }
        // `6in`, but not `6 in 10`.
        Sense::Unit(_, Quantity::Measure) if !scene.cut.glued(at) && scene.cut.has(at, Sense::Preposition) => None,
        Sense::Unit(code, Quantity::Measure) => Some((Kind::Measure, code)),
        Sense::Unit(code, Quantity::Time) => Some((Kind::Duration, code)),
        Sense::Unit(code, Quantity::Age) => Some((Kind::Age, code)),
        _ => None,
    })
}

/// The measure that a word of money and measure (`pounds`) is: behind a hyphen, or where a word of extent is near.
fn weight(scene: &Scene, at: usize) -> Option<&'static str> {
    let cut = scene.cut;
    if !cut.any(at, |sense| matches!(sense, Sense::Currency(_))) {
        return None;
    }
    let code = cut.find(at, |sense| match *sense {
        Sense::Unit(code, Quantity::Measure) => Some(code),
        _ => None,
    })?;
    let extent = (at.saturating_sub(5)..at + 4)
        .any(|at| cut.any(at, |sense| matches!(sense, Sense::QuantityWord | Sense::QuantityNoun)));
    (extent || cut.sign(at.wrapping_sub(1)) == b'-' && cut.glued(at)).then_some(code)
}

/// Takes `/người/tháng`, `mỗi ounce`, `một tháng` in.
pub(super) fn rate(scene: &Scene, written: &mut Written) {
    let cut = scene.cut;
    loop {
        let mark = written.end;
        let slash = cut.sign(mark) == b'/' && scene.same_line(mark);
        // `5 triệu đồng/1 bộ`
        let one = slash
            && written.kind == Kind::Money
            && cut.text_at(mark + 1) == "1"
            && cut.is_word(mark + 2)
            && scene.numeral(mark + 1).is_some_and(|numeral| numeral.end == mark + 2);
        let at = mark + usize::from(one);
        // `mười đô la trên giờ`
        let over = written.kind == Kind::Money
            && cut.has(at, Sense::Among)
            && cut.any(at, |sense| matches!(sense, Sense::Bound(..)))
            && !cut.is_digits(at + 2)
            && cut.any(at + 1, |sense| matches!(sense, Sense::Unit(..)));
        let worded = !slash && (over || cut.has(at, Sense::Per)) && scene.same_line(at);
        if !(slash || worded)
            || !cut.is_word(at + 1)
            || !scene.same_line(at + 1)
            || scene.numeral(at + 1).is_some_and(|n| n.is_bare_word() && cut.senses(at + 1).len() == 1)
        {
            return;
        }
        let time = cut.any(at + 1, |sense| matches!(sense, Sense::Unit(_, Quantity::Time)));
        let measure = cut.any(at + 1, |sense| matches!(sense, Sense::Unit(_, Quantity::Measure)));
        let article = worded && !over && scene.numeral(at).is_some();
        // `140.000 đồng một con`
        let piece = article && cut.has(at + 1, Sense::Classifier);
        // `một tháng` is a rate of money; of anything else `một` may begin something new. `mỗi` needs a unit or, for
        // money, any noun.
        let fits = match written.kind {
            Kind::Money => slash || time || measure || piece || (!article && scene.is_noun(at + 1) && !time),
            // `56 tạ một ha`
            Kind::Measure if article => measure && written.code != cut.text_at(at + 1),
            Kind::Measure | Kind::Duration => slash || (worded && !article && (time || measure)),
            Kind::Percent => (slash || !article) && time,
            _ => false,
        };
        // `3/4 đồng` and the like: a digit behind the slash is another number.
        if !fits {
            return;
        }
        written.code.push('/');
        written.code.push_str(cut.text_at(at + 1));
        written.end = at + 2;
        if worded {
            return;
        }
    }
}
