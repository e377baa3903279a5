//! A session gives the report that the text has by itself, whatever was read before and however it was changed.

use proptest::prelude::*;
use solieu::{Options, Session, analyze};

/// What an article may hold: lines in either language, numbers that tell a style or an order of dates, and what a line
/// end may tear apart.
const PARTS: [&str; 40] = [
    "Toàn huyện có 120 hộ, giảm 15 hộ so với năm 2019",
    "The council said that it had sold 3,953 houses, and that is more than in the year before",
    "Xã có 1.445/1.454 đơn vị, chiếm 99,4%, trong đó 70 hộ nghèo và 50 hộ cận nghèo",
    "It was 12,500.75 dollars for the 14 of them on 25/07/2020",
    "Tính đến ngày 5/8, cả tỉnh có 3,953 người và 1,204 xe",
    "On 03/04/2021 the price rose 5.2% to $1.2 million",
    "lúc 8 giờ sáng ngày 2/7",
    "hai mươi lăm",
    "khóa XII",
    "từ 5 đến 7",
    "thứ",
    "ngày",
    "1.234",
    "0,5",
    "12",
    "2020",
    "%",
    "triệu đồng",
    "số",
    "tăng",
    "gần",
    "of",
    "(",
    ")",
    ".",
    ",",
    "-",
    "/",
    "\u{301}",
    "\u{a0}",
    "\u{2028}",
    "\r",
    "\r\n",
    "\n",
    "\n",
    "\n",
    "\n\n",
    " ",
    " ",
    " ",
];

#[derive(Clone, Debug)]
struct Edit {
    at: usize,
    gone: usize,
    parts: Vec<usize>,
    options: usize,
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit = (0..400_usize, 0..60_usize, prop::collection::vec(0..PARTS.len(), 0..12), 0..8_usize)
        .prop_map(|(at, gone, parts, options)| Edit { at, gone, parts, options });
    prop::collection::vec(edit, 1..14)
}

/// The byte where the character begins that byte `at` is in.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// Mostly the plain options, now and then others.
fn options(number: usize) -> Options {
    let mut options = Options::default();
    match number {
        0 => options.lang = Some("en".to_owned()),
        1 => options.lang = Some("vi".to_owned()),
        2 => options.published = Some("2021-05-12".to_owned()),
        3 => options.explain = true,
        _ => {}
    }
    options
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn an_edited_text_reads_as_a_new_one(edits in edits()) {
        let mut session = Session::new();
        let mut text = String::new();
        for edit in edits {
            let start = boundary(&text, edit.at);
            let end = boundary(&text, start + edit.gone).max(start);
            let new: String = edit.parts.iter().map(|&part| PARTS[part]).collect();
            text.replace_range(start..end, &new);
            let options = options(edit.options);
            prop_assert_eq!(session.analyze(&text, &options), analyze(&text, &options), "{:?}", text);
        }
    }
}

#[test]
fn what_one_line_tells_reads_others_again() {
    let mut session = Session::new();
    let options = Options::default();
    let values = |session: &mut Session, text: &str| -> Vec<String> {
        let figures = session.analyze(text, &options).figures;
        figures.iter().filter_map(|figure| figure.value.as_ref()).map(solieu::decimal::plain).collect()
    };
    let line = "Toàn huyện đã có 3.953 hộ và các xã có số người như trước.";
    assert_eq!(values(&mut session, line), ["3953"]);
    let other = format!("{line}\nCó 12,500.5 ha và 1,250,000 người, 4,300,000 cây.");
    assert_eq!(values(&mut session, &other), ["3.953", "12500.5", "1250000", "4300000"]);
    assert_eq!(values(&mut session, line), ["3953"]);
}
