//! Abbreviations whose full stop ends no sentence.
//!
//! Source: AP Stylebook, "abbreviations and acronyms", "state names"; *New Hart's Rules*, ch. 10.

use crate::lang::{Row, Sense::Abbreviation};

/// The rows, each without its last full stop.
pub const ROWS: &[Row] = &[
    (
        "=Mr|=Mrs|=Ms|=Dr|=Prof|=Rev|=Hon|=Gen|=Gov|=Sen|=Rep|=Reps|=Sens|=Sgt|=Lt|=Col|=Capt|=Cmdr|=Adm\
         |=Maj|=Pres|=Supt|=Insp|=Sr|=Jr|=St|=Mt|=Ft|=Ave|=Blvd|=Rd|=Hwy|=Rt|=Messrs|=Mme|=Mlle|=Pvt|=Cpl\
         |=Pte|=Fr|=Br|=Msgr|=Esq",
        Abbreviation,
    ),
    ("=Inc|=Ltd|=Co|=Corp|=Plc|=Bros|=LLC|=Assn|=Dept|=Univ|=Inst|=Est", Abbreviation),
    (
        "=No|=Nos|no|nos|vol|vols|fig|figs|ed|eds|pp|p|art|sec|para|ch|approx|est|ca|cf|e.g|i.e|eg|ie|viz\
         |vs|v|al|op|ext|tel|max|min|incl|excl|dept|misc",
        Abbreviation,
    ),
    (
        "=Jan|=Feb|=Mar|=Apr|=Jun|=Jul|=Aug|=Sep|=Sept|=Oct|=Nov|=Dec|=Mon|=Tue|=Tues|=Wed|=Thu|=Thur\
         |=Thurs|=Fri|=Sat|=Sun",
        Abbreviation,
    ),
    ("=U.S|=U.K|=U.N|=E.U|=U.S.A|=D.C|=L.A|=N.Y|=a.m|=p.m|=Ph.D|=B.C|=A.D", Abbreviation),
    (
        "=Ala|=Ariz|=Ark|=Calif|=Colo|=Conn|=Del|=Fla|=Ga|=Ill|=Ind|=Kan|=Ky|=La|=Md|=Mass|=Mich|=Minn\
         |=Miss|=Mo|=Mont|=Neb|=Nev|=N.H|=N.J|=N.M|=N.C|=N.D|=Okla|=Ore|=Pa|=R.I|=S.C|=S.D|=Tenn|=Tex|=Vt\
         |=Va|=Wash|=W.Va|=Wis|=Wyo|=Ont|=Que",
        Abbreviation,
    ),
];
