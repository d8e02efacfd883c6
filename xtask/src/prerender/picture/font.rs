//! Converts text to outlines of the deck's font, so that a picture needs no font.

use std::fs;

use anyhow::{Context, Result, bail};
use ttf_parser::{Face, GlyphId, OutlineBuilder, Tag};

use crate::paths;

/// The font that the pages ship, unpacked.
pub struct Font(Vec<u8>);

/// A line of text as outlines.
pub struct Outline {
    /// Data of an SVG path; the line begins at 0, 0 on its baseline.
    pub path: String,
    /// Width of the line.
    pub width: f64,
}

/// Font size from which letters are set closer, as in the deck's headlines.
const LARGE: f64 = 40.0;
/// Letter spacing from that size on, in em.
const TIGHT: f64 = -0.025;

impl Font {
    /// Unpacks the font in `assets/fonts`.
    pub fn read() -> Result<Self> {
        let folder = paths::root().join("assets/fonts");
        let entries = fs::read_dir(&folder).context("cannot read assets/fonts")?;
        let mut paths = entries.flatten().map(|it| it.path());
        let path = paths.find(|it| it.extension().is_some_and(|it| it == "woff2"));
        let path = path.context("assets/fonts holds no font")?;
        let packed = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let font = wuff::decompress_woff2(&packed).context("cannot unpack the font")?;
        Ok(Self(font))
    }

    /// Converts a line of text. Without kerning: the pairs that need it are rare in Hangul and in
    /// short texts.
    pub fn line(&self, words: &str, size: f64, weight: u16) -> Result<Outline> {
        let mut face = Face::parse(&self.0, 0).context("the font cannot be read")?;
        if face.set_variation(Tag::from_bytes(b"wght"), f32::from(weight)).is_none() {
            bail!("the font has one weight only");
        }
        let scale = size / f64::from(face.units_per_em());
        let space = if size >= LARGE { TIGHT * size } else { 0.0 };
        let mut path = PathWriter { data: String::new(), x: 0.0, scale };
        for character in words.chars() {
            let Some(glyph) = face.glyph_index(character) else {
                bail!("the font lacks `{character}` of `{words}`; run `cargo xtask fonts`");
            };
            face.outline_glyph(glyph, &mut path);
            path.x += advance(&face, glyph) * scale + space;
        }
        Ok(Outline { path: path.data, width: path.x })
    }

    /// Breaks a text at spaces into lines of at most `width`; a longer word is a line of its own.
    pub fn wrapped(&self, text: &str, size: f64, weight: u16, width: f64) -> Result<Vec<String>> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            if let Some(last) = lines.last_mut() {
                let longer = format!("{last} {word}");
                if self.line(&longer, size, weight)?.width <= width {
                    *last = longer;
                    continue;
                }
            }
            lines.push(word.to_owned());
        }
        Ok(lines)
    }
}

fn advance(face: &Face, glyph: GlyphId) -> f64 {
    face.glyph_hor_advance(glyph).map_or(0.0, f64::from)
}

/// Writes outlines as path data.
struct PathWriter {
    data: String,
    x: f64,
    scale: f64,
}

impl PathWriter {
    fn write(&mut self, command: char, points: &[(f32, f32)]) {
        self.data.push(command);
        for (index, (x, y)) in points.iter().enumerate() {
            let gap = if index > 0 { " " } else { "" };
            let (x, y) = (self.x + f64::from(*x) * self.scale, f64::from(*y) * -self.scale);
            self.data += &format!("{gap}{x:.1} {y:.1}");
        }
    }
}

impl OutlineBuilder for PathWriter {
    fn move_to(&mut self, x: f32, y: f32) {
        self.write('M', &[(x, y)]);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.write('L', &[(x, y)]);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.write('Q', &[(x1, y1), (x, y)]);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.write('C', &[(x1, y1), (x2, y2), (x, y)]);
    }
    fn close(&mut self) {
        self.data.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bold_line_is_wider_than_a_light_one_and_twice_as_wide_at_twice_the_size() {
        let font = Font::read().unwrap();
        let width = |size, weight| font.line("다섯 층 layers", size, weight).unwrap().width;
        assert!(width(20.0, 800) > width(20.0, 400));
        assert!((width(30.0, 400) - 2.0 * width(15.0, 400)).abs() < 0.01);
        assert!(font.line("뷁", 20.0, 400).is_err(), "what the font lacks is no blank");
    }

    #[test]
    fn lines_break_at_blanks_and_hold_every_word() {
        let font = Font::read().unwrap();
        let text = "다섯 층으로 나눠 읽는 AI 산업";
        let lines = font.wrapped(text, 40.0, 800, 260.0).unwrap();
        assert!(lines.len() > 1, "{lines:?}");
        assert_eq!(lines.join(" "), text);
        for line in &lines {
            assert!(font.line(line, 40.0, 800).unwrap().width <= 260.0, "{line}");
        }
        assert_eq!(font.wrapped("AI", 40.0, 800, 1.0).unwrap(), ["AI"]);
    }
}
