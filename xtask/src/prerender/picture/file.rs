//! SVG file of a figure: the drawing with its headline and credits.

use rostra::still::{Paint, PictureFigure, Shape, VectorDrawing};
use rostra::talk::{Entry, Talk};
use rostra_core::text::Lang;

const MARGIN: f64 = 48.0;
/// Space above the drawing, for the headline.
const HEAD: f64 = 116.0;
/// Space below the drawing, for the credits.
const FOOT: f64 = 84.0;

/// Composes the file's drawing. `page` is the address of the figure on the web, if known.
pub fn framed(
    talk: &Talk,
    entry: &Entry,
    drawing: &PictureFigure,
    lang: Lang,
    page: Option<&str>,
) -> VectorDrawing {
    let still = (drawing.draw)(lang);
    let (width, height) = (still.width + 2.0 * MARGIN, HEAD + still.height + FOOT);
    let credit = format!("{}, {}", talk.title.get(lang), talk.date);
    let credit = page.map_or(credit.clone(), |it| format!("{credit} · {it}"));
    let headline = entry.slide.headline.get(lang);
    let mut shapes = vec![
        Shape::words((MARGIN, 78.0), 42.0, 800, Paint::of("ink"), headline),
        Shape::words((MARGIN, height - 34.0), 18.0, 500, Paint::of("ink-3"), &credit),
    ];
    shapes.extend(still.shapes.into_iter().map(|it| it.translated((MARGIN, HEAD))));
    VectorDrawing { width, height, shapes }
}
