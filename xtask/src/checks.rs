//! `cargo xtask checks FILE…`: what the checks say of real articles, and whether they find errors that are planted.

mod claims;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, bail};
use serde::{Deserialize, Serialize};

use crate::eval::is_blind;
use crate::eval::reader::{Reader, rows};
use crate::random::Random;

/// What the command is asked for.
#[derive(Debug)]
pub(crate) struct Options {
    files: Vec<PathBuf>,
    /// How many agreeing checks get an error planted; none if zero.
    planted: usize,
    seed: u64,
    /// How many articles with many figures are drawn and named, for reading in full; none if zero.
    draw: usize,
    /// The least percentage of planted errors that must be found.
    min_found: f64,
    /// The status of the checks that are listed.
    list: String,
    /// Claims that readers found, for recall.
    claims: Option<PathBuf>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
struct Article {
    id: String,
    #[serde(default)]
    lang: Option<String>,
    text: String,
}

#[derive(Clone, Debug, Deserialize)]
struct Answer {
    figures: Vec<Figure>,
    #[serde(default)]
    checks: Vec<Check>,
}

#[derive(Clone, Debug, Deserialize)]
struct Figure {
    id: u32,
    #[serde(default)]
    kind: String,
    text: String,
    start: usize,
    sentence: usize,
    value: Option<String>,
    #[serde(rename = "valueTo")]
    value_to: Option<String>,
    of: Option<String>,
    unit: Option<String>,
    bound: Option<String>,
    date: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
struct Check {
    #[serde(rename = "check")]
    kind: String,
    status: String,
    figures: Vec<u32>,
    note: BTreeMap<String, String>,
}

/// Reads the arguments.
///
/// # Errors
/// For an unknown option or a value that is no number.
pub(crate) fn options(args: &mut lexopt::Parser) -> Result<Options> {
    use lexopt::prelude::*;
    let mut options = Options {
        files: Vec::new(),
        planted: 0,
        seed: 1,
        draw: 0,
        min_found: 0.0,
        list: "differs".to_owned(),
        claims: None,
    };
    while let Some(arg) = args.next()? {
        match arg {
            Value(file) if is_blind(file.as_ref()) => {
                bail!("{} is a blind set: nothing of it is listed", file.display());
            }
            Value(file) => options.files.push(file.into()),
            Long("planted") => options.planted = args.value()?.parse()?,
            Long("draw") => options.draw = args.value()?.parse()?,
            Long("seed") => options.seed = args.value()?.parse()?,
            Long("min-found") => options.min_found = args.value()?.parse()?,
            Long("list") => options.list = args.value()?.string()?,
            Long("claims") => options.claims = Some(args.value()?.into()),
            other => return Err(other.unexpected().into()),
        }
    }
    if options.files.is_empty() {
        bail!("name files of articles, {{\"id\", \"lang\", \"text\"}} a line: cargo xtask checks FILE…");
    }
    Ok(options)
}

/// Lists the checks of a status, counts all, and plants errors if asked to.
///
/// # Errors
/// If a file cannot be read or the command line fails.
pub(crate) fn run(options: &Options) -> Result<ExitCode> {
    let mut articles: Vec<Article> = Vec::new();
    for file in &options.files {
        articles.extend(rows::<Article>(file)?);
    }
    let reader = Reader::build()?;
    let answers = read(&reader, &articles)?;
    if options.draw > 0 {
        draw(options, &articles, &answers);
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(path) = &options.claims {
        claims::recall(path, &articles, &answers)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (article, answer) in articles.iter().zip(&answers) {
        for check in &answer.checks {
            *counts.entry((&check.kind, &check.status)).or_default() += 1;
            if check.status == options.list {
                print(article, answer, check);
            }
        }
    }
    for ((check, status), count) in &counts {
        println!("{check:10} {status:8} {count:5}");
    }
    let agrees: usize = counts.iter().filter(|((_, status), _)| *status == "agrees").map(|(_, count)| count).sum();
    let checked = answers.iter().filter(|answer| !answer.checks.is_empty()).count();
    println!("{} articles, {checked} with a check; {agrees} checks agree", articles.len());
    if options.planted == 0 {
        return Ok(ExitCode::SUCCESS);
    }
    let own = own_texts()?;
    let read = read(&reader, &own)?;
    plant(options, &reader, &[articles, own].concat(), &[answers, read].concat())
}

/// The sentences that the project's own tests call true: each case of `tests/checks` with its first choice.
fn own_texts() -> Result<Vec<Article>> {
    let mut texts = Vec::new();
    for lang in ["vi", "en"] {
        let mut files: Vec<PathBuf> = std::fs::read_dir(Path::new("tests/checks").join(lang))?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<_>>()?;
        files.sort();
        for file in files {
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let cases = std::fs::read_to_string(&file)?;
            for (at, case) in cases.lines().enumerate().filter(|(_, case)| case.contains('{')) {
                let id = format!("own-{lang}-{name}-{}", at + 1);
                texts.push(Article { id, lang: Some(lang.to_owned()), text: first_choice(case) });
            }
        }
    }
    Ok(texts)
}

/// `có {120|210} hộ` with what stands before each bar.
fn first_choice(case: &str) -> String {
    let mut text = String::new();
    let mut rest = case;
    while let Some((before, tail)) = rest.split_once('{') {
        let (choice, after) = tail.split_once('}').unwrap_or((tail, ""));
        text += before;
        text += choice.split('|').next().unwrap_or_default();
        rest = after;
    }
    text + rest
}

/// How many figures an article must have to be drawn: those with few seldom claim anything.
const MANY: usize = 15;

/// Prints the ids of articles with many figures, drawn by the seed, in the order of the draw.
fn draw(options: &Options, articles: &[Article], answers: &[Answer]) {
    let label = |kind: &str| matches!(kind, "ordinal" | "reference" | "identifier");
    let figures = |answer: &Answer| answer.figures.iter().filter(|figure| !label(&figure.kind)).count();
    let dense = articles.iter().zip(answers).filter(|(_, answer)| figures(answer) >= MANY);
    let mut ids: Vec<&str> = dense.map(|(article, _)| article.id.as_str()).collect();
    Random::new(options.seed).shuffle(&mut ids);
    ids.iter().take(options.draw).for_each(|id| println!("{id}"));
}

fn read(reader: &Reader, articles: &[Article]) -> Result<Vec<Answer>> {
    let mut lines = String::new();
    for article in articles {
        lines += &serde_json::to_string(article)?;
        lines.push('\n');
    }
    let answers: Vec<Answer> = rows(&reader.read_lines("checks", &lines)?)?;
    if answers.len() != articles.len() {
        bail!("{} articles were asked for and {} came back", articles.len(), answers.len());
    }
    Ok(answers)
}

fn print(article: &Article, answer: &Answer, check: &Check) {
    let lang = article.lang.as_deref().unwrap_or("vi");
    println!("{} {}: {}", article.id, check.kind, check.note.get(lang).map_or("", String::as_str));
    println!("    {}", passage(&article.text, first(answer, check)));
}

/// So many code points of the text from one on.
fn passage_at(text: &str, at: usize, count: usize) -> String {
    text.chars().skip(at).take(count).collect()
}

/// The line of the text about a code point, at most 360 of them.
fn passage(text: &str, at: usize) -> String {
    let letters: Vec<char> = text.chars().collect();
    let start = letters[..at].iter().rposition(|&letter| letter == '\n').map_or(0, |line| line + 1);
    let start = start.max(at.saturating_sub(200));
    letters[start..].iter().take_while(|&&letter| letter != '\n').take(360).collect()
}

fn first(answer: &Answer, check: &Check) -> usize {
    check.figures.iter().filter_map(|id| figure(answer, *id)).map(|figure| figure.start).min().unwrap_or(0)
}

fn figure(answer: &Answer, id: u32) -> Option<&Figure> {
    answer.figures.iter().find(|figure| figure.id == id)
}

/// One digit of one figure changed.
struct Error {
    article: usize,
    check: Check,
    /// Where the changed figure starts, in code points, and as it was written.
    start: usize,
    was: String,
    text: String,
}

/// Changes a digit in agreeing checks, reads the articles again, and counts how many checks turn to `differs`, of those
/// whose claim is no longer true.
fn plant(options: &Options, reader: &Reader, articles: &[Article], answers: &[Answer]) -> Result<ExitCode> {
    let mut random = Random::new(options.seed);
    let mut pool: Vec<(usize, &Check)> = Vec::new();
    for (at, answer) in answers.iter().enumerate() {
        let agreeing = answer.checks.iter().filter(|check| check.status == "agrees" && can_differ(answer, check));
        pool.extend(agreeing.map(|check| (at, check)));
    }
    if pool.is_empty() {
        bail!("no check agrees");
    }
    let mut errors = Vec::new();
    while errors.len() < options.planted {
        random.shuffle(&mut pool);
        for &(at, check) in pool.iter().take(options.planted - errors.len()) {
            errors.extend(error(&mut random, at, &articles[at], &answers[at], check));
        }
    }
    let changed: Vec<Article> =
        errors.iter().map(|error| Article { text: error.text.clone(), ..articles[error.article].clone() }).collect();
    let read = read(reader, &changed)?;
    // By kind: errors that break the claim, those found, those that still agree.
    let mut kinds: BTreeMap<&str, [u32; 3]> = BTreeMap::new();
    let mut unread = 0;
    for (error, answer) in errors.iter().zip(&read) {
        let old: Vec<&Figure> =
            error.check.figures.iter().filter_map(|id| figure(&answers[error.article], *id)).collect();
        // The same figures after the change; one that is read as something else is no figure of the claim any more.
        let new: Vec<&Figure> = old
            .iter()
            .filter_map(|old| answer.figures.iter().find(|new| new.start == old.start && new.kind == old.kind))
            .collect();
        // A number that the error leaves unreadable, or one of another kind (`65/49` is no part), is a matter of reading.
        let written = passage_at(&error.text, error.start, error.was.chars().count());
        let was = old.iter().find(|figure| figure.start == error.start).map(|figure| figure.kind.as_str());
        let same = |figure: &Figure| {
            figure.start == error.start && figure.text == written && Some(figure.kind.as_str()) == was
        };
        if !answer.figures.iter().any(same) {
            unread += 1;
            continue;
        }
        // A list tells how many things it names, by its last figure, and no matter which dates or ages they have.
        if error.check.kind == "list" && old.last().is_some_and(|told| told.start != error.start) {
            continue;
        }
        if new.len() == old.len()
            && (stays_true(&error.check.kind, &old, &new)
                || is_slight(&error.check.kind, &old, &new)
                || holds(&error.check.kind, &new)
                || falls_short(&error.check.kind, &error.text, &new))
        {
            continue;
        }
        let of = |status: &str, same: bool| {
            answer.checks.iter().any(|check| {
                let about = |id: &u32| figure(answer, *id).is_some_and(|figure| figure.start == error.start);
                check.status == status && check.figures.iter().any(about) && (!same || check.kind == error.check.kind)
            })
        };
        let kind = kinds.entry(&error.check.kind).or_default();
        kind[0] += 1;
        let agrees = of("agrees", true) && !of("differs", false);
        kind[2] += u32::from(agrees);
        if of("differs", false) {
            kind[1] += 1;
        } else {
            let now = answer.figures.iter().find(|figure| figure.start == error.start);
            let now = now.map_or("nothing", |figure| figure.text.as_str());
            let outcome = if agrees { "agrees" } else { "not found" };
            println!("{outcome}: {} {} `{}` → `{now}`", articles[error.article].id, error.check.kind, error.was);
            println!("    {}", passage(&error.text, error.start));
        }
    }
    for (kind, [broken, found, agrees]) in &kinds {
        println!("{kind:10} {broken:4} break the claim, {found:4} found, {agrees} agree");
    }
    let [broken, found, agrees] = kinds.values().fold([0; 3], |sum, kind| [0, 1, 2].map(|at| sum[at] + kind[at]));
    let claims = pool.len();
    let share = 100.0 * f64::from(found) / f64::from(broken.max(1));
    println!(
        "{} errors planted in {claims} claims (seed {}), {unread} make a number unreadable, {broken} break the claim, {found} of these found: {share:.1} %, {agrees} agree",
        errors.len(),
        options.seed
    );
    Ok(if share >= options.min_found { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether the contract lets a claim of this form be called wrong: not a whole or a level that is stated elsewhere (a near
/// miss is not mentioned), nor a number that is told again in another rounding.
fn can_differ(answer: &Answer, check: &Check) -> bool {
    let mut sentences = check.figures.iter().filter_map(|id| figure(answer, *id)).map(|figure| figure.sentence);
    let first = sentences.next();
    let one = sentences.all(|sentence| Some(sentence) == first);
    match check.kind.as_str() {
        "share" => one && check.note.get("en").is_none_or(|note| !note.contains("(sentence ")),
        "difference" => one || check.figures.len() == 2,
        "repeat" => false,
        _ => true,
    }
}

/// Whether the claim is true of the changed number as well: a weekday of a date some weeks apart, a range and its gap.
fn stays_true(check: &str, old: &[&Figure], new: &[&Figure]) -> bool {
    match check {
        "weekday" => old.iter().zip(new).all(|(old, new)| weekday(old).is_some() && weekday(old) == weekday(new)),
        "difference" => {
            let [range, gap] = new else { return false };
            let ends = [&range.value, &range.value_to].map(|end| end.as_ref().and_then(|end| end.parse::<f64>().ok()));
            let ([Some(low), Some(high)], Some((gap, step))) = (ends, number(gap)) else { return false };
            ((high - low).abs() - gap).abs() <= step
        }
        _ => false,
    }
}

/// The weekday of a figure's date in the Gregorian calendar, by Sakamoto's method.
fn weekday(figure: &Figure) -> Option<i64> {
    const MONTHS: [i64; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let mut fields = figure.date.as_deref()?.split('-').map(|field| field.parse::<i64>().ok());
    let (year, month, day) = (fields.next()??, fields.next()??, fields.next()??);
    let before = MONTHS.get(usize::try_from(month - 1).ok()?)?;
    let year = year - i64::from(month < 3);
    Some((year + year / 4 - year / 100 + year / 400 + before + day).rem_euclid(7))
}

/// Whether parts behind `trong đó` or `of which` make less than their total: then they need not be all, and the claim
/// is not broken; nor are shares that make less than a hundred without a rest.
fn falls_short(check: &str, text: &str, figures: &[&Figure]) -> bool {
    let numbers: Option<Vec<f64>> = figures.iter().map(|figure| Some(number(figure)?.0)).collect();
    if let (Some(shares), "hundred") = (&numbers, check) {
        let rest = ["còn", "rest", "remaining", "other"].iter().any(|words| text.to_lowercase().contains(words));
        return !rest && shares.iter().sum::<f64>() < 100.0;
    }
    let (Some(numbers), "sum") = (numbers, check) else { return false };
    let Some((total, parts)) = numbers.split_last() else { return false };
    let starts = figures.iter().map(|figure| figure.start);
    let (first, last) = (starts.clone().min().unwrap_or(0), starts.max().unwrap_or(0));
    let between: String = text.chars().skip(first).take(last - first).collect::<String>().to_lowercase();
    let some = ["trong đó", "trong số", "including", "of which", "of whom", "of these", "among them"];
    parts.iter().sum::<f64>() < *total && some.iter().any(|words| between.contains(words))
}

/// Whether the change of a number is one that any rounding of such a claim covers: rates and means bear a twentieth, a
/// conversion the last digit of what it is converted to, or a quarter of it where that is bounded.
fn is_slight(check: &str, old: &[&Figure], new: &[&Figure]) -> bool {
    let of = |figures: &[&Figure], at: usize| figures.get(at).and_then(|figure| number(figure));
    if let ("convert", Some((a, _)), Some((b, _)), Some((now, _)), Some((claim, step))) =
        (check, of(old, 0), of(old, 1), of(new, 0), of(new, 1))
    {
        let room = if new[1].bound.is_some() { claim / 4.0 } else { step };
        return (claim - now * b / a).abs() <= room;
    }
    let apart = |(old, new): (&&Figure, &&Figure)| match (number(old), number(new)) {
        (Some((old, _)), Some((new, _))) => (old - new).abs() / old.abs().max(1e-9),
        _ => 1.0,
    };
    let most = old.iter().zip(new).filter(|(old, new)| old.text != new.text).map(|(old, new)| apart((old, new)));
    matches!(check, "rate" | "mean") && most.fold(0.0, f64::max) < 0.05
}

/// Changes one digit of one figure of the check; `None` for a figure without digits.
fn error(random: &mut Random, at: usize, article: &Article, answer: &Answer, check: &Check) -> Option<Error> {
    let id = check.figures[random.below(check.figures.len())];
    let figure = figure(answer, id)?;
    // A digit behind a letter is a unit's (`m3`).
    let mut last = ' ';
    let mut digits = Vec::new();
    for (place, letter) in figure.text.chars().enumerate() {
        if letter.is_ascii_digit() && !last.is_alphabetic() {
            digits.push(place);
        }
        last = letter;
    }
    if digits.is_empty() {
        return None;
    }
    let digit = digits[random.below(digits.len())];
    let mut letters: Vec<char> = article.text.chars().collect();
    let place = figure.start + digit;
    let least = u8::from(digit == digits[0]);
    let old = letters[place];
    while letters[place] == old {
        letters[place] = char::from(b'0' + least + random.below(10 - usize::from(least)) as u8);
    }
    Some(Error {
        article: at,
        check: check.clone(),
        start: figure.start,
        was: figure.text.clone(),
        text: letters.iter().collect(),
    })
}

/// Whether a claim is true to the digits of its numbers, by arithmetic apart from the core's: each number may be off by
/// one of its last digit, by a tenth if it is bounded. Money in the page's text is plain or scaled, and its last digit is
/// that which is no idle zero where the number ends in three of them.
fn holds(check: &str, figures: &[&Figure]) -> bool {
    if let ("span", [ends, length]) = (check, figures) {
        return spans(ends, length).unwrap_or(false);
    }
    let numbers: Option<Vec<(f64, f64)>> = figures.iter().map(|figure| number(figure)).collect();
    let Some(numbers) = numbers else { return false };
    let near = |claim: (f64, f64), exact: f64, inputs: &[(f64, f64)]| {
        let spread: f64 = inputs.iter().map(|(value, step)| if *value == 0.0 { 0.0 } else { step / value / 2.0 }).sum();
        (claim.0 - exact).abs() <= claim.1 + exact.abs() * spread + 1e-9 * exact.abs()
    };
    match (check, &numbers[..]) {
        // A fraction in words reaches ten points.
        ("share", [percent, fraction]) if figures[1].of.is_some() => {
            let of: f64 = figures[1].of.as_ref().and_then(|of| of.parse().ok()).unwrap_or(1.0);
            (percent.0 - 100.0 * fraction.0 / of).abs() <= 10.0
        }
        ("share", [ratio, percent]) => figures[0]
            .of
            .as_ref()
            .and_then(|of| of.parse::<f64>().ok())
            .is_some_and(|of| near(*percent, 100.0 * ratio.0 / of, &[*ratio])),
        ("share", [part, total, percent]) => near(*percent, 100.0 * part.0 / total.0, &[*part, *total]),
        ("change", [from, to, claim]) => {
            let inputs = [*from, *to];
            let difference = (to.0 - from.0).abs();
            let moved = [from.1 / difference, to.1 / difference].iter().sum::<f64>();
            let widened = [(difference, difference * moved)];
            near(*claim, 100.0 * difference / from.0, &[inputs[0], widened[0]])
                || near(*claim, difference, &widened)
                || near(*claim, 100.0 * to.0 / from.0, &inputs)
                || near(*claim, 100.0 * to.0 / (from.0 - to.0), &inputs)
                || near(*claim, 100.0 * to.0 / (from.0 + to.0), &inputs)
        }
        ("times", [a, b, claim]) => near(*claim, b.0 / a.0, &[*a, *b]) || near(*claim, a.0 * b.0, &[*a, *b]),
        ("sum", all) if figures.iter().all(|figure| figure.unit.as_deref() == Some("%")) => {
            (all.iter().map(|(value, _)| value).sum::<f64>() - 100.0).abs() <= all.iter().map(|(_, step)| step).sum()
        }
        ("sum", [parts @ .., total]) => {
            let steps: f64 = parts.iter().map(|(_, step)| step).sum();
            (parts.iter().map(|(value, _)| value).sum::<f64>() - total.0).abs() <= steps + total.1
        }
        ("hundred", all) => {
            (all.iter().map(|(value, _)| value).sum::<f64>() - 100.0).abs() <= all.iter().map(|(_, step)| step).sum()
        }
        // The same for another length of time.
        ("mean", [a, b]) => [12.0, 52.0, 365.0, 366.0, 360.0, 30.0, 31.0, 28.0, 29.0, 7.0, 24.0]
            .iter()
            .any(|times| near(*b, a.0 / times, &[*a]) || near(*b, a.0 * times, &[*a])),
        ("difference", [a, b, claim]) => (claim.0 - (a.0 - b.0).abs()).abs() <= claim.1 + a.1 + b.1,
        ("mean", [a, b, claim]) => {
            near(*claim, a.0 / b.0, &[*a, *b])
                || near(*claim, a.0 * b.0, &[*a, *b])
                || near(*claim, b.0 / a.0, &[*a, *b])
        }
        ("repeat", [a, b]) => (a.0 - b.0).abs() < 1e-12 * a.0.abs() && figures[0].of == figures[1].of,
        // Rates move: those of one article are called different where more than a tenth lies between them.
        ("rate", [a, b, c, d]) => {
            let turned = figures[0].unit != figures[2].unit;
            let (one, other) = (a.0 / b.0, if turned { d.0 / c.0 } else { c.0 / d.0 });
            let spread: f64 = [a, b, c, d].iter().map(|(value, step)| step / value / 2.0).sum();
            (one / other).ln().abs() <= 1.1_f64.ln() + spread
        }
        // The rate between two units was right before the change; what moves one side by more than a fiftieth breaks it.
        _ => false,
    }
}

/// Whether a length of time is that between its ends, the last one counted or not; `None` where they tell no length.
fn spans(ends: &Figure, length: &Figure) -> Option<bool> {
    let (value, unit) = (length.value.as_ref()?.parse::<i64>().ok()?, length.unit.as_deref()?);
    let (from, to) = ends.date.as_deref()?.split_once('/')?;
    let fields = |point: &str| -> Vec<Option<i64>> { point.split('-').map(|field| field.parse().ok()).collect() };
    let (from, to) = (fields(from), fields(to));
    // Months from the year 0, and days as if each month had 31, which is too many by a few.
    let months =
        |point: &[Option<i64>], year: i64| -> Option<i64> { Some(point[0].unwrap_or(year) * 12 + (*point.get(1)?)?) };
    let apart = match (unit, from.len().min(to.len())) {
        ("a", 1) => to[0]? - from[0]?,
        ("a", _) => (months(&to, 0)? - months(&from, 0)?) / 12,
        ("mo", 2..) => months(&to, 0)? - months(&from, 0)?,
        ("d", 3) => {
            let days = (months(&to, 0)? - months(&from, 0)?) * 31 + to[2]? - from[2]?;
            let over = months(&to, 0)? - months(&from, 0)?;
            return Some((days - 3 * over..=days + 1).contains(&value));
        }
        _ => return None,
    };
    Some((apart..=apart + 1).contains(&value))
}

/// The value of a figure and how far it may be off.
fn number(figure: &Figure) -> Option<(f64, f64)> {
    let text = figure.value.as_ref()?;
    let value = text.parse::<f64>().ok()?.abs();
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let zeros = if decimals > 0 { 0 } else { text.len() - text.trim_end_matches('0').len() };
    let exact = matches!(figure.kind.as_str(), "count" | "ratio" | "age") || figure.kind == "money" && zeros < 3;
    let step = match (decimals, zeros) {
        (1.., _) => 10f64.powi(-(decimals as i32)),
        (0, 3..) => 10f64.powi(zeros as i32),
        _ if exact => 0.0,
        _ => 1.0,
    };
    // A bound reaches as far as the last digit that is no zero is worth.
    let round = if decimals > 0 { 10f64.powi(-(decimals as i32)) } else { 10f64.powi(zeros as i32) };
    Some((value, if figure.bound.is_some() { step.max(value.abs() / 10.0).max(round) } else { step }))
}
