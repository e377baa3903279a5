//! What must hold. Each property takes a fuzzer's bytes, makes its text of them, and tells what does not hold.

use solieu::output::guard::unguard;
use solieu::output::table::{Cell, cell, columns, shown};
use solieu::output::{
    DecimalMark, Delimiter, FigureRecord, Flavour, OutputOptions, PositionEncoding, csv, spell, to_table,
};
use solieu::{Check, CheckKind, Edit, Kind, Options, Report, Session, Span, analyze, edited};
use unicode_normalization::UnicodeNormalization;

use crate::texts::{article, head, options, text};

/// What a property tells of bytes.
pub type Property = fn(&[u8]) -> Result<(), Broken>;

/// What did not hold, and of which text.
#[derive(Debug)]
pub struct Broken {
    /// The name of what should hold.
    pub property: &'static str,
    /// The text and what was found.
    pub told: String,
}

impl std::fmt::Display for Broken {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{} does not hold: {}", self.property, self.told)
    }
}

/// Every property, by the name of its target.
pub const ALL: [(&str, Property); 6] = [
    ("analyze", analyze_is_sound),
    ("forms", forms_read_alike),
    ("around", what_stands_around_changes_nothing),
    ("session", a_session_reads_as_analyze),
    ("numerals", numerals_are_read_back),
    ("outputs", outputs_are_read_back),
];

fn holds(property: &'static str, holds: bool, told: impl FnOnce() -> String) -> Result<(), Broken> {
    if holds { Ok(()) } else { Err(Broken { property, told: told() }) }
}

fn same<T: PartialEq + std::fmt::Debug>(
    property: &'static str,
    text: &str,
    one: &[T],
    other: &[T],
) -> Result<(), Broken> {
    holds(property, one == other, || {
        let at = one.iter().zip(other).position(|(one, other)| one != other).unwrap_or(one.len().min(other.len()));
        format!("{text:?}: of {} and {}, {at}: {:?}\n  and {:?}", one.len(), other.len(), one.get(at), other.get(at))
    })
}

/// A report of any text: spans in order, on letters, in their sentences; what is counted is words; checks name figures.
pub fn analyze_is_sound(bytes: &[u8]) -> Result<(), Broken> {
    let (first, rest) = head(bytes);
    let text = text(rest);
    let report = analyze(&text, &options(first));
    sound(&text, &report)
}

fn sound(text: &str, report: &Report) -> Result<(), Broken> {
    let fits = |span: Span| span.start <= span.end && text.get(span.start as usize..span.end as usize).is_some();
    let mut end = 0;
    for (at, figure) in report.figures.iter().enumerate() {
        let told = || format!("{text:?}: {figure:?}");
        holds(
            "order",
            figure.span.start >= end && figure.span.end > figure.span.start && figure.id == at as u32 + 1,
            told,
        )?;
        holds("slice", fits(figure.span) && !figure.span.of(text).trim().is_empty(), told)?;
        end = figure.span.end;
        holds("cues", figure.cues.iter().chain(&figure.header).all(|span| fits(*span)), told)?;
        holds("refused", figure.refused.iter().all(|refused| fits(refused.span)), told)?;
        let sentence = report.sentences.get(figure.sentence as usize).copied().unwrap_or_default();
        let inside = |span: Span| sentence.start <= span.start && span.end <= sentence.end;
        holds("sentence", inside(figure.span), told)?;
        if let Some(counted) = figure.counted {
            holds("counted", fits(counted) && !counted.of(text).trim().is_empty() && inside(counted), told)?;
        }
    }
    let ordered = report.sentences.windows(2).all(|pair| pair[0].end <= pair[1].start);
    holds("sentences", ordered && report.sentences.iter().all(|span| fits(*span)), || {
        format!("{text:?}: {:?}", report.sentences)
    })?;
    let last = report.figures.len() as u32;
    for check in &report.checks {
        let known = !check.figures.is_empty() && check.figures.iter().all(|id| (1..=last).contains(id));
        holds("checks", known && check.note.iter().all(|(_, note)| !note.is_empty()), || {
            format!("{text:?}: {check:?}")
        })?;
    }
    Ok(())
}

/// The figures without their places, in composed letters and one kind of line end.
fn told(report: &Report, text: &str) -> Vec<FigureRecord> {
    let nfc = |text: String| text.replace("\r\n", "\n").nfc().collect::<String>();
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
        header: figure.header.map(nfc),
        unit: figure.unit.map(nfc),
        cues: figure.cues.into_iter().map(nfc).collect(),
        refused: figure.refused.into_iter().map(nfc).collect(),
        ..figure
    };
    report.to_records(text, PositionEncoding::Utf8).figures.into_iter().map(plain).collect()
}

/// The checks, in composed letters.
fn checked(report: &Report) -> Vec<Check> {
    let nfc = |text: &str| text.nfc().collect::<String>();
    let plain = |check: &Check| Check {
        claimed: nfc(&check.claimed),
        computed: nfc(&check.computed),
        note: check.note.iter().map(|(lang, note)| (*lang, nfc(note))).collect(),
        ..check.clone()
    };
    report.checks.iter().map(plain).collect()
}

