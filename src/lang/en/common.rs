//! Frequent words that tell that a text is English and hardly occur in another language of the project.
//!
//! Source: the head of the British National Corpus frequency list (Leech, Rayson and Wilson 2001), without the words that
//! are spelled like Vietnamese syllables.

use crate::lang::{Row, Sense::Common};

/// The rows.
pub const ROWS: &[Row] = &[(
    "the|of|and|for|on|as|at|be|is|was|were|are|that|it|with|he|his|they|this|have|has|had|from|by|not|but|which|their|been|said|will|who|would\
     |there|we|she|when|an|you|more|its|than|after|also|one|new|year|years|about|into|out|over|first|other|some|could|time|up|two\
     |all|our|these|her|so|if|what|may|people|only|last|most|because|between|while|percent|cent|million|billion|government|company\
     |world|under|against|should|before|how|where|any|such|being|made|says|just|them|your|my|during|since|through|both|can|market|per|each",
    Common,
)];
