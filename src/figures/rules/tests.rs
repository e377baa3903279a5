//! Each example of a rule is read by that very rule, and each counter-example by others.

use std::collections::BTreeSet;

use super::{Example, RULES, TAKEN};
use crate::{Options, Rule, analyze};

#[path = "../../../tests/support/cases.rs"]
mod cases;

/// What is wrong with the reading of an example, and the names of the rules that read in it.
fn read((lang, case): Example) -> (Option<String>, Vec<&'static str>) {
    let options = Options { lang: Some(lang.into()), ..Options::default() };
    TAKEN.take();
    let fault = cases::fault(case, &options);
    (fault, TAKEN.take())
}

#[test]
fn examples_are_read_by_their_rule_and_counter_examples_by_others() {
    let mut wrong = Vec::new();
    for row in RULES {
        if row.examples.0.is_empty() || row.counter_examples.0.is_empty() {
            wrong.push(format!("{}: has no example, or no counter-example", row.name));
        }
        let examples = row.examples.0.iter().map(|example| (example, true));
        for (&example, own) in examples.chain(row.counter_examples.0.iter().map(|example| (example, false))) {
            let (fault, taken) = read(example);
            wrong.extend(fault.map(|fault| format!("{}: {fault}\n    by     {taken:?}", row.name)));
            if taken.contains(&row.name) != own {
                let how = if own { "not read" } else { "read" };
                wrong.push(format!("{}: {how} by it: {}\n    but by {taken:?}", row.name, example.1));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_row_has_a_name_of_its_own() {
    let names: BTreeSet<&str> = RULES.iter().map(|row| row.name).collect();
    assert_eq!(names.len(), RULES.len());
}

/// The rules of patterns, which have cases of their own (`tests/patterns.rs`), and of the reader's own hand.
const NOT_READ: [Rule; 9] = [
    Rule::Phone,
    Rule::InternationalPhone,
    Rule::Hotline,
    Rule::Plate,
    Rule::InspectionCentre,
    Rule::Ipv4Address,
    Rule::Isbn,
    Rule::BritishPostcode,
    Rule::Edited,
];

#[test]
fn every_name_of_a_rule_is_that_of_an_example() {
    let mut missing: Vec<Rule> = Rule::ALL.into_iter().filter(|rule| !NOT_READ.contains(rule)).collect();
    for &(lang, case) in RULES.iter().flat_map(|row| row.examples.0) {
        let text = case.split_once(" =>").map_or(case, |(text, _)| text);
        let report = analyze(text, &Options { lang: Some(lang.into()), ..Options::default() });
        missing.retain(|rule| report.figures.iter().all(|figure| figure.rule != *rule));
    }
    assert!(missing.is_empty(), "{missing:?}");
}
