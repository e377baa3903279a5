//! Containers, portions and collective nouns that count another noun behind `of`.
//!
//! Source: Quirk et al., *A Comprehensive Grammar of the English Language*, 5.6–5.9 (partitive constructions).

use crate::lang::{Row, Sense::Classifier};

/// The rows.
pub const ROWS: &[Row] = &[(
    "piece|pieces|item|items|bit|bits|loaf|loaves|slice|slices|sheet|sheets|stick|sticks|grain|grains\
     |drop|drops|lump|lumps|block|blocks|bar|bars|roll|rolls|strip|strips|bottle|bottles|can|cans|cup\
     |cups|glass|glasses|bag|bags|box|boxes|bowl|bowls|jar|jars|pack|packs|packet|packets|carton\
     |cartons|case|cases|crate|crates|tin|tins|tube|tubes|bucket|buckets|basket|baskets|sack|sacks|load\
     |loads|truckload|truckloads|plate|plates|spoonful|spoonfuls|teaspoon|teaspoons|tablespoon\
     |tablespoons|dose|doses|pile|piles|stack|stacks|bundle|bundles|batch|batches|bunch|bunches|set\
     |sets|series|group|groups|team|teams|crew|crews|gang|gangs|herd|herds|flock|flocks|pair|pairs|kind\
     |kinds|type|types|sort|sorts|form|forms|unit|units|round|rounds|strand|strands|string|strings|line\
     |lines|row|rows|page|pages|copy|copies|container|containers|tranche|tranches|share|shares",
    Classifier,
)];
