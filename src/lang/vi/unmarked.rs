//! Words beside numbers as they are typed without tone marks and the marks of vowels.
//!
//! Source: TCVN 5712 and RFC 1456 (VIQR) tell the marks that are left out; which words stand beside numbers are the closed
//! classes of the other tables: scales, units of time and money, verbs of change and level, words of limit.

use crate::lang::unmarked::Unmarked;

/// The words, in the order of their unmarked forms.
pub const WORDS: Unmarked = Unmarked {
    behind: &[
        ("chuc", "chục"),
        ("diem", "điểm"),
        ("dong", "đồng"),
        ("gio", "giờ"),
        ("lan", "lần"),
        ("ngan", "ngàn"),
        ("nghin", "nghìn"),
        ("nguoi", "người"),
        ("phan", "phần"),
        ("phut", "phút"),
        ("ti", "tỉ"),
        ("tram", "trăm"),
        ("trieu", "triệu"),
        ("tuoi", "tuổi"),
        ("ty", "tỷ"),
    ],
    before: &[
        ("bang", "bằng"),
        ("chiem", "chiếm"),
        ("co", "có"),
        ("con", "còn"),
        ("dat", "đạt"),
        ("den", "đến"),
        ("duoi", "dưới"),
        ("gan", "gần"),
        ("giam", "giảm"),
        ("hon", "hơn"),
        ("khoang", "khoảng"),
        ("len", "lên"),
        ("nam", "năm"),
        ("ngay", "ngày"),
        ("quy", "quý"),
        ("tang", "tăng"),
        ("thang", "tháng"),
        ("them", "thêm"),
        ("tren", "trên"),
        ("tu", "từ"),
        ("va", "và"),
        ("xuong", "xuống"),
    ],
};
