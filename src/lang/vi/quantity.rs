//! Nouns that a measure or an amount of money is of, words of size, and words for an amount of things.
//!
//! Source: Hoàng Phê (ed.), *Từ điển tiếng Việt*; the indicators of the General Statistics Office for economic quantities.

use crate::lang::{
    Row,
    Sense::{AmountNoun, Capacity, Penalty, QuantityNoun, QuantityWord},
};

/// The rows.
pub const ROWS: &[Row] = &[
    (
        "sĩ số|sỹ số|mức năng lượng|năng lượng|lượng giãn nước|chỉ số giá tiêu dùng|giá tiêu dùng|nhu cầu|chỉ tiêu|năng lực",
        QuantityNoun,
    ),
    // Space, mass, time.
    ("chiều dài|chiều rộng|chiều cao|chiều sâu|chiều ngang|bề dài|bề rộng|bề ngang|bề dày|bề mặt", QuantityNoun),
    ("độ cao|độ sâu|độ dài|độ rộng|độ dày|độ dốc|độ mở|độ lớn|độ cứng|độ bền|độ chính xác|độ ẩm|độ mặn", QuantityNoun),
    (
        "độ che phủ|độ phân giải|độ phủ|độ trễ|độ khó|độ nhạy|độ đạm|độ ph|độ tinh khiết|độ sáng|độ ồn|độ rung",
        QuantityNoun,
    ),
    (
        "diện tích|thể tích|dung tích|dung lượng|khối lượng|trọng lượng|trọng tải|tải trọng|cân nặng|kích thước",
        QuantityNoun,
    ),
    (
        "bán kính|đường kính|chu vi|khoảng cách|cự ly|cự li|quãng đường|tầm bắn|tầm bay|tầm hoạt động|tầm xa",
        QuantityNoun,
    ),
    (
        "tầm nhìn xa|phạm vi|tốc độ|vận tốc|gia tốc|mực nước|cao trình|cao độ|vĩ độ|kinh độ|tọa độ|thời lượng",
        QuantityNoun,
    ),
    (
        "nhiệt độ|áp suất|áp lực|huyết áp|nhịp tim|điện áp|hiệu điện thế|cường độ|tần số|tần suất|công suất",
        QuantityNoun,
    ),
    (
        "công suất lắp đặt|công suất thiết kế|mô-men xoắn|lưu lượng|mật độ|nồng độ|hàm lượng|liều lượng|định mức",
        QuantityNoun,
    ),
    (
        "sản lượng|năng suất|trữ lượng|lượng mưa|tổng lượng mưa|lượng nước|lượng điện|lượng khách|lượng hàng|lượng rác|lượng máu",
        QuantityNoun,
    ),
    (
        "quy mô|biên độ|dư lượng|dung trọng|tỷ trọng|tỉ trọng|tỷ lệ|tỉ lệ|tỷ suất|tỉ suất|tỷ giá|tỉ giá|chỉ số giá",
        QuantityNoun,
    ),
    (
        "lượng phát thải|lượng tiêu thụ|sức chứa|sức nâng|sức gió|sức bền|biên độ dao động|tuổi thọ trung bình",
        QuantityNoun,
    ),
    // Money.
    ("giá trị|giá cả|giá thành", QuantityNoun),
    ("mức chênh lệch|khoảng chênh lệch|giá vé|giá cước|giá thị trường|đơn giá|giá trúng thầu|giá trần", QuantityNoun),
    ("giá sàn|giá tham chiếu|thị giá|mệnh giá|giá trị xuất khẩu|giá trị giao dịch|giá trị sản xuất", QuantityNoun),
    (
        "doanh thu|doanh số|lợi nhuận|lợi nhuận sau thuế|lợi nhuận trước thuế|lãi|lãi ròng|lỗ|lãi suất|lợi tức",
        QuantityNoun,
    ),
    (
        "thu nhập|thu nhập bình quân|lương|tiền lương|mức lương|lương cơ bản|lương cơ sở|lương tối thiểu|phụ cấp",
        QuantityNoun,
    ),
    ("tiền thưởng|mức thưởng|tiền công|trợ cấp|học phí|viện phí|lệ phí|phí|mức phí|cước phí|phí dịch vụ", QuantityNoun),
    (
        "chi phí|sinh hoạt phí|tổng chi phí|tổng đầu tư|kinh phí|ngân sách|vốn|vốn đầu tư|tổng vốn|tổng vốn đầu tư|tổng mức đầu tư|vốn điều lệ|vốn hóa",
        QuantityNoun,
    ),
    (
        "vốn vay|vốn đăng ký|vốn fdi|mức đầu tư|tổng kinh phí|dự toán|tổng dự toán|tổng giá trị|tổng thu|tổng chi",
        QuantityNoun,
    ),
    (
        "thu ngân sách|chi ngân sách|bội chi|nợ|nợ công|nợ xấu|nợ thuế|dư nợ|tổng dư nợ|tổng tài sản|tài sản",
        QuantityNoun,
    ),
    ("kim ngạch|kim ngạch xuất khẩu|kim ngạch nhập khẩu|xuất siêu|nhập siêu|thặng dư|thâm hụt|cán cân", QuantityNoun),
    (
        "tổng thiệt hại|thiệt hại|mức phạt|tiền phạt|mức hỗ trợ|tiền hỗ trợ|mức đóng|mức bồi thường|tiền bồi thường",
        QuantityNoun,
    ),
    (
        "tiền mặt|số tiền|tổng số tiền|khoản tiền|giải thưởng trị giá|tiền đặt cọc|tiền cọc|tiền thuê|hạn mức",
        QuantityNoun,
    ),
    (
        "tiền lì xì|tiền mừng tuổi|tiền lãi|tiền lời|tiền điện|tiền nước|tiền chợ|tiền nhà|tiền ăn|tiền tết",
        QuantityNoun,
    ),
    ("tiền học|tiền túi|tiền trọ|tiền vốn|tiền đền bù", QuantityNoun),
    ("gdp|grdp|cpi|tổng sản phẩm|tổng mức bán lẻ|tốc độ tăng trưởng|mức tăng trưởng kinh tế|lạm phát", QuantityNoun),
    (
        "dung tích|dung lượng|trọng tải|tải trọng|tầm bắn|tầm bay|tầm hoạt động|tầm xa|phạm vi|tốc độ|vận tốc|gia tốc\
         |công suất|công suất lắp đặt|công suất thiết kế|mô-men xoắn|sức chứa|sức nâng|độ phân giải|độ sâu|độ cao",
        Capacity,
    ),
    // Sentences of a court.
    ("tù|tù giam|tù treo|án tù|mức án tù", Penalty),
    // Words of size.
    (
        "đắt|rẻ|đắt thêm|dài|rộng|cao|sâu|nặng|dày|mỏng|xa|cách|cách nhau|to|lớn|rộng hơn|nóng|lạnh|mạnh|nhanh|ngang|vuông",
        QuantityWord,
    ),
    ("cân được|nặng tới|cao tới|dài tới|rộng tới", QuantityWord),
    ("sâu tới|kéo dài|trải dài|phóng xa|bay xa|bay cao|chạy với tốc độ", QuantityWord),
    // Sizes that more than an amount is told of.
    ("dài hơn|sâu hơn|nặng hơn|dày hơn|liên tiếp|liền|liên tục", QuantityWord),
    // Amounts of things.
    (
        "dân số|số dân|số|số lượng|lượng|tổng số|tổng|tổng cộng|mức|con số|tổng lượng|tổng số lượng|số lượt|khối lượng lớn",
        AmountNoun,
    ),
];
