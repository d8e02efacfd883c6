//! Writes the folders that are served for measurements, and measures the sizes of files. Not here:
//! how a page is changed (`variants.rs`).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xtask::prerender::files::write_file;
use xtask::prerender::options::Options;
use xtask::prerender::single::Single;

use crate::bench::report::Section;
use crate::bench::variants;
use crate::paths;

/// Brotli's highest quality, as used for static compression.
const QUALITY: u32 = 11;
/// Brotli's largest window, into which every file fits.
const WINDOW: u32 = 24;

/// The files of the built deck.
pub struct Site {
    dist: PathBuf,
    /// Names of the files that the page loads, below its folder.
    pub style: String,
    loader: String,
    wasm: String,
    pub font: String,
}

impl Site {
    /// Finds the files of a built deck.
    pub fn of(dist: &Path) -> Result<Self> {
        let style = one(dist, |it| it.starts_with("deck-") && it.ends_with(".css"))?;
        let loader = one(dist, |it| it.starts_with(paths::PROGRAM) && it.ends_with(".js"))?;
        let wasm = one(dist, |it| it.starts_with(paths::PROGRAM) && it.ends_with("_bg.wasm"))?;
        let font = one(&dist.join("fonts"), |it| it.ends_with(".woff2"))?;
        Ok(Self { dist: dist.to_owned(), style, loader, wasm, font: format!("fonts/{font}") })
    }

    /// Measures the files' sizes, raw and compressed.
    pub fn bytes(&self) -> Result<Section> {
        let mut section = Section::new("bytes");
        let mut program = 0;
        for (what, name) in [
            ("html of /", "index.html"),
            ("html of /en/", "en/index.html"),
            ("css", &self.style),
            ("loader", &self.loader),
            ("wasm", &self.wasm),
            ("figures, css", "figures.css"),
            ("figures, loader", "figures.js"),
            ("figures, wasm", "figures_bg.wasm"),
            ("guest in a frame, css", "framed.css"),
            ("guest in a frame, script", "framed.js"),
            ("guest in a frame, loader", "frame.js"),
            ("guest in a frame, wasm", "frame_bg.wasm"),
            ("embed dialog, css", "snippet.css"),
            ("embed dialog, loader", "snippet.js"),
            ("embed dialog, wasm", "snippet_bg.wasm"),
            ("speaker's desk, loader", "desk.js"),
            ("speaker's desk, wasm", "desk_bg.wasm"),
        ] {
            let bytes = self.read(name)?;
            let packed = packed(&bytes)?.len();
            section.add(format!("{what}, raw"), "B", count(bytes.len()));
            section.add(format!("{what}, brotli"), "B", count(packed));
            if [&self.loader, &self.wasm].iter().any(|it| *it == name) {
                program += packed;
            }
        }
        section.add("loader and wasm, brotli", "B", count(program));
        let talk = Options::default().talk();
        let single = Single::new(&talk, None, None)?.html(&self.dist)?;
        section.add("one file, raw", "B", count(single.len()));
        section.add("one file, brotli", "B", count(packed(single.as_bytes())?.len()));
        let html = String::from_utf8(self.read("index.html")?).context("index.html is not text")?;
        let early = html.split_once("<script>").and_then(|it| it.1.split_once("</script>"));
        let early = early.context("index.html has no script in its head")?.0;
        // Counted in the html above already.
        section.add("early script in the html, raw", "B", count(early.len()));
        section.add("early script alone, brotli", "B", count(packed(early.as_bytes())?.len()));
        // WOFF2 uses brotli itself, so it is sent as it is.
        section.add("font", "B", count(self.read(&self.font)?.len()));
        Ok(section)
    }

    /// Writes the deck with precompressed files. `without_program` leaves the program out.
    pub fn write(&self, folder: &Path, without_program: bool) -> Result<()> {
        self.copy(folder)?;
        let html = self.html()?;
        let html = if without_program { variants::without_program(&html)? } else { html };
        write_file(folder, "index.html", html.as_bytes())?;
        for name in ["index.html", &self.style, &self.loader, &self.wasm] {
            let path = folder.join(name);
            let bytes =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            write_file(folder, &format!("{name}.br"), &packed(&bytes)?)?;
        }
        Ok(())
    }

    /// Writes a file and its compressed version beside it.
    pub fn write_packed(&self, folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
        write_file(folder, name, bytes)?;
        write_file(folder, &format!("{name}.br"), &packed(bytes)?)
    }

    /// Writes a deck of `count` slides: those of the talk, repeated.
    pub fn write_repeated(&self, folder: &Path, count: usize) -> Result<()> {
        self.copy(folder)?;
        let html = self.html()?;
        write_file(folder, "index.html", variants::repeated(&html, count)?.as_bytes())?;
        let style = String::from_utf8(self.read(&self.style)?).context("a sheet is not text")?;
        write_file(folder, &self.style, variants::styled_alike(&style, &html).as_bytes())
    }

    /// Returns the number of slides of the talk.
    pub fn slides(&self) -> Result<usize> {
        Ok(variants::count(&self.html()?).max(1))
    }

    fn copy(&self, folder: &Path) -> Result<()> {
        for name in [&self.style, &self.loader, &self.wasm, &self.font] {
            write_file(folder, name, &self.read(name)?)?;
        }
        Ok(())
    }

    fn html(&self) -> Result<String> {
        String::from_utf8(self.read("index.html")?).context("index.html is not text")
    }

    /// Reads a file of the built deck.
    pub fn read(&self, name: &str) -> Result<Vec<u8>> {
        let path = self.dist.join(name);
        fs::read(&path).with_context(|| format!("cannot read {}; is it built?", path.display()))
    }
}

fn one(folder: &Path, is_it: impl Fn(&str) -> bool) -> Result<String> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("cannot read {}; is the deck built?", folder.display()))?;
    let mut names = entries.flatten().map(|it| it.file_name().to_string_lossy().into_owned());
    names.find(|it| is_it(it)).with_context(|| format!("{} is incomplete", folder.display()))
}

/// Compresses with Brotli at its highest quality.
pub fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut reader = brotli::CompressorReader::new(bytes, 4096, QUALITY, WINDOW);
    std::io::copy(&mut reader, &mut packed).context("brotli failed")?;
    Ok(packed)
}

/// Converts a number of bytes to a measurement.
#[expect(clippy::cast_precision_loss, reason = "files are far smaller than 2^53 bytes")]
pub fn count(bytes: usize) -> f64 {
    bytes as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let text = "다섯 층 ".repeat(1000);
        let packed = packed(text.as_bytes()).unwrap();
        assert!(packed.len() < 200);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).unwrap();
        assert_eq!(unpacked, text.as_bytes());
    }
}
