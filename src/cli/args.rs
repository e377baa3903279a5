//! What the command line asks for.

use std::path::PathBuf;

use lexopt::ValueExt;
use solieu::Kind;
use solieu::output::{DecimalMark, Delimiter, OutputOptions};

/// What `--help` prints.
pub(crate) const HELP: &str = "\
solieu finds every figure in news articles, says what it counts and checks the article's own arithmetic.

Usage: solieu [OPTIONS] [FILE…]

Reads UTF-8 text, one article a FILE; without a FILE, or where FILE is -, from standard input.

Input
  --jsonl             read JSON Lines: {\"id\", \"text\", \"lang\"?, \"published\"?, \"edits\"?} on each line; edits are
                      [{\"start\", \"end\", \"figure\"?}, …]: the figure there is that one, or left out without one, and
                      the checks are made with it
  --lang vi|en        language of the text (default: the text decides)
  --weights FILE      other weights for the evidence than its own: a weight, a space and a feature's name on each line
  --published DATE    day of publication, YYYY-MM-DD, which completes dates such as 2/7

Output
  --format FORMAT     csv (default), json (one array) or jsonl (an article a line)
  --explain           tell for each figure the rule that read it, the words that led to it and the readings refused:
                      as plain text, or with --format within the records
  --kinds KIND,…      only these kinds
  --labels            ordinals, references and identifiers in the CSV too (JSON always has them)
  --delimiter MARK    between the cells of CSV: comma (default), semicolon or tab
  --decimal MARK      before the decimals in CSV: point (default) or comma
  --notes vi|en       language of check notes (default vi)
  --no-bom            leave out the byte order mark by which Excel knows UTF-8

  --help, --version

Several articles in one CSV are told apart by a first column, article: the id of the line or the name of the file.
Offsets are Unicode code points. Exit status: 0 all read, 1 some input could not be read, 2 wrong use.
";

/// How the answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// RFC 4180.
    Csv,
    /// One array.
    Json,
    /// An object a line.
    Jsonl,
    /// For people.
    Explain,
}

/// What is to be done.
#[derive(Debug)]
pub(crate) enum Command {
    /// Print this and stop.
    Print(String),
    /// Read articles.
    Read(Box<Args>),
}

/// The settings of a run.
#[derive(Debug)]
pub(crate) struct Args {
    /// What to read; `-` is standard input.
    pub files: Vec<PathBuf>,
    /// Whether input is JSON Lines.
    pub jsonl: bool,
    /// How to write.
    pub format: Format,
    /// How to read.
    pub options: solieu::Options,
    /// What to write.
    pub output: OutputOptions,
}

/// Reads the arguments.
///
/// # Errors
/// A sentence that says what is wrong and what would be right.
pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    use lexopt::Arg::{Long, Short, Value};
    let mut args = Args {
        files: Vec::new(),
        jsonl: false,
        format: Format::Csv,
        options: solieu::Options::default(),
        output: OutputOptions::default(),
    };
    let mut format = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Long("help") | Short('h') => return Ok(Command::Print(HELP.to_owned())),
            Long("version") | Short('V') => {
                return Ok(Command::Print(format!("solieu {}\n", env!("CARGO_PKG_VERSION"))));
            }
            Long("jsonl") => args.jsonl = true,
            Long("lang") => args.options.lang = Some(choice(&mut parser, "--lang", LANGS)?.to_owned()),
            Long("published") => args.options.published = Some(day(&parser.value()?.string()?)?),
            Long("format") => format = Some(choice(&mut parser, "--format", FORMATS)?),
            Long("explain") => args.options.explain = true,
            Long("weights") => args.options.weights = Some(Box::leak(Box::new(weights(&parser.value()?.string()?)?))),
            Long("kinds") => args.output.kinds = Some(kinds(&parser.value()?.string()?)?),
            Long("labels") => args.output.labels = true,
            Long("delimiter") => args.output.delimiter = choice(&mut parser, "--delimiter", DELIMITERS)?,
            Long("decimal") => args.output.decimal = choice(&mut parser, "--decimal", DECIMAL_MARKS)?,
            Long("notes") => args.output.lang = Some(choice(&mut parser, "--notes", LANGS)?.to_owned()),
            Long("no-bom") => args.output.bom = false,
            Value(file) => args.files.push(file.into()),
            _ => return Err(arg.unexpected()),
        }
    }
    args.output.rule = args.options.explain;
    args.format = format.unwrap_or(if args.options.explain { Format::Explain } else { Format::Csv });
    if args.files.is_empty() {
        args.files.push("-".into());
    }
    Ok(Command::Read(Box::new(args)))
}

const LANGS: &[(&str, &str)] = &[("vi", "vi"), ("en", "en")];
const FORMATS: &[(&str, Format)] = &[("csv", Format::Csv), ("json", Format::Json), ("jsonl", Format::Jsonl)];
const DELIMITERS: &[(&str, Delimiter)] =
    &[("comma", Delimiter::Comma), ("semicolon", Delimiter::Semicolon), ("tab", Delimiter::Tab)];
const DECIMAL_MARKS: &[(&str, DecimalMark)] = &[("point", DecimalMark::Point), ("comma", DecimalMark::Comma)];

fn choice<T: Copy>(parser: &mut lexopt::Parser, option: &str, choices: &[(&str, T)]) -> Result<T, lexopt::Error> {
    let given = parser.value()?.string()?;
    let found = choices.iter().find(|(name, _)| *name == given);
    found.map(|&(_, chosen)| chosen).ok_or_else(|| {
        let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
        format!("{option} takes one of {}, not '{given}'", names.join(", ")).into()
    })
}

fn kinds(list: &str) -> Result<Vec<Kind>, lexopt::Error> {
    let find = |name: &str| {
        Kind::ALL.into_iter().find(|kind| kind.name() == name).ok_or_else(|| {
            let names: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
            format!("there is no kind '{name}'; --kinds takes a list of {}", names.join(", ")).into()
        })
    };
    list.split(',').map(|name| find(name.trim())).collect()
}

/// The weights in a file.
fn weights(file: &str) -> Result<solieu::Weights, lexopt::Error> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("--weights {file}: {error}"))?;
    solieu::Weights::parse(&text).map_err(|error| format!("--weights {file}: {error}").into())
}

/// A calendar day that exists.
fn day(given: &str) -> Result<String, lexopt::Error> {
    let parts: Vec<&str> = given.split('-').collect();
    let well_formed = matches!(parts[..], [year, month, day] if [year.len(), month.len(), day.len()] == [4, 2, 2])
        && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let number = |index: usize| parts.get(index).and_then(|part| part.parse::<u32>().ok()).unwrap_or(0);
    let (year, month) = (number(0), number(1));
    let length = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    if well_formed && (1..=length).contains(&number(2)) {
        return Ok(given.to_owned());
    }
    Err(format!("--published takes a day as YYYY-MM-DD, such as 2020-07-02, not '{given}'").into())
}
