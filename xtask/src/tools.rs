//! The programs a build or a test needs: which version, and how to get it. Not here: browsers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{apt, places, progress};

/// Builds and hashes the pages.
pub const TRUNK: Tool = Tool {
    name: "trunk",
    package: "trunk",
    version: Version::Is("0.21.14"),
    file: "bin/trunk",
    origin: Origin::Crate { locked: true },
};
/// Writes the JavaScript around the wasm. Must be exactly the version that is linked in.
pub const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: Version::OfCrate("wasm-bindgen"),
    file: "bin/wasm-bindgen",
    // Its lock has named versions that the registry did not carry (0.2.130).
    origin: Origin::Crate { locked: false },
};
/// Makes the wasm smaller. The npm package is the only prebuilt one; Debian's is too old.
pub const WASM_OPT: Tool = Tool {
    name: "binaryen",
    package: "binaryen",
    version: Version::Is("132.0.0"),
    file: "node_modules/.bin/wasm-opt",
    origin: Origin::Npm,
};
/// Drives Firefox; Debian has no package of it.
pub const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    package: "geckodriver",
    version: Version::Is("0.37.1"),
    file: "bin/geckodriver",
    origin: Origin::Crate { locked: true },
};
/// Finds accessibility faults in a page.
pub const AXE: Tool = Tool {
    name: "axe-core",
    package: "axe-core",
    version: Version::Is("4.14.1"),
    file: "node_modules/axe-core/axe.min.js",
    origin: Origin::Npm,
};

/// The typeface that the talk is set in.
pub const PRETENDARD: Tool = Tool {
    name: "pretendard",
    package: "pretendard",
    version: Version::Is("1.3.9"),
    file: "node_modules/pretendard/dist/public/variable/PretendardVariable.ttf",
    origin: Origin::Npm,
};
/// Cuts fonts down. The wanted file is the Python that can import it.
pub const FONTTOOLS: Tool = Tool {
    name: "fonttools",
    package: "fonttools",
    version: Version::Is("4.68.0"),
    file: "bin/python",
    origin: Origin::Python { with: "brotli==1.2.1" },
};

/// One row of the table above.
pub struct Tool {
    /// Names the folder in the cache, `<name>-<version>`.
    name: &'static str,
    package: &'static str,
    version: Version,
    /// Where the wanted file is in that folder.
    file: &'static str,
    origin: Origin,
}

