//! Function words: what may not stand inside a counted noun phrase, or is left out of it.
//!
//! Source: Quirk et al., *A Comprehensive Grammar of the English Language*, 2.34–2.43 (closed classes), 9.7–9.9
//! (prepositions), 7.46–7.70 (adverbs).

use crate::lang::{
    Row,
    Sense::{
        Accompanies, Adverb, Among, At, Conjunction, Demonstrative, Determiner, Overall, PluralNoun, Possessive,
        Preposition, Pronoun, Role, Verb,
    },
};

/// The rows.
pub const ROWS: &[Row] = &[
    (
        "the|a|an|his|her|its|their|our|your|my|this|that|these|those|every|each|any|no|some|another|such\
         |which|whose|what",
        Determiner,
    ),
    ("more|many|much|most|few|several|same|certain", Determiner),
    ("his|her|its|their|our|your|my|whose|'s", Possessive),
    (
        "people|men|women|children|police|staff|cattle|fish|sheep|feet|teeth|mice|geese|data|media|criteria\
         |phenomena|personnel|crew|aircraft|spacecraft|offspring|folk|youth|gentlemen|policemen|firemen\
         |fishermen|businessmen|spokesmen|horsemen|freshmen|salesmen|servicemen|grandchildren\
         |schoolchildren|alumni|bacteria|larvae|fungi|stimuli|oxen|lives|wives|knives|halves|shelves|leaves\
         |wolves|thieves|percent",
        PluralNoun,
    ),
    (
        "one|i|me|you|he|him|she|we|they|them|who|whom|himself|herself|itself|themselves|ourselves\
         |myself|yourself|one another|each other|someone|somebody|anyone|anybody|everyone|everybody|nobody\
         |something|anything|everything|nothing|mine|yours|hers|ours|theirs|others|there|here",
        Pronoun,
    ),
    ("this|that|these|those", Demonstrative),
    (
        "about|above|across|after|against|ahead of|along|alongside|amid|amidst|among|amongst|around|as|at\
         |away|away from|because of|before|behind|below|beneath|beside|besides|between|beyond|by\
         |compared to|compared with|concerning|despite|down|due to|during|except|excluding|following|for\
         |from|in|in front of|in terms of|on top of|including|inside|instead of|into|like|minus|near|of|off|on\
         |on behalf of|onto|opposite|out|out of|outside|over|past|per|plus|prior to|regarding|round|since\
         |such as|through|throughout|till|to|toward|towards|under|underneath|unlike|until|up|upon|versus\
         |via|vs|vs.|with|within|without|worth|according to|apart from|as for|as of|owing to|thanks to\
         |together with|up to|depending on|based on|ago|apiece",
        Preposition,
    ),
    (
        "that|which|who|whom|whose|where|when|while|whilst|if|unless|although|though|because|but|so|than\
         |whether|as|since|until|once|whereas|albeit|why|how|nor|yet|even though|as if|as though|so that\
         |in order to|provided that|as long as|as soon as",
        Conjunction,
    ),
    (
        "not|n't|also|already|always|never|ever|often|sometimes|usually|still|just|only|even|again|soon|now\
         |then|today|yesterday|tomorrow|tonight|currently|recently|previously|formerly|once more|too|very\
         |quite|rather|so far|ahead|apart|away|back|together|instead|either|neither|indeed|however\
         |therefore|thus|hence|meanwhile|otherwise|perhaps|maybe|probably|possibly|certainly|simply|really\
         |actually|finally|eventually|immediately|suddenly|quickly|slowly|easily|clearly|directly|mainly\
         |mostly|partly|largely|nationwide|worldwide|globally|overnight|elsewhere|everywhere|anywhere|alone\
         |altogether|in total|each|apiece|annually|respectively|on average|in all|at a time|in a row|later\
         |earlier|sooner|afterwards|beforehand|thereafter|else|alike|alive|aboard|afloat|ashore|asleep\
         |awake|afterward|furthermore|moreover|nevertheless|nonetheless|similarly|likewise|conversely|lately|abroad|indoors|outdoors",
        Adverb,
    ),
    ("twice|thrice", Adverb),
    ("overall", Overall),
    ("with", Accompanies),
    ("as", Role),
    ("and|or", Conjunction),
    // `US` is a country, `IT` a trade.
    ("=us|=Us|=it|=It", Pronoun),
    // The sign of the inch is a preposition unless glued to its number.
    ("=in", Preposition),
    ("=in", At),
    ("=in", Among),
    ("able to|unable to|likely to|due to|set to|about to|ready to|willing to", Verb),
];
