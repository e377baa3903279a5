//! Words that tell how a number is meant: limits, changes and levels, ranges and lists, parts of a whole.
//!
//! Sources: Hoàng Phê (ed.), *Từ điển tiếng Việt*; Diệp Quang Ban, *Ngữ pháp tiếng Việt* (2005), on words of
//! approximate amount.

use crate::lang::{
    Row,
    Sense::{
        AgeCue, All, Among, AmountJoint, And, Between, Bound, Change, Comparison, Fixed, From, Growth, HeatCue, Level,
        Modal, Multiple, Names, NumberMark, Or, Per, Percent, PercentPoint, PriceNoun, QuantityWord, ScoreCue, Series,
        Share, Times, TimesCue, To, Verb,
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
        "khoảng|chừng|ước|ước tính|ước chừng|ước khoảng|ước đạt|xấp xỉ|độ chừng|khoảng độ|vào khoảng|cỡ|tầm|quanh mốc|quanh mức|quanh ngưỡng|dao động quanh ngưỡng\
         |quanh|trên dưới|áng chừng|ngót nghét|suýt soát|dao động quanh|loanh quanh|tròm trèm|đâu đó|phỏng chừng|~",
        Bound(About, Before),
    ),
    (
        "hơn|trên|vượt|vượt hơn|quá|vượt quá|vượt mốc|vượt mức|vượt ngưỡng|hơn cả|nhỉnh hơn|cao hơn mức|ngoài|>",
        Bound(Over, Before),
    ),
    (
        "gần|dưới|không tới|không đến|không đầy|chưa đến|chưa tới|chưa đầy|chưa được|ngót|sát|gần đến|gần tới|ngót nghét|xấp xỉ gần|thấp hơn mức|sắp|<",
        Bound(Under, Before),
    ),
    (
        "ít nhất|tối thiểu|ít nhất là|tối thiểu là|không dưới|không ít hơn|không thấp hơn|chí ít|thấp nhất là|ít ra|ít nhất có\
         |tối thiểu từ|ít nhất khoảng|≥",
        Bound(AtLeast, Before),
    ),
    (
        "tối đa|không quá|nhiều nhất|nhiều nhất là|tối đa là|không vượt quá|tối đa không quá|cao nhất là|không hơn|không cao hơn|không nhiều hơn|không lớn hơn|không kém hơn|tối đa đến|cực đại\
         |cao nhất không quá|không được quá|≤",
        Bound(AtMost, Before),
    ),
    ("trở lên|trở đi", Bound(AtLeast, After)),
    ("trở xuống", Bound(AtMost, After)),
    // Where they begin their clause; elsewhere they compare.
    ("ít hơn|thấp hơn|nhỏ hơn|kém hơn|rẻ hơn", Bound(Under, Before)),
    ("nhiều hơn|cao hơn|lớn hơn|đắt hơn|dài hơn|rộng hơn|sâu hơn|nặng hơn|xa hơn|dày hơn", Bound(Over, Before)),
    // A ceiling of a quantity, else only stress.
    ("lên đến|lên tới", Bound(AtMost, Before)),
    ("lên đến|lên tới", Level),
    ("có thể|có thể sẽ|có khả năng|có nguy cơ|sẽ|được phép|cho phép", Modal),
    // Their estimate reaches to the first number of the clause.
    ("ước tính|ước", Verb),
    // Heat and cold.
    (
        "nhiệt độ|nền nhiệt|nền nhiệt độ|mức nhiệt|nhiệt|thân nhiệt|nắng nóng|oi nóng|nóng|lạnh|rét|rét đậm|rét hại|mát|ấm|sốt|băng giá",
        HeatCue,
    ),
    // Changes.
    (
        "tăng|tăng thêm|tăng mạnh|tăng nhẹ|tăng vọt|tăng trưởng|mức tăng|với mức tăng|tốc độ tăng|đà tăng|tăng cao|tăng cao nhất|tăng mạnh nhất|tăng nhiều nhất\
         |nâng thêm|mở rộng thêm|nhích nhẹ|nhích lên|nhích dần|vọt|tăng nhanh|tăng khá|tăng chậm|cao thêm|bật tăng|nhích|nhích thêm|tăng tiếp\
         |mức tăng trưởng|tăng trưởng đạt|tăng bình quân|tăng trung bình|tăng trưởng bình quân|tăng trưởng trung bình|lãi thêm|leo thêm|tăng đều|tăng đột biến\
         |tăng được|tăng tổng cộng|tăng thêm được|tăng ròng|kéo dài thêm|gia tăng",
        Change(Up, Before),
    ),
    (
        "lùi|lùi nhẹ|lùi sâu|giảm nhanh|giảm đều|trừ|bị trừ|khấu trừ|tiết giảm|giảm trừ|hao hụt|giảm|giảm được|giảm mạnh|giảm mạnh nhất|giảm nhiều nhất|giảm nhẹ|giảm sâu|giảm bớt|cắt giảm|sụt|sụt giảm|mất|hạ|tụt|rút ngắn|thu hẹp|mức giảm\
         |với mức giảm|bớt|hụt|suy giảm|giảm tiếp|mất đi|bốc hơi|tinh giản\
         |giảm thêm|mất thêm|đánh mất|giảm bình quân|giảm trung bình|co lại|trượt|giảm còn|đà giảm|lao dốc|rớt\
         |đi xuống|tinh giản được|cắt bớt|hạ thêm",
        Change(Down, Before),
    ),
    (
        "lên|xuống|còn|xuống còn|lên mức|lên thành|xuống mức|còn lại|tăng lên|giảm xuống|giảm xuống còn|tăng lên mức|lên đến mức\
         |chỉ còn|giảm còn|nâng lên|hạ xuống|rút xuống|rút xuống còn|lên tới mức|giảm chỉ còn|ở mức|về mức|về|đạt mức|đạt\
         |tăng từ|giảm từ|từ mức|nâng lên thành|nâng tổng số|tăng lên thành\
         |giảm về|tăng mạnh lên|giảm mạnh xuống|tăng vọt lên|lên ngưỡng|xuống ngưỡng|tụt xuống|rớt xuống\
         |giảm xuống mức|giảm về mức",
        Level,
    ),
    (
        "so với|cao hơn|thấp hơn|nhiều hơn|ít hơn|lớn hơn|nhỏ hơn|kém hơn|dài hơn|ngắn hơn|nặng hơn|nhẹ hơn|dày hơn|mỏng hơn|đắt hơn|rẻ hơn|kém\
         |hơn hẳn|trẻ hơn|già hơn|hơn kém|chênh|chênh lệch|chênh nhau|xa hơn|gần hơn|nhanh hơn|chậm hơn|rộng hơn",
        Comparison,
    ),
    // Of a range they are the amount of the change (`giảm từ 10 - 15%`).
    ("tăng từ|tăng thêm từ", Change(Up, Before)),
    ("giảm từ|giảm thêm từ", Change(Down, Before)),
    // It takes so long: no change, though `mất` is one of other things.
    ("mất|lùi", QuantityWord),
    ("lùi", Verb),
    ("thêm|thêm được", AmountJoint),
    ("của|về|về mặt", Names),
    ("tỷ lệ|tỉ lệ|số|số lượng|tổng số|số lượt|lượng", Share),
    ("tăng trưởng|mức tăng trưởng|tốc độ tăng trưởng|tốc độ tăng|mức tăng|đà tăng|mức tăng trưởng kinh tế", Growth),
    ("đồng giá|lương|mức lương|tiền lương|học phí|giá vé|giá mỗi căn|tiền thuê|giá khởi điểm|giá tham khảo", PriceNoun),
    ("giá|giá bán|giá mua|giá thuê|giá mua vào|giá bán ra|giá niêm yết|mức giá|mức giá khởi điểm|giá gốc", PriceNoun),
    (
        "giá cơ sở|giá mới|giá cũ|giá trung bình|giá bình quân|giá chào|giá chào thuê|giá chào bán|giá chào mua",
        PriceNoun,
    ),
    (
        "tiền lì xì|tiền mừng tuổi|tiền lãi|tiền lời|tiền mặt|tiền công|tiền thưởng|tiền điện|tiền nước|tiền chợ",
        PriceNoun,
    ),
    ("tiền nhà|tiền ăn|tiền tết|tiền đặt cọc|tiền cọc|tiền học|tiền phạt|tiền bồi thường|tiền túi|tiền trọ", PriceNoun),
    ("thu nhập|mức thu nhập|chuẩn nghèo|số tiền|khoản tiền|tiền vốn|tiền đền bù|tiền hỗ trợ", PriceNoun),
    ("mức giá mới|mức giá cũ|mức giá trung bình|mức giá bình quân|mức giá chào thuê", PriceNoun),
    // Ranges, lists, parts.
    ("từ|kể từ|bắt đầu từ", From),
    ("giữa", Between),
    ("đến|tới|đến hết|cho đến|cho tới", To),
    ("và|cùng|cùng với|với|lẫn|cũng như", And),
    ("hoặc|hay|hoặc là", Or),
    ("trong|trên|trong số|trong tổng số|trên tổng số|trong tổng|trên tổng", Among),
    ("cả|toàn bộ|tất cả|đủ|trọn", All),
    ("mỗi|một|/|từng", Per),
    ("lần", Times),
    ("gấp|gấp hơn|gấp gần|gấp khoảng|gấp tới|gấp đến", TimesCue),
    ("gấp đôi|nhân đôi", Multiple(20)),
    ("gấp rưỡi", Multiple(15)),
    ("phần trăm|%", Percent),
    ("điểm phần trăm|điểm %|đ%|đpt", PercentPoint),
    ("thứ|số", Series(S::Mark)),
    ("số", NumberMark),
    ("24/7|24/24|24/24h|24/24 giờ|24h/24h|24h/ngày", Fixed),
    (
        "mừng tuổi|đón tuổi|bước sang tuổi|bước vào tuổi|tròn tuổi|tuổi đời|tuổi thọ|hưởng thọ|thọ|hưởng dương|tuổi|độ tuổi|tuổi từ|độ tuổi từ|nhóm tuổi|lứa tuổi",
        AgeCue,
    ),
    (
        "giành chiến thắng|giành thắng lợi|thắng đậm|thua đậm|thất thủ|thảm bại|đại bại|đại thắng|vùi dập|ngược dòng",
        ScoreCue,
    ),
    ("cách biệt|lượt đi|lượt về|chia điểm|cầm chân|quật ngã|khuất phục|đè bẹp", ScoreCue),
    (
        "trận hòa|trận hoà|trận thua|trận thắng|trận toàn thắng|toàn thắng|tỷ số|tỉ số|thắng|thua|hòa|hoà|gỡ|bàn gỡ|chiến thắng|dẫn|dẫn trước|vượt lên|cầm hòa|cầm hoà|bị cầm hòa|hạ|hạ gục|đánh bại\
         |gỡ hòa|san bằng|chung cuộc|thắng lợi|thất bại|thắng chung cuộc|ghi bàn|nâng tỷ số|nâng tỉ số|mở tỷ số|set|tỷ số chung cuộc",
        ScoreCue,
    ),
];
