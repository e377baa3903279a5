//! The command line as a program: arguments, inputs, outputs, errors and exit statuses.
#![cfg(feature = "cli")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

use solieu::output::{OutputOptions, PositionEncoding, csv::to_csv, csv::to_tsv};

/// Emoji before the figures: bytes, UTF-16 units and code points all differ.
const ARTICLE: &str = "🐟 Xã có 120 hộ, trong đó 30 hộ nghèo (chiếm 25%).\r\n🐟 Cả huyện giảm 5,5% so với năm 2019.";

fn solieu(args: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_solieu"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments does not read.
    let _ = child.stdin.take().unwrap().write_all(input.as_ref());
    child.wait_with_output().unwrap()
}

#[track_caller]
fn out(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", err(output));
    assert_eq!(err(output), "");
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn line(id: impl Into<serde_json::Value>, text: &str) -> String {
    serde_json::json!({"id": id.into(), "text": text}).to_string()
}

/// A file of its own for each test, gone with the test.
struct Temporary(std::path::PathBuf);

impl Temporary {
    fn new(name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = std::env::temp_dir().join(format!("solieu-{}-{name}", std::process::id()));
        std::fs::write(&path, content).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn one_text_gives_the_csv_of_the_library() {
    let report = solieu::analyze(ARTICLE, &solieu::Options::default());
    let records = report.to_records(ARTICLE, PositionEncoding::Utf32);
    let expected = to_csv(&records.figures, &records.checks, &OutputOptions::default());
    assert_eq!(out(&solieu(&[], ARTICLE)), expected);
    assert_eq!(out(&solieu(&["-"], ARTICLE)), expected);
    let file = Temporary::new("one.txt", ARTICLE);
    assert_eq!(out(&solieu(&[file.path()], "")), expected);
    let marked = Temporary::new("marked.txt", format!("\u{feff}{ARTICLE}"));
    assert_eq!(out(&solieu(&[marked.path()], "")), expected, "a byte order mark is no part of the text");
    let tabs = to_tsv(&records.figures, &records.checks, &OutputOptions::default());
    assert_eq!(out(&solieu(&["--delimiter", "tab", "--no-bom"], ARTICLE)), tabs);
}

#[test]
fn several_articles_in_one_csv_are_told_apart() {
    let (a, b) = (Temporary::new("a.txt", ARTICLE), Temporary::new("b.txt", ARTICLE));
    let csv = out(&solieu(&[a.path(), b.path()], ""));
    let rows: Vec<&str> = csv.lines().collect();
    assert!(rows[0].starts_with("\u{feff}article,id,kind,"), "{}", rows[0]);
    assert_eq!(csv.matches("article,id").count(), 1, "one header");
    let named = |name: &str| rows.iter().filter(|row| row.starts_with(name)).count();
    assert_eq!(named(a.path()), named(b.path()));
    assert_eq!(named(a.path()) + named(b.path()) + 1, rows.len());
    let lines = out(&solieu(&["--jsonl", "--no-bom"], format!("{}\n{}\n", line("=1", ARTICLE), line(7, ARTICLE))));
    assert!(lines.starts_with("article,id,"));
    assert!(lines.lines().skip(1).all(|row| row.starts_with("'=1,") || row.starts_with("7,")), "{lines}");
}

#[test]
fn the_head_of_a_column_of_a_table_is_the_last_column() {
    for text in ["Xã có 120 hộ.", "Kết quả:\n\nXã\tSố hộ\tTăng (%)\nNam Sơn\t120\t5,2\nBắc Sơn\t95\t3,1\n"]
    {
        let report = solieu::analyze(text, &solieu::Options::default());
        let records = report.to_records(text, PositionEncoding::Utf32);
        let expected = to_csv(&records.figures, &records.checks, &OutputOptions::default());
        assert_eq!(out(&solieu(&[], text)), expected, "one article has it as in the library");
    }
    // Rows of several articles are written as they come: their column is there before anybody knows of a table.
    let several = out(&solieu(&["--jsonl"], format!("{}\n", line(1, "Xã có 120 hộ."))));
    let ends: Vec<_> = several.lines().map(|row| row.rsplit(',').next().unwrap_or_default()).collect();
    assert_eq!(ends, ["header", ""]);
}

#[test]
fn json_lines_keep_ids_and_count_code_points() {
    let input = format!("{}\n\n{}\r\n{}", line("a", ARTICLE), line(7, ""), line(serde_json::Value::Null, "x"));
    let lines = out(&solieu(&["--jsonl", "--format", "jsonl"], &input));
    let read: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(
        read.iter().map(|article| &article["id"]).collect::<Vec<_>>(),
        ["a".into(), 7.into(), serde_json::Value::Null].iter().collect::<Vec<_>>()
    );
    for article in &read {
        let keys: Vec<_> = article.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys.len(), 3);
        assert!(["id", "figures", "checks"].iter().all(|key| keys.contains(key)), "{keys:?}");
    }
    let chars: Vec<char> = ARTICLE.chars().collect();
    for figure in read[0]["figures"].as_array().unwrap() {
        let at = |key: &str| usize::try_from(figure[key].as_u64().unwrap()).unwrap();
        assert_eq!(chars[at("start")..at("end")].iter().collect::<String>(), figure["text"].as_str().unwrap());
    }
    let array: Vec<serde_json::Value> =
        serde_json::from_str(&out(&solieu(&["--jsonl", "--format", "json"], &input))).unwrap();
    assert_eq!(array, read);
    assert_eq!(out(&solieu(&["--jsonl", "--format", "json"], "")), "[]\n");
}

#[test]
fn edits_of_a_line_make_its_checks_again() {
    let text = "Xã có 120 hộ, gồm 70 hộ nghèo và 60 hộ cận nghèo.";
    let line = |edits: &str| format!("{{\"id\": 1, \"text\": \"{text}\", \"edits\": {edits}}}\n");
    let edit = r#"[{"start": 33, "end": 35, "figure": {"id": 3, "kind": "count", "value": "50"}}]"#;
    let status = |edits: &str| {
        let output = solieu(&["--jsonl", "--format", "jsonl"], line(edits));
        let article: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
        article["checks"][0]["status"].clone()
    };
    assert_eq!(status("[]"), "differs");
    assert_eq!(status(edit), "agrees");
    let output = solieu(&["--jsonl"], line("[{\"start\": \"a\"}]"));
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("\"edits\" is no list"), "{}", err(&output));
}

#[test]
fn kinds_choose_rows() {
    let only = out(&solieu(&["--no-bom", "--kinds", "percent, count"], ARTICLE));
    let allowed = |row: &str| matches!(row.split(',').nth(1), Some("percent" | "count"));
    assert!(only.lines().skip(1).all(allowed), "{only}");
    let json = out(&solieu(&["--format", "jsonl", "--kinds", "date"], ARTICLE));
    let article: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(article["figures"].as_array().unwrap().iter().all(|figure| figure["kind"] == "date"));
}

#[test]
fn a_broken_line_does_not_stop_the_others() {
    let mut input = Vec::new();
    input.extend(line("a", "x").bytes());
    input.extend(
        b"\n{\"id\": \"b\", \"text\"\n[1]\n{\"id\": 1}\n{\"text\": \"x\"}\n{\"id\": 2, \"text\": 5}\n\"\xff\"\n",
    );
    input.extend(line("c", "y").bytes());
    let output = solieu(&["--jsonl", "--format", "jsonl"], input);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 2);
    let errors = err(&output);
    let errors: Vec<&str> = errors.lines().collect();
    let expected = [
        "(standard input):2: not JSON: ",
        "(standard input):3: not a JSON object",
        "(standard input):4: there is no \"text\"",
        "(standard input):5: there is no \"id\"",
        "(standard input):6: \"text\" is not a string",
        "(standard input):7: not UTF-8: byte 2 (0xFF) begins no character",
    ];
    assert_eq!(errors.len(), expected.len(), "{errors:#?}");
    for (error, expected) in errors.iter().zip(expected) {
        assert!(error.starts_with(&format!("solieu: {expected}")), "{error}");
    }
}

