//! Builds the deck with Trunk. Not here: what the pages hold, or serving them.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use xtask::prerender::notes;
use xtask::prerender::options::Options;

use crate::args::Args;
use crate::wasm_target::{WASM, WasmTarget};
use crate::{places, progress, tools};

/// `cargo xtask build`.
pub fn run(mut args: Args) -> Result<()> {
    let options = Options::take(&mut args)?;
    args.finish()?;
    let dist = release(&options)?;
    progress::say(&format!("the deck is in {}", dist.display()));
    Ok(())
}

/// Builds the deck for a host and answers where it is.
pub fn release(options: &Options) -> Result<PathBuf> {
    let mut trunk = trunk(options)?;
    progress::run("build the deck", trunk.args(["build", "--release", "--color", "never"]))?;
    let dist = places::dist();
    if !dist.join("index.html").is_file() {
        bail!("the build went through, but {} has no index.html", dist.display());
    }
    if options.without_notes {
        notes::refuse(&dist, &ai_2025::talk())
            .context("the deck in dist/ is not to be given away")?;
    }
    Ok(dist)
}

/// Trunk with everything it needs on its PATH; it asks the network for nothing.
pub fn trunk(options: &Options) -> Result<Command> {
    if !places::root().join("index.html").is_file() {
        bail!(
            "there is no index.html in {}, so there is nothing to build",
            places::root().display()
        );
    }
    let target = WasmTarget::ensure()?;
    fetch_crates()?;
    let program = tools::TRUNK.path()?;

    let mut folders: Vec<PathBuf> = target.cargo_folder().map(Into::into).into_iter().collect();
    for tool in [&tools::WASM_BINDGEN, &tools::WASM_OPT] {
        folders.extend(tool.folder_for_path()?);
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    let path =
        std::env::join_paths(folders).context("PATH holds a folder that cannot be named there")?;

    let mut trunk = Command::new(program);
    trunk.current_dir(places::root()).env("PATH", path).envs(target.env());
    trunk.env("TRUNK_OFFLINE", "true").env("TRUNK_SKIP_VERSION_CHECK", "true");
    // The hook in Trunk.toml builds natively, with the cargo that runs us.
    trunk.env("ROSTRA_CARGO", places::cargo_program());
    options.hand_on(&mut trunk);
    // Trunk takes only `true` and `false` there and stops at NO_COLOR=1.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

/// Trunk builds offline, so the crates must be here before it starts. Asks nothing when they are.
fn fetch_crates() -> Result<()> {
    let mut cargo = places::cargo();
    cargo.args(["fetch", "--target", WASM]);
    let about = places::output_of(Command::new("rustc").arg("-vV")).unwrap_or_default();
    if let Some(host) = about.lines().find_map(|it| it.strip_prefix("host: ")) {
        cargo.args(["--target", host]);
    }
    progress::run("fetch crates", &mut cargo)
}