enum Version {
    Is(&'static str),
    /// The version of this crate in `Cargo.lock`.
    OfCrate(&'static str),
}

enum Origin {
    Crate {
        locked: bool,
    },
    Npm,
    /// A virtual environment; `with` is a second package that the first one needs and does not name.
    Python {
        with: &'static str,
    },
}

impl Tool {
    /// The wanted file; installs the tool when it is neither in the cache nor on PATH.
    pub fn path(&self) -> Result<PathBuf> {
        let version = self.version()?;
        let folder = places::cache()?.join(format!("{}-{version}", self.name));
        let file = folder.join(self.file);
        if file.is_file() {
            return Ok(file);
        }
        if let Some(program) = self.on_path(&version) {
            return Ok(program);
        }
        self.install(&version, &folder)?;
        if !file.is_file() {
            bail!("{} {version} was installed, but {} is not there", self.package, file.display());
        }
        Ok(file)
    }

    /// The folder of the wanted file when it is in the cache: what PATH has needs no help to be found.
    pub fn folder_for_path(&self) -> Result<Option<PathBuf>> {
        let path = self.path()?;
        let cached = path.starts_with(places::cache()?);
        Ok(path.parent().filter(|_| cached).map(Path::to_owned))
    }

    fn version(&self) -> Result<String> {
        let crate_name = match self.version {
            Version::Is(version) => return Ok(version.to_owned()),
            Version::OfCrate(name) => name,
        };
        let path = places::root().join("Cargo.lock");
        let lock =
            fs::read_to_string(&path).context("cannot read Cargo.lock; run `cargo fetch`")?;
        locked_version(&lock, crate_name)
            .with_context(|| format!("Cargo.lock names no {crate_name}; add it as a dependency"))
    }

    /// A program of the same version that the machine brings along.
    fn on_path(&self, version: &str) -> Option<PathBuf> {
        let Origin::Crate { .. } = self.origin else { return None };
        let program = places::program(self.name)?;
        let says = places::output_of(Command::new(&program).arg("--version"))?;
        says_version(&says, version).then_some(program)
    }

    fn install(&self, version: &str, folder: &Path) -> Result<()> {
        // Into a folder of its own first: an install that is cut off must not look finished.
        let partial =
            folder.with_file_name(format!("{}-{version}.part{}", self.name, std::process::id()));
        fs::create_dir_all(&partial).with_context(|| {
            format!("cannot make {}; set ROSTRA_CACHE elsewhere", partial.display())
        })?;
        let mut command = match self.origin {
            Origin::Crate { locked } => cargo_install(self.package, version, locked, &partial),
            Origin::Npm => npm_install(self.package, version, &partial)?,
            Origin::Python { with } => python_install(self.package, version, with, &partial)?,
        };
        let step = format!("install {} {version} (once)", self.package);
        let installed = progress::run(&step, &mut command).with_context(|| {
            format!("{} {version} is missing; connect to the network and try again", self.package)
        });
        if installed.is_ok() && !folder.exists() {
            fs::rename(&partial, folder)
                .with_context(|| format!("cannot move the tool to {}", folder.display()))?;
        } else {
            // Leftovers are only untidy.
            let _ = fs::remove_dir_all(&partial);
        }
        installed
    }
}

fn cargo_install(package: &str, version: &str, locked: bool, into: &Path) -> Command {
    let mut cargo = places::cargo();
    cargo.args(["install", package, "--version", version, "--force", "--root"]).arg(into);
    if locked {
        cargo.arg("--locked");
    }
    // Minutes instead of a quarter of an hour; these tools wait for files more than they compute.
    for (name, value) in [
        ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
        ("CARGO_PROFILE_RELEASE_LTO", "off"),
        ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ] {
        cargo.env(name, value);
    }
    cargo.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET").current_dir(into);
    cargo
}

fn npm_install(package: &str, version: &str, into: &Path) -> Result<Command> {
    if places::program("npm").is_none() || places::program("node").is_none() {
        apt::install(&["nodejs", "npm"]).context("npm is missing; install Node.js")?;
    }
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(into);
    npm.arg(format!("{package}@{version}")).current_dir(into);
    Ok(npm)
}

fn python_install(package: &str, version: &str, with: &str, into: &Path) -> Result<Command> {
    let can_make = |command: &mut Command| {
        places::output_of(command.args(["-c", "import venv, ensurepip"])).is_some()
    };
    if !can_make(&mut Command::new("python3")) {
        apt::install(&["python3", "python3-venv"]).context("Python is missing; install it")?;
    }
    let mut venv = Command::new("python3");
    progress::run("make a Python environment", venv.args(["-m", "venv"]).arg(into))?;
    // The interpreter is called, never the scripts beside it: those hold the path they were made at.
    let mut pip = Command::new(into.join("bin/python"));
    pip.args(["-m", "pip", "install", "--disable-pip-version-check", "--only-binary", ":all:"]);
    pip.args([format!("{package}=={version}"), with.to_owned()]).current_dir(into);
    Ok(pip)
}

/// The version of a crate in the text of a `Cargo.lock`.
fn locked_version(lock: &str, crate_name: &str) -> Option<String> {
    let name = format!("name = \"{crate_name}\"");
    // The line behind the name.
    let mut lines = lock.lines().skip_while(|it| it.trim() != name).skip(1);
    let version = lines.next()?.trim().strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

/// Whether one of the words a program prints about itself is this version.
fn says_version(says: &str, version: &str) -> bool {
    says.split_whitespace().any(|it| it == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";

    #[test]
    fn reads_the_locked_version() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-macro").as_deref(), Some("0.2.1"));
        assert_eq!(locked_version(LOCK, "wasm"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn tells_versions_apart() {
        assert!(says_version("trunk 0.21.14", "0.21.14"));
        assert!(says_version("geckodriver 0.37.1 (abc 2026)\n\nmore", "0.37.1"));
        assert!(!says_version("trunk 0.21.140", "0.21.14"));
    }
}
