//! The command line: articles in, figures out as CSV or JSON.
#![forbid(unsafe_code)]

#[path = "cli/args.rs"]
mod args;
#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/input.rs"]
mod input;
#[path = "cli/output.rs"]
mod output;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use args::{Args, Command};
use solieu::EditRecord;
use solieu::output::PositionEncoding;

fn main() -> ExitCode {
    let command = match args::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("solieu: {error}\nTry 'solieu --help'.");
            return ExitCode::from(2);
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let done = match command {
        Command::Print(text) => out.write_all(text.as_bytes()).map(|()| true),
        Command::Read(args) => run(&args, &mut out),
    };
    match done.and_then(|all_read| out.flush().map(|()| all_read)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("solieu: cannot write: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Reads every article and writes what it holds; whether all could be read.
fn run(args: &Args, out: &mut dyn Write) -> io::Result<bool> {
    let mut all_read = true;
    let mut sheet = output::Sheet::begin(args, out)?;
    for file in &args.files {
        input::articles(file, args.jsonl, |article| match article {
            Ok(article) => {
                let options = solieu::Options {
                    lang: article.lang.or_else(|| args.options.lang.clone()),
                    published: article.published.or_else(|| args.options.published.clone()),
                    explain: args.options.explain,
                    weights: args.options.weights,
                };
                let mut report = solieu::analyze(&article.text, &options);
                if !article.edits.is_empty() {
                    let edit = |record: &EditRecord| record.edit(&article.text, PositionEncoding::Utf32, &report);
                    let edits: Vec<_> = article.edits.iter().map(edit).collect();
                    report = solieu::edited(&article.text, &report, &edits);
                }
                sheet.add(&article.id, &article.text, &report)
            }
            Err(unreadable) => {
                all_read = false;
                eprintln!("solieu: {unreadable}");
                Ok(())
            }
        })?;
    }
    sheet.end()?;
    Ok(all_read)
}
