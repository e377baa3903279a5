//! What every language writes alike: codes and symbols.

pub mod conversion;
pub mod currencies;
pub mod prefixes;
pub mod units;
pub mod written;
