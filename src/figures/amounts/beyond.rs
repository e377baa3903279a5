//! Numbers that are larger or longer than any that is carried: figures with their whole span and no value.

use crate::figures::amounts::amount::currency_sign;
use crate::figures::amounts::unit::unit;
use crate::figures::rules::{Examples, Opens, RuleRow};
use crate::figures::{Candidate, Scene};
use crate::report::Kind;
use crate::rule::Rule;

/// A number that is larger or longer than any that is carried, with its sign and its unit.
pub(crate) static BEYOND: RuleRow = RuleRow {
    name: "number beyond any value",
    needs: None,
    opens: Opens::NUMERAL.or(Opens::PHRASE),
    read,
    examples: Examples::of(&[
        ("en", "The vault holds 1e400 coins. => count 1e400"),
        (
            "vi",
            "Kho có 1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890 hạt. => count",
        ),
    ]),
    counter_examples: Examples::of(&[("en", "The vault holds 1e10 coins. => count 1e10 =10000000000")]),
};

fn read(scene: &Scene, at: usize) -> Option<Candidate> {
    let sign = currency_sign(scene, at);
    let number = at + usize::from(sign.is_some());
    let numeral = scene.numeral(number).filter(|numeral| numeral.beyond)?;
    if number > at && !scene.same_line(number) {
        return None;
    }
    let written = unit(scene, numeral.end);
    let end = written.as_ref().map_or(numeral.end, |written| written.end);
    let kind = written.as_ref().map_or(if sign.is_some() { Kind::Money } else { Kind::Count }, |written| written.kind);
    let mut found = scene.found(kind, at, end, Rule::Beyond);
    found.figure.unit = written.map(|written| written.code).or(sign.map(str::to_owned));
    Some(Candidate { found: vec![found], end })
}
