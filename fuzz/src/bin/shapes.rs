//! Searches for a shape of text that takes longer than news: a few fragments, repeated. What costs most is changed again
//! and again, as a fuzzer does, with the processor's time as the score.
//!
//! Arguments: seconds, seed. Ends with an error if a shape costs more than [`MOST`] times what news does for as many bytes
//! and figures.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use solieu::{Options, analyze};
use solieu_fuzz::texts;

/// How long a shape is repeated, in bytes.
const LENGTH: usize = 100_000;
/// A shorter one, which tells most shapes apart in less time.
const SHORT: usize = 12_500;
/// How many times what news costs a shape may cost.
const MOST: f64 = 3.0;

/// Seconds of the processor and figures.
fn cost(text: &str, lang: &str) -> (f64, usize) {
    let options = Options { lang: Some(lang.to_owned()), ..Options::default() };
    let mut best = (f64::MAX, 0);
    // What disturbs only ever makes it slower.
    for _ in 0..3 {
        let start = ThreadTime::now();
        let figures = std::hint::black_box(analyze(text, &options)).figures.len();
        let time = start.elapsed().as_secs_f64();
        if time < best.0 {
            best = (time, figures);
        }
    }
    best
}

/// `unit` again and again, up to a length.
fn repeated(unit: &str, length: usize) -> String {
    unit.repeat((length / unit.len().max(1)).max(1))
}

/// Seconds a byte and seconds a figure of news in a language: of the page's sample as it is, and without its numbers.
fn fitted(lang: &str) -> (f64, f64) {
    let sample = match lang {
        "vi" => include_str!("../../../www/samples/vi.txt"),
        _ => include_str!("../../../www/samples/en.txt"),
    };
    // Articles of lines of their own: a line that was read before is no news.
    let news: String = (0..LENGTH / sample.len() + 1).map(|at| sample.replace('\n', &format!(" x{at}\n"))).collect();
    let plain: String = news.chars().map(|letter| if letter.is_ascii_digit() { 'x' } else { letter }).collect();
    let ((all, figures), (words, few)) = (cost(&news, lang), cost(&plain, lang));
    let (bytes, plain_bytes) = (news.len() as f64, plain.len() as f64);
    // all = a × bytes + b × figures, and the same of the words: two equations for a and b.
    let determinant = bytes * few as f64 - plain_bytes * figures as f64;
    let a = (all * few as f64 - words * figures as f64) / determinant;
    let b = (bytes * words - plain_bytes * all) / determinant;
    (a.max(all / bytes / 4.0), b.max(0.0))
}

struct Random(u64);

impl Random {
    /// A number below `limit`, by xorshift.
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % limit.max(1)
    }

    fn byte(&mut self) -> u8 {
        self.below(256) as u8
    }
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let seconds = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(60);
    let seed: u64 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(1);
    let mut random = Random(seed.max(1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let news = [("vi", fitted("vi")), ("en", fitted("en"))];
    for (lang, (a, b)) in news {
        println!("news ({lang}): {:.0} ns a byte and {:.0} ns a figure", a * 1e9, b * 1e9);
    }
    let times = |unit: &[u8], length: usize, lang: usize| {
        let (lang, (a, b)) = news[lang];
        let text = repeated(&texts::text(unit), length);
        let (time, figures) = cost(&text, lang);
        time / (a * text.len() as f64 + b * figures as f64)
    };
    // The costliest shapes so far: cost of the short form, language, fragments.
    let mut worst: Vec<(f64, usize, Vec<u8>)> = Vec::new();
    let (mut tried, mut over) = (0, Vec::new());
    let end = Instant::now() + Duration::from_secs(seconds);
    while Instant::now() < end {
        let lang = random.below(2);
        let mut unit: Vec<u8> = match worst.get(random.below(worst.len() * 2)) {
            Some((_, _, unit)) => unit.clone(),
            None => (0..random.below(6) + 1).map(|_| random.byte()).collect(),
        };
        let (at, byte) = (random.below(unit.len()), random.byte());
        match random.below(3) {
            0 if unit.len() > 1 => drop(unit.remove(at)),
            1 if unit.len() < 8 => unit.insert(at, byte),
            _ => unit[at] = byte,
        }
        tried += 1;
        let short = times(&unit, SHORT, lang);
        if worst.iter().any(|(_, other_lang, other)| *other_lang == lang && *other == unit) {
            continue;
        }
        worst.push((short, lang, unit.clone()));
        worst.sort_by(|one, other| other.0.total_cmp(&one.0));
        worst.truncate(40);
        if worst.iter().any(|(_, other_lang, other)| *other_lang == lang && *other == unit) {
            let long = times(&unit, LENGTH, lang);
            if long > MOST {
                println!("{long:.1} times news ({}): {:?} again and again", news[lang].0, texts::text(&unit));
                over.push(long);
            }
            // A shape that grows faster than its length is followed even where it is cheap while it is short.
            if let Some(kept) = worst.iter_mut().find(|(_, other_lang, other)| *other_lang == lang && *other == unit) {
                kept.0 = kept.0.max(long);
            }
        }
    }
    let most = worst.iter().map(|(times, ..)| *times).fold(0.0, f64::max);
    println!("{tried} shapes tried, the costliest {most:.1} times news, {} over {MOST} times", over.len());
    if over.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
