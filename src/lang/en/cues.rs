//! Words that tell how a number is meant: limits, changes and levels, ranges and lists, parts of a whole.
//!
//! Sources: Huddleston and Pullum, *The Cambridge Grammar of the English Language*, ch. 5 §11.1 on approximate and
//! bounded numerals; the verbs of movement that the Reuters and Financial Times style guides list for markets.

use crate::lang::{
    Row,
    Sense::{
        AgeCue, All, Among, AmountJoint, And, Between, Bound, Change, ChangeOf, Comparison, From, GoalMark, Level,
        Moves, Now, NumberMark, OddsCue, Or, People, Per, Percent, PercentPoint, Person, Possible, Replaces, ScoreCue,
        ScoreSide, Series, Tally, Throughout, To, VoteCue,
    },
    Series as S,
    Side::{After, Before},
};
use crate::report::{
    Bound::{About, AtLeast, AtMost, Over, Under},
    Change::{Down, Up},
};

/// The rows.
pub const ROWS: &[Row] = &[
    // Limits.
    (
        "about|around|roughly|approximately|approx|circa|some|an estimated|estimated|estimated at\
         |estimated to be|close to|in the region of|in the order of|of the order of|somewhere around\
         |in the vicinity of|give or take|~|≈",
        Bound(About, Before),
    ),
    ("and over|or over|and above|or above|and more than|or more than|and well over|and just over", Bound(Over, Before)),
    ("and under|or under|and below|or below|and nearly|or nearly|and almost|or almost", Bound(Under, Before)),
    ("and about|or about|and around|or around|and some", Bound(About, Before)),
    ("or so|ish|or thereabouts|odd|-odd|-ish|or more or less", Bound(About, After)),
    (
        "more than|over|above|in excess of|greater than|exceeding|exceeded|exceeds|exceed|upwards of\
         |upward of|north of|well over|just over|a little over|slightly over|slightly more than|just above\
         |well above|just more than|well more than|a little more than|topped|topping|surpassed|surpassing\
         |surpass|surpasses|longer than|older than|beyond|>",
        Bound(Over, Before),
    ),
    ("and counting", Bound(Over, After)),
    (
        "sub-|nearly|almost|under|less than|fewer than|below|just under|just below|well under|well below\
         |slightly less than|slightly under|shy of|just shy of|short of|just short of|not quite\
         |a little under|a little less than|approaching|nearing|close on|south of|smaller than|younger than\
         |shorter than|lower than|<",
        Bound(Under, Before),
    ),
    (
        "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|a minimum\
         |minimum|at a minimum|as early as|at the very least|start at|starts at|started at|starting at|start from|starts from|started from\
         |starting from|≥|>=",
        Bound(AtLeast, Before),
    ),
    (
        "or more|or higher|or older|or over|or above|or greater|or better|or longer|at least|at a minimum\
         |and up|and older|or larger|minimum|or later|and upwards|or upwards|plus|and above|and over",
        Bound(AtLeast, After),
    ),
    (
        "at most|no more than|not more than|a maximum of|maximum of|a maximum|maximum|at the most\
         |not exceeding|no greater than|no higher than|no longer than|no larger than|capped at|limited to\
         |not over|≤|<=",
        Bound(AtMost, Before),
    ),
    // A ceiling of what may be, else only stress.
    ("as much as|as many as|up to", Bound(AtMost, Before)),
    ("as much as|as many as", Level),
    // Over and under a level that something moves past: `fell below 5%`.
    ("below|above|just below|just above|well below|well above|beneath", Level),
    ("over", Throughout),
    (
        "or less|or fewer|or under|or below|or lower|or younger|at most|at the most|and under|maximum\
         |and younger|or smaller|tops|or shorter",
        Bound(AtMost, After),
    ),
    // Changes whose amount follows.
    (
        "rose|rise|rises|risen|rising|up|increase|increased|increases|increasing|grew|grow|grows|grown\
         |growing|gain|gained|gains|gaining|jump|jumped|jumps|jumping|climb|climbed|climbs|climbing|surge\
         |surged|surges|surging|soar|soared|soars|soaring|advance|advanced|added|add|adds|adding|raise\
         |raised|raises|raising|expand|expanded|expands|expanding|extended|leap|leapt|leaped|leaps|spike\
         |spiked|rally|rallied|rallies|rebound|rebounded|swell|swelled|swollen|boost|boosted|boosts\
         |boosting|rise of|increase of|growth of|gain of|jump of|up by|rise by|rose by|hiked|hike|hikes\
         |a rise of|an increase of|strengthened|appreciated|edged up|edged higher|inched up|ticked up\
         |moved up|went up|gone up|going up|go up|goes up|put on|picked up|shot up|pushed up|skyrocketed\
         |ballooned|improved|accelerated|up another|up a further|increase by|increased by|higher by|bounced\
         |bounced back|crept up|lifted|lift|lifts|hiking|advances|advancing|rallying|rebounds\
         |rebounding|swells|swelling|spiking|strengthen|strengthens|strengthening|appreciate|appreciates|appreciating\
         |edging up|edging higher|edge up|edges up|inch up|inches up|inching up|moving up|shooting up|shoots up\
         |pushing up|push up|pushes up|skyrocketing|ballooning|bounces|bouncing|creeping up|creeps up|lifting\
         |improving|accelerating|quickened|mounted",
        Change(Up, Before),
    ),
    (
        "fell|fall|falls|fallen|falling|down|decrease|decreased|decreases|decreasing|drop|dropped|drops\
         |dropping|decline|declined|declines|declining|cut|cuts|cutting|lose|lost|loses|losing|shed|sheds\
         |shedding|slid|slide|slides|sliding|slip|slipped|slips|slipping|sank|sink|sinks|sunk|plunge\
         |plunged|plunges|plunging|plummet|plummeted|plummets|plummeting|tumble|tumbled|tumbles|tumbling\
         |shrank|shrink|shrinks|shrunk|shrinking|contracted|contracting|reduce|reduced\
         |reduces|reducing|reduction of|fall of|drop of|decline of|decrease of|cut of|down by|slash|slashed\
         |slashes|slashing|slump|slumped|slumps|slumping|dip|dipped|dips|dipping|ease|eased|eases|easing\
         |weakened|depreciated|lowered|lower|lowers|lowering|trim|trimmed|trims|halve|tanked|crashed|crash\
         |crashes|cratered|edged down|edged lower|inched down|ticked down|moved down|went down|gone down\
         |going down|go down|goes down|retreated|retreat|sagged|skidded|cooled|narrowed|narrow|softened\
         |weaken|weakens|weakening|depreciate|depreciates|depreciating|trimming|edging down|edging lower|inching down\
         |narrows|narrowing|retreats|retreating|dwindled|dwindling|dwindles|sagging|dived|diving|dove|collapsed|collapse|wiped|down another|lower by|axed|axe|reduced by|reducing by",
        Change(Down, Before),
    ),
    // Changes whose amount stands before.
    (
        "rise|rises|increase|increases|gain|gains|jump|growth|surge|climb|hike|hikes|uplift|higher\
         |expansion|advance|rally|spike|leap|boost|uptick|upturn|pay rise|price rise|price increase\
         |wage increase|rate rise|rate hike|tax rise|appreciation|added",
        Change(Up, After),
    ),
    (
        "drop|drops|fall|falls|decline|declines|decrease|decreases|cut|cuts|reduction|reductions|slump\
         |plunge|slide|dip|loss|lower|contraction|downturn|slowdown|tumble|slip|discount|depreciation\
         |shrinkage|crash|pay cut|price cut|rate cut|tax cut|dive|devaluation",
        Change(Down, After),
    ),
    (
        "rise of|increase of|growth of|gain of|jump of|a rise of|an increase of|reduction of|fall of|drop of|decline of\
         |decrease of|cut of",
        ChangeOf,
    ),
    ("by|by another", AmountJoint),
    (
        "went|go|goes|going|gone|change|changed|changes|moved|move|moves|moving|shifted|swung|revised\
         |upgraded|downgraded|switched|improved",
        Moves,
    ),
    // Levels reached.
    (
        "to|at|to just|from|to as much as|to as many as|to as low as|to as high as|reached|reaching|hit\
         |stood at|stands at|standing at|stand at|came to|comes to|to only|to a record|to a total of",
        Level,
    ),
    ("pen|og|o.g.|pens|mins|min", GoalMark),
    ("for", Replaces),
    ("odds|bookmaker|bookmakers|bookies", OddsCue),
    (
        "toll|death toll|jobless total|population|attendance|turnout|membership|workforce|headcount\
         |circulation|audience|readership|capacity",
        Tally,
    ),
    ("possible|available", Possible),
    // Comparisons.
    (
        "higher than|lower than|larger than|bigger than|above the|below the|compared with|compared to\
         |versus|ahead of|behind|more|fewer|less|higher|bigger|larger|smaller|faster|slower|cheaper|longer\
         |shorter|older|younger|heavier|lighter|greater|stronger|weaker|better|worse|taller|deeper|wider\
         |clear of|adrift of|adrift|richer|poorer|above|below|against|instead of|rather than|as opposed to",
        Comparison,
    ),
    // Ranges, lists, parts.
    ("from|between|anywhere from|anywhere between|ranging from|somewhere between|ranging between|range from", From),
    ("to|through|thru|until|till|up to|or to", To),
    ("and|as well as|along with|plus|&", And),
    ("or|or even", Or),
    ("in|out of|of|in every|out of every|of every|in each|per|for every", Among),
    ("all|both|all of|both of", All),
    ("per|a|an|each|every|/|apiece", Per),
    ("percent|percents|percentage|per cent|per-cent|pct|pc|%", Percent),
    (
        "percentage point|percentage points|percentage-point|percent points|per cent points|ppt|ppts|%pts\
         |% points|%-points|pps",
        PercentPoint,
    ),
    ("number|no|no.|nos|nos.|num", NumberMark),
    ("=No|=Nos", Series(S::Rank)),
    ("number|no.|at number|ranked|rank|ranks|ranking|top|seeded|place|placed|position|at no.|bottom", Series(S::Rank)),
    (
        "won|win|wins|winning|lost|lose|loses|losing|beat|beats|beating|beaten|defeat|defeats|defeated\
         |defeating|draw|drew|drawn|draws|score|scoreline|victory|lead|led|leading|trailed|trailing|ahead\
         |level|tie|tied|thrashed|edged|set|sets|vote|make it|made it|making it|voted|votes|down|went down|match|game|final|round\
         |upset|crushed|overcame|saw off|downed|hammered|loss|triumph|advantage|deficit",
        ScoreCue,
    ),
    ("he|she|i|you|who", Person),
    ("now|then|only|just", Now),
    ("down|up|ahead|behind|clear", ScoreSide),
    (
        "vote|votes|voted|voting|ballot|senate|house|parliament|congress|assembly|council|committee|panel|court|tally|approved\
         |passed|backed|rejected|defeated|upheld|ruled|tiebreak|tie-break|tie",
        VoteCue,
    ),
    ("aged|age|ages|at age|age of|aged between|aged from|turned|turns|turning", AgeCue),
    ("aged between", Between),
    (
        "people|children|adults|women|men|those|anyone|citizens|voters|pensioners|workers|boys|girls|drivers|players",
        People,
    ),
];
