//! What holds of every text: the report is the same each time, spans fit, nothing overlaps, nothing panics.

use solieu::{Options, analyze};

fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        " ",
        "\u{feff}",
        "\u{0}1\u{0}",
        "1",
        "-",
        "−5 độ",
        "từ từ từ 1 đến",
        "ngày tháng năm",
        "năm năm năm năm năm",
        "một một một một",
        "hai không không không không",
        "1/0 1//2 /3/ 4/",
        "99999999999999999999999999999999999999999999 đồng",
        "0,000000000000000000000000000000000000000001%",
        "１２３ người",
        "1\u{ad}0\u{ad}0 người",
        "e\u{301}\u{301}\u{301}\u{301}",
        "(((((((((((1)))))))))))",
        "tỷ tỷ tỷ triệu triệu",
        "ngày 31/31/31/31",
        "12:60 25:00 24:00:60",
        "🧮 12 🧮 người",
        "Điều Điều Điều 5",
        "số số số 5",
        "và và, , , 5 và",
    ]
    .map(str::to_owned)
    .to_vec();
    // Short random texts over what the grammar looks at; the generator is fixed, so a failure comes back.
    let parts = [
        "1", "2", "30", "2020", "1.234", "0,5", "/", "-", ".", ",", ":", "%", "(", ")", " ", " ", " ", "\n", "năm",
        "tháng", "ngày", "một", "hai", "mươi", "trăm", "triệu", "tỷ", "rưỡi", "đồng", "km", "giờ", "h", "tuổi", "từ",
        "đến", "và", "hơn", "giảm", "tăng", "người", "thứ", "số", "khóa", "XII", "nửa", "phần", "lần", "gấp", "U", "a",
        "of", "July", "half", "\u{301}", "\u{a0}", "²",
    ];
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    for _ in 0..4_000 {
        let mut text = String::new();
        for _ in 0..12 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            text.push_str(parts[(state % parts.len() as u64) as usize]);
            if state & 0x100 == 0 {
                text.push(' ');
            }
        }
        texts.push(text);
    }
    texts
}

#[test]
fn every_text_has_a_sound_report() {
    for lang in ["vi", "en"] {
        let options = Options {
            lang: Some(lang.into()),
            published: Some("2024-02-29".into()),
            explain: true,
            ..Options::default()
        };
        for text in hostile() {
            let report = analyze(&text, &options);
            assert_eq!(report, analyze(&text, &options), "{text:?}");
            let mut end = 0;
            for figure in &report.figures {
                assert!(figure.span.start >= end && figure.span.end > figure.span.start, "{text:?}: {figure:?}");
                assert!(!figure.span.of(&text).is_empty(), "{text:?}: {figure:?}");
                assert!((figure.sentence as usize) < report.sentences.len().max(1), "{text:?}: {figure:?}");
                end = figure.span.end;
            }
            assert!(report.sentences.windows(2).all(|pair| pair[0].end <= pair[1].start), "{text:?}");
            for check in &report.checks {
                assert!(
                    check.figures.iter().all(|id| report.figures.iter().any(|figure| figure.id == *id)),
                    "{text:?}"
                );
            }
        }
    }
}

#[test]
fn a_decomposed_text_reads_alike() {
    let composed = "Xã giảm 3.953 người, chiếm một nửa; ngày 2/7 họp lúc 8 giờ sáng, thưởng hai triệu đồng.";
    let mut decomposed = String::new();
    for letter in composed.chars() {
        match letter {
            'ã' => decomposed.push_str("a\u{303}"),
            'ả' => decomposed.push_str("a\u{309}"),
            'ộ' => decomposed.push_str("o\u{323}\u{302}"),
            'ờ' => decomposed.push_str("o\u{31b}\u{300}"),
            'ế' => decomposed.push_str("e\u{302}\u{301}"),
            'ệ' => decomposed.push_str("e\u{323}\u{302}"),
            'ồ' => decomposed.push_str("o\u{302}\u{300}"),
            'à' => decomposed.push_str("a\u{300}"),
            _ => decomposed.push(letter),
        }
    }
    let read = |text: &str| {
        let figures = analyze(text, &Options::default()).figures;
        figures.into_iter().map(|f| (f.kind, f.value, f.unit, f.date, f.change)).collect::<Vec<_>>()
    };
    assert_eq!(read(composed), read(&decomposed));
    assert_eq!(read(composed).len(), 5);
}
