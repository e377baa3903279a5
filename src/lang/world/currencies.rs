//! Filled from the standard.

use crate::lang::Row;

/// The rows.
pub const ROWS: &[Row] = &[];
