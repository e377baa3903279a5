//! The automata that are made ahead of time find what the `regex` crate finds by the same tables.

use regex::bytes::Regex;
use solieu::{Kind, Options, analyze};

const TEXTS: [(&str, &str); 7] = [
    ("Xem tại https://example.org/a?b=1&c=2 để biết.", "https://example.org/a?b=1&c=2"),
    ("Gửi thư về toa.soan@bao-mau.example.vn trước thứ bảy.", "toa.soan@bao-mau.example.vn"),
    ("Gọi 0912 345 678 để hỏi.", "0912 345 678"),
    ("Văn phòng: (024) 3822 5566 trong giờ hành chính.", "(024) 3822 5566"),
    ("Xe 30A-678.90 đi ngược chiều.", "30A-678.90"),
    ("Máy chủ 10.0.12.7 ngừng chạy.", "10.0.12.7"),
    ("Đường dây nóng 1900 1234 mở cả đêm.", "1900 1234"),
];

fn patterns() -> Vec<Regex> {
    [include_str!("../src/lang/world/patterns.tsv"), include_str!("../src/lang/vi/patterns.tsv")]
        .iter()
        .flat_map(|table| table.lines())
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| Regex::new(&format!("(?-u){}", line.splitn(3, '\t').nth(2).unwrap())).unwrap())
        .collect()
}

#[test]
fn both_engines_agree() {
    let patterns = patterns();
    for (text, label) in TEXTS {
        let at = text.find(label).unwrap();
        let found = patterns.iter().find_map(|p| p.find_at(text.as_bytes(), at).filter(|m| m.start() == at));
        assert_eq!(found.map(|m| std::str::from_utf8(m.as_bytes()).unwrap()), Some(label), "{text}");
        let report = analyze(text, &Options { lang: Some("vi".into()), ..Options::default() });
        let inside = |f: &&solieu::Figure| (f.span.start as usize) < at + label.len() && (f.span.end as usize) > at;
        // A whole label, or (for an address on the web) nothing at all.
        for figure in report.figures.iter().filter(inside) {
            assert_eq!((figure.kind, figure.span.of(text)), (Kind::Identifier, label), "{text}");
        }
    }
}
