//! Regenerates the font: Pretendard, subset to the characters that the pages show. A maintainer's
//! command; builds and tests use the font as it is. Not here: which characters those are.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use xtask::args::{self, Arguments};
use xtask::{characters, paths};

use crate::{progress, tools};

/// The range of weights that the style sheets use.
const WEIGHTS: &str = "wght=400:800";
/// The font features kept: marks, kerning, tabular digits, and Pretendard's contextual
/// alternates (`calt`: an x between digits becomes ×). The style sheets use no others.
const FEATURES: &str = "kern,tnum,calt,ccmp,liga,mark,mkmk";
/// The name records kept: copyright, trademark and license. "Pretendard" is a reserved name of the
/// license, which a modified font must not use, so its names are removed.
const NAMES: &str = "0,7,13,14";

/// Runs `cargo xtask fonts`.
pub fn run(args: Arguments) -> Result<()> {
    args::finish(args)?;
    let font = tools::PRETENDARD.path()?;
    let python = tools::FONTTOOLS.path()?;
    let license = font
        .ancestors()
        .map(|it| it.join("LICENSE.txt"))
        .find(|it| it.is_file())
        .context("the package pretendard holds no LICENSE.txt")?;

    let folder = paths::logs().with_file_name("fonts");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let [wanted, lighter, cut] =
        ["wanted.txt", "weights.ttf", "cut.woff2"].map(|it| folder.join(it));
    let characters = characters::of(&ai_2025::talk())?;
    fs::write(&wanted, characters.iter().collect::<String>())
        .with_context(|| format!("cannot write {}", wanted.display()))?;

    let mut weights = module(&python, "fontTools.varLib.instancer");
    weights.arg(&font).args([WEIGHTS, "--no-recalc-timestamp", "--output"]).arg(&lighter);
    progress::run("limit the weights", &mut weights)?;
    let mut subset = module(&python, "fontTools.subset");
    subset.arg(&lighter).args(["--flavor=woff2", "--no-ignore-missing-unicodes"]);
    subset.arg(format!("--layout-features={FEATURES}")).arg(format!("--name-IDs={NAMES}"));
    subset.arg(format!("--text-file={}", wanted.display()));
    subset.arg(format!("--output-file={}", cut.display()));
    progress::run("cut the font down", &mut subset).context(
        "characters that MissingUnicodesSubsettingError names are not in Pretendard; write the text without them",
    )?;
    let size = install_font(&cut, &license)?;
    progress::say(&format!("{} characters in {size} bytes", characters.len()));
    Ok(())
}

/// Returns a command that runs a Python module, isolated from the user's own packages (`-I`).
fn module(python: &Path, name: &str) -> Command {
    let mut command = Command::new(python);
    command.args(["-I", "-m", name]).env("PYTHONHASHSEED", "0");
    command
}

/// Replaces the font, its license and its name in the style sheet; returns its size in bytes.
fn install_font(cut: &Path, license: &Path) -> Result<usize> {
    let folder = paths::root().join("assets/fonts");
    for entry in fs::read_dir(&folder).context("cannot read assets/fonts")?.flatten() {
        if entry.path().extension().is_some_and(|it| it == "woff2") {
            fs::remove_file(entry.path()).context("cannot remove the font before")?;
        }
    }
    let bytes = fs::read(cut).with_context(|| format!("cannot read {}", cut.display()))?;
    let name = name(&bytes);
    fs::write(folder.join(&name), &bytes).context("cannot write the font")?;
    fs::copy(license, folder.join("LICENSE.txt")).context("cannot copy the font's license")?;
    let path = paths::root().join("assets/styles/fonts.css");
    let sheet = fs::read_to_string(&path).context("cannot read assets/styles/fonts.css")?;
    fs::write(&path, with_name(&sheet, &name)?).context("cannot write assets/styles/fonts.css")?;
    Ok(bytes.len())
}

/// Returns a file name with a hash of the content, so that browsers may cache it forever.
fn name(font: &[u8]) -> String {
    let hash: String = Sha256::digest(font).iter().take(8).map(|it| format!("{it:02x}")).collect();
    format!("pretendard-{hash}.woff2")
}

/// Replaces the font's file name in the style sheet; the rest of it is written by hand.
fn with_name(sheet: &str, name: &str) -> Result<String> {
    let found = sheet
        .split_once("url(\"fonts/")
        .and_then(|(before, rest)| Some((before, rest.split_once('"')?.1)));
    let Some((before, after)) = found else { bail!("fonts.css names no font below fonts/") };
    Ok(format!("{before}url(\"fonts/{name}\"{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_is_named_after_its_content() {
        assert_eq!(name(b""), "pretendard-e3b0c44298fc1c14.woff2");
    }

    #[test]
    fn only_the_fonts_name_changes_in_the_style_sheet() {
        let sheet = with_name("a { src: url(\"fonts/old.woff2\") format(\"woff2\"); } b", "new");
        assert_eq!(sheet.unwrap(), "a { src: url(\"fonts/new\") format(\"woff2\"); } b");
        assert!(with_name("no font", "new").is_err());
    }
}
