//! What holds of articles whatever they say: the form of their letters and line ends, and what stands around a text,
//! change no figure of it.
//!
//! Articles are put together from whole sentences, so that each means something, with numbers drawn at random.

use proptest::prelude::*;
use solieu::output::{FigureRecord, PositionEncoding};
use solieu::{CheckKind, Kind, Options, Report, analyze};
use unicode_normalization::UnicodeNormalization;

/// Sentences; `#` is a number without marks, `@` one with the marks of the language.
const VI: [&str; 14] = [
    "Toàn xã có @ hộ dân, trong đó # hộ nghèo.",
    "Sản lượng đạt @ tấn, tăng #% so với năm 2019.",
    "Đến ngày 5/8, huyện có #/99 thôn về đích (chiếm #,5%).",
    "Giá điện tăng từ # đồng lên @ đồng một số.",
    "Bà Lan, # tuổi, nuôi # con bò và # con dê.",
    "Dự án rộng # ha, vốn @ tỷ đồng.",
    "Lúc 8 giờ 30 sáng, gần # người có mặt ở Quốc lộ 1A.",
    "Đội nhà thắng 2-1 ở vòng # trước @ khán giả.",
    "Từ # đến # tháng Ba, mưa khoảng # mm.",
    "Nghị quyết số 15-NQ/TW được học tại # chi bộ.",
    "Hai phần ba số phòng còn trống, một nửa đang sửa.",
    "Thu nhập bình quân # triệu đồng/người/năm.",
    "Giảm @ cán bộ, hơn @ người nghỉ việc.",
    "Trường mở ngày 12/9/2021 với mười lăm lớp.",
];
const EN: [&str; 10] = [
    "The council sold @ houses, up #% from 2019.",
    "About # people, two thirds of the town, came on 5 August 2020.",
    "The fund grew from $# million to $@ million in # months.",
    "She is # years old and owns # acres.",
    "Prices fell by #.5 per cent to £# a tonne.",
    "More than # of the @ seats were taken.",
    "At 8.30am some # cars stood on the A12.",
    "The side won 3-1 in round # before @ fans.",
    "A quarter of the budget, or €@, goes to schools.",
    "He came third of # runners in # minutes.",
];

/// A number with its thousands set apart.
fn grouped(number: u32, mark: char) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

fn filled(sentence: &str, numbers: &[u32], mark: char) -> String {
    let mut numbers = numbers.iter().cycle();
    let mut next = || *numbers.next().expect("a cycle has no end");
    let mut out = String::new();
    for letter in sentence.chars() {
        match letter {
            '#' => out += &(next() % 97 + 2).to_string(),
            '@' => out += &grouped(next() % 900_000 + 1_000, mark),
            _ => out.push(letter),
        }
    }
    out
}

/// A language and an article in it, in lines of some sentences each.
fn article() -> impl Strategy<Value = (&'static str, String)> {
    let lines = prop::collection::vec(
        prop::collection::vec((any::<prop::sample::Index>(), prop::collection::vec(any::<u32>(), 4)), 1..4),
        1..5,
    );
    (any::<bool>(), lines).prop_map(|(vietnamese, lines)| {
        let (lang, sentences, mark) = if vietnamese { ("vi", &VI[..], '.') } else { ("en", &EN[..], ',') };
        let line = |parts: &Vec<(prop::sample::Index, Vec<u32>)>| {
            let told =
                parts.iter().map(|(which, numbers)| filled(sentences[which.index(sentences.len())], numbers, mark));
            told.collect::<Vec<_>>().join(" ")
        };
        (lang, lines.iter().map(line).collect::<Vec<_>>().join("\n"))
    })
}

fn read(text: &str, lang: &str) -> Report {
    analyze(text, &Options { lang: Some(lang.into()), ..Options::default() })
}

/// The figures without their places, in composed letters.
fn told(report: &Report, text: &str) -> Vec<FigureRecord> {
    let nfc = |text: String| text.nfc().collect::<String>();
    let records = report.to_records(text, PositionEncoding::Utf32);
    let plain = |figure: FigureRecord| FigureRecord {
        id: 0,
        start: 0,
        end: 0,
        counted_start: None,
        sentence: 0,
        passage: None,
        paragraph: 0,
        text: nfc(figure.text),
        counted: figure.counted.map(nfc),
        unit: figure.unit.map(nfc),
        cues: figure.cues.into_iter().map(nfc).collect(),
        ..figure
    };
    records.figures.into_iter().map(plain).collect()
}

