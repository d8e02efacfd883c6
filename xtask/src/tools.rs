//! The external tools of builds and tests: version and installation method. Not here: browsers.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::install::{self, Archive, Crate, Wanted};
use crate::paths;

/// Builds and hashes the pages.
pub const TRUNK: Tool = Tool {
    name: "trunk",
    package: "trunk",
    version: Version::Is("0.21.14"),
    file: "bin/trunk",
    origin: Origin::Crate(Crate {
        program: "trunk",
        locked: true,
        plain: true,
        archives: &TRUNK_ARCHIVES,
    }),
};
/// Trunk's own releases. The checksums are those in the manifests of taiki-e/install-action; build
/// scripts of other projects use the same ones.
const TRUNK_ARCHIVES: [Archive; 4] = [
    Archive {
        os: "linux",
        arch: "x86_64",
        url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-unknown-linux-musl.tar.gz",
        sha256: "a67f4054b249fe9acc5fabc25de1aebf19783aca3ad6ff64bf34d7da44d0ea20",
    },
    Archive {
        os: "linux",
        arch: "aarch64",
        url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-unknown-linux-musl.tar.gz",
        sha256: "e8e2a2bb423ce6702ab9f4f02f8c9ae99d790f0301f7634e986b2dd8706019cc",
    },
    Archive {
        os: "macos",
        arch: "x86_64",
        url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-x86_64-apple-darwin.tar.gz",
        sha256: "f1ba0e3bbe24e0ae219c6d22c33e24e2825c1608dd27c2556e323495110f1a95",
    },
    Archive {
        os: "macos",
        arch: "aarch64",
        url: "https://github.com/trunk-rs/trunk/releases/download/v0.21.14/trunk-aarch64-apple-darwin.tar.gz",
        sha256: "764e299dd50d89442a4e96a236349f57961984b701e74d3dbdb39cd1c9f5101e",
    },
];
/// Generates the JavaScript bindings of the wasm. Its version must equal that of the linked crate.
pub const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: Version::OfCrate("wasm-bindgen"),
    file: "bin/wasm-bindgen",
    origin: Origin::Crate(Crate {
        program: "wasm-bindgen",
        // Its lock file has named versions that the registry did not have (0.2.130).
        locked: false,
        plain: true,
        // Its version follows Cargo.lock; the checksum of that release is not known here.
        archives: &[],
    }),
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
    origin: Origin::Crate(Crate {
        program: "geckodriver",
        locked: true,
        plain: false,
        archives: &[],
    }),
};
/// Checks the accessibility of a page.
pub const AXE: Tool = Tool {
    name: "axe-core",
    package: "axe-core",
    version: Version::Is("4.14.1"),
    file: "node_modules/axe-core/axe.min.js",
    origin: Origin::Npm,
};

/// The font of the talk.
pub const PRETENDARD: Tool = Tool {
    name: "pretendard",
    package: "pretendard",
    version: Version::Is("1.3.9"),
    file: "node_modules/pretendard/dist/public/variable/PretendardVariable.ttf",
    origin: Origin::Npm,
};
/// Subsets fonts. The wanted file is the Python interpreter that can import it.
pub const FONTTOOLS: Tool = Tool {
    name: "fonttools",
    package: "fonttools",
    version: Version::Is("4.68.0"),
    file: "bin/python",
    origin: Origin::Python { with: "brotli==1.2.1" },
};

/// An external tool.
pub struct Tool {
    /// Prefix of its folder in the cache, `<name>-<version>`.
    name: &'static str,
    package: &'static str,
    version: Version,
    /// Path of the wanted file below that folder.
    file: &'static str,
    origin: Origin,
}

enum Version {
    Is(&'static str),
    /// The version of this crate in `Cargo.lock`.
    OfCrate(&'static str),
}

enum Origin {
    Crate(Crate),
    Npm,
    /// Python package in a virtual environment; `with` is a second package, an undeclared
    /// dependency of the first.
    Python {
        with: &'static str,
    },
}

impl Tool {
    /// Returns the path of the wanted file; installs the tool if it is neither in the cache nor on
    /// PATH.
    pub fn path(&self) -> Result<PathBuf> {
        let version = self.version()?;
        let folder = paths::cache()?.join(format!("{}-{version}", self.name));
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

    fn version(&self) -> Result<String> {
        let crate_name = match self.version {
            Version::Is(version) => return Ok(version.to_owned()),
            Version::OfCrate(name) => name,
        };
        let path = paths::root().join("Cargo.lock");
        let lock =
            fs::read_to_string(&path).context("cannot read Cargo.lock; run `cargo fetch`")?;
        locked_version(&lock, crate_name)
            .with_context(|| format!("Cargo.lock names no {crate_name}; add it as a dependency"))
    }

    /// Finds an installed program of the same version on PATH.
    fn on_path(&self, version: &str) -> Option<PathBuf> {
        let Origin::Crate(source) = &self.origin else { return None };
        paths::program(source.program).filter(|it| install::is_version(it, version))
    }

    fn install(&self, version: &str, folder: &Path) -> Result<()> {
        // Installs into a temporary folder first: an interrupted install must not look finished.
        let partial =
            folder.with_file_name(format!("{}-{version}.part{}", self.name, std::process::id()));
        fs::create_dir_all(&partial).with_context(|| {
            format!("cannot make {}; set ROSTRA_CACHE elsewhere", partial.display())
        })?;
        let wanted = Wanted { package: self.package, version, into: &partial };
        let installed = match &self.origin {
            Origin::Crate(source) => wanted.program(source),
            Origin::Npm => wanted.by_npm(),
            Origin::Python { with } => wanted.by_python(with),
        };
        if installed.is_ok() && !folder.exists() {
            fs::rename(&partial, folder)
                .with_context(|| format!("cannot move the tool to {}", folder.display()))?;
        } else {
            // Leftovers do no harm.
            let _ = fs::remove_dir_all(&partial);
        }
        installed
    }
}

/// Returns the folder of a tool in the cache, for PATH; `None` for a tool that is on PATH already.
pub fn folder_for_path(tool: &Path) -> Result<Option<PathBuf>> {
    let cached = tool.starts_with(paths::cache()?);
    Ok(tool.parent().filter(|_| cached).map(Path::to_owned))
}

/// Returns the version of a crate in the text of a `Cargo.lock`.
fn locked_version(lock: &str, crate_name: &str) -> Option<String> {
    let name = format!("name = \"{crate_name}\"");
    // The line after the name.
    let mut lines = lock.lines().skip_while(|it| it.trim() != name).skip(1);
    let version = lines.next()?.trim().strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
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
    fn archives_are_of_the_version_that_is_wanted() {
        for tool in [&TRUNK, &WASM_BINDGEN, &GECKODRIVER] {
            let Origin::Crate(source) = &tool.origin else { panic!("{} is no crate", tool.name) };
            let version = tool.version().unwrap();
            for archive in source.archives {
                let named = archive.url.contains(&format!("/v{version}/"));
                assert!(named, "{} is not {version}: its checksum is to be looked up", archive.url);
                let is_hex = archive.sha256.bytes().all(|it| it.is_ascii_hexdigit());
                assert!(is_hex && archive.sha256.len() == 64, "{}", archive.sha256);
            }
        }
    }
}
