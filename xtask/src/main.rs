//! The chores of the repository, run as `cargo xtask COMMAND`.

mod bench;
mod browser;
mod checks;
#[cfg(feature = "detectors")]
mod detect;
mod eval;
mod fit;
mod module;
mod node;
mod random;
mod recipe;
mod reproduce;
mod serve;
mod sheets;
mod shell;
mod site;
mod supply;
mod tally;
mod test;
mod trust;

use std::process::ExitCode;

use anyhow::Context as _;
use anyhow::{Result, bail};
use lexopt::prelude::*;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port N] [--watch] [--release]   build the page, serve it on this machine and print its address
                                           (port 8080, or a free one if that is taken; --watch builds again on change)
  build [--release]                        put the site into dist/
  reproduce                                build the last commit in two clones in two folders, compare them byte for byte
                                           and print the SHA-256
  dependencies [--check]                   write docs/DEPENDENCIES.md from the lock files, or fail if it is out of date;
                                           licences, registries and checksums must be right
  deny                                     hold licences, sources and bans of the crates to .cargo/deny.toml
  fuzz [--seconds N] [--only TARGET] [--keep]
                                           try what must hold of every text on texts that a fuzzer makes up, and write
                                           down how much was tried; --keep keeps the inputs that reached something
  mutants [--sample N] [--seed N] [--min-caught PERCENT]
                                           change the core in N places, one at a time; the tests must notice
  shapes [SECONDS [SEED]]                  search for a text that takes more than three times what news takes
  coverage [--min-lines PERCENT]           count the lines of the core that the tests run
  test                                     run every test, and install what the tests need
  eval FOLDER [--floors FILE] [--errors N] [--only CORPUS]…
                                           score the corpora in a folder; fail below a floor; show N misses of each
  eval FOLDER --blind                      score the sets that are kept unread (blind*): their totals, nothing else
  fit FOLDER                               fit the weights of the decision and those of doubt on the open gold sets of a
                                           folder, and tell what they are worth on articles that they were not fitted on
  bench [FILE] [--min-native MB/S] [--min-wasm MB/S] [--max-growth TIMES] [--max-hostile TIMES]
                                           time the reading of articles (the page's sample, or those of FILE)
  sheets [FILE…]                           open what the page gives for spreadsheets in LibreOffice, under a Vietnamese
                                           and an English locale, and read it back cell by cell; FILE holds an article
  checks FILE… --draw N [--seed N]         draw N articles with fifteen figures and more, by their ids
  checks FILE… [--list STATUS] [--planted N [--seed N] [--min-found PERCENT]]
                                           list the checks of a status (differs) in articles, count all; plant errors
                                           into N claims that hold and count how many are found
  checks FILE… --claims CLAIMS.jsonl       how many of the claims that readers found the checks find

--release optimises the module, minifies the page and holds both to the size budgets of wasm-pack.toml.
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut args = lexopt::Parser::from_env();
    let command = match args.next()? {
        Some(Value(name)) => name.string()?,
        Some(Short('h') | Long("help")) => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
        None => {
            eprint!("{USAGE}");
            return Ok(ExitCode::from(2));
        }
    };
    // These take paths, and those are meant from where the caller stands.
    if !matches!(command.as_str(), "eval" | "fit" | "bench" | "checks" | "detect" | "sheets") {
        std::env::set_current_dir(shell::root())?;
    }
    match command.as_str() {
        "build" => {
            let mut release = false;
            while let Some(arg) = args.next()? {
                match arg {
                    Long("release") => release = true,
                    other => return Err(other.unexpected().into()),
                }
            }
            site::build(release)?;
        }
        "serve" => {
            let mut options = serve::Options::default();
            while let Some(arg) = args.next()? {
                match arg {
                    Long("port") => options.port = Some(args.value()?.parse()?),
                    Long("watch") => options.watch = true,
                    Long("release") => options.release = true,
                    other => return Err(other.unexpected().into()),
                }
            }
            serve::run(&options)?;
        }
        "test" => {
            no_more(&mut args)?;
            return Ok(test::run());
        }
        "reproduce" => {
            no_more(&mut args)?;
            reproduce::run()?;
        }
        "dependencies" => {
            let mut check = false;
            while let Some(arg) = args.next()? {
                match arg {
                    Long("check") => check = true,
                    other => return Err(other.unexpected().into()),
                }
            }
            supply::dependencies(check)?;
        }
        "deny" => {
            no_more(&mut args)?;
            trust::deny()?;
        }
        "fuzz" => trust::fuzz(&trust::fuzz_options(&mut args)?)?,
        "mutants" => trust::mutants(&trust::mutants_options(&mut args)?)?,
        "shapes" => {
            let mut given = Vec::new();
            while let Some(Value(value)) = args.next()? {
                given.push(value.string()?);
            }
            trust::shapes(&given)?;
        }
        "coverage" => {
            let mut least = 95;
            while let Some(arg) = args.next()? {
                match arg {
                    Long("min-lines") => least = args.value()?.parse()?,
                    other => return Err(other.unexpected().into()),
                }
            }
            trust::coverage(least)?;
        }
        "eval" => return eval::run(&eval_options(&mut args)?),
        "fit" => {
            let folder = args.value().context("name the folder of the gold sets: fit FOLDER")?;
            no_more(&mut args)?;
            return fit::run(folder.as_ref());
        }
        "bench" => return bench::run(&bench::options(&mut args)?),
        #[cfg(feature = "detectors")]
        "detect" => {
            let folder = args.value().context("name the folder of the articles: detect FOLDER")?;
            no_more(&mut args)?;
            detect::run(folder.as_ref())?;
        }
        "sheets" => {
            let mut files = Vec::new();
            while let Some(arg) = args.next()? {
                match arg {
                    Value(file) => files.push(file.into()),
                    other => return Err(other.unexpected().into()),
                }
            }
            sheets::run(&files)?;
        }
        "checks" => return checks::run(&checks::options(&mut args)?),
        "help" => print!("{USAGE}"),
        other => bail!("there is no command `{other}`\n\n{USAGE}"),
    }
    Ok(ExitCode::SUCCESS)
}

fn no_more(args: &mut lexopt::Parser) -> Result<()> {
    match args.next()? {
        Some(other) => Err(other.unexpected().into()),
        None => Ok(()),
    }
}

fn eval_options(args: &mut lexopt::Parser) -> Result<eval::Options> {
    let mut options = eval::Options::default();
    while let Some(arg) = args.next()? {
        match arg {
            Value(folder) if options.folder.as_os_str().is_empty() => options.folder = folder.into(),
            Long("floors") => options.floors = Some(args.value()?.into()),
            Long("blind") => options.blind = true,
            Long("errors") => options.errors = args.value()?.parse()?,
            Long("only") => options.only.push(args.value()?.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    if options.blind && (options.errors > 0 || options.floors.is_some()) {
        bail!("blind sets are for scores alone: --blind goes with neither --errors nor --floors");
    }
    if options.folder.as_os_str().is_empty() {
        bail!("name the folder of the corpora: cargo xtask eval FOLDER");
    }
    Ok(options)
}
