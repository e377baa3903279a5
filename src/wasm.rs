//! The binding for JavaScript: conversion of arguments and results, and nothing else.
//!
//! Offsets are UTF-16 code units on the JavaScript side. A string with lone surrogates is read with U+FFFD in their
//! place, which is one unit as well, so offsets hold. The types are in `wasm.d.ts`, written by hand.

#![allow(unreachable_pub, reason = "wasm-bindgen exports only what is `pub`")]

mod records;

use js_sys::JsString;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::output::{self, CheckRecord, FigureRecord, OutputOptions, PositionEncoding};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

/// Tells the console about a panic before the instance stops.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
}

/// The crate's version.
#[must_use]
#[wasm_bindgen(skip_typescript)]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// [`crate::analyze`], as records.
///
/// # Errors
/// Where `options` has a field of the wrong type.
#[wasm_bindgen(skip_typescript)]
pub fn analyze(text: &JsString, options: JsValue) -> Result<JsValue, JsError> {
    let source = String::from(text);
    records::of_report(text, &source, &crate::analyze(&source, &settings::<crate::Options>(options)?))
}

/// [`crate::recheck`]: the checks of `text` with the figures as the reader has them.
///
/// # Errors
/// Where an argument has not the type that `wasm.d.ts` tells.
#[wasm_bindgen(skip_typescript)]
pub fn recheck(text: &str, edits: JsValue, options: JsValue) -> Result<JsValue, JsError> {
    let report = crate::analyze(text, &settings::<crate::Options>(options)?);
    let edits: Vec<crate::EditRecord> = serde_wasm_bindgen::from_value(edits)?;
    let edits: Vec<_> = edits.iter().map(|edit| edit.edit(text, PositionEncoding::Utf16, &report)).collect();
    let edited = crate::edited(text, &report, &edits);
    let answer = Rechecked { checks: edited.check_records(), repeats: edited.repeats };
    Ok(answer.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

/// [`crate::Session`]: an article that is read again while it is edited.
#[derive(Default)]
#[wasm_bindgen(skip_typescript)]
pub struct Session(crate::Session);

#[wasm_bindgen]
impl Session {
    /// A session that has read nothing.
    #[must_use]
    #[wasm_bindgen(constructor, skip_typescript)]
    pub fn new() -> Self {
        Self::default()
    }

    /// [`crate::Session::analyze`], as records.
    ///
    /// # Errors
    /// Where `options` has a field of the wrong type.
    #[wasm_bindgen(skip_typescript)]
    pub fn analyze(&mut self, text: &JsString, options: JsValue) -> Result<JsValue, JsError> {
        let source = String::from(text);
        records::of_report(text, &source, &self.0.analyze(&source, &settings::<crate::Options>(options)?))
    }
}

/// [`output::csv::to_csv`] of records that carry UTF-16 offsets into `text`.
///
/// # Errors
/// Where an argument has not the type that `wasm.d.ts` tells.
#[wasm_bindgen(skip_typescript, js_name = toCsv)]
pub fn to_csv(text: &str, figures: JsValue, checks: JsValue, options: JsValue) -> Result<String, JsError> {
    let (figures, checks, options) = records(text, figures, checks, options)?;
    Ok(output::csv::to_csv(&figures, &checks, &options))
}

/// [`output::to_table`] of records that carry UTF-16 offsets into `text`.
///
/// # Errors
/// Where an argument has not the type that `wasm.d.ts` tells.
#[wasm_bindgen(skip_typescript, js_name = toTable)]
pub fn to_table(
    format: &str,
    text: &str,
    figures: JsValue,
    checks: JsValue,
    options: JsValue,
) -> Result<String, JsError> {
    let (figures, checks, options) = records(text, figures, checks, options)?;
    output::to_table(format, &figures, &checks, &options)
        .ok_or_else(|| JsError::new("the format is one of tsv, html, markdown, sentences"))
}

/// [`output::sheet`] of the `figures` or the `checks`.
///
/// # Errors
/// Where an argument has not the type that `wasm.d.ts` tells.
#[wasm_bindgen(skip_typescript, js_name = toSheet)]
pub fn to_sheet(of: &str, text: &str, figures: JsValue, checks: JsValue, options: JsValue) -> Result<JsValue, JsError> {
    let (figures, checks, options) = records(text, figures, checks, options)?;
    let make = if of == "checks" { output::sheet::of_checks } else { output::sheet::of_figures };
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    Ok(serde::Serialize::serialize(&make(&figures, &checks, &options), &serializer)?)
}

/// [`output::spell()`]: a value in words.
#[must_use]
#[wasm_bindgen(skip_typescript)]
#[expect(clippy::needless_pass_by_value, reason = "a string of JavaScript comes by value")]
pub fn spell(value: &str, unit: Option<String>, lang: &str) -> Option<String> {
    output::spell(value, unit.as_deref(), lang)
}

/// [`output::typed::read`]: a number that the reader typed, or `undefined`.
///
/// # Errors
/// None; the signature is that of the conversion.
#[wasm_bindgen(skip_typescript, js_name = readNumber)]
pub fn read_number(typed: &str, lang: &str) -> Result<JsValue, JsError> {
    Ok(serde_wasm_bindgen::to_value(&output::typed::read(typed, lang))?)
}

/// [`output::units::written`]: a unit as it is printed behind a number.
#[must_use]
#[wasm_bindgen(skip_typescript, js_name = writeUnit)]
pub fn write_unit(code: &str, kind: JsValue, one: bool, lang: &str) -> String {
    output::units::written(code, serde_wasm_bindgen::from_value(kind).ok(), one, lang)
}

/// [`output::short::shorten`]: a large number with its power of ten in a word, or `undefined`.
///
/// # Errors
/// None; the signature is that of the conversion.
#[wasm_bindgen(skip_typescript)]
pub fn shorten(value: &str, lang: &str) -> Result<JsValue, JsError> {
    Ok(serde_wasm_bindgen::to_value(&output::short::shorten(value, lang))?)
}

/// [`output::tally::tally`]: what figures come to together.
///
/// # Errors
/// Where `figures` has not the type that `wasm.d.ts` tells.
#[wasm_bindgen(skip_typescript)]
pub fn tally(figures: JsValue, chosen: bool) -> Result<JsValue, JsError> {
    let figures: Vec<FigureRecord> = serde_wasm_bindgen::from_value(figures)?;
    Ok(serde_wasm_bindgen::to_value(&output::tally::tally(&figures, chosen))?)
}

/// [`output::convert::convert`]: an amount in another unit, or `undefined`.
///
/// # Errors
/// None; the signature is that of the conversion.
#[wasm_bindgen(skip_typescript)]
pub fn convert(value: &str, unit: &str) -> Result<JsValue, JsError> {
    Ok(serde_wasm_bindgen::to_value(&output::convert::convert(value, unit))?)
}

/// [`output::limit::word_for_under`]: the article's own word for a limit from above, or `undefined`.
#[must_use]
#[wasm_bindgen(skip_typescript, js_name = wordForUnder)]
#[expect(clippy::needless_pass_by_value, reason = "strings of JavaScript come by value")]
pub fn word_for_under(cues: Vec<String>, lang: &str) -> Option<String> {
    output::limit::word_for_under(&cues, lang).map(str::to_owned)
}

/// [`output::tally::reckon`]: a sum of the reader's own, or `undefined`.
///
/// # Errors
/// None; the signature is that of the conversion.
#[wasm_bindgen(skip_typescript)]
#[expect(clippy::needless_pass_by_value, reason = "a string of JavaScript comes by value")]
pub fn reckon(left: &str, sign: &str, right: &str, claim: Option<String>) -> Result<JsValue, JsError> {
    Ok(serde_wasm_bindgen::to_value(&output::tally::reckon(left, sign, right, claim.as_deref()))?)
}

/// The records with offsets in code points.
fn records(
    text: &str,
    figures: JsValue,
    checks: JsValue,
    options: JsValue,
) -> Result<(Vec<FigureRecord>, Vec<CheckRecord>, OutputOptions), JsError> {
    let mut figures: Vec<FigureRecord> = serde_wasm_bindgen::from_value(figures)?;
    output::record::reposition(&mut figures, text, PositionEncoding::Utf16, PositionEncoding::Utf32);
    output::record::number_paragraphs(&mut figures, text, PositionEncoding::Utf32);
    Ok((figures, serde_wasm_bindgen::from_value(checks)?, settings(options)?))
}

/// What [`recheck`] gives.
#[derive(Serialize)]
struct Rechecked {
    checks: Vec<CheckRecord>,
    repeats: u32,
}

/// Options from an object; the default where there is none.
fn settings<T: DeserializeOwned + Default>(options: JsValue) -> Result<T, JsError> {
    if options.is_null() || options.is_undefined() {
        return Ok(T::default());
    }
    Ok(serde_wasm_bindgen::from_value(options)?)
}
