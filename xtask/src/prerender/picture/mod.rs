//! Pictures, rendered natively at build time without a browser: previews for links, and figures as
//! files.

mod file;
mod font;
mod preview;
mod svg;

use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, anyhow};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use rostra::still::PictureFigure;
use rostra::talk::{Entry, Talk, Tone};
use rostra_core::snippet;
use rostra_core::text::Lang;

use self::font::Font;
pub use self::preview::SIZE;
use self::svg::{Colors, SvgWriter};
use crate::prerender::files::write_file;

/// Number of pictures between progress messages.
const EVERY: usize = 10;

/// Font and colors for all pictures.
pub struct Renderer {
    font: Font,
    colors: Colors,
}

impl Renderer {
    /// Reads the deck's font and colors.
    pub fn open() -> Result<Self> {
        Ok(Self { font: Font::read()?, colors: Colors::read()? })
    }

    /// Renders the preview of a slide as PNG.
    fn preview(&self, talk: &Talk, entry: &Entry, lang: Lang) -> Result<Vec<u8>> {
        let still = preview::preview(talk, entry, lang, &self.font)?;
        let is_dark = entry.tone == Tone::Dark;
        let writer = SvgWriter { font: &self.font, colors: &self.colors, is_dark };
        png(&writer.file(&still, entry.slide.headline.get(lang))?)
    }

    /// Renders the drawing of a figure as an SVG file. `page` is the address of the figure on the
    /// web, if known.
    pub fn figure(
        &self,
        talk: &Talk,
        entry: &Entry,
        drawing: &PictureFigure,
        lang: Lang,
        page: Option<&str>,
    ) -> Result<String> {
        let still = file::framed(talk, entry, drawing, lang, page);
        let writer = SvgWriter { font: &self.font, colors: &self.colors, is_dark: false };
        writer.file(&still, entry.slide.headline.get(lang))
    }

    /// Writes the preview of each slide in both languages, on all cores.
    pub fn write_previews(&self, folder: &Path, talk: &Talk) -> Result<()> {
        let jobs: Vec<_> =
            talk.entries.iter().flat_map(|it| Lang::ALL.map(|lang| (it, lang))).collect();
        let next = AtomicUsize::new(0);
        let work = || -> Result<()> {
            while let Some((entry, lang)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
                let id = entry.slide.id;
                let png = self
                    .preview(talk, entry, *lang)
                    .with_context(|| format!("cannot draw the preview of {id}"))?;
                write_file(folder, &snippet::picture(id, *lang), &png)?;
                let done = next.load(Ordering::Relaxed).min(jobs.len());
                if done.is_multiple_of(EVERY) || done == jobs.len() {
                    eprintln!("preview pictures: {done} of {}", jobs.len());
                }
            }
            Ok(())
        };
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        thread::scope(|scope| {
            let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
            workers
                .into_iter()
                .try_for_each(|it| it.join().map_err(|_| anyhow!("drawing was cut off"))?)
        })
    }
}

/// Rasterizes an SVG of the size of previews.
fn png(svg: &str) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default()).context("the SVG cannot be read")?;
    let mut pixels = Pixmap::new(SIZE.0, SIZE.1).context("no room for a picture")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().context("the picture cannot be packed")
}

#[cfg(test)]
mod tests {
    use rostra::still::Shape;

    use super::preview::BOLD;
    use super::*;

    /// Returns the difference of two pixels.
    fn apart(a: [u8; 3], b: [u8; 3]) -> u32 {
        a.iter().zip(b).map(|(channel, other)| u32::from(channel.abs_diff(other))).sum()
    }

    fn pixel(picture: &Pixmap, x: f64, y: f64) -> [u8; 3] {
        let it = picture.pixel(x as u32, y as u32).unwrap();
        [it.red(), it.green(), it.blue()]
    }

    /// Returns the share of a rectangle that is not background.
    fn inked(picture: &Pixmap, from: (f64, f64), to: (f64, f64)) -> f64 {
        let ground = pixel(picture, 2.0, 2.0);
        let (mut ink, mut all) = (0.0, 0.0);
        let mut y = from.1;
        while y < to.1 {
            let mut x = from.0;
            while x < to.0 {
                all += 1.0;
                ink += if apart(pixel(picture, x, y), ground) > 150 { 1.0 } else { 0.0 };
                x += 1.0;
            }
            y += 1.0;
        }
        ink / all
    }

