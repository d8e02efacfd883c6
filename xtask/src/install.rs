//! Installs a tool into a folder: prebuilt if available, else from source. Not here: which tools,
//! in which versions (`tools.rs`).

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::{apt, paths, progress};

/// Timeout of a download; building from source takes a few minutes.
const PREBUILT_LIMIT: Duration = Duration::from_secs(120);
/// Timeout of a connection, in seconds. Not every host is reachable everywhere.
const CONNECT_LIMIT: &str = "5";

/// A package to install, and its destination.
pub struct Wanted<'a> {
    /// Its name in the registry.
    pub package: &'a str,
    /// The exact version.
    pub version: &'a str,
    /// The destination folder; it exists and is empty.
    pub into: &'a Path,
}

/// A program on crates.io and its build options.
pub struct Crate {
    /// The name of the executable, which may differ from the package's.
    pub program: &'static str,
    /// Whether the versions in its lock file are available (`--locked`).
    pub locked: bool,
    /// Whether to build without default features.
    pub plain: bool,
    /// Prebuilt archives of the same program.
    pub archives: &'static [Archive],
}

/// A release archive (`.tar.gz`) that contains only the program.
pub struct Archive {
    /// Its operating system, as in [`std::env::consts::OS`].
    pub os: &'static str,
    /// Its processor, as in [`std::env::consts::ARCH`].
    pub arch: &'static str,
    /// Its address.
    pub url: &'static str,
    /// Its SHA-256 in hexadecimal digits.
    pub sha256: &'static str,
}

impl Wanted<'_> {
    /// Installs a program from crates.io as `bin/<program>`: by `cargo binstall` if that is
    /// installed, else from a release archive with a known checksum, else from source.
    pub fn program(&self, source: &Crate) -> Result<()> {
        let is_binstall_here = paths::program("cargo-binstall").is_some();
        if is_binstall_here && self.accept(source, self.by_binstall()) {
            return Ok(());
        }
        let archive = source.archives.iter().find(|it| (it.os, it.arch) == (OS, ARCH));
        if archive.is_some_and(|it| self.accept(source, self.by_archive(it))) {
            return Ok(());
        }
        let step = self.step("build");
        progress::run(&step, &mut self.by_cargo(source)).with_context(|| self.missing())
    }

    /// Returns whether a prebuilt program was downloaded and runs on this machine. A failure is
    /// only reported, because the program can be built instead.
    fn accept(&self, source: &Crate, arrived: Result<()>) -> bool {
        let program = self.bin().join(source.program);
        let runs = arrived.and_then(|()| {
            if !is_version(&program, self.version) {
                bail!("{} does not run here as {}", program.display(), self.version);
            }
            Ok(())
        });
        if let Err(error) = &runs {
            progress::say(&format!("{error:#}; {} is built instead", self.package));
            // Removes the unusable download. If that fails, the build overwrites it.
            let _ = fs::remove_dir_all(self.bin());
        }
        runs.is_ok()
    }

    fn by_binstall(&self) -> Result<()> {
        let mut cargo = paths::cargo();
        cargo.args(["binstall", self.package, "--version", &format!("={}", self.version)]);
        // Without these options it would compile with its own profile, and send telemetry.
        cargo.args(["--no-confirm", "--disable-strategies", "compile", "--install-path"]);
        cargo.arg(self.bin()).env("BINSTALL_DISABLE_TELEMETRY", "true").current_dir(self.into);
        progress::run_within(&self.step("download"), &mut cargo, Some(PREBUILT_LIMIT))
    }

    fn by_archive(&self, archive: &Archive) -> Result<()> {
        let file = self.into.join("archive.tar.gz");
        let mut curl = Command::new("curl");
        curl.args(["--fail", "--silent", "--show-error", "--location", "--proto", "=https"]);
        curl.args(["--connect-timeout", CONNECT_LIMIT, "--output"]).arg(&file).arg(archive.url);
        progress::run_within(&self.step("download"), &mut curl, Some(PREBUILT_LIMIT))?;
        unpack(&file, archive.sha256, &self.bin())
    }

    fn by_cargo(&self, source: &Crate) -> Command {
        let mut cargo = paths::cargo();
        cargo.args(["install", self.package, "--version", self.version, "--force", "--root"]);
        cargo.arg(self.into).current_dir(self.into);
        if source.locked {
            cargo.arg("--locked");
        }
        if source.plain {
            cargo.arg("--no-default-features");
        }
        // With these settings Trunk takes 206 s of processor time to build, against 402 s at level
        // 1. In return wasm-bindgen takes 2 s instead of 1 s for the three programs.
        for (name, value) in [
            ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
            ("CARGO_PROFILE_RELEASE_LTO", "off"),
            ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
            ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
        ] {
            cargo.env(name, value);
        }
        cargo.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET");
        cargo
    }

    /// Installs a package from npm, below `node_modules/`.
    pub fn by_npm(&self) -> Result<()> {
        if paths::program("npm").is_none() || paths::program("node").is_none() {
            apt::install(&["nodejs", "npm"]).context("npm is missing; install Node.js")?;
        }
        let mut npm = Command::new("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
        npm.arg(self.into).arg(format!("{}@{}", self.package, self.version));
        progress::run(&self.step("install"), npm.current_dir(self.into))
            .with_context(|| self.missing())
    }

    /// Installs a package from PyPI and a second one, its undeclared dependency, into a virtual
    /// environment.
    pub fn by_python(&self, with: &str) -> Result<()> {
        let can_make = |command: &mut Command| {
            paths::output_of(command.args(["-c", "import venv, ensurepip"])).is_some()
        };
        if !can_make(&mut Command::new("python3")) {
            apt::install(&["python3", "python3-venv"]).context("Python is missing; install it")?;
        }
        let mut venv = Command::new("python3");
        progress::run("make a Python environment", venv.args(["-m", "venv"]).arg(self.into))?;
        // Calls the interpreter, never the scripts beside it, which contain the path they were
        // created at.
        let mut pip = Command::new(self.bin().join("python"));
        pip.args(["-m", "pip", "install", "--disable-pip-version-check"]);
        pip.args(["--only-binary", ":all:", &format!("{}=={}", self.package, self.version), with]);
        progress::run(&self.step("install"), pip.current_dir(self.into))
            .with_context(|| self.missing())
    }

    fn bin(&self) -> PathBuf {
        self.into.join("bin")
    }

    fn step(&self, how: &str) -> String {
        format!("{how} {} {} (once)", self.package, self.version)
    }

    fn missing(&self) -> String {
        let Self { package, version, .. } = self;
        format!("{package} {version} is missing; connect to the network and try again")
    }
}

