//! Verb forms that end a noun phrase before them, and are not nouns as often.
//!
//! Regular past forms and participles in `-ed` and `-ing` are told by their endings (`Grammar`); listed here are
//! auxiliaries, irregular forms, and finite forms that no ending tells. Source: Quirk et al., *A Comprehensive Grammar
//! of the English Language*, 3.11–3.39 (auxiliaries, irregular verbs).

use crate::lang::{
    Row,
    Sense::{Copula, Modal, Pays, Verb},
};

/// The rows.
pub const ROWS: &[Row] = &[
    // Auxiliaries, with their contracted negatives.
    (
        "be|is|are|am|was|were|been|being|has|have|had|having|do|does|did|doing|will|would|shall|should|can\
         |could|may|might|must|ought|cannot|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|don't|doesn't\
         |didn't|won't|wouldn't|shouldn't|can't|couldn't|mustn't|mightn't|needn't|'re|'ve|'ll|'d|'m",
        Verb,
    ),
    ("be|is|are|am|was|were|been|being|isn't|aren't|wasn't|weren't|'re", Copula),
    ("will|would|can|could|may|might|'ll", Modal),
    // Of payment, gift and debt.
    (
        "pay|pays|paid|paying|spend|spends|spent|spending|raise|raises|raised|raising|earn|earns|earned|earning|give\
         |gives|gave|given|giving|offer|offers|offered|offering|pledge|pledges|pledged|pledging|win|wins|won|winning\
         |receive|receives|received|receiving|donate|donates|donated|donating|invest|invests|invested|investing|save\
         |saves|saved|saving|borrow|borrows|borrowed|borrowing|owe|owes|owed|owing|lend|lends|lent|lending|contribute\
         |contributes|contributed|contributing|collect|collects|collected|provide|provides|provided|providing|grant\
         |grants|granted|award|awards|awarded|fined|charged|make|makes|made|making|take|takes|took|taking|inherit\
         |inherited|put|puts|putting|bid|committed|commit|allocated|allocate|set aside|picked up|picking up|put on|demanded|seeking|sought|handed",
        Pays,
    ),
    ("estimated", Verb),
    // Irregular past forms and participles.
    (
        "became|become|began|begun|bent|bit|bled|blew|blown|bought|broke|broken|brought|built|burnt|came\
         |caught|chose|chosen|crept|dealt|done|drank|drawn|drew|driven|drove|drunk|dug|eaten|ate|fed|felt\
         |fled|flew|flown|forbade|forbidden|forgot|forgotten|fought|found|froze|frozen|gave|given|gone|got\
         |gotten|grown|heard|held|hidden|hid|hung|kept|knelt|knew|known|laid|lain|learnt|led|left|lent|lit\
         |made|meant|met|mistook|outdid|overcame|overtook|paid|pled|proven|ran|rang|rode|ridden|rung|said\
         |sang|sat|saw|seen|sent|sewn|shaken|shone|shook|shot|shown|shut|slept|sold|sought|spent|split\
         |spoke|spoken|spun|stole|stolen|stood|struck|stuck|sung|swam|swept|swore|sworn|swung|taken|taught\
         |thought|threw|thrown|told|took|tore|torn|understood|undertook|undertaken|undergone|underwent\
         |upheld|wept|went|withdrawn|withdrew|withheld|woke|woken|won|wore|worn|written|wrote|worth",
        Verb,
    ),
    // Third persons that are seldom plural nouns.
    (
        "says|goes|comes|becomes|gives|gets|keeps|knows|makes|takes|tells|thinks|wants|brings|buys|sells\
         |begins|believes|belongs|includes|contains|allows|appears|arrives|asks|applies|argues|accounts for\
         |agrees|adds|admits|aims to|attends|carries|causes|claims to|considers|continues|covers|creates\
         |decides|depends|describes|develops|differs|earns|employs|enables|ends up|ensures|enters|exists\
         |expects|explains|faces|feels|follows|happens|hears|helps|hopes|involves|joins|lets|leads to\
         |learns|lies|lives in|loves|maintains|manages|means|meets|occurs|offers to|opens|operates|owns\
         |pays|performs|plays|produces|prevents|proves|provides|publishes|puts|reads|receives|refers\
         |refuses|relates|remains|represents|requires|responds|runs|sees|seeks|seems|sends|serves|shows\
         |sits|speaks|spends|stands|starts|stays|suggests|supplies|tends|throws|travels|tries|turns\
         |understands|uses|wears|writes|works for|works at",
        Verb,
    ),
    // Plain forms after a plural subject that are seldom nouns.
    (
        "accept|accuse|achieve|admit|agree|allow|announce|apologise|apologize|appear|apply|arrive|argue\
         |attend|avoid|bear|believe|belong|blame|bring|buy|carry|catch|celebrate|choose|claim to|collect\
         |come|compare|compete|complain|comprise|concern|consider|consist|contain|continue|create|decide\
         |defend|deliver|demonstrate|deny|depend|deserve|destroy|determine|develop|die|differ|discover\
         |discuss|distribute|earn|eat|elect|employ|enable|encourage|enjoy|ensure|enter|establish|exceed\
         |exist|expect|explain|face|fail|feel|fight|find|follow|forget|get|give|go|happen|have to|hear|help\
         |hold|ignore|imply|improve|include|indicate|insist|intend|introduce|invest|involve|join|keep|kill\
         |know|lack|lead to|learn|leave|lie|listen|live|lose|make|manage|mean|meet|migrate|occur|oppose|own\
         |participate|pay|perform|persuade|place|play|prefer|prepare|prevent|produce|protect|prove|provide\
         |publish|pursue|put|qualify|reach|receive|recommend|refer|refuse|reject|relate|rely|remain\
         |remember|remove|replace|represent|require|resign|respond|retain|retire|say|see|seek|seem|sell\
         |send|serve|settle|sit|speak|spend|stand|stay|struggle|succeed|suffer|suggest|supply|survive|take\
         |teach|tell|tend|think|throw|try|understand|urge|use|wait|want|warn|wear|win|wish|work at|work for\
         |work in|write|need to|plan to|hope to|want to|aim to",
        Verb,
    ),
    // Verbs with a particle that looks like a change or a limit.
    (
        "gave up|give up|gives up|given up|giving up|set up|sets up|setting up|made up|make up|makes up\
         |making up|ended up|end up|ending up|sign up|signed up|signing up|open up|opened up|turned up\
         |showed up|grew up|grow up|took up|take up|takes up|came up|come up|look up|looked up|backed up|split up|line up|lined up|call up|called up|follow up|woke up|shut down|shuts down\
         |broke down|break down|breaks down|laid down|put down|turned down|turn down|sit down|lay off\
         |laid off|pay off|paid off|take off|took off|kick off|kicked off|falling short of|fell short of\
         |fall short of|falls short of|caught up|catch up|cheered up|cleaned up|wrapped up|held up|hold up\
         |brought up|raised up|clock up|clocks up|clocked up|clocking up|rack up|racks up|racked up|racking up|notch up\
         |notches up|notched up|chalk up|chalked up|run up|ran up|running up|ring up|rang up|use up|used up|buy up\
         |bought up|buying up|snap up|snapped up|snapping up|offer up|offers up|offered up|whip up|whipped up\
         |whipping up|take down|took down|write off|track down|tracked down|adding that|added that|adds that|add that",
        Verb,
    ),
    ("ranked|ranks|seeded|placed", Verb),
];
