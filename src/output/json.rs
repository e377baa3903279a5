//! JSON: one article as one object.

use serde::Serialize;

use super::record::{CheckRecord, FigureRecord, Records};

/// What JSON gives of an article.
#[derive(Serialize)]
struct Article<'r> {
    id: &'r serde_json::Value,
    figures: &'r [FigureRecord],
    checks: &'r [CheckRecord],
}

/// `{"id", "figures", "checks"}` on one line, without a line end.
///
/// # Errors
/// None that a record can cause; the type is that of the writer below.
pub fn line(id: &serde_json::Value, records: &Records) -> serde_json::Result<String> {
    serde_json::to_string(&Article { id, figures: &records.figures, checks: &records.checks })
}
