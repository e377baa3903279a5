//! Words of the calendar and the clock.
//!
//! Sources: TCVN 6398 (ISO 31) for units of time; Bộ luật Lao động, Điều 112, for the holidays' names; the lunar
//! months' names from Hoàng Phê (ed.), *Từ điển tiếng Việt*.

use crate::lang::{
    DayPart, Row,
    Sense::{
        AsOf, At, BeforeEra, Born, Century, CommonEra, DateLead, Day, Decade, Hour, Lunar, LunarDay, LunarName, Minute,
        MinutesTo, Month, Part24, Quarter, Relative, Second, ShareCue, Stretch, Weekday, WeekdayMark, Year, YearFirst,
        YearLast, YearPart, Zone,
    },
};

/// The rows.
pub const ROWS: &[Row] = &[
    ("ngày", Day),
    ("mùng|mồng", LunarDay),
    ("rằm", LunarName),
    ("trước công nguyên|tcn|trước cn", BeforeEra),
    ("sau công nguyên|scn", CommonEra),
    ("chiếm|bằng|tương đương|trong đó|thu hút|đa số|đóng góp", ShareCue),
    ("tết|tết nguyên đán|âm lịch|tháng giêng|tháng chạp|nông lịch", Lunar),
    ("tháng", Month),
    ("năm", Year),
    ("quý|quí", Quarter),
    ("=Q", YearPart(3)),
    ("=H", YearPart(6)),
    ("=T", YearPart(1)),
    ("thập niên|thập kỷ|thập kỉ|những năm", Decade),
    ("thế kỷ|thế kỉ|tk", Century),
    ("chủ nhật|chúa nhật", Weekday(7)),
    ("thứ", WeekdayMark),
    ("sáng|sáng sớm|rạng sáng", Part24(DayPart::Am)),
    ("chiều|tối|chiều tối|xế chiều", Part24(DayPart::Pm)),
    ("trưa|đêm|khuya|nửa đêm|giữa trưa", Part24(DayPart::Noon)),
    // As printed behind hours of twelve in papers of both languages.
    ("pm|=AM|=a.m|p.m", Hour),
    ("=AM|=a.m", Part24(DayPart::Am)),
    ("pm|p.m", Part24(DayPart::Pm)),
    ("=GMT|=UTC|=CET|=EST|=ET|giờ gmt|giờ việt nam|giờ hà nội|giờ địa phương", Zone),
    ("đầu năm|đầu của năm", YearFirst),
    ("cuối năm|cuối của năm", YearLast),
    ("nay|này", Relative(0)),
    ("ngoái|trước", Relative(-1)),
    ("sang năm|tới|sau", Relative(1)),
    ("giờ|=g|h", Hour),
    ("phút|ph|p", Minute),
    ("giây", Second),
    ("kém", MinutesTo),
    ("giai đoạn|nhiệm kỳ|nhiệm kì|niên khóa|niên khoá|năm học|niên độ|mùa giải|khóa|khoá|thời kỳ|thời kì|mùa", Stretch),
    ("sn|sinh", Born),
    ("lúc|hồi|vào lúc|vào hồi|khoảng lúc|từ lúc|đến lúc|vào|hôm|vào khoảng", At),
    (
        "cùng ngày|hôm nay|hôm qua|ngày mai|phiên|phiên giao dịch|kết phiên|đóng cửa phiên|chốt phiên|cuối phiên",
        DateLead,
    ),
    ("tính đến|tính tới|tính từ|cập nhật đến|tính đến hết|tính đến thời điểm", AsOf),
];
