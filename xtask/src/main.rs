//! The chores of the repository, run as `cargo xtask COMMAND`.

mod browser;
mod module;
mod node;
mod recipe;
mod serve;
mod shell;
mod site;
mod tally;
mod test;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::prelude::*;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [--port N] [--watch] [--release]   build the page, serve it on this machine and print its address
                                           (port 8080, or a free one if that is taken; --watch builds again on change)
  build [--release]                        put the site into dist/
  test                                     run every test, and install what the tests need

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
    std::env::set_current_dir(shell::root())?;
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
