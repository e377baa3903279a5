//! What the checks say of sentences written for them: `tests/checks/LANGUAGE/KIND.txt`, a case a line.
//!
//! - `Có 18/21 huyện, chiếm {85,7|58,7}%.`: with what stands before the bar the check agrees (or, for the kinds that
//!   speak only when they fail, is silent), with what stands behind it differs.
//! - `= 463 biên chế (chiếm 8,3%). | 5545..5612`: the check implies something; here exactly that.
//! - `+ Xã có 12/15 thôn (80%).`: it agrees, and no change of a number need be found.
//! - `- Xã có 12/15 thôn; lãi suất là 6,5%.`: a tempting case, of which the check says nothing.

use std::path::Path;

use solieu::{Check, CheckKind, Options, Status, analyze};

/// The kinds that speak only when they fail.
const SILENT: [CheckKind; 4] = [CheckKind::Part, CheckKind::Range, CheckKind::Calendar, CheckKind::Repeat];

fn checks(text: &str, lang: &str) -> Vec<Check> {
    analyze(text, &Options { lang: Some(lang.to_owned()), ..Options::default() }).checks
}

/// The two texts of a case: every `{first|second}` replaced by its first or its second part.
fn sides(case: &str) -> [String; 2] {
    let mut sides = [String::new(), String::new()];
    let mut rest = case;
    while let Some((before, tail)) = rest.split_once('{') {
        let (choice, after) = tail.split_once('}').expect("a closing brace");
        let (first, second) = choice.split_once('|').expect("a bar between two choices");
        sides[0] += &format!("{before}{first}");
        sides[1] += &format!("{before}{second}");
        rest = after;
    }
    sides.map(|side| side + rest)
}

fn has(checks: &[Check], kind: CheckKind, status: Status) -> bool {
    checks.iter().any(|check| check.check == kind && check.status == status)
}

/// The faults of one case.
fn judge(case: &str, kind: CheckKind, lang: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |text: &str, wanted: &str, checks: &[Check]| {
        let found: Vec<_> = checks.iter().map(|check| (check.check, check.status, &check.computed)).collect();
        faults.push(format!("{lang}: wanted {wanted} {kind:?}, found {found:?}\n    {text}"));
    };
    if let Some(text) = case.strip_prefix("- ") {
        let checks = checks(text, lang);
        if checks.iter().any(|check| {
            check.check == kind && check.status != Status::Implies || check.check == kind && kind == CheckKind::Base
        }) {
            fault(text, "no", &checks);
        }
    } else if let Some(text) = case.strip_prefix("+ ") {
        let checks = checks(text, lang);
        let differs = checks.iter().any(|check| check.status == Status::Differs);
        if differs || !has(&checks, kind, Status::Agrees) {
            fault(text, "agreeing", &checks);
        }
    } else if let Some(text) = case.strip_prefix("= ") {
        let (text, wanted) = text.split_once(" | ").unwrap_or((text, ""));
        let checks = checks(text, lang);
        let exact = |check: &Check| wanted.is_empty() || check.computed == wanted;
        if !checks.iter().any(|check| check.check == kind && check.status == Status::Implies && exact(check)) {
            fault(text, &format!("implied {wanted}"), &checks);
        }
    } else {
        let [good, bad] = sides(case);
        let found = checks(&good, lang);
        let differs = found.iter().any(|check| check.status == Status::Differs);
        if differs || !SILENT.contains(&kind) && !has(&found, kind, Status::Agrees) {
            fault(&good, "agreeing", &found);
        }
        let found = checks(&bad, lang);
        if !has(&found, kind, Status::Differs) {
            fault(&bad, "differing", &found);
        }
    }
    faults
}

#[test]
fn every_kind_in_both_languages() {
    let mut faults = Vec::new();
    for lang in ["vi", "en"] {
        for kind in solieu::checks::kinds() {
            let name = kind.name();
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/checks/{lang}/{name}.txt"));
            let cases = std::fs::read_to_string(&path).expect("a file of cases");
            let of = |start: &str| cases.lines().filter(|case| case.starts_with(start)).count();
            let (tempting, implied) = (of("- "), of("= "));
            let claims = cases.lines().filter(|case| !case.trim().is_empty()).count() - tempting - implied - of("+ ");
            assert!(tempting >= 8 && (claims >= 12 || kind == CheckKind::Base && implied >= 12), "{}", path.display());
            faults
                .extend(cases.lines().filter(|case| !case.trim().is_empty()).flat_map(|case| judge(case, kind, lang)));
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_note_says_it_in_both_languages() {
    let found = checks("Toàn tỉnh có 1445/1454 tổ chức đã xong đại hội (chiếm 99,4%).", "vi");
    assert_eq!(
        found[0].note,
        [
            ("vi", "1.445 trên 1.454 là 99,38%, làm tròn thành 99,4%: khớp".to_owned()),
            ("en", "1,445 of 1,454 is 99.38%, which rounds to 99.4%: agrees".to_owned()),
        ]
    );
}

#[test]
fn each_kind_is_made_once_and_named_to_the_page() {
    let types = include_str!("../src/wasm.d.ts");
    let union = |name: &str| {
        let (_, rest) = types.split_once(&format!("export type {name} =")).expect("a union");
        let (union, _) = rest.split_once(';').expect("its end");
        union
            .split('|')
            .filter(|word| !word.trim().is_empty())
            .map(|word| word.trim().trim_matches('"').to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(union("CheckKind"), CheckKind::ALL.map(|kind| kind.name().to_owned()));
    assert_eq!(union("Status"), Status::ALL.map(|status| status.name().to_owned()));
    for kind in solieu::checks::kinds() {
        assert_eq!(solieu::checks::kinds().filter(|other| *other == kind).count(), 1, "{kind:?}");
    }
}
