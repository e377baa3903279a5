//! Nouns of persons, bodies and places that take a name behind or before them.
//!
//! Source: Quirk et al., *A Comprehensive Grammar of the English Language*, 17.66 (apposition with names), 5.66 (titles).

use crate::lang::{Row, Sense::Titled};

/// The rows.
pub const ROWS: &[Row] = &[
    (
        "mr|mrs|ms|miss|dr|prof|professor|sir|dame|lord|lady|president|vice president|prime minister|minister|secretary|senator\
         |congressman|congresswoman|governor|mayor|judge|justice|general|colonel|captain|major|lieutenant|sergeant|officer\
         |inspector|detective|king|queen|prince|princess|pope|bishop|archbishop|father|sister|brother|chancellor|ambassador\
         |chairman|chairwoman|director|coach|manager|actor|actress|singer|author|analyst|spokesman|spokeswoman|spokesperson\
         |striker|midfielder|defender|goalkeeper|champion|seed|driver|rider|compatriot",
        Titled,
    ),
    (
        "city|town|village|county|province|district|state|republic|island|islands|river|lake|mount|port|suburb|borough",
        Titled,
    ),
];
