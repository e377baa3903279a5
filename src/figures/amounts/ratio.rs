//! Ratios and fractions: `1445/1454`, `1 trong 9`, `hai phần ba`, `một nửa`, `5,6 ca trên 100.000`.

use crate::decimal::{Decimal, exact_part, plain, shift, whole};
use crate::figures::amounts::unit;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::lang::Sense;
use crate::numerals::{Form, Numeral};
use crate::report::{Bound, Kind};
use crate::rule::Rule;
use crate::text::token::Case;

fn ratio(scene: &Scene, first: usize, end: usize, rule: Rule, value: Decimal, of: Decimal) -> Option<Candidate> {
    let mut found = scene.found(Kind::Ratio, first, end, rule);
    found.figure.value = Some(value);
    found.figure.of = Some(of);
    Some(Candidate { end, found: vec![found] })
}

/// A fraction in one sign.
pub(crate) static VULGAR: RuleRow = RuleRow {
    name: "fraction in one sign",
    needs: None,
    opens: Opens::SIGN,
    read: vulgar,
    examples: Examples::of(&[
        ("vi", "Đổ vào ½ lít nước. => measure ½ lít =0.5 u=L"),
        ("vi", "Chỉ có ½ số hộ nộp thuế. => ratio ½"),
    ]),
    counter_examples: Examples::of(&[("vi", "Đổ vào 1/2 lít nước. => measure 1/2 lít =0.5")]),
};

fn vulgar(scene: &Scene, at: usize) -> Option<Candidate> {
    let (part, of) = crate::numerals::vulgar(scene.line.text_at(at))?;
    // `½ lít`
    if let Some((written, value)) = unit::unit(scene, at + 1).zip(exact_part(part, of)) {
        let mut found = scene.found(written.kind, at, written.end, Rule::FractionOfUnit);
        found.figure.value = Some(shift(&value, written.power));
        found.figure.unit = Some(written.code);
        return Some(Candidate { end: written.end, found: vec![found] });
    }
    ratio(scene, at, at + 1, Rule::Fraction, whole(part.into()), whole(of.into()))
}

/// A part and its whole, or a part of a unit, with a slash.
pub(crate) static SLASH: RuleRow = RuleRow {
    name: "part and whole with a slash",
    needs: None,
    opens: Opens::NUMERAL,
    read: slash,
    examples: Examples::of(&[
        ("vi", "Có 1445/1454 hộ đồng ý. => ratio 1445/1454 =1445 | /1454"),
        ("en", "The track is a 1/4 mile oval. => measure 1/4 mile =0.25"),
    ]),
    counter_examples: Examples::of(&[("vi", "Hội họp ngày 2/7. => date ngày 2/7")]),
};

fn slash(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let part = scene.numeral(at)?;
    let sign = part.end;
    if part.form != Form::Digits || line.sign(sign) != b'/' || !scene.same_line(sign) || !line.is_digits(sign + 1) {
        return None;
    }
    let whole_number = scene.numeral(sign + 1).filter(|_| scene.same_line(sign + 1))?;
    if matches!(line.sign(whole_number.end), b'/' | b'-') && line.glued(whole_number.end) {
        return None;
    }
    // More than the whole of nothing that is named is a size or a code: `235/60 R18`.
    let noun = scene.is_noun(whole_number.end) && !line.is_capital(whole_number.end);
    if part.value > whole_number.value
        && !noun
        && whole_number.power == 0
        && unit::unit(scene, whole_number.end).is_none()
    {
        let found = scene.found(Kind::Identifier, at, whole_number.end, Rule::Code);
        return Some(Candidate { end: found.end, found: vec![found] });
    }
    if let Some(reading) = part_of_unit(scene, at, part, whole_number) {
        return Some(reading);
    }
    // `60/63 tỉnh`: a scale behind the whole belongs to both.
    let power = whole_number.power;
    let value = shift(&part.value, power.into());
    let mut reading = ratio(scene, at, whole_number.end, Rule::Ratio, value, whole_number.value.clone())?;
    if power > 0 {
        if let Some(written) = unit::unit(scene, whole_number.end) {
            let end = written.end;
            let found = reading.found.first_mut()?;
            found.figure.unit = Some(written.code);
            found.figure.span = line.span(at, end);
            found.end = end;
            reading.end = end;
        }
    }
    Some(reading)
}

