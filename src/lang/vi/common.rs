//! Frequent words that tell Vietnamese from other languages.
//!
//! The most frequent function words and syllables of Vietnamese newspapers that are no words of English, even without
//! their marks.

use crate::lang::{Row, Sense::Common};

/// The rows.
pub const ROWS: &[Row] = &[
    ("và|của|có|các|trong|là|cho|với|được|người|không|một|đã|từ|tại|để|đồng|năm|đến|ở|về|số|khi|ngày", Common),
    ("việc|trên|theo|những|này|nhiều|đó|vào|bị|cũng|sẽ|phải|như|nhưng|còn|đang|hơn|sau|trước|tới|rất", Common),
    ("nước|nhà|công|chính|quốc|hiện|thành|đầu|ông|bà|tỉnh|huyện|xã|tăng|giảm|tháng|khoảng|mỗi|nếu|vì", Common),
    // As they are typed without marks, where that is no word of English.
    ("cua|khong|duoc|nguoi|nhung|voi|nhieu|viec|phai|mot|tai|cung|truoc|tren|cac|nuoc|trieu|ngay|nhu|nhat", Common),
];