/// Returns whether a program runs and reports this version.
pub fn is_version(program: &Path, version: &str) -> bool {
    let says = paths::output_of(Command::new(program).arg("--version"));
    says.is_some_and(|it| says_version(&it, version))
}

/// Returns whether one word of a program's version output is this version.
fn says_version(says: &str, version: &str) -> bool {
    says.split_whitespace().any(|it| it == version)
}

/// Unpacks an archive after verifying its checksum.
fn unpack(archive: &Path, sha256: &str, into: &Path) -> Result<()> {
    let bytes = fs::read(archive).with_context(|| format!("cannot read {}", archive.display()))?;
    let found: String = Sha256::digest(bytes).iter().map(|it| format!("{it:02x}")).collect();
    if found != sha256 {
        bail!("{} is not what was published: its SHA-256 is {found}", archive.display());
    }
    fs::create_dir_all(into).with_context(|| format!("cannot make {}", into.display()))?;
    let mut tar = Command::new("tar");
    progress::run("unpack", tar.arg("-xzf").arg(archive).arg("-C").arg(into))?;
    // The archive is no longer needed; if it cannot be removed, it does no harm.
    let _ = fs::remove_file(archive);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(folder: &Path) -> (PathBuf, String) {
        // Removes what the last run left. Fails harmlessly if there is nothing.
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder).unwrap();
        fs::write(folder.join("tool"), "#!/bin/sh\necho tool 1.2.3\n").unwrap();
        let archive = folder.join("archive.tar.gz");
        let mut tar = Command::new("tar");
        tar.args(["-czf"]).arg(&archive).arg("-C").arg(folder).arg("tool");
        assert!(tar.status().unwrap().success());
        let digest = Sha256::digest(fs::read(&archive).unwrap());
        (archive, digest.iter().map(|it| format!("{it:02x}")).collect())
    }

    #[test]
    fn only_the_archive_that_was_published_is_unpacked() {
        let folder = paths::target().join("tmp/install");
        let (archive, sha256) = packed(&folder);
        let into = folder.join("bin");
        let other = sha256.replacen(|_: char| true, "x", 1);
        let refused = unpack(&archive, &other, &into).unwrap_err().to_string();
        assert!(refused.contains(&sha256) && !into.exists(), "{refused}");
        unpack(&archive, &sha256, &into).unwrap();
        assert_eq!(fs::read(into.join("tool")).unwrap(), fs::read(folder.join("tool")).unwrap());
    }

    #[test]
    fn tells_versions_apart() {
        assert!(says_version("trunk 0.21.14", "0.21.14"));
        assert!(says_version("geckodriver 0.37.1 (abc 2026)\n\nmore", "0.37.1"));
        assert!(!says_version("trunk 0.21.140", "0.21.14"));
    }

    #[test]
    fn what_does_not_run_here_is_no_reason_to_stop() {
        let into = paths::target().join("tmp/accept");
        fs::create_dir_all(into.join("bin")).unwrap();
        let wanted = Wanted { package: "tool", version: "1.2.3", into: &into };
        let source = Crate { program: "tool", locked: true, plain: false, archives: &[] };
        assert!(!wanted.accept(&source, Ok(())), "it is not even there");
        assert!(!into.join("bin").exists(), "it is in the way of what is built");
        assert!(!wanted.accept(&source, Err(anyhow::anyhow!("the host does not answer"))));
    }
}
