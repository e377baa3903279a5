//! Words of the calendar and the clock.
//!
//! Sources: AP Stylebook and Guardian style guide (months and their abbreviations, times of day); the IANA time zone
//! database for the abbreviations of zones.

use crate::lang::{
    DayPart, Row,
    Sense::{
        AsOf, At, BeforeEra, Born, Century, CommonEra, DateLead, Decade, DecadeMark, HalfYear, Hour, MinutesPast,
        MonthName, Part24, Plain, Quarter, Relative, Shifts, Stretch, Weekday, YearFirst, YearLast, YearPart, Zone,
    },
};

/// The rows.
pub const ROWS: &[Row] = &[
    ("=March|=MARCH|=May|=MAY|=August|=AUGUST|=June|=April", Plain),
    ("january|=Jan|=JAN|=jan", MonthName(1)),
    ("february|=Feb|=FEB|=feb", MonthName(2)),
    ("=March|=MARCH|=Mar|=MAR", MonthName(3)),
    ("april|=Apr|=APR|=apr", MonthName(4)),
    ("=May|=MAY", MonthName(5)),
    ("june|=Jun|=JUN|=jun", MonthName(6)),
    ("july|=Jul|=JUL|=jul", MonthName(7)),
    ("=August|=AUGUST|=Aug|=AUG|=aug", MonthName(8)),
    ("september|=Sep|=SEP|=Sept|=SEPT|=sep|=sept", MonthName(9)),
    ("october|=Oct|=OCT|=oct", MonthName(10)),
    ("november|=Nov|=NOV|=nov", MonthName(11)),
    ("december|=Dec|=DEC|=dec", MonthName(12)),
    ("monday|mondays|=Mon|=MON", Weekday(1)),
    ("tuesday|tuesdays|tues|=Tue|=TUE", Weekday(2)),
    ("wednesday|wednesdays|=Wed|=WED", Weekday(3)),
    ("thursday|thursdays|=Thu|=Thur|thurs|=THU", Weekday(4)),
    ("friday|fridays|=Fri|=FRI", Weekday(5)),
    ("saturday|saturdays|=Sat|=SAT", Weekday(6)),
    ("sunday|sundays|=Sun|=SUN", Weekday(7)),
    ("am|a.m.|a.m|in the morning|this morning|morning", Part24(DayPart::Am)),
    ("pm|p.m.|p.m|in the afternoon|this afternoon|afternoon|in the evening|this evening|evening", Part24(DayPart::Pm)),
    ("at night|midnight|noon|midday|night|tonight", Part24(DayPart::Noon)),
    ("o'clock|oclock|am|a.m.|a.m|pm|p.m.|p.m", Hour),
    ("s|'s", DecadeMark),
    (
        "push|pushed|pushes|pushing|postpone|postponed|delay|delayed|delays|delaying|move|moved|moves|moving|shift|shifted|bring\
         |brought|defer|deferred|extend|extended|extends|extending|changed|slipped",
        Shifts,
    ),
    ("=BC|=BCE|=B.C.|=B.C.E.", BeforeEra),
    ("=AD|=CE|=A.D.", CommonEra),
    ("past", MinutesPast),
    ("gmt|bst|utc|cet|cest|edt|pdt|aest|aedt|awst|ist|jst|hkt|sgt|msk", Zone),
    ("=EST|=ET|=PT|=PST|=CST|=CDT|=MST|=MDT|local time|eastern time|pacific time|eastern|uk time", Zone),
    ("quarter|=Q|=q", Quarter),
    ("=H|=h", HalfYear),
    ("=Q", YearPart(3)),
    ("=H", YearPart(6)),
    ("decade|decades", Decade),
    ("century|centuries", Century),
    ("first half|opening half", YearFirst),
    ("second half|latter half|last half", YearLast),
    ("this|current", Relative(0)),
    ("year to date|year-to-date|so far this year|this year|this month|this week|this season", Relative(0)),
    (
        "last|past|previous|ago|prior|earlier|last year|last month|last week|last season|a year ago\
         |a year earlier|previous year",
        Relative(-1),
    ),
    ("next|coming|upcoming|following|next year|next month|next week|next season", Relative(1)),
    ("season|seasons|fiscal year|financial year|academic year|school year|tax year|fiscal|=FY|term|campaign", Stretch),
    ("born in|born on|born", Born),
    ("in|on|by|since|until|till|before|after|during|from|at|around|for|as of", At),
    ("on|since|until|till|before|after", DateLead),
    ("as of|as at|by the end of|at the end of|up to and including", AsOf),
];
