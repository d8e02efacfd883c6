//! Finds or installs the WebAssembly target, by the first of three ways that works. Not here:
//! building.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::{apt, paths, progress};

/// The target's name.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Timeout: the download host answers within seconds or not at all.
const RUSTUP_LIMIT: Duration = Duration::from_secs(60);
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_CLIPPY: &str = "/usr/bin/cargo-clippy";
const DEBIAN_LINKER: &str = "/usr/bin/wasm-ld-22";
const DEBIAN_STD: &str = "library/std/Cargo.toml";
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

/// The way in which WebAssembly is built on this machine.
pub enum WasmTarget {
    /// The plain toolchain has the target.
    Plain,
    /// Debian's compiler builds the standard library itself. `cargo_folder` contains nothing but
    /// its `cargo`.
    Debian { cargo_folder: PathBuf },
}

impl WasmTarget {
    /// Finds or installs the target and reports which way it took.
    pub fn ensure() -> Result<Self> {
        match std::env::var("ROSTRA_WASM_TARGET").as_deref() {
            Err(_) | Ok("") => {}
            Ok("debian") => return debian("as ROSTRA_WASM_TARGET asks"),
            Ok(other) => bail!("ROSTRA_WASM_TARGET can only be `debian`, not `{other}`"),
        }
        if is_installed() {
            progress::say(&format!("{WASM}: installed already"));
            return Ok(Self::Plain);
        }
        if choice()?.is_file() {
            return debian("as last time");
        }
        let Err(error) = rustup_add() else {
            progress::say(&format!("{WASM}: added by rustup"));
            return Ok(Self::Plain);
        };
        progress::say(&format!("{error:#}"));
        let target = debian("because rustup could not add it").with_context(|| {
            format!("no way to build WebAssembly; run `rustup target add {WASM}` by hand")
        })?;
        // So that the next build does not wait for rustup again.
        fs::write(choice()?, "Delete this file to let rustup try again.\n")
            .context("cannot write to the tool cache")?;
        Ok(target)
    }

    /// Returns the environment variables of the WebAssembly build. With them a native build would
    /// compile the standard library for the host as well, so only the WebAssembly build gets them.
    pub fn env(&self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Plain => Vec::new(),
            Self::Debian { .. } => vec![
                ("RUSTC", DEBIAN_RUSTC),
                ("RUSTC_BOOTSTRAP", "1"),
                ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
                ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER),
            ],
        }
    }

    /// Returns a folder to put first on PATH for a program that runs plain `cargo`.
    pub fn cargo_folder(&self) -> Option<&Path> {
        match self {
            Self::Plain => None,
            Self::Debian { cargo_folder } => Some(cargo_folder),
        }
    }

    /// Returns the command `cargo clippy` for this target, with its environment.
    pub fn clippy(&self) -> Result<Command> {
        let Self::Debian { .. } = self else {
            let mut cargo = paths::cargo();
            cargo.args(["clippy", "--target", WASM]);
            return Ok(cargo);
        };
        if !Path::new(DEBIAN_CLIPPY).is_file() {
            apt::install(&["rust-web-clippy"]).context("the lints for WebAssembly are missing")?;
        }
        // Runs it by its path: `cargo clippy` looks in ~/.cargo/bin first and finds rustup's.
        let mut clippy = Command::new(DEBIAN_CLIPPY);
        clippy.args(["clippy", "--target", WASM]).current_dir(paths::root());
        clippy.env("CARGO", DEBIAN_CARGO).envs(self.env());
        Ok(clippy)
    }
}

/// Returns the path of the marker file, which exists if rustup could not add the target on this
/// machine.
fn choice() -> Result<PathBuf> {
    Ok(paths::cache()?.join("wasm-target-by-debian"))
}

/// Asks the compiler and not rustup, since there are toolchains without rustup.
fn is_installed() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM]).current_dir(paths::root());
    let Some(folder) = paths::output_of(&mut rustc) else { return false };
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files.into_iter().any(|it| it.file_name().to_string_lossy().starts_with("libstd-"))
}

fn rustup_add() -> Result<()> {
    if paths::program("rustup").is_none() {
        bail!("rustup is not here");
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", WASM]).current_dir(paths::root());
    progress::run_within(&format!("rustup target add {WASM}"), &mut rustup, Some(RUSTUP_LIMIT))
}

fn debian(why: &str) -> Result<WasmTarget> {
    if !debian_is_complete() {
        apt::install(&DEBIAN_PACKAGES)?;
    }
    if !debian_is_complete() {
        bail!("{} are installed but incomplete; reinstall them", DEBIAN_PACKAGES.join(" "));
    }
    // A folder with `cargo` only: /usr/bin first on PATH would also hide the toolchain of native
    // builds.
    let cargo_folder = paths::cache()?.join("debian-cargo");
    fs::create_dir_all(&cargo_folder).context("cannot write to the tool cache")?;
    link(Path::new(DEBIAN_CARGO), &cargo_folder.join("cargo"))?;
    progress::say(&format!("{WASM}: built with Debian's compiler, {why}"));
    Ok(WasmTarget::Debian { cargo_folder })
}

fn debian_is_complete() -> bool {
    let programs = [DEBIAN_RUSTC, DEBIAN_CARGO, DEBIAN_LINKER];
    if !programs.iter().all(|it| paths::is_program(Path::new(it))) {
        return false;
    }
    let sysroot = paths::output_of(Command::new(DEBIAN_RUSTC).args(["--print", "sysroot"]));
    sysroot.is_some_and(|it| Path::new(&it).join("lib/rustlib/src/rust").join(DEBIAN_STD).is_file())
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        return Ok(());
    }
    std::os::unix::fs::symlink(from, to).with_context(|| format!("cannot make {}", to.display()))
}

#[cfg(not(unix))]
fn link(_from: &Path, _to: &Path) -> Result<()> {
    bail!("Debian's compiler is only on Debian")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_way_leaves_the_environment_alone() {
        assert!(WasmTarget::Plain.env().is_empty());
        assert!(WasmTarget::Plain.cargo_folder().is_none());
    }

    #[test]
    fn the_debian_way_builds_the_standard_library() {
        let env = WasmTarget::Debian { cargo_folder: "/c".into() }.env();
        assert!(env.iter().any(|it| it.0 == "CARGO_UNSTABLE_BUILD_STD"));
    }
}
