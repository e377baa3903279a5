//! Times `analyze` on the files that are named: `cargo bench --bench throughput -- FILE…`
//!
//! Prints a line of JSON: for each file the best time in milliseconds of `analyze`, and of the floor: copying the text
//! and looking at every byte. `cargo xtask bench` calls it and shows the numbers beside those of WebAssembly.

use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() {
    // Cargo adds `--bench` of its own.
    let files = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let times: Vec<String> = files
        .map(|file| {
            let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
            let options = solieu::Options::default();
            let floor = best(|| {
                let copy = black_box(text.clone());
                copy.bytes().fold(0_u32, |sum, byte| sum.wrapping_add(u32::from(byte)))
            });
            let analyze = best(|| solieu::analyze(black_box(&text), &options));
            format!(r#"{{"floor":{floor},"analyze":{analyze}}}"#)
        })
        .collect();
    println!("[{}]", times.join(","));
}

/// The best of at most 20 runs, in milliseconds, of which none begins after five seconds.
fn best<T>(run: impl Fn() -> T) -> f64 {
    let (mut least, mut total) = (Duration::MAX, Duration::ZERO);
    for _ in 0..20 {
        if total > Duration::from_secs(5) {
            break;
        }
        let start = Instant::now();
        black_box(run());
        let time = start.elapsed();
        least = least.min(time);
        total += time;
    }
    least.as_secs_f64() * 1000.0
}
