//! Makes the font anew: Pretendard, cut down to the characters that the pages show. A maintainer's
//! command; builds and tests take the font as it is. Not here: which characters those are.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use xtask::args::Args;
use xtask::{characters, paths};

use crate::{progress, tools};

/// Weights that the style sheets use.
const WEIGHTS: &str = "wght=400:800";
/// Marks, kerning, digits of one width, and what Pretendard does by itself (`calt`: an x between
/// digits becomes ×). Nothing in the style sheets asks for more.
const FEATURES: &str = "kern,tnum,calt,ccmp,liga,mark,mkmk";
/// Copyright, trademark and license. "Pretendard" is a reserved name of the license: what is cut
/// down must not call itself that, so its names stay behind.
const NAMES: &str = "0,7,13,14";

/// `cargo xtask fonts`.
pub fn run(args: Args) -> Result<()> {
    args.finish()?;
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
    let size = put(&cut, &license)?;
    progress::say(&format!("{} characters in {size} bytes", characters.len()));
    Ok(())
}

/// Python's part that is called `name`. Nothing of the person's own Python gets in.
fn module(python: &Path, name: &str) -> Command {
    let mut command = Command::new(python);
    command.args(["-I", "-m", name]).env("PYTHONHASHSEED", "0");
    command
}

/// Puts the font into the place of the one before, with its license and style sheet; answers its size.
fn put(cut: &Path, license: &Path) -> Result<usize> {
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

/// Named after its content, so that a browser may keep it forever.
fn name(font: &[u8]) -> String {
    let hash: String = Sha256::digest(font).iter().take(8).map(|it| format!("{it:02x}")).collect();
    format!("pretendard-{hash}.woff2")
}

/// The style sheet with the font's new name; all else in it is written by hand.
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
