//! Classifiers: words that stand between a number and its noun.
//!
//! Sources: Hoàng Phê (ed.), *Từ điển tiếng Việt* (words marked as "từ chỉ đơn vị"); Nguyễn Tài Cẩn, *Từ loại danh từ
//! trong tiếng Việt hiện đại*. Nouns that count things but name them too (`người`, `vụ án`, `hộ dân`) are nouns.

use crate::lang::{Row, Sense::Classifier};

/// The rows.
pub const ROWS: &[Row] = &[
    // Things.
    ("cái|chiếc|con|cây|quả|trái|củ|hạt|hột|hòn|viên|cục|thỏi|thanh|tấm|bức|tờ|lá|cánh|ngọn|cành|nhành", Classifier),
    ("bông|đóa|khóm|bụi|cuốn|quyển|pho|bộ|tập|bài|khẩu|phát|mũi tên|lưỡi|đôi|cặp", Classifier),
    ("sợi|dây|que|ống|cuộn|súc|tảng|mảnh|miếng|mẩu|mẫu|lát|khúc|khoanh|thẻo|nắm|nhúm|vốc|dúm|mớ|bó|búi", Classifier),
    ("chùm|buồng|nải|xâu|chuỗi|vỉ|lố|gói|bao|túi|hộp|lon|chai|lọ|bình|can|phuy|hũ|vại|chum|thùng|két", Classifier),
    ("kiện|bịch|bát|chén|đĩa|ly|cốc|tách|thìa|muỗng|nồi|chảo|mâm|suất|phần|khay|giỏ|rổ|sọt|thúng|gánh|bồ", Classifier),
    ("khoản|giọt|vũng|đống|bãi|vệt|dải|vạt|thửa|lô|nền|khoảnh|luống|dãy|chồng|xấp", Classifier),
    ("toa|ô|cỗ|khối|quãng|chặng|mũi|liều|viên thuốc|mũi tiêm|giàn|bệ|tổ|bè|lồng", Classifier),
    // Buildings and places.
    ("căn|ngôi|tòa|gian|nếp|túp|phòng|mái|nóc|quầy|sạp|kiốt|ki-ốt|gốc|rặng|hố|giếng", Classifier),
    // Beings.
    ("đàn|bầy|lũ|tốp|toán|nhóm|đoàn|đội|tên|thằng|đứa|vị|đấng|bậc|lứa|ổ|tổ ong", Classifier),
    // Events and acts.
    ("vụ|cuộc|trận|cơn|đợt|chuyến|lượt|lần|ca|phiên|buổi|kỳ|khóa|lớp|suất diễn|vòng|hiệp|ván|nước cờ", Classifier),
    ("cú|đòn|phát súng|nhát|tràng|hồi|tiếng|lời|câu|dòng|mối|nỗi|niềm|luồng", Classifier),
    ("chiều|làn|tia|vầng|áng|màn|bước|cách|kiểu|loại|hạng|dạng|giống|mẻ|vụ mùa|lứa lợn|kíp|ca trực", Classifier),
];
