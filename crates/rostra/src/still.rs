//! A still drawing of a figure as values: boxes, lines and words. Previews and picture files are made of
//! it at build time. Not here: how it becomes SVG or pixels.

use rostra_core::text::Lang;

/// A figure that is drawn outside the deck too: in previews and as a picture file.
#[derive(Clone, Copy)]
pub struct PictureFigure {
    /// The slide that it stands on, whose id is its name.
    pub slide: &'static str,
    /// Draws it in a language.
    pub draw: fn(Lang) -> VectorDrawing,
}

/// A drawing of so many units; y runs down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VectorDrawing {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The shapes, from back to front.
    pub shapes: Vec<Shape>,
}

/// A color of the style sheets' tokens (`tokens.css`), and how much of it is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// The token's name: `ink`, `infra`.
    pub token: &'static str,
    /// 0.0..=1.0.
    pub opacity: f64,
}

impl Paint {
    /// All of a color.
    #[must_use]
    pub const fn of(token: &'static str) -> Self {
        Self { token, opacity: 1.0 }
    }

    /// A part of a color.
    #[must_use]
    pub const fn tint(token: &'static str, opacity: f64) -> Self {
        Self { token, opacity }
    }
}

/// The side of its point on which a line of words stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    #[default]
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// A line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// Where its baseline is.
    pub at: (f64, f64),
    /// Size of the type.
    pub size: f64,
    /// Weight of the type, 400..=800.
    pub weight: u16,
    /// Which end is at the point.
    pub anchor: Anchor,
    /// Its color.
    pub fill: Paint,
    /// The words.
    pub words: String,
}

/// A shape of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Box {
        /// Upper left corner.
        at: (f64, f64),
        /// Width and height.
        size: (f64, f64),
        /// Radius of the corners.
        radius: f64,
        /// Its ground, if it has one.
        fill: Option<Paint>,
        /// Color and width of its outline, if it has one.
        outline: Option<(Paint, f64)>,
        /// The outline is a line of dashes.
        dashed: bool,
    },
    /// A dot.
    Dot {
        /// Its middle.
        at: (f64, f64),
        /// Its radius.
        radius: f64,
        /// Its color.
        fill: Paint,
    },
    /// A straight line.
    Rule {
        /// One end.
        from: (f64, f64),
        /// The other one.
        to: (f64, f64),
        /// Its color.
        paint: Paint,
        /// Its width.
        width: f64,
    },
    /// A line of words.
    Words(TextLine),
}

impl Shape {
    /// A filled rectangle.
    #[must_use]
    pub const fn block(at: (f64, f64), size: (f64, f64), radius: f64, fill: Paint) -> Self {
        Self::Box { at, size, radius, fill: Some(fill), outline: None, dashed: false }
    }

    /// A line of words that begins at a point.
    #[must_use]
    pub fn words(at: (f64, f64), size: f64, weight: u16, fill: Paint, words: &str) -> Self {
        Self::Words(TextLine {
            at,
            size,
            weight,
            anchor: Anchor::Start,
            fill,
            words: words.to_owned(),
        })
    }

    /// The same thing, so much further right and down.
    #[must_use]
    pub fn translated(self, by: (f64, f64)) -> Self {
        let to = |at: (f64, f64)| (at.0 + by.0, at.1 + by.1);
        match self {
            Self::Box { at, size, radius, fill, outline, dashed } => {
                Self::Box { at: to(at), size, radius, fill, outline, dashed }
            }
            Self::Dot { at, radius, fill } => Self::Dot { at: to(at), radius, fill },
            Self::Rule { from, to: end, paint, width } => {
                Self::Rule { from: to(from), to: to(end), paint, width }
            }
            Self::Words(line) => Self::Words(TextLine { at: to(line.at), ..line }),
        }
    }

    /// The same line, with another end at the point.
    #[must_use]
    pub fn anchored(self, anchor: Anchor) -> Self {
        match self {
            Self::Words(line) => Self::Words(TextLine { anchor, ..line }),
            other => other,
        }
    }
}
