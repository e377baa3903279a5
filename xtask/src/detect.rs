//! `cargo run -p xtask --features detectors -- detect FOLDER`: how the core tells languages apart, beside libraries that
//! do nothing else, on the articles of `news_vi.jsonl` and `news_en.jsonl`: right answers, and size in WebAssembly.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;
use solieu::lang::{detect, en, vi};
use solieu::text::lexicon::Lexicon;
use solieu::text::token::tokenize;
use solieu::text::vocabulary::Words;
use unicode_normalization::UnicodeNormalization;
use whatlang::{Detector, Lang};

use crate::eval::reader::rows;
use crate::{shell, site};

#[derive(Deserialize)]
struct Article {
    text: String,
}

/// A paragraph and the language that it is in: 0 Vietnamese, 1 English.
type Case = (String, usize);

/// A library: its name, its answer, and the body of a function over `text: &str` for measuring its size.
struct Library {
    name: &'static str,
    dependency: &'static str,
    body: &'static str,
    detect: fn(&str) -> Option<usize>,
}

const LIBRARIES: [Library; 2] = [
    Library {
        name: "whichlang",
        dependency: "whichlang = \"0.1.1\"",
        body: "whichlang::detect_language(text) as u32",
        detect: |text| match whichlang::detect_language(text) {
            whichlang::Lang::Vie => Some(0),
            whichlang::Lang::Eng => Some(1),
            _ => None,
        },
    },
    Library {
        name: "whatlang",
        dependency: "whatlang = \"0.18.0\"",
        body: "whatlang::Detector::with_allowlist(vec![whatlang::Lang::Vie, whatlang::Lang::Eng])\
               .detect_lang(text).map_or(9, |lang| lang as u32)",
        detect: |text| match Detector::with_allowlist(vec![Lang::Vie, Lang::Eng]).detect_lang(text) {
            Some(Lang::Vie) => Some(0),
            Some(Lang::Eng) => Some(1),
            _ => None,
        },
    },
];

