//! Abbreviations whose full stop ends no sentence.
//!
//! Sources: Nghị định 30/2020/NĐ-CP for offices and places; the degrees and titles of Luật Giáo dục đại học and of
//! Nghị định 90/2014/NĐ-CP (`NSND`, `NSƯT`), as newspapers shorten them.

use crate::lang::{Row, Sense::Abbreviation};

/// The rows.
pub const ROWS: &[Row] = &[
    // Places.
    ("tp|=TX|=Tx|=TT|=Tt|=Q|=P|=H|=X|=T|=Tx.|đ/c|=KP|=KCN|=KĐT|=QL|=TL|=ĐT|=HL|=Đ", Abbreviation),
    // Degrees and titles.
    ("gs|pgs|ts|tskh|ths|cn|bs|bscki|bsckii|=BS.CK1|=BS.CK2|=CK|=CKI|=CKII|ks|kts|ls|ds|đd|=GĐ|=PGĐ", Abbreviation),
    ("nsnd|nsưt|nsut|ngnd|ngưt|nvđ|=NS|=NNC|=NN|=CVĐT|=TBT|=CT|=PCT|=HLV|=VĐV|=PV|=BTV|=MC|=Đ/c", Abbreviation),
    ("=Th.S|=Th.s|=ThS|=T.S|=G.S|=P.GS|=PGS.TS|=GS.TS|=GS.TSKH|=TS.BS|=PGS.TS.BS|=ThS.BS|=LS.ThS", Abbreviation),
    ("mr|mrs|ms|dr|prof|st|jr|sr|=Lm|=ĐHY", Abbreviation),
    // Other.
    ("v.v|v.v…|vv|tr|tr.đ|=sđd|=x|=k|ct|stt|=NXB|nxb|no|vol|inc|ltd|co|corp", Abbreviation),
];
