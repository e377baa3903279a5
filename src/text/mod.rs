//! The text, cut: lines, tokens, the lexemes of a language, sentences.

pub(crate) mod compose;
pub mod cursor;
pub mod fold;
mod letters;
pub mod lexeme;
pub mod lexicon;
pub mod lines;
#[cfg(test)]
mod pack;
pub(crate) mod packed;
pub mod sentence;
pub mod token;
pub(crate) mod unmarked;
pub mod vocabulary;
