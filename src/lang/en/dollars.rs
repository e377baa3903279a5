//! Countries with a dollar of their own, by their names, peoples, provinces and largest cities: which dollar an article
//! means by `$`.
//!
//! Source: ISO 4217 for the currencies; ISO 3166-2 for the provinces and states.

use crate::lang::{Row, Sense::DollarCountry};

/// The rows.
pub const ROWS: &[Row] = &[
    (
        "u.s.|united states|america|american|americans|washington|new york|california|texas|florida|white house|wall street\
         |congress|pentagon|chicago|los angeles|san francisco|boston",
        DollarCountry("USD"),
    ),
    ("=US|=USA", DollarCountry("USD")),
    (
        "canada|canadian|canadians|ontario|quebec|british columbia|b.c.|alberta|manitoba|saskatchewan|nova scotia\
         |new brunswick|newfoundland|toronto|montreal|vancouver|ottawa|calgary|edmonton|winnipeg",
        DollarCountry("CAD"),
    ),
    (
        "australia|australian|australians|new south wales|queensland|tasmania|western australia|south australia\
         |canberra|sydney|melbourne|brisbane|perth|adelaide",
        DollarCountry("AUD"),
    ),
    ("=NSW", DollarCountry("AUD")),
    ("new zealand|new zealander|new zealanders|auckland|christchurch", DollarCountry("NZD")),
    ("singapore|singaporean|singaporeans", DollarCountry("SGD")),
    ("hong kong|hongkong", DollarCountry("HKD")),
];
