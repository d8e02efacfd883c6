//! Writes the deck, or one slide of it, as a single HTML file with programs, style sheets, font and
//! sources inlined. It opens from a disk and runs in a sandbox without an origin.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use rostra::pages::document;
use rostra::talk::Talk;
use rostra_core::text::Lang;

use crate::paths::{self, asset};
use crate::prerender::files::write_file;
use crate::prerender::framed::{self, replaced};
use crate::prerender::head;
use crate::prerender::minify;
use crate::prerender::pages::{self, Page};
use crate::prerender::render::still;
use crate::prerender::shell::{self, hashed};

/// The folder for such files, below the built deck.
const FOLDER: &str = "single";
/// Lines of `program.js` that locate its files, and their replacements in a single file.
const IN_PROGRAM: [(&str, &str); 2] = [
    (
        "const { searchParams } = new URL(import.meta.url);",
        "const searchParams = new URLSearchParams(new URL(import.meta.url).hash.slice(1));",
    ),
    (
        "const file = (end) => new URL(`${name}${end}`, import.meta.url);",
        "const files = {};\nfor (const end of [\".js\", \"_bg.wasm\", \".css\"]) files[end] = await rostra.file(name + end);\nconst file = (end) => files[end];",
    ),
];

/// Content of a single file.
pub struct Single<'a> {
    talk: &'a Talk,
    /// The address that the deck is served at, if that is known.
    address: Option<&'a str>,
    /// The index of the only slide; `None` for the whole deck.
    only: Option<usize>,
}

impl<'a> Single<'a> {
    /// Returns the whole deck, or the slide with this id.
    pub fn new(talk: &'a Talk, address: Option<&'a str>, only: Option<&str>) -> Result<Self> {
        let find = |id: &str| {
            let found = talk.entries.iter().position(|it| it.slide.id == id);
            found.with_context(|| format!("--only needs the id of a slide, and `{id}` is none"))
        };
        Ok(Self { talk, address, only: only.map(find).transpose()? })
    }

    /// Writes the file beside the deck that was built into a folder; returns its path.
    pub fn write(&self, dist: &Path) -> Result<PathBuf> {
        let name = match self.only.and_then(|it| self.talk.entries.get(it)) {
            Some(entry) => entry.slide.id,
            None => paths::PROGRAM.trim_end_matches('-'),
        };
        let name = format!("{FOLDER}/{name}.html");
        write_file(dist, &name, self.html(dist)?.as_bytes())?;
        Ok(dist.join(name))
    }

