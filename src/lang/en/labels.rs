//! Words that say that the number behind them names or ranks something.
//!
//! Sources: the Office of the Parliamentary Counsel's and the U.S. Government Publishing Office's style manuals for
//! official documents and their parts; ICAO and road authorities' usage for flights and roads.

use crate::lang::{
    Row,
    Sense::{Clause, CodeWord, Document, NameWord, RoadWord, Series, StreetWord},
    Series as S,
};

/// The rows.
pub const ROWS: &[Row] = &[
    (
        "resolution|act|bill|directive|regulation|decree|executive order|proposition|public law|convention\
         |treaty|protocol|decision|circular|ordinance|statute|order|law|amendment|measure|motion|petition\
         |case|docket|case no.|order no.|decree no.|resolution no.|law no.|directive no.|regulation no.\
         |security council resolution|un resolution|un security council resolution|house bill|senate bill\
         |assembly bill|initiative measure|council directive|iso|form|royal decree|statutory instrument",
        Document,
    ),
    (
        "article|articles|section|sections|clause|clauses|paragraph|subsection|sub-section|schedule|title|rule|annex|appendix|§|sec.\
         |art.|para.",
        Clause,
    ),
    (
        "phase|stage|round|grade|class|chapter|day|week|part|volume|vol.|episode|season|series|level|lane\
         |group|lot|step|act|scene|page|pages|pp.|year|game|match|leg|heat|race|hole|lap|turn|rule\
         |platform|gate|terminal|runway|room|floor|pier|ward|unit|zone|tier|track|reactor|wave|batch\
         |edition|verse|psalm|question|exhibit|table|figure|fig.|item|point|line|type|category|cat|tip\
         |version|mission|generation|seed|division|league|precinct|district|juror|test|box|cell|block\
         |sector|quarter|pole|corner|stop|exit|key stage|set|innings|inning|period|world war|super bowl\
         |wrestlemania|ufc|formula|tranche|count|counts|area|option|scenario|slide|session|trial|apollo\
         |expedition|sol|building|bed|well|crew|team|squad|plot|school|gallery|hall|court|stand|slot\
         |model year|week number|day number|matchday|gameweek|stage no.|round no.",
        Series(S::Near),
    ),
    (
        "hurricane|typhoon|cyclone|storm|blast furnace|pit|mine|shaft|pump station|plant|engine|channel no.",
        Series(S::Far),
    ),
    ("suite|apartment|apt|apt.|row|aisle|seat|carriage|coach|bay|berth|bus|train|tram|planet|hiv", Series(S::Near)),
    (
        "s&p|s & p|s p|sp|s&p/asx|asx|ftse|nasdaq|nikkei|csi|stoxx|fortune|cac|russell|kospi|dow jones|dax\
         |boeing|airbus|flight|iphone|ipad|ipod|galaxy|windows|android|ios|xbox|playstation|nintendo|covid\
         |sars-cov|chanel|bbc|psp|apple watch|macbook|pixel|mig|su|tu|soyuz|vega|ariane|falcon|gpt|chatgpt\
         |gemini|claude|fifa|madden|halo|gran turismo|grand theft auto|gta|final fantasy|call of duty\
         |resident evil|championship manager|football manager|lma manager|pro evolution soccer|half-life\
         |doom|quake|tomb raider|ps|web|industry|pentium|geforce|ryzen|snapdragon|nokia|audi|porsche\
         |ferrari|peugeot|mazda|kepler|voyager|chandrayaan|luna|vostok|sputnik|shenzhou|tiangong|long march\
         |omega|vitamin b|formula|fahrenheit|wikipedia|model|radio|asteroid|comet|uss|hms|bac|ford f|ligue\
         |serie|chang'e|cop|cop-",
        NameWord,
    ),
    ("=Channel", NameWord),
    (
        "=Road|=Rd|=Street|=St|=Avenue|=Ave|=Lane|=Drive|=Way|=Boulevard|=Blvd|=Crescent|=Terrace|=Close|=Square\
         |=Gardens|=Quay|=Parkway|=Row",
        StreetWord,
    ),
    (
        "route|highway|interstate|motorway|junction|exit|road|freeway|state route|us route|u.s. route\
         |u.s. highway|us highway|mile marker",
        RoadWord,
    ),
    (
        "postcode|zip code|zip|phone|telephone|tel|tel.|fax|call|hotline|helpline|text|licence number\
         |license number|registration number|account number|case number|serial number|isbn|issn|id number\
         |passport number|reference number|extension|ext.|ext|po box|p.o. box|box|plate|license plate\
         |number plate|registration|flight number|badge number|pin|imei|vin|ein|ticket number",
        CodeWord,
    ),
];
