//! `cargo xtask bench`: how fast a text is read, natively and as WebAssembly in Node.js, and that no shape of text is
//! slow.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::{module, node, recipe, shell};

/// What the command line asked for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    /// Articles: JSON Lines with a `text`, or plain text. Left out, the page's own sample.
    pub(crate) file: Option<PathBuf>,
    /// The least speed in MB/s, natively and as WebAssembly, on 1 MB of articles.
    pub(crate) min_native: Option<f64>,
    pub(crate) min_wasm: Option<f64>,
    /// How many times as long 10 MB may take as 1 MB.
    pub(crate) max_growth: Option<f64>,
    /// How many times as long a hostile text may take as articles of that size.
    pub(crate) max_hostile: Option<f64>,
}

/// Best times in milliseconds; those of a text that was not done in time are endless.
#[derive(Clone, Copy, Debug, Deserialize)]
struct Times {
    floor: f64,
    analyze: f64,
}

impl Times {
    const ENDLESS: Self = Self { floor: f64::INFINITY, analyze: f64::INFINITY };
}

/// How long all runs over one text may take on one side. Where 1 MB takes a second, this is time for many.
const PATIENCE: Duration = Duration::from_secs(90);

/// The sample that the page offers.
const SAMPLE: &str = "www/samples/vi.txt";

const MEGABYTE: usize = 1_000_000;

/// Repeated to 1 MB; each is the beginning of some reading that could be tried again and again.
const HOSTILE: [&str; 7] = ["1", "1.", "1/", "tỷ ", "từ 1 ", "(", "a\u{301}\u{323}"];

/// Times everything and prints a table.
///
/// # Errors
/// If the file cannot be read or a build fails.
pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    let articles = articles(options.file.as_deref().unwrap_or(&shell::root().join(SAMPLE)))?;
    std::env::set_current_dir(shell::root())?;
    let texts = texts(&articles);
    let folder = shell::target_directory()?.join("bench");
    std::fs::create_dir_all(&folder)?;
    let mut files = Vec::new();
    for (n, (_, text)) in texts.iter().enumerate() {
        let file = folder.join(format!("{n}.txt"));
        std::fs::write(&file, text)?;
        files.push(file);
    }
    node::check()?;
    let package = module::build(&recipe::Recipe::read()?, true)?;
    let program = program()?;
    let native = times(&texts, &files, || Command::new(&program))?;
    let wasm = times(&texts, &files, || {
        let mut command = node::node();
        command.arg("xtask/src/bench.mjs").arg(&package.glue).arg(&package.wasm);
        command
    })?;
    print(&texts, &native, &wasm);
    Ok(if judge(options, &native, &wasm) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the native side; where its program is. It is run without cargo, so that it can be stopped.
fn program() -> Result<PathBuf> {
    #[derive(Deserialize)]
    struct Message {
        executable: Option<PathBuf>,
    }
    shell::say("building the native side");
    // Without the command line nothing else is built.
    let build = ["bench", "--no-default-features", "--bench", "throughput", "--no-run", "--message-format", "json"];
    let messages = shell::output(shell::cargo().args(build))?;
    let found = messages.lines().rev().find_map(|line| serde_json::from_str::<Message>(line).ok()?.executable);
    found.context("cargo built no program to time")
}

/// The texts of a file, set apart by blank lines.
fn articles(file: &Path) -> Result<String> {
    #[derive(Deserialize)]
    struct Article {
        text: String,
    }
    let content = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    if file.extension().is_none_or(|ending| ending != "jsonl") {
        return Ok(content);
    }
    let lines = content.lines().filter(|line| !line.trim().is_empty());
    let texts: Vec<String> =
        lines
            .map(|line| Ok(serde_json::from_str::<Article>(line)?.text))
            .collect::<Result<_>>()
            .with_context(|| format!("{} is no file of JSON Lines that have a text", file.display()))?;
    Ok(texts.join("\n\n"))
}

/// The articles at 1 MB and 10 MB, then hostile texts of 1 MB.
fn texts(articles: &str) -> Vec<(String, String)> {
    let news = repeated(&format!("{articles}\n\n"), MEGABYTE);
    let endless: String =
        news.chars().map(|c| if matches!(c, '.' | '!' | '?' | '…' | '\n') { ',' } else { c }).collect();
    let mut texts = vec![
        ("articles, 1 MB".to_owned(), news),
        ("articles, 10 MB".to_owned(), repeated(&format!("{articles}\n\n"), 10 * MEGABYTE)),
    ];
    texts.extend(HOSTILE.map(|unit| (format!("`{}` …", unit.escape_debug()), repeated(unit, MEGABYTE))));
    texts.push(("one endless sentence".to_owned(), endless));
    texts
}

/// `unit` again and again, up to `length` bytes.
fn repeated(unit: &str, length: usize) -> String {
    let mut text = unit.repeat(length / unit.len().max(1) + 1);
    text.truncate((0..=length).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0));
    text
}

