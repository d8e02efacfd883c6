//! Builds the deck with Trunk. Not here: the content of the pages, or serving them.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::{self, ScopedJoinHandle};

use anyhow::{Context, Result, anyhow, bail};
use xtask::prerender::notes;
use xtask::prerender::options::Options;
use xtask::prerender::single::Single;

use crate::args::{self, Arguments};
use crate::wasm_target::{WASM, WasmTarget};
use crate::{paths, progress, tools};

/// Runs `cargo xtask build`.
pub fn run(mut args: Arguments) -> Result<()> {
    let options = Options::take(&mut args)?;
    let is_single = args.contains("--single-file");
    let only: Option<String> = args.opt_value_from_str("--only")?;
    args::finish(args)?;
    if only.is_some() && !is_single {
        bail!("--only is for --single-file");
    }
    let talk = options.talk();
    // Before the build, which takes minutes: it fails for a slide that does not exist.
    let single = Single::new(&talk, options.address.as_deref(), only.as_deref())?;
    let dist = release(&options)?;
    if options.address.is_none() {
        progress::say(WITHOUT_ADDRESS);
    }
    progress::say(&format!("the deck is in {}", dist.display()));
    if is_single {
        let file = single.write(&dist)?;
        refuse_notes(&options, &dist)?;
        let size = file.metadata().map_or(0, |it| it.len() / 1000);
        progress::say(&format!("and in one file of {size} kB: {}", file.display()));
    }
    Ok(())
}

/// Message about what a build without an address leaves out.
const WITHOUT_ADDRESS: &str = "without --address URL the pages have no canonical address, no oEmbed and no preview picture, and handouts no codes";

/// Builds the deck for a host and returns its folder.
pub fn release(options: &Options) -> Result<PathBuf> {
    let mut trunk = trunk(options, Profile::Release)?;
    progress::run("build the deck", trunk.args(["build", "--release", "--color", "never"]))?;
    let dist = paths::dist();
    if !dist.join("index.html").is_file() {
        bail!("the build went through, but {} has no index.html", dist.display());
    }
    refuse_notes(options, &dist)?;
    Ok(dist)
}

/// Fails if notes are in a deck that should have none.
fn refuse_notes(options: &Options, dist: &Path) -> Result<()> {
    if options.without_notes {
        notes::refuse(dist, &ai_2025::talk())
            .context("the deck in dist/ is not to be given away")?;
    }
    Ok(())
}

/// Build profile of the WebAssembly programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Optimized for size, for a host.
    Release,
    /// Optimized for build time, for development.
    Dev,
}

/// Returns the Trunk command with all its tools on PATH; it works offline.
///
/// On a fresh machine the tools are installed while the programs are compiled: neither needs the
/// other, and linking the programs uses one core at most.
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
            // Running installations are finished first, which may take minutes.
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
    // The hook in Trunk.toml builds natively, with the cargo that runs xtask.
    trunk.env("ROSTRA_CARGO", paths::cargo_program());
    options.hand_on(&mut trunk);
    // Trunk accepts only `true` and `false` there and fails on NO_COLOR=1.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

/// Compiles all programs in one call, so that they are linked in parallel. Trunk, which builds them
/// one after the other, then finds each of them done.
fn compile(target: WasmTarget, profile: Profile) -> Result<WasmTarget> {
    fetch_crates()?;
    let folders = target.cargo_folder().map(Into::into).into_iter().collect();
    // Same program name as in Trunk's call; otherwise cargo would treat it as another build.
    let mut cargo = Command::new("cargo");
    cargo.current_dir(paths::root()).env("PATH", path_with(folders)?).envs(target.env());
    cargo.args(["build", "--offline", "--bins", "--target", WASM]);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    progress::run("compile the programs", &mut cargo)?;
    Ok(target)
}

/// Returns PATH with the given folders first.
fn path_with(mut folders: Vec<PathBuf>) -> Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&path));
    std::env::join_paths(folders).context("PATH holds a folder that cannot be named there")
}

/// Downloads the crates, because Trunk builds offline. Uses no network if they are there already.
fn fetch_crates() -> Result<()> {
    let mut cargo = paths::cargo();
    cargo.args(["fetch", "--target", WASM]);
    let about = paths::output_of(Command::new("rustc").arg("-vV")).unwrap_or_default();
    if let Some(host) = about.lines().find_map(|it| it.strip_prefix("host: ")) {
        cargo.args(["--target", host]);
    }
    progress::run("fetch crates", &mut cargo)
}
