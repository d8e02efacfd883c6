//! Renders still drawings as SVG: text as outlines, colors from the style sheets. Not here: their
//! content.

use std::collections::HashMap;
use std::fs;

use anyhow::{Context, Result};
use rostra::still::{Anchor, Paint, Shape, TextLine, VectorDrawing};
use rostra_core::text::escaped;

use crate::paths;
use crate::prerender::picture::font::Font;

/// The colors of `tokens.css`, light and dark.
pub struct Colors(HashMap<String, [String; 2]>);

impl Colors {
    /// Reads the tokens' style sheet.
    pub fn read() -> Result<Self> {
        let sheet = fs::read_to_string(paths::root().join("assets/styles/tokens.css"))
            .context("cannot read tokens.css")?;
        Ok(Self::of(&sheet))
    }

    fn of(sheet: &str) -> Self {
        let colors = sheet.lines().filter_map(|line| {
            let (name, rest) = line.trim().strip_prefix("--")?.split_once(": light-dark(")?;
            let (light, dark) = rest.split_once(')')?.0.split_once(", ")?;
            Some((name.to_owned(), [light.to_owned(), dark.to_owned()]))
        });
        Self(colors.collect())
    }

    fn get(&self, token: &str, is_dark: bool) -> Result<&str> {
        let pair = self.0.get(token).with_context(|| format!("tokens.css has no color {token}"))?;
        let [light, dark] = pair;
        Ok(if is_dark { dark.as_str() } else { light.as_str() })
    }
}

/// Renderer for one of the two themes.
pub struct SvgWriter<'a> {
    /// The font of all words.
    pub font: &'a Font,
    /// The colors of both themes.
    pub colors: &'a Colors,
    /// The theme.
    pub is_dark: bool,
}

impl SvgWriter<'_> {
    /// Returns a complete SVG file with a background. `name` is its accessible name.
    pub fn file(&self, still: &VectorDrawing, name: &str) -> Result<String> {
        let VectorDrawing { width, height, shapes } = still;
        let ground = self.colors.get("paper", self.is_dark)?;
        let name = escaped(name);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\"><title>{name}</title><rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>"
        );
        for shape in shapes {
            svg += &self.shape(shape)?;
        }
        Ok(svg + "</svg>\n")
    }

    fn shape(&self, shape: &Shape) -> Result<String> {
        Ok(match shape {
            Shape::Box { at: (x, y), size: (width, height), radius, fill, outline, dashed } => {
                let fill = match fill {
                    Some(paint) => self.paint("fill", *paint)?,
                    None => " fill=\"none\"".to_owned(),
                };
                let outline = match outline {
                    Some((paint, thick)) => {
                        self.paint("stroke", *paint)? + &format!(" stroke-width=\"{thick}\"")
                    }
                    None => String::new(),
                };
                let dashes = if *dashed { " stroke-dasharray=\"5 6\"" } else { "" };
                format!(
                    "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{radius}\"{fill}{outline}{dashes}/>"
                )
            }
            Shape::Dot { at: (x, y), radius, fill } => {
                let fill = self.paint("fill", *fill)?;
                format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius}\"{fill}/>")
            }
            Shape::Rule { from, to, paint, width } => {
                let paint = self.paint("stroke", *paint)?;
                format!(
                    "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\"{paint} stroke-width=\"{width}\"/>",
                    from.0, from.1, to.0, to.1
                )
            }
            Shape::Words(line) => self.words(line)?,
        })
    }

    fn words(&self, line: &TextLine) -> Result<String> {
        let outline = self.font.line(&line.words, line.size, line.weight)?;
        let x = match line.anchor {
            Anchor::Start => line.at.0,
            Anchor::Middle => line.at.0 - outline.width / 2.0,
            Anchor::End => line.at.0 - outline.width,
        };
        let fill = self.paint("fill", line.fill)?;
        Ok(format!(
            "<path transform=\"translate({x:.1} {:.1})\"{fill} d=\"{}\"/>",
            line.at.1, outline.path
        ))
    }

    fn paint(&self, of: &str, paint: Paint) -> Result<String> {
        let color = self.colors.get(paint.token, self.is_dark)?;
        let seen = if paint.opacity < 1.0 {
            format!(" {of}-opacity=\"{}\"", paint.opacity)
        } else {
            String::new()
        };
        Ok(format!(" {of}=\"{color}\"{seen}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_are_those_of_the_tokens() {
        let colors = Colors::of("  --ink: light-dark(#111111, #eeeeee);\n  --px: 1px;\n");
        assert_eq!(colors.get("ink", false).unwrap(), "#111111");
        assert_eq!(colors.get("ink", true).unwrap(), "#eeeeee");
        assert!(colors.get("px", false).is_err());
    }
}