/// A text reads the same again, with its letters composed or apart, and with line ends of either kind.
pub fn forms_read_alike(bytes: &[u8]) -> Result<(), Broken> {
    let (first, rest) = head(bytes);
    let (options, text) = (options(first), text(rest).replace('\r', " "));
    let report = analyze(&text, &options);
    holds("determinism", report == analyze(&text, &options), || format!("{text:?}"))?;
    let figures = told(&report, &text);
    let nfd: String = text.nfd().collect();
    let nfc: String = text.nfc().collect();
    for (property, form) in [("decomposed", nfd), ("composed", nfc), ("line ends", text.replace('\n', "\r\n"))] {
        if form != text {
            let other = analyze(&form, &options);
            same(property, &form, &figures, &told(&other, &form))?;
            same(property, &form, &checked(&report), &checked(&other))?;
        }
    }
    Ok(())
}

/// In an article of whole sentences: a paragraph behind it or a title before it changes no figure, and only checks that
/// are about what was added; a digit changed inside a plain number changes that figure and its checks alone.
pub fn what_stands_around_changes_nothing(bytes: &[u8]) -> Result<(), Broken> {
    let (which, rest) = head(bytes);
    let (lang, text) = article(rest);
    let options = Options { lang: Some(lang.to_owned()), ..Options::default() };
    let read = |text: &str| analyze(text, &options);
    let report = read(&text);
    sound(&text, &report)?;
    let figures = told(&report, &text);
    let vi = lang == "vi";

    let more =
        if vi { "Tối đến trời trở gió, ai nấy về nhà." } else { "The wind rose and all went home." };
    let longer = format!("{text}\n\n{more}");
    let other = read(&longer);
    same("paragraph behind", &longer, &figures, &told(&other, &longer))?;
    same("paragraph behind", &longer, &report.checks, &other.checks)?;

    let title = if vi { "Chuyện bên dòng sông\n\n" } else { "Tales of a river\n\n" };
    let longer = format!("{title}{text}");
    let other = read(&longer);
    same("title before", &longer, &figures, &told(&other, &longer))?;
    // Which line is the lead, whose numbers are held against the body's, changes with the title.
    let others = |report: &Report| {
        report.checks.iter().filter(|check| check.check != CheckKind::Repeat).cloned().collect::<Vec<_>>()
    };
    same("title before", &longer, &others(&report), &others(&other))?;

    let mark = if vi { '.' } else { ',' };
    let places: Vec<(u32, usize)> = report
        .figures
        .iter()
        .filter(|figure| matches!(figure.kind, Kind::Count | Kind::Money | Kind::Measure))
        .filter(|figure| figure.span.of(&text).contains(mark) && figure.span.of(&text).len() > 5)
        .filter_map(|figure| {
            Some((
                figure.id,
                figure.span.start as usize + figure.span.of(&text).find(|letter: char| letter.is_ascii_digit())?,
            ))
        })
        .collect();
    let Some(&(id, place)) = places.get(usize::from(which) % places.len().max(1)) else { return Ok(()) };
    let mut changed = text.clone();
    changed.replace_range(place..=place, &(which % 9 + 1).to_string());
    let other = read(&changed);
    let but = |report: &Report, text: &str| {
        let others = told(report, text).into_iter().enumerate().filter(|(at, _)| *at as u32 + 1 != id);
        others.map(|(_, figure)| figure).collect::<Vec<_>>()
    };
    same("digit changed", &changed, &but(&report, &text), &but(&other, &changed))?;
    let not_its = |report: &Report| {
        report.checks.iter().filter(|check| !check.figures.contains(&id)).cloned().collect::<Vec<_>>()
    };
    // A number that is told again is held against its others; those that are left agree among themselves as before.
    let not_repeats = |report: &Report| {
        not_its(report).into_iter().filter(|check| check.check != CheckKind::Repeat).collect::<Vec<_>>()
    };
    same("digit changed", &changed, &not_repeats(&report), &not_repeats(&other))
}

