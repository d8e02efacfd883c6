//! Prerenderer: writes the whole deck in both languages, a page per slide and the pages for paper.
//! Not here: how a page is assembled (`shell.rs`), or the content of the talk.

pub mod duplicate;
mod framed;
mod minify;
pub mod notes;
pub mod options;
pub mod pages;
mod paper;
mod qr;
pub(crate) mod shell;
pub(crate) mod styles;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use rostra::figure;

use crate::args::Args;
use crate::paths;
use crate::prerender::options::Options;
use crate::prerender::shell::Shell;

/// `cargo xtask prerender FOLDER`: the last step of a build, run by Trunk's hook. The options are
/// in the environment.
pub fn run(mut args: Args) -> Result<()> {
    let Some(folder) = args.word() else {
        bail!("prerender needs the folder that holds the staged index.html");
    };
    args.finish()?;
    write(Path::new(&folder), &Options::from_env()?)
}

/// `cargo xtask preview FOLDER`: writes the same pages without the program, to look at them.
pub fn preview(mut args: Args) -> Result<()> {
    let options = Options::take(&mut args)?;
    let Some(folder) = args.word() else { bail!("preview needs a folder to write to") };
    args.finish()?;
    without_program(Path::new(&folder), &options)
}

/// Writes all pages and their assets, but no program: natively and in seconds.
pub fn without_program(folder: &Path, options: &Options) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    copy_folder(&paths::root().join("assets/styles"), &folder.join("assets/styles"))?;
    copy_folder(&paths::root().join("assets/fonts"), &folder.join("fonts"))?;
    for from in ["index.html", "assets/icon.svg", "assets/disk.js"] {
        let to = from.trim_start_matches("assets/");
        fs::copy(paths::root().join(from), folder.join(to))
            .with_context(|| format!("cannot copy {from}"))?;
    }
    write(folder, options)
}

fn write(folder: &Path, options: &Options) -> Result<()> {
    let index = folder.join("index.html");
    let staged = fs::read_to_string(&index)
        .with_context(|| format!("cannot read {}; is it a staged build?", index.display()))?;
    let talk = options.talk();
    let ids: Vec<_> = talk.entries.iter().map(|it| it.slide.id).collect();
    let shell = Shell::read(&staged, folder, &ids)?;
    for page in pages::all(&talk, options.address.as_deref())? {
        let path = folder.join(&page.path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        fs::write(&path, shell.page(&page)?)
            .with_context(|| format!("cannot write {}", path.display()))?;
    }
    // The styles of figures are loaded with their program (`assets/program.js`).
    let styles = [&[figure::STYLE], talk.figure_styles].concat().concat();
    let path = folder.join("figures.css");
    fs::write(&path, styles::tightened(&styles))
        .with_context(|| format!("cannot write {}", path.display()))?;
    framed::write(folder)
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot make {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_folder(&path, &target)?;
        } else {
            fs::copy(&path, &target).with_context(|| format!("cannot copy {}", path.display()))?;
        }
    }
    Ok(())
}
