//! Numbers that only name or rank: roads, codes, documents, places in an order.

pub(crate) mod address;
pub(crate) mod codes;
pub(crate) mod document;
pub(crate) mod name;
pub(crate) mod pattern;
pub(crate) mod rank;
pub(crate) mod series;
pub(crate) mod unearned;
