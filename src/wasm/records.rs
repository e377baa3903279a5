//! A report on its way to JavaScript.
//!
//! A call for each field would take longer than the reading, so what is told goes over in three pieces: positions and
//! indices as one list of numbers, the strings that are not in the text, each once, and the text itself, which
//! JavaScript has already and cuts the others out of. `records.js` makes the records of them.

use std::borrow::Cow;

use js_sys::{Array, JsString};
use rustc_hash::FxHashMap;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::decimal::{Decimal, plain};
use crate::output::record::{PositionEncoding, Positions};
use crate::report::{Bound, Change, Figure, Report, Span};

#[wasm_bindgen(module = "/src/wasm/records.js")]
extern "C" {
    /// The records; the layout of `numbers` is that of [`Tape`].
    fn records(text: &JsString, lang: &str, strings: &Array, numbers: &[u32], checks: JsValue) -> JsValue;
}

/// The report on `text`, of which `source` is the UTF-8, as records.
///
/// # Errors
/// Where a check cannot be told.
pub(super) fn of_report(text: &JsString, source: &str, report: &Report) -> Result<JsValue, JsError> {
    let mut tape = Tape {
        source,
        positions: Positions::new(source, PositionEncoding::Utf16),
        numbers: Vec::with_capacity(24 * report.figures.len() + 2 * report.sentences.len() + 1),
        strings: Array::of1(&JsValue::UNDEFINED),
        indices: FxHashMap::default(),
    };
    tape.numbers.extend([report.repeats, report.figures.len() as u32]);
    for figure in &report.figures {
        tape.figure(figure);
    }
    for &sentence in &report.sentences {
        tape.span(sentence);
    }
    let checks = report.check_records().serialize(&serde_wasm_bindgen::Serializer::json_compatible())?;
    Ok(records(text, report.lang, &tape.strings, &tape.numbers, checks))
}

/// What `records.js` reads. A figure is its id, start, end, kind, value, upper value, whole, unit, start and end of what is
/// counted and of its header, change, bound, date, as-of date, sentence, doubt, rule, how many cues and refused readings it has, then start and
/// end of each cue and each refused reading. What is a word is its index among the strings, 0 for none.
struct Tape<'t> {
    source: &'t str,
    positions: Positions<'t>,
    numbers: Vec<u32>,
    strings: Array,
    indices: FxHashMap<Cow<'t, str>, u32>,
}

impl<'t> Tape<'t> {
    fn span(&mut self, span: Span) {
        let span = [self.positions.at(span.start), self.positions.at(span.end)];
        self.numbers.extend(span);
    }

    fn string(&mut self, string: Cow<'t, str>) {
        let index = self.indices.get(&string).copied().unwrap_or_else(|| {
            let index = self.strings.push(&JsValue::from_str(&string)) - 1;
            self.indices.insert(string, index);
            index
        });
        self.numbers.push(index);
    }

    fn optional(&mut self, string: Option<&'t str>) {
        match string {
            Some(string) => self.string(Cow::Borrowed(string)),
            None => self.numbers.push(0),
        }
    }

    fn number(&mut self, number: Option<&Decimal>) {
        match number {
            Some(number) => self.string(Cow::Owned(plain(number))),
            None => self.numbers.push(0),
        }
    }

    fn figure(&mut self, figure: &'t Figure) {
        self.numbers.push(figure.id);
        self.span(figure.span);
        self.optional(Some(figure.kind.name()));
        self.number(figure.value.as_ref());
        self.number(figure.value_to.as_ref());
        self.number(figure.of.as_ref());
        self.optional(figure.unit.as_deref());
        for part in [figure.counted, figure.header] {
            match part {
                Some(part) => self.span(part),
                None => self.numbers.extend([0, 0]),
            }
        }
        self.optional(figure.change.map(Change::name));
        self.optional(figure.bound.map(Bound::name));
        self.optional(figure.date.as_deref());
        self.optional(figure.as_of.as_deref());
        self.numbers.extend([figure.sentence, figure.doubt.into()]);
        self.optional(Some(figure.rule.name()));
        self.numbers.extend([figure.cues.len() as u32, figure.refused.len() as u32]);
        for &cue in &figure.cues {
            self.span(cue);
        }
        for refused in &figure.refused {
            self.string(Cow::Owned(refused.told(self.source)));
        }
    }
}
