//! Countries with a dollar or a rupee of their own, by their names, peoples, provinces and largest cities: which one an
//! article means by `$` and `rupees`.
//!
//! Source: ISO 4217 for the currencies; ISO 3166-2 for the provinces and states.

use crate::lang::{Row, Sense::MoneyCountry};

/// The rows.
pub const ROWS: &[Row] = &[
    (
        "u.s.|united states|america|american|americans|washington|new york|california|texas|florida|white house|wall street\
         |congress|pentagon|chicago|los angeles|san francisco|boston",
        MoneyCountry("USD"),
    ),
    ("=US|=USA", MoneyCountry("USD")),
    (
        "canada|canadian|canadians|ontario|quebec|british columbia|b.c.|alberta|manitoba|saskatchewan|nova scotia\
         |new brunswick|newfoundland|toronto|montreal|vancouver|ottawa|calgary|edmonton|winnipeg",
        MoneyCountry("CAD"),
    ),
    (
        "australia|australian|australians|new south wales|queensland|tasmania|western australia|south australia\
         |canberra|sydney|melbourne|brisbane|perth|adelaide",
        MoneyCountry("AUD"),
    ),
    ("=NSW", MoneyCountry("AUD")),
    ("new zealand|new zealander|new zealanders|auckland|christchurch", MoneyCountry("NZD")),
    ("singapore|singaporean|singaporeans", MoneyCountry("SGD")),
    ("india|indian|indians|delhi|new delhi|mumbai", MoneyCountry("INR")),
    ("pakistan|pakistani|pakistanis|karachi|islamabad|lahore", MoneyCountry("PKR")),
    ("sri lanka|sri lankan|sri lankans|colombo", MoneyCountry("LKR")),
    ("nepal|nepali|nepalese|kathmandu", MoneyCountry("NPR")),
    ("hong kong|hongkong", MoneyCountry("HKD")),
];
