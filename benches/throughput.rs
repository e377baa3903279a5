//! Times `analyze` on the files that are named: `cargo bench --bench throughput -- FILE…`
//!
//! Prints a line of JSON: for each file the best time in milliseconds of `analyze`, and of the floor: copying the text
//! and looking at every byte. `cargo xtask bench` calls it and shows the numbers beside those of WebAssembly.
//!
//! Files are read in turn, round after round, so that what else the machine does meanwhile hits them all.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// The most rounds, of which none begins after so long.
const ROUNDS: u32 = 20;
const TIME: Duration = Duration::from_secs(8);

fn main() {
    // Cargo adds `--bench` of its own.
    let files = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let texts: Vec<String> =
        files.map(|file| std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"))).collect();
    let options = solieu::Options::default();
    let mut best = vec![(Duration::MAX, Duration::MAX); texts.len()];
    let start = Instant::now();
    for _ in 0..ROUNDS {
        if start.elapsed() > TIME {
            break;
        }
        for (text, (floor, analyze)) in texts.iter().zip(&mut best) {
            *floor =
                time(|| black_box(text.clone()).bytes().fold(0_u32, |sum, byte| sum.wrapping_add(u32::from(byte))))
                    .min(*floor);
            *analyze = time(|| solieu::analyze(black_box(text), &options)).min(*analyze);
        }
    }
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    let times: Vec<String> = best
        .into_iter()
        .map(|(floor, analyze)| format!(r#"{{"floor":{},"analyze":{}}}"#, milliseconds(floor), milliseconds(analyze)))
        .collect();
    println!("[{}]", times.join(","));
}

/// How long a run takes, up to when its result is let go of.
fn time<T>(run: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    drop(black_box(run()));
    start.elapsed()
}