    #[test]
    fn every_preview_has_its_headline_where_it_should_be() {
        let (renderer, talk) = (Renderer::open().unwrap(), ai_2025::talk());
        let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
        for (entry, lang) in talk.entries.iter().flat_map(|it| Lang::ALL.map(|lang| (it, lang))) {
            let png = renderer.preview(&talk, entry, lang).unwrap();
            let of = format!("{} in {lang:?}", entry.slide.id);
            assert!(png.len() < 300_000, "{of}: {} bytes", png.len());
            let picture = Pixmap::decode_png(&png).unwrap();
            assert_eq!((picture.width(), picture.height()), SIZE, "{of}");
            let still = preview::preview(&talk, entry, lang, &renderer.font).unwrap();
            let mut words = Vec::new();
            for shape in still.shapes {
                let Shape::Words(line) = shape else { continue };
                let wide = renderer.font.line(&line.words, line.size, line.weight).unwrap().width;
                assert!(wide < width - 140.0, "{of}: {} is too wide", line.words);
                if line.weight != BOLD || line.at.0 > 80.0 {
                    continue;
                }
                let (x, y) = line.at;
                // Also at both ends: the line is there as a whole.
                for (from, to) in [(0.0, 1.0), (0.0, 0.2), (0.8, 1.0)] {
                    let top = (x + from * wide, y - 0.75 * line.size);
                    let share = inked(&picture, top, (x + to * wide, y));
                    assert!((0.08..0.8).contains(&share), "{of}: {share} of {}", line.words);
                }
                assert!(y < height - 72.0, "{of}: {} is too low", line.words);
                words.push(line.words);
            }
            assert_eq!(words.join(" "), entry.slide.headline.get(lang), "{of}");
            for (from, to) in [
                ((0.0, 0.0), (64.0, height)),
                ((width - 64.0, 0.0), (width, height)),
                ((0.0, height - 20.0), (width, height)),
            ] {
                assert_eq!(inked(&picture, from, to), 0.0, "{of}: something stands in the margin");
            }
        }
    }

    #[test]
    fn a_figures_file_needs_nothing_else() {
        let (renderer, talk) = (Renderer::open().unwrap(), ai_2025::talk());
        for (drawing, lang) in talk.drawings.iter().flat_map(|it| Lang::ALL.map(|lang| (it, lang)))
        {
            let entry = talk.entries.iter().find(|it| it.slide.id == drawing.slide).unwrap();
            let svg = renderer.figure(&talk, entry, drawing, lang, None).unwrap();
            let of = drawing.slide;
            assert!(svg.contains(&format!("<title>{}</title>", entry.slide.headline.get(lang))));
            for foreign in ["<text", "font", "href", "url(", "<image", "<script", "<style"] {
                assert!(!svg.contains(foreign), "{of} holds {foreign}");
            }
            assert!(svg.len() < 300_000, "{of}: {} bytes", svg.len());
            let tree = Tree::from_str(&svg, &Options::default()).unwrap();
            let (size, inside) = (tree.size(), tree.root().abs_bounding_box());
            let ground = [inside.left(), inside.top(), inside.right(), inside.bottom()];
            assert_eq!(ground, [0.0, 0.0, size.width(), size.height()], "{of} leaves its ground");
        }
    }

    #[test]
    fn a_preview_shows_the_figure_that_has_a_drawing() {
        let (renderer, talk) = (Renderer::open().unwrap(), ai_2025::talk());
        let below = |id: &str| {
            let entry = talk.entries.iter().find(|it| it.slide.id == id).unwrap();
            let png = renderer.preview(&talk, entry, Lang::Ko).unwrap();
            let picture = Pixmap::decode_png(&png).unwrap();
            inked(&picture, (72.0, 300.0), (900.0, 600.0))
        };
        for drawing in talk.drawings {
            assert!(below(drawing.slide) > 0.02, "{}", drawing.slide);
        }
        assert!(below("title") < 0.02, "a headline alone");
    }
}
