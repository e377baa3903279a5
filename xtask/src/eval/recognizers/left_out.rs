//! Which cases of the corpus are not counted, and why: what the contract holds to be no figure, or another one.

use serde_json::Value;

use super::{Entity, Place};

/// Why the case is not counted; `None` where it is.
pub(super) fn left_out(model: &str, entity: &Entity, place: &Place) -> Option<&'static str> {
    match model {
        "NumberModel" => number(entity, place),
        "PercentModel" => {
            let whole = ["percent of ", "percents of ", "per cent of ", "per cents of "];
            let reversed = whole.iter().any(|words| place.text.starts_with(words));
            reversed.then_some("the number behind `percent of` is the whole, not the percentage")
        }
        "OrdinalModel" => {
            let place_in_order = entity.resolution.get("relativeTo").and_then(Value::as_str) == Some("start");
            if !place_in_order {
                return Some("`next`, `previous`, `last` tell a place from here and name no number");
            }
            (place.text == "first").then_some("a lone `first` is an adjective")
        }
        "DateTimeModel" => time(entity, place),
        _ => None,
    }
}

/// The text without a gap that the entity is in.
fn run(place: &Place) -> String {
    let before = place.before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let behind = place.behind.split(char::is_whitespace).next().unwrap_or_default();
    format!("{before}{}{behind}", place.text)
}

fn number(entity: &Entity, place: &Place) -> Option<&'static str> {
    if place.text == "one" {
        return Some("a lone `one` is an article");
    }
    if place.behind.trim_start().starts_with("millionth") {
        return Some("a number that goes on behind the case");
    }
    if place.text.ends_with(['g', 'G']) {
        return Some("`10G` is a generation and `10 g` a mass");
    }
    let run = run(place);
    let run = run.trim_matches(|c: char| !c.is_alphanumeric() && c != '+');
    let joints = run.chars().filter(|c| matches!(c, '.' | '-' | '/')).count();
    let chain = run.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '/' | '+')) && joints > 1;
    if chain && place.text.chars().all(|c| c.is_ascii_digit()) {
        return Some("part of an address, a date or a telephone number");
    }
    let name = run.strip_suffix(place.text).and_then(|name| name.strip_suffix('-'));
    if name.is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase())) {
        return Some("a number in a name");
    }
    if place.text.contains(" over ") || place.text.contains('^') && !place.text.contains("10^") {
        return Some("a formula that is to be worked out");
    }
    // Values are exact decimals; a part of a whole is given as both.
    let value = entity.resolution.get("value").and_then(Value::as_str).unwrap_or_default();
    let endless = value.chars().filter(char::is_ascii_digit).count() >= 15;
    let mixed = place.text.contains(" and ") || place.text.contains(" of ");
    (endless && mixed).then_some("a whole and a fraction without an exact decimal")
}

/// Words that make a phrase depend on the day of reading, or that leave a part of the calendar open.
const RELATIVE: &[&str] = &[
    "ago",
    "after next",
    "beginning",
    "businessday",
    "coming",
    "current",
    "day",
    "days",
    "decade",
    "decades",
    "early",
    "earlier",
    "end",
    "eod",
    "eom",
    "eoy",
    "fall",
    "following",
    "fortnight",
    "from now",
    "hence",
    "hours",
    "last",
    "late",
    "later",
    "mid",
    "middle",
    "midnight",
    "minutes",
    "months",
    "next",
    "noon",
    "noonish",
    "now",
    "otd",
    "previous",
    "quarters",
    "same",
    "season",
    "since",
    "spring",
    "summer",
    "the month",
    "the year",
    "this",
    "to date",
    "today",
    "tmr",
    "tmrw",
    "tomorrow",
    "tonight",
    "upcoming",
    "week",
    "weekend",
    "weeks",
    "winter",
    "within",
    "years",
    "yesterday",
];

/// Days that are told by their name alone.
const FEASTS: &[&str] = &[
    "black friday",
    "christmas",
    "easter",
    "eid al fitr",
    "halloween",
    "juneteenth",
    "new year",
    "saint patrick",
    "thanksgiving",
];

fn time(entity: &Entity, place: &Place) -> Option<&'static str> {
    let type_name = entity.type_name.as_deref().and_then(|name| name.strip_prefix("datetimeV2.")).unwrap_or_default();
    if !["date", "time", "daterange", "timerange", "datetime", "datetimerange"].contains(&type_name) {
        return Some("a length of time, a repetition or a time zone");
    }
    let text = format!(" {} ", place.text.replace(|c: char| !c.is_alphanumeric(), " "));
    let says = |words: &[&str]| words.iter().any(|word| text.contains(&format!(" {word} ")));
    if says(FEASTS) {
        return Some("a feast, told by its name");
    }
    // `half past nine` is a clock time, `the past nine months` is relative.
    let past = type_name != "time" && says(&["past"]);
    let from_now = text.starts_with(" in ") && says(&["min", "mins", "hour", "hr"]);
    // The year itself is named in `the year 2008`.
    let named = says(&["the year"]) && text.trim_end().ends_with(|c: char| c.is_ascii_digit());
    if past || from_now || says(RELATIVE) && !named {
        return Some("told from the day of reading, or a part of a day or year without its bounds");
    }
    let run = run(place);
    let address = ["www.", "://", ".html", ".xlsx"].iter().any(|mark| run.contains(mark));
    address.then_some("in an address or a file's name")
}