#[test]
fn an_unreadable_file_does_not_stop_the_others() {
    let good = Temporary::new("good.txt", ARTICLE);
    let bad = Temporary::new("bad.txt", b"gi\xe1 1.000");
    let output = solieu(&["--format", "jsonl", "/nowhere/a.txt", bad.path(), good.path()], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 1);
    let errors = err(&output);
    assert!(errors.contains("solieu: /nowhere/a.txt: "), "{errors}");
    assert!(errors.contains(&format!("{}: not UTF-8: byte 3 (0xE1)", bad.path())), "{errors}");
}

#[test]
fn wrong_use_is_told() {
    for (args, told) in [
        (&["--format", "xml"][..], "--format takes one of csv, json, jsonl, not 'xml'"),
        (&["--kinds", "count,apple"], "there is no kind 'apple'"),
        (&["--lang", "fr"], "--lang takes one of vi, en"),
        (&["--published", "2020-02-30"], "--published takes a day as YYYY-MM-DD"),
        (&["--published", "2/7/2020"], "--published takes a day as YYYY-MM-DD"),
        (&["--frobnicate"], "--frobnicate"),
        (&["--format"], "--format"),
        (&["--jsonl=yes"], "--jsonl"),
    ] {
        let output = solieu(args, "");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty());
        assert!(err(&output).contains(told) && err(&output).contains("--help"), "{}", err(&output));
    }
    assert_eq!(out(&solieu(&["--version"], "")), format!("solieu {}\n", env!("CARGO_PKG_VERSION")));
    assert!(out(&solieu(&["--help"], "")).contains("Usage: solieu"));
    for published in ["2020-02-29", "2000-02-29", "2021-12-31"] {
        out(&solieu(&["--published", published], ""));
    }
}

#[test]
fn explain_names_the_rule_of_every_figure() {
    let told = out(&solieu(&["--explain"], ARTICLE));
    let options = solieu::Options { explain: true, ..solieu::Options::default() };
    for figure in solieu::analyze(ARTICLE, &options).figures {
        assert!(told.contains(&format!("“{}”  {}", figure.span.of(ARTICLE), figure.kind.name())), "{told}");
        assert!(told.contains(&format!("rule     {}", figure.rule.name())), "{told}");
    }
    assert_eq!(out(&solieu(&["--explain"], "Không có gì.")), "no figures\n");
    assert!(out(&solieu(&["--explain", "--format", "csv"], ARTICLE)).lines().next().unwrap().ends_with(",end,rule"));
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let many = format!("{}\n", line("a", ARTICLE)).repeat(20_000);
    let mut child = Command::new(env!("CARGO_BIN_EXE_solieu"))
        .args(["--jsonl", "--format", "jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let _ = child.stdin.take().unwrap().write_all(many.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert_eq!(err(&output), "");
    assert_eq!(output.status.code(), Some(0));
}