fn config() -> ProptestConfig {
    ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn composed_and_decomposed_letters_read_alike((lang, text) in article()) {
        let apart: String = text.nfd().collect();
        let (one, other) = (read(&text, lang), read(&apart, lang));
        prop_assert_eq!(told(&one, &text), told(&other, &apart));
        prop_assert_eq!(one.checks, other.checks);
    }

    #[test]
    fn line_ends_of_either_kind_read_alike((lang, text) in article()) {
        let returns = text.replace('\n', "\r\n");
        let (one, other) = (read(&text, lang), read(&returns, lang));
        prop_assert_eq!(told(&one, &text), told(&other, &returns));
        prop_assert_eq!(one.checks, other.checks);
    }

    #[test]
    fn a_paragraph_more_changes_no_figure_before_it((lang, text) in article()) {
        let more = if lang == "vi" { "Chiều qua trời mưa to, cả làng ở nhà." } else { "It rained and all stayed at home." };
        let longer = format!("{text}\n\n{more}");
        let (one, other) = (read(&text, lang), read(&longer, lang));
        prop_assert_eq!(told(&one, &text), told(&other, &longer));
        prop_assert_eq!(one.checks, other.checks);
    }

    #[test]
    fn a_title_without_numbers_changes_no_figure_behind_it((lang, text) in article()) {
        let title = if lang == "vi" { "Chuyện ở một làng quê\n\n" } else { "Notes from a village\n\n" };
        let longer = format!("{title}{text}");
        let (one, other) = (read(&text, lang), read(&longer, lang));
        prop_assert_eq!(told(&one, &text), told(&other, &longer));
        // Which lines are the title and the lead, whose numbers are held against the body's, changes with it.
        let others = |report: Report| report.checks.into_iter().filter(|check| check.check != CheckKind::Repeat).collect::<Vec<_>>();
        prop_assert_eq!(others(one), others(other));
    }

    #[test]
    fn a_figure_and_what_it_counts_lie_in_its_sentence((lang, text) in article()) {
        let report = read(&text, lang);
        for figure in &report.figures {
            let sentence = report.sentences[figure.sentence as usize];
            let inside = |span: solieu::Span| sentence.start <= span.start && span.end <= sentence.end;
            prop_assert!(inside(figure.span), "{} in {}", figure.span.of(&text), sentence.of(&text));
            if let Some(counted) = figure.counted {
                prop_assert!(!counted.of(&text).trim().is_empty(), "{}", figure.span.of(&text));
                prop_assert!(inside(counted), "{} of {}", counted.of(&text), sentence.of(&text));
            }
        }
    }

    #[test]
    fn a_digit_changed_inside_a_number_changes_that_figure_alone(
        (lang, text) in article(), which in any::<prop::sample::Index>(), digit in 1..10_u8
    ) {
        let report = read(&text, lang);
        // Plain amounts of three digits and more, changed where neither their length nor their grouping changes.
        let places: Vec<usize> = report
            .figures
            .iter()
            .filter(|figure| matches!(figure.kind, Kind::Count | Kind::Money | Kind::Measure))
            .filter_map(|figure| {
                let place = figure.span.of(&text).find(|letter: char| letter.is_ascii_digit())?;
                let written = figure.span.of(&text);
                let mark = if lang == "vi" { '.' } else { ',' };
                (written.contains(mark) && written.len() > 5).then_some(figure.span.start as usize + place)
            })
            .collect();
        prop_assume!(!places.is_empty());
        let place = *which.get(&places);
        let mut bytes = text.clone().into_bytes();
        bytes[place] = b'0' + digit;
        let changed = String::from_utf8(bytes).expect("a digit for a digit");
        let (one, other) = (told(&report, &text), told(&read(&changed, lang), &changed));
        prop_assert_eq!(one.len(), other.len());
        for ((figure, before), after) in report.figures.iter().zip(&one).zip(&other) {
            if !(figure.span.start as usize..figure.span.end as usize).contains(&place) {
                prop_assert_eq!(before, after);
            }
        }
    }
}
