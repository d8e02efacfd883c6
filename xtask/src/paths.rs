//! Paths of the project, its assets and output, the tool cache and programs. Not here: creating any of them.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// Prefix of the file names of the deck's own program in a build; the desk's, which only speakers
/// load, has another.
pub const PROGRAM: &str = "ai-2025-";

/// Returns the project's root folder.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

/// Reads a text file of the folder `assets`.
pub fn asset(name: &str) -> Result<String> {
    let path = root().join("assets").join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// Returns the folder of the built deck.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's target folder; xtask also keeps temporary files there.
pub fn target() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    root().join(target)
}

/// Returns the logs of long steps, one file per step.
pub fn logs() -> PathBuf {
    target().join("xtask-logs")
}

/// Returns the tool cache, shared by builds and checkouts.
pub fn cache() -> Result<PathBuf> {
    let path = cache_from(|name| std::env::var_os(name).filter(|it| !it.is_empty()))
        .context("there is no home folder to keep tools in; set ROSTRA_CACHE to a folder")?;
    std::path::absolute(&path).with_context(|| format!("{} is no usable path", path.display()))
}

fn cache_from(env: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    env("ROSTRA_CACHE")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env("XDG_CACHE_HOME")?).join("rostra")))
        .or_else(|| Some(PathBuf::from(env("HOME")?).join(".cache/rostra")))
}

/// Returns the command of the cargo that runs xtask, in the project's root, and not one that a
/// WebAssembly build has put first on PATH.
pub fn cargo() -> Command {
    let mut cargo = Command::new(cargo_program());
    cargo.current_dir(root());
    cargo
}

/// Returns the path of the cargo that runs xtask; plain `cargo` if xtask was started by hand.
pub fn cargo_program() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Finds a program on PATH.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|it| it.join(name)).find(|it| is_program(it))
}

/// Returns whether the file exists and is executable.
pub fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        path.metadata().is_ok_and(|it| it.is_file() && it.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    path.is_file()
}

/// Runs a short command and returns its trimmed output; `None` if it fails.
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|it| it.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache_with(set: &[(&str, &str)]) -> Option<PathBuf> {
        cache_from(|name| set.iter().find(|it| it.0 == name).map(|it| it.1.into()))
    }

    #[test]
    fn the_cache_follows_the_most_special_setting() {
        let home = ("HOME", "/h");
        assert_eq!(cache_with(&[home]), Some("/h/.cache/rostra".into()));
        assert_eq!(cache_with(&[home, ("XDG_CACHE_HOME", "/x")]), Some("/x/rostra".into()));
        assert_eq!(cache_with(&[home, ("ROSTRA_CACHE", "/r")]), Some("/r".into()));
        assert_eq!(cache_with(&[]), None);
    }
}
