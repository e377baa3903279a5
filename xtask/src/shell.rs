//! Running other programs, each announced before it starts.

use std::ffi::OsStr;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// The top folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies one folder below the top")
}

/// Says in one line what comes next.
pub(crate) fn say(what: impl std::fmt::Display) {
    println!("==> {what}");
}

/// A call of the cargo that runs this very program.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// How a command reads when it is typed.
pub(crate) fn display(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    std::iter::once(program).chain(command.get_args()).map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// Says the command, runs it with our own streams, and fails if it fails.
///
/// # Errors
/// If it cannot be started or ends with a status other than 0.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    say(display(command));
    let status = command.status().with_context(|| format!("cannot start `{}`", display(command)))?;
    if !status.success() {
        bail!("`{}` failed: {status}", display(command));
    }
    Ok(())
}

/// What the command writes to standard output, without the white space around it.
///
/// # Errors
/// If it cannot be started, ends with a status other than 0 or writes what is not UTF-8.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start `{}`", display(command)))?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        bail!("`{}` failed: {}\n{}", display(command), output.status, message.trim());
    }
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}

/// The same, but nothing if the command is not done in time, in which case it is stopped.
///
/// # Errors
/// As [`output`].
pub(crate) fn output_within(command: &mut Command, time: Duration) -> Result<Option<String>> {
    let name = display(command);
    let starting = || format!("cannot start `{name}`");
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(starting)?;
    let end = Instant::now() + time;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if Instant::now() > end {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    if !status.success() {
        bail!("`{name}` failed: {status}");
    }
    let mut output = String::new();
    if let Some(mut written) = child.stdout.take() {
        written.read_to_string(&mut output)?;
    }
    Ok(Some(output.trim().to_owned()))
}

/// The folder that cargo builds into, wherever the settings put it.
///
/// # Errors
/// If `cargo metadata` fails.
pub(crate) fn target_directory() -> Result<PathBuf> {
    #[derive(serde::Deserialize)]
    struct Metadata {
        target_directory: PathBuf,
    }
    let json = output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    Ok(serde_json::from_str::<Metadata>(&json)?.target_directory)
}
