//! Amounts: counts, shares, money, measures, lengths of time, ages, multiples and results.

pub(crate) mod age;
pub(crate) mod amount;
pub(crate) mod beyond;
pub(crate) mod compound;
pub(crate) mod degrees;
pub mod evidence;
pub(crate) mod fraction;
pub(crate) mod homographs;
pub(crate) mod multiple;
pub(crate) mod range;
pub(crate) mod ratio;
pub(crate) mod scale_word;
pub(crate) mod score;
pub(crate) mod shared;
pub(crate) mod times;
pub(crate) mod unit;
