//! Articles from files and standard input.

use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal};
use std::path::Path;

use serde_json::Value;
use solieu::EditRecord;

/// One article to be read.
#[derive(Debug)]
pub(crate) struct Article {
    /// The `id` of the line, or the name of the file.
    pub id: Value,
    /// The text.
    pub text: String,
    /// The language, where the line names it.
    pub lang: Option<String>,
    /// The day of publication, where the line names it.
    pub published: Option<String>,
    /// What a reader changes of its figures, where the line has it.
    pub edits: Vec<EditRecord>,
}

/// What could not be read: where, and why.
#[derive(Debug)]
pub(crate) struct Unreadable {
    place: String,
    why: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.why)
    }
}

/// Gives every article of `file` to `each`, or what is in the way of it. Stops where `each` fails.
///
/// # Errors
/// Those of `each`.
pub(crate) fn articles(
    file: &Path,
    jsonl: bool,
    mut each: impl FnMut(Result<Article, Unreadable>) -> io::Result<()>,
) -> io::Result<()> {
    let name = if file == Path::new("-") { "(standard input)".to_owned() } else { file.display().to_string() };
    let mut reader = match open(file) {
        Ok(reader) => reader,
        Err(why) => return each(Err(Unreadable { place: name, why: why.to_string() })),
    };
    if jsonl { lines(&mut reader, &name, each) } else { each(whole(&mut reader, name)) }
}

fn open(file: &Path) -> io::Result<Box<dyn BufRead>> {
    if file != Path::new("-") {
        return Ok(Box::new(BufReader::new(File::open(file)?)));
    }
    if io::stdin().is_terminal() {
        eprintln!("solieu: reading from the keyboard; end with Ctrl-D (solieu --help tells what else it can do)");
    }
    Ok(Box::new(io::stdin().lock()))
}

fn whole(reader: &mut dyn BufRead, name: String) -> Result<Article, Unreadable> {
    let mut bytes = Vec::new();
    let read = reader.read_to_end(&mut bytes).map_err(|why| why.to_string()).and_then(|_| decoded(bytes));
    match read {
        Ok(text) => Ok(Article { id: Value::String(name), text, lang: None, published: None, edits: Vec::new() }),
        Err(why) => Err(Unreadable { place: name, why }),
    }
}

fn lines(
    reader: &mut dyn BufRead,
    name: &str,
    mut each: impl FnMut(Result<Article, Unreadable>) -> io::Result<()>,
) -> io::Result<()> {
    for number in 1.. {
        let place = || format!("{name}:{number}");
        let mut bytes = Vec::new();
        match reader.read_until(b'\n', &mut bytes) {
            Ok(0) => break,
            Ok(_) => {}
            Err(why) => return each(Err(Unreadable { place: place(), why: why.to_string() })),
        }
        let read = decoded(bytes);
        if read.as_ref().is_ok_and(|line| line.trim().is_empty()) {
            continue;
        }
        each(read.and_then(|line| article(&line)).map_err(|why| Unreadable { place: place(), why }))?;
    }
    Ok(())
}

/// UTF-8 without its byte order mark, which is a sign of the encoding and no part of the text.
fn decoded(mut bytes: Vec<u8>) -> Result<String, String> {
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("not UTF-8: byte {} (0x{:02X}) begins no character; save it as UTF-8", at + 1, error.as_bytes()[at])
    })
}

fn article(line: &str) -> Result<Article, String> {
    let mut object = match serde_json::from_str(line) {
        Ok(Value::Object(object)) => object,
        Ok(_) => return Err("not a JSON object".to_owned()),
        Err(error) => return Err(format!("not JSON: {error}")),
    };
    let mut string = |key: &str| match object.remove(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(string)) => Ok(Some(string)),
        Some(_) => Err(format!("\"{key}\" is not a string")),
    };
    let (text, lang, published) = (string("text")?, string("lang")?, string("published")?);
    let text = text.ok_or("there is no \"text\"")?;
    let id = object.remove("id").ok_or("there is no \"id\"")?;
    let edits = match object.remove("edits") {
        None | Some(Value::Null) => Vec::new(),
        Some(edits) => serde_json::from_value(edits)
            .map_err(|error| format!("\"edits\" is no list of {{\"start\", \"end\", \"figure\"?}}: {error}"))?,
    };
    Ok(Article { id, text, lang, published, edits })
}
