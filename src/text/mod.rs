//! The text, cut: lines, tokens, the lexemes of a language, sentences.

pub(crate) mod compose;
pub mod fold;
pub mod lexeme;
pub mod lexicon;
pub mod lines;
pub mod sentence;
pub mod token;
pub mod vocabulary;
