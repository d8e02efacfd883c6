//! Prerenderer: writes the whole deck in both languages, a page per slide and the pages for paper.
//! Not here: how a page is assembled (`shell.rs`), or the content of the talk.

mod card;
mod data;
pub mod duplicate;
pub mod files;
mod framed;
mod gallery;
mod head;
mod languages;
pub(crate) mod minify;
pub mod notes;
pub mod options;
pub mod pages;
mod paper;
mod picture;
mod qr;
pub(crate) mod render;
pub(crate) mod shell;
pub mod single;
pub(crate) mod styles;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use rostra::figure;
use rostra::talk::Talk;
use rostra_core::snippet;
use rostra_core::text::Lang;

use crate::args::{self, Arguments};
use crate::paths;
use crate::prerender::files::{copy_folder, write_file};
use crate::prerender::options::Options;
use crate::prerender::picture::Renderer;
use crate::prerender::shell::Shell;

/// Runs `cargo xtask prerender FOLDER`: the last step of a build, run by Trunk's hook. The options
/// are in the environment.
pub fn run(mut args: Arguments) -> Result<()> {
    let Some(folder) = args.subcommand()? else {
        bail!("prerender needs the folder that holds the staged index.html");
    };
    args::finish(args)?;
    write(Path::new(&folder), &Options::from_env()?)
}

/// Runs `cargo xtask preview FOLDER`: writes the same pages without the program, to look at them.
pub fn preview(mut args: Arguments) -> Result<()> {
    let options = Options::take(&mut args)?;
    let Some(folder) = args.subcommand()? else { bail!("preview needs a folder to write to") };
    args::finish(args)?;
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
    let ids = talk.entries.iter().map(|it| it.slide.id).collect();
    let shell = Shell::read(&staged, folder, ids)?;
    let address = options.address.as_deref();
    let renderer = Renderer::open()?;
    if address.is_some() {
        // Previews are named by whole addresses only.
        renderer.write_previews(folder, &talk)?;
    }
    figures(folder, &talk, &renderer, address)?;
    for page in pages::all(&talk, address)? {
        write_file(folder, &page.path, shell.page(&page, &talk, address)?.as_bytes())?;
        if let Some(answer) = address.and_then(|it| card::oembed(&page, &talk, it)) {
            write_file(folder, &card::file(&page), answer.to_string().as_bytes())?;
        }
    }
    // The styles of figures are loaded with their program (`assets/program.js`).
    let styles = [&[figure::STYLE], talk.figure_styles].concat().concat();
    write_file(folder, "figures.css", minify::css(&styles).as_bytes())?;
    for lang in Lang::ALL {
        if let Some(page) = gallery::page(&talk, lang, address)? {
            write_file(folder, &gallery::path(lang), page.as_bytes())?;
        }
    }
    framed::write(folder)
}

/// Writes the picture and the data of figures, where the talk has them, beside the folders of their pages.
fn figures(folder: &Path, talk: &Talk, renderer: &Renderer, address: Option<&str>) -> Result<()> {
    for (entry, lang) in talk.entries.iter().flat_map(|it| Lang::ALL.map(|lang| (it, lang))) {
        let id = entry.slide.id;
        let name = format!("{}figure/{id}", snippet::folder(lang));
        let page = address.map(|it| format!("{it}{name}/"));
        let page = page.as_deref();
        if let Some(data) = talk.data.iter().find(|it| it.slide == id) {
            let table = (data.table)();
            let json = serde_json::to_string_pretty(&data::json(talk, entry, &table, page))?;
            write_file(folder, &format!("{name}.json"), json.as_bytes())?;
            write_file(folder, &format!("{name}.csv"), data::csv(talk, &table).as_bytes())?;
        }
        if let Some(drawing) = talk.drawings.iter().find(|it| it.slide == id) {
            let svg = renderer.figure(talk, entry, drawing, lang, page)?;
            write_file(folder, &format!("{name}.svg"), svg.as_bytes())?;
        }
    }
    Ok(())
}