/// `1/4 mile`, `1/2 lít`: a part of a unit.
fn part_of_unit(scene: &Scene, at: usize, part: &Numeral, of: &Numeral) -> Option<Candidate> {
    let of_small = of.small().filter(|of| matches!(of, 2 | 4 | 8 | 16))?;
    let fits =
        part.value < of.value && of_small > 0 && !scene.line.any(of.end, |sense| matches!(sense, Sense::UnitBefore(_)));
    let written = unit::unit(scene, of.end).filter(|written| fits && written.kind == Kind::Measure)?;
    let mut found = scene.found(Kind::Measure, at, written.end, Rule::PartOfUnit);
    found.figure.value = Some((&part.value / &of.value).normalized());
    found.figure.unit = Some(written.code);
    Some(Candidate { end: written.end, found: vec![found] })
}

/// A fraction in words.
pub(crate) static PARTS_IN_WORDS: RuleRow = RuleRow {
    name: "parts in words",
    needs: None,
    opens: Opens::NUMERAL,
    read: parts_in_words,
    examples: Examples::of(&[("vi", "Hai phần ba số hộ có điện. => ratio Hai phần ba =2 | /3")]),
    counter_examples: Examples::of(&[("vi", "Hai phần quà đã được trao. => count Hai")]),
};

fn parts_in_words(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let part = scene.numeral(at)?;
    let joint = part.end;
    if line.any(joint, |sense| matches!(sense, Sense::PartJoint | Sense::DividedBy)) && scene.same_line(joint) {
        let of = scene.numeral(joint + 1).filter(|_| scene.same_line(joint + 1))?;
        if of.form == part.form || of.form == Form::Words || part.form == Form::Words {
            // `ba phần tư mét`, as `3/4 m`
            if let Some(reading) = part_of_unit(scene, at, part, of) {
                return Some(reading);
            }
            return ratio(scene, at, of.end, Rule::FractionInWords, part.value.clone(), of.value.clone());
        }
        return None;
    }
    let joint = joint + usize::from(line.sign(joint) == b'-' && line.glued(joint));
    let of = line.find(joint, |sense| if let Sense::Part(of) = sense { Some(*of) } else { None })?;
    // Where plurals have an ending, several parts have it too.
    let plurals = line.language().grammar.endings.plural;
    let fits = scene.same_line(joint)
        && !is_run_of_parts(scene, at)
        && (plurals.is_empty()
            || joint > part.end
            || part.value == whole(1)
            || plurals.iter().any(|ending| line.text_at(joint).ends_with(ending)))
        && part.to.is_none()
        && part.value < whole(of.into());
    if fits { ratio(scene, at, joint + 1, Rule::FractionInWords, part.value.clone(), whole(of.into())) } else { None }
}

/// `the preceding three quarters`, `its first three quarters`: so many parts of a year behind a word for which of them.
pub(crate) fn is_run_of_parts(scene: &Scene, at: usize) -> bool {
    let which = |sense: &Sense| {
        matches!(sense, Sense::Relative(_) | Sense::Rank(1) | Sense::Demonstrative | Sense::TimeModifier)
    };
    let article = |at: usize| {
        scene.line.has(at, Sense::Determiner) && !scene.line.has(at, Sense::Number(crate::lang::NumeralPart::Article))
    };
    let before = at.wrapping_sub(1);
    scene.same_line(at) && (scene.line.any(before, which) || article(before))
}

/// So many among others.
pub(crate) static AMONG: RuleRow = RuleRow {
    name: "so many among",
    needs: None,
    opens: Opens::NUMERAL,
    read: among,
    examples: Examples::of(&[
        ("vi", "Có 1 trong 9 ca rất nặng. => ratio 1 trong 9 =1 | /9"),
        ("en", "One of the last six boats sank. => ratio"),
    ]),
    counter_examples: Examples::of(&[("vi", "Anh bơi 2 vòng trong 3 ngày. => count 2; duration 3 ngày")]),
};

