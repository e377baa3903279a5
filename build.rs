//! Makes what is worked out before the program runs: the table by which letters are folded (`src/text/fold.rs`) and composed
//! (`src/text/compose.rs`), from
//! the Unicode data of `unicode-normalization`, the automata of the patterns (`src/lang/*/patterns.tsv`), and the lexicons
//! of the languages, packed (`src/text/packed.rs`), from their tables (`src/lang`).

use std::fmt::Write as _;
use std::{env, fs, path::Path};

use regex_automata::dfa::dense;
use regex_automata::util::syntax;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose};

// The tables and what makes lexicons of them, as the crate has them.
#[allow(dead_code, reason = "the build needs a part of them")]
#[path = "src/decimal.rs"]
mod decimal;
#[allow(dead_code, unused_imports, reason = "the build needs a part of them")]
#[path = "src/lang/mod.rs"]
mod lang;
#[allow(dead_code, clippy::struct_field_names, reason = "the build needs a part of them")]
#[path = "src/report.rs"]
mod report;
#[allow(dead_code, reason = "the build needs a part of them")]
#[path = "src/rule.rs"]
mod rule;
#[allow(dead_code, reason = "the build needs a part of them")]
#[path = "src/text"]
mod text {
    pub mod fold;
    pub mod lexicon;
    pub mod pack;
    pub mod token;
    pub mod vocabulary;

    /// What `letters.rs` has in the crate, worked out on the spot.
    pub mod letters {
        use std::sync::LazyLock;

        pub static TABLE: LazyLock<[(u8, u8, u8, bool); 656]> =
            LazyLock::new(|| crate::folded_letters().try_into().expect("two blocks"));
    }
}

/// The blocks of the Latin letters that carry marks: Latin-1 to Latin Extended-B, and Latin Extended Additional.
const BLOCKS: [(u32, u32); 2] = [(0xC0, 0x250), (0x1E00, 0x1F00)];

/// Marks that make another vowel of a Vietnamese letter, and marks of tone, as `fold.rs` writes them.
fn mark_code(mark: char) -> Option<(bool, u8)> {
    Some(match mark {
        '\u{302}' => (false, b'^'),
        '\u{306}' => (false, b'('),
        '\u{31B}' => (false, b'+'),
        '\u{300}' => (true, b'1'),
        '\u{301}' => (true, b'2'),
        '\u{309}' => (true, b'3'),
        '\u{303}' => (true, b'4'),
        '\u{323}' => (true, b'5'),
        _ => return None,
    })
}

/// `(base letter, vowel mark, tone, whether it is a capital)`, the first three in ASCII, zero where there is none;
/// base 0 for a letter that is kept as it is.
fn fold(letter: char) -> (u8, u8, u8, bool) {
    let lower: String = letter.to_lowercase().collect();
    let capital = letter.is_uppercase();
    if lower == "đ" {
        return (b'd', b'-', 0, capital);
    }
    let mut parts = lower.nfd();
    let Some(base) = parts.next().filter(char::is_ascii_lowercase) else { return (0, 0, 0, capital) };
    let (mut vowel, mut tone) = (0, 0);
    for mark in parts {
        match mark_code(mark) {
            Some((true, code)) => tone = code,
            Some((false, code)) => vowel = code,
            None => vowel = b':',
        }
    }
    (base as u8, vowel, tone, capital)
}

/// What `fold` says of the letters of the blocks, in order.
fn folded_letters() -> Vec<(u8, u8, u8, bool)> {
    let codes = BLOCKS.iter().flat_map(|&(first, last)| first..last);
    codes.map(|code| char::from_u32(code).filter(|c| c.is_alphabetic()).map_or((0, 0, 0, false), fold)).collect()
}

/// The lexicons, packed: source of a program, and bytes.
fn lexicons() -> (String, Vec<u8>) {
    let (senses, packed) = text::pack::pack(&[lang::vi::TABLES, lang::en::TABLES]);
    let senses: Vec<String> = senses.iter().map(source).collect();
    let mut source = format!("pub static SENSES: [Sense; {}] = [\n", senses.len());
    for sense in senses {
        writeln!(source, "    {sense},").expect("a String takes any text");
    }
    source.push_str("];\npub static PACKED: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/lexicon.bin\"));\n");
    (source, packed)
}

/// The sense as the source of a program writes it.
fn source(sense: &lang::Sense) -> String {
    use lang::Sense;
    match sense {
        Sense::Number(part) => format!("Sense::Number(NumeralPart::{part:?})"),
        Sense::Unit(code, quantity) => format!("Sense::Unit({code:?}, Quantity::{quantity:?})"),
        Sense::Part24(part) => format!("Sense::Part24(DayPart::{part:?})"),
        Sense::Series(series) => format!("Sense::Series(Series::{series:?})"),
        Sense::Bound(bound, side) => format!("Sense::Bound(Bound::{bound:?}, Side::{side:?})"),
        Sense::Change(change, side) => format!("Sense::Change(Change::{change:?}, Side::{side:?})"),
        other => format!("Sense::{other:?}"),
    }
}

/// `(letter, mark, composed letter)` for the letters that carry marks, sorted.
fn compositions() -> String {
    let letters =
        || (0x41..0x80_u32).chain(BLOCKS.iter().flat_map(|&(first, last)| first..last)).filter_map(char::from_u32);
    let pairs: Vec<(u32, u32, u32)> = letters()
        .flat_map(|letter| ('\u{300}'..'\u{370}').map(move |mark| (letter, mark)))
        .filter_map(|(letter, mark)| Some((letter as u32, mark as u32, compose(letter, mark)? as u32)))
        .collect();
    format!("{pairs:?}")
}

/// One automaton for all patterns of the folders, in their order; a sparse one, whose bytes need no alignment.
fn automaton(folders: &[&str]) -> Vec<u8> {
    let tables: Vec<String> = folders
        .iter()
        .map(|folder| {
            let path = format!("src/lang/{folder}/patterns.tsv");
            println!("cargo::rerun-if-changed={path}");
            fs::read_to_string(&path).expect("the table of patterns is there")
        })
        .collect();
    let patterns: Vec<&str> = tables
        .iter()
        .flat_map(|table| table.lines())
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.splitn(3, '\t').nth(2).expect("three columns"))
        .collect();
    let dense = dense::Builder::new()
        .configure(dense::Config::new().start_kind(regex_automata::dfa::StartKind::Anchored).minimize(false))
        .syntax(syntax::Config::new().unicode(false).utf8(false))
        .build_many(&patterns)
        .expect("the patterns are well formed");
    dense.to_sparse().expect("the automaton is small").to_bytes_little_endian()
}

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("patterns.dfa"), automaton(&["world", "vi"])).expect("OUT_DIR is writable");
    fs::write(Path::new(&out).join("compose_table.rs"), compositions()).expect("OUT_DIR is writable");
    let classes: Vec<u8> = ('\u{300}'..'\u{370}').map(canonical_combining_class).collect();
    fs::write(Path::new(&out).join("combining_classes.rs"), format!("{classes:?}")).expect("OUT_DIR is writable");
    fs::write(Path::new(&out).join("fold_table.rs"), format!("{:?}", folded_letters())).expect("OUT_DIR is writable");
    let (source, packed) = lexicons();
    fs::write(Path::new(&out).join("lexicon.rs"), source).expect("OUT_DIR is writable");
    fs::write(Path::new(&out).join("lexicon.bin"), packed).expect("OUT_DIR is writable");
}
