//! What a report is given back as: records in the caller's offsets, CSV and other tables, JSON, numbers said aloud.

pub mod csv;
pub mod guard;
#[cfg(feature = "cli")]
pub mod json;
pub mod markdown;
mod names;
pub mod options;
pub mod record;
pub mod sentences;
pub mod spell;
pub mod table;
pub mod typed;

pub use options::{DecimalMark, Delimiter, OutputOptions};
pub use record::{CheckRecord, FigureRecord, PositionEncoding, Records};
pub use spell::spell;