/// How many texts of articles there are; they are held against each other.
const ARTICLES: usize = 2;

/// The times of each text: of the articles in one process, of the others each in its own, so that a slow one can be
/// stopped.
fn times(texts: &[(String, String)], files: &[PathBuf], command: impl Fn() -> Command) -> Result<Vec<Times>> {
    shell::say(format_args!("timing {} texts: {}", files.len(), shell::display(&command())));
    let (articles, others) = files.split_at(ARTICLES);
    let mut all: Vec<Times> = Vec::new();
    for files in std::iter::once(articles).chain(others.chunks(1)) {
        let Some(output) = shell::output_within(command().args(files), PATIENCE)? else {
            println!("{}: not done within {} s, stopped", texts[all.len()].0, PATIENCE.as_secs());
            all.extend(files.iter().map(|_| Times::ENDLESS));
            continue;
        };
        let line = output.lines().last().unwrap_or_default();
        let times: Vec<Times> =
            serde_json::from_str(line).with_context(|| format!("no times came back, but `{line}`"))?;
        anyhow::ensure!(times.len() == files.len(), "times of {} texts came back for {}", times.len(), files.len());
        all.extend(times);
    }
    Ok(all)
}

#[expect(clippy::cast_precision_loss, reason = "bytes of at most 10 MB")]
fn print(texts: &[(String, String)], native: &[Times], wasm: &[Times]) {
    println!("{:24} {:^29} {:^29}", "", "native", "WebAssembly in Node.js");
    println!("{:24} {:>9} {:>8} {:>10} {:>9} {:>8} {:>10}", "", "ms", "MB/s", "× articles", "ms", "MB/s", "× articles");
    let row = |name: &str, bytes: usize, [native, wasm]: [f64; 2], [native_news, wasm_news]: [f64; 2]| {
        let speed = |time: f64| bytes as f64 / 1000.0 / time;
        println!(
            "{name:24} {native:9.1} {:8.1} {:10.2} {wasm:9.1} {:8.1} {:10.2}",
            speed(native),
            native / native_news,
            speed(wasm),
            wasm / wasm_news
        );
    };
    let news = [native[0].analyze, wasm[0].analyze];
    row("the floor, 1 MB", MEGABYTE, [native[0].floor, wasm[0].floor], news);
    for ((name, text), (native, wasm)) in texts.iter().zip(native.iter().zip(wasm)) {
        row(name, text.len(), [native.analyze, wasm.analyze], news);
    }
}

/// Holds the times to the limits that were asked for.
fn judge(options: &Options, native: &[Times], wasm: &[Times]) -> bool {
    let mut good = true;
    let mut limit = |what: &str, value: f64, limit: Option<f64>, least: bool| {
        if let Some(limit) = limit
            && (if least { value < limit } else { value > limit })
        {
            good = false;
            println!("OVER THE LIMIT: {what} is {value:.2}, limit {limit}");
        }
    };
    for (side, times, min) in [("native", native, options.min_native), ("WebAssembly", wasm, options.min_wasm)] {
        let news = times[0].analyze;
        limit(&format!("{side} speed in MB/s"), 1000.0 / news, min, true);
        limit(&format!("{side} growth from 1 MB to 10 MB"), times[1].analyze / news, options.max_growth, false);
        let slowest = times[2..].iter().map(|times| times.analyze).fold(0.0, f64::max);
        limit(&format!("{side} time of the worst hostile text"), slowest / news, options.max_hostile, false);
    }
    good
}

/// Reads the arguments.
///
/// # Errors
/// For an unknown option or a value that is no number.
pub(crate) fn options(args: &mut lexopt::Parser) -> Result<Options> {
    use lexopt::prelude::*;
    let mut options = Options::default();
    while let Some(arg) = args.next()? {
        match arg {
            Value(file) if options.file.is_none() => options.file = Some(file.into()),
            Long("min-native") => options.min_native = Some(args.value()?.parse()?),
            Long("min-wasm") => options.min_wasm = Some(args.value()?.parse()?),
            Long("max-growth") => options.max_growth = Some(args.value()?.parse()?),
            Long("max-hostile") => options.max_hostile = Some(args.value()?.parse()?),
            other => return Err(other.unexpected().into()),
        }
    }
    if options.file.as_ref().is_some_and(|file| !file.is_file()) {
        bail!("there is no file {}", options.file.unwrap_or_default().display());
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::{MEGABYTE, repeated, texts};

    #[test]
    fn texts_have_their_size() {
        for (n, (name, text)) in texts("Xã có 120 hộ. Huyện có 9.\n").iter().enumerate() {
            let wanted = if n == 1 { 10 * MEGABYTE } else { MEGABYTE };
            assert!(text.len() <= wanted && text.len() + 4 > wanted, "{name}: {}", text.len());
        }
        assert_eq!(repeated("tỷ ", 7), "tỷ t");
    }
}