fn among(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let part = scene.numeral(at)?;
    // `310 đến 340 trong tổng số 480 phiếu`
    let high = scene.numeral(part.end + 1).filter(|high| {
        let joined = line.sign(part.end) == b'-' || line.has(part.end, Sense::To);
        joined && scene.same_line(part.end) && scene.same_line(part.end + 1) && high.value > part.value
    });
    let joint = high.map_or(part.end, |high| high.end);
    // `five of the last six years`: the whole is told by a word for which of them.
    if let Some(reading) = of_last(scene, at, part) {
        return Some(reading);
    }
    if !line.has(joint, Sense::Among)
        || line.sign(joint) == b'/'
        || !scene.same_line(joint)
        || matches!(part.form, Form::Roman | Form::Rank)
    {
        return None;
    }
    let mut number = joint + 1;
    while line.any(number, |sense| matches!(sense, Sense::Determiner | Sense::AmountNoun)) && number < joint + 3 {
        number += 1;
    }
    let of = scene.numeral(number).filter(|_| scene.same_line(number))?;
    let small =
        part.value < of.value && part.to.is_none() && of.to.is_none() && !matches!(of.form, Form::Roman | Form::Rank);
    // `2 trong 3 ngày`: a length of time is no whole; nor is a year.
    let unit = unit::unit(scene, of.end).is_some();
    let year = of.plain && of.small().is_some_and(|year| (1900..2100).contains(&year)) && !scene.is_noun(of.end);
    if !small || unit || year {
        return None;
    }
    let mut reading = ratio(scene, at, of.end, Rule::Among, part.value.clone(), of.value.clone())?;
    if let Some(high) = high {
        if high.value > of.value {
            return None;
        }
        reading.found.first_mut()?.figure.value_to = Some(high.value.clone());
    }
    Some(reading)
}

/// `five of the last six years`, `three of his first four games`.
fn of_last(scene: &Scene, at: usize, part: &Numeral) -> Option<Candidate> {
    let line = scene.line;
    let of = line.has(part.end, Sense::Number(crate::lang::NumeralPart::Of)) && scene.same_line(part.end);
    let last = part.end + 2;
    let which = line.any(last, |sense| matches!(sense, Sense::Relative(_) | Sense::Rank(1) | Sense::Possible));
    if !of || !line.has(part.end + 1, Sense::Determiner) || !which || !scene.same_line(last + 1) {
        return None;
    }
    let whole = scene.numeral(last + 1)?;
    let plain = |numeral: &Numeral| !matches!(numeral.form, Form::Roman | Form::Rank) && numeral.to.is_none();
    let fits = plain(part) && plain(whole) && part.value < whole.value && !part.several;
    if fits { ratio(scene, at, whole.end, Rule::Among, part.value.clone(), whole.value.clone()) } else { None }
}

/// A part with its ending in digits.
pub(crate) static ONE_OF_RANK: RuleRow = RuleRow {
    name: "one part told by a rank",
    needs: None,
    opens: Opens::NUMERAL,
    read: one_of_rank,
    examples: Examples::of(&[("en", "It moves at one 5th the speed. => ratio one 5th =1 | /5")]),
    counter_examples: Examples::of(&[("en", "The 5th runner fell. => ordinal 5th")]),
};

fn one_of_rank(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let part = scene.numeral(at).filter(|part| part.form == Form::Words && part.value == whole(1))?;
    let rank = scene.numeral(part.end).filter(|rank| rank.form == Form::Rank && scene.same_line(part.end))?;
    let whole_behind =
        line.any(rank.end, |sense| matches!(sense, Sense::Determiner | Sense::Number(crate::lang::NumeralPart::Of)));
    let fits =
        line.is_digits(part.end) && rank.small().is_some_and(|of| of > 1) && whole_behind && scene.same_line(rank.end);
    if fits { ratio(scene, at, rank.end, Rule::FractionInWords, whole(1), rank.value.clone()) } else { None }
}

