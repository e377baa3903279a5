//! The numbers of the Vietnamese treebank (`UD_Vietnamese-VTB`) with the nouns that they count.

use std::path::Path;

use anyhow::Result;
use serde::Deserialize;

use super::count::Count;
use super::reader::{Article, Figure, Reader, rows, shown};
use super::{Scores, stem};

#[derive(Debug, Deserialize)]
struct Row {
    text: String,
    nums: Vec<Num>,
}

#[derive(Debug, Deserialize)]
struct Num {
    form: String,
    start: usize,
    end: usize,
    deprel: String,
    head: String,
    head_pos: String,
    nmod: Vec<String>,
    clf: Vec<String>,
}

/// Number words that count wherever they modify a noun.
const NUMBER_WORDS: [&str; 19] = [
    "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "chục", "trăm", "nghìn", "ngàn", "vạn",
    "triệu", "tỷ", "tỉ", "nửa",
];

/// What makes `một` before it a figure.
const UNITS: [&str; 14] =
    ["năm", "tháng", "tuần", "ngày", "giờ", "tiếng", "phút", "giây", "mét", "km", "kg", "tấn", "đồng", "ha"];

/// Nouns with which a number word makes a name, a rank or a pronoun.
const NO_COUNT: [&str; 3] = ["thứ", "bên", "nhau"];

/// Reads and scores the corpus.
///
/// # Errors
/// If the file has another form or the command line fails.
pub(super) fn score(file: &Path, reader: &Reader) -> Result<Scores> {
    let rows: Vec<Row> = rows(file)?;
    let name = stem(file);
    let articles = rows.iter().map(|row| Article { lang: Some("vi"), text: &row.text, ..Article::default() });
    let answers = reader.read(&name, articles)?;
    let mut count = Count::default();
    for (row, figures) in rows.iter().zip(&answers) {
        for num in &row.nums {
            let found = figures.iter().find(|figure| figure.overlaps(num.start, num.end));
            let place = || {
                format!("`{}` in `{}`: {}", num.form, around(row, num), shown(found.map_or(&[], std::slice::from_ref)))
            };
            if num.form.contains(|c: char| c.is_ascii_digit()) {
                count.add("digits found", found.is_some(), place);
            } else if is_figure(num) {
                count.add("number words found", found.is_some_and(|figure| !figure.is_label()), place);
            }
            // A spreadsheet has made dates of some ranges of the corpus (`6-Jan`).
            if num.deprel.starts_with("nummod")
                && num.head_pos == "NOUN"
                && !num.form.contains(|c: char| c.is_ascii_alphabetic() && num.form.contains('-'))
                && let Some(figure) = found.filter(|figure| figure.kind == "count")
            {
                count.add("counted head", has_head(num, figure), place);
            }
        }
    }
    Ok(Scores { corpus: name, measures: count.measures(), interval: None, misses: count.misses })
}

/// Whether a number word is a figure by the contract: it modifies a noun, and is not the article `một`.
fn is_figure(num: &Num) -> bool {
    let word = num.form.to_lowercase();
    let head = num.head.to_lowercase();
    num.deprel.starts_with("nummod")
        && num.head_pos == "NOUN"
        && !NO_COUNT.contains(&head.as_str())
        && (NUMBER_WORDS.contains(&word.as_str())
            || word.contains(' ') && word.split(' ').all(|part| NUMBER_WORDS.contains(&part))
            || word == "một" && UNITS.contains(&head.as_str()))
}

/// Whether the counted phrase begins with the noun, its classifier or what modifies it. The treebank does not mark every
/// classifier (`hai đứa trẻ`), so one syllable may stand before.
fn has_head(num: &Num, figure: &Figure) -> bool {
    let syllables = |text: &str| text.to_lowercase().split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let counted = syllables(figure.counted.as_deref().unwrap_or_default());
    let mut heads = std::iter::once(&num.head).chain(&num.clf).chain(&num.nmod).map(|head| syllables(head));
    heads.any(|head| (0..=1).any(|skipped| counted.get(skipped..).is_some_and(|rest| rest.starts_with(&head))))
}

fn around(row: &Row, num: &Num) -> String {
    let start = num.start.saturating_sub(25);
    row.text.chars().skip(start).take(num.end + 35 - start).collect::<String>().replace('\n', " ")
}
