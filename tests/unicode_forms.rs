//! A text reads the same whether its letters and marks are one character or stand apart.

use solieu::output::{FigureRecord, PositionEncoding, Records};
use solieu::{Options, Session, analyze};
use unicode_normalization::UnicodeNormalization;

const ARTICLE: &str = "Xã Bình Lộc: 1.250 hộ nghèo, chiếm 8,3%\n\
    Đến ngày 2/7, huyện có 18/21 xã (chiếm 85,7%) về đích; giảm 312 cán bộ so với năm 2019.\n\
    Trong đó 70 hộ ở thôn Đông và 50 hộ ở thôn Tây, tổng cộng 120 hộ. Giá điện tăng từ 80 lên 100 đồng, tăng 25%.\n";

fn composed(records: &Records) -> Vec<FigureRecord> {
    let nfc = |text: &str| text.nfc().collect::<String>();
    let figure = |figure: &FigureRecord| FigureRecord {
        text: nfc(&figure.text),
        counted: figure.counted.as_deref().map(nfc),
        cues: figure.cues.iter().map(|cue| nfc(cue)).collect(),
        unit: figure.unit.as_deref().map(nfc),
        start: 0,
        end: 0,
        counted_start: None,
        passage: figure.passage.as_deref().map(nfc),
        ..figure.clone()
    };
    records.figures.iter().map(figure).collect()
}

#[test]
fn composed_and_decomposed_texts_read_alike() {
    let options = Options::default();
    let apart: String = ARTICLE.nfd().collect();
    let (one, other) = (analyze(ARTICLE, &options), analyze(&apart, &options));
    let (one, other) =
        (one.to_records(ARTICLE, PositionEncoding::Utf32), other.to_records(&apart, PositionEncoding::Utf32));
    assert!(one.figures.len() > 10 && one.checks.len() > 2, "{one:?}");
    assert_eq!(composed(&one), composed(&other));
    assert_eq!(one.checks, other.checks);
    assert_eq!(Session::new().analyze(&apart, &options), analyze(&apart, &options));
}

#[test]
fn a_figure_of_a_decomposed_text_is_the_text_between_its_offsets() {
    let apart: String = ARTICLE.nfd().collect();
    for figure in analyze(&apart, &Options::default()).figures {
        let text = figure.span.of(&apart);
        assert!(!text.is_empty() && ARTICLE.contains(&text.nfc().collect::<String>()), "{text}");
    }
}