    /// Returns the page, from the files of the built deck.
    pub fn html(&self, dist: &Path) -> Result<String> {
        let page = self.page()?;
        let early = head::alone()?;
        // The link of the only slide leads to the whole deck, where that is known.
        let guests = framed::script(self.address.filter(|_| self.only.is_some()))?;
        let start = minify::script(&asset("single.js")?);
        let style = self.style(dist)?;
        let scripts = if page.is_deck { vec![early, guests] } else { vec![early] };
        let module = page.is_deck.then_some(start);
        let policy = format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval' blob: {}; style-src blob: {}; connect-src blob:; font-src data:; img-src data:; base-uri 'none'; form-action 'none'",
            hashed(scripts.iter().chain(&module)),
            hashed([&style])
        );
        let mut head =
            format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        head.extend(scripts.iter().map(|it| format!("<script>{it}</script>")));
        let icon = data_url("image/svg+xml", asset("icon.svg")?.as_bytes());
        head += &format!("<link rel=\"icon\" href=\"{icon}\"><style>{style}</style>");
        head.extend(module.map(|it| format!("<script type=\"module\">{it}</script>")));
        let mut end = String::new();
        if page.is_deck {
            for (name, bytes) in self.files(dist, &page)? {
                end += &block(&name, &bytes)?;
            }
        }
        let html = shell::without_links(&asset("../index.html")?)?.0;
        shell::fill(html, &page, "", &head, &end)
    }

    fn page(&self) -> Result<Page> {
        let mut page = pages::deck(self.talk, Lang::Ko)?;
        if let Some((index, entry)) =
            self.only.and_then(|it| Some((it, self.talk.entries.get(it)?)))
        {
            page.title = format!("{} · {}", entry.slide.headline.get(page.lang), page.title);
            page.main = still(|| document::alone(self.talk, index, false));
            page.is_deck = moves(&page.main);
            if !page.is_deck {
                page.main = still(|| document::alone(self.talk, index, true));
            }
        }
        page.main = self.linked(&page.main, page.is_deck);
        Ok(page)
    }

    /// Rewrites links to other pages and to slides that the file does not have: to the address of
    /// the deck, if known, else their targets are removed. `has_sources` keeps links to single
    /// sources, which the file has.
    fn linked(&self, main: &str, has_sources: bool) -> String {
        let to = |href: &str| {
            let source = href.strip_prefix("sources/#").filter(|_| has_sources);
            let here = href
                .strip_prefix('#')
                .is_some_and(|id| self.only.is_none() || main.contains(&format!("id=\"{id}\"")));
            match source {
                Some(id) => Some(format!("#sources/{id}")),
                None if here || href.contains("://") => Some(href.to_owned()),
                None => self.address.map(|it| format!("{it}{href}")),
            }
        };
        let mut written = String::new();
        let mut rest = main;
        while let Some((before, tag)) = rest.split_once("<a ") {
            written += before;
            written += "<a ";
            let (inside, after) = tag.split_once('>').unwrap_or((tag, ""));
            match inside
                .split_once("href=\"")
                .and_then(|(it, rest)| Some((it, rest.split_once('"')?)))
            {
                Some((start, (href, end))) => {
                    let href = to(href).map(|it| format!("href=\"{it}\"")).unwrap_or_default();
                    written += &format!("{start}{href}{end}");
                }
                None => written += inside,
            }
            written += ">";
            rest = after;
        }
        written + rest
    }

    /// Returns all styles of the page itself, with the font inlined.
    fn style(&self, dist: &Path) -> Result<String> {
        let css = read(dist, &one(dist, |it| it.starts_with("deck-") && it.ends_with(".css"))?)?;
        let css = String::from_utf8(css).context("the style sheet is not text")?;
        let font = one(&dist.join("fonts"), |it| it.ends_with(".woff2"))?;
        let inside = data_url("font/woff2", &read(dist, &format!("fonts/{font}"))?);
        let mut css = replaced(&css, &format!("fonts/{font}"), &inside)?;
        css += &framed::style()?;
        // There is no page of all sources, and no address for others to embed.
        css += "dialog .sources > .jump, #controls [data-does=embed] { display: none; }\n";
        if self.only.is_some() && self.address.is_none() {
            css += ".guest .whole { display: none; }\n";
        }
        Ok(css)
    }

    /// Returns the names and contents of the files that the page unpacks on demand.
    fn files(&self, dist: &Path, page: &Page) -> Result<Vec<(String, Vec<u8>)>> {
        let is_deck = |it: &str| it.starts_with(paths::PROGRAM);
        let mut program =
            String::from_utf8(read(dist, "program.js")?).context("program.js is not text")?;
        for (line, other) in IN_PROGRAM {
            program = replaced(&program, line, other)?;
        }
        let sources = pages::source_list(self.talk, Lang::Ko);
        let mut files = vec![
            (
                "deck.js".to_owned(),
                read(dist, &one(dist, |it| is_deck(it) && it.ends_with(".js"))?)?,
            ),
            (
                "deck_bg.wasm".to_owned(),
                read(dist, &one(dist, |it| is_deck(it) && it.ends_with(".wasm"))?)?,
            ),
            ("program.js".to_owned(), program.into_bytes()),
            ("sources.html".to_owned(), sources.main.into_bytes()),
        ];
        let mut names = vec!["frame.js", "frame_bg.wasm"];
        if page.main.contains("data-figure") {
            names.extend(["figures.js", "figures_bg.wasm", "figures.css"]);
        }
        if self.only.is_none() {
            names.extend(["desk.js", "desk_bg.wasm", "desk.css", "ink.css"]);
        }
        for name in names {
            files.push((name.to_owned(), read(dist, name)?));
        }
        Ok(files)
    }
}

/// Returns whether a slide needs the program: it has steps, or an interactive figure.
fn moves(main: &str) -> bool {
    !main.contains("data-steps=\"0\"")
        || ["data-figure", "data-explore", "data-words"].iter().any(|it| main.contains(it))
}

/// Returns a data block (a script of a type that is not run) with a file.
fn block(name: &str, bytes: &[u8]) -> Result<String> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    let text = BASE64_STANDARD.encode(packed.finish()?);
    Ok(format!("<script type=\"text/plain\" data-file=\"{name}\">{text}</script>\n"))
}

fn data_url(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(bytes))
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>> {
    fs::read(folder.join(name)).with_context(|| format!("the built deck has no {name}"))
}

/// Returns the name of the file in a folder that meets a condition.
fn one(folder: &Path, is: impl Fn(&str) -> bool) -> Result<String> {
    let found = shell::names(folder)?.into_iter().find(|it| is(it));
    found.with_context(|| format!("a file is missing in {}", folder.display()))
}
