//! Builds the deck with Trunk. Not here: what the pages hold, or serving them.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::thread::{self, ScopedJoinHandle};

use anyhow::{Context, Result, anyhow, bail};
use xtask::prerender::notes;
use xtask::prerender::options::Options;

use crate::args::Args;
use crate::wasm_target::{WASM, WasmTarget};
use crate::{paths, progress, tools};

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
    let mut trunk = trunk(options, Profile::Release)?;
    progress::run("build the deck", trunk.args(["build", "--release", "--color", "never"]))?;
    let dist = paths::dist();
    if !dist.join("index.html").is_file() {
        bail!("the build went through, but {} has no index.html", dist.display());
    }
    if options.without_notes {
        notes::refuse(&dist, &ai_2025::talk())
            .context("the deck in dist/ is not to be given away")?;
    }
    Ok(dist)
}

/// How the programs are compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// For a host: small.
    Release,
    /// For whoever is changing them: soon.
    Dev,
}

/// Trunk with everything it needs on its PATH; it asks the network for nothing.
///
/// On a fresh machine the tools are installed while the programs are compiled: neither needs the other,
/// and linking the programs keeps one core busy at most.
pub fn trunk(options: &Options, profile: Profile) -> Result<Command> {
    if !paths::root().join("index.html").is_file() {
        bail!(
            "there is no index.html in {}, so there is nothing to build",
            paths::root().display()
        );
    }
    let (target, tools) = thread::scope(|scope| {
        let tools = [&tools::TRUNK, &tools::WASM_BINDGEN, &tools::WASM_OPT];
        let tools = tools.map(|tool| scope.spawn(|| tool.path()));
        let target = WasmTarget::ensure().and_then(|it| compile(it, profile));
        if let Err(error) = &target
            && tools.iter().any(|it| !it.is_finished())
        {
            // What is half installed is finished first, which may take minutes.
            progress::say(&format!("{error:#}; waiting for the tools that are being installed"));
        }
        (target, tools.map(ScopedJoinHandle::join))
    });
    let target = target?;
    let mut programs = Vec::new();
    for tool in tools {
        programs.push(tool.map_err(|_| anyhow!("an installation was cut off; try again"))??);
    }

    let mut folders: Vec<PathBuf> = target.cargo_folder().map(Into::into).into_iter().collect();
    for program in &programs {
        folders.extend(tools::folder_for_path(program)?);
    }
    let mut trunk = Command::new(programs.first().context("there is no Trunk")?);
    trunk.current_dir(paths::root()).env("PATH", path_with(folders)?).envs(target.env());
    trunk.env("TRUNK_OFFLINE", "true").env("TRUNK_SKIP_VERSION_CHECK", "true");
    // The hook in Trunk.toml builds natively, with the cargo that runs us.
    trunk.env("ROSTRA_CARGO", paths::cargo_program());
    options.hand_on(&mut trunk);
    // Trunk takes only `true` and `false` there and stops at NO_COLOR=1.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

/// Compiles all programs in one call, so that they are linked side by side. Trunk, which asks for one
/// after the other, then finds each of them done.
fn compile(target: WasmTarget, profile: Profile) -> Result<WasmTarget> {
    fetch_crates()?;
    let folders = target.cargo_folder().map(Into::into).into_iter().collect();
    // By the same name as Trunk calls it, or cargo would take it for another build.
    let mut cargo = Command::new("cargo");
    cargo.current_dir(paths::root()).env("PATH", path_with(folders)?).envs(target.env());
    cargo.args(["build", "--offline", "--bins", "--target", WASM]);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    progress::run("compile the programs", &mut cargo)?;
    Ok(target)
}

/// PATH with some folders before all others.
fn path_with(mut folders: Vec<PathBuf>) -> Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    std::env::join_paths(folders).context("PATH holds a folder that cannot be named there")
}

/// Trunk builds offline, so the crates must be here before it starts. Asks nothing when they are.
fn fetch_crates() -> Result<()> {
    let mut cargo = paths::cargo();
    cargo.args(["fetch", "--target", WASM]);
    let about = paths::output_of(Command::new("rustc").arg("-vV")).unwrap_or_default();
    if let Some(host) = about.lines().find_map(|it| it.strip_prefix("host: ")) {
        cargo.args(["--target", host]);
    }
    progress::run("fetch crates", &mut cargo)
}