/// A session that reads one version of a text after the other gives each as if it were new; so do checks made again.
pub fn a_session_reads_as_analyze(bytes: &[u8]) -> Result<(), Broken> {
    let mut session = Session::new();
    let mut text = String::new();
    let mut rest = bytes;
    for _ in 0..4 {
        let (first, behind) = head(rest);
        let (at, behind) = head(behind);
        let (gone, behind) = head(behind);
        let (new, behind) = behind.split_at(behind.len().min(usize::from(gone & 15) + 1));
        rest = behind;
        let floor = |place: usize| (0..=place.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
        let start = floor(usize::from(at));
        let end = floor(start + usize::from(gone >> 4)).max(start);
        text.replace_range(start..end, &crate::texts::text(new));
        let options = options(first);
        let report = analyze(&text, &options);
        holds("session", session.analyze(&text, &options) == report, || format!("{text:?} with {options:?}"))?;
        holds("recheck", edited(&text, &report, &[]) == report, || format!("{text:?} with {options:?}"))?;
        if rest.is_empty() {
            // Any figure left out or put elsewhere leaves a sound report but for the order of ids.
            if let Some(figure) = report.figures.get(usize::from(at) % report.figures.len().max(1)) {
                let without = edited(&text, &report, &[Edit::LeftOut(figure.span)]);
                let named = without.checks.iter().any(|check| check.figures.contains(&figure.id));
                holds("left out", without.figures.len() + 1 == report.figures.len() && !named, || {
                    format!("{text:?}: {figure:?}")
                })?;
                let again = edited(&text, &report, &[Edit::Put(Box::new(figure.clone()))]);
                holds("put again", again == report, || format!("{text:?}: {figure:?}"))?;
            }
            break;
        }
    }
    Ok(())
}

/// The values of the figures of `text`.
fn values(text: &str, lang: &str) -> Vec<String> {
    let options = Options { lang: Some(lang.into()), ..Options::default() };
    let figures = analyze(text, &options).figures;
    figures.iter().filter_map(|figure| figure.value.as_ref().map(solieu::decimal::plain)).collect()
}

/// Whole numbers up to 10^18, said in words and written in digits, are read back in both languages.
pub fn numerals_are_read_back(bytes: &[u8]) -> Result<(), Broken> {
    let (digits, rest) = head(bytes);
    let digits = u32::from(digits) % 19;
    let drawn = rest.iter().take(8).fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    let (least, most) = (10_u64.pow(digits.saturating_sub(1)), 10_u64.pow(digits.min(18)));
    let number = if digits == 0 { 1_000_000_000_000_000_000 } else { least + drawn % (most - least).max(1) };
    // One thing may be an article (`một người`).
    if number < 2 {
        return Ok(());
    }
    let number = number.to_string();
    let grouped = |mark: &str| {
        let groups: Vec<&str> =
            number.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
        groups.join(mark)
    };
    let said = |lang: &str| spell(&number, None, lang).unwrap_or_default();
    for (property, lang, text) in [
        ("words", "vi", format!("Ở đây có {} người.", said("vi"))),
        ("words", "en", format!("We counted {} people.", said("en"))),
        ("digits", "vi", format!("Ở đây có {} người.", grouped("."))),
        ("digits", "en", format!("We counted {} people.", grouped(","))),
    ] {
        let read = values(&text, lang);
        holds(property, read == [number.clone()], || format!("{text:?}: {read:?}, not {number}"))?;
    }
    Ok(())
}

/// A table that is written is the table that a reader of CSV gets back, whatever the text was; other outputs hold no
/// control character that was not in it.
pub fn outputs_are_read_back(bytes: &[u8]) -> Result<(), Broken> {
    let (first, rest) = head(bytes);
    let (which, rest) = head(rest);
    let text = text(rest);
    let report = analyze(&text, &options(first));
    let records = report.to_records(&text, PositionEncoding::Utf32);
    let options = OutputOptions {
        delimiter: [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab][usize::from(which) % 3],
        decimal: if which & 4 == 0 { DecimalMark::Point } else { DecimalMark::Comma },
        bom: which & 8 != 0,
        labels: which & 16 != 0,
        rule: which & 32 != 0,
        lang: Some(if which & 64 == 0 { "vi" } else { "en" }.to_owned()),
        ..OutputOptions::default()
    };
    let file = csv::to_csv(&records.figures, &records.checks, &options);
    let body = file.strip_prefix('\u{feff}').unwrap_or(&file);
    let delimiter = match options.delimiter {
        Delimiter::Comma | Delimiter::Auto => b',',
        Delimiter::Semicolon => b';',
        Delimiter::Tab => b'\t',
    };
    let mut reader = ::csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(body.as_bytes());
    let rows: Vec<::csv::StringRecord> = reader
        .records()
        .collect::<Result<_, _>>()
        .map_err(|error| Broken { property: "CSV", told: format!("{text:?}: {error}") })?;
    let columns = columns(&records.figures, &options);
    let figures: Vec<&FigureRecord> = shown(&records.figures, &options).collect();
    holds("rows of CSV", rows.len() == figures.len() + 1, || format!("{text:?}: {file:?}"))?;
    for (row, figure) in rows.iter().skip(1).zip(figures) {
        holds("columns of CSV", row.len() == columns.len(), || format!("{text:?}: {row:?}"))?;
        for (read, &column) in row.iter().zip(&columns) {
            let written = cell(figure, &records.checks, column, &options);
            let read = if matches!(written, Cell::Number(_)) { read } else { unguard(read) };
            holds("cells of CSV", read == written.as_str(), || format!("{text:?}: {read:?} of {figure:?}"))?;
        }
    }
    let sheet = OutputOptions { flavour: Flavour::Spreadsheet, ..options.clone() };
    let file = csv::to_csv(&records.figures, &records.checks, &sheet);
    holds("sheet", !file.is_empty(), || format!("{text:?}"))?;
    for format in ["tsv", "html", "markdown", "sentences"] {
        let table = to_table(format, &records.figures, &records.checks, &options).unwrap_or_default();
        let safe = format != "html" || !table.contains("<a") && !table.contains("<script");
        holds("table", safe, || format!("{text:?}: {table:?}"))?;
    }
    Ok(())
}
