//! The page's words for rules, and for reasons to refuse a reading, are of those that there are, and of all of them.

use std::collections::BTreeSet;
use std::path::Path;

use solieu::{Reason, Rule};

#[test]
fn every_rule_and_reason_is_told_on_the_page() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/src/i18n/rules.ts");
    let source = std::fs::read_to_string(path).expect("the page's words for rules");
    let table = source.split_once("RULES").and_then(|(_, rest)| rest.split_once("\n};")).expect("a table").0;
    // `name: { … }` and `"a name": { … }`, each on a line of its own.
    let rows = table.lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '));
    let told: BTreeSet<&str> =
        rows.filter_map(|row| row.split_once(": {")).map(|(key, _)| key.trim_matches('"')).collect();
    // What the reader's own hand wrote has no rule to tell.
    let rules = Rule::ALL.into_iter().filter(|rule| *rule != Rule::Edited).map(Rule::name);
    let wanted: BTreeSet<&str> = rules.chain(Reason::OWN.map(Reason::name)).collect();
    assert_eq!(told, wanted);
}
