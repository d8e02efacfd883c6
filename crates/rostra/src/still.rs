//! Vector drawing of a figure as data: rectangles, dots, lines and text. The build writes preview pictures and picture
//! files from it. Not here: the conversion to SVG or pixels (`prerender/picture` of xtask).

use rostra_core::text::Lang;

/// A figure with a vector drawing, for preview pictures and a picture file.
#[derive(Clone, Copy)]
pub struct PictureFigure {
    /// Id of its slide; also the name of the file.
    pub slide: &'static str,
    /// Draws it, with text in one language.
    pub draw: fn(Lang) -> VectorDrawing,
}

/// A vector drawing. Lengths are in user units; y points down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VectorDrawing {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Its shapes, from back to front.
    pub shapes: Vec<Shape>,
}

/// A color token of the style sheets (`tokens.css`), with opacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// The token's name, such as `ink` or `infra`.
    pub token: &'static str,
    /// Opacity, 0.0..=1.0.
    pub opacity: f64,
}

impl Paint {
    /// An opaque color.
    #[must_use]
    pub const fn of(token: &'static str) -> Self {
        Self { token, opacity: 1.0 }
    }

    /// A color with an opacity.
    #[must_use]
    pub const fn tint(token: &'static str, opacity: f64) -> Self {
        Self { token, opacity }
    }
}

/// The horizontal alignment of a text line at its point (SVG's `text-anchor`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The line starts at the point.
    #[default]
    Start,
    /// The middle of the line is at the point.
    Middle,
    /// The line ends at the point.
    End,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextLine {
    /// The point of its anchor on the baseline.
    pub at: (f64, f64),
    /// Font size.
    pub size: f64,
    /// Font weight, 400..=800.
    pub weight: u16,
    /// Its alignment at the point.
    pub anchor: Anchor,
    /// Its color.
    pub fill: Paint,
    /// The text.
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
        /// Its fill, if it has one.
        fill: Option<Paint>,
        /// Color and width of its outline, if it has one.
        outline: Option<(Paint, f64)>,
        /// Whether the outline is dashed.
        dashed: bool,
    },
    /// A dot.
    Dot {
        /// Its center.
        at: (f64, f64),
        /// Its radius.
        radius: f64,
        /// Its color.
        fill: Paint,
    },
    /// A straight line.
    Rule {
        /// Start point.
        from: (f64, f64),
        /// End point.
        to: (f64, f64),
        /// Its color.
        paint: Paint,
        /// Its width.
        width: f64,
    },
    /// A line of text.
    Words(TextLine),
}

impl Shape {
    /// A filled rectangle.
    #[must_use]
    pub const fn block(at: (f64, f64), size: (f64, f64), radius: f64, fill: Paint) -> Self {
        Self::Box { at, size, radius, fill: Some(fill), outline: None, dashed: false }
    }

    /// A line of text that starts at a point.
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

    /// Returns the shape moved by an offset.
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

    /// Returns a text line with another alignment; other shapes unchanged.
    #[must_use]
    pub fn anchored(self, anchor: Anchor) -> Self {
        match self {
            Self::Words(line) => Self::Words(TextLine { anchor, ..line }),
            other => other,
        }
    }
}
