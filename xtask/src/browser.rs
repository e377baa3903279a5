//! The browsers that the page is tested in: one that is named, else one that is found, else one that is installed.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{node, shell};

/// A browser that the tests drive.
pub(crate) struct Browser {
    /// How it is called in messages.
    name: &'static str,
    /// The environment variable that names its program; the tests are told by the same one.
    pub(crate) variable: &'static str,
    /// Its programs' names on the path.
    programs: &'static [&'static str],
    /// Where it is put on systems that keep programs off the path.
    places: &'static [&'static str],
    /// The package of Debian.
    package: &'static str,
    /// The arguments of `npx` that download it, where Debian's package cannot be had.
    download: &'static [&'static str],
}

/// Chromium, or a browser made from it, driven by Playwright.
pub(crate) const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "SOLIEU_CHROMIUM",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"],
    places: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ],
    package: "chromium",
    download: &["playwright-core", "install", "--with-deps", "chromium-headless-shell"],
};

/// Firefox, driven by Puppeteer.
pub(crate) const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "SOLIEU_FIREFOX",
    programs: &["firefox-esr", "firefox"],
    places: &["/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe"],
    package: "firefox-esr",
    download: &["@puppeteer/browsers", "install", "firefox@stable", "--path", "node_modules/.cache/browsers"],
};

impl Browser {
    /// The program of the browser, installed if need be.
    ///
    /// # Errors
    /// If there is none and none can be installed; the message says what to do.
    pub(crate) fn get(&self) -> Result<PathBuf> {
        if let Some(path) = std::env::var_os(self.variable).filter(|path| !path.is_empty()) {
            let path = which::which(&path)
                .with_context(|| format!("{} names no program: {}", self.variable, path.display()))?;
            shell::say(format_args!("{}: {} (named by {})", self.name, path.display(), self.variable));
            return Ok(path);
        }
        if let Some(path) = self.find() {
            shell::say(format_args!("{}: {} (found)", self.name, path.display()));
            return Ok(path);
        }
        self.install().with_context(|| {
            format!(
                "there is no {} and none could be installed: install it, or name its program in {}",
                self.name, self.variable
            )
        })
    }

    fn find(&self) -> Option<PathBuf> {
        let on_path = self.programs.iter().find_map(|program| which::which(program).ok());
        on_path.or_else(|| self.places.iter().map(PathBuf::from).find(|place| place.is_file()))
    }

    fn install(&self) -> Result<PathBuf> {
        if std::path::Path::new("/etc/debian_version").exists() {
            shell::say(format_args!("{} is missing here: installing Debian's package {}", self.name, self.package));
            match apt_get(self.package) {
                Ok(()) => {
                    if let Some(path) = self.find() {
                        return Ok(path);
                    }
                    shell::say(format_args!("the package {} brought no {}", self.package, self.name));
                }
                Err(error) => shell::say(format_args!("that did not work: {error:#}")),
            }
        }
        shell::say(format_args!("{} is missing here: downloading it", self.name));
        let npx = which::which("npx").context("npx is missing: it comes with Node.js")?;
        let mut command = Command::new(npx);
        shell::run(command.arg("--no-install").args(self.download))?;
        self.downloaded()
    }

    /// Where the download of [`install`](Self::install) lies.
    fn downloaded(&self) -> Result<PathBuf> {
        let path = if self.package == "chromium" {
            let script = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
            PathBuf::from(shell::output(node::node().args(["--eval", script]))?)
        } else {
            let pattern = "node_modules/.cache/browsers/firefox/*/**/firefox*";
            let programs = glob::glob(pattern)?.flatten().filter(|path| path.is_file());
            programs
                .filter(|path| matches!(path.file_stem().and_then(|stem| stem.to_str()), Some("firefox")))
                .last()
                .context("the download brought no program")?
        };
        if !path.is_file() {
            bail!("the download brought no {}", path.display());
        }
        Ok(path)
    }
}

/// Installs a Debian package as root, or by a sudo that asks for no password.
pub(crate) fn apt_get(package: &str) -> Result<()> {
    let is_root = shell::output(Command::new("id").arg("-u"))? == "0";
    let apt_get = |args: &[&str]| {
        let mut command = if is_root { Command::new("apt-get") } else { Command::new("sudo") };
        if !is_root {
            command.args(["--non-interactive", "apt-get"]);
        }
        command.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        shell::run(&mut command)
    };
    apt_get(&["update", "-qq"])?;
    apt_get(&["install", "-y", "-qq", "--no-install-recommends", package])
}
