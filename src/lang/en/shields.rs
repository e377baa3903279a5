//! Phrases in which a word that looks like a figure is none.
//!
//! Collected from the idioms of the *Oxford Dictionary of English* under each number word, unit and month.

use crate::lang::{
    Row,
    Sense::{Adverb, DayName, Fixed, Plain},
};

/// The rows.
pub const ROWS: &[Row] = &[
    // `one` as a pronoun or in an idiom.
    (
        "no two|no three|one another|one by one|no one|no-one|one of a kind|one-on-one|one on one|one-off|one-way|one-sided\
         |one-time|one thing|one-stop|at one point|for one thing|one way or another|one after another\
         |one or another|each one|every one|this one|that one|the one|which one|any one|another one|one's\
         |one or other|one side|number one priority|one and all|one and the same|the only one|loved one\
         |loved ones|the ones|one last|one more time|one of a number|one of several|one of many",
        Plain,
    ),
    // `second`, `third`, `first` with no rank, `quarter`, `half` in names.
    (
        "second-hand|second hand|second thoughts|second nature|second home|second homes|split second\
         |split-second|second to none|on second thought|third party|third parties|third-party|third world\
         |third-world|first aid|first lady|first minister|first name|first names|first-class|first class\
         |first time|first-time|first-ever|first ever|at first|first of all|first and foremost|first hand\
         |first-hand|firsthand|first-rate|first thing|at first glance|at first sight|in the first place\
         |for the first time|first place finish|first come|first things first|second-class|second guess\
         |second-guess",
        Plain,
    ),
    (
        "quarter-final|quarter-finals|quarterfinal|quarterfinals|quarter final|quarter finals\
         |quarter-finalist|quarter-finalists|headquarter|headquarters|quarterback|quarterbacks|quarterly\
         |close quarters|living quarters|semi-final|semi-finals",
        Plain,
    ),
    (
        "half-time|half time|halftime|half-hearted|half-brother|half-sister|half marathon|half-marathon\
         |half-term|half term|half-way|halfway|half way|half-century|half-centuries|half-back|better half\
         |half-mast|half board|half measures|half-baked|half-empty|half-full|half-life|other half\
         |half-truth|half-truths|half volley|half-volley",
        Plain,
    ),
    (
        "double-decker|double-deckers|double-edged|double standard|double standards|double bass|double bed\
         |double room|double rooms|double bogey|double fault|double faults|double act|double agent\
         |double-check|double check|double whammy|double vision|double murder|double murders\
         |double homicide|double-digit|double digit|double digits|double figures|double-figure|triple-digit\
         |triple murder|double-header|double-glazed|double glazing|double-dip|double bill|double jeopardy\
         |double-click|double bluff|double chin|double cream|triple jump|triple-a|triple axel|triple crown\
         |single-digit|single digit|single digits|single figures|doubles title|doubles|men's doubles\
         |women's doubles|mixed doubles|doubles champion|doubles partner|triple threat|double helix\
         |double down|doubled down|doubling down|doubles down|double take|double blow|double life\
         |double gold|double world|double olympic|triple olympic|triple world|double up|think twice\
         |twice over|double-double|triple-double|double bogeys",
        Plain,
    ),
    (
        "all fours|on all fours|catch-22|nine to five|nine-to-five|twenty20|the nineties club|cloud nine\
         |forty winks|dressed to the nines|ten-pin|ten pin|at sixes and sevens|eleventh hour|eleventh-hour\
         |fifth column|fifth amendment|sixth sense|seventh heaven|third degree|fourth estate|five-a-side\
         |seven-a-side|five o'clock shadow|nine lives|two cents|two-way|two-faced|two-piece|the two of them\
         |the two of us|three-dimensional|two-dimensional|four-wheel drive|four-wheel-drive|three-piece\
         |four-letter word|six-pack|six pack|two minds|second wind|zero tolerance|zero-tolerance\
         |zero-sum|zero sum|ground zero|net zero|net-zero|patient zero|zero emission|zero emissions\
         |zero-emission|zero-covid|zero hours|zero-hours|sub-zero|subzero|point blank|point-blank",
        Plain,
    ),
    ("high street|high school|high schools", Plain),
    // Units and money in other meanings.
    (
        "at this point|point of view|points of view|point out|pointed out|points out|point to\
         |the point|a point|some point|at some point|turning point|starting point|focal point|to the point\
         |that point|this point|no point|point in time|match point|break point|break points|set point\
         |talking point|talking points|selling point|power point|pinch point|case in point|penalty points",
        Plain,
    ),
    (
        "on foot|on the ground|by foot|on his feet|on her feet|on their feet|to his feet|to her feet\
         |to their feet|set foot|at the foot|stone age|stepping stone|milestone|milestones|corner stone\
         |a stone's throw|kidney stones|precious stones|the stone|day-to-day|day to day|some day|that day\
         |these days|those days|in the days|nowadays|day and night|day by day|year by year|year-end\
         |year end|new year|new year's eve|new year's day|happy new year|man of the year|player of the year\
         |the other day|day in|day out|prime time|full time|full-time|part-time|part time|financial times\
         |new york times|los angeles times|the times|many times|several times|a few times|modern times\
         |hard times|tough times|difficult times|times square|countless times|numerous times|how many times",
        Plain,
    ),
    ("real estate|real life|real time|real-time|real madrid|real sociedad", Plain),
    (
        "year-on-year|year on year|year-over-year|year over year|quarter-on-quarter|quarter on quarter\
         |month-on-month|month on month|month-over-month|month over month|quarter-over-quarter|week-on-week\
         |all year round|year-round|year round|at the time|over time|all the time|time after time|at times\
         |at all times|one day|some day|yoy|y/y|m/m|q/q|qoq|ytd|year-to-date|year to date",
        Adverb,
    ),
    // Nouns that look like participles.
    (
        "speed|breed|seed|need|feed|weed|deed|greed|creed|steed|building|king|ring|thing|wing|spring|string\
         |sting|swing|evening|meeting|wedding|hearing|offering|painting|filing|ceiling|housing|training\
         |funding|spending|advertising|engineering|manufacturing|banking|shipping|mining|fishing|farming\
         |gaming|inning|feeling|warning|drawing|being|darling|sibling|lightning|shilling|clothing|morning\
         |opening|beginning|ending|reading|recording|ruling|sitting|saving|setting|parking|polling|finding\
         |crossing|landing|listing|rating|ranking|booking|billing|viking|duckling|pudding|dwelling\
         |gathering|killing|shooting|stabbing|bombing|sighting|outing|posting",
        Plain,
    ),
    // Months that are words or names.
    (
        "may be|may have|may not|may also|may well|may yet|may still|may even|may now|may soon|may come\
         |may need|march on|march to|march through|march against|march in|theresa may|mrs may|ms may\
         |protest march|brian may",
        Plain,
    ),
    ("april fool|april fools|april fools'|june jones|august wilson", Plain),
    // A programme has points that no scale measures.
    ("point plan|point plans|point programme|point program|point agenda|point list|point strategy", Plain),
    ("9/11", DayName("XXXX-09-11")),
    ("7/7", DayName("XXXX-07-07")),
    // Numbers that name.
    ("24/7|24-7|50-50|50/50|fifty-fifty|20/20|4x4|360-degree|180-degree|3d|2d|20-20", Fixed),
    (
        "7-eleven|50 cent|forever 21|blink-182|maroon 5|one direction|take that|catch 22|level 42|heaven 17|ub40\
         |five eyes|big four|big three|big five|big six|gang of four|group of seven|group of twenty\
         |seven seas|seven sisters|twelve apostles|ten commandments|four seasons|six nations|five nations\
         |tri nations|the two ronnies|three kingdoms|twin towers|three gorges|five star movement",
        Fixed,
    ),
];