/// A rate to a round number of the counted.
pub(crate) static PER_ROUND_NUMBER: RuleRow = RuleRow {
    name: "rate to a round number",
    needs: None,
    opens: Opens::NUMERAL,
    read: per_round_number,
    examples: Examples::of(&[(
        "vi",
        "Tỉnh ghi nhận 5,6 ca trên 100.000 dân. => ratio 5,6 ca trên 100.000 =5.6 | /100000",
    )]),
    counter_examples: Examples::of(&[(
        "vi",
        "Đo được 80 miligam/100 mililít máu. => measure 80 miligam; measure 100 mililít",
    )]),
};

fn per_round_number(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    let part = scene.numeral(at)?;
    // `80 miligam/100 mililít` is a measure.
    if unit::plain_unit(scene, part.end).is_some_and(|(kind, _)| kind == Kind::Measure) {
        return None;
    }
    let mut joint = part.end;
    while joint < part.end + 4
        && scene.same_line(joint)
        && line.is_word(joint)
        && !line.has(joint, Sense::Among)
        && !line.any(joint, |sense| matches!(sense, Sense::And | Sense::Or | Sense::Verb | Sense::Conjunction))
        && scene.numeral(joint).is_none()
    {
        joint += 1;
    }
    if joint == part.end || !(line.has(joint, Sense::Among) || line.sign(joint) == b'/') || !scene.same_line(joint) {
        return None;
    }
    let of = scene.numeral(joint + 1).filter(|_| scene.same_line(joint + 1))?;
    let text = plain(&of.value);
    let round = text.len() >= 3 && text.starts_with('1') && text.bytes().skip(1).all(|byte| byte == b'0');
    if !round
        || !scene.is_noun(of.end)
        || part.value >= of.value
        || part.to.is_some()
        || matches!(part.form, Form::Roman | Form::Rank)
    {
        return None;
    }
    ratio(scene, at, of.end, Rule::RateToRoundNumber, part.value.clone(), of.value.clone())
}

/// A half.
pub(crate) static HALF: RuleRow = RuleRow {
    name: "half",
    needs: None,
    opens: Opens::PHRASE,
    read: half,
    examples: Examples::of(&[
        ("vi", "Một nửa số hộ có điện. => ratio Một nửa =1 | /2"),
        ("en", "Half of the seats were empty. => ratio Half"),
    ]),
    counter_examples: Examples::of(&[("vi", "Buổi họp kéo dài nửa giờ. => duration nửa giờ")]),
};

fn half(scene: &Scene, at: usize) -> Option<Candidate> {
    let line = scene.line;
    if line.has(at, Sense::Halves) {
        return ratio(scene, at, at + 1, Rule::Half, whole(1), whole(2));
    }
    let parts = line.find(at, |sense| if let Sense::Part(parts) = sense { Some(*parts) } else { None })?;
    if parts != 2 {
        return None;
    }
    // `fly-half`, `second-half tries`, `a half-chance`: joined to a word it is part of a term.
    let joined = |hyphen: usize| line.sign(hyphen) == b'-' && line.glued(hyphen) && line.glued(hyphen + 1);
    // `Half Life 2`
    let name = line.is_capital(at) && line.is_capital(at + 1) && scene.same_line(at + 1) && scene.is_noun(at + 1);
    if name && line.get(at).case == Case::Capital && line.get(at + 1).case == Case::Capital {
        let mut end = at + 1;
        while end < at + 4 && scene.same_line(end) && line.is_word(end) && line.is_capital(end) {
            end += 1;
        }
        if scene.int(end).is_some() && scene.same_line(end) {
            return Some(crate::figures::labels::name::identifier(scene, at, end + 1, Rule::NameWithNumber));
        }
        return Some(Candidate { found: Vec::new(), end: at + 1 });
    }
    if at > 1 && joined(at - 1) && line.is_word(at - 2) || joined(at + 1) && line.is_word(at + 2) {
        return Some(Candidate { found: Vec::new(), end: at + 1 });
    }
    // `nửa cuối năm` came before; `nửa` before an adjective or nothing is no share.
    let mut reading = ratio(scene, at, at + 1, Rule::Half, whole(1), whole(2))?;
    if let Some(found) = reading.found.first_mut() {
        let before = at.wrapping_sub(1);
        if line.any(before, |sense| matches!(sense, Sense::Bound(Bound::About, _))) {
            found.figure.bound = Some(Bound::About);
        }
    }
    Some(reading)
}