/// Prints the comparison.
///
/// # Errors
/// If the folder has not both files, or a module cannot be built.
pub(crate) fn run(folder: &Path) -> Result<()> {
    let articles = |name: &str| -> Result<Vec<Vec<String>>> {
        let articles: Vec<Article> = rows(&folder.join(name))?;
        let paragraphs = |article: &Article| {
            article.text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        Ok(articles.iter().map(paragraphs).collect())
    };
    let (vietnamese, english) = (articles("news_vi.jsonl")?, articles("news_en.jsonl")?);
    let cases = |articles: &[Vec<String>], language| -> Vec<Case> {
        articles.iter().flatten().map(|text| (text.clone(), language)).collect()
    };
    let both = [cases(&vietnamese, 0), cases(&english, 1)].concat();
    let first = |words: usize| {
        both.iter()
            .map(move |(text, language)| (text.split_whitespace().take(words).collect::<Vec<_>>().join(" "), *language))
    };
    let unmarked = cases(&vietnamese, 0).into_iter().map(|(text, language)| (without_marks(&text), language));
    let ours = Ours::new();
    println!(
        "{:38} {:>10} {:>10} {:>10} {:>10}",
        "right answers", "cases", "ours", LIBRARIES[0].name, LIBRARIES[1].name
    );
    for (name, cases) in [
        ("paragraphs", both.clone()),
        ("their first ten words", first(10).collect()),
        ("their first five words", first(5).collect()),
        ("Vietnamese without any marks", unmarked.collect()),
    ] {
        let articles: Vec<Vec<Case>> = cases.into_iter().map(|case| vec![case]).collect();
        line(name, &articles, &ours);
    }
    // An article of either language with paragraphs of the other in it, told paragraph by paragraph.
    let mixed: Vec<Vec<Case>> = vietnamese
        .iter()
        .zip(english.iter().cycle())
        .enumerate()
        .map(|(n, (vietnamese, english))| {
            let (main, other) =
                if n % 2 == 0 { ((vietnamese, 0), (english, 1)) } else { ((english, 1), (vietnamese, 0)) };
            let mut mixed: Vec<Case> = main.0.iter().map(|text| (text.clone(), main.1)).collect();
            for (n, text) in other.0.iter().take(2).enumerate() {
                mixed.insert((2 * n + 1).min(mixed.len()), (text.clone(), other.1));
            }
            mixed
        })
        .collect();
    line("paragraphs of mixed articles", &mixed, &ours);
    println!("\n{:38} {:>10} {:>10}", "size in WebAssembly, bytes", "raw", "brotli");
    let empty = size("empty", "", "text.len() as u32")?;
    for library in &LIBRARIES {
        let (raw, packed) = size(library.name, library.dependency, library.body)?;
        println!("{:38} {:>10} {:>10}", library.name, raw - empty.0, packed.saturating_sub(empty.1));
    }
    let words: String = [vi::TABLES, en::TABLES]
        .iter()
        .flat_map(|language| language.rows.iter().copied().flatten())
        .filter(|(_, sense)| *sense == solieu::lang::Sense::Common)
        .map(|(words, _)| *words)
        .collect::<Vec<_>>()
        .join("|");
    println!(
        "{:38} {:>10} {:>10}",
        "ours: the lists of frequent words",
        words.len(),
        site::compressed_size(words.as_bytes())?
    );
    Ok(())
}

/// The core's own evidence.
struct Ours {
    words: Words,
    lexicons: Vec<Lexicon>,
}

impl Ours {
    fn new() -> Self {
        let mut words = Words::default();
        let lexicons = [&vi::LANGUAGE, &en::LANGUAGE].map(|language| Lexicon::new(language, &mut words)).into();
        Self { words, lexicons }
    }

    /// The language of each paragraph of an article.
    fn detect(&self, article: &[Case]) -> Vec<Option<usize>> {
        let hits: Vec<Vec<u32>> = article
            .iter()
            .map(|(text, _)| {
                let mut tokens = Vec::new();
                tokenize(text, &mut &self.words, &mut tokens);
                detect::hits(text, &tokens, &self.lexicons)
            })
            .collect();
        let totals: Vec<u32> = (0..self.lexicons.len()).map(|n| hits.iter().map(|hits| hits[n]).sum()).collect();
        // Where nothing tells, the core takes its first language; that is no answer here.
        let silent = totals.iter().all(|total| *total == totals[0]);
        let main = detect::main(&totals);
        hits.iter().map(|hits| (!silent).then(|| detect::language(hits, main))).collect()
    }
}

fn line(name: &str, articles: &[Vec<Case>], ours: &Ours) {
    let all: usize = articles.iter().map(Vec::len).sum();
    let share = |right: usize| {
        format!(
            "{:.2} %",
            100.0 * f64::from(u32::try_from(right).unwrap_or(0)) / f64::from(u32::try_from(all).unwrap_or(1))
        )
    };
    let mine = articles
        .iter()
        .map(|article| ours.detect(article).iter().zip(article).filter(|(got, case)| **got == Some(case.1)).count())
        .sum();
    let theirs = LIBRARIES.map(|library| {
        share(articles.iter().flatten().filter(|(text, language)| (library.detect)(text) == Some(*language)).count())
    });
    println!("{name:38} {all:>10} {:>10} {:>10} {:>10}", share(mine), theirs[0], theirs[1]);
}

/// Vietnamese as it is typed without a keyboard for it.
fn without_marks(text: &str) -> String {
    text.nfd()
        .filter(|letter| !unicode_normalization::char::is_combining_mark(*letter))
        .map(|letter| match letter {
            'đ' => 'd',
            'Đ' => 'D',
            letter => letter,
        })
        .collect()
}

/// The size of a module that only detects: raw, and compressed by brotli.
fn size(name: &str, dependency: &str, body: &str) -> Result<(usize, usize)> {
    let folder = shell::target_directory()?.join("detectors").join(name);
    std::fs::create_dir_all(folder.join("src"))?;
    let manifest = format!(
        "[package]\nname = \"detector-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lib]\ncrate-type = \
         [\"cdylib\"]\n\n[dependencies]\n{dependency}\n\n[profile.release]\nopt-level = 3\nlto = true\ncodegen-units = \
         1\npanic = \"abort\"\nstrip = true\n\n[workspace]\n"
    );
    let code = format!(
        "/// # Safety\n/// `start` and `len` are those of a text in memory.\n#[unsafe(no_mangle)]\npub unsafe extern \"C\" \
         fn detect(start: *const u8, len: usize) -> u32 {{\n    let bytes = unsafe {{ std::slice::from_raw_parts(start, \
         len) }};\n    let Ok(text) = std::str::from_utf8(bytes) else {{ return 9 }};\n    {body}\n}}\n"
    );
    std::fs::write(folder.join("Cargo.toml"), manifest)?;
    std::fs::write(folder.join("src/lib.rs"), code)?;
    let target = folder.join("target");
    let mut build: Command = shell::cargo();
    build.current_dir(&folder).env("CARGO_TARGET_DIR", &target);
    build.args(["build", "--release", "--quiet", "--target", "wasm32-unknown-unknown"]);
    shell::run(&mut build)?;
    let module = target.join(format!("wasm32-unknown-unknown/release/detector_{name}.wasm"));
    let bytes = std::fs::read(&module).with_context(|| format!("cannot read {}", module.display()))?;
    Ok((bytes.len(), usize::try_from(site::compressed_size(&bytes)?)?))
}
