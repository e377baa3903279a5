//! Numerals in words.
//!
//! Sources: Hoàng Phê (ed.), *Từ điển tiếng Việt*, for the forms and their places (`mốt`, `tư`, `lăm`, `nhăm` only
//! behind a higher place; `linh`, `lẻ` for an empty place of tens; `rưỡi`, `rưởi` for half of the last scale).

use crate::lang::{
    NumeralPart as N, Row,
    Sense::{Adverb, DividedBy, Number, Part, PartJoint, Rank},
};

/// The rows.
pub const ROWS: &[Row] = &[
    ("không", Number(N::Digit(0))),
    ("không|chẳng|chả", Adverb),
    ("một", Number(N::Digit(1))),
    ("hai", Number(N::Digit(2))),
    ("ba", Number(N::Digit(3))),
    ("bốn", Number(N::Digit(4))),
    ("năm", Number(N::Digit(5))),
    ("sáu", Number(N::Digit(6))),
    ("bảy|bẩy", Number(N::Digit(7))),
    ("tám", Number(N::Digit(8))),
    ("chín", Number(N::Digit(9))),
    ("mốt", Number(N::LateDigit(1))),
    ("tư", Number(N::LateDigit(4))),
    ("lăm|nhăm", Number(N::LateDigit(5))),
    ("mười", Number(N::Tens(10))),
    ("mươi", Number(N::TimesTen)),
    ("trăm", Number(N::Power(2))),
    ("nghìn|ngàn|ngìn|=k|=K", Number(N::Power(3))),
    ("vạn", Number(N::Power(4))),
    ("triệu|tr|=M", Number(N::Power(6))),
    ("tỷ|tỉ|=G|=B", Number(N::Power(9))),
    ("chục", Number(N::Collective(10))),
    ("tá", Number(N::Collective(12))),
    ("linh|lẻ", Number(N::Link)),
    ("phẩy|phảy|chấm", Number(N::Point)),
    ("rưỡi|rưởi", Number(N::HalfMore)),
    ("âm", Number(N::Minus)),
    ("trừ", Number(N::MinusFirst)),
    ("hàng", Number(N::Several)),
    ("vài|mấy|dăm|vài ba|dăm ba", Number(N::SeveralOutside)),
    ("nửa|một nửa|phân nửa", Part(2)),
    ("phần", PartJoint),
    ("chia", DividedBy),
    ("nhất", Rank(1)),
    ("nhì", Rank(2)),
    ("tư", Rank(4)),
    ("chót", Rank(0)),
];
