//! From the crate to `pkg/`: the WebAssembly module with its JavaScript and TypeScript sides.
//!
//! The folder holds the same files as that of `wasm-pack build --target web`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::recipe::Recipe;
use crate::{node, shell};

const TARGET: &str = "wasm32-unknown-unknown";

/// The files that the page is made from.
#[derive(Debug)]
pub(crate) struct Package {
    pub(crate) wasm: PathBuf,
    pub(crate) glue: PathBuf,
}

/// Compiles the core and makes its bindings; with `optimize` it runs `wasm-opt` over the module.
///
/// # Errors
/// If a step fails; the message says which.
pub(crate) fn build(recipe: &Recipe, optimize: bool) -> Result<Package> {
    add_target()?;
    let mut cargo = shell::cargo();
    cargo.args(["build", "--lib", "--no-default-features", "--target", TARGET]);
    cargo.args(["--profile", &recipe.module.profile]);
    // The bindings are made from sections that stripping takes away.
    cargo.arg("--config").arg(format!("profile.{}.strip='debuginfo'", recipe.module.profile));
    if !recipe.module.features.is_empty() {
        cargo.args(["--features", &recipe.module.features.join(",")]);
    }
    let mut flags = remapped()?;
    if !recipe.module.target_features.is_empty() {
        flags.push(format!("-Ctarget-feature=+{}", recipe.module.target_features.join(",+")));
    }
    cargo.arg("--config").arg(format!("target.{TARGET}.rustflags={}", toml::Value::from(flags)));
    shell::run(&mut cargo)?;

    let folder = if recipe.module.profile == "dev" { "debug" } else { &recipe.module.profile };
    let input = shell::target_directory()?.join(TARGET).join(folder).join("solieu.wasm");
    let out = shell::root().join("pkg");
    shell::say(format_args!("wasm-bindgen --target web ({} to pkg/)", input.display()));
    Bindgen::new()
        .input_path(&input)
        .web(true)?
        // Without the default path `init()` would need to be told where the module lies.
        .omit_default_module_path(false)
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&out)
        .context("cannot make the bindings")?;
    let package = Package { wasm: out.join("solieu_bg.wasm"), glue: out.join("solieu.js") };
    if optimize {
        run_wasm_opt(recipe, &package.wasm)?;
    }
    Ok(package)
}

/// Flags that write the places of this machine by names that are the same on any: the module tells of no folder, and two
/// builds in different folders are the same.
fn remapped() -> Result<Vec<String>> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let mut places = vec![(shell::root().to_owned(), "/solieu"), (shell::target_directory()?, "/target")];
    places.extend(home.map(|home| (home, "/cargo")));
    // The last that fits is taken, so that the innermost must come last.
    places.sort();
    Ok(places.into_iter().map(|(place, name)| format!("--remap-path-prefix={}={name}", place.display())).collect())
}

/// Adds the compiler's WebAssembly target where it is missing.
fn add_target() -> Result<()> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let libraries = shell::output(Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    shell::say(format_args!("the Rust target {TARGET} is missing here: adding it"));
    shell::run(Command::new("rustup").args(["target", "add", TARGET])).with_context(|| {
        format!("cannot add the Rust target {TARGET}; without rustup, install it the way Rust itself was installed")
    })
}

fn run_wasm_opt(recipe: &Recipe, wasm: &Path) -> Result<()> {
    node::install()?;
    let mut command = node::program("wasm-opt")?;
    command.arg(&recipe.optimize.level).arg("--strip-debug").arg("--strip-producers");
    command.args(recipe.optimize.enable.iter().map(|feature| format!("--enable-{feature}")));
    shell::run(command.arg(wasm).arg("-o").arg(wasm))
}
