//! Số Liệu reads the figures of a news article: how much of what, up or down, and whether the article's own
//! arithmetic holds.
//!
//! ```
//! let text = "Toàn huyện có 120 hộ, giảm 15 hộ so với năm 2019.";
//! let report = solieu::analyze(text, &solieu::Options::default());
//! assert_eq!(report.figures[0].span.of(text), "120");
//! ```
#![forbid(unsafe_code)]

// The cases that the crate's own tests share with those outside name it so.
#[cfg(test)]
extern crate self as solieu;

mod analysis;
pub mod checks;
pub mod context;
pub mod decimal;
pub mod decision;
pub mod doubt;
pub mod figures;
pub mod lang;
mod line;
pub mod numerals;
mod options;
pub mod output;
mod pass;
pub mod phrases;
mod recheck;
mod report;
mod rule;
pub mod scene;
pub mod text;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use analysis::{Reader, Session, analyze};
pub use decision::weights::Weights;
pub use options::Options;
pub use recheck::{Edit, EditRecord, edited, recheck};
pub use report::{Bound, Change, Check, CheckKind, Figure, Group, Kind, Report, Span, Status};
pub use rule::{Reason, Rule};
