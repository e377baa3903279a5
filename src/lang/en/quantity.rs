//! Words that a measure belongs to: nouns of quantities, adjectives and verbs of extent, nouns of amounts.
//!
//! Source: ISO 80000 for the names of quantities; Quirk et al., *A Comprehensive Grammar of the English Language*, 7.88
//! (measure phrases).

use crate::lang::{
    Row,
    Sense::{AmountNoun, Capacity, Plain, PriceNoun, QuantityNoun, QuantityWord},
};

/// The rows.
pub const ROWS: &[Row] = &[
    (
        "length|width|height|depth|weight|mass|area|volume|distance|speed|velocity|temperature\
         |average temperature|temperatures|diameter|radius|size|capacity|range|altitude|elevation|thickness\
         |power|energy|pressure|density|frequency|voltage|output|area size|payload|wavelength|magnitude\
         |dose|concentration|rainfall|snowfall|precipitation|wind speed|wind speeds|winds|gusts\
         |circumference|span|wingspan|perimeter|displacement|torque|resolution|bandwidth|storage|memory\
         |tonnage|intensity|growth|growth rate",
        QuantityNoun,
    ),
    (
        "strong|long|wide|high|tall|deep|thick|heavy|broad|old|away|apart|across|in length|in width|in height\
         |in depth|in diameter|in weight|in size|weighs|weighed|weigh|weighing|measures|measured|measuring\
         |stands|stood|spans|spanning|spanned|stretches|stretching|stretched|covers|covering|covered|runs\
         |hurdles|steeplechase|freestyle|backstroke|breaststroke|medley|travelled|traveled|ran|flew|swam|walked|drove|cycled|extends|extending",
        QuantityWord,
    ),
    (
        "number|numbers|total|sum|amount|quantity|majority|proportion|percentage|share|fraction|rate|ratio\
         |average|rest|remainder|level|levels|value|cost|costs|price|prices|figure|count|tally|toll\
         |death toll|volume|low|high|peak|pace|annual rate|annual pace|monthly rate|all-time low|all-time high\
         |record low|record high",
        AmountNoun,
    ),
    // What accounts show, as much as a move.
    ("loss|losses|advance|advances", PriceNoun),
    (
        "speed|velocity|capacity|range|altitude|power|output|payload|storage|memory|resolution|bandwidth|torque",
        Capacity,
    ),
    // Terms of trade whose first word is a function word elsewhere.
    ("same store sales|same-store sales|same store|same-store|like-for-like sales|like for like sales", Plain),
];
