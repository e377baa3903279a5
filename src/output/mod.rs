//! What a report is given back as: records in the caller's offsets, JSON Lines, CSV, numbers said aloud.

pub mod record;

pub use record::{CheckRecord, FigureRecord, PositionEncoding, Records};
