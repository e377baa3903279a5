//! `cargo xtask serve`: the page on this machine, for this machine alone.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::{HeaderValue, header::CACHE_CONTROL};
use notify::{Event, EventKind, RecursiveMode, Watcher};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::{shell, site};

/// The port that is tried first.
const PORT: u16 = 8080;

/// What a change of makes a new build; folders are watched with all that is in them.
const WATCHED: [&str; 5] = ["src", "www", "build.rs", "Cargo.toml", "wasm-pack.toml"];

/// How long sources must be at rest before a build.
const REST: Duration = Duration::from_millis(200);

/// What the command line asked for.
#[derive(Debug, Default)]
pub(crate) struct Options {
    pub(crate) port: Option<u16>,
    pub(crate) watch: bool,
    pub(crate) release: bool,
}

/// Builds the page and serves it until the program is stopped.
///
/// # Errors
/// If the build fails or no port can be had.
pub(crate) fn run(options: &Options) -> Result<()> {
    site::build(options.release)?;
    let listener = listen(options.port)?;
    if options.watch {
        let release = options.release;
        std::thread::spawn(move || {
            if let Err(error) = watch(release) {
                eprintln!("error: cannot watch for changes any longer: {error:#}");
            }
        });
        shell::say(format_args!("watching {} (the page shows a change when it is loaded again)", WATCHED.join(", ")));
    }
    println!("\n  Số Liệu is at http://{}/   (stop it with Ctrl+C)\n", listener.local_addr()?);
    serve(listener)
}

/// A socket on the loopback address: the port that was asked for, else 8080, else a free one.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    let open = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => open(port).with_context(|| format!("port {port} cannot be used: try another with --port")),
        None => open(PORT).or_else(|_| {
            shell::say(format_args!("port {PORT} is taken: using a free one"));
            open(0).context("no free port on this machine")
        }),
    }
}

fn serve(listener: TcpListener) -> Result<()> {
    // A page under work must never come from the browser's store.
    let fresh = SetResponseHeaderLayer::overriding(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let app = Router::new().fallback_service(ServeDir::new(site::DIST)).layer(fresh);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    listener.set_nonblocking(true)?;
    runtime.block_on(async { axum::serve(tokio::net::TcpListener::from_std(listener)?, app).await })?;
    Ok(())
}

/// Builds again whenever a source has changed and then rested for a moment. A failed build leaves the last good page.
fn watch(release: bool) -> Result<()> {
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // A build reads every source, and reading is an event too.
        if event.as_ref().is_ok_and(|event| matches!(event.kind, EventKind::Access(_))) {
            return;
        }
        // The receiver is gone only when watching has ended.
        let _ = sender.send(event);
    })?;
    for path in WATCHED.iter().map(Path::new).filter(|path| path.exists()) {
        watcher.watch(path, RecursiveMode::Recursive)?;
    }
    while let Ok(event) = events.recv() {
        event?;
        while events.recv_timeout(REST).is_ok() {}
        match site::build(release) {
            Ok(()) => shell::say("the page is up to date"),
            Err(error) => eprintln!("error: {error:#}\nthe page is still the last one that could be built"),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::listen;

    #[test]
    fn a_port_that_is_taken_is_named_or_passed_over() {
        let taken = listen(None).expect("a port");
        let port = taken.local_addr().expect("an address").port();
        let error = listen(Some(port)).expect_err("it is taken").to_string();
        assert!(error.contains(&port.to_string()) && error.contains("--port"), "{error}");
        let other = listen(None).expect("another port").local_addr().expect("an address");
        assert!(other.port() != port && other.ip().is_loopback());
    }
}
